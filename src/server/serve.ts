/** `muster serve`: the page and the API of one ledger, on this machine only unless told otherwise. */
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { spawn } from "node:child_process";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { type Effects, realEffects } from "../pipeline/effects.ts";
import { largeFrom } from "../views/more.ts";
import { appOf } from "./app.ts";
import { loadPage } from "./page.ts";
import { openWorkspace } from "./workspace.ts";

export interface ServeOptions {
  /** Path of the ledger's file. */
  readonly ledger: string;
  readonly host?: string;
  /** 0 takes a free one. */
  readonly port?: number;
  /** Opens the page in the person's browser. */
  readonly open?: boolean;
  readonly readOnly?: boolean;
  readonly effects?: Effects;
  /** For tests; else made anew at each start. */
  readonly token?: string;
  readonly largeFrom?: number;
}

export interface Running {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly port: number;
  readonly token: string;
  readonly close: () => Promise<void>;
}

/** Starts, tells where on standard error, and returns at once; `close` ends it. Throws what the ledger's opening throws. */
export async function startServer(options: ServeOptions): Promise<Running> {
  const effects = options.effects ?? realEffects;
  const host = options.host ?? "127.0.0.1";
  const readOnly = options.readOnly ?? false;
  const token = options.token ?? randomBytes(18).toString("base64url");
  const isNew = !existsSync(options.ledger);
  const workspace = openWorkspace(options.ledger, { readOnly, effects });
  const hosts = new Set(["127.0.0.1", "localhost", "[::1]", host.toLowerCase()]);
  const app = appOf({ workspace, page: loadPage(), token, readOnly, hosts, effects, largeFrom: options.largeFrom });
  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const starting = serve({ fetch: app.fetch, hostname: host, port: options.port ?? 0 }, () => resolve(starting));
    starting.once("error", reject);
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
  const withToken = readOnly ? `${url}/` : `${url}/#token=${token}`;
  effects.err(
    `Muster: ${options.ledger} at ${withToken}\n${isNew ? "This ledger is new and empty: add reports on its page, or with muster ingest. Was another meant? --ledger FILE\n" : ""}${readOnly ? "Read-only: nothing can be written.\n" : `Writing needs the token ${token}\n`}Nothing leaves this computer. ctrl-C ends it.\n`,
  );
  const ask = async (path: string): Promise<unknown> => app.request(`/api/v1/${path}`, { headers: { host: `127.0.0.1:${port}` } });
  const isReady = (): boolean => workspace.claims() <= (options.largeFrom ?? largeFrom) || workspace.prepare();
  setTimeout(() => void workAhead(ask, isReady).catch(() => undefined), 0).unref();
  const stopKeeping = keepReady(workspace.revision, isReady);
  if (options.open) openBrowser(withToken);
  return {
    url,
    port,
    token,
    close: async () => {
      stopKeeping();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ("closeAllConnections" in server) server.closeAllConnections();
      });
      workspace.close();
    },
  };
}

/** The first pages are worked out while the browser starts. The columns of a large ledger are read in steps, so that who asks meanwhile is answered. */
async function workAhead(ask: (path: string) => Promise<unknown>, isReady: () => boolean): Promise<void> {
  await ask("overview");
  await ask("days");
  await readAll(() => !isReady());
  await ask("commitments?sort=-known&limit=200");
}

/** A ledger rests when it has not changed for so long, in milliseconds. */
const restMs = 1200;

/** After judgements or new reports the columns are read anew while nobody asks, once the ledger rests: a list that is opened then need not wait for them. */
function keepReady(revision: () => string, isReady: () => boolean): () => void {
  let isOver = false;
  let seen = revision();
  let ready = seen;
  const timer = setInterval(() => {
    const now = revision();
    const rests = now === seen;
    seen = now;
    if (now === ready || !rests) return;
    ready = now;
    void readAll(() => !isOver && revision() === now && !isReady()).catch(() => undefined);
  }, restMs);
  timer.unref();
  return () => {
    isOver = true;
    clearInterval(timer);
  };
}

async function readAll(isMore: () => boolean): Promise<void> {
  while (isMore()) await new Promise((resolve) => setImmediate(resolve));
}

function openBrowser(url: string): void {
  const [command, args] =
    process.platform === "darwin" ? ["open", [url]] : process.platform === "win32" ? ["cmd", ["/c", "start", "", url]] : ["xdg-open", [url]];
  const child = spawn(command, args as string[], { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}
