/** Forces without a number, by the clause that sends, keeps, moves or has them. */
import type { Party, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorsOfPhrase, partiesAs } from "./args.ts";
import { isVain } from "./field.ts";
import { senderOf } from "./senders.ts";
import { isForcePhrase, presenceHead, siteHeads } from "./contingent.ts";
import { carried, forceBefore, isForceNoun, isTyped } from "./contributor.ts";
import { readVerb } from "./direction.ts";
import { nominalChange } from "./nominal.ts";
import { type Draft, draftOf } from "./draft.ts";
import { addVerbs, cutVerbs, endVerbs, forcePeople, weapons } from "./lexis.ts";
import { setsOutFromHome } from "./homeward.ts";
import { hostsOf, missionOf, placeOf } from "./places.ts";
import { headOf, lemmaOf, nounOf, quantitiesIn, rangeOf, type Scene, statesAmong, spanOf, wordOf, wordsOf } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import { hasThere, itemsOf, standsIn } from "./stationed.ts";
import { inTalk } from "./talk.ts";
import { goesOn, isPartOfThem, moreOfThem, noneOf, noneSent } from "./nobodies.ts";
import { homeForces, isOfUnknown, isPartIn, namesMission, partOf } from "./presence-nouns.ts";
import { doesItself, idleVerbs, mayAct, verbKinds } from "./presence-verbs.ts";
import { haveCommon, isAmong } from "./named.ts";
import { isForItself, isToldByAnother, movesMoney, movesNobody } from "./presence-idle.ts";
import { candidatesOf, isSubjectMoving, kindOfVerb } from "./presence-parts.ts";
import { saysItComes, toldOfComing, whereTheyAre } from "./presence-where.ts";
import { whoseTheyAre } from "./presence-whose.ts";

const looseTrust = 0.45;

/** A number beside what the verb tells: those who are there, of whom or beside whom others move. */
const wholes: ReadonlySet<string> = new Set(["force/are-joined", "force/whole"]);

/** Force without a number: "Canada is boosting its presence in Latvia", "NATO plans to deploy combat groups", "HMS Kent sails on Monday". */
export function forceOfClause(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft[] {
  const lemma = lemmaOf(clause);
  const sure = verbKinds.get(lemma) ?? null;
  // Nearly all clauses end here; "builds a base", "calls back" and "orders a ship to the Gulf" are told below.
  if (sure === null && lemma !== "build" && lemma !== "make" && lemma !== "call" && lemma !== "order" && idleVerbs.has(lemma)) return [];
  if (sure === null && !mayAct.has(lemma) && isVain(scene, looseTrust)) return [];
  if (movesNobody(scene, clause, lemma)) return [];
  // "the fleet includes Belgian F-16s": the items tell whose they are.
  if (
    /^(?:include|comprise|feature|contain)$/.test(lemma) &&
    clause.objects.some(
      (o) =>
        (isForceNoun(scene, o.head) || isTyped(scene, o) || forcePeople.has(nounOf(scene, o.head))) &&
        actorsOfPhrase(scene, { ...o, joined: [] }).length > 0 &&
        quantitiesIn(scene, o.first, o.last).length === 0,
    )
  )
    return itemsOf(scene, clause, earlier);
  const there = lemma === "be" || lemma === "have" ? hasThere(scene, clause, earlier) : null;
  if (there) return [there];
  const range = rangeOf(scene, clause);
  const kind = kindOfVerb(scene, clause, lemma, sure);
  // What someone is, has or becomes is no force's doing, but for where it stands.
  if (
    kind === "loose" &&
    (lemma === "" || lemma === "have" || lemma === "become" || (lemma === "be" && !(clause.subject !== null && standsIn(scene, clause, clause.subject))))
  )
    return [];
  // "The jets give way to Spanish ones": who relieves whom is told by its own rule.
  if ((lemma === "give" || lemma === "make") && wordOf(scene, clause.vg.last) === "way") return [];
  // "the brigade that grows from it": what it comes of, and no more men.
  if (
    lemma === "grow" &&
    !clause.vg.passive &&
    /^(?:from|out of)\b/.test(wordsOf(scene, clause.vg.last, range.last).toLowerCase()) &&
    quantitiesIn(scene, clause.vg.last, range.last).length === 0
  )
    return [];
  if (isForItself(scene, clause, lemma)) return [];
  if (kind === null || isToldByAnother(scene, clause, lemma, kind)) return [];
  const wanted = clause.type === "participle" && clause.governor !== null && clause.governor.objects.some((o) => o === clause.subject) ? clause.governor : null;
  if (earlier.some((d) => (d.clause === clause && !wholes.has(d.rules[0]) && !ofNext(scene, d)) || (d.clause === wanted && wanted !== null))) return [];
  if (movesMoney(scene, clause, range.last)) return [];
  const { passive } = clause.vg;
  const moving = isSubjectMoving(scene, clause, lemma, kind);
  const candidates = candidatesOf(scene, clause, lemma, kind, moving);
  if (
    lemma === "take" &&
    !/\b(?:part|in the mission|home|back)\b/.test(wordsOf(scene, clause.vg.first, Math.min(clause.vg.last + 6, scene.sentence.last)).toLowerCase())
  )
    return [];
  const resized = addVerbs.has(lemma) || cutVerbs.has(lemma);
  // "completed their withdrawal": the noun tells it.
  if (endVerbs.has(lemma) && clause.objects.some((o) => nominalChange.has(headOf(scene, o)) && !presenceHead.has(headOf(scene, o)))) return [];
  const doer = kind === "act" && !moving ? doerOf(scene, clause, candidates, resized) : null;
  // "agreed to expand its training mission": the mission itself grows or shrinks.
  const resizes = kind === "act" && resized;
  const none = noneSent(scene, clause, lemma) ?? doer;
  const np =
    none ??
    moreOfThem(scene, clause, kind, earlier) ??
    candidates.find(
      (c) =>
        isForcePhrase(scene, c, kind === "loose" ? "act" : kind) ||
        (c === clause.subject && weapons.has(headOf(scene, c)) && senderOf(scene, c).length > 0) ||
        (c === clause.subject && c.joined.some((member) => isForcePhrase(scene, member, kind === "loose" ? "act" : kind))),
    ) ??
    (resizes ? candidates.find((c) => namesMission(scene, c) || isPartIn(scene, clause, c)) : undefined) ??
    (kind === "motion" || (passive && clause.subject?.last === (clause.subject?.first ?? 0) + 1) ? goesOn(scene, clause, earlier) : null);
  if (!np || earlier.some((d) => d.used !== null && d.rules[0] !== "force/whole" && np.first <= d.used.first && d.used.first < np.last)) return [];
  const own = readVerb(scene, clause, null);
  let read = doer
    ? {
        ...own,
        rule: "does",
        change: "level" as const,
        stage: clause.vg.modal === "" ? (clause.vg.tense === "past" && !clause.vg.perfect ? ("ended" as const) : ("in-force" as const)) : own.stage,
      }
    : (doesItself(scene, clause, np, lemma) ?? own);
  // "withdrew half of its soldiers": a part of them, and not all.
  if (
    read.change === "end" &&
    clause.objects.some(
      (o) => o !== np && partOf(scene, o) === np && !/^(?:all|last|rest|remainder|both|each|none|any|number|strength|size)$/.test(headOf(scene, o)),
    )
  )
    read = { ...read, change: "cut" };
  const mission = missionOf(scene, range.first, range.last);
  let place = placeOf(scene, range, mission);
  if (doer && place.length === 0 && mission === null && !inTalk(scene, earlier)) return [];
  const isSome = np === clause.subject && isPartOfThem(scene, np);
  if (isSome && read.change === "end" && wordOf(scene, np.head) !== "all") read = { ...read, change: "cut" };
  const goneOn =
    np === clause.subject && (np.last - np.first === 1 || isSome) && !candidates.some((c) => c === np && isForcePhrase(scene, c, "act"))
      ? forceBefore(scene, earlier, 1)
      : null;
  // "Troops will remain until June", "The soldiers were obliged to stay": those who were told of.
  const stayers = (lemma === "stay" || lemma === "remain") && np === clause.subject && isAnyForce(scene, np);
  const whose = whoseTheyAre({ scene, clause, np, kind, read, place, goneOn, stayers, resizes, earlier }),
    { wisher } = whose;
  let { actor, because } = whose;
  // "The men served with Finnish soldiers": beside whom they served is not whose they are.
  if (
    because !== null &&
    clause.attached.some(
      (a) =>
        (a.word === "with" || a.word === "alongside") &&
        a.index > clause.vg.index &&
        scene.entities.some((e) => e.class === "state" && e.form === "adjective" && a.np.first <= e.first && e.first < a.np.last && isAmong(e, actor)),
    )
  )
    return [];
  const setsOut = setsOutFromHome(scene, clause, actor);
  place = whereTheyAre(scene, clause, { range, read, actor, mission, place, setsOut });
  // "requested that the allies send frigates": who asks is not who sends.
  if (read.stage === "requested" && because !== null && clause.type === "complement" && actor.every((a) => isAmong(a, read.asker))) return [];
  // "Most of the soldiers stay in Germany": where those whose soldiers they are have their home.
  if (
    because !== null &&
    place.length === 1 &&
    scene.before.findLast((d) => d.kind === "force" && d.actor.length === 1 && !d.filled["actor"] && scene.index - d.sentence <= 10)?.actor[0].id ===
      place[0].id
  )
    return [];
  // "They will be withdrawn by June": from where those told of before are, which is filled in.
  const leave =
    (because === carried || (stayers && because !== null && haveCommon(forceBefore(scene, earlier, 3)?.actor ?? [], actor))) &&
    ((stayers && read.stage !== "ended") || read.change === "end" || (isSome && read.change === "cut")) &&
    read.stage !== "considered" &&
    np === clause.subject &&
    (np.last - np.first === 1 || isSome || stayers);
  if (actor.length === 0 || (because !== null && place.length === 0 && mission === null && !leave) || isOfUnknown(scene, np, clause)) return [];
  if (kind === "loose" && lemma === "be" && because === null && standsIn(scene, clause, np) && place.length > 0) {
    return [
      draftOf("force", "force/stands-in", spanOf(scene, range.first, range.last), scene.index, {
        actor,
        place,
        mission,
        change: "level",
        stage: read.stage,
        modality: read.modality,
        with: hostsOf(scene, place, actor),
        clause,
        rules: [...read.rules],
        trust: 0.5,
      }),
    ];
  }
  // A loose verb needs more: a place or mission of its own, and an owner said in the words.
  if (
    kind === "loose" &&
    (lemma === "be" || lemma === "have" || lemma === "become" || lemma === "" || presenceHead.has(headOf(scene, np)) || siteHeads.has(headOf(scene, np)))
  )
    return [];
  // Without a place it goes on with the force before: "Germany's Tornados only take pictures".
  if (doer && because !== null) return [];
  const goesOnHere =
    kind === "loose" &&
    np === clause.subject &&
    clause.vg.form === "finite" &&
    (clause.vg.tense === "present" || clause.vg.perfect) &&
    scene.before.some((d) => d.kind === "force" && scene.index - d.sentence <= 3);
  if (kind === "loose" && (because !== null || (place.length === 0 && mission === null && !presenceHead.has(headOf(scene, np)) && !goesOnHere))) return [];
  // Whose own police or committee is disbanded leaves no mission.
  if (
    read.rule === "closes" &&
    !siteHeads.has(headOf(scene, np)) &&
    place.every((p) => isAmong(p, actor)) &&
    (mission === null || (homeForces.has(headOf(scene, np)) && missionOf(scene, range.first, range.last, false) === null)) &&
    (homeForces.has(headOf(scene, np)) || forceBefore(scene, earlier, 3) === null)
  )
    return [];
  const asker: Party[] = partiesAs(wisher.length > 0 ? wisher : read.asker, "asker");
  const listener = place.length === 0 && mission === null ? toldOfComing(scene, clause, np, actor) : null;
  if (listener !== null) place = listener;
  if (listener !== null && place.length > 0 && read.rule === "other-verb") read = { ...read, rule: "comes", change: "start" };
  if (read.rule === "other-verb" && saysItComes(scene, clause, np)) {
    read = { ...read, rule: "comes", change: "start" };
    const told = wordOf(scene, np.head) === "they" && clause.governor?.subject ? statesAmong(scene, actorsOfPhrase(scene, clause.governor.subject)) : [];
    if (told.length > 1) {
      actor = told;
      because = null;
    }
  }
  // "cannot be spared", "cannot free a ship": a no.
  if ((lemma === "spare" || lemma === "free" || lemma === "release") && clause.vg.negated && /^c/.test(clause.vg.modal))
    return [
      draftOf("force", "force/not-spared", spanOf(scene, range.first, range.last), scene.index, {
        actor,
        place,
        mission,
        change: "start",
        stage: "refused",
        with: hostsOf(scene, place, actor),
        clause,
        trust: 0.5,
      }),
    ];
  const isWished = wisher.length > 0 && /^(?:must|should)$/.test(clause.vg.modal);
  // "takes part in the mission", "serve in the force": the effort itself says what they do.
  const rule = setsOut ? "sets-out" : kind === "effort" && read.rule === "other-verb" ? `effort-${lemma}` : read.rule;
  return [
    draftOf(
      "force",
      `force/${rule}`,
      spanOf(scene, read.rules.includes("stage/want") && wanted !== null ? rangeOf(scene, wanted).first : range.first, range.last),
      scene.index,
      {
        actor,
        place,
        mission,
        change: setsOut ? "start" : read.change,
        stage: isWished && !(setsOut && read.stage === "ended") ? "requested" : stageOfForce(lemma, read.stage, { setsOut, isDoing: doer !== null }),
        modality:
          (none && !doer && !clause.vg.negated) || noneOf(scene, np)
            ? "negated"
            : isWished
              ? "stated"
              : rule.startsWith("effort-")
                ? stagingOf(scene, clause).modality
                : read.modality,
        with: [...hostsOf(scene, place, actor), ...asker],
        clause,
        rules: [...read.rules],
        ...(because ? { filled: { actor: because } } : {}),
        trust: because ? 0.4 : kind === "loose" ? looseTrust : 0.6,
      },
    ),
  ];
}

/** "Slovene sappers prepare the ground": the force that does it, where nothing that is sent stands in the object. */
const doerOf = (scene: Scene, { subject, inherited, vg }: Clause, candidates: readonly NounPhrase[], resized: boolean): NounPhrase | null =>
  !vg.passive &&
  subject !== null &&
  !inherited &&
  vg.form === "finite" &&
  !candidates.some((c) => isForcePhrase(scene, c, "act")) &&
  isForceNoun(scene, subject.head) &&
  !(resized && headOf(scene, subject) === "police")
    ? subject
    : null;

/** Who sets out is under way; what is committed is pledged, and what is prepared is planned, where the verb says no more. */
const stageOfForce = (lemma: string, stage: Stage, { setsOut, isDoing }: { readonly setsOut: boolean; readonly isDoing: boolean }): Stage => {
  if (setsOut && stage === "ended") return "in-force";
  if (stage !== "in-force") return stage;
  if (lemma === "commit") return "pledged";
  return !isDoing && (lemma === "prepare" || lemma === "ready" || lemma === "earmark") ? "planned" : stage;
};

/** "troops", "the contingent": no more said of whose or which they are. */
const isAnyForce = (scene: Scene, np: NounPhrase): boolean =>
  (np.last - np.first === 1 || (np.last - np.first === 2 && /^(?:the|these|those)$/.test(wordOf(scene, np.first)))) &&
  /^(?:troop|soldier|force|contingent|battalion|peacekeeper|unit|company|detachment)s?$/.test(headOf(scene, np));

/** "Kenya offered a battalion, and Chad two ships": what another gives by the same verb, told by his name and his number. */
const ofNext = (scene: Scene, { used, clause }: Draft): boolean =>
  used !== null &&
  clause !== null &&
  scene.entities.some(
    (e) =>
      e.class === "state" &&
      e.form !== "adjective" &&
      e.last === used.first &&
      e.first > clause.vg.last &&
      /^(?:and|,|;|but|while)$/.test(wordOf(scene, e.first - 1)),
  );
