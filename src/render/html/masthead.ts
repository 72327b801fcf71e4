import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { LaidOut, LaidOutPublication } from "../../layout/laid-out.js";
import { onLines } from "./elements.js";
import { toLetterhead } from "./letterhead.js";
import { titleLines } from "./title.js";

/** The head of the page: the site, 版头, 标题, and what the site says of the report. */
export function masthead({ letterhead, title, publication }: LaidOut): Element {
  const { siteName } = publication;
  return h(
    "header",
    { className: ["masthead"] },
    onLines([
      ...(siteName === undefined ? [] : [h("p", { className: ["site"] }, siteName)]),
      ...(letterhead === undefined ? [] : [toLetterhead(letterhead)]),
      h("h1", { className: ["title"] }, titleLines(title)),
      ...byline(publication),
      ...metadata(publication),
    ]),
  );
}

/** Line under the title: 来源：… 发布日期：… */
function byline({ line, printMeta }: LaidOutPublication): readonly Element[] {
  if (line.length === 0) return [];
  const items = line.flatMap((field, index): ElementContent[] => [
    ...(index === 0 ? [] : [{ type: "text" as const, value: " " }]),
    h("span", [`${field.label}：`, value(field)]),
  ]);
  return [h("p", { className: ["byline", ...printed(printMeta)] }, items)];
}

/** 索引号, 发文字号 … */
function metadata({ fields, printMeta }: LaidOutPublication): readonly Element[] {
  if (fields.length === 0) return [];
  const rows = fields.map((field) => h("div", [h("dt", field.label), h("dd", [value(field)])]));
  return [h("dl", { className: ["meta", ...printed(printMeta)] }, onLines(rows))];
}

const printed = (printMeta: boolean) => (printMeta ? ["printed"] : []);

function value({ value, datetime }: LaidOutPublication["fields"][number]): ElementContent {
  return datetime === undefined ? { type: "text", value } : h("time", { dateTime: datetime }, value);
}
