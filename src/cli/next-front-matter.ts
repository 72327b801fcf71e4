import { inLanguage, type Language, type Sentence } from "../core/sentence.js";
import { writeFrontMatter } from "../draft/write-front-matter.js";
import type { FrontMatter } from "../model/front-matter.js";
import { shiftYears, type Years } from "./shift-years.js";

/** A key of a skeleton, in force or waiting in a comment. */
const KEY = /^(?:# )?(\w+):/u;
/** What a skeleton says behind a value; a `#` within quotes is none. */
const COMMENT = /\s(#\s[^"#]*)$/u;

/**
 * The head of a skeleton with what a unit keeps from year to year: names, recipients, letterhead, labels of the web page.
 *
 * Dates, numbers and attachments belong to one year and are left out.
 *
 * @param head front matter and introduction of a skeleton
 */
export function nextFrontMatter(head: string, last: FrontMatter, years: Years, language: Language): string {
  const kept = new Map(keptLines(last, years));
  const publish = kept.get("publish");
  const lines: string[] = [];
  let inPublish = false;
  for (const line of frontMatterOf(head).split("\n")) {
    inPublish = inPublish && line.startsWith("#   ");
    if (inPublish) continue;
    const key = KEY.exec(line)?.[1] ?? "";
    const comment = COMMENT.exec(line)?.[1];
    const value = kept.get(key);
    kept.delete(key);
    if (value === undefined) lines.push(line);
    else lines.push(`${key}: ${value}${comment === undefined ? "" : ` ${comment}`}`);
    inPublish = key === "publish" && publish !== undefined;
  }
  const more = [...kept].map(([key, value]) => `${key}: ${value}`);
  if (last.note !== undefined && CONTACT.test(last.note)) more.push(`# ${inLanguage(CONTACT_LAST, language)}`);
  const attached = last.attachments.map(({ title }) => title.replace(/\s+/gu, " "));
  if (attached.length > 0) more.push(`# ${inLanguage(attachedLast(attached), language)}`);
  return `${[...lines.slice(0, -1), ...more, ...lines.slice(-1)].join("\n")}${head.slice(frontMatterOf(head).length)}`;
}

function frontMatterOf(head: string): string {
  return head.slice(0, head.indexOf("\n---\n") + "\n---".length);
}

/** What is the same every year, as lines of YAML by their key. The rest of the skeleton's lines stay. */
function keptLines(last: FrontMatter, years: Years): readonly (readonly [key: string, value: string])[] {
  const { title, letterhead, imprint, publish } = last;
  const written = writeFrontMatter({
    ...last,
    title: title === undefined ? undefined : shiftYears(title, years),
    year: undefined,
    date: undefined,
    note: last.note !== undefined && CONTACT.test(last.note) ? undefined : last.note,
    attachments: [],
    letterhead: letterhead && { mark: letterhead.mark, signatories: letterhead.signatories },
    imprint: imprint?.printedBy === undefined ? undefined : { printedBy: imprint.printedBy },
    publish: {
      source: publish.source,
      author: publish.author,
      keywords: publish.keywords.map((word) => shiftYears(word, years)),
      topic: publish.topic,
      genre: publish.genre,
      openness: publish.openness,
      printMeta: publish.printMeta,
    },
  });
  return [...written.matchAll(/^(\w+): (.*)$/gmu)].map(([, key = "", value = ""]) => [key, value]);
}

/** A note that names whom to call: another year, another person. */
const CONTACT = /联系|电话|手机|传真|邮箱|\d{7}/u;
const CONTACT_LAST: Sentence = {
  zh: "note: 上年的附注写有联系人或电话，请按今年的情况填写",
  en: "note: last year’s names a person or number to call; write this year’s",
};

function attachedLast(titles: readonly string[]): Sentence {
  return {
    zh: `attachments: 上年有附件：${titles.join("；")}`,
    en: `attachments: last year’s were: ${titles.join("; ")}`,
  };
}
