/** Defence spending told without a number: that it rises, must rise, may not rise, and whose share of the burden it is. */
import type { Actor } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import { actorOfClause, actorsOfPhrase } from "./args.ts";
import { defence } from "./budget.ts";
import { type Draft, draftOf, sameActors } from "./draft.ts";
import { addVerbs, cutVerbs } from "./lexis.ts";
import { holdsWord } from "./phrases.ts";
import { lemmaOf, rangeOf, type Scene, spanOf, wordOf, wordsOf } from "./scene.ts";
import { stageSpending } from "./spendstage.ts";
import { stagingOf } from "./stage.ts";
import { isAlliance } from "./target.ts";
import { otherThan } from "./named.ts";

const mayTellDefence = holdsWord(/defen[cs]e|military/);
/** "announced a defence spending boost", "will raise its defence budget". */
export function spendingWithoutNumber(scene: Scene, clause: Clause, sofar: readonly Draft[]): Draft | null {
  const range = rangeOf(scene, clause);
  if (
    sofar.some(
      (d) => (d.kind === "spending" || d.kind === "target") && d.span.start < scene.tokens.end[range.last - 1] && scene.tokens.start[range.first] < d.span.end,
    )
  )
    return null;
  const objects = [...clause.objects, ...(clause.vg.passive && clause.subject ? [clause.subject] : [])];
  const spent = !mayTellDefence(scene)
    ? undefined
    : objects.find((o) =>
        /\b(?:defen[cs]e|military)\b.*\b(?:spending|budgets?|expenditures?|outlays?)\b|\b(?:spending|budgets?|expenditures?|investments?)\b.*\b(?:on|in) (?:the )?(?:defen[cs]e|military)\b/.test(
          wordsOf(scene, o.first, Math.min(scene.sentence.last, o.last + 3)).toLowerCase(),
        ),
      );
  if (
    /^(?:than|as)$/.test(clause.vg.first > scene.sentence.first ? wordOf(scene, clause.vg.first - 1) : "") ||
    (clause.type === "relative" &&
      sofar.some(
        (d) =>
          d.kind === "spending" &&
          d.used !== null &&
          clause.objects.some((o) => o.index < clause.vg.index && o.first <= d.used!.last && d.used!.first <= o.last),
      ))
  )
    return null;
  const asked = burden(scene, clause);
  if (asked) return asked;
  const barred = moreBarred(scene, clause);
  if (barred) return barred;
  const risen = spendingRises(scene, clause);
  if (risen) return risen;
  const spends =
    lemmaOf(clause) === "spend" && clause.attached.some((a) => a.word === "on" && defence.test(wordsOf(scene, a.np.first, a.np.last).toLowerCase()));
  if (!spent && !spends) return null;
  const lemma = lemmaOf(clause);
  if (
    spends &&
    (clause.marker === "what" ||
      (clause.vg.first > scene.sentence.first + 1 && /^(?:what|how|much)$/.test(wordOf(scene, (clause.subject ?? clause.vg).first - 1))))
  )
    return null;
  if (
    spends &&
    scene.quantities.some((q) => q.first >= range.first && q.first < range.last && (q.family === "percent" || q.family === "gdp" || q.family === "money"))
  )
    return null;
  if (
    !spends &&
    !(addVerbs.has(lemma) || cutVerbs.has(lemma) || /^(?:announce|vow|pledge|promise|plan|approve|adopt|freeze|hike|lift|accelerate|slash|double)$/.test(lemma))
  )
    return null;
  if (spent && /\btargets?\b/.test(wordsOf(scene, spent.first, spent.last).toLowerCase())) return null;
  const actor = actorOfClause(scene, clause);
  // "NATO approved a military budget of 90 million": its common money, which is a cost.
  if (actor.length === 0 || (isAlliance(scene, actor) && scene.quantities.some((q) => q.family === "money" && q.first >= range.first && q.first < range.last)))
    return null;
  // "With 2.6 per cent of GDP, Chad spends more on defence than Togo": told by the number.
  if (spends && sofar.some((d) => d.kind === "spending" && d.quantity !== null && d.sentence === scene.index && sameActors(d.actor, actor))) return null;
  const read = stageSpending(scene, clause, null);
  const asks = stagingOf(scene, clause);
  return draftOf("spending", "spending/no-number", spanOf(scene, range.first, range.last), scene.index, {
    actor,
    stage: read.stage,
    modality: read.modality,
    change: /^(?:vow|announce|pledge|accelerate)$/.test(lemma) ? "add" : read.change,
    clause,
    trust: 0.6,
    rules: [...read.rules],
    with: asks.asked && asks.by ? actorOfClause(scene, asks.by).map((a) => ({ id: a.id, name: a.name, role: "asker" as const })) : [],
  });
}
/** "chases allies to spend more", "you must pay your bills", "Europe has to do more for its own defence": what others are asked to bear. */
function burden(scene: Scene, clause: Clause): Draft | null {
  const lemma = lemmaOf(clause);
  if (!/^(?:spend|pay|contribute|invest|shoulder|bear|do)$/.test(lemma) || clause.vg.passive) return null;
  const range = rangeOf(scene, clause);
  const words = wordsOf(scene, clause.vg.first, range.last).toLowerCase();
  if (/\b(?:troops|soldiers|aid|time|money on)\b/.test(words)) return null;
  const more = /\b(?:more|fair share|their share|your share|bills|dues|their way)\b/.test(words);
  if (
    !more ||
    (lemma === "do" && !/\bdefen[cs]e\b/.test(words)) ||
    (lemma !== "do" && lemma !== "spend" && !/\b(?:bills|dues|share|way|burden|defen[cs]e)\b/.test(words)) ||
    (lemma === "spend" && !/\b(?:defen[cs]e|military|arms)\b/.test(words) && !scene.reading.topics.slice(0, 3).includes("nato"))
  )
    return null;
  const staging = stagingOf(scene, clause);
  const owed =
    /^(?:should|must|ought)$/.test(clause.vg.modal) ||
    /\b(?:have|has|need|needs) to\b/.test(wordsOf(scene, Math.max(scene.sentence.first, clause.vg.first - 5), clause.vg.last).toLowerCase());
  if (
    !staging.asked &&
    !owed &&
    !(
      clause.type === "infinitive" &&
      clause.governor !== null &&
      /^(?:chase|push|get|press|pressure|urge|ask|tell|want|call|demand|force)$/.test(lemmaOf(clause.governor))
    )
  )
    return null;
  const { lookups, topics } = scene.reading;
  const subject = clause.subject ? actorsOfPhrase(scene, clause.subject) : [];
  const word = clause.subject ? wordOf(scene, clause.subject.head) : "";
  const nato: Actor = { id: "nato", name: lookups.nameOf("nato") ?? "NATO" };
  const actor =
    /^(?:you|they|allies|members|everyone|europeans|others|partners)$/.test(word) && topics.includes("nato")
      ? [nato]
      : subject.filter((a) => a.id !== null && (lookups.state.has(a.id) || lookups.body.has(a.id)));
  if (actor.length === 0) return null;
  const asker = staging.by ? actorOfClause(scene, staging.by) : clause.governor ? actorOfClause(scene, clause.governor) : [];
  return draftOf("spending", "spending/burden", spanOf(scene, range.first, range.last), scene.index, {
    actor,
    with: otherThan(asker, actor).map((a) => ({ id: a.id, name: a.name, role: "asker" as const })),
    stage: "requested",
    modality: "stated",
    change: "add",
    clause,
    trust: 0.55,
  });
}
/** "Denmark's military spending will grow", "the defence budget is to be cut", with no number. */
function spendingRises(scene: Scene, clause: Clause): Draft | null {
  const lemma = lemmaOf(clause),
    subject = clause.subject;
  if (
    subject === null ||
    (clause.inherited && clause.type === "participle") ||
    !/^(?:rise|grow|increase|climb|swell|double|triple|fall|drop|shrink|decline|soar|surge|jump|cut|raise|boost|halve|slash)$/.test(lemma)
  )
    return null;
  if (
    !/\b(?:defen[cs]e|military)\b.*\b(?:spending|budgets?|expenditures?|outlays?)\b|\b(?:spending|expenditure) on (?:defen[cs]e|the military)\b/.test(
      wordsOf(scene, subject.first, Math.min(clause.vg.first, subject.last + 3)).toLowerCase(),
    )
  )
    return null;
  const actor = actorsOfPhrase(scene, subject).filter((a) => a.id !== null);
  if (actor.length === 0) return null;
  const range = rangeOf(scene, clause);
  if (scene.quantities.some((q) => q.first >= range.first && q.first < range.last && (q.family === "money" || q.family === "percent" || q.family === "gdp")))
    return null;
  const read = stageSpending(scene, clause, null);
  return draftOf("spending", "spending/rises", spanOf(scene, range.first, range.last), scene.index, {
    actor,
    stage: read.stage,
    modality: read.modality,
    change: read.change === "level" ? "add" : read.change,
    clause,
    rules: [...read.rules],
    trust: 0.55,
  });
}
/** "ruled out a further increase in defence spending", "rejected cuts to the defence budget": what is not done. */
function moreBarred(scene: Scene, clause: Clause): Draft | null {
  if (!/^(?:rule|reject|refuse|exclude|decline)$/.test(lemmaOf(clause)) || clause.vg.passive || (lemmaOf(clause) === "rule" && clause.particle !== "out"))
    return null;
  const step = clause.objects.find((o) => /^(?:increases?|rises?|boosts?|hikes?|cuts?|reductions?)$/.test(wordOf(scene, o.head)));
  const of =
    step &&
    clause.attached.find(
      (a) =>
        /^(?:in|of|to)$/.test(a.word) &&
        a.index > step.index &&
        /\b(?:defen[cs]e|military) (?:spending|budgets?|expenditures?|outlays?)$/.test(wordsOf(scene, a.np.first, a.np.last).toLowerCase()),
    );
  const actor = of ? actorOfClause(scene, clause) : [];
  if (!step || !of || actor.length === 0) return null;
  const range = rangeOf(scene, clause),
    fewer = /^(?:cut|reduction)/.test(wordOf(scene, step.head));
  return draftOf("spending", "spending/no-number", spanOf(scene, range.first, range.last), scene.index, {
    actor,
    stage: "refused",
    modality: stagingOf(scene, clause).modality,
    change: fewer ? "cut" : "add",
    clause,
    trust: 0.6,
  });
}
