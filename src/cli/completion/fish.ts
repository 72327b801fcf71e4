import type { CompletionModel, CompletionOption, Values } from "./model.js";

/** Fish, from 3.0 on. */
export function fishScript({ globals, commands }: CompletionModel): string {
  const valued = globals.filter(({ values, optional }) => values !== undefined && !optional).map(({ long }) => long);
  const lines = [
    "# fish completion for report: save as ~/.config/fish/completions/report.fish",
    detective(valued),
    "complete -c report -e",
    "complete -c report -f",
    ...commands.map(
      ({ name, description }) => `complete -c report -n '__report_is ""' -a ${name} -d ${quoted(description)}`,
    ),
    ...globals.map((option) => optionLine("", option)),
    ...commands.flatMap(({ name, options, argument }) => [
      ...options
        .filter(({ long }) => !globals.some((global) => global.long === long))
        .map((option) => optionLine(name, option)),
      ...(argument === undefined ? [] : [`complete -c report${seen(name)}${argumentOf(argument)}`]),
    ]),
  ];
  return `${lines.join("\n")}\n`;
}

/** Fish's own functions take the value of an option for the command. */
function detective(valued: readonly string[]): string {
  return `function __report_is
  set -l words (commandline -opc)
  set -e words[1]
  set -l command ''
  while set -q words[1]
    switch $words[1]
      case ${valued.join(" ")}
        set -e words[1]
      case '-*'
      case '*'
        set command $words[1]
        break
    end
    set -e words[1]
  end
  test "$command" = "$argv[1]"
end`;
}

function seen(command: string): string {
  return command === "" ? "" : ` -n '__report_is ${command}'`;
}

function optionLine(command: string, { long, short, description, values, optional }: CompletionOption): string {
  const names = `${short === undefined ? "" : ` -s ${short.slice(1)}`} -l ${long.slice(2)}`;
  return `complete -c report${seen(command)}${names} -d ${quoted(description)}${valuePart(values, optional)}`;
}

function valuePart(values: Values | undefined, optional: boolean): string {
  if (values === undefined) return "";
  const offered = values.type === "words" ? ` -a ${words(values)}` : "";
  if (optional) return ` -f${offered}`;
  if (values.type === "file") return " -r -F";
  return ` -x${values.type === "folder" ? " -a '(__fish_complete_directories)'" : offered}`;
}

function argumentOf(values: Values): string {
  return values.type === "words" ? ` -a ${words(values)}` : values.type === "free" ? "" : " -F";
}

function words({ words, list }: Extract<Values, { readonly type: "words" }>): string {
  return list ? `'(__fish_append , ${words.join(" ")})'` : quoted(words.join(" "));
}

function quoted(text: string): string {
  return `'${text.replace(/['\\]/gu, "\\$&")}'`;
}
