import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "yaml";

// A second, small reader of drafts that shares no code with the program: lines and regular expressions, no syntax tree.
// It says what must stand on paper, paragraph by paragraph, white space left out.

interface FrontMatter {
  readonly title: string;
  readonly issuer?: string | readonly string[];
  readonly date?: string;
  readonly recipients?: string | readonly string[];
  readonly note?: string;
  readonly attachments?: readonly { readonly title: string; readonly source?: string }[];
}

const CHINESE = "零一二三四五六七八九";

/** Title, recipients, text, list of attachments, signature, note, attachments. */
export function paragraphsOf(path: string): string[] {
  const [, head = "", body = ""] = /^---\n(.*?)\n---\n(.*)$/su.exec(readFileSync(path, "utf8")) ?? [];
  const data: FrontMatter = parse(head);
  const attachments = data.attachments ?? [];
  const one = attachments.length === 1;
  return [
    data.title.replaceAll("|", ""),
    ...(data.recipients === undefined ? [] : [`${list(data.recipients).join("、")}：`]),
    ...bodyOf(body),
    ...attachments.map(({ title }, index) => `${index === 0 ? "附件：" : ""}${one ? "" : `${index + 1}.`}${title}`),
    ...list(data.issuer ?? []),
    ...(data.date === undefined ? [] : [official(String(data.date))]),
    ...(data.note === undefined ? [] : [`（${data.note}）`]),
    ...attachments.flatMap(({ title, source }, index) =>
      source === undefined
        ? []
        : [
            `附件${one ? "" : index + 1}`,
            title.replaceAll("|", ""),
            ...bodyOf(readFileSync(join(dirname(path), source), "utf8")),
          ],
    ),
  ].map((text) => text.replace(/\s/gu, ""));
}

function list(value: string | readonly string[]): readonly string[] {
  return typeof value === "string" ? [value] : value;
}

function official(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day === undefined ? "" : `${day}日`}`;
}

function bodyOf(markdown: string): string[] {
  const text = markdown.replace(/<!--.*?-->/gsu, "").replace(/^\[\^[^\]]+\]:.*(?:\n(?: {2,}|\t).*)*/gmu, "");
  const found: string[] = [];
  const counters = [0, 0, 0, 0, 0];
  let level = 0;
  let pending = "";
  for (const block of text.split(/\n\s*\n/u).map((lines) => lines.trim())) {
    const heading = /^(#{2,5}) (.*)$/su.exec(block);
    if (heading !== null) {
      if (pending !== "") found.push(pending);
      level = (heading[1]?.length ?? 2) - 2;
      counters[level] = (counters[level] ?? 0) + 1;
      counters.fill(0, level + 1);
      const title = ordinal(level, counters[level] ?? 1) + plain(heading[2] ?? "");
      pending = title.endsWith("。") && level > 0 ? title : "";
      if (pending === "") found.push(title);
      continue;
    }
    const lines = linesOf(block, level >= 2);
    if (pending !== "" && /^(?:\d+\. |\||>|!\[)/u.test(block)) {
      found.push(pending);
      pending = "";
    }
    for (const line of lines) {
      found.push(pending + line);
      pending = "";
    }
  }
  return found.filter((line) => line !== "");
}

/** The paragraphs of one block. */
function linesOf(block: string, below: boolean): string[] {
  if (block.startsWith("|")) {
    return block
      .split("\n")
      .filter((row) => !/^\|[\s:|-]+\|$/u.test(row))
      .flatMap((row) =>
        row
          .replace(/^\||\|$/gu, "")
          .split("|")
          .map(plain),
      );
  }
  const figure = /^!\[[^\]]*\]\([^\s)]+(?: "([^"]*)")?\)$/u.exec(block);
  if (figure !== null) return [plain(figure[1] ?? "")];
  if (/^\d+\. /u.test(block)) {
    return block.split(/\n(?=\d+\. )/u).map((item) => {
      return plain(item.replace(/^(\d+)\. /u, (_, digits: string) => (below ? `（${digits}）` : `${digits}.`)));
    });
  }
  if (block.startsWith(">"))
    return block
      .replace(/^> ?/gmu, "")
      .split(/\n\s*\n/u)
      .map(plain);
  return [plain(block)];
}

/** What a reader sees of a piece of Markdown. */
function plain(markdown: string): string {
  return markdown
    .replace(/\[\^[^\]]+\]/gu, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, "$1")
    .replace(/\*\*([^*]+)\*\*/gu, "$1")
    .replace(/\\\n|\n/gu, "")
    .replace(/\\([!-/:-@[-`{-~])/gu, "$1")
    .trim();
}

function ordinal(level: number, number: number): string {
  const chinese = number < 10 ? CHINESE.charAt(number) : `十${number === 10 ? "" : CHINESE.charAt(number - 10)}`;
  return [`${chinese}、`, `（${chinese}）`, `${number}.`, `（${number}）`][level] ?? "";
}
