/** `membership`: who belongs to, joins, leaves or is kept out of an alliance, union or coalition; and the assent of parliaments to it. */
import type { Actor, Change, Modality, Party, Stage } from "../model/claim.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import type { Clause } from "../text/clauses.ts";
import { applied, assents, signsUp, voted } from "./accession.ts";
import { nominal, pursued } from "./candidacy.ts";
import { carriedMemberships } from "./carry-membership.ts";
import { comings } from "./comings.ts";
import { admits } from "./admission.ts";
import { asBody, bodyIn, bodyNear, isCommand, isGroup, isOfBody, isTalkOfMembers, notTheBody, ofNoName, partyOf } from "./alliance.ts";
import { apposed, countsOf, founded, memberSince, outsiders } from "./belonging.ts";
import { actorOfClause, actorsOf, agentOf, partiesAs } from "./args.ts";
import { actorsOfList, bearerOf, bindsNobody, clauseAt, pluralOf, tokenFrom } from "./bearer.ts";
import { type Draft, draftOf, sameActors } from "./draft.ts";
import { numbered } from "./participants.ts";
import { isForcePhrase } from "./contingent.ts";
import { mayHold } from "./phrases.ts";
import { privateBodies } from "./lexis.ts";
import {
  entitiesIn,
  headOf,
  lemmaOf,
  rangeOf,
  type Scene,
  spanOf,
  statesAmong,
  wordOf,
  wordsOf,
  governsInfinitive,
  isStateActor,
  wordAfterVerb,
} from "./scene.ts";
import { stagingOf } from "./stage.ts";
import { stepsOf } from "./steps.ts";
import { tellingClauses } from "./telling.ts";
import { lowerOf } from "./lowered.ts";
import { unique, isAmong } from "./named.ts";
import { overlaps } from "../model/span.ts";

const joinVerbs = new Set(["join", "accede", "enter", "rejoin", "adhere", "return"]);
const outVerbs = new Set(["pull", "opt", "drop", "walk", "back", "storm", "break", "crash", "get"]);
const leaveVerbs = new Set(["leave", "quit", "exit", "withdraw", "abandon"]);

export function membershipDrafts(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  for (const clause of tellingClauses(scene)) {
    const found =
      joins(scene, clause) ?? belongs(scene, clause) ?? holdsSeat(scene, clause) ?? admits(scene, clause) ?? founded(scene, clause) ?? assents(scene, clause);
    if (found) drafts.push(...found);
  }
  const text = lowerOf(scene);
  if (
    /member|\bally\b|\bexit|departure|withdrawal|observer|into |status|partner|candida|entry|admission|non-|\bin (?:the )?|belong|out of|admitted|accession|bid\b|\baccede|\bjoin|suspend|expel|readmit|sign(?:ed|s)? up|applied|application|blessing|vote|invit|frozen|outside|inside|instrument|aboard|on board|backs? on|door on|c[ao]me into|took in|takes? in|seat|ways with|company with|farewell|goodbye/.test(
      text,
    )
  ) {
    for (const read of [within, comings, suspended, signsUp, applied, voted, memberSince, nominal, pursued, apposed, outsiders])
      for (const draft of read(scene, text))
        if (!drafts.some((d) => d.kind === draft.kind && overlaps(d.span, draft.span) && sameActors(d.actor, draft.actor))) drafts.push(draft);
  }
  drafts.push(...stepsOf(scene, drafts), ...countsOf(scene, text));
  const echo = follows(scene, drafts);
  return toldOnce(echo ? [...drafts, echo] : [...drafts, ...carriedMemberships(scene, drafts)]);
}

/** "has applied to join", "has no plans to join": the verb and the infinitive under it are one step of one state. */
const toldOnce = (drafts: readonly Draft[]): Draft[] =>
  drafts.filter(
    (draft) =>
      draft.clause === null ||
      !drafts.some(
        (d) =>
          d !== draft &&
          d.clause !== null &&
          d.clause.type === "infinitive" &&
          d.clause.governor === draft.clause &&
          d.change === draft.change &&
          sameActors(d.actor, draft.actor),
      ),
  );

/** "Uruguay followed in 2020": what was told of another is so of this one too. */
function follows(scene: Scene, drafts: readonly Draft[]): Draft | null {
  const clause = scene.clauses.find(
    (c) =>
      lemmaOf(c) === "follow" &&
      !c.vg.passive &&
      c.vg.form === "finite" &&
      c.subject !== null &&
      c.objects.filter((o) => o.first >= c.vg.last).every((o) => wordOf(scene, o.head) === "suit"),
  );
  if (!clause?.subject) return null;
  const told =
    drafts.findLast((d) => d.span.end <= scene.tokens.start[clause.subject!.first]) ??
    scene.before.findLast((d) => d.kind === "membership" && scene.index - d.sentence <= 1);
  const actor = told ? actorsOfList(scene, clause.subject).filter((a) => isStateActor(scene, a) && !isAmong(a, told.actor)) : [];
  if (!told || actor.length === 0 || told.change === "level") return null;
  const range = rangeOf(scene, clause);
  const staging = stagingOf(scene, clause);
  return draftOf("membership", "membership/follows", spanOf(scene, range.first, range.last), scene.index, {
    actor,
    with: told.with.filter((w) => w.role === "body"),
    change: told.change,
    stage: staging.phase === "coming" ? staging.stage : told.stage,
    modality: staging.modality,
    clause,
    trust: 0.5,
  });
}

/** "joined the alliance", "pulled out of the union": who comes in and who goes. */
function joins(scene: Scene, clause: Clause): Draft[] | null {
  const lemma = lemmaOf(clause);
  const out =
    outVerbs.has(lemma) &&
    (clause.attached.some((a) => a.word === "out of") ||
      (clause.particle === "out" && clause.attached.every((a) => a.word !== "of") && isTalkOfMembers(scene)) ||
      (lemma === "break" && clause.attached.some((a) => a.word === "from")));
  const joining = joinVerbs.has(lemma),
    leaving = leaveVerbs.has(lemma) || out;
  if (!joining && !leaving) return null;
  const { vg } = clause,
    range = rangeOf(scene, clause);
  // "The G5, which the three also quit": what a relative clause hangs on is what is quit.
  const fronted =
    clause.type === "relative" && !vg.passive ? clause.objects.find((o) => o.last <= vg.first && bodyIn(scene, o.first, o.last) !== null) : undefined;
  const object = fronted ?? clause.objects.find((o) => o.first >= vg.last) ?? null;
  const body = object
    ? (scene.entities.find((e) => e.first <= object.head && object.head < e.last && isGroup(scene, e)) ?? bodyIn(scene, object.first, object.last))
    : null;
  // "will withdraw from the UN mission on the island": something of the body's, not the body.
  const attached = clause.attached.find((a) => (leaving ? a.word === "from" || a.word === "out of" : a.word === "to") && isOfBody(scene, a.np));
  let party: Party | null = body ? asBody(body) : attached ? asBody(bodyIn(scene, attached.np.first, attached.np.last)!) : null;
  const within = object !== null && body?.id === "nato" && body.last < object.last && isCommand(wordsOf(scene, body.last, object.last));
  if (object && body && !within && notTheBody.test(wordsOf(scene, body.last, Math.max(object.last, body.last + 1)))) return null;
  if (body && body.last <= (object?.head ?? 0) && !notTheBody.test(wordOf(scene, object!.head)) && /^(?:of|in)$/.test(wordOf(scene, body.first - 1)))
    return null;
  // "the EU's defence policy": something of the body's, not the body.
  if (
    object &&
    body &&
    body.last <= object.head &&
    !within &&
    !/^(?:alliance|union|organi[sz]ation|treaty|pact|bloc|coalition|community|league|council|partnership|force|grouping|framework)$/.test(
      wordOf(scene, object.head),
    )
  )
    return null;
  // "Fiji and Tonga, which came in later": the body of the talk, where nothing else is joined.
  if (
    !party &&
    joining &&
    lemma !== "enter" &&
    lemma !== "return" &&
    object === null &&
    !governsInfinitive(scene, clause) &&
    clause.attached.every((a) => a.word === "in" || a.word === "on" || a.word === "after" || a.word === "at") &&
    (vg.form !== "infinitive" ||
      (clause.attached.every((a) => a.word !== "to") &&
        clause.governor !== null &&
        /^(?:want|hope|seek|apply|wish|aspire|ask|decide|vote|invite|allow|let|urge|encourage|permit|press)$/.test(lemmaOf(clause.governor)) &&
        clause.to <= clause.vg.index + 3 &&
        /(?:alliance|nato|member|accession|bloc|union)/.test(nearbyText(scene))))
  )
    party = bodyNear(scene, scene.tokens.start[vg.first]);
  if (!party && object && !body && (joining ? lemma !== "return" : wordOf(scene, object.head) !== "it" || leavesIt(scene, clause)))
    party = partyOf(scene, object);
  const side = clause.attached.find((a) => a.word === "out of");
  if (!party && out) party = side ? partyOf(scene, side.np) : bodyNear(scene, scene.tokens.start[vg.first]);
  if (!party && (joining || lemma === "withdraw")) {
    const aside = clause.attached.find((a) => a.word === (joining ? "to" : "from"));
    if (aside) party = partyOf(scene, aside.np);
  }
  if (!party) return null;
  // "has withdrawn its soldiers from the coalition": who is withdrawn belongs to nothing.
  if (lemma === "withdraw" && object !== null && !body && !clause.vg.passive && isForcePhrase(scene, object, "act")) return null;
  // "Danish frigates sailed to join the coalition": nor is who is sent.
  if (joining && clause.subject !== null && !body && isForcePhrase(scene, clause.subject, "act")) return null;
  let actor = pluralOf(scene, clause) ?? (clause.subject ? actorsOfList(scene, clause.subject) : actorOfClause(scene, clause));
  // "expects more than nine states to join": so many, and not whoever expects it.
  const counted =
    clause.type === "infinitive" &&
    clause.governor !== null &&
    /^(?:expect|want|ask|urge|invite|allow|hope|like|need|see|press|encourage|call)$/.test(lemmaOf(clause.governor))
      ? scene.quantities.find((q) => q.family === "states" && q.first >= clause.governor!.vg.last && q.last <= vg.first)
      : undefined;
  if (counted) {
    const told = stagingOf(scene, clause);
    return [
      draftOf("membership", `membership/${lemma}`, spanOf(scene, Math.min(counted.first, range.first), range.last), scene.index, {
        actor: [],
        with: [party],
        change: leaving ? "end" : "start",
        stage: told.stage,
        modality: told.modality,
        quantity: counted.quantity,
        used: counted,
        clause,
        trust: 0.55,
        rules: [...told.rules],
      }),
    ];
  }
  if (
    clause.subject &&
    (bindsNobody(scene, clause.subject) ||
      privateBodies.has(headOf(scene, clause.subject)) ||
      (lemma !== "withdraw" && lemma !== "quit" && isPerson(scene, clause.subject.head)))
  )
    return null;
  actor = actor.filter((a) => a.id !== party.id);
  if (actor.length === 0 && vg.form !== "finite") actor = actorOfClause(scene, clause).filter((a) => a.id !== party.id);
  if (actor.length === 0) return null;
  if (actor.every((a) => a.id !== null && !scene.reading.lookups.state.has(a.id))) return null;
  // "The junta pulled Burkina Faso out": the state that is pulled.
  if (out && object) {
    const pulled = actorsOfList(scene, object).filter((a) => a.id !== party.id);
    if (pulled.length > 0) actor = pulled;
  }
  const staging = stagingOf(scene, clause);
  const asker = staging.asked && staging.by ? agentOf(scene, staging.by) : [];
  let stage: Stage = leaving && staging.phase === "done" ? "ended" : staging.stage;
  let modality: Modality = staging.modality;
  if (staging.by && lemmaOf(staging.by) === "vote" && /\bagainst$/.test(wordsOf(scene, scene.sentence.first, vg.first).toLowerCase())) stage = "refused";
  // An invitation by the body itself is its decision; a promise of one a pledge.
  if (staging.by && /^(?:invite|ask)$/.test(lemmaOf(staging.by)) && isAmong(party, asker)) stage = staging.by.vg.tense === "past" ? "offered" : "pledged";
  if (staging.by?.vg.passive && lemmaOf(staging.by) === "invite") stage = "offered";
  if (vg.form === "gerund" && clause.governor !== null && /^(?:think|talk|dream|mull|toy|speak)$/.test(lemmaOf(clause.governor))) stage = "considered";
  if (
    clause.type === "infinitive" &&
    clause.governor !== null &&
    /^(?:apply|ask|request|petition)$/.test(lemmaOf(clause.governor)) &&
    clause.governor.subject === clause.subject
  ) {
    stage = "requested";
    if (clause.governor.vg.negated) modality = "negated";
  }
  if (
    vg.form === "infinitive" &&
    stage === "planned" &&
    vg.first > scene.sentence.first &&
    /^(?:applications?|bids?|requests?)$/.test(wordOf(scene, vg.first - 1))
  )
    stage = "requested";
  // "Its application to join was ratified by the parliament": as far as the verb over the noun says.
  const paper =
    vg.form === "infinitive"
      ? (scene.clauses.find(
          (c) =>
            c !== clause && c.vg.passive && c.vg.form === "finite" && c.subject !== null && (c.subject === clause.governorNoun || c.subject === clause.subject),
        ) ?? null)
      : null;
  if (paper !== null && /^(?:application|bid|request|accession)$/.test(wordOf(scene, paper.subject!.head)))
    stage =
      paper.vg.modal === "" && /^(?:ratify|approve|accept|endorse|back|clear)$/.test(lemmaOf(paper))
        ? "decided"
        : /^(?:reject|refuse|block|veto|deny|spurn)$/.test(lemmaOf(paper)) ||
            (lemmaOf(paper) === "turn" && (paper.particle === "down" || wordAfterVerb(scene, paper) === "down"))
          ? "refused"
          : "requested";
  if (vg.modal === "cannot" || vg.modal === "can't" || neverBefore(scene, clause)) modality = "negated";
  return [
    draftOf("membership", `membership/${lemma}`, spanOf(scene, range.first, range.last), scene.index, {
      actor,
      with: [
        party,
        ...partiesAs(
          asker.filter((a) => a.id !== party.id),
          "asker",
        ),
      ],
      change: leaving ? "end" : lemma === "return" || lemma === "rejoin" ? "resume" : "start",
      stage,
      modality,
      clause,
      trust: 0.65,
      rules: [...staging.rules],
    }),
    ...asOthers(scene, clause, { party, change: leaving ? "end" : "start", stage }),
  ];
}

/** "may leave it altogether", of a body named before in the sentence; "leave it to them" leaves nothing. */
const leavesIt = (scene: Scene, clause: Clause): boolean =>
  scene.entities.some((e) => isGroup(scene, e) && e.last <= clause.vg.first) && clause.attached.every((a) => !/^(?:to|for|at|in)$/.test(a.word));

/** ", as have Oman and Yemen": others of whom the same is said. */
function asOthers(scene: Scene, clause: Clause, told: { readonly party: Party; readonly change: Change; readonly stage: Stage }): Draft[] {
  const from = clause.vg.last;
  const match = /,? (?:as|so) (?:have|has|had|did|do|does|will|would) /.exec(scene.tokens.text.slice(scene.tokens.start[from - 1], scene.sentence.end));
  if (!match || match.index > 80) return [];
  const first = tokenFrom(scene, scene.tokens.start[from - 1] + match.index + match[0].length);
  const listed: ResolvedMention[] = [];
  for (const e of scene.entities)
    if (e.first >= first && e.class === "state" && e.form !== "adjective") {
      if (e.first - (listed.at(-1)?.last ?? first) > 3) break;
      listed.push(e);
    }
  if (listed.length === 0) return [];
  return [
    draftOf("membership", "membership/as-others", spanOf(scene, first - 1, listed[listed.length - 1].last), scene.index, {
      actor: unique(listed.flatMap((e) => actorsOf(scene, e))),
      with: [told.party],
      change: told.change,
      stage: told.stage,
      trust: 0.5,
    }),
  ];
}

/** "but never left": the adverb that a chunk of its own keeps from the verb. */
const neverBefore = (scene: Scene, clause: Clause): boolean => /^(?:never|not)$/.test(wordOf(scene, Math.max(scene.sentence.first, clause.vg.first - 1)));

/** "has observer status in ASEAN", "holds full membership of the bloc": what one has. */
function holdsSeat(scene: Scene, clause: Clause): Draft[] | null {
  if (!/^(?:have|hold|enjoy|keep|retain|gain|obtain|win|get|receive)$/.test(lemmaOf(clause)) || clause.vg.passive) return null;
  const object = clause.objects.find((o) => o.first >= clause.vg.last) ?? null;
  if (
    !object ||
    !/^(?:membership|status)$/.test(wordOf(scene, object.head)) ||
    !/\b(?:member(?:ship)?|observer|candidate|partner|associate)\b/i.test(wordsOf(scene, object.first, object.last))
  )
    return null;
  const range = rangeOf(scene, clause);
  const body = bodyIn(scene, object.first, range.last);
  const party = body ? asBody(body) : bodyNear(scene, scene.tokens.start[clause.vg.first]);
  const actor = (clause.subject ? actorsOfList(scene, clause.subject) : []).filter(
    (a) => a.id !== null && a.id !== party?.id && scene.reading.lookups.state.has(a.id),
  );
  if (!party || actor.length === 0) return null;
  const staging = stagingOf(scene, clause);
  const starts = /^(?:gain|obtain|win|get|receive)$/.test(lemmaOf(clause));
  return [
    draftOf("membership", "membership/status", spanOf(scene, range.first, range.last), scene.index, {
      actor,
      with: [party],
      change: starts ? "start" : "level",
      stage: staging.phase === "coming" ? staging.stage : "in-force",
      modality: staging.modality,
      clause,
      trust: 0.55,
    }),
  ];
}

/** Persons leave buildings and posts, states leave alliances. */
const isPerson = (scene: Scene, token: number): boolean =>
  scene.entities.some((e) => e.first <= token && token < e.last && (e.class === "person" || (e.class === "office" && e.form !== "pronoun")));

const nearbyText = (scene: Scene): string => scene.reading.text.text.slice(Math.max(0, scene.sentence.start - 300), scene.sentence.end).toLowerCase();

/** "is (not) a member of", "has been a member since", "became the 32nd member". */
const mayTellMember = mayHold(/member|ally|allies|part of|party to|candidate|observer|signator|founder|partner/);

/** What one is who belongs. */
const memberly =
  /^(?:(?:now|also|still|yet|not|no longer|longer|no|both|once|never|long|already|nominally|formally|officially|technically|merely|only|itself|even|today|a full|the|an?|one|of|its|nato|eu|founding|full|latest|newest|youngest|third|associate|observer|alliance|alliance's|(?:[\w-]+ ){0,4}[\w-]+['’]s|among the|one of the|(?:six|seven|eight|nine|ten|twelve|thirteen|fifteen|sixteen|\d+)|new|global|official|candidate|on paper|in name|\d+(?:st|nd|rd|th)|[\w-]+(?:st|nd|rd|th)|first|second|only|sole|arab|african|asian|european|important|essential|valued|active|loyal|committed|integral|key|[\w-]+ial)\s+)*(?:members?|member states?|founders|founding (?:states|nations|countries|fathers)|ally|allies|part of|party to|observers?|signator(?:y|ies) (?:to|of)|candidates? (?:for|to)|partners? of)\b/;

function belongs(scene: Scene, clause: Clause): Draft[] | null {
  const lemma = lemmaOf(clause);
  if ((lemma !== "be" && lemma !== "become" && lemma !== "remain") || !mayTellMember(scene)) return null;
  const range = rangeOf(scene, clause);
  const tail = wordsOf(scene, clause.vg.last, Math.max(range.last, clause.vg.last + 1)).toLowerCase();
  // "remains an ECOWAS member": the body's name among the words before the noun.
  const named = memberly.test(tail) ? null : bodyIn(scene, clause.vg.last, range.last);
  if (!memberly.test(named === null ? tail : tail.replace(`${named.quote.toLowerCase()} `, ""))) return null;
  // "is the only member that objects", "is among the allies opposed to it": whom of the members is meant, and no news that it is one.
  if (
    /^(?:[\w-]+ ){0,2}?(?:the|one|among|of) (?:[\w'’-]+ ){0,6}?(?:members?|all(?:y|ies)|states?|countr(?:y|ies)) (?:that|which|who|whose|to \w+|opposed|against|not|still|yet|in favou?r|without|with|left)\b/.test(
      wordsOf(scene, clause.vg.last, Math.min(scene.sentence.last, clause.vg.last + 12)).toLowerCase(),
    ) &&
    /\b(?:only|last|sole|lone|first|one|among|few)\b/.test(tail.slice(0, 30))
  )
    return null;
  const body = belongsTo(scene, clause, range);
  const unnamed = body ? tail.replace(body.quote.toLowerCase(), "") : tail;
  if (/\b(?:parliament|government|cabinet|committee|council|delegation|party|crew|team|mission|group|battle ?group|family|club)\b/.test(unnamed.slice(0, 60)))
    return null;
  if (
    /\bpart of\b/.test(tail.slice(0, 30)) &&
    (body === null ||
      !/part of (?:the )?$/.test(tail.slice(0, Math.max(0, tail.indexOf(body.quote.toLowerCase())))) ||
      !/^(?:[,.;)]|and|or|but|since|in|for|as|$)/.test(wordOf(scene, Math.min(body.last, scene.sentence.last - 1))))
  )
    return null;
  const of = clause.attached.find((a) => a.word === "of");
  const party = body
    ? asBody(body)
    : of && !/^(?:alliance|bloc|union|organi[sz]ation|pact|coalition|grouping|club|community|body|association)$/.test(wordOf(scene, of.np.head))
      ? null
      : /\b(?:members?|founders)\b/.test(tail.slice(0, 40))
        ? (bodyNear(scene, scene.tokens.start[clause.vg.first]) ?? ofNoName(scene, clause))
        : null;
  if (!party) return null;
  const actor = (clause.subject ? (numbered(scene, clause.subject) ?? subjectBefore(scene, clause) ?? actorsOfList(scene, clause.subject)) : []).filter(
    (a) => a.id !== party.id && isStateActor(scene, a),
  );
  if (actor.length === 0) return null;
  const staging = stagingOf(scene, clause);
  // A candidate is on the way in, by a decision.
  const candidate = /^(?:(?!members?\b)[\w'’-]+ ){0,4}candidates?\b/.test(tail);
  // "will cease to be a member": out, as far as the verb over it says.
  if (clause.type === "infinitive" && clause.governor !== null && /^(?:cease|stop)$/.test(lemmaOf(clause.governor))) {
    const over = stagingOf(scene, clause.governor);
    return [
      draftOf("membership", "membership/ceases", spanOf(scene, Math.min(range.first, clause.governor.vg.first), range.last), scene.index, {
        actor,
        with: [party],
        change: "end",
        stage: over.phase === "coming" ? over.stage : "ended",
        modality: over.modality,
        clause,
        trust: 0.6,
      }),
    ];
  }
  const change: Change = lemma === "become" || candidate ? "start" : "level";
  const stage: Stage =
    lemma === "become" || staging.phase === "coming"
      ? staging.stage
      : clause.vg.tense === "past" && !clause.vg.perfect
        ? "ended"
        : candidate
          ? "decided"
          : "in-force";
  return [
    draftOf("membership", `membership/${lemma}`, spanOf(scene, range.first, range.last), scene.index, {
      actor,
      with: [party],
      change,
      stage,
      modality: clause.vg.negated || /^(?:not|no)\b/.test(tail) ? "negated" : staging.modality,
      clause,
      trust: 0.6,
    }),
  ];
}

/** "Malta takes part, but it is no member": an "it" that nothing resolves is the subject before it in the sentence. */
function subjectBefore(scene: Scene, clause: Clause): Actor[] | null {
  if (
    clause.subject === null ||
    !/^(?:it|they)$/.test(wordOf(scene, clause.subject.head)) ||
    entitiesIn(scene, clause.subject.first, clause.subject.last).length > 0
  )
    return null;
  const before = scene.clauses.find((c) => c !== clause && c.subject !== null && c.subject.last <= clause.subject!.first && c.type === "main");
  return before?.subject ? actorsOfList(scene, before.subject) : null;
}

/** The body inside the predicate or right behind it: "NATO's 32nd member", "a member of the old pact". */
function belongsTo(scene: Scene, clause: Clause, range: { readonly first: number; readonly last: number }): ResolvedMention | null {
  const of = clause.attached.find((a) => /^(?:of|in|to|for)$/.test(a.word));
  const inside = bodyIn(scene, clause.vg.last, of ? of.np.last : range.last);
  return inside ?? (of ? bodyIn(scene, of.np.first, of.np.last) : null);
}

const shutOut =
  /\b(suspended|expelled|ejected|excluded|readmitted|admitted)\b|\b(froze|frozen|halted|paused) (?:its|their) (?:participation|membership|involvement|activities|work)\b|\b(?:membership|participation) (?:(?:of|in) [\w() ]{3,70} )?(?:is|was|has been|remains|had been) (?:still )?(suspended|frozen|revoked)\b|\b(?:consider|regard|declare|view|deem)(?:s|ed|ing)? (?:its|their) (?:own )?(?:participation|membership|involvement)\b(?: \w+){0,4}? (?:as )?(frozen|suspended)\b/g;
const holdsShutOut = mayHold(shutOut);
/** "suspended from the Union", "expelled", "whose membership is frozen". */
function suspended(scene: Scene, text: string): Draft[] {
  const found: Draft[] = [];
  if (!holdsShutOut(scene)) return found;
  for (let match = shutOut.exec(text); match !== null; match = shutOut.exec(text)) {
    const verb = match[1] ?? match[2] ?? match[3] ?? match[4];
    const token = tokenFrom(scene, scene.sentence.start + match.index + match[0].lastIndexOf(verb));
    const after = scene.entities.find((e) => e.first >= token && e.first - token < 6 && isGroup(scene, e));
    const clause = clauseAt(scene, token);
    const before = scene.entities.find((e) => e.first < token && token - e.last < 8 && isGroup(scene, e));
    const near = after ?? before ?? null;
    if (
      near !== null &&
      near === before &&
      after === undefined &&
      clause &&
      !clause.vg.passive &&
      clause.vg.first <= token &&
      token < clause.vg.last &&
      clause.subject &&
      !(near.first <= clause.subject.head && clause.subject.head < near.last)
    )
      continue;
    if (
      match[1] === "suspended" &&
      clause &&
      !clause.vg.passive &&
      clause.vg.first <= token &&
      token < clause.vg.last &&
      clause.objects[0] &&
      !scene.entities.some((e) => e.class === "state" && e.form !== "adjective" && e.first <= clause.objects[0].head && clause.objects[0].head < e.last)
    )
      continue;
    const body = near
      ? asBody(near)
      : (/^(?:readmitted|admitted|expelled|suspended)$/.test(verb) && isTalkOfMembers(scene)) || match[4]
        ? bodyNear(scene, scene.tokens.start[token])
        : null;
    if (body === null) continue;
    let actor: Actor[] = [];
    if (match[2] === undefined && clause && clause.vg.first <= token && token < clause.vg.last && !clause.vg.passive && clause.objects[0])
      actor = actorsOfList(scene, clause.objects[0]);
    if (actor.length === 0 && clause?.subject) actor = numbered(scene, clause.subject) ?? [];
    if (actor.length === 0) actor = bearerOf(scene, token).filter((a) => a.id !== body.id);
    if (actor.length === 0 || isAmong(body, actor))
      actor = scene.entities
        .filter((e) => e.class === "state" && e.form !== "adjective" && Math.abs(e.first - token) < 8)
        .flatMap((e) => actorsOf(scene, e))
        .slice(0, 1);
    actor = statesAmong(scene, actor);
    if (actor.length === 0) continue;
    const back = verb === "readmitted",
      admitted = verb === "admitted",
      out = verb === "expelled" || verb === "ejected" || verb === "revoked" || verb === "excluded";
    const first = Math.max(scene.sentence.first, Math.min(token, clause ? rangeOf(scene, clause).first : token));
    const last = Math.min(scene.sentence.last, Math.max(token + 1, near !== null && near.last > token && near.last - token < 8 ? near.last : token + 1));
    const times = scene.times.filter((t) => t.edtf !== null && t.start >= scene.tokens.end[token] && t.start - scene.tokens.end[last - 1] < 40);
    const since = /\bsince\b/.test(text.slice(scene.tokens.end[token] - scene.sentence.start));
    const holds = since && times[0]?.edtf ? { edtf: `${times[0].edtf.split("/")[0]}/..`, stated: true } : null;
    found.push(
      draftOf("membership", `membership/${verb}`, spanOf(scene, first, last), scene.index, {
        actor,
        with: [body],
        change: back ? "resume" : admitted ? "start" : out ? "end" : "suspend",
        stage: back || admitted ? "in-force" : out ? "ended" : "suspended",
        clause,
        holds,
        times,
        trust: 0.6,
      }),
    );
  }
  return found;
}

/** "has been in the alliance since 1952", "is still not in NATO", "belongs to the CSTO", "is out of OPEC". */
function within(scene: Scene, text: string): Draft[] {
  const found: Draft[] = [];
  for (const e of scene.entities) {
    if (!isGroup(scene, e) || e.form === "adjective") continue;
    const before = text.slice(0, e.start - scene.sentence.start),
      after = text.slice(e.end - scene.sentence.start);
    const match =
      /\b(is|are|was|were|has been|have been|remain(?:s|ed)?|belongs?|belonged|stay(?:s|ed)?|kept)(n't)? (?:(?:still|already|now|also|firmly|both|not yet|long|no longer|the (?:only|sole|first|last|two|three|four) (?:[\w-]+ ){0,3}(?:states?|countr(?:y|ies)|nations?|members?)) )*(not )?(?:yet )?(in|inside|outside|out of|to) (?:the )?(?:\w+-led )?$/.exec(
        before,
      );
    if (!match && found.length > 0) {
      // "is in the Union but not in NATO": the same of another body.
      const also = /\b(?:but|and|though|yet) (not |never |also )?(in|inside|outside)(?: the)? $/.exec(before);
      const first = found[0];
      if (also)
        found.push(
          draftOf("membership", "membership/within", spanOf(scene, e.first - (also[1] ? 2 : 1), e.last), scene.index, {
            actor: first.actor,
            with: [asBody(e)],
            stage: first.stage,
            modality: /^(?:not|never) $/.test(also[1] ?? "") || also[2] === "outside" ? "negated" : "stated",
            clause: first.clause,
            timed: false,
            trust: 0.5,
          }),
        );
    }
    if (
      !match ||
      /^belong/.test(match[1]) !== (match[4] === "to") ||
      /^(?:['’]s|-| (?!since|and|or|but|for|from|until|because|while|as|at|itself|after|before|today|now|only|two|three|a (?:year|few|month|decade)|\d)\w)/.test(
        after,
      )
    )
      continue;
    const token = tokenFrom(scene, scene.sentence.start + match.index);
    const actor = bearerOf(scene, token).filter((a) => a.id !== e.id && isStateActor(scene, a));
    if (actor.length === 0) continue;
    const keeps = /^(?:remain|stay|kept)/.test(match[1]),
      gone = match[4] === "out of" && !keeps;
    const outside = match[4].startsWith("out");
    const since = /^ since\b/.test(after) ? scene.times.find((t) => t.edtf !== null && t.start >= e.end) : undefined;
    const clause = clauseAt(scene, token);
    found.push(
      draftOf("membership", "membership/within", spanOf(scene, clause ? Math.max(rangeOf(scene, clause).first, token - 6) : token, e.last), scene.index, {
        actor,
        with: [asBody(e)],
        change: gone ? "end" : "level",
        stage:
          gone || /^(?:was|were|remained|stayed|kept)$/.test(match[1])
            ? "ended"
            : keeps && clause?.vg.form === "infinitive"
              ? stagingOf(scene, clause).stage
              : "in-force",
        modality:
          match[2] || match[3] || /not yet|no longer/.test(match[0]) || match[4] === "outside" || (outside && !gone) || (clause?.vg.negated === true && !gone)
            ? "negated"
            : "stated",
        clause,
        timed: false,
        holds: since?.edtf ? { edtf: `${since.edtf.split("/")[0]}/..`, stated: true } : null,
        trust: 0.5,
      }),
    );
  }
  return found;
}
