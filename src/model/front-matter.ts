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
  readonly title?: string | undefined;
  /** 署名: one body, or several for a joint report (联合行文). */
  readonly issuers: readonly string[];
  /** The year reported on. */
  readonly year?: number | undefined;
  readonly level?: Level | undefined;
  /** 成文日期. */
  readonly date?: PartialDate | undefined;
  /** 主送机关. */
  readonly recipients: readonly string[];
  /** 抄送机关. */
  readonly copyTo: readonly string[];
  /** Whether the paper will be sealed (加盖印章): it moves the signature. */
  readonly seal: boolean;
  readonly letterhead?: Letterhead | undefined;
  readonly attachments: readonly Attachment[];
  /** 附注, without its brackets. */
  readonly note?: string | undefined;
  readonly imprint?: Imprint | undefined;
  readonly publish: Publication;
  readonly house?: string | undefined;
  readonly profile?: string | undefined;
  /** The province or municipality, where a rule needs to know. */
  readonly place?: string | undefined;
  /** Where each key and value stands, by JSON pointer: `/title`, `/recipients/0`. */
  readonly places: ReadonlyMap<string, Place>;
  /** The whole block, from `---` to `---`; empty and at the top where there is none. */
  readonly span: Span;
}

/** 版头. */
export interface Letterhead {
  /** 发文机关标志; a list of names for a joint report (联合行文). */
  readonly mark?: string | readonly string[] | undefined;
  /** 发文字号. */
  readonly documentNumber?: string | undefined;
  /** 签发人. */
  readonly signatories: readonly string[];
  /** 份号. */
  readonly copyNumber?: string | undefined;
  /** 密级和保密期限. */
  readonly classification?: string | undefined;
  /** 紧急程度. */
  readonly urgency?: string | undefined;
}

/** 附件. */
export interface Attachment {
  readonly title: string;
  /** A Markdown file beside the draft. */
  readonly source?: string | undefined;
}

/** 印发机关、印发日期. */
export interface Imprint {
  readonly printedBy?: string | undefined;
  readonly printedOn?: PartialDate | undefined;
}

/** What the web page says of itself (公开信息). */
export interface Publication {
  readonly indexNumber?: string | undefined;
  readonly publishedAt?: LocalMoment | undefined;
  readonly source?: string | undefined;
  readonly author?: string | undefined;
  readonly keywords: readonly string[];
  readonly description?: string | undefined;
  readonly url?: string | undefined;
  readonly topic?: string | undefined;
  readonly genre?: string | undefined;
  readonly validity?: string | undefined;
  readonly openness?: string | undefined;
  /** Print the table of metadata too. */
  readonly printMeta: boolean;
}

export function placeOf({ places, span }: FrontMatter, pointer: string): Span {
  return places.get(pointer)?.value ?? span;
}
