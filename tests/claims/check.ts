/** `check(sentence, answer)`: reads a sentence inside a short report of the field and compares the claims that stand on it. */
import { expect } from "vitest";
import type { Claim, Kind } from "../../src/model/claim.ts";
import { makeReader, type Reader } from "../../src/pipeline/read.ts";
import { loadRegistry } from "../../src/pipeline/registry.ts";

export interface Answer {
  readonly kind: Kind;
  readonly actor?: readonly string[];
  readonly to?: string;
  readonly asker?: string;
  readonly place?: string;
  readonly mission?: string;
  readonly min?: number | null;
  readonly max?: number | null;
  readonly unit?: string;
  readonly stage?: Claim["stage"];
  readonly modality?: Claim["modality"];
  readonly change?: Claim["change"];
  readonly holds?: string | null;
  readonly stance?: Claim["stance"];
  readonly gate?: Claim["gate"];
}

let reader: Reader | null = null;

/** A dateline and a sentence without claims: the day, and the field. */
const lead = "BRUSSELS, 10 May 2023. Military correspondents of three newspapers watch the alliance and its soldiers.\n\n";

/** The claims whose evidence lies in the sentence. */
export function claimsIn(sentence: string, before = ""): Claim[] {
  reader ??= makeReader(loadRegistry());
  const head = lead + (before ? `${before} ` : "");
  const record = reader.read({ path: "case.txt", url: null, text: head + sentence, html: null, title: null, publisher: null, byline: null, publishedOn: "2023-05-10", language: null, problems: [] } as never);
  const from = record.document.text.indexOf(sentence.slice(0, 20), head.length > lead.length ? lead.length : 0);
  return record.claims.filter((c) => c.evidence[0].start >= from);
}

/** One claim of the sentence answers to all that `answer` names; null: the sentence has no claim of `kind`. */
export function check(sentence: string, answer: Answer | { readonly no: Kind }, before = ""): void {
  const claims = claimsIn(sentence, before);
  if ("no" in answer) {
    expect(claims.filter((c) => c.kind === answer.no).map(shown)).toEqual([]);
    return;
  }
  const keys = Object.keys(answer) as (keyof Answer)[];
  const fits = claims.filter((c) => keys.every((key) => JSON.stringify(valueOf(c, key, answer)) === JSON.stringify(answer[key])));
  if (fits.length === 0) expect(claims.map(shown)).toContainEqual(answer);
}

function valueOf(c: Claim, key: keyof Answer, answer: Answer): unknown {
  const party = (role: string): string | null => c.with.find((w) => w.role === role)?.id ?? null;
  switch (key) {
    case "kind": return c.kind;
    case "actor": { const ids = c.actor.map((a) => a.id ?? a.name); return ids.length === answer.actor!.length && answer.actor!.every((a) => ids.includes(a)) ? answer.actor : ids; }
    case "to": return party("recipient");
    case "asker": return party("asker");
    case "place": return c.place[0]?.id ?? null;
    case "mission": return c.mission?.id ?? null;
    case "min": return c.quantity?.min ?? null;
    case "max": return c.quantity?.max ?? null;
    case "unit": return c.quantity?.unit ?? null;
    case "stage": return c.stage;
    case "modality": return c.modality;
    case "change": return c.change;
    case "holds": return c.holds?.edtf ?? null;
    case "stance": return c.stance ?? null;
    case "gate": return c.gate ?? null;
  }
}

const shown = (c: Claim): Record<string, unknown> => ({
  kind: c.kind, actor: c.actor.map((a) => a.id ?? a.name), with: c.with.map((w) => `${w.role} ${w.id}`), min: c.quantity?.min, max: c.quantity?.max, unit: c.quantity?.unit, stage: c.stage, modality: c.modality, change: c.change,
  stance: c.stance, gate: c.gate, place: c.place.map((p) => p.id), mission: c.mission?.id, holds: c.holds?.edtf, rules: c.rules.join(" "), quote: c.evidence[0].quote,
});
