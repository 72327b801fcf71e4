import { randomBytes } from "node:crypto";
import style from "../../../templates/page/preview.css?text";
import script from "../../../templates/page/preview.js?text";
import placesScript from "../../../templates/page/preview-places.js?text";
import sheetsScript from "../../../templates/page/preview-sheets.js?text";
import type { Language } from "../../core/sentence.js";
import type { Desk } from "./desk.js";
import { paperShell, previewPage } from "./page.js";

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  /** Content-Security-Policy; without it the answer may do nothing. */
  readonly policy?: string;
}

const HTML = "text/html; charset=utf-8";
const SCRIPT = "text/javascript; charset=utf-8";

const files: Readonly<Record<string, Answer>> = {
  "preview.js": { status: 200, type: SCRIPT, body: script },
  "preview-places.js": { status: 200, type: SCRIPT, body: placesScript },
  "preview-sheets.js": { status: 200, type: SCRIPT, body: sheetsScript },
  "preview.css": { status: 200, type: "text/css; charset=utf-8", body: style },
};

/** What the server answers to what the page asks for. */
export function answers(name: string, desk: Desk, language: Language): Answer {
  switch (name) {
    case "": {
      const nonce = randomBytes(16).toString("base64");
      return { status: 200, type: HTML, body: previewPage(nonce, language), policy: pagePolicy(nonce) };
    }
    case "state":
      return found("application/json; charset=utf-8", desk.state());
    case "web":
      return { ...found(HTML, desk.web()), policy: WEB };
    case "paper":
      return { status: 200, type: HTML, body: paperShell(language), policy: PAPER };
    default:
      return (Object.hasOwn(files, name) ? files[name] : undefined) ?? found("text/plain", undefined);
  }
}

function found(type: string, body: string | Uint8Array | undefined): Answer {
  return body === undefined ? { status: 404, type: "text/plain", body: "" } : { status: 200, type, body };
}

/** The page alone may run scripts: those with its nonce. */
function pagePolicy(nonce: string): string {
  return `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; connect-src 'self'; img-src data:; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
}

/** The paper gets its style from the page's script, which no policy of the document concerns; pictures are in its text. */
const PAPER = "default-src 'none'; img-src data:; frame-ancestors 'self'";

/** The published page brings a policy of its own, which is stricter. */
const WEB = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";
