import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { office } from "../../src/batch/office.js";

const folder = mkdtempSync(join(tmpdir(), "report-fake-office-"));
vi.stubEnv("TMPDIR", folder);
const homes = () => readdirSync(folder).filter((name) => name.startsWith("report-office-"));

/** A program that is called as LibreOffice is: the last two arguments are the folder and the file. */
function program(name: string, script: string): () => Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\nfor last; do :; done\nout=$(dirname "$last")\n${script}\n`);
  chmodSync(path, 0o755);
  return async () => path;
}

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe("an office program", () => {
  test("is given the file, a profile of its own without macros and links, and gives back a .docx", async () => {
    const args = join(folder, "args");
    const tried = office(
      program(
        "good",
        `echo "$@" > ${args}; cat "$last" "$last" > "$out/old.docx"; cat "\${1#*file://}"/user/*.xcu >> ${args}`,
      ),
    );
    expect(await tried.toDocx(new Uint8Array([1, 2]))).toEqual(Buffer.from([1, 2, 1, 2]));
    const told = readFileSync(args, "utf8");
    expect(told).toMatch(/^-env:UserInstallation=file:.*--headless.*--convert-to docx/u);
    expect(told).toContain('oor:name="DisableMacrosExecution" oor:op="fuse"><value>true');
    expect(told).toContain('oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true');
    await tried.close();
  });

  test.each([
    ["isn't there", async () => undefined],
    ["can't be started", async () => "/nowhere/soffice"],
    ["fails", program("bad", "exit 1")],
  ])("that %s is no fault", async (_, find) => {
    const tried = office(find);
    expect(await tried.toDocx(new Uint8Array([1]))).toBeUndefined();
    await tried.close();
  });

  test("works on one file at a time, whoever asks", async () => {
    const busy = join(folder, "busy");
    const tried = office(
      program("single", `mkdir ${busy} || exit 1; sleep 0.1; rmdir ${busy}; cp "$last" "$out/old.docx"`),
    );
    const results = await Promise.all([1, 2, 3].map((byte) => tried.toDocx(new Uint8Array([byte]))));
    expect(results).toEqual([1, 2, 3].map((byte) => Buffer.from([byte])));
    await tried.close();
  });

  test("is ended with what it has started, and leaves nothing behind", async () => {
    const before = homes();
    const pids = join(folder, "pids");
    const tried = office(program("stuck", `sleep 300 & echo $! > ${pids}; wait`));
    const result = tried.toDocx(new Uint8Array([1]));
    await expect
      .poll(() => existsSync(pids) && readFileSync(pids, "utf8").trim() !== "", { timeout: 5_000 })
      .toBe(true);
    await tried.close();
    expect(await result).toBeUndefined();
    const pid = Number(readFileSync(pids, "utf8"));
    await expect.poll(() => isAlive(pid), { timeout: 5_000 }).toBe(false);
    expect(homes()).toEqual(before);
  });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z ");
  } catch {
    return false;
  }
}
