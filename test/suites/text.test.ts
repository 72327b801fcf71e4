import mammoth from "mammoth";
import { describe, expect, test } from "vitest";
import { cleanDrafts, type DraftFile, examples, realDrafts, rendered } from "../drafts.js";
import { paragraphsOf } from "./read-draft.js";

/** Paragraphs of a DOCX as another program reads them, without letterhead and imprint. */
async function wordParagraphs(file: DraftFile): Promise<string[]> {
  const buffer = Buffer.from(await rendered(file, "docx"));
  const { value } = await mammoth.extractRawText({ buffer });
  return value
    .split("\n\n")
    .map(squeeze)
    .filter((text) => text !== "");
}

/** Paragraphs of the title and the article of a page, without footnotes. */
async function pageParagraphs(file: DraftFile): Promise<string[]> {
  const html = new TextDecoder().decode(await rendered(file, "html"));
  const title = /<h1[^>]*>(.*?)<\/h1>/su.exec(html)?.[1] ?? "";
  const article = (/<article>(.*)<\/article>/su.exec(html)?.[1] ?? "").replace(
    /<section class="notes".*?<\/section>/gsu,
    "",
  );
  const leaves = [...article.matchAll(/<(p|h[1-6]|t[dh]|caption|figcaption)\b[^>]*>(.*?)<\/\1>/gsu)];
  return [title, ...leaves.map(([, , inner = ""]) => inner)].map(visible).filter((text) => text !== "");
}

function visible(markup: string): string {
  const text = markup.replace(/<sup>.*?<\/sup>/gsu, "").replace(/<[^>]*>/gu, "");
  return squeeze(
    text
      .replace(/&lt;/gu, "<")
      .replace(/&gt;/gu, ">")
      .replace(/&quot;/gu, '"')
      .replace(/&amp;/gu, "&"),
  );
}

function squeeze(text: string): string {
  return text.replace(/\s/gu, "");
}

const faultless = [...examples.filter(({ name }) => name !== "faulty"), ...cleanDrafts, ...realDrafts];

describe("the text of the draft, of the DOCX and of the page is the same, paragraph by paragraph", () => {
  test.each(faultless)("$name", async (file) => {
    const wanted = paragraphsOf(file.path);
    const word = await wordParagraphs(file);
    const from = word.indexOf(wanted[0] ?? "");
    expect(word.slice(from, from + wanted.length)).toEqual(wanted);
    expect(await pageParagraphs(file)).toEqual(wanted);
  });
});

test("there are enough drafts to compare", () => {
  expect(faultless.length).toBeGreaterThanOrEqual(22);
});
