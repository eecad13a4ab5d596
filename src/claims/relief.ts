/** One force in another's place, joining and opting out, raising and disbanding: "the Belgians relieve them", "Togo is sitting this one out". */
import type { Actor, Change, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOfPhrase } from "./args.ts";
import { contributorOf, type Contributor, forceBefore, isForceNoun, isNobody } from "./contributor.ts";
import { isTypeName } from "./contingent.ts";
import { type Draft, sameActors } from "./draft.ts";
import { isTaken, objectsAfter, restOf, draftTold } from "./frames.ts";
import { forcePlatforms, list } from "./lexis.ts";
import { missionOf, placeOf } from "./places.ts";
import { headOf, lemmaOf, rangeOf, type Scene, wordOf, wordsOf, isMissionName } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import type { Staging } from "./staging.ts";
import { inTalk } from "./talk.ts";
import { otherThan } from "./named.ts";

const verbs = list(
  "do relieve replace succeed supplant take hand make give join participate chip pitch step sign sit stay opt bow drop keep stand set form raise activate establish create assemble build disband dissolve deactivate mobilise mobilize call hold alert earmark assign allocate designate put place pull come enlist",
);
/** Who commands is another kind. */
const leads = /\b(?:command(?:er)?|leadership|lead(?:er|ing|s)?|led|charge|framework nation|presidency|chair|helm|reins|baton|control room)\b/;

/** What is handed to a host is a task, not a place in a mission. */
const taskNouns = list("place patrol watch duty sector task slot rotation job post base camp position guard turn baton");
const tasks =
  /\b(?:responsibilit\w+|control|authority|security|power|prisoners?|suspects?|keys?|documents?|bod(?:y|ies)|weapons?|equipment|vehicles?|propert\w+|assets?|materiel|stores|territor\w+)\b/;

type Frame = (scene: Scene, clause: Clause, earlier: readonly Draft[], staging: Staging) => Draft[];

export function reliefOf(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft[] {
  if (!verbs.has(lemmaOf(clause)) || clause.subject === null) return [];
  const staging = stagingOf(scene, clause);
  if (isTaken(scene, clause, earlier)) {
    // "Four jets landed to take over from Belgian ones": who comes is told already, who goes is not.
    const counted = clause.vg.form !== "finite" && !earlier.some((d) => d.clause === clause);
    return counted ? relieves(scene, clause, earlier, staging).filter((d) => d.rules[0] === "force/is-relieved") : [];
  }
  for (const frame of frames) {
    const drafts = frame(scene, clause, earlier, staging);
    if (drafts.length > 0) return drafts;
  }
  return [];
}

const attachedTo = (clause: Clause, words: RegExp): NounPhrase | null =>
  clause.attached.find((a) => words.test(a.word) && a.index > clause.vg.index)?.np ?? null;

/** Whether it is a lead that changes hands: the sentence speaks of one, or the claim before told one. */
export const speaksOfLead = (scene: Scene): boolean =>
  leads.test(wordsOf(scene, scene.sentence.first, scene.sentence.last).toLowerCase()) || scene.before.at(-1)?.kind === "lead";

/** "relieves them", "takes over from", "hands over to", "made way for", "will be relieved by". */
function relieves(scene: Scene, clause: Clause, earlier: readonly Draft[], staging: Staging): Draft[] {
  const lemma = lemmaOf(clause);
  const rest = restOf(scene, clause, rangeOf(scene, clause).last);
  let comes: NounPhrase | null = null,
    goes: NounPhrase | null = null;
  // "replaces Spain as lead nation": at the head of it, which is another kind.
  if (/\bas (?:(?:the|its|overall|new|next) )*(?:lead|framework|command|head|chief|chair)/.test(rest)) return [];
  if (lemma === "relieve" || lemma === "replace" || lemma === "succeed" || lemma === "supplant") {
    if (clause.vg.passive) {
      goes = clause.subject;
      comes = attachedTo(clause, /^(?:by|with)$/);
    } else {
      comes = clause.subject;
      goes = objectsAfter(clause)[0] ?? null;
      if (goes === null) return [];
    }
    // "the P-8 replaces our P-3s": new machines for old.
    if (
      lemma === "replace" &&
      goes !== null &&
      (forcePlatforms.has(headOf(scene, goes)) || isTypeName(scene, goes.head)) &&
      (/^(?:its|our|their)$/.test(wordOf(scene, goes.first)) ||
        /\b(?:ag(?:e?ing|ed)|old|older|obsolete|outdated)\b/.test(wordsOf(scene, goes.first, goes.last)))
    )
      return [];
  } else if (lemma === "take" && clause.vg.passive && headOf(scene, clause.subject!) === "place") {
    // "its place has been taken by Ghanaians".
    comes = attachedTo(clause, /^by$/);
  } else if (
    lemma === "take" &&
    !clause.vg.passive &&
    /^over\b|^the (?:place|baton) of\b|^\w+ place\b/.test(rest) &&
    !leads.test(wordsOf(scene, clause.vg.last, Math.min(scene.sentence.last, clause.vg.last + 10)).toLowerCase())
  ) {
    comes = clause.subject;
    goes = attachedTo(clause, /^the (?:place|baton) of\b/.test(rest) ? /^of$/ : /^from$/);
    const what = objectsAfter(clause)[0] ?? attachedTo(clause, /^over$/) ?? undefined;
    // Who takes over a mission leads it: another kind.
    if (
      what !== undefined &&
      !/^(?:them|it|contingent|convoy|flotilla|fleet)$/.test(headOf(scene, what)) &&
      !isForceNoun(scene, what.head) &&
      !taskNouns.has(headOf(scene, what)) &&
      !/^over\b/.test(headOf(scene, what))
    )
      return [];
    if (goes !== null && contributorOf(scene, goes, earlier) === null) goes = null;
    if (clause.subject === null || contributorOf(scene, clause.subject, earlier) === null) return [];
  } else if (
    (lemma === "hand" && !clause.vg.passive && /^(?:\S+ ){0,4}over\b/.test(rest) && !leads.test(rest) && !tasks.test(rest)) ||
    (lemma === "make" && /^way for\b/.test(rest)) ||
    (lemma === "give" && /^way to\b/.test(rest) && !speaksOfLead(scene))
  ) {
    goes = clause.subject;
    comes = attachedTo(clause, /^(?:to|for)$/);
  } else return [];
  // Persons hand over a command; what a gerund hands to a host's own police is a task.
  // "relieves Spain from providing a ship": of a duty, not of a watch.
  if (
    lemma === "relieve" &&
    /^(?:\S+ ){0,4}(?:from|of) (?:having to\b|\w+ing\b|(?:the|its|their|that|any) (?:burden|need|duty|task|obligation|responsibility|cost))/.test(
      wordsOf(scene, clause.vg.last, Math.min(scene.sentence.last, clause.vg.last + 8)).toLowerCase(),
    )
  )
    return [];
  if (
    clause.vg.form === "gerund" ||
    ((lemma === "hand" || lemma === "take" || lemma === "make") &&
      [comes, goes].some(
        (np) =>
          np !== null &&
          scene.entities.some(
            (e) =>
              e.first >= np.first &&
              e.first < np.last &&
              (e.class === "person" || e.class === "office" || (e.form === "people" && e.last === np.last && /^an?$/.test(wordOf(scene, np.first)))),
          ),
      ))
  )
    return [];
  const going = goes === null ? null : contributorOf(scene, goes, earlier);
  let coming = comes === null ? null : contributorOf(scene, comes, earlier);
  // "handed the post to the Malian army": who is at home there comes from nowhere.
  if (lemma === "hand" && going !== null && coming !== null && coming.actor.every((a) => isHomeOf(scene, clause, a))) coming = null;
  if (coming?.as !== "force" && going?.as !== "force" && !inTalk(scene, earlier)) return [];
  // "replaced its defence minister", "will replace its ageing tanks": what has a successor is no force in a post.
  if (
    going === null &&
    goes !== null &&
    !clause.vg.passive &&
    (lemma === "replace" || lemma === "succeed" || lemma === "supplant") &&
    !/^(?:them|it|those|these)$/.test(wordOf(scene, goes.head)) &&
    !(isForceNoun(scene, goes.head) && !isMachine(scene, goes))
  )
    return [];
  if (lemma === "replace" && goes !== null && !clause.vg.passive && isMachine(scene, goes) && /^(?:its|our|their|his)$/.test(wordOf(scene, goes.first)))
    return [];
  const drafts: Draft[] = [];
  // "The battery goes home, but a company replaces it": of the same state, where no other is named.
  if (
    coming === null &&
    comes !== null &&
    going !== null &&
    goes !== null &&
    lemma === "replace" &&
    clause.subject === comes &&
    /^(?:a|an|another|one)$/.test(wordOf(scene, comes.first)) &&
    isForceNoun(scene, comes.head) &&
    /^(?:it|them)$/.test(wordOf(scene, goes.head))
  )
    return [
      draftFor(scene, clause, going, staging, {
        rule: "relieves",
        change: "start",
        stage: staging.phase === "ongoing" && clause.vg.tense === "present" ? "planned" : staging.stage,
      }),
    ];
  const both = [...(coming?.actor ?? []), ...(going?.actor ?? [])];
  if (coming !== null && coming.because === null)
    drafts.push(draftFor(scene, clause, coming, staging, { rule: "relieves", change: "start", stage: staging.stage }, both));
  if (
    going !== null &&
    (going.because === null || comes !== clause.subject) &&
    !(coming !== null && sameActors(coming.actor, going.actor) && coming.because === null)
  )
    drafts.push(
      draftFor(scene, clause, going, staging, { rule: "is-relieved", change: "end", stage: staging.phase === "done" ? "ended" : staging.stage }, both),
    );
  return drafts;
}

/** Is it the land where the clause, its mission or the forces told of before are? */
const isHomeOf = (scene: Scene, clause: Clause, { id }: Actor): boolean => {
  const { first, last } = rangeOf(scene, clause);
  return (
    placeOf(scene, { first, last }, missionOf(scene, first, last)).some((p) => p.id === id) ||
    scene.before.some((d) => d.kind === "force" && d.place.some((p) => p.id === id))
  );
};

const machines = list(
  "tank vehicle howitzer gun jet helicopter aircraft plane fighter ship frigate submarine warship radar drone truck lorry missile rifle boat vessel transport",
);
const isMachine = (scene: Scene, np: NounPhrase): boolean => machines.has(headOf(scene, np));

/** "has replaced the German contingent with four F-16s", "40 Danes will be replaced by Poles": where one side is counted, the other is told beside it. */
export function relievedBeside(scene: Scene, counted: readonly Draft[]): Draft[] {
  return counted.flatMap(({ rules, clause, change, actor }) => {
    if (
      clause === null ||
      (rules[0] !== "force/replace" &&
        rules[0] !== "force/is-relieved" &&
        !(
          lemmaOf(clause) === "take" &&
          /^over from\b/.test(restOf(scene, clause, rangeOf(scene, clause).last)) &&
          change === "start" &&
          rules[0] !== "force/relieves"
        ))
    )
      return [];
    const comes = change === "end";
    if ((rules[0] !== "force/replace" && comes) || !/^(?:replace|relieve|succeed|take)$/.test(lemmaOf(clause))) return [];
    const np = comes
      ? attachedTo(clause, /^(?:by|with)$/)
      : clause.vg.passive
        ? clause.subject
        : lemmaOf(clause) === "take"
          ? attachedTo(clause, /^from$/)
          : objectsAfter(clause)[0];
    const other = np == null ? null : contributorOf(scene, np, []);
    if (
      other === null ||
      other.because !== null ||
      sameActors(other.actor, actor) ||
      counted.some((d) => d.clause === clause && sameActors(d.actor, other.actor))
    )
      return [];
    const staging = stagingOf(scene, clause);
    return [
      draftFor(
        scene,
        clause,
        other,
        staging,
        comes
          ? { rule: "relieves", change: "start", stage: staging.stage }
          : { rule: "is-relieved", change: "end", stage: staging.phase === "done" ? "ended" : staging.stage },
        [...actor, ...other.actor],
      ),
    ];
  });
}

const joined = list(
  "strike raid blockade airlift bombing coalition force mission operation patrol effort group formation fleet flotilla squadron them it convoy taskforce fight campaign contingent battlegroup brigade exercise rotation",
);

/** "joined in October", "is chipping in", "will come in": takes part in what is spoken of. */
function joins(scene: Scene, clause: Clause, earlier: readonly Draft[], staging: Staging): Draft[] {
  const lemma = lemmaOf(clause);
  if (clause.vg.passive) return [];
  const rest = restOf(scene, clause, rangeOf(scene, clause).last);
  const object = objectsAfter(clause)[0] ?? null;
  const into =
    object !== null && (joined.has(headOf(scene, object)) || isForceNoun(scene, object.head) || contributorOf(scene, object, earlier)?.as === "force");
  const in0 =
    lemma === "join"
      ? into || (object === null && /^(?:\W|in\b|up\b|$)/.test(rest))
      : lemma === "do"
        ? /^(?:its|their|our|his) (?:bit|part|share)\b/.test(rest)
        : lemma === "participate" || lemma === "take"
          ? (lemma === "participate" || /^part\b/.test(rest)) && partOf(scene, clause)
          : lemma === "chip" || lemma === "pitch" || lemma === "step" || lemma === "come"
            ? /^(?:in|aboard|on board)(?:\W|$)/.test(rest) && !/^in (?:for|to|the form|at|a|two|three|handy|useful)\b/.test(rest)
            : (lemma === "sign" || lemma === "enlist") && /^(?:up|on)\b/.test(rest);
  if (!in0 || !inTalk(scene, earlier)) return [];
  if (object !== null && scene.entities.some((e) => e.first >= object.first && e.first < object.last && e.class === "body" && e.form !== "adjective"))
    return [];
  const who = contributorOf(scene, clause.subject!, earlier);
  if (who === null || (lemma === "come" && who.as !== "state")) return [];
  return [draftFor(scene, clause, who, staging, { rule: `joins-${lemma}`, change: "start", stage: staging.stage })];
}

/** Takes part in a mission or force, or in what is spoken of: not in talks. */
const partOf = (scene: Scene, clause: Clause): boolean => {
  const np = clause.attached.find((a) => a.word === "in" && a.index > clause.vg.index)?.np;
  return np === undefined || joined.has(headOf(scene, np)) || scene.entities.some((e) => e.first >= np.first && e.first < np.last && isMissionName(e));
};

/** "is sitting this one out", "opted out", "will stay out of it", "bowed out". */
function staysOut(scene: Scene, clause: Clause, earlier: readonly Draft[], staging: Staging): Draft[] {
  const lemma = lemmaOf(clause);
  if (!/^(?:sit|opt|stay|keep|bow|drop|pull)$/.test(lemma)) return [];
  const rest = restOf(scene, clause, rangeOf(scene, clause).last);
  const away =
    lemma === "sit"
      ? /^(?:this|it|that)(?: \w+)? out\b|^out\b|^on the sidelines/.test(rest)
      : lemma === "stay" || lemma === "keep"
        ? /^(?:out|away|aloof|on the sidelines)\b/.test(rest)
        : /^out\b/.test(rest);
  if (!away || (forceBefore(scene, earlier, 4) === null && !inTalk(scene, earlier))) return [];
  const who = contributorOf(scene, clause.subject!, earlier);
  if (who === null || (who.as === "force" && lemma !== "pull")) return [];
  const ends = lemma === "bow" || lemma === "drop" || lemma === "pull";
  return [
    draftFor(scene, clause, who, staging, {
      rule: `out-${lemma}`,
      change: ends ? "end" : "start",
      stage: ends
        ? staging.phase === "done"
          ? "ended"
          : staging.stage
        : staging.phase === "coming" && staging.stage !== "decided"
          ? staging.stage
          : "refused",
    }),
  ];
}

const formed = list(
  "brigade battalion division corps force group task-force taskforce battlegroup flotilla squadron fleet regiment headquarters unit contingent company detachment wing presence mission",
);
const raisers = list("stand set form raise activate establish create assemble build disband dissolve deactivate mobilise mobilize");

/** "the brigade will be stood up in Lithuania", "the joint battalion was disbanded". */
function raises(scene: Scene, clause: Clause, earlier: readonly Draft[], staging: Staging): Draft[] {
  const lemma = lemmaOf(clause);
  if (!raisers.has(lemma)) return [];
  const rest = restOf(scene, clause, Math.min(scene.sentence.last, clause.vg.last + 5));
  const down = lemma === "disband" || lemma === "dissolve" || lemma === "deactivate" || (lemma === "stand" && /\bdown\b/.test(rest));
  if (((lemma === "stand" || lemma === "set") && !/\b(?:up|down)\b/.test(rest)) || (lemma === "build" && /\bup\b/.test(rest))) return [];
  const np = clause.vg.passive ? clause.subject! : (objectsAfter(clause).find((o) => formed.has(headOf(scene, o))) ?? null);
  if (np === null || !formed.has(headOf(scene, np))) return [];
  const range = rangeOf(scene, clause);
  const words = wordsOf(scene, np.first, np.last).toLowerCase();
  if (
    /\b(?:coronavirus|covid|pandemic|tax|crime|working|contact|study|militias?|armed|terrorist|rebel|illegal|paramilitary|expert|parliamentary|friendship|steering|negotiating|fact-finding|diplomatic)\b/.test(
      words,
    )
  )
    return [];
  let actor = clause.vg.passive ? [...actorOfClause(scene, clause), ...actorsOfPhrase(scene, { ...np, joined: [] })] : actorOfClause(scene, clause);
  let because: string | null = null;
  const mission = missionOf(scene, range.first, range.last);
  if (actor.length === 0) {
    const before = forceBefore(scene, earlier, 3);
    if (before) {
      actor = before.actor;
      because = "the force spoken of before";
    }
  }
  // A state's own army grows at home: only what is joint, abroad or in a mission is a contribution.
  const place = otherThan(placeOf(scene, range, mission), actor);
  const joint =
    actor.length > 1 ||
    actor.some((a) => a.id !== null && !scene.reading.lookups.state.has(a.id)) ||
    /\b(?:joint|multinational|common|combined|standby|rapid|reaction|allied|bilateral)\b/.test(words);
  if (actor.length === 0 || (place.length === 0 && mission === null && !joint && !(down && inTalk(scene, earlier)))) return [];
  return [
    draftFor(scene, clause, { actor, as: "force", because }, staging, {
      rule: down ? "disbands" : "raises",
      change: down ? "end" : "start",
      stage: down && staging.phase === "done" ? "ended" : staging.phase === "ongoing" && clause.vg.progressive ? "pledged" : staging.stage,
    }),
  ];
}

/** "has been called up", "is held at ten days' notice", "is earmarked for the mission": a force kept ready. */
function readied(scene: Scene, clause: Clause, earlier: readonly Draft[], staging: Staging): Draft[] {
  const lemma = lemmaOf(clause);
  if (!clause.vg.passive || !/^(?:call|mobilise|mobilize|hold|alert|earmark|assign|allocate|designate|put|place|keep)$/.test(lemma)) return [];
  const rest = restOf(scene, clause, rangeOf(scene, clause).last);
  if (lemma === "call" && /^(?:back|home)\b/.test(rest)) {
    const called = contributorOf(scene, clause.subject!, earlier);
    return called === null || called.as === "state"
      ? []
      : [draftFor(scene, clause, called, staging, { rule: "called-home", change: "end", stage: staging.phase === "done" ? "ended" : staging.stage })];
  }
  // "was designated as a terrorist network": a name that is given.
  if (lemma === "designate" && /^as\b/.test(rest)) return [];
  if (
    lemma === "call"
      ? !/^up\b/.test(rest)
      : lemma === "hold" || lemma === "keep" || lemma === "put" || lemma === "place"
        ? !/\b(?:notice|reserve|readiness|standby|stand-by|alert|ready)\b/.test(rest)
        : false
  )
    return [];
  const who = contributorOf(scene, clause.subject!, earlier);
  if (who === null || who.as === "state") return [];
  return [
    draftFor(scene, clause, who, staging, {
      rule: `readied-${lemma}`,
      change: lemma === "call" || lemma.startsWith("mobili") || lemma === "assign" ? "start" : "level",
      stage: lemma === "earmark" || lemma === "designate" ? "planned" : staging.stage,
    }),
  ];
}

/** "is shutting down its clinic". */
function plugPulled(scene: Scene, clause: Clause, earlier: readonly Draft[], staging: Staging): Draft[] {
  if (lemmaOf(clause) !== "pull" || clause.vg.passive || !/^the plug on\b/.test(restOf(scene, clause, rangeOf(scene, clause).last))) return [];
  const np = attachedTo(clause, /^on$/);
  if (
    np === null ||
    !(isForceNoun(scene, np.head) || joined.has(headOf(scene, np)) || scene.entities.some((e) => e.first >= np.first && e.first < np.last && isMissionName(e)))
  )
    return [];
  const who = contributorOf(scene, clause.subject!, earlier);
  return who === null
    ? []
    : [draftFor(scene, clause, who, staging, { rule: "plug-pulled", change: "end", stage: staging.phase === "done" ? "ended" : staging.stage })];
}

const frames: readonly Frame[] = [plugPulled, relieves, joins, staysOut, raises, readied];

interface Told {
  readonly rule: string;
  readonly change: Change;
  readonly stage: Stage;
}

function draftFor(scene: Scene, clause: Clause, who: Contributor, staging: Staging, told: Told, others: readonly Actor[] = who.actor): Draft {
  const range = rangeOf(scene, clause);
  const mission = missionOf(scene, range.first, range.last);
  // "The jets at the base in Chad are to be relieved by four of Peru": where those who go are stands with them.
  const before = clause.inherited && clause.subject !== null ? clause.subject.first : range.first;
  const place =
    [range, { first: before, last: range.last }].map((each) => otherThan(placeOf(scene, each, mission), others)).find((found) => found.length > 0) ?? [];
  return draftTold(scene, clause, { who, told, staging, mission, place, ofNobody: clause.subject !== null && isNobody(scene, clause.subject) });
}
