/** Forces named in passing with where they are: "the French Mirages at Ämari", "Bangladesh: a police unit in Bunia", whatever the sentence goes on to say. */
import type { Actor } from "../model/claim.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorsOfPhrase } from "./args.ts";
import { isOneLife } from "./contingent.ts";
import { contributorOf, isForceNoun, isTyped, stateOf } from "./contributor.ts";
import { type Draft, draftOf } from "./draft.ts";
import { isVain } from "./field.ts";
import { harmVerbs } from "./lexis.ts";
import { hostsOf, missionOf, placesIn } from "./places.ts";
import { entityAt, hasCapital, headOf, lemmaOf, nounOf, quantitiesIn, rangeOf, type Scene, spanOf, wordOf, wordsOf } from "./scene.ts";
import { inTalk } from "./talk.ts";
import { otherThan } from "./named.ts";

const works: ReadonlySet<string> = new Set(
  "book film photograph photo picture image story song play novel documentary exhibition painting portrait letter diary memory footage video series poem".split(
    " ",
  ),
);
const where = new Set(["in", "at", "off", "near", "on", "aboard", "across", "inside", "outside", "around", "over"]);

export function passingDrafts(scene: Scene, sofar: readonly Draft[]): Draft[] {
  if (isVain(scene, 0.5)) return [];
  const drafts: Draft[] = [];
  for (const chunk of scene.chunks) {
    if (chunk.type !== "np") continue;
    const prep = scene.chunks[chunk.index + 1],
      inner = scene.chunks[chunk.index + 2];
    if (prep?.type !== "prep" || inner?.type !== "np" || !where.has(wordOf(scene, prep.first))) continue;
    const e = entityAt(scene, inner.head);
    if (e === null || e.id === null || e.form === "adjective" || (e.class !== "place" && e.class !== "state" && e.class !== "region")) continue;
    const draft = passing(scene, chunk, inner, [...sofar, ...drafts]);
    if (draft) drafts.push(draft);
  }
  for (const chunk of scene.chunks) {
    if (chunk.type !== "np") continue;
    const draft = noneOf(scene, chunk, [...sofar, ...drafts]) ?? itemOf(scene, chunk, [...sofar, ...drafts]);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function passing(scene: Scene, np: NounPhrase, inner: NounPhrase, sofar: readonly Draft[]): Draft | null {
  if (
    /\b(?:foreign affairs|embassy|consular|diplomatic|negotiating|film|survey)\b/i.test(wordsOf(scene, np.first, np.last)) ||
    !(isForceNoun(scene, np.head) || /^(?:presence|footprint|deployment|instructor|trainer|observer|peacekeeper)$/.test(headOf(scene, np))) ||
    quantitiesIn(scene, np.first, np.last).length > 0
  )
    return null;
  const start = scene.tokens.start[np.first],
    end = scene.tokens.end[inner.last - 1];
  if (sofar.some((d) => d.span.start < end && start < d.span.end && (d.kind === "force" || d.kind === "aid"))) return null;
  // "The battalion in Mali is to be withdrawn": told already, by the verb after it.
  if (
    sofar.some(
      (d) =>
        d.kind === "force" &&
        d.clause !== null &&
        d.clause.inherited &&
        (d.clause.subject === np || (d.clause.subject !== null && d.clause.subject.index === np.index - 2 && wordOf(scene, np.first - 1) === "of")) &&
        d.rules[0] !== "force/is-relieved",
    )
  )
    return null;
  if (/^(?:no|any|former|dead)$/.test(wordOf(scene, np.first))) return null;
  // "a book about the soldiers in Libya", "photographs of them": told of, shown and sung.
  if (np.first - 2 > scene.sentence.first && /^(?:about|of|on|by|from|to|for)$/.test(wordOf(scene, np.first - 1)) && works.has(nounOf(scene, np.first - 2)))
    return null;
  // "a UN peacekeeper in Bunia": one life is no force.
  if (isOneLife(scene, np)) return null;
  // Who is hurt, asked for or not to come is told by the verb, not by where they stand.
  const clause =
    scene.clauses.find((c) => {
      const r = rangeOf(scene, c);
      return r.first <= np.first && np.first < r.last;
    }) ?? null;
  if (
    clause !== null &&
    (harmVerbs.has(lemmaOf(clause)) ||
      clause.vg.negated ||
      clause.conditional ||
      clause.vg.modal !== "" ||
      (clause.vg.tense === "past" && !clause.vg.perfect && np !== clause.subject))
  )
    return null;
  const actor = ownerOf(scene, np);
  const place = otherThan(placesIn(scene, inner.first, inner.last), actor);
  const named = entityAt(scene, np.head);
  if (named !== null && named.class === "body") return null;
  if (actor.length === 0 || place.length === 0) return null;
  return draftOf("force", "force/in-passing", spanOf(scene, np.first, inner.last), scene.index, {
    actor,
    place,
    mission: missionOf(scene, np.first, inner.last, false),
    with: hostsOf(scene, place, actor),
    change: "level",
    stage: "in-force",
    trust: 0.45,
  });
}

/** Whose it is: said in the phrase, or by a label before it ("Bangladesh: police unit in Bunia"). */
function ownerOf(scene: Scene, np: NounPhrase): Actor[] {
  const who = contributorOf(scene, np, []);
  if (who !== null && who.because === null) return [...who.actor];
  const colon = scene.chunks[np.index - 1],
    label = scene.chunks[np.index - 2];
  if (colon?.type === "break" && label?.type === "np" && label.index === 0 && wordOf(scene, colon.first) === ":") {
    const own = stateOf(scene, label);
    return own.length > 0 ? own : actorsOfPhrase(scene, label);
  }
  return [];
}

/** "his standing answer: no Danish soldiers": nobody of a state's, and no verb. */
function noneOf(scene: Scene, np: NounPhrase, sofar: readonly Draft[]): Draft | null {
  if (wordOf(scene, np.first) !== "no" || !(isForceNoun(scene, np.head) || headOf(scene, np) === "boot")) return null;
  if (sofar.some((d) => d.kind === "force" && d.span.start <= scene.tokens.start[np.first] && scene.tokens.start[np.first] < d.span.end)) return null;
  const opener = scene.chunks[np.index - 1];
  if (!(np.first === scene.sentence.first || opener?.type === "break" || opener?.type === "quote" || opener?.type === "comma")) return null;
  if (scene.clauses.some((c) => c.subject === np && !/^(?:say|tell|repeat|insist|add|declare|stress|reply|answer)$/.test(lemmaOf(c)))) return null;
  const actor = actorsOfPhrase(scene, { ...np, joined: [] });
  if (actor.length === 0) return null;
  const inner = scene.chunks[np.index + 2];
  const last = scene.chunks[np.index + 1]?.type === "prep" && inner?.type === "np" ? inner.last : np.last;
  const place = otherThan(placesIn(scene, np.first, last), actor);
  return draftOf("force", "force/none", spanOf(scene, np.first, last), scene.index, {
    actor,
    place,
    mission: missionOf(scene, np.first, last, false),
    with: hostsOf(scene, place, actor),
    change: "start",
    stage: "refused",
    trust: 0.5,
  });
}

const onDuty =
  /^, (?:now |already |still )?(?:on (?:station|patrol|duty|call|standby)|at sea|in place|in position|aboard|on board|deployed|stationed|based|there|part of)\b/;
const fromLater = /^,? (?:from|as of|starting|due|to follow|in) /;

/**
 * "Chile: the corvette Aurora, at sea since Sunday", "the frigate Hydra (Greece)", "a Danish frigate, on patrol since May,": an item that is someone's force
 * and no more.
 */
function itemOf(scene: Scene, np: NounPhrase, sofar: readonly Draft[]): Draft | null {
  const named = hasCapital(scene, np.head);
  if ((!named && !isForceNoun(scene, np.head)) || quantitiesIn(scene, np.first, np.last).length > 0 || /^(?:no|any|former|dead)$/.test(wordOf(scene, np.first)))
    return null;
  if (
    sofar.some(
      (d) =>
        (d.kind === "force" || d.kind === "aid" || d.kind === "lead") &&
        d.span.start <= scene.tokens.start[np.first] &&
        scene.tokens.start[np.first] < d.span.end,
    )
  )
    return null;
  const colon = scene.chunks[np.index - 1],
    label = scene.chunks[np.index - 2];
  const labelled =
    colon?.type === "break" &&
    wordOf(scene, colon.first) === ":" &&
    label?.type === "np" &&
    (label.index === 0 || label.first - scene.sentence.first <= 1) &&
    !scene.clauses.some((c) => c.vg.form === "finite" && c.vg.first < np.last + 6);
  // Duty is told behind a comma.
  if (!labelled && wordOf(scene, np.last) !== ",") return null;
  const after = scene.tokens.text
    .slice(scene.tokens.end[np.last - 1], scene.tokens.end[Math.min(scene.sentence.last, np.last + 5) - 1])
    .toLowerCase()
    .replace(/\s+/g, " ");
  const duty = onDuty.test(after);
  if (!labelled && !duty) return null;
  const own = labelled ? stateOf(scene, label) : [];
  const actor = own.length > 0 ? own : labelled ? [] : ownerOf(scene, np);
  // What stands after a state's name must be a ship or a force; a name alone is a ship only in the company of others.
  const e = entityAt(scene, np.head);
  const ship =
    isForceNoun(scene, np.head) ||
    isTyped(scene, np) ||
    (named && /^the$/.test(wordOf(scene, np.first)) && (e === null || e.class === "person") && fleet(scene));
  if (actor.length === 0 || !ship || !inTalk(scene, sofar)) return null;
  const last = Math.min(scene.sentence.last, duty ? np.last + 5 : np.last);
  const place = otherThan(placesIn(scene, np.first, last), actor);
  const later = !duty && fromLater.test(after) && scene.times.some((t) => t.start >= scene.tokens.end[np.last - 1] && t.edtf !== null);
  return draftOf("force", "force/item", spanOf(scene, np.first, last), scene.index, {
    actor: [...actor],
    place,
    mission: missionOf(scene, np.first, last, false),
    with: hostsOf(scene, place, actor),
    change: later ? "start" : "level",
    stage: later ? "pledged" : "in-force",
    trust: 0.5,
  });
}

/** Are ships the talk of the lines around? */
const fleet = (scene: Scene): boolean =>
  /\b(?:frigates?|destroyers?|warships?|corvettes?|minehunters?|ships?|vessels?)\b/i.test(
    scene.tokens.text.slice(Math.max(0, scene.sentence.start - 500), scene.sentence.end),
  );
