import { type Line, squeeze } from "./line.js";
import { type Refusal, refusal } from "./refusal.js";

const scan = refusal(
  "scan",
  "文件里只有图片，没有文字，像是扫描件：请先用文字识别软件转成文字，核对后再转换",
  "there are only pictures in the file, as of a scan: have its text recognised and proofread first",
);

/** Where a page says what it is. */
const TOP = 25;
/** A line of its own on such a page; a report's page may link to one. */
const EXPLANATION = /^[【[]?(?:文件|政策)?解读[】\]]?$/u;
/** Titles of explanations. */
const EXPLAINED =
  /^(?:一图读懂|图解|政策问答|新闻发布会)|[》”](?:的?(?:政策)?解读|图解|问答)$|.{8}(?:政策|文件)解读$|答记者问$/u;
/** A page with so many parts is the report itself. */
const MANY = 3;
const NOTICE = /^(?:.{0,40}关于.{2,60}的?)?(?:通知|通报|公告|通告|函|批复|意见|决定|方案|办法|公示)$/u;

/**
 * Tells pages that are no report: an explanation of one, a notice that asks for one, nothing at all.
 *
 * @param hasTitle whether a line looks like the title of a report
 * @param parts how many of the mandated parts its headings name
 * @param pictures how many there are in the file
 */
export function refuse(
  lines: readonly Line[],
  hasTitle: boolean,
  parts: number,
  pictures: number,
): Refusal | undefined {
  if (lines.length === 0 && pictures > 0) return scan;
  if (lines.length === 0) return refusal("empty", "文件里没有文字", "there is no text in the file");
  const top = lines.slice(0, TOP).map(({ text }) => squeeze(text));
  const isReport = hasTitle && parts >= MANY;
  const explanation = top.find(
    (text) => text.length < 80 && (EXPLAINED.test(text) || (!isReport && EXPLANATION.test(text))),
  );
  if (explanation !== undefined) {
    return refusal(
      "explanation",
      `这是解读材料（“${explanation}”），不是报告本身：请转换报告原文`,
      `this explains a report (“${explanation}”) and is none: convert the report itself`,
    );
  }
  const notice =
    hasTitle && parts > 0 ? undefined : top.slice(0, 8).find((text) => text.length < 80 && NOTICE.test(text));
  if (notice !== undefined) {
    return refusal("notice", `这是“${notice}”，不是年度报告`, `this is “${notice}”, no annual report`);
  }
  if (hasTitle || parts > 0) return undefined;
  return refusal(
    "no report",
    "既没有年度报告的标题，也没有报告各部分的标题，不像法治政府建设年度报告",
    "neither a title nor parts of an annual report were found",
  );
}
