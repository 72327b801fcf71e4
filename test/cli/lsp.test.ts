import { PassThrough } from "node:stream";
import { afterEach, describe, expect, test } from "vitest";
import {
  type CodeAction,
  type CompletionItem,
  createProtocolConnection,
  type Diagnostic,
  type DocumentSymbol,
  type Hover,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { runProgram } from "../../src/cli/program.js";
import { FAULTY, GOOD, withText } from "./drafts.js";
import { type MemoryIo, memoryIo, type World } from "./memory-io.js";

const URI = "file:///home/2024.md";
/** Two spaces between Han characters: mended unasked. */
const SPACED = withText("全年 办结案件4件。");

interface Editor {
  readonly client: ProtocolConnection;
  readonly input: PassThrough;
  readonly io: MemoryIo;
  readonly ended: Promise<number>;
  readonly messages: string[];
  open(text: string, uri?: string): Promise<void>;
  change(text: string, version: number): Promise<void>;
  /** The next findings published for the document that fulfil the condition. */
  findings(when?: (diagnostics: readonly Diagnostic[]) => boolean, uri?: string): Promise<readonly Diagnostic[]>;
  ask<T>(method: string, params?: object): Promise<T>;
}

const editors: Editor[] = [];

afterEach(() => {
  for (const { client, input } of editors.splice(0)) {
    client.dispose();
    input.end();
  }
});

async function editor(
  world: World = {},
  locale: string | undefined = "zh-cn",
  args: readonly string[] = [],
): Promise<Editor> {
  const input = new PassThrough();
  const output = new PassThrough();
  const io = memoryIo(["lsp", "--stdio", ...args], { ...world, channel: { reader: input, writer: output } });
  const ended = runProgram(io);
  const client = createProtocolConnection(new StreamMessageReader(output), new StreamMessageWriter(input));
  const published: PublishDiagnosticsParams[] = [];
  const messages: string[] = [];
  let wake = () => {};
  client.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
    published.push(params);
    wake();
  });
  client.onNotification("window/showMessage", ({ message }: { message: string }) => {
    messages.push(message);
    wake();
  });
  client.listen();
  await client.sendRequest("initialize", { processId: null, rootUri: null, capabilities: {}, locale });
  await client.sendNotification("initialized", {});
  const made: Editor = {
    client,
    input,
    io,
    ended,
    messages,
    open: (text, uri = URI) =>
      client.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId: "markdown", version: 1, text },
      }),
    change: (text, version) =>
      client.sendNotification("textDocument/didChange", {
        textDocument: { uri: URI, version },
        contentChanges: [{ text }],
      }),
    async findings(when = () => true, uri = URI) {
      for (;;) {
        const at = published.findIndex((each) => each.uri === uri && when(each.diagnostics));
        const found = published[at];
        if (found !== undefined) {
          published.splice(0, at + 1);
          return found.diagnostics;
        }
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    ask: (method, params = {}) => client.sendRequest(method, { textDocument: { uri: URI }, ...params }),
  };
  editors.push(made);
  return made;
}

const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

function rangeOf(text: string, wanted: string): Range {
  const document = TextDocument.create(URI, "markdown", 1, text);
  const at = text.indexOf(wanted);
  return { start: document.positionAt(at), end: document.positionAt(at + wanted.length) };
}

function applied(text: string, { edit }: CodeAction): string {
  return TextDocument.applyEdits(TextDocument.create(URI, "markdown", 1, text), edit?.changes?.[URI] ?? []);
}

describe("report lsp", () => {
  test("tells findings while one types, and takes them back", async () => {
    const { client, open, change, findings } = await editor();
    const text = withText("共有𠮷家单位，其中制订方案3个。全年 办结。");
    await open(text);
    const found = await findings();
    expect(found).toContainEqual({
      code: "space-cjk",
      source: "report",
      severity: expect.any(Number),
      range: { ...rangeOf(text, " 办结"), end: rangeOf(text, "办结。").start },
      message: expect.stringMatching(/\p{Script=Han}/u),
    });
    const contentChanges = [{ range: rangeOf(text, "全年 办结"), text: "全年办结" }];
    await client.sendNotification("textDocument/didChange", { textDocument: { uri: URI, version: 2 }, contentChanges });
    expect(codes(await findings())).not.toContain("space-cjk");
    await change(GOOD, 3);
    expect(await findings()).toEqual([]);
    await change(FAULTY, 4);
    expect(await findings()).toMatchObject([{ code: "part-missing", severity: 1 }]);
  });

  test.each([
    { locale: "en-GB", args: [], english: true },
    { locale: "zh-Hant-TW", args: [], english: false },
    { locale: undefined, args: [], english: false },
    { locale: "de", args: ["--lang", "en"], english: true },
  ])("speaks the language of the editor: $locale $args", async ({ locale, args, english }) => {
    const { open, findings } = await editor({}, locale ?? "", args);
    await open(FAULTY);
    expect(await findings()).toMatchObject([{ message: expect.stringMatching(english ? /missing/u : /^缺少/u) }]);
  });

  test("is silent about Markdown that is no draft", async () => {
    const { open, findings } = await editor();
    await open("# Notes\n\n全年 办结。\n");
    expect(await findings()).toEqual([]);
  });

  test("explains the rule of a finding, a rule that a comment names and a key of front matter", async () => {
    const { open, ask } = await editor();
    const text = SPACED.replace("全年 ", "<!-- report-ignore year-short: 引文 -->\n\n全年 ");
    await open(text);
    const hover = async (wanted: string) =>
      (await ask<Hover | null>("textDocument/hover", { position: rangeOf(text, wanted).start }))?.contents;
    expect(await hover(" 办结案件4件。\n\n".trimEnd())).toMatchObject({
      value: expect.stringContaining("`space-cjk`"),
    });
    expect(await hover("short: 引文")).toMatchObject({ value: expect.stringContaining("`year-short`") });
    expect(await hover("issuer:")).toMatchObject({ value: expect.stringContaining("发文机关署名") });
    expect(await hover("组织执法培训")).toBeUndefined();
  });

  test("mends a finding, or all that are safe", async () => {
    const { open, ask } = await editor();
    await open(SPACED);
    const range = rangeOf(SPACED, "全年 办结");
    const actions = await ask<CodeAction[]>("textDocument/codeAction", { range, context: { diagnostics: [] } });
    const mended = withText("全年办结案件4件。");
    expect(actions.map((action) => [action.kind, applied(SPACED, action)])).toEqual([
      ["quickfix", mended],
      ["source.fixAll", mended],
    ]);
    const start = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const context = { diagnostics: [], only: ["source.fixAll"] };
    const all = await ask<CodeAction[]>("textDocument/codeAction", { range: start, context });
    expect(all.map((action) => applied(SPACED, action))).toEqual([mended]);
  });

  test.each([
    { text: "---\nti", line: 1, some: "title" },
    { text: "---\ntitle: a\n\n---\n", line: 2, some: "issuer", none: "title" },
    { text: "---\nlevel: \n---\n", line: 1, some: "township" },
    { text: "---\nseal: t\n---\n", line: 1, some: "true" },
    { text: "---\nletterhead:\n  \n---\n", line: 2, some: "urgency", none: "title" },
    { text: "---\nletterhead:\n  urgency: \n---\n", line: 2, some: "特急" },
    { text: "---\nattachments:\n  - title: a\n    \n---\n", line: 3, some: "source", none: "title" },
    { text: "---\nattachments:\n  - \n---\n", line: 2, some: "source" },
    { text: "---\n---\n\n<!-- report-ignore space-c", line: 3, some: "space-cjk" },
    { text: "---\n---\n\n<!-- report-ignore-file para-no-stop, ", line: 3, some: "space-cjk" },
    { text: "---\n---\n\n<!-- report-part: pl", line: 3, some: "plan" },
    { text: "---\n---\n\n<!-- report-ignore space-cjk: a", line: 3, none: "space-cjk" },
    { text: "---\n---\n\nti", line: 3, none: "title" },
  ])("completes line $line of $text", async ({ text, line, some, none }) => {
    const { open, ask } = await editor();
    await open(text);
    const character = text.split("\n")[line]?.length ?? 0;
    const items = await ask<CompletionItem[]>("textDocument/completion", { position: { line, character } });
    const labels = items.map(({ label }) => label);
    if (some !== undefined) expect(labels).toContain(some);
    if (none !== undefined) expect(labels).not.toContain(none);
  });

  test("completes in the place of what was begun", async () => {
    const { open, ask } = await editor();
    const text = "---\n---\n\n<!-- report-ignore space-c";
    await open(text);
    const items = await ask<CompletionItem[]>("textDocument/completion", { position: { line: 3, character: 26 } });
    expect(items.find(({ label }) => label === "space-cjk")?.textEdit).toEqual({
      newText: "space-cjk",
      range: { start: { line: 3, character: 19 }, end: { line: 3, character: 26 } },
    });
  });

  test("shows the outline", async () => {
    const { open, ask } = await editor();
    await open(GOOD.replace("全年开展", "### 履行职能\n\n#### 厘清边界\n\n全年开展"));
    const symbols = await ask<DocumentSymbol[]>("textDocument/documentSymbol");
    expect(symbols).toHaveLength(4);
    expect(symbols[0]?.children).toMatchObject([{ name: "履行职能", children: [{ name: "厘清边界" }] }]);
    expect(symbols[0]?.range.end).toEqual(symbols[1]?.range.start);
  });

  test("heeds the configuration, and its changes", async () => {
    const { open, findings, io } = await editor({ files: { "report.config.yaml": "rules:\n  part-missing: off\n" } });
    await open(FAULTY);
    expect(codes(await findings())).not.toContain("part-missing");
    io.change("report.config.yaml", "rules: {}\n");
    expect(codes(await findings())).toContain("part-missing");
  });

  test("tells once what is wrong with the configuration, and goes on when it is mended", async () => {
    const { open, change, findings, io, messages } = await editor({ files: { "report.config.yaml": "houes: a\n" } });
    await open(FAULTY);
    expect(await findings()).toEqual([]);
    await change(`${FAULTY}\n`, 2);
    expect(await findings()).toEqual([]);
    expect(messages).toEqual([expect.stringContaining("report.config.yaml")]);
    io.change("report.config.yaml", "rules: {}\n");
    expect(codes(await findings())).toContain("part-missing");
  });

  test("tells of an attachment as it stands in the editor", async () => {
    const { open, findings } = await editor({ files: { "a.md": "全年办结。\n" } });
    await open(GOOD.replace("year: 2024", "year: 2024\nattachments:\n  - title: 清单\n    source: a.md"));
    expect(await findings(undefined, "file:///home/a.md")).toEqual([]);
    await open("全年 办结。\n", "file:///home/a.md");
    expect(codes(await findings((found) => found.length > 0, "file:///home/a.md"))).toEqual(["space-cjk"]);
  });

  test("ends with 0 after a farewell, and with 1 without one", async () => {
    const polite = await editor();
    await polite.open(FAULTY);
    await polite.findings();
    await polite.client.sendRequest("shutdown");
    await polite.client.sendNotification("exit");
    expect(await polite.ended).toBe(0);
    expect(polite.io.watchers()).toBe(0);
    const rude = await editor();
    rude.input.end();
    expect(await rude.ended).toBe(1);
  });

  test.each([
    "garbage\r\n\r\n",
    "Content-Length: 5\r\n\r\n{oops",
    "Content-Length: 2\r\n\r\n[]",
    "Content-Length: x\r\n\r\n",
  ])("outlives %j", async (garbage) => {
    const { input, open, findings } = await editor();
    input.write(garbage);
    await open(FAULTY);
    expect(codes(await findings())).toContain("part-missing");
  });
});
