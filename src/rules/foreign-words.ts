import { oncePerLast } from "../core/once.js";
import type { FrontMatter } from "../model/front-matter.js";
import { matchesOf } from "../text/matches.js";
import type { Stretch } from "./foreign-names.js";
import { ownPlace } from "./own-place.js";
import { unitKind } from "./unit-kind.js";

const KINDS = ["省", "市", "县", "区", "旗", "镇", "乡", "街道", "厅", "局", "委员会"] as const;
type Kind = (typeof KINDS)[number];

/** Who heads an office of a kind, and so whose meetings (办公会) it has. */
const HEAD: Readonly<Record<Kind, string>> = {
  省: "省长",
  市: "市长",
  县: "县长",
  区: "区长",
  旗: "旗长",
  镇: "镇长",
  乡: "乡长",
  街道: "主任",
  厅: "厅长",
  局: "局长",
  委员会: "主任",
};
/** What no office of a kind calls all of its area: 全县 is the county above a town, and may be one within a city. */
const NEVER_WHOLE: Readonly<Record<Kind, string>> = {
  省: "街道|[镇乡]",
  市: "街道|[镇乡]",
  县: "街道|[镇乡]",
  区: "街道|[镇乡县]",
  旗: "街道|[镇乡]",
  镇: "街道|乡",
  乡: "街道|镇",
  街道: "[镇乡]",
  厅: "街道|[镇乡]",
  局: "街道|[镇乡]",
  委员会: "街道|[镇乡]",
};

const OUR_CITY = /(?<!自)我市(?![场民])/gu;

interface Words {
  /** Meetings of another kind of unit: 乡长办公会 in the report of a sub-district. */
  readonly meetings: RegExp;
  /** 全街道 in the report of a county. */
  readonly wholes: RegExp;
  /** Whether 我市 may come from the report of a city: a district speaks of 我区, and of 全市 above it. */
  readonly isInCity: boolean;
}

const wordsOf = oncePerLast((frontMatter: FrontMatter): Words | undefined => {
  const kind = kindOf(frontMatter);
  if (kind === undefined) return undefined;
  const heads = [...new Set(Object.values(HEAD))].filter((head) => head !== HEAD[kind]).join("|");
  // those of all kinds have 主任, so that only an 办事处 makes it a sub-district's
  const others = [
    `(?:${heads.replace("主任", "办事处主任")})办公会`,
    ...(kind === "局" ? [] : ["局务会"]),
    ...(kind === "厅" ? [] : ["厅务会"]),
    ...alien(kind, frontMatter).map((place) => `${place}政府常务会议?(?=会?前?学法|研究法治议题|审议法治议题)`),
  ];
  return {
    meetings: new RegExp(
      `(?<![々〇㐀-鿿]{2}[局厅镇乡市县区][省市县区镇乡局厅]?|各[々〇㐀-鿿]{0,6}|级|部门|单位|[、和与])(?:${others.join("|")})`,
      "gu",
    ),
    wholes: new RegExp(`(?<![健安保完齐周])全(?:${NEVER_WHOLE[kind]})(?![街村镇守压静定痛])`, "gu"),
    isInCity: kind === "县" || kind === "区" || kind === "旗",
  };
});

/** Kinds of places whose governments a department of another has nothing to do with: 县 for one of a province. */
function alien(kind: Kind, { issuers }: FrontMatter): readonly string[] {
  const names = issuers.join("");
  switch (kind) {
    case "厅":
      return ["县", "区", "市"];
    case "局":
      return ["县", "区"].filter((place) => !names.includes(place));
    case "区":
      return ["县"];
    case "县":
      return /自治/u.test(names) ? [] : ["区"];
    default:
      return [];
  }
}

/** What the office is, as its name ends; offices that sign together are of one kind. */
function kindOf(frontMatter: FrontMatter): Kind | undefined {
  const place = ownPlace(frontMatter);
  if (place !== undefined) return place.kind;
  if (unitKind(frontMatter) === "subdistrict") return "街道";
  const [issuer = "", ...others] = frontMatter.issuers;
  if (others.length > 0 || /管理委员会$/u.test(issuer)) return undefined;
  const name = issuer.normalize("NFKC").replace(/人民政府$/u, "");
  return KINDS.find((kind) => name.endsWith(kind) && kind !== "区");
}

/** Words of another kind of unit: its meetings, and its name for all of its area. */
export function foreignWords(frontMatter: FrontMatter, text: string): readonly Stretch[] {
  if (!/[会全我]/u.test(text)) return [];
  const words = wordsOf(frontMatter);
  if (words === undefined) return [];
  const places = [
    ...matchesOf(text, words.meetings),
    ...(words.isInCity ? matchesOf(text, OUR_CITY) : []),
    // what one town did is told of as 全镇 with reason
    ...matchesOf(text, words.wholes).filter(({ index }) => !/[镇乡街]/u.test(sentenceBefore(text, index))),
  ];
  return places.map(({ index, 0: { length } }) => ({ from: index, to: index + length }));
}

function sentenceBefore(text: string, at: number): string {
  return text.slice(text.lastIndexOf("。", at - 1) + 1, at);
}
