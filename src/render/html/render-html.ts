import type { Nodes } from "hast";
import { toHtml } from "hast-util-to-html";
import type { LaidOut } from "../../layout/laid-out.js";
import type { Artifact } from "../artifact.js";
import { toFragment } from "./fragment.js";
import { toPage } from "./page.js";

/** The page to publish (网页): on screen a page for readers, printed the same paper as the DOCX. */
export function renderHtml(laidOut: LaidOut): Artifact {
  return artifact("html", toPage(laidOut));
}

/** The `<article>` alone, for the editor of a portal. */
export function renderHtmlFragment(laidOut: LaidOut): Artifact {
  return artifact("fragment.html", toFragment(laidOut));
}

function artifact(extension: string, tree: Nodes): Artifact {
  const html = toHtml(tree, { upperDoctype: true, characterReferences: { useNamedReferences: true } });
  // harmless between double quotes, where the library escapes it for the browsers of old; the policy stays readable
  const readable = html.replaceAll("&#x27;", "'");
  return { extension, mediaType: "text/html; charset=utf-8", bytes: new TextEncoder().encode(`${readable}\n`) };
}
