import { Buffer } from "node:buffer";
import type { StyleName } from "../../../src/layout/house.js";
import type {
  ImageFile,
  LaidOut,
  LaidOutBlock,
  LaidOutParagraph,
  LaidOutRun,
  LaidOutTable,
} from "../../../src/layout/laid-out.js";
import { mm, zi } from "../../../src/layout/units.js";
import { house } from "../../houses.js";

/** Sentences about a place that doesn't exist, long enough to fill lines with Chinese characters alone. */
const sentences = [
  "青杨街道把法治建设摆在全局工作的突出位置，党工委会议先后六次听取专题汇报，逐项研究解决执法协作、矛盾化解和基层普法中的难点堵点，形成任务清单并明确责任科室和完成时限。",
  "综合行政执法队与派出所、市场监管所建立会商机制，遇有疑难案件先行会商后再行处置，全年未发生被行政复议机关撤销或者被人民法院判决败诉的案件。",
  "街道公共法律服务站实行工作日律师值守，村居法律顾问每月到村不少于两次，群众在家门口就能办理法律咨询、人民调解和法律援助初审等事项。",
  "围绕老旧小区改造、物业服务和邻里纠纷等重点领域，街道组织网格员逐户走访，做到早发现、早介入、早化解，绝大多数纠纷在社区一级得到妥善处理。",
  "严格落实重大行政决策程序，对涉及群众切身利益的事项一律公开征求意见，并由法律顾问出具书面意见，未经合法性审查的一律不提交会议讨论。",
  "持续开展行政执法人员轮训，采取案例讲评、旁听庭审和现场观摩相结合的方式，帮助一线人员准确把握裁量尺度，推动执法文书规范制作和案卷规范归档。",
] as const;

export function text(value: string, more: Partial<Extract<LaidOutRun, { type: "text" }>> = {}): LaidOutRun {
  return { type: "text", text: value, ...more };
}

export function para(
  style: StyleName,
  content: string | readonly LaidOutRun[],
  more: Partial<Omit<LaidOutParagraph, "type" | "style" | "runs">> = {},
): LaidOutParagraph {
  return { type: "paragraph", style, runs: typeof content === "string" ? [text(content)] : content, ...more };
}

function bodyText(from: number, count: number): string {
  return Array.from({ length: count }, (_, index) => sentences[(from + index) % sentences.length]).join("");
}

const ordinals = ["一", "二", "三", "四"] as const;
const partTitles = ["主要举措和成效", "存在的不足和原因", "第一责任人职责履行情况", "下一年度主要安排"] as const;

function part(index: number, sections: number): LaidOutBlock[] {
  const heading = para("heading1", `${ordinals[index]}、${partTitles[index]}`, {
    heading: { depth: 1, id: `part-${index + 1}` },
  });
  return [
    heading,
    ...Array.from({ length: sections }, (_, at): LaidOutBlock[] => [
      para("heading2", `（${ordinals[at]}）推进基层依法治理第${at + 1}项工作`, {
        heading: { depth: 2, id: `s-${index + 1}-${at + 1}` },
      }),
      para("body", bodyText(index + at, 4)),
      para("body", [text("1.夯实基础。", { style: "heading3" }), text(bodyText(index + at + 2, 3))]),
    ]).flat(),
  ];
}

/** A report of some ten pages: headings, run-in headings and plain text, as most reports are. */
export const report: LaidOut = {
  house,
  document: {
    title: "示例市示例区青杨街道2024年度法治政府建设情况报告",
    author: "示例市示例区人民政府青杨街道办事处",
    year: 2024,
    date: { year: 2025, month: 1, day: 3 },
    keywords: ["法治政府建设", "年度报告"],
    language: "zh-CN",
  },
  title: ["示例市示例区青杨街道", "2024年度法治政府建设情况报告"],
  recipients: para("recipients", "区委、区政府："),
  body: [
    para("body", `${bodyText(0, 2)}现将有关情况报告如下：`),
    ...part(0, 4),
    ...part(1, 2),
    ...part(2, 2),
    ...part(3, 2),
  ],
  attachmentNote: [],
  signature: [
    para("signature", "示例市示例区人民政府青杨街道办事处", { indentLeft: zi(9), linesBefore: 1, keepWithNext: true }),
    para("date", "2025年1月3日", { indentLeft: zi(11) }),
  ],
  attachments: [],
  footnotes: [],
  publication: { labels: [], fields: [], line: [], printMeta: false },
};

/** 1 × 1, red. */
export const png: ImageFile = {
  format: "png",
  bytes: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC",
    "base64",
  ),
  width: 1,
  height: 1,
};
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#888"/></svg>';
export const svg: ImageFile = { format: "svg", bytes: Buffer.from(drawing), width: 40, height: 20 };

const cells = (style: "tableHead" | "tableCell", ...texts: string[]): LaidOutParagraph[] =>
  texts.map((value) => para(style, value));

export const table: LaidOutTable = {
  type: "table",
  caption: para("caption", "表1　行政执法案件情况"),
  columns: [
    { align: "left", share: 0.5 },
    { align: "center", share: 0.25 },
    { align: "right", share: 0.25 },
  ],
  head: cells("tableHead", "领域", "立案数（件）", "结案率"),
  rows: [
    cells("tableCell", "市容环境", "128", "98.4%"),
    cells("tableCell", "违法建设，含历史遗留问题，需要两行才写得下的一格", "17", "100%"),
    cells("tableCell", "合计", "145", "98.6%"),
  ],
};

/** Every construct that a report can hold. */
export const everything: LaidOut = {
  ...report,
  document: { ...report.document, description: "青杨街道 <2024> 年度报告 & 附件" },
  letterhead: {
    copyNumber: "000001",
    classifications: ["机密★1年", "特急"],
    mark: "示例市示例区人民政府青杨街道办事处文件",
    documentNumber: "青街发〔2025〕3号",
    signatories: ["李晓明", "王　强", "欧阳思远"],
  },
  body: [
    para("body", [
      text("全年开展普法宣传四十六场，"),
      text("覆盖“群众”两万余人次", { style: "bold" }),
      text("，详见"),
      text("公开栏目", { link: "https://example.com/法治?a=1&b=2 3#节" }),
      text("和"),
      text("第一部分", { link: "#part-1" }),
      text("，再见"),
      text("同一栏目", { link: "https://example.com/法治?a=1&b=2 3#节", style: "bold" }),
      text("、"),
      text("无处", { link: "#nowhere" }),
      text("。"),
      { type: "note", number: 1 },
      { type: "break" },
      text("硬换行之后的文字"),
      { type: "note", number: 2 },
      { type: "note", number: 1 },
      text("。"),
    ]),
    para("quotation", "法令行则国治，法令弛则国乱。"),
    ...part(0, 1),
    para("heading3", "1.跳过一级的标题", { heading: { depth: 2, id: "s-1-9" } }),
    para("heading4", "（1）第四级标题", { heading: { depth: 3, id: "s-1-9-1" } }),
    para("body", "编号段落不缩进的情形。", { flush: true }),
    table,
    { ...table, caption: para("caption", "表2　另一张表") },
    table.caption ? { type: "table", columns: table.columns, head: [], rows: table.rows } : table,
    {
      type: "figure",
      picture: { image: png, alt: "红色方块", width: mm(60), height: mm(40) },
      caption: para("caption", "图1　示意"),
    },
    {
      type: "figure",
      picture: { image: { ...svg, fallback: png }, alt: "灰色方块", width: mm(60), height: mm(30) },
    },
    { type: "figure", picture: { image: svg, alt: "没有位图的图", width: mm(60), height: mm(30) } },
    para("body", [
      text("行内小图"),
      { type: "image", picture: { image: png, alt: "小图", width: mm(12), height: mm(12) } },
      text("不被行距裁切。"),
    ]),
  ],
  attachmentNote: [
    para("attachmentNote", "附件：1.青杨街道2024年度行政执法统计表", { hanging: zi(6), linesBefore: 1 }),
    para("attachmentNote", "2.青杨街道2024年度普法工作台账和村居法律顾问服务情况一览表", {
      flush: true,
      indentLeft: zi(5),
      hanging: zi(6),
      linesBefore: 0,
    }),
  ],
  signature: [
    para("signature", "示例市示例区人民政府青杨街道办事处", { indentLeft: zi(9), linesBefore: 1, keepWithNext: true }),
    para("signature", "示例市示例区司法局", { indentLeft: zi(17), linesBefore: 0, keepWithNext: true }),
    para("date", "2025年1月3日", { indentLeft: zi(19) }),
  ],
  note: para("note", "（此件公开发布）"),
  attachments: [
    { label: "附件1", title: ["青杨街道2024年度行政执法统计表"], body: [table] },
    {
      label: "附件2",
      title: ["青杨街道2024年度普法工作台账", "和村居法律顾问服务情况一览表"],
      body: [para("body", bodyText(0, 3))],
    },
  ],
  imprint: {
    copyTo: "抄送：区委依法治区办，区人大常委会办公室，区政协办公室，区司法局，区发展和改革委员会，各社区居民委员会。",
    printedBy: "青杨街道党政办公室",
    printedOn: "2025年1月3日印发",
  },
  footnotes: [
    {
      number: 1,
      blocks: [
        para("footnote", [text("数据截至"), text("2024年12月31日", { link: "https://example.com/note" }), text("。")]),
      ],
    },
    { number: 2, blocks: [para("footnote", "第一段。"), para("footnote", "第二段。")] },
    { number: 3, blocks: [para("footnote", "没有标注的脚注。")] },
  ],
};
