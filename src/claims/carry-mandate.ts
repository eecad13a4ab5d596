/** Mandates carried on: "Washington asked for a year, Paris for two", "Only six months were granted", "A fourth term is ruled out", "It has a year to run". */
import type { Actor, Change, Kind, Modality, Named, Quantity, Stage } from "../model/claim.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import { partiesAs } from "./args.ts";
import { type Going, goings, lastOf, leansOn, namedBy, textBefore } from "./carry.ts";
import { type Draft, draftOf } from "./draft.ts";
import { foldedWords, objectAfter } from "./frames.ts";
import { list } from "./lexis.ts";
import { endOf } from "./mandate-parts.ts";
import { missionActor, untilIn } from "./matter.ts";
import { currentMission } from "./memory.ts";
import { hostsOf, missionPlaces } from "./places.ts";
import { lemmaOf, quantitiesIn, type Scene, spanOf, governsInfinitive } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import { otherThan } from "./named.ts";

/** The mandate spoken of. */
interface About {
  readonly actor: readonly Actor[];
  readonly mission: Named | null;
  readonly place: readonly Named[];
  readonly unit: string | null;
}

const kinds: ReadonlySet<Kind> = new Set(["mandate"]);
const termTalk =
  /\b(?:mandate|extend(?:ed|ing|s)?|extension|renew(?:al|ed|ing|s)?|prolong(?:ed|ing|s|ation)?|expir(?:e|es|ed|y)|authori[sz]\w+|run(?:s|ning)? out|laps(?:e|es|ed)|stay(?:s|ed)? (?:on|until))\b/;
const asks = list("ask argue press plead push call want seek propose favour favor suggest prefer advocate request demand lobby recommend bid wish table");
const grants = list("grant give allow accord award get receive obtain win approve agree vote add authorise authorize settle decide");
const given = list("grant give allow accord award approve agree vote add authorise authorize");
const refusals = list("refuse reject rule exclude deny");
const spans: ReadonlySet<string> = new Set(["years", "months", "weeks", "days"]);

export function carriedMandates(scene: Scene, sofar: readonly Draft[]): Draft[] {
  if (sofar.some((d) => d.kind === "mandate")) return [];
  const told = lastOf(scene, [], kinds, 2);
  const about = aboutOf(scene, told);
  if (about === null || about.actor.length === 0) return [];
  for (const going of goings(scene)) {
    const found =
      letEnd(going, about) ?? termOf(going, about) ?? noMore(going, about) ?? leftOver(going, about) ?? untilThen(going, about) ?? isDone(going, about);
    if (found !== null) return found;
  }
  return [];
}

function aboutOf(scene: Scene, told: Draft | null): About | null {
  if (told !== null) return { actor: told.actor, mission: told.mission, place: told.place, unit: told.quantity?.unit ?? null };
  const mission = scene.near >= 24 && termTalk.test(textBefore(scene, 1)) ? currentMission(scene, scene.sentence.start) : null;
  return mission === null ? null : { actor: missionActor(scene, mission), mission, place: missionPlaces(scene, mission), unit: null };
}

/** A span of time among tokens, or a bare number where the talk counts in months. */
function spanIn(scene: Scene, first: number, last: number, about: About): { q: ReadQuantity; quantity: Quantity } | null {
  const q = quantitiesIn(scene, first, last).find((each) => each.family === "duration" && spans.has(each.quantity.unit)) ?? null;
  if (q !== null)
    return /^(?:after|before|ago|later|earlier|old)\b/.test(foldedWords(scene, q.last, Math.min(scene.sentence.last, q.last + 1))) ||
      /^(?:in|within|after|since|before|during|over)$/.test(foldedWords(scene, Math.max(scene.sentence.first, q.first - 1), q.first))
      ? null
      : { q, quantity: q.quantity };
  const bare =
    about.unit !== null && spans.has(about.unit)
      ? quantitiesIn(scene, first, last).find((each) => each.family === "none" && (each.quantity.min ?? each.quantity.max ?? 99) <= 36)
      : undefined;
  return bare ? { q: bare, quantity: { ...bare.quantity, unit: about.unit! } } : null;
}

/** "Paris wanted two years", "Six months were granted", "It got a year more". */
function termOf(going: Going, about: About): Draft[] | null {
  const { scene, clause, lemma, subject, rest } = going;
  const own = clause.subject !== null && !clause.inherited ? spanIn(scene, clause.subject.first, clause.subject.last, about) : null;
  if (own !== null && own.q.family === "duration") {
    // "Six more months is all it will get".
    const got = scene.clauses.find((c) => c.vg.index > clause.vg.index && /^(?:get|receive|have|give)$/.test(lemmaOf(c)));
    if (lemma === "be" && /^all\b/.test(rest) && got)
      return [made(going, about, { rule: "carried-all", change: "extend", stage: "decided", term: own, last: scene.sentence.last })];
    if (!clause.vg.passive) return null;
    if (given.has(lemma))
      return [made(going, about, { rule: "carried-granted", change: "extend", stage: lemma === "agree" ? "agreed" : "decided", term: own })];
    return asks.has(lemma) ? [made(going, about, { rule: "carried-sought", change: "extend", stage: "requested", term: own })] : null;
  }
  const term = spanIn(scene, clause.vg.last, going.last, about);
  if (term === null) return null;
  const from =
    clause.objects.find((o) => o.index > clause.vg.index && o.first <= term.q.first && term.q.first < o.last) ??
    clause.attached.find((a) => a.index > clause.vg.index && /^(?:for|to|on|of|by|at)$/.test(a.word) && a.np.first <= term.q.first && term.q.first < a.np.last)
      ?.np;
  if (from === undefined || (term.q.family === "none" && from.last - from.first > 2)) return null;
  const asker = otherThan(namedBy(scene, clause.subject), about.actor);
  if (asks.has(lemma) && !clause.vg.passive && asker.length > 0) {
    return [made(going, about, { rule: "carried-asks", change: "extend", stage: "requested", term, asker }), ...gapped(going, about)];
  }
  const receives = /^(?:it|they|the (?:mission|force|operation|team|mandate|observers|monitors))$/.test(subject);
  if (
    grants.has(lemma) &&
    ((receives && (clause.vg.passive || /^(?:get|receive|obtain|win)$/.test(lemma))) ||
      (/^(?:(?:just|only|a|another|to|on|it|them|the mission) )/.test(`${rest} `) &&
        !receives &&
        !clause.vg.passive &&
        (leansOn(subject) || /council|parliament|assembly|government|cabinet|members|ministers|senate/.test(subject))))
  ) {
    return [made(going, about, { rule: "carried-gets", change: "extend", stage: lemma === "agree" || lemma === "settle" ? "agreed" : "decided", term })];
  }
  return null;
}

/** ", Paris for two": the verb is left out the second time. */
function gapped({ scene, clause, lemma, subject, rest, last }: Going, about: About): Draft[] {
  const found: Draft[] = [];
  const unit = scene.quantities.find((q) => q.family === "duration" && q.first >= clause.vg.last)?.quantity.unit ?? about.unit;
  for (const chunk of scene.chunks) {
    const before = scene.chunks[chunk.index - 1],
      prep = scene.chunks[chunk.index + 1];
    if (chunk.type !== "np" || chunk.first < clause.vg.last || !(before?.type === "comma" || before?.type === "conj" || before?.type === "break")) continue;
    const what = prep?.type === "prep" ? scene.chunks[chunk.index + 2] : prep;
    if (what?.type !== "np" || (what.index !== chunk.index + 1 && (prep?.type !== "prep" || foldedWords(scene, prep.first, prep.last) !== "for"))) continue;
    const asker = namedBy(scene, { ...chunk, joined: [] });
    const term = asker.length > 0 ? spanIn(scene, what.first, what.last, { ...about, unit }) : null;
    if (term !== null)
      found.push(
        made({ scene, clause, lemma, subject, rest, first: chunk.first, last: Math.min(last, what.last) }, about, {
          rule: "carried-gapped",
          change: "extend",
          stage: "requested",
          term,
          asker,
        }),
      );
  }
  return found;
}

const more =
  /\b(?:no|nor|not any|without|neither) (?:(?:further|third|second|fourth|new|more|other|such|automatic|additional|longer) )*(?:extension|renewal|prolongation|term|rollover|mandate|follow-on|time|extra time|more time)\b/;
/** "A fourth term is ruled out", "Paris ruled out an extension". */
function noMore(going: Going, about: About): Draft[] | null {
  const { clause, lemma, subject, rest } = going;
  if (lemma === "be" && (subject === "there" || subject === "" || more.test(subject)) && more.test(`${subject} ${rest}`))
    return [
      made(going, about, {
        rule: "carried-no-more",
        change: "extend",
        stage: clause.vg.tense === "future" || clause.vg.modal === "will" ? "pledged" : "planned",
        modality: "negated",
      }),
    ];
  // "A further extension is unlikely", "was ruled out".
  if (!/^(?:an?|any|the|another|its) (?:(?:further|third|second|new|more|such|additional|longer) )*(?:extension|renewal|prolongation|rollover)$/.test(subject))
    return null;
  if (lemma === "be" && /^(?:now |very |highly |most )?(?:unlikely|improbable|out of the question|not likely|off the table)\b/.test(rest))
    return [made(going, about, { rule: "carried-unlikely", change: "extend", stage: "planned", modality: "negated" })];
  if (lemma === "be" && /^(?:now |very |quite )?(?:likely|probable|expected|in the offing|on the cards)\b/.test(rest))
    return [made(going, about, { rule: "carried-likely", change: "extend", stage: "planned", modality: "expected" })];
  return refusals.has(lemma) && clause.vg.passive ? [made(going, about, { rule: "carried-ruled-out", change: "extend", stage: "refused" })] : null;
}

const bears =
  /^(?:it|they|its mandate|their mandate|the (?:mandate|mission|force|operation|present one|current one|term|authorisation|authorization|team|observers|monitors|deployment))$/;
/** "It has two years left", "The mandate has a month to run". */
function leftOver(going: Going, about: About): Draft[] | null {
  const { scene, clause, lemma, subject, rest, last } = going;
  if ((lemma !== "have" && lemma !== "be") || (!bears.test(subject) && !(lemma === "be" && subject === "there"))) return null;
  const term = spanIn(scene, clause.vg.last, last, { ...about, unit: null });
  const words = foldedWords(scene, clause.vg.last, scene.sentence.last);
  if (term === null || !/\b(?:left|to run|to go|remaining|still to run)\b/.test(words) || !rest) return null;
  return [
    made(going, about, {
      rule: "carried-left",
      change: "level",
      stage: clause.vg.tense === "past" ? "ended" : "in-force",
      modality: "stated",
      term,
      last: scene.sentence.last,
    }),
  ];
}

/** "The resolution gives it until 2 October", "They have been given until Easter". */
function untilThen(going: Going, about: About): Draft[] | null {
  const { scene, clause, lemma, first, last } = going;
  if (!/^(?:give|allow|grant|have|get)$/.test(lemma) || untilIn(scene, clause.vg.last, last) === null) return null;
  const receiver = clause.vg.passive || /^(?:have|get)$/.test(lemma) ? clause.subject : (objectAfter(clause) ?? null);
  if (receiver === null || (!bears.test(foldedWords(scene, receiver.first, receiver.last)) && foldedWords(scene, receiver.first, receiver.last) !== "them"))
    return null;
  if (governsInfinitive(scene, clause)) return null;
  const over = endOf(scene, first, last);
  return over === null
    ? null
    : [
        {
          ...made(going, about, {
            rule: "carried-until",
            change: lemma === "have" ? "level" : "extend",
            stage: lemma === "have" && !clause.vg.passive ? "in-force" : "decided",
          }),
          holds: over,
        },
      ];
}

/** "Brussels let it run out", "allowed it to lapse". */
function letEnd(going: Going, about: About): Draft[] | null {
  const { scene, clause, lemma, first } = going;
  const outer = clause.governor;
  if (
    outer === null ||
    !/^(?:let|allow|permit)$/.test(lemmaOf(outer)) ||
    !/^(?:lapse|expire|die|end|go|run)$/.test(lemma) ||
    (lemma === "run" && clause.particle !== "out" && !/^out\b/.test(going.rest))
  )
    return null;
  const what = objectAfter(outer) ?? clause.subject;
  if (what === null || !bears.test(foldedWords(scene, what.first, what.last))) return null;
  const staging = stagingOf(scene, outer);
  return [
    made({ ...going, clause: outer, first: Math.min(first, outer.subject?.first ?? outer.vg.first) }, about, {
      rule: "carried-let-end",
      change: "end",
      stage: staging.phase === "coming" ? staging.stage : "ended",
    }),
  ];
}

/** "Its work is done", "its task is complete". */
function isDone(going: Going, about: About): Draft[] | null {
  const { clause, lemma, subject, rest } = going;
  if ((lemma !== "be" && lemma !== "do") || !/^(?:its|their|the mission's) (?:work|task|job|mission|duty)$/.test(subject) || clause.vg.negated) return null;
  return (lemma === "do" && clause.vg.passive) || /^(?:now |almost |nearly )?(?:done|over|finished|complete|completed|at an end)\b/.test(rest)
    ? [made(going, about, { rule: "carried-done", change: "end", stage: "ended" })]
    : null;
}

interface Making {
  readonly rule: string;
  readonly change: Change;
  readonly stage: Stage;
  readonly modality?: Modality;
  readonly term?: { q: ReadQuantity; quantity: Quantity };
  readonly asker?: readonly Actor[];
  readonly last?: number;
}

function made({ scene, clause, first, last }: Going, about: About, m: Making): Draft {
  const staging = stagingOf(scene, clause);
  const place = [...about.place];
  return draftOf("mandate", `mandate/${m.rule}`, spanOf(scene, first, m.last ?? last), scene.index, {
    actor: [...about.actor],
    mission: about.mission,
    place,
    with: [...hostsOf(scene, place, about.actor), ...partiesAs(m.asker ?? [], "asker")],
    change: m.change,
    stage: m.stage,
    modality:
      m.modality ?? (staging.modality === "expected" || staging.modality === "possible" || staging.modality === "negated" ? staging.modality : "stated"),
    quantity: m.term?.quantity ?? null,
    used: m.term?.q ?? null,
    clause,
    trust: 0.6,
    rules: [...staging.rules],
  });
}
