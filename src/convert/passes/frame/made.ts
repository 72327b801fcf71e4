import type { Change, Made } from "../../change.js";
import type { FoundFrontMatter } from "../../found-front-matter.js";

/** What stands in the front matter without having been moved there: it follows from what was. */
export function made(frontMatter: FoundFrontMatter, changes: readonly Change[]): Made[] {
  const at = changes.find(({ fate, reason }) => fate === "moved" && reason === "/title")?.from ?? 0;
  const isMoved = changes.some(({ fate, reason }) => fate === "moved" && reason === "/issuer");
  const { issuers, year, level } = frontMatter;
  const make = (reason: string, draft: string): Made => ({ fate: "made", reason, from: at, to: at, source: "", draft });
  return [
    ...(isMoved ? [] : issuers.map((issuer) => make("/issuer", issuer))),
    ...(year === undefined ? [] : [make("/year", String(year))]),
    ...(level === undefined ? [] : [make("/level", level)]),
  ];
}
