import { matchesOf } from "../text/matches.js";
import { unitSet } from "../text/unit-set.js";

/** A stretch that says something again. */
export interface SaidTwice {
  readonly index: number;
  readonly whole: string;
  readonly word: string;
}

/** 尊法学法守法用法, the set phrase, with one of the four typed twice. */
const LAW_CHAIN = /(?:[尊学守用知懂]法){4,12}/gu;
/** 《关于…的通知》（示政办〔2024〕8号）通知要求: the name says already what the paper is. 《…决定》决定 may be a verb. */
const GENRE = /(?<=(通知|意见|方案|要点|纲要|计划|条例))》(?:（[^（）]{2,40}号）)?\1(?=要求|精神|部署|，)/gu;
const CLAUSE_ENDS = unitSet("，；。！？：\n");
/** In characters: shorter clauses may be alike on purpose. */
const SHORTEST_CLAUSE = 10;
/** 共, 全年 and the like before one of two clauses that are otherwise the same. */
const MOST_MORE = 4;

/** What a text says again right behind saying it. */
export function saidTwice(text: string): readonly SaidTwice[] {
  return [...chains(text), ...genres(text), ...clauses(text)];
}

function chains(text: string): readonly SaidTwice[] {
  if (!text.includes("法学法") && !text.includes("法守法")) return [];
  return matchesOf(text, LAW_CHAIN).flatMap(({ index, 0: whole }) => {
    const words: readonly string[] = whole.match(/.法/gu) ?? [];
    const word = words.find((one, at) => words.indexOf(one) < at);
    return word === undefined ? [] : [{ index, whole, word }];
  });
}

function genres(text: string): readonly SaidTwice[] {
  if (!text.includes("》")) return [];
  return matchesOf(text, GENRE).map(({ index, 0: whole, 1: word = "" }) => ({
    index: index - word.length,
    whole: word + whole,
    word,
  }));
}

/** 共走访商户36家次，走访商户36家次 */
function clauses(text: string): readonly SaidTwice[] {
  const found: SaidTwice[] = [];
  if (text.length < 2 * SHORTEST_CLAUSE) return found;
  let start = 0;
  let end = 0;
  let from = 0;
  for (let index = 0; index <= text.length; index++) {
    if (index < text.length && CLAUSE_ENDS[text.charCodeAt(index)] === 0) continue;
    const [before, length] = [end - start, index - from];
    if (before >= SHORTEST_CLAUSE && length >= SHORTEST_CLAUSE && Math.abs(before - length) <= MOST_MORE) {
      const first = end - Math.min(before, length);
      const word = text.slice(index - (end - first), index);
      if (text.startsWith(word, first)) found.push({ index: first, whole: text.slice(first, index), word });
    }
    start = from;
    end = index;
    from = index + 1;
  }
  return found;
}
