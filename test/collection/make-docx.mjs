// Word files from hand-written XML, so that Word's own features really occur: automatic numbers, revisions, text boxes, fields …
import yazl from "yazl";
import { bare, begin, f, h, labelOf, n, on, p, pf, r, t, table, title } from "./kit.mjs";

const transitional = {
  w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
const strict = {
  w: "http://purl.oclc.org/ooxml/wordprocessingml/main",
  r: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};
const packageRel = "http://schemas.openxmlformats.org/package/2006/relationships";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const esc = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

export const run = (text, props = "") =>
  text
    .split("\t")
    .map(
      (piece, i) =>
        `<w:r>${props ? `<w:rPr>${props}</w:rPr>` : ""}${i ? "<w:tab/>" : ""}<w:t xml:space="preserve">${esc(bare(piece))}</w:t></w:r>`,
    )
    .join("");
export const par = (runs, props = "") => `<w:p>${props ? `<w:pPr>${props}</w:pPr>` : ""}${runs}</w:p>`;
const bold = "<w:b/>";
const rev = (id) => `w:id="${id}" w:author="审核人" w:date="2024-01-05T09:00:00Z"`;
const ins = (text, id = 1) => `<w:ins ${rev(id)}>${run(text)}</w:ins>`;
const del = (text, id = 2) =>
  `<w:del ${rev(id)}><w:r><w:delText xml:space="preserve">${esc(text)}</w:delText></w:r></w:del>`;
const field = (instruction, result) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const num = (id, level) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
const cell = (text, props = "") =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${props}</w:tcPr>${par(text === "" ? "" : run(text))}</w:tc>`;
export const grid = (rows) =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${rows[0].map(() => '<w:gridCol w:w="2000"/>').join("")}</w:tblGrid>${rows
    .map((row) => `<w:tr>${row.map((c) => (c.startsWith("<w:tc>") ? c : cell(c))).join("")}</w:tr>`)
    .join("")}</w:tbl>`;

/** numbering.xml: `levels` are [format, text] or objects; `nums` point at them, with overrides. */
export function numbering(lists, nums) {
  const level = (l, i) => {
    const v = Array.isArray(l) ? { format: l[0], text: l[1] } : l;
    return `<w:lvl w:ilvl="${i}"><w:start w:val="${v.start ?? 1}"/><w:numFmt w:val="${v.format}"/>${v.restart === undefined ? "" : `<w:lvlRestart w:val="${v.restart}"/>`}${v.style ? `<w:pStyle w:val="${v.style}"/>` : ""}${v.suff ? `<w:suff w:val="${v.suff}"/>` : ""}<w:lvlText w:val="${v.text}"/><w:lvlJc w:val="left"/></w:lvl>`;
  };
  return `<w:numbering NS>${lists
    .map(
      (levels, i) =>
        `<w:abstractNum w:abstractNumId="${i}"><w:multiLevelType w:val="multilevel"/>${levels.map(level).join("")}</w:abstractNum>`,
    )
    .join("")}${nums
    .map(
      ([id, list, start]) =>
        `<w:num w:numId="${id}"><w:abstractNumId w:val="${list}"/>${start === undefined ? "" : `<w:lvlOverride w:ilvl="${start}"><w:startOverride w:val="1"/></w:lvlOverride>`}</w:num>`,
    )
    .join("")}</w:numbering>`;
}

const style = (id, name, { base, ppr = "", custom } = {}) =>
  `<w:style w:type="paragraph"${custom ? ' w:customStyle="1"' : ""} w:styleId="${id}"><w:name w:val="${name}"/>${base ? `<w:basedOn w:val="${base}"/>` : ""}<w:pPr>${ppr}</w:pPr></w:style>`;
// the ids are those that Word in Chinese writes
const baseStyles = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>',
  ...[1, 2, 3, 4].map((i) =>
    style(String(i), `heading ${i}`, { base: "a", ppr: `<w:keepNext/><w:outlineLvl w:val="${i - 1}"/>` }),
  ),
  style("a3", "Title", { base: "a", ppr: '<w:jc w:val="center"/>' }),
  style("TOC1", "toc 1", { base: "a" }),
].join("");

/** The bytes of a .docx. `look(item)` gives the paragraph properties and whether the ordinal is typed. */
export async function docx({
  items,
  look = () => ({}),
  styles = "",
  numbering: numberingXml,
  header,
  footer,
  comments,
  media,
  isStrict,
  tail = "",
}) {
  const ns = isStrict ? strict : transitional;
  const notes = [];
  const paragraph = (item) => {
    if (item.raw !== undefined) return item.raw;
    if (item.role === "table") return grid(item.rows);
    const { ppr = "", auto = false } = look(item);
    const ordinal = auto ? "" : (item.ordinal ?? "");
    let runs = item.xml ?? run((item.pre ?? "") + ordinal + item.text) + (item.body ? run(item.body) : "");
    if (item.xml && ordinal) runs = run(ordinal) + runs;
    if (item.bold) runs = run(ordinal + item.text, bold);
    if (item.boldLead) runs = run(ordinal + item.text, bold) + run(item.body ?? "");
    if (item.fn) {
      notes.push(item.fn);
      runs += `<w:r><w:footnoteReference w:id="${notes.length + 1}"/></w:r>`;
    }
    return par(runs, ppr);
  };
  const body = items.map(paragraph).join("");
  const rels = [];
  const files = {};
  const types = [];
  const add = (name, kind, xml, type) => {
    files[`word/${name}`] = head + xml.replace("NS", `xmlns:w="${ns.w}" xmlns:r="${ns.r}"`);
    rels.push([`rId${kind}`, kind, name]);
    types.push(
      `<Override PartName="/word/${name}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type ?? kind}+xml"/>`,
    );
  };
  add("styles.xml", "styles", `<w:styles NS>${baseStyles}${styles}</w:styles>`);
  if (numberingXml) add("numbering.xml", "numbering", numberingXml);
  if (header) add("header1.xml", "header", `<w:hdr NS>${par(run(header))}</w:hdr>`);
  if (footer) add("footer1.xml", "footer", `<w:ftr NS>${par(footer, '<w:jc w:val="center"/>')}</w:ftr>`);
  if (comments)
    add(
      "comments.xml",
      "comments",
      `<w:comments NS>${comments.map((c, i) => `<w:comment w:id="${i}" w:author="审核人" w:date="2024-01-05T09:00:00Z">${par(run(c))}</w:comment>`).join("")}</w:comments>`,
    );
  if (notes.length)
    add(
      "footnotes.xml",
      "footnotes",
      `<w:footnotes NS><w:footnote w:type="separator" w:id="0">${par("<w:r><w:separator/></w:r>")}</w:footnote><w:footnote w:type="continuationSeparator" w:id="1">${par("<w:r><w:continuationSeparator/></w:r>")}</w:footnote>${notes
        .map((text, i) => `<w:footnote w:id="${i + 2}">${par(`<w:r><w:footnoteRef/></w:r>${run(text)}`)}</w:footnote>`)
        .join("")}</w:footnotes>`,
    );
  if (media) rels.push(["rIdimage", "image", "media/image1.png"]);
  files["word/document.xml"] =
    `${head}<w:document xmlns:w="${ns.w}" xmlns:r="${ns.r}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:v="urn:schemas-microsoft-com:vml"${isStrict ? ' w:conformance="strict"' : ""}><w:body>${body}${tail}<w:sectPr>${header ? '<w:headerReference w:type="default" r:id="rIdheader"/>' : ""}${footer ? '<w:footerReference w:type="default" r:id="rIdfooter"/>' : ""}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`;
  files["word/_rels/document.xml.rels"] =
    `${head}<Relationships xmlns="${packageRel}">${rels.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${ns.r}/${kind}" Target="${target}"/>`).join("")}</Relationships>`;
  files["_rels/.rels"] =
    `${head}<Relationships xmlns="${packageRel}"><Relationship Id="rId1" Type="${ns.r}/officeDocument" Target="word/document.xml"/></Relationships>`;
  files["[Content_Types].xml"] =
    `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>${types.join("")}</Types>`;
  const zip = new yazl.ZipFile();
  const options = { mtime: new Date(2024, 0, 1), mode: 0o100644, forceDosTimestamp: true };
  for (const name of Object.keys(files).sort()) zip.addBuffer(Buffer.from(files[name]), name, options);
  if (media) zip.addBuffer(media, "word/media/image1.png", options);
  zip.end();
  const chunks = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const chinese = [
  ["chineseCountingThousand", "%1、"],
  ["chineseCountingThousand", "（%2）"],
  ["decimal", "%3."],
  ["decimal", "（%4）"],
];
/** Headings (and numbered paragraphs) numbered by Word, list `id`; everything else plain. */
const auto =
  (id, extra = () => "") =>
  (item) =>
    item.role === "heading" || item.role === "numbered"
      ? { auto: true, ppr: `${extra(item)}${num(item.num ?? id, (item.level ?? 3) - 1)}` }
      : { ppr: extra(item) };
const pageField = `${run("第 ")}${field("PAGE  \\* MERGEFORMAT", "1")}${run(" 页")}`;
const centred = '<w:jc w:val="center"/>';

export const word = [
  {
    file: "16-songyan-2023.docx",
    meta: {
      name: "松烟街道",
      us: "街道",
      year: 2023,
      issuer: "松烟街道办事处",
      date: "2024-02-06",
      recipients: ["区委", "区政府"],
      dropped: ["内部资料　注意保存", "MERGEFORMAT"],
      notes:
        "Every ordinal is automatic (chineseCountingThousand, decimal). Header text and a page field in the footer.",
    },
    lines: () => [
      title("松烟街道2023年法治政府建设情况报告"),
      f("区委、区政府："),
      t("intro"),
      h(1, "一、", "2023年推进法治政府建设的主要举措和成效", "measures"),
      h(2, "（一）", "加强党的领导，健全推进机制"),
      h(3, "1.", "落实主体责任"),
      t("party"),
      h(3, "2.", "抓好学法用法"),
      t("thought"),
      h(2, "（二）", "转变政府职能，优化政务服务"),
      h(3, "1.", "便民服务提质"),
      t("functions", "odd"),
      h(3, "2.", "营商环境提优"),
      t("business"),
      h(4, "（1）", "减少检查频次"),
      t("enforce"),
      h(4, "（2）", "减轻企业负担"),
      p("取消各类证明⟦{8-16}项⟧，凡能通过部门间核验的，一律不再要求提供。"),
      h(2, "（三）", "化解矛盾纠纷，守护一方平安"),
      t("dispute"),
      h(1, "二、", "2023年推进法治政府建设存在的不足和原因", "shortcomings"),
      t("short"),
      h(1, "三、", "2023年党政主要负责人履行推进法治建设第一责任人职责情况", "leadership"),
      t("lead"),
      h(1, "四、", "2024年推进法治政府建设的主要安排", "plan"),
      t("planlead", "plan"),
      f("松烟街道办事处", { right: true }),
      f("2024年2月6日", { right: true }),
    ],
    build: (items) =>
      docx({
        items,
        look: auto(1),
        numbering: numbering([chinese], [[1, 0]]),
        header: "内部资料　注意保存",
        footer: pageField,
      }),
  },
  {
    file: "17-meixi-2022.docx",
    meta: {
      name: "梅汐镇",
      us: "我镇",
      above: "县",
      year: 2022,
      issuer: "梅汐镇人民政府",
      date: "2023-02-27",
      dropped: ["二十余条意见均未采纳", "（此句拟删）", "请核实这个数字，与年报不一致", "整段删去：有关情况另行专报。"],
      once: ["全镇网格员一律持证上岗", "法庭就在家门口"],
      kept: ["采纳合理化建议21条", "全镇网格员一律持证上岗", "法庭就在家门口"],
      notes:
        "Numbers come from styles (一级标题, 二级标题 based on Heading 1 and 2, japaneseCounting). Revisions are to be accepted: insertions stay, deletions go, the moved sentence stands at its new place only; one heading is partly inserted; a paragraph mark is deleted, so two paragraphs are one.",
    },
    lines: () => [
      title("梅汐镇人民政府"),
      title("2022年度法治政府建设情况报告"),
      t("intro"),
      h(1, "一、", "主要举措与成效", "measures"),
      h(2, "（一）", "健全依法决策机制", undefined, { xml: run("健全") + ins("依法") + run("决策机制") }),
      p("制定重大事项决策流程图，采纳合理化建议21条，决策事项全部公示，⟦公示期不少于7个工作日⟧。", {
        xml: `${run("制定重大事项决策流程图，")}${del("二十余条意见均未采纳，")}<w:commentRangeStart w:id="0"/>${ins("采纳合理化建议21条，", 3)}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${run("决策事项全部公示，公示期不少于7个工作日。")}${del("（此句拟删）", 4)}`,
      }),
      {
        role: "blank",
        text: "",
        raw: `<w:p><w:pPr><w:rPr><w:del ${rev(5)}/></w:rPr></w:pPr>${del("整段删去：有关情况另行专报。", 6)}</w:p>`,
      },
      t("decision"),
      h(2, "（二）", "严格规范行政执法"),
      p("组建综合执法队伍，推行“说理式”文书。", {
        xml: `${run("组建综合执法队伍，")}<w:moveFromRangeStart ${rev(7)} w:name="move1"/><w:moveFrom ${rev(8)}>${run("全镇网格员一律持证上岗，")}</w:moveFrom><w:moveFromRangeEnd w:id="7"/>${run("推行“说理式”文书。")}`,
      }),
      p("联合司法所开展夜巡，全镇网格员一律持证上岗，⟦“敲门行动”走访不漏户⟧。", {
        xml: `${run("联合司法所开展夜巡，")}<w:moveToRangeStart ${rev(9)} w:name="move1"/><w:moveTo ${rev(10)}>${run("全镇网格员一律持证上岗，")}</w:moveTo><w:moveToRangeEnd w:id="9"/>${run("“敲门行动”走访不漏户。")}`,
      }),
      t("enforce", "odd"),
      h(2, "（三）", "推动纠纷多元化解"),
      p("引入流动巡回审判，法庭就在家门口，当事人少跑腿、少花钱。", {
        raw: `<w:p><w:pPr><w:rPr><w:del ${rev(11)}/></w:rPr></w:pPr>${run("引入流动巡回审判，法庭就在家门口，")}</w:p>${par(run("当事人少跑腿、少花钱。"))}`,
      }),
      t("dispute"),
      h(1, "二、", "存在的不足与原因", "shortcomings"),
      t("short", "short"),
      h(1, "三、", "镇党政主要负责人履行第一责任人职责情况", "leadership"),
      t("lead"),
      h(1, "四、", "下一年度推进法治政府建设的主要安排", "plan"),
      t("planlead", "plan"),
      f("梅汐镇人民政府", { right: true }),
      f("2023年2月27日", { right: true }),
    ],
    build: (items) =>
      docx({
        items,
        comments: ["请核实这个数字，与年报不一致"],
        numbering: numbering(
          [
            [
              { format: "japaneseCounting", text: "%1、", style: "af1" },
              { format: "japaneseCounting", text: "（%2）", style: "af2" },
            ],
          ],
          [[3, 0]],
        ),
        styles:
          style("af1", "一级标题", { base: "1", custom: true, ppr: '<w:numPr><w:numId w:val="3"/></w:numPr>' }) +
          style("af2", "二级标题", {
            base: "2",
            custom: true,
            ppr: '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>',
          }),
        look: (i) =>
          i.role === "heading"
            ? { auto: true, ppr: `<w:pStyle w:val="af${i.level}"/>` }
            : { ppr: i.right ? '<w:jc w:val="right"/>' : i.role === "title" ? centred : "" },
      }),
  },
  {
    file: "18-wangshu-2024.docx",
    meta: {
      name: "望舒区司法局",
      us: "我局",
      year: 2024,
      issuer: "澄川市望舒区司法局",
      date: "2025-02-18",
      recipients: ["区委", "区政府", "市司法局"],
      copyTo: ["区委依法治区办", "区人大监察和司法委"],
      note: "联系人：办公室，电话：0000-0000001",
      letterhead: {
        mark: "澄川市望舒区司法局文件",
        documentNumber: "望司〔2025〕7号",
        signatory: "周予安",
        copyNumber: "000003",
        urgency: "特急",
      },
      imprint: { printedBy: "澄川市望舒区司法局办公室", printedOn: "2025-02-18" },
      open: ["（共印15份）"],
      notes:
        "A printed document: letterhead with copy number, urgency, 发文字号 and 签发人; the title stands in three paragraphs; 版记 is a table (the copies and the printing office are front matter, not a table of the draft); （共印15份） has no place in a draft and is open. Headings by built-in styles, ordinals typed.",
    },
    lines: () => [
      f("000003"),
      f("特急"),
      f("澄川市望舒区司法局文件", { style: "red" }),
      f("望司〔2025〕7号\t签发人：周予安"),
      title("澄川市望舒区司法局"),
      title("2024年度推进法治政府建设"),
      title("工作情况报告"),
      f("区委、区政府，市司法局："),
      t("intro"),
      h(1, "一、", "工作完成情况", "measures"),
      h(2, "（一）", "统筹推进，发挥牵头抓总作用"),
      t("party", "rules"),
      h(2, "（二）", "监督有力，规范行政权力运行"),
      t("enforce", "oversight"),
      h(2, "（三）", "服务为民，完善公共法律服务"),
      r(3, "1.", "网络更密。", on("digital")),
      r(3, "2.", "内容更实。", on("publicity")),
      t("odd"),
      h(1, "二、", "存在的问题及原因", "shortcomings"),
      t("short"),
      h(1, "三、", "主要负责人履行推进法治建设第一责任人职责情况", "leadership"),
      t("lead"),
      h(1, "四、", "2025年工作思路", "plan"),
      t("planlead", "plan", "plan"),
      f("附件：望舒区司法局2024年行政执法数据表"),
      f("澄川市望舒区司法局", { right: true }),
      f("2025年2月18日", { right: true }),
      f("（联系人：办公室，电话：0000-0000001）"),
      f("抄送：区委依法治区办，区人大监察和司法委。", { raw: "" }),
      f("澄川市望舒区司法局办公室 2025年2月18日印发", { raw: "" }),
      f("（共印15份）", { raw: "" }),
    ],
    build: (items) =>
      docx({
        items,
        look: (i) => ({
          ppr:
            i.role === "heading" && !i.runIn
              ? `<w:pStyle w:val="${i.level}"/>`
              : i.role === "title"
                ? '<w:pStyle w:val="a3"/>'
                : i.right
                  ? '<w:jc w:val="right"/>'
                  : i.style === "red"
                    ? centred
                    : "",
        }),
        tail:
          grid([
            [cell("抄送：区委依法治区办，区人大监察和司法委。", '<w:gridSpan w:val="2"/>')],
            ["澄川市望舒区司法局办公室", "2025年2月18日印发"],
          ]).replace(
            '<w:tblGrid><w:gridCol w:w="2000"/>',
            '<w:tblGrid><w:gridCol w:w="4500"/><w:gridCol w:w="4500"/>',
          ) + par(run("（共印15份）"), '<w:jc w:val="right"/>'),
        footer: `${run("— ")}<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>${run(" —")}`,
      }),
  },
  {
    file: "19-luting-2023.docx",
    meta: {
      name: "芦汀街道",
      us: "街道",
      year: 2023,
      issuer: "临栖区人民政府芦汀街道办事处",
      date: "2024-01-30",
      recipients: ["区委", "区政府"],
      once: ["亮点：一码问需、一屏调度、一线办结"],
      kept: ["亮点：一码问需、一屏调度、一线办结"],
      dropped: ["TOC \\o", "HYPERLINK"],
      open: ["目  录"],
      notes:
        "A text box (mc:AlternateContent with a VML copy: the text must come once); a table of contents in a content control (its lines repeat headings with page numbers; they are no headings, whether they go is open); block and inline content controls; simple and complex fields; two footnotes. Direct outline levels on typed headings.",
    },
    lines: () => {
      const box = "亮点：一码问需、一屏调度、一线办结";
      const inner = `<w:txbxContent>${par(run(box))}</w:txbxContent>`;
      const toc = [
        "一、推进法治政府建设的主要举措和成效\t1",
        "二、推进法治政府建设存在的不足和原因\t3",
        "三、主要负责人履行法治建设职责情况\t4",
        "四、2024年主要安排\t4",
      ];
      return [
        title("芦汀街道2023年度法治政府建设年度报告"),
        {
          role: "blank",
          text: "",
          raw: `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${par(run("目  录"))}${par(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(toc[0])}`, '<w:pStyle w:val="TOC1"/>')}${toc
            .slice(1)
            .map((l) => par(run(l), '<w:pStyle w:val="TOC1"/>'))
            .join("")}${par('<w:r><w:fldChar w:fldCharType="end"/></w:r>')}</w:sdtContent></w:sdt>`,
        },
        f("区委、区政府："),
        t("intro"),
        h(1, "一、", "推进法治政府建设的主要举措和成效", "measures"),
        h(2, "（一）", "思想引领更加鲜明"),
        pf(on("thought"), "⟦本报告所称“学时”每学时45分钟⟧。"),
        h(2, "（二）", "政务服务更加便捷"),
        t("functions"),
        p(box, {
          raw: par(
            `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:extent cx="3000000" cy="600000"/><wp:docPr id="1" name="文本框 1"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx>${inner}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${inner}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
          ),
        }),
        p("全年受理事项⟦3,218件⟧，详见⟦政务公开专栏⟧。", {
          xml: `${run("全年受理事项")}<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${run("3,218件")}</w:sdtContent></w:sdt>${run("，详见")}${field('HYPERLINK "https://www.example.gov.cn/zwgk/"', "政务公开专栏")}${run("。")}`,
        }),
        h(2, "（三）", "执法监管更加规范"),
        pf(on("enforce"), "⟦数据截至2023年12月25日，含移送案件⟧。"),
        t("odd"),
        h(1, "二、", "推进法治政府建设存在的不足和原因", "shortcomings"),
        p("服务力量⟦“白天不够用、晚上不在岗”⟧的矛盾比较突出，由于居民多为上班族，常规时段的普法活动到场率低。", {
          raw: `<w:sdt><w:sdtPr><w:richText/></w:sdtPr><w:sdtContent>${par(run("服务力量“白天不够用、晚上不在岗”的矛盾比较突出，由于居民多为上班族，常规时段的普法活动到场率低。"))}</w:sdtContent></w:sdt>`,
        }),
        t("short"),
        h(1, "三、", "主要负责人履行法治建设职责情况", "leadership"),
        t("lead"),
        h(1, "四、", "2024年主要安排", "plan"),
        t("planlead", "plan", "plan"),
        f("临栖区人民政府芦汀街道办事处", { right: true }),
        f("2024年1月30日", {
          right: true,
          xml: `<w:fldSimple w:instr=" DATE \\@ &quot;yyyy年M月d日&quot; "><w:r><w:t>2024年1月30日</w:t></w:r></w:fldSimple>`,
        }),
      ];
    },
    build: (items) =>
      docx({
        items,
        look: (i) => ({
          ppr: i.role === "heading" ? `<w:outlineLvl w:val="${i.level - 1}"/>` : i.right ? '<w:jc w:val="right"/>' : "",
        }),
        footer: pageField,
      }),
  },
  {
    file: "20-yunshan-2024.docx",
    meta: {
      name: "云杉镇",
      us: "全镇",
      year: 2024,
      issuer: "云杉镇",
      date: "2024-12",
      images: 1,
      open: ["（隐藏备注：数据待核）", "jiāo"],
      notes:
        "Tables with gridSpan and vMerge; an image with alt text; soft breaks (w:br): the words of 「（二）」 are split from its paragraph by one; tabs after ordinals; hidden text and the reading of a ruby are open, the ruby's base (椒) stays. The date, without a day, stands in brackets under the title.",
      kept: ["花椒、核桃两大产业", "田间地头、农家院坝"],
    },
    lines: () => [
      title("云杉镇2024年法治政府建设工作报告"),
      f("（2024年12月）"),
      t("intro"),
      h(1, "一、\t", "主要举措及成效", "measures"),
      h(2, "（一）\t", "围绕产业强法治"),
      p("聚焦花椒、核桃两大产业，开展⟦“法护田园”⟧行动，审查合同76份。", {
        xml: `${run("聚焦花")}<w:r><w:ruby><w:rt><w:r><w:t>jiāo</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>椒</w:t></w:r></w:rubyBase></w:ruby></w:r>${run("、核桃两大产业，开展“法护田园”行动，")}<w:r><w:rPr><w:vanish/></w:rPr><w:t>（隐藏备注：数据待核）</w:t></w:r>${run("审查合同76份。")}`,
      }),
      {
        role: "blank",
        text: "",
        raw: par(
          '<w:r><w:drawing><wp:inline><wp:extent cx="900000" cy="600000"/><wp:docPr id="5" name="图片 1" descr="集市普法现场"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="rIdimage"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
          centred,
        ),
      },
      t("business"),
      h(2, "（二）\t", "围绕治理强法治", undefined, {
        xml: `${run("围绕治理强法治")}<w:r><w:br/></w:r>${run("深化网格化管理，把矛盾化解在⟦田间地头、农家院坝⟧。")}`,
      }),
      t("dispute"),
      p("表1 2024年执法检查情况统计"),
      {
        ...table([
          ["领域", "检查（次）", "", "整改率"],
          ["", "日常", "专项", ""],
          ["安全生产", "⟦118⟧", "14", "⟦97.6%⟧"],
          ["生态环境", "86", "9", "100%"],
        ]),
        raw: grid([
          [
            cell("领域", '<w:vMerge w:val="restart"/>'),
            cell("检查（次）", '<w:gridSpan w:val="2"/>'),
            cell("整改率", '<w:vMerge w:val="restart"/>'),
          ],
          [cell("", "<w:vMerge/>"), "日常", "专项", cell("", "<w:vMerge/>")],
          ["安全生产", "118", "14", "97.6%"],
          ["生态环境", "86", "9", "100%"],
        ]),
      },
      h(2, "（三）\t", "围绕民生强法治"),
      t("functions", "odd"),
      p("表2 普法活动"),
      table([
        ["月份", "主题", "场次"],
        ["3月", "⟦维护消费者权益|诚信经营⟧", "4"],
        ["12月", "宪法宣传", "7"],
      ]),
      h(1, "二、\t", "存在的问题和不足", "shortcomings"),
      t("short"),
      h(1, "三、\t", "党政主要负责人履行第一责任人职责情况", "leadership"),
      t("lead"),
      h(1, "四、\t", "2025年工作打算", "plan"),
      t("planlead", "plan"),
    ],
    build: (items) =>
      docx({ items, look: (i) => ({ ppr: i.role === "title" ? '<w:pStyle w:val="a3"/>' : "" }), media: png }),
  },
  {
    file: "21-baihe-2021.docx",
    meta: {
      name: "百禾乡",
      us: "我乡",
      above: "县",
      year: 2021,
      issuer: "百禾乡人民政府",
      date: "2022-02-15",
      recipients: ["县委", "县政府"],
      notes:
        "Strict namespace; taiwaneseCountingThousand for the parts and sections; outline levels set directly on the paragraphs.",
    },
    lines: () => [
      title("百禾乡人民政府关于2021年度法治政府建设情况的报告"),
      f("县委、县政府："),
      t("intro"),
      h(1, "一、", "法治政府建设的主要举措和成效", "measures"),
      h(2, "（一）", "严格依法决策"),
      t("decision"),
      h(2, "（二）", "深化政务公开"),
      t("oversight"),
      h(2, "（三）", "强化应急处突"),
      t("emergency"),
      h(2, "（四）", "加强普法宣传"),
      t("publicity", "odd"),
      h(2, "（五）", "推进数字赋能"),
      t("digital"),
      h(1, "二、", "存在的差距和原因", "shortcomings"),
      t("short"),
      h(1, "三、", "党政主要负责人履行推进法治建设第一责任人职责情况", "leadership"),
      t("lead"),
      h(1, "四、", "2022年工作安排", "plan"),
      t("planlead", "plan", "plan"),
      f("百禾乡人民政府"),
      f("2022年2月15日"),
    ],
    build: (items) =>
      docx({
        items,
        isStrict: true,
        numbering: numbering(
          [
            [
              ["taiwaneseCountingThousand", "%1、"],
              ["taiwaneseCountingThousand", "（%2）"],
            ],
          ],
          [[7, 0]],
        ),
        look: auto(7, (i) => (i.role === "heading" ? `<w:outlineLvl w:val="${i.level - 1}"/>` : "")),
      }),
  },
  {
    file: "22-qianshui-2025.docx",
    meta: {
      name: "浅水街道",
      us: "街道",
      year: 2025,
      issuer: "浅水街道",
      notes:
        "Level 3 runs on across sections (w:lvlRestart 0: 1. 2. then 3.); level 4 is ① ② (decimalEnclosedCircleChinese); a second list starts anew by w:startOverride: a numbered group 1. 2. 3. of paragraphs; suffixes space and nothing; a level that doesn't show the numbers above it (%1 only).",
    },
    lines: () => [
      title("浅水街道2025年度法治政府建设报告"),
      t("intro"),
      h(1, "一、", "主要做法与成效", "measures"),
      h(2, "（一）", "管好“有形的手”"),
      h(3, "1.", "放权赋能"),
      t("functions"),
      h(3, "2.", "减证便民"),
      t("business"),
      h(2, "（二）", "守好“有责的田”"),
      h(3, "3.", "规范执法程序"),
      h(4, "①", "事前公示"),
      t("odd"),
      h(4, "②", "事中记录"),
      t("enforce"),
      h(3, "4.", "提升执法能力"),
      t("enforce"),
      h(2, "（三）", "办好“有感的事”"),
      p("聚焦居民关切，推动三件实事落地："),
      n(
        "1.",
        "在六个小区加装电梯二十九部，全过程由法律顾问把关，协议文本统一、资金监管统一、施工标准统一，⟦未发生一起诉讼⟧。",
        { num: 2, level: 3 },
      ),
      n(
        "2.",
        "把议事协商搬到楼道里，制定小区公约十四份，解决停车、养犬、漏水、噪声等问题二百三十余个，居民⟦自己的事自己议⟧。",
        { num: 2, level: 3 },
      ),
      n(
        "3.",
        "为辖区一万两千名老人开展防诈骗宣传，联合银行网点建立大额转账提醒机制，成功劝阻⟦三十一起、挽损八十六万元⟧。",
        { num: 2, level: 3 },
      ),
      h(1, "二、", "存在的不足和原因", "shortcomings"),
      t("short"),
      h(1, "三、", "党政主要负责人履行推进法治建设第一责任人职责情况", "leadership"),
      t("lead"),
      h(1, "四、", "2026年主要安排", "plan"),
      t("planlead", "plan", "plan"),
    ],
    build: (items) =>
      docx({
        items,
        look: auto(1),
        numbering: numbering(
          [
            [
              { format: "chineseCounting", text: "%1、", suff: "nothing" },
              { format: "chineseCounting", text: "（%2）", suff: "nothing" },
              { format: "decimal", text: "%3.", restart: 0, suff: "space" },
              { format: "decimalEnclosedCircleChinese", text: "%4" },
            ],
            [
              ["chineseCounting", "%1、"],
              ["chineseCounting", "（%2）"],
              ["decimal", "%3."],
            ],
          ],
          [
            [1, 0],
            [2, 1, 2],
          ],
        ),
      }),
  },
  {
    file: "23-cuiping-2022.docx",
    meta: {
      name: "翠屏街",
      us: "我街",
      year: 2022,
      issuer: "澄川市望舒区人民政府翠屏街道办事处",
      date: "2023-02-20",
      copyTo: ["区委依法治区办"],
      notes:
        "Order 1-3-2-4. Run-in headings: the lead is bold, the ordinal automatic. In part 1, section （三）, the automatic 1. 2. 3. are long paragraphs, no headings. The copies (抄报) stand before the signature.",
    },
    lines: () => [
      title("翠屏街2022年法治政府建设情况报告"),
      t("intro"),
      h(1, "一、", "2022年推进法治政府建设的亮点工作", "measures"),
      h(2, "（一）", "擦亮“服务”底色"),
      r(3, "1.", "集成办事“一窗通”。", on("functions"), { boldLead: true }),
      r(3, "2.", "助企纾困“一线解”。", on("business"), { boldLead: true }),
      h(2, "（二）", "彰显“法治”本色", undefined, { num: 1 }),
      t("enforce", "odd"),
      h(2, "（三）", "守牢“平安”成色"),
      n(
        "1.",
        "开展燃气、电动自行车、自建房等重点领域隐患大排查，发现问题四百一十二处，建立台账逐项销号，⟦整改率百分之九十八点三⟧。",
        { num: 2, level: 3 },
      ),
      n("2.", "落实领导干部接访下访制度，全年接待来访群众一百零六批，化解积案七件，其中最长的一件已经⟦拖了十一年⟧。", {
        num: 2,
        level: 3,
      }),
      n("3.", "与公安派出所建立联动机制，对高频报警人员逐户走访，纠纷类警情比上年减少近三成，⟦“两所一庭”⟧同频共振。", {
        num: 2,
        level: 3,
      }),
      h(1, "二、", "党政主要负责人履行第一责任人职责方面", "leadership"),
      t("lead", "lead"),
      h(1, "三、", "存在的问题", "shortcomings"),
      t("short", "short"),
      h(1, "四、", "下一步工作计划", "plan"),
      t("planlead"),
      p("一是聚焦学，⟦常学常新⟧。二是聚焦用，⟦以用促学⟧。三是聚焦督，⟦以督问效⟧。"),
      f("抄报：区委依法治区办"),
      f("澄川市望舒区人民政府翠屏街道办事处", { right: true }),
      f("2023年2月20日", { right: true }),
    ],
    build: (items) =>
      docx({
        items,
        look: (i) => (i.right ? { ppr: '<w:jc w:val="right"/>' } : auto(1)(i)),
        numbering: numbering(
          [chinese, chinese],
          [
            [1, 0],
            [2, 1, 2],
          ],
        ),
      }),
  },
  {
    file: "24-heyang-2017.docx",
    meta: {
      name: "荷漾镇",
      us: "全镇",
      above: "市",
      year: 2017,
      issuer: "荷漾镇人民政府",
      date: "2018-03-12",
      recipients: ["市人民政府"],
      notes:
        "Flat thematic report of 2017, parts numbered by Word; no-break hyphen, symbol character, smart tag, w:cr; no part 3 (no duty yet).",
      kept: ["编号为HY-2017-03"],
    },
    lines: () => [
      title("荷漾镇2017年度法治政府建设情况报告"),
      f("市人民政府："),
      t("intro"),
      h(1, "一、", "强化法治思维，抓实学习培训", "measures"),
      t("thought"),
      h(1, "二、", "强化简政放权，提升服务水平", "measures"),
      t("functions", "business"),
      h(1, "三、", "强化规范管理，提高决策质量", "measures"),
      p("首份决策风险评估报告编号为HY-2017-03，由⟦专家组一致通过⟧。", {
        xml: `${run("首份决策风险评估报告编号为HY")}<w:r><w:noBreakHyphen/></w:r>${run("2017")}<w:r><w:noBreakHyphen/></w:r>${run("03，由")}<w:smartTag w:uri="urn:x" w:element="org">${run("专家组")}</w:smartTag>${run("一致通过。")}`,
      }),
      t("decision"),
      h(1, "四、", "强化基层调解，维护社会稳定", "measures"),
      t("dispute", "odd"),
      h(1, "五、", "存在的主要问题", "shortcomings"),
      t("short"),
      h(1, "六、", "2018年工作要点和努力方向", "plan"),
      t("planlead", "plan"),
      f("荷漾镇人民政府", { right: true }),
      f("2018年3月12日", { right: true }),
    ],
    build: (items) => docx({ items, look: auto(1), numbering: numbering([chinese], [[1, 0]]) }),
  },
  {
    file: "46-heting-2024.docx",
    meta: {
      name: "鹤汀镇",
      us: "我镇",
      year: 2024,
      issuer: "鹤汀镇人民政府",
      date: "2025-01-15",
      recipients: ["区委", "区政府"],
      notes:
        "Mixed hands: Heading 1 numbers itself, but only the first part uses it so; the others are typed (numId 0 takes the number away). Two sections are plain bold paragraphs, one has its words in a hyperlink. One long body paragraph carries the style Heading 2 by mistake: it is no heading.",
    },
    lines: () => [
      title("鹤汀镇2024年度法治政府建设情况报告"),
      f("区委、区政府："),
      t("intro"),
      h(1, "一、", "2024年推进法治政府建设的主要举措和成效", "measures", { own: true }),
      h(2, "（一）", "提升学法实效", undefined, { bold: true }),
      t("thought"),
      h(2, "（二）", "提升决策质量", undefined, {
        xml: `<w:hyperlink w:anchor="_Toc1">${run("提升决策质量")}</w:hyperlink>`,
      }),
      t("decision"),
      h(2, "（三）", "提升服务水平", undefined, { bold: true }),
      p(
        `${on("functions")}同时，围绕⟦“办事不求人”⟧目标，公开办事指南、压缩自由裁量空间，把每一个环节都放在阳光之下。`,
        { wrong: true },
      ),
      t("dispute", "odd"),
      h(1, "二、", "2024年推进法治政府建设存在的不足和原因", "shortcomings"),
      t("short", "short"),
      h(1, "三、", "2024年镇主要负责人履行推进法治建设第一责任人职责情况", "leadership"),
      t("lead"),
      h(1, "四、", "2025年推进法治政府建设的主要安排", "plan"),
      t("planlead", "plan"),
      f("鹤汀镇人民政府", { right: true }),
      f("2025年1月15日", { right: true }),
    ],
    build: (items) =>
      docx({
        items,
        numbering: numbering([[{ format: "chineseCounting", text: "%1、", style: "af1", suff: "nothing" }]], [[5, 0]]),
        styles: style("af1", "一级标题", { base: "1", custom: true, ppr: '<w:numPr><w:numId w:val="5"/></w:numPr>' }),
        look: (i) => {
          if (i.role === "heading" && i.level === 1)
            return {
              auto: i.own === true,
              ppr: `<w:pStyle w:val="af1"/>${i.own ? "" : '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'}`,
            };
          if (i.wrong) return { ppr: '<w:pStyle w:val="2"/>' };
          return { ppr: i.right ? '<w:jc w:val="right"/>' : i.role === "title" ? centred : "" };
        },
      }),
  },
];
word.find((d) => d.file.startsWith("18")).meta.attachments = ["望舒区司法局2024年行政执法数据表"];

export async function make({ write, labels }) {
  for (const document of word) {
    begin(document.file, document.meta);
    const items = document.lines().flat(3);
    write(document.file, await document.build(items));
    const label = labelOf(document.meta, items, { format: "docx" });
    labels[document.file] = label;
  }
}
