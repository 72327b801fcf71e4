import { formats } from "../render/all.js";
import type { Vocabulary } from "../schema/vocabulary.js";

const severityNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    关: "off",
    关闭: "off",
    false: "off",
    提示: "info",
    note: "info",
    警告: "warning",
    warn: "warning",
    错误: "error",
    fatal: "error",
  }),
);

/** The words for faults of `report.config.yaml`. */
export const configWords: Vocabulary = {
  mandatory: [],

  shapes: {
    to: {
      zh: "列表，如[docx, html]",
      en: "a list such as [docx, html]",
      meant: (text) => (formats.some((format) => format === text) ? `[${text}]` : undefined),
    },
    "rules.*": {
      zh: "off（关闭）、info（提示）、warning（警告）、error（错误）之一",
      en: "one of off, info, warning, error",
      meant: (text) => severityNames.get(text.toLowerCase()),
    },
    SiteIDCode: {
      zh: "十位数字，如0100000001",
      en: "ten digits, such as 0100000001",
      basis: { document: "国办发〔2017〕47号" },
    },
    SiteDomain: {
      zh: "域名，如www.example.gov.cn",
      en: "a domain such as www.example.gov.cn",
      meant: (text) => /^https?:\/\/([A-Za-z0-9.-]+)\/?$/u.exec(text)?.[1],
    },
    language: {
      zh: "zh-CN（中文）或 en（英文）",
      en: "zh-CN or en",
      meant: (text) => (/^(?:zh|中文|汉语)/iu.test(text) ? "zh-CN" : /^(?:en|英)/iu.test(text) ? "en" : undefined),
    },
  },

  aliases: {
    版式: "house",
    template: "house",
    style: "house",
    格式: "to",
    输出格式: "to",
    format: "to",
    formats: "to",
    输出: "outDir",
    输出文件夹: "outDir",
    output: "outDir",
    out: "outDir",
    规则: "rules",
    词典: "terms",
    用语: "terms",
    dictionary: "terms",
    上一年: "previous",
    去年: "previous",
    网站: "site",
    网站名称: "SiteName",
    域名: "SiteDomain",
    网站域名: "SiteDomain",
    标识码: "SiteIDCode",
    网站标识码: "SiteIDCode",
    栏目: "ColumnName",
    栏目名称: "ColumnName",
    栏目描述: "ColumnDescription",
    栏目关键词: "ColumnKeywords",
    栏目类别: "ColumnType",
    语言: "language",
    lang: "language",
    地区: "place",
    所在地: "place",
    审核单位: "office",
    单位: "office",
  },
};
