import { matchesOf } from "../text/matches.js";
import { unitAt, unitSet } from "../text/unit-set.js";
import { numeralValue } from "./ordinals.js";
import { startsWithVerb } from "./phrase-verbs.js";

/** Nouns that a comma divides where the others have pause marks: 规划，消防、社会事务. */
export interface OddComma {
  readonly from: number;
  readonly to: number;
}

interface Token {
  readonly text: string;
  readonly from: number;
  /** The mark behind it. */
  readonly mark: string;
}

/** A comma in a series. */
interface Series {
  /** What stands before the comma, divided by pause marks, the first with the words that lead to it. */
  readonly left: readonly Token[];
  readonly right: readonly Token[];
  /** The last of `right`, up to 等 or a number. */
  readonly last: string;
  readonly tail: string;
}

/** What a phrase of a series may have, and one more, in UTF-16 units. */
const LONGEST = 9;
/** What ends a phrase, and what the last one of a series has behind it. */
const END = unitSet("，、。；：！？\n（）《》“”");
const CLOSES = unitSet("等三四五六七八九3456789");
const HAN = unitSet("々〇").fill(1, 0x3400, 0xa000);
const NONE: readonly OddComma[] = [];
const ITEM = /^[々〇㐀-鿿]{1,8}$/u;
const LAST = /^([々〇㐀-鿿]{1,8}?)((?:等|[三四五六七八九]|[3-9])[^，、]{0,16}|…[^，、]*|)$/u;
/** 五个环节, 4个步骤; not 5名, 36件, which count other things. */
const COUNT = /^等?([三四五六七八九]|[3-9])(?:个|项|类|种|大|道|步|级|方面|环节)/u;
/** What leads to a list and makes no clause with its first item alone. */
const FRAME =
  /(?:^|[々〇㐀-鿿])(?:在|就|从|包括|涵盖|涉及|覆盖|对(?!企业|群众|个人|单位|居民|商户|部门|此|外|内))([々〇㐀-鿿]{2,5})$/u;
const IN_FRAME =
  /^等(?:多个|各个|各|重点|[\d二两三四五六七八九十]{1,3}[个类项大])?(?:方面|领域|环节|行业|岗位|事项|业务|内容|阶段|部位|部门|场所|群体|人群)/u;
/** 在工作中 and 从现在起 are whole. */
const WHOLE = /[上中下内后前时里间起看础]$|工作|建设|年/u;
/** People of a kind, as one word. */
const PERSON = /^[々〇㐀-鿿]{1,3}[员师工者生]$/u;
/** First characters that tell of one kind. */
const KIND = /[老新农青少女军党法网公外民]/u;
/** Last characters that do. */
const ENDING = /[制度户员工店站类证照书单法]$/u;
/** What opens a clause of its own rather than naming a thing. */
const CLAUSE =
  /^(?:通过|利用|聚焦|涉及|其余|其他|其中|主要|着力|重点|大力|积极|不断|持续|继续|切实|全程|全面|优先|一体|精心|逐一|综合|运用|用好|用活|研究|审议|应|均|也|都|还|又|既|且|先后|分别|共|累计|覆盖|包括|充分|发动|动员|邀请|吸纳|吸引|联合|会同|依法|妥善|及时|有效|成功|主动|广泛|针对|每|全|各|该|本|其|这|此|上述|以上|特别|尤其|同时|并|但|而|因|从|就|给|使|被|受|按|据|经|于|自|至|到|用|靠|抓|如|即|倒逼|堵塞|封堵|杜绝|防范|防止|遏制|破解|打击|拆除|取缔|筑牢|畅通|压减|精简|取消|下放|承接|整合|统筹|协调|指派|安排|部署|听取|召集|主持|带领|率先|力争|努力|争取|进一步|规避|消除|减少|降低|弘扬|传播|普及|倡导|传承|挖掘|盘活|激发|凝聚|形成|营造|树立|保持|做优|做强|做实|织密|延伸|拓展|丰富|搭建|成立|组建|新建|改建|建成|建强|建好|修复|清除|清运|关停|吊销|暂扣|没收|移送|约谈|通报|曝光|问责|追究|倾听|征求|征集|采纳|吸收|回应|答复|反馈|跟踪|回访|关爱|帮扶|救助|安置|追回|挽回|兑现|兑付|退还|偿还|赔偿)/u;

const MANNER = /^(?:重点|集中|着力|大力|持续|依法|严厉|严肃|坚决|全面|深入|专项|及时|有效|切实)/u;
/** What a clause ends in that says of what kind the next ones are. */
const HEAD =
  /(?:纠纷|问题|线索|隐患|行为|矛盾|案件|风险|事项|现象|乱象|情形|制度|机制|知识|内容|设备|装备|设施|物资)$/u;

/** How a list that is an object ends. */
const OBJECT =
  /^等(?:(?:突出|重点|各类)?(?:问题|行为|现象|情形|隐患|风险|乱象|纠纷|矛盾|事项|制度|机制|内容|知识|设备|装备|设施|器材|物资|资料)(?:线索)?(?:\d+[余多]?[条件起项个处种类台套份])?|(?:民生|重点|关键|新兴)?(?:领域|行业|环节)(?:行政)?(?:执法|监管|服务|治理|管理)(?:力度|工作)?)$/u;

/** Single commas in a series of nouns that pause marks divide. */
export function oddCommas(text: string): readonly OddComma[] {
  if (!hasOddComma(text)) return NONE;
  return matchesOf(text, /[^。；：！？\n（）《》“”]+/gu).flatMap(({ index, 0: sentence }) =>
    hasOddComma(sentence) ? oddIn(tokensOf(sentence, index)) : [],
  );
}

/**
 * Whether a comma may stand within a series: a short phrase and a pause mark follow, or such a phrase stands before it and the one
 * behind it closes the series. Cheap, as nearly every text has commas.
 */
function hasOddComma(text: string): boolean {
  for (let comma = text.indexOf("，"); comma !== -1; comma = text.indexOf("，", comma + 1)) {
    let end = comma + 1;
    while (end - comma < LONGEST && HAN[unitAt(text, end)] === 1) end++;
    if (end > comma + 1 && text.charAt(end) === "、" && !startsWithVerb(text.slice(comma + 1, end))) return true;
    let before = comma - 1;
    while (comma - before < LONGEST && HAN[unitAt(text, before)] === 1) before--;
    if (before === comma - 1 || text.charAt(before) !== "、") continue;
    for (let at = comma + 1; at < text.length && END[text.charCodeAt(at)] === 0; at++) {
      if (CLOSES[text.charCodeAt(at)] === 1) return true;
    }
  }
  return false;
}

function tokensOf(sentence: string, offset: number): readonly Token[] {
  return matchesOf(sentence, /([^，、]+)([，、]?)/gu).map(({ index, 1: text = "", 2: mark = "" }) => ({
    text,
    mark,
    from: offset + index,
  }));
}

function oddIn(tokens: readonly Token[]): readonly OddComma[] {
  return tokens.flatMap(({ mark }, at): OddComma[] => {
    if (mark !== "，") return [];
    let first = at;
    while (tokens[first - 1]?.mark === "、") first--;
    let end = at + 1;
    while (tokens[end]?.mark === "、") end++;
    const [left, right] = [tokens.slice(first, at + 1), tokens.slice(at + 1, end + 1)];
    const closing = right.at(-1);
    if (closing === undefined || left.length + right.length < 3) return [];
    const between = [...left.slice(1), ...right.slice(0, -1)].map(({ text }) => text);
    const [, last = "", tail = ""] = LAST.exec(closing.text) ?? ["", closing.text];
    if (!between.every((item) => ITEM.test(item) && !startsWithVerb(item)) || startsWithVerb(last)) return [];
    const nouns = nounsOf({ left, right, last, tail }, between);
    return nouns === undefined ? [] : [nouns];
  });
}

/** From the first noun of a series to the last; undefined where it needn't be one series. */
function nounsOf({ left, right, last, tail }: Series, between: readonly string[]): OddComma | undefined {
  const [opening, closing] = [left[0], right.at(-1)];
  if (opening === undefined || closing === undefined) return undefined;
  const items = [...between, last];
  const { text, from } = opening;
  const to = closing.from + last.length;
  const count = COUNT.exec(tail)?.[1];
  if (count !== undefined && !tail.startsWith("等")) {
    return items.length + 1 === numeralValue(count) && /^[々〇㐀-鿿]{2,16}$/u.test(text) ? { from, to } : undefined;
  }
  if (items.some((item) => item.length < 2)) return undefined;
  const [, framed = ""] = FRAME.exec(text) ?? [];
  if (framed !== "" && IN_FRAME.test(tail) && !WHOLE.test(framed))
    return { from: from + text.length - framed.length, to };
  const [second = ""] = between;
  if (left.length > 1 || right.length < 2) return undefined;
  if (PERSON.test(text) && items.every((item) => PERSON.test(item))) return { from, to };
  const { length } = second;
  // 老军人担任 beside 老教师: words of the sentence follow the last item
  const ofOneLength = [text.slice(-length), ...between, closing.text.slice(0, length)];
  if (length >= 3 && ofOneLength.every((item) => areOfOneKind(item, second))) {
    return { from: from + text.length - length, to: closing.from + length };
  }
  return tail.startsWith("等") && isObject(text, items, tail, closing.mark) ? { from, to } : undefined;
}

function areOfOneKind(item: string, other: string): boolean {
  if (item.length !== other.length) return false;
  return (KIND.test(other[0] ?? "") && item[0] === other[0]) || (ENDING.test(other) && item.at(-1) === other.at(-1));
}

/** 排查违规收费，乱罚款、趋利执法等问题: a clause without a verb goes on the object of the one before it. */
function isObject(text: string, items: readonly string[], tail: string, mark: string): boolean {
  return (
    mark !== "、" &&
    /^[々〇㐀-鿿]{4,12}$/u.test(text) &&
    startsWithVerb(text.replace(MANNER, "")) &&
    !HEAD.test(text) &&
    items.every((item) => item.length <= 5 && !CLAUSE.test(item)) &&
    OBJECT.test(tail)
  );
}
