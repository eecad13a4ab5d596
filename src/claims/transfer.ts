/** Help that passes from one to another, told without a number: by a verb of handing over, stopping, receiving or moving it, or with it. */
import type { Actor, Change, Party, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorsOf, actorsOfPhrase, agentOf, partiesAs, doerOf } from "./args.ts";
import { isFall } from "./civil.ts";
import { cargoOf } from "./contents.ts";
import { type Draft, draftOf } from "./draft.ts";
import { aidContextOf, givenWith, governmentsIn, recentAid, recipientOf, stageOfGift, understoodRecipient } from "./gifts.ts";
import { fieldHelp, type Gift, giftOf, handover, wholeGift } from "./giftwords.ts";
import { currentPlace } from "./memory.ts";
import { entitiesIn, headOf, holders, knownAs, lemmaOf, nounOf, quantitiesIn, rangeOf, type Scene, spanOf, wordOf, wordsOf, knownHolders } from "./scene.ts";
import { isTrade } from "./parties.ts";
import { isJoint } from "./sites.ts";
import { isForceNoun } from "./contributor.ts";
import { forcePeople, list } from "./lexis.ts";
import { unique, otherThan, haveCommon } from "./named.ts";

/** Verbs after which a thing is another's. */
const handing = list(
  "give donate gift hand lend loan grant transfer cede bestow present supply provide furnish contribute pass turn share part award equip arm outfit rearm re-arm kit spare consecrate",
);
/** Verbs that carry a thing off, or free it to go. */
const carrying = list(
  "send deliver ship dispatch despatch fly airlift rush pour truck ferry bring channel funnel smuggle forward airdrop drop export release disburse extend leave allocate earmark commit assign direct move mobilise mobilize repair refit overhaul refuel",
);
/** Verbs that say a thing will be given. */
const promising = list(
  "offer promise pledge guarantee vow announce unveil approve authorise authorize clear confirm adopt prepare agree propose plan ready allow permit need ask request seek want",
);
/** Verbs over a noun of help that stop it, let it go on, or change it. */
const changing: ReadonlyMap<string, readonly [Stage | null, Change | null]> = new Map<string, readonly [Stage | null, Change | null]>([
  ["suspend", ["suspended", "suspend"]],
  ["halt", ["suspended", "suspend"]],
  ["freeze", ["suspended", "suspend"]],
  ["pause", ["suspended", "suspend"]],
  ["stop", ["suspended", "suspend"]],
  ["withhold", ["suspended", "suspend"]],
  ["block", ["suspended", "suspend"]],
  ["interrupt", ["suspended", "suspend"]],
  ["cease", ["ended", "end"]],
  ["end", ["ended", "end"]],
  ["terminate", ["ended", "end"]],
  ["cancel", ["ended", "end"]],
  ["discontinue", ["ended", "end"]],
  ["resume", [null, "resume"]],
  ["restore", [null, "resume"]],
  ["restart", [null, "resume"]],
  ["unfreeze", [null, "resume"]],
  ["unblock", [null, "resume"]],
  ["continue", [null, "level"]],
  ["maintain", [null, "level"]],
  ["sustain", [null, "level"]],
  ["keep", [null, "level"]],
  ["increase", [null, "add"]],
  ["expand", [null, "add"]],
  ["double", [null, "add"]],
  ["triple", [null, "add"]],
  ["boost", [null, "add"]],
  ["accelerate", [null, "add"]],
  ["step", [null, "add"]],
  ["speed", [null, "add"]],
  ["intensify", [null, "add"]],
  ["broaden", [null, "add"]],
  ["ramp", [null, "add"]],
  ["scale", [null, null]],
  ["raise", [null, "add"]],
  ["reduce", [null, "cut"]],
  ["slash", [null, "cut"]],
  ["cut", [null, "cut"]],
  ["halve", [null, "cut"]],
  ["curtail", [null, "cut"]],
  ["limit", [null, "cut"]],
  ["begin", [null, "start"]],
  ["start", [null, "start"]],
  ["launch", [null, "start"]],
  ["organise", [null, "start"]],
  ["organize", [null, "start"]],
  ["finance", [null, "start"]],
  ["fund", [null, "start"]],
  ["discuss", ["considered", "start"]],
  ["consider", ["considered", "start"]],
  ["refuse", ["refused", "start"]],
  ["reject", ["refused", "start"]],
  ["oppose", ["refused", "start"]],
  ["rule", ["refused", "start"]],
  ["delay", ["suspended", "suspend"]],
  ["order", [null, "start"]],
  ["coordinate", [null, "level"]],
  ["complete", [null, "end"]],
]);
/** Verbs of things on their way. */
const arriving = list("go arrive flow reach come head land travel cross roll follow enter");
/** Verbs whose subject gets help. */
const getting = list("receive get obtain accept secure win gain have welcome acquire");

/** The first reading that fits a clause. */
export function transferred(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  const lemma = lemmaOf(clause);
  const changes = changing.has(lemma);
  if (handing.has(lemma) || carrying.has(lemma) || promising.has(lemma) || changes)
    return handedOver(scene, clause, lemma, earlier) ?? givenTo(scene, clause, lemma);
  if (arriving.has(lemma)) return onItsWay(scene, clause, earlier);
  if (getting.has(lemma)) return gotten(scene, clause, earlier);
  return null;
}

/** The things that a clause hands over: the passive's subject, what stands after "with", the objects, what follows "over". */
function thingsOf(scene: Scene, clause: Clause, lemma: string): NounPhrase[] {
  if (clause.vg.passive) return clause.objects.length > 0 ? [...clause.objects] : clause.subject ? [clause.subject] : [];
  const handed = /^(?:provide|supply|furnish|equip|present|arm|outfit|help|assist|rearm|re-arm)$/.test(lemma) ? givenWith(clause) : null;
  if (handed) return [handed];
  const cargo = moved.has(lemma) || carrying.has(lemma) ? cargoOf(scene, clause) : null;
  if (cargo) return [cargo.np];
  if (clause.objects.length > 0) return clause.objects.flatMap((o) => (o.joined.length > 1 && o.joined[0] === o ? [...o.joined] : [o]));
  const over = clause.attached.find(
    (a) =>
      (a.word === "over" ||
        (a.word === "with" && lemma === "part") ||
        (a.word === "on" && (lemma === "pass" || lemma === "hand")) ||
        (a.word === "for" && lemma === "prepare")) &&
      a.prep - clause.vg.last <= 1,
  );
  if (over) return [over.np];
  // "Trucks the ministry would not buy": what stands first of all.
  const fronted = scene.chunks[0];
  if (
    fronted?.type === "np" &&
    clause.subject !== null &&
    !clause.subject.joined.includes(fronted) &&
    fronted !== clause.subject &&
    scene.chunks.slice(0, clause.subject.index).every((c) => c.type === "np" || c.type === "conj" || c.type === "comma") &&
    endsIn(scene, clause)
  )
    return [fronted];
  const next = scene.chunks[clause.vg.index + 1];
  return next?.type === "np" ? (next.joined.length > 1 ? [...next.joined] : [next]) : [];
}

/** Is the clause the last of its sentence, with nothing after its verb but a preposition left hanging? */
const endsIn = (scene: Scene, clause: Clause): boolean =>
  clause.objects.length === 0 &&
  clause.attached.every((a) => a.index < clause.vg.index) &&
  scene.chunks.slice(clause.vg.index + 1).every((c) => c.type === "prep" || c.type === "part" || c.type === "break" || c.type === "adv");

/** Who gives: the agent, whose the thing is, from whom it comes. */
export function givers(scene: Scene, clause: Clause, thing: NounPhrase, recipient: readonly Party[], earlier: readonly Draft[]): Actor[] {
  const fits = (actors: Actor[]): Actor[] => otherThan(holders(scene, actors), recipient);
  const agent = fits(doerOf(scene, clause));
  if (agent.length > 0 || !clause.vg.passive) return agent;
  const own = ofThing(scene, clause, thing, fits);
  // "An earlier tranche has been delivered": by whoever gave what was told of before.
  const model = own.length === 0 && goesOn.test(wordsOf(scene, thing.first, thing.last).toLowerCase()) ? recentAid(scene, earlier, 1) : null;
  return model ? fits(model.actor) : own;
}

const goesOn = /^(?:the|this|that|these|those|both|all|another|its|their|an? (?:earlier|first|second|third|next|further|new|previous|last))\b/;

function ofThing(scene: Scene, clause: Clause, thing: NounPhrase, fits: (actors: Actor[]) => Actor[]): Actor[] {
  const own = fits(thing.owner ? actorsOfPhrase(scene, thing.owner, 1) : []);
  if (own.length > 0) return own;
  const maker = entitiesIn(scene, thing.first, Math.max(thing.head, wholeGift(scene, thing).np.head)).find((e) => e.class === "state" || e.class === "body");
  const made = maker ? fits(actorsOf(scene, maker)) : [];
  if (made.length > 0) return made;
  // "The drones, a gift from Turkey, were handed over".
  const beside = /^, (?:a |an |the )?(?:[\w-]+ )?(?:gift|donation|present|contribution|loan) (?:from|by|of) (?:the )?$/;
  const giver = scene.entities.find(
    (e) => e.first > thing.last && e.first - thing.last <= 8 && beside.test(`${wordsOf(scene, thing.last, e.first).toLowerCase()} `),
  );
  if (giver) return fits(actorsOf(scene, giver));
  const from = clause.attached.find((a) => a.word === "from");
  return from ? fits(governmentsIn(scene, from.np)) : [];
}

/** Who receives: by the verb's own phrases, else whose forces or people a "to", "for" or "of" names. */
function takers(scene: Scene, clause: Clause, thing: NounPhrase): Party[] {
  // "The Somali army's rations are flown in by the Union": whose the things are.
  const by = clause.vg.passive ? agentOf(scene, clause) : [];
  if (by.length > 0 && thing.owner) {
    const own = otherThan(holders(scene, actorsOfPhrase(scene, thing.owner, 1)), by);
    if (own.length > 0) return partiesAs(own, "recipient");
  }
  const known = recipientOf(scene, clause, thing.first);
  if (known.length > 0) return known;
  // "repairs the Ukrainian guns", "refuels Jordan's jets": whose they are.
  if (/^(?:repair|refit|overhaul|refuel)$/.test(lemmaOf(clause))) {
    const owner = thing.owner
      ? actorsOfPhrase(scene, thing.owner, 1)
      : entitiesIn(scene, thing.first, thing.head)
          .filter((e) => e.class === "state" && e.form === "adjective")
          .flatMap((e) => actorsOf(scene, e));
    if (owner.length > 0) return partiesAs(holders(scene, owner), "recipient");
  }
  const found: Actor[] = [];
  for (const a of clause.attached) {
    const dropped = /^(?:over|on|onto|in)$/.test(a.word) && /^(?:airdrop|drop|parachute)$/.test(lemmaOf(clause));
    if (a.index < thing.index || (!dropped && !/^(?:to|for|of|with|into)$/.test(a.word)) || found.length > 0) continue;
    if (a.word === "with" && lemmaOf(clause) !== "share" && wordOf(scene, thing.head) !== "sharing") continue;
    found.push(...holders(scene, dropped ? governmentsIn(scene, a.np) : actorsOfPhrase(scene, a.np)));
  }
  return partiesAs(unique(found), "recipient");
}

/** Verbs that use kit, start it or pay for it. */
const using =
  /^(?:launch|begin|start|fund|finance|order|organise|organize|coordinate|complete|maintain|keep|continue|sustain|discuss|consider|increase|raise|scale|limit|cut|reduce)$/;
const hereGiven = /^(?:offer|promise|pledge|give|donate|deliver|provide|supply|hand|furnish|ship|lend|airlift)$/;

export const ownForces = /^(?:its|their|our|his|her|my)\b/;

const moved = list("send deploy dispatch despatch station commit contribute");

/** "supplied radios to the Tajik army", "suspended aid to Mali", "has been promised guarantees by London". */
function handedOver(scene: Scene, clause: Clause, lemma: string, earlier: readonly Draft[]): Draft | null {
  const range = rangeOf(scene, clause);
  const things = thingsOf(scene, clause, lemma);
  let thing: NounPhrase | undefined,
    gift: Gift | null = null;
  for (const each of things) {
    gift = giftOf(scene, each);
    if (gift !== null) {
      thing = each;
      break;
    }
  }
  if (thing === undefined || gift === null) return changedAgain(scene, clause, lemma, things, earlier);
  const { first, last } = wholeGift(scene, thing);
  if (quantitiesIn(scene, first, last).some((q) => q.family === "money" || q.family === "unit" || q.family === "personnel")) return null;
  if (earlier.some((d) => d.kind === "aid" && d.clause === clause)) return null;
  // "will send engineers", "deployed trainers": people who go somewhere are a force.
  if (moved.has(lemma) && (forcePeople.has(nounOf(scene, thing.head)) || (gift === "loose" && isForceNoun(scene, thing.head)))) return null;
  const words = wordsOf(scene, first, last).toLowerCase();
  // "sends a second carrier to the gulf": a ship, unless it carries soldiers over land.
  if (/\bcarriers?\b/.test(words) && !/\b(?:armou?red|personnel|troop|tracked|ammunition|m113|m577|btr|bmp)\b/.test(words)) return null;
  // "contribute a frigate to the naval mission": what takes part in something is nobody's gift.
  const to = gift === "craft" || gift === "loose" ? clause.attached.find((a) => /^(?:to|for|with|into)$/.test(a.word) && a.index > thing.index) : undefined;
  if (to !== undefined && isJoint(scene, to.np)) return null;
  if (gift === "craft" && !handing.has(lemma) && !promising.has(lemma) && !handover.test(wordOf(scene, thing.head))) return null;
  const changes = changing.get(lemma);
  // "suspended flights to Mali": an airline's, unless they carry aid.
  if (changes && headOf(scene, thing) === "flight" && !/\b(?:aid|relief|humanitarian|supply|military)\b/.test(words)) return null;
  const read = stageOfGift(scene, clause, null);
  const aboard = cargoOf(scene, clause),
    cargo = aboard?.np === thing ? aboard : null;
  const taking = takers(scene, clause, thing);
  let parties = (taking.length > 0 || cargo === null ? taking : takers(scene, cargo.aboard, thing)).filter((p) => p.id !== null || gift !== "loose");
  // "turned their guns on them", "launched missiles": kit moved is kit given only to someone, or by a noun of handing over.
  if ((gift === "kit" || gift === "craft") && !handover.test(wordOf(scene, thing.head))) {
    if (changes && (parties.length === 0 || using.test(lemma))) return null;
    if (
      /^(?:turn|pass|part)$/.test(lemma) &&
      clause.particle !== "over" &&
      !clause.attached.some((a) => (a.word === "over" || a.word === "with" || a.word === "to") && a.prep >= clause.vg.last)
    )
      return null;
    if (parties.length === 0 && ownForces.test(words) && read.stage !== "refused" && read.modality !== "negated" && read.asker.length === 0) return null;
  }
  const toOwn = clause.attached.find((a) => /^(?:to|for)$/.test(a.word) && a.index > thing.index);
  if (
    parties.length === 0 &&
    ((toOwn && ownForces.test(wordsOf(scene, toOwn.np.first, toOwn.np.last).toLowerCase())) ||
      (!clause.vg.passive &&
        clause.objects[0] &&
        thing !== clause.objects[0] &&
        ownForces.test(wordsOf(scene, clause.objects[0].first, clause.objects[0].last).toLowerCase())))
  )
    return null;
  const named = parties.length > 0;
  // "China has offered police instructors": for the state where all this happens.
  const here =
    !named &&
    (gift !== "loose" || fieldHelp.test(words)) &&
    gift !== "craft" &&
    changes === undefined &&
    hereGiven.test(lemma) &&
    !toOwn &&
    !ownForces.test(words)
      ? currentPlace(scene, doerOf(scene, clause))
      : null;
  const local = here?.id && scene.reading.lookups.state.has(here.id) ? here : null;
  if (local) parties = partiesAs([local], "recipient");
  if (!named && read.asker.length > 0) parties = partiesAs(read.asker, "recipient");
  const field = gift !== "loose" || fieldHelp.test(words);
  // A verb of change needs help that has a receiver; "increased the supply" may be of anything.
  const bond = /\bsecurity (?:guarantees?|assurances?)\b/.test(words);
  if (
    !named &&
    !local &&
    !bond &&
    (changes || gift === "loose" || gift === "craft" || promising.has(lemma)) &&
    read.asker.length === 0 &&
    aidContextOf(scene.reading).strength < 2
  )
    return null;
  if (changes && (!field || changes[1] === "level" || /\bdevelopment\b/.test(words)) && !named) return null;
  // "to people in the suburbs": it goes to someone who is nobody here.
  if (!named && !local && read.asker.length === 0 && !bond && ((gift === "loose" && !fieldHelp.test(words)) || (toOwn?.word === "to" && gift !== "kit")))
    return null;
  if (promising.has(lemma) && !named && !local && !/^(?:offer|promise|pledge|announce|approve|unveil)$/.test(lemma)) return null;
  const actor = otherThan(givers(scene, clause, thing, parties, earlier), parties);
  if (actor.length === 0) return null;
  if (parties.length === 0) parties = understoodRecipient(scene, recentAid(scene, earlier, 2), actor);
  if (parties.length === 0 && !bond && !(gift === "kit" && handing.has(lemma)) && !/\b(?:military|humanitarian|lethal) (?:aid|assistance)\b/.test(words))
    return null;
  const stage =
    changes?.[0] && read.stage !== "planned" && read.stage !== "pledged" && read.stage !== "requested"
      ? changes[0]
      : /^(?:cut|hold)$/.test(lemma) && /^(?:off|back|up)$/.test(clause.particle)
        ? "suspended"
        : read.stage;
  const change = /^(?:cut|hold)$/.test(lemma) && /^(?:off|back|up)$/.test(clause.particle) ? "suspend" : (changes?.[1] ?? read.change);
  const asker = otherThan(read.asker, actor);
  return draftOf(
    "aid",
    changes ? "aid/help-changed" : cargo ? "aid/cargo" : "aid/handed-over",
    spanOf(scene, Math.min(range.first, first), Math.max(clause.vg.last, range.last)),
    scene.index,
    {
      actor,
      with: [...parties, ...partiesAs(asker, "asker")],
      object: wordsOf(scene, first, last),
      clause,
      stage,
      modality: read.modality,
      change,
      rules: [...read.rules],
      trust: (named || read.asker.length > 0) && gift !== "loose" ? 0.62 : 0.5,
    },
  );
}

/** "suspended deliveries, then resumed them": the help just told of, changed again. */
function changedAgain(scene: Scene, clause: Clause, lemma: string, things: readonly NounPhrase[], earlier: readonly Draft[]): Draft | null {
  const how = changing.get(lemma);
  if (how === undefined || using.test(lemma) || !things.some((np) => /^(?:it|them|this|these)$/.test(wordOf(scene, np.head)))) return null;
  const model = recentAid(scene, earlier, 1);
  const actor = doerOf(scene, clause);
  if (!model || (actor.length > 0 && !haveCommon(actor, model.actor))) return null;
  const range = rangeOf(scene, clause),
    read = stageOfGift(scene, clause, null);
  return draftOf("aid", "aid/changed-again", spanOf(scene, range.first, range.last), scene.index, {
    actor: model.actor,
    with: model.with,
    object: model.object,
    clause,
    stage: how[0] ?? read.stage,
    modality: read.modality,
    change: how[1] ?? read.change,
    trust: 0.5,
  });
}

/** "was given weapons by", "were equipped with radios by the Swedes": the passive's subject receives. */
function givenTo(scene: Scene, clause: Clause, lemma: string): Draft | null {
  if (
    !clause.vg.passive ||
    clause.subject === null ||
    !/^(?:give|promise|offer|send|lend|grant|supply|provide|equip|arm|furnish|outfit|hand|pledge)$/.test(lemma)
  )
    return null;
  const thing = [...clause.objects, ...clause.attached.filter((a) => a.word === "with").map((a) => a.np)].find((np) => giftOf(scene, np) !== null);
  const arms = /^(?:equip|arm)$/.test(lemma);
  if (!thing && !arms) return null;
  const by = agentOf(scene, clause);
  const receiving = otherThan(holders(scene, actorsOfPhrase(scene, clause.subject)), by);
  if (receiving.length === 0 || by.length === 0) return null;
  const range = rangeOf(scene, clause),
    read = stageOfGift(scene, clause, null);
  return draftOf("aid", "aid/given-to", spanOf(scene, range.first, range.last), scene.index, {
    actor: by,
    with: partiesAs(receiving, "recipient"),
    object: thing ? wordsOf(scene, thing.first, thing.last) : "arms",
    clause,
    stage: read.stage,
    modality: read.modality,
    change: read.change,
    rules: [...read.rules],
    trust: 0.6,
  });
}

/** "Italy's eleventh package is going to Kyiv", "American missiles arrived in Taiwan". */
function onItsWay(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  const thing = clause.subject;
  if (thing === null || clause.vg.passive || clause.inherited) return null;
  const gift = giftOf(scene, thing);
  if (gift === null || gift === "craft" || gift === "loose" || isTrade(wordsOf(scene, thing.first, clause.vg.first).toLowerCase())) return null;
  const range = rangeOf(scene, clause);
  if (quantitiesIn(scene, thing.first, thing.last).some((q) => q.family === "money" || q.family === "unit")) return null;
  const parties = destination(scene, clause);
  // "Russian tanks rolled to Kyiv": arms that come with their crews.
  if (
    gift === "kit" &&
    /^(?:roll|cross|enter|head|travel|follow)$/.test(lemmaOf(clause)) &&
    aidContextOf(scene.reading).strength < 3 &&
    recentAid(scene, earlier, 3) === null
  )
    return null;
  const model = recentAid(scene, earlier, 2);
  let actor = ofThing(scene, clause, thing, (actors) => otherThan(holders(scene, actors), parties));
  if (actor.length === 0 && model && /^(?:the|this|that|these|those|its|their|a|an|another|more)\b/.test(wordsOf(scene, thing.first, thing.last).toLowerCase()))
    actor = otherThan(model.actor, parties);
  let because: string | null = null;
  if (actor.length === 0 && parties.length > 0 && lemmaOf(clause) === "go" && !model) {
    const id = scene.reading.home ?? scene.reading.topics.find((each) => scene.reading.lookups.state.has(each));
    if (id && !parties.some((p) => p.id === id)) {
      actor = [knownAs(scene.reading.lookups, id)];
      because = "the state that the report is about";
    }
  }
  const to = parties.length > 0 ? parties : understoodRecipient(scene, model, actor);
  if (actor.length === 0 || to.length === 0) return null;
  const read = stageOfGift(scene, clause, null);
  if (isFall(scene, clause)) return null;
  return draftOf("aid", "aid/on-its-way", spanOf(scene, range.first, range.last), scene.index, {
    actor,
    with: to,
    object: wordsOf(scene, thing.first, thing.last),
    clause,
    stage: clause.vg.progressive && read.stage === "in-force" ? "pledged" : read.stage,
    modality: read.modality,
    change: "start",
    rules: [...read.rules],
    trust: 0.55,
    ...(because ? { filled: { actor: because } } : {}),
  });
}

/** Where things go: the state after "to", "in", "into", or the object of "reach". */
function destination(scene: Scene, clause: Clause): Party[] {
  const phrases = [...clause.attached.filter((a) => /^(?:to|in|into|for)$/.test(a.word)).map((a) => a.np), ...clause.objects];
  for (const np of phrases) {
    const found = holders(scene, governmentsIn(scene, np));
    if (found.length > 0) return partiesAs(found, "recipient");
  }
  return [];
}

/** "gets its shells from Pyongyang", "has received Chinese radars": the subject is helped. */
function gotten(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  if (clause.vg.passive || clause.subject === null) return null;
  const thing = clause.objects.find((o) => giftOf(scene, o) !== null);
  if (!thing) return null;
  const gift = giftOf(scene, thing)!,
    range0 = rangeOf(scene, clause);
  const { first, last } = wholeGift(scene, thing);
  if (quantitiesIn(scene, first, last).some((q) => q.family === "money" || q.family === "unit" || q.family === "personnel")) return null;
  const receiving = knownHolders(scene, agentOf(scene, clause));
  if (receiving.length === 0 || receiving.length > 3) return null;
  const not = (actors: Actor[]): Actor[] => otherThan(holders(scene, actors), receiving);
  const from = clause.attached.find((a) => a.word === "from");
  let actor = from ? not(governmentsIn(scene, from.np)) : [];
  if (actor.length === 0 && !/^(?:have|acquire)$/.test(lemmaOf(clause))) actor = ofThing(scene, clause, thing, not);
  // "no longer gets French help": what is told is that it has ended.
  const nowNone = clause.vg.negated || /\bno longer\b/.test(wordsOf(scene, range0.first, range0.last).toLowerCase());
  if (actor.length === 0 || (/^(?:have|get|acquire|welcome)$/.test(lemmaOf(clause)) && gift === "loose" && !nowNone) || (lemmaOf(clause) === "have" && !from))
    return null;
  const range = rangeOf(scene, clause),
    read = stageOfGift(scene, clause, null);
  const before = recentAid(scene, earlier, 0);
  if (before && before.clause === clause) return null;
  return draftOf("aid", "aid/gotten", spanOf(scene, range.first, range.last), scene.index, {
    actor,
    with: partiesAs(receiving, "recipient"),
    object: wordsOf(scene, first, last),
    clause,
    stage: read.stage,
    modality: read.modality,
    change: read.change,
    rules: [...read.rules],
    trust: 0.55,
  });
}
