// Checks many drafts with all rules in one run, and in the same rounds lets the bare parser (remark-parse) read the same drafts: a
// machine's speed drifts, the ratio to something in the same round doesn't. Prints drafts a second, the ratio, the peak of memory
// and which rule takes most. Usage: npm run bench:check [-- DRAFTS ROUNDS]
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const [count = 1000, rounds = 5] = process.argv.slice(2).map(Number);
const report = join(root, "bin/report.js");
const folder = mkdtempSync(join(tmpdir(), "report-check-"));
const drafts = join(folder, "drafts");
mkdirSync(drafts);

/** Distinct drafts, each with figures of its own: the examples and the clean drafts of the tests. */
const sources = ["examples", "test/corpus/clean", "test/corpus/blind"].flatMap((name) =>
  readdirSync(join(root, name))
    .filter((file) => file.endsWith(".md"))
    .map((file) => readFileSync(join(root, name, file), "utf8"))
    .filter((text) => text.startsWith("---\n")),
);
for (let index = 0; index < count; index++) {
  const more = Math.floor(index / sources.length);
  const text = (sources[index % sources.length] ?? "")
    .replace(/^house:.*\n/mu, "")
    .replace(/(\d+)(?=[件次场])/gu, (digits) => `${Number(digits) + more}`);
  writeFileSync(join(drafts, `${String(index).padStart(6, "0")}.md`), text);
}

const yardstick = `
  import { readdirSync, readFileSync } from "node:fs";
  import remarkFrontmatter from "remark-frontmatter";
  import remarkParse from "remark-parse";
  import { unified } from "unified";
  const parser = unified().use(remarkParse).use(remarkFrontmatter, ["yaml"]).freeze();
  const folder = process.env.DRAFTS;
  for (const name of readdirSync(folder)) parser.parse(readFileSync(folder + "/" + name, "utf8"));
`;

/** @returns seconds, megabytes at most (where there is GNU time), and what was printed */
function timed(...args) {
  const options = { encoding: "utf8", maxBuffer: 1e9, cwd: root, env: { ...process.env, DRAFTS: drafts } };
  const start = process.hrtime.bigint();
  const measured = spawnSync("/usr/bin/time", ["-f", "%M", process.execPath, ...args], options);
  const { status, stdout, stderr } =
    measured.error === undefined ? measured : spawnSync(process.execPath, args, options);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status > 1) throw new Error(`exit ${status}\n${stderr.slice(-2000)}`);
  const megabytes = measured.error === undefined ? Number(stderr.trim().split("\n").at(-1)) / 1024 : undefined;
  return { seconds, megabytes, stdout };
}

const results = [];
for (let round = -1; round < rounds; round++) {
  const bare = timed("--input-type=module", "--eval", yardstick);
  const checked = timed(report, "check", drafts, "--no-config", "-q");
  if (round >= 0) results.push({ ...checked, ratio: checked.seconds / bare.seconds }); // round −1 warms the disk cache
}
const timing = JSON.parse(timed(report, "check", drafts, "--no-config", "--timing", "--format", "json").stdout).timing;
rmSync(folder, { recursive: true });

const spread = (values) => {
  const [least, ...more] = values.toSorted((a, b) => a - b);
  const all = [least, ...more];
  return `${least?.toFixed(2)}, ${all[Math.floor(all.length / 2)]?.toFixed(2)}, ${all.at(-1)?.toFixed(2)}`;
};
console.log(`Node ${process.versions.node}, ${count} drafts, ${rounds} interleaved rounds: minimum, median, maximum`);
console.log(`drafts a second        ${spread(results.map(({ seconds }) => count / seconds))}`);
console.log(`× remark-parse alone   ${spread(results.map(({ ratio }) => ratio))}`);
if (results.every(({ megabytes }) => megabytes !== undefined)) {
  console.log(`megabytes at most      ${spread(results.map(({ megabytes }) => megabytes))}`);
}
const sum = timing.reduce((all, { milliseconds }) => all + milliseconds, 0);
const [most] = timing.toSorted((a, b) => b.milliseconds - a.milliseconds);
console.log(`slowest rule           ${most.ruleId}, ${((most.milliseconds / sum) * 100).toFixed(1)} % of all`);
