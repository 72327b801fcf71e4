import { isAbsolute, join, relative, resolve } from "node:path";
import type { Command } from "commander";
import { OperationError } from "../../core/operation-error.js";
import { type Level, levels } from "../../model/front-matter.js";
import type { Report } from "../../model/report.js";
import type { CommandDefinition, Context } from "../context.js";
import type { ExitCode } from "../exit-code.js";
import { askForFacts, type Facts } from "../facts.js";
import { factsOf, readLastYear } from "../last-year.js";
import { nextYear } from "../next-year.js";
import { oneOf, wholeNumber } from "../option-values.js";
import { skeleton } from "../skeleton.js";
import { onReading, onWriting } from "../world-errors.js";

interface InitOptions extends Partial<Facts> {
  readonly force?: true;
  readonly from?: string;
}

/** `report init [FILE]`. */
export const initCommand: CommandDefinition = {
  examples: [
    { line: "report init", does: { zh: "逐项询问，新建草稿", en: "ask, then begin a draft" } },
    {
      line: "report init 2024.md --issuer 示例市示例区人民政府晨光街道办事处 --year 2024 --level subdistrict",
      does: { zh: "不询问", en: "without asking" },
    },
    {
      line: "report init --from 2023.docx",
      does: {
        zh: "从上年的报告开始：本单位的信息、标题和上年的安排都带过来",
        en: "begin from last year’s report: the unit’s data, its headings, and what it had planned",
      },
    },
  ],
  define(command: Command, { say, run }) {
    command
      .argument(
        "[file]",
        say({
          zh: "新文件，默认以年度命名，如 2024.md",
          en: "the new file; named by the year if left out, as 2024.md",
        }),
      )
      .option("--issuer <name>", say({ zh: "署名：发文机关", en: "the body that signs" }), issuer)
      .option(
        "--year <year>",
        say({ zh: "报告的是哪一年", en: "the year reported on" }),
        wholeNumber("--year", FIRST, LAST),
      )
      .option(
        "--level <level>",
        say({ zh: `级别：${levels.join("、")}`, en: `kind of unit: ${levels.join(", ")}` }),
        oneOf<Level>("--level", levels),
      )
      .option(
        "--from <file>",
        say({ zh: "上年的报告：草稿，或 Word、WPS 等旧文件", en: "last year’s report: a draft or an old file" }),
      )
      .option("--force", say({ zh: "覆盖已有的文件", en: "overwrite an existing file" }))
      .action((file: string | undefined, options: InitOptions) => run((context) => init(context, file, options)));
  },
};

/** The years that the schema of front matter accepts. */
const FIRST = 1978;
const LAST = 2100;

function noFileName(): OperationError {
  return new OperationError("usage", {
    zh: "init 写的是文件，不能写到标准输出，请给出文件名，如 2024.md",
    en: "init writes a file, not to standard output: name one, as 2024.md",
  });
}

async function init(context: Context, name: string | undefined, options: InitOptions): Promise<ExitCode> {
  const { io, talk } = context;
  if (name === "-") throw noFileName();
  // before the questions: nobody likes to answer them in vain
  if (name !== undefined && (await folderNamed(context, name)) === undefined)
    await refuseExisting(context, withExtension(name), options);
  const last = options.from === undefined ? undefined : await readLastYear(context, options.from);
  const facts = await askForFacts(context, { ...(last && factsOf(last.report)), ...options });
  if (facts === undefined) return 130;
  const path = await pathOf(context, name, facts);
  await refuseExisting(context, path, options);
  const begun =
    last === undefined ? skeleton(facts, talk.language) : nextYear(facts, renamed(last.report, options), talk.language);
  const text = last?.hide(begun) ?? begun;
  await onWriting(path, () => io.files.write(resolve(io.cwd, path), new TextEncoder().encode(text)));
  talk.written(path);
  if (text !== begun) {
    talk.note({
      zh: "上年报告里的号码、姓名等个人信息已经隐去，请按今年的情况填写",
      en: "Numbers, names and the like of last year’s report are hidden: write this year’s where they are needed",
    });
  }
  const compared = last?.isDraft === true ? ` --previous ${quoted(last.path)}` : "";
  const next = `report check ${quoted(path)}${compared}`;
  talk.note({
    zh: `已新建草稿。写好各部分后检查：${next}`,
    en: `The draft is there. Write its parts, then: ${next}`,
  });
  return 0;
}

function quoted(path: string): string {
  return /\s/u.test(path) ? `"${path}"` : path;
}

/** Last year's report under what the command line says of the unit. */
function renamed(report: Report, { issuer, level }: InitOptions): Report {
  const { title, issuers, ...others } = report.frontMatter;
  const name = issuer === undefined ? { title, issuers } : { issuers: [issuer] };
  return { ...report, frontMatter: { ...others, ...name, ...(level !== undefined && { level }) } };
}

async function pathOf(context: Context, name: string | undefined, { year }: Facts): Promise<string> {
  if (name === undefined) return `${year}.md`;
  const folder = await folderNamed(context, name);
  if (folder === undefined) return withExtension(name);
  return isAbsolute(name) ? join(folder, `${year}.md`) : relative(context.io.cwd, join(folder, `${year}.md`));
}

async function folderNamed({ io }: Context, name: string): Promise<string | undefined> {
  const path = resolve(io.cwd, name);
  return (await onReading(name, () => io.files.stat(path)))?.type === "folder" ? path : undefined;
}

/**
 * Only files called so are found in a folder.
 *
 * @throws {OperationError} where the name asks for something else than a draft
 */
function withExtension(name: string): string {
  const extension = /\.[a-z][a-z\d]{0,7}$/iu.exec(name)?.[0] ?? "";
  if (/^\.(?:md|markdown)$/iu.test(extension)) return name;
  if (extension === "") return `${name}.md`;
  const draft = `${name.slice(0, -extension.length).replace(/\.(?:md|markdown)$/iu, "")}.md`;
  throw new OperationError("usage", {
    zh: `草稿是 Markdown 文件，名称以 .md 结尾，不能是“${name}”；可以写“${draft}”`,
    en: `a draft is a Markdown file whose name ends in .md, so it can’t be “${name}”; “${draft}” would do`,
  });
}

async function refuseExisting({ io }: Context, path: string, { force }: InitOptions): Promise<void> {
  if (force === true || (await onReading(path, () => io.files.stat(resolve(io.cwd, path)))) === undefined) return;
  throw new OperationError("foreign-output", {
    zh: `“${path}”已经存在，没有覆盖；确定要覆盖时加 --force`,
    en: `“${path}” exists and is left alone; --force overwrites it`,
  });
}

function issuer(value: string): string {
  const name = value.trim();
  if (name !== "" && !/[\r\n|]/u.test(name)) return name;
  throw new OperationError("usage", {
    zh: `--issuer 应为发文机关的名称，这里是“${value}”`,
    en: `--issuer must be the name of a body, here it is “${value}”`,
  });
}
