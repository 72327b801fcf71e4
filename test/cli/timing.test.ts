import { expect, test } from "vitest";
import { ruleMetas, rules } from "../../src/rules/metas.js";
import { GOOD } from "./drafts.js";
import { report } from "./run.js";

const files = { "d/a.md": GOOD, "d/b.md": GOOD };

test("--timing tells on stderr how long each rule took, in all and for each draft", async () => {
  const { code, stdout, stderr } = await report("check d --timing", { files });
  expect([code, stdout]).toEqual([0, "2个文件，没有发现问题\n"]);
  const [head = "", ...lines] = stderr.trimEnd().split("\n");
  // the clock of these tests goes on by a millisecond whenever somebody looks at it
  const count = rules.length;
  const share = (100 / count).toFixed(1);
  expect(head).toMatch(new RegExp(`^规则用时：2份，共${(2 * count).toFixed(1)}毫秒，每份${count.toFixed(1)}毫秒`, "u"));
  expect(lines).toHaveLength(count);
  for (const line of lines) {
    expect(line).toMatch(new RegExp(`^ {2}[a-z0-9-]+ +2\\.000 ms +${share}% +1\\.000 ms +1\\.000 ms$`, "u"));
  }
  const told = lines.map((line) => line.trim().split(" ")[0]);
  expect(told.toSorted()).toEqual(rules.map(({ meta }) => meta.id).toSorted());
  expect(ruleMetas.length).toBeGreaterThan(count); // some are told by the reading of a draft, which isn't timed
});

test("--timing speaks English, and goes with --fix", async () => {
  const { stderr } = await report("check d --timing --fix --lang en", { files });
  expect(stderr).toMatch(/^nothing to mend\ntime of rules: 2 looked at, /u);
});

test("without it, nothing is told", async () => {
  expect((await report("check d", { files })).stderr).toBe("");
});

test("a draft that can't be read takes no rule any time", async () => {
  const { stderr } = await report("check a.md --timing", {
    files: { "a.md": new Uint8Array([0xff, 0xfe, 0x2d, 0x00]) },
  });
  expect(stderr).toMatch(/^规则用时：0份，共0\.000毫秒/u);
});
