import { found } from "./found-text.js";
import { unitStandard } from "./national-standards.js";
import type { Rule } from "./rule.js";
import { isInFrontMatter } from "./running-text.js";
import { DIGITS, textsWith } from "./texts-with.js";
import { unitsIn } from "./unit-symbols.js";

/** In running text units have their Chinese names. */
export const unitSymbol: Rule = {
  meta: {
    id: "unit-symbol",
    severity: "warning",
    summary: { zh: "正文里的计量单位用中文名称", en: "Units in running text have their Chinese names" },
    explanation: {
      zh: "“9600m2”“9600㎡”写成“9600平方米”。有的字体没有“㎡”“²”。表格里可以用符号，不管；5G、PM2.5、A4、km/h不管。",
      en: "9600m2 and 9600㎡ become 9600平方米; some fonts lack ㎡ and ². Symbols in tables are fine; 5G, PM2.5, A4 and km/h are left alone.",
    },
    basis: unitStandard,
    force: "normally",
    good: "拆除违法建设1860平方米，实现5G信号全覆盖，使用A4纸。\n",
    bad: "拆除违法建设1860m2。\n",
    fix: "safe",
  },

  check(context) {
    for (const running of textsWith(context, "mgaMGAtwWBbLl㎡㎢㎥㎞㎝㎜㎏", DIGITS)) {
      if (isInFrontMatter(running) || running.kind === "cell" || running.kind === "caption") continue;
      const { text } = running;
      for (const { from, to, name } of unitsIn(text)) {
        const whole = text.slice(from, to);
        const figure = /[\d.,]{1,12}[万亿千百]?$/u.exec(text.slice(Math.max(0, from - 13), from))?.[0] ?? "";
        context.tell({
          message: {
            zh: `“${figure}${whole}”的单位应用中文，写成“${figure}${name}”`,
            en: `the unit of “${figure}${whole}” should be in Chinese: “${figure}${name}”`,
          },
          expected: [`${figure}${name}`],
          ...found(context, running, from - figure.length, to, [{ from, to, text: name }]),
        });
      }
    }
  },
};
