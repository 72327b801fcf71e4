/** What a labelled value on a web page or in a document's frame becomes in the front matter; `chrome` goes. */
export type Field =
  | "publishedAt"
  | "updatedAt"
  | "date"
  | "source"
  | "agency"
  | "author"
  | "indexNumber"
  | "documentNumber"
  | "topic"
  | "genre"
  | "validity"
  | "openness"
  | "keywords"
  | "description"
  | "url"
  | "title"
  | "chrome";

/** Labels as printed on pages (AR-70 … AR-73); blanks inside them don't count (`索 引 号`). */
const printed: readonly (readonly [Field, readonly string[]])[] = [
  ["publishedAt", ["发布日期", "发布时间", "发表时间", "发表日期", "公开日期", "上网时间", "录入时间", "时间", "日期"]],
  ["updatedAt", ["更新时间", "更新日期"]],
  ["date", ["成文日期", "成文时间", "生成日期", "发文日期", "制发日期", "印发日期"]],
  ["source", ["来源", "信息来源", "文章来源", "内容来源", "稿源", "稿件来源", "来源单位"]],
  [
    "agency",
    [
      "发布机构",
      "发布机关",
      "发布单位",
      "发文机关",
      "发文机构",
      "发文单位",
      "制发机构",
      "制发机关",
      "公开机构",
      "公开责任部门",
      "责任部门",
    ],
  ],
  ["author", ["作者", "撰稿", "撰稿人"]],
  ["indexNumber", ["索引号", "信息索引号", "索引编号", "信息索引"]],
  ["documentNumber", ["发文字号", "文号", "文件编号", "文件字号"]],
  ["topic", ["主题分类", "信息分类", "分类", "主题类别", "所属主题"]],
  ["genre", ["体裁分类", "体裁", "文种", "公文种类", "体裁类别"]],
  ["validity", ["有效性", "时效性", "效力状态", "文件状态", "信息状态", "是否有效"]],
  ["openness", ["公开方式", "公开类型", "公开类别", "公开属性"]],
  ["keywords", ["关键词", "关键字", "主题词"]],
  ["description", ["内容概述", "内容摘要", "信息概述", "摘要", "内容描述"]],
  ["url", ["网址", "文章链接"]],
  ["title", ["名称", "标题", "信息名称", "文件名称", "公文名称", "信息标题"]],
  [
    "chrome",
    [
      "字号",
      "字体",
      "字体大小",
      "文字大小",
      "浏览",
      "浏览人数",
      "浏览次数",
      "浏览量",
      "点击率",
      "点击人数",
      "点击数",
      "点击量",
      "点击次数",
      "点击",
      "阅读次数",
      "阅读量",
      "阅读人次",
      "阅读",
      "访问次数",
      "访问量",
      "人气",
      "分享到",
      "分享至",
      "分享",
      "打印",
      "编辑",
      "责任编辑",
      "责编",
      "审核",
      "初审",
      "复审",
      "终审",
      "公开范围",
      "公开时限",
      "公开程序",
      "废止日期",
      "废止时间",
      "失效日期",
      "生效日期",
      "实施日期",
      "视力保护色",
      "保护视力色",
    ],
  ],
];

/** Names of `<meta>` labels and file properties. */
const coded: Readonly<Record<string, Field>> = {
  articletitle: "title",
  title: "title",
  pubdate: "publishedAt",
  contentsource: "source",
  author: "author",
  keywords: "keywords",
  description: "description",
  url: "url",
};

const byName: ReadonlyMap<string, Field> = new Map(
  printed.flatMap(([field, names]) => names.map((name) => [name, field] as const)),
);

/** The field that a printed label names. */
export function fieldOf(label: string): Field | undefined {
  return byName.get(label.replace(/\s/gu, ""));
}

/** The field that the name of a meta label or property names; names without one are chrome. */
export function fieldOfName(name: string): Field {
  return coded[name.toLowerCase()] ?? "chrome";
}

const spaced = [...byName.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => [...name].join("\\s*"))
  .join("|");

/** A printed label and its colon, to be searched for in a line: at its start, behind a blank, a bar or a bracket. */
export const LABELLED = new RegExp(`(?<=^|[\\s|｜【[（(])(${spaced})\\s*[】\\]]?\\s*[:：]\\s*`, "gu");

/** A cell that holds a label alone. */
export const LABEL_CELL = new RegExp(`^(?:【\\s*)?(${spaced})(?:\\s*】)?\\s*[:：]?$`, "u");
