/** Who leads, told of the post itself: "is in Canadian hands", "with a Fijian at its head", "has the say", "rests with Ghana", "Framework nation: Spain". */
import type { Actor } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import { PUNCT } from "../text/lexicon.ts";
import type { Chunk, NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOf, actorsOfPhrase, agentOf } from "./args.ts";
import { chiefNouns, holderOf, isLedWords, isRanked, leadOf, leadSpan, ledBy, looseNouns, nationOf, ofComplement, postNouns, rankNouns } from "./command.ts";
import type { Draft } from "./draft.ts";
import { list } from "./lexis.ts";
import { inField } from "./matter.ts";
import { currentMission } from "./memory.ts";
import { entitiesIn, headOf, isOneOf, lemmaOf, rangeOf, type Scene, wordOf, wordsOf, isMissionName, wordAfterVerb } from "./scene.ts";
import { tellingClauses } from "./telling.ts";

/** One of these stands in every sentence that the readings below are for. */
const tells = isOneOf(
  list(
    "hands flag colours colors banner ensign say shots show saddle reins command commands charge lead leadership helm head baton control commander commanders headquarters hq nation nations chair top cdr opcdr leads leader whom",
  ),
);

export function* postDrafts(scene: Scene): Generator<Draft> {
  let told = false;
  for (let i = scene.sentence.first; i < scene.sentence.last && !told; i++) told = tells(scene, i);
  if (!told) return;
  yield* labelDrafts(scene);
  for (const clause of tellingClauses(scene)) yield* ofClause(scene, clause);
  for (const chunk of scene.chunks) if (chunk.type === "np") yield* commanderDrafts(scene, chunk);
  for (const chunk of scene.chunks)
    if (chunk.type === "prep") {
      yield* handsDrafts(scene, chunk);
      yield* withDrafts(scene, chunk);
      yield* flagDrafts(scene, chunk);
    }
}

type Reader = (scene: Scene, clause: Clause) => Generator<Draft>;
const readers = new Map<string, Reader>();
const put = (reader: Reader, lemmas: string): void => {
  for (const lemma of lemmas.split(" ")) readers.set(lemma, reader);
};
put(isExercised, "exercise hold assume share retain keep wield vest");
put(hasSay, "have call");
put(restsWith, "rest lie reside belong remain stay");
put(isWhose, "be");
put(comesFrom, "come hail draw recruit");
put(gets, "pick inherit gain get win obtain secure receive acquire accept shoulder");
put(isGiven, "give award entrust offer assign charge task");
put(stepsDown, "bow step stand resign withdraw retire back");
put(takesSeat, "sit occupy");
put(lays, "give lay drop renounce resign abandon shed lose yield");
put(changesHands, "change");
put(hosts, "host house accommodate");

function* ofClause(scene: Scene, clause: Clause): Generator<Draft> {
  const reader = readers.get(lemmaOf(clause));
  if (reader) yield* reader(scene, clause);
}

/** A command of a force: "the overall command", "the leadership of the mission". */
const isPost = (scene: Scene, np: NounPhrase | null, clause: Clause | null): np is NounPhrase =>
  np !== null && postNouns.has(headOf(scene, np)) && !looseNouns.has(headOf(scene, np)) && ledBy(scene, np, clause);

/** "Command lies with a Chilean admiral". */
function* isExercised(scene: Scene, clause: Clause): Generator<Draft> {
  if (!clause.vg.passive || !isPost(scene, clause.subject, clause)) return;
  const by = clause.attached.find((a) => a.word === "by" || (a.word === "in" && lemmaOf(clause) === "vest"));
  const actor = by ? nationOf(scene, by.np) : agentOf(scene, clause);
  if (actor.length > 0) yield leadOf(scene, clause, "lead/is-exercised", actor, lemmaOf(clause) === "assume" ? "start" : "level");
}

/** "the Italians call the shots in KFOR", "Denmark has the last say in the force". */
function* hasSay(scene: Scene, clause: Clause): Generator<Draft> {
  const shots = lemmaOf(clause) === "call";
  const np = clause.objects.find((o) =>
    shots
      ? headOf(scene, o) === "shot" || wordOf(scene, o.head) === "shots"
      : wordOf(scene, o.head) === "say" && /^(?:the|final|last)$/.test(wordOf(scene, o.first)),
  );
  if (np === undefined || clause.subject === null) return;
  const where =
    clause.attached.some((a) => isLedWords(scene, a.np)) ||
    (currentMission(scene, scene.sentence.end) !== null &&
      scene.before.some((d) => scene.index - d.sentence <= 2 && (d.kind === "force" || d.kind === "lead")));
  const actor = where ? holderOf(scene, clause) : [];
  if (actor.length > 0) yield leadOf(scene, clause, "lead/has-the-say", actor, "level");
}

/** "Command rests with Rwanda", "the lead lies with an Indian general". */
function* restsWith(scene: Scene, clause: Clause): Generator<Draft> {
  if (clause.vg.passive || !isPost(scene, clause.subject, clause)) return;
  const to = clause.attached.find((a) => /^(?:with|to)$/.test(a.word) && a.index > clause.vg.index);
  const actor = to ? nationOf(scene, to.np) : [];
  if (actor.length > 0) yield leadOf(scene, clause, "lead/rests-with", actor, "level");
}

const isOne = (scene: Scene, np: NounPhrase): boolean =>
  isRanked(scene, np) ||
  rankNouns.has(headOf(scene, np)) ||
  entitiesIn(scene, np.first, np.last).some((e) => e.class === "state" && (e.form === "people" || /^(?:a|an)$/.test(wordOf(scene, np.first))));

/** "The command of KFOR is Italian", "the man in charge of the mission is a Ugandan". */
function* isWhose(scene: Scene, clause: Clause): Generator<Draft> {
  const { subject, vg } = clause;
  if (subject === null || vg.passive) return;
  if (isPost(scene, subject, clause)) {
    const e = scene.entities.find(
      (each) => each.class === "state" && each.first >= vg.last && each.first <= vg.last + 1 && (each.form === "adjective" || each.form === "people"),
    );
    if (e && (clause.predicate === e.first || e.last === scene.sentence.last - 1 || scene.tags[e.last] === PUNCT))
      yield leadOf(scene, clause, "lead/is-whose", actorsOf(scene, e), "level");
    const to = clause.attached.find((a) => a.word === "with" && a.index > vg.index);
    const actor = to ? nationOf(scene, to.np) : [];
    if (actor.length > 0) yield leadOf(scene, clause, "lead/rests-with", actor, "level");
    return;
  }
  const post = ofComplementIn(scene, subject),
    one = clause.objects[0];
  if (post === null || one === undefined || !isOne(scene, one)) return;
  const actor = nationOf(scene, one);
  if (actor.length > 0) yield leadOf(scene, clause, "lead/commander-is", [actor[0]], "level");
}

/** "the general in command of the force", "the woman in charge of the mission": the post after the noun. */
function ofComplementIn(scene: Scene, np: NounPhrase): NounPhrase | null {
  const prep = scene.chunks[np.index + 1],
    inner = scene.chunks[np.index + 2];
  if (
    prep?.type !== "prep" ||
    inner?.type !== "np" ||
    !/^(?:in|at)$/.test(wordOf(scene, prep.first)) ||
    !/^(?:command|charge|head|helm|top)$/.test(headOf(scene, inner))
  )
    return null;
  const of = ofComplement(scene, inner);
  return (of !== null && isLedWords(scene, of)) || (of === null && currentMission(scene, scene.sentence.end) !== null) ? inner : null;
}

/** "The force commander comes from Fiji", "is drawn from Nepal". */
function* comesFrom(scene: Scene, clause: Clause): Generator<Draft> {
  const { subject } = clause;
  if (
    subject === null ||
    !chiefNouns.has(headOf(scene, subject)) ||
    !ledBy(scene, subject, null) ||
    /\b(?:deputy|vice)\b/.test(wordsOf(scene, subject.first, subject.last).toLowerCase())
  )
    return;
  const from = clause.attached.find((a) => a.word === "from");
  const actor = from ? actorsOfPhrase(scene, from.np) : [];
  if (actor.length > 0) yield leadOf(scene, clause, "lead/commander-is", actor, "level");
}

/** "picks up the baton from Britain", "inherits the command", "secured the top post in the mission". */
function* gets(scene: Scene, clause: Clause): Generator<Draft> {
  const np = clause.vg.passive
    ? null
    : (clause.objects.find((o) => isPost(scene, o, clause)) ?? clause.attached.find((a) => a.word === "up" && isPost(scene, a.np, clause))?.np ?? null);
  const lemma = lemmaOf(clause);
  if (np === null || (lemma === "pick" && clause.particle !== "up" && wordAfterVerb(scene, clause) !== "up")) return;
  const actor = holderOf(scene, clause),
    from = clause.attached.find((a) => a.word === "from");
  if (actor.length === 0) return;
  yield leadOf(scene, clause, "lead/takes-over", actor, "start", np);
  const giver = from ? nationOf(scene, from.np) : [];
  if (giver.length > 0 && giver[0].id !== actor[0].id) yield leadOf(scene, clause, "lead/gives-up", giver, "end", np);
}

/** "was given the command", "has been entrusted with the leadership". */
function* isGiven(scene: Scene, clause: Clause): Generator<Draft> {
  if (!clause.vg.passive || clause.subject === null) {
    if (lemmaOf(clause) === "give") yield* lays(scene, clause);
    return;
  }
  const np = clause.objects.find((o) => isPost(scene, o, clause)) ?? clause.attached.find((a) => a.word === "with" && isPost(scene, a.np, clause))?.np ?? null;
  const actor = np !== null ? nationOf(scene, clause.subject) : [];
  if (actor.length > 0) yield leadOf(scene, clause, "lead/is-given", actor, "start", np);
}

const particles = new Set(["up", "down", ""]);
/** "gave up the lead of the mission", "laid down the command". */
function* lays(scene: Scene, clause: Clause): Generator<Draft> {
  const lemma = lemmaOf(clause);
  if (clause.vg.passive || !particles.has(clause.particle) || (lemma === "give" && clause.particle !== "up") || (lemma === "lay" && clause.particle !== "down"))
    return;
  const np = clause.objects.find((o) => isPost(scene, o, clause));
  const actor = np ? holderOf(scene, clause) : [];
  if (actor.length > 0) yield leadOf(scene, clause, "lead/gives-up", actor, "end", np);
}

/** "bows out as lead nation", "stepped down as force commander". */
function* stepsDown(scene: Scene, clause: Clause): Generator<Draft> {
  const as = clause.attached.find(
    (a) =>
      a.word === "as" &&
      (/\b(?:framework|lead|leading) (?:nation|country|state)\b/i.test(wordsOf(scene, a.np.first, a.np.last)) ||
        (chiefNouns.has(headOf(scene, a.np)) && ledBy(scene, a.np, clause))),
  );
  const actor =
    as && !clause.vg.passive && (clause.particle === "out" || clause.particle === "down" || clause.particle === "back" || clause.particle === "")
      ? holderOf(scene, clause)
      : [];
  if (as && actor.length > 0) yield leadOf(scene, clause, "lead/gives-up", actor, "end", as.np);
}

/** "sits in the commander's chair". */
function* takesSeat(scene: Scene, clause: Clause): Generator<Draft> {
  const np =
    clause.attached.find((a) => a.word === "in" && /^(?:chair|seat|saddle)$/.test(headOf(scene, a.np)))?.np ??
    clause.objects.find((o) => /^(?:chair|seat|post)$/.test(headOf(scene, o)));
  if (np?.owner == null || !chiefNouns.has(headOf(scene, np.owner))) return;
  const actor = holderOf(scene, clause);
  if (actor.length > 0) yield leadOf(scene, clause, "lead/holds-post", actor, "level", np);
}

/** "Command changed hands, from Egypt to Bahrain". */
function* changesHands(scene: Scene, clause: Clause): Generator<Draft> {
  if (!clause.objects.some((o) => /^hands?$/.test(wordOf(scene, o.head))) || !isPost(scene, clause.subject, clause)) return;
  const { last } = scene.sentence;
  const named = scene.entities.filter((e) => e.first >= clause.vg.last && e.first < last && e.class === "state");
  for (const e of named) {
    const word = e.first > 0 ? wordOf(scene, e.first - 1) : "";
    if (word === "from" || word === "to")
      yield leadSpan(
        scene,
        clause,
        word === "to" ? "lead/passes-to" : "lead/gives-up",
        actorsOf(scene, e),
        word === "to" ? "start" : "end",
        rangeOf(scene, clause).first,
        named[named.length - 1].last,
      );
  }
}

/** "Greece hosts the headquarters of the operation". */
function* hosts(scene: Scene, clause: Clause): Generator<Draft> {
  if (clause.vg.passive) return;
  const np = clause.objects.find((o) => /^(?:headquarters|hq)$/.test(headOf(scene, o)));
  if (
    np === undefined ||
    (ofComplement(scene, np) !== null && !isLedWords(scene, ofComplement(scene, np)!)) ||
    (ofComplement(scene, np) === null &&
      !/\b(?:operation|operational|force|mission|division|corps|brigade|command|its|nato|eu|multinational)/i.test(wordsOf(scene, np.first, np.last)))
  )
    return;
  const actor = actorOfClause(scene, clause);
  if (actor.length > 0) yield leadOf(scene, clause, "lead/provides-command", actor, "level", np);
}

const postOrForce = (scene: Scene, np: NounPhrase, clause: Clause): boolean =>
  (postNouns.has(headOf(scene, np)) && !looseNouns.has(headOf(scene, np)) && ledBy(scene, np, clause)) ||
  isLedWords(scene, np) ||
  (/^(?:it|which|this)$/.test(wordOf(scene, np.head)) && currentMission(scene, scene.sentence.end) !== null);

/** "The mission's Kenyan commander said", "the Greek operation commander": whoever is spoken of so leads. */
function* commanderDrafts(scene: Scene, np: NounPhrase): Generator<Draft> {
  if (headOf(scene, np) !== "commander" || !ledBy(scene, np, null)) return;
  const words = wordsOf(scene, np.first, np.last).toLowerCase(),
    of = ofComplement(scene, np);
  if (/\b(?:former|ex-|deputy|vice|second|company|platoon|navy|army|ship's|wing|base|garrison|police|top|military|regional)\b/.test(words)) return;
  if (
    !/\b(?:force|mission|operation|task|fleet|eu|un|nato|allied|multinational)\b/.test(words) &&
    (np.owner === null || !isLedWords(scene, np.owner)) &&
    (of === null || !isLedWords(scene, of))
  )
    return;
  const e = entitiesIn(scene, np.owner?.last ?? np.first, np.head).find((each) => each.class === "state" && each.form === "adjective");
  // "UNIFIL commander Lt Gen Ruiz, a Spaniard".
  if (e) {
    const draft = leadSpan(scene, null, "lead/whose-commander", actorsOf(scene, e), "level", np.first, of?.last ?? np.last);
    yield { ...draft, trust: 0.55 };
  }
}

/** Who stands in "Canadian hands", "the hands of Spain". */
function* handsDrafts(scene: Scene, prep: Chunk): Generator<Draft> {
  const np = scene.chunks[prep.index + 1];
  if (np?.type !== "np" || wordOf(scene, np.head) !== "hands" || !/^(?:in|into|from)$/.test(wordOf(scene, prep.first))) return;
  const clause = scene.clauses.find((c) => c.attached.some((a) => a.index === prep.index)) ?? null;
  if (clause === null || clause.subject === null || !postOrForce(scene, clause.subject, clause)) return;
  const e = entitiesIn(scene, np.first, np.last).find((each) => each.class === "state");
  const inner = ofComplement(scene, np);
  // "in the hands of the government": who decides, and commands nothing.
  if (/\b(?:rebel|safe|good|private|wrong|enemy|government|people|council|parliament)\b/.test(wordsOf(scene, np.first, inner?.last ?? np.last).toLowerCase()))
    return;
  const actor = e ? actorsOf(scene, e) : inner !== null ? nationOf(scene, inner) : [];
  const word = wordOf(scene, prep.first),
    moves = /^(?:pass|go|move|fall|return|come)$/.test(lemmaOf(clause));
  if (actor.length === 0) return;
  const draft = leadSpan(
    scene,
    clause,
    "lead/in-hands",
    actor,
    word === "from" ? "end" : moves ? "start" : "level",
    rangeOf(scene, clause).first,
    inner?.last ?? np.last,
  );
  if (/^(?:remain|stay)$/.test(lemmaOf(clause))) draft.change = "level";
  yield draft;
}

const places = new Set(["lead", "helm", "head", "command", "charge", "chair", "saddle", "reins", "wheel", "top"]);
/** "with Kenya in the lead", "with a Fijian colonel at its head". */
function* withDrafts(scene: Scene, prep: Chunk): Generator<Draft> {
  if (wordOf(scene, prep.first) !== "with") return;
  const who = scene.chunks[prep.index + 1],
    at = scene.chunks[prep.index + 2],
    post = scene.chunks[prep.index + 3];
  if (who?.type !== "np" || at?.type !== "prep" || post?.type !== "np" || !/^(?:in|at)$/.test(wordOf(scene, at.first)) || !places.has(headOf(scene, post)))
    return;
  const led =
    scene.chunks
      .slice(0, prep.index)
      .reverse()
      .find((c): c is NounPhrase => c.type === "np" && isLedWords(scene, c)) ?? null;
  const inner = ofComplement(scene, post);
  if (led === null && (inner === null || !isLedWords(scene, inner)) && currentMission(scene, scene.sentence.start) === null) return;
  const actor = nationOf(scene, who);
  if (actor.length === 0) return;
  yield leadSpan(
    scene,
    null,
    "lead/with-at-head",
    actor,
    "level",
    led !== null && prep.first - led.first < 14 ? led.first : prep.first,
    inner?.last ?? post.last,
  );
}

const flags = list("flag colours colors banner ensign standard baton");
/** "the brigade stands under the Danish flag": of a force, not of a ship. */
function* flagDrafts(scene: Scene, prep: Chunk): Generator<Draft> {
  const np = scene.chunks[prep.index + 1];
  if (np?.type !== "np" || wordOf(scene, prep.first) !== "under" || (!flags.has(headOf(scene, np)) && !flags.has(wordOf(scene, np.head)))) return;
  const led =
    scene.chunks
      .slice(0, prep.index)
      .reverse()
      .find((c): c is NounPhrase => c.type === "np") ?? null;
  const clause = scene.clauses.find((c) => c.attached.some((a) => a.index === prep.index)) ?? null;
  const whose = clause?.subject && isLedWords(scene, clause.subject) ? clause.subject : led !== null && isLedWords(scene, led) ? led : null;
  if (whose === null || /^(?:ship|vessel|fleet|police|troop|peacekeeper|observer|monitor|contingent)$/.test(headOf(scene, whose))) return;
  const e = entitiesIn(scene, np.first, np.last).find((each) => each.class === "state");
  if (e) yield leadSpan(scene, clause, "lead/under-flag", actorsOf(scene, e), "level", whose.first, np.last);
}

const label =
  /^\W*(?:(?:force |mission |overall |current |its )?(?:commander|commanding officer|head of mission|chief of mission)|(?:who|man|woman|officer) (?:leads|commands|in charge|in command)|under whom|in (?:command|charge)|(?:op|force|f)? ?cdr|leader|(?:framework|lead|leading|command) nation|command|led by|lead|headquarters|hq)\b[^:–—]{0,50}[:–—]\s/i;
/** Notes: "Framework nation: Spain", "Commander: Maj Gen Aroldo Ruiz (Spain)". */
function* labelDrafts(scene: Scene): Generator<Draft> {
  const words = wordsOf(scene, scene.sentence.first, scene.sentence.last);
  const match = words.length < 160 ? label.exec(words) : null;
  if (match === null || /\bdeputy\b/i.test(match[0])) return;
  const from = scene.tokens.start[scene.sentence.first] + match[0].length;
  const named: readonly Actor[] = ((): readonly Actor[] => {
    const e = scene.entities.find((each) => each.start >= from && (each.class === "state" || (each.class === "person" && actorsOf(scene, each).length > 0)));
    return e && e.start - from < 60 ? actorsOf(scene, e) : [];
  })();
  const isMission = scene.entities.some((e) => isMissionName(e) && e.start < from) || currentMission(scene, scene.sentence.end) !== null || inField(scene);
  if (named.length === 0 || (!isMission && !/nation/i.test(match[0]))) return;
  const e = scene.entities.filter((each) => each.start >= from && each.start - from < 60).at(-1)!;
  yield leadSpan(scene, null, "lead/label", [...named], "level", scene.sentence.first, Math.min(scene.sentence.last, e.last + 1));
}
