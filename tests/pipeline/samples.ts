/** Sample reports and a quiet world for the tests of pipeline, store, views and command line. */
import { mkdtempSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Effects } from "../../src/pipeline/effects.ts";
import { run } from "../../src/cli/run.ts";

export const reports: Readonly<Record<string, string>> = {
  "a-lithuania.txt": "Denmark to send engineers to Lithuania\n\nVILNIUS, 4 March 2022 - Denmark will send 120 soldiers to Lithuania in May, Prime Minister Mette Frederiksen announced on Friday.\n\nLithuania had asked Denmark to send a company of engineers.\n",
  "b-lithuania-later.txt": "More Danes in Lithuania\n\nCOPENHAGEN, 9 September 2022 - Denmark has 180 soldiers in Lithuania, the Danish defence ministry said on Friday. The mission runs until 31 December 2023.\n",
  "c-spending.txt": "Slovenia and the two per cent\n\nLJUBLJANA, 12 June 2023 - Slovenia spent 1.4 per cent of GDP on defence in 2022. It will spend 2 per cent of GDP on defence by 2030, Prime Minister Robert Golob said on Monday.\n",
  "d-kosovo.txt": "Austria stays in Kosovo\n\nVIENNA, 20 November 2023 - Austria has about 270 soldiers in Kosovo. Parliament extended the mandate until the end of 2024 on Monday.\n",
  "e-sport.txt": "Rovers win at home\n\nThe home side scored twice in the second half and never looked back, to the delight of four thousand spectators.\n",
};

export function folderOf(files: Readonly<Record<string, string>> = reports): string {
  const folder = mkdtempSync(join(tmpdir(), "muster-test-"));
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, text);
  }
  return folder;
}

export interface Quiet extends Effects {
  readonly stdout: () => string;
  readonly stderr: () => string;
}

export function quiet(given: Partial<Effects> & { readonly stdin?: string } = {}): Quiet {
  const out: (string | Uint8Array)[] = [];
  const err: string[] = [];
  return {
    now: () => new Date("2024-06-01T12:00:00Z"),
    out: async (text) => void out.push(text),
    err: (text) => void err.push(text),
    input: async function* () {
      yield Buffer.from(given.stdin ?? "");
    },
    isInputTty: false, isOutTty: false, isErrTty: false, columns: null, env: { MUSTER_DEBUG: "1", USER: "tester" }, signal: new AbortController().signal,
    stdout: () => out.map((text) => (typeof text === "string" ? text : Buffer.from(text).toString("utf8"))).join(""), stderr: () => err.join(""),
    ...given,
  };
}

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in this process. */
export async function muster(argv: readonly string[], given: Parameters<typeof quiet>[0] = {}): Promise<Ran> {
  const effects = quiet(given);
  const code = await run(argv, effects);
  return { code, stdout: effects.stdout(), stderr: effects.stderr() };
}

export const jsonOf = <T = any>(ran: Ran): T => JSON.parse(ran.stdout) as T;
export const linesOf = <T = any>(ran: Ran): T[] => ran.stdout.split("\n").filter(Boolean).map((line) => JSON.parse(line) as T);
