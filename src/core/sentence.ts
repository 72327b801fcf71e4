/** A sentence for a user in both languages of the program. Without a full stop; it quotes the text and blames nobody. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

export type Language = "zh-CN" | "en";

export function inLanguage(sentence: Sentence, language: Language): string {
  return language === "en" ? sentence.en : sentence.zh;
}
