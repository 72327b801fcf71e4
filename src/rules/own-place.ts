import type { FrontMatter } from "../model/front-matter.js";

/** What a government or its agency calls its place: 街道, 镇, 县. */
export type PlaceKind = "街道" | "镇" | "乡" | "县" | "区" | "市" | "旗";

/** The place that reports, as its own name says. */
export interface OwnPlace {
  readonly kind: PlaceKind;
  /** Without its kind: 柳渡 of 栖云县柳渡镇. */
  readonly core: string;
  /** All that names it and what stands above it. */
  readonly names: string;
}

const OFFICE = /(?:人民政府|办事处|党工委|工委|党委|委员会)$/u;
const KIND = /(街道|[镇乡县区市旗])$/u;
/** Zones and regions are no districts. */
const NO_PLACE = /(?:自治区|开发区|示范区|高新区|园区|新区|管理区|矿区|林区|景区|实验区|试验区|保税区|合作区|度假区)$/u;
/** What stands before the name of the place itself. */
const ABOVE = /^.*(?:人民政府|[省市区县旗州盟](?=.{2}))/u;

/** The place of a report that its government, sub-district or both its Party and government sign; undefined for departments. */
export function ownPlace({ issuers, title }: FrontMatter): OwnPlace | undefined {
  const names = [...issuers, title ?? ""].join("");
  const [first, ...more] = issuers.map((issuer) => placeOf(issuer, names));
  return more.every((other) => other?.kind === first?.kind && other?.core === first?.core) ? first : undefined;
}

function placeOf(issuer: string, names: string): OwnPlace | undefined {
  const place = issuer
    .normalize("NFKC")
    .replace(/\s|^中共/gu, "")
    .replace(OFFICE, "");
  const kind = KIND.exec(place)?.[1];
  if (!isKind(kind) || NO_PLACE.test(place)) return undefined;
  const core = place.slice(0, -kind.length).replace(ABOVE, "");
  return /^[々〇㐀-鿿]{2,}$/u.test(core) ? { kind, core, names } : undefined;
}

function isKind(text: string | undefined): text is PlaceKind {
  return text !== undefined && KIND.test(text);
}
