import type { CompletionCommand, CompletionModel, CompletionOption, Values } from "./model.js";

/** Bash from 3.2 on, which macOS has. Where nothing is offered, readline offers files. */
export function bashScript({ globals, commands }: CompletionModel): string {
  const takesValue = globals
    .filter(({ values, optional }) => values !== undefined && !optional)
    .map(({ long }) => long);
  return `# bash completion for report: source this file, or put it into ~/.local/share/bash-completion/completions/report
_report_words() {
  local IFS=$' \\t\\n'
  COMPREPLY=($(compgen -W "$1" -- "$2"))
}

_report_list() {
  local head=
  case $2 in *,*) head=\${2%,*}, ;; esac
  COMPREPLY=($(compgen -P "$head" -W "$1" -- "\${2##*,}"))
}

_report() {
  local current=\${COMP_WORDS[COMP_CWORD]} option=\${COMP_WORDS[COMP_CWORD - 1]} command= i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    case \${COMP_WORDS[i]} in
      ${takesValue.join(" | ")})
        i=$((i + 1))
        [ "\${COMP_WORDS[i]}" = = ] && i=$((i + 1))
        ;;
      -*) ;;
      *)
        command=\${COMP_WORDS[i]}
        break
        ;;
    esac
  done
  if [ "$current" = = ]; then
    current=
    option=$option=
  elif [ "$option" = = ]; then
    option=\${COMP_WORDS[COMP_CWORD - 2]}=
  fi
  case "$command $option" in
${commands.flatMap((command) => [...command.options, ...globals].flatMap((option) => valueCase(command.name, option))).join("\n")}
${globals.flatMap((option) => valueCase("", option)).join("\n")}
  esac
  case $command in
${commands.map((command) => commandCase(command, globals)).join("\n")}
    *) _report_words "${[...commands.map(({ name }) => name), ...flags(globals)].join(" ")}" "$current" ;;
  esac
}

complete -o default -F _report report
`;
}

function valueCase(command: string, { long, short, values, optional }: CompletionOption): string[] {
  if (values === undefined) return [];
  const names = [...(optional ? [] : [long, short]), `${long}=`].filter((name) => name !== undefined);
  const patterns = names.map((name) => `"${command} ${name}"`).join(" | ");
  return [`    ${patterns}) ${offer(values)} return ;;`];
}

function offer(values: Values): string {
  if (values.type !== "words") return "";
  return `${values.list ? "_report_list" : "_report_words"} "${values.words.join(" ")}" "$current";`;
}

function commandCase({ name, options, argument }: CompletionCommand, globals: readonly CompletionOption[]): string {
  const all = unique([...flags(options), ...flags(globals)]).join(" ");
  const others = argument === undefined ? "" : offer(argument);
  return `    ${name}) case $current in -*) _report_words "${all}" "$current" ;; *) ${others} return ;; esac ;;`;
}

function flags(options: readonly CompletionOption[]): string[] {
  return options.flatMap(({ long, short, values, optional }) => [
    long,
    ...(short === undefined ? [] : [short]),
    ...(optional && values?.type === "words" ? values.words.map((word) => `${long}=${word}`) : []),
  ]);
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}
