/**
 * Forces that are only spoken of: "no plans for German troops", "a pullout was not raised", "Finnish participation is an open question", "reports that Chad
 * will leave are untrue".
 */
import type { Actor, Change, Modality, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { isVain } from "./field.ts";
import { statesFrom } from "./froms.ts";
import { actorOfClause, actorsOfPhrase } from "./args.ts";
import { fallbackActor } from "./fallback.ts";
import { isForcePhrase } from "./contingent.ts";
import { isForceNoun } from "./contributor.ts";
import { nominalChange } from "./nominal.ts";
import { type Draft, draftOf } from "./draft.ts";
import { list } from "./lexis.ts";
import { hostsOf, missionOf, placesIn } from "./places.ts";
import { headOf, lemmaOf, quantitiesIn, rangeOf, type Scene, spanOf, wordOf, wordsOf } from "./scene.ts";
import { leftPlaces } from "./whence.ts";
import { stagingOf } from "./stage.ts";
import { nounStage } from "./stage-words.ts";
import { inTalk } from "./talk.ts";
import { otherThan } from "./named.ts";

interface Verdict {
  readonly stage: Stage;
  readonly modality: Modality;
  readonly words: RegExp;
}
const verdict = (stage: Stage, modality: Modality, words: string): Verdict => ({
  stage,
  modality,
  words: new RegExp(
    `^(?:(?:still|now|currently|again|simply|very much|definitely|already|also|firmly|certainly|not|n't|never|no longer|yet) )*(?:${words})(?![a-z])`,
  ),
});

/** What is said of a force, a deployment or a withdrawal, after the verb; the first that fits decides. */
const verdicts: readonly Verdict[] = [
  verdict(
    "refused",
    "stated",
    "out of the question|off the table|ruled out|unthinkable|a non-?starter|a red line|rejected|off limits|inconceivable|unacceptable to",
  ),
  verdict(
    "considered",
    "negated",
    "(?:mere |pure |idle |wild |baseless )*(?:speculation|rumou?rs?|gossip|guesswork)|nonsense|a hoax|fake|a fabrication|disinformation|untrue|false|unfounded|baseless|fiction|an invention|wide of the mark",
  ),
  verdict(
    "considered",
    "stated",
    "on the (?:table|agenda|cards)|in the cards|an? (?:\\w+ )?(?:option|possibility|open question)|one (?:option|possibility)|under (?:\\w+ )?(?:discussion|consideration|study|review|examination)|(?:being )?(?:discussed|considered|studied|weighed|debated|examined|mooted|floated|raised|contemplated|talked about)|undecided|open|up in the air|in the balance|uncertain|unresolved|up for (?:discussion|debate)|possible|thinkable|conceivable|undetermined",
  ),
  verdict("in-force", "stated", "under ?way|in progress|in full swing|well advanced|ongoing"),
  verdict("ended", "stated", "(?:all but )?(?:complete|completed|over|done|finished|at an end)"),
  verdict("suspended", "stated", "on hold|on ice|suspended|frozen"),
  verdict("planned", "expected", "(?:eagerly |now )?(?:awaited|expected)(?! to\\b)"),
  verdict(
    "planned",
    "stated",
    "(?:being )?(?:planned|foreseen|envisaged|envisioned|intended|scheduled|prepared|contemplated|in preparation|in the works|in the pipeline|in prospect)|to follow",
  ),
];
const links = list("be remain stay");
/** "was never put to Lima", "did not come up", "never entered the talks": not spoken of. */
const unspoken =
  /^(?:(?:not|n't|never) )?(?:cross(?:ed)? \S+(?: \S+)? desk|come up\b|came up\b|arise\b|arisen\b|aris\w+|figure\w* (?:in|on)|feature\w* (?:in|on)|enter\w* (?:into )?the)/;
const spokenOf = list(
  "await expect suspend freeze complete plan foresee envisage envision intend schedule discuss consider raise study weigh debate contemplate examine moot float prepare reject rule mull table broach",
);

/** What is said of a force or a movement by its noun, or null. */
export function prospectOf(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  const { subject } = clause;
  if (subject === null || clause.inherited || earlier.some((d) => d.clause === clause)) return null;
  const lemma = lemmaOf(clause);
  const spoken = clause.vg.passive && spokenOf.has(lemma);
  const crossed = !spoken && (lemma === "cross" || lemma === "come" || lemma === "arise" || lemma === "figure" || lemma === "feature" || lemma === "enter");
  if (!spoken && !crossed && !(links.has(lemma) && !clause.vg.passive)) return null;
  // "The vessel was scheduled to begin a tour": the infinitive tells it.
  if (spoken && scene.clauses.some((c) => c.type === "infinitive" && c.governor === clause)) return null;
  const np = movementIn(scene, subject);
  if (np === null || (quantitiesIn(scene, np.first, np.last).length > 0 && wordOf(scene, np.first) !== "a")) return null;
  const range = rangeOf(scene, clause);
  const end = Math.min(scene.sentence.last, range.last + 4);
  const negated = clause.vg.negated || /^(?:no|none)$/.test(wordOf(scene, subject.first));
  const words = wordsOf(scene, spoken ? clause.vg.main : clause.vg.last, Math.max(end, clause.vg.last)).toLowerCase();
  const found = crossed
    ? clause.vg.negated && unspoken.test(wordsOf(scene, clause.vg.main, end).toLowerCase())
      ? verdicts[2]
      : null
    : (verdicts.find((v) => v.words.test(words)) ?? null);
  if (found === null) return null;
  const plain = turned(found, negated);
  // "will be completed by June": what is to come is not so yet.
  // "anticipates the withdrawal to be completed by May": nor is what is only awaited.
  const told =
    clause.vg.form === "infinitive" && !clause.vg.perfect && plain.stage === "ended"
      ? { stage: "planned" as const, modality: plain.modality }
      : clause.vg.modal === "" || (plain.stage !== "ended" && plain.stage !== "in-force")
        ? plain
        : { stage: stagingOf(scene, clause).stage, modality: stagingOf(scene, clause).modality };
  const who = whose(scene, clause, np, end);
  if (who === null || !inTalk(scene, earlier)) return null;
  const mission = missionOf(scene, range.first, range.last, false);
  const left = changeOf(scene, np) === "end" || changeOf(scene, np) === "cut" ? leftPlaces(scene, { first: subject.first, last: end }, who.actor) : null;
  const place = left ?? otherThan(placesIn(scene, range.first, end), who.actor);
  return draftOf("force", `force/said-to-be-${told.stage}`, spanOf(scene, range.first, range.last), scene.index, {
    actor: who.actor,
    mission,
    place,
    with: hostsOf(scene, place, who.actor),
    change: told.stage === "suspended" ? "suspend" : told.stage === "ended" ? "end" : changeOf(scene, np),
    ...told,
    clause,
    trust: who.sure ? 0.55 : 0.4,
  });
}

/** "not ruled out" is possible; "not on the table" is considered, negated. */
function turned({ stage, modality }: Verdict, negated: boolean): { stage: Stage; modality: Modality } {
  if (!negated) return { stage, modality };
  return stage === "refused" ? { stage: "considered", modality: "stated" } : { stage, modality: "negated" };
}

const movements = list(
  "retreat combat participation involvement deployment withdrawal intervention role presence contribution boot troop pull-out pullout drawdown exit departure cut reduction increase reinforcement dispatch rotation extension redeployment evacuation",
);

/** The phrase of a movement or force: the subject itself, or what "talk of", "a plan for" stands before. */
function movementIn(scene: Scene, np: NounPhrase): NounPhrase | null {
  const isForce = (each: NounPhrase): boolean =>
    movements.has(headOf(scene, each)) ||
    (/^(?:operation|mission|offensive)$/.test(headOf(scene, each)) &&
      /\b(?:ground|military|combat|naval|land|air)\b/i.test(wordsOf(scene, each.first, each.last))) ||
    isForceNoun(scene, each.head) ||
    isForcePhrase(scene, each, "act");
  if (isForce(np)) return np;
  const inner = scene.chunks[np.index + 2];
  const over =
    nounStage.has(headOf(scene, np)) || /^(?:talk|talks|rumour|rumor|report|speculation|thought|notion|word|mention|return)$/.test(headOf(scene, np));
  return over && scene.chunks[np.index + 1]?.type === "prep" && inner?.type === "np" && isForce(inner) ? inner : null;
}

/** Whose it would be: said in the phrase, for whom it is so, or who speaks. */
function whose(scene: Scene, clause: Clause, np: NounPhrase, end: number): { actor: Actor[]; sure: boolean } | null {
  const own = actorsOfPhrase(scene, { ...np, joined: [] });
  if (own.length > 0) return { actor: own, sure: true };
  const to = clause.attached.find((a) => a.word === "for" && a.index > clause.vg.index && a.np.first < end)?.np;
  // "contributions are expected from other members, Spain and Italy".
  const from = clause.attached.find((a) => a.word === "from" && a.index > clause.vg.index && a.np.first < end)?.np;
  const givers = from && /^(?:contribution|reinforcement|troop|soldier|offer|pledge)$/.test(headOf(scene, np)) ? statesFrom(scene, from.first).actor : [];
  if (givers.length > 0) return { actor: givers, sure: true };
  const party = to ? actorsOfPhrase(scene, to) : [];
  if (party.length > 0) return { actor: party, sure: true };
  // "The armed forces of several states were discussed": of others, whoever they are.
  const of = scene.chunks[np.index + 1];
  if (of?.type === "prep" && wordOf(scene, of.first) === "of") return null;
  const other = fallbackActor(scene, scene.tokens.start[np.first]);
  return other === null ? null : { actor: other.actor, sure: false };
}

const changeOf = (scene: Scene, np: NounPhrase): Change => {
  const change = nominalChange.get(headOf(scene, np));
  if (/^(?:pull-?out|withdrawal|exit|departure|drawdown|evacuation)$/.test(headOf(scene, np))) return "end";
  return change === undefined || change === "level" ? (/^(?:cut|reduction)$/.test(headOf(scene, np)) ? "cut" : "start") : change;
};

/** Verbs over "plans for a brigade" that end, deny or make it. */
const outcomes: ReadonlyMap<string, Stage> = new Map([
  ["drop", "refused"],
  ["scrap", "refused"],
  ["shelve", "refused"],
  ["abandon", "refused"],
  ["cancel", "refused"],
  ["bury", "refused"],
  ["ditch", "refused"],
  ["bin", "refused"],
  ["reject", "refused"],
  ["dismiss", "refused"],
  ["approve", "decided"],
  ["adopt", "decided"],
  ["endorse", "decided"],
  ["back", "decided"],
  ["agree", "agreed"],
  ["accept", "agreed"],
  ["discuss", "considered"],
  ["consider", "considered"],
  ["weigh", "considered"],
  ["study", "considered"],
]);
const overNouns = list(
  "plan plans proposal idea prospect possibility promise pledge offer thought question talk talks decision intention project scheme notion option blueprint discussion",
);

/** "There are no plans for German troops", "dropped plans for a battalion", "the idea of a Danish presence": the noun gives the stage. */
export function nounOverForce(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  if (isVain(scene, 0.5)) return null;
  if (earlier.some((d) => d.clause === clause)) return null;
  for (const np of [...(clause.subject !== null && !clause.inherited ? [clause.subject] : []), ...clause.objects, ...clause.attached.map((a) => a.np)]) {
    if (!overNouns.has(headOf(scene, np))) continue;
    const prep = scene.chunks[np.index + 1],
      inner = scene.chunks[np.index + 2];
    if (
      prep?.type !== "prep" ||
      inner?.type !== "np" ||
      !/^(?:for|of|on|about)$/.test(wordOf(scene, prep.first)) ||
      !(isForceNoun(scene, inner.head) || isForcePhrase(scene, inner, "act") || movements.has(headOf(scene, inner)))
    )
      continue;
    if (quantitiesIn(scene, inner.first, inner.last).some((q) => q.family !== "none")) continue;
    // "will make a decision about the deployment": none is made yet.
    const open = headOf(scene, np) === "decision" && wordOf(scene, prep.first) !== "for" && stagingOf(scene, clause).phase === "coming";
    const given = open ? "considered" : (nounStage.get(headOf(scene, np)) ?? "planned");
    const lemma = lemmaOf(clause);
    const outcome = np === clause.subject && !clause.vg.passive ? undefined : outcomes.get(lemma);
    const none = /^(?:no|any)$/.test(wordOf(scene, np.first)) || clause.vg.negated || lemma === "deny";
    const own = actorsOfPhrase(scene, { ...inner, joined: [] });
    const actor =
      own.length > 0 ? own : np.owner !== null && actorsOfPhrase(scene, np.owner).length > 0 ? actorsOfPhrase(scene, np.owner) : actorOfClause(scene, clause);
    if (actor.length === 0 || !inTalk(scene, earlier)) continue;
    const range = rangeOf(scene, clause);
    const last = Math.max(range.last, inner.last);
    const place = otherThan(placesIn(scene, np.first, last), actor);
    return draftOf("force", `force/noun-over-${headOf(scene, np)}`, spanOf(scene, Math.min(range.first, np.first), last), scene.index, {
      actor,
      mission: missionOf(scene, np.first, last, false),
      place,
      with: hostsOf(scene, place, actor),
      change: changeOf(scene, inner),
      stage: outcome ?? given,
      modality: none && outcome !== "refused" ? "negated" : "stated",
      clause,
      trust: 0.5,
    });
  }
  return null;
}
