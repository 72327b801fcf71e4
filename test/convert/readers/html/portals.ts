/** A report as paragraphs, about an invented place, and pages as different systems put it on the web. */
const title = "青石街道2023年法治政府建设情况报告";

export const text = [
  "区委、区政府：",
  "2023年，青石街道认真落实上级部署，持续推进依法行政，现将有关情况报告如下：",
  "一、主要举措和成效",
  "（一）夯实学法基础",
  "全年组织专题学习12次，邀请律师授课3次，覆盖机关干部和社区工作者260人次，形成学习体会41篇。",
  "（二）规范行政执法",
  "公示执法信息58条，开展案卷评查2次，整改问题9个，未发生行政复议纠错和行政诉讼败诉案件。",
  "二、存在的不足和原因",
  "个别干部运用法治方式解决问题的能力不强，主要原因是学用结合不够紧密，日常考核不够严格。",
  "三、2024年主要安排",
  "继续完善重大决策程序，充实执法力量，年内新建法治宣传阵地2处，办好群众关心的实事。",
  "青石街道办事处",
  "2024年1月18日",
];

const p = (lines: readonly string[]) => lines.map((line) => `<p style="text-indent:2em">${line}</p>`).join("\n");
const labels = `<meta name="SiteName" content="白云区人民政府"><meta name="SiteIDCode" content="9901010001"><meta name="ColumnName" content="法治政府建设年度报告"><meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="2024-03-15 10:20"><meta name="ContentSource" content="青石街道办事处">`;
const popup = `<div class="layer" style="display:none"><p>您访问的链接即将离开“白云区人民政府”门户网站，是否继续？</p><a href="#">继续访问</a><a href="#">放弃</a></div>`;
const foot = `<div id="bottom"><p>地址：白云区人民路1号　邮编：999999</p><p>主办：白云区人民政府办公室　网站标识码：9901010001</p><p>云ICP备00000001号</p></div>`;
const nav = `<ul>${["首页", "走进白云", "政务公开", "办事服务", "互动交流"].map((name) => `<li><a href="/x/">${name}</a></li>`).join("")}</ul>`;
const banner = `<div><span>2026年2月3日 星期二</span><span>今日天气：晴</span><input type="text" value="请输入关键字"><button>搜索</button></div>`;

/** A page, what its draft says of its publication, and words of its frame that must not be in the draft. */
export interface Portal {
  readonly html: string;
  readonly publish: string | undefined;
  readonly chrome: readonly string[];
}

const chrome = ["走进白云", "今日天气", "云ICP备", "网站标识码"];

export const portals: Readonly<Record<string, Portal>> = {
  "labels, an editor's container, a popup": {
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}_白云区人民政府</title>${labels}<script>var a=1<2;</script></head><body>${banner}${nav}
<div class="wz">当前位置：<a href="/">首页</a>&gt;<a href="/zw">政务公开</a>&gt;正文</div>
<div class="xl-box"><h2 class="tit">${title}</h2><div class="xl-msg"><span>发布时间：2024-03-15 10:20</span><span>来源：青石街道办事处</span><span>【字体：<a>大</a> <a>中</a> <a>小</a>】</span><span class="print">打印</span></div>
<div class="TRS_Editor"><div class="Custom_UnionStyle">${p(text)}</div></div><div class="fj"></div></div>
<div class="xgwd"><h3>相关文档</h3><ul><li><a href="1.html">青石街道2022年法治政府建设情况报告</a></li><li><a href="2.html">白云区2023年法治政府建设年度报告</a></li></ul></div>${popup}${foot}</body></html>`,
    publish: "publishedAt: 2024-03-15 10:20, source: 青石街道办事处",
    chrome: [...chrome, "继续访问", "相关文档", "白云区2023年", "打印"],
  },
  "a table of labels, a container by id, comments of the system": {
    html: `<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>白云区人民政府 信息公开 ${title}</title></head><body><table width="1000" align="center"><tr><td>${nav}</td></tr></table>
<table class="xxgk_table" width="100%"><tbody><tr><td><b>索 引 号：</b></td><td>QS010-0201-2024-00012</td><td><b>信息分类：</b></td><td>工作报告</td></tr><tr><td><b>发布机构：</b></td><td>青石街道办事处</td><td><b>生成日期：</b></td><td>2024-01-18</td></tr><tr><td><b>文　　号：</b></td><td></td><td><b>发布日期：</b></td><td>2024-03-15</td></tr></tbody></table>
<table id="article" width="95%"><tr><td class="title">${title}</td></tr><tr><td align="center">发布日期：2024-03-15　浏览次数：<script>document.write(12)</script>次　字号：[ <a href="#">大</a> <a href="#">中</a> <a href="#">小</a> ]</td></tr>
<tr><td class="bt_content"><div id="zoom"><!--ZJEG_RSS.content.begin--><meta name="ContentStart"/>${p(text)}<meta name="ContentEnd"/><!--ZJEG_RSS.content.end--></div></td></tr><tr><td align="right">打印本页　关闭窗口</td></tr></table>${foot}</body></html>`,
    publish: "indexNumber: QS010-0201-2024-00012, publishedAt: 2024-03-15, topic: 工作报告",
    chrome: [...chrome, "关闭窗口", "document.write", "浏览次数"],
  },
  "no name says anything, paragraphs by <br>, indented by blanks": {
    html: `<html><head><title>${title}</title></head><body><div><div>${nav}</div><div><div><div><b>${title}</b></div><div>2024-03-15 10:20:33　　来源：青石街道办事处</div><div>${text.map((line) => `&nbsp;&nbsp;&nbsp;&nbsp;${line}<br>`).join("\n")}</div></div><div><div>热门排行</div>${["一", "二", "三"].map((n) => `<div><a href="/n">白云区举办第${n}届读书节</a></div>`).join("")}</div></div></div>${foot}</body></html>`,
    publish: "publishedAt: 2024-03-15 10:20, source: 青石街道办事处",
    chrome: [...chrome, "热门排行", "读书节"],
  },
  "labels in a list, pasted from Word, spans within words": {
    html: `<!doctype html><html><head><meta charset="gb2312"><meta name="keywords" content="白云区,政府网站"><meta name="description" content="白云区人民政府门户网站"><title>青石街道</title></head><body><header>${nav}${banner}</header>
<div class="content"><ul class="info"><li><strong>索 引 号：</strong>9902/2024-00031</li><li><strong>发文机关：</strong>青石街道办事处</li><li><strong>发布日期：</strong>2024年03月15日</li></ul><h1>${title.replace("2023年", "<br>2023年")}</h1>
<div class="pages_content"><div class="view">${text.map((line) => `<p class="MsoNormal"><span style="font-family:仿宋_GB2312">${line.replace(/(\d+)/gu, '</span><span lang="EN-US">$1</span><span>')}</span><span lang="EN-US"><o:p></o:p></span></p>`).join("\n\n")}</div></div></div>
<footer><p>关于我们 | 网站地图</p>${foot}</footer></body></html>`,
    publish: "indexNumber: 9902/2024-00031, publishedAt: 2024-03-15",
    chrome: [...chrome, "网站地图", "门户网站"],
  },
  "a signature outside the block of the text, upper case, no end tags": {
    html: `<HTML><HEAD><TITLE>信息公开</TITLE><BODY><TABLE><TR><TD>${nav}<TD><TABLE><TR><TD ALIGN=CENTER><FONT SIZE=5>${title}</FONT><TR><TD>发布时间：2024-3-15<TR><TD><DIV>${text
      .slice(0, -2)
      .map((line) => `<P>　　${line}`)
      .join(
        "\n",
      )}</DIV><P ALIGN=RIGHT>${text.at(-2)}<P ALIGN=RIGHT>${text.at(-1)}</TABLE><TR><TD COLSPAN=2>${foot}</TABLE>`,
    publish: "publishedAt: 2024-03-15",
    chrome,
  },
};
