import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { esbuildDataModules } from "../../../scripts/data-modules.mjs";
import { GOOD } from "../drafts.js";
import { OLD } from "../old-files.js";

/** A run of the program that can be killed, over files of its own. */
export interface Mortal {
  /** Runs it, killed at random; whether it came to its end. */
  runKilled(random: () => number, how: "before a rename" | "at any time"): Promise<boolean>;
  /** Runs it to its end. */
  run(): Promise<void>;
  /** Visible outputs whose bytes aren't those of an undisturbed run. */
  spoilt(): readonly string[];
  /** Names of all files but those in `.report/`. */
  names(): readonly string[];
  /** Names of all files of an undisturbed run. */
  readonly expected: readonly string[];
  /** The records of outputs. */
  records(): string;
  readonly expectedRecords: string;
  restart(): void;
  remove(): void;
}

const inputs = {
  build: { extension: "md", text: GOOD, line: ["build", "in", "-o", "out"] },
  convert: { extension: "txt", text: OLD, line: ["convert", "in", "-o", "out", "--to", "md,html", "--transcript"] },
} as const;

/** @param longest milliseconds after which a run is killed at the latest */
export async function mortal(command: keyof typeof inputs, count: number, longest: number): Promise<Mortal> {
  const { extension, text, line } = inputs[command];
  const folder = mkdtempSync(join(tmpdir(), "report-kill-"));
  for (let index = 0; index < count; index++) {
    const file = join(folder, "in", `${index % 7}`, `${index}.${extension}`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text.replace("36次", `${36 + index}次`));
  }
  await bundle(join(folder, "program"));
  const start = (env: Record<string, string>) => {
    const child = spawn(process.execPath, [join(folder, "program/mortal-main.js"), ...line], {
      cwd: folder,
      env: { PATH: process.env.PATH, LANG: "zh_CN.UTF-8", ...env },
      stdio: "ignore",
    });
    const ended = new Promise<number | null>((done) => child.on("exit", done));
    return { child, ended };
  };
  const out = join(folder, "out");
  const run = async () => {
    const code = await start({}).ended;
    if (code !== 0) throw new Error(`exit ${code}`);
  };
  const records = () => readFileSync(join(out, ".report/outputs.json"), "utf8");
  await run();
  const expected = new Map(namesIn(out).map((name) => [name, readFileSync(join(out, name))]));
  const expectedRecords = records();
  const restart = () => rmSync(out, { recursive: true, force: true });
  restart();
  return {
    run,
    records,
    restart,
    expected: [...expected.keys()],
    expectedRecords,
    names: () => namesIn(out),
    spoilt: () =>
      namesIn(out).filter(
        (name) => !isHidden(name) && expected.get(name)?.equals(readFileSync(join(out, name))) !== true,
      ),
    async runKilled(random, how) {
      const env = how === "before a rename" ? { KILL_AT: String(1 + Math.floor(random() * 60)) } : {};
      const { child, ended } = start(env);
      const timer =
        how === "at any time" ? setTimeout(() => child.kill("SIGKILL"), 150 + random() * longest) : undefined;
      const code = await ended;
      clearTimeout(timer);
      if (code !== null && code !== 0) throw new Error(`exit ${code}`);
      return code === 0;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Random numbers that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function isHidden(name: string): boolean {
  return name.split("/").some((part) => part.startsWith("."));
}

function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return []; // killed before it was made
  const found = readdirSync(folder, { recursive: true, withFileTypes: true });
  const names = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return names
    .map((name) => name.slice(folder.length + 1))
    .filter((name) => !name.startsWith(".report/"))
    .sort();
}

async function bundle(outdir: string): Promise<void> {
  await build({
    entryPoints: {
      "mortal-main": "test/cli/kill/mortal-main.ts",
      worker: "src/batch/worker.ts",
      "build-thread": "src/cli/build-thread.ts",
    },
    outdir,
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    plugins: [esbuildDataModules],
    logLevel: "warning",
    banner: { js: 'import{createRequire as r}from"node:module";const require=r(import.meta.url);' },
  });
  writeFileSync(join(outdir, "package.json"), '{"type":"module"}');
}
