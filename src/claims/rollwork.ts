/**
 * In a run of forces, what those of a state are seen to do tells that they are there: "Danish F-16s thundered over the bay", "Polish soldiers were seen at the
 * crossing", "The Togolese dig wells".
 */
import type { Named } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { isOneLife } from "./contingent.ts";
import { contributorOf, isForceNoun } from "./contributor.ts";
import { readVerb } from "./direction.ts";
import { type Draft, draftOf } from "./draft.ts";
import { full, isVain } from "./field.ts";
import { forcePeople, harmVerbs, list } from "./lexis.ts";
import { hostsOf, missionOf, placesIn } from "./places.ts";
import { aspectual } from "./stage-words.ts";
import { navyOf } from "./ships.ts";
import { entityAt, headOf, lemmaOf, quantitiesIn, rangeOf, type Scene, spanOf, wordOf, governsInfinitive } from "./scene.ts";
import { otherThan, haveCommon } from "./named.ts";

const reach = 2;
const kinds: ReadonlySet<string> = new Set(["force", "aid", "lead", "mandate", "membership", "meeting", "cost", "spending", "target", "position"]);
/** Verbs of talk and mind, of command, and of having and being, which tell of no presence. */
const idle = list(
  "celebrate mark commemorate collide crash sink overturn show display demonstrate exhibit express face suffer undergo enjoy receive say tell think believe know claim deny insist complain protest hope fear want wish need become seem appear command lead head commit belong design paint honour admire watch insure photograph cost deserve number count die train teach learn win lose join sign vote agree refuse decline buy order sell receive get violate",
);
/** What a people does of which only its soldiers are meant. */
const work = list(
  "guard patrol hold man build rebuild mend repair clear dig treat drive fly sail watch share dismantle regroup reinforce pack unload camp pitch march drill exercise fight shoot fire bomb strike hit raid search occupy escort sweep relieve garrison police disarm refuel shell advance dig entrench bivouac billet",
);

/** Who comes after them is another force. */
const relieving = /^force\/(?:is-relieved|relieves|replace)$/;

export function workDrafts(scene: Scene, sofar: readonly Draft[]): Draft[] {
  if (isVain(scene, 0.5)) return [];
  if (scene.near < full) return [];
  const told = sofar.findLast((d) => d.kind === "force") ?? scene.before.findLast((d) => d.kind === "force");
  if (told === undefined || scene.index - told.sentence > reach) return [];
  const drafts: Draft[] = [];
  for (const clause of scene.clauses) {
    const { subject } = clause;
    if (
      subject === null ||
      clause.inherited ||
      clause.conditional ||
      clause.vg.form !== "finite" ||
      clause.vg.negated ||
      (clause.type !== "main" && clause.marker !== "while")
    )
      continue;
    const lemma = lemmaOf(clause);
    // "The jets are to be withdrawn": told by the verb after it.
    if (
      (lemma === "be" || aspectual.has(lemma)) &&
      [...sofar, ...drafts].some(
        (d) => d.kind === "force" && d.clause?.governor === clause && d.clause.subject === subject && !(d.clause.vg.passive && relieving.test(d.rules[0])),
      )
    )
      continue;
    // "are expected to be flown home": what they are expected to do tells it, or nothing does.
    if (clause.vg.passive && governsInfinitive(scene, clause)) continue;
    if (lemma === "" || (harmVerbs.has(lemma) && !(lemma === "shoot" && !clause.vg.passive)) || !atWork(scene, subject, lemma)) continue;
    // "are to rotate", "have to leave": the infinitive tells it.
    const deed = /^(?:be|have)$/.test(lemma) ? (scene.clauses.find((c) => c.governor === clause && c.type === "infinitive") ?? clause) : clause;
    if (deed !== clause && sofar.some((d) => d.clause === deed && d.quantity === null)) continue;
    // "are to begin leaving": the gerund tells it.
    if (sofar.some((d) => d.clause?.vg.form === "gerund" && d.clause.governor === deed)) continue;
    const draft = draftFor(scene, { clause, deed }, subject, told, [...sofar, ...drafts]);
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
}

/** A state's soldiers, ships or aircraft by their noun, whatever they do; a people by what only soldiers do. */
function atWork(scene: Scene, np: NounPhrase, lemma: string): boolean {
  // "No Danish soldiers are": none of them.
  if (/^(?:no|none|neither|nobody)$/.test(wordOf(scene, np.first))) return false;
  const e = entityAt(scene, np.head);
  if (e !== null && e.class === "state" && e.form === "people") return work.has(lemma);
  if (navyOf(scene, np.first, np.last) !== null) return !idle.has(lemma);
  if (/^(?:be|have)$/.test(lemma) && (e !== null || !isForceNoun(scene, np.head))) return false;
  // "Danish-owned ships": merchants'.
  if (
    /-(?:owned|flagged|registered|controlled|operated|linked)$/.test(wordOf(scene, np.first)) ||
    (np.head > np.first + 1 && /-(?:owned|flagged|registered|controlled|operated|linked)$/.test(wordOf(scene, np.first + 1)))
  )
    return false;
  if (
    (e !== null && e.class !== "person") ||
    idle.has(lemma) ||
    !isForceNoun(scene, np.head) ||
    isOneLife(scene, np) ||
    (/^(?:a|an)$/.test(wordOf(scene, np.first)) && forcePeople.has(headOf(scene, np))) ||
    /^(?:army|navy|headquarters|base|force)$/.test(headOf(scene, np))
  )
    return false;
  return (
    np.owner !== null || scene.entities.some((each) => each.first >= np.first && each.last <= np.head && each.class === "state" && each.form === "adjective")
  );
}

function draftFor(
  scene: Scene,
  { clause, deed }: { readonly clause: Clause; readonly deed: Clause },
  subject: NounPhrase,
  told: Draft,
  sofar: readonly Draft[],
): Draft | null {
  const { first } = rangeOf(scene, clause),
    last = deed === clause ? rangeOf(scene, clause).last : deed.vg.last;
  const span = spanOf(scene, first, last);
  if (sofar.some((d) => kinds.has(d.kind) && (d.clause === clause || (d.sentence === scene.index && d.span.start < span.end && span.start < d.span.end))))
    return null;
  if (quantitiesIn(scene, first, last).some((q) => q.family !== "duration" && q.family !== "none")) return null;
  const who = contributorOf(scene, subject, []);
  const actor = who === null || who.because !== null ? [] : [...who.actor];
  if (actor.length === 0 || actor.some((a) => a.id === null || !scene.reading.lookups.state.has(a.id)) || haveCommon(told.place, actor)) return null;
  const read = readVerb(scene, deed, null);
  const own = otherThan(placesIn(scene, first, last), actor);
  const place: Named[] = own.length > 0 ? own : otherThan(told.place, actor);
  return draftOf("force", "force/roll-at-work", span, scene.index, {
    actor,
    place,
    mission: missionOf(scene, first, last, false) ?? (own.length > 0 ? null : told.mission),
    with: hostsOf(scene, place, actor),
    change: read.change,
    stage: read.stage,
    modality: read.modality,
    clause,
    rules: [...read.rules],
    trust: 0.5,
  });
}
