import type { Conversion, ConvertOptions } from "./convert/convert.js";
import type { ReadOptions } from "./convert/reader.js";
import type { Transcript } from "./convert/transcript.js";
import { decodeDraft } from "./core/decode.js";
import { byPlace, type Diagnostic } from "./core/diagnostic.js";
import type { Fetch } from "./core/fetch.js";
import { oncePer } from "./core/once.js";
import type { Outcome } from "./core/outcome.js";
import type { Sentence } from "./core/sentence.js";
import type { SourceFile } from "./core/source-file.js";
import { isUnreadable } from "./core/unreadable.js";
import type { Draft } from "./draft/draft.js";
import { parseDraft } from "./draft/parse.js";
import { attachmentsOf, folderOf, imagesOf, pathInside, type Reference } from "./draft/resources.js";
import { toReport } from "./draft/to-report.js";
import type { House } from "./layout/house.js";
import { isTurned } from "./layout/jpeg-orientation.js";
import type { ImageFile, LaidOut } from "./layout/laid-out.js";
import { readImage } from "./layout/read-image.js";
import type { Site } from "./layout/site.js";
import type { Report } from "./model/report.js";
import { type Format, type RenderOptions, renderers } from "./render/all.js";
import type { Artifact } from "./render/artifact.js";
import type { Dictionaries } from "./rules/dictionaries.js";
import { rules } from "./rules/metas.js";
import type { PreviousReport, Rule, RuleOptions } from "./rules/rule.js";
import { type RuleInput, rulesForAttachments, runRulesTogether } from "./rules/run.js";
import { type RuleSettings, withSettings } from "./rules/severities.js";
import { suppress } from "./rules/suppress.js";
import { type Stopwatch, timed } from "./rules/timing.js";
import { checkFrontMatter } from "./schema/front-matter.js";

// The road of a document: bytes → SourceFile → Draft → Report → LaidOut → Artifact, with Diagnostics collected beside it.
// open() goes as far as the report, check() judges it, layOut() and render() finish it.
// The road of an old file: bytes → Transcript → Report → Markdown, with a record beside it: convert() goes all of it.

export type { Fetch };

/** A draft with all that it names. */
export interface OpenDraft {
  readonly draft: Draft;
  readonly report: Report;
  /** By the path as written. */
  readonly images: ReadonlyMap<string, ImageFile>;
  /** By the path as written in the front matter. */
  readonly attachments: ReadonlyMap<string, Outcome<OpenDraft>>;
}

export interface CheckOptions {
  /** Also what a web page needs. */
  readonly publish: boolean;
  readonly site?: Site;
  readonly severities: RuleSettings;
  /** The province or municipality, where the draft doesn't say. */
  readonly place?: string;
  /** Without them, those of the program. */
  readonly dictionaries?: Dictionaries;
  /** Reports of earlier years. */
  readonly previous?: readonly PreviousReport[];
}

export interface LayOutOptions {
  readonly house: House;
  readonly site?: Site;
}

/** Decodes a draft, parses it and gets what it names: attachments and pictures. */
export async function open(path: string, bytes: Uint8Array, fetch: Fetch): Promise<Outcome<OpenDraft>> {
  return openFile(decodeDraft(path, bytes), "", fetch, path.slice(path.replaceAll("\\", "/").lastIndexOf("/") + 1));
}

/** @param main the name of a draft in its folder; an attachment has none */
async function openFile(
  file: Outcome<SourceFile>,
  folder: string,
  fetch: Fetch,
  main?: string,
): Promise<Outcome<OpenDraft>> {
  const draft = parseDraft(file.value);
  const report = toReport(draft.value);
  const diagnostics = [...file.diagnostics, ...draft.diagnostics];
  const images = new Map<string, ImageFile>();
  for (const reference of imagesOf(report)) {
    const image = await fetchImage(reference, folder, fetch);
    if ("format" in image) images.set(reference.source, image);
    else diagnostics.push(missing(file.value, reference, image));
  }
  const attachments = new Map<string, Outcome<OpenDraft>>();
  const opened = new Map<string, Outcome<OpenDraft>>(); // b.md and ./b.md are one file
  for (const reference of attachmentsOf(report)) {
    const inside = pathInside(folder, reference.source);
    const known = inside === undefined ? undefined : opened.get(inside);
    if (known !== undefined) {
      attachments.set(reference.source, known);
      continue;
    }
    const bytes = inside === undefined ? OUTSIDE : (refused(inside, main) ?? (await fetch(inside)));
    if (inside !== undefined && bytes instanceof Uint8Array) {
      const path = beside(file.value.path, reference.source);
      const attachment = await openFile(decodeDraft(path, bytes), folderOf(inside), fetch);
      opened.set(inside, attachment);
      attachments.set(reference.source, attachment);
    } else if (!(bytes instanceof Uint8Array)) diagnostics.push(missing(file.value, reference, bytes));
  }
  return { value: { draft: draft.value, report, images, attachments }, diagnostics };
}

/**
 * What there is to say of a draft and its attachments, in the order of their text.
 *
 * @param stopwatch measures the rules, where that is wanted
 */
export function check(opened: Outcome<OpenDraft>, options: CheckOptions, stopwatch?: Stopwatch): readonly Diagnostic[] {
  return checkTogether([{ opened, options }], stopwatch)[0] ?? [];
}

/** A draft to be judged. */
export interface Candidate {
  readonly opened: Outcome<OpenDraft>;
  readonly options: CheckOptions;
}

/** The same for several drafts in a shorter time; what there is to say of each, in their order. */
export function checkTogether(
  candidates: readonly Candidate[],
  stopwatch?: Stopwatch,
): readonly (readonly Diagnostic[])[] {
  const cases = candidates.map(casesOf);
  const verdicts = judge(cases.flat(), stopwatch);
  return cases.map((own) => own.flatMap((one) => verdicts.get(one) ?? []).sort(byPlace));
}

/** A draft or an attachment, and the rules that it has to keep. */
interface Case extends Candidate {
  readonly applied: readonly Rule[];
}

const forAttachments = rulesForAttachments(rules);
const NO_RULES: readonly Rule[] = [];
const idsOf = oncePer((applied: readonly Rule[]) => new Set(applied.map(({ meta }) => meta.id)));

function casesOf({ opened, options }: Candidate): readonly Case[] {
  const { draft, attachments } = opened.value;
  const unread = isUnreadable(opened.diagnostics);
  const empty = unread || draft.file.text.trim() === "";
  const schema = unread ? [] : checkFrontMatter(draft.file, draft.frontMatter);
  const diagnostics = [...opened.diagnostics, ...schema];
  return [
    { opened: { value: opened.value, diagnostics }, options, applied: empty ? NO_RULES : rules },
    ...[...new Set(attachments.values())].map((attachment) => ({
      opened: attachment,
      options,
      applied: isUnreadable(attachment.diagnostics) ? NO_RULES : forAttachments,
    })),
  ];
}

function judge(cases: readonly Case[], stopwatch?: Stopwatch): ReadonlyMap<Case, readonly Diagnostic[]> {
  const verdicts = new Map<Case, readonly Diagnostic[]>();
  for (const applied of [rules, forAttachments, NO_RULES]) {
    const alike = cases.filter((one) => one.applied === applied);
    if (alike.length === 0) continue;
    const measured = stopwatch === undefined ? applied : timed(applied, stopwatch);
    const found = runRulesTogether(measured, alike.map(toRuleInput));
    for (const [index, one] of alike.entries()) {
      const { value, diagnostics } = one.opened;
      const told = suppress(value.draft, [...diagnostics, ...(found[index] ?? [])], idsOf(applied));
      verdicts.set(one, withSettings(told, one.options.severities));
    }
  }
  return verdicts;
}

function toRuleInput({ opened, options }: Case): RuleInput {
  const { draft, report } = opened.value;
  const { dictionaries, previous } = options;
  return {
    draft,
    report,
    options: ruleOptions(options),
    ...(dictionaries === undefined ? {} : { dictionaries }),
    ...(previous === undefined ? {} : { previous }),
  };
}

function ruleOptions({ publish, site, place }: CheckOptions): RuleOptions {
  return {
    publish,
    ...(site === undefined ? {} : { siteLabels: new Set(Object.keys(site)) }),
    ...(place === undefined ? {} : { place }),
  };
}

/** Decides everything that print needs, once for all outputs. */
export async function layOut(opened: OpenDraft, options: LayOutOptions): Promise<LaidOut> {
  const stage = await import("./layout/lay-out.js"); // a check never gets here: it needn't load it
  const attachments = new Map([...opened.attachments].map(([source, { value }]) => [source, value]));
  return stage.layOut(opened, attachments, options);
}

export async function render(laidOut: LaidOut, format: Format, options: RenderOptions): Promise<Artifact> {
  return renderers[format](laidOut, options);
}

export interface ConvertFileOptions extends Omit<ConvertOptions, "path" | "sha256">, ReadOptions {}

/** What became of an old file. */
export interface ConvertedFile {
  readonly conversion: Conversion;
  /** Its text, which the record speaks of; absent where none could be read. */
  readonly transcript?: Transcript;
}

/**
 * Makes a draft of an old file, with a record of what became of every character.
 *
 * Limits of size, ratio and depth hold; for those of time and memory, run it where it can be ended (`batch/`).
 */
export async function convert(path: string, bytes: Uint8Array, options: ConvertFileOptions): Promise<ConvertedFile> {
  const { read } = await import("./convert/read.js"); // nobody else needs these stages
  const stage = await import("./convert/convert.js");
  const { sha256 } = await import("./core/hash.js");
  const transcript = await read(path, bytes, options);
  if ("type" in transcript) return { conversion: transcript };
  return { conversion: stage.convert(transcript, { ...options, path, sha256: sha256(bytes) }), transcript };
}

const OUTSIDE: Sentence = {
  zh: "只能使用草稿所在文件夹里的文件，不能用网址、绝对路径或上级文件夹",
  en: "only files in the folder of the draft can be used: no address, no absolute path, no folder above",
};

const ITSELF: Sentence = { zh: "草稿不能是自己的附件", en: "a draft can't be its own attachment" };

const NESTED: Sentence = {
  zh: "附件不能再带附件，请都列在草稿的attachments里",
  en: "an attachment can't have attachments; list them all in the draft",
};

/** Attachments that lead to each other would never end, and none but those of the draft are printed. */
function refused(inside: string, main: string | undefined): Sentence | undefined {
  if (main === undefined) return NESTED;
  return inside === main ? ITSELF : undefined;
}

const NO_IMAGE: Sentence = {
  zh: "不是完好的 PNG、JPEG 或 SVG 图片",
  en: "it is no intact PNG, JPEG or SVG picture",
};

const TURNED: Sentence = {
  zh: "这张照片要转动以后才是正的，网页会转，Word 不会；请用看图软件转正，另存以后再用",
  en: "this photograph is upright only when turned, which web pages do and Word doesn’t; turn it in a picture viewer and save it",
};

const NO_FALLBACK: Sentence = {
  zh: "SVG 图片旁边应有同名的 PNG，供不能显示 SVG 的程序使用",
  en: "an SVG needs a PNG of the same name beside it, for programs that cannot show SVG",
};

async function fetchImage(reference: Reference, folder: string, fetch: Fetch): Promise<ImageFile | Sentence> {
  const path = pathInside(folder, reference.source);
  if (path === undefined) return OUTSIDE;
  const bytes = await fetch(path);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const image = readImage(bytes);
  if (image === undefined) return NO_IMAGE;
  if (image.format === "jpeg" && isTurned(bytes)) return TURNED;
  if (image.format !== "svg") return image;
  const substitute = await fetch(path.replace(/\.[^./]*$/u, ".png"));
  const fallback = substitute instanceof Uint8Array ? readImage(substitute) : undefined;
  return fallback?.format === "png" ? { ...image, fallback } : NO_FALLBACK;
}

function missing({ path }: SourceFile, { source, span }: Reference, { zh, en }: Sentence): Diagnostic {
  return {
    ruleId: "resource-missing",
    severity: "error",
    path,
    span,
    message: { zh: `“${source}”用不了：${zh}`, en: `“${source}” cannot be used: ${en}` },
    actual: source,
  };
}

/** The path of a file named in a draft, as messages show it. */
function beside(path: string, source: string): string {
  const folder = folderOf(path);
  const segments = folder === "" ? [] : folder.split("/");
  for (const segment of source.replaceAll("\\", "/").split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}
