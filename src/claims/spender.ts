/** Whose spending a figure is. */
import type { Actor } from "../model/claim.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import { actorOfClause, actorsOf, actorsOfPhrase, isAskedOf } from "./args.ts";
import { fallbackActor } from "./fallback.ts";
import { recentSpending, spendingWords } from "./budget.ts";
import { clauseOf, phraseAt } from "./carrier.ts";
import { segmentOf } from "./figures.ts";
import { prepositionBefore } from "./places.ts";
import { knownAs, lemmaOf, rangeOf, type Scene, wordOf, wordsOf } from "./scene.ts";
import { isAlliance } from "./target.ts";
import { isAmong } from "./named.ts";

/** Who spends: the subject, the owner of the budget, the adjective, the spender of the figure before; "the goal" has no owner. */
export function spender(scene: Scene, clause: Clause | null, q: ReadQuantity): { actor: Actor[]; because: string | null } {
  const { lookups } = scene.reading;
  const to = fromWhat(scene, q);
  if (to !== null) return spender(scene, clause, to);
  // "a NATO quota": whose measure it is, not who spends; institutions that count do not spend either.
  const spends = (list: readonly Actor[]): Actor[] => list.filter((a) => a.id === null || lookups.state.has(a.id) || lookups.body.has(a.id));
  const measure = (words: string): boolean =>
    /\bnato(?:'s)? (?:quota|share|data|figures|target|goal|standard|guideline|estimates?|norm|benchmark)\b/i.test(words);
  // "4.12 per cent of Polish GDP", "of Russia's output": whose product it is a share of.
  const whose =
    q.family === "gdp"
      ? scene.entities.find(
          (e) =>
            e.class === "state" &&
            e.id !== null &&
            e.form !== "pronoun" &&
            e.first > q.first &&
            e.first - q.last <= 3 &&
            /\bof (?:the )?$/i.test(scene.tokens.text.slice(Math.max(0, e.start - 8), e.start)) &&
            /^(?:['’]s)?\s+(?:gdp|gnp|(?:national |economic |gross domestic )?(?:output|product|income|economy))\b/i.test(
              scene.tokens.text.slice(e.end, e.end + 26),
            ),
        )
      : undefined;
  if (whose) return { actor: actorsOf(scene, whose), because: null };
  // "is one of 11 members that spend 2 per cent": the one that is told of.
  const one =
    clause !== null &&
    clause.type === "relative" &&
    clause.governor !== null &&
    lemmaOf(clause.governor) === "be" &&
    clause.governor.objects.some((o) => /^one$/.test(wordOf(scene, o.head)))
      ? actorOfClause(scene, clause.governor)
      : [];
  if (one.length > 0) return { actor: one, because: null };
  const mean = meanOf(scene, q);
  if (mean) return { actor: mean, because: null };
  const listed = clause?.subject ? (eachOf(scene, clause, q) ?? allBeforeWhose(scene, clause)) : null;
  if (listed) return { actor: listed, because: null };
  const beside = adjacentSpender(scene, q, clause);
  if (beside) return { actor: beside.actor, because: null };
  // "European allies and Canada together spent 430 billion": of some members of the alliance, and of who is named beside them.
  const some = clause?.subject ? someAllies.exec(wordsOf(scene, scene.sentence.first, clause.vg.first).toLowerCase()) : null;
  if (some) return { actor: [{ ...knownAs(lookups, "nato"), quantifier: "some" }, ...(some[1] ? [knownAs(lookups, "CAN")] : [])], because: null };
  const ranked = rankedSpender(scene, q);
  if (ranked) return { actor: ranked, because: null };
  if (
    clause &&
    /^(?:demand|ask|urge|call|press|push|insist|request)$/.test(lemmaOf(clause)) &&
    clause.objects.some((o) => ownChamber.test(wordsOf(scene, o.first, o.last).toLowerCase()))
  ) {
    // "asks Congress for": a government asks its own parliament.
    const own = actorOfClause(scene, clause);
    if (own.length > 0) return { actor: own, because: null };
  }
  // "Trump's budget asks for a trillion for the Pentagon": of whose ministry or forces it is for.
  if (clause && q.family === "money") {
    const e = scene.entities.find(
      (each) => each.first >= q.last && each.first - q.last <= 3 && each.class === "body" && each.of !== null && lookups.state.has(each.of),
    );
    if (e?.of) return { actor: [knownAs(lookups, e.of)], because: null };
  }
  // "has demanded five per cent of every member": who is to spend stands after the sum.
  if (clause && /^(?:demand|ask|urge|call|press|push|insist)$/.test(lemmaOf(clause)) && clause.vg.last <= q.first) {
    const e = scene.entities.find(
      (each) =>
        each.first >= q.last &&
        each.first - q.last <= 6 &&
        (each.class === "state" || each.class === "body") &&
        /^(?:of|from|by)$/.test(wordOf(scene, each.first - 1)),
    );
    if (e) return { actor: actorsOf(scene, e), because: null };
    return scene.reading.topics.includes("nato")
      ? { actor: [{ id: "nato", name: lookups.nameOf("nato") ?? "NATO" }], because: "all members are asked" }
      : { actor: [], because: null };
  }
  const previous = [...scene.before].reverse().find((d) => d.kind === "spending" && scene.index - d.sentence <= 1);
  if (
    clause?.subject &&
    previous &&
    previous.actor.length > 0 &&
    /^(?:it|that|this)$/.test(wordOf(scene, clause.subject.head)) &&
    /^(?:be|stand|amount|come|total|equal|run)$/.test(lemmaOf(clause))
  )
    return { actor: previous.actor, because: "whose spending was told of before" };
  const np = phraseAt(scene, q.first);
  if (np?.owner) {
    const own = spends(actorsOfPhrase(scene, np.owner));
    if (own.length > 0 && !isAlliance(scene, own)) return { actor: own, because: null };
  }
  const subject = clause?.subject ? wordsOf(scene, clause.subject.first, clause.subject.last).toLowerCase() : "";
  if (spendingWords.test(subject) && (/\b(?:world|global|worldwide|world's|europe's|european|asian|african)\b/.test(subject) || isOfWorld(scene, subject)))
    return { actor: [], because: null };
  for (let c = clause, depth = 0; c !== null && depth < 4; c = c.governor, depth++) {
    // "Greece is the only ally to exceed": who the ally is stands before "is".
    if (c.subject && c.governor !== null && lemmaOf(c.governor) === "be" && c.governor.objects.includes(c.subject)) continue;
    if (c.subject && measure(wordsOf(scene, c.subject.first, c.subject.last))) continue;
    const agent = spends(
      depth > 0 &&
        /^(?:say|estimate|report|note|expect|forecast|predict|calculate|put|show|want|urge|ask|tell|demand|call|press|push|chase|criticise|criticize|accuse|remind)$/.test(
          lemmaOf(c),
        ) &&
        c.subject !== null &&
        scene.entities.some((e) => e.first >= c!.subject!.first && e.first < c!.subject!.last && e.class === "person" && e.speaksFor === null)
        ? []
        : actorOfClause(scene, c),
    );
    if (agent.length > 0) return { actor: agent, because: null };
    if (c.subject) {
      const subject = spends(actorsOfPhrase(scene, c.subject));
      if (subject.length > 0) return { actor: subject, because: null };
    }
    // "urged its partners to spend 3 per cent": who urges does not spend.
    if (isAskedOf(scene, c)) return { actor: [], because: null };
  }
  const inside = clause?.subject != null ? spenderInside(scene, clause) : null;
  if (inside) return { actor: inside, because: null };
  const lone = loneState(scene, clause, q);
  if (lone) return { actor: lone, because: null };
  const minted = q.family === "money" ? minter(scene, q) : null;
  const model = recentSpending(scene);
  if (minted !== null && !isAmong(minted, model?.actor ?? [])) return { actor: [minted], because: `the state of the currency ${q.quantity.unit}` };
  const fallback = fallbackActor(scene, q.start);
  if (model && (fallback === null || !/first actor/.test(fallback.because))) return { actor: model.actor, because: "whose spending was told of before" };
  if (fallback) {
    const own = spends(fallback.actor).filter(
      (a) =>
        !isAlliance(scene, [a]) ||
        (fallback.because !== "the actor that the report is about" && !measure(wordsOf(scene, scene.sentence.first, scene.sentence.last))),
    );
    if (own.length > 0) return { actor: own, because: fallback.because };
  }
  const topic = scene.reading.topics.find((id) => lookups.state.has(id));
  return topic ? { actor: [knownAs(lookups, topic)], because: "the actor that the report is about" } : { actor: [], because: null };
}

const rank =
  /^, (?:the|a|its) (?:[\w'’-]+ ){0,5}(?:spender|buyer|budget|ally|economy|power)s?(?: (?:in|on|of) (?:the )?[\w-]+)?,? (?:on|at|with|spending)(?: about| some| nearly| just over)?$/;

/** "than Peru, the second biggest spender, on 90 million": who is so ranked spends the sum. */
function rankedSpender(scene: Scene, q: ReadQuantity): Actor[] | null {
  const e = scene.entities.findLast((each) => each.last < q.first && each.class === "state" && each.form !== "adjective");
  return e !== undefined && q.first - e.last <= 14 && rank.test(wordsOf(scene, e.last, q.first).toLowerCase()) ? actorsOf(scene, e) : null;
}

/** "World military spending hit a record. Spending rose by 3 per cent": nobody's own, where the sentence before speaks of the world's. */
function isOfWorld(scene: Scene, subject: string): boolean {
  if (scene.index === 0 || !/^(?:(?:total|overall|the|all) )*(?:(?:defen[cs]e|military|arms) )?(?:spending|expenditures?|outlays?)$/.test(subject))
    return false;
  const { sentences, text } = scene.reading.text;
  return /\b(?:world|global|worldwide|world['’]s) (?:\w+ )?(?:spending|expenditures?|outlays?)\b/i.test(
    text.slice(sentences[scene.index - 1].start, scene.sentence.start),
  );
}

/** "to 1.3 per cent from 1.4", "to 40 billion in 2024 from 16": the figure that another was left for, or null. */
export function fromWhat(scene: Scene, q: ReadQuantity): ReadQuantity | null {
  const prior = scene.quantities.findLast((other) => other.last <= q.first && other.family !== "duration" && other.family !== "states");
  if (prior === undefined || prior.family !== q.family || q.first - prior.last > 7) return null;
  return /^(?:of (?:gdp|its gdp) )?(?:(?:in|by|this|next|for) [\w-]+(?: \w+)? )?from(?: about| some| the| just)?$/.test(
    wordsOf(scene, prior.last, q.first).toLowerCase(),
  )
    ? prior
    : null;
}

const someAllies =
  /^(?:(?:the|in all|together|last year|this year|in \d{4}),? )*(?:non-(?:us|u\.s\.|american)|european)(?: nato)? (?:allies|members)( (?:and|plus|with) canada)?(?: (?:together|combined))?$/;

/** "A, B and C spend a respective 2.3, 2.1 and 2.4 per cent": the figures go with the names in their order. */
function eachOf(scene: Scene, clause: Clause, q: ReadQuantity): Actor[] | null {
  const { joined, owner } = clause.subject!;
  // "Latvia's and Lithuania's ministers plan to spend 2 and 1.5 per cent, respectively".
  const names = joined.length > 1 || owner === null ? joined : owner.joined;
  if (names.length < 2) return null;
  const { last } = rangeOf(scene, clause);
  const figures = scene.quantities.filter((other) => other.first >= clause.vg.last && other.first < last && other.family !== "duration");
  // "Chad and Togo spend 2 and 3 per cent": one after another, with nothing but "and" between them.
  const paired = figures.every((other, i) => i === 0 || /^(?:,|and|, and)$/.test(wordsOf(scene, figures[i - 1].last, other.first).trim()));
  if (!paired && !/\brespective(?:ly)?\b/i.test(wordsOf(scene, scene.sentence.first, scene.sentence.last))) return null;
  const at = figures.findIndex((other) => other.first === q.first);
  return figures.length === names.length && at >= 0 ? actorsOfPhrase(scene, { ...names[at], joined: [] }) : null;
}

/** "Bringing up the rear are A, B and C, whose spending is below 1.5": of all who are listed. */
function allBeforeWhose(scene: Scene, clause: Clause): Actor[] | null {
  const wh = scene.chunks[clause.subject!.index - 1],
    comma = scene.chunks[clause.subject!.index - 2],
    last = scene.chunks[clause.subject!.index - 3];
  if (wh?.type !== "wh" || wordOf(scene, wh.first) !== "whose" || comma?.type !== "comma" || last?.type !== "np" || last.joined.length < 2) return null;
  const all = last.joined.flatMap((np) => actorsOfPhrase(scene, { ...np, joined: [] }));
  return all.length === last.joined.length ? all : null;
}

/** "the union's average is 1.7 %": the body whose members are averaged. */
function meanOf(scene: Scene, q: ReadQuantity): Actor[] | null {
  const { first } = segmentOf(scene, q);
  const from = Math.max(first, q.first - 9);
  if (!/\b(?:average|mean|median)\b/.test(from < q.first ? wordsOf(scene, from, q.first).toLowerCase() : "")) return null;
  const e = scene.entities.find(
    (each) => each.class === "body" && each.id !== null && each.first >= from && each.first < q.first && isAlliance(scene, actorsOf(scene, each)),
  );
  return e ? actorsOf(scene, e) : null;
}

const ownChamber = /\b(?:congress|parliament|lawmakers|legislators|mps|deputies|senators?|senate|house of|the house|treasury|finance ministry|taxpayers)\b/;

/** "Spending on defence in Latvia", "gives the Czech army": the state inside the subject's phrases or the receiver's. */
function spenderInside(scene: Scene, clause: Clause): Actor[] | null {
  const subject = clause.subject!;
  const isState = (e: { readonly class: string; readonly form: string }): boolean => e.class === "state" && e.form !== "pronoun";
  if (spendingWords.test(wordsOf(scene, subject.first, subject.last).toLowerCase())) {
    const e = scene.entities.find(
      (each) => isState(each) && each.first >= subject.last && each.last <= clause.vg.first && /^(?:in|of|by)$/.test(wordOf(scene, each.first - 1)),
    );
    if (e) return actorsOf(scene, e);
  }
  const receiver = clause.objects[0];
  const e =
    receiver && /\b(?:army|military|forces|navy|ministry)\b/.test(wordsOf(scene, receiver.first, receiver.last).toLowerCase())
      ? scene.entities.find((each) => isState(each) && each.first >= receiver.first && each.last <= receiver.last)
      : undefined;
  return e ? actorsOf(scene, e) : null;
}

/** "In the United States 3.4 per cent goes to the forces": the one state that the figure's own words name. */
function loneState(scene: Scene, clause: Clause | null, q: ReadQuantity): Actor[] | null {
  const { first, last } = segmentOf(scene, q);
  const range = clause ? rangeOf(scene, clause) : null;
  const from = range ? Math.min(Math.max(first, range.first - 5), q.first) : first,
    to = range ? Math.max(Math.min(last, range.last), q.last) : last;
  const near = scene.entities.filter((e) => e.class === "state" && e.id !== null && e.form !== "pronoun" && e.first >= from && e.last <= to);
  const ids = new Set(near.map((e) => e.id));
  if (ids.size !== 1) return null;
  const [e] = near;
  const forces =
    e.last < scene.sentence.last &&
    /^(?:armed forces|army|military|soldiers|forces|defen[cs]e|navy|treasury|budget|spending)\b/i.test(
      wordsOf(scene, e.last, Math.min(scene.sentence.last, e.last + 2)),
    );
  return forces || (e.form !== "adjective" && /^(?:in|of|at)$|^$/.test(prepositionBefore(scene, e))) ? actorsOf(scene, e) : null;
}

const minters = new WeakMap<object, Map<string, string | null>>();

/** The one state that mints a currency, where a sum has no other owner: "52 billion crowns" of a text about Czechs. */
export function minter(scene: Scene, q: ReadQuantity): Actor | null {
  const { lookups, topics } = scene.reading;
  if (q.filled !== null || /^(?:EUR|USD)$/.test(q.quantity.unit)) return null;
  let known = minters.get(lookups);
  if (known === undefined) {
    known = new Map();
    for (const id of lookups.state.keys()) {
      const unit = lookups.currencyOf(id);
      if (unit) known.set(unit, known.has(unit) ? null : id);
    }
    minters.set(lookups, known);
  }
  const id = known.get(q.quantity.unit);
  if (!id || topics.some((topic) => topic !== id && lookups.state.has(topic) && lookups.currencyOf(topic) === q.quantity.unit)) return null;
  return knownAs(lookups, id);
}

/** "Estonia 3.4 per cent", "Spain on 1.3", "Latvia (3.2%)", "1.3% in Spain": the state beside its figure in a list of them. */
export function adjacentSpender(scene: Scene, q: ReadQuantity, clause: Clause | null): { actor: Actor[]; first: number; last: number } | null {
  const gap = scene.entities.findLast((e) => e.last <= q.first && e.class === "state" && e.form === "name");
  if (
    gap !== undefined &&
    q.first - gap.last <= 4 &&
    gap.first > scene.sentence.first &&
    gap.last < q.first &&
    inTurn.test(wordsOf(scene, gap.last, q.first).toLowerCase()) &&
    /^(?:,|;|and|while|but)$/.test(wordOf(scene, gap.first - 1))
  )
    return { actor: actorsOf(scene, gap), first: gap.first, last: q.last };
  const figures = scene.quantities.filter(
    (other) =>
      (other.family === "gdp" || other.family === "percent" || other.family === "none") === (q.family === "gdp" || q.family === "percent") &&
      (clause === null || clauseOf(scene, other.first) === clause),
  );
  // "compared with 1.3 per cent in Slovakia": the participle parts the two figures, and they are told beside each other.
  const compared = /\b(?:compared (?:with|to)|versus|as against|against|than)\b[^,;]{0,12}$/i.test(
    wordsOf(scene, Math.max(scene.sentence.first, q.first - 4), q.first + 1),
  );
  if (figures.length < 2 && !compared) return null;
  const state = (e: { readonly class: string; readonly form: string }): boolean => e.class === "state" && e.form !== "adjective" && e.form !== "pronoun";
  const before = [...scene.entities].reverse().find((e) => e.last <= q.first && q.first - e.last <= 4 && state(e));
  // "3.1 per cent in Greece, 2.9 in Latvia": where one state stands behind its figure, so do the others.
  const inOrder =
    before !== undefined &&
    /^(?:in|for|by)$/.test(prepositionBefore(scene, before)) &&
    scene.quantities.some((other) => other.last <= before.first && before.first - other.last <= 3 && other.family !== "duration");
  const next = inOrder
    ? scene.entities.find(
        (e) =>
          e.first > q.last &&
          e.first - q.last <= 3 &&
          state(e) &&
          /^(?:of (?:gdp|its gdp) )?(?:in|for|by)(?: the)?$/.test(wordsOf(scene, q.last, e.first).toLowerCase()),
      )
    : undefined;
  if (next) return { actor: actorsOf(scene, next), first: q.first, last: next.last };
  if (before && beside.test(before.last < q.first ? wordsOf(scene, before.last, q.first).toLowerCase() : ""))
    return { actor: actorsOf(scene, before), first: before.first, last: q.last };
  const after = scene.entities.find((e) => e.first >= q.last && e.first - q.last <= 3 && state(e));
  if (after && /^(?:of (?:gdp|its gdp) )?(?:in|for|by)(?: the)?$/.test(after.first > q.last ? wordsOf(scene, q.last, after.first).toLowerCase() : ""))
    return { actor: actorsOf(scene, after), first: q.first, last: after.last };
  return null;
}

/** "is to stay at 1.4, Chad to slip to 1.2 and Peru to hover around 1": the verb of one goes on with the next. */
const inTurn = /^to [a-z]+(?: (?:to|at|around|about|near|below|above|over))?$/;
/** Words between a state and its figure. */
const beside = /^(?:\((?:up|down)|'s|’s|,|:|–|-|—|\(|at|on|with|is|was|spends?|spent|to|about|only|just|some|nearly|around|\s)*$/;
