import { mandatoryParts } from "../model/parts.js";
import { type Counts, countGrades } from "./grade.js";
import type { Review, Reviewed } from "./review.js";

/** A review in figures. */
export interface Sums {
  readonly files: number;
  readonly reviewed: number;
  readonly unread: number;
  /** Reports without a mandated part that is missing, empty or not to be told. */
  readonly complete: number;
  readonly inTime: number;
  readonly late: number;
  /** Reports of which there is nothing to say. */
  readonly clear: number;
  readonly remarks: Counts;
  /** Places in old files that the program was unsure of. */
  readonly doubts: number;
}

export function sumsOf(reviews: readonly Review[]): Sums {
  const reviewed = reviews.filter((review) => review.type === "reviewed");
  const count = (holds: (review: Reviewed) => boolean) => reviewed.filter(holds).length;
  return {
    files: reviews.length,
    reviewed: reviewed.length,
    unread: reviews.length - reviewed.length,
    complete: count(({ parts }) => mandatoryParts.every((kind) => !INCOMPLETE.has(parts[kind].state))),
    inTime: count(({ handIn }) => handIn.state === "in-time"),
    late: count(({ handIn }) => handIn.state === "late"),
    clear: count(({ remarks }) => remarks.length === 0),
    remarks: countGrades(reviewed.flatMap(({ remarks }) => remarks)),
    doubts: reviewed.reduce((sum, { doubts }) => sum + doubts, 0),
  };
}

const INCOMPLETE: ReadonlySet<string> = new Set(["missing", "empty", "unclear"]);
