import type { Random } from "../random.js";

const TOKEN = /\\[a-z]{1,32}-?\d{0,10} ?|\\'[0-9a-f]{2}|\\[^a-z]|[{}]|[^\\{}]+/giu;

export const rtfWords = [
  "\\par ",
  "\\pard ",
  "\\line ",
  "\\page ",
  "\\tab ",
  "\\sect ",
  "\\cell ",
  "\\row ",
  "\\trowd ",
  "\\intbl ",
  "\\itap9 ",
  "\\cellx100 ",
  "\\cellx-1 ",
  "\\clmgf ",
  "\\clmrg ",
  "\\clvmgf ",
  "\\clvmrg ",
  "\\nestcell ",
  "\\nestrow ",
  "\\bin4 ",
  "\\bin999999999 ",
  "\\bin-1 ",
  "\\u-1 ?",
  "\\u55362?\\u57271?",
  "\\u99999 ?",
  "\\uc0 ",
  "\\uc999999 ",
  "\\'ff",
  "\\'81",
  "\\'c0\\'fa",
  "\\'",
  "\\*",
  "\\~",
  "\\_",
  "\\-",
  "\\\\",
  "\\{",
  "{",
  "}",
  "{{{{",
  "}}}}",
  "{\\*",
  "{\\field{\\*\\fldinst PAGE}{\\fldrslt 1}}",
  '{\\field{\\*\\fldinst HYPERLINK "http://a/"}{\\fldrslt 链接}}',
  "{\\footnote ",
  "{\\header ",
  "{\\footer ",
  "{\\pict\\pngblip 89504e47}",
  "{\\pict\\wmetafile8 zz",
  "{\\object ",
  "{\\objdata 00",
  "{\\listtable{\\list{\\listlevel{\\leveltext\\'02\\'00.;}}}}",
  "{\\listoverridetable{\\listoverride\\ls1}}",
  "\\ls1\\ilvl0 ",
  "\\ls99999\\ilvl99 ",
  "{\\listtext 1.\\tab}",
  "{\\pntext 一、}",
  "{\\stylesheet{\\s1 heading 1;}}",
  "\\s1 ",
  "{\\fonttbl{\\f0\\fcharset134 a;}}",
  "\\f0 ",
  "\\f99 ",
  "\\deff99 ",
  "\\ansicpg936 ",
  "\\ansicpg0 ",
  "\\ansicpg65001 ",
  "\\mac ",
  "\\plain ",
  "\\v ",
  "\\v0 ",
  "\\deleted ",
  "\\revised ",
  "\\upr ",
  "{\\upr{a}{\\*\\ud b}}",
  "{\\shp{\\*\\shpinst{\\shptxt ",
  "{\\info{\\title ",
  "\\outlinelevel0 ",
  "\\qc ",
  "\\b ",
  "\\super ",
  "\\ltrmark ",
  "\\emdash ",
] as const;

const figures = ["0", "-1", "1", "9", "255", "32767", "-32768", "65536", "2147483647", "9999999999", ""] as const;

/** Changes RTF by its control words and groups. */
export function mutateRtf(random: Random, text: string): string {
  const tokens = text.match(TOKEN) ?? [];
  if (tokens.length === 0) return text + random.pick(rtfWords);
  const at = random.below(tokens.length);
  const token = tokens[at] ?? "";
  switch (random.below(10)) {
    case 0:
      tokens.splice(at, random.count(3, 200));
      break;
    case 1:
      tokens.splice(at, 0, token.repeat(random.count(3, 500)));
      break;
    case 2: {
      const other = random.below(tokens.length);
      tokens[at] = tokens[other] ?? "";
      tokens[other] = token;
      break;
    }
    case 3:
    case 4:
      tokens[at] = /\d/u.test(token) ? token.replace(/-?\d+/u, random.pick(figures)) : random.pick(rtfWords);
      break;
    case 5:
      tokens.splice(at, 0, random.pick(["{", "}", "{\\*\\x ", "{\\pard "]).repeat(random.count(8, 600)));
      break;
    case 6:
      tokens.splice(at, 0, ...tokens.slice(at, at + random.count(12, 200)));
      break;
    default:
      tokens.splice(at, 0, ...Array.from({ length: random.count(3, 30) }, () => random.pick(rtfWords)));
  }
  return tokens.join("");
}
