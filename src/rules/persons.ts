import { nameLists } from "../text/name-lists.js";
import { beginsSounds, dotsOfNames, soundsEnd } from "../text/other-names.js";
import { beginsSurname, type NameShape, namesAt } from "../text/person-names.js";
import { unitAt, unitSet } from "../text/unit-set.js";

/** Who a name belongs to, as far as the words beside it tell. */
type PersonKind =
  /** Somebody in a case, a complaint, a penalty or aid. */
  | "case"
  /** A private citizen (公民); the sentence must tell whether there is a case. */
  | "citizen"
  /** Somebody who runs a firm: named in a case like a citizen, otherwise like an officer. */
  | "firm"
  /** A lawyer or an expert. */
  | "expert";

/** One full name, or several joined by 、 or 和 that are told as one. */
export interface Persons {
  readonly from: number;
  readonly to: number;
  readonly kind: PersonKind;
  /** The word before them that says who they are: 当事人, 居民; empty if there is none. */
  readonly role: string;
}

const { caseRoles, citizens, firmHeads, experts, offices, expertTitles, prepositions, followers } = nameLists;

const DIGITS = "0123456789";
const BLANKS = " \t\n\r\u00a0\u3000";
const EDGE = unitSet(`${BLANKS}${DIGITS}，。、；：！？（）()《》〈〉…—,.;:!?”’"'`);
const OPENING = unitSet(`${BLANKS}，。、；：！？（(—,;:!?`);
/** What happens to people in a report, right behind their name. */
const EVENT = new RegExp(
  `(?:等人|等?(?:\\d{1,4}|[一二三四五六七八九十两几数多]{1,3})余?[人户名位]|等)?(?:居民|村民|市民|群众|业主|商户|职工|工人|农民工|老人|老汉|大爷|大娘|女士|先生)?(?:${[
    "(?:向|在|于|到|通过)[^，。；]{2,16}(?:反映|投诉|举报|信访|上访|起诉|求助|控告|申请)",
    "(?:多次|长期|反复|连续|再次|曾|先后|来电|来信|来访|上门|实名|联名){0,2}(?:反映|投诉|举报|上访|信访|缠访|求助|报案|报警|控告|检举|申诉|起诉|索赔|讨薪|不服)",
    "来(?:电|信|访)|诉(?=[^，。；]{2,30}(?:案|纠纷|争议))|上诉|申请(?!表|书|量|条件|流程)|(?:要求|请求)(?:[^，。；]{0,12}(?:补|赔|退|撤|解决|处理|公开|确认|履行))",
    "因[^，。；]{1,20}(?:死亡|身亡|受伤|纠纷|矛盾|争议|冲突|争执|病|残疾|处罚|罚款|拘留|拖欠|投诉|上访|起诉|困难)",
    "(?:与|和|同)[^，。；]{1,24}(?:纠纷|矛盾|争议|冲突|争执|互殴|一案)",
    "(?:被|遭|受到)[^，。；]{0,10}(?:罚|拘|捕|打|骗|伤|撞|诉|辞退|解雇|处分|判|强制|查处|查获)",
    "擅自|私自|私搭|乱搭|违法|违规|违章|违建|非法|涉嫌|涉案|酒驾|醉驾|酒后|醉酒|无证|占道|殴打|辱骂|盗窃|诈骗|赌博|吸毒|拖欠|欠薪|故意|寻衅|强占|侵占|伪造",
    "死亡|溺亡|身亡|病逝|去世|猝死|坠楼|坠亡|轻生|自杀|受伤|摔伤|失踪|走失|患(?=.)|瘫痪|残疾|住院",
    "一案|案(?!件|例|卷|由)|(?:的[^，。；、的]{0,6})?(?:信访|上访|投诉|举报|诉求|纠纷|死亡|补偿|赔偿|低保|救助|工伤|欠薪|离婚|拆迁|违建|违法|邻里)",
    "为首的?[^，。；]{0,8}(?:团伙|犯罪|恶势力|黑社会|涉黑|涉恶|诈骗|盗窃)",
    "讨回|讨要|追回|追讨|移送|传唤|拘传|抓获|刑事|子女|夫妇|夫妻|两口子|一家|家中|家庭|家属|父子|父女|母子|母女|兄弟|姐妹|两家|两户|双方",
    "(?:作出|处以|罚款|予以|给予|进行|实施)[^，。；]{0,14}(?:罚|拘留|警告|训诫|约谈|批评教育|强制|救助|帮扶|劝返|稳控)|罚款|行政拘留",
    "（(?:男|女)[，,、）]|（[^（）]{0,6}\\d{1,3}岁|，(?:男|女)，|，\\d{1,3}岁|（身份证",
  ].join("|")})`,
  "uy",
);
/** What it begins with: nearly all that stands behind a name's look-alike does not, and the pattern is the costliest of all. */
const BEGINS_EVENT = unitSet(
  `${DIGITS}等一二三四五六七八九十两几数多居村市群业商职工农老大女先向在于到通长反连再曾来上实联投举信缠求报控检申起索讨不诉要请因与和同被遭受擅私乱违非涉酒醉无占殴辱盗诈赌吸拖欠故寻强侵伪死溺身病去猝坠轻自摔失走患瘫残住案的纠补赔低救伤离拆邻追移传拘抓刑子夫家父母兄姐双作处罚予给进行为（，`,
);
/** The same for names of two characters, which are easily taken for something else. */
const SURE_EVENT = /诉[^，。；]{2,30}(?:案|纠纷|争议)|（(?:男|女)[，,、）]|，(?:男|女)，|（[^（）]{0,3}\d{1,3}岁/uy;
/** `患白血病的何某`. */
const PATIENT = /(?:(?:患|身患|罹患|确诊)[^，。；、]{1,12}|残疾|瘫痪|失能|半失能|病重|重病|失独|智障|失明|失聪)的$/u;
/** Names told as one; longer lists are told in pieces. */
const MOST = 20;
/** Of either part of a name with a dot, in characters. */
const LENGTHS = [2, 3, 4, 5, 6];
/** In no name; 阿某·买某 is hidden. */
const NO_PART = /[的某]/u;
const HOUSEHOLDS = /等\d{1,5}余?户/uy;
/** A name made up for the report is no name. */
const ALIAS = /（?\(?化[名姓]/uy;

/** Whether somebody appears as a private person. */
export function isPrivate({ kind }: Persons): boolean {
  return kind === "case" || kind === "citizen";
}

/** The full names of private persons in a sentence. Leaders in office and masked names aren't among them. */
export function personsIn(text: string): readonly Persons[] {
  const whole = dotsOfNames(text).flatMap((dot) => dotted(text, dot) ?? []);
  const found: Persons[] = [...whole];
  let next = 0;
  for (let at = 0; at < text.length; at++) {
    while ((whole[next]?.to ?? text.length) <= at) next++;
    if ((whole[next]?.from ?? text.length) <= at) continue; // a part of a name
    const sounded = beginsSounds(text, at) ? soundsEnd(text, at) : undefined;
    const other = sounded === undefined ? undefined : byRole(text, at, sounded);
    if (other !== undefined) {
      found.push(other);
      at = other.to - 1;
      continue;
    }
    if (!beginsSurname(text, at)) continue;
    const names = namesFrom(text, at);
    const last = names.at(-1);
    if (last === undefined) continue;
    const persons = judge(text, names, last);
    if (persons !== undefined) found.push(persons);
    // names further on in a list that nothing happens to have nothing happen to them either
    at = persons === undefined ? Math.max(at, last.from - 1) : last.to - 1;
  }
  return found;
}

/** A name of two parts (阿迪力·买买提): somebody whose role stands before it, or to whom something happens. */
function dotted(text: string, dot: number): Persons | undefined {
  const ends = LENGTHS.map((length) => dot + 1 + length).filter((end) => !NO_PART.test(text.slice(dot + 1, end)));
  const to = [isEvent, isOwner, isClearlyOver, isOver].map((over) => ends.find((end) => over(text, end))).find(Boolean);
  if (to === undefined || offices.startingAt(text, to) !== "") return undefined;
  const starts = LENGTHS.map((length) => dot - length).filter((start) => !NO_PART.test(text.slice(start, dot)));
  const from = starts.find((start) => roleBefore(text, start) !== undefined);
  if (from !== undefined) return byRole(text, from, to);
  const opening = starts.find((start) => start >= 0 && opensAt(text, start));
  return opening !== undefined && isEvent(text, to) ? { from: opening, to, kind: "case", role: "" } : undefined;
}

/** A name that is none of the surnames' own counts only right behind a word that says whose it is. */
function byRole(text: string, from: number, to: number): Persons | undefined {
  const before = roleBefore(text, from);
  if (before === undefined || before.kind === "office" || isInTitle(text, from)) return undefined;
  if (before.kind !== "case" && !isOver(text, to)) return undefined;
  return { from, to, kind: before.kind, role: before.word };
}

function opensAt(text: string, at: number): boolean {
  return at === 0 || OPENING[text.charCodeAt(at - 1)] === 1 || prepositions.endingAt(text, at) !== "";
}

function judge(text: string, names: readonly NameShape[], last: NameShape): Persons | undefined {
  const first = names[0] ?? last;
  const { from: at } = first;
  const before = roleBefore(text, at);
  if (before?.kind === "office" || isInTitle(text, at)) return undefined;
  if (matches(ALIAS, text, last.to) || offices.startingAt(text, last.to) !== "") return undefined;
  const persons = { from: at, to: last.to };
  if (before !== undefined) {
    const isSure = first.doubt === undefined || (first.doubt === "surname" && before.kind === "case");
    if (!isSure && !isClearlyOver(text, first.to)) return undefined;
    return { ...persons, kind: before.kind, role: before.word };
  }
  if (names.some(({ doubt }) => doubt === "surname")) return undefined;
  const opens = opensAt(text, at);
  const title = expertTitles.startingAt(text, last.to);
  if (opens && title !== "") return { ...persons, kind: "expert", role: title };
  const isLong = first.to - at > 2;
  // 新增吴德山、高兰英等29户: households are told of where there is aid
  if (
    names.length > 1 &&
    isLong &&
    names.every(({ doubt }) => doubt === undefined) &&
    matches(HOUSEHOLDS, text, last.to)
  ) {
    return { ...persons, kind: "citizen", role: "" };
  }
  if (names.length > 1 ? (opens || isLong) && isEvent(text, last.to) : opens && hasEvent(text, last, isLong)) {
    return { ...persons, kind: "case", role: "" };
  }
  return undefined;
}

function hasEvent(text: string, { to }: NameShape, isLong: boolean): boolean {
  return isLong ? isEvent(text, to) : matches(SURE_EVENT, text, to);
}

interface Role {
  readonly kind: PersonKind | "office";
  readonly word: string;
}

const ROLES = [
  ["office", offices],
  ["expert", experts],
  ["citizen", citizens],
  ["firm", firmHeads],
  ["case", caseRoles],
] as const;

/** The longest word right before a name that says whose it is; a colon or bracket may stand between. */
function roleBefore(text: string, at: number): Role | undefined {
  const end = /[：:（(为是系]/u.test(text.charAt(at - 1)) ? at - 1 : at;
  let longest: Role | undefined;
  for (const [kind, words] of ROLES) {
    const word = words.endingAt(text, kind === "office" ? at : end);
    if (word !== "" && word.length >= (longest?.word.length ?? 0)) longest = { kind, word };
  }
  if (longest !== undefined) return longest;
  const patient = text.charAt(at - 1) === "的" && PATIENT.test(text.slice(Math.max(0, at - 18), at));
  return patient ? { kind: "case", word: "" } : undefined;
}

const NONE: readonly NameShape[] = [];

/** A name and those joined to it. */
function namesFrom(text: string, at: number): readonly NameShape[] {
  let name = nameAt(text, at);
  if (name === undefined) return NONE; // mostly
  const names: NameShape[] = [];
  while (name !== undefined) {
    names.push(name);
    name = names.length < MOST && /[、和与及]/u.test(text.charAt(name.to)) ? nameAt(text, name.to + 1) : undefined;
  }
  return names;
}

function nameAt(text: string, at: number): NameShape | undefined {
  return namesAt(text, at).find(({ to, given }) => isOver(text, to) || (given === 2 && isEvent(text, to)));
}

/** Whether something of theirs follows: 阿依古丽·买买提的来信. */
function isOwner(text: string, to: number): boolean {
  return text.charAt(to) === "的";
}

/** Whether a name can end here: before a mark, or a word that follows names. */
function isOver(text: string, to: number): boolean {
  if (followers.startingAt(text, to - 1).length > 1) return false;
  if (to === text.length || EDGE[unitAt(text, to)] === 1) return true;
  return followers.startingAt(text, to) !== "" || expertTitles.startingAt(text, to) !== "";
}

/** The same, with no mere particle behind it. */
function isClearlyOver(text: string, to: number): boolean {
  return (
    to === text.length || EDGE[unitAt(text, to)] === 1 || followers.startingAt(text, to).length > 1 || isEvent(text, to)
  );
}

function isInTitle(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  return before.lastIndexOf("《") > before.lastIndexOf("》");
}

function isEvent(text: string, at: number): boolean {
  return BEGINS_EVENT[unitAt(text, at)] === 1 && matches(EVENT, text, at);
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
