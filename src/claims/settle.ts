/** What the kinds of one sentence must agree on among themselves, once all have read it: what is believed of it, and told once. */
import { isAnothers, isLeaveAwaited, isOnlyWhatIf, isOwnVote, isPurpose, isToldOfMore } from "./anothers.ts";
import { isAwaited } from "./awaited.ts";
import { denyReports } from "./denials.ts";
import { type Draft, sameActors } from "./draft.ts";
import { isAnothersDecision } from "./mandate-frame.ts";
import { isLoosely } from "./roll.ts";
import { isToldAgain } from "./oneact.ts";
import { isOrdinary } from "./ordinary.ts";
import { withoutRepeats } from "./finish.ts";
import { isDoubted } from "./doubts.ts";
import { isSupposed } from "./supposed.ts";
import { tellTenses } from "./tenses.ts";
import { goesOnCounting, isBelieved, isBrief } from "./field.ts";
import { rekind } from "./rekind.ts";
import { remember, standSomewhere, stayBeside } from "./remember.ts";
import { lemmaOf, type Scene, wordOf } from "./scene.ts";
import {
  likewise,
  goesOn,
  ofLeadAlone,
  puts,
  consenting,
  decidesItsOwn,
  asksOrPledges,
  answersOrAsks,
  replying,
  commandPasses,
  relieving,
} from "./settle-rules.ts";
import { talk, matters } from "./fieldtalk.ts";
import { isNowhere, isBarelyOurs, isWhole, isOneLife } from "./noforce.ts";
import { stillThereRule } from "./stillthere.ts";
import { spokenForNobody } from "./stateless.ts";
import { overlaps } from "../model/span.ts";

/** Help that soldiers give by being there. */
const besideForce: ReadonlySet<string> = new Set(["aid/cargo", "aid/trains", "aid/assists-forces"]);

/** A number belongs to one kind: the draft that trusts itself most keeps it. Voices that bind no state are left out. */
export function settle(scene: Scene, drafts: readonly Draft[]): Draft[] {
  if (drafts.length === 0) return [];
  for (const draft of drafts) rekind(scene, draft);
  const byQuantity = new Map<unknown, Draft>();
  for (const draft of drafts) {
    if (draft.used === null) continue;
    const other = byQuantity.get(draft.used);
    if (!other || draft.trust > other.trust) byQuantity.set(draft.used, draft);
  }
  const kept = drafts.filter((draft) => {
    // "are being withdrawn and will leave in May": told once.
    if (draft.kind === "force" && drafts.some((d) => d.kind === "force" && isToldAgain(scene, draft, d))) return false;
    // Money for the armed forces is no force, and arms handed over are none.
    if (
      draft.kind === "force" &&
      draft.quantity === null &&
      draft.clause !== null &&
      drafts.some(
        (d) =>
          (d.kind === "spending" || (d.kind === "aid" && d.quantity !== null)) &&
          (d.clause === draft.clause || (d.clause?.type === "participle" && d.clause.subject !== null && d.clause.subject === draft.clause!.subject)),
      )
    )
      return false;
    // "pilots learn it in Italy": who is taught abroad is no force there.
    // "will hand over command of the battle group": who leads, and no force besides.
    if (
      draft.rules[0] === "force/other-verb" &&
      draft.quantity === null &&
      draft.clause !== null &&
      drafts.some((d) => d.kind === "lead" && d.clause === draft.clause)
    )
      return false;
    if (
      draft.kind === "force" &&
      draft.clause !== null &&
      drafts.some((d) => d.rules[0] === "aid/trained-abroad" && (d.clause === draft.clause || d.clause === draft.clause!.governor))
    )
      return false;
    // "lends a frigate" among those who send theirs.
    if (draft.kind === "aid" && isLoosely(draft) && drafts.some((d) => d.rules[0].startsWith("force/roll-thing") && d.clause === draft.clause)) return false;
    // "refuses the delivery of jets to Serbia", "rules out giving it jets": read as help at least as surely.
    if (
      draft.kind === "force" &&
      draft.quantity === null &&
      draft.clause !== null &&
      drafts.some(
        (d) =>
          d.kind === "aid" &&
          (d.clause === draft.clause || (d.clause?.vg.form === "gerund" && d.clause.governor === draft.clause)) &&
          d.trust >= draft.trust &&
          sameActors(d.actor, draft.actor) &&
          !(draft.rules[0].startsWith("force/roll-thing") && isLoosely(d)),
      )
    )
      return false;
    // "appealed to Oslo for helmets": kit that is asked for, and nobody's force beside it.
    if (
      draft.kind === "force" &&
      draft.quantity === null &&
      draft.actor.length === 0 &&
      draft.clause !== null &&
      drafts.some((d) => d.kind === "aid" && d.stage === "requested" && d.clause === draft.clause)
    )
      return false;
    // "will send two helicopters": counted as a force, not given away as well; "900 soldiers are there to train them" tells both.
    if (
      draft.kind === "aid" &&
      draft.quantity === null &&
      !besideForce.has(draft.rules[0]) &&
      draft.clause !== null &&
      drafts.some((d) => d.kind === "force" && d.quantity !== null && d.clause === draft.clause && sameActors(d.actor, draft.actor))
    )
      return false;
    if (draft.used !== null && byQuantity.get(draft.used)!.kind !== draft.kind) return false;
    // "The Danes did likewise": what was told before was a gift or a payment.
    if (draft.kind === "force" && draft.clause !== null && drafts.some((d) => d.clause === draft.clause && likewise.has(d.rules[0]))) return false;
    // "Last year it was 27": the bare number goes on with the money before it.
    if (
      draft.kind === "force" &&
      draft.used?.family === "none" &&
      drafts.some((d) => goesOn.has(d.rules[0]) && d.used !== null && d.used.start < draft.used!.end && draft.used!.start < d.used.end)
    )
      return false;
    // The length or end of a stay is the mandate's; without a number nothing is left for the force.
    if (
      draft.kind === "force" &&
      draft.quantity === null &&
      drafts.some(
        (d) =>
          d.kind === "mandate" &&
          d.clause === draft.clause &&
          draft.clause !== null &&
          !(d.rules[0] === "mandate/call" && draft.rules[0] === "force/nominal-deployment"),
      )
    )
      return false;
    // "has joined the coalition", "came into NATO": who belongs, and no soldiers told of.
    if (
      draft.kind === "force" &&
      draft.quantity === null &&
      drafts.some(
        (d) =>
          d.kind === "membership" &&
          sameActors(d.actor, draft.actor) &&
          ((d.clause !== null && d.clause === draft.clause) ||
            (/^force\/(?:joins|comes|state|declines|decides)/.test(draft.rules[0]) && d.span.start <= draft.span.start && draft.span.end <= d.span.end)),
      )
    )
      return false;
    // "invited Kosovo to join".
    if (
      draft.kind === "force" &&
      draft.quantity === null &&
      draft.rules[0] === "force/state-join" &&
      draft.clause?.type === "infinitive" &&
      drafts.some((d) => d.kind === "membership" && d.clause !== null && d.clause === draft.clause!.governor && sameActors(d.actor, draft.actor))
    )
      return false;
    // "Malawi wants out", "wants them gone": what is wanted of a force, and no stance beside it.
    if (
      draft.kind === "position" &&
      (draft.rules[0] === "position/wants-out" || draft.rules[0] === "position/wants") &&
      drafts.some((d) => d.kind === "force" && d.rules[0].startsWith("force/wants-") && overlaps(d.span, draft.span))
    )
      return false;
    // "has postponed the withdrawal of its soldiers": what becomes of a force, and no stance beside it.
    if (
      draft.kind === "position" &&
      draft.clause !== null &&
      puts.has(draft.rules[0]) &&
      drafts.some((d) => d.kind === "force" && d.clause === draft.clause && sameActors(d.actor, draft.actor))
    )
      return false;
    // "Parliament approved the deployment of 90 soldiers", "gave its blessing to sending them": what it decides of its own, and no stance beside it.
    if (draft.kind === "position" && draft.stance === "for" && consenting.test(draft.rules[0]) && drafts.some((d) => decidesItsOwn(d, draft))) return false;
    // "will be backed by a UN support office": help, and no stance beside it.
    if (draft.kind === "position" && draft.clause !== null && drafts.some((d) => d.rules[0] === "aid/backed-by" && d.clause === draft.clause)) return false;
    // "said that it would not add soldiers": what it will not do, and no stance beside it.
    if (
      draft.kind === "position" &&
      draft.rules[0] === "position/says-no" &&
      drafts.some(
        (d) => d.kind === "force" && d.modality === "negated" && sameActors(d.actor, draft.actor) && d.clause !== null && overlaps(d.span, draft.span),
      )
    )
      return false;
    // "Chad's refusal to withdraw its soldiers": refused, and no stance beside it.
    if (
      draft.kind === "position" &&
      /^position\/(?:noun|shelve|drop|scrap|abandon)$/.test(draft.rules[0]) &&
      drafts.some((d) => d.kind === "force" && d.stage === "refused" && sameActors(d.actor, draft.actor) && overlaps(d.span, draft.span))
    )
      return false;
    // "called off the deployment of its soldiers": a force that does not go, and no mission's end.
    if (
      draft.kind === "mandate" &&
      draft.rules[0] === "mandate/call" &&
      drafts.some((d) => d.clause === draft.clause && d.rules[0] === "force/nominal-deployment")
    )
      return false;
    // "ends Denmark's leadership of the mission": a lead's end, and no mission's.
    if (draft.kind === "mandate" && draft.change === "end" && drafts.some((d) => d.rules[0] === "lead/ends-lead" && d.clause === draft.clause)) return false;
    // "The Greeks make way for the Poles": one force for another, and no command.
    if (
      draft.kind === "lead" &&
      draft.clause !== null &&
      lemmaOf(draft.clause) === "make" &&
      drafts.some((d) => d.clause === draft.clause && /^force\/(?:is-)?reliev/.test(d.rules[0]))
    )
      return false;
    // "called for adding 300 troops", "has committed itself to sending a battalion": what is asked or promised, and no stance beside it.
    if (
      draft.kind === "position" &&
      draft.clause !== null &&
      asksOrPledges.test(draft.rules[0]) &&
      drafts.some(
        (d) =>
          wished.has(d.stage) &&
          d.kind !== "position" &&
          d.kind !== "condition" &&
          d.kind !== "consequence" &&
          d.clause !== null &&
          d.quantity !== null &&
          (d.clause === draft.clause || d.clause.governor === draft.clause),
      )
    )
      return false;
    // "only if American forces stay": what a gate asks of others, and no news of them.
    if (
      (draft.kind === "force" || draft.kind === "cost" || draft.kind === "aid" || draft.kind === "mandate") &&
      draft.quantity === null &&
      draft.clause !== null &&
      isAwaited(scene, draft.clause) &&
      drafts.some((d) => d.kind === "condition" && d.span.start <= draft.span.start && draft.span.end <= d.span.end && !sameActors(d.actor, draft.actor))
    )
      return false;
    // "rejected a request to send troops", "urged Chad to send troops": the force as it is asked for or answered, and no stance beside it.
    if (
      draft.kind === "position" &&
      draft.clause !== null &&
      answersOrAsks.test(draft.rules[0]) &&
      drafts.some(
        (d) =>
          (d.kind === "force" || d.kind === "aid" || d.kind === "spending") &&
          d.clause !== null &&
          (d.clause.governor === draft.clause || (d.clause === draft.clause && replying.test(d.rules[0]))) &&
          ((answered.has(d.stage) && sameActors(d.actor, draft.actor)) ||
            (d.stage === "requested" && draft.actor.every((a) => d.with.some((w) => w.role === "asker" && w.id === a.id)))),
      )
    )
      return false;
    // "Without the Danes the mission would come to an end": what would follow, and no end that is told.
    if (
      draft.kind === "mandate" &&
      draft.quantity === null &&
      draft.modality === "conditional" &&
      draft.change === "end" &&
      drafts.some((d) => d.kind === "consequence" && d.span.start <= draft.span.start && draft.span.end <= d.span.end)
    )
      return false;
    // "is against sending soldiers", "is opposed to it": a stance, whoever would send them.
    if (
      draft.kind === "force" &&
      draft.quantity === null &&
      draft.stage === "refused" &&
      draft.clause?.vg.form === "gerund" &&
      (draft.rules.includes("stage/be-ing") || (draft.rules.includes("stage/oppose") && draft.clause.governor?.vg.passive === true))
    )
      return false;
    // "supports admitting Georgia", "criticised sending them": a view of a deed, and no deed of who holds it.
    if (
      (draft.kind === "force" || draft.kind === "mandate" || draft.kind === "membership") &&
      draft.quantity === null &&
      draft.clause !== null &&
      (draft.clause.vg.form === "gerund" || (draft.clause.type === "infinitive" && draft.clause.governorNoun !== null)) &&
      draft.clause.governor !== null &&
      viewing.has(lemmaOf(draft.clause.governor)) &&
      !(draft.clause.governorNoun !== null && isAnothersDecision(scene, draft.clause.governorNoun)) &&
      drafts.some((d) => d.kind === "position" && d.clause === draft.clause!.governor)
    )
      return false;
    // "blocked the Union from allocating 10 million", "blocks measures to provide arms": what another would give.
    if (
      (draft.kind === "force" || draft.kind === "aid") &&
      draft.clause !== null &&
      (draft.clause.vg.form === "gerund" || (draft.clause.type === "infinitive" && draft.clause.governorNoun !== null)) &&
      draft.clause.governor !== null &&
      obstructs.has(lemmaOf(draft.clause.governor)) &&
      drafts.some((d) => d.kind === "position" && d.stance === "against" && d.clause === draft.clause!.governor && sameActors(d.actor, draft.actor))
    )
      return false;
    // "favours the withdrawal of the peacekeepers": another's, unless it is called its own.
    if (
      draft.kind === "force" &&
      draft.quantity === null &&
      draft.rules[0].startsWith("force/nominal-") &&
      !ownWord.test(scene.tokens.text.slice(draft.span.start, draft.span.end)) &&
      drafts.some(
        (d) =>
          d.kind === "position" &&
          sameActors(d.actor, draft.actor) &&
          overlaps(d.span, draft.span) &&
          (/^position\/(?:noun$|aside-|is-)/.test(d.rules[0]) || (d.clause !== null && d.clause === draft.clause && viewing.has(lemmaOf(d.clause)))),
      )
    )
      return false;
    if (
      isAnothers(scene, draft, drafts) ||
      isLeaveAwaited(scene, draft, drafts) ||
      isToldOfMore(draft, drafts) ||
      isOwnVote(scene, draft, drafts) ||
      isPurpose(draft, drafts) ||
      isOnlyWhatIf(draft, drafts)
    )
      return false;
    // "stands ready to send 90 men should they be asked for": one offer.
    if (
      draft.kind === "force" &&
      draft.quantity === null &&
      draft.clause !== null &&
      draft.rules[0].startsWith("force/offers-") &&
      drafts.some((d) => d !== draft && d.kind === "force" && d.clause?.governor === draft.clause && sameActors(d.actor, draft.actor))
    )
      return false;
    // "no question of soldiers being sent": one force, by its verb.
    if (
      draft.kind === "force" &&
      draft.rules[0].startsWith("force/noun-over-") &&
      drafts.some(
        (d) =>
          d !== draft &&
          d.kind === "force" &&
          d.clause?.vg.form === "gerund" &&
          d.span.start >= draft.span.start &&
          d.span.start - draft.span.end < 4 &&
          sameActors(d.actor, draft.actor),
      )
    )
      return false;
    // "Allies committed themselves to spending 2 per cent": the norm that they set, and no stance beside it.
    if (
      draft.kind === "position" &&
      draft.stance === "for" &&
      /^position\/(?:commit|pledge|promise|vow|agree|endorse|adopt|approve)/.test(draft.rules[0]) &&
      drafts.some((d) => d.kind === "target" && sameActors(d.actor, draft.actor))
    )
      return false;
    // "The vote was 13 to none": votes are no soldiers.
    if (draft.kind === "force" && draft.quantity !== null && draft.clause?.subject && tallies.has(wordOf(scene, draft.clause.subject.head))) return false;
    // "It hands over in October", "Rome turned it down": told of the command, and of nothing else besides.
    if (
      ((draft.kind === "force" && draft.quantity === null) || draft.kind === "position") &&
      drafts.some(
        (d) =>
          d.kind === "lead" &&
          (d.rules[0].startsWith("lead/carried-") ||
            (d.rules[0] === "lead/as-nation" && d.change === "start") ||
            (commandPasses.has(d.rules[0]) && relieving.test(draft.rules[0]))) &&
          d.clause === draft.clause,
      )
    )
      return false;
    // "handed over the command of the battle group", "serves as lead nation", "provides the headquarters": of the lead, and no soldiers told of.
    if (
      draft.kind === "force" &&
      draft.quantity === null &&
      drafts.some(
        (d) =>
          d.kind === "lead" &&
          !d.rules[0].startsWith("lead/carried-") &&
          ofLeadAlone.has(draft.rules[0]) &&
          d.span.start <= draft.span.end &&
          draft.span.start < d.span.end &&
          sameActors(d.actor, draft.actor),
      )
    )
      return false;
    // What a council or host decides of a mandate is no stance of its own beside that.
    if (
      draft.kind === "position" &&
      (draft.stance === "for" || draft.stance === "against") &&
      draft.clause !== null &&
      drafts.some(
        (d) =>
          d.kind === "mandate" &&
          /^mandate\/(?:nod|base|passes-(?:give|sign|say|okay|clear|wave)|paper-passed)$/.test(d.rules[0]) &&
          d.clause === draft.clause &&
          (d.stage === "decided" || d.stage === "agreed") &&
          (d.change === "end") === (draft.stance === "against"),
      )
    )
      return false;
    if (
      !isBelieved(scene, draft) ||
      isOneLife(scene, draft) ||
      isDoubted(scene, draft) ||
      isOrdinary(scene, draft) ||
      isBarelyOurs(scene, draft) ||
      isWhole(scene, draft) ||
      isSupposed(scene, draft, drafts)
    )
      return false;
    if (talk.has(draft.kind) && !matters(scene, draft, drafts)) return false;
    return !spokenForNobody(scene, draft);
  });
  denyReports(scene, kept);
  const settled = withoutRepeats(kept.filter((draft) => draft.rules[0] !== stillThereRule || kept.some((d) => d !== draft && d.quantity === draft.quantity)));
  for (const draft of settled) remember(scene, draft);
  for (const draft of settled) stayBeside(draft, settled);
  tellTenses(scene, settled);
  const believed = settled.filter(
    (draft) =>
      !isNowhere(scene, draft) ||
      (draft.quantity !== null &&
        draft.filled["actor"] === undefined &&
        (goesOnCounting(scene) || (isBrief(scene) && draft.trust >= 0.6 && scene.near >= touched))),
  );
  for (const draft of believed) standSomewhere(scene, draft);
  return believed;
}

/** What is added once the kinds have agreed: nothing doubted, ordinary or supposed either, and filled in from the sentences before as the others are. */
export function complete(scene: Scene, drafts: Draft[]): Draft[] {
  const believed = drafts.filter((draft) => !isDoubted(scene, draft) && !isOrdinary(scene, draft) && !isSupposed(scene, draft, drafts));
  for (const draft of believed) remember(scene, draft);
  return believed;
}

const tallies = new Set("vote votes tally ballot".split(" "));

const obstructs: ReadonlySet<string> = new Set(["block", "bar", "veto", "obstruct", "stall", "thwart", "prevent"]);
const ownWord = /\b(?:its|their|our|his|her)\b/i;
const viewing: ReadonlySet<string> = new Set(
  "support back favour favor welcome applaud advocate champion hail espouse commend salute laud cheer praise bless condone oppose condemn criticise criticize denounce slam decry deplore lambast lambaste protest contest regret resent lament doubt question object block bar obstruct".split(
    " ",
  ),
);
const answered: ReadonlySet<string> = new Set(["refused", "agreed", "considered"]);
const wished: ReadonlySet<string> = new Set(["requested", "pledged", "decided", "agreed"]);

/** Words of the field in a thousand of a passage of a short report that touches it. */
const touched = 12;
