/** `lead`: who leads, commands or coordinates a mission, formation or headquarters. */
import type { Actor, Change, Modality, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOf, actorsOfPhrase, agentOf } from "./args.ts";
import { isAtHome } from "./athome.ts";
import { carriedLeads } from "./carry-lead.ts";
import { commandDrafts, holderOf, isRanked, nationOf, goesOn } from "./command.ts";
import { tellingClauses } from "./telling.ts";
import { isWished } from "./wished.ts";
import { type Draft, draftOf } from "./draft.ts";
import { bareLeads } from "./lead-bare.ts";
import { gappedLeads } from "./lead-gapped.ts";
import { officerLeads } from "./lead-officers.ts";
import { plainLeads } from "./lead-plain.ts";
import { turnedLeads } from "./lead-turns.ts";
import { list } from "./lexis.ts";
import { inField, missionActor } from "./matter.ts";
import { currentMission } from "./memory.ts";
import { hostsOf, missionOf, missionPlaces, placeOf } from "./places.ts";
import { isSite } from "./count.ts";
import { isForceNoun } from "./contributor.ts";
import { headOf, lemmaOf, rangeOf, type Scene, spanOf, wordOf, wordsOf, isMissionName } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import { unique, haveCommon } from "./named.ts";
import { overlaps } from "../model/span.ts";

const leadVerbs = new Set(
  "lead command head coordinate oversee run spearhead helm direct chair captain steer front skipper co-lead co-command co-head co-chair".split(" "),
);
const ledNouns =
  /\b(?:missions?|operations?|battle ?-?groups?|battlegroups?|brigades?|divisions?|corps|forces?|task ?force|coalitions?|headquarters|hq|commands?|group|contingents?|patrols?|sectors?|policing|taskforce|effort|trainings?|flotilla|squadron|detachment|staff|formation|presence|deployments?|multinational|framework nation|lead nation|intervention|airlift|blockade|observers|monitors|peacekeepers|reconstruction team|prt|blue helmets|battalions?|spearhead|construct|units?|teams?|armada|fleet|convoys?)\b/;

export function leadDrafts(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  for (const clause of tellingClauses(scene)) {
    // "If Canada led the force": supposed.
    if (clause.marker === "if" || clause.marker === "unless") continue;
    const draft = byVerb(scene, clause) ?? takesOver(scene, clause);
    if (draft) drafts.push(draft, ...(draft.rules[0] === "lead/handed-over" ? handedBy(scene, clause, draft) : []));
  }
  drafts.push(...byAdjective(scene));
  const known = drafts.length;
  for (const draft of commandDrafts(scene))
    if (!drafts.slice(0, known).some((d) => haveCommon(d.actor, draft.actor) && (d.clause === draft.clause || overlaps(d.span, draft.span))))
      drafts.push(draft);
  if (drafts.length === 0) drafts.push(...plainLeads(scene));
  if (drafts.length === 0) drafts.push(...turnedLeads(scene));
  drafts.push(...bareLeads(scene, drafts));
  drafts.push(...gappedLeads(scene, drafts));
  drafts.push(...carriedLeads(scene, drafts));
  drafts.push(...officerLeads(scene, drafts));
  for (const draft of drafts) leaveOutPartner(draft, drafts);
  return drafts;
}

/** "Chad hands the command to Kenya in May": who gives and who takes are no place of it, unless it is in that state's land that it stands. */
function leaveOutPartner(draft: Draft, drafts: readonly Draft[]): void {
  const partner = drafts.find(
    (d) =>
      d !== draft && d.clause !== null && d.clause === draft.clause && (d.change === "end") !== (draft.change === "end") && !haveCommon(d.actor, draft.actor),
  );
  if (partner === undefined || draft.mission !== null) return;
  const isPartner = ({ id }: { readonly id: string | null }): boolean => partner.actor.some((a) => a.id === id);
  draft.place = draft.place.filter((p) => !isPartner(p));
  draft.with = draft.with.filter((p) => p.role !== "host" || !isPartner(p));
}

/** "Canada will hand over to Peru in July": who gives the command up, beside who takes it. */
function handedBy(scene: Scene, clause: Clause, taken: Draft): Draft[] {
  const { state } = scene.reading.lookups;
  const giver =
    clause.vg.passive || clause.subject === null
      ? []
      : holderOf(scene, clause).filter((a) => a.id !== null && state.has(a.id) && !taken.actor.some((b) => a.id === b.id));
  return giver.length === 0
    ? []
    : [
        {
          ...taken,
          actor: giver,
          change: "end",
          stage: taken.stage === "in-force" && (clause.vg.tense === "past" || clause.vg.perfect) ? "ended" : taken.stage,
          rules: ["lead/gives-up", ...taken.rules.slice(1)],
          trust: 0.6,
        },
      ];
}

function byVerb(scene: Scene, clause: Clause): Draft | null {
  const lemma = lemmaOf(clause);
  if (!leadVerbs.has(lemma)) return null;
  // "The mission coordinates its patrols with the army": one of two who act together leads nobody.
  if (lemma === "coordinate" && clause.attached.some((a) => a.word === "with")) return null;
  const led = missionBefore(scene, clause) ?? (clause.vg.passive ? clause.subject : (clause.objects[0] ?? null));
  if (
    lemma === "lead" &&
    led === null &&
    !clause.vg.passive &&
    clause.attached.length === 0 &&
    clause.subject !== null &&
    scene.before.some((d) => scene.index - d.sentence <= 3 && d.kind === "force")
  ) {
    // "Senegal leads": what the sentences before speak of.
    const leader = actorOfClause(scene, clause);
    const staged = stagingOf(scene, clause);
    return leader.length === 1
      ? lead(scene, clause, null, leader, "lead/leads-it", staged.phase === "done" && !clause.vg.perfect ? "ended" : staged.stage, staged.modality, "level")
      : null;
  }
  if (lemma === "lead" && !clause.vg.passive && clause.attached.some((a) => a.word === "to") && clause.objects.length === 0) return null;
  // "The war was lost, leading the force to withdraw": what made it do so.
  if (
    lemma === "lead" &&
    clause.vg.form === "gerund" &&
    clause.type === "participle" &&
    led !== null &&
    scene.clauses.some((c) => c.type === "infinitive" && c.governor === clause && c.vg.first - led.last <= 1)
  )
    return null;
  // "commands it": the mission spoken of.
  const pronoun =
    led !== null &&
    /^(?:it|them|they)$/.test(wordOf(scene, led.head)) &&
    (currentMission(scene, scene.sentence.start) !== null ||
      (wordOf(scene, led.head) !== "it" && inField(scene) && scene.before.some((d) => d.kind === "force" && scene.index - d.sentence <= 1)) ||
      (inField(scene) && ledBefore(scene)));
  if (led === null && clause.vg.passive && clause.vg.form === "infinitive") return toBeLed(scene, clause);
  // "Brazil's General Heleno led the troops in Haiti": an officer's soldiers abroad.
  const troops =
    led !== null &&
    /\b(?:troops|soldiers|blue helmets|contingents)$/.test(wordsOf(scene, led.first, led.last).toLowerCase()) &&
    clause.subject !== null &&
    isRanked(scene, clause.subject) &&
    clause.attached.some((a) => /^(?:in|on|of)$/.test(a.word));
  const behind = led !== null && isRanked(scene, led) && clause.subject !== null && !clause.inherited && !clause.vg.passive && isLed(scene, clause.subject);
  if (led === null || (!isLed(scene, led) && !pronoun && !troops && !behind)) return null;
  // "The operation leads since 2022 the Spanish general Lázaro", as other languages put it: who leads stands behind.
  const turned =
    lemma === "lead" &&
    !clause.vg.passive &&
    clause.subject !== null &&
    !clause.inherited &&
    isLed(scene, clause.subject) &&
    isRanked(scene, led) &&
    !isLed(scene, led)
      ? nationOf(scene, led)
      : [];
  const actor = turned.length > 0 ? turned : leaderOf(scene, clause);
  if (actor.length === 0) return null;
  if (
    (lemma === "run" || lemma === "direct" || lemma === "head" || lemma === "steer" || lemma === "front") &&
    !pronoun &&
    missionOf(scene, led.first, led.last, false) === null &&
    !/\b(?:mission|operation|force|group|command|headquarters|coalition|brigade|division|corps|contingent|battlegroup|detachment|squadron|flotilla|hq|training|peacekeepers|observers)\b/.test(
      wordsOf(scene, led.first, led.last).toLowerCase(),
    ) &&
    !ledJointly.test(wordsOf(scene, led.first, led.last).toLowerCase())
  )
    return null;
  const staging = stagingOf(scene, clause);
  const past = staging.phase === "done" && clause.vg.tense === "past" && !clause.vg.perfect;
  return lead(
    scene,
    clause,
    led,
    actor,
    clause.vg.passive ? "lead/led-by" : "lead/leads",
    past ? "ended" : staging.stage,
    staging.modality,
    staging.phase === "coming" ? (goesOn(clause) ? "extend" : "start") : "level",
  );
}

/** Was a mission, force or headquarters the first thing of the sentence before? */
function ledBefore(scene: Scene): boolean {
  const { sentences, text } = scene.reading.text;
  const before = sentences[scene.index - 1];
  return (
    before !== undefined &&
    /^(?:the|a|an|its|this|that)? ?(?:[\w’'.-]+ ){0,4}?(?:mission|operation|force|brigade|division|battle ?group|headquarters|coalition|contingent|flotilla|squadron|task force|command|peacekeepers)\b/.test(
      text.slice(before.start, before.start + 80).toLowerCase(),
    )
  );
}

/** "the force, to be led by Kenya": the phrase before. */
function toBeLed(scene: Scene, clause: Clause): Draft | null {
  let i = clause.vg.index - 1;
  if (scene.chunks[i]?.type === "comma") i--;
  const np = scene.chunks[i];
  const actor = np?.type === "np" && isLed(scene, np) ? leaderOf(scene, clause) : [];
  return actor.length > 0 && np?.type === "np" ? lead(scene, clause, np, actor, "lead/led-by", "planned", "stated", "start") : null;
}

/** "UNIFIL, which Ireland leads": the mission that "which" stands for, where a common noun before it was taken. */
function missionBefore(scene: Scene, clause: Clause): NounPhrase | null {
  if (clause.type !== "relative" || clause.vg.passive || clause.marker !== "which" || clause.subject === null || clause.inherited) return null;
  let i = clause.subject.index - 1;
  while (i >= 0 && (scene.chunks[i].type === "wh" || scene.chunks[i].type === "comma")) i--;
  const np = scene.chunks[i];
  return np?.type === "np" && scene.entities.some((e) => e.class === "mission" && e.first <= np.head && np.head < e.last) ? np : null;
}

/** Who leads: an officer's nationality before the body that his office belongs to. */
function leaderOf(scene: Scene, clause: Clause): Actor[] {
  const np = clause.vg.passive ? clause.attached.find((a) => a.word === "by")?.np : clause.subject;
  // "Athens, whose admiral has run it": the state before the comma.
  if (clause.marker === "whose" && np) {
    const before = [...scene.chunks.slice(0, np.index)].reverse().find((c): c is NounPhrase => c.type === "np");
    const owner = before ? actorsOfPhrase(scene, before) : [];
    if (owner.length > 0) return owner;
  }
  // "It is a Norwegian general, Ingrid Gjerde, who commands": what "it" is.
  const cleft =
    clause.type === "relative" && clause.inherited && !clause.vg.passive
      ? scene.clauses.findLast(
          (c) =>
            c.vg.index < clause.vg.index &&
            c.vg.first >= scene.sentence.first &&
            c.subject !== null &&
            /^(?:it|this)$/.test(wordOf(scene, c.subject.head)) &&
            c.objects.length > 0,
        )
      : undefined;
  const told = cleft ? nationOf(scene, cleft.objects[0]) : [];
  if (told.length > 0) return told;
  const apposed = np && isRanked(scene, np) ? besideOf(scene, np) : [];
  if (apposed.length > 0) return apposed;
  const officer =
    np && (isRanked(scene, np) || scene.entities.some((e) => e.class === "person" && np.first <= e.first && e.first < np.last)) ? nationOf(scene, np) : [];
  if (officer.length > 0) return officer;
  // "It fell to Nigeria to lead the intervention".
  const outer = clause.type === "infinitive" ? clause.governor : null;
  const to = outer !== null && lemmaOf(outer) === "fall" ? outer.attached.find((a) => a.word === "to") : undefined;
  if (to) return actorsOfPhrase(scene, to.np);
  const agent = agentOf(scene, clause);
  return agent.length > 0 || clause.vg.passive ? agent : actorOfClause(scene, clause);
}

/** "An Indian, Lieutenant General Rao, commands", "Colonel Ba, a Malian, commands": the nation beside the name. */
function besideOf(scene: Scene, np: NounPhrase): Actor[] {
  const { chunks } = scene;
  const around = [
    chunks[np.index - 1]?.type === "comma" ? chunks[np.index - 2] : undefined,
    chunks[np.index + 1]?.type === "comma" ? chunks[np.index + 2] : undefined,
  ];
  for (const one of around) {
    if (one?.type !== "np" || one.last - one.first > 4) continue;
    const e = scene.entities.find(
      (each) => each.class === "state" && each.first >= one.first && each.first < one.last && (each.form === "people" || each.form === "adjective"),
    );
    if (e && /^(?:an?|the)$/.test(wordOf(scene, one.first))) return actorsOf(scene, e);
  }
  return [];
}

const isLed = (scene: Scene, np: NounPhrase): boolean => isLedPhrase(scene, np) || ofComplement(scene, np, isLedPhrase);

/** "the nucleus of the force": the phrase after "of" decides. */
function ofComplement(scene: Scene, np: NounPhrase, test: (scene: Scene, np: NounPhrase) => boolean): boolean {
  const prep = scene.chunks[np.index + 1],
    inner = scene.chunks[np.index + 2];
  return prep?.type === "prep" && inner?.type === "np" && wordOf(scene, prep.first) === "of" && test(scene, inner);
}

/** A team or soldiers of several nations; those of one are its own. */
const ledJointly =
  /\b(?:nordic|baltic|nordic-baltic|multinational|multi-national|joint|allied|international|nato|eu|un|united nations|u\.n\.|alliance's|training|observer|monitoring)\b.*\b(?:teams?|troops|soldiers|units?|army|wing|convoys?|ships|trainers|police)\b/;

const isLedPhrase = (scene: Scene, np: NounPhrase): boolean =>
  !isAtHome(scene, np) &&
  (ledNouns.test(wordsOf(scene, np.first, np.last).toLowerCase()) ||
    ledJointly.test(wordsOf(scene, np.first, np.last).toLowerCase()) ||
    scene.entities.some((e) => e.first >= np.first && e.first < np.last && isMissionName(e)));

/** All verbs that the readings below ask for. */
const takingVerbs = new Set("take assume hand pass transfer go shift fall be remain continue stay have".split(" "));

/** "take over command", "assume the lead", "hand over the leadership", "is the framework nation". */
function takesOver(scene: Scene, clause: Clause): Draft | null {
  const lemma = lemmaOf(clause);
  if (!takingVerbs.has(lemma)) return null;
  const range = rangeOf(scene, clause);
  const words = wordsOf(scene, range.first, range.last).toLowerCase();
  const roleNoun =
    /\b(?:command|lead(?:ership)?|helm|reins|lead nation|framework nation|control|presidency of the mission|(?:duties|tasks) of (?:the )?(?:lead|command))\b/;
  if (lemma === "take" || lemma === "assume") {
    // "The handover takes place": nobody takes anything.
    if (lemma === "take" && clause.objects.some((o) => o.index > clause.vg.index && /^(?:place|part)$/.test(headOf(scene, o)))) return null;
    if (lemma === "take" && clause.particle !== "over" && !/\b(?:command|the lead|the helm|over)\b/.test(words)) return null;
    const coalition = clause.objects.concat(clause.attached.map((a) => a.np)).some((o) => isLed(scene, o));
    if (!roleNoun.test(words) && !(lemma === "take" && coalition)) return null;
    // "Spanish jets take over from a German deployment": one force relieves another.
    if (!roleNoun.test(words) && clause.subject !== null && isForceNoun(scene, clause.subject.head) && !clause.objects.some((o) => o.index > clause.vg.index))
      return null;
    const taker = clause.subject !== null && isRanked(scene, clause.subject) ? holderOf(scene, clause) : actorOfClause(scene, clause);
    if (taker.length === 0) return null;
    // "It took over from a NATO force", of a mission in Bosnia: not the land that it is in.
    const mission = clause.subject !== null && /^it$/.test(wordOf(scene, clause.subject.head)) ? currentMission(scene, scene.sentence.start) : null;
    const body = mission !== null && haveCommon(missionPlaces(scene, mission), taker) ? missionActor(scene, mission) : [];
    const actor = body.length > 0 ? body : taker;
    const staging = stagingOf(scene, clause);
    return lead(
      scene,
      clause,
      clause.objects[0] ?? null,
      actor,
      "lead/takes-over",
      staging.stage === "in-force" && staging.phase === "ongoing" ? "pledged" : staging.stage,
      staging.modality,
      "start",
    );
  }
  const handed =
    lemma === "hand" &&
    !clause.objects.some((o) => isSite(headOf(scene, o))) &&
    /\bover\b/.test(words) &&
    (roleNoun.test(words) ||
      /\b(?:mission|airspace|duties)\b/.test(words) ||
      scene.entities.some((e) => isMissionName(e) || e.role === "commander") ||
      currentMission(scene, scene.sentence.start) !== null);
  const passed =
    /^(?:pass|transfer|go|shift|fall)$/.test(lemma) &&
    clause.subject !== null &&
    /^(?:command|lead|leadership|control|helm)$/.test(headOf(scene, clause.subject))
      ? clause.subject
      : null;
  if (handed || passed !== null) {
    const to = clause.attached.find((a) => a.word === "to");
    const actor = to ? nationOf(scene, to.np) : [];
    if (actor.length === 0) return null;
    const staging = stagingOf(scene, clause);
    return lead(scene, clause, passed ?? to!.np, actor, passed !== null ? "lead/passes-to" : "lead/handed-over", staging.stage, staging.modality, "start");
  }
  if (lemma === "be" && /\b(?:framework nation|lead nation|leading nation)\b/.test(words)) {
    const actor = clause.subject ? actorsOfPhrase(scene, clause.subject) : [];
    if (actor.length === 0) return null;
    const staging = stagingOf(scene, clause);
    return lead(scene, clause, null, actor, "lead/framework-nation", staging.stage, staging.modality, "level");
  }
  if (/(?<!\bsecond )\bin (?:over-?all )?command\b/.test(words) && clause.subject && /^(?:be|remain|continue|stay)$/.test(lemma)) {
    const actor = actorsOfPhrase(scene, clause.subject);
    const by =
      actor.length > 0
        ? actor
        : scene.entities.filter((e) => e.first >= clause.subject!.first && e.first < clause.vg.first && e.class === "state").flatMap((e) => actorsOf(scene, e));
    if (by.length > 0) return lead(scene, clause, null, unique(by), "lead/in-command", clause.vg.tense === "past" ? "ended" : "in-force", "stated", "level");
  }
  if (lemma === "be" && clause.subject && headOf(scene, clause.subject) === "commander" && !/\bdeputy\b/.test(words)) {
    // "the commander is a Dane", "its commander is General X of South Africa".
    const who = scene.entities.filter(
      (e) => e.first >= clause.vg.last && e.first < Math.max(range.last, clause.vg.last + 12) && (e.class === "state" || e.class === "person"),
    );
    const actor = who.flatMap((e) => (e.class === "person" && e.of ? [{ id: e.of, name: e.of }] : actorsOf(scene, e)));
    if (actor.length > 0)
      return lead(scene, clause, null, [actor[0]], "lead/commander-is", clause.vg.tense === "past" ? "ended" : "in-force", "stated", "level");
  }
  if (
    (lemma === "be" || lemma === "have") &&
    /\b(?:general|commander|admiral|colonel|brigadier|commodore)\b/.test(words) &&
    /\bcommander\b|\bcommands?\b/.test(words) &&
    !/\b(?:deputy|second in|without|no commander)\b/.test(words) &&
    scene.entities.some((e) => isMissionName(e))
  ) {
    const who = scene.entities.find(
      (e) => e.first >= range.first && e.first < range.last && (e.form === "adjective" || e.class === "person" || e.class === "office"),
    );
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
    const led = /^[-–](?:led|commanded|run|headed|captained|directed|fronted|steered|coordinated|chaired|helmed|spearheaded)\b/.test(tail);
    const under =
      e.form === "adjective" &&
      /^\s+(?:command|leadership|lead)\b/.test(tail) &&
      e.first > scene.sentence.first &&
      /(?<!\b(?:only|not|unless|except|never) )\bunder\b/.test(wordsOf(scene, Math.max(scene.sentence.first, e.first - 3), e.first).toLowerCase());
    if (!led && !under) continue;
    const actor = actorsOf(scene, e);
    if (actor.length === 0 || isWished(scene, e.first)) continue;
    // "a US-led push to restructure the force", "the German-led proposal": who moved it.
    const np = led ? scene.chunks.find((c): c is NounPhrase => c.type === "np" && c.first <= e.first && e.first < c.last) : undefined;
    if (np !== undefined && moved.has(headOf(scene, np))) continue;
    const last = Math.min(scene.sentence.last, e.last + 5);
    const range = (led ? ledRange(scene, e) : null) ?? { first: e.first, last };
    const mission = (led ? missionOf(scene, range.first, range.last, false) : null) ?? missionOf(scene, Math.max(scene.sentence.first, e.first - 6), last);
    const after = wordsOf(scene, e.first, last).toLowerCase();
    // "The brigade staff is Danish-led": what is led stands before.
    const said =
      led &&
      /\b(?:is|are|was|were|be|been|remains?|being)\s+$/.test(scene.tokens.text.slice(scene.sentence.start, e.start)) &&
      ledNouns.test(scene.tokens.text.slice(scene.sentence.start, e.start).toLowerCase());
    // "Slovakia: Czech-led", "803 strong, Italian-led": nothing follows, and a force is the talk.
    const alone =
      led &&
      /^-\w+\s*(?:$|[.,;\n])/.test(scene.tokens.text.slice(e.end, e.end + 24).toLowerCase()) &&
      (inField(scene) || ledNouns.test(scene.tokens.text.slice(scene.sentence.start, e.start).toLowerCase()));
    if (led && mission === null && !said && !alone && !ledNouns.test(after)) continue;
    const place = placeOf(scene, range, mission);
    drafts.push(
      draftOf(
        "lead",
        led ? "lead/led-adjective" : "lead/under-command",
        spanOf(scene, under ? Math.max(scene.sentence.first, e.first - 2) : range.first, range.last),
        scene.index,
        {
          actor,
          mission,
          place,
          with: hostsOf(scene, place, actor),
          modality: led && denied.test(scene.tokens.text.slice(scene.sentence.start, e.start)) ? "negated" : "stated",
          trust: 0.5,
          ...(under ? passingUnder(scene, e.first) : {}),
        },
      ),
    );
  }
  return drafts;
}

const moved = list(
  "push proposal plan draft resolution text motion initiative bid drive campaign appeal call statement talk negotiation process mediation government cabinet administration inquiry investigation probe study",
);
const comes = list("come place put pass move fall bring transfer");

/** "will come under Kenyan command in May", "was under Italian command": how far the verb over it has come. */
function passingUnder(scene: Scene, at: number): Partial<Draft> {
  const clause = scene.clauses.findLast((c) => c.vg.last <= at && at - c.vg.last <= 4 && c.attached.some((a) => a.word === "under" && a.index > c.vg.index));
  if (clause === undefined || (!comes.has(lemmaOf(clause)) && lemmaOf(clause) !== "be")) return {};
  const { stage, modality, phase, rules } = stagingOf(scene, clause);
  const coming = phase === "coming";
  if (lemmaOf(clause) === "be")
    return coming ? { stage, modality, change: "start", rules: [...rules] } : clause.vg.tense === "past" && !clause.vg.perfect ? { stage: "ended" } : {};
  return { stage: coming ? stage : "in-force", modality, change: "start", rules: [...rules] };
}

/** "it is not a French-led effort". */
const denied = /\b(?:not|isn['’]t|wasn['’]t|never|no longer) (?:an? |the )?(?:[\w-]+ ){0,2}$/i;

/** What an adjective says is led: the noun phrase that it stands in, with where that is; or, as a predicate, its subject. */
function ledRange(scene: Scene, e: ResolvedMention): { readonly first: number; readonly last: number } | null {
  const np = scene.chunks.find((c): c is NounPhrase => c.type === "np" && c.first <= e.first && e.first < c.last);
  if (np !== undefined && np.head > e.first) {
    const prep = scene.chunks[np.index + 1],
      where = scene.chunks[np.index + 2];
    return {
      first: np.first,
      last: prep?.type === "prep" && where?.type === "np" && /^(?:in|at|for|off)$/.test(wordOf(scene, prep.first)) ? where.last : np.last,
    };
  }
  const clause = scene.clauses.findLast((c) => c.vg.last <= e.first && e.first - c.vg.last <= 3 && lemmaOf(c) === "be");
  return clause?.subject ? { first: clause.subject.first, last: e.last } : null;
}

function lead(scene: Scene, clause: Clause, led: NounPhrase | null, actor: Actor[], rule: string, stage: Stage, modality: Modality, change: Change): Draft {
  const range = rangeOf(scene, clause);
  const mission = (led ? missionOf(scene, led.first, led.last, false) : null) ?? missionOf(scene, range.first, range.last);
  const place = placeOf(scene, range, mission);
  return draftOf("lead", rule, spanOf(scene, range.first, range.last), scene.index, {
    actor,
    mission,
    place,
    with: hostsOf(scene, place, actor),
    stage,
    modality,
    change,
    clause,
    trust: 0.75,
  });
}
