import { CommanderError } from "commander";
import { OperationError } from "../core/operation-error.js";
import type { ExitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import type { Talk } from "./talk.js";
import { usageFault } from "./usage-errors.js";
import { reasonOf } from "./world-errors.js";

/** What tells faults apart that are to be told once: a folder or a house style may be the fault of many files. */
export function faultKey(error: unknown): unknown {
  return error instanceof OperationError ? error.message : error;
}

/**
 * Says what kept the program, or one of its files, from being done.
 *
 * @param path the file at hand, if it is the program's fault
 * @returns the code of the whole program, if nothing else comes
 */
export function tellFault(error: unknown, io: Io, talk: Talk, path?: string): ExitCode {
  if (io.interrupted.aborted) return 130;
  if (error instanceof CommanderError) return tellUsage(error, talk);
  const why = error instanceof OperationError ? error.sentence : reasonOf(error);
  if (why === undefined) tellBug(error, io, talk, path);
  else talk.fault(why);
  return 2;
}

function tellUsage(error: CommanderError, talk: Talk): ExitCode {
  if (error.exitCode === 0) return 0;
  if (error.code === "commander.help") return 2; // help for want of a command has been printed
  talk.fault(usageFault(error));
  talk.note({ zh: "用 report --help 查看用法", en: "see report --help" });
  return 2;
}

/** A fault of the program itself: the sentence asks for a report; the stack comes on request only. */
function tellBug(error: unknown, { env }: Io, talk: Talk, path: string | undefined): void {
  const place = path === undefined ? "" : `${path}: `;
  const message = `${place}${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`;
  talk.fault({
    zh: `程序内部出错，请把所用的命令和这句话告诉维护者：${message}`,
    en: `a fault inside the program; please report the command and this message: ${message}`,
  });
  if (env.REPORT_DEBUG === "1") talk.findings(`${error instanceof Error ? error.stack : ""}\n`);
  else talk.note({ zh: "设置 REPORT_DEBUG=1 可以看到细节", en: "REPORT_DEBUG=1 shows the details" });
}
