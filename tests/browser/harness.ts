/// <reference lib="dom" />
/** A browser on a server with the sample reports. Left out, with the reason, where no Chromium is to be found. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContext, type BrowserContextOptions, type Page, chromium } from "playwright-core";
import { type TestServer, testServer, token } from "../server/harness.ts";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const asked = process.env.MUSTER_CHROMIUM;
export const chromiumPath = [asked, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => path && existsSync(path)) ?? null;
if (chromiumPath === null) console.log("no Chromium found: the browser tests are left out (install Debian's package 'chromium', or set MUSTER_CHROMIUM)");

export interface Desk {
  readonly server: TestServer;
  readonly browser: Browser;
  /** A page whose errors are kept; `withToken` may write. */
  readonly open: (path: string, options?: BrowserContextOptions & { readonly withToken?: boolean }) => Promise<Opened>;
  readonly stop: () => Promise<void>;
}

export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly errors: string[];
}

export async function openDesk(options: { readonly files?: readonly string[] } = {}): Promise<Desk> {
  if (!existsSync(join(root, "dist", "web", "index.html"))) {
    const built = spawnSync(process.execPath, ["node_modules/vite/bin/vite.js", "build", "web", "--logLevel", "warn"], { cwd: root, stdio: "inherit" });
    if (built.status !== 0) throw new Error("the page did not build");
  }
  const server = await testServer(options);
  const browser = await chromium.launch({ executablePath: chromiumPath!, args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
  const open: Desk["open"] = async (path, { withToken = false, ...contextOptions } = {}) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: "en-GB", timezoneId: "UTC", reducedMotion: "reduce", ...contextOptions });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" && !/Failed to load resource/.test(message.text())) errors.push(message.text());
    });
    await page.goto(`${server.url}${path}${withToken ? `#token=${token}` : ""}`);
    await settled(page);
    return { page, context, errors };
  };
  return {
    server, browser, open,
    stop: async () => {
      await browser.close();
      await server.stop();
    },
  };
}

/** Nothing is loading any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(() => !document.querySelector("main .loading, main [aria-busy=true]"));
}

let source: string | null = null;

/** What axe finds, a line for each: rule, help, and where. */
export async function violationsOf(page: Page): Promise<string[]> {
  source ??= (await import("node:fs")).readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  await page.evaluate(source);
  const found = await page.evaluate(async () => (globalThis as any).axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  return found.violations.map((one: any) => `${one.id}: ${one.help}: ${one.nodes.slice(0, 3).map((node: any) => `${node.html.slice(0, 160)} ${node.any[0]?.message ?? ""}`).join(" | ")}`);
}
