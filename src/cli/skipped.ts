import { dirname, resolve } from "node:path";
import { decodeDraft } from "../core/decode.js";
import type { Sentence } from "../core/sentence.js";
import { pathInside } from "../draft/resources.js";
import { type Input, MAX_DRAFT_BYTES, type Skipped } from "./input.js";
import type { Io } from "./io.js";
import { readQuietly } from "./world-errors.js";

const OPENING = /^---[ \t]*(?:[\r\n]|$)/u;
const PLAIN_OPENING = /^---[ \t]*[\r\n]/u;
const MARKDOWN = /\.(?:md|markdown)$/iu;

/** What a look at the beginning of a file tells. */
export interface Look {
  /**
   * Whether it is meant to be a draft: it begins with front matter. One that can't be read or isn't UTF-8 is told as such later,
   * if its name says Markdown; it may be somebody's report.
   */
  readonly draft: boolean;
  /** The files that it names as attachments, absolute; they come with their draft. */
  readonly attachments: readonly string[];
}

export async function lookAt(io: Io, { file, from }: Input): Promise<Look> {
  const bytes = from === "disk" ? await readQuietly(io, file, MAX_DRAFT_BYTES) : undefined;
  if (bytes === undefined) return { draft: true, attachments: [] };
  if (MARKDOWN.test(file) && isPlainDraft(bytes)) return { draft: true, attachments: [] };
  const { value, diagnostics } = decodeDraft(file, bytes);
  if (diagnostics.length > 0) return { draft: MARKDOWN.test(file), attachments: [] };
  if (!OPENING.test(value.text)) return { draft: false, attachments: [] };
  if (!value.text.includes("attachments")) return { draft: true, attachments: [] }; // YAML is slow to read
  const { readFrontMatter } = await import("../draft/raw-front-matter.js"); // few drafts need it here
  const sources = [...sourcesIn(readFrontMatter(value).value.value)];
  const inside = sources.flatMap((source) => pathInside("", source) ?? []);
  const attachments = inside.map((path) => resolve(dirname(file), path));
  return { draft: true, attachments: attachments.filter((path) => path !== file) }; // one that names itself is told so
}

/** Whether it begins with front matter and names no attachment, which is told faster of bytes than of text; some may be missed. */
function isPlainDraft({ buffer, byteOffset, byteLength }: Uint8Array): boolean {
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  return PLAIN_OPENING.test(bytes.toString("latin1", 0, 16)) && !bytes.includes("attachments");
}

/** A line on what was left out, if anything was. */
export function skippedNotes(skipped: readonly Skipped[]): readonly Sentence[] {
  const attachments = skipped.filter(({ why }) => why === "attachment");
  const others = skipped.filter(({ why }) => why === "no-front-matter");
  return [
    ...(others.length === 0
      ? []
      : [
          {
            zh: `跳过没有前言信息的文件：${some(others, "zh")}`,
            en: `skipped, no front matter: ${some(others, "en")}`,
          },
        ]),
    ...(attachments.length === 0
      ? []
      : [
          {
            zh: `跳过其他草稿的附件：${some(attachments, "zh")}`,
            en: `skipped, attachments of other drafts: ${some(attachments, "en")}`,
          },
        ]),
  ];
}

const SHOWN = 5;

function some(skipped: readonly Skipped[], language: keyof Sentence): string {
  const names = skipped.slice(0, SHOWN).map(({ path }) => path);
  const rest = skipped.length - names.length;
  if (language === "en") return `${names.join(", ")}${rest === 0 ? "" : ` and ${rest} more`}`;
  return `${names.join("、")}${rest === 0 ? "" : `等${skipped.length}个`}`;
}

function* sourcesIn(frontMatter: unknown): Generator<string> {
  if (typeof frontMatter !== "object" || frontMatter === null || !("attachments" in frontMatter)) return;
  if (!Array.isArray(frontMatter.attachments)) return;
  for (const attachment of frontMatter.attachments) {
    if (typeof attachment === "object" && attachment !== null && typeof attachment.source === "string") {
      yield attachment.source;
    }
  }
}
