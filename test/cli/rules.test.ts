import { describe, expect, test } from "vitest";
import { ruleIds } from "../../src/core/rule-ids.js";
import { report } from "./run.js";

describe("report rules", () => {
  test("lists every id with its severity and what it demands", async () => {
    const { code, stdout, stderr } = await report("rules");
    expect([code, stderr]).toEqual([0, ""]);
    const lines = stdout.trimEnd().split("\n");
    expect(lines.map((line) => /^(?:错误|警告|提示) {2}(\S+) +\S/u.exec(line)?.[1])).toEqual([...ruleIds]);
  });

  test.each(ruleIds)("explains %s in both languages", async (id) => {
    const chinese = await report(`rules ${id}`);
    expect([chinese.code, chinese.stderr]).toEqual([0, ""]);
    expect(chinese.stdout).toMatch(new RegExp(`^${id}  (?:错误|警告|提示)\n`, "u"));
    expect(chinese.stdout).toMatch(/\n错误的写法：\n {4}.*\n正确的写法：\n {4}/su);
    const english = await report(`rules ${id} --lang en`);
    expect(english.stdout).toMatch(new RegExp(`^${id}  (?:error|warning|info)\n[ -~“”‘’–—…]*`, "u"));
    expect(english.stdout).toMatch(/\nWrong:\n {4}.*\nRight:\n {4}/su);
  });

  test("names the clause that a rule rests on", async () => {
    expect((await report("rules part-missing")).stdout).toContain(
      "依据：《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号） 第二十四条（应当）\n",
    );
  });

  test("--format json gives the metas", async () => {
    const { stdout } = await report("rules --format json");
    const { rules } = JSON.parse(stdout);
    expect(rules.map(({ id }: { id: string }) => id)).toEqual([...ruleIds]);
    const one = JSON.parse((await report("rules part-missing --format json")).stdout);
    expect(one.rules).toHaveLength(1);
    expect(one.rules[0]).toMatchObject({ id: "part-missing", severity: "error" });
  });
});
