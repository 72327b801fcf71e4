/** Where text goes, or why it goes nowhere. */
export type Destination =
  | "text"
  /** Settings, with text or pictures in groups of their own. */
  | "settings"
  /** Nothing that is read: names of authors, lists of fonts, second copies of pictures. */
  | "nothing"
  | "font table"
  | "style sheet"
  | "number"
  | "instruction"
  | "picture";

/** What holds from a control word to the end of its group. */
export interface State {
  destination: Destination;
  /** Whether the group has begun with `\*`: programs that don't know what follows skip it. */
  ignorable: boolean;
  /** Characters that stand for a `\u` in old programs. */
  substitutes: number;
  font: number;
  bold: boolean;
  /** Whose associated formats follow. */
  script: "chinese" | "other";
  hidden: boolean;
  deleted: boolean;
  style: number;
  outline: number | undefined;
  align: "left" | "center" | "right" | undefined;
  inTable: boolean;
  depth: number;
  list: number | undefined;
  level: number;
  contents: boolean;
}

export const initial: State = {
  destination: "text",
  ignorable: false,
  substitutes: 1,
  font: 0,
  bold: false,
  script: "other",
  hidden: false,
  deleted: false,
  style: 0,
  outline: undefined,
  align: undefined,
  inTable: false,
  depth: 1,
  list: undefined,
  level: 0,
  contents: false,
};

/** `\plain`: characters as the style sheet has them. */
export function plain(state: State): void {
  Object.assign(state, { bold: false, script: "other", hidden: false, deleted: false });
}

/** `\pard`: paragraphs as the style sheet has them. */
export function defaultParagraph(state: State): void {
  Object.assign(state, {
    style: 0,
    outline: undefined,
    align: undefined,
    inTable: false,
    depth: 1,
    list: undefined,
    level: 0,
  });
}

/**
 * Changes what holds for characters or paragraphs.
 *
 * @returns whether the word does so
 */
export function applyFormat(state: State, name: string, value: number | undefined): boolean {
  const on = value !== 0;
  switch (name) {
    case "f":
      state.font = value ?? 0;
      break;
    case "b":
      state.bold = on;
      break;
    // LibreOffice: what follows speaks of Chinese characters
    case "dbch":
      state.script = "chinese";
      break;
    case "loch":
    case "hich":
    case "ltrch":
    case "rtlch":
      state.script = "other";
      break;
    case "ab":
      if (state.script === "chinese") state.bold = on;
      break;
    case "v":
      state.hidden = on;
      break;
    case "deleted":
    case "mvf":
      state.deleted = on;
      break;
    case "uc":
      state.substitutes = Math.max(0, Math.min(value ?? 1, MAX_SUBSTITUTES));
      break;
    case "pard":
      defaultParagraph(state);
      break;
    case "s":
      state.style = value ?? 0;
      break;
    case "outlinelevel":
      state.outline = (value ?? 0) + 1;
      break;
    case "ql":
    case "qj":
    case "qd":
      state.align = undefined;
      break;
    case "qc":
      state.align = "center";
      break;
    case "qr":
      state.align = "right";
      break;
    case "intbl":
      state.inTable = true;
      break;
    case "itap":
      state.inTable = (value ?? 1) > 0;
      state.depth = Math.max(1, Math.min(value ?? 1, MAX_TABLES));
      break;
    case "ls":
      state.list = value;
      break;
    case "ilvl":
      state.level = Math.max(0, Math.min(value ?? 0, 8));
      break;
    default:
      return false;
  }
  return true;
}

/** One character stands for a `\u`, sometimes two or three. */
const MAX_SUBSTITUTES = 16;
/** Tables within each other. */
const MAX_TABLES = 20;
