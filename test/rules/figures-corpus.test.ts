import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { figureFindings, figureRuleIds, figuresTold, pointedAt } from "./figures-told.js";

interface Entry {
  readonly draft: string;
  readonly find: string;
  readonly anywhere: boolean;
}

function entriesOf(path: string): readonly Entry[] {
  const list: unknown = parse(readFileSync(path, "utf8"));
  if (!Array.isArray(list)) throw new TypeError(`no list: ${path}`);
  return list.map((entry: Readonly<Record<string, unknown>>) => ({
    draft: String(entry.draft),
    find: String(entry.find ?? ""),
    anywhere: entry.anywhere === true,
  }));
}

describe.each([...figureRuleIds])("planted faults of %s", (id) => {
  test.each(entriesOf(`test/corpus/planted/${id}.yaml`))("$find", ({ draft, find, anywhere }) => {
    const found = figureFindings(draft);
    expect(found.filter(({ ruleId, severity }) => ruleId !== id && severity !== "info")).toEqual([]);
    const texts = found.filter(({ ruleId }) => ruleId === id).map((finding) => pointedAt(draft, finding));
    if (anywhere) expect(texts).not.toEqual([]);
    else expect(texts.filter((text) => overlap(draft, text, find))).not.toEqual([]);
  });
});

test("faults of other rules bring no figure into it", () => {
  const others = readdirSync("test/corpus/planted").filter(
    (name) => name.endsWith(".yaml") && !figureRuleIds.has(name.slice(0, -5)),
  );
  const told = others.flatMap((name) =>
    entriesOf(`test/corpus/planted/${name}`).flatMap(({ draft }) =>
      figuresTold(draft).map((found) => `${name} ${found}`),
    ),
  );
  expect(told).toEqual([]);
});

test("near misses of all rules are silent", () => {
  expect(entriesOf("test/corpus/near-misses.yaml").flatMap(({ draft }) => figuresTold(draft))).toEqual([]);
});

const folders = ["test/corpus/clean", "examples", "examples/chenguang-2024"];
const clean = folders.flatMap((folder) =>
  readdirSync(folder).flatMap((name) =>
    name.endsWith(".md") && !name.startsWith("faulty") ? [`${folder}/${name}`] : [],
  ),
);
test.each(clean)("%s adds up", (path) => expect(figuresTold(readFileSync(path, "utf8"))).toEqual([]));

const drafts = "../shared/drafts";
test.runIf(existsSync(drafts))("five real reports have one wrong sum between them", () => {
  const told = readdirSync(drafts)
    .filter((name) => name.endsWith(".md"))
    .flatMap((name) =>
      figuresTold(readFileSync(`${drafts}/${name}`, "utf8")).map((found) => `${name.slice(0, 2)} ${found}`),
    );
  expect(told).toEqual(["S2 part-exceeds-whole: 其中各项合计37起（24+6+4+3），多于总数36起"]);
});

/** Whether a stretch of the draft shares characters with another that stands in it once. */
function overlap(draft: string, text: string, find: string): boolean {
  const [from, at] = [draft.indexOf(text), draft.indexOf(find)];
  return from !== -1 && at !== -1 && from < at + find.length && at < from + text.length;
}
