import type { Basis } from "../core/diagnostic.js";

/** 《法治政府建设与责任落实督察工作规定》 of 2019: its article 24 holds the duty to report and to publish (AR-01). */
const DUTY = "《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）";

/** The duty to report. The list of contents is cited under the same article; the number of its own article isn't verified. */
export const reportDuty: Basis = { document: DUTY, clause: "第二十四条" };

/** What the duty rested on for years up to 2018 (AR-02). */
export const earlierDuty: Basis = { document: "《法治政府建设实施纲要（2015—2020年）》（中发〔2015〕36号）" };

/** Layout of official documents. */
export function layoutClause(clause: string): Basis {
  return { document: "GB/T 9704-2012", clause };
}

/** Accessibility of web pages; GB/T 37668-2019 asks the same under its own numbers. */
export function accessibilityClause(clause: string): Basis {
  return { document: "WCAG 2.2", clause };
}

/** 《政府网站发展指引》, whose annex names the labels of a page. */
export const siteGuide: Basis = { document: "《政府网站发展指引》（国办发〔2017〕47号）" };

/** The last year reported under the looser rule. */
export const LAST_EARLIER_YEAR = 2018;
