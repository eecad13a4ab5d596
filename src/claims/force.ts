/** `force`: a military presence, contribution or effort in a place or mission, with or without a number. */
import type { Actor, Change, Modality, Named, Party, Stage } from "../model/claim.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOf, actorsOfPhrase, agentOf, fallbackActor, hostsOf, missionOf, navyOf, partiesAs, placeOf, placesIn } from "./args.ts";
import { type Draft, draftOf } from "./draft.ts";
import { forceRequest } from "./requests.ts";
import {
  addVerbs, beVerbs, capVerbs, cutVerbs, endVerbs, extendVerbs, forcePeople, forcePlatforms, forceUnits, giveVerbs, harmVerbs, isReturn, keepVerbs, presenceNouns, replaceVerbs, sendVerbs, suspendVerbs,
  trainVerbs, weapons, withdrawVerbs,
} from "./lexis.ts";
import { headOf, lemmaOf, nounOf, quantitiesIn, rangeOf, type Scene, spanOf, wordOf, wordsOf } from "./scene.ts";
import { wordAt } from "../text/words.ts";
import { stageOfGovernor, stageOfNoun, type Staging, stagingOf } from "./stage.ts";

const moveVerbs: ReadonlyMap<string, Change> = new Map([
  ["withdraw", "end"], ["pull", "end"], ["leave", "end"], ["exit", "end"], ["quit", "end"], ["depart", "end"], ["go", "start"], ["deploy", "start"], ["intervene", "start"], ["return", "resume"], ["participate", "level"], ["take", "level"], ["contribute", "level"],
  ["join", "start"], ["stay", "extend"], ["remain", "extend"], ["serve", "level"], ["help", "level"], ["enter", "start"], ["move", "start"], ["step", "end"], ["operate", "level"], ["engage", "level"], ["fight", "level"], ["patrol", "level"], ["invade", "start"], ["disengage", "end"], ["play", "add"], ["act", "start"], ["commit", "level"], ["come", "end"],
]);

/** "France pulled out of Mali", "Canada will take part in the mission": the state stands for its forces. */
function stateMoves(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  const lemma = lemmaOf(clause);
  const change = moveVerbs.get(lemma);
  if (!change || clause.vg.passive || clause.subject === null || earlier.some((d) => d.clause === clause)) return null;
  const range = rangeOf(scene, clause);
  const words = wordsOf(scene, clause.vg.first, range.last).toLowerCase();
  if (lemma === "take" && !/\bpart\b/.test(words)) return null;
  if (lemma === "pull" && !/\b(?:out|back|from)\b/.test(words)) return null;
  if (lemma === "commit" && !/^commit\w* (?:itself|themselves|ourselves|himself|herself) to\b/.test(words)) return null;
  // "are coming home from Gao": who comes home leaves.
  if (lemma === "come" && !/\bc[oa]m\w+ (?:back |straight )?(?:home|back) from\b/.test(words)) return null;
  if (lemma === "play" && !/\brole\b/.test(words)) return null;
  if (lemma === "step" && !/\b(?:back|away|out|in|up)\b/.test(words)) return null;
  const own = /^(?:we|they)$/.test(wordOf(scene, clause.subject.head));
  const subject = entityOf(scene, clause.subject);
  if (!own && (!subject || (subject.class !== "state" && subject.class !== "body" && subject.class !== "mission" && subject.class !== "formation" && subject.role !== "ministry"))) return null;
  const actor = actorsOfPhrase(scene, clause.subject);
  if (actor.length === 0) return null;
  const mission = missionOf(scene, clause.vg.last, range.last, false) ?? (subject && (subject.class === "mission" || subject.class === "formation") ? missionOf(scene, clause.subject.first, clause.subject.last, false) : null);
  const to = [...clause.objects, ...clause.attached.filter((a) => /^(?:of|from|out of|in|to|into|with|at|under)$/.test(a.word)).map((a) => a.np)];
  const where = to.flatMap((np) => scene.entities.filter((e) => e.first >= np.first && e.first < np.last && (e.class === "state" || e.class === "place" || e.class === "region") && e.id !== null && !actor.some((a) => a.id === e.id)))
    .map((e) => ({ id: e.id, name: e.class === "place" ? e.name : (scene.reading.lookups.nameOf(e.id!) ?? e.quote) }));
  const staging = stagingOf(scene, clause);
  if (change === "end" && where.length === 0) where.push(...placesIn(scene, clause.vg.last, scene.sentence.last, false).filter((p) => p.id !== null && !actor.some((a) => a.id === p.id)) as { id: string; name: string }[]);
  if ((lemma === "help" || lemma === "act") && !staging.asked) return null;
  // "Sierra Leone has declined to take part": in what the sentences before speak of.
  const goesWith = /^(?:take|participate|join|stay|remain|leave|withdraw|pull|go|contribute|return)$/.test(lemma) && where.length === 0 && scene.before.some((d) => scene.index - d.sentence <= 3 && d.kind === "force") && clause.objects.length <= (lemma === "take" ? 1 : 0);
  if (mission === null && where.length === 0 && !staging.asked && !goesWith) return null;
  // A body that is left or joined is a membership, not a deployment.
  if (mission === null && to.some((np) => scene.entities.some((e) => e.first >= np.first && e.first < np.last && e.class === "body"))) return null;
  const military = mission !== null || /\b(?:troops?|soldiers?|militar\w+|mission|operation|forces?|peacekeep\w+|combat|coalition|deployment|withdrawal|army|bases?|patrols?|jets?|ships?|war)\b/.test(wordsOf(scene, scene.sentence.first, scene.sentence.last).toLowerCase())
    || scene.before.some((d) => scene.index - d.sentence <= 2 && (d.kind === "force" || d.kind === "mandate" || d.kind === "lead"));
  if (!military) return null;
  const read = readVerb(scene, clause, null);
  const done = staging.phase === "done";
  const stage: Stage = change === "end" ? (done ? "ended" : staging.stage) : lemma === "commit" && staging.stage === "in-force" ? "pledged" : staging.stage;
  return draftOf("force", `force/state-${lemma}`, spanOf(scene, range.first, range.last), scene.index, {
    actor, mission, place: where, change: staging.phase === "ongoing" && change === "extend" ? "level" : change, stage, modality: staging.modality, with: [...hostsOf(scene, where, actor), ...partiesAs(read.asker, "asker")], clause, rules: [...staging.rules], trust: 0.5,
  });
}

/** "the withdrawal of American troops", "Denmark's deployment to Mali", said to begin, be planned, agreed, called for. */
function nominalForce(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  const range = rangeOf(scene, clause);
  if (earlier.some((d) => d.clause === clause)) return null;
  const nps = [...(clause.subject ? [clause.subject] : []), ...clause.objects, ...clause.attached.map((a) => a.np)];
  for (const np of nps) {
    const change = nominalChange.get(headOf(scene, np));
    if (!change) continue;
    const of = scene.chunks[np.index + 1], inner = scene.chunks[np.index + 2];
    const complement = of?.type === "prep" && wordOf(scene, of.first) === "of" && inner?.type === "np" ? inner : null;
    const force = complement !== null && isForcePhrase(scene, complement, "act");
    let actor = complement !== null && force ? actorsOfPhrase(scene, complement) : actorsOfPhrase(scene, { ...np, joined: [] });
    const mission = missionOf(scene, range.first, range.last);
    if (actor.length === 0 && !force) continue;
    if (actor.length === 0) actor = actorOfClause(scene, clause);
    if (actor.length === 0) continue;
    const place = placeOf(scene, clause, { first: Math.min(np.first, range.first), last: Math.max(range.last, (complement ?? np).last + 3) }, mission).filter((p) => !actor.some((a) => a.id === p.id));
    if (!force && place.length === 0 && mission === null) continue;
    const left = change === "cut" ? leftPlaces(scene, { first: Math.min(np.first, range.first), last: Math.max(range.last, (complement ?? np).last + 4) }, actor) : null;
    const lemma = lemmaOf(clause);
    const staging = stagingOf(scene, clause);
    const coming = staging.phase === "coming";
    const given = stageOfGovernor(lemma);
    const asks = given === "requested" || ((lemma === "call" || lemma === "press" || lemma === "push") && clause.attached.some((a) => a.word === "for" && a.np === np));
    const stage: Stage = asks ? "requested" : coming ? staging.stage : given ?? (/^(?:begin|start|continue|proceed)$/.test(lemma) ? "in-force" : /^(?:complete|finish|end|conclude)$/.test(lemma) ? "ended" : staging.stage);
    const asker = asks ? actorOfClause(scene, clause).filter((a) => !actor.some((b) => b.id === a.id)) : [];
    return draftOf("force", `force/nominal-${headOf(scene, np)}`, spanOf(scene, Math.min(range.first, np.first), Math.max(range.last, np.last)), scene.index, {
      actor, mission, place: left ?? place, change: change === "cut" && headOf(scene, np) !== "reduction" ? "end" : change, stage, modality: staging.modality, with: [...hostsOf(scene, place, actor), ...partiesAs(asker, "asker")], clause, rules: [...staging.rules], trust: 0.5,
    });
  }
  return null;
}

const entityOf = (scene: Scene, np: NounPhrase): ResolvedMention | null => scene.entities.find((e) => e.first <= np.head && np.head < e.last) ?? scene.entities.find((e) => e.first >= np.first && e.first < np.last && e.form !== "adjective") ?? null;

export function forceDrafts(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  for (const q of scene.quantities) {
    const draft = fromQuantity(scene, q, drafts);
    if (draft) drafts.push(draft);
  }
  for (const clause of scene.clauses) {
    drafts.push(...fromClause(scene, clause, drafts));
    const draft = forceRequest(scene, clause, drafts) ?? nominalForce(scene, clause, drafts) ?? stateMoves(scene, clause, drafts);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

/** Where a force leaves: "from Mali", "out of Gao", "left Kabul". */
function leftPlaces(scene: Scene, range: { first: number; last: number }, actor: readonly Actor[]): Named[] | null {
  const found: Named[] = [];
  for (const e of scene.entities) {
    if (e.first < range.first || e.first >= range.last + 2 || e.id === null || e.form === "adjective" || actor.some((a) => a.id === e.id)) continue;
    if (e.class !== "state" && e.class !== "place" && e.class !== "region") continue;
    const before = wordOf(scene, e.first - 1) === "the" ? wordOf(scene, e.first - 2) : wordOf(scene, e.first - 1);
    if (before === "from" || before === "of" || before === "in" || lemmaOfToken(scene, e.first - 1) === "leave" || before === "and" && found.length > 0) found.push({ id: e.id, name: e.class === "place" ? e.name : (scene.reading.lookups.nameOf(e.id) ?? e.quote) });
  }
  return found.length > 0 ? found : null;
}

const lemmaOfToken = (scene: Scene, i: number): string => {
  const n = i >= 0 ? scene.tokens.word[i] : 0;
  const lemma = n !== 0 && n < scene.reading.lexicon.size ? scene.reading.lexicon.verbLemma[n] : 0;
  return lemma === 0 ? "" : wordAt(lemma);
};

/** The clause that token `i` belongs to: as its object, adjunct or subject before mere nearness, the innermost (latest) first. */
export function clauseOf(scene: Scene, i: number): Clause | null {
  const holds = (np: NounPhrase): boolean => np.first <= i && i < np.last;
  let best: Clause | null = null, bestScore = 0;
  for (const clause of scene.clauses) {
    const range = rangeOf(scene, clause);
    if (i < range.first || i >= range.last) continue;
    const argument = clause.objects.some(holds) || clause.attached.some((a) => a.index > clause.vg.index && holds(a.np)) || (!clause.inherited && clause.subject !== null && (clause.subject.joined.length > 0 ? clause.subject.joined.some(holds) : holds(clause.subject)));
    const score = argument ? 2 : 1;
    if (score > bestScore || (score === bestScore && best !== null && rangeOf(scene, best).first <= range.first)) { best = clause; bestScore = score; }
  }
  return best;
}

/** The clause of a quantity, by its unit's noun or its last word: hedges before the number may stand outside the clause. */
export function clauseOfQuantity(scene: Scene, q: ReadQuantity): Clause | null {
  let clause = clauseOf(scene, q.noun >= 0 ? q.noun : q.last - 1) ?? clauseOf(scene, q.first);
  // "N soldiers are due to arrive", "are expected to leave": the infinitive says what they do.
  for (let depth = 0; clause !== null && depth < 3; depth++) {
    const { subject } = clause;
    if (subject === null || !(subject.first <= q.first && q.first < clause.vg.first)) break;
    const outer: Clause = clause;
    const inner = scene.clauses.find((c) => c.governor === outer && c.type === "infinitive" && c.inherited && c.vg.index - outer.vg.index <= 3);
    if (!inner || !(lemmaOf(outer) === "be" || outer.vg.passive || stageOfGovernor(lemmaOf(outer)) !== null)) break;
    clause = inner;
  }
  return clause;
}

export function phraseAt(scene: Scene, i: number): NounPhrase | null {
  for (const chunk of scene.chunks) if (chunk.type === "np" && chunk.first <= i && i < chunk.last) return chunk;
  return null;
}

/** What is counted: people, units, platforms, weapons, or something else. */
export function countedOf(scene: Scene, q: ReadQuantity): "people" | "unit" | "platform" | "weapon" | "other" {
  if (q.family === "personnel") return "people";
  const noun = q.noun >= 0 ? nounOf(scene, q.noun) : "";
  if (forceUnits.has(noun) || /group$/.test(noun)) return "unit";
  if (forcePlatforms.has(noun)) return "platform";
  if (weapons.has(noun)) return "weapon";
  if (forcePeople.has(noun)) return "people";
  // Types and designators: "six Eurofighters", "two CP-140s".
  if (q.family === "unit" && q.noun >= 0 && ((scene.tokens.shape[q.noun] & 1) !== 0 || /\d/.test(wordOf(scene, q.noun)))) return "platform";
  return "other";
}

function fromQuantity(scene: Scene, q: ReadQuantity, earlier: readonly Draft[]): Draft | null {
  if (q.family !== "personnel" && q.family !== "unit" && q.family !== "none" && q.family !== "states") return null;
  const np = phraseAt(scene, q.noun >= 0 ? q.noun : q.last - 1);
  const clause = clauseOfQuantity(scene, q);
  const lemma = clause ? lemmaOf(clause) : "";
  if (harmed(scene, clause, q)) return null;
  // "20 more than first planned": a comparison, no second force.
  if (/^(?:more |fewer |less )?than (?:first|originally|initially|previously|planned|announced|promised|expected|before|in|last|the year|a year|it had|they had|at present|now)\b/.test(wordsOf(scene, q.last, Math.min(scene.sentence.last, q.last + 4)).toLowerCase()) && /\b(?:more|fewer|less)\b/.test(wordsOf(scene, q.first, Math.min(scene.sentence.last, q.last + 1)).toLowerCase())) return null;
  const uniformed = /\b(?:air force|army|navy|naval|police|military|infantry|special|medical|engineer|artillery|marine)\b/.test(q.quote.toLowerCase()) || /\b(?:of|from) (?:the |its |constituted |formed )?(?:[\w-]+ ){0,3}(?:police|armed forces|army|navy|military|forces|air force|gendarmerie|guard|units?|legion|regiment|corps)\b/.test(wordsOf(scene, q.last - 1, Math.min(scene.sentence.last, q.last + 7)).toLowerCase());
  if (q.family === "personnel" && q.noun >= 0 && vaguePeople.has(nounOf(scene, q.noun)) && !uniformed && !(clause && (sendVerbs.has(lemma) || countVerbs.has(lemma)) && missionOf(scene, scene.sentence.first, scene.sentence.last) !== null)) return null;
  if (q.family === "personnel" && (q.quantity.min ?? q.quantity.max ?? 0) > 2_500_000) return null;
  // "60,000 South Africans": a people is a force only where its soldiers are spoken of.
  const people = q.noun >= 0 ? scene.entities.find((e) => e.form === "people" && e.first <= q.noun && q.noun < e.last) : undefined;
  if (people && !(clause !== null && (lemma === "deploy" || lemma === "station" || lemma === "send" || lemma === "command")) && !/\b(?:troops?|soldiers?|militar\w+|forces?|army|berets?|helmets?|peacekeep\w+|deploy\w*|battle group|contingent|mission|staffs?|landing|garrison)\b/.test(wordsOf(scene, scene.sentence.first, scene.sentence.last).toLowerCase())) return null;
  // Companies and clubs send people too.
  if (clause?.subject && q.first > clause.vg.first && /^(?:company|firm|airline|club|university|bank|charity|corporation|school|museum|manufacturer|contractor|union)$/.test(headOf(scene, clause.subject))) return null;
  if (q.family === "states") return statesOfForce(scene, q, clause);
  const model = q.family === "none" ? ellipsisModel(scene, earlier, q) : null;
  if (q.family === "none" && model === null && !countsForce(scene, clause, q)) return null;
  const counted = q.family === "none" ? "people" : countedOf(scene, q);
  if (clause && (counted === "weapon" || counted === "platform" || counted === "other") && isGift(scene, clause, counted, q)) return null;
  // Weapons and unnamed things are a force where they are stationed, or where nobody gives anything.
  const givesAid = clause !== null && recipientNear(scene, clause, q);
  if (counted === "weapon" && (givesAid || !(clause && (sendVerbs.has(lemma) || keepVerbs.has(lemma) || beVerbs.has(lemma) || addVerbs.has(lemma) || withdrawVerbs.has(lemma))) || scene.before.some((d) => d.kind === "aid" && scene.index - d.sentence <= 3))) return null;
  if (counted === "other" && (givesAid || !(clause && (sendVerbs.has(lemma) || keepVerbs.has(lemma) || withdrawVerbs.has(lemma))))) return null;
  if (clause && trainVerbs.has(lemma) && counted === "people" && (clause.objects.some((o) => np !== null && o === np) || clause.vg.passive)) return null;
  if (clause && /^(?:training|instruction)/.test(beforeWords(scene, q, 4))) return null;
  // No force where nothing of the sentence or what went before says whose it is.
  if (model && clause === null) return elliptical(scene, q, model);
  let read = clause ? readVerb(scene, clause, q) : null;
  if (model && (read === null || !read.sure)) return elliptical(scene, q, model);
  let { actor, because } = actorOfForce(scene, q, np, clause, earlier);
  // "German brigade: 4,000 soldiers": a heading that names nobody who acts says nothing of its own.
  if (clause === null && scene.sentence.heading && because === "the actor that the report is about") return null;
  if (read?.rule === "asks-for" && clause) {
    // Who is asked is the one to act; where nobody is named, it stays open.
    const asking = read.asker;
    const asked = clause.objects.flatMap((o) => (o.first <= q.first && q.first < o.last ? [] : actorsOfPhrase(scene, o)));
    actor = asked.length > 0 ? asked : actor.filter((a) => !asking.some((b) => b.id === a.id));
    because = null;
  }
  const range = clause ? rangeOf(scene, clause) : { first: q.first, last: q.last };
  const mission = missionOf(scene, range.first, range.last);
  let place = placeOf(scene, clause, range, mission);
  // Who asks for troops asks for them at home, unless another place is said.
  if (place.length === 0 && mission === null && read?.stage === "requested") place = (read.asker ?? []).filter((a) => a.id !== null && scene.reading.lookups.state.has(a.id)).map((a) => ({ id: a.id, name: a.name }));
  if (read?.rule === "withdraw") place = leftPlaces(scene, range, actor) ?? place;
  const nominal = nominalOf(scene, q);
  if (nominal && read !== null) read = nominal(read, clause);
  if (read !== null && /\bat (?:its|their|the) (?:peak|height)\b/.test(wordsOf(scene, scene.sentence.first, scene.sentence.last).toLowerCase()) && read.stage === "in-force") read = { ...read, stage: "ended" };
  const quantity: { -readonly [K in keyof typeof q.quantity]: (typeof q.quantity)[K] } = { ...q.quantity, unit: q.quantity.unit || model?.quantity?.unit || "personnel", as: q.change !== null || (read?.change === "cut" && read.asChange) || read?.asChange ? ("change" as const) : q.quantity.as };
  // "100 of its 300 soldiers": the part is what moves.
  const part = /\b(\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|hundred) of (?:its|their|the|those|these|our)(?: [\w-]+)?\s*$/.exec(beforeWords(scene, q, 5));
  if (part && q.quantity.min !== null) {
    const n = /^\d/.test(part[1]) ? Number(part[1].replace(/,/g, "")) : smallNumber[part[1]];
    if (n && n < q.quantity.min) { quantity.min = n; quantity.max = n; if (read?.rule === "withdraw" || read?.rule === "cut") quantity.as = "change"; if (read?.change === "end") read = { ...read, change: "cut" }; }
  }
  if (read?.rule === "ceiling" && quantity.max !== null) quantity.min = null;
  const change: Change = q.change === "add" ? "add" : q.change === "cut" ? "cut" : (read?.change ?? "level");
  const asker = read?.asker ?? [];
  return draftOf("force", `force/${read?.rule ?? "count"}`, evidenceOf(scene, clause, q), scene.index, {
    actor, place, mission, change, stage: read?.stage ?? "in-force", modality: read?.modality ?? "stated", quantity,
    with: [...hostsOf(scene, place, actor), ...partiesAs(asker, "asker")], clause, used: q, rules: [...(read?.rules ?? [])],
    ...(because ? { filled: { actor: because } } : {}), trust: read?.sure ? 0.8 : 0.6,
  });
}

const nominalChange: ReadonlyMap<string, Change> = new Map([
  ["deployment", "start"], ["dispatch", "start"], ["sending", "start"], ["stationing", "start"], ["arrival", "start"], ["transfer", "start"], ["withdrawal", "cut"], ["pullout", "cut"], ["departure", "cut"], ["reduction", "cut"], ["return", "cut"], ["repatriation", "cut"],
  ["reinforcement", "add"], ["drawdown", "cut"], ["pull-out", "cut"], ["exit", "cut"], ["presence", "level"], ["participation", "level"], ["involvement", "level"], ["increase", "add"], ["addition", "add"], ["extension", "extend"], ["stay", "extend"],
]);

/** "the deployment of 200 soldiers was approved": the noun gives the direction, the verb over it the stage. */
function nominalOf(scene: Scene, q: ReadQuantity): ((read: VerbReading, clause: Clause | null) => VerbReading) | null {
  const np = phraseAt(scene, q.first);
  const prep = np ? scene.chunks[np.index - 1] : undefined, outer = np ? scene.chunks[np.index - 2] : undefined;
  if (!np || prep?.type !== "prep" || outer?.type !== "np" || wordOf(scene, prep.first) !== "of") return null;
  const change = nominalChange.get(headOf(scene, outer));
  if (!change) return null;
  return (read, clause) => {
    const lemma = clause ? lemmaOf(clause) : "";
    const given = stageOfGovernor(lemma);
    const coming = clause !== null && (clause.vg.modal !== "" || clause.vg.form === "infinitive");
    const stage: Stage = given && !coming ? given : lemma === "begin" || lemma === "start" || lemma === "complete" || lemma === "finish" ? (coming ? "planned" : change === "cut" && (lemma === "complete" || lemma === "finish") ? "ended" : "in-force") : given ?? (read.stage === "in-force" && clause?.vg.tense !== "past" ? "planned" : read.stage);
    const turned: Change | null = extendVerbs.has(lemma) ? "extend" : suspendVerbs.has(lemma) ? "suspend" : cutVerbs.has(lemma) ? "cut" : endVerbs.has(lemma) && lemma !== "complete" && lemma !== "finish" ? "end" : null;
    if (turned && change === "start") return { ...read, rule: `nominal-${lemma}`, change: turned, asChange: false, stage: turned === "suspend" && !coming ? "suspended" : turned === "extend" && read.stage === "in-force" ? "decided" : read.stage };
    return { ...read, rule: `nominal-${headOf(scene, outer)}`, change, asChange: change === "cut" || change === "add", stage };
  };
}

/** Does the clause hand the things to a state ("to Ukraine", "for Kyiv")? */
function recipientNear(scene: Scene, clause: Clause, q: ReadQuantity): boolean {
  return giveVerbs.has(lemmaOf(clause)) && scene.entities.some((e) => e.first >= q.last && e.first < q.last + 6 && e.class === "state" && /^(?:to|for)$/.test(wordOf(scene, e.first - 1)));
}

const smallNumber: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twenty: 20, thirty: 30, forty: 40, fifty: 50, hundred: 100 };

/** People who are no force unless a mission is spoken of. */
const vaguePeople = new Set(["leader", "people", "person", "man", "woman", "member", "minister", "official", "citizen", "civilian", "employee", "worker", "national", "volunteer"]);

/** Soldiers killed, captured or tried are no contribution. */
export function harmed(scene: Scene, clause: Clause | null, q: ReadQuantity): boolean {
  if (clause && harmVerbs.has(lemmaOf(clause))) return true;
  const after = q.last < scene.sentence.last ? wordOf(scene, q.last) : "";
  if (harmVerbs.has(after) || after === "killed" || after === "wounded" || after === "injured" || after === "dead") return true;
  if (/\b(?:deaths?|loss(?:es)?|killings?|funerals?|murders?|bodies|massacre|graves?) of\b[^.]{0,20}$/.test(beforeWords(scene, q, 4) + " ")) return true;
  return /\b(?:killed|wounded|injured|dead|fallen|captured)\b/.test(wordsOf(scene, q.first, Math.min(q.last + 3, scene.sentence.last)));
}

const beforeWords = (scene: Scene, q: ReadQuantity, n: number): string => {
  const from = Math.max(scene.sentence.first, q.first - n);
  return from < q.first ? wordsOf(scene, from, q.first).toLowerCase() : "";
};

/** Things handed to a recipient are `aid`: a verb of giving with a "to" or "for" a state, or a double object. */
export function isGift(scene: Scene, clause: Clause, counted: string, q: ReadQuantity | null = null): boolean {
  const lemma = lemmaOf(clause);
  if (!giveVerbs.has(lemma)) return false;
  // "promised the Lebanese army three boats": who gets them stands before them.
  if (q !== null && counted !== "people" && counted !== "unit" && clause.objects.some((o) => o.last <= q.first && o.first >= clause.vg.last && scene.entities.some((e) => e.first >= o.first && e.first < o.last && (e.class === "state" || e.class === "place" || e.class === "person")))) return true;
  const strong = lemma === "give" || lemma === "donate" || lemma === "gift" || lemma === "lend" || lemma === "loan" || lemma === "hand" || lemma === "sell" || lemma === "grant";
  if (strong && counted !== "people" && counted !== "unit") return true;
  const toward = clause.attached.some((a) => (a.word === "to" || a.word === "for") && scene.entities.some((e) => e.first >= a.np.first && e.first < a.np.last && (e.class === "state" || e.class === "place")));
  return counted === "weapon" || (toward && counted !== "people" && counted !== "unit" && counted !== "platform");
}

interface VerbReading {
  readonly rule: string;
  readonly stage: Stage;
  readonly modality: Modality;
  readonly change: Change;
  readonly asChange: boolean;
  readonly sure: boolean;
  readonly asker: readonly Actor[];
  readonly rules: readonly string[];
}

/** Stage, modality and direction of a force by the verb that carries it. */
export function readVerb(scene: Scene, clause: Clause, q: ReadQuantity | null): VerbReading {
  const lemma = lemmaOf(clause);
  const staging = stagingOf(scene, clause);
  const rest = wordsOf(scene, clause.vg.first, Math.min(clause.vg.last + 8, scene.sentence.last)).toLowerCase();
  const asker = staging.asked && staging.by ? agentOf(scene, staging.by) : [];
  const base = { modality: staging.modality, asker, rules: staging.rules, asChange: false, sure: true };
  const done = staging.phase === "done";
  const coming = staging.phase === "coming";
  if (lemma === "join" && clause.vg.passive) return { ...base, rule: "joined", change: q !== null && q.first < clause.vg.first ? "level" : "add", stage: "in-force" };
  // "from 4,500 to 5,500": the first is the level that is, the second the one to come.
  if (q !== null && (addVerbs.has(lemma) || cutVerbs.has(lemma) || lemma === "go" || lemma === "move") && /\b(?:up |down )?from$/.test(beforeWords(scene, q, 2))) return { ...base, rule: "from-level", change: "level", stage: "in-force", modality: "stated" };
  if (q !== null && lemma === "go" && /\bto$/.test(beforeWords(scene, q, 1))) return { ...base, rule: "to-level", change: "add", stage: clause.vg.tense === "present" && staging.stage === "in-force" ? "pledged" : staging.stage };
  if (lemma === "leave" && clause.attached.some((a) => a.word === "for" && scene.entities.some((e) => e.first >= a.np.first && e.first < a.np.last && (e.class === "state" || e.class === "place" || e.class === "region")))) return { ...base, rule: "leaves-for", change: "start", stage: staging.stage };
  if (isReturn(lemma, rest) || (withdrawVerbs.has(lemma) && lemma !== "bring" && lemma !== "return" && lemma !== "come" && !(lemma === "leave" && clause.objects.some((o) => forcePeople.has(headOf(scene, o)))) && !(lemma === "pull" && !/\b(?:out|back|down|from)\b/.test(rest)))) {
    const all = q === null || /\b(?:all|its|their|the last|remaining|our)\b/.test(wordsOf(scene, Math.max(scene.sentence.first, q.first - 3), q.last).toLowerCase());
    return { ...base, rule: "withdraw", change: all && q?.change === null ? "end" : q === null ? "end" : "cut", asChange: q !== null && !all, stage: done ? "ended" : staging.stage };
  }
  if (cutVerbs.has(lemma) && (lemma !== "draw" && lemma !== "scale" && lemma !== "fall" && lemma !== "drop" || /\b(?:down|back|to|below|by)\b/.test(rest))) {
    const by = q !== null && /\bby\b/.test(beforeWords(scene, q, 2));
    return { ...base, rule: "cut", change: "cut", asChange: by, stage: done ? "in-force" : staging.stage };
  }
  if (addVerbs.has(lemma) && (lemma !== "step" && lemma !== "ramp" && lemma !== "top" && lemma !== "beef" || /\bup\b/.test(rest))) {
    const to = q !== null && /\bto\b/.test(beforeWords(scene, q, 2));
    const by = q !== null && (/\bby\b/.test(beforeWords(scene, q, 2)) || lemma === "add");
    // The progressive of a change is announced, not done.
    return { ...base, rule: "add", change: "add", asChange: by && !to, stage: clause.vg.progressive && staging.stage === "in-force" ? "pledged" : staging.stage };
  }
  if (replaceVerbs.has(lemma)) {
    // Who is replaced goes; who replaces comes.
    const goes = clause.vg.passive && q !== null && q.first < clause.vg.first;
    return { ...base, rule: "replace", change: goes ? "end" : "start", stage: staging.stage };
  }
  if (suspendVerbs.has(lemma)) return { ...base, rule: "suspend", change: "suspend", stage: coming ? staging.stage : "suspended" };
  if (extendVerbs.has(lemma)) return { ...base, rule: "extend", change: "extend", stage: clause.vg.progressive && staging.stage === "in-force" ? "pledged" : done ? "decided" : staging.stage };
  if (/^(?:ask|request|call|press|appeal|plead|push|beg|seek|want|demand|need)$/.test(lemma) && !coming && (q === null || clause.attached.some((a) => a.word === "for" && a.np.first <= q.first && q.first < a.np.last) || lemma === "want" || lemma === "request" || lemma === "demand" || lemma === "seek")) {
    return { ...base, rule: "asks-for", change: q?.change === "add" || /\b(?:more|additional|further|another|extra)\b/.test(rest) ? "add" : "start", stage: "requested", asker: agentOf(scene, clause) };
  }
  if (q !== null && isCeiling(scene, clause, q)) return { ...base, rule: "ceiling", change: "level", stage: "decided", modality: "stated" };
  if (sendVerbs.has(lemma) || lemma === "promise" || lemma === "pledge" || lemma === "offer" || lemma === "announce") {
    const own: Stage | null = lemma === "promise" || lemma === "pledge" || lemma === "announce" ? "pledged" : lemma === "offer" ? "offered" : null;
    if (own !== null && !coming) return { ...base, rule: "promise", change: q?.change === "add" ? "add" : "start", stage: own };
    // "are deployed", "stationed in": a state; "has deployed", "sent": an act; "is sending": announced.
    const stationed = clause.vg.passive && clause.vg.perfect && clause.vg.tense !== "past" && /^(?:station|base|deploy|post|garrison)$/.test(lemma);
    if (stationed) return { ...base, rule: "stationed", change: "level", stage: "in-force" };
    const state = (clause.vg.passive && clause.vg.tense !== "past" && !clause.vg.perfect && !clause.vg.progressive && !coming) || clause.vg.form === "participle";
    if (state) return { ...base, rule: "stationed", change: "level", stage: staging.stage };
    if (clause.vg.progressive && staging.stage === "in-force" && lemma !== "host" && lemma !== "contribute" && lemma !== "provide") return { ...base, rule: "sending", change: "start", stage: "pledged" };
    if (!done && !coming && (lemma === "contribute" || lemma === "give" || lemma === "muster" || lemma === "deliver" || lemma === "provide" || lemma === "supply" || lemma === "host" || lemma === "base" || lemma === "field" || lemma === "furnish" || lemma === "send")) return { ...base, rule: "contribute", change: "level", stage: staging.stage };
    // What was sent years ago and is told in the simple past is over, unless the text says otherwise.
    const over = done && clause.vg.tense === "past" && !clause.vg.perfect && hasOldTime(scene, clause);
    return { ...base, rule: "send", change: "start", stage: over ? "ended" : staging.stage };
  }
  if (lemma === "depart" || lemma === "sail" || lemma === "travel" || lemma === "join") return { ...base, rule: "departs", change: "start", stage: !done && !coming ? "pledged" : staging.stage };
  if (lemma === "lift") return { ...base, rule: "lifted", change: "add", stage: staging.stage };
  if (keepVerbs.has(lemma)) return { ...base, rule: "keep", change: "level", stage: done && clause.vg.tense === "past" ? "ended" : staging.stage };
  if (beVerbs.has(lemma) || lemma === "") {
    const past = clause.vg.tense === "past" && !isRecent(scene, clause);
    return { ...base, rule: "have", change: "level", stage: coming ? staging.stage : past ? "ended" : "in-force", sure: lemma !== "" };
  }
  const past = done && clause.vg.tense === "past" && !clause.vg.perfect && hasOldTime(scene, clause);
  if (lemma === "peak") return { ...base, rule: "peak", change: "level", stage: "ended" };
  return { ...base, rule: "other-verb", change: "level", stage: coming ? staging.stage : past ? "ended" : "in-force", modality: staging.modality === "negated" ? "stated" : staging.modality, sure: false };
}

/** "caps the force at 700", "may not exceed 700", "a ceiling of 700", "authorised strength": what a mandate allows at most. */
function isCeiling(scene: Scene, clause: Clause, q: ReadQuantity): boolean {
  const lemma = lemmaOf(clause);
  if (lemma === "cap" || lemma === "limit") return true;
  if (lemma === "exceed" && clause.vg.negated) return true;
  if (capVerbs.has(lemma) && q.quantity.min === null) return true;
  return /\b(?:ceilings?|caps?|limits?|authori[sz]ed strength|maximum strength)\b/.test(beforeWords(scene, q, 5));
}

/** Is the clause's time within some ten weeks of publication, so that a past tense still tells the present state? */
function isRecent(scene: Scene, clause: Clause): boolean {
  const { to } = scene.reading.published;
  if (to === null) return false;
  const range = rangeOf(scene, clause);
  const [start, end] = [scene.tokens.start[range.first], scene.tokens.end[range.last - 1]];
  return scene.times.some((t) => t.end <= end + 1 && t.edtf !== null && (t.role === "as-of" || (t.start >= start && recentDay(t.edtf, to))));
}
/** Does a time long before publication stand in the clause? */
function hasOldTime(scene: Scene, clause: Clause): boolean {
  const { from } = scene.reading.published;
  if (from === null) return false;
  const range = rangeOf(scene, clause);
  return scene.times.some((t) => { const m = /^(\d{4})/.exec(t.edtf ?? ""); return m !== null && t.role !== "since" && t.start >= scene.tokens.start[range.first] && t.end <= scene.tokens.end[range.last - 1] + 1 && +m[1] < new Date(from * 86_400_000).getUTCFullYear() - 1; });
}

function recentDay(edtf: string, published: number): boolean {
  const m = /^(\d{4})-(\d\d)(?:-(\d\d))?/.exec(edtf);
  if (!m || +m[2] > 12) return false;
  const day = Math.round(Date.UTC(+m[1], +m[2] - 1, m[3] ? +m[3] : 28) / 86_400_000);
  return published - day < 75 && published - day > -2;
}

/** Whose troops: said in the phrase itself, then by who acts on them, then by what stands near. */
export function actorOfForce(scene: Scene, q: ReadQuantity | null, np: NounPhrase | null, clause: Clause | null, lastInSentence: readonly Draft[] = []): { actor: Actor[]; because: string | null } {
  // "and their 250 personnel": whose the force before it in the sentence is.
  if (np !== null && /^(?:their|its|them)$/.test(wordOf(scene, np.first)) && lastInSentence.length > 0) {
    const before = lastInSentence[lastInSentence.length - 1];
    if (before.actor.length > 0 && before.span.start < scene.tokens.start[np.first]) return { actor: before.actor, because: null };
  }
  const direct = q !== null ? rightBefore(scene, q, clause) : null;
  if (direct !== null) return { actor: direct, because: null };
  // "promised the United Nations 150 officers": the name before the number receives.
  const receives = q !== null && np !== null && np.owner === null && clause !== null && ditransitive.has(lemmaOf(clause)) && scene.entities.some((e) => e.first >= np.first && e.last <= q.first && e.form !== "adjective");
  // "its 1,000 soldiers": whoever acts in the clause, before whom the pronoun might stand for.
  if (np !== null && clause !== null && /^(?:its|their|his|her|our)$/.test(wordOf(scene, np.first)) && clause.subject !== null && clause.subject !== np && !clause.vg.passive) {
    const agent = pick(scene, q, clause, actorOfClause(scene, clause));
    if (agent.length > 0) return { actor: agent, because: null };
  }
  if (np !== null && !receives) {
    const own = pick(scene, q, clause, actorsOfPhrase(scene, { ...np, joined: [] }));
    if (own.length > 0) return { actor: own, because: null };
  }
  // "NATO puts the force at 4,600", "the ministry counts 4,200": who counts is not who sends.
  if (clause && q !== null && (lemmaOf(clause) === "put" || lemmaOf(clause) === "count" || lemmaOf(clause) === "estimate" || lemmaOf(clause) === "reckon")) {
    const last = scene.before[scene.before.length - 1];
    const own = scene.entities.find((e) => (e.class === "mission" || e.class === "formation") && e.id !== null && clause.subject !== null && e.first >= clause.subject.first && e.first < clause.subject.last);
    if (own === undefined && last && last.kind === "force" && scene.index - last.sentence <= 2) return { actor: last.actor, because: "the force spoken of before" };
  }
  if (clause) {
    const agent = pick(scene, q, clause, actorOfClause(scene, clause));
    if (agent.length > 0) return { actor: agent, because: null };
    if (clause.subject !== null && np !== clause.subject) {
      const subject = pick(scene, q, clause, actorsOfPhrase(scene, clause.subject));
      if (subject.length > 0) return { actor: subject, because: null };
    }
  }
  // The strength of a mission is its body's.
  const range = clause ? rangeOf(scene, clause) : null;
  const strength = range ? scene.entities.find((e) => (e.class === "mission" || e.class === "formation") && e.id !== null && e.first >= range.first && e.first < range.last) : undefined;
  if (strength && q !== null && (q.quantity.min === null || strength.first < q.first)) {
    const body = actorsOf(scene, strength);
    if (body.length > 0) return { actor: body, because: `the body of “${strength.quote}”` };
  }
  const fallback = fallbackActor(scene, scene.tokens.start[q?.first ?? np?.first ?? scene.sentence.first]);
  return fallback ? { actor: fallback.actor, because: fallback.because } : { actor: [], because: null };
}

const ditransitive = new Set(["promise", "give", "offer", "send", "lend", "pledge", "grant", "owe", "guarantee"]);

/** "Chad 3,000", "Bangladesh (1,634)", "the Norwegians two": the name right before a bare number owns it. */
function rightBefore(scene: Scene, q: ReadQuantity, clause: Clause | null): Actor[] | null {
  for (const e of scene.entities) {
    if (clause !== null && ditransitive.has(lemmaOf(clause)) && (e.first === clause.vg.last || (e.first === clause.vg.last + 1 && scene.tags[clause.vg.last] === 4))) continue;
    if (e.class !== "state" && e.class !== "body") continue;
    if (e.form === "adjective" || e.form === "pronoun") continue;
    const gap = q.first - e.last;
    const opens = gap === 1 && wordOf(scene, e.last) === "(";
    if (gap === 0 || opens) {
      const before = scene.tags[e.first - 1];
      if (!opens && before === 8 && /^(?:in|to|from|at|into|near|for|with)$/.test(wordOf(scene, e.first - 1))) return null;
      const actor = actorsOf(scene, e);
      return actor.length > 0 ? actor : null;
    }
  }
  return null;
}

/** "Argentina and Slovakia provide 252 and 240": as many numbers as actors, one each in their order. */
function pick(scene: Scene, q: ReadQuantity | null, clause: Clause | null, actors: Actor[]): Actor[] {
  if (q === null || clause === null || actors.length < 2) return actors;
  const range = rangeOf(scene, clause);
  const row = scene.quantities.filter((other) => other.first >= clause.vg.first && other.first < range.last + 4 && (other.family === q.family || other.family === "none" || q.family === "none") && other.family !== "duration" && other.family !== "money");
  const at = row.indexOf(q);
  return row.length === actors.length && at >= 0 && q.distributive !== "each" ? [actors[at]] : actors;
}

/** "soldiers from 10 NATO countries": a second claim of the whole. */
function statesOfForce(scene: Scene, q: ReadQuantity, clause: Clause | null): Draft | null {
  const before = beforeWords(scene, q, 6);
  if (!/\b(?:troops|soldiers|personnel|forces|men|contingents?|staff|people|contributions?|officers|police|peacekeepers|units?|crews?|ships|drawn)\b.*\b(?:from|of|by)\b|\bfrom\b/.test(before)) return null;
  const forced = scene.quantities.some((other) => other !== q && other.family === "personnel") || /\b(?:troops|soldiers|personnel|forces|contingents?|peacekeepers|battle ?groups?)\b/.test(wordsOf(scene, scene.sentence.first, q.first).toLowerCase());
  if (!forced) return null;
  const read = clause ? readVerb(scene, clause, q) : null;
  const range = clause ? rangeOf(scene, clause) : { first: q.first, last: q.last };
  const mission = missionOf(scene, range.first, range.last);
  const place = placeOf(scene, clause, range, mission);
  const np = phraseAt(scene, q.first);
  const { actor, because } = actorOfForce(scene, q, np, clause);
  return draftOf("force", "force/from-states", evidenceOf(scene, clause, q), scene.index, {
    actor, place, mission, stage: read?.stage ?? "in-force", modality: read?.modality ?? "stated", change: read?.change ?? "level", quantity: q.quantity, with: hostsOf(scene, place, actor), clause, used: q,
    ...(because ? { filled: { actor: because } } : {}), trust: 0.6,
  });
}

const countVerbs = new Set(["number", "count", "stand", "contribute", "provide", "give", "supply", "send", "deploy", "comprise", "total", "have", "be", "keep", "maintain", "field", "station", "serve", "follow", "join", "remain", "stay", "muster", "reach", "grow", "put", "furnish", "pull", "withdraw", "offer", "promise", "pledge"]);

/** A bare number after a verb of strength, where the sentences before speak of a force: "On paper it may number 10,500". */
function countsForce(scene: Scene, clause: Clause | null, q: ReadQuantity): boolean {
  if ((clause !== null && !countVerbs.has(lemmaOf(clause)) && !addVerbs.has(lemmaOf(clause)) && !cutVerbs.has(lemmaOf(clause)) && lemmaOf(clause) !== "lift" && lemmaOf(clause) !== "go") || (q.quantity.min ?? q.quantity.max ?? 0) < 2) return false;
  const spoken = /\b(?:troops|soldiers|personnel|forces|contingent|peacekeepers|contribution|deployment|presence|marines|officers|instructors|trainers|force|garrison)\b/.test(wordsOf(scene, scene.sentence.first, q.first).toLowerCase());
  const recent = spoken || scene.before.some((d) => scene.index - d.sentence <= 2 && (d.kind === "force" || d.kind === "lead" || d.kind === "mandate")) || scene.entities.some((e) => e.class === "mission" || e.class === "formation");
  if (!recent) return false;
  const after = q.last < scene.sentence.last ? wordOf(scene, q.last) : ".";
  return !/^[a-z]/.test(after) || /^(?:of|in|there|according|last|this|next|more|will|have|had|from|by|until|since|to|and|or|men|on|at|today|now|so|respectively|with|for|by|from|who|is|are|was|were)$/.test(after);
}

/** The draft that an elliptical number continues: "Nigeria gives 3,250, Chad 3,000, Niger 1,000". */
function ellipsisModel(scene: Scene, earlier: readonly Draft[], q: ReadQuantity): Draft | null {
  for (let i = earlier.length - 1; i >= 0; i--) if (earlier[i].kind === "force" && earlier[i].quantity && earlier[i].span.start < q.start) return earlier[i];
  const last = [...scene.before].reverse().find((d) => d.kind === "force" && d.quantity !== null);
  return last && scene.index - last.sentence <= 1 ? last : null;
}

function elliptical(scene: Scene, q: ReadQuantity, model: Draft): Draft | null {
  // The subject of the number stands right before it: a state's name, or an agent with a verb.
  let actor: Actor[] = [];
  const start = q.first;
  for (let i = scene.chunks.length - 1; i >= 0; i--) {
    const chunk = scene.chunks[i];
    if (chunk.type !== "np" || chunk.first > start) continue;
    if (start - chunk.last > 4) break;
    actor = actorsOfPhrase(scene, { ...chunk, joined: [] });
    if (actor.length > 0) break;
  }
  if (actor.length === 0) return null;
  return draftOf("force", "force/ellipsis", evidenceOf(scene, null, q), scene.index, {
    actor, place: model.place, mission: model.mission, change: q.change ?? model.change, stage: model.stage, modality: model.modality,
    quantity: { ...q.quantity, unit: model.quantity?.unit ?? "personnel", of: q.quantity.of ?? model.quantity?.of ?? null },
    with: hostsOf(scene, model.place, actor), used: q, trust: 0.6, filled: { unit: "the unit of the number before" },
  });
}

/** Verbs that say nothing of where a force is or goes. */
const idleVerbs = new Set(("say tell add note think believe know ask call see hear show mean seem appear report write describe criticise criticize praise welcome condemn thank blame accuse warn fear hope like love hate remember forget explain argue claim suggest believe regard consider view " +
  "reject dismiss deny question query comment attack shell bomb hit strike fight defeat destroy sink seize shoot fire clash train teach equip arm cost fund finance pay buy purchase order procure build need want require support back oppose approve name rename visit meet greet inspect address honour honor join become read publish sign agree vote decide discuss").split(" "));

/** Force without a number: "Canada is boosting its presence in Latvia", "NATO plans to deploy combat groups", "HMS Kent sails on Monday". */
function fromClause(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft[] {
  const lemma = lemmaOf(clause);
  const sure = verbKind(lemma);
  if (harmVerbs.has(lemma)) return [];
  const range = rangeOf(scene, clause);
  // "placed a company at his disposal", "put two ships under NATO command".
  const placed = (lemma === "place" || lemma === "put") && /\b(?:at|under|on) (?:[\w'’.-]+ ){0,4}(?:disposal|command|control|standby|readiness|alert)\b/i.test(wordsOf(scene, clause.vg.last, Math.min(scene.sentence.last, range.last + 8)));
  const kind = placed ? "act" : sure ?? (idleVerbs.has(lemma) ? null : "loose");
  if (kind === null) return [];
  if (earlier.some((d) => d.clause === clause)) return [];
  if (quantitiesIn(scene, clause.vg.last, range.last).some((q) => q.family === "money" || q.family === "gdp")) return [];
  const { passive } = clause.vg;
  // "Polish troops will deploy", "aircraft are to rotate": without an object the subject is what moves.
  const moving = kind === "motion" || lemma === "join" || kind === "loose" || kind === "effort" || (kind === "act" && clause.objects.length === 0);
  const candidates = [...(clause.subject && (passive || moving) ? [clause.subject] : []), ...clause.objects, ...(kind === "effort" || kind === "loose" ? clause.attached.filter((a) => /^(?:to|in|with|under|on|by|of)$/.test(a.word)).map((a) => a.np) : [])];
  if (lemma === "take" && !/\b(?:part|in the mission|home|back)\b/.test(wordsOf(scene, clause.vg.first, Math.min(clause.vg.last + 6, scene.sentence.last)).toLowerCase())) return [];
  const none = noneSent(scene, clause, lemma);
  const np = none ?? candidates.find((c) => isForcePhrase(scene, c, kind === "loose" ? "act" : kind)) ?? (kind === "motion" ? goesOn(scene, clause) : null);
  if (!np || earlier.some((d) => d.used !== null && np.first <= d.used.first && d.used.first < np.last)) return [];
  const read = readVerb(scene, clause, null);
  const mission = missionOf(scene, range.first, range.last);
  let place = placeOf(scene, clause, range, mission);
  let { actor, because } = actorOfForce(scene, null, np, clause);
  if (!passive && kind !== "motion" && np !== clause.subject) {
    // Who sends is the actor, whosever the troops are called.
    const agent = actorOfClause(scene, clause);
    if (agent.length > 0) { actor = agent; because = null; }
  }
  if (read.rule === "withdraw") place = leftPlaces(scene, range, actor) ?? place;
  if (actor.length === 0 || (because !== null && place.length === 0 && mission === null)) return [];
  if (kind === "loose" && lemma === "be" && because === null && standsIn(scene, clause, np) && place.length > 0) {
    return [draftOf("force", "force/stands-in", spanOf(scene, range.first, range.last), scene.index, { actor, place, mission, change: "level", stage: read.stage, modality: read.modality, with: hostsOf(scene, place, actor), clause, rules: [...read.rules], trust: 0.5 })];
  }
  // A loose verb needs more: a place or mission of its own, and an owner said in the words.
  if (kind === "loose" && (lemma === "be" || lemma === "have" || lemma === "become" || lemma === "" || presenceHead.has(headOf(scene, np)) || siteHeads.has(headOf(scene, np)))) return [];
  if (kind === "loose" && (because !== null || (place.length === 0 && mission === null && !presenceHead.has(headOf(scene, np))))) return [];
  const asker: Party[] = partiesAs(read.asker, "asker");
  return [draftOf("force", `force/${read.rule}`, spanOf(scene, range.first, range.last), scene.index, {
    actor, place, mission, change: read.change, stage: lemma === "commit" && read.stage === "in-force" ? "pledged" : (lemma === "prepare" || lemma === "ready" || lemma === "earmark") && read.stage === "in-force" ? "planned" : read.stage,
    modality: none || noneOf(scene, np) ? "negated" : read.modality, with: [...hostsOf(scene, place, actor), ...asker], clause, rules: [...read.rules],
    ...(because ? { filled: { actor: because } } : {}), trust: because ? 0.4 : kind === "loose" ? 0.45 : 0.6,
  })];
}

/** "its officers were in Bahrain", "the Danish frigate is off Crete": a force of someone's said to be in a place. */
function standsIn(scene: Scene, clause: Clause, np: NounPhrase): boolean {
  if (np !== clause.subject || clause.objects.length > 0 || clause.vg.passive) return false;
  const first = clause.attached.find((a) => a.index > clause.vg.index);
  return first !== undefined && /^(?:in|off|at|inside|aboard|near)$/.test(first.word) && scene.entities.some((e) => e.first >= first.np.first && e.last <= first.np.last && (e.class === "state" || e.class === "place" || e.class === "region") && e.form !== "adjective");
}

/** "keeps no troops", "has no ship there": what is not there. */
const noneOf = (scene: Scene, np: NounPhrase): boolean => /^no$/i.test(scene.tokens.text.slice(scene.tokens.start[np.first], scene.tokens.end[np.first]));

/** "is sending nobody", "sent no one": nobody is sent. */
function noneSent(scene: Scene, clause: Clause, lemma: string): NounPhrase | null {
  if (clause.vg.negated || (!sendVerbs.has(lemma) && lemma !== "commit" && lemma !== "contribute" && lemma !== "offer")) return null;
  const none = clause.objects.find((o) => /^(?:nobody|none|no-one)$/.test(wordOf(scene, o.head)) || /^no one$/i.test(scene.tokens.text.slice(scene.tokens.start[o.first], scene.tokens.end[o.last - 1])));
  return none ?? null;
}

/** "They could stay": a pronoun for the force of the sentence before. */
function goesOn(scene: Scene, clause: Clause): NounPhrase | null {
  const subject = clause.subject;
  if (subject === null || !/^(?:they|it|these|those|them)$/.test(wordOf(scene, subject.head))) return null;
  const last = scene.before[scene.before.length - 1];
  return last && last.kind === "force" && scene.index - last.sentence <= 2 ? subject : null;
}

function verbKind(lemma: string): "act" | "motion" | "effort" | null {
  if (lemma === "offer" || lemma === "promise" || lemma === "pledge" || lemma === "lend" || lemma === "add" || lemma === "assign" || lemma === "commit" || lemma === "detach" || lemma === "field" || lemma === "land" || lemma === "loan" || lemma === "volunteer" || lemma === "withhold" || lemma === "embark" || lemma === "bring" || lemma === "prepare" || lemma === "ready" || lemma === "mount" || lemma === "earmark") return "act";
  if (lemma === "participate" || lemma === "take" || lemma === "serve" || lemma === "fly" || lemma === "fight" || lemma === "unite" || lemma === "patrol") return "effort";
  if (lemma === "enter" || lemma === "go" || lemma === "come" || lemma === "arrive" || lemma === "leave" || lemma === "depart" || lemma === "sail" || lemma === "return" || lemma === "stay" || lemma === "remain" || lemma === "land" || lemma === "head" || lemma === "withdraw" || lemma === "pull") return "motion";
  if (lemma === "deploy" || lemma === "send" || lemma === "station" || lemma === "dispatch" || lemma === "contribute" || lemma === "commit" || lemma === "reinforce" || lemma === "redeploy" || lemma === "rotate" || lemma === "second" || lemma === "base" || lemma === "provide" || lemma === "supply" || lemma === "keep" || lemma === "maintain" || lemma === "host" || lemma === "move" || lemma === "join") return lemma === "contribute" ? "effort" : "act";
  if (addVerbs.has(lemma) || cutVerbs.has(lemma) || extendVerbs.has(lemma) || withdrawVerbs.has(lemma) || endVerbs.has(lemma) || suspendVerbs.has(lemma) || lemma === "activate" || lemma === "establish" || lemma === "resume") return "act";
  return null;
}

const presenceHead = new Set(["presence", "deployment", "contribution", "contingent", "footprint", "garrison", "posture", "role", "effort", "participation", "involvement", "reinforcement", "detachment", "rotation", "intervention"]);
/** Sites and systems that stand for a presence where a state, body or place is named with them. */
const siteHeads = new Set(["base", "facility", "site", "installation", "outpost", "camp", "hub", "depot", "airfield", "patrol", "escort", "sortie", "flight", "strike", "airstrike", "raid", "overflight", "radar", "battery", "launcher", "interceptor", "shield", "system", "exercise", "missile", "hospital", "centre", "center", "policing", "monitor", "observer", "carrier", "squadron", "peacekeeping", "surveillance"]);

export function isForcePhrase(scene: Scene, np: NounPhrase, kind: "act" | "motion" | "effort", depth = 0): boolean {
  const head = headOf(scene, np);
  if (depth === 0 && /^(?:last|first|rest|most|part|some|all|half|number|group|contingent|majority|one|dozen|hundred|hundreds|lot|series)$/.test(head)) {
    const prep = scene.chunks[np.index + 1], inner = scene.chunks[np.index + 2];
    if (prep?.type === "prep" && inner?.type === "np" && wordOf(scene, prep.first) === "of" && isForcePhrase(scene, inner, kind, 1)) return true;
  }
  const entity = scene.entities.find((e) => e.first <= np.head && np.head < e.last);
  if (kind === "effort" && entity && (entity.class === "mission" || entity.class === "formation")) return true;
  const words = wordsOf(scene, np.first, np.last).toLowerCase();
  if (navyOf(scene, np.first, np.last) !== null || /^[a-z]{1,3}-?\d+[a-z]?s?$/.test(wordOf(scene, np.head))) return true;
  const owned = scene.entities.some((e) => e.first >= np.first && e.first < np.head && e.class === "state");
  if (owned && kind === "motion" && /^(?:tank|vehicle|convoy|lorry|truck|howitzer|gun)$/.test(head)) return true;
  if (owned && /^(?:unit|officer|crew|specialist|engineer|pilot|team|staff|special)$/.test(head)) return true;
  if (/\bleadership\b/.test(words)) return false;
  if (presenceHead.has(head) && head !== "role" && head !== "effort" && scene.entities.some((e) => e.class === "mission" || e.class === "formation")) return true;
  if ((forceUnits.has(head) && !/^(?:team|group|unit|force|company|army|headquarters)$/.test(head)) || forcePlatforms.has(head)) return !/\b(?:rock|pop|music|theatre|sales|management|news|football|support|rescue)\b/.test(words);
  // "a company", "a unit", "a team": soldiers where a state sends or keeps them.
  if (/^(?:team|unit|company)$/.test(head) && kind !== "motion" && scene.clauses.some((c) => c.objects.includes(np) && /^(?:deploy|send|station|dispatch|contribute|provide|commit|rotate|keep|maintain|offer|field|detach|withdraw|add|supply)$/.test(lemmaOf(c)) && c.subject !== null && actorsOfPhrase(scene, c.subject).length > 0)) return true;
  if (siteHeads.has(head)) return /\b(?:military|naval|air|army|missile|radar|defen[cs]e|training|joint|airspace|coastal|maritime|field|combat|nato|forward|logistics?|ballistic|early-warning|surveillance|reconnaissance)\b/.test(words) || scene.entities.some((e) => e.first >= np.first && e.first < np.last && (e.class === "state" || e.class === "body"));
  if (presenceHead.has(head)) return /\b(?:military|troop|force|naval|air|armed|army|security|allied|nato|peacekeeping|permanent|rotational|forward|enhanced)\b/.test(words) || (head !== "role" && head !== "effort" && head !== "contribution" && head !== "participation" && scene.entities.some((e) => e.first >= np.first && e.first < np.last && (e.class === "state" || e.class === "body")));
  if (head === "man" || head === "woman" || head === "people" || head === "member" || head === "officer" || head === "staff" || head === "crew" || head === "specialist" || head === "engineer" || head === "pilot" || head === "company" || head === "team" || head === "group" || head === "unit" || head === "force") return /\b(?:military|police|army|armed|staff|liaison|navy|naval|air|battle|combat|troop|rifle|infantry|armoured|armored|special|peacekeeping|medical|reaction|multinational|training|standby|stabilisation|stabilization|task)\b/.test(words) && head !== "member";
  if (forcePeople.has(head) || forceUnits.has(head) || forcePlatforms.has(head)) return true;
  // "the German frigate Hessen": the type stands before the name.
  if (scene.tags[np.head] === 2) for (let i = np.first; i < np.head; i++) if (forcePlatforms.has(nounOf(scene, i)) || (forceUnits.has(nounOf(scene, i)) && nounOf(scene, i) !== "force")) return true;
  return false;
}

/** Evidence of a counted force: from the verb's subject or the number to the end of what belongs to the number, kept tight. */
export function evidenceOf(scene: Scene, clause: Clause | null, q: ReadQuantity): { start: number; end: number } {
  if (clause === null) {
    let first = q.first;
    for (const chunk of scene.chunks) if (chunk.type === "np" && chunk.last <= q.first && q.first - chunk.last <= 3) first = chunk.first;
    return { start: scene.tokens.start[Math.min(first, q.first)], end: Math.max(q.end, scene.tokens.end[Math.max(first, q.last - 1)]) };
  }
  const range = rangeOf(scene, clause);
  let { first, last } = range;
  // A long clause is cut to the neighbourhood of the number; the verb stays where it is near.
  if (last - first > 22) {
    const verbNear = Math.abs(clause.vg.first - q.first) < 18;
    first = Math.max(first, Math.min(q.first - 3, verbNear ? clause.vg.first : q.first));
    last = Math.min(last, Math.max(q.last + 8, verbNear && clause.vg.last > q.last ? clause.vg.last : 0));
  }
  // Other numbers of the sentence have their own claims: stop before the next one.
  for (const other of scene.quantities) if (other.first >= q.last && other.first < last && other.first > clause.vg.last && other.family !== "duration") { last = Math.max(q.last, other.first); break; }
  while (last > q.last && /^[,;–—-]|^(?:and|or|but)$/.test(wordOf(scene, last - 1))) last--;
  return spanOf(scene, Math.min(first, q.first), Math.max(last, q.last));
}

export type { Named, Staging };
export { stageOfNoun, presenceNouns };
