// Proves that a conversion lost nothing: verify-ledger SOURCE DRAFT RECORD. Shares no code with the converter.
// SOURCE is the old file if it is text, else its text as `report convert --transcript` writes it. Exit 1 where a law is broken.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmTable } from "micromark-extension-gfm-table";
import { parse } from "yaml";

const [bytes, draftBytes, recordBytes] = process.argv.slice(2, 5).map((path) => readFileSync(path));
const { source: origin, draft: target, changes, ledger } = JSON.parse(recordBytes.toString());
const isText = origin.format === "txt";
const source = new TextDecoder(isText ? origin.encoding : "utf-8").decode(bytes);
const hash = (data) => createHash("sha256").update(data).digest("hex");
const units = (text) => text.replace(/\s/gu, "");
const sorted = (texts) => [...units(texts.join(""))].sort().join("");
const faults = new Set();
const law = (holds, fault) => holds || faults.add(fault);
const [, yaml = "", markdown = ""] = /^---\n(.*?)\n---\n(.*)$/su.exec(draftBytes.toString()) ?? [];
const leaves = (data) => (data && typeof data === "object" ? Object.values(data).flatMap(leaves) : [units(data ?? "")]);
const values = leaves(parse(yaml, { schema: "failsafe" }));
const prose = /^(?:root|paragraph|heading|text|list|listItem|table|tableRow|tableCell|footnote\w+|image|html)$/u;
function bodyOf({ type, value = "", children = [], position }) {
  law(prose.test(type) && (type !== "html" || /^(?:<!--.*?-->\s*)+$/su.test(value)), `text became markup: ${type}`);
  const digits = type === "listItem" ? /^\d*/u.exec(markdown.slice(position.start.offset, position.end.offset)) : "";
  return digits + (type === "text" ? value : children.map(bodyOf).join(""));
}
const mdastExtensions = [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()];
const body = units(bodyOf(fromMarkdown(markdown, { extensions: [gfmTable(), gfmFootnote()], mdastExtensions })));
const droppable = {
  ordinal: /^[第（(〔[［]?\s*[\p{N}.一二三四五六七八九十百*†‡]{0,8}\s*(?:部分|章)?[\s、.．:：）)〕\]］（(]*$/u,
  blank: /^[\s\p{Cc}.…·．]*$|^[─-╿―—＿_\-－=＝*＊~～\s]{3,}$/u,
  "extractor mark": /^(?:\s*\[\p{L}+\s*[:：][^\]\n]*\])+$/u,
  "page number": /^[^\p{L}]{1,12}$|^第\s*\d+\s*页[^。]{0,12}$|^Page[\s\d]+(?:of[\s\d]+)?$/iu,
  "label of a moved value": /^[^。！？\d]{0,30}。?$/u,
  "web chrome": /^(?=.*[大中小号体享印览击读问接站页办术权备回扫篇条辑审碍闭藏围录>|_今—-])[^。！？]{0,150}$/su,
};
const isCopy = (text) => source.split(text).length > 2 || /^\d{4}\D\d+\D\d+日?$|^目\s*录$/u.test(text);
const sums = { kept: units(source).length, moved: 0, replaced: 0, dropped: 0, made: 0 };
let [expected, end, entered] = ["", 0, []];
for (const { fate, reason, from, to, source: old, draft } of changes) {
  const placed = from >= end && source.slice(from, to) === old && (fate === "made" ? to === from : to > from);
  law(placed, `${from}: not the text of the source, or there twice`);
  const fits = reason === "duplicate fallback" ? isCopy(old.trim()) : (droppable[reason]?.test(old.trim()) ?? !isText);
  law(fate !== "dropped" || (draft === "" && (fits || !isText)), `${from}: no ${reason}: ${old}`);
  if (fate === "moved" || fate === "made") entered = [...entered, units(draft)];
  expected += source.slice(end, from) + (fate === "replaced" ? draft : "");
  sums[fate] += units(fate === "made" ? draft : old).length;
  sums.kept -= units(old).length;
  end = to;
}
law(body === units(expected + source.slice(end)), "the body isn't the kept text of the source in its order");
law(sorted(values) === sorted(entered), "the front matter isn't what was moved and made");
law(JSON.stringify(sums) === JSON.stringify(ledger) && origin.characters === units(source).length, "the sums differ");
law(sums.kept > sums.dropped || sums.kept > 200, "next to nothing was kept");
law(hash(draftBytes) === target.sha256 && (!isText || hash(bytes) === origin.sha256), "files of another conversion");
process.stdout.write([...faults, `${sums.kept} of ${origin.characters} kept, ${faults.size} faults`, ""].join("\n"));
process.exitCode = Math.min(faults.size, 1);
