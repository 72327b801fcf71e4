import { basename } from "node:path";
import { OperationError } from "../../core/operation-error.js";
import { inLanguage } from "../../core/sentence.js";
import type { Context } from "../context.js";
import type { ExitCode } from "../exit-code.js";
import { tellFault } from "../faults.js";
import type { Input } from "../input.js";
import { gather } from "../inputs.js";
import { type Round, repeatOnChange } from "../watch.js";
import { reasonOf } from "../world-errors.js";
import { type Desk, newDesk } from "./desk.js";
import { startServer } from "./server.js";
import { showDraft, timeOf } from "./show-draft.js";

/** Options of `report preview`. */
export interface PreviewOptions {
  readonly port?: number;
  readonly open: boolean;
  readonly publish?: true;
}

/** Nothing is written here: a file read half-way is shown again a moment later. */
const SETTLING_MILLISECONDS = 40;

/** Shows a draft in the browser and shows it again after each change, until Ctrl-C. */
export async function previewDraft(context: Context, path: string, options: PreviewOptions): Promise<ExitCode> {
  const { io, talk } = context;
  const input = await theOnly(context, path);
  const desk = newDesk(basename(input.file));
  const server = await startServer(desk, options.port ?? 0, talk.language);
  let announced = false;
  try {
    return await repeatOnChange(
      io,
      talk,
      async () => {
        const round = await showOnce(context, input, options, desk);
        if (!announced) {
          announced = true;
          talk.data(`${server.address}\n`);
          if (options.open) io.openAddress(server.address);
        }
        return round;
      },
      SETTLING_MILLISECONDS,
    );
  } finally {
    await server.close();
  }
}

async function showOnce(context: Context, input: Input, options: PreviewOptions, desk: Desk): Promise<Round> {
  const { io, talk } = context;
  const touched = new Set([input.file]);
  let code: ExitCode = 0;
  try {
    const shown = await showDraft(context, input, { publish: options.publish === true }, touched);
    desk.show(shown);
    if (shown.findings.some(({ severity }) => severity === "error")) code = 1;
  } catch (error) {
    code = tellFault(error, io, talk, input.path);
    desk.tell(inLanguage(whyNot(error), talk.language), timeOf(io.now()));
  }
  return { code, touched, folders: [] };
}

/** What the page says of a fault; of one of the program itself, the terminal says more. */
function whyNot(error: unknown) {
  const why = error instanceof OperationError ? error.sentence : reasonOf(error);
  const { zh, en } = why ?? {
    zh: "程序内部出错，终端里有详细说明",
    en: "a fault inside the program; the terminal says more",
  };
  return { zh: `${zh}（下面是上一次的样子）`, en: `${en} (below is how it was)` };
}

/** @throws {OperationError} where the path is no single draft on disk */
async function theOnly({ io }: Context, path: string): Promise<Input> {
  const { inputs, faults } = await gather(io, [path]);
  const [fault] = faults;
  if (fault !== undefined) throw fault;
  const [input, ...others] = inputs;
  if (input !== undefined && others.length === 0 && input.from === "disk") return input;
  throw new OperationError("usage", {
    zh: `preview 一次看一份草稿，请写出它的文件名（“${path}”不是一份草稿文件）`,
    en: `preview shows one draft at a time: name its file (“${path}” is not one file)`,
  });
}
