/** `aid`: equipment, training, money, cyber or other help to a recipient. */
import type { Actor, Party } from "../model/claim.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { answered, received, requested } from "./answers.ts";
import { actorOfClause, actorsOf, actorsOfPhrase, agentOf, fallbackActor, missionOf, partiesAs, prepositionBefore, unique } from "./args.ts";
import { clauseOf, evidenceOf, phraseAt } from "./carrier.ts";
import { countedOf, harmed } from "./count.ts";
import { barePair, labelsOf, listedGifts, nominalGift, partOf } from "./donors.ts";
import { type Draft, draftOf } from "./draft.ts";
import { aidContextOf, aidWords, armsNouns, givenNouns, givenWith, recentAid, recipientOf, stageOfGift, understoodRecipient, withVerbs, wordsAround } from "./gifts.ts";
import { isGift } from "./handover.ts";
import { trained, trainedAbroad, trainingNoun } from "./training.ts";
import { withSums } from "./sums.ts";
import { giveVerbs, trainVerbs, weapons } from "./lexis.ts";
import { isAid } from "./money.ts";
import { entitiesIn, headOf, lemmaOf, nounOf, quantitiesIn, rangeOf, sayingsAt, type Scene, spanOf, wordOf, wordsOf } from "./scene.ts";

const helpVerbs = new Set(["help", "assist", "support", "aid", "arm", "equip", "back"]);

export const aidDrafts = (scene: Scene): Draft[] => withSums(scene, giftsIn);

function giftsIn(scene: Scene): Draft[] {
  const drafts: Draft[] = listedGifts(scene);
  const listed = new Set(drafts.map((d) => d.used));
  for (const q of scene.quantities) {
    if (listed.has(q) || q.family === "duration" || q.family === "states") continue;
    const draft = partOf(scene, q, drafts) ?? barePair(scene, q, drafts) ?? nominalGift(scene, q, drafts) ?? counted(scene, q, drafts);
    if (draft) drafts.push(draft);
  }
  const labelled = labelsOf(scene).length > 0;
  for (const clause of scene.clauses) {
    if (drafts.some((d) => d.clause === clause)) continue;
    if (labelled) { const abroad = trainedAbroad(scene, clause); if (abroad) drafts.push(abroad); continue; }
    const found = requested(scene, clause);
    if (found.length === 0) found.push(...received(scene, clause, drafts));
    if (found.length === 0) {
      const one = given(scene, clause, drafts) ?? nominalClause(scene, clause, drafts) ?? trained(scene, clause) ?? trainingNoun(scene, clause) ?? helped(scene, clause) ?? answered(scene, clause, drafts) ?? trainedAbroad(scene, clause);
      if (one) found.push(one);
    }
    for (const draft of found) if (draft.used === null || !drafts.some((d) => d.used === draft.used)) drafts.push(draft);
  }
  return drafts;
}

/** The clause that carries a counted thing: a relative or participle clause on it ("two boats that X had handed over") before the one it stands in. */
function carrierOf(scene: Scene, q: ReadQuantity, np: NounPhrase | null): Clause | null {
  if (np) {
    const own = scene.clauses.find((c) => (c.type === "relative" || (c.type === "participle" && c.vg.passive)) && (c.objects.includes(np) || (c.subject === np && c.inherited)) && (giveVerbs.has(lemmaOf(c)) || lemmaOf(c) === "transfer") && c.vg.first >= q.last);
    if (own) return own;
  }
  return clauseOf(scene, q.first);
}

function counted(scene: Scene, q: ReadQuantity, earlier: readonly Draft[]): Draft | null {
  const np = phraseAt(scene, q.noun >= 0 ? q.noun : q.first);
  const clause = carrierOf(scene, q, np);
  const lemma = clause ? lemmaOf(clause) : "";
  if (harmed(scene, clause, q)) return null;
  // "is getting 200 million from": the recipient is the subject, and read as such.
  if (clause && !clause.vg.passive && /^(?:receive|get|obtain|win|secure)$/.test(lemma) && clause.attached.some((a) => a.word === "from")) return null;
  // What others should give is advice, unless someone in office says it.
  if (clause?.vg.modal === "should" && sayingsAt(scene.reading, q.start).length === 0) return null;
  const model = recentAid(scene, earlier, 3);
  const sameSentence = earlier.some((d) => d.kind === "aid");
  const near = clause ? wordsOf(scene, Math.max(scene.sentence.first, Math.min(rangeOf(scene, clause).first, q.first - 6)), Math.min(scene.sentence.last, Math.max(rangeOf(scene, clause).last, q.last + 8))).toLowerCase() : wordsOf(scene, scene.sentence.first, scene.sentence.last).toLowerCase();
  switch (q.family) {
    case "money": {
      const own = /\b(?:for|on|to|into|in) (?:its |their |our |the |national )?(?:own )?(?:defen[cs]e|armed forces|military)\b(?! (?:aid|assistance|help|support|equipment))/.test(near);
      const goes = !own && (sameSentence || (model !== null && (/^(?:add|give|pledge|promise|offer|earmark|allocate|donate|provide|commit|contribute|approve|announce|raise|double|increase|set|lend|grant|clear|authorise|authorize)$/.test(lemma) || /^(?:they|it)$/.test(clause?.subject ? wordOf(scene, clause.subject.head) : "") && lemma === "be" && aidWords.test(near))));
      if (/\b(?:reward|bounty|ransom|fine|bail|damages|lawsuit)\b/.test(near)) return null;
      if (!isAid(scene, clause, near) && !goes) return null;
      if (/\b(?:cost|costs|costing|budget|gdp|defen[cs]e spending|military spending)\b/.test(clause ? wordsOf(scene, rangeOf(scene, clause).first, rangeOf(scene, clause).last).toLowerCase() : near) && !/\b(?:aid|assistance|help|donat\w+|grants?|loans?)\b/.test(near)) return null;
      return fromQuantity(scene, q, clause, np, "aid/money", earlier);
    }
    case "gdp": {
      const { left } = wordsAround(scene, q, 7, 0);
      if (!/\b(?:aid|assistance|help|support)\b/.test(left) && !(sameSentence && /\b(?:aid|assistance|help)\b/.test(near) && /,? or $/.test(`${left} `)) && !(/^(?:give|donate|send|deliver)$/.test(lemma) && /\b(?:arms|weapons|equipment|ammunition)\b/.test(left)) || /\b(?:defen[cs]e|military spending|budget)\b/.test(near)) return null;
      return fromQuantity(scene, q, clause, np, "aid/share", earlier);
    }
    case "personnel": {
      const trainsHere = clause !== null && trainVerbs.has(lemma) && (clause.objects.some((o) => o.first <= q.first && q.first < o.last) || (clause.vg.passive && clause.subject !== null && clause.subject.first <= q.first && q.first < clause.subject.last) || clause.attached.some((a) => a.word === "over" || a.word === "than" || a.word === "about"));
      // "has formed 400 Ukrainian soldiers": what other tongues call training.
      if (clause !== null && (lemma === "form" || lemma === "prepare") && np && entitiesIn(scene, np.first, np.last).some((e) => e.class === "state" && e.form === "adjective" && !actorOfClause(scene, clause).some((a) => a.id === e.id))) return fromQuantity(scene, q, clause, np, "aid/trained", earlier);
      const nominal = /\b(?:training|courses?|instruction|preparing|preparation|schooling) (?:of|for|to)\b[^.]{0,24}$/.test(wordsOf(scene, Math.max(scene.sentence.first, q.first - 5), q.first + 1).toLowerCase());
      if (!trainsHere && !nominal) return null;
      if (trainsHere && actorOfClause(scene, clause).length === 0 && !clause.vg.passive) return null;
      return fromQuantity(scene, q, clause, np, "aid/trained", earlier);
    }
    case "none": {
      // "beside the nine it promised", "Lima had wanted seven": a bare number after a counted gift.
      const unit = model?.quantity?.unit === "unit" || (model !== null && model.quantity === null && model.object !== null && armsNouns.test(model.object.toLowerCase()));
      if (!unit || model === null || scene.index - model.sentence > 1 || clause === null) return null;
      if (lemma === "follow" && clause.attached.some((a) => a.word === "with" && a.np.first <= q.first && q.first < a.np.last)) return fromQuantity(scene, { ...q, quantity: { ...q.quantity, unit: "unit", of: model.quantity?.of ?? model.object } }, clause, np, "aid/bare", earlier, q);
      if (!/^(?:give|send|announce|pledge|promise|donate|provide|supply|deliver|want|ask|request|offer|receive|hand|seek|get)$/.test(lemma)) return null;
      const value = q.quantity.max ?? q.quantity.min ?? 0;
      const after = q.last < scene.sentence.last ? wordOf(scene, q.last) : ".";
      if (value < 1 || value > 2000 || /^(?:per|%|years?|months?|days?|times?|hours?|people)$/.test(after)) return null;
      return fromQuantity(scene, { ...q, quantity: { ...q.quantity, unit: "unit", of: model.quantity?.of ?? model.object } }, clause, np, "aid/bare", earlier, q);
    }
    case "unit": {
      const kind = countedOf(scene, q);
      const noun = q.noun >= 0 ? nounOf(scene, q.noun) : "";
      if (/^one\b/i.test(q.quote) && q.first + 1 < scene.sentence.last && wordOf(scene, q.first + 1) === "of") return null;
      if (kind === "people" || (kind === "unit" && noun !== "battery" && noun !== "unit")) return null;
      if (clause && /^(?:deploy|station|base|field|buy|purchase|order|acquire|procure|own|lose|operate|destroy|shoot|down|intercept|capture|seize|sink|launch|fire|use)$/.test(lemma)) return null;
      // Ships and aircraft sent on duty are a force, to whomever they go.
      if (kind === "platform" && /\b(?:patrol|patrols|polic(?:e|ing)|guard|protect|defend|reinforce|escort|exercises?|manoeuvres|maneuvers|evacuat\w+|base[ds]?)\b/.test(near) && !/^(?:donate|gift|transfer|lend|hand|sell)$/.test(lemma) && !/\bpatrol\b/.test(q.quote.toLowerCase())) return null;
      const goesOn = model !== null && scene.index - model.sentence <= 2 && /^(?:deliver|donate|hand|give)$/.test(lemma) && clause !== null && actorOfClause(scene, clause).length > 0 && understoodRecipient(scene, model, []).length > 0;
      if (goesOn) return fromQuantity(scene, q, clause, np, "aid/given", earlier);
      const recipient = toRecipient(scene, clause, q);
      // "that the mission be lent two boats": who would give them is not said.
      if (clause?.vg.passive && lemma === "give" && clause.subject && clause.subject.last <= clause.vg.first && !clause.attached.some((a) => a.word === "by") && clause.objects.length > 0) return null;
      const gift = clause !== null && (isGift(scene, clause, kind, q) || asksFor(scene, clause, q, kind) || handsOver(scene, clause, q, kind, recipient !== null));
      const aidNear = /\b(?:aid|package|parcel|donat\w+|military assistance|military support)\b/.test(near);
      if (!gift && !(kind === "weapon" && (recipient !== null || aidNear || (model !== null && (sameSentence || includes(scene, clause, lemma)))) || (kind === "platform" && model !== null && (sameSentence && armsNouns.test(q.quote.toLowerCase()) || includes(scene, clause, lemma))))) return null;
      return fromQuantity(scene, q, clause, np, "aid/given", earlier);
    }
  }
  return null;
}

/** "form part of it", "the package includes": an item of the gift before. */
const includes = (scene: Scene, clause: Clause | null, lemma: string): boolean =>
  clause !== null && (/^(?:include|contain|comprise|feature|follow)$/.test(lemma) || (lemma === "be" && /\b(?:in it|part of|included|in the (?:package|parcel|list)|on the (?:list|way))\b/.test(wordsOf(scene, clause.vg.first, rangeOf(scene, clause).last).toLowerCase())));

/** Verbs that move a thing out of one's own hands, for ships and aircraft too, which others would send on duty. */
function handsOver(scene: Scene, clause: Clause, q: ReadQuantity, kind: string, towards: boolean): boolean {
  const lemma = lemmaOf(clause);
  if (kind === "other" && !(q.quantity.of && armsNouns.test(q.quantity.of.toLowerCase()))) return false;
  if (/^(?:transfer|donate|gift|lend|loan|hand|sell|grant)$/.test(lemma)) return towards || lemma === "donate" || lemma === "gift";
  if (/^(?:give|supply|provide|offer|promise|pledge|ship|deliver)$/.test(lemma)) {
    // Where a text tells of help to one receiver, aircraft promised are for it.
    return towards || (kind !== "other" && aidContextOf(scene.reading).strength >= 4 && armsNouns.test(q.quote.toLowerCase()) && recentAid(scene, [], 4) !== null);
  }
  if (/^(?:arrive|reach|land)$/.test(lemma)) { const { recipient, strength } = aidContextOf(scene.reading); const range = rangeOf(scene, clause); return strength >= 2 && (kind === "weapon" || kind === "platform") && entitiesIn(scene, q.last, range.last).some((e) => e.id === recipient?.id); }
  if (/^(?:send|commit|announce|contribute)$/.test(lemma)) { const { recipient, strength } = aidContextOf(scene.reading); return towards && strength >= 2 && recipientOf(scene, clause, q.first).some((r) => r.id === recipient?.id); }
  return false;
}

/** "asked France for two planes": the one asked gives, the one asking receives; a state asked for aircraft by a state is asked for help. */
function asksFor(scene: Scene, clause: Clause, q: ReadQuantity, kind: string): boolean {
  if (!/^(?:ask|request|beg|press|urge)$/.test(lemmaOf(clause)) || !clause.attached.some((a) => a.word === "for" && a.np.first <= q.first && q.first < a.np.last) || clause.objects.length === 0) return false;
  if (kind === "weapon") return true;
  const asked = clause.objects.flatMap((o) => actorsOfPhrase(scene, o));
  return asked.length === 1 && asked[0].id !== null && scene.reading.lookups.state.has(asked[0].id) && !/\b(?:deploy|station|patrol|polic|mission)/.test(wordsOf(scene, scene.sentence.first, scene.sentence.last).toLowerCase());
}

/** "to Ukraine", "to the Philippine Navy" after the number, or a name right before it as the first object. */
function toRecipient(scene: Scene, clause: Clause | null, q: ReadQuantity): string | null {
  const last = clause ? rangeOf(scene, clause).last : scene.sentence.last;
  for (const e of scene.entities) {
    if (e.first < q.last - 1 || e.first >= last || (e.class !== "state" && e.class !== "place" && e.class !== "body")) continue;
    const prep = prepositionBefore(scene, e);
    if ((prep === "to" || prep === "for") && (e.form !== "adjective" || /\b(?:army|navy|forces?|military|air|coast|police|government|guard|troops)\b/i.test(wordsOf(scene, e.last, Math.min(scene.sentence.last, e.last + 3))))) return e.id;
  }
  if (clause && !clause.vg.passive && giveVerbs.has(lemmaOf(clause))) {
    const e = scene.entities.find((each) => each.first >= clause.vg.last && each.last <= q.first && each.first - clause.vg.last <= 1 && each.class === "state" && (each.form === "name" || each.form === "metonym"));
    if (e) return e.id;
  }
  // "delivered to Bamako two helicopters": before the thing.
  if (clause && !clause.vg.passive && giveVerbs.has(lemmaOf(clause))) for (const a of clause.attached) if (a.word === "to" && a.prep >= clause.vg.last && a.np.last <= q.first) { const e = entitiesIn(scene, a.np.first, a.np.last).find((each) => each.class === "state" || each.class === "place"); if (e) return e.id; }
  if (clause && clause.type === "relative") for (const a of clause.attached) if (a.word === "to") { const e = entitiesIn(scene, a.np.first, a.np.last)[0]; if (e) return e.id; }
  return null;
}

function fromQuantity(scene: Scene, q: ReadQuantity, clause: Clause | null, np: NounPhrase | null, rule: string, earlier: readonly Draft[], used: ReadQuantity = q): Draft | null {
  const model = recentAid(scene, earlier, 2);
  const read = stageOfGift(scene, clause, model);
  const object = q.noun >= 0 && np && q.last - 1 < np.last ? wordsOf(scene, Math.min(q.last, np.last - 1), np.last) : null;
  if (clause !== null && (asksFor(scene, clause, q, countedOf(scene, q)) || (rule === "aid/bare" && /^(?:want|ask|request|seek)$/.test(lemmaOf(clause))))) {
    const asking = actorOfClause(scene, clause);
    const asked = clause.objects.flatMap((o) => (o.first <= q.first && q.first < o.last ? [] : actorsOfPhrase(scene, o)));
    const giving = asked.length > 0 ? asked : (model?.actor ?? []);
    if (asking.length === 0 || giving.length === 0) return null;
    return draftOf("aid", "aid/asked-for", evidenceOf(scene, clause, q), scene.index, {
      actor: giving, with: [...partiesAs(asking, "asker"), ...partiesAs(asking, "recipient")], quantity: q.quantity, used, clause, stage: "requested", modality: read.modality, change: "start", object: object ?? q.quantity.of, trust: 0.86,
    });
  }
  const agents = clause && !clause.vg.passive ? actorOfClause(scene, clause) : [];
  const recipient = recipientOf(scene, clause, q.first, rule === "aid/trained" ? np : null).filter((r) => !(rule === "aid/trained" && agents.some((a) => a.id === r.id)));
  // "planes, which come from next year": when the things come is what is told of them.
  const due = np ? scene.clauses.find((c) => c.type === "relative" && c.subject === np && lemmaOf(c) === "be" && (/\bdue\b|\bexpected\b/.test(wordsOf(scene, c.vg.first, Math.min(scene.sentence.last, c.vg.last + 2)).toLowerCase()))) : undefined;
  const { actor, because } = giverOf(scene, q, clause, np, recipient, model, rule);
  if (actor.length === 0) return null;
  const named = recipient.filter((r) => !actor.some((a) => a.id === r.id));
  const parties: Party[] = named.length > 0 ? named : goesElsewhere(clause, q) ? [] : understoodRecipient(scene, model, actor);
  if (parties.length === 0 && because) return null;
  const { left } = wordsAround(scene, used, 5, 0);
  // "up from 600 million": the level before.
  const former = /\b(?:up|down|compared (?:with|to)|rising|increase[sd]?) from\b[^,;]{0,12}$|\bfrom a (?:high|low|peak) of\b[^,;]{0,12}$|\bcompared (?:with|to)\b[^,;]{0,12}$/.test(left);
  return draftOf("aid", rule, evidenceOf(scene, clause, used), scene.index, {
    actor, with: unique([...parties, ...partiesAs(read.asker, "asker")] as never) as never, quantity: q.quantity, used, clause, stage: former ? "ended" : due ? "planned" : read.stage, modality: due ? "expected" : read.modality,
    ...(due ? { times: scene.times.filter((t) => t.start >= scene.tokens.start[due.vg.first]) } : {}),
    change: former ? "level" : q.change === "add" || read.change === "add" ? "add" : read.change, object: object ?? q.quantity.of, mission: missionOf(scene, q.first, q.last + 4, false) ?? missionAmong(scene, parties), rules: [...read.rules],
    ...(because ? { filled: { actor: because } } : {}), trust: parties.length > 0 ? 0.86 : 0.6, timed: !former,
  });
}

/** "to the appeal", "to Africa": it says whom it is for, though no state or body that is known. */
const goesElsewhere = (clause: Clause | null, q: ReadQuantity): boolean =>
  clause?.attached.some((a) => a.word === "to" && a.prep >= q.last && a.prep - q.last < 8) ?? false;

const missionAmong = (scene: Scene, parties: readonly Party[]): { id: string | null; name: string } | null => {
  const { lookups } = scene.reading;
  const p = parties.find((each) => each.id !== null && (lookups.operation.has(each.id) || lookups.formation.has(each.id)));
  return p ? { id: p.id, name: p.name } : null;
};

/** Who gives: the subject or agent, the owner of the thing, a donor's label, the donor before, the first actor of the sentence. */
function giverOf(scene: Scene, q: ReadQuantity, clause: Clause | null, np: NounPhrase | null, recipient: readonly Party[], model: Draft | null, rule: string): { actor: Actor[]; because: string | null } {
  const { lookups } = scene.reading;
  const acts = (a: Actor): boolean => a.id === null || lookups.state.has(a.id) || lookups.body.has(a.id) || lookups.operation.has(a.id) || lookups.formation.has(a.id);
  const others = (list: readonly Actor[]): Actor[] => list.filter((a) => acts(a)).filter((a) => !recipient.some((r) => r.id === a.id) || recipient.length === 0);
  const subject = clause?.subject ? wordOf(scene, clause.subject.head) : "";
  const lemma = clause ? lemmaOf(clause) : "";
  // "Kyiv's allies have delivered": not the owner, but friends without a name.
  if (clause?.subject && !clause.vg.passive && /^(?:allies|partners|friends|backers|supporters|donors|west)$/.test(subject) && clause.subject.owner) return { actor: [{ id: null, name: wordsOf(scene, clause.subject.first, clause.subject.last) }], because: null };
  if (lemma === "arrive" || lemma === "reach" || lemma === "land") {
    const from = scene.entities.find((e) => e.first >= q.first && wordOf(scene, Math.max(scene.sentence.first, e.first - 1)) === "from" && (e.class === "state" || e.class === "body"));
    return { actor: from ? others(actorsOf(scene, from)) : (model?.actor ?? []), because: null };
  }
  if (model && (/^(?:it|they|this|these|that)$/.test(subject) && /^(?:be|include|comprise|contain|feature|follow|bring|come)$/.test(lemma) || (clause && rule !== "aid/bare" && includes(scene, clause, lemma)))) return { actor: model.actor, because: "who gave what was named before" };
  if (clause && (clause.type === "relative" && lemma === "be")) { const outer = clause.governor ? others(actorOfClause(scene, clause.governor)) : []; if (outer.length > 0) return { actor: outer, because: null }; }
  // "brings total German support for Kenya to 20 million": the phrase of help says whose it is.
  if (clause && /^(?:bring|total|amount|exceed|reach|stand|come)$/.test(lemma)) {
    const help = [...clause.objects, ...(clause.subject ? [clause.subject] : [])].find((o) => /\b(?:aid|assistance|support|help|contributions?|commitment)\b/.test(wordsOf(scene, o.first, o.last).toLowerCase()));
    const own = help ? others(actorsOfPhrase(scene, help, 2)) : [];
    if (own.length > 0) return { actor: own, because: null };
  }
  // "and Britain 5 million pounds besides training 700 officers": the donor right before goes on.
  if (rule === "aid/trained" && model?.rules[0] === "aid/ellipsis" && model.sentence === scene.index && clause?.vg.form === "gerund") return { actor: model.actor, because: null };
  let actor = clause ? others(actorOfClause(scene, clause)) : [];
  if (actor.length === 0 && np?.owner) actor = others(actorsOfPhrase(scene, np.owner));
  if (actor.length > 0) return { actor, because: null };
  // "Canada's 3 million grant", "a German offer of two radars": the owner or adjective of the subject that gives itself.
  if (clause?.subject && rule !== "aid/trained") { const own = others(actorsOfPhrase(scene, clause.subject)); if (own.length > 0 && (clause.subject.owner !== null || !clause.vg.passive || /\b(?:aid|grant|loan|package|gift|offer|pledge|donation|credit)\b/.test(wordsOf(scene, clause.subject.first, clause.subject.last).toLowerCase()))) return { actor: own, because: null }; }
  if (clause?.vg.passive && rule === "aid/given") { const owner = scene.entities.find((e) => e.first >= q.first && e.first < (np?.last ?? q.last) && (e.class === "state" || e.class === "body")); if (owner) { const own = others(actorsOf(scene, owner)); if (own.length > 0) return { actor: own, because: null }; } }
  if (model && model.sentence === scene.index) return { actor: model.actor, because: null };
  // "a $20 million German package": the adjective of what is given.
  const maker = np ? scene.entities.find((e) => e.first >= np.first && e.last <= np.head && e.class === "state" && e.form === "adjective") : undefined;
  if (maker && q.family === "money") { const own = others(actorsOf(scene, maker)); if (own.length > 0) return { actor: own, because: null }; }
  const fallback = fallbackActor(scene, q.start);
  // Whom the report is about is no donor for that.
  if (fallback?.because === "the actor that the report is about" && !(clause === null && recipient.length > 0) && !(model && model.sentence >= scene.index - 1)) return { actor: [], because: null };
  return fallback ? { actor: others(fallback.actor), because: fallback.because } : { actor: [], because: null };
}

/** "agreed to send weapons to Ukraine", "will provide equipment", with no number. */
function given(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  const lemma = lemmaOf(clause);
  if (!giveVerbs.has(lemma) && lemma !== "transfer") return null;
  const range = rangeOf(scene, clause);
  if (quantitiesIn(scene, range.first, range.last).some((q) => q.family === "money" || q.family === "personnel" || (q.family === "unit" && weapons.has(q.noun >= 0 ? nounOf(scene, q.noun) : "")) || earlier.some((d) => d.used === q))) return null;
  const handed = withVerbs.test(lemma) ? givenWith(clause) : null;
  const things = clause.vg.passive ? (clause.subject ? [clause.subject] : []) : handed ? [handed] : clause.objects;
  const thing = things.map((o) => withOf(scene, o)).find((o) => givenNouns.test(wordsOf(scene, o.first, o.last).toLowerCase()) && !/\b(?:support for|training mission|military support|ships?|aircraft|jets?|planes?|fighters?|instructors|trainers)\b/.test(wordsOf(scene, o.first, o.last).toLowerCase()) || ((/^(?:offer|give|donate|hand|lend|transfer|supply)$/.test(lemma) || handed !== null || (/^(?:send|deliver|provide|ship)$/.test(lemma) && aidContextOf(scene.reading).strength >= 4 && recipientOf(scene, clause, clause.vg.first).some((r) => r.id === aidContextOf(scene.reading).recipient?.id))) && givenNouns.test(wordsOf(scene, o.first, o.last).toLowerCase())));
  if (!thing) return null;
  const recipient = recipientOf(scene, clause, clause.vg.first);
  const thingWords = wordsOf(scene, thing.first, thing.last).toLowerCase();
  if (/^(?:(?:my|your|their|its|his|our|the|full|strong|political|moral|diplomatic|every|all|appropriate|any|no|some|such) )*(?:support|help|assistance)$/.test(thingWords)) return null;
  if (recipient.length === 0 && !/\b(?:military|lethal|humanitarian|weapons?|arms|ammunition|defen[cs]e|security)\b/.test(thingWords) && !armsNouns.test(thingWords)) return null;
  if (/\b(?:serving men|our troops|our soldiers|our own|our forces|its own troops|the troops|servicemen)\b/.test(wordsOf(scene, range.first, range.last).toLowerCase())) return null;
  const helpWord = /\b(?:aid|assistance|weapons?|arms|ammunition|equipment|military (?:support|help))\b/.test(thingWords) || (/^(?:offer|donate|hand|lend|transfer)$/.test(lemma) && things.some((o) => armsNouns.test(wordsOf(scene, o.first, o.last).toLowerCase())));
  // Of a passive only the agent gives: who supports that arms be supplied supplies none.
  const actor = (clause.vg.passive ? agentOf(scene, clause) : actorOfClause(scene, clause)).filter((a) => !recipient.some((r) => r.id === a.id));
  if (actor.length === 0) return null;
  const parties = recipient.length > 0 ? recipient : understoodRecipient(scene, recentAid(scene, earlier, 2), actor);
  const goesOn = parties.length > 0 && armsNouns.test(thingWords) && recentAid(scene, earlier, 3) !== null && /^(?:send|give|deliver|provide|supply|pledge|promise|ship|hand)$/.test(lemma);
  if (recipient.length === 0 && !helpWord && !goesOn) return null;
  const read = stageOfGift(scene, clause, null);
  const first = read.asker.length > 0 ? range.first : range.first;
  return draftOf("aid", "aid/gives", spanOf(scene, first, range.last), scene.index, {
    actor, with: [...parties, ...partiesAs(read.asker, "asker")], object: wordsOf(scene, thing.first, thing.last), clause, stage: read.stage, modality: read.modality, change: read.change, rules: [...read.rules], trust: recipient.length > 0 ? 0.7 : 0.5,
  });
}

/** "approved the shipment of ammunition to Ukraine", "halted deliveries of arms": the noun gives, the verb says how far it has come. */
function nominalClause(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  const lemma = lemmaOf(clause);
  if (!/^(?:approve|authorise|authorize|clear|order|announce|confirm|consider|suspend|halt|stop|resume|freeze|promise|pledge|propose|discuss|block|veto|reject|refuse|cancel|delay|begin|start|step|increase|speed|complete|continue|agree)$/.test(lemma)) return null;
  const np = (clause.vg.passive ? (clause.subject ? [clause.subject] : []) : clause.objects).find((o) => /^(?:shipment|delivery|deliveries|shipments|supply|supplies|transfer|transfers|sale|sales|donation|provision|sending|export|exports|aid|assistance)$/.test(wordOf(scene, o.head)));
  if (!np) return null;
  const prep = scene.chunks[np.index + 1], inner = scene.chunks[np.index + 2];
  const of = prep?.type === "prep" && wordOf(scene, prep.first) === "of" && inner?.type === "np" ? inner : null;
  const last = clause.attached.filter((a) => a.word === "of" && a.np.first > np.first && a.np.first - np.last < 9).pop()?.np.last ?? (of ? of.last : np.last);
  const words = wordsOf(scene, np.first, Math.max(last, np.last)).toLowerCase();
  if (!armsNouns.test(words) && !/\b(?:military|arms|weapons|lethal|ammunition|tons|tonnes) /.test(words) && !/\bmilitary (?:aid|assistance)\b/.test(words)) return null;
  const range = rangeOf(scene, clause);
  if (earlier.some((d) => d.clause === clause)) return null;
  const recipient = recipientOf(scene, clause, np.first);
  const actor = actorOfClause(scene, clause).filter((a) => !recipient.some((r) => r.id === a.id));
  if (actor.length === 0) return null;
  const parties = recipient.length > 0 ? recipient : understoodRecipient(scene, recentAid(scene, earlier, 2), actor);
  if (parties.length === 0) return null;
  const read = stageOfGift(scene, clause, null);
  return draftOf("aid", "aid/nominal-verb", spanOf(scene, range.first, range.last), scene.index, { actor, with: parties, object: words, clause, stage: read.stage, modality: read.modality, change: read.change, rules: [...read.rules], trust: 0.6 });
}

/** "a package of military aid": the phrase with its of-phrase. */
function withOf(scene: Scene, np: NounPhrase): NounPhrase {
  const prep = scene.chunks[np.index + 1], inner = scene.chunks[np.index + 2];
  return prep?.type === "prep" && wordOf(scene, prep.first) === "of" && inner?.type === "np" && /^(?:package|shipment|delivery|consignment|supply|batch|range|variety|number|set|tranche|list)s?$/.test(wordOf(scene, np.head)) ? { ...np, last: inner.last } : np;
}

/** "help Ukraine resist cyberattacks", "assist Mali with logistics". */
function helped(scene: Scene, clause: Clause): Draft | null {
  const lemma = lemmaOf(clause);
  if (!helpVerbs.has(lemma) || clause.vg.passive) return null;
  const np = clause.objects[0] ?? bareObject(scene, clause);
  if (!np) return null;
  const { lookups } = scene.reading;
  const e = scene.entities.find((each) => each.first >= np.first && each.first < np.last);
  const mission = e && (e.class === "mission" || e.class === "formation") && e.id ? [{ id: e.id, name: e.name }] : [];
  const recipient = partiesAs(mission.length > 0 ? mission : actorsOfPhrase(scene, np).filter((a) => a.id !== null && lookups.state.has(a.id)), "recipient");
  if (recipient.length === 0 && lemma !== "arm") return null;
  const range = rangeOf(scene, clause);
  const words = wordsOf(scene, range.first, Math.min(scene.sentence.last, range.last + 6)).toLowerCase();
  if (lemma !== "equip" && lemma !== "arm" && !/\b(?:militar|cyber|defen|train|equip|weapon|logistic|troops|army|forces|security|intelligence|border|police|demin|flights?)\w*/.test(words)) return null;
  const actor = actorOfClause(scene, clause).filter((a) => !recipient.some((r) => r.id === a.id));
  if (actor.length === 0) return null;
  const read = stageOfGift(scene, clause, null);
  return draftOf("aid", "aid/helps", spanOf(scene, range.first, range.last), scene.index, {
    actor, with: recipient, clause, stage: read.stage, modality: read.modality, change: read.stage === "in-force" && read.change === "start" ? "level" : read.change, object: headOf(scene, np) ? words.slice(0, 80) : null, mission: mission[0] ?? null, trust: 0.5,
  });
}

/** The phrase right after the verb where the chunker took it for the next verb's subject ("help Ukraine resist …"). */
function bareObject(scene: Scene, clause: Clause): NounPhrase | null {
  const next = scene.chunks[clause.vg.index + 1];
  return next?.type === "np" ? next : null;
}
