import type { Place } from "../core/place.js";
import type { Span } from "../core/span.js";

/** Kind of unit that reports. */
export const levels = ["province", "city", "county", "township", "subdistrict", "department"] as const;
export type Level = (typeof levels)[number];

/** A day, or a month where no day is known. */
export interface PartialDate {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly day?: number;
}

/** A moment on the clock of the office; no time zone. */
export interface LocalMoment extends PartialDate {
  readonly day: number;
  readonly hour?: number;
  readonly minute?: number;
}

/**
 * Front matter that has been understood (前言信息). What is absent or wrong is absent here; the schema has said so already.
 */
export interface FrontMatter {
  /** 标题; `|` is the author's own line break in print. */
  readonly title?: string;
  /** 署名: one body, or several for a joint report (联合行文). */
  readonly issuers: readonly string[];
  /** The year reported on. */
  readonly year?: number;
  readonly level?: Level;
  /** 成文日期. */
  readonly date?: PartialDate;
  /** 主送机关. */
  readonly recipients: readonly string[];
  /** 抄送机关. */
  readonly copyTo: readonly string[];
  /** Whether the paper will be sealed (加盖印章): it moves the signature. */
  readonly seal: boolean;
  readonly letterhead?: Letterhead;
  readonly attachments: readonly Attachment[];
  /** 附注, without its brackets. */
  readonly note?: string;
  readonly imprint?: Imprint;
  readonly publish: Publication;
  readonly house?: string;
  readonly profile?: string;
  /** The province or municipality, where a rule needs to know. */
  readonly place?: string;
  /** Where each key and value stands, by JSON pointer: `/title`, `/recipients/0`. */
  readonly places: ReadonlyMap<string, Place>;
  /** The whole block, from `---` to `---`; empty and at the top where there is none. */
  readonly span: Span;
}

/** 版头. */
export interface Letterhead {
  /** 发文机关标志. */
  readonly mark?: string;
  /** 发文字号. */
  readonly documentNumber?: string;
  /** 签发人. */
  readonly signatories: readonly string[];
  /** 份号. */
  readonly copyNumber?: string;
  /** 密级和保密期限. */
  readonly classification?: string;
  /** 紧急程度. */
  readonly urgency?: string;
}

/** 附件. */
export interface Attachment {
  readonly title: string;
  /** A Markdown file beside the draft. */
  readonly source?: string;
}

/** 印发机关、印发日期. */
export interface Imprint {
  readonly printedBy?: string;
  readonly printedOn?: PartialDate;
}

/** What the web page says of itself (公开信息). */
export interface Publication {
  readonly indexNumber?: string;
  readonly publishedAt?: LocalMoment;
  readonly source?: string;
  readonly author?: string;
  readonly keywords: readonly string[];
  readonly description?: string;
  readonly url?: string;
  readonly topic?: string;
  readonly genre?: string;
  readonly validity?: string;
  readonly openness?: string;
  /** Print the table of metadata too. */
  readonly printMeta: boolean;
}

export function placeOf({ places, span }: FrontMatter, pointer: string): Span {
  return places.get(pointer)?.value ?? span;
}
