/**
 * Counted help told by a turn of phrase: given up ("parted with", "chipped in"), come by ("took delivery of", "was granted"), or on its way ("have reached",
 * "are bound for").
 */
import type { Actor, Party, Stage } from "../model/claim.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOf, actorsOfPhrase, partiesAs } from "./args.ts";
import { evidenceOf, frameOf } from "./carrier.ts";
import { countedOf } from "./count.ts";
import { isSea } from "./places.ts";
import { inOwnDollars } from "./dollars.ts";
import { type Draft, draftOf } from "./draft.ts";
import { intoOwn } from "./funding.ts";
import { aidContextOf, governmentsIn, recentAid, recipientOf, stageOfGift, understoodRecipient } from "./gifts.ts";
import { giftOf } from "./giftwords.ts";
import { list } from "./lexis.ts";
import { currentMission } from "./memory.ts";
import { isApproval } from "./mend.ts";
import { entitiesIn, holders, knownAs, lemmaOf, rangeOf, type Scene, statesAmong, wordOf, wordsOf, knownHolders } from "./scene.ts";
import { turnsOf } from "./turns.ts";
import { otherThan, haveCommon, isAmong } from "./named.ts";

/** A number of things or a sum that changes hands by such a phrase. */
export function exchanged(
  scene: Scene,
  q: ReadQuantity,
  around: Clause | null,
  np: NounPhrase | null,
  earlier: readonly Draft[],
  used: ReadQuantity = q,
): Draft | null {
  const clause = around !== null && around.subject !== null && q.first < around.vg.first ? frameOf(scene, around) : around;
  if (clause === null || isApproval(scene, clause)) return null;
  if (q.family === "none") {
    const more = moreToCome(scene, q, clause, earlier);
    return more ? exchanged(scene, more, clause, np, earlier, q) : null;
  }
  if (q.family !== "money" && q.family !== "unit") return null;
  const turn =
    lemmaOf(clause) === "have"
      ? letHave(scene, clause)
      : turnsOf(scene, clause).find((each) => (each.of === "any" || each.of === q.family) && q.first >= clause.vg.last === (each.role !== "goes"));
  if (turn === undefined || turn === null) return null;
  // "pencilled in 86 million for the Mali mission", "pays into the common budget": what is one's own is a cost.
  if (q.family === "money" && turn.role === "gives" && !("actor" in turn) && ((turn.after === null && ownBill(scene, clause)) || intoOwn(scene, clause)))
    return null;
  // "bought 75 mortars for 75 million": a price.
  if (q.family === "money" && /^(?:buy|purchase|order|procure|acquire)$/.test(lemmaOf(clause)) && /^(?:for|at|worth)$/.test(wordOf(scene, q.first - 1)))
    return null;
  const kind = thingCounted(scene, q, np);
  if (kind === null) return null;
  const read =
    "actor" in turn
      ? { ...turn, because: null }
      : turn.role === "gives"
        ? given(scene, q, clause)
        : turn.role === "gets"
          ? gotten(scene, clause, np, earlier)
          : gone(scene, clause, np, kind, earlier);
  if (read === null || read.actor.length === 0 || read.to.length === 0 || read.to.some((each) => isSea(scene, each.id))) return null;
  const told = stageOfGift(scene, "governs" in turn ? turn.governs : clause, recentAid(scene, earlier, 2));
  const coming = told.stage === "planned" || told.stage === "pledged" || told.stage === "requested" || told.modality !== "stated";
  return draftOf("aid", `aid/${turn.role}`, evidenceOf(scene, clause, used), scene.index, {
    actor: read.actor,
    with: [...read.to, ...partiesAs(otherThan(told.asker, read.actor), "asker")],
    quantity: inOwnDollars(scene, q, read.actor, q.quantity),
    used,
    clause,
    stage: coming ? told.stage : (turn.stage ?? (clause.vg.progressive && !clause.vg.perfect && turn.role !== "gets" ? "pledged" : told.stage)),
    modality: told.modality,
    change: q.change === "add" || told.change === "add" ? "add" : told.change === "level" ? "start" : told.change,
    object: q.quantity.of,
    rules: [...told.rules],
    ...(read.because ? { filled: { actor: read.because } } : {}),
    trust: read.because ? 0.82 : 0.87,
  });
}

/** "Nine others will come": a bare number counts what the gift before did. */
function moreToCome(scene: Scene, q: ReadQuantity, clause: Clause, earlier: readonly Draft[]): ReadQuantity | null {
  if (!/^(?:follow|come|arrive)$/.test(lemmaOf(clause)) || q.first >= clause.vg.first) return null;
  const model = recentAid(scene, earlier, 1);
  const value = q.quantity.max ?? q.quantity.min ?? 0;
  return model?.quantity?.unit === "unit" && value > 0 && value < 2000
    ? { ...q, family: "unit", quantity: { ...q.quantity, unit: "unit", of: model.quantity.of } }
    : null;
}

const bills =
  /\b(?:bills?|costs?|upkeep|rent|lease|budget|dues|arrears|bases?|missions?|operations?|deployments?|contingents?|presence|participation|stationing|headquarters|expansion|barracks|airfield|runway|peacekeeping)\b/;
const gifts =
  /\b(?:aid|assistance|arm(?:y|ies)|police|coast ?guard|navy|wages|salaries|stipends|equipment|arms|weapons|kit|ammunition|shells|radios|vehicles|drones|help|donat\w+|grants?|loans?)\b/;
const paying = list("fund finance bankroll sponsor underwrite foot cover pay subsidise subsidize spend invest");

/** Is it a bill of one's own rather than help? */
function ownBill(scene: Scene, clause: Clause): boolean {
  const range = rangeOf(scene, clause);
  const words = wordsOf(scene, range.first, range.last).toLowerCase();
  return !gifts.test(words) && (bills.test(words) || paying.has(lemmaOf(clause)));
}

interface Let extends Parties {
  readonly role: "gives";
  readonly stage?: Stage;
}

/** "agreed to let Kyiv have a hundred carriers": who lets gives. */
function letHave(scene: Scene, clause: Clause): (Let & { governs: Clause }) | null {
  const np = scene.chunks[clause.vg.index - 1],
    verb = scene.chunks[clause.vg.index - 2];
  if (np?.type !== "np" || verb?.type !== "vg") return null;
  const governs = scene.clauses.find((c) => c.vg === verb && lemmaOf(c) === "let");
  if (!governs) return null;
  const actor = knownHolders(scene, actorOfClause(scene, governs));
  return {
    role: "gives",
    governs,
    actor,
    because: null,
    to: partiesAs(otherThan(holders(scene, actorsOfPhrase(scene, np)), actor), "recipient"),
  };
}

/** Money, kit, or craft; null for what nobody hands over. */
export function thingCounted(scene: Scene, q: ReadQuantity, np: NounPhrase | null): "money" | "kit" | "craft" | null {
  if (q.family === "money") return "money";
  if (q.noun < 0 && q.quantity.of !== null) return "kit";
  const counted = countedOf(scene, q);
  if (counted === "people" || np === null) return null;
  const gift = giftOf(scene, np);
  if (counted === "unit" && !(gift === "kit" || /\b(?:firing|fire|missile|launcher)\b/.test(q.quote.toLowerCase()))) return null;
  if (counted === "weapon" || gift === "kit") return "kit";
  return counted === "platform" || gift === "craft" || counted === "unit" ? "craft" : null;
}

interface Parties {
  readonly actor: Actor[];
  readonly to: Party[];
  readonly because: string | null;
}

/** The subject gives to whom the clause names, or whom the text tells of help to. */
function given(scene: Scene, q: ReadQuantity, clause: Clause): Parties | null {
  const actor = knownHolders(scene, actorOfClause(scene, clause));
  if (actor.length === 0) return null;
  const others = (list: readonly Party[]): Party[] => otherThan(list, actor);
  const first = clause.objects[0];
  // "promised the premier six jets": who stands before the thing gets it; "a battalion, and Chad two ships": gives it.
  if (
    scene.entities.some(
      (e) =>
        e.last === q.first &&
        e.class === "state" &&
        e.form !== "adjective" &&
        e.first > clause.vg.last &&
        /^(?:and|,|;|but|while)$/.test(wordOf(scene, e.first - 1)),
    )
  )
    return null;
  const beside = scene.entities.find(
    (e) => e.last === q.first && e.first >= clause.vg.last && e.form !== "adjective" && clause.objects.some((o) => o.first <= e.first && e.first < o.last),
  );
  const before = beside
    ? others(partiesAs(holders(scene, actorsOf(scene, beside)), "recipient"))
    : first && first.last <= q.first && first.first >= clause.vg.last
      ? others(partiesAs(holders(scene, actorsOfPhrase(scene, first)), "recipient"))
      : [];
  const named = before.length > 0 ? before : others(recipientOf(scene, clause, q.first));
  const to = named.length > 0 ? named : others(partiesAs(forcesNamed(scene, clause), "recipient"));
  if (to.length > 0) return { actor, to, because: null };
  // "would chip in with 40 million": for the mission that is spoken of.
  // "are putting in 4.6 billion extra over ten years": what is spread over years is one's own budget.
  const isSpread = /^(?:extra |more )?over (?:the (?:next|coming) )?\S+ years\b/i.test(wordsOf(scene, q.last, Math.min(q.last + 7, scene.sentence.last)));
  const mission = q.family === "money" && !isSpread ? currentMission(scene, scene.sentence.end) : null;
  if (
    mission !== null &&
    recentAid(scene, [], 3) === null &&
    turnsOf(scene, clause).some((t) => t.role === "gives" && t.after !== null && t.stage === undefined)
  )
    return { actor, to: partiesAs([mission], "recipient"), because: "the mission spoken of" };
  return aidContextOf(scene.reading).strength >= 2 && recentAid(scene, [], 3) !== null
    ? { actor, to: understoodRecipient(scene, recentAid(scene, [], 3), actor), because: null }
    : null;
}

const forceWords =
  /\b(?:army|armies|navy|forces?|military|police|guards?|coast ?guard|troops|soldiers|battalions?|brigades?|government|authorities|air force|gendarmerie|pilots|marines|mission|border|refugees|deminers|reservists|recruits|ministry|defenders|resistance|fighters)\b/;

/** Whose army, police or soldiers the clause names after its verb: "into the Lebanese army", "the wages of Somali soldiers". */
function forcesNamed(scene: Scene, clause: Clause): Actor[] {
  for (const np of [...clause.attached.filter((a) => a.index > clause.vg.index).map((a) => a.np), ...clause.objects]) {
    const e = entitiesIn(scene, np.first, np.last).find((each) => each.class === "state" && each.id !== null && each.form !== "pronoun");
    if (e && forceWords.test(wordsOf(scene, np.first, np.last).toLowerCase())) return actorsOf(scene, e);
  }
  return clause.attached.filter((a) => /^(?:into|towards|toward)$/.test(a.word)).flatMap((a) => holders(scene, actorsOfPhrase(scene, a.np)));
}

/** Where it comes from: "from Paris", "by Paris", the maker's adjective or owner of the thing. */
function source(scene: Scene, clause: Clause, np: NounPhrase | null, fits: (actors: readonly Actor[]) => Actor[]): Actor[] {
  for (const a of clause.attached)
    if (a.word === "from" || a.word === "by" || a.word === "out of") {
      // "12 from Spain and 15 from Greece": the next number has a giver of its own.
      const counted = a.np.joined.some((member) => scene.quantities.some((q) => q.first === member.first));
      const own = fits(governmentsIn(scene, counted ? { ...a.np, joined: [] } : a.np));
      if (own.length > 0) return own;
    }
  if (np === null) return [];
  const owner = np.owner ? fits(actorsOfPhrase(scene, np.owner, 1)) : [];
  if (owner.length > 0) return owner;
  const inside = scene.entities.filter((e) => e.first >= np.first && e.first < np.last && (e.class === "state" || e.class === "body") && e.form !== "pronoun");
  const made = inside.flatMap((e) => fits(actorsOf(scene, e)));
  if (made.length > 0) return made.slice(0, 1);
  // "200 million in Japanese grants", "a gift from Seoul": what it comes as says whose it is.
  const as = clause.attached.find(
    (a) =>
      /^(?:in|of|as)$/.test(a.word) &&
      a.index > np.index &&
      (giftOf(scene, a.np) !== null || /^(?:arms|kit|money|funds|funding|cash|support)$/.test(wordOf(scene, a.np.head))),
  );
  return as ? fits(actorsOfPhrase(scene, as.np)) : [];
}

/** Who gave it where the words do not say: the giver before, the state that publishes or that the report is about. */
function understoodGiver(scene: Scene, to: readonly Party[], earlier: readonly Draft[]): { actor: Actor[]; because: string | null } {
  const not = (actors: readonly Actor[]): Actor[] => otherThan(actors, to);
  const model = recentAid(scene, earlier, 6);
  const before = model ? not(model.actor) : [];
  if (before.length > 0) return { actor: before, because: "who gave before" };
  const { home, topics, lookups } = scene.reading;
  const id = (home !== null ? [home] : topics.slice(0, 2)).find((each) => each !== null && lookups.state.has(each) && !to.some((p) => p.id === each));
  return id && aidContextOf(scene.reading).strength >= (id === home ? 2 : 3)
    ? { actor: [knownAs(lookups, id)], because: "the state that the report is about" }
    : { actor: [], because: null };
}

/** The subject is helped. */
function gotten(scene: Scene, clause: Clause, np: NounPhrase | null, earlier: readonly Draft[]): Parties | null {
  const subject = clause.subject;
  if (subject === null || nobody.test(wordOf(scene, subject.head))) return null;
  const whose = knownHolders(scene, actorsOfPhrase(scene, subject));
  if (whose.length === 0 || whose.length > 3) return null;
  const to = partiesAs(whose, "recipient");
  const actor = source(scene, clause, np, (list) => holders(scene, list).filter((a) => a.id !== null && !isAmong(a, whose)));
  if (actor.length > 0) return { actor, to, because: null };
  // Who gets what, with no word of whom from, is told only where help is spoken of; a passive has a giver.
  return clause.vg.passive || recentAid(scene, earlier, 3) !== null ? { ...understoodGiver(scene, to, earlier), to } : null;
}

/** Those in a state who are not the state. */
const nobody =
  /^(?:agenc(?:y|ies)|charit(?:y|ies)|compan(?:y|ies)|firms?|contractors?|manufacturers?|makers?|universit(?:y|ies)|industry|organi[sz]ations?|groups?|banks?|businesses|farmers|workers|families|voters|taxpayers?)$/;

/** The thing moves to a state or its army. */
function gone(scene: Scene, clause: Clause, np: NounPhrase | null, kind: "money" | "kit" | "craft", earlier: readonly Draft[]): Parties | null {
  const phrases = [...clause.objects, ...clause.attached.filter((a) => /^(?:to|in|into|for|at)$/.test(a.word) && a.index > clause.vg.index).map((a) => a.np)];
  let whose: Actor[] = [],
    army = false;
  for (const each of phrases) {
    if (wordOf(scene, each.head) === "way" || nobody.test(wordOf(scene, each.head))) continue;
    const here = statesAmong(scene, holders(scene, governmentsIn(scene, each)));
    if (here.length === 0) continue;
    if (whose.length === 0) whose = here;
    if (haveCommon(here, whose) && forceWords.test(wordsOf(scene, each.first, each.last).toLowerCase())) army = true;
  }
  const model = recentAid(scene, earlier, 4);
  const { recipient, strength } = aidContextOf(scene.reading);
  // "Nine others will come": to whom the gift before went.
  const follows = whose.length === 0 && model !== null && (lemmaOf(clause) === "follow" || lemmaOf(clause) === "come" || lemmaOf(clause) === "be");
  // "Three launchers were handed over": to whom all the help of the text goes.
  const handed =
    whose.length === 0 &&
    clause.vg.passive &&
    kind !== "money" &&
    (strength >= 3 || model !== null) &&
    !clause.attached.some((a) => /^(?:to|for)$/.test(a.word));
  const to = handed
    ? understoodRecipient(scene, model, [])
    : whose.length > 0
      ? partiesAs(whose, "recipient")
      : follows
        ? model.with.filter((w) => w.role === "recipient")
        : [];
  if (to.length === 0) return null;
  // What could be stationed there is a gift only where its army gets it, or help to that state is spoken of.
  const helped = (to.some((p) => p.id === recipient?.id) && strength >= (kind === "craft" ? 3 : 2)) || haveCommon(model?.with ?? [], to);
  if (kind !== "money" && !army && !helped && !follows && !handed) return null;
  const range = rangeOf(scene, clause);
  if (
    /\b(?:exercises?|rotation|rotational|patrols?|deploy\w*|station\w*|battle ?group|reinforce\w*)\b/.test(
      wordsOf(scene, range.first, range.last).toLowerCase(),
    )
  )
    return null;
  const fits = (list: readonly Actor[]): Actor[] => holders(scene, list).filter((a) => a.id !== null && !isAmong(a, to));
  const actor = source(scene, clause, np, fits);
  return actor.length > 0 ? { actor, to, because: null } : { ...understoodGiver(scene, to, earlier), to };
}
