import type { Random } from "../random.js";

/** What breaks parsers of any text: blanks, marks that aren't seen, halves of characters, long figures. */
export const wicked = [
  "\0",
  "\t",
  "\n",
  "\r",
  "\r\n",
  "\n\n",
  "\u000b",
  "\u000c",
  "\u0085",
  "\u00a0",
  "\u00ad",
  "\u200b",
  "\u200e",
  "\u202e",
  "\u2028",
  "\u2029",
  "\u3000",
  "\ufeff",
  "\ufffd",
  "\uffff",
  "\ud842",
  "\udfb7",
  "𠮷",
  "𬒈",
  "👩‍👩‍👧",
  "é",
  "e\u0301",
  "⼀",
  "Ａ１",
  "0",
  "-1",
  "00",
  "1e999",
  "99999999999999999999",
  "0x7fffffff",
  "2024",
  "2024-02-30",
  "二〇二四年",
  "NaN",
  "null",
  "undefined",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "%s%n",
  "../..",
  "/etc/passwd",
  "C:\\CON",
  "file:///",
  "javascript:",
  "$&",
  "{1}",
] as const;

/** 公文 words, ordinals and marks, between which everything else may come to stand. */
export const chinese = [
  "，",
  "。",
  "、",
  "；",
  "：",
  "？",
  "！",
  "“",
  "”",
  "‘",
  "’",
  "「",
  "」",
  "（",
  "）",
  "(",
  ")",
  "《",
  "》",
  "〈",
  "〉",
  "〔",
  "〕",
  "【",
  "】",
  "—",
  "——",
  "－",
  "～",
  "…",
  "……",
  "·",
  "．",
  "％",
  "‰",
  "①",
  "⑴",
  "㈠",
  "〇",
  "零",
  "两",
  "百",
  "千",
  "万",
  "亿",
  "元",
  "件",
  "人次",
  "一、",
  "（一）",
  "1.",
  "（1）",
  "一是",
  "第一，",
  "其次",
  "附件：",
  "附件1",
  "抄送：",
  "来源：",
  "主送：",
  "（此件公开发布）",
  "目录",
  "— 1 —",
  "2024年",
  "2023年12月31日",
  "2024年度",
  "同比增长12.5%",
  "共3件",
  "占80％",
  "其中",
  "分别",
  "增加",
  "下降",
  "习近平法治思想",
  "法治政府建设",
  "年度报告",
  "情况报告",
  "区人民政府",
  "街道办事处",
  "办公室",
  "主要负责人履行推进法治建设第一责任人职责",
  "存在的问题",
  "下一步",
  "《中华人民共和国行政处罚法》",
  "13800138000",
  "110101199003077578",
  "张某某",
  "6222020200112233445",
] as const;

const LINE_END = /\r\n|\r|\n/gu;

/** Changes a text in one place or all over, by the words of its language and those of others. */
export function mutateText(random: Random, text: string, tokens: readonly string[], others: readonly string[]): string {
  const at = () => random.below(text.length + 1);
  const [from, to] = [at(), at()].sort((a, b) => a - b);
  const token = () => random.pick(random.pick([tokens, tokens, chinese, wicked]));
  switch (random.below(17)) {
    case 0:
      return text.slice(0, from) + text.slice(Math.min(to ?? 0, (from ?? 0) + 400));
    case 1:
      return text.slice(0, to) + text.slice(from);
    case 2:
    case 3:
    case 4:
    case 5:
      return insert(text, at(), token());
    case 6:
      return insert(text, at(), Array.from({ length: random.count(6, 60) }, token).join(""));
    case 7:
      return insert(text, at(), token().repeat(random.count(40, 4_000)));
    case 8:
      return mutateLines(random, text);
    case 9:
      return replaceOne(random, text, token());
    case 10:
      return text.replaceAll(random.pick(chinese), token());
    case 11:
      return text.replace(LINE_END, random.pick(["\r\n", "\r", "\n", "\n\n", "", " ", "\u2028"]));
    case 12:
      return text.replace(LINE_END, (end) => (random.chance(0.2) ? random.pick(["\r\n", "\r", "\n", "\n\r"]) : end));
    case 13:
      return splice(random, text, others);
    case 14:
      return text.slice(0, at());
    case 15:
      return text.slice(at());
    default:
      return alterUnit(random, text, at());
  }
}

export function mutateTimes(random: Random, text: string, change: (text: string) => string, most = 4): string {
  let changed = text;
  for (let left = random.count(most, 24); left > 0; left--) {
    changed = change(changed);
    if (changed.length > MOST_UNITS) changed = changed.slice(0, MOST_UNITS);
  }
  return changed;
}

/** Cases shall be many rather than long; what is long on purpose is made so once. */
const MOST_UNITS = 200_000;

export function insert(text: string, at: number, inserted: string): string {
  return text.slice(0, at) + inserted + text.slice(at);
}

function mutateLines(random: Random, text: string): string {
  const lines = text.split("\n");
  const [a, b] = [random.below(lines.length), random.below(lines.length)];
  const [first = "", second = ""] = [lines[a], lines[b]];
  switch (random.below(4)) {
    case 0:
      lines[a] = second;
      lines[b] = first;
      break;
    case 1:
      lines.splice(b, 0, ...Array.from({ length: random.count(3, 300) }, () => first));
      break;
    case 2:
      lines.splice(a, 1);
      break;
    default:
      lines[a] = random.pick([" ", "    ", "\t", "　　", "> ", "- ", "#"]) + first;
  }
  return lines.join("\n");
}

function replaceOne(random: Random, text: string, by: string): string {
  const words = [...text.matchAll(/[\p{Script=Han}]+|\d+|[\w-]+|[^\s\w]/gu)];
  if (words.length === 0) return by;
  const { 0: word, index } = random.pick(words);
  return text.slice(0, index) + by + text.slice(index + word.length);
}

function splice(random: Random, text: string, others: readonly string[]): string {
  if (others.length === 0) return text;
  const other = random.pick(others);
  const from = random.below(other.length + 1);
  return insert(text, random.below(text.length + 1), other.slice(from, from + random.count(300, 4_000)));
}

function alterUnit(random: Random, text: string, at: number): string {
  const unit = text.charCodeAt(at);
  const other = Number.isNaN(unit) ? random.below(0x10000) : unit ^ (1 << random.below(16));
  return text.slice(0, at) + String.fromCharCode(other) + text.slice(at + 1);
}
