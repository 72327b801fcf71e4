import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { converter } from "../../src/batch/converter.js";
import type { Converter, Job } from "../../src/batch/job.js";
import { limits } from "../../src/batch/limits.js";
import { removeWorkers, wickedWorker } from "./worker.js";

const job = (path: string): Job => ({
  path,
  bytes: new Uint8Array(),
  draftPath: "a.md",
  imageFolder: "a.images",
  office: true,
});
const office = { toDocx: async () => new Uint8Array([4, 2]), close: async () => {} };

let worker: URL;
let tried: Converter;

/** What the process said. */
async function said(path: string): Promise<string> {
  const reply = await tried.convert(job(path));
  return reply.type === "refusal" ? reply.sentence.en : reply.type;
}

beforeAll(async () => {
  worker = await wickedWorker();
  tried = converter(worker, office);
}, 60_000);

afterAll(async () => {
  await tried.close();
  removeWorkers();
});

describe("the process that reads old files", () => {
  test("lives on from file to file", async () => {
    const pid = await said("a");
    expect(pid).toMatch(/^\d+$/u);
    expect([await said("b"), await said("c")]).toEqual([pid, pid]);
  });

  test.each([
    ["loops", `it wasn't read after ${limits.time / 1000} seconds`],
    ["eats objects", "reading it took more than 300 MB or ended the process"],
    ["eats bytes", "reading it took more than 300 MB or ended the process"],
    ["exits", "reading it took more than 300 MB or ended the process"],
    ["aborts", "reading it took more than 300 MB or ended the process"],
  ])("is ended where a reader %s, and the next file has a fresh one", async (path, why) => {
    const pid = await said("a");
    const begun = performance.now();
    expect(await said(path)).toContain(why);
    expect(performance.now() - begun).toBeLessThan(limits.time + 2_000);
    const next = await said("b");
    expect(next).toMatch(/^\d+$/u);
    expect(next).not.toBe(pid);
  });

  test("doesn't hold up the files beside it", async () => {
    const slow = said("loops");
    const begun = performance.now();
    const others = [await said("a"), await said("b")];
    expect(performance.now() - begun).toBeLessThan(limits.time);
    expect(others.every((pid) => /^\d+$/u.test(pid))).toBe(true);
    expect(await slow).toContain("it wasn't read");
  });

  test("is replaced once it has grown", async () => {
    const [pid = ""] = (await said("grows")).split(" ");
    expect(pid).toMatch(/^\d+$/u);
    expect(await said("a")).not.toBe(pid);
  });

  test("may ask for an office program, which has time of its own", async () => {
    expect(await said("asks the office")).toBe("got 4 2");
  });

  test("knows nothing of the user's environment", async () => {
    expect(await said("looks around")).not.toMatch(/HOME|PATH|NODE/u);
  });

  test("is gone once the program closes it, and comes back when asked", async () => {
    const pid = Number(await said("a"));
    await tried.close();
    await expect.poll(() => isAlive(pid)).toBe(false);
    expect(await said("a")).toMatch(/^\d+$/u);
  });

  test("that can't be started is a fault of the program, for each file", async () => {
    const broken = converter(new URL("file:///nowhere/worker.mjs"), office);
    expect(await broken.convert(job("a"))).toMatchObject({ type: "fault" });
    await broken.close();
  });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
