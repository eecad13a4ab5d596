/**
 * Leads that no clause and no single phrase holds, read off the words in their order: "An Australian commands" after an adjective, "the brigade at Novi is
 * Czech until August", "Denmark's leadership of the mission".
 */
import type { Named } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorsOf, actorsOfPhrase } from "./args.ts";
import { isLedWords, leadSpan, ofComplement, rankNouns } from "./command.ts";
import type { Draft } from "./draft.ts";
import { foldedWords } from "./frames.ts";
import { endVerbs, list } from "./lexis.ts";
import { currentMission } from "./memory.ts";
import { missionOf } from "./places.ts";
import { entitiesIn, headOf, isOneOf, lemmaOf, type Scene, statesAmong, wordOf } from "./scene.ts";
import { isAmong } from "./named.ts";

const verb = isOneOf(list("commands leads heads runs directs presides"));
const goesOn =
  /^(?:[.,;:)]|it\b|them\b|there\b|here\b|both\b|in\b|at\b|on\b|from\b|for\b|until\b|since\b|now\b|again\b|$|(?:the|its|this|that|a|an) (?:[\w-]+ ){0,3}(?:force|mission|operation|brigade|division|corps|group|battlegroup|battalion|headquarters|staff|coalition|squadron|show|lot|whole|sector|zone|command|contingent|troops|spearhead)\b)/;

export function wordedLeads(scene: Scene): Draft[] {
  const found: Draft[] = [];
  for (let i = scene.sentence.first + 1; i < scene.sentence.last; i++) {
    const draft = verb(scene, i) ? afterNation(scene, i) : isBe(scene, i) ? isOfANation(scene, i) : null;
    if (draft) found.push(draft);
  }
  for (const chunk of scene.chunks)
    if (chunk.type === "np") {
      const draft = ownLead(scene, chunk);
      if (draft) found.push(draft);
      found.push(...handedOn(scene, chunk));
    }
  return found;
}

/** "An Australian commands", "an Indian general commands it", "Brazil leads there": the verb looks like a noun after an adjective or a name. */
function afterNation(scene: Scene, i: number): Draft | null {
  if (scene.clauses.some((c) => c.vg.first <= i && i < c.vg.last && c.subject !== null)) return null;
  if (!goesOn.test(foldedWords(scene, Math.min(i + 1, scene.sentence.last - 1), Math.min(scene.sentence.last, i + 7)))) return null;
  const ranked = rankNouns.has(wordOf(scene, i - 1)) || /^(?:generals|admirals|colonels|officers|brigadiers)$/.test(wordOf(scene, i - 1));
  // "the Bundeswehr leads": a state's own army is the state.
  const e = scene.entities.find(
    (each) =>
      ((each.class === "state" && each.form !== "pronoun") || (each.class === "body" && each.of !== null && !ranked)) && each.last === (ranked ? i - 1 : i),
  );
  if (e === undefined || e.first < scene.sentence.first) return null;
  const opener = e.first > scene.sentence.first ? wordOf(scene, e.first - 1) : "";
  const opens = /^(?:an?|the|another|of)$/.test(opener);
  // "the British commands": a noun; a name or one of a nation opens its clause.
  if (
    (!ranked && e.form === "adjective" && !/^(?:an?|another)$/.test(opener) && opener !== "the") ||
    (!opens && !(e.first === scene.sentence.first || /^(?:[,;:–—-]|and|but|while|where|then|there|also|now)$/.test(opener) || ranked))
  )
    return null;
  if (opener === "the" && !ranked && e.form === "adjective" && wordOf(scene, e.first - 2) !== "of") return null;
  const actor = statesAmong(scene, actorsOf(scene, e));
  let last = i + 1;
  while (last < scene.sentence.last && last - i < 6 && !/^[.,;:)]$/.test(wordOf(scene, last))) last++;
  return actor.length > 0 ? leadSpan(scene, null, "lead/nation-commands", actor, "level", opens ? e.first - 1 : e.first, last) : null;
}

const isBe = isOneOf(list("is are remains stays was"));
const staffs = list("brigade division headquarters hq ohq staff flagship battlegroup sector corps commander command");
const closes = /^(?:[.,;:)]|until\b|till\b|since\b|as ever\b|now\b|again\b|this\b|from\b|$)/;
/** "the brigade at Novi is Czech until August", "the commander since 2010 is a Fijian". */
function isOfANation(scene: Scene, i: number): Draft | null {
  let at = i + 1;
  while (at < scene.sentence.last && /^(?:now|still|again|currently|a|an|since|march|also)$/.test(wordOf(scene, at))) at++;
  const e = scene.entities.find((each) => each.class === "state" && each.first === at && (each.form === "adjective" || each.form === "people"));
  if (e === undefined || !closes.test(foldedWords(scene, Math.min(e.last, scene.sentence.last - 1), Math.min(scene.sentence.last, e.last + 2)))) return null;
  const before = scene.chunks.filter((c): c is NounPhrase => c.type === "np" && c.last <= i && i - c.last < 6);
  const np = before.findLast((c) => staffs.has(headOf(scene, c)));
  if (
    np === undefined ||
    /\b(?:deputy|vice|former|police|army|navy|air force|first|chief of staff)\b/.test(foldedWords(scene, np.first, np.last)) ||
    scene.chunks.some((c) => c.first >= np.last && c.last <= i && (c.type === "vg" || c.type === "comma" || c.type === "break" || c.type === "wh"))
  )
    return null;
  return leadSpan(scene, null, "lead/is-of-nation", actorsOf(scene, e), "level", np.first, e.last);
}

/**
 * "Denmark's leadership of the mission", "the French lead of the battle group"; "ends Denmark's lead role in the mission": as long as it lasts, or its end.
 */
function ownLead(scene: Scene, np: NounPhrase): Draft | null {
  const isRole = headOf(scene, np) === "role" && /^(?:lead|leadership|leading|command)$/.test(wordOf(scene, np.head - 1));
  if (!isRole && !/^(?:leadership|lead|command|stewardship|chairmanship)$/.test(headOf(scene, np))) return null;
  const ending = endOf(scene, np);
  const of = ofComplement(scene, np) ?? (isRole ? inComplement(scene, np) : null);
  const isOfMission = of !== null && isLedWords(scene, of);
  if (
    (!isOfMission && (ending === null || spokenOf(scene) === null)) ||
    (isRole && ending === null) ||
    wordOf(scene, np.first - 1) === "under" ||
    /\b(?:deputy|political|moral|under)\b/.test(foldedWords(scene, np.first, np.last))
  )
    return null;
  const adjective = entitiesIn(scene, np.first, np.head).find((e) => e.class === "state" && e.form === "adjective");
  const actor = statesAmong(scene, np.owner !== null ? actorsOfPhrase(scene, np.owner) : adjective ? actorsOf(scene, adjective) : []);
  if (actor.length === 0) return null;
  const last = (of ?? np).last;
  if (ending === null) return leadSpan(scene, null, "lead/own-lead", actor, "level", np.first, last);
  const draft = leadSpan(scene, ending, "lead/ends-lead", actor, "end", Math.min(np.first, ending.vg.first), Math.max(last, ending.vg.last));
  return isOfMission ? draft : { ...draft, mission: spokenOf(scene) };
}
const spokenOf = (scene: Scene): Named | null => missionOf(scene, scene.sentence.first, scene.sentence.last) ?? currentMission(scene, scene.sentence.end);

/** The clause that ends what a phrase names: "ended its leadership", "its lead role ends in May". */
const endOf = (scene: Scene, np: NounPhrase): Clause | null =>
  scene.clauses.find(
    (c) =>
      endVerbs.has(lemmaOf(c)) &&
      !c.vg.negated &&
      (c.objects.includes(np) || (c.subject === np && (c.vg.passive || c.objects.every((o) => o.index < c.vg.index)))),
  ) ?? null;

const inComplement = (scene: Scene, np: NounPhrase): NounPhrase | null => {
  const prep = scene.chunks[np.index + 1],
    inner = scene.chunks[np.index + 2];
  return prep?.type === "prep" && wordOf(scene, prep.first) === "in" && inner?.type === "np" ? inner : null;
};

const passings = list("handover hand-over transfer transition handoff transferral passing changeover relinquishment");
const charges = /\b(?:command|control|authority|leadership|lead|responsibilit(?:y|ies)|duties|charge|helm|reins)\b/;
/** "the handover of command from Norway to Portugal", "transition of control in Kunduz from German to Afghan forces": who gives it up and who takes it. */
function handedOn(scene: Scene, np: NounPhrase): Draft[] {
  if (!passings.has(headOf(scene, np))) return [];
  const side = (word: RegExp, from: number): ResolvedMention | undefined =>
    scene.entities.find(
      (e) =>
        e.first >= from &&
        e.first - np.last <= reach &&
        (e.class === "state" || e.class === "body") &&
        e.form !== "pronoun" &&
        word.test(foldedWords(scene, Math.max(np.first, e.first - 2), e.first)),
    );
  const giver = side(/(?:^| )from(?: the| an?)?$/, np.last),
    taker = giver && side(/(?:^| )to(?: the| an?)?$/, giver.last);
  const clause = taker && scene.clauses.find((c) => (c.subject !== null && c.subject.first === np.first) || c.objects.includes(np));
  if (!taker || !clause || giver.id === taker.id || !charges.test(foldedWords(scene, np.first, giver.first))) return [];
  const names = [...actorsOf(scene, giver), ...actorsOf(scene, taker)];
  return [
    leadSpan(scene, clause, "lead/handed-on", actorsOf(scene, giver), "end", np.first, taker.last),
    leadSpan(scene, clause, "lead/handed-on", actorsOf(scene, taker), "start", np.first, taker.last),
  ].map((draft) => ({ ...draft, place: draft.place.filter((p) => !isAmong(p, names) || isWhere(scene, np, p.id)) }));
}
/** Tokens from such a noun to who takes over. */
const reach = 14;
/** Is a place named right after "in" or "for"? */
const isWhere = (scene: Scene, np: NounPhrase, id: string | null): boolean =>
  entitiesIn(scene, np.last, Math.min(scene.sentence.last, np.last + reach)).some(
    (e) => e.id === id && /^(?:in|for|over|at)$/.test(wordOf(scene, e.first - 1)),
  );
