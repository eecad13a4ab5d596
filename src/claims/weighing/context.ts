/**
 * A document as the encoder sees it: its word pieces, the windows of them in which its sentences stand with what is told before, and who is named where.
 * A window begins with the first sentence that is weighed after the window before it, and is encoded once.
 */
import type { TimeMention } from "../../model/edtf.ts";
import type { Span } from "../../model/span.ts";
import type { Encoder } from "../../text/encoder/encoder.ts";
import { type Pieces, piecesOf, type Vocabulary, vocabularyOf } from "../../text/encoder/pieces.ts";
import type { Text } from "../../text/text.ts";
import { actorsOf } from "../args.ts";
import type { Scene } from "../scene.ts";
import { actorIds } from "./candidates.ts";
import { type Where, whereOf } from "./wheres.ts";

/** Pieces of a window beside its two ends, and how many of those are told before its first sentence. */
export const windowSize: { readonly pieces: number; readonly before: number } = { pieces: 254, before: 64 };

/** Pieces `[from, to)` of a document with their rows; piece `from` has row 1, after the piece that starts a window. */
interface Window {
  readonly from: number;
  readonly to: number;
  rows: Float32Array | null;
}

/** Rows `[from, to)` of a window. */
export interface Rows {
  readonly from: number;
  readonly to: number;
}

/** A name in a document: its pieces, and whom it stands for. */
export interface Named {
  readonly from: number;
  readonly to: number;
  readonly ids: readonly string[];
  /** All of them in one, as candidates are known by. */
  readonly id: string;
}

/** A place or mission in a document: its pieces, and where it is. */
export interface Site {
  readonly from: number;
  readonly to: number;
  readonly where: Where;
}

/** A time that is told in a document: its pieces, and the time. */
export interface Timed {
  readonly from: number;
  readonly to: number;
  readonly time: TimeMention;
}

interface Document {
  readonly pieces: Pieces;
  /** By sentence, as far as they were asked for. */
  readonly windows: Map<number, Window>;
  readonly named: readonly Named[];
  readonly sites: readonly Site[];
  readonly times: readonly Timed[];
}

const documents = new WeakMap<Text, Document>();
const vocabularies = new WeakMap<Encoder, Vocabulary>();

function vocabularyFor(encoder: Encoder): Vocabulary {
  let vocabulary = vocabularies.get(encoder);
  if (vocabulary === undefined) vocabularies.set(encoder, (vocabulary = vocabularyOf(encoder.vocabulary)));
  return vocabulary;
}

function documentOf(scene: Scene, encoder: Encoder): Document {
  const { text, entities, times } = scene.reading;
  let document = documents.get(text);
  if (document !== undefined) return document;
  const pieces = piecesOf(text.text, vocabularyFor(encoder));
  const named = entities.flatMap((entity): Named[] => {
    const actor = actorsOf(scene, entity);
    return actor.length === 0 ? [] : [{ ...piecesIn(pieces, entity), ids: actor.map((a) => a.id ?? `?${a.name}`), id: actorIds(actor) }];
  });
  const sites = entities.flatMap((entity): Site[] => {
    const where = whereOf(scene.reading, entity);
    return where === null ? [] : [{ ...piecesIn(pieces, entity), where }];
  });
  const timed = times.flatMap((time): Timed[] => (time.edtf === null ? [] : [{ ...piecesIn(pieces, time), time }]));
  documents.set(text, (document = { pieces, windows: new Map(), named, sites, times: timed }));
  return document;
}

/** The window of a sentence: where none has it yet, one that begins with it, for it and those after it that it has room for. */
function windowOf({ pieces, windows }: Document, { sentences }: Text, index: number): Window {
  const known = windows.get(index);
  if (known !== undefined) return known;
  const from = Math.max(0, piecesIn(pieces, sentences[index]).from - windowSize.before),
    to = Math.min(pieces.ids.length, from + windowSize.pieces),
    window: Window = { from, to, rows: null };
  let next = index;
  do windows.set(next++, window);
  while (next < sentences.length && !windows.has(next) && piecesIn(pieces, sentences[next]).to <= to);
  return window;
}

/** The pieces that a span touches, one at least. */
function piecesIn({ starts, ends }: Pieces, { start, end }: Span): Rows {
  const from = firstAbove(ends, start);
  return { from, to: Math.max(firstAbove(starts, end - 1), from + 1) };
}

/** Where the first number above a value stands in a rising list. */
function firstAbove(list: Int32Array, value: number): number {
  let low = 0,
    high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A sentence in its window. */
export class Context {
  readonly hidden: number;
  readonly #pieces: Pieces;
  readonly #window: Window;
  readonly #document: Document;
  readonly rows: Float32Array;
  /** The rows of the sentence. */
  readonly sentence: Rows;

  constructor(scene: Scene, encoder: Encoder) {
    const document = documentOf(scene, encoder),
      { pieces } = document;
    this.hidden = encoder.hidden;
    this.#pieces = pieces;
    this.#window = windowOf(document, scene.reading.text, scene.index);
    this.#document = document;
    this.rows = this.#window.rows ??= rowsOf(this.#window, pieces, encoder);
    this.sentence = this.rowsOf(scene.sentence);
  }

  /** The rows of a span, as far as it is in the window; one at least. */
  rowsOf(span: Span): Rows {
    return this.#inWindow(piecesIn(this.#pieces, span));
  }

  /** The mean of some rows. */
  mean({ from, to }: Rows, into = new Float32Array(this.hidden)): Float32Array {
    const { hidden, rows } = this;
    into.fill(0);
    for (let row = from; row < to; row++) for (let i = 0, at = row * hidden; i < hidden; i++, at++) into[i] += rows[at];
    for (let i = 0; i < hidden; i++) into[i] /= to - from;
    return into;
  }

  /** Who is named in the window, up to the end of the sentence. */
  get named(): { readonly rows: Rows; readonly named: Named }[] {
    return this.#inside(this.#document.named)
      .map(({ rows, each }) => ({ rows, named: each }))
      .filter(({ rows }) => rows.from < this.sentence.to);
  }

  /** Which places and missions are named in the window, the farthest from the sentence first. */
  get sites(): { readonly rows: Rows; readonly where: Where }[] {
    return this.#farthestFirst(this.#document.sites).map(({ rows, each }) => ({ rows, where: each.where }));
  }

  /** Which times are told in the window, the farthest from the sentence first. */
  get times(): { readonly rows: Rows; readonly time: TimeMention }[] {
    return this.#farthestFirst(this.#document.times).map(({ rows, each }) => ({ rows, time: each.time }));
  }

  #farthestFirst<Each extends Rows>(all: readonly Each[]): { readonly rows: Rows; readonly each: Each }[] {
    const { from, to } = this.sentence;
    const away = ({ rows }: { readonly rows: Rows }): number => Math.min(Math.abs(rows.from - from), Math.abs(rows.from - to));
    return this.#inside(all).sort((a, b) => away(b) - away(a));
  }

  #inside<Each extends Rows>(all: readonly Each[]): { readonly rows: Rows; readonly each: Each }[] {
    const { from, to } = this.#window;
    return all
      .filter((each) => each.from < to && each.to > from)
      .map((each) => ({ rows: { from: Math.max(each.from, from) - from + 1, to: Math.min(each.to, to) - from + 1 }, each }));
  }

  #inWindow({ from, to }: Rows): Rows {
    const { from: first, to: last } = this.#window;
    const start = Math.max(first, Math.min(from, last - 1));
    return { from: start - first + 1, to: Math.max(start + 1, Math.min(to, last)) - first + 1 };
  }
}

function rowsOf({ from, to }: Window, { ids }: Pieces, encoder: Encoder): Float32Array {
  const { first, last } = vocabularyFor(encoder);
  const window = new Int32Array(to - from + 2);
  window[0] = first;
  window.set(ids.subarray(from, to), 1);
  window[window.length - 1] = last;
  return encoder.encode(window);
}
