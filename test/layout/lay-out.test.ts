import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { LaidOut, LaidOutBlock, LaidOutParagraph } from "../../src/layout/laid-out.js";
import { layOut } from "../../src/layout/lay-out.js";
import type { Block, Report } from "../../src/model/report.js";
import { house } from "../houses.js";
import { illustrated } from "./read.js";

/** The words of a report in reading order. Pictures count with their alternative text: none is at hand here. */
function words({ introduction, parts, footnotes }: Report): string {
  const notes = [...footnotes.values()].map(({ blocks }) => wordsOf(blocks)).join("");
  return wordsOf(introduction) + parts.map((part) => part.heading.title.text + wordsOf(part.blocks)).join("") + notes;
}

function wordsOf(blocks: readonly Block[]): string {
  return blocks.map(wordsIn).join("");
}

function wordsIn(block: Block): string {
  switch (block.type) {
    case "section":
      return block.heading.title.text + wordsOf(block.blocks);
    case "paragraph":
      return block.text.text;
    case "list":
      return block.items.map((item) => item.number + wordsOf(item.blocks)).join("");
    case "table": {
      const cells = [...block.head, ...block.rows.flat()];
      return (block.caption?.text.text ?? "") + cells.map(({ text }) => text.text).join("");
    }
    case "figure":
      return block.image.alt + (block.image.title ?? "");
    case "quotation":
      return wordsOf(block.blocks);
  }
}

function paragraphs({ body, footnotes }: LaidOut): readonly LaidOutParagraph[] {
  const inside = (block: LaidOutBlock): readonly LaidOutParagraph[] => {
    if (block.type === "paragraph") return [block];
    const caption = block.caption === undefined ? [] : [block.caption];
    return block.type === "table" ? [...caption, ...block.head, ...block.rows.flat()] : caption;
  };
  return [...body, ...footnotes.flatMap(({ blocks }) => blocks)].flatMap(inside);
}

function printed(laidOut: LaidOut): string {
  return paragraphs(laidOut)
    .flatMap(({ runs }) => runs.map((run) => (run.type === "text" ? run.text : "")))
    .join("");
}

/** Whether `text` can be had from `whole` by leaving characters out. */
function isWithin(text: string, whole: string): boolean {
  let at = 0;
  for (const character of text.replace(/\s/gu, "")) {
    at = whole.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

const word = fc.constantFrom(..."法治政府建设甲乙丙丁一二三四1234、。：“”（）ab", "**粗**", "2024年");
const line = fc.array(word, { minLength: 1, maxLength: 12 }).map((characters) => `文${characters.join("")}`);
const block = fc.oneof(
  line,
  line.map((text) => `${text}。`),
  fc.tuple(fc.constantFrom("##", "###", "####", "#####"), line, fc.constantFrom("", "。")).map((part) => {
    return `${part[0]} ${part[1]}${part[2]}`;
  }),
  fc.tuple(fc.nat(30), line, line).map(([number, a, b]) => `${number}. ${a}\n${number + 2}. ${b}`),
  line.map((text) => `> ${text}`),
  fc.tuple(line, line, line).map(([caption, a, b]) => `表${caption}\n\n| ${a} | 乙 |\n| --- | --- |\n| 1 | ${b} |`),
  line.map((text) => `![${text.replace(/\*/gu, "")}](a.png "图1")`),
);
const draft = fc.array(block, { maxLength: 25 }).map((blocks) => blocks.join("\n\n"));

test("every character of a report is printed, in order, and every id is its own", () => {
  fc.assert(
    fc.property(draft, (text) => {
      const report = illustrated(text);
      const laidOut = layOut(report, new Map(), { house });
      expect(isWithin(words(report.report), printed(laidOut))).toBe(true);
      const headings = paragraphs(laidOut).flatMap(({ heading }) => heading ?? []);
      expect(new Set(headings.map(({ id }) => id)).size).toBe(headings.length);
      let before = 0;
      for (const { depth } of headings) {
        expect(depth).toBeLessThanOrEqual(before + 1);
        before = depth;
      }
    }),
    { numRuns: 300 },
  );
});

const corpus = fileURLToPath(new URL("../corpus/clean/", import.meta.url));
const drafts = readdirSync(corpus).filter((name) => name.endsWith(".md"));

test.each(drafts)("%s is laid out whole, quickly and always alike", (name) => {
  const report = illustrated(readFileSync(corpus + name, "utf8"));
  const laidOut = layOut(report, new Map(), { house });
  expect(isWithin(words(report.report).replace(/\[\^\w+\]/gu, ""), printed(laidOut))).toBe(true);
  expect(laidOut.title.join("")).toBe(laidOut.document.title);
  expect(layOut(report, new Map(), { house })).toEqual(laidOut);
  const started = performance.now();
  for (let run = 0; run < 20; run++) layOut(report, new Map(), { house });
  expect((performance.now() - started) / 20).toBeLessThan(20);
});
