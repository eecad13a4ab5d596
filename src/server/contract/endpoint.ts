/** One thing that can be asked over HTTP: its path, its parameters, the shape of its answer, and how it is answered. */
import type { z } from "zod";
import type { LedgerFile } from "../../views/ledger.ts";
import type { Desk } from "../../views/page/desk.ts";
import type { Format } from "../formats.ts";

export interface Asked {
  /** The whole ledger laid open; made when it is first asked for. */
  readonly desk: Desk;
  readonly file: LedgerFile;
  /** Too large to lay open for a page of rows: rows come from the store's own columns. */
  readonly isLarge: boolean;
  /** Day number of today, by the server's clock. */
  readonly today: number;
  readonly trueOn: number | null;
  readonly knownBy: number | null;
  readonly params: Readonly<Record<string, string>>;
  readonly fresh: (moment: string) => ReadonlySet<string>;
  readonly readOnly: boolean;
  /** Where the page is: `http://127.0.0.1:8421`. */
  readonly origin: string;
  /** The address that was asked. */
  readonly address: string;
  /** Files hold all rows, not a page of them. */
  readonly whole: boolean;
}

export interface Endpoint<Query extends z.ZodObject = z.ZodObject> {
  readonly id: string;
  readonly path: string;
  readonly summary: string;
  readonly query: Query;
  readonly answer: z.ZodType;
  readonly formats: readonly Format[];
  /** Null where there is no such thing. */
  readonly view: (asked: Asked, query: z.infer<Query>) => unknown;
  /** The rows of an answer, for CSV and NDJSON. */
  readonly rows?: (answer: never) => readonly object[];
  readonly file?: (asked: Asked, query: z.infer<Query>) => string;
  /** The answer in a format that is no table of rows. */
  readonly printed?: (asked: Asked, query: z.infer<Query>, format: Format) => Promise<string | Uint8Array<ArrayBuffer>>;
}

export const endpoint = <Query extends z.ZodObject>(one: Endpoint<Query>): Endpoint => one as unknown as Endpoint;
