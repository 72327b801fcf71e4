import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { runProgram } from "../../src/cli/program.js";
import { memoryIo, type World } from "../cli/memory-io.js";
import type { Breach, Kind } from "./case.js";
import { type CommandLine, commandLine } from "./command-lines.js";
import type { Random } from "./random.js";
import { folderOf, paths } from "./worlds.js";

const HOME = "/home";
const errors = ["EACCES", "ENOSPC", "EROFS", "EMFILE", "EIO", "ENOENT", "EISDIR", "EPERM", "ENAMETOOLONG"] as const;

/** Disks that refuse something now and then. */
function refusals(random: Random): Readonly<Record<string, string>> {
  if (random.chance(0.8)) return {};
  const verb = random.pick(["read", "write", "stat", "list"]);
  const path = random.pick([
    "甲.md",
    "d",
    "旧/旧.docx",
    "out",
    "out/甲.docx",
    "out/甲.html",
    "build/甲.docx",
    "report.config.yaml",
    "out/.report/outputs.json",
    "stdout",
  ]);
  return { [`${verb} ${path === "stdout" ? path : resolve(HOME, path)}`]: random.pick(errors) };
}

export const command: Kind = {
  weight: 14,
  async make(random) {
    const folder = await folderOf(random);
    const line = commandLine(random, paths);
    const secret = "secret/报告.md";
    const world: World = {
      files: {
        ...Object.fromEntries([...folder].map(([path, bytes]) => [resolve(HOME, path), bytes])),
        [`/${secret}`]: "---\ntitle: 机密\n---\n",
      },
      folders: ["空"],
      links: { "/home/链接.md": `/${secret}` },
      refused: refusals(random),
      stdin: folder.get("甲.md") ?? "",
      terminal: random.chance(0.2),
      columns: random.pick([80, 1, 0, 10_000]),
    };
    const again = random.chance(0.2);
    return {
      files: [
        { name: "args.json", bytes: new TextEncoder().encode(JSON.stringify(line.args)) },
        ...[...folder].map(([name, bytes]) => ({ name, bytes })),
      ],
      async run() {
        const once = await tried(line, world);
        const broken = [...once.broken];
        if (again && !line.args.includes("--timing") && once.hash !== (await tried(line, world)).hash)
          broken.push({ law: "repeat", detail: `${line.args.join(" ")}: a second run differs` });
        return { breaches: broken, outcome: `${line.args[0]} ${once.code}` };
      },
    };
  },
};

async function tried(line: CommandLine, world: World) {
  const io = memoryIo(line.args, world);
  const before = new Map(io.disk);
  const code = await runProgram(io);
  const { stdout, stderr } = io.told();
  const broken: Breach[] = [...commandBreaches(line, code, stderr)];
  const changed = [...io.disk].filter(([path, bytes]) => before.get(path) !== bytes).map(([path]) => path);
  const gone = [...before.keys()].filter((path) => !io.disk.has(path));
  broken.push(...writtenBreaches(line, [...changed, ...gone], new Set(before.keys()), HOME));
  const hash = createHash("sha256").update(`${code}\n${stdout}\n${stderr}\n`);
  for (const [path, bytes] of [...io.disk].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(path).update(bytes);
  return { broken, code, hash: hash.digest("hex") };
}

export function commandBreaches({ args }: CommandLine, code: number | null, stderr: string): readonly Breach[] {
  const broken: Breach[] = [];
  if (code === null || ![0, 1, 2, 130].includes(code))
    broken.push({ law: "exit code", detail: `${code}: ${args.join(" ")}\n${stderr.slice(0, 2_000)}` });
  if (/程序内部出错|fault inside the program/u.test(stderr))
    broken.push({ law: "crash", detail: `${args.join(" ")}\n${stderr.slice(0, 2_000)}` });
  return broken;
}

/**
 * What was written in other places than a command line allows.
 *
 * @param there files that were there before
 */
export function writtenBreaches(
  line: CommandLine,
  written: readonly string[],
  there: ReadonlySet<string>,
  home: string,
): readonly Breach[] {
  // half a character doesn't come through to another process or a disk: it becomes U+FFFD
  const wellFormed = (name: string) => Buffer.from(name).toString();
  const roots = line.outputs.map((output) => resolve(home, wellFormed(output)));
  return written.map(wellFormed).flatMap((path): readonly Breach[] => {
    const isOutput = roots.some((root) => path === root || path.startsWith(`${root}/`));
    const isMended = line.mends && path.endsWith(".md") && there.has(path) && path.startsWith(`${home}/`);
    if (isMended || (isOutput && (line.forces || !there.has(path) || path.includes("/.report/")))) return [];
    return [{ law: "outside", detail: `${path} was written by ${line.args.join(" ")}` }];
  });
}
