import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { condense } from "../../src/draft/condense.js";
import { parseMarkdown } from "../../src/draft/markdown.js";

const plainly = (text: string) =>
  parseMarkdown(
    text,
    () => undefined,
    () => true,
  );
const folders = ["../../examples/", "../corpus/clean/"].map((path) => new URL(path, import.meta.url));

describe("a tree parsed from a shortened text is that of the text", () => {
  for (const folder of folders) {
    for (const name of readdirSync(folder).filter((file) => file.endsWith(".md"))) {
      test(name, () => {
        const text = readFileSync(new URL(name, folder), "utf8");
        expect(condense(text)?.text.length).toBeLessThan(text.length);
        expect(parseMarkdown(text)).toEqual(plainly(text));
      });
    }
  }

  test("whatever Markdown stands around the prose", () => {
    const prose = fc.string({ unit: fc.constantFrom(..."法治政府，。（）：“”2024%、　Ａａ𠮷·"), maxLength: 12 });
    const syntax = fc.constantFrom(
      ...'\n|\r\n|\n\n|# |### |**|*|_|`|``|```\n|[|]|](|)|![|[^|]: |](a.png "|")|<|>|<!-- | -->|<b>|&amp;|&#20013;|\\|1. |10) |- |> |    |\t| |  \n|---\n|===\n|\\||---\\|---\n|:|:-|-:|\n:-|~~|https://a.cn/'.split(
        /(?<!\\)\|/u,
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(prose, prose, syntax), { maxLength: 40 }), (pieces) => {
        const text = pieces.join("").replaceAll("\\|", "|");
        expect(parseMarkdown(text)).toEqual(plainly(text));
      }),
      { numRuns: 3000 },
    );
  });

  const edges: readonly [name: string, text: string][] = [
    ["characters of private use", "法治政府\ue000建设\ue001情况报告"],
    ["a label of 1,200 characters", `[${"法治".repeat(600)}]: a.md\n\n[${"法治".repeat(600)}]`],
    ["a note named in Chinese", "见下文[^说明一二三四]。\n\n[^说明一二三四]: 第一条说明的文字。\n"],
    ["a number at the start of a line", "法治政府\n12345678. 建设\n\n2024年度法治政府\n"],
    ["more runs than stand-ins", Array.from({ length: 7000 }, (_, at) => `法治${at}政府`).join("\n\n")],
  ];
  for (const [name, text] of edges) {
    test(name, () => {
      expect(parseMarkdown(text)).toEqual(plainly(text));
    });
  }
});
