import { type Uncertainty, unknownSymbol } from "./doubts.js";

/** The characters at 0x20…0x7E and 0x80…0xFF; a blank where the font has none. */
interface Glyphs {
  readonly low: string;
  readonly high: string;
}

const fonts: ReadonlyMap<string, Glyphs> = new Map([
  [
    "symbol",
    {
      low: " !∀#∃%&∍()*+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}~",
      high: "                                €ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭ ",
    },
  ],
  [
    "wingdings",
    {
      low: " 🖉✂✁👓🕭🕮🕯🕿✆🖂🖃📪📫📬📭🗀🗁🗎🗏🗐🗄⌛🖮🖰🖲🖳🖴🖫🖬✇✍🖎✌🖏👍👎☜☞☝☟🖐☺😐☹💣🕱🏳🏱✈☼🌢❄🕆✞🕈✠✡☪☯🕉☸♈♉♊♋♌♍♎♏♐♑♒♓🙰🙵●❍■□🞐❑❒🞟⧫◆❖⬩⌧⮹⌘🏵🏶🙶🙷",
      high: "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿🙢🙠🙡🙣🙞🙜🙝🙟∙•⬝○🞆🞈🞊🞋🔿▪□🟁🟅★🟋🟏🟓🟑⯐⌖⯎⯏⯑✪✰🕐🕑🕒🕓🕔🕕🕖🕗🕘🕙🕚🕛⮰⮱⮲⮳⮴⮵⮶⮷🙪🙫🙕🙔🙗🙖🙐🙑🙒🙓⌫⌦⮘➢⮙⮛⮈⮊⮉⮋←→↑↓🡬🡭🡯🡮🡸🡺🡹🡻🡼🡽🡿🡾⇦⇨⇧⇩⬄⇳⬁⬀⬃⬂🢬🢭✗✓☒☑ ",
    },
  ],
  [
    "wingdings 2",
    {
      low: " 🖊🖋🖌🖍✄✀🕾🕽🗅🗆🗇🗈🗉🗊🗋🗌🗍📋🗑🗔🖵🖶🖷🖸🖭🖯🖱🖒🖓🖘🖙🖚🖛👈👉🖜🖝🖞🖟🖠🖡👆👇🖢🖣🖑✗✓☒☑☒☒⮾⮿🛇⦸🙱🙴🙲🙳‽🙹🙺🙻🙦🙤🙥🙧🙚🙘🙙🙛⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿",
      high: "☉🌕☽☾⸿✝🕇🕜🕝🕞🕟🕠🕡🕢🕣🕤🕥🕦🕧🙨🙩⋅🞄⦁●○🞅🞇🞉⊙⦿🞌🞍◾■□🞑🞒🞓🞔▣🞕🞖🞗🞘⬩⬥◇🞚◈🞛🞜🞝🞞⬪⬧◊🞠◖◗⯊⯋⯀⯁⬟⯂⬣⬢⯃⯄🞡🞢🞣🞤🞥🞦🞧🞨🞩🞪🞫🞬🞭🞮🞯🞰🞱🞲🞳🞴🞵🞶🞷🞸🞹🞺🞻🞼🞽🞾🞿🟀🟂🟄🟆🟉🟊✶🟌🟎🟐🟒✹🟃🟇✯🟍🟔⯌⯍※⁂      ",
    },
  ],
]);

/** Word keeps characters of symbol fonts here, out of the way of real ones. */
const PRIVATE = 0xf000;
const FROM_SYMBOL_FONT = /[\uf020-\uf0ff]/u;

/**
 * The character that a symbol font shows for a code, as Unicode has it.
 *
 * @param code of the font itself, or 0xF000 above it
 * @returns undefined for a font or a glyph without counterpart
 */
export function symbol(font: string, code: number): string | undefined {
  const glyphs = fonts.get(font.toLowerCase());
  const at = code >= PRIVATE ? code - PRIVATE : code;
  const found = at < 0x80 ? [...(glyphs?.low ?? "")][at - 0x20] : [...(glyphs?.high ?? "")][at - 0x80];
  return found === " " && at !== 0x20 ? undefined : found;
}

/** The text of a run as its font shows it; characters without counterpart stay, and are doubted. */
export function inFont(font: string | undefined, text: string): { text: string; doubt?: Uncertainty } {
  const symbolic = font !== undefined && fonts.has(font.toLowerCase());
  if (!symbolic && !FROM_SYMBOL_FONT.test(text)) return { text };
  const found = Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const own = FROM_SYMBOL_FONT.test(character) || (symbolic && code < 0x100);
    return own ? { character, shown: symbol(font ?? "", code) } : { character, shown: character };
  });
  const shown = found.map(({ character, shown }) => shown ?? character).join("");
  const known = found.every(({ shown }) => shown !== undefined);
  return known ? { text: shown } : { text: shown, doubt: unknownSymbol(font ?? "") };
}
