/**
 * Leads told of a force that the talk has named, by the verb alone: "Australia commands", "General Lopes of Brazil has the command", "France gives the
 * commander", "The Finns hand over in May".
 */
import type { Actor, Change, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOf } from "./args.ts";
import { capitalActor } from "./bearer.ts";
import { chiefNouns, isLedWords, isRanked, leadOf, leadSpan, ofComplement } from "./command.ts";
import type { Draft } from "./draft.ts";
import { isAside } from "./field.ts";
import { foldedWords, objectAfter } from "./frames.ts";
import { keepBefore } from "./lead-gapped.ts";
import { leaderIn } from "./leaders.ts";
import { verblessLeads } from "./lead-verbless.ts";
import { wordedLeads } from "./lead-words.ts";
import { list } from "./lexis.ts";
import { currentMission } from "./memory.ts";
import { entitiesIn, entityAt, headOf, isOneOf, lemmaOf, rangeOf, type Scene, wordOf, isStateActor, wordAfterVerb } from "./scene.ts";
import { speaksOfLead } from "./relief.ts";
import { missionJustNow } from "./talk.ts";
import { haveCommon, isAmong } from "./named.ts";
import { overlaps } from "../model/span.ts";

const tells = isOneOf(
  list(
    "framework lead leads led leading command commands commanded commanding commander commanders cdr opcdr head heads headed heading charge run runs ran running under over chief boss leader presides preside presiding chair chairs chaired helm headquarters hq general admiral colonel brigadier commodore brigade division staff flagship leadership spearhead show give gives gave handed hands turns remains stays succeed succeeds way handover hand-over handoff transfer transition",
  ),
);

const takers = list("take assume inherit pick receive get accept relieve");
/** What the readers before left out, where forces are the talk. */
export function bareLeads(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const lead = scene.before.at(-1);
  let told = lead?.kind === "lead" && scene.index - lead.sentence === 1;
  for (let i = scene.sentence.first; i < scene.sentence.last && !told; i++) told = tells(scene, i);
  if (!told || (!sofar.some((d) => d.kind === "lead") && !ofForces(scene))) return [];
  const drafts: Draft[] = [];
  const add = (found: readonly Draft[]): void => {
    for (const draft of found)
      if (![...sofar, ...drafts].some((d) => d.kind === "lead" && overlaps(d.span, draft.span) && haveCommon(d.actor, draft.actor))) drafts.push(draft);
  };
  for (const clause of scene.clauses) {
    if (clause.marker === "if" || clause.marker === "unless") continue;
    const lemma = lemmaOf(clause);
    for (const reader of readers.get(lemma) ?? []) add(reader(scene, clause, lemma));
  }
  if (scene.tokens.count <= 1500 && (!isAside(scene) || missionJustNow(scene))) {
    add(verblessLeads(scene));
    add(wordedLeads(scene));
  }
  for (const draft of [...sofar, ...drafts])
    if (draft.kind === "lead" && draft.change === "start" && draft.clause && takers.has(lemmaOf(draft.clause))) add(givenUp(scene, draft, draft.clause));
  add(gapped(scene, [...sofar, ...drafts]));
  return drafts;
}

/** Is a force, a mission or a command the talk of these sentences? In a speech, only where it has just been told of. */
function ofForces(scene: Scene): boolean {
  const told = scene.before.some((d) => (d.kind === "force" || d.kind === "lead" || d.kind === "mandate") && scene.index - d.sentence <= 2);
  return isAside(scene) ? scene.near >= 14 && (told || missionJustNow(scene)) : told || missionJustNow(scene) || scene.near >= 12;
}

type Reader = (scene: Scene, clause: Clause, lemma: string) => Draft[];
const readers = new Map<string, Reader[]>();
const put = (reader: Reader, lemmas: string): void => {
  for (const lemma of lemmas.split(" ")) readers.set(lemma, [...(readers.get(lemma) ?? []), reader]);
};
put(leadsAlone, "lead command head run preside chair direct coordinate spearhead");
put(hasCommand, "have hold take keep retain assume get receive share exercise accept");
put(isInCharge, "be remain stay");
put(isOfNation, "be remain stay turn become");
put(givesChief, "provide supply furnish give offer contribute field lend send put have");
put(asLeadNation, "act serve be stay remain become continue join");
put(hasUnder, "have get");
put(hostsIt, "host house accommodate");
put(handsOver, "hand give make");

/** Who a subject names as leader: an organ of a state (a party, a ministry) leads no force. */
function subjectNation(scene: Scene, np: NounPhrase | null): Actor[] {
  if (np === null) return [];
  const first = wordOf(scene, np.head);
  if (/^(?:it|he|she|they|we|i|you|who|which|that)$/.test(first)) return [];
  const named =
    isRanked(scene, np) ||
    entitiesIn(scene, np.first, np.last).some(
      (e) => (e.class === "state" && (e.form === "people" || e.form === "name" || e.form === "metonym" || e.last === np.last)) || e.class === "person",
    ) ||
    ofComplement(scene, np) !== null;
  return named ? (np.joined.length > 1 ? np.joined.flatMap((one) => leaderIn(scene, { ...one, joined: [] })) : leaderIn(scene, np)) : [];
}

/** Whoever the clause's subject is, through "who" and "which". */
const ledByWhom = (scene: Scene, clause: Clause): Actor[] => {
  const own = subjectNation(scene, clause.subject);
  if (own.length > 0) return own;
  const { state } = scene.reading.lookups;
  return clause.subject !== null && /^(?:who|which|that|we|they|it)$/.test(wordOf(scene, clause.subject.head))
    ? actorOfClause(scene, clause).filter((a) => a.id !== null && state.has(a.id))
    : [];
};

/** What is led, where its noun is of anything: only of forces that the talk has named. */
const looseThings =
  /\b(?:spearhead|show|lot|whole|whole of it|zone|region|province|city|capital|north|south|east|west|convoy|alliance|consortium|brigade|battalion|regiment|company|unit|team|teams|one|ones|first|second|third|it|them|coalition|mission|force|operation|exercise|group|squadron|staff|headquarters|africans|europeans|allies|men)$/;
const elsewhere =
  /\b(?:change of command|ceremon(?:y|ies)|polls?|medals?|standings|league|market|rankings?|goals?|talks|negotiations|government|party|list|field|world|way|charge against|example)\b/;

const mayLead = list("offer agree volunteer want refuse decline promise continue propose undertake accept plan vow pledge decide");

/** "General Kabo commands them": an officer over a nation's soldiers, told of just before, is one of theirs. */
function ofTheirs(scene: Scene, clause: Clause, object: NounPhrase | null): Actor[] {
  if (
    object === null ||
    clause.subject === null ||
    !isRanked(scene, clause.subject) ||
    !/^(?:them|the (?:contingent|battalion|company|regiment|men|troops|soldiers))$/.test(foldedWords(scene, object.first, object.last))
  )
    return [];
  const force = scene.before.findLast((d) => d.kind === "force" && scene.index - d.sentence <= 1 && d.actor.length === 1);
  return force !== undefined && isStateActor(scene, force.actor[0]) ? [...force.actor] : [];
}

const serviceChief =
  /\b(?:army|navy|air force|armed forces|coastguard|guard)(?:'s)? (?:chief|commander|head)\b|\bchief of (?:the )?(?:general |defen[cs]e )?staff\b/;

/** "Australia commands", "Brazil leads there", "Ghana leads the spearhead", "Italian admirals command". */
function leadsAlone(scene: Scene, clause: Clause, lemma: string): Draft[] {
  if (
    clause.vg.passive ||
    clause.subject === null ||
    clause.vg.negated ||
    clause.attached.some((a) => /^(?:to|by)$/.test(a.word) && a.index > clause.vg.index && lemma === "lead")
  )
    return [];
  // "The army's chief of staff commands 12,000 men": a service's own.
  if (serviceChief.test(foldedWords(scene, clause.subject.first, ofComplement(scene, clause.subject)?.last ?? clause.subject.last))) return [];
  // "Chile, which leads, has 2,160": what stands behind the comma is another verb's.
  const cut = /^[,.;)]$/.test(wordAfterVerb(scene, clause));
  const object = cut ? null : (objectAfter(clause) ?? null);
  // "leads the alliance with 4 per cent of GDP": ahead of the others.
  if (
    clause.attached.some((a) => a.word === "with" && a.index > clause.vg.index) &&
    scene.quantities.some((q) => (q.family === "gdp" || q.family === "percent") && q.first >= clause.vg.last)
  )
    return [];
  const bare = object === null && /^(?:lead|command|preside|chair)$/.test(lemma);
  const last = Math.min(rangeOf(scene, clause).last, clause.vg.last + 9);
  const rest = !cut && clause.vg.last < last ? foldedWords(scene, clause.vg.last, last) : "";
  // "will preside over the fleet's change of command": a ceremony.
  if (/\bchange of command\b/.test(foldedWords(scene, clause.vg.last - 1, Math.min(scene.sentence.last, clause.vg.last + 14)))) return [];
  if (elsewhere.test(rest) || (!bare && (object === null || (!looseThings.test(foldedWords(scene, object.first, object.last)) && !isLedWords(scene, object)))))
    return [];
  if (
    (clause.vg.form !== "finite" && clause.vg.form !== "infinitive") ||
    (clause.vg.form === "infinitive" && clause.governor !== null && !mayLead.has(lemmaOf(clause.governor)))
  )
    return [];
  const own = ledByWhom(scene, clause);
  const actor = own.length > 0 ? own : ofTheirs(scene, clause, object);
  return actor.length > 0 ? [leadOf(scene, clause, "lead/leads-alone", actor, "level")] : [];
}

const command =
  /^(?:the |full |overall |its |their |operational |joint |rotating |day-to-day )*(?:command|lead|leadership|helm|reins|chair|chairmanship|charge|rotating presidency)\b/;
/** "General Lopes of Brazil has the command", "Kenya takes the chair". */
function hasCommand(scene: Scene, clause: Clause, lemma: string): Draft[] {
  const np =
    clause.vg.passive || clause.vg.negated
      ? undefined
      : clause.objects.find((o) => o.index > clause.vg.index && command.test(foldedWords(scene, o.first, o.last)));
  if (np === undefined || clause.subject === null || elsewhere.test(foldedWords(scene, np.first, Math.max(rangeOf(scene, clause).last, np.last)))) return [];
  const of = ofComplement(scene, np);
  if (of !== null && !isLedWords(scene, of) && !looseThings.test(foldedWords(scene, of.first, of.last)) && entitiesIn(scene, of.first, of.last).length === 0)
    return [];
  const actor = ledByWhom(scene, clause);
  return actor.length > 0 ? [leadOf(scene, clause, "lead/has-command", actor, /^(?:take|assume|get|receive|accept)$/.test(lemma) ? "start" : "level", np)] : [];
}

/** "Brigadier Tully of Australia is in charge on the ground". */
function isInCharge(scene: Scene, clause: Clause): Draft[] {
  const at = clause.attached.find(
    (a) =>
      (a.word === "in" && /^(?:overall |full )?(?:charge|command|the lead|the chair)$/.test(foldedWords(scene, a.np.first, a.np.last))) ||
      (a.word === "at" && /^(?:the|its) (?:head|helm|top)$/.test(foldedWords(scene, a.np.first, a.np.last))),
  );
  if (at === undefined || clause.vg.negated || /^(?:second|third|not)$/.test(wordOf(scene, at.prep - 1))) return [];
  const of = ofComplement(scene, at.np);
  if (of !== null && !isLedWords(scene, of) && !looseThings.test(foldedWords(scene, of.first, of.last))) return [];
  const actor = ledByWhom(scene, clause);
  return actor.length > 0 ? [leadOf(scene, clause, "lead/in-charge", actor, "level")] : [];
}

const staffs = list("brigade division headquarters hq staff flagship battlegroup battle-group command sector corps commander chief");
/** Of these only where a lead, a mission or a force has just been told of. */
const officers = list("admiral general colonel brigadier commodore head boss leader coordinator he she");
/**
 * "The brigade is Czech until August", "the commander is Italian", "its chief is Brigadier Holm, a Swede", "she is from Kenya": of staffs and those who
 * command, not of troops.
 */
function isOfNation(scene: Scene, clause: Clause, lemma: string): Draft[] {
  const { subject, vg } = clause;
  if (subject === null || vg.passive || vg.negated || /\b(?:deputy|vice|former|police|army|navy)\b/.test(foldedWords(scene, subject.first, subject.last)))
    return [];
  // The chief of a navy is its state's own.
  const of = ofComplement(scene, subject);
  if (of !== null && !isLedWords(scene, of) && !looseThings.test(foldedWords(scene, of.first, of.last))) return [];
  const head = headOf(scene, subject),
    pronoun = /^(?:he|she)$/.test(head);
  if (
    !staffs.has(head) &&
    !(
      officers.has(head) &&
      scene.before.some(
        (d) =>
          d.sentence < scene.index &&
          scene.index - d.sentence <= (pronoun ? 1 : 2) &&
          (d.kind === "lead" || (!pronoun && (d.kind === "force" || d.kind === "mandate"))),
      )
    )
  )
    return [];
  let at = vg.last;
  while (at < scene.sentence.last && /^(?:now|still|again|currently|once|also|always|since|himself|herself)$/.test(wordOf(scene, at))) at++;
  const e =
    scene.entities.find((each) => each.class === "state" && (each.form === "adjective" || each.form === "people") && each.first === at) ??
    oneApposed(scene, at, staffs.has(head) || pronoun || officers.has(head));
  if (e === undefined) return [];
  if (
    e.first === at &&
    e.last < scene.sentence.last &&
    /^\p{L}/u.test(wordOf(scene, e.last)) &&
    !/^(?:until|till|since|now|again|from|for|and|but|too|as|this|by|at|in|on|like)$/.test(wordOf(scene, e.last))
  )
    return [];
  return [leadOf(scene, clause, "lead/is-of-nation", actorsOf(scene, e), lemma === "turn" || lemma === "become" ? "start" : "level")];
}

/** "a Swede", "Brigadier Holm, a Swede", "a policeman from Kenya": one of a nation in the words behind "is". */
function oneApposed(scene: Scene, at: number, sure: boolean): Scene["entities"][number] | undefined {
  if (!sure) return undefined;
  const e = scene.entities.find(
    (each) =>
      each.class === "state" &&
      each.id !== null &&
      each.first > at &&
      each.first - at < 9 &&
      (each.form === "people" || each.form === "adjective" || each.form === "name"),
  );
  if (e === undefined || scene.clauses.some((c) => c.vg.first > at && c.vg.first < e.first)) return undefined;
  const before = wordOf(scene, e.first - 1);
  if (e.form === "name") return /^(?:of|from)$/.test(before) && (e.first - at > 2 || e.first - at === 1) ? e : undefined;
  return /^(?:an?|another|the)$/.test(before) &&
    (e.form === "people" ||
      e.last >= scene.sentence.last ||
      /^(?:[.,;]|general|admiral|colonel|brigadier|commodore|officer|policeman|diplomat|marine)$/.test(wordOf(scene, e.last)))
    ? e
    : undefined;
}

/** "France and Italy act as framework nations", "Spain stays on as lead nation": the post by the name that the alliance gives it. */
function asLeadNation(scene: Scene, clause: Clause): Draft[] {
  const at =
    clause.attached.find((a) => a.word === "as" && /^(?:nation|state|country)$/.test(headOf(scene, a.np)))?.np ??
    clause.objects.find((o) => o.index > clause.vg.index && /^(?:nation|state|country)$/.test(headOf(scene, o)));
  if (at === undefined || clause.subject === null || clause.vg.passive || !/\b(?:framework|lead|leading|roof)\b/.test(foldedWords(scene, at.first, at.last)))
    return [];
  const { state } = scene.reading.lookups;
  const actor = actorOfClause(scene, clause).filter((a) => a.id !== null && state.has(a.id));
  return actor.length > 0 ? [leadOf(scene, clause, "lead/as-lead-nation", actor, /^(?:become|join)$/.test(lemmaOf(clause)) ? "start" : "level")] : [];
}

/** "Hungary is to have the mission under it", "will have the ships under him". */
function hasUnder(scene: Scene, clause: Clause): Draft[] {
  const led = clause.objects.find((o) => o.index > clause.vg.index && isLedWords(scene, o));
  const under = clause.attached.some(
    (a) => a.word === "under" && /^(?:it|him|her|them|its command|his command|her command)$/.test(foldedWords(scene, a.np.first, a.np.last)),
  );
  const actor = led === undefined || !under || clause.vg.negated ? [] : ledByWhom(scene, clause);
  return actor.length > 0
    ? [leadOf(scene, clause, "lead/has-under", actor, clause.vg.tense === "future" || clause.vg.form === "infinitive" ? "start" : "level")]
    : [];
}

/** "France gives the commander", "Nigeria offers the commander". */
function givesChief(scene: Scene, clause: Clause, lemma: string): Draft[] {
  const np =
    clause.vg.passive || clause.vg.negated
      ? undefined
      : clause.objects.find(
          (o) =>
            o.index > clause.vg.index &&
            ((chiefNouns.has(headOf(scene, o)) && lemma !== "have") ||
              (/^(?:headquarters|hq)$/.test(headOf(scene, o)) && lemma !== "have") ||
              /^the (?:general|admiral|brigadier|commodore|commander|commanding general)$/.test(foldedWords(scene, o.first, o.last))) &&
            !/\b(?:deputy|vice|second|police|company)\b/.test(foldedWords(scene, o.first, o.last)),
        );
  const actor = np === undefined || clause.subject === null ? [] : ledByWhom(scene, clause);
  if (np === undefined || actor.length === 0) return [];
  const draft = leadOf(scene, clause, "lead/gives-chief", actor, "level", np);
  return [lemma === "offer" ? { ...draft, change: "start", stage: "offered" as Stage } : draft];
}

/** "Poland hosts the command that does the bulk". */
function hostsIt(scene: Scene, clause: Clause): Draft[] {
  const np =
    clause.vg.passive || clause.vg.negated
      ? undefined
      : clause.objects.find(
          (o) =>
            o.index > clause.vg.index &&
            /^(?:headquarters|hq|command|centre|center|staff)$/.test(headOf(scene, o)) &&
            /\b(?:command|headquarters|hq|staff|operations?|coordination)\b/.test(foldedWords(scene, o.first, o.last)),
        );
  const actor = np === undefined ? [] : ledByWhom(scene, clause);
  return actor.length > 0 ? [leadOf(scene, clause, "lead/hosts-command", actor, "level", np!)] : [];
}

/** "he", "General Okello", "a Dane", "the Irishman". */
function isOnePerson(scene: Scene, { first, head }: NounPhrase): boolean {
  const e = entityAt(scene, head);
  if (e?.class === "person" || e?.class === "office" || /^(?:he|she)$/.test(wordOf(scene, head))) return true;
  return e?.form === "people" && (/^an?$/.test(wordOf(scene, first)) || /(?:man|woman)$/.test(wordOf(scene, head)));
}

/** "On 18 April Ghana hands over", "He makes way for a Turk", "Ghana took charge and gives way to Peru", "A Dane gives up the mission to a Finn". */
function handsOver(scene: Scene, clause: Clause, lemma: string): Draft[] {
  if (clause.vg.passive || clause.subject === null || clause.vg.negated) return [];
  const range = rangeOf(scene, clause);
  const rest = foldedWords(scene, clause.vg.last, Math.max(range.last, clause.vg.last + 1));
  const object = objectAfter(clause) ?? clause.attached.find((a) => a.word === "over" && a.index > clause.vg.index)?.np ?? null;
  const what = object === null ? "" : foldedWords(scene, object.first, object.last);
  const over = lemma === "hand" && (clause.particle === "over" || /^over\b/.test(rest) || (/\bover\b/.test(rest) && object !== null)),
    up = lemma === "give" && (clause.particle === "up" || /^up\b/.test(rest)),
    way = (lemma === "make" ? /^way for\b/ : /^way to\b/).test(rest) && lemma !== "hand" && (speaksOfLead(scene) || isOnePerson(scene, clause.subject));
  if (!over && !up && !way) return [];
  if (!way && object !== null && !isLedWords(scene, object) && !/^(?:the )?(?:command|lead|leadership|helm|reins|baton|torch)\b/.test(what)) return [];
  if (
    (up && object === null) ||
    (object === null && !scene.before.some((d) => d.kind === "lead" && scene.index - d.sentence <= 2) && currentMission(scene, scene.sentence.end) === null)
  )
    return [];
  const giver = ledByWhom(scene, clause);
  const to = clause.attached.find((a) => a.word === (way && lemma === "make" ? "for" : "to") && a.index > clause.vg.index);
  const taker = to ? subjectNation(scene, to.np) : [];
  if (way && taker.length === 0) return [];
  const found: Draft[] = [];
  if (giver.length > 0 && giver[0].id !== taker[0]?.id)
    found.push(withoutTaker(leadSpan(scene, clause, "lead/hands-over", giver, "end", range.first, to ? to.prep : range.last), taker));
  if (to && taker.length > 0) found.push(leadSpan(scene, clause, "lead/handed-to", taker, "start", to.prep, Math.max(to.np.last, range.last)));
  return found;
}

/** "takes over the command from Germany next month": whoever it is taken from gives it up. */
function givenUp(scene: Scene, taken: Draft, clause: Clause): Draft[] {
  const from = clause.attached.find((a) => a.word === "from" && a.index > clause.vg.index);
  const named = from ? subjectNation(scene, from.np) : [],
    giver = named.length > 0 || from === undefined ? named : capitalActor(scene, entityAt(scene, from.np.head) ?? undefined);
  if (from === undefined || giver.length === 0 || haveCommon(giver, taken.actor)) return [];
  const draft = leadSpan(scene, clause, "lead/taken-from", giver, "end", from.prep, from.np.last);
  return [{ ...draft, mission: taken.mission, place: taken.place, stage: taken.stage === "in-force" ? "ended" : taken.stage, modality: taken.modality }];
}

/** "An American will head the first staff, a German the second", "Chile takes Chad, Peru Niger": the verb is left out. */
function gapped(scene: Scene, leads: readonly Draft[]): Draft[] {
  const before = leads.findLast((d) => d.kind === "lead" && d.clause !== null && d.sentence === scene.index);
  if (!before?.clause) return [];
  const found: Draft[] = [];
  for (const chunk of scene.chunks) {
    const opener = scene.chunks[chunk.index - 1];
    if (chunk.type !== "np" || chunk.first < before.clause.vg.last || !(opener?.type === "comma" || opener?.type === "conj" || opener?.type === "break"))
      continue;
    const next = scene.chunks[chunk.index + 1],
      prep = next?.type === "prep" && /^(?:in|at|over|for)$/.test(wordOf(scene, next.first));
    const what = prep ? scene.chunks[chunk.index + 2] : next;
    if (what?.type !== "np") continue;
    const close = scene.chunks[what.index + 1];
    if (close !== undefined && close.type !== "comma" && close.type !== "conj" && close.type !== "break") continue;
    // "…, a spokesman for the Danish force": who tells it.
    if (/^spokes/.test(wordOf(scene, chunk.head))) continue;
    const actor = subjectNation(scene, { ...chunk, joined: [] });
    if (
      actor.length !== 1 ||
      isAmong(actor[0], before.actor) ||
      (!/^(?:the|its)\b/.test(foldedWords(scene, what.first, what.last)) && entitiesIn(scene, what.first, what.last).length === 0)
    )
      continue;
    const draft = leadSpan(scene, before.clause, "lead/gapped", actor, before.change as Change, chunk.first, what.last);
    if (found.length === 0) keepBefore(scene, before, chunk.first);
    found.push({ ...draft, stage: before.stage, modality: before.modality });
  }
  return found;
}

/** "hands over to Spain": whoever takes it is not where it is. */
const withoutTaker = (draft: Draft, taker: readonly Actor[]): Draft => {
  const isTaker = ({ id }: { readonly id: string | null }): boolean => id !== null && taker.some((a) => a.id === id);
  return draft.place.some(isTaker)
    ? { ...draft, place: draft.place.filter((p) => !isTaker(p)), with: draft.with.filter((w) => w.role !== "host" || !isTaker(w)) }
    : draft;
};
