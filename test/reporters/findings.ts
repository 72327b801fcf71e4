import type { Diagnostic } from "../../src/core/diagnostic.js";
import { sourceFile, spanAt } from "../../src/core/source-file.js";
import type { ReportedFile } from "../../src/reporters/reporter.js";

/** Characters that some format or other takes for its own. */
export const NASTY = `甲&乙<丙>"丁'%0A,:;[戊](1){0}\u0007\u001b[2J\uFFFE\u{20000}\r\n第二行]]>`;

const text = `---\ntitle: 示例\n---\n\n## 一、主要举措和成效\n\n共办理36件，其中复议12件、诉讼25件，${NASTY}。\n`;
const path = "drafts/云溪 县/2024#1.md";
const file = sourceFile(path, text);

function at(found: string): Diagnostic["span"] {
  const from = text.indexOf(found);
  return spanAt(file, from, from + found.length);
}

const ordinal: Diagnostic = {
  ruleId: "heading-ordinal",
  severity: "warning",
  path,
  span: at("一、"),
  message: { zh: "标题前不写序号“一、”", en: "heading carries the ordinal “一、”" },
  actual: "一、",
  basis: { document: "GB/T 9704-2012", clause: "7.3.3" },
  edits: [{ span: at("一、"), text: "" }],
  fix: "safe",
};

export const nasty: Diagnostic = {
  ruleId: "md-raw-html",
  severity: "error",
  path,
  span: at(NASTY),
  message: { zh: `“${NASTY}”不行`, en: `“${NASTY}” won't do` },
  edits: [
    { span: at("甲"), text: NASTY },
    { span: at("第二行"), text: "" },
  ],
  fix: "ask",
};

const hint: Diagnostic = {
  ruleId: "part-title",
  severity: "info",
  path,
  span: at("主要举措和成效"),
  message: { zh: "标题不同", en: "the title differs" },
  expected: ["主要举措和成效"],
};

/** Two of a kind, as in a draft that says the same thing twice. */
const twins: readonly Diagnostic[] = [hint, hint];

export const files: readonly ReportedFile[] = [
  { path: "/home/reports/clean.md", text: "", diagnostics: [] },
  { path, text, diagnostics: [ordinal, nasty, ...twins] },
  { path: "/elsewhere/乙.md", diagnostics: [{ ...ordinal, path: "/elsewhere/乙.md" }] },
];
