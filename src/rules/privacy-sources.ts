import type { Basis } from "../core/diagnostic.js";

/** The yearly list of 2018 for open government: personal privacy is de-identified before anything is published. */
export const opennessList: Basis = { document: "2018年政务公开工作要点" };

/** A prefecture's list of website errors (永安市, January 2023), which many offices follow: how numbers are masked. */
export const websiteErrors: Basis = { document: "永安市政府网站常见错误清单（2023年1月）" };
