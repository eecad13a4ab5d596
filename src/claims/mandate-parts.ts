/** The parts of a mandate: whose it is, its mission and place, its last day. */
import type { Actor, Named } from "../model/claim.ts";
import type { Dated, TimeMention } from "../model/edtf.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOfPhrase, agentOf } from "./args.ts";
import { fallbackActor } from "./fallback.ts";
import { isNamed } from "./days.ts";
import { type Matter, missionActor } from "./matter.ts";
import { currentMission, currentPlace } from "./memory.ts";
import { locative, missionOf, missionPlaces, placeOf, prepositionBefore } from "./places.ts";
import { headOf, lemmaOf, rangeOf, type Scene, wordOf, wordsOf, statesAmong } from "./scene.ts";
import type { Staging } from "./staging.ts";
import { unique, otherThan, haveCommon, isAmong } from "./named.ts";

const atHome = /^(?:deputies|mps|lawmakers|senators|parliament|cabinet|government|senate)$/;

interface Acting {
  readonly acted: boolean;
  readonly staging: Staging;
  readonly asker: readonly Actor[];
}

/** Whose mandate: who decides it, unless another is asked; else whose the mission is; else who was spoken of. */
export function whoseMandate(scene: Scene, clause: Clause, matter: Matter, { acted, staging, asker }: Acting): { actor: Actor[]; because: string | null } {
  const known = (list: Actor[]): Actor[] => list.filter((a) => a.id !== null);
  const own =
    matter.strength === "pronoun" || isPronounOwned(scene, matter.np) || isOfOthers(scene, matter.np)
      ? []
      : known(actorsOfPhrase(scene, matter.np)).filter((a) => !(isPronoun(scene, matter.np) && hosts(scene, matter.mission).includes(a.id!)));
  // "Chad has 900 soldiers in Mali, whose mandate ends in May": theirs, and not the land's.
  const sent = wordOf(scene, matter.np.first - 1) === "whose" || wordOf(scene, matter.np.first) === "whose" ? whoIsThere(scene, matter.np) : [];
  if (sent.length > 0 && matter.mission === null) return { actor: sent, because: null };
  // A permit or motion is a parliament's at home, whatever mission it is for.
  const body = /^(?:permission|permit|licence|license|memorandum|motion)$/.test(headOf(scene, matter.np)) ? [] : missionActor(scene, matter.mission);
  // "asked the council to renew it": whoever is asked would decide.
  if (acted && staging.asked && clause.subject !== null && !clause.vg.passive) {
    const asked = otherThan(known(actorsOfPhrase(scene, clause.subject)), asker);
    if (asked.length > 0) return { actor: asked, because: null };
  }
  if (acted && !staging.asked) {
    const decider = clause.vg.passive ? deciderOf(scene, clause) : known(actorOfClause(scene, clause));
    if (decider.length > 0) {
      // "announced the end of the alliance's operation": the alliance's, whoever announces it.
      const owner = matter.np.owner === null ? [] : known(actorsOfPhrase(scene, matter.np.owner));
      if (owner.length > 0 && owner.every((a) => scene.reading.lookups.body.has(a.id!)) && decider.every((a) => scene.reading.lookups.state.has(a.id!)))
        return { actor: owner, because: null };
      // A host that ends, refuses or asks for another's mission: the mission stays its body's.
      const host = body.length > 0 && !haveCommon(body, decider) && decider.every((d) => hosts(scene, matter.mission).includes(d.id!));
      if (host) return { actor: body, because: null };
      // "the Council" alone is the council of the mission's own body.
      if (body.length > 0 && decider.length === 1 && isBareCouncil(scene, clause)) return { actor: body, because: null };
      if (staging.stage === "requested" && own.length > 0) return { actor: own, because: null };
      return { actor: unique(decider), because: null };
    }
    // "Our senators voted us a mandate": of the state that speaks or publishes.
    const home =
      clause.subject !== null && !clause.vg.passive && atHome.test(wordOf(scene, clause.subject.head))
        ? fallbackActor(scene, scene.tokens.start[clause.vg.first])
        : null;
    const states = statesAmong(scene, home?.actor ?? []);
    if (states.length > 0) return { actor: states, because: home!.because };
  }
  if (own.length > 0 && !own.every((a) => isAmong(a, asker))) return { actor: unique(own), because: null };
  if (body.length > 0) return { actor: body, because: null };
  if (acted && clause.subject !== null && !clause.vg.passive) {
    const subject = known(actorsOfPhrase(scene, clause.subject));
    if (subject.length > 0 && !staging.asked) return { actor: subject, because: null };
  }
  return spokenOf(scene, clause, matter, asker);
}

/** Who has a force in the land that a "whose" stands behind: the subject of the clause before; nobody where no such land is named. */
function whoIsThere(scene: Scene, np: NounPhrase): Actor[] {
  let i = wordOf(scene, np.first) === "whose" ? np.first - 1 : np.first - 2;
  while (i > scene.sentence.first && wordOf(scene, i) === ",") i--;
  const land = scene.entities.find((e) => e.last === i + 1 && e.form !== "adjective" && (e.class === "state" || e.class === "place" || e.class === "region"));
  if (land === undefined || !locative.has(prepositionBefore(scene, land))) return [];
  const over = scene.clauses.findLast((c) => c.vg.form === "finite" && c.vg.last <= land.first);
  return over?.subject == null ? [] : actorsOfPhrase(scene, over.subject).filter((a) => a.id !== null && a.id !== land.id);
}

/** "the training of Ukrainian recruits": those in the of-phrase are not whose it is. */
const isOfOthers = (scene: Scene, np: NounPhrase): boolean =>
  headOf(scene, np) === "training" &&
  np.owner === null &&
  scene.chunks[np.index + 1]?.type === "prep" &&
  wordOf(scene, scene.chunks[np.index + 1].first) === "of";

const isPronoun = (scene: Scene, np: NounPhrase): boolean => /^(?:it|its|their|they|them|this)$/.test(wordOf(scene, np.first));

/** "its mandate", "it": a pronoun says little of whose; the mission spoken of says more. */
const isPronounOwned = (scene: Scene, np: NounPhrase): boolean =>
  isPronoun(scene, np) &&
  scene.before.some((d) => (d.kind === "mandate" || d.kind === "force" || d.kind === "lead") && scene.index - d.sentence <= 3 && d.actor.length > 0);

function isBareCouncil(scene: Scene, clause: Clause): boolean {
  const np = clause.vg.passive ? clause.attached.find((a) => a.word === "by")?.np : clause.subject;
  return np != null && /^(?:the )?council$/i.test(wordsOf(scene, np.first, np.last));
}

/** The force or mission in the state that asks: "the Cypriot government asked that the force remain". */
export function atTheAskers(scene: Scene, asker: readonly Actor[]): { actor: Actor[]; mission: Named | null; place: Named[] } | null {
  for (let i = scene.before.length - 1; i >= 0 && scene.index - scene.before[i].sentence <= 4; i--) {
    const d = scene.before[i];
    if ((d.kind === "mandate" || d.kind === "force" || d.kind === "lead") && d.actor.length > 0 && !haveCommon(d.actor, asker) && haveCommon(d.place, asker))
      return { actor: d.actor, mission: d.mission, place: d.place };
  }
  return null;
}

const deciding = new Set("decide resolve vote agree order approve rule announce determine declare promise pledge vow plan".split(" "));

/** Who decides a passive: its by-phrase, or who governs it ("agreed that it be extended"). */
function deciderOf(scene: Scene, clause: Clause): Actor[] {
  const by = agentOf(scene, clause).filter((a) => a.id !== null);
  const { governor } = clause;
  return by.length > 0 || governor === null || governor.vg.passive || !deciding.has(lemmaOf(governor))
    ? by
    : actorOfClause(scene, governor).filter((a) => a.id !== null);
}

/** Who was spoken of: in the sentence, or with the mission before. */
function spokenOf(scene: Scene, clause: Clause, matter: Matter, asker: readonly Actor[]): { actor: Actor[]; because: string | null } {
  const open = (list: readonly Actor[]): Actor[] => otherThan(list, asker);
  // "The mandate lapses in the spring", after a contingent was told of: the mission's or the council's, unless a parliament of the contingent's is the talk.
  if (matter.strength === "mandate" && !atHomeSpoken(scene)) {
    const last = scene.before.findLast((d) => scene.index - d.sentence <= 6 && d.kind === "mandate" && d.actor.length > 0);
    // A report that has told of one body's mandates alone tells of no other's.
    const mandates = scene.before.filter((d) => d.kind === "mandate" && d.actor.length > 0);
    const only =
      mandates.length > 0 &&
      mandates.every(
        (d) => d.actor.length === 1 && d.actor[0].id === mandates[0].actor[0].id && d.actor[0].id !== null && scene.reading.lookups.body.has(d.actor[0].id),
      )
        ? mandates[0]
        : undefined;
    const body =
      (last ?? only)
        ? open((last ?? only)!.actor)
        : councilSpokenOf(scene)
          ? open([{ id: "un", name: scene.reading.lookups.nameOf("un") ?? "United Nations" }])
          : [];
    if (body.length > 0) return { actor: body, because: "whose mandate was spoken of before" };
  }
  for (let i = scene.before.length - 1; i >= 0 && scene.index - scene.before[i].sentence <= 3; i--) {
    const d = scene.before[i];
    if (!((d.kind === "mandate" || d.kind === "force" || d.kind === "lead") && open(d.actor).length > 0)) continue;
    // "Four states send troops. The mission will last a year": a mission of many is their body's, where the report is about one.
    const { lookups, topics } = scene.reading;
    const body = open(d.actor).length > 2 ? topics.find((id) => lookups.body.has(id)) : undefined;
    return { actor: body === undefined ? open(d.actor) : [{ id: body, name: lookups.nameOf(body) ?? body }], because: "whose mission was spoken of before" };
  }
  const spoken = missionActor(scene, currentMission(scene, scene.sentence.end));
  if (matter.strength !== "people" && open(spoken).length > 0) return { actor: open(spoken), because: "the body of the mission spoken of" };
  if (
    peacekeeping.test(wordsOf(scene, matter.np.first, matter.np.last).toLowerCase()) &&
    !scene.reading.topics.some((id) => scene.reading.lookups.body.has(id) && id !== "un" && id !== "nato")
  )
    return {
      actor: [{ id: "un", name: scene.reading.lookups.nameOf("un") ?? "United Nations" }],
      because: "peacekeepers are the United Nations' where no other body is spoken of",
    };
  // "The Security Council was to vote … His mission's mandate runs out": the council of the talk is whose mandates are.
  if (matter.strength === "mandate" && councilSpokenOf(scene))
    return { actor: [{ id: "un", name: scene.reading.lookups.nameOf("un") ?? "United Nations" }], because: "the Security Council is spoken of" };
  const fallback = fallbackActor(scene, scene.tokens.start[Math.min(matter.np.first, clause.vg.first)]);
  return fallback && open(fallback.actor).length > 0 ? { actor: open(fallback.actor), because: fallback.because } : { actor: [], because: null };
}

const organs =
  /\b(?:parliament|bundestag|cabinet|storting|riksdag|folketing|sejm|eduskunta|congress|senate|deputies|lawmakers|mps|dáil|oireachtas|house of commons|tweede kamer|national assembly|grand national assembly|tbmm)\b/i;
/** Is a state's own parliament or cabinet the talk of these sentences? */
function atHomeSpoken(scene: Scene): boolean {
  const { sentences } = scene.reading.text;
  return organs.test(scene.tokens.text.slice(sentences[Math.max(0, scene.index - 3)].start, scene.sentence.end));
}

/** Was the Security Council named within two thousand characters, and no other body's council? */
const councilSpokenOf = (scene: Scene): boolean =>
  scene.reading.entities.some((e) => e.id === "un-security-council" && e.start < scene.sentence.end && scene.sentence.start - e.end < 2000) &&
  !scene.reading.topics.some((id) => id !== "un" && scene.reading.lookups.body.has(id) && scene.reading.lookups.body.get(id)?.parent !== "un");

const peacekeeping = /\b(?:peace-?keep\w+|stabili[sz]ation (?:mission|force)|blue helmets?|interim force)\b/;

function hosts(scene: Scene, mission: Named | null): readonly string[] {
  if (!mission?.id) return [];
  const { lookups } = scene.reading;
  const formation = lookups.formation.get(mission.id)?.host;
  return formation ? [formation] : (lookups.operation.get(mission.id)?.places ?? []);
}

/** The mission and place of a mandate. */
export function placed(scene: Scene, range: { first: number; last: number }, matter: Matter): { mission: Named | null; place: Named[] } {
  const mission =
    matter.mission ??
    missionOf(scene, range.first, range.last, false) ??
    missionOf(scene, scene.sentence.first, scene.sentence.last, false) ??
    (matter.strength === "pronoun" || matter.strength === "mandate" ? currentMission(scene, scene.sentence.start) : null);
  const told = placeOf(scene, range, mission),
    theatre = told.length > 0 ? missionPlaces(scene, mission) : [];
  // "The union in Kampala extended its mission in Somalia": where they met is not where it is.
  const place = haveCommon(theatre, told) ? told.filter((t) => isAmong(t, theatre)) : told;
  const known = place.length === 0 && mission === null ? currentPlace(scene, []) : null;
  return { mission, place: known ? [known] : place };
}

/** The last day named in tokens `[first, last)` as an open interval: "on 31 May", "in June", "by the autumn" → `../D`. */
export function endOf(scene: Scene, first: number, last: number): Dated | null {
  const time = lastDay(scene, first, last);
  if (!time?.edtf) return null;
  const end = time.edtf.includes("/") ? time.edtf.split("/")[1] : time.edtf;
  return end === ".." || end === "" ? null : { edtf: `../${end}`, stated: !time.because, ...(time.because ? { because: time.because } : {}) };
}

/** The time that says when it is over, where its year may be known to nobody. */
export function lastDay(scene: Scene, first: number, last: number): TimeMention | null {
  if (last <= first) return null;
  const times = scene.times.filter(
    (t) =>
      isNamed(t) &&
      t.timex.type !== "DURATION" &&
      t.timex.type !== "SET" &&
      t.role !== "since" &&
      t.role !== "from" &&
      t.role !== "after" &&
      t.start >= scene.tokens.start[first] &&
      t.end <= scene.tokens.end[last - 1] &&
      !/_REF$/.test(t.timex.value),
  );
  return times.find((t) => t.role === "until" || t.role === "through") ?? times[times.length - 1] ?? null;
}

/** "if it is not renewed", "were the mandate to lapse": what is only supposed is a condition's. */
export function isSupposed(scene: Scene, clause: Clause): boolean {
  if (/^(?:if|unless|provided|once|should)$/.test(clause.marker)) return true;
  const opener = wordOf(scene, scene.sentence.first);
  return (opener === "were" || opener === "should" || opener === "had") && clause.vg.index < 6;
}

/** "extended on Tuesday, for one year, the mandate": nothing but times and phrases between. */
export function lateMandate(scene: Scene, clause: Clause): NounPhrase | undefined {
  for (let i = clause.vg.index + 1; i < scene.chunks.length && i - clause.vg.index < 18; i++) {
    const c = scene.chunks[i];
    if (c.type === "vg" || c.type === "wh" || c.type === "sub") return undefined;
    if (
      c.type === "np" &&
      /^(?:mandate|dispatch|deployment|mission|stay|participation|authori[sz]ation)$/.test(headOf(scene, c)) &&
      scene.chunks[i - 1].type !== "prep"
    )
      return c;
  }
  return undefined;
}

/** "extend the operation across the border": in space, and not in time. */
export const isSpatial = (scene: Scene, clause: Clause): boolean =>
  clause.attached.some(
    (a) =>
      /^(?:to|into|across|beyond|over)$/.test(a.word) &&
      a.index > clause.vg.index &&
      scene.entities.some((e) => e.first >= a.np.first && e.first < a.np.last && (e.class === "state" || e.class === "place" || e.class === "region")),
  );

/** "so that we can complete the mission", "when the operation is over": an end that is only wished for or waited for, with no day. */
export function isIdle(scene: Scene, clause: Clause, lemma: string): boolean {
  const range = rangeOf(scene, clause);
  if (lastDay(scene, range.first, range.last) !== null) return false;
  if (/^(?:when|until|till|once|after|before|while|as)$/.test(clause.marker)) return true;
  if (!/^(?:complete|conclude|finish|accomplish|close|stop)$/.test(lemma)) return false;
  return (
    /^(?:can|could|may|might|must|should)$/.test(clause.vg.modal) ||
    (clause.vg.form === "infinitive" &&
      (clause.governor === null ||
        !/^(?:decide|plan|agree|vow|promise|pledge|order|vote|ask|want|tell|announce|intend|expect|urge|demand|call)$/.test(lemmaOf(clause.governor))))
  );
}
