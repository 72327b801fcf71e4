import { dirname } from "node:path";
import { ruleIds } from "../../src/core/rule-ids.js";
import { reporterNames } from "../../src/reporters/all.js";
import { chinese, wicked } from "./mutate/text.js";
import type { Random } from "./random.js";

/** A command line that ends by itself, and where it may write. */
export interface CommandLine {
  readonly args: readonly string[];
  /** Folders of outputs and files, as they were given. */
  readonly outputs: readonly string[];
  /** Whether drafts may be mended in their place. */
  readonly mends: boolean;
  /** Whether what is there may be written over. */
  readonly forces: boolean;
}

type Values = (random: Random) => string;

const oneOf =
  (...values: readonly string[]): Values =>
  (random) =>
    random.chance(0.95) ? random.pick(values) : hostile(random);

/** What nobody should type. */
function hostile(random: Random): string {
  return random
    .pick([
      ...wicked,
      ...chinese,
      "-",
      "--",
      "--help",
      "-x",
      "--no-config",
      "=",
      "a".repeat(5_000),
      "*",
      "~",
      "CON",
      "a:b",
      "1/0",
      "../../x",
      ".",
    ])
    .replaceAll("\0", "␀");
}

const shards = oneOf("1/1", "1/2", "2/2", "3/3", "0/1", "2/1", "1/x", "1/99999999999");
const counts = oneOf("0", "1", "2", "100", "-1", "1.5");
const outFolders = oneOf("out", "结果", "out/a/b", "./out/../out2");

/** Options of the commands: whether they take a value, how often they are given. */
const options = {
  check: [
    ["--format", oneOf(...reporterNames)],
    ["--fix"],
    ["--fix=all"],
    ["--fix-dry-run"],
    ["--max-warnings", counts],
    ["--publish"],
    ["--previous", oneOf("甲.md", "d", "没有")],
    ["--baseline", oneOf("baseline.json", "没有.json")],
    ["--timing"],
    ["--stdin-filename", oneOf("x.md", "../x.md")],
    ["--output", oneOf("out/findings.txt")],
    ["--shard", shards],
  ],
  build: [
    ["--to", oneOf("docx", "html", "html-fragment", "docx,html", "docx,html,html-fragment", "pdf", ",")],
    ["--draft"],
    ["--no-cache"],
    ["--jobs", counts],
    ["--force"],
    ["--stdin-filename", oneOf("x.md", "../x.md")],
    ["--shard", shards],
  ],
  convert: [
    ["--to", oneOf("md", "md,docx,html", "docx")],
    ["--encoding", oneOf("gb18030", "utf-8", "utf-16le", "x")],
    ["--no-office"],
    ["--jobs", counts],
    ["--force"],
    ["--transcript"],
    ["--format", oneOf("pretty", "json")],
    ["--overview", oneOf("out/一览.html")],
    ["--shard", shards],
  ],
  review: [
    ["--office", oneOf("示例区司法局", "")],
    ["--date", oneOf("2025-02-20", "2025-2-30")],
    ["--publish"],
    ["--previous", oneOf("甲.md", "d")],
    ["--format", oneOf("pretty", "json")],
    ["--force"],
  ],
  init: [
    ["--issuer", oneOf("示例市示例区人民政府晨光街道办事处", "x")],
    ["--year", oneOf("2024", "0", "99999")],
    ["--level", oneOf("subdistrict", "x")],
    ["--from", oneOf("甲.md", "旧.docx", "旧.rtf", "旧.html")],
    ["--force"],
  ],
  rules: [["--format", oneOf("pretty", "json")]],
  merge: [["--format", oneOf("json", "sarif")], ["--overview", oneOf("out/一览.html")], ["--force"]],
} as const satisfies Record<string, readonly (readonly [string, Values?])[]>;

const globals: readonly (readonly [string, Values?])[] = [
  ["--lang", oneOf("en", "zh-CN", "fr")],
  ["--color", oneOf("always", "never", "auto")],
  ["-q"],
  ["--no-config"],
  ["--config", oneOf("report.config.yaml", "没有.yaml", "ours.yaml")],
];

/** Options that name a file or folder to write to. */
const WRITING = /^(?:-o|--out-dir|--output|--overview|--baseline)/u;

function recordBeside(page: string): string {
  return `${dirname(page)}/.report`;
}

type Name = keyof typeof options;
const names: readonly Name[] = [
  "check",
  "check",
  "check",
  "build",
  "build",
  "build",
  "convert",
  "convert",
  "convert",
  "review",
  "init",
  "merge",
  "rules",
];

/** @param paths files and folders of the world that a command may be given */
export function commandLine(random: Random, paths: readonly string[]): CommandLine {
  const name = random.pick(names);
  const given: string[] = [];
  const add = ([option, value]: readonly [string, Values?]) =>
    given.push(option, ...(value === undefined ? [] : [value(random)]));
  for (const option of options[name]) if (random.chance(0.12)) add(option);
  for (const option of globals) if (random.chance(0.06)) add(option);
  const outputs: string[] = ["build", "drafts", "review"];
  if (name !== "init" && name !== "rules" && name !== "check") {
    const folder = outFolders(random);
    given.push("-o", folder);
    outputs.push(folder);
  }
  if (given.includes("--shard") && name === "check" && random.chance(0.8)) given.push("--output", "out/part");
  const operands = Array.from({ length: random.count(3, 8) }, () =>
    random.chance(0.98) ? random.pick(paths) : hostile(random),
  );
  if (name === "rules")
    operands.splice(0, operands.length, random.chance(0.9) ? random.pick(ruleIds) : hostile(random));
  if (name === "init")
    operands.splice(0, operands.length, random.pick(["out/新.md", "2024.md", "甲.md", "out/a/b.md"]));
  const args = [name, ...(random.chance(0.5) ? [...given, ...operands] : [...operands, ...given])];
  if (random.chance(0.05)) args.splice(random.below(args.length + 1), 0, hostile(random));
  if (name === "init") outputs.push(...operands, "2024.md");
  for (const [at, option] of args.entries())
    if (WRITING.test(option)) {
      const named = [args[at + 1] ?? "", option.replace(/^[^=]*=?/u, "")];
      // a page outside the folder of outputs has its record beside it
      outputs.push(...named, ...(option.startsWith("--overview") ? named.map(recordBeside) : []));
    }
  return {
    args,
    outputs: [...outputs, "out", ".report"].filter((output) => output !== ""),
    mends: args.some((word) => word.startsWith("--fix")),
    forces: args.includes("--force"),
  };
}
