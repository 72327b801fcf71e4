import { basename, posix } from "node:path";
import { wayBack } from "../convert/way-back.js";
import type { Diagnostic } from "../core/diagnostic.js";
import type { Outcome } from "../core/outcome.js";
import type { Sentence } from "../core/sentence.js";
import { pointAt, sourceFile, spanAt } from "../core/source-file.js";
import { type OpenDraft, open } from "../pipeline.js";
import { type Input, stemOf } from "./input.js";
import type { Io } from "./io.js";

/** An old file that was converted in memory to be checked or built. */
export interface OpenedOld {
  readonly opened: Outcome<OpenDraft>;
  /** Its text, a paragraph a line. */
  readonly text: string;
  /** What was found in its draft, told of its own paragraphs. */
  toldOf(diagnostic: Diagnostic): Diagnostic;
}

/** Converts an old file in memory; nothing is written. */
export async function openOld(io: Io, { path, file }: Input, bytes: Uint8Array): Promise<OpenedOld> {
  const stem = stemOf(file);
  const reply = await io.converter.convert({
    path,
    bytes,
    draftPath: `${stem}.md`,
    imageFolder: `${stem}.images`,
    office: true,
  });
  if (io.interrupted.aborted) throw new Error("interrupted"); // whatever became of it
  if (reply.type === "fault") throw Object.assign(new Error(reply.message), { stack: reply.stack });
  if (reply.type === "refusal") return refused(path, reply.sentence);
  const breach = reply.record.diagnostics.find(({ type }) => type === "breach");
  if (breach !== undefined) return refused(path, breach.message);
  const images = new Map(reply.images.map((image) => [image.path, image.bytes]));
  const opened = await open(path, new TextEncoder().encode(reply.draft), async (name) => {
    return images.get(posix.normalize(name)) ?? missing(basename(path));
  });
  const source = sourceFile(path, reply.text);
  const doubts = reply.record.diagnostics.map(
    ({ message, from, to }): Diagnostic => ({
      ruleId: "conversion-doubt",
      severity: "info",
      path,
      span: spanAt(source, from, to),
      message,
    }),
  );
  const { file: draft } = opened.value.draft;
  const back = wayBack(opened.value.draft, reply.text, reply.record.changes);
  const paragraphOf = (line: string) => {
    const from = draft.lineStarts[Number(line) - 1] ?? 0;
    return pointAt(source, back({ from, to: draft.lineStarts[Number(line)] ?? draft.text.length }).from).line;
  };
  return {
    opened: { ...opened, diagnostics: [...opened.diagnostics, ...doubts] },
    text: reply.text,
    toldOf({ edits: _, fix: __, ...diagnostic }) {
      if (diagnostic.path !== path || diagnostic.ruleId === "conversion-doubt") return diagnostic;
      const { from, to } = back({ from: diagnostic.span.start.offset, to: diagnostic.span.end.offset });
      const { zh, en } = diagnostic.ruleId === "date-missing" ? NO_DATE : diagnostic.message;
      if (diagnostic.ruleId === "previous-copy") return { ...diagnostic, span: spanAt(source, from, to) }; // its line is last year's
      const message = {
        zh: zh.replace(/第(\d+)行/gu, (_, line) => `第${paragraphOf(line)}段`),
        en: en.replace(/\bline (\d+)/gu, (_, line) => `paragraph ${paragraphOf(line)}`),
      };
      return { ...diagnostic, message, span: spanAt(source, from, to) };
    },
  };
}

/** Without what only a draft could have. */
const NO_DATE: Sentence = { zh: "没有成文日期", en: "there is no date" };

async function refused(path: string, why: Sentence): Promise<OpenedOld> {
  const { value } = await open(path, new Uint8Array(), async (name) => missing(name));
  const span = spanAt(value.draft.file, 0, 0);
  const diagnostic: Diagnostic = { ruleId: "file-refused", severity: "error", path, span, message: why };
  return { opened: { value, diagnostics: [diagnostic] }, text: "", toldOf: (told) => told };
}

function missing(name: string): Sentence {
  return { zh: `不在“${name}”里`, en: `it isn't in “${name}”` };
}
