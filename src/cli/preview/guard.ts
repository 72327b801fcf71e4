import type { IncomingMessage } from "node:http";

/** What is asked of the server, once it is sure who asks. */
export type Asked =
  | { readonly type: "page"; readonly name: string }
  /** Answered with this status, and nothing said of why. */
  | { readonly type: "refused"; readonly status: 403 | 404 | 405 };

/**
 * Lets through only what the page itself asks: the draft may be confidential, and any page that a browser has open can send
 * requests to this machine.
 *
 * The name in `Host` must be this machine's own, or a foreign name that was made to lead here (DNS rebinding) would read along;
 * `Origin` and `Sec-Fetch-Site`, where a browser sends them, must not be those of another page; the path must know the token.
 */
export function guard(
  request: Pick<IncomingMessage, "method" | "url" | "headers">,
  port: number,
  token: string,
): Asked {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host = "", origin, "sec-fetch-site": site } = request.headers;
  if (!hosts.includes(host)) return { type: "refused", status: 403 };
  if (origin !== undefined && origin !== `http://${host}`) return { type: "refused", status: 403 };
  if (site !== undefined && site !== "same-origin" && site !== "none") return { type: "refused", status: 403 };
  if (request.method !== "GET") return { type: "refused", status: 405 };
  const [path = ""] = (request.url ?? "").split("?");
  if (!path.startsWith(`/${token}/`)) return { type: "refused", status: 404 };
  return { type: "page", name: path.slice(token.length + 2) };
}
