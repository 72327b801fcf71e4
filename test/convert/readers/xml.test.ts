import { expect, test } from "vitest";
import { ReadError } from "../../../src/convert/read-error.js";
import { attribute, child, textOf, xmlParser } from "../../../src/convert/readers/xml.js";

const namespaces = new Map([["urn:a", "a"]]);

function parse(text: string | Uint8Array) {
  return xmlParser(namespaces)(typeof text === "string" ? new TextEncoder().encode(text) : text);
}

function codeOf(text: string | Uint8Array): string {
  try {
    parse(text);
    return "read";
  } catch (error) {
    return error instanceof ReadError ? error.code : `no ReadError: ${String(error)}`;
  }
}

test("names have our prefixes, whatever the file calls them", () => {
  const root = parse(
    '<r xmlns="urn:a" xmlns:q="urn:a" xmlns:z="urn:z" q:v="1" v="2" z:v="3"><q:c>甲&amp;&#x4e59;<![CDATA[<丙>]]></q:c><z:d/></r>',
  );
  expect(root).toMatchObject({ name: "a:r", attributes: ["a:v", "1", "v", "2", "?:v", "3"] });
  expect(attribute(root, "v")).toBe("2");
  expect(child(root, "?:d")).toBeDefined();
  expect(textOf(root)).toBe("甲&乙<丙>");
});

const main = "<r>一、甲</r>";
const encodings = {
  "UTF-8 with a mark": Buffer.from(`\ufeff${main}`),
  "UTF-16 with a mark": Buffer.from(`\ufeff${main}`, "utf16le"),
  "UTF-16, big-endian": Buffer.from(`\ufeff${main}`, "utf16le").swap16(),
  "UTF-16 without a mark": Buffer.from(`<?xml version="1.0" encoding="UTF-16"?>${main}`, "utf16le"),
  "GB 18030": Buffer.concat([
    Buffer.from('<?xml version="1.0" encoding="gb2312"?><r>'),
    Buffer.from([0xd2, 0xbb, 0xa1, 0xa2, 0xbc, 0xd7]),
    Buffer.from("</r>"),
  ]),
};

test.each(Object.entries(encodings))("%s is read", (_name, bytes) => {
  expect(textOf(parse(bytes))).toBe("一、甲");
});

test("a character that is cut between two chunks stays whole", () => {
  const text = "甲".repeat(200_000);
  expect(textOf(parse(`<r> ${text}</r>`))).toBe(` ${text}`);
});

const refused = {
  "an entity of its own": ['<!DOCTYPE r [<!ENTITY e "甲">]><r>&e;</r>', "unsupported"],
  "the billion laughs": ['<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><r>&b;</r>', "unsupported"],
  "an external entity": ['<!DOCTYPE r SYSTEM "file:///etc/passwd"><r/>', "unsupported"],
  "an unknown entity": ["<r>&nbsp;</r>", "damaged"],
  "a tag that isn't closed": ["<r><s></r>", "damaged"],
  "an end that is missing": ["<r><s>", "damaged"],
  "an unknown prefix": ["<q:r/>", "damaged"],
  "an attribute that comes twice": ['<r a="1" a="2"/>', "damaged"],
  "a character that XML doesn't have": ["<r>\u0001</r>", "damaged"],
  "bytes that are no UTF-8": [Buffer.from([0x3c, 0x72, 0x3e, 0xff, 0x3c, 0x2f, 0x72, 0x3e]), "damaged"],
  "an encoding that doesn't exist": ['<?xml version="1.0" encoding="x-none"?><r/>', "damaged"],
  nothing: ["", "damaged"],
  "20,000 elements within each other": ["<r>".repeat(20_000) + "</r>".repeat(20_000), "bomb"],
  "half a million elements": [`<r>${"<s/>".repeat(500_000)}</r>`, "too-large"],
  "half a million attributes": [
    `<r ${Array.from({ length: 500_000 }, (_, index) => `a${index}=""`).join(" ")}/>`,
    "too-large",
  ],
} as const;

test.each(Object.entries(refused))("%s is refused", (_name, [text, code]) => {
  expect(codeOf(text)).toBe(code);
});

test("256 elements within each other are read", () => {
  expect(codeOf("<r>".repeat(256) + "</r>".repeat(256))).toBe("read");
});

test("the parts of one file share one limit", () => {
  const parser = xmlParser(namespaces);
  const bytes = new TextEncoder().encode(`<r>${"<s/>".repeat(300_000)}</r>`);
  parser(bytes);
  expect(() => parser(bytes)).toThrow(ReadError);
});
