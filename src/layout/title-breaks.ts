import { printedWidth, widthOf } from "../text/width.js";
import { titleWord } from "./title-words.js";

/** A place where a line of a title may end. */
export interface TitleBreak {
  /** In UTF-16 units from the start of the title. */
  readonly at: number;
  /** Width of the title up to here, in characters. */
  readonly width: number;
  /** How badly a line end here cuts the sense (词意完整): 0 not at all, beyond {@link COST.word} a word breaks. */
  readonly cost: number;
}

/** What a line end costs, by where it stands (GB/T 9704-2012 7.3.1; the order of preference is practice). */
export const COST = {
  /** Behind a body or between two joint bodies. */
  body: 0,
  /** Behind 关于. */
  about: 0.5,
  /** Around a year, before 法治政府建设. */
  subject: 1,
  /** Before 情况报告 and its like, behind an enumeration comma, before brackets. */
  genre: 2,
  /** Before 和, 及, 与. */
  conjunction: 4,
  /** Within the name of a body, behind one of its parts (…人民政府, …委员会). */
  bodyPart: 4,
  /** There, behind a place (…市, …区, …街道). */
  place: 7,
  /** Between two words. */
  word: 8,
  /** Between characters of which nothing is known; in the name of a body. */
  unknown: 20,
  /** Within a known word. */
  insideWord: 30,
  /** Within a number, a Latin word, a year; before a mark that can't begin a line. */
  never: 60,
} as const;

const YEAR = /(?:\d{4}(?:[—–~～-]\d{2,4})?|[〇○零一二三四五六七八九]{4})年(?:度|上半年|下半年|末|底)?/gu;
const ABOUT = /关于/u;
const SUBJECT = /(?:全面|深入|加快|加强|推进|落实)*法治(?:政府)?建设/gu;
/** Looked for at the end of the title only: its alternatives overlap. */
const GENRE = /(?:年度|工作|情况|总结|自查|评估|专项|督察)*的?(?:年度|工作|情况|总结)*(?:报告|汇报|总结)(?=[（(]|$)/u;
/** 中共…委员会、…工委、…区委 and a second body behind it. */
const JOINT = /^中共.*?(?:委员会|工委|党委|[省市区县州旗镇乡]委)(?=.*(?:政府|办事处|管委会|管理委员会)$)/u;
/** No longer name is looked into: the pattern reads on to the end at each step. */
const LONGEST_JOINT = 200;
/** In UTF-16 units. */
const LONGEST_GENRE = 24;
const BODY_PART = /人民政府|委员会|办公厅|办公室|工委|党组|管委会|政府(?!建设|信息)/gu;
const PLACE = /自治区|自治州|自治县|特别行政区|街道|开发区|新区|[省市区县州盟旗镇乡](?![政委级直场域村])/gu;
const BOOK = /《[^》]*》/gu;
const LATIN = /[\p{Script=Latin}\p{Nd}.,%+/_@:-]{2,}/gu;
const NOT_FIRST = /^[\p{Pe}\p{Pf}、，。；：！？·%％‰—…～的]/u;
const NOT_LAST = /[\p{Ps}\p{Pi}]$/u;

/** Every place between two characters of a title in one line, with the sense that a line end there would cut. */
export function titleBreaks(title: string): TitleBreak[] {
  const costs = new Map<number, number>();
  const set = (at: number, cost: number): void => void costs.set(at, cost);
  const inside = (from: number, text: string, cost: number): void => {
    for (let at = from + 1; at < from + text.length; at++) set(at, Math.max(cost, costs.get(at) ?? 0));
  };
  // later entries overrule earlier ones
  for (const { index, 0: word } of title.matchAll(titleWord)) {
    set(index, costs.get(index) ?? COST.word);
    set(index + word.length, COST.word);
    inside(index, word, COST.insideWord);
  }
  for (const { index } of title.matchAll(/[和及与暨]/gu)) {
    if ((costs.get(index) ?? COST.unknown) <= COST.unknown) set(index, COST.conjunction);
  }
  for (const { index, 0: mark } of title.matchAll(/[、，；]/gu)) set(index + mark.length, COST.genre);
  for (const { index } of title.matchAll(/[（(《]/gu)) set(index, COST.genre);
  for (const { index, 0: book } of title.matchAll(BOOK)) set(index + book.length, COST.conjunction);
  for (const { index, 0: subject } of title.matchAll(SUBJECT)) {
    set(index, COST.subject);
    inside(index, subject, COST.insideWord);
  }
  for (const { index, 0: year } of title.matchAll(YEAR)) {
    set(index, COST.subject);
    set(index + year.length, COST.subject);
    inside(index, year, COST.never);
  }
  const tail = Math.max(0, title.length - LONGEST_GENRE);
  const genre = GENRE.exec(title.slice(tail));
  if (genre !== null) {
    const particle = genre[0].startsWith("的") ? 1 : 0;
    const from = tail + genre.index + particle;
    set(from, COST.genre);
    inside(from, genre[0].slice(particle), COST.insideWord);
  }
  breakBodies(title, set);
  for (const { index, 0: latin } of title.matchAll(LATIN)) inside(index, latin, COST.never);
  for (const { index, 0: blank } of title.matchAll(/\s+/gu)) set(index + blank.length, COST.body);
  return placesOf(title, costs);
}

/** The name of the body that a title begins with ends before 关于, the year or the subject, whichever comes first. */
function breakBodies(title: string, set: (at: number, cost: number) => void): void {
  const about = ABOUT.exec(title)?.index;
  const end = about ?? Math.min(firstIndex(title, YEAR), firstIndex(title, SUBJECT));
  const body = title.slice(0, end === title.length ? 0 : end);
  for (let at = 1; at < body.length; at++) set(at, COST.unknown);
  for (const { index, 0: place } of body.matchAll(PLACE)) set(index + place.length, COST.place);
  for (const { index, 0: part } of body.matchAll(BODY_PART)) set(index + part.length, COST.bodyPart);
  for (const { index, 0: mark } of body.matchAll(/、/gu)) set(index + mark.length, COST.body);
  const joint = body.length > LONGEST_JOINT ? undefined : JOINT.exec(body)?.[0];
  if (joint !== undefined) set(joint.length, COST.body);
  if (body !== "") set(body.length, COST.body);
  if (about !== undefined) {
    set(about + 1, COST.insideWord);
    set(about + 2, COST.about);
  }
}

function firstIndex(title: string, pattern: RegExp): number {
  const found = title.search(pattern);
  return found === -1 ? title.length : found;
}

function placesOf(title: string, costs: ReadonlyMap<number, number>): TitleBreak[] {
  const places: TitleBreak[] = [];
  let at = 0;
  let width = 0;
  let before = "";
  for (const character of title) {
    const own = widthOf(character);
    if (at > 0 && own > 0) {
      const forbidden = NOT_FIRST.test(character) || NOT_LAST.test(before);
      places.push({ at, width, cost: forbidden ? COST.never : (costs.get(at) ?? COST.unknown) });
    }
    at += character.length;
    width += own + printedWidth(before + character) - widthOf(before + character);
    before = character;
  }
  return places;
}
