import { describe, expect, test } from "vitest";
import { builtInHouses } from "../../../src/config/houses.js";
import { builtInStationery } from "../../../src/render/docx/package/built-in.js";
import { makeStationery } from "../../../src/render/docx/package/make-stationery.js";
import { stationeryOf } from "../../../src/render/docx/package/stationery-of.js";
import { builtIn, house } from "../../houses.js";

describe("the stationery of a house", () => {
  test.each([...builtInHouses.keys()])("is ready for %s, as docx would make it now", async (name) => {
    const own = await builtIn(name);
    expect(await builtInStationery(own)).toEqual(makeStationery(own));
  });

  test("is made for the house of an office, whatever its name", async () => {
    const other = { ...house, letterhead: { ...house.letterhead, colour: "C00000" } };
    expect(await builtInStationery(other)).toBeUndefined();
    const made = await stationeryOf(other);
    expect(made.parts["word/styles.xml"]).toContain('<w:color w:val="C00000"/>');
    expect(await builtInStationery({ ...house, name: "ours" })).toBeUndefined();
  });

  test("is made once", () => {
    const other = { ...house };
    expect(stationeryOf(other)).toBe(stationeryOf(other));
  });

  test("lacks no part of a document", () => {
    const { document, footnotes, properties, documentRelationships, parts } = makeStationery(house);
    expect(document.before.endsWith("<w:body>")).toBe(true);
    expect(document.after).toMatch(/^<w:sectPr>.*<\/w:body><\/w:document>$/u);
    expect(footnotes.after).toBe("</w:footnotes>");
    expect(properties.before).toMatch(/<cp:coreProperties [^<]*>$/u);
    expect(documentRelationships.next).toBe(9);
    expect(Object.keys(parts)).toContain("word/styles.xml");
  });
});
