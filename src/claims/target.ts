/** `target`: a norm that an alliance sets its members. */
import type { Actor } from "../model/claim.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import { actorOfClause, actorsOf, isAskedOf } from "./args.ts";
import { type Draft, draftOf } from "./draft.ts";
import { headOf, knownAs, lemmaOf, rangeOf, type Scene, spanOf, wordOf, wordsOf } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import { lowerOf } from "./lowered.ts";

export const targetWords =
  /\b(?:target|goal|guideline|benchmark|norm|threshold|objective|standard|floor|minimum|bar|pledge|hurdle|mark|yardstick|commitment|requirement|rule)s?\b/;

const normHead = /^(?:target|goal|guideline|benchmark|norm|bar|yardstick|threshold|floor|minimum|mark|standard)$/;

/** Verbs of one who wants a norm that is not yet set. */
const proposing = /^(?:propose|float|moot|suggest|table|champion|advocate|seek|mull|weigh|consider)$/;
const settingVerbs =
  /^(?:propose|float|moot|suggest|table|champion|advocate|settle|bind|agree|pledge|commit|set|declare|undertake|adopt|endorse|decide|require|ask|oblige|introduce|establish|raise|lift|promise|vow|approve|sign|aim|move|devote|expect)$/;

/** Is the actor the alliance as a whole, or its members together? "Most members" are not. */
export function isAlliance(scene: Scene, actor: readonly Actor[]): boolean {
  const { body } = scene.reading.lookups;
  return (
    actor.length > 0 &&
    actor.every(
      (a) =>
        a.id !== null &&
        body.has(a.id) &&
        (body.get(a.id)!.class === "alliance" || body.get(a.id)!.class === "union") &&
        a.quantifier !== "most" &&
        a.quantifier !== "some",
    )
  );
}

/** Does the sentence speak of the number as a norm: "the 2% target", "a goal of 2 percent", "called 2 per cent a floor"? */
export function isNormNear(scene: Scene, q: ReadQuantity, clause: Clause | null): boolean {
  const { first, last } = scene.sentence;
  const after = wordsOf(scene, q.last - 1, Math.min(last, q.last + 4)).toLowerCase();
  const verb = clause ? lemmaOf(clause) : "";
  if (targetWords.test(after.replace(/[,;.(].*$/, "").replace(/\s(?:it|they|he|she|we|is|was|are|were|clears?|meets?|met|misses|missed|will|would)\b.*$/, "")))
    return true;
  if (
    /\b(?:target|goal|guideline|benchmark|norm|floor), (?:it|which|that) (?:is|was)(?: only| just)?\s*$/.test(
      q.first > first ? wordsOf(scene, Math.max(first, q.first - 6), q.first).toLowerCase() : "",
    )
  )
    return true;
  const from = Math.max(first, q.first - 10);
  const before = from < q.first ? wordsOf(scene, from, q.first).toLowerCase() : "";
  if (
    new RegExp(`${targetWords.source}(?: level)?(?: of| at| to [a-z]+| that| for| being| is| was| calls? for| requires?| recommends?|:|,)[^.;]{0,26}$`).test(
      before,
    ) &&
    !/\b(?:reach|hit|meet|towards?)\b[^.;]{0,14}$/.test(before)
  )
    return true;
  if (/\b(?:new|higher|proposed|common|collective|joint) (?:\w+ ){0,3}(?:target|goal|guideline|benchmark|norm|threshold)s?\b/.test(before)) return true;
  // "raised the floor to 3.5", "under the new pledge, 1.5 per cent".
  if (
    /\b(?:raise|lift|doubl|increas|hik|lower|mov|rais|rose|set)\w* (?:the|its|their|nato's|that|this) (?:[\w-]+ ){0,2}(?:target|goal|guideline|benchmark|norm|threshold|floor|minimum|bar|mark|yardstick|standard)s? (?:from .{0,16})?(?:to|at)\b[^.;]{0,12}$/.test(
      before,
    )
  )
    return true;
  if (
    /^(?:[^,]{0,12}\b)?(?:under|according to) (?:the|nato's|its|this|that) (?:[\w-]+ ){0,3}(?:target|goal|guideline|benchmark|norm|pledge|commitment|rule)\b/.test(
      wordsOf(scene, first, Math.min(last, first + 9)).toLowerCase(),
    )
  )
    return true;
  if (
    /^(?:\S+ ){0,2}(?:is|are|was|remains?) (?:now |only |no longer |merely )?(?:an?|the) (?:[\w-]+ ){0,2}(?:floor|minimum|target|goal|norm|guideline|benchmark|yardstick|promise|pledge|starting point)\b/.test(
      wordsOf(scene, q.last - 1, Math.min(last, q.last + 8)).toLowerCase(),
    )
  )
    return true;
  if (/\bto be (?:a|the) (?:floor|minimum|target|goal|norm)\b/.test(after) || /\bas (?:a|the) (?:floor|minimum|target|goal|norm|guideline)\b/.test(after))
    return true;
  // "NATO's bar stands at 2", "the norm agreed in 2014 is 2 per cent".
  if (
    clause?.subject != null &&
    q.first >= clause.vg.last &&
    /^(?:be|stand|lie|sit|remain|amount|rise|go)$/.test(verb) &&
    normHead.test(wordOf(scene, clause.subject.head)) &&
    !scene.entities.some((e) => e.class === "state" && e.form !== "pronoun" && e.first >= clause.subject!.first && e.last <= clause.subject!.last)
  )
    return true;
  // "NATO demands of its members at least 2", "What the alliance wants is 3.5".
  if (
    /\b(?:nato|alliance) (?:demands?|asks?|requires?|expects?|wants?|prescribes?|recommends?) (?:of|from) (?:its|the|all|every|each) (?:members?|allies|ally|states)\b[^.;]{0,14}$|^what (?:nato|the alliance) (?:wants|asks|demands|requires|expects)(?: from| of)?(?: \w+){0,2} is\b[^.;]{0,14}$/.test(
      before,
    )
  )
    return true;
  // "the norm which the allies set in 2014 is 2".
  if (
    /\b(?:target|goal|guideline|benchmark|norm|threshold|floor|yardstick|rule|pledge)s? (?:that|which) [^.;,]{3,50} (?:is|was|stands at|lies at)(?: now| still| only| just)? ?$/.test(
      q.first > first ? `${wordsOf(scene, Math.max(first, q.first - 14), q.first).toLowerCase()} ` : "",
    )
  )
    return true;
  // "2 per cent is considered a floor", "is no longer a ceiling but a floor".
  if (
    /^\S+(?: of (?:its |the |national )?(?:gdp|output))? (?:is|are|was) [^.;,]{0,40}\b(?:considered|seen|regarded|viewed|treated|taken|called|but)(?: as)? (?:an?|the) (?:floor|minimum|norm|target|goal)\b/.test(
      wordsOf(scene, q.last - 1, Math.min(last, q.last + 14))
        .toLowerCase()
        .replace(/[“”"]/g, ""),
    )
  )
    return true;
  // "the three per cent that the bloc wants", "the 3.5 per cent that NATO demands".
  if (
    /^\S+(?: of (?:its |the |national )?(?:gdp|output))?,? (?:(?:on|for) which|that|which) (?:the (?:alliance|bloc|allies|pact)|nato|allies|its (?:allies|members)) (?:insists?|demands?|requires?|asks?|wants?|expects?|recommends?|calls?|sets?|has set|agreed|anticipates?|foresees?|prescribes?|imposes?|hopes|awaits?|looks|is after)\b/.test(
      wordsOf(scene, q.last - 1, Math.min(last, q.last + 9)).toLowerCase(),
    )
  )
    return true;
  return verb === "set" && !!clause?.objects.some((o) => targetWords.test(headOf(scene, o)));
}

/** "Allies agreed to spend 2%", "members should spend at least": the body asks it of its members. */
export function isNormOfAlliance(scene: Scene, q: ReadQuantity, clause: Clause | null, actor: readonly Actor[]): boolean {
  if (clause === null || !isAlliance(scene, actor)) return false;
  const staging = stagingOf(scene, clause);
  // "has given itself until 2035 to get to 3.5", "wants its members at 3.5", "every ally is to spend 2".
  const whole = wordsOf(scene, scene.sentence.first, q.first + 1).toLowerCase();
  if (
    /\b(?:giv\w+|gave|set|allow\w*|bound|binds?|commit\w*|oblig\w+) (?:itself|themselves|each other|one another)\b/.test(whole) ||
    /\b(?:alliance|nato|bloc|pact|organi[sz]ation|it) (?:also |now |still )?wants? (?:of |from )?(?:its|all|every|each|the) (?:members?|allies|ally)\b/.test(
      whole,
    ) ||
    /\b(?:every|each|all) (?:the )?(?:members?|ally|allies|states?|countries|country) (?:is|are) to\b/.test(whole)
  )
    return true;
  // "The Danish minister urged the allies to spend 3": one state's wish, and no norm of theirs.
  if (isAskedOf(scene, clause) && !isAlliance(scene, actorOfClause(scene, clause.governor!))) return false;
  const words = wordsOf(scene, Math.max(scene.sentence.first, q.first - 14), q.first).toLowerCase();
  if (/\b(?:on average|combined|together|collectively|as a whole|is expected to reach|estimates?)\b/.test(words)) return false;
  return (
    (staging.by !== null && settingVerbs.test(lemmaOf(staging.by))) ||
    settingVerbs.test(lemmaOf(clause)) ||
    /\b(?:should|must|required|obliged|supposed|are asked|are expected|are called|ought)\b/.test(words)
  );
}

const ofUnion =
  /\b(?:members?|states|countries|governments|ministers) of the (?:European )?Union\b|\b(?:EU|European Union)(?:['’]s)? (?:\w+ )?(?:states|members|countries|governments|ministers|leaders)\b/;

/** Whose members' budgets go unsaid: the Union's in a report of it that names no alliance, else NATO's. */
export const bodyOfReport = ({ reading: { topics } }: Scene): string => (topics.includes("eu") && !topics.includes("nato") ? "eu" : "nato");

export function norm(scene: Scene, q: ReadQuantity, clause: Clause | null, actor: readonly Actor[], unit = q.quantity.unit): Draft {
  const { lookups } = scene.reading;
  const of = (kind: string) => scene.entities.find((e) => e.class === "body" && e.id !== null && lookups.body.get(e.id)?.class === kind);
  const body = of("alliance") ?? (ofUnion.test(wordsOf(scene, scene.sentence.first, scene.sentence.last)) ? of("union") : undefined);
  const bodies = actor.filter((a) => a.id && lookups.body.has(a.id) && isAlliance(scene, [a]));
  const named = bodies.length > 0 ? bodies : body ? actorsOf(scene, body).filter((a) => a.id !== null && lookups.body.has(a.id)) : [];
  const setter: Actor[] =
    named.length > 0 ? named.map(({ id, name }) => ({ id, name: id ? (lookups.nameOf(id) ?? name) : name })) : [knownAs(lookups, bodyOfReport(scene))];
  // A state is one of those bound where it is the subject; one named as a place or only spoken of is not.
  const members = clause?.subject
    ? actor.filter(
        (a) => a.id && lookups.state.has(a.id) && scene.entities.some((e) => e.id === a.id && e.first >= clause.subject!.first && e.last <= clause.vg.first),
      )
    : [];
  const first = Math.max(scene.sentence.first, q.first - 4);
  let last = Math.min(scene.sentence.last, q.last + 5);
  const next = scene.quantities.find((other) => other.first >= q.last && other.first < last && other.family !== "duration");
  if (next) last = next.first;
  const staged = clause ? stagingOf(scene, clause) : null;
  const near = wordsOf(scene, first, last).toLowerCase();
  const atLeast = /\b(?:floor|minimum|at least|no less than)\b/.test(near) && !/\bnot (?:a |the |at )?(?:floor|minimum|least)\b/.test(near);
  const floated = clause !== null && proposing.test(lemmaOf(clause)) && clause.vg.first < q.first;
  const wanted = /\b(?:new|proposed|want(?:s|ed)?|propos\w+|is expected|are expected|could|would|to set)\b/.test(
    wordsOf(scene, scene.sentence.first, Math.min(scene.sentence.last, q.last + 3)).toLowerCase(),
  );
  const coming =
    staged !== null &&
    staged.phase === "coming" &&
    (staged.modality === "expected" ||
      (wanted && /\b(?:new|proposed)\b/.test(near + wordsOf(scene, Math.max(scene.sentence.first, q.first - 9), q.first).toLowerCase())));
  const until = wordsOf(scene, q.last - 1, Math.min(scene.sentence.last, q.last + 10)).toLowerCase();
  return draftOf("target", "target/norm", spanOf(scene, first, Math.max(last, q.last)), scene.index, {
    actor: setter,
    with: members.map((m) => ({ id: m.id, name: m.name, role: "member" as const })),
    quantity: { ...q.quantity, unit, as: "total", ...(atLeast && q.quantity.min !== null ? { max: null } : {}) },
    clause,
    used: null,
    trust: 0.7,
    timed:
      /\b(?:by|until|from|within)\b/.test(until) ||
      /\b(?:goals?|targets?|norms?) for (?:19|20)\d\d\b/.test(wordsOf(scene, Math.max(scene.sentence.first, q.first - 18), q.first + 1).toLowerCase()) ||
      /\b(?:itself|themselves) (?:until|till)\b/.test(wordsOf(scene, scene.sentence.first, q.first + 1)),
    modality: coming || floated ? "expected" : "stated",
    ...(body || bodies.length > 0 ? {} : { filled: { actor: "the norm of 2 % and its successors is NATO's" } }),
  });
}

/** "a fifth of budgets on equipment": a share of budgets that allies owe. */
export function shareOfBudgets(scene: Scene, q: ReadQuantity, clause: Clause | null, near: string): Draft | null {
  if (
    !/\b(?:equipment|research|procurement|r&d|modernisation|modernization|weapons|investments?)\b/.test(near) ||
    !/\b(?:budgets?|spending|spends?|expenditures?|defen[cs]e|(?:that|the|their) money|of (?:it|that|this|which)|norm|guideline|target)\b/.test(near)
  )
    return null;
  const actor = clause ? actorOfClause(scene, clause) : [];
  // "The other half of the Wales bargain, a fifth of the budget for equipment".
  if (
    /\b(?:half|part|leg|limb|side) of (?:the|that|its|this) (?:[\w-]+ ){0,2}(?:bargain|deal|pledge|promise|guideline|commitment|norm|undertaking|target)\b[^.;]{0,20}$/.test(
      wordsOf(scene, Math.max(scene.sentence.first, q.first - 12), q.first + 1).toLowerCase(),
    )
  )
    return { ...norm(scene, q, clause, []), used: q };
  const owed =
    clause !== null &&
    (clause.subject === null ||
      /^(?:members?|allies|states|countries|nations|governments|all|fifth|quarter|third|cent|%|percent|it|share)$/.test(wordOf(scene, clause.subject.head))) &&
    /\b(?:should|must|required|obliged|supposed|asked|ought|have to|is to|are to|undertook|agreed|pledged|promised|vowed|urged|committed)\b/.test(
      lowerOf(scene),
    ) &&
    (targetWords.test(near) ||
      scene.before.some((d) => d.kind === "target" && scene.index - d.sentence <= 2) ||
      /\b(?:members?|member states|allies)\b/.test(lowerOf(scene)));
  if (!isAlliance(scene, actor) || !isNormOfAlliance(scene, q, clause, actor)) {
    if (owed || (isNormNear(scene, q, clause) && targetWords.test(near))) return { ...norm(scene, q, clause, isAlliance(scene, actor) ? actor : []), used: q };
    return onEquipment(scene, q, clause, actor);
  }
  return { ...norm(scene, q, clause, actor), used: q };
}

/** "of which 38 per cent goes on equipment": the share of a state's own budget that such a norm would measure. */
function onEquipment(scene: Scene, q: ReadQuantity, clause: Clause | null, actor: readonly Actor[]): Draft | null {
  const { lookups } = scene.reading;
  const previous = [...scene.before].reverse().find((d) => d.kind === "spending" && scene.index - d.sentence <= 1);
  const states = actor.filter((a) => a.id !== null && lookups.state.has(a.id));
  const named = scene.entities.find((e) => e.class === "state" && e.form !== "pronoun" && e.first >= q.last && e.first - q.last <= 5);
  const whose = states.length > 0 ? states : named ? actorsOf(scene, named) : (previous?.actor ?? []);
  if (
    whose.length === 0 ||
    q.change !== null ||
    !/\b(?:equipment|procurement|research)\b/.test(wordsOf(scene, q.first, Math.min(scene.sentence.last, q.last + 10)).toLowerCase())
  )
    return null;
  if (
    /\b(?:rose|fell|grew|increase|cut|more|less)\b/.test(
      wordsOf(scene, Math.max(scene.sentence.first, q.first - 3), Math.min(scene.sentence.last, q.last + 2)).toLowerCase(),
    )
  )
    return null;
  const staging = clause ? stagingOf(scene, clause) : null;
  const past = staging?.phase === "done" && clause?.vg.tense === "past";
  const range = clause ? rangeOf(scene, clause) : { first: q.first, last: q.last };
  return draftOf("spending", "spending/equipment-share", spanOf(scene, Math.max(range.first, q.first - 10), Math.min(range.last, q.last + 10)), scene.index, {
    actor: [...whose],
    quantity: { ...q.quantity, unit: "%" },
    stage: past ? "ended" : (staging?.stage ?? "in-force"),
    modality: staging?.modality ?? "stated",
    clause,
    used: q,
    trust: 0.55,
  });
}

/** "missed the Alliance's spending target" sets no norm; "agreed a new spending target" without a number does. */
export function targetWithoutNumber(scene: Scene, clause: Clause, sofar: readonly Draft[]): Draft | null {
  const lemma = lemmaOf(clause);
  if (!/^(?:set|agree|adopt|endorse|introduce|approve|raise)$/.test(lemma)) return null;
  const np = clause.objects.find(
    (o) =>
      /^(?:target|goal|guideline|benchmark)s?$/.test(wordOf(scene, o.head)) &&
      /\b(?:defen[cs]e|military|spending)\b/.test(wordsOf(scene, o.first, o.last).toLowerCase()),
  );
  if (!np) return null;
  const range = rangeOf(scene, clause);
  if (sofar.some((d) => (d.kind === "target" || d.kind === "spending") && d.sentence === scene.index)) return null;
  const actor = actorOfClause(scene, clause);
  if (!isAlliance(scene, actor)) return null;
  return draftOf("target", "target/no-number", spanOf(scene, range.first, range.last), scene.index, { actor, clause, trust: 0.5, timed: false });
}
