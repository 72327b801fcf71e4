import { clock, isoDate, parseDate, parseMoment } from "../text/dates.js";
import { quoted, type Vocabulary } from "./vocabulary.js";

const STANDARD = "GB/T 9704-2012";

const day = (text: string): string | undefined => {
  const date = parseDate(text.normalize("NFKC"));
  return date?.day === undefined ? undefined : isoDate(date);
};

const dayOrMonth = (text: string): string | undefined => {
  const date = parseDate(text.normalize("NFKC"));
  return date && isoDate(date);
};

const moment = (text: string): string | undefined => {
  const found = parseMoment(text.normalize("NFKC"));
  if (found === undefined) return undefined;
  return found.hour === undefined || found.minute === undefined
    ? isoDate(found)
    : `${isoDate(found)} ${clock(found.hour, found.minute)}`;
};

const sixDigits = (text: string): string | undefined => {
  const digits = text.normalize("NFKC");
  return /^\d{1,6}$/u.test(digits) ? digits.padStart(6, "0") : undefined;
};

const year = (text: string): string | undefined => {
  const digits = /^(\d{4})年?度?$/u.exec(text.normalize("NFKC").trim())?.[1];
  return digits !== undefined && Number(digits) >= 1978 && Number(digits) <= 2100 ? digits : undefined;
};

const truth: ReadonlyMap<string, string> = new Map(
  Object.entries({
    是: "true",
    有: "true",
    yes: "true",
    否: "false",
    无: "false",
    no: "false",
  }),
);

const levelNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    省: "province",
    自治区: "province",
    直辖市: "province",
    省级: "province",
    市: "city",
    地级市: "city",
    市级: "city",
    县: "county",
    区: "county",
    区县: "county",
    县级: "county",
    区级: "county",
    乡: "township",
    镇: "township",
    乡镇: "township",
    town: "township",
    街道: "subdistrict",
    街道办事处: "subdistrict",
    street: "subdistrict",
    部门: "department",
    局: "department",
  }),
);

/** The words for faults of front matter. */
export const frontMatterWords: Vocabulary = {
  mandatory: ["title", "issuer", "year"],

  shapes: {
    title: { zh: "文字", en: "text", meant: quoted, basis: { document: STANDARD, clause: "7.3.1" } },
    year: { zh: "1978到2100之间的四位年份，如2024", en: "a year from 1978 to 2100, such as 2024", meant: year },
    level: {
      zh: "province（省）、city（市）、county（县、区）、township（乡镇）、subdistrict（街道）、department（部门）之一",
      en: "one of province, city, county, township, subdistrict, department",
      meant: (text) => levelNames.get(text.trim().toLowerCase()),
    },
    date: {
      zh: "日期，如2025-01-03，不知道哪一天时写年月，如2022-12",
      en: "a date such as 2025-01-03, or 2022-12 where the day isn't known",
      basis: { document: STANDARD, clause: "7.3.5.4" },
      meant: dayOrMonth,
    },
    printedOn: {
      zh: "日期，如2025-02-19",
      en: "a date such as 2025-02-19",
      basis: { document: STANDARD, clause: "7.4.3" },
      meant: day,
    },
    publishedAt: {
      zh: "日期，可以加时间，如2025-03-20 09:00",
      en: "a date with or without a time, such as 2025-03-20 09:00",
      meant: moment,
    },
    recipients: {
      zh: "文字，或者列表，如[区委, 区政府]",
      en: "text or a list, such as [区委, 区政府]",
      basis: { document: STANDARD, clause: "7.3.2" },
    },
    seal: {
      zh: "true（盖章）或 false（不盖章）",
      en: "true or false",
      meant: (text) => truth.get(text.trim().toLowerCase()),
    },
    printMeta: {
      zh: "true（印出）或 false（不印）",
      en: "true or false",
      meant: (text) => truth.get(text.trim().toLowerCase()),
    },
    copyNumber: {
      zh: "六位数字，如000012",
      en: "six digits such as 000012",
      basis: { document: STANDARD, clause: "7.2.1" },
      meant: sixDigits,
    },
    classification: {
      zh: "绝密、机密或秘密，可以加“★”和保密期限，如秘密★1年",
      en: "绝密, 机密 or 秘密, with or without ★ and a term, such as 秘密★1年",
      basis: { document: STANDARD, clause: "7.2.2" },
    },
    urgency: { zh: "特急或加急", en: "特急 or 加急", basis: { document: STANDARD, clause: "7.2.3" } },
    attachments: {
      zh: "列表，每项写“- title: 附件名称”，下一行写“source: 文件名”",
      en: "a list with entries “- title: …” and “source: …”",
      basis: { document: STANDARD, clause: "7.3.4" },
    },
    "attachments[]": {
      zh: "“title: 附件名称”和“source: 文件名”两行",
      en: "the two lines “title: …” and “source: …”",
      basis: { document: STANDARD, clause: "7.3.4" },
    },
    "attachments.source": { zh: "Markdown 文件，名称以 .md 结尾", en: "a Markdown file, with a name that ends in .md" },
    keywords: { zh: "列表，如[法治政府, 年度报告]", en: "a list such as [法治政府, 年度报告]" },
    url: { zh: "以 http:// 或 https:// 开头的网址", en: "an address that begins with http:// or https://" },
  },

  aliases: {
    标题: "title",
    题目: "title",
    报告标题: "title",
    附件名称: "title",
    名称: "title",
    署名: "issuer",
    落款: "issuer",
    单位: "issuer",
    发文机关: "issuer",
    发文单位: "issuer",
    author: "issuer",
    年: "year",
    年份: "year",
    年度: "year",
    报告年度: "year",
    级别: "level",
    层级: "level",
    日期: "date",
    成文日期: "date",
    落款日期: "date",
    主送: "recipients",
    主送机关: "recipients",
    to: "recipients",
    抄送: "copyTo",
    抄送机关: "copyTo",
    cc: "copyTo",
    印章: "seal",
    盖章: "seal",
    加盖印章: "seal",
    版头: "letterhead",
    标志: "mark",
    发文机关标志: "mark",
    文号: "documentNumber",
    发文字号: "documentNumber",
    docnumber: "documentNumber",
    签发人: "signatory",
    份号: "copyNumber",
    密级: "classification",
    密级和保密期限: "classification",
    紧急程度: "urgency",
    附件: "attachments",
    文件: "source",
    file: "source",
    附注: "note",
    版记: "imprint",
    印发机关: "printedBy",
    印发日期: "printedOn",
    公开: "publish",
    公开信息: "publish",
    发布: "publish",
    索引号: "indexNumber",
    发布日期: "publishedAt",
    发布时间: "publishedAt",
    公开日期: "publishedAt",
    来源: "source",
    信息来源: "source",
    作者: "author",
    责任编辑: "author",
    关键词: "keywords",
    关键字: "keywords",
    摘要: "description",
    描述: "description",
    简介: "description",
    网址: "url",
    链接: "url",
    主题: "topic",
    主题分类: "topic",
    体裁: "genre",
    体裁分类: "genre",
    有效性: "validity",
    公开方式: "openness",
    公开属性: "openness",
    版式: "house",
    地方指引: "profile",
    地区: "place",
    所在地: "place",
  },
};
