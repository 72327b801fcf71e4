// Writes docs/rules/ from what the rules say of themselves: `node scripts/rule-docs.mjs`. A test expects no difference.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { esbuildDataModules } from "./data-modules.mjs";

const root = resolve(fileURLToPath(import.meta.url), "../..");
const severities = { error: "错误 / error", warning: "警告 / warning", info: "提示 / info" };
const forces = {
  must: "应当 / must",
  normally: "一般 / normally",
  recommended: "推荐 / recommended",
  practice: "没有见到强制规定 / no binding source",
};
const fixes = {
  safe: "自动改正：`report check --fix` / mended by `report check --fix`",
  ask: "看过以后改正：`report check --fix=all` / mended on request by `report check --fix=all`",
};

/** The files of docs/rules/ by name. */
export function ruleDocs(metas) {
  return new Map([["README.md", index(metas)], ...metas.map((meta) => [`${meta.id}.md`, page(meta)])]);
}

function index(metas) {
  const rows = metas.map(
    ({ id, severity, summary, fix }) =>
      `| [\`${id}\`](${id}.md) | ${severities[severity]} | ${escaped(summary.zh)}<br>${escaped(summary.en)} | ${fix === undefined ? "" : fix === "safe" ? "`--fix`" : "`--fix=all`"} |`,
  );
  return `# 规则 / Rules

<!-- scripts/rule-docs.mjs -->

\`report rules\` 列出全部规则，\`report rules ID\` 解释一条。不检查某条规则：\`<!-- report-ignore ID: 理由 -->\`；改变轻重：\`report.config.yaml\` 的 \`rules\`。

\`report rules\` lists the rules, \`report rules ID\` explains one. Silence one with \`<!-- report-ignore ID: reason -->\`; change its severity under \`rules\` in \`report.config.yaml\`.

| 规则 / Rule | 轻重 / Severity | 要求 / What it demands | 改正 / Fix |
| --- | --- | --- | --- |
${rows.join("\n")}
`;
}

function page({ id, severity, summary, explanation, basis, force, good, bad, fix }) {
  const facts = [
    `**${severities[severity]}**`,
    ...(basis === undefined ? [] : [`依据 / Basis: ${[basis.document, basis.clause].filter(Boolean).join(" ")}`]),
    ...(force === undefined ? [] : [`力度 / Force: ${forces[force]}`]),
    ...(fix === undefined ? [] : [fixes[fix]]),
  ];
  const words = [summary.zh, explanation?.zh, summary.en, explanation?.en].filter((text) => text !== undefined);
  return `# ${id}

<!-- scripts/rule-docs.mjs -->

${facts.map((fact) => `- ${fact}`).join("\n")}

${words.map(escaped).join("\n\n")}

## 错误的写法 / Wrong

${fenced(bad)}

## 正确的写法 / Right

${fenced(good)}
`;
}

function fenced(draft) {
  return `\`\`\`\`markdown\n${draft.trimEnd()}\n\`\`\`\``;
}

/** Marks that Markdown would obey. */
function escaped(text) {
  return text.replace(/[\\`*_<>[\]#|]/g, "\\$&");
}

async function loadMetas() {
  const { outputFiles } = await build({
    stdin: { contents: 'export { ruleMetas } from "./src/rules/metas.ts";', resolveDir: root },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    plugins: [esbuildDataModules],
    logLevel: "warning",
  });
  const { ruleMetas } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`
  );
  return ruleMetas;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = resolve(root, "docs/rules");
  const files = ruleDocs(await loadMetas());
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!files.has(name)) rmSync(resolve(folder, name));
  for (const [name, text] of files) writeFileSync(resolve(folder, name), text);
}
