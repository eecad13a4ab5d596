/** One box for everything: lines of the ledger, reports, actors; then any words of any report. */
import { fold } from "../../ledger/words.ts";
import type { aboutOf } from "./conflicts.ts";
import { contextOf } from "./context.ts";
import { type Desk, keptIn } from "./desk.ts";
import { filtered } from "./filters.ts";
import { rowsOn } from "./rows.ts";
import type { CommitmentRow } from "./shapes.ts";

export interface Hit {
  readonly type: "commitment" | "document" | "entity";
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly quote: string | null;
  /** What a line of the ledger is about, in parts: a title in any language is made of them. */
  readonly line: ReturnType<typeof aboutOf> | null;
}

export function searchIn(desk: Desk, q: string, limit: number, today: number): Hit[] {
  const asked = fold(q).split(/\s+/).filter(Boolean);
  if (asked.length === 0) return [];
  const rows = filtered(desk, rowsOn(desk, null), { q }, { trueOn: null, today, facets: false }).rows;
  const lines = rows.slice(0, Math.ceil(limit / 2)).map(
    (row): Hit => ({
      type: "commitment",
      id: row.id,
      title: titleOfRow(row),
      detail: row.stage,
      quote: desk.claimById.get(row.claim)?.claim.evidence[0].quote ?? null,
      line: lineOfRow(row),
    }),
  );
  const actors = actorsOf(desk)
    .filter(({ words }) => asked.every((word) => words.includes(word)))
    .slice(0, 3)
    .map(({ id, name, count }): Hit => ({ type: "entity", id, title: name, detail: String(count), quote: null, line: null }));
  const documents: Hit[] = [];
  for (const document of desk.documents) {
    if (documents.length >= limit - lines.length) break;
    const text = keptIn(desk, `folded|${document.id}`, () => fold(`${document.title ?? ""} ${document.publisher ?? ""}\n${document.text}`));
    if (!asked.every((word) => text.includes(word))) continue;
    // Folding keeps lengths for the letters of our languages nearly always; where it does not, the words shown are a little off and never wrong.
    const at = document.text.toLowerCase().indexOf(q.toLowerCase().split(/\s+/)[0]);
    const around = at < 0 ? null : contextOf(document.text, { start: at, end: at + asked[0].length });
    documents.push({
      type: "document",
      id: document.id,
      title: document.title ?? document.path ?? document.id,
      detail: document.publisher ?? "",
      quote: around && `${around.before.slice(-80)}${document.text.slice(at, at + asked[0].length)}${around.after.slice(0, 120)}`,
      line: null,
    });
  }
  return [...actors, ...lines, ...documents].slice(0, limit);
}

/** A meeting without a name goes by its form. */
export const lineOfRow = ({ actor, kind, mission, place, what }: CommitmentRow): NonNullable<Hit["line"]> => ({
  actor: [...actor],
  kind,
  form: kind === "meeting" && /^[a-z-]+$/.test(what) ? what : null,
  mission,
  place: [...place],
  topic: kind === "meeting" && !/^[a-z-]*$/.test(what) ? what : null,
});

export const titleOfRow = (row: CommitmentRow): string =>
  [row.actor.map((one) => one.name).join(", "), row.kind, row.quantity?.quote ?? row.what, row.place.map((one) => one.name).join(", ")]
    .filter(Boolean)
    .join(" · ");

function actorsOf(desk: Desk): readonly { readonly id: string; readonly name: string; readonly words: string; readonly count: number }[] {
  return keptIn(desk, "actors", () => {
    const counts = new Map<string, { id: string; name: string; words: string; count: number }>();
    for (const row of rowsOn(desk, null)) {
      for (const { id, name } of row.actor) {
        if (!id) continue;
        const known = counts.get(id);
        if (known) known.count++;
        else counts.set(id, { id, name: desk.facts.names[id] ?? name, words: fold(`${id} ${name} ${desk.facts.names[id] ?? ""}`), count: 1 });
      }
    }
    return [...counts.values()].sort((a, b) => b.count - a.count);
  });
}
