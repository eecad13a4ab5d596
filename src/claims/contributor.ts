/** Who a phrase names as the one whose people, ships or aircraft do something: a state, a force of someone's, or the force told of before. */
import type { Actor } from "../model/claim.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOf, actorsOfPhrase, speakerAt } from "./args.ts";
import { isForcePhrase, isTypeName } from "./contingent.ts";
import { navyOf } from "./ships.ts";
import { sayerTakenUp } from "./takenup.ts";
import type { Draft } from "./draft.ts";
import { forcePeople, forcePlatforms, forceUnits, list } from "./lexis.ts";
import { isTakenFrom } from "./takenfrom.ts";
import { entityAt, hasCapital, headOf, knownAs, nounOf, type Scene, wordOf, statesAmong, isMissionName, isStateActor } from "./scene.ts";

/** People, units and machines that only armed forces, police and missions send, beside those that are counted. */
const moreForces = list(
  "pioneer guard para inspector blue-beret mountaineer seal helicopter-crew convoy clinic hospital wing task-group staff reserve rearguard " +
    "tanker-crew sub transport abrams howitzer field-hospital outpost base engineer surveillance-plane armour tank vehicle radar",
);
/** Weapons named after beasts and persons: only a capital tells them from these. */
const namesakes = list("tiger leopard challenger patriot sentry");
/** Said of a part of the force that was told of, or of one more of it: "another", "the rest", "half", "the last". */
const parts = list("another one ones half rest remainder others other second third fourth first last most some few many majority bulk pair trio");
/** Said of one's own: "his men", "her crew", "their planes". */
const ownThings = list(
  "predecessor successor comrade replacement man woman people crew plane ship aircraft boat unit detachment company helicopter soldier troop officer team engineer convoy vehicle tank drone jet contingent battalion staff medic hospital base commander garrison force pilot police policeman gendarme marine frigate warship squadron operator operative",
);
const pronouns = list("they it she these those them both all nobody none");
const definite = list("the its their his her our these those all both whose");

export interface Contributor {
  readonly actor: readonly Actor[];
  /** `state`: named itself; `force`: a force of its own; `memory`: by what was told before. */
  readonly as: "state" | "force" | "memory";
  readonly because: string | null;
}

/** The last force told of within `reach` sentences, where that sentence tells of one actor's only. */
export function forceBefore(scene: Scene, earlier: readonly Draft[], reach: number): Draft | null {
  for (const drafts of [earlier, scene.before]) {
    for (let i = drafts.length - 1; i >= 0 && scene.index - drafts[i].sentence <= reach; i--) {
      const last = drafts[i];
      if (last.kind !== "force" || last.actor.length === 0) continue;
      // What was itself carried over is carried one sentence further, no more.
      if (last.filled["actor"] && (last.filled["actor"] !== carried || scene.index - last.sentence > 1)) continue;
      const key = keyOf(last);
      return drafts.every((d) => d.sentence !== last.sentence || d.kind !== "force" || d.actor.length === 0 || keyOf(d) === key) ? last : null;
    }
  }
  return null;
}

/** Why an actor is there that was told of before. */
export const carried = "the force spoken of before";

const keyOf = (d: Draft): string =>
  d.actor
    .map((a) => a.id ?? a.name)
    .sort()
    .join(" ");

/** Is the noun one of armed people, units or machines? Plurals of names ("Mirages") count with their singular. */
export function isForceNoun(scene: Scene, i: number): boolean {
  const noun = nounOf(scene, i);
  if (known(scene, i, noun) || (noun.endsWith("s") && known(scene, i, noun.slice(0, -1)))) return true;
  return /^[a-z]{1,3}-?\d{1,3}[a-z]?s?$/.test(noun) && hasCapital(scene, i);
}

/** "the corvette Aurora": a type before the name. */
export const isTyped = (scene: Scene, np: NounPhrase): boolean => {
  for (let i = np.first; i < np.head; i++) if (isForceNoun(scene, i)) return true;
  return false;
};

const known = (scene: Scene, i: number, noun: string): boolean =>
  forceUnits.has(noun) ||
  forcePlatforms.has(noun) ||
  moreForces.has(noun) ||
  isTypeName(scene, i, noun) ||
  (namesakes.has(noun) && hasCapital(scene, i)) ||
  (forcePeople.has(noun) && !vague.has(noun));
/** Of the people in uniform, those that are soldiers only where it is said whose they are. */
const vague = list(
  "controller planner driver diver technician mechanic surgeon men women man woman people member crew officer specialist military pilot observer monitor adviser advisor instructor trainer mentor",
);

/** "The frigate Lynx, Denmark's contribution to the mission, has arrived": whose the thing right behind it is. */
export function apposedShare(scene: Scene, np: NounPhrase): Actor[] {
  const comma = scene.chunks[np.index + 1],
    next = scene.chunks[np.index + 2];
  if (
    comma?.type !== "comma" ||
    next?.type !== "np" ||
    scene.chunks[np.index]?.first !== np.first ||
    !/^(?:contribution|share|part|offer|answer|commitment|contingent|flagship|reinforcement)$/.test(headOf(scene, next))
  )
    return [];
  return next.owner !== null || scene.entities.some((e) => e.class === "state" && e.form === "adjective" && e.first >= next.first && e.last <= next.head)
    ? statesAmong(scene, actorsOfPhrase(scene, { ...next, joined: [] }))
    : [];
}

/** "No Dane", "nobody", "none of the crews": who is said to do nothing. */
export const isNobody = (scene: Scene, np: NounPhrase): boolean => /^(?:no|nobody|none|neither)$/.test(wordOf(scene, np.first));

export function contributorOf(scene: Scene, np: NounPhrase, earlier: readonly Draft[], depth = 0): Contributor | null {
  const partOf = depth === 0 && scene.chunks[np.index + 1]?.type === "prep" && wordOf(scene, scene.chunks[np.index + 1].first) === "of";
  if (np.last - np.first === 1 && pronouns.has(wordOf(scene, np.head)) && !partOf) return pronounOf(scene, np, earlier);
  const entity = entityAt(scene, np.head);
  if (entity !== null && entity.form !== "adjective") {
    if (((entity.class === "person" || entity.class === "office") && navyOf(scene, np.first, np.last) === null) || entity.class === "region") return null;
    const actor = actorsOfPhrase(scene, np);
    if (actor.length > 0) return { actor, as: isMissionName(entity) || entity.form === "people" ? "force" : "state", because: null };
  }
  // "the Dutch cabinet", "Rwanda's government": a state by its organ.
  if (isOrgan(scene, np)) return { actor: actorsOfPhrase(scene, np), as: "state", because: null };
  if (wordOf(scene, np.head) === "we") {
    const actor = actorsOfPhrase(scene, np);
    return actor.length > 0 ? { actor, as: "state", because: "the speaker's state" } : null;
  }
  // "the last of the Danish special forces", "the first of the rotation".
  if (
    /^(?:last|first|rest|most|part|some|remainder|remnants?|bulk|remaining|majority|none|column|convoy|party|group|handful|batch|detachment|wave|elements?|units|parts|advance|couple|pair|number|dozens|hundreds|thousands|half|all)$/.test(
      wordOf(scene, np.head),
    ) &&
    depth === 0
  ) {
    const prep = scene.chunks[np.index + 1],
      inner = scene.chunks[np.index + 2];
    if (prep?.type === "prep" && inner?.type === "np" && wordOf(scene, prep.first) === "of") {
      const of = contributorOf(scene, inner, earlier, 1);
      // "China's eighth batch of peacekeepers": whose the batch is.
      const whose = np.owner !== null && (of === null || of.because !== null) && isForceNoun(scene, inner.head) ? actorsOfPhrase(scene, np.owner) : [];
      return whose.length > 0 ? { actor: whose, as: "force", because: null } : of;
    }
  }
  if (isPart(scene, np)) return pronounOf(scene, np, earlier);
  if (!namesForce(scene, np)) return null;
  const own = actorsOfPhrase(scene, np.joined.length > 1 && np.joined[0] === np ? np : { ...np, joined: [] });
  const share = own.length > 0 ? own : apposedShare(scene, np);
  const actor = share.length > 0 ? share : (whoseOf(scene, np) ?? homeOf(scene, np));
  if (actor.length > 0) return { actor, as: "force", because: null };
  // "The frigate, HMCS Fredericton, will sail": whose the name is.
  const comma = scene.chunks[np.index + 1],
    apposed = scene.chunks[np.index + 2];
  const navy = comma?.type === "comma" && apposed?.type === "np" ? navyOf(scene, apposed.first, apposed.last) : null;
  if (navy !== null) return { actor: [knownAs(scene.reading.lookups, navy)], as: "force", because: null };
  // "His men": of the commander who spoke.
  const first = wordOf(scene, np.first);
  if (first === "his" || first === "her" || first === "my") {
    const e = entityAt(scene, np.first);
    const whose = e !== null && (e.class === "person" || e.class === "office") ? actorsOf(scene, e) : [];
    if (whose.length > 0) return { actor: whose, as: "memory", because: "whom the pronoun stands for" };
  }
  // What a second clause tells of a force without an owner goes on with the first: "resumed when a detachment landed".
  if (!definite.has(first)) {
    const same = forceBefore(scene, earlier, 0);
    return same ? { actor: same.actor, as: "memory", because: carried } : null;
  }
  const before = forceBefore(scene, earlier, 3);
  return before ? { actor: before.actor, as: "memory", because: carried } : null;
}

const organs = list("government cabinet ministry authority parliament administration junta leadership");
/** "the Dutch cabinet": an organ that acts for the state named with it. */
const isOrgan = (scene: Scene, np: NounPhrase): boolean => organs.has(headOf(scene, np)) && actorsOfPhrase(scene, np).some((a) => isStateActor(scene, a));

/** "Another is on its way", "The rest follow in June", "Not one has come": the phrase has no noun, and what it is a part of stands before. */
export function isPart(scene: Scene, np: NounPhrase): boolean {
  if (np.owner !== null || np.joined.length > 1 || np.last - np.first > 3) return false;
  for (let i = np.first; i < np.last; i++) {
    const word = wordOf(scene, i);
    if (!parts.has(word) && !definite.has(word) && !/^(?:a|not|only|very|all|every|such|no|two|three|four|five|six|further)$/.test(word)) return false;
  }
  return parts.has(wordOf(scene, np.head)) && !(scene.chunks[np.index + 1]?.type === "prep" && wordOf(scene, scene.chunks[np.index + 1].first) === "of");
}

function namesForce(scene: Scene, np: NounPhrase): boolean {
  if (navyOf(scene, np.first, np.last) !== null || isForceNoun(scene, np.head) || isForcePhrase(scene, np, "act")) return true;
  const noun = headOf(scene, np);
  // "relieved by a French one": of what was just told of.
  if (
    /^ones?$/.test(wordOf(scene, np.head)) &&
    scene.entities.some((e) => e.first >= np.first && e.last <= np.head && e.class === "state" && e.form === "adjective") &&
    scene.chunks.some((c) => c.type === "np" && c.index < np.index && isForceNoun(scene, c.head))
  )
    return true;
  // "a Dutch advance party".
  if (noun === "party" && /^(?:advance|landing|boarding|reconnaissance|scouting|rear)$/.test(wordOf(scene, np.head - 1))) return true;
  if (ownThings.has(noun) && /^(?:its|their|his|her|our)$/.test(wordOf(scene, np.first))) return true;
  // "Danish officers", "the Kenyan police": whose they are is said.
  if (ownThings.has(noun) || vague.has(noun))
    return (
      scene.entities.some((e) => e.first >= np.first && e.first < np.last && (e.class === "state" || e.class === "mission") && e.form === "adjective") ||
      homeOf(scene, np).length > 0 ||
      (np.owner !== null && actorsOfPhrase(scene, np.owner).length > 0)
    );
  // "an RAF Voyager", "a US Navy P-8": of a service.
  if (scene.tags[np.head] === 2 && scene.entities.some((e) => e.first >= np.first && e.last <= np.head && e.class === "body" && service.test(e.quote)))
    return true;
  // "Norway's Thor Heyerdahl", "its Iver Huitfeldt": a ship by its name and owner.
  if (
    (np.owner !== null || (/^(?:its|their|our)$/.test(wordOf(scene, np.first)) && np.last - np.first > 1 && (scene.tokens.shape[np.head] & 1) !== 0)) &&
    scene.tags[np.head] === 2 &&
    entityAt(scene, np.head) === null
  )
    return true;
  // "the corvette Sebastian", "Camp Marmal's tower": the type stands before the name.
  if (scene.tags[np.head] === 2) for (let i = np.first; i < np.head; i++) if (isForceNoun(scene, i)) return true;
  return false;
}

/** "Portugal leads the force, whose paratroopers are in action": of whoever acts in the clause before. */
function whoseOf(scene: Scene, np: NounPhrase): Actor[] | null {
  const wh = scene.chunks[np.index - 1];
  if (wh?.type !== "wh" || wordOf(scene, wh.first) !== "whose") return null;
  const before = scene.chunks[np.index - 2];
  const antecedent = scene.chunks[np.index - (before?.type === "comma" ? 3 : 2)];
  const own = antecedent?.type === "np" ? actorsOfPhrase(scene, antecedent) : [];
  if (own.length > 0) return own;
  const outer = scene.clauses.find((c) => c.type === "relative" && c.subject === np)?.governor ?? null;
  const agent = outer ? actorOfClause(scene, outer) : [];
  return agent.length > 0 ? agent : null;
}

/** Armed services by their names. */
const service = /\b(?:Air Force|Navy|Army|Marines?|Marine Corps|Coast ?guard|RAF|RAAF|RCAF|RNZAF|USAF|Luftwaffe|Bundeswehr|Legion)\b/i;

/** "officers from Nairobi", "the frigate out of Toulon": the state of the town that they come from. */
function homeOf(scene: Scene, phrase: NounPhrase): Actor[] {
  if (scene.chunks[phrase.index]?.first !== phrase.first) return [];
  const np = phrase.joined.length > 1 && phrase.joined[0] === phrase ? phrase.joined[phrase.joined.length - 1] : phrase;
  let at = np.index + 1;
  // "the frigates, both from Toulon,"; "the minehunter Skjold (Denmark)".
  if (scene.chunks[at]?.type === "comma") at++;
  if (scene.chunks[at]?.type === "adv") at++;
  const bracket = scene.chunks[at - 1]?.type === "comma" && wordOf(scene, scene.chunks[at - 1].first) === "(";
  const prep = bracket ? scene.chunks[at - 1] : scene.chunks[at],
    inner = bracket ? scene.chunks[at] : scene.chunks[at + 1];
  if (inner?.type !== "np" || (!bracket && (prep?.type !== "prep" || wordOf(scene, prep.first) !== "from")) || (!bracket && isTakenFrom(scene, phrase)))
    return [];
  // "a battalion from Chad, Togo and Niger": of them all.
  return inner.joined.length > 1 && inner.joined[0] === inner ? inner.joined.flatMap((one) => stateOf(scene, one)) : stateOf(scene, inner);
}

/** A state or a town's state. */
export function stateOf(scene: Scene, np: NounPhrase): Actor[] {
  const e = entityAt(scene, np.head);
  if (e === null || e.id === null) return [];
  if (e.class === "place") return [knownAs(scene.reading.lookups, e.id)];
  return e.class === "state" ? actorsOf(scene, e) : [];
}

/** "They", "it", "she": the force of the sentence before, else whoever the pronoun stands for. */
function pronounOf(scene: Scene, np: NounPhrase, earlier: readonly Draft[]): Contributor | null {
  const clause = scene.clauses.find((c) => c.subject === np),
    sayer = clause === undefined ? null : sayerTakenUp(scene, clause);
  const same = sayer === null ? [] : actorsOfPhrase(scene, sayer);
  if (same.length > 0) return { actor: same, as: "state", because: "who says so" };
  const before = forceBefore(scene, earlier, 1);
  if (before && before.span.end <= scene.tokens.start[np.first]) return { actor: before.actor, as: "memory", because: carried };
  const e = entityAt(scene, np.head);
  const people = theyOf(scene, np);
  if (people !== null) return { actor: [...people], as: "memory", because: carried };
  const actor = e !== null && (e.class === "state" || e.class === "body") ? actorsOf(scene, e) : [];
  if (actor.length > 0) return { actor, as: "state", because: "whom the pronoun stands for" };
  const far = forceBefore(scene, earlier, 2);
  // "Nobody is leaving, said the Pentagon": of those who say so.
  const own = far === null && isNobody(scene, np) ? speakerAt(scene, scene.tokens.start[np.first]) : [];
  if (own.length > 0) return { actor: own, as: "memory", because: "the speaker's state" };
  return far ? { actor: far.actor, as: "memory", because: carried } : null;
}

/** "An advance group leaves in May. They will serve with Finns.": people, no body, where the sentence before told of one owner's. */
export function theyOf(scene: Scene, np: NounPhrase): readonly Actor[] | null {
  if (wordOf(scene, np.head) !== "they" || entityAt(scene, np.head)?.class !== "body") return null;
  const near = scene.before.filter((d) => d.kind === "force" && d.sentence === scene.index - 1);
  return near.length > 0 && near.every((d) => d.actor.length > 0 && keyOf(d) === keyOf(near[0])) ? near[0].actor : null;
}
