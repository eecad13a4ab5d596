/**
 * Leads in plain words that no post and no verb of leading carries alone: "The Dutch are in charge in Uruzgan", "has had an Italian at its head", "take turns
 * at the helm".
 */
import type { Actor, Change } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorsOf } from "./args.ts";
import { chiefNouns, isLedWords, isRanked, leadOf, ledBy, nationOf, ofComplement, postNouns } from "./command.ts";
import type { Draft } from "./draft.ts";
import { foldedWords, objectAfter } from "./frames.ts";
import { inField } from "./matter.ts";
import { currentMission } from "./memory.ts";
import { entitiesIn, headOf, isOneOf, lemmaOf, rangeOf, type Scene, statesAmong, wordOf } from "./scene.ts";
import { list } from "./lexis.ts";

const tells = isOneOf(
  list(
    "charge command head helm top lead turns commander chief boss leads commands heads runs directs led commanded headed rotates rotate alternates alternate rotated alternated",
  ),
);
type Reader = (scene: Scene, clause: Clause) => Draft[];
const readers = new Map<string, Reader[]>();
const put = (reader: Reader, lemmas: string): void => {
  for (const lemma of lemmas.split(" ")) readers.set(lemma, [...(readers.get(lemma) ?? []), reader]);
};
put(inCharge, "be remain stay stand sit find");
put(ownChief, "be remain become");
put(hasAtHead, "have get keep put place");
put(inTurns, "rotate alternate switch swap take");
put(appoints, "name appoint choose pick designate nominate select make");

export function plainLeads(scene: Scene): Draft[] {
  let told = false;
  for (let i = scene.sentence.first; i < scene.sentence.last && !told; i++) told = tells(scene, i);
  if (!told) return [];
  for (const clause of scene.clauses)
    for (const reader of readers.get(lemmaOf(clause)) ?? []) {
      const found = reader(scene, clause);
      if (found.length > 0) return found;
    }
  return [];
}

const words = (scene: Scene, np: NounPhrase): string => foldedWords(scene, np.first, np.last);

/** "The Dutch are in charge in Uruzgan", "a Finn heads the whole of it", "At the head stands a Spanish brigadier". */
function inCharge(scene: Scene, clause: Clause): Draft[] {
  const at = clause.attached.find(
    (a) =>
      (a.word === "in" && /^(?:charge|command|the lead|overall command|full command)$/.test(words(scene, a.np))) ||
      (a.word === "at" && /^(?:the|its|his) (?:head|helm|top)$/.test(words(scene, a.np))),
  );
  if (at === undefined || clause.vg.negated || /^(?:second|third|deputy|not)$/.test(wordOf(scene, at.prep - 1))) return [];
  const who = clause.subject ?? clause.objects[0] ?? null;
  const actor = who !== null ? oneOf(scene, who) : [];
  const led = ofComplement(scene, at.np);
  const known =
    led !== null
      ? isLedWords(scene, led)
      : inField(scene) &&
        (clause.attached.some((a) => a !== at && a.word === "in" && entitiesIn(scene, a.np.first, a.np.last).length > 0) ||
          currentMission(scene, scene.sentence.end) !== null);
  return actor.length > 0 && known ? [leadOf(scene, clause, "lead/in-charge", actor, "level")] : [];
}

/** A nation's people, officer or the state itself. */
function oneOf(scene: Scene, np: NounPhrase): Actor[] {
  const ranked = isRanked(scene, np) || entitiesIn(scene, np.first, np.last).some((e) => e.class === "state");
  return ranked ? statesAmong(scene, nationOf(scene, np)) : [];
}

/** "Brigadier Luc Bertrand is its French commander": the adjective in the post says whose. */
function ownChief(scene: Scene, clause: Clause): Draft[] {
  const np = clause.objects.find((o) => o.index > clause.vg.index && chiefNouns.has(headOf(scene, o)));
  const e = np ? entitiesIn(scene, np.first, np.head).find((each) => each.class === "state" && each.form === "adjective") : undefined;
  if (np === undefined || e === undefined || !ledBy(scene, np, clause) || /\b(?:deputy|vice|former|army|navy|police|air force)\b/.test(words(scene, np)))
    return [];
  return [leadOf(scene, clause, "lead/own-chief", actorsOf(scene, e), "level")];
}

/** "has had an Italian at its head since 2014", "put a Swede in charge". */
function hasAtHead(scene: Scene, clause: Clause): Draft[] {
  const at = clause.attached.find(
    (a) =>
      (a.word === "at" && /^(?:its|the|their) (?:head|helm|top)$/.test(words(scene, a.np))) ||
      (a.word === "in" && /^(?:charge|command)$/.test(words(scene, a.np))),
  );
  const one = objectAfter(clause);
  const puts = /^(?:put|place)$/.test(lemmaOf(clause));
  if (
    at === undefined ||
    one === undefined ||
    clause.subject === null ||
    (!puts && !isLedWords(scene, clause.subject) && !(words(scene, clause.subject) === "it" && currentMission(scene, scene.sentence.start) !== null))
  )
    return [];
  const actor = oneOf(scene, one);
  return actor.length > 0 && (!puts || ledBy(scene, at.np, clause))
    ? [leadOf(scene, clause, "lead/at-its-head", actor, puts || lemmaOf(clause) === "get" ? "start" : "level")]
    : [];
}

/** "The command rotates between Spain and Italy", "Turkey and Bulgaria take turns at its head". */
function inTurns(scene: Scene, clause: Clause): Draft[] {
  const { subject } = clause;
  if (subject === null) return [];
  const turns = lemmaOf(clause) === "take" && /^turns?\b/.test(foldedWords(scene, clause.vg.last, Math.min(scene.sentence.last, clause.vg.last + 2)));
  if (lemmaOf(clause) === "take" && !turns) return [];
  const post = postNouns.has(headOf(scene, subject)) && ledBy(scene, subject, clause);
  const rest = foldedWords(scene, clause.vg.last, Math.max(clause.vg.last + 1, scene.sentence.last));
  const named = post
    ? clause.attached.filter((a) => /^(?:between|among)$/.test(a.word)).flatMap((a) => nationOf(scene, a.np))
    : /\b(?:at (?:its|the|their) (?:head|helm|top)|in (?:command|charge)|(?:leading|commanding|running|heading) (?:it|the (?:mission|force|operation|group|brigade)))\b/.test(
          rest,
        )
      ? nationsOf(scene, subject)
      : [];
  const actor = named.filter((a, i) => a.id !== null && named.findIndex((b) => b.id === a.id) === i);
  return actor.length > 1 ? [leadOf(scene, clause, "lead/in-turns", actor, "level")] : [];
}

const nationsOf = (scene: Scene, np: NounPhrase): Actor[] =>
  (np.joined.length > 1 ? np.joined : [np]).flatMap((one) => nationOf(scene, { ...one, joined: [] }));

const commands =
  /\b(?:(?:force|overall|mission|next|new|its|the|as|deputy|joint)\s+)*(?:commander|head|chief|boss|leader)\b(?: of (?:the |its )?(?:[\w-]+ ){0,4}(?:force|mission|operation|brigade|division|battle ?group|task force|peacekeepers|troops|observers)\b)?/;
/** "The UN named General Mesquita of Brazil commander of its force": the nation stands beside the name. */
function appoints(scene: Scene, clause: Clause): Draft[] {
  const one = clause.vg.passive ? clause.subject : (objectAfter(clause) ?? null);
  const { last } = rangeOf(scene, clause);
  const match = one ? commands.exec(foldedWords(scene, clause.vg.passive ? clause.vg.last : one.last, Math.max(last, clause.vg.last + 1))) : null;
  if (
    one === null ||
    match === null ||
    /\bdeputy\b/.test(match[0]) ||
    !/commander| of /.test(match[0]) ||
    (!isRanked(scene, one) && entitiesIn(scene, one.first, one.last).every((e) => e.class !== "state"))
  )
    return [];
  if (!inField(scene)) return [];
  const of = clause.attached.find((a) => (a.word === "of" || a.word === "from") && a.prep === one.last);
  const beside = of ? scene.entities.find((e) => e.class === "state" && e.first >= of.np.first && e.first < of.np.last) : undefined;
  const actor = beside ? actorsOf(scene, beside) : statesAmong(scene, nationOf(scene, one));
  const change: Change = "start";
  return actor.length > 0 && wordOf(scene, one.first) !== "deputy"
    ? [{ ...leadOf(scene, clause, "lead/appointed", actor, change), stage: clause.vg.tense === "past" || clause.vg.perfect ? "decided" : "planned" }]
    : [];
}
