import { CliError } from "./errors.ts";

/** Reading threads asked for; null where nothing was asked. */
export function workersOf(given: string | undefined): number | null {
  if (given === undefined) return null;
  const workers = Number(given);
  if (!Number.isInteger(workers) || workers < 0 || workers > 256) throw new CliError(`--workers is '${given}', expected a whole number from 0 to 256`);
  return workers;
}
