import type { Destination } from "./state.js";

/** Signs that have control words of their own. */
export const signs: ReadonlyMap<string, string> = new Map([
  ["tab", "\t"],
  ["line", "\n"],
  ["lbr", "\n"],
  ["emdash", "—"],
  ["endash", "–"],
  ["lquote", "‘"],
  ["rquote", "’"],
  ["ldblquote", "“"],
  ["rdblquote", "”"],
  ["bullet", "•"],
  ["emspace", "\u2003"],
  ["enspace", "\u2002"],
  ["qmspace", "\u2005"],
  ["~", "\u00a0"],
  ["_", "\u2011"],
]);

/** Destinations that aren't the text (RTF 1.9.1, appendix B), those with `\*` that aren't named here left out. */
export const destinations: ReadonlyMap<string, Destination> = new Map([
  ["fonttbl", "font table"],
  ["stylesheet", "style sheet"],
  ["listtext", "number"],
  ["pntext", "number"],
  ["fldinst", "instruction"],
  ["pict", "picture"],
  ["shpinst", "settings"],
  ["upr", "settings"],
  ["nesttableprops", "settings"],
  ["sp", "settings"],
  ["sv", "settings"],
  ...(
    "colortbl info listtable listoverridetable revtbl rsidtbl filetbl themedata colorschememapping datastore latentstyles " +
    "nonshppict nonesttables shprslt objdata objclass objname mmathPict mmathPr atnid atnauthor atndate atnref atrfstart atrfend " +
    "bkmkstart bkmkend xmlnstbl pnseclvl pn pntxta pntxtb xe tc rxe txe sn picprop blipuid blipbmi generator template userprops " +
    "fldtype formfield ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn background falt panose fname keycode comment"
  )
    .split(" ")
    .map((name): [string, Destination] => [name, "nothing"]),
]);

/** Groups with `\*` whose text is read like any other. */
export const transparent: ReadonlySet<string> = new Set([
  "shppict",
  "shptxt",
  "annotation",
  "ud",
  "moMath",
  "moMathPara",
  "mmath",
]);

export const bands: ReadonlySet<string> = new Set(
  "header headerl headerr headerf footer footerl footerr footerf".split(" "),
);

/** Kinds of pictures that pages and papers can show, by their control words. */
export const pictures: ReadonlyMap<string, string> = new Map([
  ["pngblip", "png"],
  ["jpegblip", "jpg"],
]);
/** Drawings of old Windows and Mac programs, which can't be kept. */
export const drawings: ReadonlySet<string> = new Set([
  "emfblip",
  "wmetafile",
  "macpict",
  "dibitmap",
  "wbitmap",
  "pmmetafile",
]);
