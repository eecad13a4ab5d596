/** Shares that no frame has read, in a passage about defence spending: the norm of an alliance, or a state's own level or growth. */
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import { actorOfClause, actorsOfPhrase, isAskedOf } from "./args.ts";
import { isOnOthers } from "./budget.ts";
import { clauseOf } from "./carrier.ts";
import type { Draft } from "./draft.ts";
import { thin } from "./field.ts";
import { type Scene, wordsOf, knownHolders } from "./scene.ts";
import { spender } from "./spender.ts";
import { spendingOf } from "./spending.ts";
import { isAlliance, norm } from "./target.ts";
import { asShareOfGdp, isDemandOfOthers, isFoundWanting, isShareGiven, spentElsewhere } from "./shares.ts";

const reach = 3;
const normWords =
  /\b(?:targets?|goals?|guidelines?|benchmarks?|norms?|thresholds?|objectives?|floors?|minimum|pledges?|pledged|yardsticks?|commitments?|requirements?|rules?|bar|quota|signed|signatures?|obliges?|obligations?|ought|should|must|insists?|demands?|asks?|expects?|wants?|agreed)\b/;
const memberWords = /\b(?:alliance|nato|members?|allies|ally|bloc|pact|each|every|everybody|everyone|nations|leaders|summit)\b/;
const spendingWords = /\b(?:spend\w*|spent|defen[cs]e|military|budgets?|outlays?|expenditures?|arm(?:y|ies|ed|aments?)|gdp|gross|output|product|income)\b/;
const others =
  /\b(?:deficits?|surplus(?:es)?|tourism|accounts? for|accounted for|remittances|farming|manufacturing|votes?|voters|polls?|turnout|inflation|unemployment|interest|tariffs?|seats|population|respondents|stake|majority|chance|troops|soldiers|casualties|territory|strength|staff|vacan\w+|recruits?|quota of|tax|trade|exports?|imports?|cost of living|energy|gas|oil|mandate|assessed|common (?:budget|costs|fund\w*)|peacekeeping budget)\b/;
const growthWords =
  /\b(?:rose|rise|rises|risen|rising|grew|grow|grows|growth|increas\w+|up|more|higher|jump\w*|boost\w*|hik\w+|fell|fall|falls|down|cut|cuts|less|lower|shr\w+|drop\w*|trim\w*|slash\w*|climb\w*|swell\w*|soar\w*|surg\w+|added|adds)\b/;
const onEquipment = /\b(?:equipment|research|procurement|r&d|modernis\w+|moderniz\w+|weapons|weaponry|hardware|investments?|new kit|machines)\b/;

export function leftShares(scene: Scene, sofar: readonly Draft[]): Draft[] {
  if (scene.near < thin || !scene.quantities.some((q) => q.family === "gdp" || q.family === "percent")) return [];
  const drafts: Draft[] = [];
  for (const q of scene.quantities) {
    if ((q.family !== "gdp" && q.family !== "percent") || spentElsewhere(scene, q) || isDemandOfOthers(scene, q) || isFoundWanting(scene, q)) continue;
    if (
      [...sofar, ...drafts].some(
        (d) => (d.used !== null && d.used.start < q.end && q.start < d.used.end) || (d.quantity?.quote === q.quote && d.sentence === scene.index),
      )
    )
      continue;
    const draft = leftShare(scene, q, [...sofar, ...drafts]);
    if (draft && draft.actor.length > 0) drafts.push({ ...draft, used: q, trust: 0.52 });
  }
  return drafts;
}

function leftShare(scene: Scene, q: ReadQuantity, earlier: readonly Draft[]): Draft | null {
  const whole = wordsOf(scene, scene.sentence.first, scene.sentence.last).toLowerCase();
  const told =
    earlier.some((d) => d.kind === "spending" || d.kind === "target") ||
    scene.before.some((d) => scene.index - d.sentence <= reach && (d.kind === "spending" || d.kind === "target"));
  const value = q.quantity.max ?? q.quantity.min ?? 0;
  // "Members signed under 2 per cent": of what goes without saying among allies.
  const ofMembers = memberWords.test(whole) && normWords.test(whole) && value >= 1 && value <= 5 && q.change === null;
  if (others.test(whole) || (!told && !ofMembers && !(spendingWords.test(whole) && (normWords.test(whole) || q.family === "gdp")))) return null;
  const clause = clauseOf(scene, q.first);
  const share =
    q.family === "gdp" ? q : (asShareOfGdp(scene, q) ?? (ofMembers ? { ...q, family: "gdp" as const, quantity: { ...q.quantity, unit: "%gdp" } } : null));
  const near = wordsOf(scene, Math.max(scene.sentence.first, q.first - 10), Math.min(scene.sentence.last, q.last + 8)).toLowerCase();
  if (isOnOthers(scene, q, near)) return null;
  const agent = clause === null ? [] : knownHolders(scene, clause.subject ? actorsOfPhrase(scene, clause.subject) : actorOfClause(scene, clause));
  const states = agent.filter((a) => scene.reading.lookups.state.has(a.id!));
  if (share === null || onEquipment.test(near)) {
    if (
      onEquipment.test(near) &&
      states.length === 0 &&
      (memberWords.test(whole) || normWords.test(near) || scene.before.findLast((d) => d.kind === "spending" || d.kind === "target")?.kind === "target")
    )
      return renamed(norm(scene, { ...q, quantity: { ...q.quantity, unit: "%" } }, clause, agent), "target/share-left");
    if ((!growthWords.test(near) && !onEquipment.test(near)) || (!spendingWords.test(whole) && !told)) return null;
    const { actor } = spender(scene, clause, q);
    return actor.length === 0
      ? null
      : renamed(
          spendingOf(scene, { ...q, family: "percent", quantity: { ...q.quantity, unit: "%" } }, clause, actor, null, "spending/share-left"),
          "spending/share-left",
        );
  }
  if (value > 10 || value < 0.2 || isShareGiven(scene, share, whole)) return null;
  // "urged the allies to raise theirs to 3": what one asks of others is no norm of them all.
  if (clause !== null && isAskedOf(scene, clause) && !isAlliance(scene, actorOfClause(scene, clause.governor!)))
    return agent.length === 0 ? null : renamed(spendingOf(scene, share, clause, agent, null, "spending/share-left"), "spending/share-left");
  if (states.length === 0 && (normWords.test(near) || memberWords.test(near))) return renamed(norm(scene, share, clause, agent), "target/share-left");
  const { actor } = spender(scene, clause, share);
  return actor.length === 0 ? null : renamed(spendingOf(scene, share, clause, actor, null, "spending/share-left"), "spending/share-left");
}

const renamed = (draft: Draft, rule: string): Draft => ({ ...draft, rules: [rule, ...draft.rules.slice(1)] });
