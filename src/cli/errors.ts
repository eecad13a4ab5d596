/** Ends a command with a message for a person and an exit code. */
export class CliError extends Error {
  readonly code: number;
  constructor(message: string, code: number = exit.usage) {
    super(message);
    this.code = code;
  }
}

export const exit = { done: 0, fault: 1, usage: 2, notFound: 3, badInput: 4, gate: 5, refused: 6, busy: 7, interrupted: 130 } as const;
