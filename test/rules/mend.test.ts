import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/core/diagnostic.js";
import { sourceFile, spanAt } from "../../src/core/source-file.js";
import { parseDraft } from "../../src/draft/parse.js";
import type { FixChoice } from "../../src/rules/fix-choice.js";
import { type Mending, mend } from "../../src/rules/mend.js";
import { mendText } from "./mend-text.js";

type Rewrite = readonly [found: RegExp, text: string, fix?: "safe" | "ask"];

/** Mends texts by rewriting what matches, in the order given; no real rule takes part. */
async function rewrite(
  texts: Readonly<Record<string, string>>,
  rules: readonly Rewrite[],
  choice: FixChoice = "safe",
): Promise<Mending> {
  return mend(async (changed) => {
    return Object.entries(texts).map(([path, text]) => {
      const file = sourceFile(path, changed.get(path) ?? text);
      const diagnostics = rules.flatMap(([found, inserted, fix = "safe"]) =>
        [...file.text.matchAll(found)].map(({ 0: match, index }): Diagnostic => {
          const span = spanAt(file, index, index + match.length);
          const edits = [{ span, text: match.replace(found, inserted) }];
          return { ruleId: "space-edge", severity: "warning", path, span, message: { zh: "甲", en: "a" }, edits, fix };
        }),
      );
      return { draft: parseDraft(file).value, diagnostics };
    });
  }, choice);
}

const changesOf = ({ mended }: Mending) =>
  mended.flatMap(({ before, changes }) =>
    changes.map(
      ({ span: { start, end }, from, to }) =>
        `${before.path} ${start.line}:${start.column}-${end.column} ${from}→${to}`,
    ),
  );

describe("mending", () => {
  test("goes on until there is nothing left, and says where each edit stood at first", async () => {
    const done = await rewrite({ "a.md": "甲,,乙,丙\n" }, [
      [/,,/gu, ","],
      [/(?<!,),(?!,)/gu, "，"],
    ]);
    expect(done.mended[0]?.after).toBe("甲，乙，丙\n");
    expect(changesOf(done)).toEqual(["a.md 1:2-4 ,,→,", "a.md 1:2-4 ,→，", "a.md 1:5-6 ,→，"]);
  });

  test("leaves what needs a look alone, unless it is asked for", async () => {
    const rules: readonly Rewrite[] = [
      [/甲/gu, "乙"],
      [/乙乙/gu, "丁", "ask"],
    ];
    expect((await rewrite({ "a.md": "甲乙\n" }, rules)).mended[0]?.after).toBe("乙乙\n");
    expect((await rewrite({ "a.md": "甲乙\n" }, rules, "all")).mended[0]?.after).toBe("丁\n");
  });

  test("mends each file of a draft", async () => {
    const done = await rewrite({ "a.md": "甲\n", "b.md": "丙\n", "c.md": "丙甲\n" }, [[/甲/gu, "乙"]]);
    expect(done.mended.map(({ before, after }) => [before.path, after])).toEqual([
      ["a.md", "乙\n"],
      ["c.md", "丙乙\n"],
    ]);
  });

  test.each<[what: string, rules: readonly Rewrite[]]>([
    [
      "there and back",
      [
        [/甲/gu, "乙"],
        [/乙/gu, "甲"],
      ],
    ],
    ["on and on", [[/甲+/gu, "$&甲"]]],
  ])("leaves a file as it was where the fixes go %s", async (_, rules) => {
    const done = await rewrite({ "a.md": "甲\n", "b.md": "丙\n" }, [...rules, [/丙/gu, "丁"]]);
    expect(done.restless).toEqual(["a.md"]);
    expect(done.mended.map(({ before, after }) => [before.path, after])).toEqual([["b.md", "丁\n"]]);
  });

  test("tells nothing where there is nothing to mend", async () => {
    expect(await rewrite({ "a.md": "甲\n" }, [])).toEqual({ mended: [], restless: [] });
  });
});

describe("with the rules of the program", () => {
  test("mends a heading and a list, each when it is asked to", async () => {
    const draft = "---\ntitle: 甲\n---\n\n## 一、主要举措和成效\n\n- 开展培训5期。\n";
    const safe = await mendText(draft, "safe");
    expect(safe.text).toBe(draft.replace("一、", ""));
    expect(safe.left.map(({ ruleId }) => ruleId)).toContain("md-bullet");
    const all = await mendText(draft, "all");
    expect(all.text).toBe("---\ntitle: 甲\n---\n\n## 主要举措和成效\n\n开展培训5期。\n");
    expect(all.left.filter(({ fix }) => fix !== undefined)).toEqual([]);
  });

  test("keeps line ends", async () => {
    const draft = "---\r\ntitle: 甲\r\n---\r\n\r\n## 一、主要举措和成效\r\n\r\n健全制度。\r\n";
    expect((await mendText(draft, "all")).text).toBe(draft.replace("一、", ""));
  });

  test("leaves what a comment silences alone", async () => {
    const draft =
      "---\ntitle: 甲\n---\n\n<!-- report-ignore heading-ordinal: 照原样 -->\n\n## 一、主要举措和成效\n\n健全制度。\n";
    expect((await mendText(draft, "all")).text).toBe(draft);
  });
});
