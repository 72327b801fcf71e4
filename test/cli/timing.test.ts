import { expect, test } from "vitest";
import validate from "../../schemas/diagnostics.schema.json?validator";
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
  expect(lines).toHaveLength(16);
  const rest = count - 15;
  expect(lines.pop()).toBe(
    `  其余${rest}条共${(2 * rest).toFixed(1)}毫秒，占${((100 * rest) / count).toFixed(1)}%；--format json 列出全部`,
  );
  for (const line of lines) {
    expect(line).toMatch(new RegExp(`^ {2}[a-z0-9-]+ +2\\.000 ms +${share}% +1\\.000 ms +1\\.000 ms$`, "u"));
  }
});

test("--timing --format json has every rule that is timed", async () => {
  const { stdout } = await report("check d --timing --format json", { files });
  const data = JSON.parse(stdout);
  expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
  const told: readonly { ruleId: string }[] = data.timing;
  expect(told.map(({ ruleId }) => ruleId).toSorted()).toEqual(rules.map(({ meta }) => meta.id).toSorted());
  expect(told[0]).toEqual({ ruleId: told[0]?.ruleId, milliseconds: 2, longest: 1, drafts: 2 });
  expect(JSON.parse((await report("check d --format json", { files })).stdout)).not.toHaveProperty("timing");
  expect(ruleMetas.length).toBeGreaterThan(rules.length); // some are told by the reading of a draft, which isn't timed
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
