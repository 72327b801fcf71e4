import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { convertFile } from "./convert-file.js";
import { f1, readLabels, type Score, score } from "./score.js";

const folder = "test/collection";
const HEADINGS = 0.97;
const FIELDS = 0.97;

interface Scored extends Score {
  readonly file: string;
}

test("the collection is read as a person reads it", async () => {
  const scores: Scored[] = [];
  const report: string[] = [];
  const wrong: string[] = [];
  for (const [file, label] of Object.entries(readLabels(`${folder}/labels.json`))) {
    if (!existsSync(`${folder}/${file}`)) continue;
    const found = await convertFile(`${folder}/${file}`);
    if (found === undefined) {
      report.push(`${file}: no reader yet`);
      continue;
    }
    const { conversion } = found;
    if (label.refused || conversion.type === "refusal") {
      const reason = conversion.type === "refusal" ? conversion.reason : "none";
      report.push(`${file}: refused: ${reason}`);
      if (reason !== label.reason) wrong.push(`${file}: refused for ${reason}, not for ${label.reason ?? "anything"}`);
      continue;
    }
    const scored = score(conversion, label);
    scores.push({ ...scored, file });
    const { kept, dropped, moved } = conversion.record.ledger;
    const [right, all] = scored.fields;
    report.push(
      `${file}: headings ${f1(scored.headings).toFixed(3)}, fields ${right}/${all}, kept ${kept}, moved ${moved}, dropped ${dropped}`,
    );
    report.push(...scored.differences.map((difference) => `    ${difference}`));
    wrong.push(
      ...scored.differences
        .filter((text) => /^(?:breach|lost|not once|there)/u.test(text))
        .map((text) => `${file}: ${text}`),
    );
  }
  const sum = (of: (score: Score) => number) => scores.reduce((total, one) => total + of(one), 0);
  const headings = f1({
    hits: sum(({ headings }) => headings.hits),
    found: sum(({ headings }) => headings.found),
    wanted: sum(({ headings }) => headings.wanted),
  });
  const fields = sum(({ fields: [right] }) => right) / sum(({ fields: [, all] }) => all);
  process.stdout.write(`${report.join("\n")}\nall: headings ${headings.toFixed(4)}, fields ${fields.toFixed(4)}\n`);
  expect(wrong).toEqual([]);
  expect(headings).toBeGreaterThanOrEqual(HEADINGS);
  expect(fields).toBeGreaterThanOrEqual(FIELDS);
}, 120_000);
