import type { FrontMatter, LocalMoment } from "../model/front-matter.js";
import { clock, isoDate } from "../text/dates.js";
import type { LaidOutPublication } from "./laid-out.js";
import { type Site, siteLabels } from "./site.js";
import { titleInOneLine } from "./title-lines.js";

type Row = LaidOutPublication["fields"][number];

/** What the web page says of itself (公开信息). Nothing is made up: what isn't known is left out. */
export function layPublication(frontMatter: FrontMatter, site: Site): LaidOutPublication {
  const { SiteName } = site;
  return {
    labels: labelsOf(frontMatter, site),
    fields: fieldsOf(frontMatter),
    line: lineOf(frontMatter),
    ...(SiteName === undefined ? {} : { siteName: SiteName }),
    printMeta: frontMatter.publish.printMeta,
  };
}

/** Labels of the page in the order of the annex to 国办发〔2017〕47号; crawlers know both spellings of two of them. */
function labelsOf({ title, publish }: FrontMatter, site: Site): LaidOutPublication["labels"] {
  const { publishedAt, source, keywords, author, description, url } = publish;
  const words = keywords.length === 0 ? undefined : keywords.join(",");
  const labels: readonly (readonly [name: string, content: string | undefined])[] = [
    ...siteLabels.map((name) => [name, site[name]] as const),
    ["ArticleTitle", title === undefined ? undefined : titleInOneLine(title)],
    ["PubDate", publishedAt === undefined ? undefined : shownMoment(publishedAt)],
    ["ContentSource", source],
    ["Keywords", words],
    ["keywords", words],
    ["Author", author],
    ["Description", description],
    ["description", description],
    ["Url", url],
  ];
  return labels.flatMap(([name, content]) => (content === undefined || content === "" ? [] : [{ name, content }]));
}

/**
 * The table of metadata. It is there only if it says something that neither the title line nor the signature says; the issuing
 * body and the dates alone make no table.
 */
function fieldsOf({ issuers, date, letterhead, publish }: FrontMatter): Row[] {
  const { indexNumber, topic, genre, publishedAt, validity, openness } = publish;
  const own = [indexNumber, letterhead?.documentNumber, topic, genre, validity, openness];
  if (own.every((value) => value === undefined)) return [];
  return [
    ...row("索引号", indexNumber),
    ...row("发文字号", letterhead?.documentNumber),
    ...row("主题分类", topic),
    ...row("体裁分类", genre),
    ...row("发布机构", issuers.length === 0 ? undefined : issuers.join("、")),
    ...(date === undefined ? [] : row("成文日期", isoDate(date), isoDate(date))),
    ...(publishedAt === undefined ? [] : row("发布日期", isoDate(publishedAt), isoDate(publishedAt))),
    ...row("有效性", validity),
    ...row("公开方式", openness),
  ];
}

/** 来源：… 发布日期：… */
function lineOf({ publish: { source, publishedAt } }: FrontMatter): Row[] {
  return [
    ...row("来源", source),
    ...(publishedAt === undefined ? [] : row("发布日期", shownMoment(publishedAt), machineMoment(publishedAt))),
  ];
}

function row(label: string, value: string | undefined, datetime?: string): Row[] {
  if (value === undefined || value === "") return [];
  return [{ label, value, ...(datetime === undefined ? {} : { datetime }) }];
}

/** `2025-03-20 09:00`; the day alone where the time isn't known. */
function shownMoment(moment: LocalMoment): string {
  return [isoDate(moment), ...timeOf(moment)].join(" ");
}

/** The same as HTML wants it: `2025-03-20T09:00`. */
function machineMoment(moment: LocalMoment): string {
  return [isoDate(moment), ...timeOf(moment)].join("T");
}

function timeOf({ hour, minute }: LocalMoment): string[] {
  return hour === undefined ? [] : [clock(hour, minute ?? 0)];
}
