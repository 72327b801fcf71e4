import type { RuleMeta } from "../core/rule-meta.js";

const FRONT = "title: 示例街道2024年法治政府建设情况报告\nissuer: 示例街道办事处\nyear: 2024\n";

/** What the stages that read a draft tell: no rule runs for these, but each can be explained. */
export const readingRules: readonly RuleMeta[] = [
  {
    id: "file-encoding",
    severity: "error",
    summary: { zh: "草稿用UTF-8编码保存", en: "Drafts are saved as UTF-8" },
    explanation: {
      zh: "用GB 18030、UTF-16等编码保存的，或者不是文本的文件，读出来会是乱码，所以不读。在编辑器里“另存为”，编码选UTF-8。往年的旧文件请用report convert转换，它认得这些编码。",
      en: "A file in GB 18030, UTF-16 or another encoding, or one that is no text at all, would be garbled and isn't read. Save it as UTF-8. For old files use `report convert`, which knows these encodings.",
    },
    force: "practice",
    good: "健全制度。\n",
    bad: "\uFFFD\uFFFD\uFFFD\uFFFD\n",
  },
  {
    id: "file-limits",
    severity: "error",
    summary: { zh: "草稿的大小和层次在限度以内", en: "Size and nesting of a draft are within limits" },
    explanation: {
      zh: "几百万字的文件、几十层的列表、一段里成千上万个星号或方括号，会让解析花上几分钟，所以先看一眼，指出位置，不解析。真实的报告远达不到这些限度。",
      en: "Millions of characters, lists nested dozens deep or thousands of asterisks and brackets in one block keep a parser busy for minutes. A quick look names the place, and the draft isn't parsed. No real report comes near.",
    },
    force: "practice",
    good: "> 一层引用。\n",
    bad: `${"> ".repeat(40)}四十层引用。\n`,
  },
  {
    id: "file-refused",
    severity: "error",
    summary: { zh: "旧文件能读，而且是年度报告", en: "An old file can be read and is an annual report" },
    explanation: {
      zh: "check和build也接受往年的docx、doc、wps、odt、rtf、html、mht、txt文件，在内存里转换以后检查，问题按段落和文字指出。有密码的、损坏的、扫描的、PDF，以及通知、解读等不是报告的，读不了或者没有可检查的内容，说明里有办法。",
      en: "check and build take old files too (docx, doc, wps, odt, rtf, html, mht, txt): they are converted in memory, and findings name paragraph and text. Files with a password, damaged ones, scans, PDF, and pages that are no report can't be checked; the message says what to do.",
    },
    force: "practice",
    good: `---\n${FRONT}---\n`,
    bad: "%PDF-1.7\n",
  },
  {
    id: "conversion-doubt",
    severity: "info",
    summary: { zh: "旧文件里没有转换拿不准的地方", en: "Nothing in an old file is doubtful to the conversion" },
    explanation: {
      zh: "直接检查往年的docx、doc、wps等文件时，先在内存里转换。标题没有序号、某一行不知放到哪里、图片只是链接等拿不准的地方，逐处提示，请对照原文看一看：检查的是这样理解的文字。",
      en: "An old file that is checked is converted in memory first. What the conversion was unsure of (a heading without ordinal, a line without a place, a picture that is a link only) is told one by one: the check holds for the text as it was understood.",
    },
    force: "practice",
    good: "一、主要举措和成效\n",
    bad: "主要举措和成效\n",
  },
  {
    id: "front-matter-syntax",
    severity: "error",
    summary: { zh: "前言信息的写法正确", en: "The front matter is well-formed" },
    explanation: {
      zh: "前言信息写在文件开头的两行“---”之间，一行一项：名称、半角冒号、一个空格、内容。常见的错误是用了全角冒号、冒号后没有空格、引号不成对、缩进用了制表符、同一项写了两遍。全角冒号可以用--fix改正。",
      en: "Front matter stands between two lines “---” at the top, an entry a line: name, colon, blank, value. Common faults: a full-width colon, no blank behind it, unpaired quotes, tabs, an entry given twice. --fix mends the colons.",
    },
    force: "practice",
    good: `---\n${FRONT}---\n`,
    bad: `---\n${FRONT.replace("title: ", "title：")}---\n`,
    fix: "safe",
  },
  {
    id: "schema",
    severity: "error",
    summary: {
      zh: "前言信息的各项齐全、类型正确",
      en: "The entries of the front matter are there and of the right kind",
    },
    explanation: {
      zh: "必填的是title、issuer、year。year是四位数字，date写成2025-01-03，level是province、city、county、township、subdistrict、department之一；不认识的名称多半是拼错了，会指出最接近的一个。全部项目见schemas/front-matter.schema.json，编辑器装上YAML插件可以边写边查。",
      en: "Required are title, issuer and year. `year` has four digits, `date` looks like 2025-01-03, `level` is one of province, city, county, township, subdistrict, department; an unknown name is mostly mistyped, and the nearest one is suggested. All entries: schemas/front-matter.schema.json, which editors can use as you write.",
    },
    force: "practice",
    good: `---\n${FRONT}---\n`,
    bad: `---\n${FRONT.replace("year: 2024", "year: 二〇二四")}---\n`,
  },
  {
    id: "resource-missing",
    severity: "error",
    summary: { zh: "草稿引用的图片和附件都在", en: "Pictures and attachments that a draft names are there" },
    explanation: {
      zh: "图片和附件与草稿放在一起，路径从草稿所在的文件夹算起。文件不存在、不是支持的图片格式、在草稿文件夹之外或者在网络上的，都不读取。文件名的大小写也要一致。",
      en: "Pictures and attachments lie beside the draft; paths start at its folder. A file that doesn't exist, is no picture of a known format, or lies outside the folder or on the network isn't read. Upper and lower case count.",
    },
    force: "practice",
    good: "![柱状图：一季度86件](tu.png)\n",
    bad: "![柱状图：一季度86件](../../meiyou.png)\n",
  },
  {
    id: "ignore-no-reason",
    severity: "warning",
    summary: { zh: "不检查某条规则要写明理由", en: "Silencing a rule takes a reason" },
    explanation: {
      zh: "“<!-- report-ignore 规则名: 理由 -->”放在一段前面，这一段不检查这条规则；“report-ignore-file”放在开头，对全文有效。理由写在冒号后面，给以后看稿子的人看。没有理由的仍然有效，但会提出来。",
      en: "“<!-- report-ignore RULE: reason -->” before a block silences a rule there; “report-ignore-file” at the top silences it in the whole file. The reason behind the colon is for whoever reads the draft later. Without one it still works, but is told.",
    },
    force: "practice",
    good: "<!-- report-ignore md-code: “make”是系统名称，原样照录 -->\n\n系统名为`make`。\n",
    bad: "<!-- report-ignore md-code -->\n\n系统名为`make`。\n",
  },
  {
    id: "ignore-unused",
    severity: "warning",
    summary: { zh: "没有用处的report-ignore应删去", en: "A report-ignore without use is deleted" },
    explanation: {
      zh: "注释所管的地方没有这条规则的问题，或者规则名写错了。留着它，以后真出了问题就看不见了。",
      en: "The rule has nothing to tell where the comment covers, or its name is mistyped. Left in place, it would hide a real fault later.",
    },
    force: "practice",
    good: "<!-- report-ignore md-code: “make”是系统名称，原样照录 -->\n\n系统名为`make`。\n",
    bad: "<!-- report-ignore md-code: 系统名称 -->\n\n健全制度。\n",
    fix: "ask",
  },
];
