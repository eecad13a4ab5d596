/** `spending`: an actor's defence spending as a share of GDP, a sum, or its growth: actual, forecast or promised. */
import type { Actor } from "../model/claim.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import { actorOfClause, actorsOfPhrase } from "./args.ts";
import { defence, goesOnSpending, isOnOthers, recentSpending, spendingWords } from "./budget.ts";
import { clauseOf, evidenceOf } from "./carrier.ts";
import { inOwnDollars } from "./dollars.ts";
import { type Draft, draftOf, sameActors } from "./draft.ts";
import { segmentOf, timesOfFigure, underCeiling, withRate } from "./figures.ts";
import { addVerbs, cutVerbs } from "./lexis.ts";
import { lemmaOf, type Scene, spanOf, statesAmong, wordOf, wordsOf } from "./scene.ts";
import { isDemandOfOthers, isFoundWanting, isShareGiven, spentElsewhere, measuredBefore } from "./shares.ts";
import { adjacentSpender, fromWhat, spender } from "./spender.ts";
import { stageSpending } from "./spendstage.ts";
import { isAlliance, isNormNear, isNormOfAlliance, norm, targetWords } from "./target.ts";
import { otherThan, haveCommon } from "./named.ts";

/** The clause that a figure stands in; "according to" says only who counted. */
function carrierOfFigure(scene: Scene, q: ReadQuantity): Clause | null {
  const clause = clauseOf(scene, q.first);
  return clause !== null && lemmaOf(clause) === "accord" && clause.governor ? clause.governor : clause;
}

/** Verbs of a state towards a norm: reached, missed, aimed at; the sum said is its spending, not the norm. */
const towards =
  /^(?:meet|reach|hit|exceed|miss|aim|attain|achieve|fulfil|fulfill|surpass|satisfy|honour|honor|fall|approach|commit|pledge|pass|top|clear|take|spend|go|come|get|move|raise|lift|increase|be|boost|promise|vow|plan|want|push|comply|respect|fail|accelerate|bring|stay|remain)$/;

/** Defence spending as a share of GDP, or the norm that such a share is. */
export function shareOfGdp(scene: Scene, q: ReadQuantity, used: ReadQuantity = q, earlier: readonly Draft[] = []): Draft | null {
  const clause = carrierOfFigure(scene, q);
  q = underCeiling(scene, q);
  // "3.5 per cent for defence plus 1.5 for roads": the norm goes on.
  const last = earlier[earlier.length - 1];
  const whole0 = partOfNorm(scene, q, earlier);
  if (whole0)
    return { ...norm(scene, q, clause, whole0.actor), used, ...(whole0.holds ? { holds: whole0.holds } : whole0.times ? { times: whole0.times } : {}) };
  if (
    last?.kind === "target" &&
    last.sentence === scene.index &&
    q.first > scene.sentence.first &&
    /\b(?:plus|and|with|including)\b[^.;]{0,20}$/.test(wordsOf(scene, Math.max(scene.sentence.first, q.first - 4), q.first).toLowerCase()) &&
    q.start - last.span.end < 40 &&
    adjacentSpender(scene, q, clause) === null
  )
    return { ...norm(scene, q, clause, last.actor), modality: last.modality };
  const from = Math.max(scene.sentence.first, q.first - 8);
  const left = from < q.first ? wordsOf(scene, from, q.first).toLowerCase() : "";
  const right = q.last < scene.sentence.last ? wordsOf(scene, q.last, Math.min(scene.sentence.last, q.last + 4)).toLowerCase() : "";
  if (/\brecommends?\b/.test(right) && !/\b(?:nato|defen[cs]e|military)\b/.test(left + right)) return null;
  if (spentElsewhere(scene, q) || isDemandOfOthers(scene, q) || isFoundWanting(scene, q, clause)) return null;
  // A gap is no level; help, debt and deficits are no defence spending.
  if (/^(?:[\w-]+ )?(?:short|shy|away|below|less|gap)\b/.test(right) && /\bpoints?\b/.test(q.quote)) return null;
  if (
    /\b(?:aid|assistance|deficit|debt|borrowing|growth|inflation|interest|tariff|education|health)\b/.test(left.replace(/^.*[,;:(]/, "") + " " + right) &&
    !/\b(?:defen[cs]e|military)\b/.test(left + right)
  )
    return null;
  const whole = wordsOf(scene, scene.sentence.first, scene.sentence.last).toLowerCase();
  if (isShareGiven(scene, q, whole)) return null;
  const spoken = /\b(?:defen[cs]e|military|nato|armed forces|army|arms|allies|weapons)\b/.test(whole);
  const told = scene.before.some((d) => d.kind === "spending" && d.quantity?.unit === "%gdp" && scene.index - d.sentence <= 3);
  if (
    !spoken &&
    !told &&
    (/\b(?:aid|debt|deficit|surplus|education|health|services|exports?|tourism|agriculture|tax|welfare|climate)\b/.test(whole) ||
      (q.quantity.max ?? q.quantity.min ?? 0) > 12)
  )
    return null;
  if (
    !spoken &&
    !/\b(?:spend\w*|spent|budget|target|quota|guideline|outlays?|expenditures?|pledge|security|soldiers?)\b/.test(whole) &&
    !scene.before.some((d) => (d.kind === "spending" || d.kind === "target") && scene.index - d.sentence <= 4) &&
    !q.filled &&
    !measuredBefore(scene, q.start)
  )
    return null;
  if (q.filled && /\b(?:up|down|rose|grew|another)\s*$/.test(left))
    return growthOf(scene, { ...q, family: "percent", quantity: { ...q.quantity, unit: "%", as: "change" } }, clause, whole, used);
  if (/^(?:real |annual |yearly |average )*(?:increases?|growth|rise|boost)\b/.test(right))
    return growthOf(scene, { ...q, family: "percent", quantity: { ...q.quantity, unit: "%" } }, clause, whole, used);
  const verb = clause ? lemmaOf(clause) : "";
  if (/^(?:give|donate|send|deliver)$/.test(verb) && /\b(?:arms|weapons|aid|equipment|ammunition)\b/.test(left)) return null;
  // "put their signatures under 2 per cent", "signed up to 3.5 per cent": no ceiling.
  if (
    q.quantity.min === null &&
    /^under\b/i.test(q.quote) &&
    /^(?:signatures?|names?|signed)$/.test(wordOf(scene, Math.max(scene.sentence.first, q.first - 1)))
  )
    q = { ...q, quantity: { ...q.quantity, min: q.quantity.max } };
  if (
    q.quantity.min === null &&
    /^up to\b/i.test(q.quote) &&
    /^(?:sign|go|went|gone|rise|rose|climb|get|move|ramp|lift|push|bring|back|put|creep|crept|inch|edg|nudg|swell|swel|grow|grew|soar|jump|shot|leap|came|come|brought|tak|took|bump|scal|step|crank)/.test(
      wordOf(scene, Math.max(scene.sentence.first, q.first - 1)),
    )
  )
    q = { ...q, quantity: { ...q.quantity, min: q.quantity.max } };
  const reached = meetsNorm(scene, clause);
  if (reached !== null) {
    const after = scene.times.filter((t) => t.start >= q.end);
    return { ...spendingOf(scene, q, reached.clause, reached.actor, null, "spending/towards-target"), used, ...(after.length > 0 ? { times: after } : {}) };
  }
  const { actor, because } = spender(scene, clause, q);
  // "Eleven allies reached 2 per cent": some members' level, beside their number.
  const keepers =
    clause !== null && (because !== null || actor.length === 0 || isAlliance(scene, actor))
      ? earlier.find((d) => d.clause === clause && d.rules[0] === "spending/keepers")
      : undefined;
  if (keepers !== undefined && /\b(?:target|goal|guideline|benchmark|norm|floor|threshold)s? of(?: at least)?$/.test(left.trimEnd()))
    return norm(scene, q, clause, keepers.actor);
  if (keepers !== undefined)
    return {
      ...spendingOf(
        scene,
        q,
        clause,
        keepers.actor.map((a) => ({ ...a, quantifier: "some" as const })),
        null,
        "spending/some-members",
      ),
      used,
    };
  const states = statesAmong(scene, actor);
  // "Greece, at 3.7 per cent, is above the target of 2 per cent", "Poland (4.1 per cent) is to meet it": what it spends was just told.
  if (
    states.length > 0 &&
    isCalledNorm(left, right) &&
    earlier.some(
      (d) =>
        d.kind === "spending" &&
        d.sentence === scene.index &&
        d.quantity?.unit === "%gdp" &&
        d.used !== null &&
        d.used.last <= q.first &&
        sameActors(d.actor, states) &&
        d.stage !== "ended",
    )
  )
    return { ...norm(scene, q, clause, []), modality: "stated" };
  if (isNormNear(scene, q, clause)) {
    if (
      clause?.subject != null &&
      lemmaOf(clause) === "be" &&
      /^(?:target|goal|guideline|benchmark|norm|floor|threshold|yardstick|minimum)s?$/.test(wordOf(scene, clause.subject.head)) &&
      !haveCommon(states, actorsOfPhrase(scene, clause.subject!))
    )
      return norm(scene, q, clause, actorsOfPhrase(scene, clause.subject));
    if (
      clause?.subject &&
      /^(?:it|this|that)$/.test(wordOf(scene, clause.subject.head)) &&
      lemmaOf(clause) === "be" &&
      /\b(?:target|goal|guideline|benchmark|norm|floor)\b[^.;]{0,12}$/.test(left.replace(/\b(?:it|this|that) is(?: only| just)?\s*$/, ""))
    )
      return norm(scene, q, clause, []);
    // "Leaders raised the bar to 3.5", "The 2 per cent is a promise": no state of its own is the subject.
    const unowned =
      because !== null &&
      clause?.subject != null &&
      (/^(?:leaders|members|allies|heads|ministers|governments)$/.test(wordOf(scene, clause.subject.head)) ||
        (clause.subject.first <= q.first && q.first < clause.subject.last));
    const direct = !unowned && (because === null || scene.clauses.length > 0);
    if (
      clause &&
      states.length > 0 &&
      states.length === actor.length &&
      direct &&
      (towards.test(verb) || towardsBefore(clause)) &&
      !/\b(?:norm|guideline|floor|yardstick)\b/.test(right)
    )
      return { ...spendingOf(scene, q, clause, states, because, "spending/towards-target"), used };
    return norm(scene, q, clause, actor);
  }
  if (isNormOfAlliance(scene, q, clause, actor)) return norm(scene, q, clause, actor);
  if (
    because === "the actor that the report is about" &&
    /\b(?:allies|members|leaders)\b.{0,40}\b(?:commit|agree|pledge|adopt|sign|undertake|back|endorse|set)\w*\b/.test(
      whole.slice(0, Math.max(0, q.start - scene.sentence.start)),
    )
  )
    return norm(scene, q, clause, []);
  if (membersOwe(scene, q, clause)) return norm(scene, q, clause, []);
  if (actor.length === 0) return null;
  return { ...spendingOf(scene, q, clause, actor, because, "spending/share-of-gdp"), used };
}

/** "the target of 2 per cent", "a 2 per cent floor": the words beside a figure call it a norm. */
const isCalledNorm = (left: string, right: string): boolean =>
  /\b(?:target|goal|guideline|benchmark|norm|threshold|floor)s?(?: level)? of(?: at least)?$/.test(left.trimEnd()) ||
  /^(?:of gdp )?(?:spending |defen[cs]e )*(?:target|goal|guideline|benchmark|norm|threshold|floor)\b/.test(right);

/** "is to reach the norm of 2 per cent": who meets it is to spend it. */
function meetsNorm(scene: Scene, clause: Clause | null): { clause: Clause; actor: Actor[] } | null {
  if (
    clause?.vg.form !== "gerund" ||
    clause.governorNoun === null ||
    clause.governor === null ||
    lemmaOf(clause) !== "spend" ||
    !targetWords.test(wordOf(scene, clause.governorNoun.head))
  )
    return null;
  if (!/^(?:meet|reach|hit|exceed|miss|attain|achieve|fulfil|fulfill|surpass|satisfy|honour|honor|approach)$/.test(lemmaOf(clause.governor))) return null;
  const actor = statesAmong(scene, actorOfClause(scene, clause.governor));
  return actor.length > 0 ? { clause: clause.governor, actor } : null;
}

/** "Members are expected to spend at least 2 per cent": what an alliance's unnamed members owe. */
const membersOwe = (scene: Scene, q: ReadQuantity, clause: Clause | null): boolean =>
  clause?.subject != null &&
  /^(?:members|allies|states|countries|nations|governments|all|leaders|heads|everybody|everyone|ally|member)$/.test(wordOf(scene, clause.subject.head)) &&
  !(/^(?:ally|member)$/.test(wordOf(scene, clause.subject.head)) && !/^(?:every|each)\b/i.test(wordsOf(scene, clause.subject.first, clause.subject.last))) &&
  !/\b(?:most|some|many|few|several|\d+)\b/.test(wordsOf(scene, clause.subject.first, clause.subject.last).toLowerCase()) &&
  /\b(?:should|must|agreed|signed|committed|undertook|pledged|promised|vowed|required|obliged|supposed|asked|expected|called|ought|have to|need to|are to|signatures?|names?)\b/.test(
    wordsOf(scene, Math.max(scene.sentence.first, q.first - 12), q.first + 1).toLowerCase(),
  );

/** "the aim of meeting", "to reach": a verb towards the norm governs the clause. */
const towardsBefore = (clause: Clause): boolean => {
  for (let c = clause.governor, depth = 0; c !== null && depth < 3; c = c.governor, depth++)
    if (/^(?:meet|reach|hit|exceed|miss|aim|attain|achieve|fulfil|fail|commit|pledge|promise|vow)$/.test(lemmaOf(c))) return true;
  return false;
};

/** Growth of a budget in per cent. */
export function growthOf(
  scene: Scene,
  q: ReadQuantity,
  clause: Clause | null,
  near: string,
  used: ReadQuantity = q,
  earlier: readonly Draft[] = [],
): Draft | null {
  if (/\b(?:contribution|civil budget|common (?:budget|funding)|share of the (?:budget|cost)|aid budget)\b/.test(near)) return null;
  // "earmarks 59 billion for defence, up 4.5 per cent": of the sum before it.
  const sum = earlier.find(
    (d) => d.kind === "spending" && d.sentence === scene.index && d.used !== null && d.used.family === "money" && Math.abs(d.used.last - q.first) <= 12,
  );
  const beside =
    sum !== undefined &&
    /\b(?:up|down|increase|rise|cut|more|less|growth|drop|boost|hike|higher|lower|fewer|plus|minus)\b/.test(
      wordsOf(scene, Math.max(scene.sentence.first, q.first - 4), Math.min(scene.sentence.last, q.last + 3)).toLowerCase(),
    );
  if (beside) return { ...spendingOf(scene, q, clause, sum.actor, null, "spending/growth"), stage: sum.stage, modality: sum.modality, used };
  const known = spendingWords.test(near) && ((recentSpending(scene) !== undefined && !isOnOthers(scene, q, near)) || goesOnSpending(scene, q, near));
  const rises =
    clause !== null &&
    (addVerbs.has(lemmaOf(clause)) ||
      cutVerbs.has(lemmaOf(clause)) ||
      (/^(?:lift|hike|push|bump|nudge|swell|inch|plump)$/.test(lemmaOf(clause)) &&
        /\bby$/.test(q.first > scene.sentence.first ? wordOf(scene, q.first - 1) : "")) ||
      (/^(?:shave|lop|axe|clip|knock|slice|chop|strip|take)$/.test(lemmaOf(clause)) &&
        /^(?:off|out of|from)\b/.test(q.last < scene.sentence.last ? wordOf(scene, q.last) : "")));
  // "spend no less than 3.5 per cent on" is a level.
  if (clause !== null && lemmaOf(clause) === "spend" && /^(?:no|not) less\b|^at least\b/i.test(q.quote)) return null;
  if (
    !((defence.test(near) && spendingWords.test(near)) || known) ||
    /\bof (?:the |its |their |all )?(?:defen[cs]e |military |federal |state |national |total |government |public )?(?:budgets?|spending|expenditure)\b/.test(
      wordsOf(scene, q.last - 1, Math.min(scene.sentence.last, q.last + 6)).toLowerCase(),
    )
  )
    return null;
  if (!rises && !/\b(?:increase|rise|boost|hike|growth|cut|reduction|jump|grew|rose|fell|up|down|more|higher|lower|less|surge|drop|above|below)s?\b/.test(near))
    return null;
  const { actor, because } = spender(scene, clause, q);
  if (actor.length === 0) return null;
  return { ...spendingOf(scene, q, clause, actor, because, "spending/growth"), used };
}

/** A sum of money that is a defence budget. */
export function budgetOf(scene: Scene, q: ReadQuantity, clause: Clause | null): Draft | null {
  const { actor, because } = spender(scene, clause, q);
  if (actor.length === 0) return null;
  const draft = spendingOf(scene, q, clause, actor, because, "spending/amount");
  return { ...draft, quantity: withRate(scene, q, inOwnDollars(scene, q, actor, draft.quantity ?? q.quantity)) };
}

/** A part of the norm told just before: "four points go to the forces, another to bridges". */
function partOfNorm(scene: Scene, q: ReadQuantity, earlier: readonly Draft[]): Draft | null {
  const left =
    wordsOf(scene, Math.max(scene.sentence.first, q.first - 5), q.last - 1).toLowerCase() +
    " " +
    scene.tokens.text.slice(q.start, q.number.start).toLowerCase();
  if (!/\b(?:of (?:this|that|these|those|it|which|them)|remaining|the rest|other)\b[^.;]*$/.test(left)) return null;
  const told = [...scene.before, ...earlier].findLast(
    (d) => (d.kind === "target" || d.kind === "spending") && scene.index - d.sentence <= 2 && d.quantity?.unit === "%gdp",
  );
  const whole = [...scene.before, ...earlier].findLast(
    (d) =>
      d.kind === "target" &&
      scene.index - d.sentence <= 2 &&
      d.quantity?.unit === "%gdp" &&
      (d.quantity.max ?? d.quantity.min ?? 0) > (q.quantity.max ?? q.quantity.min ?? 0),
  );
  return told?.kind === "target" && whole !== undefined ? whole : null;
}

/** "from 1.4 per cent in 2022 to 2.6": a level that is left. */
const isDatedTo = (scene: Scene, q: ReadQuantity): boolean =>
  /^in \d{4} to\b/.test(wordsOf(scene, q.last, Math.min(scene.sentence.last, q.last + 3)).toLowerCase());

/** Spending by its figure: when, how far it has come, and whether the figure is a level or a change. */
export function spendingOf(scene: Scene, q: ReadQuantity, clause: Clause | null, actor: Actor[], because: string | null, rule: string): Draft {
  const read = stageSpending(scene, clause, q);
  const by = q.first > scene.sentence.first && /\bby$/.test(wordsOf(scene, Math.max(scene.sentence.first, q.first - 2), q.first).toLowerCase());
  const increase = /\b(?:increase|rise|boost|hike|cut|reduction)s?\b/.test(wordsOf(scene, q.last - 1, Math.min(scene.sentence.last, q.last + 2)).toLowerCase());
  const times = timesOfFigure(scene, q) ?? (clause === null ? scene.times : undefined);
  const left = wordsOf(scene, Math.max(scene.sentence.first, q.first - 5), q.first + 1).toLowerCase();
  const next = q.last < scene.sentence.last ? wordOf(scene, q.last) : "";
  const aside = adjacentSpender(scene, q, clause),
    elsewhere = aside !== null && aside.first >= q.first;
  const former =
    fromWhat(scene, q) !== null ||
    (!elsewhere &&
      ((/\bfrom\s+(?:the )?\S+$/.test(left) && (next === "to" || isDatedTo(scene, q))) ||
        (/\b(?:against)\s+\S+$/.test(left) &&
          /\b(?:previous|last|earlier|before)\b/.test(wordsOf(scene, q.first, Math.min(scene.sentence.last, q.last + 6)).toLowerCase())) ||
        (/\b(?:up|down|rising|rise|increase|increased|raise[sd]?|compared) (?:from|with|to)\b[^,;]{0,14}$/.test(left) &&
          /\b(?:from|compared)\b/.test(left) &&
          !/\bto\b[^,;]{0,10}$/.test(left.replace(/compared to/, "")))));
  const after = q.last < scene.sentence.last ? wordsOf(scene, q.last, Math.min(scene.sentence.last, q.last + 8)).toLowerCase() : "";
  const taken =
    q.family === "money" &&
    (/^(?:that |which )*(?:has|have|was|were|is|are|will be) (?:being |been )?(?:taken|cut|stripped|slashed|removed)\b/.test(after) ||
      (/^(?:cut|take|strip|slash|remove)$/.test(clause ? lemmaOf(clause) : "") && /\b(?:from|out of)\b/.test(after)) ||
      (clause !== null && lemmaOf(clause) === "have" && /^(?:dollars |euros )?out of\b/.test(after)));
  const asked = clause !== null && /^(?:demand|call|urge|ask)$/.test(lemmaOf(clause)) && clause.vg.last <= q.first;
  // "exceeds 3 per cent" is more than that.
  if (
    q.bound === null &&
    clause !== null &&
    /^(?:exceed|surpass|top|outstrip)$/.test(lemmaOf(clause)) &&
    q.family === "gdp" &&
    q.first - clause.vg.last <= 3 &&
    q.first >= clause.vg.last &&
    q.quantity.min === q.quantity.max
  )
    q = { ...q, quantity: clause.vg.negated ? { ...q.quantity, min: null } : { ...q.quantity, max: null } };
  // "will not go below two": no less than that.
  const least = q.bound === "max" && clause !== null && clause.vg.negated && /^(?:below|under|less|lower)\b/i.test(q.quote) && q.first >= clause.vg.last;
  if (least) q = { ...q, quantity: { ...q.quantity, min: q.quantity.max, max: null } };
  const onward = former && q.family === "money" && clause !== null && clause.vg.tense !== "past" && !clause.vg.perfect;
  const ambition = /\b(?:ambition|aspiration|aim|hope|intention|view|objective) (?:of|to)\b[^,;]{0,18}$/.test(left);
  const asking = asked ? otherThan(actorOfClause(scene, clause), actor).map((a) => ({ id: a.id, name: a.name, role: "asker" as const })) : [];
  return draftOf(
    "spending",
    rule,
    aside
      ? spanOf(scene, aside.first, aside.last)
      : clause === null && scene.sentence.last - scene.sentence.first <= 16 && segmentOf(scene, q).alone
        ? spanOf(scene, scene.sentence.first, scene.sentence.last)
        : evidenceOf(scene, clause, q),
    scene.index,
    {
      actor,
      with: asking,
      change: taken ? "cut" : former ? "level" : read.change,
      stage: asked
        ? "requested"
        : ambition
          ? "planned"
          : former
            ? /\b(?:now|this year|currently|today)\b/.test(wordsOf(scene, q.first, Math.min(scene.sentence.last, q.last + 4)).toLowerCase()) || onward
              ? "in-force"
              : "ended"
            : read.stage,
      modality: former || (least && read.modality === "negated") ? "stated" : read.modality,
      quantity: { ...q.quantity, as: (by || increase || taken || q.change !== null) && q.family !== "gdp" ? "change" : q.quantity.as },
      clause,
      used: q,
      rules: [...read.rules],
      ...(because ? { filled: { actor: because } } : {}),
      trust: q.family === "gdp" ? 0.85 : 0.7,
      ...(times ? { times } : onward || former ? { times: [] } : {}),
    },
  );
}
