import type { Term } from "./figures-sentences.js";

/** The terms from one on, `most` at most, with a counted word read as a word: 兼通两种语言的15名 has one figure. */
export function termsFrom(terms: readonly Term[], from: number, most: number): readonly Term[] {
  const found: Term[] = [];
  for (let at = from; at < terms.length && found.length < most; at++) {
    const [term, next] = [terms[at], terms[at + 1]];
    if (term === undefined) break;
    if (at === from || next === undefined || !isCounter(term, next)) found.push(term);
    else {
      found.push(joined(term, next));
      at++;
    }
  }
  return found;
}

function isCounter({ figure, tail }: Term, next: Term): boolean {
  return figure.script === "chinese" && tail !== "" && next.figure.script === "arabic" && next.joint === "none";
}

function joined({ figure, joint, lead, label }: Term, next: Term): Term {
  const words = `${figure.numeral}${figure.unit}${next.lead}`;
  return { ...next, joint, lead: lead + words, label: label + words };
}
