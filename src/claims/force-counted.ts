/** Forces by their number: "400 soldiers", "two frigates", "a company of 120". */
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Actor, Change, Named } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import { appositionOf } from "./apposition.ts";
import { actorsOfPhrase, partiesAs } from "./args.ts";
import { clauseOfQuantity, evidenceOf, phraseAt } from "./carrier.ts";
import { modelOf } from "./carry-force.ts";
import { countedOf, countsForce } from "./count.ts";
import { readVerb } from "./direction.ts";
import { type Draft, draftOf } from "./draft.ts";
import { ellipsisModel, elliptical, unitNamed } from "./ellipsis.ts";
import { asPartOrWhole, asLevel, asDue, asAuthorised, asRemaining, asCeiling, asStaying, dueHome, type Counted } from "./force-figures.ts";
import { countsNoForce, isGivenOrTaught } from "./force-uncounted.ts";
import { recentForce } from "./forcetalk.ts";
import { hostAsPlace } from "./hosting.ts";
import { type MissionRow, missionRow, placeRow } from "./label.ts";
import { mayCount, timesOfLevel } from "./level.ts";
import { otherThan } from "./named.ts";
import { statesOfForce } from "./nations.ts";
import { nominalChange, nominalOf } from "./nominal.ts";
import { noteOf, timesOfNote } from "./notes.ts";
import { actorOfForce, ofNobodyNear } from "./owner.ts";
import { hostsOf, missionOf, missionPlaces, placeOf, placesIn, statesOf } from "./places.ts";
import { headOf, lemmaOf, rangeOf, type Scene, wordOf, wordsOf } from "./scene.ts";
import { boundFor, turnOf } from "./turn.ts";
import { leftPlaces } from "./whence.ts";
import { comesFrom, ownerOfCount } from "./whose.ts";

/** The force that a number counts, or null: whose it is, where, how far it has come, and how the figure is meant. */
export function fromQuantity(scene: Scene, q: ReadQuantity, earlier: readonly Draft[]): Draft | null {
  if (q.family !== "personnel" && q.family !== "unit" && q.family !== "none" && q.family !== "states") return null;
  const apposed = appositionOf(scene, q);
  const np = apposed?.np ?? phraseAt(scene, q.noun >= 0 ? q.noun : q.last - 1);
  const clause = apposed?.clause ?? clauseOfQuantity(scene, q);
  const lemma = clause ? lemmaOf(clause) : "";
  if (countsNoForce(scene, q, clause, apposed !== null)) return null;
  if (q.family === "states") return statesOfForce(scene, q, clause);
  const model = q.family === "none" ? ellipsisModel(scene, earlier, q) : null;
  if (q.family === "none" && model === null && apposed === null && !countsForce(scene, clause, q)) return null;
  const counted = q.family === "none" ? "people" : countedOf(scene, q);
  if (isGivenOrTaught(scene, q, clause, np, counted)) return null;
  // No force where nothing of the sentence or what went before says whose it is.
  const row = clause === null ? (missionRow(scene, q) ?? placeRowOf(scene, q)) : null;
  if (model && apposed === null && clause === null && row === null) return elliptical(scene, q, model, noteOf(scene, q));
  // "German brigade: 4,000 soldiers for Lithuania": the text under a heading says how far that has come.
  if (clause === null && scene.sentence.heading && wordOf(scene, q.last) === "for") return null;
  let read = clause ? readVerb(scene, clause, q) : null;
  if (model && apposed === null && row === null && (read === null || !read.sure)) {
    const going = elliptical(scene, q, model, read !== null && read.stage !== "in-force" ? read : null);
    if (going !== null || !countsForce(scene, clause, q)) return going;
  }
  // "The biggest contingent comes from Ghana, with 900 soldiers".
  const owner =
    apposed !== null
      ? comesFrom(scene, apposed.clause)
      : clause !== null &&
          q.first > clause.vg.last &&
          clause.attached.some((a) => a.word === "with" && a.np.first <= q.first && q.first < a.np.last) &&
          comesFrom(scene, clause) !== null
        ? comesFrom(scene, clause)
        : row !== null
          ? [...row.actor]
          : ownerOfCount(scene, q, clause, earlier);
  let { actor, because } = owner !== null ? { actor: owner, because: null } : actorOfForce(scene, q, np, clause, earlier);
  if (because === ofNobodyNear) return null;
  // A bare number of which nothing near says whose it is.
  if (q.family === "none" && clause === null && because === "the actor that the report is about" && !(scene.near >= 20 && recentForce(scene, 1))) return null;
  // "The allies would put in 10,000": a group that nobody names is not whom the report is about.
  if (because !== null && weak.has(because) && clause?.subject && groups.test(headOf(scene, clause.subject))) {
    actor = [];
    because = null;
  }
  // "German brigade: 4,000 soldiers": a heading that names nobody who acts says nothing of its own.
  if (clause === null && scene.sentence.heading && because === "the actor that the report is about") return null;
  if (read?.rule === "asks-for" && clause) {
    // Who is asked is the one to act; where nobody is named, it stays open.
    const asking = askersOf(scene, clause, read.asker);
    if (asking !== read.asker) read = { ...read, asker: asking };
    const asked = clause.objects.flatMap((o) => (o.first <= q.first && q.first < o.last ? [] : actorsOfPhrase(scene, o)));
    // "wants its 1,100 soldiers out": its own, so that it plans and asks nobody.
    const own = np !== null && /^(?:its|our|their|his|her)$/.test(wordOf(scene, np.first)) && asking.length > 0;
    if (own) {
      read = { ...read, stage: "planned", asker: [] };
      actor = [...asking];
    } else actor = asked.length > 0 ? asked : asking.length > 0 && clause.subject === null ? askedAfter(scene, clause, asking) : otherThan(actor, asking);
    // "The parliament has called for 300": more of the force spoken of.
    if (actor.length === 0 && model !== null) actor = model.actor;
    because = null;
  }
  const range = clause ? rangeOf(scene, clause) : { first: q.first, last: q.last };
  const own = row ?? (clause ? ownSegment(scene, q, range) : null);
  // "Of the 90 officers abroad, 30 serve in Chad": the whole is not where a part of it is.
  const whole = wordOf(scene, scene.sentence.first) === "of" && q.first - scene.sentence.first <= 3 && scene.quantities.some((other) => other.first > q.last);
  const mission = whole ? null : own !== null ? own.mission : missionOf(scene, range.first, range.last);
  let place = whole ? [] : own !== null ? [...own.place] : ((clause ? boundFor(scene, clause) : null) ?? placeOf(scene, range, mission));
  // Who asks for troops asks for them at home, unless another place is said.
  if (place.length === 0 && mission === null && read?.stage === "requested") place = statesOf(scene, read.asker ?? []);
  if (place.length === 0 && mission === null && clause) place = hostAsPlace(scene, clause, actor);
  if (read?.rule === "withdraw") place = leftPlaces(scene, range, actor) ?? place;
  const nominal = nominalOf(scene, q);
  if (nominal && read !== null) {
    read = nominal(read, clause);
    if (place.length === 0 && (read.change === "cut" || read.change === "end")) place = leftPlaces(scene, range, actor) ?? place;
  }
  // "The largest withdrawal is 900 men", "the planned cut is of 40": what the number is of says which way they go.
  const moved =
    clause !== null && read?.rule === "have" && lemma === "be" && clause.subject !== null && q.first >= clause.vg.last
      ? nominalChange.get(headOf(scene, clause.subject))
      : undefined;
  if (moved === "cut" || moved === "add")
    read = {
      ...read!,
      rule: `nominal-${headOf(scene, clause!.subject!)}`,
      change: moved,
      asChange: true,
      ...(plannedNoun.test(wordsOf(scene, clause!.subject!.first, clause!.vg.first)) ? { stage: "planned" as const } : {}),
    };
  if (read !== null && clause !== null) read = { ...read, ...turnOf(scene, clause, q, read) };
  if (read !== null && read.stage === "in-force" && isOfPeak(scene, q)) read = { ...read, stage: "ended" };
  const quantity: { -readonly [K in keyof typeof q.quantity]: (typeof q.quantity)[K] } = {
    ...q.quantity,
    ...bareUnit(scene, q, model, earlier),
    as: q.change !== null || (read?.change === "cut" && read.asChange) || read?.asChange ? ("change" as const) : q.quantity.as,
  };
  const so: Counted = { actor, because, place, read, quantity };
  if (!asPartOrWhole(scene, q, clause, so, earlier)) return null;
  asLevel(scene, q, clause, so);
  asDue(scene, q, so, range.last);
  asAuthorised(scene, q, clause, so);
  asRemaining(scene, q, clause, so);
  asCeiling(q, clause, so);
  const stays = asStaying(scene, q, clause, so);
  // "a further 90 will leave": more of those who go.
  const change: Change =
    q.change === "add" && (so.read?.change === "cut" || so.read?.change === "end")
      ? "cut"
      : q.change === "add" && !stays
        ? "add"
        : q.change === "cut"
          ? "cut"
          : (so.read?.change ?? "level");
  const asker = so.read?.asker ?? [];
  // "plans to shed 50 of its 230 in the summer", "its 150 will be joined in May": those whom a verb of what is to come finds there are there now.
  const isFound =
    clause !== null &&
    so.read !== null &&
    foundThere.has(so.read.rule) &&
    so.read.change === "level" &&
    so.read.stage === "in-force" &&
    (clause.vg.modal !== "" || clause.vg.form === "infinitive");
  const times = (isFound ? [] : timesOfLevel(scene, clause, q)) ?? (clause === null && row === null ? timesOfNote(scene, q) : undefined);
  const note = clause === null && row === null ? noteOf(scene, q) : null;
  const total = clause === null && note === null && so.read === null ? totalBefore(scene, q, earlier) : null;
  const evidence =
    so.read?.rule === "due-home"
      ? { start: q.start, end: q.end + (dueHome.exec(scene.tokens.text.slice(q.end, q.end + 60))?.[0].length ?? 0) }
      : evidenceOf(scene, clause, q);
  return draftOf("force", `force/${so.read?.rule ?? "count"}`, evidence, scene.index, {
    actor: so.actor,
    place: so.place,
    mission,
    change: note?.change ?? total?.change ?? change,
    stage: note?.stage ?? so.read?.stage ?? total?.stage ?? "in-force",
    modality: note?.modality ?? so.read?.modality ?? total?.modality ?? "stated",
    quantity: so.quantity,
    with: [...hostsOf(scene, so.place, so.actor), ...partiesAs(asker, "asker")],
    clause,
    used: q,
    rules: [...(note ? [note.rule] : []), ...(so.read?.rules ?? [])],
    ...(so.because ? { filled: { actor: so.because } } : {}),
    ...(times ? { times } : {}),
    trust: so.read?.sure ? 0.8 : 0.6,
  });
}

const foundThere: ReadonlySet<string> = new Set(["whole", "joined", "are-joined"]);

/** "Asked by Washington for 500 troops": who stands after "by" asks, though the verb looks like a finite one. */
function askersOf(scene: Scene, clause: Clause, asker: readonly Actor[] | undefined): readonly Actor[] {
  const by = clause.subject === null && (asker ?? []).length === 0 ? clause.attached.find((a) => a.word === "by") : undefined;
  return by ? actorsOfPhrase(scene, by.np) : (asker ?? []);
}

/** "Asked for 500 troops, Berlin declined": the subject of the main clause after it. */
function askedAfter(scene: Scene, clause: Clause, asking: readonly Actor[]): Actor[] {
  const main = scene.clauses.find((c) => c.vg.first > clause.vg.last && c.vg.form === "finite" && c.subject !== null && c.subject.first > clause.vg.last);
  return main?.subject ? otherThan(actorsOfPhrase(scene, main.subject), asking) : [];
}

/** "410 to KFOR and a further 90 to EULEX": of several numbers in a clause, each is where the words after it say. */
function ownSegment(
  scene: Scene,
  q: ReadQuantity,
  range: { readonly first: number; readonly last: number },
): { readonly mission: Named | null; readonly place: Named[] } | null {
  const others = scene.quantities.filter((other) => other !== q && mayCount(other) && other.first >= range.first && other.first < range.last);
  if (others.length === 0) return null;
  const last = others.find((other) => other.first >= q.last)?.first ?? range.last;
  const mission = missionOf(scene, q.last, last, false);
  const place = placesIn(scene, q.last, last);
  return mission === null && place.length === 0 ? null : { mission, place: place.length > 0 ? place : missionPlaces(scene, mission) };
}

const placeRowOf = (scene: Scene, q: ReadQuantity): MissionRow | null => {
  const found = placeRow(scene, q);
  return found === null ? null : { mission: null, ...found };
};

/** The unit of a bare number: its own or the model's, else what the force before was called, so long as the number is one of ships or companies. */
function bareUnit(scene: Scene, q: ReadQuantity, model: Draft | null, earlier: readonly Draft[]): { unit: string; of?: string | null } {
  if (q.family !== "none" || model !== null || (q.quantity.max ?? q.quantity.min ?? 99) > 24 || q.filled?.startsWith("unit: persons, as"))
    return { unit: q.quantity.unit || model?.quantity?.unit || "personnel" };
  const before = modelOf(scene, earlier, q.start);
  return (before === null ? null : unitNamed(scene, before)) ?? { unit: q.quantity.unit || "personnel" };
}

const plannedNoun = /\b(?:planned|proposed|next|coming|expected|scheduled|intended)\b/i;

/** "pledged 200 men: 170 soldiers and 30 police": the total whose parts are told behind a colon, as far as it has come. */
function totalBefore({ tokens }: Scene, q: ReadQuantity, earlier: readonly Draft[]): Draft | null {
  const total = earlier.findLast((d) => d.kind === "force" && d.used !== null && d.clause !== null);
  return total?.used && total.used.end <= q.start && /^\s*(?:in all|altogether)?\s*[:–—]/.test(tokens.text.slice(total.used.end, q.start)) ? total : null;
}

const weak = new Set(["the actor that the report is about", "the actor of the sentence before"]);

const groups = /^(?:ally|allies|country|nation|state|member|partner|contributor|donor|neighbour|neighbor|government|coalition|alliance|side|power|other)$/;

/** "240 at the height of the riots, has shrunk to 90": of several numbers the one that its peak stands nearest to was so then. */
function isOfPeak(scene: Scene, q: ReadQuantity): boolean {
  if (!/\bat (?:its|their|the) (?:peak|height)\b/.test(halfOf(scene, q))) return false;
  const words = scene.tokens.text.slice(scene.sentence.start, scene.sentence.end).toLowerCase();
  const at = scene.sentence.start + words.search(/\bat (?:its|their|the) (?:peak|height)\b/);
  const off = ({ start, end }: ReadQuantity): number => (end <= at ? at - end : start - at);
  return !scene.quantities.some((other) => other !== q && mayCount(other) && off(other) < off(q));
}

/** The words between the semicolons around a number. */
function halfOf({ tokens, sentence }: Scene, q: ReadQuantity): string {
  const words = tokens.text.slice(sentence.start, sentence.end).toLowerCase(),
    at = q.start - sentence.start;
  const end = words.indexOf(";", at);
  return words.slice(words.lastIndexOf(";", at) + 1, end < 0 ? words.length : end);
}
