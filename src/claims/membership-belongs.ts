/** Who belongs to an alliance or union: by a noun of membership, a seat that is held, a subject before the verb. */
import type { Actor, Change, Stage } from "../model/claim.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import type { Clause } from "../text/clauses.ts";
import { asBody, bodyIn, bodyNear, ofNoName } from "./alliance.ts";
import { actorsOfList } from "./bearer.ts";
import { type Draft, draftOf } from "./draft.ts";
import { numbered } from "./participants.ts";
import { mayHold } from "./phrases.ts";
import { entitiesIn, lemmaOf, rangeOf, type Scene, spanOf, wordOf, wordsOf, isStateActor } from "./scene.ts";
import { stagingOf } from "./stage.ts";

/** "has observer status in ASEAN", "holds full membership of the bloc": what one has. */
export function holdsSeat(scene: Scene, clause: Clause): Draft[] | null {
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
/** "is (not) a member of", "has been a member since", "became the 32nd member". */
const mayTellMember = mayHold(/member|ally|allies|part of|party to|candidate|observer|signator|founder|partner/);
/** What one is who belongs. */
const memberly =
  /^(?:(?:now|also|still|yet|not|no longer|longer|no|both|once|never|long|already|nominally|formally|officially|technically|merely|only|itself|even|today|a full|the|an?|one|of|its|nato|eu|founding|full|latest|newest|youngest|third|associate|observer|alliance|alliance's|(?:[\w-]+ ){0,4}[\w-]+['’]s|among the|one of the|(?:six|seven|eight|nine|ten|twelve|thirteen|fifteen|sixteen|\d+)|new|global|official|candidate|on paper|in name|\d+(?:st|nd|rd|th)|[\w-]+(?:st|nd|rd|th)|first|second|only|sole|arab|african|asian|european|important|essential|valued|active|loyal|committed|integral|key|[\w-]+ial)\s+)*(?:members?|member states?|founders|founding (?:states|nations|countries|fathers)|ally|allies|part of|party to|observers?|signator(?:y|ies) (?:to|of)|candidates? (?:for|to)|partners? of)\b/;
export function belongs(scene: Scene, clause: Clause): Draft[] | null {
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
