import type { FrontMatter } from "./front-matter.js";

const YEAR = /(?<!\d)(?:19|20)\d{2}(?=年)/gu;

/**
 * The year that a report speaks of: where `year` is in neither the title nor a heading of a part, and both name another, that one.
 *
 * @param headings of the first level, as written
 */
export function yearTold(
  { title = "", year }: Pick<FrontMatter, "title" | "year">,
  headings: readonly string[],
): number | undefined {
  const own = String(year);
  const [first, ...more] = title.match(YEAR) ?? [];
  if (year === undefined || first === undefined || [first, ...more].includes(own)) return year;
  const naming = (other: string) => headings.filter((heading) => heading.includes(`${other}年`)).length;
  return naming(first) > naming(own) ? Number(first) : year;
}
