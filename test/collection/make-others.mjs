// RTF by hand, what LibreOffice makes of Word files (rtf, odt, doc, wps, pdf), and the files that must be refused.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gb18030 } from "./bytes.mjs";
import { bare, begin, f, h, labelOf, n, on, p, pf, r, t, table, title } from "./kit.mjs";
import { docx, numbering, par, run } from "./make-docx.mjs";

const chinese = [
  ["chineseCountingThousand", "%1、"],
  ["chineseCountingThousand", "（%2）"],
  ["decimal", "%3."],
  ["decimal", "（%4）"],
];
const lists = numbering(
  [chinese, chinese],
  [
    [1, 0],
    [2, 1, 2],
  ],
);
const auto = (i) =>
  i.role === "heading" || i.role === "numbered"
    ? {
        auto: true,
        ppr: `${i.role === "heading" && !i.runIn ? `<w:pStyle w:val="${i.level}"/>` : ""}<w:numPr><w:ilvl w:val="${(i.level ?? 3) - 1}"/><w:numId w:val="${i.num ?? 1}"/></w:numPr>`,
      }
    : { ppr: i.right ? '<w:jc w:val="right"/>' : i.role === "title" ? '<w:jc w:val="center"/>' : "" };
const typed = (i) => ({ ppr: i.right ? '<w:jc w:val="right"/>' : i.role === "title" ? '<w:jc w:val="center"/>' : "" });

// ---- RTF ----
const hex = (text) =>
  [...bare(text)]
    .map((c) => {
      if (c === "\t") return "\\tab ";
      if (c.charCodeAt(0) < 0x80) return c.replace(/[\\{}]/, "\\$&");
      try {
        return [...gb18030(c, { twoBytesOnly: true })].map((b) => `\\'${b.toString(16).padStart(2, "0")}`).join("");
      } catch {
        return [...Array(c.length).keys()].map((k) => `\\u${(c.charCodeAt(k) << 16) >> 16}?`).join("");
      }
    })
    .join("");
function rtf(items, { header, extra = "" }) {
  const para = (i) => {
    if (i.role === "table")
      return i.rows
        .map(
          (row) =>
            `\\trowd\\trgaph108${row.map((_, k) => `\\cellx${2200 * (k + 1)}`).join("")}\\pard\\intbl ${row.map((c) => `${hex(c)}\\cell `).join("")}\\row`,
        )
        .join("\n");
    if (i.role === "blank") return "\\pard\\par";
    const ordinal = i.ordinal
      ? i.listed
        ? `{\\listtext\\pard\\plain\\f0 ${hex(i.ordinal)}\\tab}`
        : hex(i.ordinal)
      : "";
    const fn = i.fn ? `{\\super\\chftn{\\footnote\\pard\\plain\\chftn ${hex(i.fn)}}}` : "";
    const words = i.rtf ?? hex((i.pre ?? "") + i.text);
    return `\\pard${i.role === "title" ? "\\qc" : i.right ? "\\qr" : "\\fi640"}${i.listed ? "\\ls1" : ""} ${ordinal}${i.bold ? `{\\b ${words}}` : words}${hex(i.body ?? "")}${fn}\\par`;
  };
  return Buffer.from(
    `{\\rtf1\\ansi\\ansicpg936\\deff0\\deflang2052{\\fonttbl{\\f0\\fnil\\fcharset134 ${hex("仿宋")};}{\\f1\\froman\\fcharset0 Times New Roman;}}{\\colortbl;\\red0\\green0\\blue0;}{\\stylesheet{\\s0 ${hex("正文")};}}{\\info{\\author ${hex("某科员")}}{\\title ${hex("不应出现的属性标题")}}}\n{\\header\\pard ${hex(header)}\\par}{\\footer\\pard\\qc - {\\field{\\*\\fldinst PAGE}{\\fldrslt 1}} -\\par}${extra}\n\\f0\\fs32\n${items.map(para).join("\n")}\n}\n`,
    "latin1",
  );
}

// ---- files that LibreOffice makes ----
function office(bytes, ending, filter) {
  const folder = mkdtempSync(join(tmpdir(), "collection-"));
  try {
    writeFileSync(join(folder, "in.docx"), bytes);
    execFileSync(
      "soffice",
      [
        "--headless",
        `-env:UserInstallation=file://${join(tmpdir(), "collection-profile")}`,
        "--convert-to",
        filter,
        "--outdir",
        folder,
        join(folder, "in.docx"),
      ],
      { stdio: "ignore" },
    );
    return readFileSync(join(folder, `in.${ending}`));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// ---- compound files (OLE), just enough to be recognised ----
function compound(streams) {
  const sectors = [];
  const fat = [0xfffffffd];
  const entries = [];
  const put = (data) => {
    const start = sectors.length + 1;
    const count = Math.ceil(data.length / 512);
    for (let k = 0; k < count; k++) {
      const sector = Buffer.alloc(512);
      data.copy(sector, 0, k * 512, (k + 1) * 512);
      sectors.push(sector);
      fat.push(k === count - 1 ? 0xfffffffe : start + k + 1);
    }
    return start;
  };
  for (const [name, data] of streams) entries.push([name, 2, put(data), data.length]);
  const directory = Buffer.alloc(512 * Math.ceil((entries.length + 1) / 4));
  for (let k = 0; k < directory.length / 128; k++) directory.fill(0xff, k * 128 + 68, k * 128 + 80);
  const entry = (k, name, type, start, size, right, child) => {
    directory.write(name, k * 128, "utf16le");
    directory.writeUInt16LE((name.length + 1) * 2, k * 128 + 64);
    directory[k * 128 + 66] = type;
    directory[k * 128 + 67] = 1;
    directory.writeUInt32LE(right, k * 128 + 72);
    directory.writeUInt32LE(child, k * 128 + 76);
    directory.writeUInt32LE(start, k * 128 + 116);
    directory.writeUInt32LE(size, k * 128 + 120);
  };
  entry(0, "Root Entry", 5, 0xfffffffe, 0, 0xffffffff, 1);
  entries.forEach(([name, type, start, size], k) => {
    entry(k + 1, name, type, start, size, k + 1 < entries.length ? k + 2 : 0xffffffff, 0xffffffff);
  });
  const first = put(directory);
  const header = Buffer.alloc(512);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(header);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(first, 48);
  header.writeUInt32LE(4096, 56);
  header.writeUInt32LE(0xfffffffe, 60);
  header.writeUInt32LE(0xfffffffe, 68);
  header.fill(0xff, 76);
  header.writeUInt32LE(0, 76);
  const map = Buffer.alloc(512, 0xff);
  fat.forEach((v, k) => {
    map.writeUInt32LE(v, k * 4);
  });
  return Buffer.concat([header, map, ...sectors]);
}
function noise(length, seed) {
  const bytes = Buffer.alloc(length);
  let state = seed;
  for (let k = 0; k < length; k++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes[k] = state >>> 24;
  }
  return bytes;
}

const four = (y, mine = {}) => [
  h(1, "二、", mine.short ?? `${y}年推进法治政府建设存在的不足和原因`, "shortcomings"),
  t("short"),
  t("short"),
  h(1, "三、", mine.lead ?? `${y}年党政主要负责人履行推进法治建设第一责任人职责情况`, "leadership"),
  t("lead"),
  h(1, "四、", mine.plan ?? `${y + 1}年推进法治政府建设的主要安排`, "plan"),
  t("planlead", "plan"),
];

export const others = [
  {
    file: "31-yuguan-2018.rtf",
    format: "rtf",
    meta: {
      name: "榆关乡",
      us: "我乡",
      above: "县",
      year: 2018,
      issuer: "榆关乡人民政府",
      date: "2019-03-04",
      recipients: ["县人民政府"],
      dropped: ["内部材料，不得外传", "不应出现的属性标题", "此处删去一句话", "_GoBack"],
      notes:
        "Hand-written RTF in code page 936: bytes as \\'hh, \\u with a substitute, ordinals of the parts in \\listtext, a table, a footnote, a deleted revision, a bookmark, header and page field. A report of 2018: no part 3.",
    },
    lines: () => [
      title("榆关乡2018年度法治政府建设情况报告"),
      { role: "blank", text: "" },
      f("县人民政府："),
      t("intro"),
      h(1, "一、", "法治政府建设的主要措施", "measures", { listed: true }),
      h(2, "（一）", "加强组织保障", undefined, { bold: true }),
      t("party"),
      h(2, "（二）", "深化“放管服”改革", undefined, { bold: true }),
      pf(on("functions"), "⟦含县级下放事项⟧。"),
      h(2, "（三）", "规范执法行为", undefined, { bold: true }),
      r(3, "1.", "建章立制。", on("enforce"), { bold: true }),
      r(3, "2.", "公开透明。", on("oversight"), { bold: true }),
      t("odd"),
      p("表1 执法装备情况"),
      table([
        ["名称", "数量"],
        ["记录仪", "⟦18台⟧"],
        ["巡逻车", "2辆"],
      ]),
      h(1, "二、", "存在的困难和问题", "shortcomings", { listed: true }),
      p("受地形条件制约，⟦偏远自然村⟧普法覆盖不到位。", {
        rtf: `${hex("受地形条件制约，")}{\\deleted ${hex("此处删去一句话，")}}{\\*\\bkmkstart _GoBack}{\\*\\bkmkend _GoBack}${hex("偏远自然村普法覆盖不到位。")}`,
      }),
      t("short"),
      t("short"),
      h(1, "三、", "2019年工作思路", "plan", { listed: true }),
      t("planlead", "plan", "plan"),
      f("榆关乡人民政府", { right: true }),
      f("2019年3月4日", { right: true }),
    ],
    build: (items) =>
      rtf(items, {
        header: "内部材料，不得外传",
        extra:
          "{\\*\\listtable{\\list\\listtemplateid1{\\listlevel\\levelnfc39\\levelnfcn39\\leveljc0\\levelstartat1\\levelfollow2{\\leveltext\\'02\\'00\\u12289?;}{\\levelnumbers\\'01;}}\\listid1}}{\\*\\listoverridetable{\\listoverride\\listid1\\listoverridecount0\\ls1}}",
      }),
  },
  {
    file: "32-suiyang-2023.rtf",
    format: "rtf",
    to: ["rtf", "rtf:Rich Text Format"],
    meta: {
      name: "穗阳街道",
      us: "街道",
      year: 2023,
      issuer: "穗阳街道办事处",
      date: "2024-02-05",
      recipients: ["区委", "区政府"],
      dropped: ["送审稿，请勿转发"],
      notes:
        "RTF by LibreOffice from a Word file with automatic numbers, a table, a header. LibreOffice writes a damaged \\leveltext for them; the \\listtext groups hold the ordinals as they were seen.",
    },
    lines: () => [
      title("穗阳街道2023年法治政府建设年度报告"),
      f("区委、区政府："),
      t("intro"),
      h(1, "一、", "2023年推进法治政府建设的主要举措和成效", "measures"),
      h(2, "（一）", "固本强基，抓学习"),
      t("thought"),
      h(2, "（二）", "规范有序，抓执法"),
      h(3, "1.", "完善制度"),
      t("enforce"),
      h(3, "2.", "锤炼队伍"),
      t("enforce"),
      h(2, "（三）", "汇智聚力，抓调解"),
      t("dispute", "odd"),
      p("表1 调解情况"),
      table([
        ["类型", "件数", "成功率"],
        ["婚姻", "⟦45⟧", "93.3%"],
        ["劳资", "61", "98.4%"],
      ]),
      four(2023),
      f("穗阳街道办事处", { right: true }),
      f("2024年2月5日", { right: true }),
    ],
    source: (items) => docx({ items, look: auto, numbering: lists, header: "送审稿，请勿转发" }),
  },
  {
    file: "33-pingwu-2021.odt",
    format: "odt",
    to: ["odt", "odt"],
    meta: {
      name: "坪坞镇",
      us: "全镇",
      year: 2021,
      issuer: "坪坞镇人民政府",
      date: "2022-01-21",
      notes:
        "ODT with automatic numbers and heading styles, two footnotes; section （三） holds automatic numbers before long paragraphs.",
    },
    lines: () => [
      title("坪坞镇2021年法治政府建设情况报告"),
      t("intro"),
      h(1, "一、", "2021年推进法治政府建设工作情况", "measures"),
      h(2, "（一）", "压实法治责任"),
      pf(on("party"), "⟦不含上级专项转移支付⟧。"),
      h(2, "（二）", "优化法治供给"),
      h(3, "1.", "优化政策供给"),
      pf(on("rules"), "⟦其中联合发文2件⟧。"),
      h(3, "2.", "优化服务供给"),
      t("functions"),
      h(2, "（三）", "提升法治效能"),
      n(
        "1.",
        "坚持应急值守全天候，汛期实行镇村两级双带班，遇有预警信息十五分钟内传达到户，全年紧急避险转移五次，⟦做到零伤亡⟧。",
        { num: 2 },
      ),
      n(
        "2.",
        "坚持食品安全全链条监管，对学校食堂、农村集体聚餐、小作坊逐一登记造册，抽检发现不合格样品六批次，⟦全部立案查处⟧。",
        { num: 2 },
      ),
      n(
        "3.",
        "坚持信访事项全流程公开，每件都有责任人、时间表和反馈单，来信来访人可以随时查询办理进度，⟦重复信访明显减少⟧。",
        { num: 2 },
      ),
      t("odd"),
      four(2021),
      f("坪坞镇人民政府", { right: true }),
      f("2022年1月21日", { right: true }),
    ],
    source: (items) => docx({ items, look: auto, numbering: lists }),
  },
  {
    file: "34-fulu-2022.odt",
    format: "odt",
    to: ["odt", "odt"],
    meta: {
      name: "福麓街道",
      us: "街道",
      year: 2022,
      issuer: "福麓街道",
      date: "2022-12",
      dropped: ["该处文字应予删除"],
      kept: ["新增人民调解员12名"],
      notes:
        "ODT with tracked changes (the deleted text stands in text:tracked-changes), typed ordinals with half-width brackets, blanks and tabs; the date in brackets below the title has no day.",
    },
    lines: () => [
      title("福麓街道2022年度法治政府建设工作报告"),
      f("（2022年12月）"),
      t("intro"),
      h(1, "一、 ", "主要做法", "measures"),
      h(2, "(一) ", "凝聚思想共识"),
      t("thought"),
      h(2, "(二) ", "规范行政行为"),
      t("decision", "enforce"),
      h(2, "(三) ", "化解矛盾风险"),
      p("畅通诉求渠道，新增人民调解员12名，⟦全部持证上岗⟧。", {
        raw: par(
          `${run("畅通诉求渠道，")}<w:del w:id="1" w:author="审核人" w:date="2022-12-05T09:00:00Z"><w:r><w:delText>该处文字应予删除，</w:delText></w:r></w:del><w:ins w:id="2" w:author="审核人" w:date="2022-12-05T09:00:00Z">${run("新增人民调解员12名，")}</w:ins>${run("全部持证上岗。")}`,
        ),
      }),
      t("dispute", "odd"),
      four(2022, {
        short: "存在的问题和不足",
        lead: "主要负责人履行法治建设第一责任人职责情况",
        plan: "下一步工作安排",
      }),
    ],
    source: (items) => docx({ items, look: typed }),
  },
  {
    file: "35-tanxi-2020.doc",
    format: "doc",
    to: ["doc", "doc:MS Word 97"],
    meta: {
      name: "檀溪街道",
      us: "街道",
      year: 2020,
      issuer: "檀溪街道办事处",
      date: "2021-02-23",
      recipients: ["区委", "区政府"],
      copyTo: ["区委依法治区办"],
      notes: "Word 97–2003 with typed ordinals and a table; combined part 2+4 and part 3 before it (1-3-2/4).",
    },
    lines: () => [
      title("檀溪街道办事处"),
      title("关于2020年度法治政府建设情况的报告"),
      f("区委、区政府："),
      t("intro"),
      h(1, "一、", "2020年工作总体情况", "measures"),
      h(2, "（一）", "统筹推进疫情防控和法治建设"),
      t("emergency"),
      h(2, "（二）", "完善行政决策监督体系"),
      r(3, "1.", "公众参与更广。", on("decision")),
      r(3, "2.", "文件管理更严。", on("rules")),
      h(2, "（三）", "推动法治宣传提质扩面"),
      t("publicity", "odd"),
      p("表1 普法阵地"),
      table([
        ["阵地", "数量（处）"],
        ["长廊", "⟦3⟧"],
        ["公园", "2"],
      ]),
      h(1, "二、", "党政主要负责人履行推进法治建设第一责任人职责情况", "leadership"),
      t("lead"),
      h(1, "三、", "存在问题及改进措施", ["shortcomings", "plan"]),
      t("short"),
      p("针对上述问题，拟从以下方面改进："),
      t("plan", "plan"),
      f("抄送：区委依法治区办"),
      f("檀溪街道办事处", { right: true }),
      f("2021年2月23日", { right: true }),
    ],
    source: (items) => docx({ items, look: typed }),
  },
  {
    file: "36-jinghe-2023.doc",
    format: "doc",
    to: ["doc", "doc:MS Word 97"],
    meta: {
      name: "泾禾乡",
      us: "我乡",
      above: "县",
      year: 2023,
      issuer: "泾禾乡人民政府",
      date: "2024-02-20",
      recipients: ["县委", "县政府"],
      dropped: ["征求意见稿，仅供内部讨论"],
      notes:
        "Word 97–2003 with automatic numbers and heading styles: without LibreOffice the numbers are lost, and the headings can't all be told (then a warning, and the labels of headings don't count).",
    },
    lines: () => [
      title("泾禾乡2023年度法治政府建设情况报告"),
      f("县委、县政府："),
      t("intro"),
      h(1, "一、", "2023年推进法治政府建设的主要举措和成效", "measures"),
      h(2, "（一）", "明责任，健全推进机制"),
      t("party"),
      h(2, "（二）", "强监督，规范权力运行"),
      t("oversight"),
      h(2, "（三）", "重服务，优化发展环境"),
      h(3, "1.", "办事少跑路"),
      t("functions"),
      h(3, "2.", "企业少烦心"),
      t("business"),
      h(2, "（四）", "抓普法，涵养法治文化"),
      t("publicity", "odd"),
      four(2023),
      f("泾禾乡人民政府", { right: true }),
      f("2024年2月20日", { right: true }),
    ],
    source: (items) => docx({ items, look: auto, numbering: lists, header: "征求意见稿，仅供内部讨论" }),
  },
  {
    file: "37-qiaoxi-2022.wps",
    format: "wps",
    to: ["doc", "doc:MS Word 97"],
    meta: {
      name: "樵溪镇",
      us: "我镇",
      above: "市",
      year: 2022,
      issuer: "樵溪镇人民政府",
      date: "2023-01-31",
      recipients: ["市委", "市政府"],
      copyTo: ["市委依法治市办"],
      notes: "The content of a .doc under the name .wps; order 1-3-2-4; run-in items in parts 1 and 2; 抄报.",
    },
    lines: () => [
      title("樵溪镇2022年法治政府建设情况汇报"),
      f("市委、市政府："),
      t("intro"),
      h(1, "一、", "主要举措和成效", "measures"),
      r(2, "（一）", "坚持高站位统筹。", on("party")),
      r(2, "（二）", "坚持高标准执法。", on("enforce")),
      r(2, "（三）", "坚持高质量服务。", on("business")),
      r(2, "（四）", "坚持高效能治理。", on("dispute")),
      t("odd"),
      h(1, "二、", "党政主要负责同志履行第一责任人职责方面", "leadership"),
      t("lead", "lead"),
      h(1, "三、", "存在的问题和不足", "shortcomings"),
      r(2, "（一）", "法治意识有待提高。", on("short")),
      r(2, "（二）", "保障力度有待加强。", on("short")),
      h(1, "四、", "2023年度法治政府建设工作安排", "plan"),
      t("planlead", "plan", "plan"),
      f("抄报：市委依法治市办"),
      f("樵溪镇人民政府", { right: true }),
      f("2023年1月31日", { right: true }),
    ],
    source: (items) => docx({ items, look: typed }),
  },
];

const refusals = [
  {
    file: "39-explanation.html",
    format: "html",
    reason: "explanation",
    encoding: "utf-8",
    why: "文件解读: explains a report, is none",
    build: () => {
      const lines = [
        "一、编制背景",
        "按照上级统一部署，柘林街道每年向社会公布法治政府建设进展，便于公众了解和监督。为帮助大家读懂今年的报告，现就主要内容作如下说明。",
        "二、主要内容",
        "报告共分四个部分，依次介绍一年来的做法、短板、负责人履职和来年打算。其中，政务服务、行政执法、矛盾化解三方面着墨较多，列举了一批贴近生活的事例。",
        "三、特色亮点",
        "与往年相比，今年的报告篇幅更短、数据更实，首次列出了未完成事项及其原因，并附有意见征集方式。",
        "四、咨询方式",
        "如对报告内容有疑问，可在工作时间到街道司法所现场咨询。",
      ];
      return Buffer.from(
        `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="ArticleTitle" content="《柘林街道2023年度法治政府建设年度报告》解读"><meta name="ColumnName" content="政策解读"><title>解读</title></head><body><div>首页 &gt; 政策解读</div><div class="TRS_Editor"><h1>《柘林街道2023年度法治政府建设年度报告》解读</h1><p>文件解读</p>${lines.map((l) => `<p>${l}</p>`).join("\n")}</div></body></html>\n`,
      );
    },
  },
  {
    file: "40-notice.docx",
    format: "docx",
    reason: "notice",
    why: "a 通知 that asks for reports",
    build: async () => {
      begin("40-notice.docx", { name: "望舒区", us: "我区", year: 2023 });
      return docx({
        items: [
          title("关于报送2023年度法治政府建设年度报告的通知"),
          f("各街道办事处、区政府各部门："),
          p("为做好2023年度法治政府建设年度报告的编制、报送和公开工作，现将有关事项通知如下："),
          h(1, "一、", "报送主体"),
          p("各街道办事处、区政府各工作部门均应当编制报告，不得以会议材料、工作总结代替。"),
          h(1, "二、", "内容要求"),
          p(
            "报告应当包括主要举措和成效、存在的不足和原因、主要负责人履职情况、下一年度安排等内容，坚持实事求是，用数据和事例说话，字数控制在三千字左右。",
          ),
          h(1, "三、", "时间要求"),
          p("请于2024年2月20日前将纸质版（一式三份）和电子版报送区委依法治区办秘书科，逾期未报的将予以通报。"),
          p("附件：年度报告参考样式"),
          f("中共望舒区委全面依法治区委员会办公室", { right: true }),
          f("2024年1月5日", { right: true }),
        ],
        look: typed,
      });
    },
  },
  {
    file: "41-encrypted.doc",
    format: "doc",
    reason: "encrypted",
    why: "Word 97–2003 with a password: the flag fEncrypted is set, the rest is noise",
    build: () => {
      const stream = noise(6144, 41);
      stream.writeUInt16LE(0xa5ec, 0);
      stream.writeUInt16LE(0x00c1, 2);
      stream.writeUInt16LE(0x1300, 10); // fEncrypted | fWhichTblStm | fExtChar
      return compound([
        ["WordDocument", stream],
        ["1Table", noise(4096, 42)],
      ]);
    },
  },
  { file: "42-empty.txt", format: "txt", reason: "empty", why: "no byte at all", build: () => Buffer.alloc(0) },
  {
    file: "43-password.docx",
    format: "docx",
    reason: "encrypted",
    why: "a .docx with a password is a compound file with EncryptedPackage",
    build: () =>
      compound([
        ["EncryptedPackage", noise(5120, 43)],
        ["EncryptionInfo", noise(4096, 44)],
      ]),
  },
  {
    file: "44-printed.pdf",
    format: "pdf",
    reason: "pdf",
    to: ["pdf", "pdf"],
    why: "a PDF with text, made by LibreOffice (short, because fonts are embedded): refused with advice unless there is a reader for PDF; then title 福麓街道2021年法治政府建设年度报告, four parts",
    source: () =>
      docx({
        items: [
          title("福麓街道2021年法治政府建设年度报告"),
          h(1, "一、", "主要举措和成效"),
          p("街道依法办事，法治建设有成效。"),
          h(1, "二、", "存在的不足和原因"),
          p("主要是人员不足。"),
          h(1, "三、", "主要负责人履行第一责任人职责情况"),
          p("主要负责人依法办事。"),
          h(1, "四、", "2022年主要安排"),
          p("街道要有人依法办事。"),
        ],
        look: typed,
      }),
  },
  {
    file: "45-truncated.docx",
    format: "docx",
    reason: "damaged",
    why: "the first 60 % of 16",
    build: ({ here }) => {
      const whole = readFileSync(join(here, "16-songyan-2023.docx"));
      return whole.subarray(0, Math.floor(whole.length * 0.6));
    },
  },
];

export async function make({ here, write, labels, office: anew }) {
  for (const report of others) {
    begin(report.file, report.meta);
    const items = report.lines().flat(4);
    if (report.source) {
      if (anew || !existsSync(join(here, report.file)))
        write(report.file, office(await report.source(items), ...report.to));
    } else write(report.file, report.build(items));
    labels[report.file] = labelOf(report.meta, items, { format: report.format });
  }
  for (const { file, format, reason, encoding, why, build, source, to } of refusals) {
    if (build) write(file, await build({ here }));
    else if (anew || !existsSync(join(here, file))) write(file, office(await source(), ...to));
    labels[file] = { format, ...(encoding ? { encoding } : {}), refused: true, reason, notes: [why] };
  }
}
