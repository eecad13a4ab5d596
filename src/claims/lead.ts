/** `lead` and `mandate`: who leads, commands or coordinates; how long a mission, role or stay is authorised, renewed, suspended or ended. */
import type { Actor, Change, Modality, Named, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import { actorOfClause, actorsOf, actorsOfPhrase, agentOf, fallbackActor, partiesAs, unique } from "./args.ts";
import { isForcePhrase } from "./contingent.ts";
import { type Draft, draftOf } from "./draft.ts";
import { currentMission, currentPlace } from "./memory.ts";
import { hostsOf, missionOf, placeOf } from "./places.ts";
import { headOf, lemmaOf, quantitiesIn, rangeOf, type Scene, spanOf, timesBetween, wordOf, wordsOf } from "./scene.ts";
import { stageOfGovernor, stagingOf } from "./stage.ts";

const leadVerbs = new Set(["lead", "command", "head", "coordinate", "oversee", "run", "spearhead", "helm", "direct", "chair"]);
const ledNouns = /\b(?:missions?|operations?|battle ?-?groups?|battlegroups?|brigades?|divisions?|corps|forces?|task ?force|coalitions?|headquarters|hq|commands?|group|contingents?|patrols?|sectors?|policing|taskforce|effort|trainings?|flotilla|squadron|detachment|staff|formation|presence|deployments?|multinational|framework nation|lead nation)\b/;

export function leadDrafts(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  for (const clause of scene.clauses) {
    const draft = byVerb(scene, clause) ?? takesOver(scene, clause);
    if (draft) drafts.push(draft);
  }
  drafts.push(...byAdjective(scene));
  return drafts;
}

function byVerb(scene: Scene, clause: Clause): Draft | null {
  const lemma = lemmaOf(clause);
  if (!leadVerbs.has(lemma)) return null;
  const led = clause.vg.passive ? clause.subject : clause.objects[0] ?? null;
  if (lemma === "lead" && led === null && !clause.vg.passive && clause.attached.length === 0 && clause.subject !== null && scene.before.some((d) => scene.index - d.sentence <= 3 && d.kind === "force")) {
    // "Senegal leads": what the sentences before speak of.
    const leader = actorOfClause(scene, clause);
    const staged = stagingOf(scene, clause);
    return leader.length === 1 ? lead(scene, clause, null, leader, "lead/leads-it", staged.phase === "done" && !clause.vg.perfect ? "ended" : staged.stage, staged.modality, "level") : null;
  }
  if (lemma === "lead" && !clause.vg.passive && clause.attached.some((a) => a.word === "to") && clause.objects.length === 0) return null;
  // "commands it": the mission spoken of.
  const pronoun = led !== null && /^(?:it|them)$/.test(wordOf(scene, led.head)) && currentMission(scene, scene.sentence.start) !== null;
  if (led === null || (!isLed(scene, led) && !pronoun)) return null;
  const actor = agentOf(scene, clause).length > 0 ? agentOf(scene, clause) : clause.vg.passive ? [] : actorOfClause(scene, clause);
  if (actor.length === 0) return null;
  if ((lemma === "run" || lemma === "direct" || lemma === "head") && missionOf(scene, led.first, led.last, false) === null && !/\b(?:mission|operation|force|group|command|headquarters|coalition|brigade|division)\b/.test(wordsOf(scene, led.first, led.last).toLowerCase())) return null;
  const staging = stagingOf(scene, clause);
  const past = staging.phase === "done" && clause.vg.tense === "past" && !clause.vg.perfect;
  return lead(scene, clause, led, actor, clause.vg.passive ? "lead/led-by" : "lead/leads", past ? "ended" : staging.stage, staging.modality, staging.phase === "coming" ? "start" : "level");
}

const isLed = (scene: Scene, np: NounPhrase): boolean => isLedPhrase(scene, np) || ofComplement(scene, np, isLedPhrase);

/** "the nucleus of the force": the phrase after "of" decides. */
function ofComplement(scene: Scene, np: NounPhrase, test: (scene: Scene, np: NounPhrase) => boolean): boolean {
  const prep = scene.chunks[np.index + 1], inner = scene.chunks[np.index + 2];
  return prep?.type === "prep" && inner?.type === "np" && wordOf(scene, prep.first) === "of" && test(scene, inner);
}

const isLedPhrase = (scene: Scene, np: NounPhrase): boolean => ledNouns.test(wordsOf(scene, np.first, np.last).toLowerCase()) || scene.entities.some((e) => e.first >= np.first && e.first < np.last && (e.class === "mission" || e.class === "formation"));

/** "take over command", "assume the lead", "hand over the leadership", "is the framework nation". */
function takesOver(scene: Scene, clause: Clause): Draft | null {
  const lemma = lemmaOf(clause);
  const range = rangeOf(scene, clause);
  const words = wordsOf(scene, range.first, range.last).toLowerCase();
  const roleNoun = /\b(?:command|lead(?:ership)?|helm|reins|lead nation|framework nation|control|presidency of the mission|(?:duties|tasks) of (?:the )?(?:lead|command))\b/;
  if (lemma === "take" || lemma === "assume") {
    if (lemma === "take" && clause.particle !== "over" && !/\b(?:command|the lead|the helm|over)\b/.test(words)) return null;
    const coalition = clause.objects.concat(clause.attached.map((a) => a.np)).some((o) => isLed(scene, o));
    if (!roleNoun.test(words) && !(lemma === "take" && coalition)) return null;
    const actor = actorOfClause(scene, clause);
    if (actor.length === 0) return null;
    const staging = stagingOf(scene, clause);
    return lead(scene, clause, clause.objects[0] ?? null, actor, "lead/takes-over", staging.stage === "in-force" && staging.phase === "ongoing" ? "pledged" : staging.stage, staging.modality, "start");
  }
  if (lemma === "hand" && /\bover\b/.test(words) && (roleNoun.test(words) || /\b(?:mission|airspace|duties)\b/.test(words) || scene.entities.some((e) => e.class === "mission" || e.class === "formation" || e.role === "commander") || currentMission(scene, scene.sentence.start) !== null)) {
    const to = clause.attached.find((a) => a.word === "to");
    const actor = to ? actorsOfPhrase(scene, to.np) : [];
    if (actor.length === 0) return null;
    const staging = stagingOf(scene, clause);
    return lead(scene, clause, to!.np, actor, "lead/handed-over", staging.stage, staging.modality, "start");
  }
  if (/^(?:pass|transfer|go|shift|fall)$/.test(lemma) && clause.subject && /^(?:command|lead|leadership|control|helm)$/.test(headOf(scene, clause.subject))) {
    const to = clause.attached.find((a) => a.word === "to");
    const actor = to ? actorsOfPhrase(scene, to.np) : [];
    if (actor.length === 0) return null;
    const staging = stagingOf(scene, clause);
    return lead(scene, clause, clause.subject, actor, "lead/passes-to", staging.stage, staging.modality, "start");
  }
  if (lemma === "be" && /\b(?:framework nation|lead nation|leading nation)\b/.test(words)) {
    const actor = clause.subject ? actorsOfPhrase(scene, clause.subject) : [];
    if (actor.length === 0) return null;
    const staging = stagingOf(scene, clause);
    return lead(scene, clause, null, actor, "lead/framework-nation", staging.stage, staging.modality, "level");
  }
  if (/\bin (?:over-?all )?command\b/.test(words) && clause.subject && /^(?:be|remain|continue|stay)$/.test(lemma)) {
    const actor = actorsOfPhrase(scene, clause.subject);
    const by = actor.length > 0 ? actor : scene.entities.filter((e) => e.first >= clause.subject!.first && e.first < clause.vg.first && e.class === "state").flatMap((e) => actorsOf(scene, e));
    if (by.length > 0) return lead(scene, clause, null, unique(by), "lead/in-command", clause.vg.tense === "past" ? "ended" : "in-force", "stated", "level");
  }
  if (lemma === "be" && clause.subject && /^(?:commander|leader)$/.test(headOf(scene, clause.subject))) {
    // "the commander is a Dane", "its commander is General X of South Africa".
    const who = scene.entities.filter((e) => e.first >= clause.vg.last && e.first < Math.max(range.last, clause.vg.last + 12) && (e.class === "state" || e.class === "person"));
    const actor = who.flatMap((e) => (e.class === "person" && e.of ? [{ id: e.of, name: e.of }] : actorsOf(scene, e)));
    if (actor.length > 0) return lead(scene, clause, null, [actor[0]], "lead/commander-is", clause.vg.tense === "past" ? "ended" : "in-force", "stated", "level");
  }
  if ((lemma === "be" || lemma === "have") && /\b(?:general|commander|admiral|colonel|brigadier|commodore)\b/.test(words) && /\bcommander\b|\bcommands?\b/.test(words) && scene.entities.some((e) => e.class === "mission" || e.class === "formation")) {
    const who = scene.entities.find((e) => e.first >= range.first && e.first < range.last && (e.form === "adjective" || e.class === "person" || e.class === "office"));
    const actor = who ? actorsOf(scene, who) : [];
    if (actor.length === 0) return null;
    return lead(scene, clause, null, actor, "lead/commander", clause.vg.tense === "past" ? "ended" : "in-force", "stated", "level");
  }
  return null;
}

/** "the Canadian-led battle group", "under Italian command", "the US-led coalition". */
function byAdjective(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  for (const e of scene.entities) {
    const tail = scene.tokens.text.slice(e.end, scene.tokens.end[Math.min(e.last + 2, scene.sentence.last) - 1]).toLowerCase();
    const led = /^-(?:led|commanded)\b/.test(tail);
    const under = e.form === "adjective" && /^\s+(?:command|leadership|lead)\b/.test(tail) && e.first > scene.sentence.first && /\bunder\b/.test(wordsOf(scene, Math.max(scene.sentence.first, e.first - 2), e.first).toLowerCase());
    if (!led && !under) continue;
    const actor = actorsOf(scene, e);
    if (actor.length === 0) continue;
    const last = Math.min(scene.sentence.last, e.last + 5);
    const mission = missionOf(scene, Math.max(scene.sentence.first, e.first - 6), last);
    const after = wordsOf(scene, e.first, last).toLowerCase();
    if (led && mission === null && !ledNouns.test(after)) continue;
    const place = placeOf(scene, { first: e.first, last }, mission);
    drafts.push(draftOf("lead", led ? "lead/led-adjective" : "lead/under-command", spanOf(scene, under ? Math.max(scene.sentence.first, e.first - 2) : e.first, last), scene.index, { actor, mission, place, with: hostsOf(scene, place, actor), trust: 0.5 }));
  }
  return drafts;
}

function lead(scene: Scene, clause: Clause, led: NounPhrase | null, actor: Actor[], rule: string, stage: Stage, modality: Modality, change: Change): Draft {
  const range = rangeOf(scene, clause);
  const mission = (led ? missionOf(scene, led.first, led.last, false) : null) ?? missionOf(scene, range.first, range.last);
  const place = placeOf(scene, range, mission);
  return draftOf("lead", rule, spanOf(scene, range.first, range.last), scene.index, { actor, mission, place, with: hostsOf(scene, place, actor), stage, modality, change, clause, trust: 0.75 });
}

const mandateNouns = new Set(["mandate", "mission", "operation", "role", "term", "deployment", "stay", "presence", "training", "leadership", "rotation", "tour", "commitment", "contribution", "policing", "order"]);
const extendLemmas = new Set(["extend", "prolong", "renew", "lengthen", "recharge"]);
const suspendLemmas = new Set(["suspend", "halt", "pause", "freeze", "interrupt"]);
const endLemmas = new Set(["dissolve", "disband", "end", "expire", "lapse", "terminate", "close", "conclude", "finish", "complete", "run", "wind", "stop", "cease"]);

export function mandateDrafts(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  for (const clause of scene.clauses) {
    const draft = mandateOf(scene, clause, sofar) ?? nominalMandate(scene, clause) ?? stays(scene, clause);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function mandateOf(scene: Scene, clause: Clause, sofar: readonly Draft[]): Draft | null {
  const lemma = lemmaOf(clause);
  const kind: Change | null = extendLemmas.has(lemma) ? (lemma === "renew" ? "renew" : "extend") : suspendLemmas.has(lemma) ? "suspend" : lemma === "resume" || lemma === "restart" ? "resume" : endLemmas.has(lemma) ? "end" : lemma === "authorise" || lemma === "authorize" || lemma === "mandate" ? "start" : null;
  if (kind === null) return null;
  // "extended on Tuesday, for one year, the mandate of …": the object may come late.
  const late = clause.objects.length === 0 && !clause.vg.passive && clause.vg.form !== "participle" ? scene.chunks.find((c): c is NounPhrase => c.type === "np" && c.index > clause.vg.index && headOf(scene, c) === "mandate") : undefined;
  const transitive = (clause.objects.length > 0 || late !== undefined) && !clause.vg.passive;
  const np = late ?? (transitive ? clause.objects[0] : clause.subject);
  if (np === null) return null;
  const range = late ? { first: rangeOf(scene, clause).first, last: Math.min(scene.sentence.last, late.last + 4) } : rangeOf(scene, clause);
  const head = headOf(scene, np);
  const mission = missionOf(scene, np.first, np.last, false) ?? missionOf(scene, range.first, range.last, false) ?? (head === "mandate" || head === "mission" || head === "operation" || /^(?:it|its)$/.test(wordOf(scene, np.first)) ? currentMission(scene, scene.sentence.end) : null);
  const words = wordsOf(scene, np.first, np.last).toLowerCase();
  const named = scene.entities.some((e) => e.first <= np.head && np.head < e.last && (e.class === "mission" || e.class === "formation"));
  if (!named && !mandateNouns.has(head)) return null;
  const lasts = /^(?:presence|deployment|stay|contribution|rotation|commitment)$/.test(head) && (kind === "extend" || kind === "renew") && (durationIn(scene, clause.vg.last, range.last) !== null || scene.times.some((t) => t.start >= scene.tokens.end[clause.vg.last - 1] && t.end <= scene.tokens.end[range.last - 1] + 1 && (t.role === "until" || t.role === "through")));
  if (!named && !lasts && mission === null && !/\b(?:military|nato|peacekeeping|un|eu|training|mandate|troops?|force|naval|air|police|policing|leadership|mission|battle|operation)\b/.test(words) && !/\bmandate|mission\b/.test(head)) return null;
  if (kind === "end" && (lemma === "run" || lemma === "close" || lemma === "complete" || lemma === "stop" || lemma === "cease" || lemma === "conclude" || lemma === "finish" || lemma === "wind")) {
    if (lemma === "run" && timesBetween(scene, scene.tokens.end[clause.vg.last - 1], scene.tokens.end[range.last - 1]).length === 0) return null;
  }
  const staging = stagingOf(scene, clause);
  const quantity = durationIn(scene, clause.vg.last, range.last);
  let actor = transitive || clause.vg.passive ? actorOfClause(scene, clause) : actorsOfPhrase(scene, np);
  // A council that extends a mission's mandate acts for the mission's body; the mission's own body where nobody is named.
  if (actor.length === 0) actor = actorsOfPhrase(scene, np);
  if (actor.length === 0 && mission) actor = missionActor(scene, mission);
  let because: string | null = null;
  if (actor.length === 0 && head === "mandate") {
    const fallback = fallbackActor(scene, scene.tokens.start[np.first]);
    if (fallback) { actor = fallback.actor; because = fallback.because; }
  }
  if (actor.length === 0) return null;
  const whose = transitive && np.owner ? actorsOfPhrase(scene, np.owner) : [];
  if (whose.length > 0 && staging.stage === "requested") actor = whose;
  const place = placeOf(scene, range, mission);
  const decides = scene.entities.some((e) => e.first >= range.first && e.first < clause.vg.first && (e.role === "parliament" || (e.class === "body" && e.id !== null && scene.reading.lookups.body.get(e.id)?.class === "organ")));
  let stage: Stage = staging.stage;
  if (kind === "suspend" && staging.phase !== "coming") stage = "suspended";
  else if (kind === "end" && staging.phase === "done") stage = "ended";
  else if (staging.phase === "done" && (kind === "extend" || kind === "renew" || kind === "start")) stage = "decided";
  else if (clause.vg.progressive && stage === "in-force") stage = "pledged";
  else if (kind === "end" && staging.phase === "ongoing" && (lemma === "end" || lemma === "expire" || lemma === "run" || lemma === "lapse")) stage = "in-force";
  if (decides && staging.phase === "done") stage = "decided";
  void sofar;
  const asker = staging.asked && staging.by ? agentOf(scene, staging.by) : [];
  return draftOf("mandate", `mandate/${lemma}`, spanOf(scene, range.first, range.last), scene.index, {
    actor: unique(actor), mission, place, with: [...hostsOf(scene, place, actor), ...partiesAs(asker, "asker")], change: lemma === "run" || lemma === "expire" ? "level" : kind, stage, modality: staging.modality,
    quantity: quantity?.quantity ?? null, used: quantity, clause, rules: [...staging.rules], trust: because ? 0.5 : 0.75, ...(because ? { filled: { actor: because } } : {}),
  });
}

const nominal: ReadonlyMap<string, Change> = new Map([["extension", "extend"], ["prolongation", "extend"], ["renewal", "renew"], ["suspension", "suspend"], ["termination", "end"], ["end", "end"], ["resumption", "resume"], ["continuation", "extend"]]);

/** "approved the extension of the mission until March", "the renewal of the mandate was agreed": the noun gives the change, the verb the stage. */
function nominalMandate(scene: Scene, clause: Clause): Draft | null {
  const np = [...clause.objects, ...(clause.subject && clause.vg.passive ? [clause.subject] : [])].find((o) => nominal.has(headOf(scene, o)));
  if (!np) return null;
  const complement = scene.chunks[np.index + 2];
  if (scene.chunks[np.index + 1]?.type !== "prep" || complement?.type !== "np") return null;
  const mission = missionOf(scene, complement.first, complement.last + 4, false);
  if (mission === null && !mandateNouns.has(headOf(scene, complement))) return null;
  const staging = stagingOf(scene, clause);
  const given = stageOfGovernor(lemmaOf(clause));
  let actor = actorOfClause(scene, clause);
  if (actor.length === 0) actor = actorsOfPhrase(scene, complement);
  if (actor.length === 0 && mission) actor = missionActor(scene, mission);
  if (actor.length === 0) return null;
  const range = rangeOf(scene, clause);
  const place = placeOf(scene, range, mission);
  const quantity = durationIn(scene, np.first, Math.max(range.last, complement.last));
  return draftOf("mandate", `mandate/nominal-${headOf(scene, np)}`, spanOf(scene, Math.min(range.first, np.first), Math.max(range.last, complement.last)), scene.index, {
    actor, mission, place, with: hostsOf(scene, place, actor), change: nominal.get(headOf(scene, np))!, stage: staging.phase === "coming" ? staging.stage : (given ?? "decided"), modality: staging.modality, quantity: quantity?.quantity ?? null, used: quantity, clause, trust: 0.65,
  });
}

function missionActor(scene: Scene, mission: Named): Actor[] {
  if (!mission.id) return [];
  const { lookups } = scene.reading;
  const id = lookups.operation.get(mission.id)?.body || lookups.formation.get(mission.id)?.body || lookups.operation.get(mission.id)?.lead;
  return id ? [{ id, name: lookups.nameOf(id) ?? id }] : [];
}

function durationIn(scene: Scene, first: number, last: number): ReadQuantity | null {
  return quantitiesIn(scene, first, last).find((q) => q.family === "duration") ?? null;
}

/** "will stay until March", "remain for another three years": the length or end of a stay is a mandate, whoever stays. */
function stays(scene: Scene, clause: Clause): Draft | null {
  const lemma = lemmaOf(clause);
  if (lemma !== "stay" && lemma !== "remain" && lemma !== "last" && lemma !== "continue" && lemma !== "serve") return null;
  const range = rangeOf(scene, clause);
  const quantity = durationIn(scene, clause.vg.last, range.last);
  const ends = scene.times.some((t) => t.start >= scene.tokens.end[clause.vg.last - 1] && t.end <= scene.tokens.end[range.last - 1] && (t.role === "until" || t.role === "through"));
  if (!quantity && !ends) return null;
  const subject = clause.subject;
  if (subject === null) return null;
  const head = headOf(scene, subject);
  const forceLike = isForcePhrase(scene, subject, "motion") || mandateNouns.has(head) || scene.entities.some((e) => e.first >= subject.first && e.first < subject.last && (e.class === "mission" || e.class === "formation" || e.class === "state"));
  if (!forceLike) return null;
  const mission = missionOf(scene, range.first, range.last);
  const place = placeOf(scene, range, mission);
  const known = mission ?? currentMission(scene, scene.sentence.start);
  if (known === null && place.length === 0 && !isForcePhrase(scene, subject, "motion") && currentPlace(scene, []) === null) return null;
  let actor = actorsOfPhrase(scene, subject);
  if (actor.length === 0 && mission) actor = missionActor(scene, mission);
  if (actor.length === 0) actor = actorOfClause(scene, clause);
  if (actor.length === 0) return null;
  const staging = stagingOf(scene, clause);
  const asker = staging.asked && staging.by ? agentOf(scene, staging.by) : [];
  return draftOf("mandate", "mandate/stays-until", spanOf(scene, range.first, range.last), scene.index, {
    actor, mission, place, with: [...hostsOf(scene, place, actor), ...partiesAs(asker, "asker")], change: staging.phase === "coming" ? "extend" : "level", stage: staging.stage, modality: staging.modality,
    quantity: quantity?.quantity ?? null, used: quantity, clause, rules: [...staging.rules], trust: 0.65,
  });
}
