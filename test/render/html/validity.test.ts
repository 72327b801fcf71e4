import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { paragraph, plainReport, richReport } from "./fixture.js";
import { fragmentOf, gbt9704, pageOf } from "./read-html.js";

const presets = ["html-validate:recommended", "html-validate:a11y"];
const pages = new HtmlValidate({ root: true, extends: [...presets, "html-validate:document"] });
const fragments = new HtmlValidate({ root: true, extends: presets });
const rich = richReport(gbt9704);
const printed = { ...rich, publication: { ...rich.publication, printMeta: true } };

test.each([
  ["the page of a report with everything", pages, pageOf(rich)],
  ["the page whose metadata are printed", pages, pageOf(printed)],
  ["the page of a report with nothing", pages, pageOf(plainReport(gbt9704, [paragraph("body", "甲")]))],
  ["the fragment of a report with everything", fragments, fragmentOf(rich)],
])("html-validate has nothing to say of %s", async (_, validator, html) => {
  const { results } = await validator.validateString(html);
  const messages = results.flatMap((result) => result.messages);
  expect(messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`)).toEqual([]);
});
