/** What the weighed reading looks at: features of a sentence, of a number in it and of who may act, as hashed whole numbers. */
import { boundsOf } from "../../model/edtf.ts";
import type { Clause } from "../../text/clauses.ts";
import type { NounPhrase } from "../../text/phrases.ts";
import type { ReadQuantity } from "../../mentions/quantity/types.ts";
import { clauseOfQuantity, phraseAt } from "../carrier.ts";
import type { Draft } from "../draft.ts";
import { entityAt, type Scene } from "../scene.ts";
import { stagingOf } from "../stage.ts";
import { classesOfWord, nounSymbol, paired, rowOf, type Row, symbolOf, verbSymbol } from "./symbols.ts";
import { wordAt } from "../../text/words.ts";

/** A growing list of features. */
export class Bag {
  items: Int32Array;
  count = 0;
  constructor(room = 1024) {
    this.items = new Int32Array(room);
  }
  add(feature: number): void {
    if (this.count === this.items.length) {
      const larger = new Int32Array(2 * this.count);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.count++] = feature;
  }
  clear(): void {
    this.count = 0;
  }
}

const key = (name: string): number => symbolOf(`@${name}`);
const word1 = key("w"),
  word2 = key("b"),
  word3 = key("t"),
  skip2 = key("s"),
  class1 = key("c"),
  class2 = key("cc"),
  wordClass = key("wc"),
  subjectVerb = key("sv"),
  verbForm = key("vf"),
  verbObject = key("vo"),
  verbPrep = key("vp"),
  verbPlace = key("vl"),
  governs = key("gv"),
  length = key("len"),
  heading = key("heading"),
  near = key("near"),
  overall = key("overall"),
  before = key("before"),
  beforeFirst = key("beforeFirst"),
  beforeVerb = key("beforeVerb"),
  speaker = key("speaker"),
  voice = key("voice"),
  bias = key("bias"),
  start = key("start"),
  opposed = key("opposed"),
  counts = key("counts"),
  family = key("family"),
  qnoun = key("qnoun"),
  qleft = key("ql"),
  qright = key("qr"),
  qverb = key("qv"),
  qrole = key("qrole"),
  qroleVerb = key("qrv"),
  qbound = key("qbound"),
  qchange = key("qchange"),
  qclass = key("qc"),
  qbefore = key("qbefore"),
  qfirst = key("qfirst"),
  qsize = key("qsize"),
  lastStage = key("lastStage"),
  lastChange = key("lastChange"),
  ctimes = key("ctimes"),
  cword = key("cword"),
  own = key("own"),
  cstage = key("cstage"),
  cmodality = key("cmodality"),
  cphase = key("cphase"),
  place = key("place"),
  anywhere = key("anywhere"),
  onNone = key("onNone"),
  onRule = key("onRule"),
  rule = key("rule"),
  ruleNone = key("rnone"),
  cverb = key("cverb"),
  cverbForm = key("cvf"),
  cclass = key("cc1"),
  cgov = key("cgov"),
  cgovClass = key("cgc"),
  cmark = key("cmark"),
  cnoun = key("cnoun"),
  cpred = key("cpred"),
  cpart = key("cpart"),
  cobject = key("cobj");

/** The class of what a phrase's head is, or its noun. */
function headSymbol(scene: Scene, np: NounPhrase): number {
  const e = entityAt(scene, np.head);
  if (e !== null && e.form !== "pronoun") return symbolOf(`<${e.class}>`);
  const q = scene.quantities.find((each) => each.first >= np.first && each.first < np.last);
  return q && (q.noun === -1 || q.noun === np.head)
    ? paired(symbolOf(`<q-${q.family}>`), q.noun >= 0 ? nounSymbol(scene, q.noun) : 0)
    : nounSymbol(scene, np.head);
}

const formOf = ({ vg }: Clause): number =>
  symbolOf(`${vg.form}/${vg.tense}/${vg.modal}/${vg.perfect ? 1 : 0}${vg.progressive ? 1 : 0}${vg.passive ? 1 : 0}${vg.negated ? 1 : 0}`);

/** The sentence at hand: its row, and a bag with its features first; whoever adds to it cuts it back to `count`. */
export interface SentenceBag {
  readonly scene: Scene;
  readonly row: Row;
  readonly bag: Bag;
  readonly count: number;
}

let atHand: SentenceBag | null = null;
const bagAtHand = new Bag();

/** Features of the sentence as a whole, made once. They are used again by the call for the next sentence. */
export function sentenceBag(scene: Scene): SentenceBag {
  if (atHand?.scene !== scene) {
    bagAtHand.clear();
    const row = sentenceFeatures(scene, bagAtHand);
    atHand = { scene, row, bag: bagAtHand, count: bagAtHand.count };
  }
  bagAtHand.count = atHand.count;
  return atHand;
}

function sentenceFeatures(scene: Scene, bag: Bag): Row {
  const row = rowOf(scene);
  const { count, symbol, stem, classes } = row;
  bag.add(bias);
  for (let i = 0; i < count; i++) {
    const s = symbol[i];
    bag.add(paired(word1, s));
    if (i > 0) bag.add(paired(paired(word2, symbol[i - 1]), s));
    if (i > 1) {
      bag.add(paired(paired(skip2, symbol[i - 2]), s));
      bag.add(paired(paired(paired(word3, symbol[i - 2]), symbol[i - 1]), s));
    }
    if (stem[i] !== 0) {
      bag.add(paired(word1, stem[i]));
      if (i > 0) bag.add(paired(paired(word2, stem[i - 1] || symbol[i - 1]), stem[i]));
      if (i + 1 < count && stem[i + 1] === 0) bag.add(paired(paired(word2, stem[i]), symbol[i + 1]));
    }
    for (const c of classes[i]) {
      bag.add(paired(class1, c));
      if (i > 0) bag.add(paired(paired(wordClass, symbol[i - 1]), c));
      if (i + 1 < count) bag.add(paired(paired(wordClass, c), symbol[i + 1]));
      for (let j = i + 1; j < count && j < i + 7; j++) for (const d of classes[j]) bag.add(paired(paired(class2, c), d));
    }
  }
  for (let i = 0; i < 2 && i < count; i++) bag.add(paired(paired(start, i), symbol[i]));
  for (const clause of scene.clauses) clauseFeatures(scene, clause, bag);
  bag.add(paired(length, Math.min(7, count >> 2)));
  bag.add(paired(counts, Math.min(3, scene.quantities.length) * 4 + Math.min(3, scene.entities.length)));
  bag.add(paired(near, Math.min(9, (scene.near / 15) | 0)));
  bag.add(paired(overall, Math.min(9, (scene.overall / 15) | 0)));
  if (scene.sentence.heading) bag.add(heading);
  if (scene.sentence.speaker) bag.add(speaker);
  if (scene.reading.voice !== null) bag.add(voice);
  if (scene.reading.opposed) bag.add(opposed);
  const { block } = scene.sentence;
  const above = scene.index > 0 ? scene.reading.text.sentences[scene.index - 1] : null;
  bag.add(paired(place, above === null ? 1 : above.heading ? 2 : above.block !== block ? 3 : 4));
  const told = new Set<string>();
  for (const d of scene.before) if (d.sentence < scene.index) told.add(d.kind);
  for (const kind of told) bag.add(paired(anywhere, symbolOf(kind)));
  const first = count > 0 ? symbol[0] : 0;
  for (let back = 1; back <= 3; back++) {
    const kinds = kindsBack(scene, back);
    if (kinds.length === 0) bag.add(paired(before, back));
    for (const kind of kinds) {
      const k = symbolOf(kind);
      bag.add(paired(paired(before, back), k));
      if (back > 2) continue;
      bag.add(paired(paired(beforeFirst, k), first));
      for (const clause of scene.clauses) bag.add(paired(paired(beforeVerb, k), verbSymbol(clause)));
    }
  }
  return row;
}

/** Kinds of the claims `back` sentences before. */
function kindsBack(scene: Scene, back: number): string[] {
  const kinds: string[] = [];
  for (let i = scene.before.length - 1; i >= 0 && scene.index - scene.before[i].sentence <= back; i--)
    if (scene.index - scene.before[i].sentence === back && !kinds.includes(scene.before[i].kind)) kinds.push(scene.before[i].kind);
  return kinds;
}

export function clauseFeatures(scene: Scene, clause: Clause, bag: Bag): void {
  const verb = verbSymbol(clause);
  const classes = clause.vg.lemma > 0 ? classesOfWord(wordAt(clause.vg.lemma)) : [];
  if (clause.subject !== null) {
    const subject = headSymbol(scene, clause.subject);
    bag.add(paired(paired(subjectVerb, subject), verb));
    for (const c of classes) bag.add(paired(paired(subjectVerb, subject), c));
  }
  bag.add(paired(paired(verbForm, verb), formOf(clause)));
  for (const np of clause.objects) {
    const object = headSymbol(scene, np);
    bag.add(paired(paired(verbObject, verb), object));
    for (const c of classes) bag.add(paired(paired(verbObject, c), object));
  }
  for (const { word, np } of clause.attached) {
    const prep = symbolOf(word);
    bag.add(paired(paired(verbPrep, verb), prep));
    bag.add(paired(paired(paired(verbPlace, verb), prep), headSymbol(scene, np)));
  }
  if (clause.governor !== null) bag.add(paired(paired(governs, verbSymbol(clause.governor)), verb));
}

/** Features of one clause among those of its sentence, with what the rules made of it. */
export function ownFeatures(scene: Scene, clause: Clause, row: Row, drafts: readonly Draft[], bag: Bag): void {
  const from = bag.count;
  clauseFeatures(scene, clause, bag);
  for (let i = from, to = bag.count; i < to; i++) bag.items[i] = paired(own, bag.items[i]);
  const first = scene.chunks[clause.from]?.first ?? 0,
    last = scene.chunks[Math.min(clause.to, scene.chunks.length) - 1]?.last ?? 0;
  const add = (feature: number): void => bag.add(paired(own, feature));
  let before = 0;
  for (let i = 0; i < row.count; i++) {
    if (row.token[i] < first || row.token[i] >= last) continue;
    add(paired(word1, row.symbol[i]));
    if (row.stem[i] !== 0) add(paired(word1, row.stem[i]));
    if (before !== 0) add(paired(paired(word2, before), row.symbol[i]));
    for (const c of row.classes[i]) add(paired(class1, c));
    before = row.symbol[i];
  }
  add(paired(cmark, symbolOf(`${clause.type}/${clause.marker}`)));
  add(paired(paired(cmark, verbSymbol(clause)), symbolOf(clause.type)));
  add(paired(place, Math.min(4, scene.clauses.indexOf(clause)) * 8 + Math.min(4, scene.clauses.length)));
  add(paired(cnoun, clause.subject === null ? 0 : clause.inherited ? 1 : 2));
  let told = false;
  for (const d of drafts) {
    const k = symbolOf(d.kind),
      where = d.clause === clause ? 1 : d.span.start <= scene.tokens.start[clause.vg.first] && scene.tokens.start[clause.vg.first] < d.span.end ? 2 : 3;
    if (where < 3) told = true;
    add(paired(paired(rule, k), where));
    if (where === 1) add(paired(paired(rule, k), symbolOf(d.rules[0])));
  }
  if (!told) add(ruleNone);
}

/** Features of a number in its sentence. */
export function quantityFeatures(scene: Scene, q: ReadQuantity, row: Row, bag: Bag): void {
  const f = symbolOf(q.family);
  bag.add(paired(family, f));
  const unit = q.noun >= 0 ? nounSymbol(scene, q.noun) : 0;
  bag.add(paired(qnoun, unit));
  bag.add(paired(paired(qbound, f), symbolOf(q.bound ?? "")));
  bag.add(paired(paired(qchange, f), symbolOf(q.change ?? "")));
  bag.add(paired(paired(counts, f), Math.min(4, scene.quantities.length)));
  bag.add(paired(paired(qfirst, f), scene.quantities.indexOf(q) === 0 ? 1 : 0));
  bag.add(paired(paired(qsize, f), Math.floor(Math.log10(Math.max(1, q.quantity.max ?? q.quantity.min ?? 1)))));
  if (scene.sentence.heading) bag.add(paired(f, heading));
  let at = 0;
  while (at < row.count && row.token[at] < q.first) at++;
  for (let d = 1; d <= 5; d++) {
    if (at - d >= 0) {
      const s = row.symbol[at - d];
      bag.add(paired(paired(qleft, d), s));
      bag.add(paired(paired(qleft, f), s));
      for (const c of row.classes[at - d]) bag.add(paired(paired(qleft, f), c));
    }
    if (at + d < row.count) {
      const s = row.symbol[at + d];
      bag.add(paired(paired(qright, d), s));
      bag.add(paired(paired(qright, f), s));
      for (const c of row.classes[at + d]) bag.add(paired(paired(qright, f), c));
    }
  }
  if (at > 0 && at + 1 < row.count) bag.add(paired(paired(qleft, row.symbol[at - 1]), row.symbol[at + 1]));
  const clause = clauseOfQuantity(scene, q);
  if (clause !== null) {
    const verb = verbSymbol(clause);
    bag.add(paired(paired(qverb, f), verb));
    if (clause.vg.lemma > 0)
      for (const c of classesOfWord(wordAt(clause.vg.lemma))) {
        bag.add(paired(paired(qclass, f), c));
        bag.add(paired(paired(qclass, unit), c));
      }
    const role = roleOf(scene, q, clause);
    bag.add(paired(paired(qrole, f), role));
    bag.add(paired(paired(qroleVerb, role), verb));
  } else bag.add(paired(qrole, f));
  for (let back = 1; back <= 2; back++)
    for (const kind of kindsBack(scene, back)) {
      const k = symbolOf(kind);
      bag.add(paired(paired(qbefore, f), k));
      bag.add(paired(paired(qbefore, unit), k));
    }
}

/** How a number's phrase stands to the verb of its clause. */
function roleOf(scene: Scene, q: ReadQuantity, clause: Clause): number {
  const np = phraseAt(scene, q.noun >= 0 ? q.noun : q.last - 1);
  if (np === null) return 1;
  if (clause.subject === np) return clause.vg.passive ? 3 : 2;
  if (clause.objects.includes(np)) return 4;
  const at = clause.attached.find((a) => a.np === np);
  return at ? symbolOf(at.word) : 5;
}

/** Features of the clause that tells a claim: for its stage, change and modality. */
export function toldFeatures(scene: Scene, clause: Clause | null, kind: string, bag: Bag): void {
  const k = symbolOf(kind);
  bag.add(paired(bias, k));
  if (scene.sentence.heading) bag.add(paired(heading, k));
  const last = scene.before.at(-1);
  if (last !== undefined && scene.index - last.sentence <= 3) {
    const same = last.kind === kind ? 1 : 2;
    bag.add(paired(paired(lastStage, symbolOf(last.stage)), same));
    bag.add(paired(paired(lastChange, symbolOf(last.change)), same));
    bag.add(paired(paired(paired(lastStage, symbolOf(last.stage)), same), clause === null ? 0 : formOf(clause)));
    bag.add(paired(paired(paired(lastChange, symbolOf(last.change)), same), clause === null ? 0 : verbSymbol(clause)));
  }
  for (const t of scene.times) {
    const when = t.edtf === null ? "none" : timing(t.edtf, scene);
    bag.add(paired(paired(ctimes, symbolOf(when)), symbolOf(t.role ?? "")));
    bag.add(paired(paired(ctimes, symbolOf(when)), clause === null ? 0 : formOf(clause)));
  }
  const row = rowOf(scene);
  const from = clause === null ? 0 : (scene.chunks[clause.from]?.first ?? 0),
    to = clause === null ? Number.MAX_SAFE_INTEGER : (scene.chunks[Math.min(clause.to, scene.chunks.length) - 1]?.last ?? 0);
  for (let i = 0; i < row.count; i++) {
    const inside = row.token[i] >= from && row.token[i] < to ? 1 : 2;
    bag.add(paired(paired(cword, inside), row.symbol[i]));
    if (inside === 1) {
      bag.add(paired(paired(cword, k), row.symbol[i]));
      if (i > 0) bag.add(paired(paired(cword, row.symbol[i - 1]), row.symbol[i]));
    }
  }
  if (clause === null) {
    bag.add(paired(cverb, k));
    return;
  }
  const add = (name: number, value: number): void => {
    bag.add(paired(name, value));
    bag.add(paired(paired(name, value), k));
  };
  const { vg } = clause;
  const verb = verbSymbol(clause),
    form = formOf(clause);
  const read = stagingOf(scene, clause),
    stage = symbolOf(read.stage),
    modality = symbolOf(read.modality),
    phase = symbolOf(read.phase);
  for (let i = 0; i < 3; i++) {
    bag.add(paired(paired(cstage, stage), i));
    bag.add(paired(paired(cmodality, modality), i));
  }
  add(cstage, stage);
  add(cmodality, modality);
  add(cphase, phase);
  add(paired(cphase, phase), stage);
  bag.add(paired(paired(cstage, stage), verb));
  bag.add(paired(paired(cphase, phase), verb));
  for (const rule of read.rules) bag.add(paired(paired(cstage, 9), symbolOf(rule)));
  add(cverb, verb);
  add(cverbForm, form);
  bag.add(paired(paired(cverbForm, form), verb));
  for (const c of vg.lemma > 0 ? classesOfWord(wordAt(vg.lemma)) : []) {
    add(cclass, c);
    add(paired(cclass, c), form);
  }
  add(cmark, symbolOf(`${clause.type}/${clause.marker}`));
  if (clause.particle !== "") add(paired(cpart, verb), symbolOf(clause.particle));
  if (clause.predicate >= 0) add(cpred, nounSymbol(scene, clause.predicate));
  for (const np of clause.objects) add(cobject, headSymbol(scene, np));
  if (clause.governorNoun !== null) add(cnoun, nounSymbol(scene, clause.governorNoun.head));
  let g = clause.governor;
  for (let depth = 0; g !== null && depth < 2; depth++, g = g.governor) {
    add(paired(cgov, depth), verbSymbol(g));
    add(paired(cgov, depth), formOf(g));
    bag.add(paired(paired(paired(cgov, depth), verbSymbol(g)), formOf(g)));
    for (const c of g.vg.lemma > 0 ? classesOfWord(wordAt(g.vg.lemma)) : []) add(paired(cgovClass, depth), c);
  }
}

/** Whether a time lies before, about or after the day of publication. */
function timing(edtf: string, scene: Scene): string {
  const { from, to } = scene.reading.published;
  const bounds = boundsOf(edtf);
  if (bounds === null || from === null || to === null) return "some";
  return bounds.to !== null && bounds.to <= from ? "past" : bounds.from !== null && bounds.from >= to ? "future" : "now";
}

/** What the rules made of the sentence: which kinds, by which rules. */
export function ruleFeatures(drafts: readonly Draft[], bag: Bag): void {
  if (drafts.length === 0) bag.add(ruleNone);
  for (const d of drafts) {
    const kind = paired(rule, symbolOf(d.kind));
    bag.add(kind);
    bag.add(paired(kind, d.quantity === null ? 0 : 1));
    if (d.used !== null) continue;
    bag.add(paired(kind, symbolOf(d.rules[0])));
    bag.add(paired(kind, 16 + Math.round(d.trust * 5)));
  }
}

/** What the rules made of a number. */
export function ruleOnQuantity(drafts: readonly Draft[], q: ReadQuantity, bag: Bag): void {
  const on = drafts.find((d) => d.used === q);
  if (on === undefined) {
    bag.add(onNone);
    bag.add(paired(onNone, symbolOf(q.family)));
    return;
  }
  const k = symbolOf(on.kind);
  for (let i = 0; i < 3; i++) bag.add(paired(paired(onRule, k), i));
  bag.add(paired(paired(onRule, k), symbolOf(on.rules[0])));
  bag.add(paired(paired(onRule, k), 16 + Math.round(on.trust * 5)));
}
