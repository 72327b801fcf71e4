import { expect, test } from "vitest";
import { readMht } from "../../../../src/convert/readers/mht/read-mht.js";
import { asides, lines, read } from "../reading.js";

const part = (headers: string, body: string) => `------=_a\r\n${headers}\r\n\r\n${body}\r\n`;
const archive = (...parts: string[]) =>
  Buffer.from(
    `From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----=_a"\r\n\r\nno part\r\n${parts.join("")}------=_a--\r\n`,
    "latin1",
  );
const page = "Content-Type: text/html; charset=utf-8";

test.each<[string, string, string]>([
  [
    "quoted-printable",
    `${page}\r\nContent-Transfer-Encoding: quoted-printable`,
    "<p>=E6=B3=95=\r\n=e6=b2=bb a=3Db</p>",
  ],
  [
    "base64",
    `${page}\r\nContent-Transfer-Encoding: BASE64`,
    Buffer.from("<p>法治 a=b</p>").toString("base64").replace(/.{8}/gu, "$&\r\n"),
  ],
  ["as it is", `${page}\r\nContent-Transfer-Encoding: 8bit`, Buffer.from("<p>法治 a=b</p>").toString("latin1")],
  [
    "in the encoding that its header names",
    'Content-Type: text/html;\r\n charset="gb2312"\r\nContent-Transfer-Encoding: quoted-printable',
    "<p>=B7=A8=D6=CE a=3Db</p>",
  ],
])("a page %s", async (_name, headers, body) => {
  expect(lines(await read(readMht, archive(part(headers, body))))).toEqual(["法治 a=b"]);
});

test("a message of one part is its page", async () => {
  expect(lines(await read(readMht, Buffer.from(`MIME-Version: 1.0\r\n${page}\r\n\r\n<p>a</p>`)))).toEqual(["a"]);
});

test("messages within messages are looked through", async () => {
  const inner = `Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nx\r\n--b\r\n${page}\r\n\r\n<p>a</p>\r\n--b--`;
  expect(lines(await read(readMht, archive(`------=_a\r\n${inner}\r\n`)))).toEqual(["a"]);
});

test.each(["cid:p1@x", "image001.png", "file:///C:/r.files/image001.png"])(
  "the picture %s comes out of its part",
  async (source) => {
    const image = part(
      "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-ID: <p1@x>\r\nContent-Location: file:///C:/r.files/image001.png",
      "iVBORw==",
    );
    const { images, doubts } = await read(readMht, archive(part(page, `<p>a<img src="${source}"></p>`), image));
    expect(images).toEqual([{ at: 1, bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47), extension: "png", alt: "" }]);
    expect(doubts).toEqual([]);
  },
);

test("headers that Word keeps apart and frames go to the ledger, the largest page is the text", async () => {
  const header = part(`${page}\r\nContent-Location: file:///C:/r.files/header.htm`, "<p>b</p>");
  const transcript = await read(
    readMht,
    archive(part(page, "<p>c</p>"), header, part(page, `<p>${"a".repeat(20)}</p>`)),
  );
  expect(lines(transcript)).toEqual(["a".repeat(20)]);
  expect(asides(transcript)).toEqual(["web chrome: c", "header or footer: b"]);
});

test("an archive that ends in the middle says so", async () => {
  const transcript = await read(readMht, archive(part(page, "<p>a</p>")).subarray(0, -14));
  expect(lines(transcript)).toEqual(["a"]);
  expect(transcript.doubts.map(({ reason }) => reason)).toEqual(["cut off"]);
});

test.each(["no boundary", "--", "------=_a--"])("an archive without a page is refused: %s", async (body) => {
  const bytes = Buffer.from(`MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="----=_a"\r\n\r\n${body}`);
  expect(await readMht(bytes, {})).toMatchObject({ type: "refusal" });
});
