import type { Draft } from "../draft/draft.js";
import type { PartKind } from "../model/parts.js";
import type { Report } from "../model/report.js";
import { partFaults } from "../schema/parts.js";
import { projectionOf } from "./parts-in-order.js";
import { isUnmarked, unmarkedHeadings, unmarkedKinds } from "./unmarked.js";
import { hasWordsOfParts } from "./unrecognised.js";

/** The mandated parts that a report lacks, those left out that may be there under a heading that isn't marked or tells nothing. */
export function missingParts(draft: Draft, report: Report): readonly PartKind[] {
  if (isUnmarked(draft) && unmarkedHeadings(draft).length > 0) return [];
  if (hasWordsOfParts(draft, report)) return [];
  const unmarked = unmarkedKinds(draft, report);
  return partFaults(projectionOf(report)).flatMap(({ kind, fault }) =>
    fault !== "missing" || unmarked.has(kind) || (kind === "measures" && isThematic(report)) ? [] : [kind],
  );
}

/** Three or more leading headings of no kind are together part 1 (AR-45); `part-unknown` says how to name them. */
function isThematic({ parts }: Report): boolean {
  const known = parts.findIndex(({ kinds }) => kinds.length > 0);
  return (known === -1 ? 0 : known) >= 3;
}
