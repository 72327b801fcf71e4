import type { CompletionCommand, CompletionModel, CompletionOption, Values } from "./model.js";

/** Zsh with its own completion system. */
export function zshScript({ globals, commands }: CompletionModel): string {
  const names = commands.map(({ name, description }) => `    ${quoted(`${name}:${description}`)}`).join("\n");
  return `#compdef report
# zsh completion for report: save as _report in a folder of $fpath, or run: source <(report completion zsh)
_report() {
  local context state state_descr line ret=1
  typeset -A opt_args
  local -a globals commands
  globals=(
${specs(globals)}
  )
  commands=(
${names}
  )
  _arguments -C -S $globals '1: :->command' '*:: :->rest' && ret=0
  case $state in
    command) _describe -t commands command commands && ret=0 ;;
    rest)
      case $line[1] in
${commands.map((command) => commandCase(command, globals)).join("\n")}
      esac
      ;;
  esac
  return ret
}

if [ "$funcstack[1]" = _report ]; then
  _report "$@"
else
  compdef _report report
fi
`;
}

function commandCase({ name, options, argument, variadic }: CompletionCommand, globals: readonly CompletionOption[]) {
  const own = specs(options);
  const taken = new Set(globals.map(({ long }) => long));
  const shared = options.filter(({ long }) => taken.has(long)).map(({ long }) => long);
  const others = shared.length === 0 ? "$globals" : `\${globals:#*(${shared.join("|")})*}`;
  const rest =
    argument === undefined ? [] : [`          ${quoted(`${variadic ? "*" : "1"}:${name}:${action(argument)}`)}`];
  return [
    `        ${name})`,
    "          local -a own",
    "          own=(",
    own,
    ...rest,
    "          )",
    `          _arguments -S $own ${others} && ret=0`,
    "          ;;",
  ].join("\n");
}

function specs(options: readonly CompletionOption[]): string {
  return options.map((option) => `          ${spec(option)}`).join("\n");
}

/** `'(-o --out-dir)'{-o,--out-dir=}'[where to]:folder:_files -/'`. */
function spec({ long, short, description, values, optional, repeatable }: CompletionOption): string {
  const tail = `[${description.replace(/[[\]\\]/gu, "\\$&")}]${value(values, optional)}`;
  const flag = values === undefined ? long : `${long}=${optional ? "-" : ""}`;
  if (short === undefined) return quoted(`${repeatable ? "*" : ""}${flag}${tail}`);
  return `${quoted(repeatable ? "*" : `(${short} ${long})`)}{${short},${flag}}${quoted(tail)}`;
}

function value(values: Values | undefined, optional: boolean): string {
  return values === undefined ? "" : `${optional ? "::" : ":"}value:${action(values)}`;
}

function action(values: Values): string {
  switch (values.type) {
    case "words":
      return values.list ? `_values -s , value ${values.words.join(" ")}` : `(${values.words.join(" ")})`;
    case "file":
      return "_files";
    case "folder":
      return "_files -/";
    case "free":
      return " ";
    default:
      return values satisfies never;
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
