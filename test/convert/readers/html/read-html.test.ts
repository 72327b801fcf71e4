import { describe, expect, test } from "vitest";
import { readHtml } from "../../../../src/convert/readers/html/read-html.js";
import { asides, lines, read } from "../reading.js";

const html = (body: string, head = "") => Buffer.from(`<html><head>${head}</head><body>${body}</body></html>`);

describe("encodings", () => {
  const page = (charset: string, text: string) => `<html><head>${charset}</head><body><p>${text}</p></body></html>`;
  const gbk = [0xb7, 0xa8, 0xd6, 0xce];
  const around = (charset: string, bytes: readonly number[]) => {
    const [before = "", behind = ""] = page(charset, "|").split("|");
    return Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(behind)]);
  };
  const utf8 = [...Buffer.from("法治")];
  test.each<[string, Uint8Array, string]>([
    ["as declared", around('<meta charset="gb2312">', gbk), "gbk"],
    [
      "as declared in the old way",
      around("<meta http-equiv=Content-Type content='text/html; charset=GBK'>", gbk),
      "gbk",
    ],
    ["not declared", around("", gbk), "gb18030"],
    ["declared wrongly since it was saved again", around('<meta charset="gb2312">', utf8), "utf-8"],
    ["declared as Latin by a server", around('<meta charset="iso-8859-1">', gbk), "gb18030"],
    ["declared as UTF-8 by a template", around('<meta charset="utf-8">', gbk), "gb18030"],
    ["in Big5", around('<meta charset="big5">', [0xaa, 0x6b, 0xaa, 0x76]), "big5"],
    ["UTF-16 with a mark", Buffer.from(`\ufeff${page("", "法治")}`, "utf16le"), "utf-16le"],
    ["UTF-16 without one", Buffer.from(page("", "法治"), "utf16le"), "utf-16le"],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${page('<meta charset="gbk">', "法治")}`), "utf-8"],
  ])("%s", async (_name, bytes, encoding) => {
    const transcript = await read(readHtml, bytes);
    expect(lines(transcript)).toEqual(["法治"]);
    expect(transcript.encoding).toBe(encoding);
  });

  test("a character cut in half is shown and told, no reason to refuse a page", async () => {
    const transcript = await read(readHtml, around('<meta charset="utf-8">', [...utf8, 0xe6, 0xff, 0x61]));
    expect(lines(transcript)[0]).toMatch(/^法治\ufffd+a$/u);
    expect(transcript.doubts.map(({ reason }) => reason)).toEqual(["broken characters"]);
  });

  test("what the user says is obeyed", async () => {
    const bytes = around('<meta charset="utf-8">', gbk);
    expect(lines(await read((all) => readHtml(all, { encoding: "gbk" }), bytes))).toEqual(["法治"]);
    expect(await readHtml(bytes, { encoding: "utf-8" })).toMatchObject({ type: "refusal" });
  });
});

describe("lines", () => {
  test.each<[string, string, string[]]>([
    ["blanks are folded, line ends between Chinese characters vanish", "<p>  甲\n 乙  a\nb\t c </p>", ["甲乙 a b c"]],
    ["blanks that indent stay", "<p>&nbsp;&nbsp;甲\u3000</p>", ["\u00a0\u00a0甲\u3000"]],
    ["each <br> ends a line", "<div>甲<br>乙<br><br>丙</div>", ["甲", "乙", "丙"]],
    ["blocks within blocks", "<div>甲<p>乙<div>丙</div>丁</div>", ["甲", "乙", "丙", "丁"]],
    ["lines of preformatted text", "<pre>甲 \n  乙\n\n丙</pre>", ["甲 ", "  乙", "丙"]],
    ["spans that are blocks", "<span style='display:block'>甲</span><span>乙</span>", ["甲", "乙"]],
    ["numbers that browsers count", "<ol start=3><li>甲<li value=7>乙<li>丙</ol>", ["3. 甲", "7. 乙", "8. 丙"]],
    ["Chinese numbers", "<ol style='list-style-type:cjk-ideographic'><li>甲<li>乙</ol>", ["一、 甲", "二、 乙"]],
    ["bullets are no characters", "<ul><li>甲<li>乙</ul>", ["甲", "乙"]],
    ["entities, and what only looks like one", "<p>&ldquo;甲&rdquo;&mdash;&amp;nbsp;&#x4e59;</p>", ["“甲”—&nbsp;乙"]],
    ["readings above characters aren't read", "<p><ruby>甲<rp>(</rp><rt>jiǎ</rt></ruby>乙</p>", ["甲乙"]],
  ])("%s", async (_name, body, expected) => {
    expect(lines(await read(readHtml, html(body)))).toEqual(expected);
  });
});

test("headings, titles and alignment are passed on, bold words too", async () => {
  const { paragraphs } = await read(
    readHtml,
    html(
      "<h2 align=center>甲</h2><p class=MsoTitle>乙</p><p style='mso-outline-level:3'>丙</p><p><b>丁</b>戊</p><center><strong>己</strong></center>",
    ),
  );
  expect(paragraphs.map(({ from: _from, to: _to, ...format }) => format)).toEqual([
    { outline: 2, align: "center" },
    { title: true },
    { outline: 3 },
    { boldTo: 7 },
    { align: "center", bold: true },
  ]);
});

describe("tables", () => {
  const cells = async (body: string) => {
    const { tables, text } = await read(readHtml, html(body));
    return tables.map(({ rows }) => rows.map((row) => row.map(({ from, to }) => text.slice(from, to))));
  };

  test("merged cells cover empty places", async () => {
    const body = "<table><tr><th rowspan=2>a<th colspan=2>b<tr><th>c<th>d<tr><td>e<td>f<td>g</table>";
    expect(await cells(body)).toEqual([
      [
        ["a", "b", ""],
        ["", "c", "d"],
        ["e", "f", "g"],
      ],
    ]);
  });

  test("tables that lay out a page are none", async () => {
    const layout = `<table><tr><td>x</td><td><table width=100%><tr><td>甲</td></tr><tr><td>乙</td></tr></table></td></tr></table>`;
    expect(await cells(layout)).toEqual([]);
    expect(lines(await read(readHtml, html(layout)))).toEqual(["x", "甲", "乙"]);
  });

  test("tables that lay out a page may hold tables of the report", async () => {
    const own = "<table border=1><tr><td>a<td>b<tr><td>c<td>d</table>";
    expect(await cells(`<table><tr><td>x</td><td>${own}</td></tr></table>`)).toEqual([
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ]);
  });
});

describe("notes are links that lead to each other", () => {
  test.each<[string, string]>([
    [
      "of Word",
      '甲<a href="#_ftn1" name="_ftnref1">[1]</a>乙</p><div style="mso-element:footnote-list"><div style="mso-element:footnote" id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a>注</p></div></div>',
    ],
    [
      "of LibreOffice",
      '甲<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>乙</p><div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>注</p></div>',
    ],
    [
      "of Markdown programs",
      '甲<sup id="r1"><a href="#n1">1</a></sup>乙</p><ol><li id="n1"><p>注 <a href="#r1">↩</a></p></li></ol>',
    ],
  ])("%s", async (_name, body) => {
    const transcript = await read(readHtml, html(`<p>${body}`));
    expect(transcript.notes).toHaveLength(1);
    expect(transcript.notes[0]?.mark.from).toBe(1);
    expect(transcript.paragraphs.map(({ note }) => note)).toEqual([undefined, 0]);
    expect(lines(transcript).at(-1)?.trim()).toBe("注");
  });
});

test("hidden words, programs and controls go to the ledger", async () => {
  const body =
    "<div title=header>壬</div><p>甲<span style='display:none'></span></p><div hidden>乙</div><script>丙</script><select><option>丁</select><p>戊</p><del>己</del>";
  const transcript = await read(readHtml, html(body, "<style>庚</style><title>辛</title>"));
  expect(lines(transcript).filter(Boolean)).toEqual(["甲", "戊"]);
  expect(asides(transcript)).toEqual([
    "web chrome: 庚",
    "header or footer: 壬",
    "web chrome: 乙\n丙\n丁",
    "deleted revision: 己",
  ]);
  expect(transcript.labels.map(({ name }) => name)).toEqual(["title"]);
});

test("what describes the site and not the article is named so", async () => {
  const meta = '<meta name="keywords" content="甲"><meta name="viewport" content="x">';
  const names = async (head: string) => (await read(readHtml, html("<p>乙</p>", head))).labels.map(({ name }) => name);
  expect(await names(meta)).toEqual(["site keywords"]);
  expect(await names(`${meta}<meta name="PubDate" content="2024-01-02">`)).toEqual(["keywords", "PubDate"]);
});

test("pictures within the page are kept, those elsewhere are told, ornaments aren't", async () => {
  const transcript = await read(
    readHtml,
    html('<p>甲<img alt="图" src="data:image/png;base64,iVBORw=="><img src="/a.jpg"><img src="i.gif" width=16></p>'),
  );
  expect(transcript.images).toEqual([
    { at: 1, bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47), extension: "png", alt: "图" },
  ]);
  expect(transcript.doubts.map(({ reason }) => reason)).toEqual(["picture missing"]);
});
