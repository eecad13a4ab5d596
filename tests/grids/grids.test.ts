/**
 * Plain sentences by the grid: every filling of a frame is read alike, by the rules or as they are weighed. What fails here hangs on a word that it should not hang on.
 * Weights, which know what words are like, leave out or give to others a few that the rules read: how many is held too.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cellsOf, faultsOf, gridOf, gridReader, readCell } from "../../scripts/grids.ts";

/** Fillings of each frame: the same ones in every run. */
const perFrame = 8;
const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".txt")).sort();
const rules = gridReader(false),
  weighed = gridReader();
/** Of a hundred fillings, those that must be read right when they are weighed. */
const weighedAtLeast = 96.5;
let right = 0,
  all = 0;

describe.each(files)("%s", (file) => {
  const grid = gridOf(file, readFileSync(join(import.meta.dirname, file), "utf8"));
  test.each(grid.frames.map((frame) => [frame.text, frame]))("%s", (_, frame) => {
    const wrong = cellsOf({ slots: grid.slots, frames: [frame] }, perFrame).flatMap((cell) => {
      const faults = faultsOf(cell, readCell(weighed, cell)),
        byRules = faultsOf(cell, readCell(rules, cell));
      all++;
      if (faults.length === 0) right++;
      return faults.length === 0 || byRules.length === 0 ? [] : [`${cell.text}: ${byRules.join("; ")}`];
    });
    expect(wrong).toEqual([]);
  });
});

test("weighed, nearly all fillings are read right", () => {
  expect(all).toBeGreaterThan(4000);
  expect((100 * right) / all).toBeGreaterThanOrEqual(weighedAtLeast);
});

const small = gridOf("small.txt", `
ACTOR: Norway=NOR | Finland=FIN
N: 40 | 2,000
== {ACTOR1} sends {N} soldiers to Mali, {ACTOR2} none.
force; {ACTOR1}; {N} personnel; pledged/stated/start; MLI
~ aid
`);

describe("the grid itself", () => {
  test("a frame is filled with words and expects their values; two slots of one name differ", () => {
    const cells = cellsOf(small, 50);
    expect(cells.map(({ text }) => text).sort()).toEqual(["Finland sends 2,000 soldiers to Mali, Norway none.", "Finland sends 40 soldiers to Mali, Norway none.", "Norway sends 2,000 soldiers to Mali, Finland none.", "Norway sends 40 soldiers to Mali, Finland none."]);
    expect(cells.find(({ text }) => text.startsWith("Norway sends 40"))?.claims[0]).toBe("force; NOR; 40 personnel; pledged/stated/start; MLI");
  });

  test("what is missed, what is otherwise and what is too many is a fault", () => {
    const [cell] = cellsOf(gridOf("x.txt", "== Norway will send 40 soldiers to Mali.\nforce; SWE; 41 personnel; pledged; NER\nlead; NOR"), 1);
    expect(faultsOf(cell, readCell(weighed, cell))).toEqual(["force: actor is NOR, not SWE", "force: quantity is 40..40, not 41..41", "force: place is MLI, not NER", "missed: lead; NOR"]);
    const [none] = cellsOf(gridOf("x.txt", "== Norway will send 40 soldiers to Mali."), 1);
    expect(faultsOf(none, readCell(weighed, none)).map((fault) => fault.replace(/ \[.*/, ""))).toEqual(["too many: force of NOR, pledged, “Norway will send 40 soldiers to Mali”"]);
  });

  test("a line in no known form is told with its place", () => {
    expect(() => gridOf("x.txt", "force; NOR")).toThrow("x.txt:1: a claim without a frame above it");
    expect(() => gridOf("x.txt", "\n== {WHO} sends ships.")).toThrow("x.txt:2: no slot {WHO}");
  });
});
