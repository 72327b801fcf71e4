import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutsIn } from "../../src/draft/cuts.js";
import { parseInPieces } from "../../src/draft/in-pieces.js";
import { parseWhole } from "../../src/draft/markdown.js";

describe("a text parsed in pieces has the tree of the whole", () => {
  const lines = [
    ..."## 甲|### 乙。|甲乙|2024年|一、甲|- 甲|- 乙|* 甲|+ 甲|1. 甲|2. 乙|3) 丙|10. 丁|- - -|* * *|***|---|===|>|> 甲|> - 甲".split(
      "|",
    ),
    ..."  乙|   乙|    乙|  - 乙|   1. 甲|\t乙|-|1.|- [^1]: 甲|[^1]|[^1]: 注|[^1]: 注\n\n    续|[甲]|[甲]: a.md|[甲][乙]|[乙]: b.md|> [乙]: c.md|**甲**乙|*甲* 乙|<!-- 甲 -->".split(
      "|",
    ),
    ..."| 甲 | 乙 |;|---|---|;| - |;| 1 | 2 |;| **3** |;|4|5|6|;甲 | 乙;:-;  | 5 |;- | 甲 |;  | - |;|;| [甲] | [^1] |;\\| 甲 |".split(
      ";",
    ),
    "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n| 3 |",
    ..."<b>甲</b>|<div>|</div>|甲<br>乙|- <div>|<script>|</script>|<!--|-->|```|```甲|````|~~~|   ```|- ```|<?|?>".split(
      "|",
    ),
    "```\n甲\n\n# 乙\n\n| 甲 |\n|---|\n```",
    "\ufeff",
    "\ufeff甲",
    "- 甲\n- 乙",
    "\ufeff甲", // a file that was put together from others
    "1. 甲\n2. 乙\n4. 丙",
  ];
  test.each([
    ["whatever lines stand side by side", fc.constantFrom("\n", "\n", "\n\n")],
    ["with the line ends of Windows", fc.constantFrom("\r\n", "\r\n\r\n")],
  ])("%s", (_, ends) => {
    const line = fc.tuple(
      fc.oneof({ arbitrary: fc.constantFrom(...lines), weight: 5 }, fc.constantFrom("", " ", "　")),
      ends,
    );
    const front = fc.constantFrom(
      "",
      "",
      "---\ntitle: 甲\n\nb: 1\n---\n",
      "---\n甲\n",
      "--- \n---\n",
      "---\n\r- 甲\n---\n",
      "\ufeff",
    );
    fc.assert(
      fc.property(front, fc.array(line, { maxLength: 16 }), (start, all) => {
        const text = start + all.flat().join("");
        expect(parseInPieces(text, parseWhole, 1)).toEqual(parseWhole(text));
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    ["a long table", `| 甲 | 乙 |\n|---|:-:|\n${"| **甲** | 1 |\n".repeat(300)}`],
    ["a long list", "- 甲\n".repeat(600)],
    ["a long list whose items go on without indent", "- 甲\n乙\n".repeat(400)],
    ["a long list of paragraphs", "1. 甲\n\n   乙\n\n".repeat(300)],
    ["headings without end", "### 甲\n".repeat(600)],
    ["links defined at the end", `${"见[甲]。\n\n".repeat(300)}[甲]: a.md`],
    ["notes that stand behind the text", `${"见[^1]和[^甲]。\n\n".repeat(200)}[^1]: 甲\n\n[^甲]: 乙`],
  ])("%s", (_, text) => {
    expect(cutsIn(text, 1_024).length).toBeGreaterThan(1);
    expect(parseInPieces(text, parseWhole, 1_024)).toEqual(parseWhole(text));
  });

  test("no more is parsed at once than a piece", () => {
    const longest = (text: string) => {
      let most = 0;
      parseInPieces(text, (piece) => {
        most = Math.max(most, piece.length);
        return parseWhole(piece);
      });
      return most;
    };
    expect(longest(`| 甲 |\n|---|\n${"| 乙丙丁戊 |\n".repeat(6_000)}`)).toBeLessThan(2_200);
    expect(longest("- 甲乙丙丁\n".repeat(6_000))).toBeLessThan(2_200);
  });

  test("brackets that end nowhere are not read to the end of their block, each of them", () => {
    const text = `[甲]: a\n\n${"乙\n".repeat(1_500)}\n${`\\[${"乙".repeat(1_000)}`.repeat(1_900)}\n`;
    const begun = performance.now();
    parseInPieces(text, () => ({ type: "root", children: [{ type: "definition", identifier: "甲", url: "a" }] }));
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
