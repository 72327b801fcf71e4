/**
 * Characters of the Radicals Supplement (U+2E80…) that look like a whole character, with that character: PDF readers put them out
 * for text. Unicode gives them no compatibility mapping; pairs after EquivalentUnifiedIdeograph.txt, shapes of parts left out.
 */
const SUPPLEMENT =
  "⺁厂⺄乙⺈刀⺊卜⺌小⺍小⺎兀⺒巳⺓幺⺔彑⺕彐⺛旡⺝月⺟母⺠民⺧牛⺩王⺪疋⺫目⺬示⺮竹⺳网⺶羊⺷羊⺻聿⺼肉⺽臼⻁虎⻃西⻄西⻅见⻆角⻇角⻉贝⻊足⻋车⻑长⻒镸⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟";

/** Where the mapping of Unicode gives a form that is not used on the mainland. */
const MAINLAND: Readonly<Record<string, string>> = { 戶: "户", 靑: "青", 黃: "黄" };

const pairs: ReadonlyMap<string, string> = new Map(
  [...SUPPLEMENT].flatMap((character, index, all) =>
    index % 2 === 0 ? [[character, all[index + 1] ?? character] as const] : [],
  ),
);

/** Radicals of dictionaries (部首), in their own two blocks of Unicode. */
export const RADICALS = /[\u2e80-\u2fdf]/gu;

/** The ordinary character that looks like a radical, or undefined for one that is only part of characters. */
export function characterOfRadical(radical: string): string | undefined {
  const compatible = radical.normalize("NFKC");
  if (compatible !== radical) return MAINLAND[compatible] ?? compatible;
  return pairs.get(radical);
}
