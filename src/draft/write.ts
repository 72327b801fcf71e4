import type { Report } from "../model/report.js";
import { escapeCell, escapeHeading, escapeStart } from "./escape.js";
import { type FlatBlock, type FlatInline, type FlatTable, flatten } from "./flat.js";
import { type WritableFrontMatter, writeFrontMatter } from "./write-front-matter.js";
import { writeInlines } from "./write-inlines.js";

/** A report as a draft in Markdown: parsed again, it is the same report. */
export function writeReport(report: Report): string {
  return writeDraft(report.frontMatter, flatten(report));
}

/** Front matter and blocks as a draft in Markdown. */
export function writeDraft(frontMatter: WritableFrontMatter, blocks: readonly FlatBlock[]): string {
  return [writeFrontMatter(frontMatter), ...writeBlocks(blocks).map((block) => `${block}\n`)].join("\n");
}

const HARD_BREAK = "\\\n";
const delimiters = { left: ":--", center: ":-:", right: "--:" } as const;

export function writeBlocks(blocks: readonly FlatBlock[]): string[] {
  return blocks.map((block, index) => writeBlock(block, blocks[index - 1]));
}

function writeBlock(block: FlatBlock, before: FlatBlock | undefined): string {
  switch (block.type) {
    case "heading":
      return `${"#".repeat(block.level + 1)} ${escapeHeading(oneLine(block.inlines))}`;
    case "paragraph":
      return writeInlines(block.inlines, HARD_BREAK)
        .trim()
        .split("\n")
        .map((line) => escapeStart(line.trimStart()))
        .join("\n");
    case "list": {
      // two lists one behind the other would be one
      const stop = before?.type === "list" ? ")" : ".";
      return block.items
        .map(({ number, blocks }) => {
          const mark = number === "" ? "-" : `${number}${stop}`;
          return indented(writeBlocks(blocks).join("\n\n"), `${mark} `, " ".repeat(mark.length + 1));
        })
        .join("\n\n");
    }
    case "table":
      return writeTable(block);
    case "quotation":
      return indented(writeBlocks(block.blocks).join("\n\n"), "> ", "> ");
    case "footnote":
      return indented(writeBlocks(block.blocks).join("\n\n"), `[^${block.label}]: `, "    ");
    case "comment":
      return `<!-- ${block.text.replace(/\s+/gu, " ").replace(/--+/gu, "—").replaceAll(">", "＞")} -->`;
    default:
      return block satisfies never;
  }
}

function oneLine(inlines: readonly FlatInline[]): string {
  return writeInlines(inlines, " ").trim();
}

function indented(text: string, first: string, others: string): string {
  return text
    .split("\n")
    .map((line, index) => (index === 0 ? first + line : line === "" ? others.trimEnd() : others + line))
    .join("\n");
}

/** Rows shorter than the longest are filled up: Markdown would cut the longer ones. */
function writeTable({ rows, columns }: FlatTable): string {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, index) => cells[index] ?? "").join(" | ")} |`;
  const [head = "", ...body] = rows.map((row) => line(row.map((cell) => escapeCell(oneLine(cell)))));
  const marks = Array.from({ length: width }, (_, index) => {
    const align = columns[index];
    return align === undefined ? "---" : delimiters[align];
  });
  return [head, line(marks), ...body].join("\n");
}
