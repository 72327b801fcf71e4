/** Last year's year and the one that is reported on now. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

/**
 * A heading or title of last year's as this year needs it: the year reported on, and the one after it, are moved on.
 *
 * Other years stay: `2021—2025年规划` is a name.
 */
export function shiftYears(text: string, { from, to }: Years): string {
  return text.replace(/(?<![\d—－–~-])\d{4}(?=年|$)(?!年?[—－–~-])/gu, (digits) => {
    const year = Number(digits);
    return year === from || year === from + 1 ? String(year - from + to) : digits;
  });
}
