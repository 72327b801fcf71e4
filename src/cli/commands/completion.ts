import type { Command } from "commander";
import { shells } from "../completion/shells.js";
import type { CommandDefinition } from "../context.js";
import { oneOf } from "../option-values.js";

/** `report completion SHELL`. */
export const completionCommand: CommandDefinition = {
  examples: [
    {
      line: "source <(report completion bash)",
      does: { zh: "在 bash 里立即生效；写进 ~/.bashrc 则一直有效", en: "in bash at once; for good, in ~/.bashrc" },
    },
    {
      line: "source <(report completion zsh)",
      does: { zh: "zsh，写在 ~/.zshrc 的 compinit 之后", en: "zsh: in ~/.zshrc, after compinit" },
    },
    {
      line: "report completion fish > ~/.config/fish/completions/report.fish",
      does: { zh: "fish", en: "fish" },
    },
    {
      line: "report completion powershell | Out-String | Invoke-Expression",
      does: { zh: "PowerShell，写进 $PROFILE", en: "PowerShell: in $PROFILE" },
    },
  ],
  define(command: Command, { say, run, whole }) {
    command
      .argument(
        "<shell>",
        say({ zh: `哪种命令行：${shells.join("、")}`, en: `which shell: ${shells.join(", ")}` }),
        oneOf("completion", shells),
      )
      .action((shell: (typeof shells)[number]) =>
        run(async ({ talk }) => {
          const { scripts } = await import("../completion/scripts.js");
          const { completionModel } = await import("../completion/model.js");
          const { ruleMetas } = await import("../../rules/metas.js");
          const ids = ruleMetas.map(({ id }) => id);
          talk.data(scripts[shell](completionModel(await whole(), ids)));
          return 0;
        }),
      );
  },
};
