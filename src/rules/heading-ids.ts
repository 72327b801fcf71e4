import { PartIds, Scope } from "../layout/headings.js";
import type { Block, Report } from "../model/report.js";

/** The ids that headings on lines of their own will have in the page: what a link `#…` can lead to. */
export function headingIds({ introduction, parts }: Report): readonly string[] {
  const partIds = new PartIds();
  const whole = new Scope("s", 0, 0);
  return [
    ...idsBelow(introduction, new Scope("s-0", 0, 0)),
    ...parts.flatMap(({ kinds, blocks }, index) => {
      const scope = whole.open(1, false);
      return [partIds.next(kinds[0], index + 1), ...idsBelow(blocks, scope)];
    }),
  ];
}

function idsBelow(blocks: readonly Block[], scope: Scope): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    if (block.type !== "section") return [];
    const { heading } = block;
    const runIn = heading.runIn && heading.level > 1;
    const inside = scope.open(heading.level, runIn);
    return [...(runIn ? [] : [inside.id]), ...idsBelow(block.blocks, inside)];
  });
}
