const COMMENT = /<!--(.*?)-->/gsu;

/** The comments in HTML, with what stands in them. */
export function commentsOf(html: string): Iterable<RegExpExecArray> {
  return upToLast(html, "-->").matchAll(COMMENT);
}

/** HTML with something else in the place of each comment. */
export function replaceComments(html: string, replace: (comment: string) => string): string {
  const known = upToLast(html, "-->");
  return known.replace(COMMENT, replace) + html.slice(known.length);
}

/** What may hold something with that end. In the rest, a pattern would go from each start to the end of the text. */
export function upToLast(text: string, end: string): string {
  const last = text.lastIndexOf(end);
  return last === -1 ? "" : text.slice(0, last + end.length);
}
