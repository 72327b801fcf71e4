import { dirname } from "node:path";
import type { Diagnostic } from "../../core/diagnostic.js";
import type { Draft } from "../../draft/draft.js";
import type { Mended } from "../../rules/mend.js";
import { type Checked, checkInput } from "../check-input.js";
import { configurations } from "../config-files.js";
import type { ConfigChoice } from "../context.js";
import { filesOf, fixInput } from "../fix-input.js";
import { type Input, slashed } from "../input.js";
import type { Io } from "../io.js";
import { references } from "../references.js";

/** A draft as it stands in the editor, judged. */
export interface Look {
  readonly checked: Checked;
  /** The draft and its attachments, by absolute path. */
  readonly files: ReadonlyMap<string, FileLook>;
  /** Absolute paths of all that was read or looked for, the surroundings left out. */
  readonly touched: ReadonlySet<string>;
}

interface FileLook {
  readonly draft: Draft;
  readonly diagnostics: readonly Diagnostic[];
}

/** Judges drafts again and again under the same surroundings: configuration, dictionaries, earlier reports. */
export interface Looks {
  look(file: string): Promise<Look>;
  /** What all safe fixes make of a draft; undefined where they leave it as it is. */
  mend(file: string): Promise<Mended | undefined>;
  /** Absolute paths of the surroundings, faulty ones too. */
  around(): ReadonlySet<string>;
  /** Reads the surroundings anew with the next look. */
  forget(): void;
}

/**
 * @param textOf the text of a file that is open in the editor, which counts for more than that on disk
 */
export function looks(
  io: Io,
  config: ConfigChoice,
  publish: boolean,
  textOf: (file: string) => string | undefined,
): Looks {
  const edited: Io = {
    ...io,
    files: {
      ...io.files,
      async read(path, limit) {
        const text = textOf(path);
        return text === undefined ? io.files.read(path, limit) : new TextEncoder().encode(text);
      },
    },
  };
  const fresh = () => {
    const touched = new Set<string>();
    return { touched, configurationOf: configurations(io, config, touched), referencesOf: references(io, touched) };
  };
  let surroundings = fresh();
  return {
    async look(file) {
      const { configurationOf, referencesOf } = surroundings;
      const touched = new Set<string>();
      const checked = await checkInput(edited, toInput(io, file), { configurationOf, referencesOf, publish, touched });
      const files = [...filesOf(checked.opened.value, file)].map(({ draft, file: path }) => {
        const own = checked.diagnostics.filter((diagnostic) => diagnostic.path === draft.file.path);
        return [path, { draft, diagnostics: own }] as const;
      });
      return { checked, files: new Map(files), touched };
    },
    async mend(file) {
      const { configurationOf, referencesOf } = surroundings;
      const options = { configurationOf, referencesOf, publish, touched: new Set<string>() };
      const { files } = await fixInput(edited, toInput(io, file), options, "safe", new Map());
      return files.find((fixed) => fixed.file === file);
    },
    around: () => surroundings.touched,
    forget() {
      surroundings = fresh();
    },
  };
}

function toInput(io: Io, file: string): Input {
  return { path: slashed(io, file), file, base: dirname(file), from: "disk" };
}
