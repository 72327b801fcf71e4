import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readDoc } from "../../../src/convert/readers/doc/read-doc.js";
import { readDocx } from "../../../src/convert/readers/docx/read-docx.js";
import { readHtml } from "../../../src/convert/readers/html/read-html.js";
import { readMht } from "../../../src/convert/readers/mht/read-mht.js";
import { readOdt } from "../../../src/convert/readers/odt/read-odt.js";
import { readRtf } from "../../../src/convert/readers/rtf/read-rtf.js";

const collection = (name: string) => readFileSync(new URL(`../../collection/${name}`, import.meta.url));

const cases = [
  { name: "22-qianshui-2025.docx", reader: readDocx },
  { name: "33-pingwu-2021.odt", reader: readOdt },
  { name: "36-jinghe-2023.doc", reader: readDoc },
  { name: "35-tanxi-2020.doc", reader: readDoc },
  { name: "25-zhelin-2023.html", reader: readHtml },
  { name: "26-maixi-2015.html", reader: readHtml },
  { name: "27-duling-2022.htm", reader: readHtml },
  { name: "29-qubu-2022.mht", reader: readMht },
  { name: "30-lianpu-2020.mhtml", reader: readMht },
  { name: "31-yuguan-2018.rtf", reader: readRtf },
  { name: "32-suiyang-2023.rtf", reader: readRtf },
] as const;

test.each(cases)("$name with any bytes changed or cut is read or refused", async ({ name, reader }) => {
  const bytes = collection(name);
  const change = fc.tuple(fc.nat(bytes.length - 1), fc.uint8Array({ minLength: 1, maxLength: 24 }));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 6 }), fc.option(fc.nat(bytes.length)), async (changes, cut) => {
      const copy = new Uint8Array(bytes.length + 24);
      copy.set(bytes);
      for (const [at, noise] of changes) copy.set(noise, at);
      const result = await reader(copy.subarray(0, cut ?? bytes.length), {});
      if ("type" in result) expect(result.sentence.zh).not.toBe("");
      else expect(result.paragraphs.every(({ from, to }) => from <= to && to <= result.text.length)).toBe(true);
    }),
    { numRuns: 200 },
  );
});
