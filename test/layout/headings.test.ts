import { expect, test } from "vitest";
import { layOut } from "../../src/layout/lay-out.js";
import { house } from "../houses.js";
import { illustrated, lay, show } from "./read.js";

const cases: readonly (readonly [name: string, draft: string, lines: readonly string[]])[] = [
  [
    "ordinals follow the levels and begin anew under each parent",
    "## 主要举措和成效\n\n### 甲\n\n#### 乙\n\n##### 丙\n\n正文\n\n##### 丁\n\n#### 戊\n\n### 己\n\n#### 庚\n\n## 存在的不足和原因\n\n### 辛\n",
    [
      "heading1 h1#part-measures[measures]: 一、主要举措和成效",
      "heading2 h2#s-1-1: （一）甲",
      "heading3 h3#s-1-1-1: 1.乙",
      "heading4 h4#s-1-1-1-1: （1）丙",
      "body: 正文",
      "heading4 h4#s-1-1-1-2: （2）丁",
      "heading3 h3#s-1-1-2: 2.戊",
      "heading2 h2#s-1-2: （二）己",
      "heading3 h3#s-1-2-1: 1.庚",
      "heading1 h1#part-shortcomings[shortcomings]: 二、存在的不足和原因",
      "heading2 h2#s-2-1: （一）辛",
    ],
  ],
  [
    "a skipped level leaves no gap in the depth",
    "## 主要举措和成效\n\n#### 甲\n\n### 乙\n",
    [
      "heading1 h1#part-measures[measures]: 一、主要举措和成效",
      "heading3 h2#s-1-1: 1.甲",
      "heading2 h2#s-1-2: （一）乙",
    ],
  ],
  [
    "a heading of its own below a run-in one stands no deeper than its neighbours in print",
    "## 主要举措和成效\n\n### 甲。\n\n正文\n\n#### 乙\n",
    [
      "heading1 h1#part-measures[measures]: 一、主要举措和成效",
      "body: {heading2 （一）甲。}正文",
      "heading3 h2#s-1-1-1: 1.乙",
    ],
  ],
  [
    "run-in headings stand at the start of the paragraph and count with the others",
    "## 主要举措和成效\n\n#### 甲。\n\n正文[^1]。\n\n第二段\n\n#### 乙。\n\n**粗**文\n\n#### 丙\n\n##### 丁。\n\n正文\n\n[^1]: 注\n",
    [
      "heading1 h1#part-measures[measures]: 一、主要举措和成效",
      "body: {heading3 1.甲。}正文^1。",
      "body: 第二段",
      "body: {heading3 2.乙。}{bold 粗}文",
      "heading3 h2#s-1-3: 3.丙",
      "body: {heading4 （1）丁。}正文",
    ],
  ],
  [
    "a heading with 。 and no paragraph behind it has a line of its own",
    "## 主要举措和成效\n\n### 甲。\n\n| 项 |\n| - |\n| 1 |\n\n### 乙。\n\n表1 丙\n\n| 项 |\n| - |\n| 1 |\n",
    [
      "heading1 h1#part-measures[measures]: 一、主要举措和成效",
      "heading2 h2#s-1-1: （一）甲。",
      "table / 项 / 1",
      "heading2 h2#s-1-2: （二）乙。",
      "table caption+: 表1 丙 / 项 / 1",
    ],
  ],
  [
    "an ordinal that the author wrote is not printed twice",
    "## 三、主要举措和成效\n\n### (一) 甲\n\n#### 1、**乙**。\n\n正文\n\n### **（二）** 丙\n\n### 12.4国家宪法日\n\n### 2024年工作\n",
    [
      "heading1 h1#part-measures[measures]: 一、主要举措和成效",
      "heading2 h2#s-1-1: （一）甲",
      "body: {heading3 1.乙。}正文",
      "heading2 h2#s-1-2: （二）丙",
      "heading2 h2#s-1-3: （三）12.4国家宪法日",
      "heading2 h2#s-1-4: （四）2024年工作",
    ],
  ],
  [
    "parts of one kind, of two kinds and of none have their own ids",
    "## 主要举措\n\n## 工作成效\n\n## 存在问题与下一步整改措施\n\n## 感想\n\n## 下一年度安排\n\n## 其他需要报告的情况\n",
    [
      "heading1 h1#part-measures[measures]: 一、主要举措",
      "heading1 h1#part-measures-2[measures]: 二、工作成效",
      "heading1 h1#part-shortcomings[shortcomings+plan]: 三、存在问题与下一步整改措施",
      "heading1 h1#part-4: 四、感想",
      "heading1 h1#part-plan[plan]: 五、下一年度安排",
      "heading1 h1#part-other[other]: 六、其他需要报告的情况",
    ],
  ],
  [
    "headings before the first part have a tree of their own",
    "引言\n\n### 甲\n\n## 主要举措\n\n### 乙\n",
    [
      "body: 引言",
      "heading2 h1#s-0-1: （一）甲",
      "heading1 h1#part-measures[measures]: 一、主要举措",
      "heading2 h2#s-1-1: （一）乙",
    ],
  ],
];

test.each(cases)("%s", (_, draft, lines) => {
  expect(lay(draft).body.map(show)).toEqual(lines);
});

test("headings of attachments open no part and share no id", () => {
  const main = illustrated(
    "---\ntitle: 甲\nattachments: [{ title: 乙, source: a.md }, { title: 丙, source: b.md }]\n---\n\n## 主要举措\n\n### 丁\n",
  );
  const attachments = new Map([
    ["a.md", illustrated("## 主要举措\n\n### 丁\n")],
    ["b.md", illustrated("### 戊\n\n## 己\n")],
  ]);
  expect(layOut(main, attachments, { house }).attachments.map(({ body }) => body.map(show))).toEqual([
    ["heading1 h1#a1-s-1: 一、主要举措", "heading2 h2#a1-s-1-1: （一）丁"],
    ["heading2 h1#a2-s-0-1: （一）戊", "heading1 h1#a2-s-1: 一、己"],
  ]);
});
