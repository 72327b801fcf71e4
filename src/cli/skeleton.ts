import { stringify } from "yaml";
import { $id as schema } from "../../schemas/front-matter.schema.json";
import english from "../../templates/drafts/skeleton.en.md?text";
import chinese from "../../templates/drafts/skeleton.zh-CN.md?text";
import type { Language } from "../core/sentence.js";
import type { Level } from "../model/front-matter.js";
import type { Facts } from "./facts.js";

/** Whom a report goes to and who gets a copy, as it is usual; comments in the draft (AR-10 … AR-14). */
const addressees = {
  province: { recipients: "党中央, 国务院", copyTo: "中央全面依法治国委员会办公室", month: 4 },
  city: { recipients: "省委, 省政府", copyTo: "省委依法治省办", month: 3 },
  county: { recipients: "市委, 市政府", copyTo: "市委依法治市办", month: 3 },
  township: { recipients: "县委, 县政府", copyTo: "县委依法治县办", month: 3 },
  subdistrict: { recipients: "区委, 区政府", copyTo: "区委依法治区办", month: 3 },
  department: { recipients: "市委, 市政府", copyTo: "市委依法治市办", month: 3 },
} as const satisfies Record<Level, { readonly recipients: string; readonly copyTo: string; readonly month: 3 | 4 }>;

const months = { 3: "1 March", 4: "1 April" } as const;

/** A draft that says in comments what its author must fill in; it doesn't pretend to be complete. */
export function skeleton({ issuer, year, level }: Facts, language: Language): string {
  const { recipients, copyTo, month } = addressees[level];
  const values: Readonly<Record<string, string>> = {
    schema,
    title: scalar(`${issuer}${year}年度法治政府建设情况报告`),
    issuer: scalar(issuer),
    year: String(year),
    next: String(year + 1),
    level,
    recipients,
    copyTo,
    deadline: language === "en" ? months[month] : `${month}月1日`,
  };
  const template = language === "en" ? english : chinese;
  return template.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => values[name] ?? "");
}

/** Quoted where YAML would take it for something else. */
function scalar(text: string): string {
  return stringify(text, { lineWidth: 0 }).trimEnd();
}
