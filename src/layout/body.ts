import type { Part, Report } from "../model/report.js";
import { type BlockContext, layBlocks } from "./blocks.js";
import { layHeading, PartIds, Scope } from "./headings.js";
import type { LaidOutBlock, LaidOutHeading } from "./laid-out.js";

/** What the heading of a part says of itself; `scope` is what it opens. */
type Opening = (part: Part, scope: Scope, position: number) => LaidOutHeading;

/** The text of the report: the introduction and its parts, whose headings say what they are. */
export function layBody(report: Report, context: BlockContext): LaidOutBlock[] {
  const ids = new PartIds();
  return layParts(report, "s", context, ({ kinds }, _, position) => ({
    depth: 1,
    id: ids.next(kinds[0], position),
    ...(kinds.length === 0 ? {} : { kinds }),
  }));
}

/**
 * The text of an attachment. Its headings open no part of the report, whatever their words.
 *
 * @param name begins all ids: `a1` in the first attachment
 */
export function layAttachmentBody(report: Report, name: string, context: BlockContext): LaidOutBlock[] {
  return layParts(report, `${name}-s`, context, (_, { id }) => ({ depth: 1, id }));
}

function layParts({ introduction, parts }: Report, id: string, context: BlockContext, opening: Opening) {
  const whole = new Scope(id, 0, 0);
  return [
    ...layBlocks(introduction, new Scope(`${id}-0`, 0, 0), context),
    ...parts.flatMap((part, index): LaidOutBlock[] => {
      const ordinal = whole.nextOrdinal(1, context.house);
      const scope = whole.open(1, false);
      const heading = layHeading(part.heading, ordinal, opening(part, scope, index + 1), context);
      return [heading, ...layBlocks(part.blocks, scope, context)];
    }),
  ];
}
