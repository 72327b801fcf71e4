// Builds many drafts to DOCX and HTML in one command, and pandoc makes the same of them, one process a file and output, two at
// a time; in interleaved rounds, as a machine's speed drifts. Prints the ratio with its spread, what an unchanged second run
// takes, and the peak of memory. Usage: npm run bench:throughput [-- DRAFTS ROUNDS]; --keep adds a line to history.jsonl.
import { spawn, spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const numbers = process.argv
  .slice(2)
  .filter((argument) => /^\d+$/.test(argument))
  .map(Number);
const [count = 1000, rounds = 3] = numbers;
const report = join(root, "bin/report.js");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const folder = mkdtempSync(join(tmpdir(), "report-throughput-"));

/** Distinct drafts: those of the examples, each with figures of its own. */
const examples = readdirSync(join(root, "examples")).filter((name) => /^[^.]+\.md$/.test(name));
const drafts = Array.from({ length: count }, (_, index) => {
  const text = readFileSync(join(root, "examples", examples[index % examples.length]), "utf8");
  const file = join(folder, "drafts", `${String(index).padStart(6, "0")}.md`);
  const own = text
    .replace(/^house:.*\n/m, "")
    .replace(/(\d+)(?=[件次场])/g, (digits) => `${Number(digits) + Math.floor(index / examples.length)}`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, own);
  return file;
});

function timed(command, args) {
  const start = process.hrtime.bigint();
  // GNU time tells the peak of memory; where there is none, the run goes without
  const measured = spawnSync("/usr/bin/time", ["-f", "%M", command, ...args], { encoding: "utf8", maxBuffer: 1e9 });
  const bare = measured.error !== undefined;
  const { status, stderr } = bare ? spawnSync(command, args, { encoding: "utf8", maxBuffer: 1e9 }) : measured;
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status > 1) throw new Error(`exit ${status}\n${stderr.slice(-2000)}`);
  return { seconds, megabytes: bare ? undefined : Number(stderr.trim().split("\n").at(-1)) / 1024 };
}

/** Into a folder of its own: a disk (ext4) makes files several times slower for a minute after thousands were taken away. */
const build = (round) =>
  timed(process.execPath, [
    report,
    "build",
    join(folder, "drafts"),
    "-o",
    join(folder, `out-${round}`),
    "--draft",
    "--no-config",
  ]);

/** @param files a part of the drafts: pandoc's time is the same for each */
async function pandoc(files) {
  const jobs = files.flatMap((file) => ["docx", "html"].map((format) => ["-s", file, "-o", `${file}.${format}`]));
  const start = process.hrtime.bigint();
  const next = async () => {
    for (let args = jobs.shift(); args !== undefined; args = jobs.shift()) {
      const child = spawn("pandoc", args, { stdio: "ignore" });
      await new Promise((done, fail) => child.on("exit", done).on("error", fail));
    }
  };
  await Promise.all([next(), next()]);
  for (const file of files) for (const format of ["docx", "html"]) rmSync(`${file}.${format}`, { force: true });
  return Number(process.hrtime.bigint() - start) / 1e9 / files.length;
}

const hasPandoc = spawnSync("pandoc", ["--version"]).error === undefined;
const sample = drafts.slice(0, Math.min(100, count));
const results = [];
for (let round = 0; round < rounds; round++) {
  const before = hasPandoc ? await pandoc(sample) : undefined;
  const first = build(round);
  const second = build(round);
  const after = hasPandoc ? await pandoc(sample) : undefined;
  const each = before === undefined || after === undefined ? undefined : (before + after) / 2;
  results.push({
    seconds: first.seconds,
    second: second.seconds,
    megabytes: first.megabytes,
    ratio: each === undefined ? undefined : (each * count) / first.seconds,
    speedup: first.seconds / second.seconds,
  });
}
rmSync(folder, { recursive: true });

const spread = (key, digits) => {
  const values = results
    .map((result) => result[key])
    .filter((value) => value !== undefined)
    .sort((a, b) => a - b);
  if (values.length === 0) return undefined;
  const [least, median, most] = [values[0], values[Math.floor(values.length / 2)], values.at(-1)];
  return [least, median, most].map((value) => Number(value.toFixed(digits)));
};
const line = {
  day: new Date().toISOString().slice(0, 10),
  version,
  commit: spawnSync("git", ["rev-parse", "--short", "HEAD"], { cwd: root, encoding: "utf8" }).stdout?.trim(),
  node: process.versions.node,
  processor: `${availableParallelism()} × ${cpus()[0]?.model.trim()}`,
  /** Of the last quarter of an hour, ours included: on two processors, more than 3 means that others were at work. */
  load: Number(loadavg()[2].toFixed(1)),
  drafts: count,
  rounds,
  seconds: spread("seconds", 2),
  pandocRatio: spread("ratio", 2),
  secondRun: spread("speedup", 1),
  megabytes: spread("megabytes", 0),
};
console.log(JSON.stringify(line, null, 1));
if (process.argv.includes("--keep")) appendFileSync(join(root, "bench/history.jsonl"), `${JSON.stringify(line)}\n`);
