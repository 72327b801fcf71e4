import type { Sentence, Term } from "./figures-sentences.js";
import { beginsStatement } from "./figures-words.js";

/** What one and the same person can be at once, each by the words for it: 党员, 女性, 大专以上学历. */
const ATTRIBUTES = [
  /党员|团员|党派/u,
  /[男女]/u,
  /学历|本科|大专|专科|研究生|硕士|博士|高中|学位|法学|专业/u,
  /岁|青年|中年|老年|老人|老党员|退休|年轻/u,
  /族/u,
  /持证|有证|资格|职称|证的?$/u,
  /[专兼]职/u,
  /残疾/u,
  /农民工|务工/u,
  /低保|困难|贫困/u,
  /未成年|儿童|学生/u,
  /军人|军属/u,
  /代表|委员|楼门?长|网格员/u,
] as const;
/** Ways in which one and the same matter can be dealt with. */
const WAYS = [
  /一窗/u,
  /跨[省区域市]|通办|异地/u,
  /跑一次|零跑|不见面/u,
  /网办|网上办|掌上/u,
  /就近|家门口/u,
  /容缺|告知承诺/u,
  /代办|帮办|上门/u,
  /一次办|一件事/u,
] as const;
/** Says that what the list names isn't told apart. */
const BOTH =
  /(?:两者|二者|三者|两项|两种)[皆都均兼]|[皆都均]有|兼有|兼具|兼任|有交叉|有重[复叠合]|既[^，。；]{1,12}又|同时(?:属于|具备|具有|持有|建有|是)/u;
const AROUND = 24;

/** Whether the items of an open list may have things in common, so that only each for itself is no more than the whole. */
export function mayOverlap({ words, from }: Sentence, items: readonly Term[]): boolean {
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined || items.length < 2) return false;
  if (BOTH.test(words.slice(first.from - from, last.figure.to - from + AROUND))) return true;
  if (items.every(({ label, joint }, at) => label.includes("“") && (at === 0 || joint === "，"))) return true;
  // 12个社区中，8个建成法治广场，6个建有法治长廊
  if (items.every(({ label, tail }) => label === "" && beginsStatement(tail))) return true;
  const labels = items.map(({ label, tail }) => `${label}${tail}`);
  return areSeveral(labels, WAYS) || (/[人名位]$/u.test(last.figure.unit) && areSeveral(labels, ATTRIBUTES));
}

/** Whether some of the labels name one of such kinds, and others another or none. */
function areSeveral(labels: readonly string[], kinds: readonly RegExp[]): boolean {
  const found = labels.map((label) => kinds.findIndex((kind) => kind.test(label)));
  return found.some((kind) => kind !== -1) && new Set(found).size > 1;
}
