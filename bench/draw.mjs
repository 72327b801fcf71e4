// Draws bench/history.jsonl as docs/images/throughput.svg: how many times pandoc's throughput, run by run, with its spread.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const runs = readFileSync(join(root, "bench/history.jsonl"), "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line))
  .filter(({ pandocRatio }) => pandocRatio !== undefined);

const [width, height, left, bottom, top] = [640, 240, 44, 44, 28];
const BAR = 6; // the acceptance of throughput
const most = Math.ceil(Math.max(BAR, ...runs.map(({ pandocRatio }) => pandocRatio[2])) / 2) * 2;
const x = (index) => left + ((index + 0.5) * (width - left - 12)) / runs.length;
const y = (value) => height - bottom - (value / most) * (height - bottom - top);
const escaped = (text) => String(text).replace(/[<&]/g, (sign) => (sign === "<" ? "&lt;" : "&amp;"));

const grid = Array.from({ length: most / 2 + 1 }, (_, index) => index * 2).map(
  (value) =>
    `<line x1="${left}" x2="${width - 12}" y1="${y(value)}" y2="${y(value)}" stroke="#ddd"/>` +
    `<text x="${left - 8}" y="${y(value) + 4}" text-anchor="end">${value}</text>`,
);
const marks = runs.map(({ pandocRatio: [least, median, top], day, commit, drafts }, index) => {
  const title = `<title>${escaped(`${day} ${commit}: ${drafts} drafts, ${least}–${median}–${top}`)}</title>`;
  const at = x(index).toFixed(1);
  return (
    `<g>${title}<line x1="${at}" x2="${at}" y1="${y(least).toFixed(1)}" y2="${y(top).toFixed(1)}" stroke="#1f5fa8" stroke-width="2"/>` +
    `<circle cx="${at}" cy="${y(median).toFixed(1)}" r="4" fill="#1f5fa8"/>` +
    `<text x="${at}" y="${height - bottom + 16}" text-anchor="middle">${escaped(commit)}</text>` +
    `<text x="${at}" y="${height - bottom + 30}" text-anchor="middle" fill="#777">${drafts}</text></g>`
  );
});
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="11" role="img" aria-label="Throughput as a multiple of pandoc's">
<rect width="${width}" height="${height}" fill="#fff"/>
<text x="${left}" y="16">DOCX + HTML: × pandoc (two at a time); by commit, drafts below; the line is least to most</text>
${grid.join("\n")}
<line x1="${left}" x2="${width - 12}" y1="${y(BAR)}" y2="${y(BAR)}" stroke="#c33" stroke-dasharray="4 3"/>
${marks.join("\n")}
</svg>
`;
writeFileSync(join(root, "docs/images/throughput.svg"), svg);
