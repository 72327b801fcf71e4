import { styleText } from "node:util";
import { printable } from "../core/printable.js";
import { inLanguage, type Language, type Sentence } from "../core/sentence.js";
import type { Io } from "./io.js";

/** What the program says: data on stdout, talk on stderr. */
export interface Talk {
  readonly language: Language;
  /** Data, as it is. */
  data(text: string): void;
  /** Names of files that were written, each on a line of its own; silenced by `--quiet`. */
  written(...paths: readonly string[]): void;
  /** Findings of a build, as they are. */
  findings(text: string | Uint8Array): void;
  /** Useful to know; silenced by `--quiet`. */
  note(sentence: Sentence): void;
  /** What keeps the command from its work. */
  fault(sentence: Sentence): void;
  /** A line that the next words replace; undefined takes it away. Only on a terminal. */
  status(sentence: Sentence | undefined): void;
}

export interface TalkOptions {
  readonly language: Language;
  readonly quiet: boolean;
  /** Colours on stderr. */
  readonly colour: boolean;
}

const CLEAR_LINE = "\r\u001B[K";

export function talkTo({ stdout, stderr, env }: Io, { language, quiet, colour }: TalkOptions): Talk {
  const showsStatus = stderr.isTTY && !quiet && (env.CI ?? "") === "" && env.TERM !== "dumb";
  let line = "";
  const above = (write: () => void) => {
    if (line !== "") stderr.write(CLEAR_LINE);
    write();
    if (line !== "") stderr.write(line);
  };
  // names of files may hold what a terminal would obey
  // but a list of faults goes on in lines of its own, behind two blanks
  const say = (sentence: Sentence) =>
    inLanguage(sentence, language)
      .split(/\n(?= {2})/u)
      .map(printable)
      .join("\n");
  return {
    language,
    data: (text) => above(() => stdout.write(text)),
    written(...paths) {
      if (!quiet && paths.length > 0) above(() => stdout.write(paths.map((path) => `${printable(path)}\n`).join("")));
    },
    findings: (text) => above(() => stderr.write(text)),
    note(sentence) {
      if (!quiet) above(() => stderr.write(`${say(sentence)}\n`));
    },
    fault(sentence) {
      const label = say({ zh: "错误：", en: "error: " });
      above(() =>
        stderr.write(`${colour ? styleText("red", label, { validateStream: false }) : label}${say(sentence)}\n`),
      );
    },
    status(sentence) {
      if (!showsStatus) return;
      if (line !== "") stderr.write(CLEAR_LINE);
      line = sentence === undefined ? "" : say(sentence);
      stderr.write(line);
    },
  };
}
