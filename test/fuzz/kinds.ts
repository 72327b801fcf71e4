import type { Kind } from "./case.js";
import { draftKinds } from "./draft-kinds.js";
import { oldKinds } from "./old-kinds.js";

/** All kinds of cases, by the names that `--only` knows. */
export const kinds: Readonly<Record<string, Kind>> = { ...draftKinds, ...oldKinds };
