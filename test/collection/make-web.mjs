// Web pages and web archives, as portals and Word wrote them.
import { gb18030 } from "./bytes.mjs";
import { bare, begin, f, h, labelOf, n, p, r, t, table, title } from "./kit.mjs";

const esc = (text) => bare(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const named = (text) =>
  esc(text)
    .replace(/“/g, "&ldquo;")
    .replace(/”/g, "&rdquo;")
    .replace(/—/g, "&mdash;")
    .replace(/…/g, "&hellip;")
    .replace(/·/g, "&middot;");
const full = (i) => (i.ordinal ?? "") + i.text + (i.body ?? "");
const rows = (i, e = esc) =>
  `<table border="1">${i.rows.map((row, k) => `<tr>${row.map((c) => (k ? `<td>${e(c)}</td>` : `<th>${e(c)}</th>`)).join("")}</tr>`).join("\n")}</table>`;
const body = (items) => items.filter((i) => !["title", "drop", "blank"].includes(i.role) && !i.outside);

function trs(items) {
  const para = (i) =>
    i.role === "table"
      ? rows(i)
      : i.role === "heading" && !i.runIn
        ? `<p style="text-indent:2em"><strong>${esc(full(i))}</strong></p>`
        : i.right
          ? `<p align="right">${esc(full(i))}&nbsp;&nbsp;</p>`
          : `<p>　　${esc(full(i))}</p>`;
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8">
<title>柘林街道2023年度法治政府建设年度报告_临栖区人民政府</title>
<meta name="SiteName" content="临栖区人民政府"><meta name="SiteIDCode" content="9901020003"><meta name="ColumnName" content="法治政府建设年度报告">
<meta name="ArticleTitle" content="柘林街道2023年度法治政府建设年度报告"><meta name="PubDate" content="2024-03-20 09:00"><meta name="ContentSource" content="柘林街道办事处">
<style>.nav{color:#333}</style><script>var pageTitle = "不应出现的脚本文字";</script></head>
<body><div class="header"><a href="/">网站首页</a><ul class="nav"><li><a href="/zwgk">政务公开</a></li><li><a href="/bsfw">办事服务</a></li><li><a href="/hdjl">互动交流</a></li></ul></div>
<div class="crumb">您现在的位置：<a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a> &gt; 年度报告</div>
<div class="article"><h1>柘林街道2023年度法治政府建设年度报告</h1>
<div class="info"><span>发布时间：2024-03-20 09:00</span> <span>来源：柘林街道办事处</span> <span>浏览次数：<em id="hits">356</em></span> <span>字号：[<a>大</a> <a>中</a> <a>小</a>]</span></div>
<div class="share">分享到：<a>微信</a><a>微博</a></div>
<div id="zoom"><div class="TRS_Editor"><style type="text/css">.TRS_Editor P{line-height:2}</style>
${body(items).map(para).join("\n")}
</div></div>
<div class="related"><h4>相关文档</h4><ul><li><a href="1.html">柘林街道2022年政府信息公开工作年报</a></li></ul></div></div>
<div class="footer"><p>主办：临栖区人民政府　承办：临栖区数据局　网站标识码：9901020003</p><p>汀ICP备00000003号　汀公网安备 99010202000003号</p></div><!-- 生成时间 2024-03-20 --></body></html>
`;
}

function layout(items) {
  const para = (i) =>
    i.role === "table"
      ? `${rows(i)}<BR>`
      : `&nbsp;&nbsp;&nbsp;&nbsp;${i.role === "heading" && i.level === 1 ? `<B>${esc(full(i))}</B>` : esc(full(i))}<BR><BR>`;
  return `<HTML>
<HEAD>
<META http-equiv="Content-Type" content="text/html; charset=gb2312">
<TITLE>青榆县麦溪镇政务网</TITLE>
</HEAD>
<BODY bgColor=#ffffff>
<TABLE width=980 align=center><TR><TD><A href="index.asp">首页</A> | <A href="news.asp">镇情概览</A> | <A href="gk.asp">信息公开</A> | 设为首页 | 加入收藏</TD></TR></TABLE>
<TABLE width=980 align=center><TR><TD width=200 valign=top><TABLE><TR><TD>栏目导航</TD></TR><TR><TD>通知公告</TD></TR><TR><TD>办事指南</TD></TR></TABLE></TD>
<TD valign=top><TABLE width="100%"><TR><TD align=center><FONT size=5><B>麦溪镇2015年法治政府建设情况报告</B></FONT></TD></TR>
<TR><TD align=center>发布时间:2016-3-8 15:52:10 信息来源:麦溪镇党政办 点击率:97</TD></TR>
<TR><TD class=content>
${body(items).map(para).join("\n")}
</TD></TR><TR><TD align=right>【关闭窗口】【打印本页】</TD></TR></TABLE></TD></TR></TABLE>
<TABLE align=center><TR><TD>版权所有：青榆县麦溪镇人民政府　技术支持：某某网络</TD></TR></TABLE>
</BODY></HTML>
`;
}

function wordHtml(items, { charset = "gb2312", list = true } = {}) {
  const head = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=${charset}"><meta name=Generator content="Microsoft Word 15 (filtered)">
<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>不应出现的作者</o:Author></o:DocumentProperties></xml><![endif]-->
<style><!-- /* Font Definitions */ @font-face {font-family:宋体;} p.MsoNormal {margin:0cm; mso-pagination:none;} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><div class=WordSection1>`;
  const para = (i) => {
    if (i.role === "table")
      return rows(i)
        .replace("<table", "<table class=MsoTableGrid")
        .replace(/<t[hd]>([^<]*)<\/t[hd]>/g, "<td><p class=MsoNormal>$1</p></td>");
    const o = i.ordinal ?? "";
    const words = esc(i.text + (i.body ?? "")).replace(/([0-9]+%?)/g, "<span\nlang=EN-US>$1</span>");
    const fn = i.fn
      ? '<a style=\'mso-footnote-id:ftn1\' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>'
      : "";
    if (i.role === "heading" && i.level === 1) {
      const mark = list
        ? `<![if !supportLists]><span style='mso-list:Ignore'>${o}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>`
        : o;
      return `<h1 style='mso-list:l0 level1 lfo1'>${mark}<span style='font-family:黑体'>${words}</span><span lang=EN-US><o:p></o:p></span></h1>`;
    }
    return `<p class=MsoNormal${i.role === "title" ? " align=center style='text-align:center'" : i.right ? " align=right" : " style='text-indent:32.0pt;mso-char-indent-count:2.0'"}><span style='font-size:16.0pt;font-family:仿宋_GB2312'>${esc(o)}${words}</span>${fn}<span lang=EN-US><o:p>&nbsp;</o:p></span></p>`;
  };
  const note = items.find((i) => i.fn);
  return `${head}
${items
  .filter((i) => i.role !== "blank" && i.role !== "drop")
  .map(para)
  .join("\n")}
</div>${note ? `<div style='mso-element:footnote-list'><![if !supportFootnotes]><hr align=left size=1 width="33%"><![endif]><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1"><span class=MsoFootnoteReference>[1]</span></a>${esc(note.fn)}</p></div></div>` : ""}</body></html>
`;
}

function ucap(items) {
  const para = (i) => {
    if (i.role === "table")
      return '<table><thead><tr><th rowspan="2">街镇</th><th colspan="2">案件（件）</th></tr><tr><th>立案</th><th>结案</th></tr></thead><tbody><tr><td>东片</td><td>121</td><td>119</td></tr><tr><td>西片</td><td>98</td><td>98</td></tr></tbody></table>';
    if (i.role === "heading" && i.runIn) return `<p><strong>${named(i.ordinal + i.text)}</strong>${named(i.body)}</p>`;
    if (i.role === "heading") return `<h${i.level + 1}>${named(full(i))}</h${i.level + 1}>`;
    return `<p${i.right ? ' style="text-align:right"' : ""}><font face="仿宋">${named(full(i))}</font></p>`;
  };
  return `<!doctype html><html><head><meta http-equiv="content-type" content="text/html;charset=utf-8"/><meta name="description" content="政府网站"/><title>法治政府建设 - 云汀市人民政府门户网站</title></head><body>
<nav><a>云汀要闻</a><a>政策文件</a><a>政民互动</a></nav>
<table class="xxgk"><tr><td>索 引 号</td><td>990100-2025-00018</td><td>主题分类</td><td>司法、行政执法</td></tr><tr><td>发文机关</td><td>云汀市水务局</td><td>成文日期</td><td>2025年01月26日</td></tr><tr><td>标　　题</td><td>云汀市水务局2024年度法治政府建设年度报告</td><td>发布日期</td><td>2025年02月28日</td></tr><tr><td>发文字号</td><td></td><td>有 效 性</td><td>有效</td></tr></table>
<div class="pages_content" id="UCAP-CONTENT"><h1>云汀市水务局2024年度法治政府建设年度报告</h1>
${body(items).map(para).join("\n")}
</div><p class="editor">责任编辑：某某某</p><div class="tools">打印 收藏 关闭 扫一扫在手机打开当前页</div>
<footer>关于我们 | 网站地图 | 联系我们<br/>版权所有：云汀市人民政府　汀ICP备00000009号<br/>返回顶部</footer></body></html>
`;
}

const quoted = (bytes) => {
  let out = "";
  let line = "";
  for (const b of bytes) {
    if (b === 10) {
      out += `${line}\r\n`;
      line = "";
      continue;
    }
    if (b === 13) continue;
    const piece =
      b === 61 || b > 126 || (b < 32 && b !== 9)
        ? `=${b.toString(16).toUpperCase().padStart(2, "0")}`
        : String.fromCharCode(b);
    if (line.length + piece.length > 75) {
      out += `${line}=\r\n`;
      line = "";
    }
    line += piece;
  }
  return out + line;
};
const archive = (from, boundary, charset, coding, content) =>
  Buffer.from(
    `From: ${from}\r\nSubject: =?gb2312?B?${gb18030("法治政府建设").toString("base64")}?=\r\nDate: Mon, 20 Feb 2023 10:00:00 +0800\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="${boundary}"\r\n\r\nThis is a multi-part message in MIME format.\r\n\r\n--${boundary}\r\nContent-Type: text/html;\r\n\tcharset="${charset}"\r\nContent-Transfer-Encoding: ${coding}\r\nContent-Location: file:///C:/report.htm\r\n\r\n${content}\r\n\r\n--${boundary}\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: file:///C:/report.files/image001.png\r\n\r\niVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==\r\n\r\n--${boundary}\r\nContent-Type: text/xml; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: file:///C:/report.files/filelist.xml\r\n\r\n<xml><o:File HRef=3D"image001.png"/></xml>\r\n\r\n--${boundary}--\r\n`,
    "latin1",
  );

export const web = [
  {
    file: "25-zhelin-2023.html",
    meta: {
      name: "柘林街道",
      us: "街道",
      year: 2023,
      issuer: "柘林街道办事处",
      date: "2024-02-19",
      title: "柘林街道2023年度法治政府建设年度报告",
      recipients: ["区委", "区政府"],
      published: { publishedAt: "2024-03-20 09:00", source: "柘林街道办事处" },
      dropped: [
        "网站首页",
        "办事服务",
        "互动交流",
        "您现在的位置：",
        "分享到：",
        "浏览次数：",
        "相关文档",
        "柘林街道2022年政府信息公开工作年报",
        "汀ICP备00000003号",
        "不应出现的脚本文字",
        "生成时间 2024-03-20",
      ],
      notes:
        "TRS_Editor page with navigation, breadcrumb, share bar, related links, footer, scripts; meta labels ArticleTitle, PubDate, ContentSource.",
    },
    lines: () => [
      f("区委、区政府："),
      t("intro"),
      h(1, "一、", "2023年推进法治政府建设的主要举措和成效", "measures"),
      h(2, "（一）", "以学促行，法治观念持续增强"),
      t("thought", "publicity"),
      h(2, "（二）", "以督促改，权力运行持续规范"),
      t("oversight", "enforce"),
      p("表1 矛盾纠纷化解情况"),
      table([
        ["类别", "受理（件）", "化解（件）"],
        ["邻里", "⟦87⟧", "86"],
        ["物业", "⟦132（含历史遗留4件）⟧", "120"],
      ]),
      h(2, "（三）", "以数赋能，治理效能持续提升"),
      t("digital", "odd"),
      h(1, "二、", "2023年推进法治政府建设存在的不足和原因", "shortcomings"),
      t("short", "short"),
      h(1, "三、", "2023年党政主要负责人履行推进法治建设第一责任人职责的情况", "leadership"),
      t("lead"),
      h(1, "四、", "2024年推进法治政府建设的主要安排", "plan"),
      t("planlead", "plan"),
      f("柘林街道办事处", { right: true }),
      f("2024年2月19日", { right: true }),
    ],
    build: (items) => Buffer.from(trs(items)),
  },
  {
    file: "26-maixi-2015.html",
    encoding: "gb2312",
    meta: {
      name: "麦溪镇",
      us: "我镇",
      above: "县",
      year: 2015,
      issuer: "麦溪镇人民政府",
      date: "2016-02-29",
      title: "麦溪镇2015年法治政府建设情况报告",
      published: { publishedAt: "2016-03-08 15:52:10", source: "麦溪镇党政办" },
      dropped: ["加入收藏", "栏目导航", "办事指南", "点击率:97", "【关闭窗口】", "技术支持：某某网络"],
      notes:
        "Layout by nested tables in gb2312, upper-case tags, paragraphs parted by <BR><BR> and &nbsp;; the layout tables are no tables of the report. Published 2016-3-8 15:52:10 (with or without seconds).",
    },
    lines: () => [
      t("intro"),
      h(1, "一、", "主要工作情况", "measures"),
      h(2, "（一）", "健全机构，明确责任"),
      t("party"),
      h(2, "（二）", "转变职能，服务群众"),
      t("functions"),
      h(2, "（三）", "依法决策，规范管理"),
      t("decision", "rules"),
      h(2, "（四）", "化解矛盾，维护稳定"),
      t("dispute", "emergency"),
      h(1, "二、", "存在的问题", "shortcomings"),
      t("short", "short"),
      h(1, "三、", "下一步工作打算", "plan"),
      t("planlead"),
      n(
        "1.",
        "强化学习培训，把法律法规纳入干部教育的必修课，全年组织集中培训不少于四次，让每名干部都会用法、真用法、用好法，⟦以考促学⟧。",
      ),
      n(
        "2.",
        "强化执法监督，邀请人大代表、政协委员和普通群众担任监督员，对重点领域执法活动开展不定期检查，⟦结果公开⟧。",
      ),
      f("麦溪镇人民政府", { right: true }),
      f("2016年2月29日", { right: true }),
    ],
    build: (items) => gb18030(layout(items), { twoBytesOnly: true }),
  },
  {
    file: "27-duling-2022.htm",
    encoding: "gb2312",
    meta: {
      name: "杜陵街道",
      us: "我街道",
      year: 2022,
      issuer: "杜陵街道办事处",
      date: "2023-01-17",
      recipients: ["区委", "区政府"],
      dropped: ["不应出现的作者", "Font Definitions"],
      notes:
        "Word's filtered HTML: ordinals of the parts in mso-list spans, lang spans broken over lines, conditional comments, one footnote (as a footnote or, at worst, as text).",
    },
    lines: () => [
      title("杜陵街道关于2022年度"),
      title("法治政府建设情况的报告"),
      f("区委、区政府："),
      t("intro"),
      h(1, "一、", "推进法治政府建设的主要举措和成效", "measures"),
      h(2, "（一）", "筑牢思想防线"),
      t("thought"),
      h(2, "（二）", "织密制度防线"),
      { ...t("rules")[0], fn: "⟦含与区直部门联合制发的文件1件⟧。" },
      h(3, "1.", "清理存量文件"),
      t("decision"),
      h(3, "2.", "严控增量文件"),
      p("对拟新制定的文件一律开展⟦必要性论证⟧，可发可不发的不发。"),
      h(2, "（三）", "守好安全防线"),
      t("emergency", "odd"),
      p("表1　应急演练情况"),
      table([
        ["科目", "次数"],
        ["消防", "⟦6次/季⟧"],
        ["防汛", "2次"],
      ]),
      h(1, "二、", "存在的不足和原因", "shortcomings"),
      t("short"),
      h(1, "三、", "党政主要负责人履行第一责任人职责有关情况", "leadership"),
      t("lead"),
      h(1, "四、", "2023年主要安排", "plan"),
      t("planlead", "plan", "plan"),
      f("杜陵街道办事处", { right: true }),
      f("2023年1月17日", { right: true }),
    ],
    build: (items) => gb18030(wordHtml(items), { twoBytesOnly: true }),
  },
  {
    file: "28-shuiwu-2024.html",
    meta: {
      name: "云汀市水务局",
      us: "我局",
      above: "市",
      year: 2024,
      issuer: "云汀市水务局",
      date: "2025-01-26",
      title: "云汀市水务局2024年度法治政府建设年度报告",
      recipients: ["市委", "市政府"],
      published: { publishedAt: "2025-02-28", source: null, indexNumber: "990100-2025-00018" },
      dropped: ["云汀要闻", "政民互动", "责任编辑：某某某", "扫一扫在手机打开当前页", "汀ICP备00000009号", "返回顶部"],
      notes:
        "A metadata table (索引号 … 成文日期) above the text; headings as h2 to h4 with typed ordinals; bold run-in leads; entities; a table with rowspan and colspan. There is no signature: issuer and date come from the metadata.",
    },
    lines: () => [
      f("市委、市政府："),
      t("intro"),
      h(1, "一、", "2024年推进法治政府建设的主要措施和成效", "measures"),
      h(2, "（一）", "依法治水格局基本形成"),
      r(3, "1.", "河湖长制走深走实。", "全市⟦三级河湖长412名⟧巡河{2-4}万次，整治“四乱”问题{20-60}个。"),
      r(3, "2.", "水资源刚性约束不断强化。", "严格取水许可管理，核减水量⟦1,350万m³⟧，查处违法取水{4-9}起。"),
      h(2, "（二）", "执法监管能力稳步提升"),
      t("enforce", "odd"),
      p("表1 水事案件办理情况"),
      table([
        ["街镇", "案件（件）", ""],
        ["", "立案", "结案"],
        ["东片", "121", "119"],
        ["西片", "98", "98"],
      ]),
      h(2, "（三）", "涉水普法宣传深入人心"),
      t("publicity"),
      h(1, "二、", "2024年推进法治政府建设存在的不足和原因", "shortcomings"),
      t("short", "short"),
      h(1, "三、", "2024年党政主要负责人履行推进法治建设第一责任人职责情况", "leadership"),
      t("lead", "lead"),
      h(1, "四、", "2025年推进法治政府建设的主要安排", "plan"),
      t("planlead", "plan", "plan"),
      h(1, "五、", "其他需要报告的情况", "other"),
      p("本年度无其他需要报告的情况，⟦有关统计口径与上年一致⟧。"),
    ],
    build: (items) => Buffer.from(ucap(items)),
  },
  {
    file: "29-qubu-2022.mht",
    meta: {
      name: "曲埠镇",
      us: "我镇",
      year: 2022,
      issuer: "曲埠镇人民政府",
      date: "2023-02-20",
      recipients: ["区委", "区政府"],
      dropped: ["不应出现的作者", "filelist.xml"],
      notes:
        "Saved by Word as a web archive: quoted-printable, UTF-8, a picture and a file list as further parts. Combined part 2+4; no part 3.",
    },
    lines: () => [
      title("曲埠镇2022年法治政府建设工作总结报告"),
      f("区委、区政府："),
      t("intro"),
      h(1, "一、", "2022年工作完成情况", "measures"),
      h(2, "（一）", "健全体系抓统筹"),
      t("party"),
      h(2, "（二）", "规范程序抓决策"),
      t("decision"),
      h(2, "（三）", "刀刃向内抓监督"),
      t("oversight", "odd"),
      h(2, "（四）", "创新载体抓普法"),
      t("publicity"),
      h(2, "（五）", "前移关口抓调处"),
      t("dispute", "emergency"),
      h(1, "二、", "存在的不足和改进措施", ["shortcomings", "plan"]),
      p("一是基层执法⟦“看得见的管不了”⟧，原因是权责不匹配；二是调解员队伍青黄不接，⟦平均年龄58岁⟧。"),
      p("下一步，重点从两个方面改进："),
      r(2, "（一）", "理顺体制机制。", "推动执法事项⟦“能放则放、应收则收”⟧，厘清边界。"),
      r(2, "（二）", "壮大调解队伍。", "吸纳退休法官、教师、乡贤{20-40}名，落实⟦以案定补⟧政策。"),
      t("plan", "plan"),
      f("曲埠镇人民政府", { right: true }),
      f("2023年2月20日", { right: true }),
    ],
    build: (items) =>
      archive(
        "<Saved by Microsoft Word 15>",
        "----=_NextPart_01D94500.A1B2C3D0",
        "utf-8",
        "quoted-printable",
        quoted(Buffer.from(wordHtml(items, { charset: "utf-8", list: false }))),
      ),
  },
  {
    file: "30-lianpu-2020.mhtml",
    encoding: "gb2312",
    meta: {
      name: "莲浦街道",
      us: "街道",
      year: 2020,
      issuer: "莲浦街道办事处",
      date: "2021-01-28",
      recipients: ["区委", "区政府"],
      copyTo: ["区委依法治区办"],
      dropped: ["不应出现的作者"],
      notes: "A web archive in base64 and gb2312. Order 1-3-2-4.",
    },
    lines: () => [
      title("莲浦街道2020年度法治政府建设情况报告"),
      f("区委、区政府："),
      t("intro"),
      h(1, "一、", "推进法治政府建设的主要举措和成效", "measures"),
      h(2, "（一）", "坚持党建引领"),
      t("party"),
      h(2, "（二）", "坚持依法防控"),
      p("坚持在法治轨道上统筹⟦疫情防控⟧与社会管理，依法核查处置线索{100-300}条，发放⟦《致居民的一封信》⟧{1-3}万份。"),
      h(2, "（三）", "坚持公正执法"),
      t("enforce"),
      h(2, "（四）", "坚持多元解纷"),
      t("dispute", "odd"),
      h(1, "二、", "街道党政主要负责人履行推进法治建设第一责任人职责方面", "leadership"),
      t("lead", "lead"),
      h(1, "三、", "存在的主要问题和原因", "shortcomings"),
      t("short"),
      h(1, "四、", "2021年工作安排", "plan"),
      t("planlead", "plan"),
      f("抄送：区委依法治区办"),
      f("莲浦街道办事处", { right: true }),
      f("2021年1月28日", { right: true }),
    ],
    build: (items) =>
      archive(
        "=?gb2312?B?08kgSW50ZXJuZXQgRXhwbG9yZXIgsaO05g==?=",
        "----=_NextPart_000_0000_01D6F5A0.0F1E2D3C",
        "gb2312",
        "base64",
        gb18030(wordHtml(items), { twoBytesOnly: true }).toString("base64").replace(/.{76}/g, "$&\r\n"),
      ),
  },
  {
    file: "38-hengtang-2023.doc",
    real: "html",
    meta: {
      name: "横塘乡",
      us: "我乡",
      above: "县",
      year: 2023,
      issuer: "横塘乡人民政府",
      date: "2024-02-07",
      recipients: ["县委", "县政府"],
      dropped: ["不应出现的作者"],
      notes: "An office system's “Word export”: HTML (UTF-8 with a mark) under the name .doc.",
    },
    lines: () => [
      title("横塘乡2023年法治政府建设年度报告"),
      f("县委、县政府："),
      t("intro"),
      h(1, "一、", "主要举措与成效", "measures"),
      h(2, "（一）", "抓牢学习教育"),
      t("thought"),
      h(2, "（二）", "抓细便民服务"),
      t("functions"),
      h(2, "（三）", "抓严执法监管"),
      t("enforce", "odd"),
      h(2, "（四）", "抓实纠纷化解"),
      t("dispute"),
      h(1, "二、", "存在的不足与原因", "shortcomings"),
      t("short"),
      h(1, "三、", "党政主要负责人履行第一责任人职责情况", "leadership"),
      t("lead"),
      h(1, "四、", "2024年工作计划", "plan"),
      t("planlead", "plan", "plan"),
      f("横塘乡人民政府", { right: true }),
      f("2024年2月7日", { right: true }),
    ],
    build: (items) => Buffer.from(`\ufeff${wordHtml(items, { charset: "utf-8", list: false })}`),
  },
];

export async function make({ write, labels }) {
  for (const page of web) {
    begin(page.file, page.meta);
    const items = page.lines().flat(3);
    write(page.file, page.build(items));
    const format = page.real ?? (page.file.includes(".mht") ? "mht" : "html");
    labels[page.file] = labelOf(page.meta, items, { format, encoding: page.encoding ?? "utf-8" });
  }
}
