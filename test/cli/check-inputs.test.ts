import { describe, expect, test, vi } from "vitest";
import { rules } from "../../src/rules/metas.js";
import type { RuleContext } from "../../src/rules/rule.js";
import { FAULTY, GOOD } from "./drafts.js";
import { report } from "./run.js";

const [anyRule] = rules;
if (anyRule === undefined) throw new TypeError("no rules");
// a rule with a fault of its own
vi.spyOn(anyRule, "check").mockImplementation(({ draft }: RuleContext) => {
  if (draft.file.text.includes("九连冠")) throw new Error("fell over");
});

/** Name of the nth of many drafts, so that they sort. */
const name = (index: number) => `${String(index).padStart(3, "0")}.md`;

function drafts(count: number, textOf: (index: number) => string): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [name(index), textOf(index)]));
}

/** `file rule`, as JSON lists them. */
function told(stdout: string): readonly string[] {
  const { files }: { files: readonly { path: string; diagnostics: readonly { ruleId: string }[] }[] } =
    JSON.parse(stdout);
  return files.flatMap(({ path, diagnostics }) => diagnostics.map(({ ruleId }) => `${path} ${ruleId}`));
}

describe("many drafts that are judged together", () => {
  test.each([1, 31, 32, 33, 80])("%i of them are told of in their order", async (count) => {
    const files = drafts(count, (index) => (index % 3 === 0 ? FAULTY : GOOD));
    const { code, stdout, stderr } = await report("check *.md --format json", { files });
    expect([code, stderr]).toEqual([1, ""]);
    expect(told(stdout)).toEqual(
      Object.keys(files).flatMap((file, at) => (at % 3 === 0 ? [`${file} part-missing`] : [])),
    );
  });

  test("a draft that can't be read hinders no other", async () => {
    const files = drafts(40, () => FAULTY);
    const refused = { [`read /home/${name(7)}`]: "EACCES" };
    const { code, stdout, stderr } = await report("check *.md --format json", { files, refused });
    expect(code).toBe(2);
    expect(stderr.trimEnd().split("\n")).toEqual([expect.stringContaining(name(7))]);
    expect(told(stdout)).toHaveLength(39);
  });

  test("a draft at which the program fails hinders no other", async () => {
    const files = drafts(40, (index) => (index === 35 ? GOOD.replace("全年", "实现九连冠，全年") : FAULTY));
    const { code, stdout, stderr } = await report("check *.md --format json", { files });
    expect(code).toBe(2);
    expect(stderr).toContain(`${name(35)}: Error: fell over`);
    expect(told(stdout)).toHaveLength(39);
  });

  test("each keeps the rules of its own folder", async () => {
    const files = {
      "a/1.md": FAULTY,
      "b/1.md": FAULTY,
      "b/report.config.yaml": "rules:\n  part-missing: off\n",
      "c/1.md": FAULTY,
    };
    const { stdout } = await report("check a/1.md b/1.md c/1.md --format json", { files });
    expect(told(stdout)).toEqual(["a/1.md part-missing", "c/1.md part-missing"]);
  });

  test("Ctrl-C between two of them ends the run", async () => {
    const { runProgram } = await import("../../src/cli/program.js");
    const { memoryIo } = await import("./memory-io.js");
    const files = drafts(80, () => FAULTY);
    const io = memoryIo(["check", ...Object.keys(files)], { files });
    const read = io.files.read.bind(io.files);
    let count = 0;
    vi.spyOn(io.files, "read").mockImplementation((...args: Parameters<typeof read>) => {
      if (++count === 50) io.interrupt();
      return read(...args);
    });
    expect(await runProgram(io)).toBe(130);
    expect(count).toBe(50);
  });
});
