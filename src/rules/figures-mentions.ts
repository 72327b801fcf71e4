import { isPercent } from "../text/figures-units.js";
import { matchesOf } from "../text/matches.js";
import { unitSet } from "../text/unit-set.js";
import type { Sentence, Term } from "./figures-sentences.js";
import { isComparison } from "./figures-words.js";

/** A figure, and what it measures (指标), as far as its words leave no doubt. */
export interface Mention {
  /** Equal for two figures of one thing: subject, words, unit, year. */
  readonly key: string;
  readonly label: string;
  /** What the words say of its extent: the year, all there is (共有), all so far (累计), some of it; undefined if nothing. */
  readonly extent: "year" | "all" | "so-far" | "some" | undefined;
  /** What leaves no choice even without such words: one body's own meetings, people who are there. */
  readonly kind: "meetings" | "staff" | "places" | "rates" | "other";
  readonly sentence: Sentence;
  readonly term: Term;
}

const OWN =
  /^(?:[我全本](?:街道|镇|乡|街|区|县|市|省|州|旗|局|厅|委|系统)|辖区|街道|镇(?![长级])|乡(?![镇长级]))|^(?:[街区县市省州旗局厅])(?=全年|年内|本年度|(?:19|20)\d{2}年|共|现有|总共|累计)/u;
/** Says which time or stock a figure covers. */
const EXTENT =
  /^(?:(?<year>全年度?|年内|本年度)|(?<named>(?:19|20)\d{2})年(?:全年|度)?)?(?<total>共有|共计|现有|总共|累计|共)?(?<only>仅|只)?/u;
const TRAILING = /(?:共计|共|合计|总计|为|达到?|仅有?|只有|有)$/u;
const ENDS_TRAILING = unitSet("计共为达到仅有只");
/** Says no more than that something took place. */
const LIGHT =
  /(?:专题|集中)?(?:开展|组织|举办|举行|召开|进行|安排|实施)|专题|集中|先后|理论学习(?=中心组)|人民(?=政府)/gu;
/** Bodies that keep one record of their meetings. */
const MEETINGS =
  /^.{0,24}?(?:常务会议?|常委会(?:会议)?|办公会议?|党(?:工?委|组)(?:会议|会)|[厅局委]务会议?|领导小组会议|委员会会议|中心组)/u;
/** Who takes the chair needn't do so each time. */
const CHAIRED = /^.{0,16}?(?:主持召开|主持|列席)/u;
/** What many units do many times over. */
const VAGUE =
  /^(?:开展|组织|举办|召开|参加|举行|完成)?(?:各类|各项|专题)?(?:活动|检查|培训|会议|宣传|讲座|学习|人员|问题|案件|任务)$/u;
/** A clause that begins with another body makes that body the subject of what follows. */
const OTHER_SUBJECT =
  /^[々〇㐀-鿿]{0,10}?(?:所|大队|中队|支队|队|科室|科|办公室|中心|站|社区|村(?!干部|民|级|规|居|务)|局|厅|委员会|法庭|法院|检察院|窗口|公司|学校|小学|中学|商会|协会|企业)/u;
/** Another time than the year, an event, what is new, planned or shared out. */
const NARROWED =
  /半年|季度|月|期间|以来|首[次批个轮]|第[一二三四五六七八九十\d]|年初|年末|计划|目标|力争|新增|新建|新设|新聘|新招|增加|增至|增配|增编|减少|原有|原为|其余|另|试点|平均|每|各(?![类项种])|分别|最[高低多少]|当[天日场]|节日|春节|宣传周|[至到]今/u;
const YEAR_END = /截[至止]?(?:到)?(?:(?:19|20)\d{2}年)?(?:年?底|年末|12月底?|12月31日|目前)，?/gu;
/** People who are there, whom their number counts at one time. */
const STAFF =
  /^(?:在编|在岗|专职|兼职|专兼职|持证|执法|审核|调解|复议|辅助|聘用|法律|公职|法治|法制|合法性|监督|网格|编外|取得|持有|工作|综合|行政|人民|首席|特邀|特约|驻)[々〇㐀-鿿]{0,10}?(?:人员|工作者|律师|顾问|调解员|网格员|明白人|监督员|联络员|副校长|执法证|队员|审核员|编制)$/u;
const HAVING = /^(?:现有|共有|配有|配备|聘请|聘有|实有|内有|设有|有)/u;
/** Leads on to what is told: 主要原因是全年仅…. */
const LEAD_IN = /^(?:(?:主要|究其)?原因(?:主要)?(?:是|在于)|主要(?:是|在于)|[一二三四五六七八九]是|由于|但|而|且)/u;
const CUE = /^(?:其中|包括|包含|分别为|分别是)[：，]?/u;
const ALL_PLACES = /^(?:[全我](?:街道|镇|乡|街|区|县|市|省|州|旗)|下?辖|辖区)(?:共有|现有|下辖|辖|共|有)?$/u;
const PLACES = /^(?:行政村|建制村|村|社区|乡镇|街道|镇|乡)(?![级民干居委务小内组])/u;
/** 全镇共有行政村14个 */
const COUNTED_PLACES =
  /^(?:[全我](?:街道|镇|乡|街|区|县|市|省|州|旗)|辖区)?(?:共有|现有|下辖|辖有|辖|共辖)(?<what>行政村|建制村|村|社区|乡镇|街道|镇|乡)$/u;
/** How far before a figure its subject is looked for, in characters. */
const NEAR = 120;
const SHORTEST = 4;
/** Shorter names of rates are those of many things: 按期办结率. */
const LONG_RATE = 8;
const OF_SOME = /领域|行业|专项|活动|社区|村|大队|[^场]所|中心|窗口|部门/u;

/**
 * A cheap look at what a figure measures: two figures of one thing have it in common. Undefined for figures that are never
 * compared.
 */
export function outlineOf({ figure, lead, tail }: Term): string | undefined {
  if (!figure.exact || figure.script !== "arabic" || figure.unit === "") return undefined;
  if (figure.unit === "个" && (PLACES.test(tail) || COUNTED_PLACES.test(lead))) return "places";
  const words = ENDS_TRAILING[lead.charCodeAt(lead.length - 1)] === 1 ? lead.replace(TRAILING, "") : lead;
  return `${figure.unit}${words.slice(-2)}`;
}

/** What the figure at `index` measures; asked of figures that have an outline. */
export function mentionOf(sentence: Sentence, index: number, year: number | undefined): Mention | undefined {
  const term = sentence.terms[index];
  if (term === undefined || (index > 0 && term.joint === "none")) return undefined;
  const { figure, joint } = term;
  const places = placesOf(sentence, index);
  if (places !== undefined) return places;
  const clause = clauseOf(index > 0 && joint === "、" ? term.label : term.lead);
  const { label, body, own } = clause;
  if (label.replace(/[“”《》]/gu, "").length < SHORTEST || VAGUE.test(label) || isComparison(label)) return undefined;
  const period = clause.named ?? String(year ?? "");
  const narrowed = () => term.tail !== "" || isNarrowed(sentence, term, period);
  const mention = (kind: Mention["kind"], extent: Mention["extent"], subject: string, words: string): Mention => {
    const key = [kind, subject, period, words.replace(LIGHT, ""), figure.unit].join("\0");
    return { key, label: words, extent, kind, sentence, term };
  };
  const all = `${body}${label}`;
  if (isPercent(figure.unit)) {
    const isRate =
      label.endsWith("率") &&
      all.length >= LONG_RATE &&
      !OF_SOME.test(sentence.words.slice(0, term.from - sentence.from));
    return isRate && !narrowed() ? mention("rates", undefined, "", all) : undefined;
  }
  const meetings = MEETINGS.exec(all)?.[0];
  if (meetings !== undefined) {
    const isBare = all.replace(LIGHT, "").length < meetings.replace(LIGHT, "").length + 2;
    if (isBare || narrowed()) return undefined;
    return mention("meetings", clause.isChaired ? "some" : clause.soFar ? "so-far" : "year", "", all);
  }
  const inherits = body === "" && (own === "" || joint === "、");
  const subject = inherits ? subjectOf(sentence, term) : body;
  const staff = label.replace(HAVING, "");
  if (staff.length >= SHORTEST && STAFF.test(staff) && !clause.soFar && !narrowed()) {
    if ((clause.isItem || staff === "工作人员") && subject === "") return undefined; // 参训86人，其中执法人员52人
    return mention("staff", clause.extent, subject, staff);
  }
  if (joint === "、" && index > 0) return undefined;
  const { extent } = clause;
  if (extent === undefined && (clause.isItem || narrowed())) return undefined;
  return mention("other", clause.isChaired ? "some" : extent, subject, label);
}

/** How many places the reporting place has: 全镇14个村、3个社区, 下辖14个村. */
function placesOf(sentence: Sentence, index: number): Mention | undefined {
  const { terms, passage } = sentence;
  const term = terms[index];
  if (term === undefined || term.figure.unit !== "个") return undefined;
  const counted = term.tail === "" ? COUNTED_PLACES.exec(term.lead)?.groups?.what : undefined;
  if (counted !== undefined)
    return { key: placesKey(counted), label: counted, extent: "all", kind: "places", sentence, term };
  const label = PLACES.exec(term.tail)?.[0];
  if (label === undefined) return undefined;
  let first = index;
  while (first > 0 && terms[first]?.joint === "、" && terms[first]?.label === "") first--;
  if (!ALL_PLACES.test(terms[first]?.lead ?? "")) return undefined;
  if (/[（(]/u.test(passage.text.text.charAt(term.figure.to + label.length))) return undefined; // 14个村（社区）
  return { key: placesKey(label), label, extent: "all", kind: "places", sentence, term };
}

function placesKey(label: string): string {
  return `places\0${label.replace(/^(?:行政|建制)/u, "")}`;
}

/** The words of a clause before its figure, taken apart. */
interface Clause {
  /** The reporting organ or place itself: 全县. */
  readonly own: string;
  /** Another body that the clause begins with. */
  readonly body: string;
  readonly label: string;
  readonly extent: "year" | "all" | "so-far" | undefined;
  readonly soFar: boolean;
  /** Another year than that of the report. */
  readonly named: string | undefined;
  readonly isItem: boolean;
  readonly isChaired: boolean;
}

function clauseOf(words: string): Clause {
  const plain = (words.includes("截") ? words.replace(YEAR_END, "") : words).replace(LEAD_IN, "");
  const item = CUE.exec(plain)?.[0] ?? "";
  const chaired = plain.includes("主持") || plain.includes("列席") ? (CHAIRED.exec(plain)?.[0] ?? "") : "";
  let rest = plain.slice(Math.max(item.length, chaired.length));
  const own = OWN.exec(rest)?.[0] ?? "";
  rest = rest.slice(own.length);
  const before = EXTENT.exec(rest);
  rest = rest.slice(before?.[0].length ?? 0);
  const body = OTHER_SUBJECT.exec(rest)?.[0] ?? "";
  rest = rest.slice(body.length);
  const behind = EXTENT.exec(rest);
  rest = rest.slice(behind?.[0].length ?? 0);
  const [year, named, total, only] = ["year", "named", "total", "only"].map(
    (name) => behind?.groups?.[name] ?? before?.groups?.[name],
  );
  const isOnly = only !== undefined || /仅有?$|只有$/u.test(rest);
  const soFar = total === "累计" && year === undefined && named === undefined;
  const extent = year !== undefined || named !== undefined ? "year" : total !== undefined || isOnly ? "all" : undefined;
  const label = rest.replace(TRAILING, "");
  const isItem = item !== "";
  return { own, body, label, extent: soFar ? "so-far" : extent, soFar, named, isItem, isChaired: chaired !== "" };
}

function isNarrowed({ words, from }: Sentence, term: Term, period: string): boolean {
  const before = words
    .slice(Math.max(0, term.figure.from - from - NEAR), term.figure.from - from)
    .replace(YEAR_END, "");
  const years = matchesOf(before, /(?:19|20)\d{2}(?=年)/gu);
  return NARROWED.test(before) || years.some(([year]) => year !== period);
}

/** The body that the clauses before a figure speak of, if it isn't the one that reports. */
function subjectOf({ words, from }: Sentence, term: Term): string {
  const clauses = words.slice(Math.max(0, term.from - from - NEAR), term.from - from).split(/[，；：]/u);
  const found = clauses.map((clause) => OTHER_SUBJECT.exec(clause.trim().replace(OWN, ""))?.[0] ?? "");
  return found.findLast((subject) => subject !== "") ?? "";
}
