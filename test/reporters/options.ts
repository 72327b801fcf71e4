import type { ReporterOptions } from "../../src/reporters/reporter.js";
import { ruleMetas } from "../../src/rules/metas.js";

export const chinese: ReporterOptions = {
  language: "zh-CN",
  colour: false,
  width: 80,
  version: "1.2.3",
  rules: ruleMetas,
  root: "/home/reports",
};
export const english: ReporterOptions = { ...chinese, language: "en" };
