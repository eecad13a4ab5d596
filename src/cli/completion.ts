/** Completion scripts, made of the commands themselves. */
import type { Command } from "./command.ts";
import { commands } from "./commands.ts";

const longFlag = (flags: string): string => /--[a-z-]+/.exec(flags)?.[0] ?? "";
const flagsOf = (command: Command): string[] => (command.options ?? []).map((option) => longFlag(option.flags));
const wordsOf = (command: Command): string[] => [
  ...(command.subcommands ?? []).map((sub) => sub.name),
  ...(command.arguments ?? []).flatMap((argument) => argument.choices ?? []),
];

export async function completionOf(shell: "bash" | "zsh" | "fish"): Promise<string> {
  const loaded = await Promise.all(commands.map(async (entry) => (await entry.load()).command));
  switch (shell) {
    case "bash":
      return bash(loaded);
    case "zsh":
      return zsh(loaded);
    case "fish":
      return fish(loaded);
  }
}

const choicesCase = (loaded: readonly Command[]): string =>
  [
    ...new Map(
      loaded.flatMap((command) =>
        (command.options ?? []).filter((option) => option.choices).map((option) => [longFlag(option.flags), option.choices!.join(" ")] as const),
      ),
    ),
  ]
    .map(([flag, choices]) => `    ${flag}) COMPREPLY=($(compgen -W "${choices}" -- "$word")); return ;;`)
    .join("\n");

function bash(loaded: readonly Command[]): string {
  return `# bash completion of muster
_muster() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}"
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${loaded.map((command) => command.name).join(" ")} help" -- "$word")); return
  fi
  case "$before" in
${choicesCase(loaded)}
  esac
  case "$command" in
${loaded.map((command) => `    ${command.name}) COMPREPLY=($(compgen -W "${[...wordsOf(command), ...flagsOf(command), "--help"].join(" ")}" -- "$word")) ;;`).join("\n")}
  esac
  [ \${#COMPREPLY[@]} -eq 0 ] && COMPREPLY=($(compgen -f -- "$word"))
}
complete -o filenames -F _muster muster
`;
}

const quoted = (text: string): string => text.replaceAll("'", "'\\''");

function zsh(loaded: readonly Command[]): string {
  return `#compdef muster
_muster() {
  local -a commands
  commands=(
${loaded.map((command) => `    '${command.name}:${quoted(command.summary)}'`).join("\n")}
  )
  if (( CURRENT == 2 )); then _describe command commands; return; fi
  case "$words[2]" in
${loaded.map((command) => `    ${command.name}) _arguments ${(command.options ?? []).map((option) => `'${longFlag(option.flags)}[${quoted(option.description).replaceAll("[", "(").replaceAll("]", ")").replaceAll(":", " ")}]${/<|\[/.test(option.flags) ? `:value:${option.choices ? `(${option.choices.join(" ")})` : "_files"}` : ""}'`).join(" ")} '*:argument:${wordsOf(command).length ? `(${wordsOf(command).join(" ")})` : "_files"}' ;;`).join("\n")}
  esac
}
_muster "$@"
`;
}

function fish(loaded: readonly Command[]): string {
  const lines = ["# fish completion of muster"];
  for (const command of loaded) {
    lines.push(`complete -c muster -n __fish_use_subcommand -a ${command.name} -d '${quoted(command.summary)}'`);
    for (const option of command.options ?? [])
      lines.push(
        `complete -c muster -n '__fish_seen_subcommand_from ${command.name}' -l ${longFlag(option.flags).slice(2)}${/</.test(option.flags) ? " -r" : ""}${option.choices ? ` -f -a '${option.choices.join(" ")}'` : ""} -d '${quoted(option.description)}'`,
      );
    if (wordsOf(command).length) lines.push(`complete -c muster -f -n '__fish_seen_subcommand_from ${command.name}' -a '${wordsOf(command).join(" ")}'`);
  }
  return `${lines.join("\n")}\n`;
}
