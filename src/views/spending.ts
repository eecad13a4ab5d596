/** What allies spend, forecast, promise and aim at, as reports say: all of it, or of each ally and role what was told last where there is too much to draw. */
import { kinds } from "../model/claim.ts";
import { tracks } from "../model/commitment.ts";
import { type LedgerFile, deskOf } from "./ledger.ts";
import { type LedgerModel, modelOf } from "./model.ts";
import type { Desk } from "./page/desk.ts";
import { type SpendingPoint, rolesOfTracks, spendingPoints } from "./page/spending.ts";
import { dayToldIn, isKnownIn } from "./standing.ts";

/** More points than these are neither drawn nor read. */
const mostPoints = 2000;

export interface SpendingAsk {
  readonly actor?: string;
  readonly knownBy: number | null;
  /** Files hold all points. */
  readonly whole?: boolean;
}

/** `said`: points that reports tell in all; `items` are fewer where only the newest of each ally and role are given. */
export function spendingView(file: LedgerFile, ask: SpendingAsk): { readonly items: readonly SpendingPoint[]; readonly said: number } {
  const { desk, said } = spendingDesk(file, ask);
  return { items: spendingPoints(desk, ask), said };
}

/** A desk of what reports tell of spending, or of the newest of it. */
export function spendingDesk(file: LedgerFile, ask: SpendingAsk): { readonly desk: Desk; readonly said: number } {
  const model = modelOf(file.store);
  const groups = pointsIn(model, ask);
  const each = ask.whole ? Infinity : mostOfEach(groups);
  const versions = new Map<number, Set<number>>();
  for (const group of groups)
    for (const version of group.slice(0, each)) {
      const own = model.owner[version];
      const wanted = versions.get(model.line[own]) ?? new Set<number>();
      versions.set(model.line[own], wanted.add(version - model.versions[own]));
    }
  const lines = [...versions.keys()].sort((a, b) => a - b);
  return { desk: deskOf(file, { lines, versions, knownBy: ask.knownBy, claims: "lead" }), said: groups.reduce((sum, group) => sum + group.length, 0) };
}

/** Versions with a figure by ally and role, those told last first. */
function pointsIn(model: LedgerModel, { actor, knownBy }: SpendingAsk): readonly (readonly number[])[] {
  const asked = new Set((actor ?? "").split(",").filter(Boolean));
  const [spending, target] = [kinds.indexOf("spending"), kinds.indexOf("target")];
  const isRole = tracks.map((track) => track in rolesOfTracks);
  const { track, quantity } = model.columns;
  const groups = new Map<string, number[]>();
  for (let own = 0; own < model.count; own++) {
    if (model.kind[own] !== spending && model.kind[own] !== target) continue;
    const allies = Array.from(model.actors.values.subarray(model.actors.starts[own], model.actors.starts[own + 1])).filter(
      (number) => asked.size === 0 || asked.has(model.ids[number].replace(/^~/, "")),
    );
    for (let v = model.versions[own]; v < model.versions[own + 1] && allies.length > 0; v++) {
      if (quantity[v] < 0 || !isKnownIn(model, v, knownBy) || (model.kind[own] === spending && !isRole[track[v]])) continue;
      for (const ally of allies) {
        const key = `${ally}|${model.kind[own] === target ? "target" : track[v]}`;
        const group = groups.get(key);
        if (group) group.push(v);
        else groups.set(key, [v]);
      }
    }
  }
  return [...groups.values()].map((group) => group.sort((a, b) => dayToldIn(model, b) - dayToldIn(model, a) || a - b));
}

/** As many of each as may be given of all. */
function mostOfEach(groups: readonly (readonly number[])[]): number {
  let each = Math.max(1, ...groups.map((group) => group.length));
  const total = (): number => groups.reduce((sum, group) => sum + Math.min(group.length, each), 0);
  while (each > 1 && total() > mostPoints) each = Math.floor(each / 2);
  for (let more = each + 1; more <= each * 2 && groups.some((group) => group.length > each); more++) {
    each = more;
    if (total() > mostPoints) return more - 1;
  }
  return each;
}
