/** A server on a ledger of the sample reports, in a folder of its own. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { realEffects } from "../../src/pipeline/effects.ts";
import { type Running, startServer } from "../../src/server/serve.ts";

export const reports = join(dirname(dirname(fileURLToPath(import.meta.url))), "browser", "reports");
export const token = "a-token-for-tests";

export interface TestServer extends Running {
  /** Path of the ledger's file. */
  readonly ledger: string;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  readonly json: (path: string) => Promise<any>;
  readonly post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Response>;
  readonly stop: () => Promise<void>;
}

/** The clock stands still, so that lapses and ages are the same at every run. */
const effects = { ...realEffects, err: () => undefined, now: () => new Date("2026-01-15T12:00:00Z") };

export async function testServer(options: { readonly files?: readonly string[]; readonly readOnly?: boolean; readonly largeFrom?: number } = {}): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), "muster-server-"));
  const ledger = join(folder, "muster.db");
  if (options.readOnly) await (await startServer({ ledger, token, effects })).close();
  const running = await startServer({ ledger, token, effects, readOnly: options.readOnly, largeFrom: options.largeFrom });
  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> => fetch(`${running.url}/api/v1/${path}`, { headers });
  const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${running.url}/api/v1/${path}`, { method: "POST", body: body instanceof FormData ? body : JSON.stringify(body), headers: { authorization: `Bearer ${token}`, ...(body instanceof FormData ? {} : { "content-type": "application/json" }), ...headers } });
  const json = async (path: string): Promise<any> => (await get(path)).json();
  const files = options.files ?? readdirSync(reports).sort();
  if (files.length > 0 && !options.readOnly) {
    const form = new FormData();
    for (const name of files) form.append("file", new Blob([readFileSync(join(reports, name))]), name);
    let job = (await (await post("ingest", form)).json()) as { id: string; state: string; error: string | null };
    while (job.state === "queued" || job.state === "running") {
      await new Promise((resolve) => setTimeout(resolve, 50));
      job = await json(`jobs/${job.id}`);
    }
    if (job.state === "failed") throw new Error(`the sample reports were not read: ${job.error}`);
  }
  return {
    ...running, ledger, get, json, post,
    stop: async () => {
      await running.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
