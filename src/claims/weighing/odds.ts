/**
 * What the tables of weights and the encoder say together of a sentence: log-odds of its claims, of who acts in them and of how far they have come. The tables
 * know what the rules and the parse make of the words, the encoder knows what words are like; the odds of both are added, damped since they see the same words.
 */
import { kinds } from "../../model/claim.ts";
import type { ReadQuantity } from "../../mentions/quantity/types.ts";
import type { Clause } from "../../text/clauses.ts";
import type { Encoder } from "../../text/encoder/encoder.ts";
import type { Draft } from "../draft.ts";
import type { Scene } from "../scene.ts";
import { candidatesOf, type Candidate } from "./candidates.ts";
import { Encoded, type Told } from "./encoded.ts";
import { Bag, ownFeatures, quantityFeatures, ruleFeatures, ruleOnQuantity, sentenceBag, toldFeatures } from "./features.ts";
import type { Row } from "./symbols.ts";
import type { Table, Weights } from "./weights.ts";
import type { When } from "./whens.ts";
import type { Where } from "./wheres.ts";

/** What the odds of the tables and of the encoder count: less than once, since they see the same words; who is meant, the encoder knows better. */
const byTables = 0.6,
  byEncoder = { claim: 1, actor: 1 };
const together = (ofTable: number, ofEncoder: number | undefined, asked: keyof typeof byEncoder = "claim"): number =>
  ofEncoder === undefined ? ofTable : byTables * ofTable + byEncoder[asked] * ofEncoder;

const toldBag = new Bag();
/** Of what is not in the sentence. */
const nothing: Said = { both: new Float64Array(kinds.length).fill(Number.NEGATIVE_INFINITY), encoder: null };

/** The sentence that was encoded last: it is asked for more than once. */
let atHand: { readonly scene: Scene; readonly encoded: Encoded } | null = null;
function encodedOf(scene: Scene, encoder: Encoder): Encoded {
  if (atHand?.scene !== scene) atHand = { scene, encoded: new Encoded(scene, encoder) };
  return atHand.encoded;
}

/** What both say of something, by kind, and what the encoder alone does, if it is asked. */
interface Said {
  readonly both: Float64Array;
  readonly encoder: ArrayLike<number> | null;
}
const said = (ofTable: Float64Array, ofEncoder: ArrayLike<number> | undefined): Said => ({
  both: ofTable.map((odds, k) => together(odds, ofEncoder?.[k])),
  encoder: ofEncoder ?? null,
});

/** Log-odds as shares of the likelihood, which add up to 1. */
function sharesOf(odds: Float64Array): Float64Array {
  const most = Math.max(...odds),
    shares = odds.map((each) => Math.exp(each - most)),
    all = shares.reduce((sum, each) => sum + each, 0);
  return shares.map((each) => each / all);
}

export class Odds {
  readonly #scene: Scene;
  readonly #rules: readonly Draft[] | null;
  readonly #weights: Weights;
  readonly #encoded: Encoded | null;
  readonly #byClause = new Map<Clause, Said>();
  readonly #byNumber = new Map<ReadQuantity, Said>();
  #sentence: Said | null = null;

  /** `rules`: what the rules read here; null where it is not to be looked at. */
  constructor(scene: Scene, rules: readonly Draft[] | null, weights: Weights) {
    this.#scene = scene;
    this.#rules = rules;
    this.#weights = weights;
    this.#encoded = weights.encoder === null ? null : encodedOf(scene, weights.encoder);
  }

  /** Of a claim of each kind without a number in the sentence. */
  get sentence(): Float64Array {
    return this.#ofSentence.both;
  }

  /** Of a claim of each kind without a number in a clause of the sentence. */
  clause(clause: Clause): Float64Array {
    return this.#ofClause(clause).both;
  }

  /** That a number of the sentence belongs to a claim of each kind. */
  number(number: ReadQuantity): Float64Array {
    return this.#ofNumber(number).both;
  }

  /**
   * Of what a rule reads as a claim of its kind: by its number, or else by what is likelier, its clause or its sentence; and by what is likelier, both together
   * or the encoder alone. Null where its number is none that was counted.
   */
  draft({ kind, used, quantity, clause }: Draft): number | null {
    const k = kinds.indexOf(kind);
    const kindest = ({ both, encoder }: Said): number => Math.max(both[k], encoder?.[k] ?? Number.NEGATIVE_INFINITY);
    if (used !== null) return this.#scene.quantities.includes(used) ? kindest(this.#ofNumber(used)) : null;
    if (quantity !== null) return null;
    return clause === null ? kindest(this.#ofSentence) : Math.max(kindest(this.#ofSentence), kindest(this.#ofClause(clause)));
  }

  /** Of a claim by the encoder alone: by its number, or else by what is likelier, its clause or its sentence. Null where it is not asked. */
  byEncoder({ kind, used, clause }: Told): number | null {
    if (this.#encoded === null) return null;
    const k = kinds.indexOf(kind);
    const oddsOf = ({ encoder }: Said): number => encoder?.[k] ?? Number.NEGATIVE_INFINITY;
    if (used !== null && this.#scene.quantities.includes(used)) return oddsOf(this.#ofNumber(used));
    return Math.max(oddsOf(this.#ofSentence), clause === null ? Number.NEGATIVE_INFINITY : oddsOf(this.#ofClause(clause)));
  }

  /** Who may be the actor of a claim, each with its share of the likelihood: they add up to 1. */
  actors(told: Told): { readonly candidates: readonly Candidate[]; readonly shares: Float64Array } {
    const { kind, clause, used, span } = told;
    const candidates = candidatesOf(this.#scene, { kind, clause, used, offset: span.start });
    const ofEncoder = this.#encoded?.actors(
      told,
      candidates.map((c) => c.id),
    );
    const odds = Float64Array.from(candidates, (c, i) => together(this.#weights.actor.sum(c.bag), ofEncoder?.[i], "actor"));
    return { candidates, shares: sharesOf(odds) };
  }

  /** Where a claim may be, nowhere (null) first, each with its share of the likelihood, by the encoder alone; null where it is not asked. */
  where(told: Told): { readonly wheres: readonly (Where | null)[]; readonly shares: Float64Array } | null {
    if (this.#encoded === null) return null;
    const { wheres, odds } = this.#encoded.where(told);
    return { wheres, shares: sharesOf(odds) };
  }

  /** When a claim may be the case, at no time that is told (null) first, each with its share of the likelihood, by the encoder alone; null where it is not asked. */
  when(told: Told): { readonly whens: readonly (When | null)[]; readonly shares: Float64Array } | null {
    if (this.#encoded === null) return null;
    const { whens, odds } = this.#encoded.when(told);
    return { whens, shares: sharesOf(odds) };
  }

  /** Of how far it has come, and what else is said of it, in the places of `toldAt`. */
  told(told: Told): Float64Array {
    toldBag.clear();
    toldFeatures(this.#scene, told.clause, told.kind, toldBag);
    const ofEncoder = this.#encoded?.told(told);
    return this.#weights.told.scores(toldBag).map((odds, i) => together(odds, ofEncoder?.[i]));
  }

  get #ofSentence(): Said {
    return (this.#sentence ??= said(this.#weights.sentence.scores(this.#bag().bag), this.#encoded?.sentence(this.#rules ?? [])));
  }

  #bag(): { readonly bag: Bag; readonly row: Row } {
    const { row, bag } = sentenceBag(this.#scene);
    if (this.#rules !== null) ruleFeatures(this.#rules, bag);
    return { row, bag };
  }

  #ofClause(clause: Clause): Said {
    const { clauses } = this.#scene;
    if (this.#byClause.size === 0)
      this.#fill(this.#byClause, clauses, this.#encoded?.clauses(clauses, this.#rules ?? []), (each, bag, row) => {
        ownFeatures(this.#scene, each, row, this.#rules ?? [], bag);
        return this.#weights.clause;
      });
    return this.#byClause.get(clause) ?? nothing;
  }

  #ofNumber(number: ReadQuantity): Said {
    const { quantities } = this.#scene;
    if (this.#byNumber.size === 0)
      this.#fill(this.#byNumber, quantities, this.#encoded?.numbers(quantities, this.#rules ?? []), (each, bag, row) => {
        quantityFeatures(this.#scene, each, row, bag);
        if (this.#rules !== null) ruleOnQuantity(this.#rules, each, bag);
        return this.#weights.quantity;
      });
    return this.#byNumber.get(number) ?? nothing;
  }

  #fill<Of>(into: Map<Of, Said>, all: readonly Of[], ofEncoder: readonly Float32Array[] | undefined, add: (each: Of, bag: Bag, row: Row) => Table): void {
    const { bag, row } = this.#bag(),
      { count } = bag;
    all.forEach((each, i) => {
      bag.count = count;
      const table = add(each, bag, row);
      into.set(each, said(table.scores(bag), ofEncoder?.[i]));
    });
  }
}
