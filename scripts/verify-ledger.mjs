// Proves that a conversion lost nothing: verify-ledger SOURCE DRAFT RECORD. Shares no code with the converter.
// SOURCE is the old file if it is text, else its text as `report convert --transcript` writes it. Exit 1 where a law is broken
// or SOURCE is another one, 2 where a file is missing. Speaks the language of the program: --lang, REPORT_LANG or that of the system, else Chinese.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { format, parseArgs } from "node:util";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmTable } from "micromark-extension-gfm-table";
import { parse } from "yaml";

const { values: asked, positionals: paths } = parseArgs({
  allowPositionals: true,
  options: { lang: { type: "string" } },
});
const { REPORT_LANG, LC_ALL, LC_MESSAGES, LANG } = process.env;
const english = /^en(?![a-z])/iu.test(asked.lang || REPORT_LANG || LC_ALL || LC_MESSAGES || LANG || "");
const say = (zh, en) => (english ? en : zh);
function refuse(zh, en, code = 2) {
  process.stderr.write(`${say("错误：", "error: ")}${say(zh, en)}\n`);
  process.exit(code);
}
function bytesAt(path) {
  try {
    return readFileSync(path);
  } catch ({ code }) {
    if (code === "ENOENT") return refuse(`没有“${path}”这个文件`, `there is no file “${path}”`);
    return refuse(`读不了“${path}”（${code}）`, `“${path}” can't be read (${code})`);
  }
}
function recordIn(bytes, path) {
  try {
    const { source, draft, changes, ledger } = JSON.parse(bytes.toString());
    if (source.sha256 && draft.sha256 && ledger && Array.isArray(changes))
      return { origin: source, target: draft, changes, ledger };
  } catch {} // said below
  return refuse(
    `“${path}”不是转换记录（NAME.convert.json）`,
    `“${path}” is no record of a conversion (NAME.convert.json)`,
  );
}

if (paths.length !== 3) {
  refuse(
    "要写明三个文件：原文件（不是 txt 的，用 --transcript 写出的 NAME.source.txt）、草稿、转换记录",
    "three files are needed: SOURCE (NAME.source.txt of --transcript where it isn't txt), DRAFT and RECORD",
  );
}
const [bytes, draftBytes, recordBytes] = paths.map(bytesAt);
const { origin, target, changes, ledger } = recordIn(recordBytes, paths[2]);
const isText = origin.format === "txt";
const hash = (data) => createHash("sha256").update(data).digest("hex");
const units = (text) => text.replace(/\s/gu, "");
if (!isText && hash(bytes) === origin.sha256) {
  refuse(
    `“${paths[0]}”是 ${origin.format} 文件，要用它的文字来核对：report convert --transcript 写出的 NAME.source.txt`,
    `“${paths[0]}” is a ${origin.format} file; its text is needed: NAME.source.txt, which report convert --transcript writes`,
  );
}
const source = new TextDecoder(isText ? origin.encoding : "utf-8").decode(bytes);
if (isText ? hash(bytes) !== origin.sha256 : units(source).length !== origin.characters) {
  refuse(
    `“${paths[0]}”不是“${paths[2]}”所记的原文：记录来自“${origin.path}”，共${origin.characters}字`,
    `“${paths[0]}” isn't what “${paths[2]}” tells of: that is “${origin.path}” with ${origin.characters} characters`,
    1,
  );
}
const sorted = (texts) => [...units(texts.join(""))].sort().join("");
const faults = new Set();
const law = (holds, zh, en) => holds || faults.add(say(zh, en));
const [, yaml = "", markdown = ""] = /^---\n(.*?)\n---\n(.*)$/su.exec(draftBytes.toString()) ?? [];
const leaves = (data) => (data && typeof data === "object" ? Object.values(data).flatMap(leaves) : [units(data ?? "")]);
const values = leaves(parse(yaml, { schema: "failsafe" }));
const prose = /^(?:root|paragraph|heading|text|list|listItem|table|tableRow|tableCell|footnote\w+|image|html)$/u;
function bodyOf({ type, value = "", children = [], position }) {
  law(
    prose.test(type) && (type !== "html" || /^(?:<!--.*?-->\s*)+$/su.test(value)),
    `文字成了标记：${type}`,
    `text became markup: ${type}`,
  );
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
  law(placed, `${from}：不是原文，或者出现了两次`, `${from}: not the text of the source, or there twice`);
  const fits = reason === "duplicate fallback" ? isCopy(old.trim()) : (droppable[reason]?.test(old.trim()) ?? !isText);
  const known = fate !== "dropped" || (draft === "" && (fits || !isText));
  law(known, `${from}：不是${reason}：${old}`, `${from}: no ${reason}: ${old}`);
  if (fate === "moved" || fate === "made") entered = [...entered, units(draft)];
  expected += source.slice(end, from) + (fate === "replaced" ? draft : "");
  sums[fate] += units(fate === "made" ? draft : old).length;
  sums.kept -= units(old).length;
  end = to;
}
law(
  body === units(expected + source.slice(end)),
  "正文不是按原来次序保留的文字",
  "the body isn't the kept text of the source in its order",
);
law(
  sorted(values) === sorted(entered),
  "前言信息不是移来和补上的文字",
  "the front matter isn't what was moved and made",
);
const addsUp = JSON.stringify(sums) === JSON.stringify(ledger) && origin.characters === units(source).length;
law(addsUp, "合计不符", "the sums differ");
law(sums.kept > sums.dropped || sums.kept > 200, "几乎什么也没有保留", "next to nothing was kept");
const sameDraft = hash(draftBytes) === target.sha256;
law(
  sameDraft,
  "草稿在转换以后改动过，或者是另一次转换的",
  "the draft was changed after the conversion, or is another one's",
);
const figures = [sums.kept, origin.characters, faults.size];
const sum = say("保留%s字，原文共%s字，%s处不符", "%s of %s kept, %s faults");
process.stdout.write([...faults, format(sum, ...figures), ""].join("\n"));
process.exitCode = Math.min(faults.size, 1);
