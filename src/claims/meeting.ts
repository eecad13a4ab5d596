/** `meeting` and `membership`: who meets whom, in what form, where and when; who belongs to, joins or leaves an alliance. */
import type { Actor, Modality, Named, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOf, actorsOfPhrase, agentOf, partiesAs, placesIn, unique } from "./args.ts";
import { type Draft, draftOf } from "./draft.ts";
import { clauseOf, phraseAt } from "./force.ts";
import { headOf, lemmaOf, rangeOf, type Scene, spanOf, wordOf, wordsOf } from "./scene.ts";
import { stagingOf } from "./stage.ts";

const meetVerbs = new Set(["meet", "gather", "convene", "confer", "huddle", "assemble", "sit"]);
const visitVerbs = new Set(["visit", "tour"]);
const travelVerbs = new Set(["travel", "fly", "go", "head", "come", "arrive"]);
const talkVerbs = new Set(["speak", "talk", "phone", "call", "telephone", "discuss"]);

const formNouns: Readonly<Record<string, string>> = { summit: "summit", meeting: "meeting", talks: "meeting", talk: "meeting", conference: "conference", visit: "visit", call: "call", session: "meeting", ministerial: "meeting", "press-conference": "press-conference", forum: "conference", dialogue: "meeting", trip: "visit", gathering: "meeting" };

export function meetingDrafts(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  for (const clause of scene.clauses) {
    const draft = byVerb(scene, clause);
    if (draft) drafts.push(draft);
  }
  for (const chunk of scene.chunks) if (chunk.type === "np") {
    const draft = byNoun(scene, chunk, drafts);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function when(scene: Scene, clause: Clause | null): { stage: Stage; modality: Modality } {
  if (clause === null) return { stage: "planned", modality: "stated" };
  const staging = stagingOf(scene, clause);
  if (staging.phase === "coming") return { stage: "planned", modality: staging.modality === "expected" || staging.modality === "possible" || staging.modality === "negated" || staging.modality === "conditional" ? staging.modality : "stated" };
  if (staging.phase === "done") return { stage: "ended", modality: staging.modality };
  // Present tense: a scheduled meeting if a coming time stands by it, else one that is on.
  return { stage: "planned", modality: staging.modality };
}

/** Official visitors and talkers: states, bodies, and persons who speak for one. */
function official(scene: Scene, np: NounPhrase | null): Actor[] {
  return np === null ? [] : actorsOfPhrase(scene, np);
}

function byVerb(scene: Scene, clause: Clause): Draft | null {
  const lemma = lemmaOf(clause);
  const range = rangeOf(scene, clause);
  const words = wordsOf(scene, range.first, range.last).toLowerCase();
  const hosts = lemma === "host" && /\b(?:summit|conference|talks|meeting|leaders|ministers|counterpart)\b/.test(words);
  if (!meetVerbs.has(lemma) && !visitVerbs.has(lemma) && !travelVerbs.has(lemma) && !talkVerbs.has(lemma) && !hosts && lemma !== "attend" && lemma !== "receive") return null;
  if (clause.vg.passive && lemma !== "host") return null;
  const who = official(scene, clause.subject).length > 0 ? official(scene, clause.subject) : agentOf(scene, clause);
  if (who.length === 0) return null;
  let form = "meeting";
  let place: Named[] = placesIn(scene, range.first, range.last);
  let actor = who;
  if (visitVerbs.has(lemma)) {
    form = "visit";
    const target = clause.objects[0];
    if (!target) return null;
    const e = scene.entities.find((each) => each.first >= target.first && each.first < target.last && (each.class === "state" || each.class === "place" || each.class === "region"));
    if (!e?.id) return null;
    place = [{ id: e.id, name: e.class === "place" ? e.name : (scene.reading.lookups.nameOf(e.id) ?? e.quote) }];
    if (!isPersonLike(scene, clause.subject)) return null;
  } else if (travelVerbs.has(lemma)) {
    if (!isPersonLike(scene, clause.subject) || place.length === 0 || clause.attached.every((a) => a.word !== "to" && a.word !== "in" && a.word !== "into")) return null;
    form = "visit";
  } else if (talkVerbs.has(lemma)) {
    const partner = clause.attached.find((a) => a.word === "to" || a.word === "with" || a.word === "alongside");
    const direct = lemma === "phone" || lemma === "call" || lemma === "telephone" ? clause.objects[0] : null;
    const other = partner ? official(scene, partner.np) : direct ? official(scene, direct) : [];
    const press = /\bpress conference\b/.test(words);
    if (other.length === 0 && !press) return null;
    if (other.length > 0 && !isPersonLike(scene, partner?.np ?? direct ?? null) ) return null;
    actor = unique([...who, ...other]);
    form = press ? "press-conference" : /\b(?:phone|telephone|call|called)\b/.test(words) || lemma === "speak" ? "call" : "meeting";
    if (lemma === "call" && clause.attached.some((a) => a.word === "on" || a.word === "for")) return null;
  } else if (lemma === "meet") {
    const object = clause.objects[0] ?? clause.attached.find((a) => a.word === "with")?.np ?? null;
    const other = official(scene, object);
    if (object && /\b(?:target|goal|guideline|benchmark|commitment|requirement|needs?|obligations?|demand|pledge|threshold|standard|criteria|deadline|costs?)s?\b/.test(wordsOf(scene, object.first, object.last).toLowerCase())) return null;
    if (other.length === 0 && object !== null && !isPersonLike(scene, object)) return null;
    actor = unique([...who, ...other]);
  } else if (lemma === "attend") {
    const object = clause.objects[0];
    if (!object || !/\b(?:summit|meeting|conference|talks|ceremony|session)\b/.test(wordsOf(scene, object.first, object.last).toLowerCase())) return null;
    form = /summit/.test(words) ? "summit" : /conference/.test(words) ? "conference" : "meeting";
  } else if (lemma === "receive") {
    const other = official(scene, clause.objects[0] ?? null);
    if (other.length === 0 || !isPersonLike(scene, clause.objects[0] ?? null) || !isPersonLike(scene, clause.subject)) return null;
    actor = unique([...who, ...other]);
    form = "visit";
  } else if (hosts) form = /summit/.test(words) ? "summit" : /conference/.test(words) ? "conference" : "meeting";
  if (/\bsummit\b/.test(words) && (meetVerbs.has(lemma) || lemma === "attend")) form = "summit";
  const staged = when(scene, clause);
  return draftOf("meeting", `meeting/${lemma}`, spanOf(scene, range.first, range.last), scene.index, { actor, place, form, stage: staged.stage, modality: staged.modality, clause, trust: 0.6 });
}

/** Persons, offices, or plural people of states ("leaders", "ministers"): those who can visit and talk. */
function isPersonLike(scene: Scene, np: NounPhrase | null): boolean {
  if (np === null) return false;
  const e = scene.entities.find((each) => each.first <= np.head && np.head < each.last);
  if (e && (e.class === "person" || e.class === "office" || e.form === "pronoun" || e.form === "title")) return true;
  const head = headOf(scene, np);
  return /^(?:leader|minister|president|secretary|chancellor|premier|official|envoy|ambassador|delegation|counterpart|general|chief|commander|team|colleague|head|king|prince|ally)$/.test(head) || wordOf(scene, np.head) === "he" || wordOf(scene, np.head) === "she";
}

/** "the NATO summit in Madrid", "a meeting of defence ministers", "a telephone call". */
function byNoun(scene: Scene, np: NounPhrase, sofar: readonly Draft[]): Draft | null {
  const head = headOf(scene, np);
  const raw = wordOf(scene, np.head);
  let form = formNouns[raw] ?? formNouns[head];
  if (form === undefined) return null;
  const words = wordsOf(scene, np.first, np.last).toLowerCase();
  if (head === "conference" && /\b(?:press|news)\b/.test(words)) form = "press-conference";
  if (head === "call" && !/\b(?:phone|telephone|video|conference)\b/.test(words)) return null;
  const start = scene.tokens.start[np.first], end = scene.tokens.end[np.last - 1];
  if (sofar.some((d) => d.span.start < end && start < d.span.end)) return null;
  const clause = clauseOf(scene, np.head);
  const last = extent(scene, np);
  const times = scene.times.filter((t) => t.start >= start && t.start < scene.tokens.end[last - 1]);
  const place = placesIn(scene, np.first, last, false);
  let actor = actorsOfPhrase(scene, np);
  if (actor.length === 0 && np.owner) actor = actorsOfPhrase(scene, np.owner);
  if (actor.length === 0) {
    // "a summit of the G7", "talks between France and Germany", "a meeting with his counterpart".
    for (const e of scene.entities) if (e.first >= np.last && e.first < last && (e.class === "body" || e.class === "state" || e.class === "person" || e.class === "office") && !place.some((p) => p.id === e.id)) actor.push(...actorsOf(scene, e));
    actor = unique(actor);
  }
  if (actor.length === 0 && (form === "visit" || form === "call" || form === "press-conference") && clause) actor = actorOfClause(scene, clause);
  if (actor.length === 0) return null;
  // A meeting without day, place or form of its own is only talk of meetings.
  if (times.length === 0 && place.length === 0 && form !== "summit") return null;
  if (times.length === 0 && place.length === 0 && !/\b(?:upcoming|coming|next|this|last)\b/.test(words)) return null;
  const { to } = scene.reading.published;
  let stage: Stage = "planned";
  const timeDay = times.find((t) => t.edtf !== null)?.edtf ?? null;
  if (timeDay && to !== null) stage = pastOf(timeDay, to) ? "ended" : "planned";
  else if (clause) {
    const staging = stagingOf(scene, clause);
    stage = staging.phase === "done" && !/\b(?:upcoming|coming|next|planned|forthcoming)\b/.test(words) ? "ended" : "planned";
  }
  return draftOf("meeting", `meeting/noun-${head}`, spanOf(scene, np.first, last), scene.index, { actor, place, form, stage, times, trust: 0.55 });
}

const pastOf = (edtf: string, published: number): boolean => {
  const first = edtf.split("/")[0];
  const m = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(first);
  if (!m || (m[2] && +m[2] > 12)) return m !== null && +m[1] < new Date(published * 86_400_000).getUTCFullYear();
  const day = Math.round(Date.UTC(+m[1], m[2] ? +m[2] - 1 : 0, m[3] ? +m[3] : 1) / 86_400_000);
  return day < published - 1;
};

/** The phrase with the prepositional phrases and times that follow it. */
function extent(scene: Scene, np: NounPhrase): number {
  let last = np.last;
  for (let i = np.index + 1; i < scene.chunks.length; i++) {
    const chunk = scene.chunks[i];
    if (chunk.type === "prep") {
      const next = scene.chunks[i + 1];
      if (next?.type === "np") { last = next.last; i++; continue; }
      break;
    }
    if (chunk.type === "adv" && scene.times.some((t) => t.start <= scene.tokens.start[chunk.first + (scene.tags[chunk.first] === 8 ? 1 : 0)] && t.end >= scene.tokens.end[chunk.last - 1])) { last = chunk.last; continue; }
    if (chunk.type === "comma" || (chunk.type === "vg" && (chunk.form === "infinitive" || chunk.form === "participle") && /\b(?:held|take|be|scheduled|hosted|planned)\b/.test(wordsOf(scene, chunk.first, chunk.last)))) {
      if (chunk.type === "vg") { last = chunk.last; continue; }
      const next = scene.chunks[i + 1];
      if (next?.type === "np" && scene.entities.some((e) => e.first <= next.first && next.last <= e.last + 1 && (e.class === "state" || e.class === "place"))) { last = next.last; i++; continue; }
    }
    break;
  }
  return last;
}

const joinVerbs = new Set(["join", "accede", "enter", "rejoin"]);
const leaveVerbs = new Set(["leave", "quit", "exit", "withdraw"]);

export function membershipDrafts(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  for (const clause of scene.clauses) {
    const draft = joins(scene, clause) ?? assents(scene, clause);
    if (draft) drafts.push(...draft);
  }
  // "an alliance comprising 28 European countries", "the bloc has 27 members".
  for (const q of scene.quantities) {
    if (q.family !== "states") continue;
    const np = phraseAt(scene, q.first);
    const body = scene.entities.find((e) => e.class === "body" && e.id !== null && e.quantifier === null && e.first < q.first && ["alliance", "organisation", "coalition"].includes(scene.reading.lookups.body.get(e.id)?.class ?? ""));
    if (!np || !body?.id || !/\b(?:compris(?:es|ing|ed)|consist(?:s|ing) of|made up of|groups|counts|has)\b/.test(wordsOf(scene, body.last - 1, q.first + 1).toLowerCase())) continue;
    drafts.push(draftOf("membership", "membership/count", spanOf(scene, np.first, np.last), scene.index, { actor: [], with: [{ id: body.id, name: body.name, role: "body" }], quantity: q.quantity, trust: 0.35, timed: false }));
  }
  return drafts;
}

function bodyIn(scene: Scene, first: number, last: number): Named | null {
  const e = scene.entities.find((each) => each.first >= first && each.first < last && each.class === "body" && each.id !== null && ["alliance", "organisation", "coalition"].includes(scene.reading.lookups.body.get(each.id)?.class ?? ""));
  return e ? { id: e.id, name: e.name } : null;
}

function joins(scene: Scene, clause: Clause): Draft[] | null {
  const lemma = lemmaOf(clause);
  const range = rangeOf(scene, clause);
  const joining = joinVerbs.has(lemma), leaving = leaveVerbs.has(lemma);
  const words = wordsOf(scene, range.first, range.last).toLowerCase();
  const becomes = (lemma === "become" || lemma === "be") && /\bmembers?\b/.test(words) && clause.subject !== null;
  if (!joining && !leaving && !becomes) return null;
  const body = bodyIn(scene, clause.vg.last, range.last);
  if (!body) return null;
  if (joining && clause.objects.length > 0 && !/\b(?:nato|alliance|union|bloc|treaty|organi[sz]ation|pact|coalition|community)\b/i.test(wordsOf(scene, clause.objects[0].first, clause.objects[0].last)) && !scene.entities.some((e) => e.id === body.id && e.first >= clause.objects[0].first && e.first < clause.objects[0].last)) return null;
  if (leaving && !clause.objects.some((o) => scene.entities.some((e) => e.id === body.id && e.first >= o.first && e.first < o.last)) && !clause.attached.some((a) => a.word === "from" && scene.entities.some((e) => e.id === body.id && e.first >= a.np.first && e.first < a.np.last))) return null;
  if (joining && clause.objects[0] && /\b(?:allies|members|forces|troops|mission|battle|summit|meeting|sanctions)\b/i.test(wordsOf(scene, clause.objects[0].head, clause.objects[0].last))) return null;
  const actor = (clause.subject ? actorsOfPhrase(scene, clause.subject) : actorOfClause(scene, clause)).filter((a) => a.id !== body.id);
  if (actor.length === 0) return null;
  const staging = stagingOf(scene, clause);
  const asker = staging.asked && staging.by ? agentOf(scene, staging.by) : [];
  return [draftOf("membership", `membership/${lemma}`, spanOf(scene, range.first, range.last), scene.index, {
    actor, with: [{ ...body, role: "body" }, ...partiesAs(asker, "asker")], change: leaving ? "end" : becomes && lemma === "be" ? "level" : "start",
    stage: leaving && staging.phase === "done" ? "ended" : staging.stage, modality: staging.modality, clause, trust: 0.65, rules: [...staging.rules],
  })];
}

/** A parliament's assent to an accession: the membership of the one who joins, and the position of the state that assents. */
function assents(scene: Scene, clause: Clause): Draft[] | null {
  const lemma = lemmaOf(clause);
  if (!/^(?:ratify|approve|accept|back|endorse|vote|pass|sign)$/.test(lemma)) return null;
  const range = rangeOf(scene, clause);
  const tail = wordsOf(scene, range.first, Math.min(scene.sentence.last, range.last + 6)).toLowerCase();
  if (!/\b(?:accession|membership|protocol|bid|application|entry|enlargement)\b/.test(tail)) return null;
  const body = bodyIn(scene, scene.sentence.first, scene.sentence.last) ?? { id: "nato", name: scene.reading.lookups.nameOf("nato") ?? "NATO" };
  const assenting = actorOfClause(scene, clause);
  const objects = clause.vg.passive && clause.subject ? [clause.subject] : clause.objects;
  const joinersFound: Actor[] = [];
  for (const e of scene.entities) if (e.class === "state" && e.first >= (objects[0]?.first ?? range.first) && !assenting.some((a) => a.id === e.id) && e.first < scene.sentence.last) joinersFound.push(...actorsOf(scene, e));
  const joining = unique(joinersFound);
  if (joining.length === 0) return null;
  const staging = stagingOf(scene, clause);
  const stage: Stage = staging.phase === "done" ? "decided" : staging.stage === "in-force" ? "decided" : staging.stage;
  const drafts = [draftOf("membership", "membership/assent", spanOf(scene, range.first, range.last), scene.index, { actor: joining, with: [{ ...body, role: "body" }], change: "start", stage, modality: staging.modality, clause, trust: 0.6 })];
  if (assenting.length > 0 && staging.phase === "done") drafts.push(draftOf("position", "position/assent", spanOf(scene, range.first, range.last), scene.index, { actor: assenting, stance: clause.vg.negated ? "against" : "for", topic: tail, clause, trust: 0.6 }));
  return drafts;
}
