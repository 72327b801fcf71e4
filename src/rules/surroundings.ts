import type { Surroundings } from "./dictionary.js";

/** Whether what stands beside the units `from`…`to` of a text lets a word count. */
export function fits(
  {
    after = [],
    notAfter,
    before = [],
    notBefore,
  }: Partial<Surroundings> & Pick<Surroundings, "notAfter" | "notBefore">,
  text: string,
  from: number,
  to: number,
): boolean {
  return (
    (after.length === 0 || after.some((context) => endsAt(text, from, context))) &&
    (before.length === 0 || before.some((context) => startsAt(text, to, context))) &&
    !notAfter.some((context) => endsAt(text, from, context)) &&
    !notBefore.some((context) => startsAt(text, to, context))
  );
}

function endsAt(text: string, end: number, context: string): boolean {
  return end >= context.length && startsAt(text, end - context.length, context);
}

function startsAt(text: string, start: number, context: string): boolean {
  for (let at = 0; at < context.length; at++) {
    const found = text.charAt(start + at);
    const wanted = context.charAt(at);
    if (wanted === "#" ? !/[0-9０-９]/u.test(found) : found !== wanted) return false;
  }
  return true;
}
