/**
 * What the encoder makes of a sentence in its context: heads on top of it answer the same questions as the tables of weights, from the words' vectors. Learnt
 * together with it in `training/encoder/`; there the same things are called by the same names.
 */
import { changes, gates, type Kind, kinds, modalities, stages, stances } from "../../model/claim.ts";
import type { TimeMention } from "../../model/edtf.ts";
import type { Span } from "../../model/span.ts";
import type { ReadQuantity } from "../../mentions/quantity/types.ts";
import type { Clause } from "../../text/clauses.ts";
import type { Encoder } from "../../text/encoder/encoder.ts";
import type { Draft } from "../draft.ts";
import { rangeOf, type Scene, spanOf } from "../scene.ts";
import { Context, type Named, type Rows } from "./context.ts";
import { toldAt, toldHeads } from "./told.ts";
import { type When, nowOf, whenElsewhere, whenFormCount, whenForms, whensOf } from "./whens.ts";
import { type Where, whereForms } from "./wheres.ts";

/** A claim in the making: where it is told. */
export interface Told {
  readonly kind: Kind;
  readonly clause: Clause | null;
  readonly used: ReadQuantity | null;
  readonly span: Span;
}

const families = ["none", "personnel", "unit", "money", "percent", "gdp", "duration", "states", "ordinal", "other"];
/** How a candidate stands in the window: by its own name, as nobody, by the names of its members, not at all. */
const [byName, nobody, byMembers, unnamed] = [0, 1, 2, 3];
/** Of a candidate named often, the last names count. */
const mostNames = 8;
/** The nearest times of a window that are looked at. */
const mostTimes = 12;
const sentenceScale = 4;

interface SiteName {
  readonly rows: Rows;
  readonly form: number;
  vector: Float32Array | null;
}

interface TimeName {
  readonly rows: Rows;
  readonly time: TimeMention;
  readonly isOwn: boolean;
  vector: Float32Array | null;
}

/** Of each candidate the best score of its names: `of` says whose each score is. */
function bestOf(scores: Float32Array, of: readonly number[], count: number): Float64Array {
  const best = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  of.forEach((c, i) => {
    best[c] = Math.max(best[c], scores[i]);
  });
  return best;
}

export class Encoded {
  readonly #scene: Scene;
  readonly #encoder: Encoder;
  readonly #context: Context;
  #sites: Map<Where, SiteName[]> | null = null;
  #times: TimeName[] | null = null;
  #named: { readonly rows: Rows; readonly named: Named; vector: Float32Array | null }[] | null = null;

  constructor(scene: Scene, encoder: Encoder) {
    this.#scene = scene;
    this.#encoder = encoder;
    this.#context = new Context(scene, encoder);
  }

  /** Log-odds of a claim of each kind without a number in the sentence. `drafts`: what the rules read. */
  sentence(drafts: readonly Draft[]): Float64Array {
    const { rows, hidden, sentence } = this.#context;
    const asked = this.#encoder.tensor("att.weight"),
      bias = this.#encoder.tensor("att.bias"),
      worth = this.#encoder.tensor("sentV");
    const flags = [...flagsOf(drafts, (d) => d.quantity === null), ...flagsOf(drafts, (d) => d.quantity !== null)];
    const byRules = this.#encoder.tensor("sentR.weight"),
      odds = Float64Array.from(this.#encoder.tensor("sentR.bias"));
    const count = sentence.to - sentence.from,
      attention = new Float64Array(count),
      value = new Float64Array(count);
    for (let k = 0; k < kinds.length; k++) {
      let most = Number.NEGATIVE_INFINITY;
      for (let n = 0; n < count; n++) {
        let a = bias[k],
          v = 0;
        for (let i = 0, at = (sentence.from + n) * hidden, w = k * hidden; i < hidden; i++, at++, w++) {
          a += asked[w] * rows[at];
          v += worth[w] * rows[at];
        }
        attention[n] = a;
        value[n] = v;
        most = Math.max(most, a);
      }
      let all = 0,
        sum = 0;
      for (let n = 0; n < count; n++) {
        const share = Math.exp(attention[n] - most);
        all += share;
        sum += share * value[n];
      }
      odds[k] += (sentenceScale * sum) / all;
      for (let i = 0; i < flags.length; i++) odds[k] += byRules[k * flags.length + i] * flags[i];
    }
    return odds;
  }

  /** Log-odds of a claim of each kind without a number in each clause. */
  clauses(clauses: readonly Clause[], drafts: readonly Draft[]): Float32Array[] {
    return this.#all(
      "clause",
      clauses.map((clause) => {
        const { range, verb } = this.#rowsOf(clause);
        return [this.#context.mean(range), this.#context.mean(verb), flagsOf(drafts, (d) => d.clause === clause)];
      }),
    );
  }

  /** Log-odds that each number belongs to a claim of each kind. */
  numbers(numbers: readonly ReadQuantity[], drafts: readonly Draft[]): Float32Array[] {
    const family = this.#encoder.tensor("fam.weight"),
      width = family.length / families.length;
    return this.#all(
      "qty",
      numbers.map((q) => {
        const f = families.includes(q.family) ? families.indexOf(q.family) : families.length - 1;
        return [this.#context.mean(this.#context.rowsOf(q)), family.subarray(f * width, (f + 1) * width), flagsOf(drafts, (d) => d.used === q)];
      }),
    );
  }

  /** For each candidate, by its ids, how well it goes with a claim as its actor: more is likelier. */
  actors(told: Told, candidates: readonly string[]): Float64Array {
    const unit = this.#answers("unit", [this.#unitOf(told)]),
      kind = this.#kindOf(told.kind);
    const without = this.#encoder.tensor("nosp"),
      stands = this.#encoder.tensor("ctype.weight"),
      width = unit.length,
      small = stands.length / 4;
    const rows: ArrayLike<number>[][] = [],
      of: number[] = [];
    candidates.forEach((id, c) => {
      const { names, how } = this.#namesOf(id);
      const vectors = names.length > 0 ? names.map((each) => this.#vectorOf(each)) : [without.subarray(how * width, (how + 1) * width)];
      for (const vector of vectors) {
        rows.push([unit, vector, unit.map((value, i) => value * vector[i]), stands.subarray(how * small, (how + 1) * small), kind]);
        of.push(c);
      }
    });
    return bestOf(this.#answers("score", rows), of, candidates.length);
  }

  /** Where a claim may be, nowhere (null) first, and how well it goes with each: more is likelier. */
  where(told: Told): { readonly wheres: readonly (Where | null)[]; readonly odds: Float64Array } {
    const unit = this.#answers("whereUnit", [this.#unitOf(told)]),
      kind = this.#kindOf(told.kind);
    const rowOf = this.#pairing(unit, this.#encoder.tensor("whereForm.weight"), Object.keys(whereForms).length, kind);
    const wheres: (Where | null)[] = [null],
      rows = [rowOf(this.#encoder.tensor("nowhere"), whereForms.nowhere)],
      of = [0];
    for (const [where, names] of this.#sitesById()) {
      for (const name of names.slice(-mostNames)) {
        rows.push(rowOf((name.vector ??= this.#encoder.linear("where", this.#context.mean(name.rows), 1)), name.form));
        of.push(wheres.length);
      }
      wheres.push(where);
    }
    return { wheres, odds: bestOf(this.#answers("whereScore", rows), of, wheres.length) };
  }

  /** When a claim may be the case, at no time that is told (null) first, and how well it goes with each: more is likelier. */
  when(told: Told): { readonly whens: readonly (When | null)[]; readonly odds: Float64Array } {
    const unit = this.#answers("whenUnit", [this.#unitOf(told)]),
      without = this.#encoder.tensor("never"),
      width = unit.length;
    const rowOf = this.#pairing(unit, this.#encoder.tensor("whenForm.weight"), whenFormCount, this.#kindOf(told.kind));
    const whens: (When | null)[] = [null],
      rows = [rowOf(without.subarray(0, width), whenForms.never)],
      now = nowOf(this.#scene.reading);
    if (now !== null) {
      whens.push({ edtf: now, form: whenForms.now });
      rows.push(rowOf(without.subarray(width, 2 * width), whenForms.now));
    }
    for (const each of (this.#times ??= this.#toldTimes())) {
      const vector = (each.vector ??= this.#encoder.linear("when", this.#context.mean(each.rows), 1));
      for (const when of whensOf(each.time)) {
        whens.push(when);
        rows.push(rowOf(vector, when.form + (each.isOwn ? 0 : whenElsewhere)));
      }
    }
    return { whens, odds: Float64Array.from(this.#answers("whenScore", rows)) };
  }

  /** Log-odds of how far it has come, and what else is said of it, in the places of `toldAt`. */
  told(told: Told): Float64Array {
    const answers = this.#answers("told", [this.#unitOf(told)]),
      ordered = new Float64Array(toldHeads);
    let at = 0;
    for (const [name, count, room] of questions) {
      for (let i = 0; i < count; i++) ordered[toldAt[name] + i] = answers[at + i];
      at += room;
    }
    return ordered;
  }

  /** Rows that set a claim beside a name or a time: both, what they have in common, the form (one of `count`) and the kind. */
  #pairing(unit: Float32Array, forms: Float32Array, count: number, kind: Float32Array): (vector: Float32Array, form: number) => ArrayLike<number>[] {
    const small = forms.length / count;
    return (vector, form) => [unit, vector, unit.map((value, i) => value * vector[i]), forms.subarray(form * small, (form + 1) * small), kind];
  }

  #toldTimes(): TimeName[] {
    const { sentence } = this.#scene;
    return this.#context.times
      .slice(-mostTimes)
      .map(({ rows, time }) => ({ rows, time, isOwn: time.start < sentence.end && sentence.start < time.end, vector: null }));
  }

  #rowsOf(clause: Clause): { range: Rows; verb: Rows } {
    const { first, last } = rangeOf(this.#scene, clause),
      { start, end } = this.#scene.tokens;
    return {
      range: this.#context.rowsOf(spanOf(this.#scene, first, last)),
      verb: this.#context.rowsOf({ start: start[clause.vg.first], end: end[clause.vg.last - 1] }),
    };
  }

  #kindOf(kind: Kind): Float32Array {
    const all = this.#encoder.tensor("kind.weight"),
      width = all.length / kinds.length,
      k = kinds.indexOf(kind);
    return all.subarray(k * width, (k + 1) * width);
  }

  #unitOf({ kind, clause, used, span }: Told): ArrayLike<number>[] {
    const rows = clause === null ? null : this.#rowsOf(clause),
      range = rows?.range ?? this.#context.rowsOf(span),
      head = used !== null ? this.#context.rowsOf(used) : (rows?.verb ?? range);
    return [this.#context.mean(head), this.#context.mean(range), this.#kindOf(kind)];
  }

  #namesOf(id: string): { names: { readonly rows: Rows; readonly named: Named; vector: Float32Array | null }[]; how: number } {
    if (id === "") return { names: [], how: nobody };
    this.#named ??= this.#context.named.map((each) => ({ ...each, vector: null }));
    const own = this.#named.filter(({ named }) => named.id === id);
    if (own.length > 0) return { names: own.slice(-mostNames), how: byName };
    const ids = id.split("+");
    const members = ids.length > 1 ? this.#named.filter(({ named }) => named.ids.every((each) => ids.includes(each))) : [];
    return { names: members.slice(-mostNames), how: members.length > 0 ? byMembers : unnamed };
  }

  /** The places and missions of the window, each with its names, the nearest last. */
  #sitesById(): ReadonlyMap<Where, SiteName[]> {
    if (this.#sites === null) {
      const byId = new Map<string, Where>();
      this.#sites = new Map();
      for (const { rows, where } of this.#context.sites) {
        const known = byId.get(where.id) ?? where,
          names = this.#sites.get(known) ?? [];
        byId.set(where.id, known);
        this.#sites.set(known, [...names, { rows, form: where.form, vector: null }]);
      }
    }
    return this.#sites;
  }

  #vectorOf(each: { readonly rows: Rows; vector: Float32Array | null }): Float32Array {
    return (each.vector ??= this.#encoder.linear("cand", this.#context.mean(each.rows), 1));
  }

  #all(head: string, rows: ArrayLike<number>[][]): Float32Array[] {
    const answers = this.#answers(head, rows),
      width = rows.length === 0 ? 0 : answers.length / rows.length;
    return rows.map((_, i) => answers.subarray(i * width, (i + 1) * width));
  }

  /** Two layers of a head, for rows that are given in parts. */
  #answers(head: string, rows: readonly ArrayLike<number>[][]): Float32Array {
    if (rows.length === 0) return new Float32Array(0);
    const width = rows[0].reduce((sum, part) => sum + part.length, 0),
      all = new Float32Array(rows.length * width);
    let at = 0;
    for (const row of rows)
      for (const part of row) {
        all.set(part, at);
        at += part.length;
      }
    return this.#encoder.linear(`${head}.3`, this.#encoder.linear(`${head}.0`, all, rows.length, { gelu: true }), rows.length);
  }
}

/** The questions of the head `told` in its order: answers, and outputs that it has for them. */
const questions = [
  ["stage", stages.length, 12],
  ["change", changes.length, changes.length],
  ["modality", modalities.length, modalities.length],
  ["stance", stances.length, stances.length],
  ["gate", gates.length, gates.length],
] as const;

const flagsOf = (drafts: readonly Draft[], is: (draft: Draft) => boolean): number[] =>
  kinds.map((kind) => (drafts.some((d) => d.kind === kind && is(d)) ? 1 : 0));
