/** Who keeps the norm: how many members meet it, and a state that meets or misses it with no number said. */
import type { Actor, Modality, Stage } from "../model/claim.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOfPhrase } from "./args.ts";
import { type Draft, draftOf } from "./draft.ts";
import { shareBefore } from "./norm-years.ts";
import { holdsWord } from "./phrases.ts";
import { knownAs, lemmaOf, quantitiesIn, rangeOf, type Scene, spanOf, statesAmong, wordOf, wordsOf } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import { bodyOfReport, isAlliance } from "./target.ts";
import { lowerOf } from "./lowered.ts";
import { numerals } from "../text/timewords.ts";

const meetVerbs = new Set(
  "meet reach hit fulfil fulfill attain achieve satisfy honour honor comply exceed clear surpass top pass miss fall lag fail make approach spend stand be stay remain respect do keep get".split(
    " ",
  ),
);
const missVerbs = new Set(["miss", "fall", "lag", "fail"]);
const normWords =
  /\b(?:(?:spending |defen[cs]e |two[- ]per[- ]?cent |2[ -]?(?:%|per ?cent)[ -]?)?(?:target|goal|guideline|benchmark|norm|threshold|floor|mark|quota|objective|yardstick|aim|hurdle|commitment|pledge)s?|the (?:two|2|three|3|five|5|3\.5)[ -]?(?:per ?cent|%))\b/;
const shareWords = /\b(?:\d[\d.,]*|one|two|three|five) ?-?(?:per ?cent|%)/;
const memberWords = /\b(?:allies|members?|member states|nations|countries|states|governments|capitals|of them|partners)\b/;
const quantifiers =
  /^(?:most|many|few|several|some|half|fewer than half|less than half|more than half|a (?:third|quarter|handful|minority|majority)|two[- ]thirds|none|no)\b/;

const holdsNorm = holdsWord(/target|goal|guideline|benchmark|norm|threshold|floor|mark|quota|objective|yardstick|aim|hurdle|commitment|pledge|cent|%|\d/);
/** May a sentence tell who keeps the norm, or be a row of a table? It names a norm or a figure, or goes on with one. */
export const mayKeep = (scene: Pick<Scene, "tokens" | "sentence" | "index" | "before">): boolean => holdsNorm(scene) || normBefore(scene, []);

/** "Eleven allies reached the target", "23 are expected to do so", "nine still fall short". */
export function keepersOf(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  const lemma = lemmaOf(clause),
    subject = clause.subject;
  if (
    subject === null ||
    !meetVerbs.has(lemma) ||
    (lemma === "be" &&
      !/^(?:below|above|short|under|over|far|there|behind|still|at|on|now|already|past)$/.test(
        clause.vg.last < scene.sentence.last ? wordOf(scene, clause.vg.last) : "",
      )) ||
    (lemma === "get" && wordOf(scene, clause.vg.last) !== "there") ||
    (clause.inherited && clause.type === "relative")
  )
    return null;
  const range = rangeOf(scene, clause);
  const words = wordsOf(scene, clause.vg.first, Math.max(range.last, clause.vg.last)).toLowerCase();
  const spoken = normBefore(scene, earlier);
  const about = clause.vg.passive ? wordsOf(scene, subject.first, Math.max(range.last, clause.vg.last)).toLowerCase() : words;
  // "the commitments made by many allies": promises of any sort.
  if (
    lemma === "make" &&
    !spoken &&
    !shareWords.test(words) &&
    !/\b(?:target|goal|guideline|benchmark|norm|threshold|quota|spending|defen[cs]e|gdp)\b/.test(about)
  )
    return null;
  const toNorm =
    normWords.test(about) ||
    (shareWords.test(words) && spendingNear(scene)) ||
    (spoken && ((lemma === "do" && /\bso\b/.test(words)) || /\b(?:short|behind|below|above|over|under|there|it|so|threshold|norm|mark|line)\b/.test(words)));
  if (!toNorm || /\b(?:recruitment|climate|emissions?|vaccination|personnel|troop)\b/.test(words)) return null;
  // "was met by 24 allies": who meets it stands after the verb.
  const agent = clause.vg.passive ? (clause.attached.find((a) => a.word === "by")?.np ?? null) : subject;
  if (agent === null) return null;
  const end = clause.vg.passive ? agent.last : clause.vg.first;
  const agentWords = wordsOf(scene, agent.first, end).toLowerCase();
  if (/%|\bper ?cent\b/.test(agentWords)) return null;
  // "Half the allies", "all but three members": what stands before the phrase counts too.
  const from = Math.max(scene.sentence.first, agent.first - 2);
  const outside =
    from < agent.first &&
    memberWords.test(agentWords) &&
    /(?:^|\b)(?:half|all but|two-thirds of|most of|many of|some of|none of)$/.test(wordsOf(scene, from, agent.first).toLowerCase());
  if (outside) return counting(scene, clause, null, { first: from, last: Math.max(range.last, agent.last) }, agent);
  const counted = countIn(scene, agent, end, agentWords);
  if (counted === null && !(quantifiers.test(agentWords) && memberWords.test(agentWords))) return null;
  return counting(scene, clause, counted, { first: Math.min(range.first, agent.first), last: Math.max(range.last, agent.last) }, agent);
}

const fewOf =
  /\b(?:one of|among) (?:just |only |the |a mere |some |about )*(\d{1,2}|[a-z-]+) (?:(?:nato|alliance|eu|european) )?(?:members?(?: states)?|allies|nations|countries|states) (?:(?:to|that|which|who) )?(?:spend|spends|reach|meet|hit|clear|cough|exceed|honour|pay|devote|top|fork|at|above|over|with)\b/;
const isAt = holdsWord(/^(?:one|among)$/);

/** "one of just five members to spend two per cent": how many there are. */
export function keepersAmong(scene: Scene, earlier: readonly Draft[]): Draft | null {
  if (!isAt(scene) || earlier.some((d) => d.rules[0] === "spending/keepers") || !spendingNear(scene)) return null;
  const { tokens, sentence } = scene;
  const words = tokens.text.slice(sentence.start, sentence.end).toLowerCase(),
    found = fewOf.exec(words);
  const n = found === null ? null : smallNumber(found[1]);
  const rest = found === null ? "" : words.slice(found.index);
  if (found === null || n === null || n < 2 || !(shareWords.test(rest) || normWords.test(rest))) return null;
  const { first, last } = tokensOver(scene, sentence.start + found.index, sentence.start + found.index + found[0].length);
  return states(scene, n, { first, last: Math.min(sentence.last, last + 6) }, "in-force", null);
}

const formerly =
  /^(?: (?:of gdp|gdp|of gross domestic product|on defen[cs]e|last year|this year|now))*,? (?:against|up from|down from|compared (?:with|to)|from|after) (?:only |just |barely |a mere |some )*(\d{1,2}|[a-z-]+)(?: of them)? (in \d{4}|a year (?:ago|earlier|before)|last year|the year before|(?:\w+ )?years (?:ago|earlier)|a decade (?:ago|earlier))/;

/** "23 allies meet it, against ten a year ago": the number before. */
export function keepersBefore(scene: Scene, now: Draft): Draft | null {
  const { tokens, sentence } = scene;
  const norms = scene.quantities.filter((q) => q.family === "gdp" || q.family === "percent"),
    end = norms.at(-1)?.end ?? now.span.end;
  const found = [end, now.span.end].map((at) => ({ at, m: formerly.exec(tokens.text.slice(at, sentence.end).toLowerCase()) })).find(({ m }) => m !== null);
  const n = found?.m ? smallNumber(found.m[1]) : null;
  if (!found?.m || n === null) return null;
  const from = found.at + found.m[0].search(/against|up from|down from|compared|from|after/),
    to = found.at + found.m[0].length;
  const times = scene.times.filter((t) => t.start >= from && t.end <= to + 1);
  return { ...states(scene, n, tokensOver(scene, from, to), "ended", now.actor), times };
}

/** The tokens of the sentence from the one before which a stretch begins to the last that it reaches. */
function tokensOver({ tokens, sentence }: Scene, from: number, to: number): { first: number; last: number } {
  let first = sentence.first,
    last = sentence.first;
  while (first + 1 < sentence.last && tokens.start[first + 1] <= from) first++;
  while (last < sentence.last && tokens.start[last] < to) last++;
  return { first, last };
}

/** So many members at the norm. */
function states(scene: Scene, n: number, range: { first: number; last: number }, stage: Stage, actor: Actor[] | null): Draft {
  const { lookups } = scene.reading;
  return draftOf("spending", "spending/keepers", spanOf(scene, range.first, range.last), scene.index, {
    actor: actor ?? [knownAs(lookups, bodyOfReport(scene))],
    stage,
    quantity: { min: n, max: n, unit: "states", of: null, approx: false, as: "total", per: null, quote: wordsOf(scene, range.first, range.last) },
    timed: actor !== null,
    trust: 0.72,
  });
}

/** Has the norm been the talk of this or the last sentences? */
function normBefore(scene: Pick<Scene, "index" | "before">, earlier: readonly Draft[]): boolean {
  const isNear = (d: Draft): boolean => (d.kind === "target" || d.kind === "spending") && scene.index - d.sentence <= 3;
  return scene.before.some(isNear) || earlier.some(isNear);
}
const spendingNear = (scene: Scene): boolean =>
  /\b(?:gdp|defen[cs]e|spend\w*|military|output|nato|alliance)\b/i.test(scene.tokens.text.slice(Math.max(0, scene.sentence.start - 300), scene.sentence.end));

/** The number of members in the subject: "eleven allies", "seven out of 30", "nine". */
function countIn(scene: Scene, subject: { first: number; last: number }, end: number, words: string): ReadQuantity | number | null {
  const q = quantitiesIn(scene, subject.first, end).find((each) => each.family === "states" || each.family === "none");
  const small = smallNumber(wordsOf(scene, subject.first, Math.max(subject.last, subject.first + 1)).toLowerCase());
  if (small !== null && (memberWords.test(words) || subject.last - subject.first <= 2)) return small;
  if (q && q.first < subject.last) return q;
  return null;
}

/** A number of members: "only five", "23", "twenty-three"; years and sums are none. */
function smallNumber(words: string): number | null {
  const m = /^(?:(?:only|just|some|about|all|at least|the|a mere|as many as|no fewer than) )*(\d{1,2}|[a-z-]+)\b(?! (?:thirds?|quarters?|fifths?|halves))/.exec(
    words,
  );
  if (m === null) return null;
  const [tens, ones] = m[1].split("-");
  if (/^\d/.test(m[1])) return Number(m[1]);
  if (tens === "twenty" || tens === "thirty") return (tens === "twenty" ? 20 : 30) + Math.max(0, numerals.indexOf(ones ?? "zero"));
  const n = numerals.indexOf(m[1]);
  return n > 0 ? n : null;
}

function counting(
  scene: Scene,
  clause: Clause,
  counted: ReadQuantity | number | null,
  range: { first: number; last: number },
  agent: NounPhrase,
): Draft | null {
  const { lookups } = scene.reading;
  const staging = stagingOf(scene, clause);
  const own = actorsOfPhrase(scene, agent).filter((a) => a.id !== null && lookups.body.has(a.id));
  const named = scene.entities.find((e) => e.class === "body" && e.id !== null && lookups.body.get(e.id)?.class === "alliance");
  const body = own[0]?.id ?? named?.id ?? bodyOfReport(scene);
  const actor: Actor[] = [knownAs(lookups, body)];
  const n = typeof counted === "number" ? counted : (counted?.quantity.max ?? counted?.quantity.min ?? null);
  const quote = wordsOf(scene, agent.first, agent.last);
  const past = staging.phase === "done" && clause.vg.tense === "past";
  // "Nine of its members will reach it": who counts them forecasts it.
  const forecast = staging.stage === "pledged" && clause.vg.modal === "will";
  return draftOf("spending", "spending/keepers", spanOf(scene, range.first, Math.max(range.last, clause.vg.last)), scene.index, {
    actor,
    stage: past ? "ended" : forecast ? "planned" : staging.stage,
    modality: forecast && !clause.vg.negated ? "expected" : missVerbs.has(lemmaOf(clause)) && staging.phase !== "coming" ? "negated" : staging.modality,
    quantity:
      n === null
        ? null
        : {
            min: typeof counted === "object" && counted?.bound === "max" ? null : n,
            max: typeof counted === "object" && counted?.bound === "min" ? null : n,
            unit: "states",
            of: null,
            approx: false,
            as: "total",
            per: null,
            quote,
          },
    used: typeof counted === "object" ? counted : null,
    clause,
    rules: [...staging.rules],
    trust: 0.72,
  });
}

/** "Lisbon will not reach the goal before 2029", "Spain misses the target", "far from the norm". */
export function keepsNorm(scene: Scene, clause: Clause, sofar: readonly Draft[]): Draft | null {
  const lemma = lemmaOf(clause);
  if (
    !/^(?:meet|reach|hit|fulfil|fulfill|attain|achieve|honour|honor|miss|fall|fail|exceed|satisfy|comply|surpass|keep|be|cross|clear|pass|get|match)$/.test(
      lemma,
    )
  )
    return null;
  // "got there in 2018", "is to be at that level next year".
  const there =
    (lemma === "get" || lemma === "be" || lemma === "reach" || lemma === "arrive") &&
    /^(?:(?:to|will|would|should|can|could|may|might|must|has|have|had|not|never|is|are) )*\S+ (?:already |now |still |not |only )*(?:there|at (?:that|this|the same) (?:level|mark|share|figure|point)|(?:that|this) (?:level|mark|share|figure|line|point)|(?:on|at) target)\b/.test(
      words0(scene, clause),
    );
  // A minister who "got there" went somewhere.
  const person =
    clause.subject !== null &&
    scene.entities.some((e) => (e.class === "person" || e.class === "office") && e.first <= clause.subject!.head && clause.subject!.head < e.last);
  if (there && !person && normBefore(scene, [])) return kept(scene, clause, sofar, lemma, shareBefore(scene, [])?.quantity ?? null);
  if (lemma === "get" || lemma === "match") return null;
  const range = rangeOf(scene, clause);
  const words = wordsOf(scene, clause.vg.first, Math.max(range.last, clause.vg.last)).toLowerCase();
  const on =
    (normWords.test(words) && /\b(?:nato|alliance|spending|defen[cs]e|guideline|per ?cent|%)/.test(lowerOf(scene))) ||
    (normBefore(scene, []) && /\b(?:the|that|this) (?:goal|target|guideline|norm|mark|benchmark|line|bar|level|hurdle|threshold|yardstick)\b/.test(words));
  if (!on || /\b(?:recruitment|climate|emissions?|military target|targets? (?:in|near|inside))\b/.test(words)) return null;
  if (lemma === "be" && !/\b(?:short of|far from|below|under|above|close to|near|behind|off)\b/.test(words)) return null;
  if ((lemma === "fall" || lemma === "keep") && !/\b(?:short|below|behind|to)\b/.test(words)) return null;
  return kept(scene, clause, sofar, lemma);
}

const words0 = (scene: Scene, clause: Clause): string => wordsOf(scene, clause.vg.first, Math.min(scene.sentence.last, clause.vg.last + 6)).toLowerCase();

function kept(scene: Scene, clause: Clause, sofar: readonly Draft[], lemma: string, quantity: Draft["quantity"] = null): Draft | null {
  const range = rangeOf(scene, clause);
  const words = wordsOf(scene, clause.vg.first, Math.max(range.last, clause.vg.last)).toLowerCase();
  if (
    sofar.some(
      (d) =>
        (d.kind === "spending" || d.kind === "target") &&
        d.span.start < scene.tokens.end[Math.max(range.last, clause.vg.last) - 1] &&
        scene.tokens.start[range.first] < d.span.end,
    )
  )
    return null;
  const actor = statesAmong(scene, actorOfClause(scene, clause));
  if (
    actor.length === 0 ||
    isAlliance(scene, actor) ||
    (clause.subject !== null && /^(?:spending|budget|target|goal)$/.test(wordOf(scene, clause.subject.head)) && actor.length === 0)
  )
    return null;
  const staging = stagingOf(scene, clause);
  const missed = (missVerbs.has(lemma) || (lemma === "be" && !/\b(?:above|there|at (?:that|this|the same))\b/.test(words))) && staging.phase !== "coming";
  const stage: Stage = missed ? "in-force" : staging.phase === "done" && clause.vg.tense === "past" && !clause.vg.perfect ? "ended" : staging.stage;
  const modality: Modality = missed ? "negated" : staging.modality;
  return draftOf("spending", "spending/keeps-norm", spanOf(scene, range.first, Math.max(range.last, clause.vg.last)), scene.index, {
    actor,
    stage,
    modality,
    change: "level",
    quantity: quantity && { ...quantity, approx: false, as: "total" },
    clause,
    rules: [...staging.rules],
    trust: 0.5,
  });
}
