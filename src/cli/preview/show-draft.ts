import { basename, dirname, join } from "node:path";
import marks from "../../../templates/page/preview-marks.css?text";
import type { Diagnostic } from "../../core/diagnostic.js";
import { inLanguage } from "../../core/sentence.js";
import { isUnreadable } from "../../core/unreadable.js";
import { layOut, type OpenDraft } from "../../pipeline.js";
import { renderPaper } from "../../render/html/paper.js";
import { renderHtml } from "../../render/html/render-html.js";
import { basisOf } from "../../reporters/basis.js";
import { checkInput } from "../check-input.js";
import { configurations } from "../config-files.js";
import type { Context } from "../context.js";
import { CONFIG_NAME } from "../find-config.js";
import { houseOfConfig } from "../house-files.js";
import type { Input } from "../input.js";
import { references } from "../references.js";
import { placesOf } from "./places.js";
import type { Shown, ShownFinding } from "./shown.js";

/** Each is looked for in all that is visible, here and by the page; nobody goes through more in one sitting. */
const MOST_PLACES = 1_000;

/**
 * Reads, checks and lays out a draft for the page of the preview, in spite of its errors.
 *
 * @param touched gains all paths that were read or looked for
 * @throws what keeps it from being read: the file has gone, the configuration has faults
 */
export async function showDraft(
  context: Context,
  input: Input,
  { publish }: { readonly publish: boolean },
  touched: Set<string>,
): Promise<Shown> {
  const { io, talk } = context;
  touched.add(join(dirname(input.file), CONFIG_NAME)); // it may come later
  const { opened, diagnostics, configuration, house } = await checkInput(io, input, {
    configurationOf: configurations(io, context.config, touched),
    referencesOf: references(io, touched),
    publish,
    touched,
  });
  const placeOf = placesOf(opened.value);
  const findings = diagnostics.map((diagnostic, index) =>
    finding(context, input, diagnostic, index < MOST_PLACES ? placeOf(diagnostic) : undefined),
  );
  const shown = { title: titleOf(opened.value, input), time: timeOf(io.now()), findings };
  if (isUnreadable(diagnostics)) {
    const fault = {
      zh: "草稿不能作为文本读取，下面是上一次的样子",
      en: "the draft can't be read as text; below is how it was",
    };
    return { ...shown, fault: inLanguage(fault, talk.language) };
  }
  const { site } = configuration.settings;
  const laidOut = await layOut(opened.value, {
    house: house ?? (await houseOfConfig(io, configuration, touched)),
    ...(site === undefined ? {} : { site }),
  });
  const paper = renderPaper(laidOut);
  return { ...shown, paper: { ...paper, css: `${paper.css}\n${marks}` }, web: renderHtml(laidOut).bytes };
}

function finding(
  { talk: { language } }: Context,
  input: Input,
  { severity, ruleId, message, path, span, basis }: Diagnostic,
  place: ShownFinding["place"],
): ShownFinding {
  const { line } = span.start;
  const file = path === input.path ? "" : `${basename(path)} `;
  return {
    severity,
    ruleId,
    message: inLanguage(message, language),
    where: `${file}${inLanguage({ zh: `第${line}行`, en: `line ${line}` }, language)}`,
    ...(basis === undefined ? {} : { basis: inLanguage(basisOf(basis), language) }),
    ...(place === undefined ? {} : { place }),
  };
}

function titleOf({ report }: OpenDraft, input: Input): string {
  const title = report.frontMatter.title?.replaceAll("|", "");
  return title === undefined || title === "" ? basename(input.file) : title;
}

export function timeOf(now: Date): string {
  return now.toTimeString().slice(0, 8);
}
