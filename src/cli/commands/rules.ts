import type { Command } from "commander";
import type { Severity } from "../../core/diagnostic.js";
import { OperationError } from "../../core/operation-error.js";
import type { RuleMeta } from "../../core/rule-meta.js";
import { inLanguage, type Language, type Sentence } from "../../core/sentence.js";
import { nearest } from "../../schema/nearest.js";
import type { CommandDefinition, Context } from "../context.js";
import type { ExitCode } from "../exit-code.js";
import { oneOf } from "../option-values.js";

const formats = ["pretty", "json"] as const;

interface RulesOptions {
  readonly format: (typeof formats)[number];
}

/** `report rules [ID]`. */
export const rulesCommand: CommandDefinition = {
  examples: [
    { line: "report rules", does: { zh: "列出全部规则", en: "list all rules" } },
    { line: "report rules part-missing", does: { zh: "解释一条规则", en: "explain one of them" } },
  ],
  define(command: Command, { say, run }) {
    command
      .argument("[id]", say({ zh: "规则名", en: "id of a rule" }))
      .option(
        "--format <name>",
        say({ zh: "输出方式：pretty（默认）或 json", en: "output: pretty (default) or json" }),
        oneOf("--format", formats),
        "pretty",
      )
      .action((id: string | undefined, options: RulesOptions) => run((context) => rules(context, id, options)));
  },
};

async function rules({ talk }: Context, id: string | undefined, { format }: RulesOptions): Promise<ExitCode> {
  const { ruleMetas } = await import("../../rules/metas.js");
  const metas = id === undefined ? ruleMetas : [find(ruleMetas, id)];
  if (format === "json") talk.data(`${JSON.stringify({ rules: metas }, null, 2)}\n`);
  else if (id === undefined) talk.data(list(metas, talk.language));
  else talk.data(metas.map((meta) => explain(meta, talk.language)).join(""));
  return 0;
}

function find(metas: readonly RuleMeta[], id: string): RuleMeta {
  const meta = metas.find((candidate) => candidate.id === id);
  if (meta !== undefined) return meta;
  const meant = nearest(
    id,
    metas.map((candidate) => candidate.id),
  );
  throw new OperationError("usage", {
    zh: `没有规则“${id}”，${meant === undefined ? "report rules 列出全部规则" : `是不是想写“${meant}”？`}`,
    en: `there is no rule “${id}”; ${meant === undefined ? "report rules lists all of them" : `did you mean ${meant}?`}`,
  });
}

const severities = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  info: { zh: "提示", en: "info" },
} as const satisfies Record<Severity, Sentence>;

const forces = {
  must: { zh: "应当", en: "must" },
  normally: { zh: "一般", en: "normally" },
  recommended: { zh: "推荐", en: "recommended" },
  practice: { zh: "惯例", en: "practice" },
} as const satisfies Record<NonNullable<RuleMeta["force"]>, Sentence>;

/** A line for each: severity, id, what it demands. */
function list(metas: readonly RuleMeta[], language: Language): string {
  const longest = Math.max(...metas.map(({ id }) => id.length));
  const word = language === "en" ? 7 : 2;
  const lines = metas.map(({ id, severity, summary }) => {
    const label = inLanguage(severities[severity], language).padEnd(word);
    return `${label}  ${id.padEnd(longest)}  ${inLanguage(summary, language)}\n`;
  });
  return lines.join("");
}

function explain(
  { id, severity, summary, explanation, basis, force, good, bad }: RuleMeta,
  language: Language,
): string {
  const say = (sentence: Sentence) => inLanguage(sentence, language);
  const source = basis === undefined ? undefined : [basis.document, basis.clause].filter(Boolean).join(" ");
  const strength = force === undefined ? "" : say({ zh: `（${forces[force].zh}）`, en: ` (${forces[force].en})` });
  const paragraphs = [
    `${id}  ${say(severities[severity])}\n${say(summary)}`,
    explanation === undefined ? undefined : say(explanation),
    source === undefined ? undefined : `${say({ zh: "依据：", en: "Basis: " })}${source}${strength}`,
    `${say({ zh: "错误的写法：", en: "Wrong:" })}\n${indent(bad)}`,
    `${say({ zh: "正确的写法：", en: "Right:" })}\n${indent(good)}`,
  ];
  return `${paragraphs.filter((paragraph) => paragraph !== undefined).join("\n\n")}\n`;
}

function indent(text: string): string {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => (line === "" ? "" : `    ${line}`))
    .join("\n");
}
