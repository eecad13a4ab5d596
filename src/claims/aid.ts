/** `aid`: equipment, training, money, cyber or other help to a recipient. */
import type { Actor, Change, Modality, Named, Party, Stage } from "../model/claim.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOf, actorsOfPhrase, agentOf, fallbackActor, missionOf, partiesAs, prepositionBefore, unique } from "./args.ts";
import { type Draft, draftOf } from "./draft.ts";
import { clauseOfQuantity, countedOf, evidenceOf, harmed, isGift, phraseAt } from "./force.ts";
import { giveVerbs, trainVerbs, weapons } from "./lexis.ts";
import { isAid } from "./money.ts";
import { headOf, lemmaOf, nounOf, quantitiesIn, rangeOf, type Scene, spanOf, wordsOf } from "./scene.ts";
import { stagingOf } from "./stage.ts";

/** What is given: arms and kit, money words, help of any sort. */
const givenNouns = /\b(?:aid|assistance|equipment|weapons?|arms|weaponry|ammunition|munitions?|shells?|rounds?|tanks?|howitzers?|missiles?|systems?|launchers?|rockets?|guns?|rifles?|vehicles?|jets?|fighters?|aircraft|helicopters?|drones?|radars?|boats?|kit|gear|supplies|medicines?|generators?|uniforms?|helmets?|vests?|batter(?:y|ies)|package|packages|loans?|grants?|funds?|funding|money|training|trainers|instructors|support|help|intelligence|fuel|spare parts|mortars?|mines?|trucks?|ambulances|patriots?|leopards?|abrams|himars|bradleys?|strykers?|f-16s?|ships?|patrol boats?|hospital)\b/;
const helpVerbs = new Set(["help", "assist", "support", "aid", "arm", "equip", "back"]);

export function aidDrafts(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  for (const q of scene.quantities) {
    const draft = counted(scene, q, drafts);
    if (draft) drafts.push(draft);
  }
  for (const clause of scene.clauses) {
    if (drafts.some((d) => d.clause === clause)) continue;
    const draft = given(scene, clause) ?? trained(scene, clause) ?? helped(scene, clause);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function counted(scene: Scene, q: ReadQuantity, earlier: readonly Draft[]): Draft | null {
  const clause = clauseOfQuantity(scene, q);
  const np = phraseAt(scene, q.noun >= 0 ? q.noun : q.first);
  const lemma = clause ? lemmaOf(clause) : "";
  if (harmed(scene, clause, q)) return null;
  const near = clause ? wordsOf(scene, Math.max(scene.sentence.first, Math.min(rangeOf(scene, clause).first, q.first - 6)), Math.min(scene.sentence.last, Math.max(rangeOf(scene, clause).last, q.last + 8))).toLowerCase() : wordsOf(scene, scene.sentence.first, scene.sentence.last).toLowerCase();
  if (q.family === "money") {
    if (!isAid(scene, clause, near) && !continues(scene, earlier)) return null;
    if (/\b(?:budget|gdp)\b/.test(near) && !/\b(?:aid|assistance|help|support)\b/.test(near)) return null;
    return fromQuantity(scene, q, clause, np, "aid/money");
  }
  if (q.family === "personnel") {
    const trainsHere = clause !== null && trainVerbs.has(lemma) && (clause.objects.some((o) => o.first <= q.first && q.first < o.last) || (clause.vg.passive && clause.subject !== null && clause.subject.first <= q.first && q.first < clause.subject.last));
    const nominal = /\btraining (?:of|for|to)\b[^.]{0,20}$/.test(wordsOf(scene, Math.max(scene.sentence.first, q.first - 5), q.first + 1).toLowerCase());
    if (!trainsHere && !nominal) return null;
    return fromQuantity(scene, q, clause, np, "aid/trained");
  }
  if (q.family === "unit") {
    const kind = countedOf(scene, q);
    if (kind === "unit" || kind === "people") return null;
    const gift = clause !== null && (isGift(scene, clause, kind) || asksFor(scene, clause, q));
    const model = continues(scene, earlier);
    if (!gift && !(kind === "weapon" && (model || toRecipient(scene, clause, q) || /\b(?:aid|package|donat\w+|deliver\w*|suppl(?:y|ies|ied))\b/.test(near)))) {
      if (!(model && clause === null)) return null;
    }
    if (clause && /^(?:deploy|station|base|field|buy|purchase|order|acquire|procure|own|lose|operate)$/.test(lemma)) return null;
    return fromQuantity(scene, q, clause, np, "aid/given");
  }
  return null;
}

/** "asked France for two planes": the one asked gives, the one asking receives. */
function asksFor(scene: Scene, clause: Clause, q: ReadQuantity): boolean {
  return /^(?:ask|request|beg|press|urge)$/.test(lemmaOf(clause)) && clause.attached.some((a) => a.word === "for" && a.np.first <= q.first && q.first < a.np.last) && clause.objects.length > 0 && scene.entities.length > 0;
}

/** A list goes on giving: the sentence, or the one before, has an aid claim with a number. */
function continues(scene: Scene, earlier: readonly Draft[]): Draft | null {
  const own = [...earlier].reverse().find((d) => d.kind === "aid");
  if (own) return own;
  const last = scene.before[scene.before.length - 1];
  return last && last.kind === "aid" && scene.index - last.sentence <= 2 ? last : null;
}

const toRecipient = (scene: Scene, clause: Clause | null, q: ReadQuantity): boolean =>
  scene.entities.some((e) => e.first >= q.last - 1 && (e.class === "state" || e.class === "place") && e.form !== "adjective" && /^(?:to|for)$/.test(prepositionBefore(scene, e)) && (clause === null || e.first < rangeOf(scene, clause).last));

function fromQuantity(scene: Scene, q: ReadQuantity, clause: Clause | null, np: NounPhrase | null, rule: string): Draft | null {
  const recipient = recipientOf(scene, clause, q.first, rule === "aid/trained" ? np : null);
  let actor: Actor[] = [];
  let because: string | null = null;
  const read = stageAid(scene, clause);
  const asks = clause !== null && asksFor(scene, clause, q);
  if (asks) {
    const asking = actorOfClause(scene, clause);
    const asked = clause.objects.flatMap((o) => (o.first <= q.first && q.first < o.last ? [] : actorsOfPhrase(scene, o)));
    if (asking.length === 0 || asked.length === 0) return null;
    return draftOf("aid", "aid/asked-for", evidenceOf(scene, clause, q), scene.index, {
      actor: asked, with: [...partiesAs(asking, "asker"), ...partiesAs(asking, "recipient")], quantity: q.quantity, used: q, clause, stage: "requested", modality: read.modality, change: "start", object: np ? wordsOf(scene, Math.min(q.last, np.last - 1), np.last) : null, trust: 0.75,
    });
  }
  if (clause) actor = actorOfClause(scene, clause);
  actor = actor.filter((a) => !recipient.some((r) => r.id === a.id) || recipient.length === 0);
  if (actor.length === 0 && np?.owner) actor = actorsOfPhrase(scene, np.owner);
  if (actor.length === 0) {
    const lead = leading(scene, q);
    if (lead.length > 0) actor = lead;
    else {
      const fallback = fallbackActor(scene, q.start);
      if (fallback) { actor = fallback.actor.filter((a) => !recipient.some((r) => r.id === a.id)); because = fallback.because; }
    }
  }
  if (actor.length === 0) return null;
  const model = continues(scene, []);
  const parties: Party[] = recipient.length > 0 ? recipient : (model?.with.filter((w) => w.role === "recipient") ?? []);
  if (parties.length === 0 && because) return null;
  const object = q.noun >= 0 && np ? wordsOf(scene, Math.min(q.last, np.last - 1), np.last) : null;
  return draftOf("aid", rule, evidenceOf(scene, clause, q), scene.index, {
    actor, with: unique([...parties, ...partiesAs(read.asker, "asker")] as never) as never, quantity: q.quantity, used: q, clause, stage: read.stage, modality: read.modality,
    change: q.change === "add" || read.change === "add" ? "add" : read.change, object: object ?? q.quantity.of, mission: missionOf(scene, q.first, q.last + 4, false), rules: [...read.rules],
    ...(because ? { filled: { actor: because } } : {}), trust: parties.length > 0 ? 0.8 : 0.6,
  });
}

/** "Sweden: a dozen guns", "UK: 14 tanks": the name before a colon gives. */
function leading(scene: Scene, q: ReadQuantity): Actor[] {
  const before = scene.entities.filter((e) => e.end <= q.start && (e.class === "state" || e.class === "body") && e.form !== "adjective");
  const last = before[before.length - 1];
  return last && q.first - last.last <= 2 ? actorsOf(scene, last) : [];
}

/** Who receives: "to Ukraine", "for Kyiv", "Ukraine" as a first object, "Ukrainian soldiers" trained. */
export function recipientOf(scene: Scene, clause: Clause | null, at: number, trainedPhrase: NounPhrase | null = null): Party[] {
  if (trainedPhrase) {
    const own = actorsOfPhrase(scene, trainedPhrase);
    if (own.length > 0) return partiesAs(own, "recipient");
  }
  const found: Named[] = [];
  if (clause) {
    for (const a of clause.attached) if (a.word === "to" || a.word === "for") found.push(...receivers(scene, a.np));
    if (found.length === 0 && clause.objects.length > 1 && (giveVerbs.has(lemmaOf(clause)) || lemmaOf(clause) === "promise")) found.push(...receivers(scene, clause.objects[0]));
  }
  if (found.length === 0) {
    for (const e of scene.entities) {
      if (e.first < at || (e.class !== "state" && e.class !== "body" && e.class !== "mission" && e.class !== "formation" && e.class !== "place")) continue;
      const prep = prepositionBefore(scene, e);
      if ((prep === "to" || prep === "for") && e.form !== "adjective") { found.push(...(e.class === "place" && e.id ? [{ id: e.id, name: e.name }] : e.class === "mission" || e.class === "formation" ? [{ id: e.id, name: e.name }] : actorsOf(scene, e))); break; }
    }
  }
  if (found.length === 0) {
    // "military aid for …" said of one receiver throughout: an adjective right before aid ("Ukraine aid", "Ukrainian forces").
    for (const e of scene.entities) if (e.first >= at && e.form === "adjective" && e.class === "state") { const prep = prepositionBefore(scene, e); if (prep === "to" || prep === "for" || prep === "of") { found.push(...actorsOf(scene, e)); break; } }
  }
  return partiesAs(unique(found as Actor[]), "recipient");
}

function receivers(scene: Scene, np: NounPhrase): Named[] {
  const members = np.joined.length > 1 && np.joined[0] === np ? np.joined : [np];
  return members.flatMap((member) => {
    const e = scene.entities.find((each) => each.first >= member.first && each.first < member.last && each.id !== null);
    if (e && (e.class === "mission" || e.class === "formation" || e.class === "place")) return [{ id: e.id, name: e.name }];
    return actorsOfPhrase(scene, { ...member, joined: [] });
  });
}

/** Stage and change of help by its verb. */
function stageAid(scene: Scene, clause: Clause | null): { stage: Stage; modality: Modality; change: Change; asker: readonly Actor[]; rules: readonly string[] } {
  if (clause === null) {
    const model = continues(scene, []);
    return { stage: model?.stage ?? "pledged", modality: model?.modality ?? "stated", change: "start", asker: [], rules: [] };
  }
  const lemma = lemmaOf(clause);
  const staging = stagingOf(scene, clause);
  const words = wordsOf(scene, clause.vg.first, rangeOf(scene, clause).last).toLowerCase();
  const change: Change = /\b(?:more|further|additional|another|extra|new|increase|boost|step)\b/.test(words) ? "add" : /\b(?:suspend|halt|freeze)\w*\b/.test(words) ? "suspend" : "start";
  let { stage } = staging;
  if (staging.phase !== "coming") {
    if (lemma === "pledge" || lemma === "promise" || lemma === "vow" || lemma === "announce" || lemma === "guarantee" || lemma === "commit" || lemma === "unveil") stage = "pledged";
    else if (lemma === "offer") stage = "offered";
    else if (lemma === "approve" || lemma === "authorise" || lemma === "authorize" || lemma === "clear") stage = "decided";
    else if (lemma === "earmark" || lemma === "allocate" || lemma === "plan" || (lemma === "set" && clause.particle === "aside")) stage = "planned";
    else if (lemma === "consider" || lemma === "discuss" || lemma === "study" || lemma === "weigh") stage = "considered";
    else if (lemma === "ask" || lemma === "request" || lemma === "seek" || lemma === "want" || lemma === "demand") stage = "requested";
    else if (lemma === "refuse" || lemma === "decline" || lemma === "reject" || lemma === "rule") stage = "refused";
    else if (lemma === "suspend" || lemma === "halt" || lemma === "freeze") stage = "suspended";
    else if (clause.vg.progressive && giveVerbs.has(lemma) && stage === "in-force") stage = "pledged";
  }
  const asker = staging.asked && staging.by ? agentOf(scene, staging.by) : [];
  return { stage, modality: staging.modality, change, asker, rules: staging.rules };
}

/** "agreed to send weapons to Ukraine", "will provide equipment", with no number. */
function given(scene: Scene, clause: Clause): Draft | null {
  const lemma = lemmaOf(clause);
  if (!giveVerbs.has(lemma)) return null;
  const range = rangeOf(scene, clause);
  if (quantitiesIn(scene, range.first, range.last).some((q) => q.family === "money" || q.family === "personnel" || (q.family === "unit" && weapons.has(q.noun >= 0 ? nounOf(scene, q.noun) : "")))) return null;
  const things = clause.vg.passive ? (clause.subject ? [clause.subject] : []) : clause.objects;
  const thing = things.find((o) => givenNouns.test(wordsOf(scene, o.first, o.last).toLowerCase()) && !/\b(?:support for|training mission)\b/.test(wordsOf(scene, o.first, o.last).toLowerCase()));
  if (!thing) return null;
  const recipient = recipientOf(scene, clause, clause.vg.first);
  const helpWord = /\b(?:aid|assistance|weapons?|arms|ammunition|equipment)\b/.test(wordsOf(scene, thing.first, thing.last).toLowerCase());
  if (recipient.length === 0 && !helpWord) return null;
  const actor = actorOfClause(scene, clause).filter((a) => !recipient.some((r) => r.id === a.id));
  if (actor.length === 0) return null;
  const read = stageAid(scene, clause);
  return draftOf("aid", "aid/gives", spanOf(scene, range.first, range.last), scene.index, {
    actor, with: [...recipient, ...partiesAs(read.asker, "asker")], object: wordsOf(scene, thing.first, thing.last), clause, stage: read.stage, modality: read.modality, change: read.change, rules: [...read.rules], trust: recipient.length > 0 ? 0.7 : 0.5,
  });
}

/** "trains Iraqi soldiers", "training for Ukrainian pilots". */
function trained(scene: Scene, clause: Clause): Draft | null {
  if (!trainVerbs.has(lemmaOf(clause))) return null;
  const np = clause.vg.passive ? clause.subject : (clause.objects[0] ?? null);
  if (np === null) return null;
  const recipient = partiesAs(actorsOfPhrase(scene, np), "recipient");
  if (recipient.length === 0) return null;
  const actor = actorOfClause(scene, clause).filter((a) => !recipient.some((r) => r.id === a.id));
  if (actor.length === 0) return null;
  const range = rangeOf(scene, clause);
  const read = stageAid(scene, clause);
  return draftOf("aid", "aid/trains", spanOf(scene, range.first, range.last), scene.index, { actor, with: recipient, object: "training", clause, stage: read.stage, modality: read.modality, change: "level", mission: missionOf(scene, range.first, range.last), trust: 0.6 });
}

/** "help Ukraine resist cyberattacks", "assist Mali with logistics". */
function helped(scene: Scene, clause: Clause): Draft | null {
  const lemma = lemmaOf(clause);
  if (!helpVerbs.has(lemma) || clause.vg.passive) return null;
  const np = clause.objects[0];
  if (!np) return null;
  const recipient = partiesAs(actorsOfPhrase(scene, np).filter((a) => a.id !== null && scene.reading.lookups.state.has(a.id)), "recipient");
  if (recipient.length === 0) return null;
  const range = rangeOf(scene, clause);
  const words = wordsOf(scene, range.first, Math.min(scene.sentence.last, range.last + 6)).toLowerCase();
  if (lemma !== "equip" && lemma !== "arm" && !/\b(?:militar|cyber|defen|train|equip|weapon|logistic|troops|army|forces|security|intelligence|border|police|demin|flights?)\w*/.test(words)) return null;
  const actor = actorOfClause(scene, clause).filter((a) => !recipient.some((r) => r.id === a.id));
  if (actor.length === 0) return null;
  const read = stageAid(scene, clause);
  return draftOf("aid", "aid/helps", spanOf(scene, range.first, range.last), scene.index, { actor, with: recipient, clause, stage: read.stage, modality: read.modality, change: read.change, object: headOf(scene, np) ? words.slice(0, 80) : null, trust: 0.5 });
}
