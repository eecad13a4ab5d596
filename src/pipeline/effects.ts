/** The outside world as one argument: the clock, the streams, the environment. Tests pass a quiet one. */
import { writeSync } from "node:fs";

export interface Effects {
  /** The time now, for import times and judgements without a day. */
  readonly now: () => Date;
  /** Data, to standard output; resolves when it may take more. */
  readonly out: (text: string | Uint8Array) => Promise<void>;
  /** Everything else, to standard error. */
  readonly err: (text: string) => void;
  readonly input: () => AsyncIterable<Uint8Array>;
  readonly isInputTty: boolean;
  readonly isOutTty: boolean;
  readonly isErrTty: boolean;
  /** Columns of the terminal; where there is none, no table is cut. */
  readonly columns: number | null;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborts when a person presses ctrl-C: what is done is kept. */
  readonly signal: AbortSignal;
}

const interrupt = new AbortController();

export const realEffects: Effects = {
  now: () => new Date(),
  out: (text) =>
    new Promise((resolve, reject) => {
      process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
    }),
  err: (text) => {
    try {
      writeSync(2, text);
    } catch {
      // A closed standard error is no reason to stop.
    }
  },
  input: () => process.stdin,
  isInputTty: process.stdin.isTTY === true,
  isOutTty: process.stdout.isTTY === true,
  isErrTty: process.stderr.isTTY === true,
  columns: process.stdout.columns ?? null,
  env: process.env,
  signal: interrupt.signal,
};

/** The first ctrl-C asks for an orderly end; the second is the system's own. */
export function listenForInterrupt(): void {
  process.once("SIGINT", () => interrupt.abort());
  process.once("SIGTERM", () => interrupt.abort());
}
