/** The form of the training reports: sentences with their claims below, and what is wrong said with file and line. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contentsOf } from "../../../src/text/encoder/layout.ts";
import { codedCell } from "../../../scripts/coded-cells.ts";
import { reportsIn, trainingFolder, trainingReports } from "../../../scripts/training.ts";

const report = `== wire 2014-09-12 Harbour Press
# Norway doubles its lancers
Oslo will send 40 lancers more to Moldova, its minister said.
> force; NOR; 40 personnel change; MDA; add; pledged
Sweden said no and Iceland is still thinking.
> position; SWE; -; -; against; in-force; stated; "Sweden said no"
> position; ISL; -; -; unsure; in-force; stated; "Iceland is still thinking"

- Malta: up to 6 nurses
> force; MLT; ..6 personnel; MDA, %eumm-moldova; start; planned; possible
`;

test("a report: its text with paragraphs, headings and rows, and each claim with the words that carry it", () => {
  const [{ text, claims, register }] = reportsIn("X01.txt", report);
  expect(register).toBe("wire");
  expect(text).toBe("Norway doubles its lancers\n\nOslo will send 40 lancers more to Moldova, its minister said. Sweden said no and Iceland is still thinking.\n\n- Malta: up to 6 nurses");
  expect(claims.map((c) => text.slice(c.start, c.end))).toEqual(["Oslo will send 40 lancers more to Moldova, its minister said.", "Sweden said no", "Iceland is still thinking", "Malta: up to 6 nurses"]);
  expect(claims.map(({ kind, actor, quantity, stage, change, modality }) => ({ kind, actor: actor.map((a) => (typeof a === "string" ? a : a.id)), quantity, stage, change, modality }))).toEqual([
    { kind: "force", actor: ["NOR"], quantity: { min: 40, max: 40, unit: "personnel" }, stage: "pledged", change: "add", modality: "stated" },
    { kind: "position", actor: ["SWE"], quantity: null, stage: "in-force", change: "level", modality: "stated" },
    { kind: "position", actor: ["ISL"], quantity: null, stage: "in-force", change: "level", modality: "stated" },
    { kind: "force", actor: ["MLT"], quantity: { min: null, max: 6, unit: "personnel" }, stage: "planned", change: "start", modality: "possible" },
  ]);
  expect(claims[3].place).toEqual([{ id: "MDA" }]);
  expect(claims[3].mission).toEqual({ id: "eumm-moldova", name: "eumm-moldova" });
});

test("a claim that a coder may or may not mark is optional", () => {
  const [{ claims }] = reportsIn("X03.txt", "== wire 2014-09-12\nMalta has nurses there.\n>? force; MLT; -; MDA; level; in-force\n> force; MLT; -; -; level; in-force\n");
  expect(claims.map(({ required, kind }) => ({ required, kind }))).toEqual([{ required: false, kind: "force" }, { required: undefined, kind: "force" }]);
});

test("when a claim is the case, where that was coded", () => {
  const [{ claims }] = reportsIn("X04.txt", '== wire 2014-09-12\nMalta has nurses there and sends 5 in May.\n> force; MLT; -; -; level; in-force; stated; @-; "has nurses there"\n> force; MLT; 5 personnel; -; start; planned; stated; @2015-05; "sends 5 in May"\n> force; MLT; -; -; level; in-force; stated; "has nurses"\n');
  expect(claims.map(({ holds, timed, quote }) => [holds?.edtf ?? null, timed, quote])).toEqual([
    [null, true, "has nurses there"],
    ["2015-05", true, "sends 5 in May"],
    [null, false, "has nurses"],
  ]);
});

test.each([
  ["> fleet; NOR; -; -; start; pledged", "no kind “fleet”"],
  ["> force; NOR; many men; -; start; pledged", "no quantity “many men”"],
  ["> position; NOR; -; -; start; in-force", "a position needs its stance"],
  ["> force; NOR; -; -; start; promised", "no stage “promised”"],
])("%s is refused: %s", (line, why) => {
  expect(() => reportsIn("X02.txt", `== wire 2014-09-12\nOslo will send lancers.\n${line}\n`)).toThrow(`X02.txt:3: ${why}`);
});

test("every training report is in this form, and names who acts", () => {
  const reports = trainingReports();
  expect(reports.length).toBeGreaterThan(1000);
  expect(reports.filter((r) => r.claims.some((c) => r.text.slice(c.start, c.end) !== c.quote)).map((r) => r.name)).toEqual([]);
});

const cell = (text: string, claims: readonly string[], context = "") => codedCell({ frame: "", text, context, claims, words: [] }, "cell");
test("a filled frame of the grids as a report to learn from", () => {
  const coded = cell("Malta sent 1,200 nurses to Moldova.", ["force; MLT; 1,200 personnel; in-force/stated,possible/start; MDA"]);
  expect(coded?.claims).toMatchObject([{ kind: "force", start: 0, end: 35, actor: [{ id: "MLT" }], quantity: { min: 1200, max: 1200, unit: "personnel" }, stage: "in-force", modality: "stated" }]);
  expect(cell("They stay.", ["~ force; *"])?.claims).toMatchObject([{ required: false, actor: [{ id: "*" }], quantity: null }]);
});
test("of what stands before a filled frame every kind is open", () => {
  const coded = cell("It stays.", ["force; MLT; -"], "The ministers met.");
  expect(coded?.text).toBe("The ministers met. It stays.");
  expect(coded?.claims.filter((c) => c.required === false && c.start === 0 && c.end === 18)).toHaveLength(12);
  expect(coded?.claims.at(-1)).toMatchObject({ start: 19, end: 28, actor: [{ id: "MLT" }] });
});
test("a filled frame that does not say which words tell which claim is not learnt from", () => {
  expect(cell("Malta stays. It pays.", ["force; MLT; -"])).toBeNull();
  expect(cell("Malta stays and joins the EU.", ["force; MLT; -", "membership; MLT; -"])).toBeNull();
  expect(cell("Malta has 20 nurses there.", ["force; MLT; *"])).toBeNull();
});

/** The weights were learnt from these very reports: after a change to them, npm run train. */
test("the weights are those of the training reports", () => {
  const digest = createHash("sha256");
  for (const name of readdirSync(trainingFolder).filter((each) => each.endsWith(".txt")).sort()) digest.update(readFileSync(join(trainingFolder, name)));
  expect(JSON.parse(readFileSync(join(trainingFolder, "../weights/reading.json"), "utf8"))).toMatchObject({ reports: digest.digest("hex") });
});

test("the encoder is the one that its digest names, which tells records of another reader apart", () => {
  const weights = join(trainingFolder, "../weights"),
    bytes = readFileSync(join(weights, "encoder.bin")),
    about = JSON.parse(readFileSync(join(weights, "encoder.json"), "utf8")) as { layers: number; sha256: string };
  expect(about.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
  expect(contentsOf(bytes).contents.layers).toBe(about.layers);
});
