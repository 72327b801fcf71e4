import type { Kind } from "./case.js";
import { command } from "./command-kind.js";
import { configKinds } from "./config-kinds.js";
import { draftKinds } from "./draft-kinds.js";
import { old } from "./old-kinds.js";
import { program } from "./program-kind.js";

/** All kinds of cases, by the names that `--only` knows. */
export const kinds: Readonly<Record<string, Kind>> = { ...draftKinds, ...configKinds, ...old, command, program };
