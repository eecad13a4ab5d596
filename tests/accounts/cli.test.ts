import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { run } from "../../src/cli/run.ts";
import type { Effects } from "../../src/pipeline/effects.ts";

const folder = mkdtempSync(join(tmpdir(), "muster-accounts-"));
const ledger = join(folder, "desk.db");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function muster(...argv: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let out = "";
  let err = "";
  const effects: Effects = {
    now: () => new Date("2026-01-01T00:00:00Z"), out: async (text) => void (out += String(text)), err: (text) => void (err += text), input: async function* () {}, isInputTty: false, isOutTty: false, isErrTty: false,
    columns: null, env: { MUSTER_LEDGER: ledger }, signal: new AbortController().signal,
  };
  const code = await run(argv, effects);
  return { code, out, err };
}

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

test("import, accounts as known on two days, a scenario and a comparison, over one ledger that stays as it was", async () => {
  expect(await muster("ingest", "examples/05-spending-belgium.txt", "examples/20-latvia-brigade.txt", "--workers", "0")).toMatchObject({ code: 0 });
  const early = file("early.csv", "Country,2023,2024e\nBelgium,1.2,1.3\n");
  const late = file("late.csv", "Country,2023,2024,2025e\nBelgium,1.21,1.28,2.0\n");
  expect(await muster("import", "spending", early, "--edition", "Early", "--published", "2024-07-01")).toMatchObject({ code: 0, err: expect.stringContaining("added") });
  expect(await muster("import", "spending", early, "--edition", "Early", "--published", "2024-07-01")).toMatchObject({ code: 0, err: expect.stringContaining("in the ledger already") });
  expect(await muster("import", "spending", late, "--edition", "Early", "--published", "2024-07-01")).toMatchObject({ code: 6, err: expect.stringContaining("never overwrites another") });
  expect(await muster("import", "spending", late, "--edition", "Late", "--published", "2025-08-01")).toMatchObject({ code: 0 });

  const before = readFileSync(ledger);
  const account = async (...more: readonly string[]) => JSON.parse((await muster("accounts", "Belgium", "--year", "2024", "--format", "json", ...more)).out)[0];
  expect(await account("--known-by", "2024-12-31")).toMatchObject({ state: "BEL", edition: "Early", actual: null, estimate: { value: 1.3 } });
  expect(await account()).toMatchObject({ edition: "Late", actual: { value: 1.28 }, estimate: null });
  expect((await muster("accounts", "BEL", "--format", "csv")).out.split("\r\n")[0]).toContain("schedule,fulfilment,edition");
  expect((await muster("accounts", "--formulas", "--format", "csv")).out).toContain("gap_to_target");
  expect(await muster("accounts", "Atlantis")).toMatchObject({ code: 2, err: expect.stringContaining("no state of the registry") });

  expect(JSON.parse((await muster("accounts", "changes", "Early", "late", "--format", "json")).out)).toMatchObject([{ state: "BEL", year: 2024, from: { edition: "Early" } }, { year: 2023 }]);
  expect(await muster("accounts", "changes", "Early", "Never")).toMatchObject({ code: 3, err: expect.stringContaining("Early, Late") });
  expect((await muster("accounts", "forces", "--host", "LVA", "--true-on", "2023-12-31")).out).toContain("Canada");
  expect((await muster("accounts", "money", "--payer", "CAN", "--true-on", "2023-12-31", "--format", "csv")).out).toContain("CAD");
  expect((await muster("accounts", "structure", "--body", "nato", "--true-on", "2023-12-31")).out).toContain("Battle Group Latvia");

  const left = await muster("scenario", "examples/scenarios/canada-leaves-latvia.yaml");
  expect(left).toMatchObject({ code: 0, out: expect.stringContaining("SCENARIO  Canada leaves Latvia") });
  expect(JSON.parse((await muster("scenario", "examples/scenarios/belgium-two-per-cent.yaml", "--format", "json", "--sensitivities")).out)).toMatchObject({ label: "SCENARIO", spending: [{ state: { id: "BEL" }, base: { from: "Late (estimate)" } }] });
  expect((await muster("scenario", "compare", "examples/scenarios/canada-leaves-latvia.yaml", "examples/scenarios/forum-discounted.yaml", "--format", "md", "--ledger", ledger)).out).toMatch(/^# SCENARIO: A: /);
  expect(await muster("scenario", file("bad.yaml", "scenario: 1\nname: x\non: 2020-01-01\nassumptions:\n  - assume: vanishes\n"))).toMatchObject({ code: 2, err: expect.stringContaining("line 5") });
  expect(readFileSync(ledger).equals(before)).toBe(true);
});
