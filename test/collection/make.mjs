// Writes the collection and its labels. `node make.mjs` leaves the files that LibreOffice made as they are; `--office` makes them anew.
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { encode } from "./bytes.mjs";
import { bare, begin, labelOf, printed } from "./kit.mjs";
import { txt } from "./reports-txt.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const labels = {};
const write = (file, bytes) => writeFileSync(join(here, file), bytes);

for (const report of txt) {
  begin(report.file, report.meta);
  const items = report.lines().flat(3);
  const lines = items.flatMap((i) => (i.role === "table" ? i.rows.map((row) => bare(row.join("\t"))) : printed(i)));
  write(report.file, encode(`${lines.join(report.eol ?? "\n")}${report.eol ?? "\n"}`, report.encoding));
  labels[report.file] = labelOf(report.meta, items, { format: "txt", encoding: report.encoding });
}

for (const more of ["./make-docx.mjs", "./make-web.mjs", "./make-others.mjs"]) {
  try {
    const { make } = await import(more);
    await make({ here, write, labels, office: process.argv.includes("--office") });
  } catch (error) {
    if (error.code !== "ERR_MODULE_NOT_FOUND" || !error.message.includes(more.slice(2))) throw error;
  }
}
const sorted = Object.fromEntries(
  Object.keys(labels)
    .sort()
    .map((key) => [key, labels[key]]),
);
write("labels.json", `${JSON.stringify({ files: sorted }, null, 2)}\n`);
process.stdout.write(`${Object.keys(sorted).length} files\n`);
