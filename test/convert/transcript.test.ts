import { expect, test } from "vitest";
import { type Converted, convert } from "../../src/convert/convert.js";
import type { Label, Transcript } from "../../src/convert/transcript.js";

const title = "青石街道2023年法治政府建设情况报告";
const body = ["现将情况报告如下：", "一、主要举措和成效", "学法。", "二、存在的不足", "有差距。"];

/** A transcript of lines, each a paragraph. */
function transcriptOf(lines: readonly string[], more: Partial<Transcript> = {}): Transcript {
  const text = lines.map((line) => `${line}\n`).join("");
  let at = 0;
  const paragraphs = lines.map((line) => {
    const from = at;
    at += line.length + 1;
    return { from, to: from + line.length };
  });
  const nothing = { asides: [], tables: [], notes: [], images: [], labels: [], doubts: [] };
  return { format: "html", text, paragraphs, ...nothing, ...more };
}

function converted(transcript: Transcript): Converted {
  const done = convert(transcript, { path: "old", sha256: "", draftPath: "old.md", imageFolder: "old.images" });
  if (done.type === "refusal") throw new Error(done.reason);
  expect(done.record.diagnostics.filter(({ type }) => type === "breach")).toEqual([]);
  return done;
}

/** `name: value` at the start of a transcript. */
function labelOf(text: string, name: string): Label {
  const from = text.indexOf(`${name}: `);
  const to = text.indexOf("\n", from);
  return { name, from, to, value: { from: from + name.length + 2, to } };
}

const front = (draft: string) => draft.slice(4, draft.indexOf("\n---", 4)).split("\n");

test("labels of a page's head become front matter, whatever says nothing new goes", () => {
  const meta = [
    `ArticleTitle: ${title}`,
    "PubDate: 2024-03-20 09:00",
    "ContentSource: 青石街道办事处",
    "SiteName: 青石区人民政府",
  ];
  const plain = transcriptOf([...meta, title, "发布时间：2024-03-20 09:00 来源：青石街道办事处", ...body]);
  const labels = ["ArticleTitle", "PubDate", "ContentSource", "SiteName"].map((name) => labelOf(plain.text, name));
  const { draft } = converted({ ...plain, labels });
  expect(front(draft)).toEqual([
    `title: ${title}`,
    "issuer: 青石街道",
    "year: 2023",
    "level: subdistrict",
    "publish: { publishedAt: 2024-03-20 09:00, source: 青石街道办事处 }",
  ]);
});

test("a label holds the title where the text has none", () => {
  const plain = transcriptOf([`ArticleTitle: ${title}`, ...body]);
  const { draft, record } = converted({ ...plain, labels: [labelOf(plain.text, "ArticleTitle")] });
  expect(front(draft).slice(0, 3)).toEqual([`title: ${title}`, "issuer: 青石街道", "year: 2023"]);
  expect(record.diagnostics).toEqual([]);
});

test("the title that an author left in a file's properties is none", () => {
  const plain = transcriptOf(["title: 新建文档", title, ...body], { format: "rtf" });
  const { draft, record } = converted({ ...plain, labels: [labelOf(plain.text, "title")] });
  expect(draft).not.toContain("新建文档");
  expect(record.changes.find(({ source }) => source.includes("新建文档"))).toMatchObject({
    fate: "dropped",
    reason: "header or footer",
  });
});

test("the cells of a table of labels are label and value in turn", () => {
  const cells = ["索 引 号", "1199/2024-3", "主题分类", "发文机关", "青石街道"];
  const plain = transcriptOf([...cells, title, ...body]);
  const paragraphs = plain.paragraphs.map((paragraph, index) =>
    index < cells.length ? { ...paragraph, table: 0 } : paragraph,
  );
  const tables = [{ from: 0, to: plain.paragraphs[4]?.to ?? 0, headRows: 0, rows: [plain.paragraphs.slice(0, 5)] }];
  const { draft } = converted({ ...plain, paragraphs, tables });
  expect(front(draft)).toEqual([
    `title: ${title}`,
    "issuer: 青石街道",
    "year: 2023",
    "level: subdistrict",
    "publish: { indexNumber: 1199/2024-3 }",
  ]);
  expect(draft).not.toContain("|");
});

test("notes, pictures and tables stand where they stood; what isn't on the paper goes", () => {
  const lines = [
    title,
    ...body.slice(0, 2),
    "学法（删去）三场。",
    "类别",
    "件数",
    "调解",
    "12",
    "注文。",
    ...body.slice(3),
  ];
  const plain = transcriptOf(lines, { format: "docx" });
  const at = (text: string) => plain.text.indexOf(text);
  const cell = (text: string) => ({ from: at(text), to: at(text) + text.length });
  const { draft, images, record } = converted({
    ...plain,
    paragraphs: plain.paragraphs.map((paragraph, index) =>
      index >= 4 && index < 8 ? { ...paragraph, table: 0 } : index === 8 ? { ...paragraph, note: 0 } : paragraph,
    ),
    asides: [{ from: at("（删去）"), to: at("三场"), reason: "deleted revision" }],
    tables: [
      {
        from: at("类别"),
        to: at("注文"),
        headRows: 1,
        rows: [
          [cell("类别"), cell("件数")],
          [cell("调解"), cell("12")],
        ],
      },
    ],
    notes: [{ label: "1", mark: { from: at("三场"), to: at("三场") } }],
    images: [{ at: at("类别"), bytes: new Uint8Array(3), extension: "png", alt: "现场[1]" }],
    doubts: [{ from: at("二、"), to: at("二、"), reason: "chart", sentence: { zh: "图表没有转入", en: "no chart" } }],
  });
  expect(draft.slice(draft.indexOf("## "))).toBe(
    "## 主要举措和成效\n\n学法[^1]三场。\n\n![现场\\[1\\]](old.images/1.png)\n\n| 类别 | 件数 |\n| --- | --- |\n| 调解 | 12 |\n\n" +
      "[^1]: 注文。\n\n<!-- report-doubt: 图表没有转入 -->\n\n## 存在的不足\n\n有差距。\n",
  );
  expect(images.map(({ path }) => path)).toEqual(["old.images/1.png"]);
  expect(record.diagnostics).toMatchObject([{ type: "doubt", reason: "chart", line: 10 }]);
});

test("the mark of a note without words stays a word", () => {
  const lines = [title, ...body.slice(0, 2), "学法[1]三场。", "注文见[2]。", ...body.slice(3)];
  const plain = transcriptOf(lines, { format: "html" });
  const mark = (label: string) => ({
    label,
    mark: { from: plain.text.indexOf(label), to: plain.text.indexOf(label) + 3 },
  });
  const hidden = {
    from: plain.text.indexOf("注文"),
    to: plain.text.indexOf("注文见[2]。") + 7,
    reason: "web chrome",
  } as const;
  const paragraphs = plain.paragraphs.map((paragraph) =>
    paragraph.from === hidden.from ? { ...paragraph, note: 1 } : paragraph,
  );
  const { draft } = converted({ ...plain, paragraphs, asides: [hidden], notes: [mark("[1]"), mark("[2]")] });
  expect(draft).toContain("\n学法\\[1]三场。\n");
  expect(draft).not.toContain("[^");
});

test("a table of contents that lists itself goes once", () => {
  const plain = transcriptOf([title, "目录", "一、主要举措和成效", "目录", ...body], { format: "docx" });
  const { draft } = converted({
    ...plain,
    paragraphs: plain.paragraphs.map((paragraph, index) =>
      index === 1 || index === 2 ? { ...paragraph, contents: true } : paragraph,
    ),
  });
  expect(draft.split("\n").filter((line) => line === "目录")).toEqual(["目录"]);
});

test("a control within a label of the file goes with its label", () => {
  const plain = transcriptOf(["SiteName: 青石\u001d区", title, ...body]);
  const { draft } = converted({ ...plain, labels: [labelOf(plain.text, "SiteName")] });
  expect(draft).not.toContain("SiteName");
});

test("headings without ordinals take their level from the file", () => {
  const lines = [title, body[0] ?? "", "主要举措和成效", "学法", "讲课。", "存在的不足", "有差距。"];
  const plain = transcriptOf(lines, { format: "docx" });
  const outlines = new Map([
    [2, 1],
    [3, 2],
    [5, 1],
  ]);
  const { draft } = converted({
    ...plain,
    paragraphs: plain.paragraphs.map((paragraph, index) => {
      const outline = outlines.get(index);
      return outline === undefined ? paragraph : { ...paragraph, outline };
    }),
  });
  expect(draft.split("\n").filter((line) => line.startsWith("#"))).toEqual([
    "## 主要举措和成效",
    "### 学法",
    "## 存在的不足",
  ]);
});
