import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Breach, Kind } from "./case.js";
import { commandBreaches, writtenBreaches } from "./command-kind.js";
import { type CommandLine, commandLine } from "./command-lines.js";
import { unpack } from "./mutate/zip.js";
import type { Random } from "./random.js";
import { type Folder, folderOf, paths } from "./worlds.js";

/** Milliseconds for a whole command line. */
const TIME = 10_000;
/** Bytes for the program, and for the process that reads old files. */
const MEMORY = 600_000_000;

/** Names that some file system or shell trips over. */
const oddNames = [
  "CON.md",
  "甲 乙.md",
  "-x.md",
  "a'b\".md",
  "甲\n乙.md",
  "e\u0301.md",
  "é.md",
  `${"长".repeat(80)}.md`,
  ".隐.md",
  "$(x).md",
  "a%00.md",
  "*.md",
  "[a].md",
  "{a.md",
] as const;

/** What a user's signal does to a run. */
type Stop = { readonly signal: "SIGINT" | "SIGKILL"; readonly after: number } | undefined;

export const program: Kind = {
  weight: 1,
  time: 25_000,
  async make(random) {
    const folder = new Map(await folderOf(random));
    const odd = random.pick(oddNames);
    if (random.chance(0.3)) folder.set(odd, folder.get("甲.md") ?? new Uint8Array());
    const line = commandLine(random, [...paths, odd, "出去", "圈", "[", "{a"]);
    const stop = stopOf(random);
    const hostileOut = random.chance(0.1) ? random.pick(["链接到外", "文件", "断"]) : undefined;
    return {
      files: [
        { name: "args.json", bytes: new TextEncoder().encode(JSON.stringify(line.args)) },
        ...[...folder].map(([name, bytes]) => ({ name, bytes })),
      ],
      run: async () => ({ breaches: await inScratch(folder, line, stop, hostileOut), outcome: line.args[0] ?? "" }),
    };
  },
};

function stopOf(random: Random): Stop {
  if (random.chance(0.85)) return undefined;
  return { signal: random.pick(["SIGINT", "SIGINT", "SIGKILL"]), after: 20 + random.below(600) };
}

/** Runs the program in a tree of its own; nothing may change in it but the outputs. */
async function inScratch(
  folder: Folder,
  line: CommandLine,
  stop: Stop,
  out: string | undefined,
): Promise<readonly Breach[]> {
  const root = mkdtempSync(join(tmpdir(), "report-scratch-"));
  try {
    const home = join(root, "工作");
    for (const name of ["工作/空", "user", "tmp", "外"]) mkdirSync(join(root, name), { recursive: true });
    writeFileSync(join(root, "外/机密.md"), "---\ntitle: 机密\n---\n\n## 不能外传\n");
    for (const [path, bytes] of folder) {
      mkdirSync(dirname(join(home, path)), { recursive: true });
      writeFileSync(join(home, path), bytes);
    }
    for (const [name, target] of [
      ["链接.md", "../外/机密.md"],
      ["出去", "../外"],
      ["圈", "."],
      ["断", "../没有/没有"],
      ["链接到外", "../外"],
    ] as const)
      symlinkSync(target, join(home, name));
    writeFileSync(join(home, "文件"), "");
    // an output folder that is a link out of the tree is where the user wants it; what is there stays as it was
    const given =
      out === undefined
        ? line
        : {
            ...line,
            args: [...line.args, ...(line.args.includes("-o") ? ["-o", out] : [])],
            outputs: [...line.outputs, out, "../外", "../没有/没有"],
          };
    const before = snapshot(root);
    const ran = await runIn(root, given.args, folder.get("甲.md") ?? new Uint8Array(), stop);
    const after = snapshot(root);
    const written = [...new Set([...before.keys(), ...after.keys()])].filter(
      (path) => before.get(path) !== after.get(path) && !path.startsWith(join(root, "user")),
    );
    const left = [...after.keys()].filter((path) => stop === undefined && /\.report-\d+-\d+\.tmp$/u.test(path));
    return [
      ...ran,
      ...writtenBreaches(given, written, new Set(before.keys()), home),
      ...left.map((path) => ({ law: "output", detail: `${path} was left by ${given.args.join(" ")}` }) as const),
      ...written.flatMap((path) =>
        path.endsWith(".docx") && after.has(path) && !before.has(path) ? tornBreaches(path) : [],
      ),
    ];
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** All below a folder, links unfollowed: path and what it is. */
function snapshot(folder: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const stat = lstatSync(path);
    if (stat.isDirectory()) for (const [inner, value] of snapshot(path)) found.set(inner, value);
    else
      found.set(
        path,
        stat.isSymbolicLink()
          ? `link ${readlinkSync(path)}`
          : createHash("sha256").update(readFileSync(path)).digest("hex"),
      );
  }
  return found;
}

function tornBreaches(path: string): readonly Breach[] {
  try {
    unpack(readFileSync(path));
    return [];
  } catch {
    return [{ law: "output", detail: `${path} is half written` }];
  }
}

function runIn(root: string, args: readonly string[], stdin: Uint8Array, stop: Stop): Promise<readonly Breach[]> {
  const folder = process.env.REPORT_FUZZ_PROGRAM;
  if (folder === undefined) throw new Error("there is no program to run: npm run fuzz makes a copy of it");
  const peaks = join(root, "user");
  const child = spawn(process.execPath, [join(folder, "bin/report.js"), ...args], {
    cwd: join(root, "工作"),
    env: {
      PATH: process.env.PATH ?? "",
      HOME: join(root, "user"),
      TMPDIR: join(root, "tmp"),
      LANG: "zh_CN.UTF-8",
      NODE_OPTIONS: `--require=${join(folder, "measure.cjs")}`,
      REPORT_FUZZ_PEAKS: peaks,
    },
    stdio: ["pipe", "ignore", "pipe"],
  });
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr = `${stderr}${String(chunk)}`.slice(-8_000);
  });
  child.stdin.on("error", () => {}); // most commands don't read it
  child.stdin.end(stdin);
  return new Promise((resolve) => {
    let hung = false;
    const late = setTimeout(() => {
      hung = true;
      child.kill("SIGKILL");
    }, TIME);
    const interrupting = stop === undefined ? undefined : setTimeout(() => child.kill(stop.signal), stop.after);
    child.once("close", (code, signal) => {
      clearTimeout(late);
      clearTimeout(interrupting);
      const command = args.join(" ");
      if (hung) return resolve([{ law: "slow", detail: `not done within ${TIME} ms: ${command}` }]);
      // a signal that comes before the program is up ends it as signals do
      const broken =
        stop !== undefined && signal === stop.signal
          ? []
          : commandBreaches({ args, outputs: [], mends: false, forces: false }, code, stderr);
      const peak = Math.max(
        0,
        ...readdirSync(peaks).flatMap((name) =>
          /^peak-/u.test(name) ? [Number(readFileSync(join(peaks, name), "utf8"))] : [],
        ),
      );
      resolve(
        peak > MEMORY ? [...broken, { law: "memory", detail: `${Math.round(peak / 1e6)} MB: ${command}` }] : broken,
      );
    });
  });
}
