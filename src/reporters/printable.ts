/** Characters that a terminal would obey, that turn the line around or are none; a draft may hold any of them. */
const CONTROL = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text from a draft as a terminal may print it: one line, what can't be seen shown as U+FFFD. */
export function printable(text: string): string {
  return text.replace(/[\r\n\t\u2028\u2029]/gu, " ").replace(CONTROL, "\u{FFFD}");
}
