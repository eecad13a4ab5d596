import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");
const src = join(root, "src");

/** Who may import whom. Nothing imports what stands below it in this table. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: [], text: ["model"], mentions: ["model", "text"], claims: ["model", "text", "mentions"], ledger: ["model"], accounts: ["model", "ledger"], scenarios: ["model", "ledger", "accounts"], sources: ["model", "text"], store: ["model"],
  pipeline: ["model", "text", "mentions", "claims", "ledger", "accounts", "scenarios", "sources", "store"], views: ["model", "ledger", "accounts", "scenarios", "store"], server: ["pipeline", "views", "model"],
  cli: ["pipeline", "views", "model", "server"],
};
/** Doors to the store that are no layer of their own: the server keeps the ledger open, the command line opens it. */
const exceptions: readonly RegExp[] = [/^server\/\S+ → store\//, /^server\/\S+ → ledger\//, /^cli\/shared\.ts → store\/open\.ts$/, /^cli\/\S+ → (?:accounts|scenarios|store)\//];
const pure = ["model", "text", "mentions", "claims", "ledger", "accounts", "scenarios"];

interface File {
  readonly name: string;
  readonly layer: string;
  readonly code: string;
}

const files: readonly File[] = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts")).map((name) => name.replaceAll("\\", "/"))
  .map((name) => ({ name, layer: name.split("/")[0], code: readFileSync(join(src, name), "utf8").replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g, "") }));

const importsOf = (file: File): string[] => [...file.code.matchAll(/(?:^|\n)(?:import|export)\b[^;"]*?from\s+"([^"\n]+)"|(?:^|\n)import\s+"([^"\n]+)"|import\("([^"\n]+)"\)/g)].map((match) => match[1] ?? match[2] ?? match[3]);

test("each layer imports only those before it", () => {
  const wrong = files.flatMap((file) => importsOf(file).filter((path) => path.startsWith(".")).flatMap((path) => {
    const target = relative(src, resolve(join(src, dirname(file.name)), path)).replaceAll("\\", "/");
    const layer = target.split("/")[0];
    const line = `${file.name} → ${target}`;
    return layer === file.layer || allowed[file.layer]?.includes(layer) || exceptions.some((one) => one.test(line)) ? [] : [line];
  }));
  expect(wrong).toEqual([]);
});

test("pure layers know no node, clock, chance, network or console", () => {
  const wrong = files.filter((file) => pure.includes(file.layer) && file.name !== "model/id.ts").flatMap((file) => [
    ...importsOf(file).filter((path) => path.startsWith("node:")).map((path) => `${file.name} imports ${path}`),
    ...[...file.code.matchAll(/\b(?:Date\.now|new Date\(\)|Math\.random|console\.|fetch\(|process\.|globalThis|performance\.)/g)].map((match) => `${file.name}: ${match[0]}`),
  ]);
  expect(wrong).toEqual([]);
});

test("only the command line's main ends the process, and only the store speaks SQL to it", () => {
  expect(files.filter((file) => file.name !== "cli/main.ts" && /process\.exit\b/.test(file.code)).map((file) => file.name)).toEqual([]);
  expect(files.filter((file) => file.layer !== "store" && importsOf(file).includes("better-sqlite3")).map((file) => file.name)).toEqual([]);
});

test("every import names a file that is there, with its ending", () => {
  const wrong = files.flatMap((file) => importsOf(file).filter((path) => path.startsWith(".") && !existsSync(resolve(join(src, dirname(file.name)), path))).map((path) => `${file.name} → ${path}`));
  expect(wrong).toEqual([]);
});
