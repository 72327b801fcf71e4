// Writes docs/api.md from the comments and types of src/index.ts and src/api. `--check` only says whether it is up to date.
import { readFileSync, writeFileSync } from "node:fs";

const file = "docs/api.md";
const read = (path) => readFileSync(new URL(`../src/${path}.ts`, import.meta.url), "utf8");
const DECLARATION =
  /\/\*\*(?<doc>(?:(?!\*\/).)*?)\*\/\n(?<head>export (?:(?:async )?function|interface) (?<name>\w+).*?\n\}\n|export type (?<alias>\w+) = .*?;\n)/gsu;

/** The declarations of a file, with their comments. */
function declarations(path) {
  return [...read(path).matchAll(DECLARATION)].map(({ groups: { doc, head, name, alias } }) => ({
    name: name ?? alias,
    doc: doc.replace(/^\s*\* ?/gmu, "").trim(),
    code: head.startsWith("export type") || head.startsWith("export interface") ? head : signature(head),
  }));
}

/** A function without its body. */
function signature(head) {
  return `${head.slice(0, head.search(/ \{\n {2}(?!readonly )/u))};\n`;
}

const sections = [
  ["check", "api/check"],
  ["build", "api/build"],
  ["convert", "api/convert"],
  ["Options of a draft", "api/options"],
  ["What is told", "core/diagnostic"],
  ["House styles", "config/load-house"],
  ["Browsers", "browser"],
];

const wanted = new Set(
  [...`${read("index")}${read("browser")}`.matchAll(/\b(?:type )?(\w+)(?=[,\s}].*? from |, )/gu)].map(
    ([, name]) => name,
  ),
);

export function reference() {
  const body = sections.flatMap(([title, path]) => [
    `## ${title}`,
    ...declarations(path)
      .filter(({ name }) => wanted.has(name) || path === "browser")
      .map(
        ({ name, doc, code }) =>
          `### \`${name}\`\n\n${doc.replace(/^@(\w+) ?/gmu, "\n*$1* ")}\n\n\`\`\`ts\n${code}\`\`\``,
      ),
  ]);
  return `${[HEAD, ...body].join("\n\n").replace(/\n{3,}/gu, "\n\n")}\n`;
}

const HEAD = `# API

Made by \`node scripts/api-docs.mjs\` from the comments in the source; the examples are run by the tests.

\`import { build, check, convert } from "fazhi-report"\` gives pure functions: no disk, clock or console is touched, and the process is
never ended. \`fazhi-report/browser\` has \`check\` and \`build\` for web pages. Everything has types.`;

if (process.argv[1]?.endsWith("api-docs.mjs")) {
  if (!process.argv.includes("--check")) writeFileSync(file, reference());
  else if (readFileSync(file, "utf8") !== reference()) {
    console.error(`${file} is out of date: node scripts/api-docs.mjs`);
    process.exitCode = 1;
  }
}
