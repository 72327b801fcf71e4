import { found } from "./found-text.js";
import { punctuationStandard } from "./national-standards.js";
import { excerpt } from "./quote.js";
import type { Rule } from "./rule.js";
import { runningTexts } from "./running-text.js";

/** A hyphen between two Chinese words; the words of a chain may be quoted. */
const HYPHEN = /(?<=[\p{Script=Han}”’》）])[-－‐‑‒–](?=[\p{Script=Han}“‘《（])/gu;
const WORD = /[\p{Script=Han}]/u;
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
    for (const running of runningTexts(context)) {
      const { text } = running;
      for (const chain of chainsIn(text)) {
        const from = wordStart(text, chain[0] ?? 0);
        const to = wordEnd(text, (chain.at(-1) ?? 0) + 1);
        const right = text.slice(from, to).replace(HYPHEN, "—");
        context.tell({
          message: {
            zh: `“${excerpt(text.slice(from, to))}”之间应为一字线，写成“${excerpt(right)}”`,
            en: `“${excerpt(text.slice(from, to))}” should be joined by dashes: “${excerpt(right)}”`,
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
  for (const { index: at } of text.matchAll(HYPHEN)) {
    const chain = chains.at(-1);
    const last = chain?.at(-1) ?? Number.NEGATIVE_INFINITY;
    if (chain !== undefined && at - last <= LONGEST_WORD && /^[\p{Script=Han}“”]+$/u.test(text.slice(last + 1, at))) {
      chain.push(at);
    } else chains.push([at]);
  }
  return chains;
}

/** A word is taken to be as long as its neighbour in the chain at most; two characters where nothing tells. */
function wordStart(text: string, at: number): number {
  let from = at;
  while (from > 0 && at - from < 2 && WORD.test(text.charAt(from - 1))) from--;
  return from === at ? at - 1 : from;
}

function wordEnd(text: string, at: number): number {
  let to = at;
  while (to < text.length && to - at < 2 && WORD.test(text.charAt(to))) to++;
  return to === at ? at + 1 : to;
}
