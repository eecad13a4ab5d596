import { completionOf } from "../completion.ts";
import type { Command } from "../command.ts";
import { exit } from "../errors.ts";

export const command: Command = {
  name: "completion",
  summary: "Print the completion script of a shell",
  arguments: [{ name: "<shell>", description: "bash, zsh or fish", choices: ["bash", "zsh", "fish"] }],
  examples: [
    "mkdir -p ~/.local/share/bash-completion/completions && muster completion bash > ~/.local/share/bash-completion/completions/muster",
    "mkdir -p ~/.zfunc && muster completion zsh > ~/.zfunc/_muster",
    "mkdir -p ~/.config/fish/completions && muster completion fish > ~/.config/fish/completions/muster.fish",
  ],
  run: async ({ args, effects }) => {
    await effects.out(await completionOf(args[0] as "bash" | "zsh" | "fish"));
    return exit.done;
  },
};
