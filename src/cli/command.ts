/** What a command is: its words for `--help` and the docs, and the function that runs it. */
import type { Effects } from "../pipeline/effects.ts";

export interface OptionSpec {
  readonly flags: string;
  readonly description: string;
  readonly default?: string | boolean;
  readonly choices?: readonly string[];
  /** May be given several times. */
  readonly many?: boolean;
}

export interface ArgumentSpec {
  /** `<id>`, `[what]`, `[files...]`. */
  readonly name: string;
  readonly description: string;
  readonly choices?: readonly string[];
}

export type Options = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly description?: string;
  readonly arguments?: readonly ArgumentSpec[];
  readonly options?: readonly OptionSpec[];
  /** Each a line to type, with what it does after ` # `. */
  readonly examples: readonly string[];
  readonly subcommands?: readonly Command[];
  readonly run?: (call: Call) => Promise<number>;
}

export interface Call {
  readonly args: readonly (string | readonly string[] | undefined)[];
  readonly options: Options;
  readonly effects: Effects;
}

export const textOf = (options: Options, name: string): string | undefined => (typeof options[name] === "string" ? (options[name] as string) : undefined);
export const isOn = (options: Options, name: string): boolean => options[name] === true;
