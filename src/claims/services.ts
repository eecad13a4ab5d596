/** Help in services: works for another's forces, people carried, things put at a disposal, logistics, another's help in what someone does. */
import type { Actor } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOf, actorsOfPhrase, agentOf, partiesAs, doerOf } from "./args.ts";
import { type Draft, draftOf, namesOf } from "./draft.ts";
import { recentAid, stageOfGift, understoodRecipient } from "./gifts.ts";
import { giftOf, wholeGift } from "./giftwords.ts";
import { entitiesIn, holders, lemmaOf, quantitiesIn, rangeOf, type Scene, spanOf, wordOf, wordsOf, knownHolders } from "./scene.ts";
import { givers, ownForces } from "./transfer.ts";
import { list } from "./lexis.ts";
import { otherThan, haveCommon, isAmong } from "./named.ts";

/** The first service that fits a clause. */
export function served(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  const lemma = lemmaOf(clause);
  return (
    inKind(scene, clause, lemma) ??
    carried(scene, clause, lemma) ??
    (building.has(lemma) ? builtFor(scene, clause, lemma, earlier) : null) ??
    (/^(?:make|place|put)$/.test(lemma) ? atDisposal(scene, clause) : null) ??
    withHelp(scene, clause)
  );
}

/** Verbs of works and of paying for them. */
const building = list(
  "patch fix mend foot cover pay fund finance bankroll build rebuild construct upgrade modernise modernize renovate refurbish repair overhaul refit restore expand subsidise subsidize underwrite service maintain clear demine treat feed clothe house evacuate refuel resupply airlift ferry transport fly rescue",
);
/** What is done for another's forces and coasts. */
const worked =
  /\b(?:expansion|construction|repairs?|repairing|modernisation|modernization|training|equipment|wages|salaries|salary|pay|stipends?|rebuilding|reconstruction|upgrade|purchase|hospital|base|barracks|port|airfield|airport|runway|academy|arsenal|depot|outpost|posts?|headquarters|army|navy|forces?|police|guard|soldiers|troops|battalions?|brigades?|fleet|helicopters?|ships?|vehicles|tanks?|boats?|jets?|aircraft|weapons|arms|ammunition|rations|uniforms|wounded|mines|school|bridges?)\b/;

/** "is paying for the expansion of the Cambodian naval base", "rebuilt the Malian army's barracks", "treats wounded Ukrainian soldiers". */
function builtFor(scene: Scene, clause: Clause, lemma: string, earlier: readonly Draft[]): Draft | null {
  const range = rangeOf(scene, clause);
  if (quantitiesIn(scene, range.first, range.last).some((q) => q.family === "money") || earlier.some((d) => d.kind === "aid" && d.clause === clause))
    return null;
  const pays = /^(?:foot|cover|pay|fund|finance|bankroll|subsidise|subsidize|underwrite)$/.test(lemma);
  const things = clause.vg.passive
    ? clause.subject
      ? [clause.subject]
      : []
    : [...clause.objects, ...(pays ? clause.attached.filter((a) => a.word === "for").map((a) => a.np) : [])];
  const thing = things.find((np) => worked.test(wordsOf(scene, np.first, endOfPhrase(scene, np)).toLowerCase()));
  if (!thing || (things[0] !== thing && !pays)) return null;
  const actor = knownHolders(scene, doerOf(scene, clause));
  const last = endOfPhrase(scene, thing);
  const owner = entitiesIn(scene, thing.first, last).find((e) => e.class === "state" && e.form !== "pronoun" && e.id !== null);
  // "is paying for their equipment": theirs whose coming was told of just before.
  const spoken = scene.before[scene.before.length - 1];
  const theirs =
    !owner && wordOf(scene, thing.first) === "their" && spoken && scene.index - spoken.sentence <= 1
      ? spoken.kind === "aid"
        ? namesOf(spoken.with.filter((w) => w.role === "recipient"))
        : spoken.actor
      : [];
  const taker = owner ? actorsOf(scene, owner) : theirs;
  if (actor.length === 0 || taker.length === 0 || haveCommon(taker, actor)) return null;
  const read = stageOfGift(scene, clause, null);
  return draftOf("aid", "aid/works-for", spanOf(scene, range.first, Math.max(range.last, last)), scene.index, {
    actor,
    with: partiesAs(taker, "recipient"),
    object: wordsOf(scene, thing.first, last),
    clause,
    stage: read.stage,
    modality: read.modality,
    change: "start",
    rules: [...read.rules],
    trust: 0.5,
  });
}

/** A phrase and its of-phrases. */
function endOfPhrase(scene: Scene, np: NounPhrase): number {
  let last = np.last;
  for (let i = np.index + 1; i + 1 < scene.chunks.length; i += 2) {
    const prep = scene.chunks[i],
      inner = scene.chunks[i + 1];
    if (prep.type !== "prep" || wordOf(scene, prep.first) !== "of" || inner.type !== "np") break;
    last = inner.last;
  }
  return last;
}

/** "Jordan provides logistics", "gives air support": help in kind to the mission that is spoken of, with no receiver named. */
function inKind(scene: Scene, clause: Clause, lemma: string): Draft | null {
  if (!/^(?:provide|give|offer|supply|contribute|lend|furnish|promise|pledge|ensure|take)$/.test(lemma)) return null;
  const thing = (clause.vg.passive ? (clause.subject ? [clause.subject] : []) : clause.objects).find(
    (o) => giftOf(scene, o) === "loose" || giftOf(scene, o) === "sure",
  );
  if (!thing) return null;
  const words = wordsOf(scene, thing.first, thing.last).toLowerCase();
  if (!kinds.test(words) || ownForces.test(words) || !scene.before.some((d) => scene.index - d.sentence <= 4 && (d.kind === "force" || d.kind === "aid")))
    return null;
  const actor = knownHolders(scene, doerOf(scene, clause));
  if (actor.length === 0 || actor.length > 3) return null;
  const range = rangeOf(scene, clause),
    read = stageOfGift(scene, clause, null);
  return draftOf("aid", "aid/in-kind", spanOf(scene, range.first, clause.vg.passive ? range.last : Math.max(thing.last, clause.vg.last)), scene.index, {
    actor,
    with: understoodRecipient(scene, recentAid(scene, [], 4), actor),
    object: words,
    clause,
    stage: read.stage,
    modality: read.modality,
    change: read.change,
    rules: [...read.rules],
    trust: 0.45,
  });
}

const kinds =
  /\b(?:logistic\w*|intelligence|air (?:support|cover|transport|lift)|airlift|transport(?:ation)?|refuelling|medical (?:support|care|help|aid)|reconnaissance|surveillance|(?:medical )?evacuation|medevac|fuel|financial (?:support|help|aid)|military (?:support|aid|help|assistance)|technical (?:support|help)|training|humanitarian \w+|equipment)\b/;

const helping = /^(?:help|aid|support|assistance|backing|collaboration|protection|money|funds|funding|cover|weapons|arms)$/;

/** "with the help of American planes", "with French air support": another's help in what someone does. */
function withHelp(scene: Scene, clause: Clause): Draft | null {
  const help = helpIn(scene, clause);
  if (help === null) return null;
  const doing = clause.vg.passive && clause.subject ? actorsOfPhrase(scene, clause.subject) : actorOfClause(scene, clause);
  const helpedOnes = holders(scene, doing).filter((a) => a.id !== null && !isAmong(a, help.actor));
  if (helpedOnes.length === 0) return null;
  const read = stageOfGift(scene, clause, null);
  return draftOf("aid", "aid/with-help", spanOf(scene, help.first, help.last), scene.index, {
    actor: help.actor,
    with: partiesAs(helpedOnes, "recipient"),
    object: wordsOf(scene, help.first + 1, help.last),
    clause,
    stage: read.stage === "in-force" || read.stage === "ended" ? "in-force" : read.stage,
    modality: read.modality,
    change: "start",
    trust: 0.5,
  });
}

/** Whose help the clause speaks of. */
export const helperOf = (scene: Scene, clause: Clause): Actor[] => helpIn(scene, clause)?.actor ?? [];

function helpIn(scene: Scene, clause: Clause): { actor: Actor[]; first: number; last: number } | null {
  const help = clause.attached.find(
    (a) =>
      (a.word === "with" || a.word === "thanks to") &&
      (helping.test(wordOf(scene, a.np.head)) || (a.np.last - a.np.first >= 2 && helping.test(wordOf(scene, a.np.first + 1)) && a.prep < clause.vg.first)),
  );
  if (!help) return null;
  const next = clause.attached.find((a) => (a.word === "of" || a.word === "from") && a.index > help.index && a.index - help.index <= 3);
  const inner = entitiesIn(scene, help.np.first, help.np.head).find((e) => (e.class === "state" || e.class === "body") && e.form !== "pronoun");
  const actor = holders(scene, next ? actorsOfPhrase(scene, next.np) : inner ? actorsOf(scene, inner) : []);
  return actor.length === 0 ? null : { actor, first: help.prep, last: next ? next.np.last : help.np.last };
}

/** "airlifted the Rwandan battalion", "will fly them there", "in American transports": another's people carried. */
function carried(scene: Scene, clause: Clause, lemma: string): Draft | null {
  if (!/^(?:airlift|fly|ferry|transport|carry|lift|ship|convey)$/.test(lemma)) return null;
  const np = clause.vg.passive ? clause.subject : (clause.objects[0] ?? null);
  if (np === null) return null;
  const word = wordOf(scene, np.head);
  const people =
    /^(?:troops|soldiers|men|battalion|battalions|contingent|forces?|personnel|paratroopers|peacekeepers|units?|brigade|police|policemen|observers|wounded|army|company|companies|vehicles|equipment)$/.test(
      word,
    ) || scene.entities.some((e) => e.first <= np.head && np.head < e.last && e.form === "people");
  if (!people && word !== "them") return null;
  const means = clause.attached.find(
    (a) =>
      (a.word === "in" || a.word === "on" || a.word === "aboard" || a.word === "by") &&
      /^(?:aircraft|planes?|transports?|helicopters?|ships?|c-?\d+s?|jets?|airlifters?|trucks?|air|force)$/.test(wordOf(scene, a.np.head)),
  );
  const actor = knownHolders(
    scene,
    clause.vg.passive
      ? agentOf(scene, clause).length > 0
        ? agentOf(scene, clause)
        : means
          ? actorsOfPhrase(scene, means.np)
          : []
      : actorOfClause(scene, clause),
  );
  const spoken = scene.before[scene.before.length - 1];
  const own = actorsOfPhrase(scene, np);
  const whose = otherThan(own.length > 0 ? own : word === "them" && spoken && scene.index - spoken.sentence <= 1 ? spoken.actor : [], actor);
  if (actor.length === 0 || whose.length === 0) return null;
  const range = rangeOf(scene, clause),
    read = stageOfGift(scene, clause, null);
  return draftOf("aid", "aid/carried", spanOf(scene, range.first, range.last), scene.index, {
    actor,
    with: partiesAs(whose, "recipient"),
    object: "transport",
    clause,
    stage: read.stage,
    modality: read.modality,
    change: "start",
    rules: [...read.rules],
    trust: 0.5,
  });
}

/** "placed a transport aircraft at France's disposal", "makes its base available to the Americans". */
function atDisposal(scene: Scene, clause: Clause): Draft | null {
  if (clause.vg.negated && clause.objects.length === 0) return null;
  const range = rangeOf(scene, clause);
  const at = clause.attached.find((a) => a.word === "at" && wordOf(scene, a.np.head) === "disposal");
  const available = /\bavailable\b/.test(wordsOf(scene, clause.vg.last - 1, range.last).toLowerCase());
  if (!at && !available) return null;
  const things = clause.vg.passive ? (clause.subject ? [clause.subject] : []) : clause.objects;
  const thing = things.find((np) => giftOf(scene, np) !== null) ?? things[0];
  if (!thing || quantitiesIn(scene, thing.first, wholeGift(scene, thing).last).length > 0 || giftOf(scene, thing) === null) return null;
  const of = at
    ? clause.attached.find((a) => a.word === "of" && a.index > at.index && a.index - at.index <= 3)
    : clause.attached.find((a) => a.word === "to" || a.word === "for");
  const to = at?.np.owner ? actorsOfPhrase(scene, at.np.owner) : of ? actorsOfPhrase(scene, of.np) : [];
  const actor = givers(scene, clause, thing, [], []).filter((a) => a.id !== null && !isAmong(a, to));
  if (actor.length === 0 || to.length === 0) return null;
  const read = stageOfGift(scene, clause, null);
  return draftOf("aid", "aid/at-disposal", spanOf(scene, range.first, range.last), scene.index, {
    actor,
    with: partiesAs(to, "recipient"),
    object: wordsOf(scene, thing.first, thing.last),
    clause,
    stage: read.stage,
    modality: read.modality,
    change: read.change,
    rules: [...read.rules],
    trust: 0.6,
  });
}
