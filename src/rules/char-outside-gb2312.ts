import { isInGb2312 } from "../text/gb2312.js";
import { found } from "./found-text.js";
import type { Rule } from "./rule.js";
import { charactersIn, textsWith } from "./texts-with.js";

/** Outside these blocks and surrogates stand marks, letters and full-width forms, in every draft. */
const BELOW = 0x2e80;
const BLOCKS = /[\u2e80-\u2fdf\u3005-\u303b\u3400-\u9fff\uf900-\ufaff\ud800-\udfff]/;
/** The block that nearly all Chinese characters stand in. */
const [FIRST, LAST] = [0x4e00, 0x9fff];

/** A hint at characters that the fonts of official documents may lack. */
export const charOutsideGb2312: Rule = {
  meta: {
    id: "char-outside-gb2312",
    severity: "info",
    summary: {
      zh: "超出GB 2312的汉字，印制前看字体里有没有",
      en: "Check that fonts have characters beyond GB 2312",
    },
    explanation: {
      zh: "仿宋_GB2312、楷体_GB2312等字体只有6763个汉字，地名用字“邨”“垟”等不在其中，会印成别的字体或方框。字没有写错，每个字只提示一次，打印后看一眼即可。",
      en: "仿宋_GB2312, 楷体_GB2312 and others hold 6,763 characters; those of place names such as 邨 or 垟 are printed in another font or as a box. The character isn't wrong; each is told once, so that somebody looks at the print.",
    },
    force: "practice",
    good: "前村社区开展法治宣传8场。\n",
    bad: "大垟社区建成法治文化角1个。\n",
  },

  check(context) {
    const strange = String.fromCharCode(...[...charactersIn(context)].filter(isStrange));
    const told = new Set<string>();
    for (const running of textsWith(context, strange)) {
      const { text } = running.clean;
      for (let at = 0; at < text.length; at++) {
        if (!strange.includes(text.charAt(at))) continue;
        const character = hanAt(text, at);
        if (character === undefined || told.has(character)) continue;
        told.add(character);
        const hex = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;
        context.tell({
          message: {
            zh: `“${character}”（${hex}）不在GB 2312里，有的公文字体没有这个字`,
            en: `“${character}” (${hex}) isn't in GB 2312; some fonts of official documents lack it`,
          },
          ...found(context, running, at, at + character.length),
        });
      }
    }
  },
};

/** The Chinese character at a place; 〇 and 々 are signs, drawn by every font. */
function hanAt(text: string, at: number): string | undefined {
  return /^(?![〇々〆])\p{Script=Han}/u.exec(text.slice(at, at + 2))?.[0];
}

function isStrange(unit: number): boolean {
  if (unit < BELOW || (unit >= FIRST && unit <= LAST && isInGb2312(unit))) return false;
  return BLOCKS.test(String.fromCharCode(unit));
}
