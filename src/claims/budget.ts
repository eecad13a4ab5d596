/** Which sums are defence budgets. */
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import { actorsOfPhrase } from "./args.ts";
import type { Draft } from "./draft.ts";
import { lemmaOf, rangeOf, type Scene, wordOf, wordsOf } from "./scene.ts";
import { asShareOfGdp, spentElsewhere } from "./shares.ts";
import { isAlliance } from "./target.ts";
import { lowerOf } from "./lowered.ts";

/** What defence money is for. */
export const defence = /\b(?:defen[cs]e|military|armed forces|army|navy|air force|bundeswehr|forces|nato)\b/;

/** Words of spending, where the sentence says on what. */
export const spendingWords =
  /\b(?:spend(?:s|ing|ers?)?|spent|budgets?|expenditures?|outlays?|appropriations?|allocations?|(?:financial|spending) plans?|(?:defen[cs]e|army|military) (?:vote|estimates|bill)|share of gdp|defen[cs]e effort|military effort|quota|special (?:funds?|assets?)|defen[cs]e (?:pot|purse|kitty|war chest|coffers)|earmark(?:s|ed)?|allot(?:s|ted)?|set aside|fiscal plan|invest(?:s|ed|ing|ments?)?)\b/;

/** The last spending told of in the two sentences before. */
export const recentSpending = (scene: Scene): Draft | undefined =>
  [...scene.before].reverse().find((d) => d.kind === "spending" && scene.index - d.sentence <= 2);

const onDefence =
  /\b(?:defen[cs]e|military|arms) (?:spending|spenders?|budgets?|expenditures?|outlays?)\b|\bspending on (?:defen[cs]e|arms|the (?:military|armed forces))\b/i;
const onOthers =
  /\b(?:health|education|welfare|social|public|consumer|infrastructure|household|aid|government|development|retail|advertising|capital|foreign|deficit) (?:spend\w*|budgets?|expenditures?|outlays?)\b/;

/** "Its health spending grew by 4 per cent", "spent 900 million on schools": no armed forces' money. */
export const isOnOthers = (scene: Scene, q: ReadQuantity, near: string): boolean => (onOthers.test(near) && !onDefence.test(near)) || spentElsewhere(scene, q);

/** "Military spending rose in Asia last year. Togo's spending grew by 9 per cent": what the spending is on was said in the heading or the sentences before. */
export function goesOnSpending(scene: Scene, q: ReadQuantity, near: string): boolean {
  if (scene.index === 0 || isOnOthers(scene, q, near)) return false;
  const { sentences, text } = scene.reading.text;
  return (
    onDefence.test(text.slice(sentences[Math.max(0, scene.index - 4)].start, scene.sentence.start)) ||
    onDefence.test(text.slice(sentences[0].start, sentences[0].end))
  );
}

/** "gives the army 52 billion", "715 billion dollars for the Pentagon": the forces or their ministry receive. */
function givenToForces(scene: Scene, clause: Clause | null): boolean {
  if (clause === null || !payVerbs.has(lemmaOf(clause))) return false;
  // "Britain's armed forces are to receive": they are the subject of getting.
  if (
    /^(?:receive|get|have|need|obtain|gain|do|cost|want|demand)$/.test(lemmaOf(clause)) &&
    clause.subject !== null &&
    !clause.vg.passive &&
    forcesHead.test(wordsOf(scene, clause.subject.first, clause.subject.last).toLowerCase())
  )
    return true;
  if (
    /^(?:ask|request|seek)$/.test(lemmaOf(clause)) &&
    clause.objects.some((o) => /\b(?:parliament|congress|mps|lawmakers|deputies)\b/.test(wordsOf(scene, o.first, o.last).toLowerCase())) &&
    defence.test(lowerOf(scene))
  )
    return true;
  const receivers = [
    ...(clause.vg.passive && clause.subject ? [clause.subject] : []),
    ...clause.objects,
    ...clause.attached.filter((a) => /^(?:for|to|into|on|in|from|out of)$/.test(a.word)).map((a) => a.np),
  ];
  return (
    receivers.some((np) => ownForces.test(wordsOf(scene, np.first, np.last).toLowerCase())) &&
    !/\b(?:ukrain\w*|mission|operation|deployment|contract)\b/.test(
      wordsOf(scene, clause.vg.first, Math.max(clause.vg.last, rangeOf(scene, clause).last)).toLowerCase(),
    )
  );
}
const payVerbs = new Set(
  "have do receive obtain gain cost demand spend invest put pour pump devote allocate provide earmark set vote approve commit pledge promise announce add plan inject give budget need require cut slash raise increase get go want propose request seek ask find hand grant take free unlock secure channel flow steer trim shave save strip allot assign dedicate direct reserve appropriate authorise authorize pass borrow mobilise mobilize".split(
    " ",
  ),
);
const ownForces =
  /^(?:(?:the|its|their|our|his|her|new|more|modern|national|own|\w+(?:ish|an|ese|ch|ian))(?: |$))*(?:defen[cs]e|armed forces|military|army|navy|air force|bundeswehr|pentagon|armed services|forces|weapons|weaponry|armaments?|arms|rearmament|(?:military|defen[cs]e) (?:equipment|hardware|budget|ministry|department|capabilities|procurement)|ministry of defen[cs]e|department of defen[cs]e)$/;

const ownDefenceAhead =
  /^(?:(?:[\w-]+ ){0,2}(?:package|programme|program|fund|plan|envelope|bill) )?(?:for|to|into|on) (?:(?:the|its|their|our|own|national|next|this|year['’]s|coming) ?)*(?:year['’]s )?(?:defen[cs]e|armed forces|army|military|navy|air force)\b(?! (?:of|equipment|aid|mission|contract|company|firm|industry|assistance|support))/;

/** "for the coming year's defence", "package for the armed forces" right after a sum: a state's own. */
export const forOwnDefence = (scene: Scene, last: number): boolean =>
  last < scene.sentence.last &&
  ownDefenceAhead.test(wordsOf(scene, last, Math.min(scene.sentence.last, last + 9)).toLowerCase()) &&
  !scene.entities.some((e) => e.class === "state" && e.first >= last && e.first < last + 8 && e.form === "adjective");

const forcesHead = /\b(?:army|armed forces|military|navy|air force|bundeswehr|defen[cs]e|armed services)$/;

/** "The Pentagon's request stands at 842 billion". */
function asksForBudget(scene: Scene, clause: Clause | null): boolean {
  if (clause?.subject == null || !/^(?:request|bill|bid|proposal|ask|estimates|draft|submission)$/.test(wordOf(scene, clause.subject.head))) return false;
  return (
    /\b(?:pentagon|defen[cs]e|military|army)\b/.test(wordsOf(scene, clause.subject.first, clause.vg.first).toLowerCase()) &&
    /^(?:be|stand|total|amount|come|reach|run|provide|foresee|include|contain|seek|call)$/.test(lemmaOf(clause))
  );
}

/** "NATO approved a military budget": its own common money, and not its members'. */
export const isCommonBudget = (scene: Scene, clause: Clause | null): boolean =>
  clause !== null &&
  clause.subject !== null &&
  isAlliance(scene, actorsOfPhrase(scene, clause.subject)) &&
  clause.objects.some((o) => o.owner === null && /\b(?:military|civil|annual|joint) budgets?$/.test(wordsOf(scene, o.first, o.last).toLowerCase()));

/** Is the sum a defence budget: said so, or the next figure of one? */
export function isBudget(scene: Scene, q: ReadQuantity, clause: Clause | null, near: string, earlier: readonly Draft[]): boolean {
  const subject = clause?.subject ? wordOf(scene, clause.subject.head) : "";
  const model = [...earlier].reverse().find((d) => d.kind === "spending") ?? recentSpending(scene);
  if (
    /\b(?:common|civil|nato's|alliance's) (?:\w+ )?(?:budgets?|funding)\b/.test(near) ||
    (clause?.subject && /^(?:contribution|share|dues)$/.test(wordOf(scene, clause.subject.head)) && /\bbudgets?\b/.test(near)) ||
    (clause?.subject &&
      isAlliance(scene, actorsOfPhrase(scene, clause.subject)) &&
      /\bbudgets?\b/.test(wordsOf(scene, clause.subject.first, clause.subject.last).toLowerCase()))
  )
    return false;
  if (
    /\b(?:economy|gdp|debt|deficit|output) (?:of|worth)(?: about| some| nearly)?\s*$/.test(
      q.first > scene.sentence.first ? wordsOf(scene, Math.max(scene.sentence.first, q.first - 4), q.first).toLowerCase() : "",
    )
  )
    return false;
  if (/\b(?:mission|operation|deployment)s?\b/.test(near) && !/\b(?:defen[cs]e|military) (?:budgets?|spending|expenditures?)\b/.test(near)) return false;
  if (spendingWords.test(near) && defence.test(near) && !/\b(?:contract|order|orders|profit|revenue|sales|shares)\b/.test(near)) return true;
  // "approved 10 billion to reach the target".
  if (
    clause !== null &&
    payVerbs.has(lemmaOf(clause)) &&
    /\bto (?:reach|meet|hit|attain) (?:the |nato's |its |that |a )?(?:[\w.,-]+ ){0,4}(?:target|goal|guideline|benchmark|per ?cent)\b/.test(
      wordsOf(scene, q.last - 1, Math.min(scene.sentence.last, q.last + 12)).toLowerCase(),
    ) &&
    defence.test(scene.tokens.text.slice(Math.max(0, scene.sentence.start - 600), scene.sentence.end).toLowerCase())
  )
    return true;
  // "6 lakh crore to the ministry of defence".
  if (
    /^(?: [\w-]+){0,3} (?:to|for) (?:the |its )?(?:ministry|department) of (?:national )?defen[cs]e\b/.test(
      ` ${wordsOf(scene, q.last, Math.min(scene.sentence.last, q.last + 9)).toLowerCase()}`,
    )
  )
    return true;
  if (forOwnDefence(scene, q.last) && /\b(?:package|programme|program|fund|plan|envelope|bill|request|bid)\b/.test(near)) return true;
  if (givenToForces(scene, clause) || asksForBudget(scene, clause)) return true;
  // "20 billion for defence", "into the armed forces": money that a state gives its own.
  if (
    /\b(?:for|on|to|into|in) (?:the |its |their |our |national |(?:next|this|last|the coming|the current) year['’]s )*(?:defen[cs]e|armed forces|military|army|navy|air force|bundeswehr)\b(?! (?:of|equipment|aid|mission|contract|company|firm|industry))/.test(
      wordsOf(scene, q.last - 1, Math.min(scene.sentence.last, q.last + 7)).toLowerCase(),
    ) &&
    /^(?:have|spend|invest|put|pour|pump|devote|allocate|provide|earmark|set|vote|approve|commit|pledge|promise|announce|add|plan|inject|give|be|include|foresee|budget|need|require|cut|slash|raise|increase|get|receive|go|want|propose|request|seek|ask)$/.test(
      clause ? lemmaOf(clause) : "be",
    )
  )
    return true;
  if (
    /\b(?:defen[cs]e|military) (?:expenses?|credits?|effort|funds?|funding|envelope|investments?|vote|bill|estimates)\b|\b(?:expenses?|credits?|funds|funding|envelope|effort|means|resources) (?:of|for|in) (?:the )?(?:defen[cs]e|military|army|armed forces)\b/.test(
      near,
    ) &&
    !/\b(?:aid|ukraine|mission|operation)\b/.test(near)
  )
    return true;
  if (
    /\b(?:military programming|defen[cs]e (?:plan|bill|act|package|fund|programme|program|policy|review)|rearmament|armaments? (?:plan|programme|program))\b/.test(
      near,
    ) &&
    !/\b(?:aid)\b/.test(near)
  )
    return true;
  if (/\bbudget\b/.test(near) && defence.test(lowerOf(scene))) return true;
  // "spends $41 billion, or 1.37 per cent": the share beside it says what the money is for.
  const share = scene.quantities.find((other) => other.first >= q.last && other.first - q.last <= 3 && asShareOfGdp(scene, other) !== null);
  if (share && /^(?:,? ?or|,|\()/.test(wordsOf(scene, q.last, share.first + 1).toLowerCase())) return true;
  if (!model) return /\b(?:spend(?:s|ing|ers?)?|spent|outlays?|expenditures?)\b/.test(near) && goesOnSpending(scene, q, near);
  if (isOnOthers(scene, q, near)) return false;
  // "the lowest option, 2 billion yearly", "the 4 billion plan adopted in May": a choice or a parcel of the spending told of.
  if (
    (/\b(?:level|option|scenario|variant)\b/.test(near) && q.quantity.per === "year") ||
    (/^(?:[\w-]+ ){0,2}(?:package|programme|program|envelope)\b/.test(
      q.last < scene.sentence.last ? wordsOf(scene, q.last, Math.min(scene.sentence.last, q.last + 3)).toLowerCase() : "",
    ) &&
      /\b(?:cabinet|government|parliament|senate|diet|bundestag|congress|ministers)\b/.test(
        wordsOf(scene, q.last, Math.min(scene.sentence.last, q.last + 9)).toLowerCase(),
      ))
  )
    return true;
  if (clause && /^(?:add|inject)$/.test(lemmaOf(clause)) && /^(?:policy|plan|strategy|increase|government|review|budget)$/.test(subject)) return true;
  if (clause && lemmaOf(clause) === "budget" && !clause.vg.passive) return true;
  if (clause && lemmaOf(clause) === "spend" && model.sentence >= scene.index - 1) return true;
  if (
    /^(?:it|this|that|figure|sum|total|budget|spending|outlays|expenditure|expenditures|amount|appropriation|appropriations|expense|expenses|increase|rise|boost|hike)$/.test(
      subject,
    ) &&
    clause &&
    /^(?:make|represent|correspond|translate|equal|mean|bring|be|rise|grow|climb|swell|reach|hit|fall|drop|increase|stand|come|amount|total|exceed|go)?$/.test(
      lemmaOf(clause),
    )
  )
    return true;
  if (earlier.some((d) => d.kind === "spending" && d.clause === clause) && model.quantity?.unit === q.quantity.unit) return true;
  if (spendingWords.test(near) && /\b(?:special (?:funds?|assets?)|outlays?|expenditures?|defen[cs]e)\b/.test(near)) return true;
  return earlier.includes(model) && /\b(?:foreseen|planned|compared|up from|down from|against|last year|this year|next year)\b/.test(near);
}
