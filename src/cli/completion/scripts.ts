import { bashScript } from "./bash.js";
import { fishScript } from "./fish.js";
import type { CompletionModel } from "./model.js";
import { powershellScript } from "./powershell.js";
import type { Shell } from "./shells.js";
import { zshScript } from "./zsh.js";

/** A new shell is a file and a line here. */
export const scripts = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
  powershell: powershellScript,
} as const satisfies Record<Shell, (model: CompletionModel) => string>;
