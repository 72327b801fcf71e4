import { describe, expect, test } from "vitest";
import type { Thread } from "../../src/cli/io.js";
import { runProgram } from "../../src/cli/program.js";
import { GOOD, WARNED } from "./drafts.js";
import { memoryIo } from "./memory-io.js";
import { report } from "./run.js";

const COUNT = 60;
const files = Object.fromEntries(
  Array.from({ length: COUNT }, (_, index) => [
    `d/${String(index).padStart(2, "0")}.md`,
    (index % 9 === 0 ? WARNED : GOOD).replace("36次", `${index}次`),
  ]),
);

/** Runs a command where threads do what `ask` does. */
async function withThreads(line: string, ask: (job: unknown) => Promise<never>, processors = 2) {
  const io = memoryIo(line.split(" "), { files });
  let started = 0;
  let asked = 0;
  let closed = 0;
  const startBuilder = async <Job, Reply>(): Promise<Thread<Job, Reply>> => {
    started++;
    return {
      ask(job) {
        asked++;
        return ask(job);
      },
      close: async () => {
        closed++;
      },
    };
  };
  const code = await runProgram({ ...io, startBuilder, processors: async () => processors });
  return { code, started, asked, closed, ...io.told() };
}

describe("drafts that threads were to build", () => {
  const dies = () => Promise.reject(new Error("out of memory"));

  test("are built here when the thread dies, and told in their order", async () => {
    const alone = await report("build d --to html", { files });
    const { code, stdout, stderr, started, asked, closed } = await withThreads("build d --to html", dies);
    expect([code, stdout, stderr]).toEqual([alone.code, alone.stdout, alone.stderr]);
    expect([started, closed]).toEqual([1, 1]);
    expect(asked).toBeGreaterThan(0);
  });

  test.each<[line: string, processors: number, started: number]>([
    ["build d --to html", 1, 0],
    ["build d --to html", 4, 3],
    ["build d --to html", 64, 3],
    ["build d --to html --jobs 1", 4, 0],
    ["build d --to html --jobs 6", 2, 5],
    ["build d/0*.md --to html", 4, 0],
  ])("report %s on %d processors starts %d", async (line, processors, started) => {
    expect((await withThreads(line, dies, processors)).started).toBe(started);
  });
});
