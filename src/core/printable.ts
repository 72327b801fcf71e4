/** Characters that a terminal would obey, that turn the line around or are none; a draft may hold any of them. */
const CONTROL = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text from a draft, or a name of a file, as a terminal may print it: one line, what can't be seen shown as U+FFFD. */
export function printable(text: string): string {
  return masked(text.replace(/[\r\n\t\u2028\u2029]/gu, " "));
}

/** The same for a text whose breaks are already told otherwise. */
export function masked(text: string): string {
  return text.replace(CONTROL, "\u{FFFD}");
}
