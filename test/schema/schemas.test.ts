import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { faceNames, styleNames } from "../../src/layout/house.js";
import { levels } from "../../src/model/front-matter.js";
import { mandatoryParts, partKinds } from "../../src/model/parts.js";
import { formats } from "../../src/render/all.js";
import { variantRules, wordRules } from "../../src/rules/dictionary.js";

interface Node {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly $defs?: Readonly<Record<string, Node>>;
}

function schema(name: string): Node & { readonly $id: string; readonly $schema: string } {
  return JSON.parse(readFileSync(`schemas/${name}.schema.json`, "utf8"));
}

/** Every node that stands for a value, with its pointer. */
function* nodes(node: Node, pointer: string): Generator<readonly [string, Node]> {
  yield [pointer, node];
  for (const [key, value] of Object.entries(node.properties ?? {})) yield* nodes(value, `${pointer}/${key}`);
  for (const [key, value] of Object.entries(node.$defs ?? {})) yield* nodes(value, `${pointer}/$defs/${key}`);
  if (node.items) yield* nodes(node.items, `${pointer}/items`);
}

const names = readdirSync("schemas").map((file) => file.replace(".schema.json", ""));

describe.each(names)("the schema %s", (name) => {
  test("has a stable id", () => {
    expect(schema(name)).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: `https://unpkg.com/fazhi-report/schemas/${name}.schema.json`,
    });
  });

  test("explains every value in Chinese and English", () => {
    const root = schema(name);
    for (const [pointer, node] of nodes(root, "")) {
      const shared = node.$ref === undefined ? node : root.$defs?.[node.$ref.replace("#/$defs/", "")];
      for (const words of [node.title ?? shared?.title, node.description ?? shared?.description]) {
        expect(words, pointer).toMatch(/^\S.* \/ \S.*$/u);
        const [zh = "", en = ""] = words?.split(" / ") ?? [];
        expect(zh, pointer).toMatch(/\p{Script=Han}/u);
        expect(en, pointer).toMatch(/[A-Za-z]/u);
      }
    }
  });

  test("uses no format, which validators understand in different ways", () => {
    expect(readFileSync(`schemas/${name}.schema.json`, "utf8")).not.toMatch(/"format":\s*"/u);
  });
});

describe("the schemas know the same names as the program", () => {
  test.each([
    ["kinds of units", schema("front-matter").properties?.level?.enum, levels],
    ["kinds of parts", Object.keys(schema("report").properties ?? {}), partKinds],
    ["mandatory parts", schema("report").required, mandatoryParts],
    ["styles", Object.keys(schema("house").properties?.styles?.properties ?? {}), styleNames],
    ["faces", Object.keys(schema("house").properties?.faces?.properties ?? {}), faceNames],
    ["classes of type", schema("house").$defs?.faceName?.enum, faceNames],
    ["rules on words", schema("dictionary").$defs?.word?.properties?.rule?.enum, wordRules],
    ["rules on names", schema("dictionary").$defs?.variant?.properties?.rule?.enum, variantRules],
    ["formats", schema("config").properties?.to?.items?.enum, formats],
  ])("%s", (_name, inSchema, inProgram) => expect(inSchema).toEqual(inProgram));
});
