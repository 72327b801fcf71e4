import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bodyOf } from "../../src/convert/body.js";
import { sourceFile } from "../../src/core/source-file.js";
import { parseDraft } from "../../src/draft/parse.js";
import { toReport } from "../../src/draft/to-report.js";
import { cleanDrafts, examples, rendered } from "../drafts.js";
import { convertBytes } from "./convert-file.js";

// What isn't shown can't come back: where the author broke the title, seals, alignment of columns, bold words, quotes, targets of
// links, the page labels in a .docx, copy number and signatories on a page. A numbered paragraph with a short first sentence looks
// like a run-in heading, an attachment that is printed behind a report like a part of it, and the level of a city isn't told by its
// name. All else is the same.

/** Its year and its headings are wrong on purpose. */
const drafts = [...examples, ...cleanDrafts].filter(({ name }) => name !== "faulty");

describe.each(["docx", "html"] as const)("a draft that was built as %s comes back", (format) => {
  test.each(drafts)("$name", async (file) => {
    const { conversion } = await convertBytes(`${file.name}.${format}`, await rendered(file, format));
    if (conversion.type !== "converted") throw new Error(conversion.sentence.zh);
    expect(conversion.record.diagnostics.filter(({ type }) => type === "breach")).toEqual([]);
    const before = look(readFileSync(file.path, "utf8"), format === "html");
    const after = look(conversion.draft, format === "html");
    expect({ ...after.front, level: before.front.level }).toEqual(before.front);
    if (before.front.attachments.length === 0) expect(after.text).toBe(before.text);
    else expect(after.text.split("特此报告。")[0]).toBe(before.text.split("特此报告。")[0]);
    expect(after.headings.filter((heading) => before.headings.includes(heading))).toEqual(before.headings);
    const added = after.headings.filter((heading) => !before.headings.includes(heading));
    expect(added.filter((heading) => !/^#{3,5} .+。$/u.test(heading))).toEqual([]);
  });
});

const ON_PAPER_ONLY = { copyNumber: undefined, signatories: [] };

/** A draft as its readers see it. */
function look(markdown: string, isPage: boolean) {
  const { value: draft } = parseDraft(sourceFile("draft.md", markdown));
  const {
    title,
    attachments,
    publish,
    letterhead,
    seal: _,
    places: __,
    span: ___,
    ...front
  } = toReport(draft).frontMatter;
  const seen = bodyOf(draft.tree, markdown).seen.map(({ text }) => text);
  return {
    front: {
      ...front,
      title: title?.replaceAll("|", ""),
      attachments: attachments.map((attachment) => attachment.title),
      publish: isPage ? publish : undefined,
      letterhead: isPage && letterhead !== undefined ? { ...letterhead, ...ON_PAPER_ONLY } : letterhead,
    },
    text: seen
      .filter((text) => !/^(?:\d+|图\d.*)$/u.test(text)) // ordinals of lists, captions
      .join("")
      .replace(/\s|（[一二三四五六七八九十]）/gu, ""),
    headings: markdown.split("\n").filter((line) => /^#{2,5} /u.test(line)),
  };
}
