import type { Format, NumberText } from "../scribe.js";
import type { State } from "./state.js";
import type { StyleSheet } from "./styles.js";

/** What holds for a paragraph when it ends. @param number as the program that wrote the file saw it */
export function paragraphFormat(state: State, styles: StyleSheet, number: string): Format {
  const { style, outline, align, contents } = state;
  const styled = styles.get(style);
  const level = outline ?? styled.outline;
  const shown = numberText(state, number.trim());
  return {
    ...(level !== undefined && level <= 9 && { outline: level }),
    ...(styled.title && { title: true as const }),
    ...((contents || styled.contents) && { contents: true as const }),
    ...(align !== undefined && { align }),
    ...(shown !== undefined && { number: shown }),
  };
}

function numberText({ level, list = 0 }: State, text: string): NumberText | undefined {
  if (text === "") return undefined;
  const bullet = !/[\p{L}\p{N}]/u.test(text);
  return { text, suffix: "", level, list: String(list), ...(bullet && { bullet }) };
}
