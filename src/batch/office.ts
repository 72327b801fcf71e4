import { execFile, spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ToDocx } from "./job.js";

/** An office program that is asked for what we can't read ourselves. */
export interface Office {
  /** One file at a time, whoever asks: the program locks its profile. */
  readonly toDocx: ToDocx;
  /** Ends the program and deletes what it left. */
  close(): Promise<void>;
}

/** Milliseconds for a file; the first one makes the profile, which takes seconds. */
const TIME = 60_000;

/** A profile of our own: no macros, no links into the net, nothing of the user's. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">${[
  ["DisableMacrosExecution", "true"],
  ["MacroSecurityLevel", "3"],
  ["BlockUntrustedRefererLinks", "true"],
  ["DisableActiveContent", "true"],
]
  .map(
    ([name, value]) =>
      `<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  )
  .join("")}</oor:items>
`;

/** @param find the path of LibreOffice; asked when a file first needs it */
export function office(find: () => Promise<string | undefined>): Office {
  let program: Promise<string | undefined> | undefined;
  let home: Promise<string> | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  const running = new Set<() => void>();

  async function convert(bytes: Uint8Array): Promise<Uint8Array | undefined> {
    program ??= find();
    const path = await program;
    if (path === undefined) return undefined;
    home ??= newHome();
    const folder = await mkdtemp(join(await home, "file-"));
    try {
      await writeFile(join(folder, "old.doc"), bytes);
      const profile = pathToFileURL(join(await home, "profile")).href;
      await run(path, [
        `-env:UserInstallation=${profile}`,
        ...["--headless", "--norestore", "--nologo", "--nolockcheck"],
        ...["--convert-to", "docx", "--outdir", folder, join(folder, "old.doc")],
      ]);
      return await readFile(join(folder, "old.docx"));
    } catch {
      return undefined; // it is a help where it works
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** It starts processes of its own, which must end with it. */
  async function run(path: string, args: readonly string[]): Promise<void> {
    const child = spawn(path, args, { stdio: "ignore", detached: process.platform !== "win32", windowsHide: true });
    const end = () => endWithChildren(child.pid);
    running.add(end);
    const timer = setTimeout(end, TIME);
    await new Promise<void>((done) => {
      child.on("error", () => done());
      child.on("exit", () => done());
    });
    clearTimeout(timer);
    running.delete(end);
  }

  return {
    toDocx(bytes) {
      const result = queue.then(() => convert(bytes));
      queue = result.catch(() => undefined);
      return result;
    },
    async close() {
      for (const end of running) end();
      await queue;
      if (home !== undefined) await rm(await home, { recursive: true, force: true, maxRetries: 3 });
      home = undefined;
    },
  };
}

async function newHome(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), "report-office-"));
  await mkdir(join(home, "profile", "user"), { recursive: true });
  await writeFile(join(home, "profile", "user", "registrymodifications.xcu"), SETTINGS);
  return home;
}

function endWithChildren(pid: number | undefined): void {
  if (pid === undefined) return;
  if (process.platform === "win32") execFile("taskkill", ["/pid", String(pid), "/T", "/F"], () => {});
  else {
    try {
      process.kill(-pid, "SIGKILL");
    } catch {
      // it has ended by itself
    }
  }
}
