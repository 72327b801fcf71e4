import { matchesOf } from "../text/matches.js";

/** A month, as dates of meetings are known here. */
export interface Month {
  readonly year: number;
  readonly month: number;
}

/**
 * When the congresses (党的…大) and plenums (…届…中全会) met (AR-34; dates from memory, not verified).
 *
 * Keyed by congress; the first month is that of the congress, the others those of its plenums.
 */
const MEETINGS: Readonly<Record<string, readonly (readonly [year: number, month: number])[]>> = {
  十八: [
    [2012, 11],
    [2012, 11],
    [2013, 2],
    [2013, 11],
    [2014, 10],
    [2015, 10],
    [2016, 10],
    [2017, 10],
  ],
  十九: [
    [2017, 10],
    [2017, 10],
    [2018, 1],
    [2018, 2],
    [2019, 10],
    [2020, 10],
    [2021, 11],
    [2022, 10],
  ],
  二十: [
    [2022, 10],
    [2022, 10],
    [2023, 2],
    [2024, 7],
    [2025, 10],
  ],
};

/** When the last meeting met that is known here; those that aren't come later. */
const LAST: Month = { year: 2025, month: 10 };

const PLENUMS = "一二三四五六七";
const CONGRESS = /党的(十八|十九|二十[一二三]?)大|第(十八|十九|二十[一二三]?)次全国代表大会/gu;
const SESSIONS = /(十八|十九|二十[一二三]?)届((?:[一二三四五六七]中(?:全会)?[、和及]?)+)/gu;

export interface NamedMeeting {
  readonly name: string;
  /** Absent for one that hadn't met when the last known one did. */
  readonly met?: Month;
  /** The first month in which it can have been known. */
  readonly known: Month;
  readonly from: number;
  readonly to: number;
}

/** The meetings that a text names. */
export function meetingsIn(text: string): readonly NamedMeeting[] {
  if (!/[大届]/u.test(text)) return [];
  const found: NamedMeeting[] = [];
  const add = (name: string, session: number, congress: string, from: number, to: number) => {
    const [year, month] = MEETINGS[congress]?.[session] ?? [];
    if (year === undefined || month === undefined) found.push({ name, known: after(LAST), from, to });
    else found.push({ name, met: { year, month }, known: { year, month }, from, to });
  };
  for (const match of matchesOf(text, CONGRESS)) {
    add(match[0], 0, match[1] ?? match[2] ?? "", match.index, match.index + match[0].length);
  }
  for (const match of matchesOf(text, SESSIONS)) {
    const [, congress = "", sessions = ""] = match;
    const from = match.index + congress.length + 1;
    for (const session of matchesOf(sessions, /([一二三四五六七])中(?:全会)?/gu)) {
      const at = from + session.index;
      const number = PLENUMS.indexOf(session[1] ?? "") + 1;
      add(`${congress}届${session[1]}中全会`, number, congress, at, at + session[0].length);
    }
  }
  return found;
}

function after({ year, month }: Month): Month {
  return month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
}
