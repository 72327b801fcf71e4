// Times whole commands, one document each, in interleaved rounds (A B C A B C …), and prints medians and ratios.
// A machine's speed drifts; the ratio to something in the same round doesn't. Usage: npm run bench [-- ROUNDS]
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const rounds = Number(process.argv[2] ?? 15);
const source = join(root, "examples/county-2024.md");
const report = join(root, "bin/report.js");
const out = mkdtempSync(join(tmpdir(), "report-bench-"));
// away from the configuration of the examples: pandoc reads none either
const draft = join(out, "draft.md");
copyFileSync(source, draft);

const node = (...args) => [process.execPath, ...args];
const commands = {
  "node -e 0": node("-e", "0"),
  "report --version": node(report, "--version"),
  "report check": node(report, "check", draft),
  "report build --to html": node(report, "build", draft, "--to", "html", "--force", "-o", join(out, "html")),
  "report build --to docx": node(report, "build", draft, "--to", "docx", "--force", "-o", join(out, "docx")),
  "pandoc → docx": ["pandoc", draft, "-o", join(out, "pandoc.docx")],
};
const bars = [
  ["report --version", "node -e 0", 1.6],
  ["report check", "node -e 0", 2.2],
  ["report build --to docx", "pandoc → docx", Number(process.versions.node.split(".")[0]) >= 22 ? 2.0 : 3.1],
];

const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
const missing = new Set();
for (let round = -1; round < rounds; round++) {
  for (const [name, [command, ...args]] of Object.entries(commands)) {
    if (missing.has(name)) continue;
    const start = process.hrtime.bigint();
    const { error, status, stderr } = spawnSync(command, args, { encoding: "utf8" });
    const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
    if (error?.code === "ENOENT") missing.add(name);
    else if (status !== 0) throw new Error(`${name}: exit ${status}\n${stderr}`);
    else if (round >= 0) times[name].push(milliseconds); // round −1 warms the disk cache
  }
}
rmSync(out, { recursive: true });

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
console.log(`Node ${process.versions.node}, ${rounds} interleaved rounds, wall milliseconds: minimum, median, maximum`);
for (const [name, values] of Object.entries(times)) {
  if (values.length === 0) console.log(`${name.padEnd(24)} not on this machine`);
  else
    console.log(
      name.padEnd(24),
      ...[Math.min(...values), median(values), Math.max(...values)].map((value) => value.toFixed(0).padStart(6)),
    );
}
for (const [name, base, bar] of bars) {
  if (missing.has(base)) continue;
  const ratios = times[name].map((value, round) => value / times[base][round]);
  console.log(`${name} / ${base}: ${median(ratios).toFixed(2)} (bar ${bar})`);
}
