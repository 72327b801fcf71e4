import { recognisePart } from "../model/parts.js";
import { startOf } from "./line.js";
import { nameParts } from "./parts.js";
import { clean } from "./passes/clean.js";
import { withoutContents } from "./passes/contents.js";
import { frame } from "./passes/frame/frame.js";
import { withoutLayoutTables } from "./passes/layout-tables.js";
import { rejoin } from "./passes/rejoin.js";
import { plain, structure } from "./passes/structure/structure.js";
import { findTables } from "./passes/tables.js";
import { linesOfBlock, type Recovered, type RecoveredBlock } from "./recovered.js";
import { type Refusal, refusal } from "./refusal.js";
import { refuse } from "./refuse.js";
import type { Transcript } from "./transcript.js";

// Lines of the paper → frame and text → headings and paragraphs → parts. Each pass takes what it knows out of the lines and says
// what became of it; what is left over is text.

/** A hundred times what the longest report has. */
const MAX_LENGTH = 2_000_000;
const MAX_PARAGRAPHS = 20_000;

const tooLong = refusal(
  "limits",
  `文字超过${MAX_LENGTH / 10_000}万字或${MAX_PARAGRAPHS / 10_000}万段，不像一份年度报告`,
  `more than ${MAX_LENGTH} characters or ${MAX_PARAGRAPHS} paragraphs: no annual report`,
);

/** Finds the report in a transcript, whatever format it came in. */
export function recover(given: Transcript): Recovered | Refusal {
  if (given.text.length > MAX_LENGTH || given.paragraphs.length > MAX_PARAGRAPHS) return tooLong;
  const transcript = withoutLayoutTables(given);
  const cleaned = clean(transcript);
  const paper = withoutContents(rejoin(cleaned.lines, transcript.text));
  const framed = frame(paper.lines, transcript);
  const before = [...cleaned.changes, ...paper.changes, ...framed.changes];
  const { year } = framed.frontMatter;
  const structured = structure(framed.body, findTables(framed.body, transcript, before), year);
  const refused = refuse(paper.lines, framed.titled, partsNamed(structured.blocks, year), transcript.images.length);
  if (refused !== undefined) return refused;
  const named = nameParts(structured.blocks, year);
  const appendix = plain(framed.appended, findTables(framed.appended, transcript, before));
  return {
    frontMatter: framed.frontMatter,
    blocks: [...named.blocks, ...appendix].sort((a, b) => beginOf(a) - beginOf(b)),
    changes: [...before, ...structured.changes].sort((a, b) => a.from - b.from || a.to - b.to),
    doubts: [...framed.doubts, ...structured.doubts, ...named.doubts, ...transcript.doubts],
  };
}

/** How many of the mandated parts the headings of first level name. */
function partsNamed(blocks: readonly RecoveredBlock[], year: number | undefined): number {
  const tops = blocks.flatMap((block) => (block.type === "heading" && block.level === 1 ? [block.words.text] : []));
  return new Set(tops.flatMap((words) => recognisePart(words, year))).size;
}

function beginOf(block: RecoveredBlock): number {
  const [first] = linesOfBlock(block);
  return first === undefined ? 0 : startOf(first);
}
