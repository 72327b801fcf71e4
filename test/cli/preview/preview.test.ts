import { createServer, get, type IncomingMessage } from "node:http";
import { describe, expect, test } from "vitest";
import { runProgram } from "../../../src/cli/program.js";
import { FAULTY, GOOD, PIXEL } from "../drafts.js";
import { memoryIo, type World } from "../memory-io.js";
import { report } from "../run.js";

/** Starts a preview and waits for its address. */
async function start(world: World, line = "preview a.md --no-open") {
  const io = memoryIo(line.split(" "), world);
  const ended = runProgram(io);
  await until(() => io.told().stdout !== "");
  const address = io.told().stdout.trim();
  const state = async () => JSON.parse(await textAt(`${address}state`));
  const stop = async () => {
    io.interrupt();
    return ended;
  };
  return { io, address, state, stop };
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 500; attempt++) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("waited in vain");
}

const textAt = async (address: string) => (await fetch(address)).text();

/** `fetch` lets nobody choose these. */
function ask(address: string, headers: Readonly<Record<string, string>>): Promise<IncomingMessage> {
  return new Promise((done, fail) => {
    get(address, { headers }, (answer) => {
      answer.resume();
      done(answer);
    }).on("error", fail);
  });
}

describe("report preview", () => {
  test("shows the draft, its findings and its web page at an address that nobody can guess", async () => {
    const { address, state, stop } = await start({ files: { "a.md": FAULTY } });
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{22}\/$/u);
    const shown = await state();
    expect(shown).toMatchObject({ version: 1, time: "09:30:00", web: 1 });
    expect(shown.title).toBe("云溪县石桥镇人民政府2024年度法治政府建设情况报告");
    expect(shown.findings).toEqual([
      expect.objectContaining({
        severity: "error",
        ruleId: "part-missing",
        where: expect.stringMatching(/^第\d+行$/u),
      }),
    ]);
    expect(shown.paper.html).toContain("全年开展行政检查36次");
    expect(shown.paper.css).toContain(".sheet{width:210mm;height:297mm");
    expect(await textAt(`${address}web`)).toContain("<!DOCTYPE html>");
    expect(await stop()).toBe(130);
  });

  test("shows what has changed, once it is saved", async () => {
    const { io, state, stop } = await start({ files: { "a.md": GOOD } });
    io.change("a.md", GOOD.replace("36次", "37次"));
    await until(async () => (await state()).version === 2);
    const shown = await state();
    expect(shown.paper.html).toContain("37次");
    expect(shown.web).toBe(2);
    expect(await stop()).toBe(130);
    expect(io.watchers()).toBe(0);
  });

  test.each([
    ["a picture", "图.png", "no picture"],
    ["a configuration that comes later", "report.config.yaml", "rules: { date-missing: off }\n"],
    ["a house style", "ours.yaml", "name: ours\nextends: gbt9704\n"],
  ])("watches %s too", async (_, name, content) => {
    const draft = `${GOOD.replace("level:", "house: ours.yaml\nlevel:")}\n![甲](图.png)\n`;
    const files = { "a.md": draft, "图.png": PIXEL, "ours.yaml": "name: ours\nextends: gbt33476\n" };
    const { io, state, stop } = await start({ files });
    io.change(name, content);
    await until(async () => (await state()).version === 2);
    expect(await stop()).toBe(130);
  });

  test("keeps what it had while the file is gone, and says so", async () => {
    const { io, state, stop } = await start({ files: { "a.md": GOOD } });
    io.disk.delete("/home/a.md");
    io.notify("a.md");
    await until(async () => (await state()).fault !== undefined);
    const shown = await state();
    expect(shown.fault).toBe("读不了“a.md”：没有这个文件或文件夹（下面是上一次的样子）");
    expect(shown.paper.html).toContain("36次");
    io.change("a.md", GOOD);
    await until(async () => (await state()).fault === undefined);
    expect(await stop()).toBe(130);
  });

  test("shows it again once its folder is back", async () => {
    const { io, state, stop } = await start({ files: { "d/a.md": GOOD } }, "preview d/a.md --no-open --no-config");
    io.disk.delete("/home/d/a.md");
    io.notify("d/a.md");
    await until(async () => (await state()).fault !== undefined);
    io.disk.set("/home/d/a.md", new TextEncoder().encode(GOOD.replace("36次", "37次")));
    io.notify("d");
    await until(async () => (await state()).fault === undefined);
    expect((await state()).paper.html).toContain("37次");
    expect(await stop()).toBe(130);
  });

  test("keeps what it had while the configuration has faults", async () => {
    const { io, state, stop } = await start({ files: { "a.md": GOOD } });
    io.change("report.config.yaml", "rulse: {}\n");
    await until(async () => (await state()).fault !== undefined);
    expect((await state()).fault).toContain("report.config.yaml");
    expect(io.told().stderr).toContain("rulse");
    io.change("report.config.yaml", "rules: {}\n");
    await until(async () => (await state()).fault === undefined);
    expect(await stop()).toBe(130);
  });

  test("keeps what it had while the draft is no text", async () => {
    const { io, state, stop } = await start({ files: { "a.md": GOOD } });
    io.disk.set("/home/a.md", new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x80]));
    io.notify("a.md");
    await until(async () => (await state()).fault !== undefined);
    expect((await state()).fault).toContain("上一次的样子");
    expect((await state()).findings.length).toBeGreaterThan(0);
    expect(await stop()).toBe(130);
  });

  test("shows no empty paper of an old file that can't be read", async () => {
    const { state, stop } = await start({ files: { "a.md": "%PDF-1.7\n" } });
    const { fault, paper } = await state();
    expect([typeof fault, paper]).toEqual(["string", undefined]);
    expect(await stop()).toBe(130);
  });

  test("tells the page that there is something else to show", async () => {
    const { io, address, stop } = await start({ files: { "a.md": GOOD } });
    const answer = await fetch(`${address}events`);
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    let told = "";
    const read = async (wanted: string) => {
      while (!told.includes(wanted)) told += (await reader?.read())?.value ?? "";
    };
    await read("event: shown\ndata: 1\n\n");
    io.change("a.md", GOOD.replace("36次", "37次"));
    await read("event: shown\ndata: 2\n\n");
    expect(await stop()).toBe(130);
  });

  test("answers nobody but its own page", async () => {
    const { address, stop } = await start({ files: { "a.md": GOOD } });
    const { port } = new URL(address);
    expect((await ask(`${address}state`, { host: `evil.example:${port}` })).statusCode).toBe(403);
    expect((await ask(`${address}state`, { origin: "https://evil.example" })).statusCode).toBe(403);
    expect((await ask(`http://127.0.0.1:${port}/state`, {})).statusCode).toBe(404);
    const { headers } = await ask(address, {});
    expect(headers["access-control-allow-origin"]).toBeUndefined();
    expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
    expect(await stop()).toBe(130);
  });

  test.each(["__proto__", "constructor", "toString", "favicon.ico", "%00"])("has no %s", async (name) => {
    const { address, stop } = await start({ files: { "a.md": GOOD } });
    expect((await fetch(`${address}${name}`)).status).toBe(404);
    expect(await stop()).toBe(130);
  });

  test("the page runs only the scripts of its own nonce, a new one each time", async () => {
    const { address, stop } = await start({ files: { "a.md": GOOD } });
    const nonces = [];
    for (let time = 0; time < 2; time++) {
      const answer = await fetch(address);
      const policy = answer.headers.get("content-security-policy") ?? "";
      const nonce = /script-src 'nonce-([^']+)'/u.exec(policy)?.[1] ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain("unsafe");
      expect(await answer.text()).toContain(`src="preview.js" nonce="${nonce}"`);
      nonces.push(nonce);
    }
    expect(new Set(nonces).size).toBe(2);
    expect(await stop()).toBe(130);
  });

  test("opens the browser unless it is told not to", async () => {
    const one = await start({ files: { "a.md": GOOD } }, "preview a.md");
    expect(one.io.opened).toEqual([one.address]);
    expect(await one.stop()).toBe(130);
    const other = await start({ files: { "a.md": GOOD } });
    expect(other.io.opened).toEqual([]);
    expect(await other.stop()).toBe(130);
  });

  test("speaks English to those who ask for it", async () => {
    const { address, state, stop } = await start({ files: { "a.md": FAULTY } }, "preview a.md --no-open --lang en");
    expect(await textAt(address)).toContain('<html lang="en">');
    expect((await state()).findings[0].where).toMatch(/^line \d+$/u);
    expect(await stop()).toBe(130);
  });

  test("a port that is taken is named", async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
    const address = other.address();
    const port = typeof address === "object" ? address?.port : undefined;
    const { code, stderr } = await report(`preview a.md --no-open --port ${port}`, { files: { "a.md": GOOD } });
    other.close();
    expect(code).toBe(2);
    expect(stderr).toContain(`端口${port}用不了`);
  });

  test.each([
    ["a draft that isn't there", "preview b.md", "没有“b.md”这个文件或文件夹"],
    ["standard input", "preview -", "preview 一次看一份草稿"],
    ["several drafts", "preview drafts", "preview 一次看一份草稿"],
  ])("refuses %s", async (_, line, sentence) => {
    const files = { "a.md": GOOD, "drafts/c.md": GOOD, "drafts/d.md": GOOD };
    const { code, stderr } = await report(line, { files });
    expect(code).toBe(2);
    expect(stderr).toContain(sentence);
  });
});
