import { basename, dirname, posix } from "node:path";
import { MAX_OLD_BYTES, tooLarge } from "../convert/read.js";
import type { Remark } from "../convert/record.js";
import { type FailedRow, type Row, rowOf } from "../convert/summary/row.js";
import type { Sentence } from "../core/sentence.js";
import type { House } from "../layout/house.js";
import { layOut, open, render } from "../pipeline.js";
import type { RenderOptions } from "../render/all.js";
import type { Configuration } from "./config-files.js";
import type { ConvertOptions } from "./convert-options.js";
import type { ConversionPlan } from "./convert-plan.js";
import type { Input } from "./input.js";
import type { Io } from "./io.js";
import type { Target } from "./outputs.js";
import { type Records, writeOutputs } from "./records.js";
import { codeOf, onReading } from "./world-errors.js";

/** What has become of an old file. */
export interface ConversionDone {
  readonly row: Row;
  readonly written: readonly Target[];
  /** What a person should look at. */
  readonly doubts: readonly Remark[];
  /** What went wrong in the world or in the program. */
  readonly fault?: unknown;
}

export interface ConversionSurroundings {
  readonly options: ConvertOptions;
  readonly renderOptions: RenderOptions;
  readonly records: Records;
  readonly configurationOf: (folder: string) => Promise<Configuration>;
  readonly houseOf: (configuration: Configuration) => Promise<House>;
  /** Lets so many files at a time be converted. */
  readonly gate: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Reads an old file, converts it and writes all that it becomes, or nothing. It doesn't throw: the others are to be done. */
export async function convertOne(
  io: Io,
  plan: ConversionPlan,
  surroundings: ConversionSurroundings,
): Promise<ConversionDone | undefined> {
  if (io.interrupted.aborted) return undefined;
  try {
    const done = await converted(io, plan, surroundings);
    return io.interrupted.aborted && done.written.length === 0 ? undefined : done;
  } catch (fault) {
    const message = { zh: "没有完成", en: "it couldn't be done" };
    return { row: { type: "failed", path: plan.input.path, reason: "fault", message }, written: [], doubts: [], fault };
  }
}

async function converted(
  io: Io,
  plan: ConversionPlan,
  { options, records, gate, ...surroundings }: ConversionSurroundings,
): Promise<ConversionDone> {
  const { input } = plan;
  const bytes = await readOld(io, input);
  if (bytes === undefined) return failed(input, "limits", tooLarge.sentence);
  const job = {
    path: input.path,
    bytes,
    draftPath: basename(plan.draft.file),
    imageFolder: plan.images,
    office: options.office,
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
  };
  const reply = await gate(() => io.converter.convert(job)); // others are written meanwhile: disks are slow
  if (reply.type === "refusal") return failed(input, reply.reason, reply.sentence);
  if (reply.type === "fault") throw Object.assign(new Error(reply.message), { stack: reply.stack });
  const breach = reply.record.diagnostics.find(({ type }) => type === "breach");
  if (breach !== undefined) return failed(input, "ledger", unbalanced(breach));
  const encoder = new TextEncoder();
  const draft = encoder.encode(reply.draft);
  const images = new Map(reply.images.map((image) => [image.path, image.bytes]));
  const outputs = [
    ...reply.images.map((image) => ({ target: plan.imageAt(image.path), bytes: image.bytes })),
    ...(await renderAll(plan, draft, images, surroundings)),
    ...(plan.transcript === undefined ? [] : [{ target: plan.transcript, bytes: encoder.encode(reply.text) }]),
    { target: plan.record, bytes: encoder.encode(`${JSON.stringify(reply.record, null, 2)}\n`) },
    { target: plan.draft, bytes: draft }, // last: where it is, all is
  ];
  await writeOutputs(io, outputs, records, options.force === true);
  return {
    row: rowOf(plan.draft.path, reply.record),
    written: outputs.map(({ target }) => target),
    doubts: reply.record.diagnostics,
  };
}

/** Undefined for one that is too large to be a report. */
async function readOld(io: Io, { path, file, from }: Input): Promise<Uint8Array | undefined> {
  try {
    return await (from === "stdin" ? io.stdin.read(MAX_OLD_BYTES) : io.files.read(file, MAX_OLD_BYTES));
  } catch (error) {
    if (codeOf(error) === "EFBIG") return undefined;
    return onReading(path, () => Promise.reject(error));
  }
}

function failed({ path }: Input, reason: FailedRow["reason"], message: Sentence): ConversionDone {
  return { row: { type: "failed", path, reason, message }, written: [], doubts: [] };
}

function unbalanced({ line, column, message: { zh, en } }: Remark): Sentence {
  return {
    zh: `转换账目不符，没有写草稿；请把文件交给维护者：第${line}段第${column}字，${zh}`,
    en: `the ledger doesn't add up, no draft was written; please send the file to the maintainers: paragraph ${line}, character ${column}, ${en}`,
  };
}

/** As a build with `--draft`: what a check would object to is settled in the draft. */
async function renderAll(
  { input, draft, rendered }: ConversionPlan,
  bytes: Uint8Array,
  images: ReadonlyMap<string, Uint8Array>,
  {
    configurationOf,
    houseOf,
    renderOptions,
  }: Pick<ConversionSurroundings, "configurationOf" | "houseOf" | "renderOptions">,
): Promise<{ target: Target; bytes: Uint8Array }[]> {
  if (rendered.length === 0) return [];
  const configuration = await configurationOf(dirname(input.file));
  const opened = await open(draft.path, bytes, async (path) => images.get(posix.normalize(path)) ?? notExtracted);
  const { site } = configuration.settings;
  const house = await houseOf(configuration);
  const laidOut = await layOut(opened.value, { house, ...(site === undefined ? {} : { site }) });
  return Promise.all(
    rendered.map(async (target) => ({ target, bytes: (await render(laidOut, target.format, renderOptions)).bytes })),
  );
}

const notExtracted: Sentence = { zh: "不在原文件里", en: "it isn't in the old file" };
