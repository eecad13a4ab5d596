/** Who commands, told by the post and its holder: "at the head of", "has a Danish commander", "answers to a Kenyan general", "provides the headquarters". */
import type { Actor, Change, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOf, actorsOfPhrase, speakerAt, doerOf } from "./args.ts";
import { isAtHome } from "./athome.ts";
import { capitalActor } from "./bearer.ts";
import { statesFrom } from "./froms.ts";
import { type Draft, draftOf } from "./draft.ts";
import { forcePeople, forcePlatforms, list } from "./lexis.ts";
import { currentMission } from "./memory.ts";
import { isLedAdjective, hostsOf, missionOf, placeOf } from "./places.ts";
import { entitiesIn, entityAt, headOf, lemmaOf, rangeOf, type Scene, spanOf, wordOf, wordsOf, isMissionName } from "./scene.ts";
import { nationLeads } from "./lead-nations.ts";
import { postDrafts } from "./posts.ts";
import { stagingOf } from "./stage.ts";
import { missionJustNow } from "./talk.ts";
import { tellingClauses } from "./telling.ts";
import { isWished } from "./wished.ts";
import { unique } from "./named.ts";
import { overlaps } from "../model/span.ts";

/** The post as a thing that is held and handed on. */
export const postNouns = list(
  "command lead leadership helm reins rein baton commandership torch chairmanship generalship headship direction wheel post job charge",
);
/** Of these only what stands with them says that a command is meant. */
export const looseNouns = list("post job direction wheel charge");
/** Who holds it. */
export const chiefNouns = list("commander head chief boss director commandant coordinator administrator supremo");
export const rankNouns = list(
  "general admiral brigadier commodore colonel captain commander officer major diplomat three-star two-star four-star one-star lieutenant-general major-general rear-admiral vice-admiral brigadier-general marshal commandant",
);
const rank =
  /\b(?:general|admiral|brigadier|commodore|colonel|captain|commander|marshal|commandant|(?:one|two|three|four)-star|lt\.?-? ?gen|maj\.?-? ?gen|brig\.?-? ?gen|gen\.|adm\.|col\.)/i;
/** What is commanded. */
const ledHeads = list(
  "mission operation battlegroup battle-group group brigade division corps force forces taskforce task-force coalition headquarters hq staff contingent patrol sector flotilla squadron detachment formation fleet peacekeeper observer monitor police troop regiment battalion intervention airlift blockade campaign programme program effort exercise cell presence contingents command garrison",
);

export const isLedWords = (scene: Scene, np: NounPhrase): boolean =>
  (ledHeads.has(headOf(scene, np)) && !isAtHome(scene, np)) || scene.entities.some((e) => e.first >= np.first && e.first < np.last && isMissionName(e));

/** The state or body of whoever a phrase names: its nationality before the body that its office belongs to. */
export function nationOf(scene: Scene, np: NounPhrase): Actor[] {
  const end = ofComplement(scene, np)?.last ?? np.last;
  const inside = entitiesIn(scene, np.first, end);
  const people =
    inside.find((e) => e.form === "people" && e.class === "state") ??
    inside.find((e) => e.class === "state" && e.form === "adjective" && !isLedAdjective(scene, e));
  if (people) return actorsOf(scene, people);
  const person = inside.find((e) => e.class === "person" && e.form !== "pronoun");
  if (person) {
    const own = actorsOf(scene, person);
    if (own.length > 0) return own;
    // "Rear Admiral Jean Martin (France)".
    const bracket =
      person.last < scene.sentence.last && wordOf(scene, person.last) === "("
        ? scene.entities.find((e) => e.first === person.last + 1 && e.class === "state")
        : undefined;
    if (bracket) return actorsOf(scene, bracket);
    // "Robert Mood, a Norwegian general": what is apposed says whose he is.
    const beside =
      person.last < scene.sentence.last && wordOf(scene, person.last) === ","
        ? scene.chunks.find((c): c is NounPhrase => c.type === "np" && c.first === person.last + 1)
        : undefined;
    if (
      beside &&
      (rankNouns.has(headOf(scene, beside)) ||
        isRanked(scene, beside) ||
        (/^an?$/.test(wordOf(scene, beside.first)) && entitiesIn(scene, beside.first, beside.last).some((e) => e.form === "people")))
    )
      return actorsOfPhrase(scene, beside);
  }
  const own = actorsOfPhrase(scene, np),
    of = own.length === 0 ? ofComplement(scene, np) : null;
  // "a general of ours": whoever speaks. "from Copenhagen to Warsaw": whose capital it is.
  return of !== null && /^(?:ours|us)$/.test(wordOf(scene, of.head))
    ? speakerAt(scene, scene.tokens.start[np.first])
    : own.length > 0
      ? own
      : capitalActor(scene, entityAt(scene, np.head) ?? undefined);
}

export function ofComplement(scene: Scene, np: NounPhrase): NounPhrase | null {
  const prep = scene.chunks[np.index + 1],
    inner = scene.chunks[np.index + 2];
  return prep?.type === "prep" && inner?.type === "np" && /^(?:of|from|over|for)$/.test(wordOf(scene, prep.first)) ? inner : null;
}

/** Is a command of a force spoken of: in the phrase, its complement, the clause or as what was led before? */
export function ledBy(scene: Scene, np: NounPhrase, clause: Clause | null): boolean {
  const inner = ofComplement(scene, np);
  // Chiefs of services and staffs are their state's, not a mission's.
  if (
    inner !== null &&
    !/\b(?:un|eu|nato|au|mission|multinational|joint|international)\b/i.test(wordsOf(scene, inner.first, inner.last)) &&
    services.test(wordsOf(scene, inner.first, inner.last).toLowerCase())
  )
    return false;
  if (inner !== null && isLedWords(scene, inner)) return true;
  if (
    /\b(?:force|mission|fleet|task|operation|contingent|brigade|division|battle|sector|naval|military|joint|combined|multinational|allied|un|nato|eu|its|overall|tactical|operational|rotating|chief)\b/.test(
      wordsOf(scene, np.first, np.head + 1).toLowerCase(),
    ) &&
    !/\b(?:party|state|government|company|police)\b/.test(wordsOf(scene, np.first, np.last).toLowerCase())
  )
    return true;
  if (np.owner !== null && isLedWords(scene, np.owner)) return true;
  if (clause !== null && [clause.subject, ...clause.attached.map((a) => a.np)].some((each) => each !== null && each !== np && isLedWords(scene, each)))
    return true;
  const told = (kind: string): boolean => kind === "force" || kind === "lead" || kind === "mandate";
  return (
    missionJustNow(scene) ||
    scene.before.some((d) => d.kind === "lead" && scene.index - d.sentence <= 1) ||
    (currentMission(scene, scene.sentence.end) !== null && scene.before.some((d) => scene.index - d.sentence <= 2 && told(d.kind)))
  );
}

const services = /\b(?:navy|army|air force|airborne|defen[cs]e|staff|armed forces|police|guard|service|bureau|ministry|government|state)\b/;

export function commandDrafts(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  for (const clause of tellingClauses(scene)) drafts.push(...ofClause(scene, clause));
  for (const draft of [...postDrafts(scene), ...underDrafts(scene), ...nationLeads(scene)])
    if (!drafts.some((d) => overlaps(d.span, draft.span) && d.actor[0]?.id === draft.actor[0]?.id)) drafts.push(draft);
  return drafts;
}

const verbs = list(
  "entrust assign award allot devolve install answer report obey share put place stand lead command run direct be remain stay become serve act have get receive acquire hold exercise retain keep take assume relinquish cede surrender hand pass give fall revert rotate return go transfer provide supply furnish staff name appoint choose pick designate nominate select tap succeed replace relieve follow head",
);

function ofClause(scene: Scene, clause: Clause): Draft[] {
  const lemma = lemmaOf(clause);
  if (!verbs.has(lemma)) return [];
  return (
    answersTo(scene, clause, lemma) ??
    putsIn(scene, clause, lemma) ??
    holdsPost(scene, clause, lemma) ??
    hasChief(scene, clause, lemma) ??
    isChief(scene, clause, lemma) ??
    provides(scene, clause, lemma) ??
    handsOn(scene, clause, lemma) ??
    named(scene, clause, lemma) ??
    succeeds(scene, clause, lemma) ??
    heading(scene, clause, lemma) ??
    []
  );
}

/** "The force answers to a Saudi general", "reports to an admiral of the Indian navy". */
function answersTo(scene: Scene, clause: Clause, lemma: string): Draft[] | null {
  if (
    (lemma !== "answer" && lemma !== "report" && lemma !== "obey") ||
    clause.subject === null ||
    (!isLedWords(scene, clause.subject) &&
      !forcePeople.has(headOf(scene, clause.subject)) &&
      !/^(?:it|they|we|all|both)$/.test(wordOf(scene, clause.subject.head)))
  )
    return null;
  const to = lemma === "obey" ? clause.objects[0] : clause.attached.find((a) => a.word === "to")?.np;
  const actor =
    to &&
    (rankNouns.has(headOf(scene, to)) ||
      isRanked(scene, to) ||
      entitiesIn(scene, to.first, to.last).some((e) => e.form === "people" || (e.class === "state" && /^(?:a|an)$/.test(wordOf(scene, to.first)))))
      ? nationOf(scene, to)
      : [];
  return actor.length > 0 ? [leadOf(scene, clause, "lead/answers-to", actor, "level")] : null;
}

export const isRanked = (scene: Scene, np: NounPhrase): boolean =>
  rank.test(wordsOf(scene, np.first, np.last)) ||
  scene.entities.some(
    (e) =>
      e.class === "person" &&
      e.first >= np.first &&
      e.first < np.last &&
      (e.role === "commander" || rank.test(scene.tokens.text.slice(e.full.start, e.full.end))),
  );

const holding = list("hold exercise retain keep take assume have share");
const leaving = list("relinquish cede surrender");
/** "has put a Greek commodore in command": whoever is put there. */
function putsIn(scene: Scene, clause: Clause, lemma: string): Draft[] | null {
  if (!/^(?:put|place|install)$/.test(lemma) || clause.vg.passive || clause.objects.length === 0) return null;
  const at = clause.attached.find(
    (a) => (a.word === "in" && /^(?:command|charge)$/.test(headOf(scene, a.np))) || (a.word === "at" && /^(?:head|helm)$/.test(headOf(scene, a.np))),
  );
  if (
    at === undefined ||
    (!isRanked(scene, clause.objects[0]) && !entitiesIn(scene, clause.objects[0].first, clause.objects[0].last).some((e) => e.form === "people")) ||
    !ledBy(scene, at.np, clause)
  )
    return null;
  const actor = nationOf(scene, clause.objects[0]);
  return actor.length > 0 ? [leadOf(scene, clause, "lead/holds-post", actor, "start", at.np)] : null;
}

/** "holds the command", "is at the head of the division", "is in charge of the sector". */
function holdsPost(scene: Scene, clause: Clause, lemma: string): Draft[] | null {
  const held = holding.has(lemma) || leaving.has(lemma);
  const put = (lemma === "put" || lemma === "place") && clause.vg.passive;
  const at =
    put || (!held && /^(?:be|remain|stay|stand)$/.test(lemma))
      ? clause.attached.find(
          (a) =>
            (a.word === "at" && /^(?:head|helm|wheel|reins)$/.test(headOf(scene, a.np))) ||
            (a.word === "in" && /^(?:command|charge)$/.test(headOf(scene, a.np))),
        )
      : undefined;
  const chargeOf = clause.subject !== null && isRanked(scene, clause.subject) && lemma === "take";
  const np = held
    ? clause.objects.find(
        (o) =>
          (postNouns.has(headOf(scene, o)) || (headOf(scene, o) === "control" && /\b(?:operational|tactical)\b/i.test(wordsOf(scene, o.first, o.last)))) &&
          (!looseNouns.has(headOf(scene, o)) ||
            (chargeOf && headOf(scene, o) === "charge") ||
            (ofComplement(scene, o) !== null && isLedWords(scene, ofComplement(scene, o)!))),
      )
    : at?.np;
  if (np === undefined || (clause.vg.passive && !put) || (at !== undefined && wordOf(scene, at.prep - 1) === "second")) return null;
  if (!ledBy(scene, np, clause) || ((lemma === "take" || lemma === "have") && headOf(scene, np) === "direction")) return null;
  const actor = clause.subject !== null && !isLedWords(scene, clause.subject) ? holderOf(scene, clause) : [];
  if (actor.length === 0) return null;
  // "share the command with Germany".
  const others = lemma === "share" ? clause.attached.filter((a) => a.word === "with").flatMap((a) => actorsOfPhrase(scene, a.np)) : [];
  const change: Change = lemma === "take" || lemma === "assume" || put ? "start" : leaving.has(lemma) ? "end" : "level";
  return [leadOf(scene, clause, "lead/holds-post", [...actor, ...others], change, np)];
}

export const holderOf = (scene: Scene, clause: Clause): Actor[] => {
  const own = clause.subject !== null ? nationOf(scene, clause.subject) : [];
  return own.length > 0 ? own : actorOfClause(scene, clause);
};

/** "has a Canadian commander", "gets a new chief, General Kim of South Korea". */
function hasChief(scene: Scene, clause: Clause, lemma: string): Draft[] | null {
  if (!/^(?:have|get|receive|acquire)$/.test(lemma) || clause.subject === null || !isLedWords(scene, clause.subject)) return null;
  const np = clause.objects.find((o) => chiefNouns.has(headOf(scene, o)) || rankNouns.has(headOf(scene, o)));
  if (np === undefined) return null;
  const adjective = entitiesIn(scene, np.first, np.last).find((e) => e.class === "state" && e.form === "adjective");
  // The name may come after a comma: "got its first woman commander in 2014, Major General Lund of Norway".
  const person = scene.entities.find((e) => e.class === "person" && e.form !== "pronoun" && e.first >= np.last && e.first - np.last < 10);
  const actor = adjective ? actorsOf(scene, adjective) : person ? actorsOf(scene, person) : [];
  return actor.length > 0 ? [leadOf(scene, clause, "lead/has-chief", actor, lemma === "have" ? "level" : "start")] : null;
}

/** "Major General Howes is its commander", "the commander is a Dane", "Poland acts as lead nation". */
function isChief(scene: Scene, clause: Clause, lemma: string): Draft[] | null {
  if (!/^(?:be|remain|become|serve|act|stay)$/.test(lemma) || clause.subject === null) return null;
  const { subject } = clause;
  const as = lemma === "serve" || lemma === "act" ? clause.attached.find((a) => a.word === "as")?.np : clause.objects[0];
  if (as === undefined) return null;
  const words = wordsOf(scene, as.first, as.last).toLowerCase();
  const nation = /\b(?:framework|lead|leading|coordinating|pilot) (?:nation|country|state)\b/.test(words);
  const role = (np: NounPhrase): boolean =>
    chiefNouns.has(headOf(scene, np)) &&
    ledBy(scene, np, null) &&
    !/\b(?:former|ex-|deputy|vice|second|company|platoon)\b/.test(wordsOf(scene, np.first, np.last).toLowerCase());
  if (nation || role(as)) {
    const actor = nationOf(scene, subject);
    return actor.length > 0
      ? [leadOf(scene, clause, nation ? "lead/framework-nation" : "lead/is-commander", actor, lemma === "become" ? "start" : "level")]
      : null;
  }
  if (!role(subject)) return null;
  const actor = nationOf(scene, as);
  return actor.length > 0 && (isRanked(scene, as) || entitiesIn(scene, as.first, as.last).some((e) => e.form === "people" || e.class === "person"))
    ? [leadOf(scene, clause, "lead/commander-is", [actor[0]], "level")]
    : null;
}

/** "Poland provides the headquarters", "the force commander is supplied by Ghana". */
function provides(scene: Scene, clause: Clause, lemma: string): Draft[] | null {
  // "will give up command" provides none.
  if (!/^(?:provide|supply|furnish|staff|give)$/.test(lemma) || clause.particle === "up" || clause.particle === "away") return null;
  const np = clause.vg.passive ? clause.subject : (clause.objects.find((o) => isCommandThing(scene, o)) ?? null);
  if (np === null || !isCommandThing(scene, np)) return null;
  const actor = doerOf(scene, clause);
  return actor.length > 0 ? [leadOf(scene, clause, "lead/provides-command", actor, "level", np)] : null;
}

const isCommandThing = (scene: Scene, np: NounPhrase): boolean => {
  const head = headOf(scene, np);
  return head === "headquarters" || head === "hq" || (head === "commander" && ledBy(scene, np, null)) || (head === "command" && ledBy(scene, np, null));
};

const passes = list("entrust assign award allot devolve hand pass give fall revert rotate return go transfer cede relinquish surrender");
/** "hands command to Ghana", "after Turkey it falls to Greece": who gives it up and who takes it. */
function handsOn(scene: Scene, clause: Clause, lemma: string): Draft[] | null {
  if (!passes.has(lemma)) return null;
  const { subject } = clause;
  const post = (np: NounPhrase | null | undefined): boolean =>
    np !== null &&
    np !== undefined &&
    postNouns.has(headOf(scene, np)) &&
    (!looseNouns.has(headOf(scene, np)) || (ofComplement(scene, np) !== null && chiefNouns.has(headOf(scene, ofComplement(scene, np)!)))) &&
    (headOf(scene, np) !== "leadership" || ledBy(scene, np, clause));
  const goesOn =
    subject !== null &&
    /^(?:it|this|that|which)$/.test(wordOf(scene, subject.head)) &&
    (scene.clauses.some((c) => c.vg.index < clause.vg.index && post(c.subject)) || scene.before.at(-1)?.kind === "lead");
  const object = clause.objects.find(post);
  const moves = !clause.vg.passive && (post(subject) || goesOn);
  if (object === undefined && !moves && !(clause.vg.passive && post(subject))) return null;
  const to = clause.attached.find((a) => a.word === "to" && a.index > clause.vg.index),
    from = clause.attached.find((a) => a.word === "from");
  const taker = to ? nationOf(scene, to.np) : [];
  // "was handed the leadership": the subject of the passive takes it.
  if (clause.vg.passive && object !== undefined) {
    const taking = subject !== null ? nationOf(scene, subject) : [];
    return taking.length > 0 ? [leadOf(scene, clause, "lead/is-given", taking, "start")] : null;
  }
  const giver = object !== undefined ? holderOf(scene, clause) : from ? nationOf(scene, from.np) : [];
  if ((taker.length === 0 && !/^(?:hand|cede|relinquish|surrender)$/.test(lemma)) || (goesOn && !/^(?:fall|pass|go|revert|rotate)$/.test(lemma))) return null;
  const drafts: Draft[] = [];
  if (taker.length > 0) drafts.push(leadOf(scene, clause, "lead/passes-to", taker, "start"));
  if (giver.length > 0 && giver[0].id !== taker[0]?.id && !/^(?:entrust|assign|award|allot|devolve|give)$/.test(lemma))
    drafts.push(leadOf(scene, clause, "lead/gives-up", giver, "end"));
  return drafts.length > 0 ? drafts : null;
}

const naming = list("name appoint choose pick designate nominate select tap install swear induct anoint");
/** "was named force commander": the next holder. */
function named(scene: Scene, clause: Clause, lemma: string): Draft[] | null {
  if (!naming.has(lemma)) return null;
  const phrases = [...clause.objects, ...clause.attached.filter((a) => a.word === "as" || a.word === "to").map((a) => a.np)];
  const role = phrases.find(
    (o) =>
      ((chiefNouns.has(headOf(scene, o)) && headOf(scene, o) !== "director") || (postNouns.has(headOf(scene, o)) && !looseNouns.has(headOf(scene, o)))) &&
      ledBy(scene, o, clause),
  );
  if (role === undefined || /\b(?:deputy|vice)\b/.test(wordsOf(scene, role.first, role.last).toLowerCase())) return null;
  const who = clause.vg.passive ? clause.subject : (clause.objects.find((o) => o !== role && nationOf(scene, o).length > 0) ?? null);
  const actor = who !== null ? nationOf(scene, who) : [];
  if (actor.length === 0) return null;
  const draft = leadOf(scene, clause, "lead/named", actor, "start");
  if (draft.stage === "in-force") draft.stage = "decided";
  return [draft];
}

/** "is to relieve the Pakistani at the head of the task force", "succeeds General Ondieki as commander". */
function succeeds(scene: Scene, clause: Clause, lemma: string): Draft[] | null {
  if (!/^(?:succeed|replace|relieve|follow)$/.test(lemma) || clause.objects.length === 0 || clause.vg.passive) return null;
  const post = clause.attached.find(
    (a) =>
      (a.word === "as" && chiefNouns.has(headOf(scene, a.np))) ||
      ((a.word === "at" || a.word === "in") && /^(?:head|helm|command|post)$/.test(headOf(scene, a.np))),
  );
  const other = clause.objects[0];
  const commander = scene.clauses.some(
    (c) => c !== clause && Math.abs(c.vg.index - clause.vg.index) <= 6 && naming.has(lemmaOf(c)) && c.objects.some((o) => chiefNouns.has(headOf(scene, o))),
  );
  if ((post === undefined || !ledBy(scene, post.np, clause)) && !(commander && isRanked(scene, other))) return null;
  const taker = holderOf(scene, clause),
    giver = nationOf(scene, other);
  if (taker.length === 0 && giver.length === 0) return null;
  const drafts: Draft[] = [];
  if (taker.length > 0 && !commander) drafts.push(leadOf(scene, clause, "lead/succeeds", taker, "start"));
  if (giver.length > 0 && giver[0].id !== taker[0]?.id) drafts.push(leadOf(scene, clause, "lead/succeeded", giver, "end"));
  return drafts;
}

/** "Heading the mission is the Portuguese brigadier Neves": the sentence turned round. */
function heading(scene: Scene, clause: Clause, lemma: string): Draft[] | null {
  if (
    !/^(?:head|lead|command|run|direct)$/.test(lemma) ||
    (clause.vg.form !== "gerund" && clause.vg.form !== "participle") ||
    clause.vg.first !== scene.sentence.first
  )
    return null;
  const is = scene.clauses.find((c) => lemmaOf(c) === "be" && c.vg.form === "finite");
  if (is?.subject == null || !isLedWords(scene, is.subject) || is.objects.length === 0) return null;
  const actor = nationOf(scene, is.objects[0]);
  return actor.length > 0 ? [leadSpan(scene, is, "lead/heading", actor, "level", clause.vg.first, rangeOf(scene, is).last)] : null;
}

const commandNouns = list(
  "command leadership lead direction control authority orders order baton chairmanship general admiral colonel brigadier commodore officer commander",
);
/** "under an Italian admiral", "under the command of General Petraeus of the United States", "under Kenyan orders". */
function* underDrafts(scene: Scene): Generator<Draft> {
  for (const chunk of scene.chunks) {
    if (chunk.type !== "prep" || wordOf(scene, chunk.first) !== "under") continue;
    const np = scene.chunks[chunk.index + 1];
    if (np?.type !== "np") continue;
    const head = headOf(scene, np);
    // "refused to serve under an Ethiopian".
    const clause = scene.clauses.find((c) => c.attached.some((a) => a.index === chunk.index)) ?? null;
    const serving = /^(?:serve|fight|operate|work|stay|deploy|put|place)$/.test(clause !== null ? lemmaOf(clause) : "");
    const one =
      serving && /^(?:a|an)$/.test(wordOf(scene, np.first)) && entitiesIn(scene, np.first, np.last).some((e) => e.class === "state" && e.last === np.last);
    if (!commandNouns.has(head) && !isRanked(scene, np) && !one) continue;
    // "only under American leadership": a wish, no lead yet.
    const before = chunk.first > scene.sentence.first ? wordOf(scene, chunk.first - 1) : "";
    if (
      /^(?:only|not|unless|if|even|except|never)$/.test(before) ||
      /\b(?:civilian|direct|own|democratic|government) (?:control|authority|command)/.test(wordsOf(scene, np.first, np.last).toLowerCase())
    )
      continue;
    const led =
      scene.chunks.some(
        (c) => c.type === "np" && c.index < chunk.index && (isLedWords(scene, c) || forcePeople.has(headOf(scene, c)) || forcePlatforms.has(headOf(scene, c))),
      ) ||
      (/^(?:it|they|which|them)$/.test(wordOf(scene, scene.sentence.first)) && currentMission(scene, scene.sentence.start) !== null);
    if (!led && !one) continue;
    // The authority of a ministry or council is no command of a force.
    if (
      /^(?:authority|control|direction|lead|order|orders)$/.test(head) &&
      !scene.entities.some(
        (e) =>
          e.first >= np.first && e.first < (ofComplement(scene, np)?.last ?? np.last) && (e.form === "adjective" || e.form === "people") && e.class === "state",
      )
    )
      continue;
    const owner = np.owner !== null ? nationOf(scene, np.owner) : [];
    const inner = ofComplement(scene, np);
    const named = owner.length > 0 ? owner : nationOf(scene, np);
    // "under the leadership of Brigadier General Jean Bosco from Rwanda".
    const from = inner !== null && isRanked(scene, inner) && wordOf(scene, inner.last) === "from" ? statesFrom(scene, inner.last + 1).actor : [];
    const actor = named.length > 0 ? named : from;
    if (actor.length === 0 || isWished(scene, chunk.first)) continue;
    // "The headquarters will manage brigades under its command": what any headquarters does.
    if (
      /^(?:its|their)$/.test(wordOf(scene, np.first)) &&
      clause?.subject != null &&
      /^(?:headquarters|hq|command|corps|division|brigade|staff|force|mission)$/.test(headOf(scene, clause.subject))
    )
      continue;
    // "insists that the troops be under its command": not so yet.
    if (clause !== null && clause.vg.form === "finite" && wordOf(scene, clause.vg.first) === "be") continue;
    const first = clause !== null && chunk.first - clause.vg.first < 14 ? rangeOf(scene, clause).first : Math.max(scene.sentence.first, chunk.first - 6);
    yield leadSpan(scene, clause, "lead/under-command", actor, "level", first, inner?.last ?? np.last);
  }
}

export function leadOf(scene: Scene, clause: Clause, rule: string, actor: Actor[], change: Change, led: NounPhrase | null = null): Draft {
  const range = rangeOf(scene, clause);
  return leadSpan(scene, clause, rule, actor, change, range.first, Math.max(range.last, led?.last ?? 0));
}

/** "will continue to lead": no new lead. */
export const goesOn = (clause: Clause): boolean =>
  clause.type === "infinitive" && clause.governor !== null && /^(?:continue|keep|go|remain)$/.test(lemmaOf(clause.governor)) && !clause.governor.vg.progressive;

export function leadSpan(scene: Scene, clause: Clause | null, rule: string, actor: Actor[], change: Change, first: number, last: number): Draft {
  const mission = missionOf(scene, first, last);
  const place = placeOf(scene, { first, last }, mission);
  const staging = clause !== null ? stagingOf(scene, clause) : null;
  const past = clause !== null && staging !== null && staging.phase === "done" && clause.vg.tense === "past" && !clause.vg.perfect;
  const stage: Stage =
    staging === null
      ? "in-force"
      : past && change !== "start"
        ? "ended"
        : clause!.vg.progressive && change !== "level" && staging.stage === "in-force"
          ? "pledged"
          : staging.stage;
  return draftOf("lead", rule, spanOf(scene, first, last), scene.index, {
    actor: unique(actor),
    mission,
    place,
    with: hostsOf(scene, place, actor),
    stage,
    modality: staging?.modality ?? "stated",
    change: staging?.phase === "coming" && change === "level" && (stage === "pledged" || stage === "planned") ? (goesOn(clause!) ? "extend" : "start") : change,
    clause,
    trust: 0.65,
  });
}
