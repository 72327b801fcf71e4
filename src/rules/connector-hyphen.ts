import { matchesOf } from "../text/matches.js";
import { found } from "./found-text.js";
import { punctuationStandard } from "./national-standards.js";
import { excerpt } from "./quote.js";
import type { Rule } from "./rule.js";
import { textsWith } from "./texts-with.js";

/** A hyphen between two Chinese words; the words of a chain may be quoted. */
const HYPHEN = /(?<=[々〇㐀-鿿”’》）])[-－‐‑‒–](?=[々〇㐀-鿿“‘《（])/gu;
const LONGEST_WORD = 12;

/** Things joined into a chain are joined by the dash. */
export const connectorHyphen: Rule = {
  meta: {
    id: "connector-hyphen",
    severity: "info",
    summary: { zh: "连接几个词语用一字线“—”", en: "Words of a chain are joined by a dash —" },
    explanation: {
      zh: "“街道—社区—网格”这样连接起来的词语，用一字线，不用短横。外文、型号、编号里的短横（COVID-19、e-sign）不管。",
      en: "Words joined into a chain such as 街道—社区—网格 take the dash, not the hyphen. Hyphens in foreign words, models and numbers (COVID-19, e-sign) are left alone.",
    },
    basis: punctuationStandard,
    force: "normally",
    good: "健全街道—社区—网格三级网络，推广e-sign电子签章。\n",
    bad: "健全街道-社区-网格三级网络。\n",
    fix: "ask",
  },

  check(context) {
    for (const running of textsWith(context, "-－‐‑‒–")) {
      const { text } = running;
      for (const chain of chainsIn(text)) {
        const [from, to] = shown(text, chain);
        const right = text.slice(from, to).replace(HYPHEN, "—");
        context.tell({
          message: {
            zh: `词语之间应为一字线，写成：${excerpt(right)}`,
            en: `words are joined by dashes: ${excerpt(right)}`,
          },
          expected: [right],
          ...found(
            context,
            running,
            from,
            to,
            chain.map((at) => ({ from: at, to: at + 1, text: "—" })),
          ),
        });
      }
    }
  },
};

/** Hyphens with one word between each two. */
function chainsIn(text: string): readonly (readonly number[])[] {
  const chains: number[][] = [];
  for (const { index: at } of matchesOf(text, HYPHEN)) {
    const chain = chains.at(-1);
    const last = chain?.at(-1) ?? Number.NEGATIVE_INFINITY;
    if (chain !== undefined && at - last <= LONGEST_WORD && /^[々〇㐀-鿿“”]+$/u.test(text.slice(last + 1, at))) {
      chain.push(at);
    } else chains.push([at]);
  }
  return chains;
}

/** How much of the outer words is shown: as long as the words between, or three characters; a quoted word whole. */
function shown(text: string, chain: readonly number[]): readonly [from: number, to: number] {
  const [first = 0, second] = chain;
  const last = chain.at(-1) ?? first;
  const length = second === undefined ? 3 : second - first - 1;
  const before =
    /(?:[“‘《（][^“‘《（\n]{1,20}|[々〇㐀-鿿]{0,20})$/u.exec(text.slice(Math.max(0, first - 22), first))?.[0] ?? "";
  const after =
    /^(?:[“‘《（][^”’》）\n]{1,20}[”’》）]|[々〇㐀-鿿]{0,20})/u.exec(text.slice(last + 1, last + 23))?.[0] ?? "";
  const from = /^[々〇㐀-鿿]/u.test(before) ? Math.min(before.length, length) : before.length;
  const to = /^[々〇㐀-鿿]/u.test(after) ? Math.min(after.length, length) : after.length;
  return [first - from, last + 1 + to];
}
