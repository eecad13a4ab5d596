/**
 * Grids of plain sentences: frames with slots, and the claims that must be read of every filling, none more and none less.
 * What one frame with twenty states, ten things and five numbers reads wrongly shows what hangs on a word that it should not hang on. `tests/grids/README.md`
 * gives the form.
 */
import { readFileSync } from "node:fs";
import type { Claim, Named } from "../src/model/claim.ts";
import { makeReader, type Reader } from "../src/pipeline/read.ts";
import { loadRegistry } from "../src/pipeline/registry.ts";
import { loadWeights } from "../src/pipeline/weights.ts";
import { plainDocument } from "../src/sources/plain.ts";

interface Filling {
  readonly words: string;
  readonly value: string;
}
interface Frame {
  readonly text: string;
  readonly context: string;
  readonly claims: readonly string[];
}
export interface Grid {
  readonly slots: ReadonlyMap<string, readonly Filling[]>;
  readonly frames: readonly Frame[];
}
/** One filled frame: its text, the sentences before it, and the claims that must be read of it. */
export interface Cell {
  readonly frame: string;
  readonly text: string;
  readonly context: string;
  readonly claims: readonly string[];
  readonly words: readonly string[];
}

const slotNames = /\{([A-Z][A-Z0-9_]*)\}/g;
const baseOf = (slot: string): string => slot.replace(/\d+$/, "");

const fillingsOf = (slots: Grid["slots"], name: string): readonly Filling[] | undefined => slots.get(name) ?? slots.get(baseOf(name));

/** The grid of a file. Throws with file and line where a line is in no known form. */
export function gridOf(file: string, content: string): Grid {
  const slots = new Map<string, Filling[]>(),
    frames: (Frame & { claims: string[] })[] = [];
  let context = "";
  content.split("\n").forEach((full, i) => {
    const wrong = (why: string): never => {
      throw new Error(`${file}:${i + 1}: ${why}: ${full}`);
    };
    const line = full.trim();
    if (line === "" || line.startsWith("#")) return;
    const slot = /^([A-Z][A-Z0-9_]*): *(.+)$/.exec(line);
    if (slot) {
      slots.set(slot[1], slot[2].split("|").map(fillingOf));
      return;
    }
    if (line.startsWith("context:")) {
      context = line.slice("context:".length).trim();
      return;
    }
    if (!line.startsWith("== ")) {
      if (frames.length === 0) wrong("a claim without a frame above it");
      frames[frames.length - 1].claims.push(line);
      return;
    }
    const text = line.slice(3).trim();
    for (const [, name] of text.matchAll(slotNames)) if (fillingsOf(slots, name) === undefined) wrong(`no slot {${name}}`);
    frames.push({ text, context, claims: [] });
  });
  return { slots, frames };
}

function fillingOf(written: string): Filling {
  const [words, value] = written.split("=").map((each) => each.trim());
  return { words, value: value ?? words };
}

/** `perFrame` fillings of each frame, drawn the same way in every run; two slots of one name (`{ACTOR1}`, `{ACTOR2}`) are never filled alike. */
export function cellsOf({ slots, frames }: Grid, perFrame: number, seed = 1): Cell[] {
  const draw = drawing(seed);
  return frames.flatMap(({ text, context, claims }) => {
    const cells = new Map<string, Cell>();
    for (let i = 0; i < perFrame; i++) {
      const chosen = new Map<string, Filling>();
      for (const [, name] of text.matchAll(slotNames))
        if (!chosen.has(name))
          chosen.set(
            name,
            another(
              fillingsOf(slots, name)!,
              [...chosen].filter(([other]) => baseOf(other) === baseOf(name)).map(([, { value }]) => value),
              draw,
            ),
          );
      const filled = capitalised(text.replace(slotNames, (_, name: string) => chosen.get(name)!.words));
      cells.set(filled, {
        frame: text,
        text: filled,
        context,
        claims: claims.map((claim) => claim.replace(slotNames, (all, name: string) => chosen.get(name)?.value ?? all)),
        words: [...chosen].map(([name, { words }]) => `${baseOf(name)}=${words}`),
      });
    }
    return [...cells.values()];
  });
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function another(fillings: readonly Filling[], taken: readonly string[], draw: (below: number) => number): Filling {
  const free = fillings.filter(({ value }) => !taken.includes(value));
  const from = free.length > 0 ? free : fillings;
  return from[draw(from.length)];
}

function drawing(seed: number): (below: number) => number {
  let state = seed * 7919 + 17;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
}

/** What is wrong with the claims read of a cell: missed, another in a field, or too many. Empty where all is right. */
export function faultsOf({ claims }: Cell, said: readonly Claim[]): string[] {
  const left = new Set(said),
    faults: string[] = [];
  for (const wanted of claims.filter((claim) => !claim.startsWith("~"))) {
    const kind = wanted.split(";")[0].trim();
    const nearest = [...left]
      .filter((claim) => claim.kind === kind)
      .map((claim) => ({ claim, wrong: differences(wanted, claim) }))
      .sort((a, b) => a.wrong.length - b.wrong.length)[0];
    if (nearest === undefined) {
      faults.push(`missed: ${wanted}`);
      continue;
    }
    left.delete(nearest.claim);
    faults.push(...nearest.wrong.map((wrong) => `${kind}: ${wrong}`));
  }
  const may = new Set(claims.filter((claim) => claim.startsWith("~")).map((claim) => claim.slice(1).trim()));
  for (const claim of left)
    if (!may.has(claim.kind))
      faults.push(`too many: ${claim.kind} of ${idsOf(claim.actor) || "nobody"}, ${claim.stage}, “${claim.evidence[0].quote}” [${claim.rules.join(" ")}]`);
  return faults;
}

const idsOf = (named: readonly Pick<Named, "id" | "name">[]): string =>
  named
    .map(({ id, name }) => id ?? name)
    .sort()
    .join("+");

/**
 * The fields of a wanted line (`kind; actor; quantity; stage/modality/change; place; holds; source`) that a claim has otherwise. `*`: anything; `-`: nothing.
 */
function differences(wanted: string, claim: Claim): string[] {
  const [, actor = "*", quantity = "*", how = "*", place = "*", holds = "*", source = "*"] = wanted.split(";").map((field) => field.trim());
  const wrong: string[] = [];
  const compare = (name: string, want: string, has: string): void => {
    if (want !== "*" && !want.split(",").includes(has)) wrong.push(`${name} is ${has === "" ? "-" : has}, not ${want}`);
  };
  compare("actor", actor === "-" ? "" : actor.split("+").sort().join("+"), idsOf(claim.actor));
  const [bounds, ...unit] = quantity.replace(/(\d),(?=\d{3})/g, "$1").split(/\s+/);
  compare(
    "quantity",
    bounds === "-" || bounds === "*" || bounds.includes("..") ? bounds : `${bounds}..${bounds}`,
    claim.quantity === null ? "-" : `${claim.quantity.min ?? ""}..${claim.quantity.max ?? ""}`,
  );
  if (unit.length > 0) compare("unit", unit.join(" "), claim.quantity?.unit ?? "");
  const [stage = "*", modality = "*", change = "*"] = how.split("/");
  compare("stage", stage, claim.stage);
  compare("modality", modality, claim.modality);
  compare("change", change, claim.change);
  wrong.push(...wrongPlaces(place, claim));
  compare("holds", holds, claim.holds?.edtf ?? "-");
  const sources = claim.attribution.map(
    ({ who, kind, count }) => who.id ?? (kind === "anonymous" ? `anonymous${count === null || count === undefined ? "" : ` ${count}`}` : who.name),
  );
  compare("source", source, sources.sort().join("+") || "-");
  return wrong;
}

/** `LTU` must be a place or the mission, `!LTU` must not; after `=` no other place may be, save `?LTU`. */
function wrongPlaces(wanted: string, { place, mission }: Claim): string[] {
  if (wanted === "*") return [];
  const ids = (named: readonly Named[]): string[] => named.map(({ id, name }) => id ?? name);
  const said = ids(place),
    all = [...said, ...(mission === null ? [] : ids([mission]))],
    named = wanted
      .replace(/^=/, "")
      .split("+")
      .filter((each) => each !== "-" && each !== "*");
  const wrong = named.filter((each) => (each.startsWith("!") ? all.includes(each.slice(1)) : !each.startsWith("?") && !all.includes(each)));
  const extra = wanted.startsWith("=") ? said.filter((each) => !named.includes(each) && !named.includes(`?${each}`)) : [];
  return [...wrong, ...extra].map((each) => `place is ${all.join("+") || "-"}, not ${each}`);
}

/** The claims read of a cell's text, without those of its context. */
export function readCell(reader: Reader, { text, context }: Cell): Claim[] {
  const whole = context === "" ? text : `${context} ${text}`;
  const { claims } = reader.read({ ...plainDocument("grid.txt", whole), publishedOn: "2024-03-12" });
  return claims.filter(({ evidence }) => evidence[0].end > context.length);
}

/** What the rules read alone, or weighed, as a reader of reports is. */
export const gridReader = (weighed = true): Reader => makeReader(loadRegistry(), weighed ? loadWeights() : null);

if (process.argv[1] === import.meta.filename) {
  const [perFrame, ...files] = process.argv.slice(2);
  if (!(Number(perFrame) > 0) || files.length === 0) {
    process.stderr.write("Usage: node scripts/grids.ts FILLINGS-PER-FRAME FILE...\n");
    process.exit(2);
  }
  const reader = gridReader(process.env["RULES_ONLY"] === undefined),
    wrongBy = new Map<string, number>();
  let all = 0,
    right = 0;
  for (const file of files)
    for (const cell of cellsOf(gridOf(file, readFileSync(file, "utf8")), Number(perFrame))) {
      all++;
      const faults = faultsOf(cell, readCell(reader, cell));
      if (faults.length === 0) {
        right++;
        continue;
      }
      for (const key of [cell.frame, ...cell.words]) wrongBy.set(key, (wrongBy.get(key) ?? 0) + 1);
      console.log(`${cell.text}\n    ${faults.join("\n    ")}`);
    }
  for (const [key, count] of [...wrongBy].sort((a, b) => b[1] - a[1]).slice(0, 30)) console.log(`${String(count).padStart(4)}  ${key}`);
  console.log(`${right} of ${all} right`);
}
