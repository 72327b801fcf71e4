import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { parse } from "yaml";
import { entriesOf } from "../../src/core/mapping.js";
import { sourceFile } from "../../src/core/source-file.js";
import { parseDraft } from "../../src/draft/parse.js";
import { toReport } from "../../src/draft/to-report.js";
import { rules } from "../../src/rules/metas.js";
import { runRules } from "../../src/rules/run.js";
import { runningTexts } from "../../src/rules/running-text.js";
import { charactersIn, textsWith, textsWithWord } from "../../src/rules/texts-with.js";

const FRONT = "---\ntitle: 示例市晨光街道2024年法治政府建设情况报告\nissuer: 晨光街道办事处\nyear: 2024\n---\n\n";

function read(text: string) {
  const { value: draft } = parseDraft(sourceFile("draft.md", text.startsWith("---") ? text : FRONT + text));
  return { draft, report: toReport(draft), options: { publish: false } };
}

/** Whether rules read every text, whatever characters they name. */
const reading = vi.hoisted(() => ({ all: false }));

vi.mock("../../src/rules/texts-with.js", async (original) => {
  const real = await original<typeof import("../../src/rules/texts-with.js")>();
  const chosen: typeof real.textsWith = (context, ...sets) => real.textsWith(context, ...(reading.all ? [] : sets));
  const withWord: typeof real.textsWithWord = (context, words) =>
    reading.all ? real.textsWith(context) : real.textsWithWord(context, words);
  return { ...real, textsWith: chosen, textsWithWord: withWord };
});

describe("the index of characters", () => {
  const input = read("审核合同36份。\n\n约36余份(附2份)。\n\n零\u200b宽。\n\n２０２４年。\n");
  const found = (...sets: readonly string[]) => textsWith(input, ...sets).map(({ text }) => text);

  test.each([
    { sets: ["份"], texts: ["审核合同36份。", "约36余份（附2份）。"] },
    { sets: ["份", "余多"], texts: ["约36余份（附2份）。"] },
    { sets: ["余零"], texts: ["约36余份（附2份）。", "零宽。"] },
    { sets: ["零", "余"], texts: [] },
    { sets: ["鳌", "份"], texts: [] },
    { sets: ["（"], texts: ["约36余份（附2份）。"] }, // as widened
    { sets: ["("], texts: ["约36余份（附2份）。"] }, // as cleaned
    { sets: ["\u200b"], texts: ["零宽。"] }, // as written
    { sets: ["２", "2"], texts: ["2024年。"] },
  ])("finds the texts with one of each of $sets", ({ sets, texts }) => expect(found(...sets)).toEqual(texts));

  test.each([
    { words: ["份", "鳌"], texts: ["审核合同36份。", "约36余份（附2份）。"] },
    { words: ["份36", "6份"], texts: ["审核合同36份。"] },
    { words: ["零宽", "（附"], texts: ["约36余份（附2份）。", "零宽。"] },
    { words: ["", "份份"], texts: [] },
    { words: [], texts: [] },
  ])("finds the texts with one of $words", ({ words, texts }) =>
    expect(textsWithWord(input, words).map(({ text }) => text)).toEqual(texts),
  );

  test("lists every character once", () => {
    const units = [...charactersIn(input)];
    expect(new Set(units).size).toBe(units.length);
    expect(String.fromCharCode(...units)).toContain("余");
  });
});

/** Every text that the tests of the project judge, whole drafts and single sentences. */
const texts: readonly string[] = [
  ...readdirSync("test/corpus/clean").map((name) => readFileSync(`test/corpus/clean/${name}`, "utf8")),
  readFileSync("examples/faulty.md", "utf8"),
  ...["test/corpus/near-misses.yaml", ...yamlFiles("test/corpus/planted")].flatMap(draftsIn),
  ...rules.flatMap(({ meta }) => [meta.good, meta.bad]),
];

function yamlFiles(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => (name.endsWith(".yaml") ? [`${folder}/${name}`] : []));
}

function draftsIn(path: string): readonly string[] {
  const list: unknown = parse(readFileSync(path, "utf8"));
  return Array.isArray(list) ? list.map((entry: unknown) => String(entriesOf(entry).draft)) : [];
}

/** Texts cut and joined by chance, always the same ones. */
function* spliced(count: number): Generator<string> {
  let state = 1;
  const random = (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const piece = () => {
    const text = texts[random(texts.length)] ?? "";
    const from = random(text.length);
    return text.slice(from, from + 1 + random(24));
  };
  for (let made = 0; made < count; made++) yield Array.from({ length: 60 }, piece).join("");
}

test("in a draft of thousands of texts words are found", () => {
  const lines = Array.from({ length: 9000 }, (_, at) => (at % 1000 === 7 ? `走访${at}户。` : `访问${at}户。`));
  const input = read(lines.join("\n\n"));
  expect(textsWithWord(input, ["走访"]).map(({ text }) => text)).toEqual(lines.filter((line) => line.startsWith("走")));
});

test("no rule overlooks a text for which it has something to tell", { timeout: 60_000 }, () => {
  let told = 0;
  for (const text of [...texts, ...spliced(150)]) {
    reading.all = false;
    const found = runRules(rules, read(text));
    reading.all = true;
    expect(found).toEqual(runRules(rules, read(text)));
    told += found.length;
  }
  reading.all = false;
  expect(told).toBeGreaterThan(texts.length);
});

test("without a set it gives every text", () => {
  const input = read("审核合同36份。\n");
  expect(textsWith(input)).toEqual(runningTexts(input));
});
