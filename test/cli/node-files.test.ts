import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { nodeIo } from "../../src/cli/node-io.js";

const { files } = nodeIo(new URL("file:///nowhere/worker.js"));
const bytes = (text: string) => new TextEncoder().encode(text);

let folder = "";
let file = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "report-files-"));
  file = join(folder, "年度 报告.md");
  writeFileSync(file, "甲");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(process.platform === "win32")("replacing a file on a real disk", () => {
  test.each([0o600, 0o644, 0o664, 0o755])("keeps its permissions: %o", async (mode) => {
    chmodSync(file, mode);
    await files.replace(file, bytes("乙"));
    expect(readFileSync(file, "utf8")).toBe("乙");
    expect(statSync(file).mode & 0o777).toBe(mode);
    expect(readdirSync(folder)).toEqual(["年度 报告.md"]);
  });

  test("refuses one that is read-only, even for the superuser", async () => {
    chmodSync(file, 0o444);
    await expect(files.replace(file, bytes("乙"))).rejects.toMatchObject({ code: "EACCES" });
    expect(readFileSync(file, "utf8")).toBe("甲");
    expect(readdirSync(folder)).toEqual(["年度 报告.md"]);
  });

  test("refuses one that isn't there", async () => {
    await expect(files.replace(join(folder, "b.md"), bytes("乙"))).rejects.toMatchObject({ code: "ENOENT" });
    expect(readdirSync(folder)).toEqual(["年度 报告.md"]);
  });

  test("of a link needs the path that it leads to", async () => {
    const link = join(folder, "link.md");
    symlinkSync(file, link);
    await files.replace(await files.realpath(link), bytes("乙"));
    expect(readFileSync(link, "utf8")).toBe("乙");
    expect(readdirSync(folder).sort()).toEqual(["link.md", "年度 报告.md"]);
  });
});
