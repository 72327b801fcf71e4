import type { CompletionCommand, CompletionModel, CompletionOption, Values } from "./model.js";

/** Windows PowerShell 5.1 and PowerShell 7. Where nothing is offered, files are. */
export function powershellScript({ globals, commands }: CompletionModel): string {
  return `# PowerShell completion for report: add to $PROFILE: report completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName report -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $global = @(
${optionRows(globals)}
  )
  $commands = [ordered]@{
${commands.map(commandEntry).join("\n")}
  }
  $valued = @($global | Where-Object { $_.Value } | ForEach-Object { $_.Name })
  $words = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.Extent.Text })
  $command = $null
  for ($i = 1; $i -lt $words.Count; $i++) {
    if ($valued -contains $words[$i]) { $i++; continue }
    if ($words[$i].StartsWith('-')) { continue }
    $command = $words[$i]
    break
  }
  $entry = $null
  if ($command -and $commands.Contains($command)) { $entry = $commands[$command] }
  $options = $global
  if ($entry) { $options = @($entry.Options) + $global }
  $offer = { param($list, $head, $typed)
    $list | Where-Object { $_.Name.StartsWith($typed) } | ForEach-Object {
      [System.Management.Automation.CompletionResult]::new($head + $_.Name, $_.Name, 'ParameterValue', $_.Tip)
    }
  }
  $named = { param($texts) $texts | ForEach-Object { @{ Name = $_; Tip = $_ } } }
  $name = $null
  $typed = $wordToComplete
  $head = ''
  if ($wordToComplete -match '^(--[a-z-]+)=(.*)$') { $name = $Matches[1]; $typed = $Matches[2]; $head = $name + '=' }
  elseif ($words.Count -gt 1) { $name = $words[$words.Count - 1] }
  $option = $options | Where-Object { $_.Value -and ($_.Name -ceq $name -or $_.Short -ceq $name) -and ($head -or -not $_.Optional) } | Select-Object -First 1
  if ($option) {
    if ($option.List -and $typed.Contains(',')) {
      $comma = $typed.LastIndexOf(',') + 1
      $head += $typed.Substring(0, $comma)
      $typed = $typed.Substring($comma)
    }
    & $offer (& $named $option.Words) $head $typed
  } elseif ($wordToComplete.StartsWith('-')) {
    & $offer $options '' $wordToComplete
  } elseif ($entry) {
    & $offer (& $named $entry.Words) '' $wordToComplete
  } else {
    & $offer @($commands.Keys | ForEach-Object { @{ Name = $_; Tip = $commands[$_].Tip } }) '' $wordToComplete
  }
}
`;
}

function commandEntry({ name, description, options, argument }: CompletionCommand): string {
  const rows = optionRows(options);
  const list = rows === "" ? "@()" : `@(\n${rows}\n    )`;
  return `    ${quoted(name)} = @{ Tip = ${quoted(description)}; Words = ${wordsOf(argument)}; Options = ${list} }`;
}

function optionRows(options: readonly CompletionOption[]): string {
  return options.map((option) => `    ${optionRow(option)}`).join("\n");
}

function optionRow({ long, short, description, values, optional }: CompletionOption): string {
  const flag = (name: string, on: boolean) => (on ? `; ${name} = $true` : "");
  const tip = description === "" ? long : description;
  const names = `Name = ${quoted(long)}; Short = ${quoted(short ?? "")}; Tip = ${quoted(tip)}; Words = ${wordsOf(values)}`;
  const list = values?.type === "words" && values.list;
  return `@{ ${names}${flag("Value", values !== undefined)}${flag("Optional", optional)}${flag("List", list === true)} }`;
}

function wordsOf(values: Values | undefined): string {
  return values?.type === "words" ? `@(${values.words.map(quoted).join(", ")})` : "@()";
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
