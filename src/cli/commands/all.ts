import type { CommandEntry } from "../context.js";

/** Every command, in the order of help; each is loaded when it is asked for. */
export const commands: readonly CommandEntry[] = [
  {
    name: "init",
    summary: { zh: "新建一份带说明的草稿", en: "begin a draft, with comments that guide" },
    load: async () => (await import("./init.js")).initCommand,
  },
  {
    name: "build",
    summary: { zh: "从草稿生成 DOCX、网页和 PDF", en: "make DOCX, web pages and PDF from drafts" },
    load: async () => (await import("./build.js")).buildCommand,
  },
  {
    name: "check",
    summary: { zh: "检查草稿，不生成文件", en: "check drafts, make no files" },
    load: async () => (await import("./check.js")).checkCommand,
  },
  {
    name: "preview",
    summary: { zh: "在浏览器里预览，保存后自动更新", en: "preview in the browser, renewed on each save" },
    load: async () => (await import("./preview.js")).previewCommand,
  },
  {
    name: "convert",
    summary: { zh: "把往年的 Word、WPS、网页等文件转成草稿", en: "make drafts of old Word, WPS and web files" },
    load: async () => (await import("./convert.js")).convertCommand,
  },
  {
    name: "merge",
    summary: { zh: "合并几台机器分担的结果", en: "join what several machines have done" },
    load: async () => (await import("./merge.js")).mergeCommand,
  },
  {
    name: "review",
    summary: {
      zh: "审核各单位报来的报告：一览和各单位的意见函",
      en: "review what units hand in: an overview, and a letter to each",
    },
    load: async () => (await import("./review.js")).reviewCommand,
  },
  {
    name: "cache",
    summary: { zh: "整理缓存", en: "tidy up caches" },
    load: async () => (await import("./cache.js")).cacheCommand,
  },
  {
    name: "rules",
    summary: { zh: "列出或解释检查规则", en: "list or explain the rules of the check" },
    load: async () => (await import("./rules.js")).rulesCommand,
  },
  {
    name: "lsp",
    summary: { zh: "在编辑器里边写边检查（语言服务器）", en: "check in an editor while you type (language server)" },
    load: async () => (await import("./lsp.js")).lspCommand,
  },
  {
    name: "doctor",
    summary: {
      zh: "查看运行环境：Node、字体、LibreOffice、配置",
      en: "look at the surroundings: Node, fonts, LibreOffice, configuration",
    },
    load: async () => (await import("./doctor.js")).doctorCommand,
  },
  {
    name: "completion",
    summary: { zh: "让命令行用 Tab 键补全命令和选项", en: "complete commands and options in your shell with Tab" },
    load: async () => (await import("./completion.js")).completionCommand,
  },
];
