import type { House, StyleName } from "../../../src/layout/house.js";
import type {
  ImageFile,
  LaidOut,
  LaidOutBlock,
  LaidOutParagraph,
  LaidOutRun,
  LaidOutTable,
  RunStyle,
} from "../../../src/layout/laid-out.js";
import { mm, zi } from "../../../src/layout/units.js";
import type { PartKind } from "../../../src/model/parts.js";

type Options = Partial<Omit<LaidOutParagraph, "type" | "style" | "runs">>;

/** A paragraph from text and runs. */
export function paragraph(
  style: StyleName,
  content: string | readonly LaidOutRun[],
  options: Options = {},
): LaidOutParagraph {
  const runs = typeof content === "string" ? [text(content)] : content;
  return { type: "paragraph", style, runs, ...options };
}

export function text(content: string, style?: RunStyle, link?: string): LaidOutRun {
  return { type: "text", text: content, ...(style && { style }), ...(link && { link }) };
}

const note = (number: number): LaidOutRun => ({ type: "note", number });
const body = (content: string | readonly LaidOutRun[], options?: Options) => paragraph("body", content, options);
const cell = (content: string) => paragraph("tableCell", content);
const tableHead = (content: string) => paragraph("tableHead", content);

export function heading(
  depth: 1 | 2 | 3 | 4,
  id: string,
  content: string,
  kinds?: readonly PartKind[],
): LaidOutParagraph {
  const style = `heading${depth}` as const;
  return paragraph(style, content, { heading: { depth, id, ...(kinds && { kinds }) } });
}

const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="240" viewBox="0 0 480 240"><rect width="480" height="240" fill="#fff"/>
<g fill="#a81d1d"><rect x="60" y="120" width="60" height="90"/><rect x="210" y="80" width="60" height="130"/><rect x="360" y="40" width="60" height="170"/></g>
<path d="M30 210h420" stroke="#333" stroke-width="2"/></svg>`;
const chart: ImageFile = { format: "svg", bytes: new TextEncoder().encode(svg), width: 480, height: 240 };
/** One red pixel. */
const dot: ImageFile = {
  format: "png",
  bytes: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
    "base64",
  ),
  width: 1,
  height: 1,
};

const table: LaidOutTable = {
  type: "table",
  caption: paragraph("caption", "表1 行政执法案件办理情况"),
  columns: [
    { align: "left", share: 0.28 },
    { align: "right", share: 0.18 },
    { align: "right", share: 0.18 },
    { align: "right", share: 0.18 },
    { align: "left", share: 0.18 },
  ],
  head: ["", "立案（件）", "办结（件）", "办结率", "备注"].map(tableHead),
  rows: [
    ["城市管理", "128", "126", "98.4%", "2件在办"],
    ["安全生产", "46", "46", "100%", ""],
    ["生态环境", "17", "16", "94.1%", "1件移送区级部门"],
    ["合计", "191", "188", "98.4%", ""],
  ].map((cells) => cells.map(cell)),
};

const prose =
  "街道坚持把依法办事贯穿基层治理全过程，完善议事规则，规范办事流程，公开服务事项，畅通群众表达渠道，推动矛盾纠纷早发现、早介入、早化解，辖区治理的规范化水平稳步提高。";

/** A report of an invented place with everything that a report can hold. */
export function richReport(house: House): LaidOut {
  return {
    house,
    document: {
      title: "云岭市青川区望江街道2024年度法治政府建设情况报告",
      author: "云岭市青川区人民政府望江街道办事处",
      year: 2024,
      date: { year: 2025, month: 1, day: 9 },
      keywords: ["法治政府", "年度报告"],
      description: "望江街道2024年度法治政府建设情况",
      language: "zh-CN",
    },
    letterhead: {
      copyNumber: "000017",
      classifications: ["内部", "平急"],
      mark: "云岭市青川区人民政府望江街道办事处",
      documentNumber: "望街发〔2025〕3号",
      signatories: ["宋知远"],
    },
    title: ["云岭市青川区望江街道", "2024年度法治政府建设情况报告"],
    recipients: paragraph("recipients", "区委、区政府："),
    body: [
      body([
        text("2024年，望江街道深入学习贯彻习近平法治思想，认真落实区委、区政府部署"),
        note(1),
        text("，扎实推进法治政府建设，各项工作取得新进展。现将有关情况报告如下："),
      ]),
      heading(1, "part-measures", "一、2024年推进法治政府建设的主要举措和成效", ["measures"]),
      heading(2, "s-1-1", "（一）依法全面履行政府职能"),
      body(prose),
      heading(3, "s-1-1-1", "1.优化政务服务"),
      body([
        text("（1）窗口前移。", "heading4"),
        text("全年受理事项"),
        text("8,642件", "bold"),
        text("，按期办结率达到99.6%，群众满意率较上年提高2.3个百分点"),
        note(2),
        text("。办事指南见"),
        text("街道门户网站", undefined, "https://www.example.org/guide?a=1&b=2"),
        text("。"),
      ]),
      table,
      body([
        text("如图所示，调解成功的纠纷逐年增加，"),
        note(2),
        text("其中小额纠纷占比最高"),
        { type: "image", picture: { image: dot, alt: "红点", width: mm(3), height: mm(3) } },
        text("。"),
      ]),
      {
        type: "figure",
        picture: {
          image: chart,
          alt: "柱状图：2022年调解成功90件，2023年130件，2024年170件",
          width: mm(110),
          height: mm(55),
        },
        caption: paragraph("caption", "图1 近三年调解成功的纠纷"),
      },
      heading(2, "s-1-2", "（二）健全依法决策机制"),
      body([text("1.守住程序关口。", "heading3"), text(prose)]),
      paragraph("quotation", "凡属重大事项，未经合法性审查不得提交讨论。"),
      paragraph("quotation", "凡属民生事项，未听取居民意见不得作出决定。"),
      body(prose),
      heading(1, "part-shortcomings", "二、2024年推进法治政府建设存在的不足和原因", ["shortcomings"]),
      body(prose),
      body([text("第一行"), { type: "break" }, text("第二行 <script>alert(1)</script> & “引号”")]),
      heading(
        1,
        "part-leadership",
        "三、2024年党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况",
        ["leadership"],
      ),
      body(prose),
      heading(1, "part-plan", "四、2025年推进法治政府建设的主要安排", ["plan"]),
      heading(2, "s-4-1", "（一）持续提升决策质量"),
      body(prose),
      heading(2, "s-4-2", "（二）深化基层综合执法改革"),
      body(prose, { keepWithNext: true }),
    ],
    attachmentNote: [
      paragraph("attachmentNote", "附件：1.重大决策事项目录", { hanging: zi(6) }),
      paragraph("attachmentNote", "2.青川区望江街道2025年度法治政府建设重点任务分工以及完成时限一览", {
        flush: true,
        linesBefore: 0,
        indentLeft: zi(5),
        hanging: zi(6),
        keepWithNext: true,
      }),
    ],
    signature: [
      paragraph("signature", "云岭市青川区人民政府望江街道办事处", { indentLeft: zi(9), flush: true }),
      paragraph("date", "2025年1月9日", { indentLeft: zi(11), flush: true }),
    ],
    note: paragraph("note", "（此件公开发布）"),
    attachments: [
      {
        label: "附件1",
        title: ["重大决策事项目录"],
        body: [
          {
            type: "table",
            columns: [
              { align: "center", share: 0.2 },
              { align: "left", share: 0.8 },
            ],
            head: ["序号", "事项"].map(tableHead),
            rows: Array.from({ length: 40 }, (_, index) => [cell(String(index + 1)), cell("望江街道滨河步道提升工程")]),
          },
        ],
      },
      {
        label: "附件2",
        title: ["望江街道2025年度", "法治政府建设重点任务分工"],
        body: [
          heading(1, "a2-1", "一、组织领导"),
          heading(2, "a2-1-1", "（一）健全机制"),
          body([text(prose), note(3)]),
        ],
      },
    ],
    imprint: {
      copyTo: "抄送：区委依法治区办，区司法局，区人民法院，区人民检察院，各社区居民委员会，街道各内设机构。",
      printedBy: "望江街道办事处综合办公室",
      printedOn: "2025年1月10日印发",
    },
    footnotes: [
      { number: 1, blocks: [paragraph("footnote", "见《青川区2024年法治政府建设工作要点》。")] },
      {
        number: 2,
        blocks: [
          paragraph("footnote", [
            text("数据截至2024年12月31日，来源于"),
            text("政务数据平台", undefined, "https://data.example.org/"),
            text("。"),
          ]),
        ],
      },
      { number: 3, blocks: [paragraph("footnote", "任务清单每季度更新一次。")] },
      { number: 4, blocks: [paragraph("footnote", "正文没有标注的一条注。")] },
    ],
    publication: {
      labels: [
        { name: "SiteName", content: "云岭市青川区人民政府" },
        { name: "SiteDomain", content: "www.example.org" },
        { name: "ArticleTitle", content: "云岭市青川区望江街道2024年度法治政府建设情况报告" },
        { name: "PubDate", content: "2025-03-20 09:00" },
        { name: "Keywords", content: "法治政府;年度报告" },
      ],
      fields: [
        { label: "索引号", value: "11990101MB0000001X/2025-00012" },
        { label: "发文字号", value: "望街发〔2025〕3号" },
        { label: "主题分类", value: "公安、安全、司法、法制" },
        { label: "发布机构", value: "云岭市青川区人民政府望江街道办事处" },
        { label: "成文日期", value: "2025-01-09", datetime: "2025-01-09" },
        { label: "发布日期", value: "2025-03-20", datetime: "2025-03-20T09:00" },
        { label: "有效性", value: "有效" },
        { label: "公开方式", value: "主动公开" },
      ],
      line: [
        { label: "来源", value: "望江街道办事处" },
        { label: "发布日期", value: "2025年3月20日", datetime: "2025-03-20T09:00" },
      ],
      siteName: "云岭市青川区人民政府",
      printMeta: false,
    },
  };
}

/** The least that a report can be. */
export function plainReport(house: House, content: readonly LaidOutBlock[]): LaidOut {
  return {
    house,
    document: { title: "望江街道2024年度报告", author: "", keywords: [], language: "zh-CN" },
    title: ["望江街道2024年度报告"],
    body: content,
    attachmentNote: [],
    signature: [],
    attachments: [],
    footnotes: [],
    publication: { labels: [], fields: [], line: [], printMeta: false },
  };
}
