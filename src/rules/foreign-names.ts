import { oncePerLast } from "../core/once.js";
import { matchesOf } from "../text/matches.js";
import { isReportWord } from "./doubled-words.js";
import type { OwnPlace, PlaceKind } from "./own-place.js";

/** A place in a text. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What no place of a kind calls itself. 我县 in a township is the county above it, 我区 may be an autonomous region. */
const NEVER_OWN: Readonly<Record<PlaceKind, readonly PlaceKind[]>> = {
  街道: ["镇", "乡"],
  镇: ["乡", "街道"],
  乡: ["镇", "街道"],
  县: ["镇", "乡", "街道", "区"],
  区: ["镇", "乡", "县"],
  市: ["镇", "乡", "街道", "县"],
  旗: ["镇", "乡", "街道", "县"],
};
/** 自我镇定, 我乡音 and 我街头 are no forms of address. */
const ADDRESS: Readonly<Record<PlaceKind, string>> = {
  街道: "街道?(?![上头角面巷坊市景边])",
  镇: "镇(?![定静压痛守住])",
  乡: "乡(?![愁音土亲情间下里贤])",
  县: "县",
  区: "区(?![别分域间])",
  市: "市(?![场民])",
  旗: "旗(?![帜下])",
};
const BEFORE = "(?<![自忘大小敌本])我";

/** How a report by a place of this kind addresses itself as another: 我镇 in the report of a 乡. */
export function foreignAddresses({ kind, names }: OwnPlace, text: string): readonly Stretch[] {
  if (!text.includes("我")) return [];
  const kinds = NEVER_OWN[kind].filter((other) => other !== "区" || !/自治[区县州旗]|[盟旗]/u.test(names + text));
  const pattern = new RegExp(`${BEFORE}(?:${kinds.map((other) => ADDRESS[other]).join("|")})`, "gu");
  return matchesOf(text, pattern).map(({ index, 0: { length } }) => ({ from: index, to: index + length }));
}

/** Own names of three characters and more with one inside or at the end left out: 双柳街道 for 双柳桥街道. */
export function shortenedNames(place: OwnPlace, text: string): readonly Stretch[] {
  const pattern = text.includes(place.kind) ? shortenedOf(place) : undefined;
  if (pattern === undefined) return [];
  return matchesOf(text, pattern).map(({ index, 0: { length } }) => ({ from: index, to: index + length }));
}

const shortenedOf = oncePerLast(({ kind, core }: OwnPlace): RegExp | undefined => {
  if (core.length < 3 || core.includes("族")) return undefined;
  const short = Array.from({ length: core.length - 1 }, (_, at) => core.slice(0, at + 1) + core.slice(at + 2));
  return new RegExp(`(?<![々〇㐀-鿿])(?:${[...new Set(short)].join("|")})${kind}`, "gu");
});

/** What the subject of a report goes on with. */
const DOES =
  "(?:坚持|认真|深入|紧紧围绕|紧扣|全面(?:贯彻|落实|推进|加强)|始终|围绕|扎实|积极|切实|牢牢|高度重视|立足|锚定|聚焦|在(?:[省市区县州]|上级|习近平)|以习近平|将(?:持续|继续|突出|着力|重点|以|进一步|按照|坚持|深入|紧|认真|全面|聚焦|切实))";
/** Groups of places, and words that only end like one. */
const NO_NAME =
  /[全各我本该其等个两三余属辖乡镇县市省州道]|(?:城|园|社|山|景|库|灾|片|小|发|新|老|验|牧|林|矿|郊|地|专|战|时|选|禁|考|赛|自治)$/u;
/** Campaigns and parts in them: 依法治县, 平安县, 试点县, 生态强县. */
const CAMPAIGN =
  /法治|依法|平安|美丽|数字|智慧|健康|书香|生态|信用|文明|和谐|清廉|幸福|无讼|无访|示范|试点|重点|中心|沿[江河海湖边]|相关|有关|基层|上级|周边|相邻|邻近|成员|强$/u;

/** The subject of a first sentence that is another place of the same kind: 2024年，石桥镇坚持… in the report of 石梁镇. */
export function foreignSubject({ kind, names }: OwnPlace, text: string): Stretch | undefined {
  const pattern = new RegExp(
    `^\\s*(?:[^。；！？\\n]{0,40}，|(?:19|20)\\d{2}年(?:度|以来|来)?)?([々〇㐀-鿿]{2,4}?)${kind}(?=${DOES})`,
    "u",
  );
  const match = pattern.exec(text);
  const [whole = "", core = ""] = match ?? [];
  if (match === null || names.includes(core) || NO_NAME.test(core) || CAMPAIGN.test(core)) return undefined;
  const to = match.index + whole.length;
  return { from: to - core.length - kind.length, to };
}

/** As what else a place of a kind may be written by mistake; a city may bear the name of a county in it. */
const TAKEN_FOR: Readonly<Record<PlaceKind, string>> = {
  街道: "镇(?!村)|乡(?![镇村贤愁])",
  镇: "街道(?!路)|乡(?![镇村贤愁])",
  乡: "街道(?!路)|镇(?!村)",
  县: "区(?![域别分间位块片内])",
  区: "县",
  市: "县",
  旗: "县",
};

/** The own name with another kind of place behind it: 柳渡乡 for 柳渡镇. Its former name is told as such: 原柳渡乡. */
export function otherKinds(place: OwnPlace, text: string): readonly Stretch[] {
  if (!text.includes(place.core)) return [];
  return matchesOf(text, otherKindsOf(place))
    .filter(([name]) => !place.names.includes(name))
    .map(({ index, 0: { length } }) => ({ from: index, to: index + length }));
}

const otherKindsOf = oncePerLast(
  ({ kind, core }: OwnPlace) => new RegExp(`(?<!原|前身为?|撤销?)${core}(?:${TAKEN_FOR[kind]})`, "gu"),
);

/** What a township has of its own. */
const ORGAN =
  "(?:综合行政执法|综合执法|便民服务|党群服务|司法所|党工委|办事处|党委|人民政府|综治中心|综治办|社会治安综合治理|平安办|退役军人服务|社会工作办|人民调解委员会)";
/** Other places come in where several work together, or one learns from the other. */
const TOGETHER =
  /与|和|同|跟|联|结对|毗邻|相邻|邻近|周边|交界|边界|跨|共建|共治|赴|学习|考察|交流|借鉴|签订|划转|移交|分别/u;
const SENTENCE = /[^。；！？\n]+/gu;

/** An organ of another township where a clause begins: 石桥镇综合执法队有队员12名 in the report of 石梁镇. */
export function foreignOrgans(place: OwnPlace, text: string): readonly Stretch[] {
  const { kind, names } = place;
  if (!/[街镇乡]/u.test(kind) || !text.includes(kind)) return [];
  return matchesOf(text, SENTENCE).flatMap(({ index, 0: sentence }) =>
    TOGETHER.test(sentence)
      ? []
      : matchesOf(sentence, organOf(place))
          .filter(([, core = ""]) => !names.includes(core) && isName(core))
          .map(({ index: at, 0: { length } }) => ({ from: index + at, to: index + at + length })),
  );
}

const organOf = oncePerLast(
  ({ kind }: OwnPlace) => new RegExp(`(?<=^|[，：])([々〇㐀-鿿]{2,4}?)${kind}(?=${ORGAN})`, "gu"),
);

function isName(core: string): boolean {
  return !NO_NAME.test(core) && !CAMPAIGN.test(core) && !hasWord(core);
}

/** 推动街道…, 充分依托镇…: no name is made of words of reports. */
function hasWord(core: string): boolean {
  return [...core].some((_, at) => isReportWord(core.slice(at, at + 2)));
}
