import type { Command, Help } from "commander";
import type { Sentence } from "../core/sentence.js";
import { widthOf } from "../text/width.js";

/** A command line that can be pasted, and what it does. */
export interface Example {
  readonly line: string;
  readonly does: Sentence;
}

const titles: Readonly<Record<string, string>> = {
  "Usage:": "用法：",
  "Arguments:": "参数：",
  "Options:": "选项：",
  "Global Options:": "通用选项：",
  "Commands:": "命令：",
};

/** An ASCII word or one other character, with the punctuation that may not leave it. */
const CHUNK = /\s*[（《“]*(?:[!-~]+|[^\s!-~])[，。；：、）》”？！…]*/gu;
const LEAST_WIDTH = 24;
const INDENT = "  ";

type Say = (sentence: Sentence) => string;

/** Help in the language of the user, wrapped by the cells that Chinese characters take. */
export function helpIn(say: Say): Partial<Help> {
  const translate = (text: string) => say({ zh: titles[text] ?? text, en: text });
  return {
    showGlobalOptions: true,
    styleTitle: translate,
    displayWidth: cells,
    boxWrap: wrap,
    formatItem: (term, termWidth, description, helper) => item(term, termWidth, description, helper.helpWidth ?? 80),
    subcommandTerm: (command) => command.name(),
    commandUsage: (command) =>
      usage(command)
        .replace("[options]", say({ zh: "[选项]", en: "[options]" }))
        .replace("[command]", say({ zh: "[命令]", en: "[command]" })),
    optionDescription: ({ description }) => description,
    argumentDescription: ({ description }) => description,
  };
}

/** The examples of a command, as they stand above its help. */
export function examplesText(examples: readonly Example[], say: Say, width: number): string {
  const termWidth = Math.max(...examples.map(({ line }) => cells(line)));
  const items = examples.map(({ line, does }) => item(line, termWidth, say(does), width));
  return [say({ zh: "示例：", en: "Examples:" }), ...items, ""].join("\n");
}

function usage(command: Command): string {
  const names: string[] = [];
  for (let above: Command | null = command; above !== null; above = above.parent) names.unshift(above.name());
  return `${names.join(" ")} ${command.usage()}`;
}

function item(term: string, termWidth: number, description: string, width: number): string {
  if (description === "") return INDENT + term;
  const left = INDENT.length + termWidth + INDENT.length;
  if (width - left >= LEAST_WIDTH) {
    const padding = " ".repeat(termWidth - cells(term) + INDENT.length);
    return `${INDENT}${term}${padding}${wrap(description, width - left).replaceAll("\n", `\n${" ".repeat(left)}`)}`;
  }
  const below = INDENT.repeat(3);
  return `${INDENT}${term}\n${below}${wrap(description, width - below.length).replaceAll("\n", `\n${below}`)}`;
}

function wrap(text: string, width: number): string {
  if (width < LEAST_WIDTH) return text;
  return text
    .split("\n")
    .map((line) => wrapLine(line, width))
    .join("\n");
}

function wrapLine(text: string, width: number): string {
  const lines: string[] = [];
  let line = "";
  for (const [chunk] of text.matchAll(CHUNK)) {
    if (line !== "" && cells(line) + cells(chunk) > width) {
      lines.push(line);
      line = chunk.trimStart();
    } else line += chunk;
  }
  return [...lines, line].join("\n");
}

function cells(text: string): number {
  return widthOf(text) * 2;
}
