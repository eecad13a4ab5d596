/** Who joins an alliance or union, leaves it or stays out, by the verb that says so. */
import type { Change, Modality, Party, Stage } from "../model/claim.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import type { Clause } from "../text/clauses.ts";
import { asBody, bodyIn, bodyNear, isCommand, isGroup, isOfBody, isTalkOfMembers, notTheBody, partyOf } from "./alliance.ts";
import { actorOfClause, actorsOf, agentOf, partiesAs } from "./args.ts";
import { actorsOfList, bearerOf, bindsNobody, clauseAt, pluralOf, tokenFrom } from "./bearer.ts";
import { type Draft, draftOf } from "./draft.ts";
import { isForcePhrase } from "./contingent.ts";
import { privateBodies } from "./lexis.ts";
import { headOf, lemmaOf, rangeOf, type Scene, spanOf, wordOf, wordsOf, governsInfinitive, isStateActor, wordAfterVerb } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import { unique, isAmong } from "./named.ts";

const joinVerbs = new Set(["join", "accede", "enter", "rejoin", "adhere", "return"]);
const outVerbs = new Set(["pull", "opt", "drop", "walk", "back", "storm", "break", "crash", "get"]);
const leaveVerbs = new Set(["leave", "quit", "exit", "withdraw", "abandon"]);
/** "joined the alliance", "pulled out of the union": who comes in and who goes. */
export function joins(scene: Scene, clause: Clause): Draft[] | null {
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
/** Persons leave buildings and posts, states leave alliances. */
const isPerson = (scene: Scene, token: number): boolean =>
  scene.entities.some((e) => e.first <= token && token < e.last && (e.class === "person" || (e.class === "office" && e.form !== "pronoun")));
const nearbyText = (scene: Scene): string => scene.reading.text.text.slice(Math.max(0, scene.sentence.start - 300), scene.sentence.end).toLowerCase();
/** "has been in the alliance since 1952", "is still not in NATO", "belongs to the CSTO", "is out of OPEC". */
export function within(scene: Scene, text: string): Draft[] {
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
