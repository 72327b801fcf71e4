import type { Level, PartialDate } from "../model/front-matter.js";
import { LAST_EARLIER_YEAR } from "./sources.js";

/** The last day of the first quarter, before whose end reports are published (AR-10 … AR-16). */
export function publicationDay(year: number): PartialDate {
  return { year: year + 1, month: 3, day: 31 };
}

/** The day by which a report on `year` is handed in (报送期限): 1 March, 1 April for a province; for 2018 and earlier the quarter. */
export function handInDay(year: number, level: Level | undefined): PartialDate {
  if (year <= LAST_EARLIER_YEAR) return publicationDay(year);
  return level === "province" ? { year: year + 1, month: 4, day: 1 } : { year: year + 1, month: 3, day: 1 };
}
