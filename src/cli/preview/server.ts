import { randomBytes } from "node:crypto";
import { createServer, type ServerResponse } from "node:http";
import { OperationError } from "../../core/operation-error.js";
import type { Language } from "../../core/sentence.js";
import { codeOf } from "../world-errors.js";
import { type Answer, answers } from "./answers.js";
import type { Desk } from "./desk.js";
import { guard } from "./guard.js";

/** The server of a preview, at work. */
export interface PreviewServer {
  readonly address: string;
  close(): Promise<void>;
}

const LOOPBACK = "127.0.0.1";
/** More than the tabs of one clerk ask for at a time. */
const MAX_CONNECTIONS = 64;

/**
 * Serves what is on the desk to this machine alone.
 *
 * @param port 0 for one that the system chooses
 * @throws {OperationError} where the port is taken
 */
export async function startServer(desk: Desk, port: number, language: Language): Promise<PreviewServer> {
  const token = randomBytes(16).toString("base64url");
  let taken = port;
  const server = createServer((request, response) => {
    const asked = guard(request, taken, token);
    if (asked.type === "refused") return send(response, { status: asked.status, type: "text/plain", body: "" });
    if (asked.name === "events") return tellEvents(response, desk);
    return send(response, answers(asked.name, desk, language));
  });
  server.maxConnections = MAX_CONNECTIONS;
  await new Promise<void>((done, fail) => {
    server.once("error", (error) => fail(unusable(error, port)));
    server.listen(port, LOOPBACK, done);
  });
  const address = server.address();
  if (address !== null && typeof address === "object") taken = address.port;
  return {
    address: `http://${LOOPBACK}:${taken}/${token}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** What every answer says: nothing of this is for others, and nothing is kept. */
const common = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
} as const;

const CLOSED = "default-src 'none'; frame-ancestors 'self'";

function send(response: ServerResponse, { status, type, body, policy = CLOSED }: Answer): void {
  response.writeHead(status, {
    ...common,
    "content-type": type,
    "content-length": Buffer.byteLength(body),
    "content-security-policy": policy,
  });
  response.end(body);
}

/** Tells the page whenever there is something else to show (server-sent events). */
function tellEvents(response: ServerResponse, desk: Desk): void {
  response.writeHead(200, { ...common, "content-type": "text/event-stream", "content-security-policy": CLOSED });
  response.write("retry: 500\n\n");
  const tell = () => {
    if (desk.version() > 0) response.write(`event: shown\ndata: ${desk.version()}\n\n`);
  };
  tell();
  response.on("close", desk.onShow(tell));
}

function unusable(error: Error, port: number): Error {
  const code = codeOf(error);
  if (code !== "EADDRINUSE" && code !== "EACCES") return error;
  return new OperationError(
    "usage",
    {
      zh: `端口${port}用不了（已被占用或没有权限），请换一个，或不写--port`,
      en: `port ${port} can't be used (it is taken, or not allowed): choose another, or leave --port out`,
    },
    { cause: error },
  );
}
