import type { FileFindings } from "../core/file-findings.js";
import type { Sentence } from "../core/sentence.js";
import type { Level, PartialDate } from "../model/front-matter.js";
import type { PartKind } from "../model/parts.js";
import type { OpenDraft } from "../pipeline.js";
import { handInDay } from "../rules/hand-in-day.js";
import { compareDates } from "../text/dates.js";
import { charactersIn, type PartReview, reviewParts } from "./part-review.js";
import { isDoubt, type Remark, remarksOn } from "./remark.js";

/** What a review makes of a file that a unit has handed in (审核结果). */
export type Review = Reviewed | Unread;

export interface Reviewed {
  readonly type: "reviewed";
  /** As the user named it. */
  readonly path: string;
  readonly title?: string;
  /** Who reports: several for a joint report, none where nobody signs. */
  readonly issuers: readonly string[];
  readonly year?: number;
  readonly level?: Level;
  readonly handIn: HandIn;
  readonly parts: Readonly<Record<PartKind, PartReview>>;
  /** Of the whole text, blanks left out. */
  readonly characters: number;
  /** Everything that there is to say to the unit, in the order of the text. */
  readonly remarks: readonly Remark[];
  /** How often the program was unsure of an old file (存疑); no letter speaks of it. */
  readonly doubts: number;
}

/** A file that nothing could be read of. */
export interface Unread {
  readonly type: "unread";
  readonly path: string;
  readonly message: Sentence;
}

/** The date of a report held against the day when it is due (报送期限). */
export interface HandIn {
  readonly date?: PartialDate;
  /** Absent where the year of the report isn't known. */
  readonly due?: PartialDate;
  /** As `date-late` sees it: a date without a day isn't late in its month. */
  readonly state: "in-time" | "late" | "unknown";
}

/** @param files the findings by file, those on the report itself first, then those on its attachments */
export function reviewOf(path: string, { draft, report }: OpenDraft, files: readonly FileFindings[]): Reviewed {
  const { title, issuers, year, level, date } = report.frontMatter;
  const due = year === undefined ? undefined : handInDay(year, level);
  const late = date === undefined || due === undefined ? undefined : compareDates(date, due) > 0;
  return {
    type: "reviewed",
    path,
    ...(title !== undefined && { title: title.replaceAll("|", "") }),
    issuers,
    ...(year !== undefined && { year }),
    ...(level !== undefined && { level }),
    handIn: {
      ...(date !== undefined && { date }),
      ...(due !== undefined && { due }),
      state: late === undefined ? "unknown" : late ? "late" : "in-time",
    },
    parts: reviewParts(draft, report),
    characters: charactersIn(report),
    remarks: remarksOn(files),
    doubts: files.flatMap(({ diagnostics }) => diagnostics.filter(isDoubt)).length,
  };
}
