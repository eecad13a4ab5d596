/** What one kind of claim tells of a sentence that another tells already, in the same words: the money, the arms, the command or the mandate, and no force or stance besides. */
import { isAwaited } from "./awaited.ts";
import { type Draft, sameActors } from "./draft.ts";
import { isAnothersDecision } from "./mandate-frame.ts";
import { isLoosely } from "./roll.ts";
import { isToldAgain } from "./oneact.ts";
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
import { overlaps } from "../model/span.ts";

/** Is it told already, by another claim of the sentence? */
export const isToldByAnother = (scene: Scene, draft: Draft, drafts: readonly Draft[]): boolean =>
  (besides[draft.kind] ?? []).some((tells) => tells(draft, drafts, scene)) || ofSeveralKinds.some((tells) => tells(draft, drafts, scene));

type Beside = (draft: Draft, drafts: readonly Draft[], scene: Scene) => boolean;

/** Help that soldiers give by being there. */
const besideForce: ReadonlySet<string> = new Set(["aid/cargo", "aid/trains", "aid/assists-forces"]);
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

/** No force besides: it is money, arms, help, a mandate, a membership or a command that the words tell. */
const force: readonly Beside[] = [
  // "The 300-man squadron, operating from Dakar, has flown": counted before it.
  (draft, drafts, scene) =>
    draft.quantity === null &&
    draft.clause?.vg.form === "gerund" &&
    draft.change === "level" &&
    drafts.some(
      (d) =>
        d.kind === "force" &&
        d.used !== null &&
        d.change === "level" &&
        sameActors(d.actor, draft.actor) &&
        /^[- ](?:[\w-]+ )?[\w-]+, $/.test(scene.tokens.text.slice(d.used.end, draft.span.start).replace(/\s+/g, " ")),
    ),
  // "When it decided to take part, it did so on condition that": once.
  (draft, drafts) =>
    draft.rules[0] === "force/answers-do" &&
    draft.quantity === null &&
    drafts.some(
      (d) => d !== draft && d.kind === "force" && d.sentence === draft.sentence && d.span.end <= draft.span.start && sameActors(d.actor, draft.actor),
    ),
  // "are being withdrawn and will leave in May": told once.
  (draft, drafts, scene) => drafts.some((d) => d.kind === "force" && isToldAgain(scene, draft, d)),
  // Money for the armed forces is no force, and arms handed over are none.
  (draft, drafts) =>
    draft.quantity === null &&
    draft.clause !== null &&
    drafts.some(
      (d) =>
        (d.kind === "spending" || (d.kind === "aid" && d.quantity !== null)) &&
        (d.clause === draft.clause || (d.clause?.type === "participle" && d.clause.subject !== null && d.clause.subject === draft.clause!.subject)),
    ),
  // "pilots learn it in Italy": who is taught abroad is no force there.
  (draft, drafts) =>
    draft.clause !== null && drafts.some((d) => d.rules[0] === "aid/trained-abroad" && (d.clause === draft.clause || d.clause === draft.clause!.governor)),
  // "refuses the delivery of jets to Serbia", "rules out giving it jets": read as help at least as surely.
  (draft, drafts) =>
    draft.quantity === null &&
    draft.clause !== null &&
    drafts.some(
      (d) =>
        d.kind === "aid" &&
        (d.clause === draft.clause || (d.clause?.vg.form === "gerund" && d.clause.governor === draft.clause)) &&
        d.trust >= draft.trust &&
        sameActors(d.actor, draft.actor) &&
        !(draft.rules[0].startsWith("force/roll-thing") && isLoosely(d)),
    ),
  // "appealed to Oslo for helmets": kit that is asked for, and nobody's force beside it.
  (draft, drafts) =>
    draft.quantity === null &&
    draft.actor.length === 0 &&
    draft.clause !== null &&
    drafts.some((d) => d.kind === "aid" && d.stage === "requested" && d.clause === draft.clause),
  // "The Danes did likewise": what was told before was a gift or a payment.
  (draft, drafts) => draft.clause !== null && drafts.some((d) => d.clause === draft.clause && likewise.has(d.rules[0])),
  // "Last year it was 27": the bare number goes on with the money before it.
  (draft, drafts) =>
    draft.used?.family === "none" &&
    drafts.some((d) => goesOn.has(d.rules[0]) && d.used !== null && d.used.start < draft.used!.end && draft.used!.start < d.used.end),
  // The length or end of a stay is the mandate's; without a number nothing is left for the force.
  (draft, drafts) =>
    draft.quantity === null &&
    drafts.some(
      (d) =>
        d.kind === "mandate" &&
        d.clause === draft.clause &&
        draft.clause !== null &&
        !(d.rules[0] === "mandate/call" && draft.rules[0] === "force/nominal-deployment"),
    ),
  // "has joined the coalition", "came into NATO": who belongs, and no soldiers told of.
  (draft, drafts) =>
    draft.quantity === null &&
    drafts.some(
      (d) =>
        d.kind === "membership" &&
        sameActors(d.actor, draft.actor) &&
        ((d.clause !== null && d.clause === draft.clause) ||
          (/^force\/(?:joins|comes|state|declines|decides)/.test(draft.rules[0]) && d.span.start <= draft.span.start && draft.span.end <= d.span.end)),
    ),
  // "invited Kosovo to join".
  (draft, drafts) =>
    draft.quantity === null &&
    draft.rules[0] === "force/state-join" &&
    draft.clause?.type === "infinitive" &&
    drafts.some((d) => d.kind === "membership" && d.clause !== null && d.clause === draft.clause!.governor && sameActors(d.actor, draft.actor)),
  // "is against sending soldiers", "is opposed to it": a stance, whoever would send them.
  (draft, drafts) =>
    draft.quantity === null &&
    draft.stage === "refused" &&
    draft.clause?.vg.form === "gerund" &&
    (draft.rules.includes("stage/be-ing") || (draft.rules.includes("stage/oppose") && draft.clause.governor?.vg.passive === true)),
  // "favours the withdrawal of the peacekeepers": another's, unless it is called its own.
  (draft, drafts, scene) =>
    draft.quantity === null &&
    draft.rules[0].startsWith("force/nominal-") &&
    !ownWord.test(scene.tokens.text.slice(draft.span.start, draft.span.end)) &&
    drafts.some(
      (d) =>
        d.kind === "position" &&
        sameActors(d.actor, draft.actor) &&
        overlaps(d.span, draft.span) &&
        (/^position\/(?:noun$|aside-|is-)/.test(d.rules[0]) || (d.clause !== null && d.clause === draft.clause && viewing.has(lemmaOf(d.clause)))),
    ),
  // "stands ready to send 90 men should they be asked for": one offer.
  (draft, drafts) =>
    draft.quantity === null &&
    draft.clause !== null &&
    draft.rules[0].startsWith("force/offers-") &&
    drafts.some((d) => d !== draft && d.kind === "force" && d.clause?.governor === draft.clause && sameActors(d.actor, draft.actor)),
  // "no question of soldiers being sent": one force, by its verb.
  (draft, drafts) =>
    draft.rules[0].startsWith("force/noun-over-") &&
    drafts.some(
      (d) =>
        d !== draft &&
        d.kind === "force" &&
        d.clause?.vg.form === "gerund" &&
        d.span.start >= draft.span.start &&
        d.span.start - draft.span.end < 4 &&
        sameActors(d.actor, draft.actor),
    ),
  // "The vote was 13 to none": votes are no soldiers.
  (draft, drafts, scene) => draft.quantity !== null && draft.clause?.subject != null && tallies.has(wordOf(scene, draft.clause.subject.head)),
  // "handed over the command of the battle group", "serves as lead nation", "provides the headquarters": of the lead, and no soldiers told of.
  (draft, drafts) =>
    draft.quantity === null &&
    drafts.some(
      (d) =>
        d.kind === "lead" &&
        !d.rules[0].startsWith("lead/carried-") &&
        ofLeadAlone.has(draft.rules[0]) &&
        d.span.start <= draft.span.end &&
        draft.span.start < d.span.end &&
        sameActors(d.actor, draft.actor),
    ),
];

/** No stance besides: what is done, asked, promised, answered or decided in the same words. */
const position: readonly Beside[] = [
  // "Malawi wants out", "wants them gone": what is wanted of a force, and no stance beside it.
  (draft, drafts) =>
    (draft.rules[0] === "position/wants-out" || draft.rules[0] === "position/wants") &&
    drafts.some((d) => d.kind === "force" && d.rules[0].startsWith("force/wants-") && overlaps(d.span, draft.span)),
  // "has postponed the withdrawal of its soldiers": what becomes of a force, and no stance beside it.
  (draft, drafts) =>
    draft.clause !== null &&
    puts.has(draft.rules[0]) &&
    drafts.some((d) => d.kind === "force" && d.clause === draft.clause && sameActors(d.actor, draft.actor)),
  // "Parliament approved the deployment of 90 soldiers", "gave its blessing to sending them": what it decides of its own, and no stance beside it.
  (draft, drafts) => draft.stance === "for" && consenting.test(draft.rules[0]) && drafts.some((d) => decidesItsOwn(d, draft)),
  // "will be backed by a UN support office": help, and no stance beside it.
  (draft, drafts) => draft.clause !== null && drafts.some((d) => d.rules[0] === "aid/backed-by" && d.clause === draft.clause),
  // "said that it would not add soldiers": what it will not do, and no stance beside it.
  (draft, drafts) =>
    draft.rules[0] === "position/says-no" &&
    drafts.some((d) => d.kind === "force" && d.modality === "negated" && sameActors(d.actor, draft.actor) && d.clause !== null && overlaps(d.span, draft.span)),
  // "Chad's refusal to withdraw its soldiers": refused, and no stance beside it.
  (draft, drafts) =>
    /^position\/(?:noun|shelve|drop|scrap|abandon)$/.test(draft.rules[0]) &&
    drafts.some((d) => d.kind === "force" && d.stage === "refused" && sameActors(d.actor, draft.actor) && overlaps(d.span, draft.span)),
  // "called for adding 300 troops", "has committed itself to sending a battalion": what is asked or promised, and no stance beside it.
  (draft, drafts) =>
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
    ),
  // "rejected a request to send troops", "urged Chad to send troops": the force as it is asked for or answered, and no stance beside it.
  (draft, drafts) =>
    draft.clause !== null &&
    answersOrAsks.test(draft.rules[0]) &&
    drafts.some(
      (d) =>
        (d.kind === "force" || d.kind === "aid" || d.kind === "spending") &&
        d.clause !== null &&
        (d.clause.governor === draft.clause || (d.clause === draft.clause && replying.test(d.rules[0]))) &&
        ((answered.has(d.stage) && sameActors(d.actor, draft.actor)) ||
          (d.stage === "requested" && draft.actor.every((a) => d.with.some((w) => w.role === "asker" && w.id === a.id)))),
    ),
  // "Allies committed themselves to spending 2 per cent": the norm that they set, and no stance beside it.
  (draft, drafts) =>
    draft.stance === "for" &&
    /^position\/(?:commit|pledge|promise|vow|agree|endorse|adopt|approve)/.test(draft.rules[0]) &&
    drafts.some((d) => d.kind === "target" && sameActors(d.actor, draft.actor)),
  // What a council or host decides of a mandate is no stance of its own beside that.
  (draft, drafts) =>
    (draft.stance === "for" || draft.stance === "against") &&
    draft.clause !== null &&
    drafts.some(
      (d) =>
        d.kind === "mandate" &&
        /^mandate\/(?:nod|base|passes-(?:give|sign|say|okay|clear|wave)|paper-passed)$/.test(d.rules[0]) &&
        d.clause === draft.clause &&
        (d.stage === "decided" || d.stage === "agreed") &&
        (d.change === "end") === (draft.stance === "against"),
    ),
];

/** No mandate besides. */
const mandate: readonly Beside[] = [
  // "called off the deployment of its soldiers": a force that does not go, and no mission's end.
  (draft, drafts) => draft.rules[0] === "mandate/call" && drafts.some((d) => d.clause === draft.clause && d.rules[0] === "force/nominal-deployment"),
  // "ends Denmark's leadership of the mission": a lead's end, and no mission's.
  (draft, drafts) => draft.change === "end" && drafts.some((d) => d.rules[0] === "lead/ends-lead" && d.clause === draft.clause),
  // "Without the Danes the mission would come to an end": what would follow, and no end that is told.
  (draft, drafts) =>
    draft.quantity === null &&
    draft.modality === "conditional" &&
    draft.change === "end" &&
    drafts.some((d) => d.kind === "consequence" && d.span.start <= draft.span.start && draft.span.end <= d.span.end),
];

/** No command besides. */
const lead: readonly Beside[] = [
  // "The Greeks make way for the Poles": one force for another, and no command.
  (draft, drafts) =>
    draft.clause !== null && lemmaOf(draft.clause) === "make" && drafts.some((d) => d.clause === draft.clause && /^force\/(?:is-)?reliev/.test(d.rules[0])),
];

/** No help besides. */
const aid: readonly Beside[] = [
  // "lends a frigate" among those who send theirs.
  (draft, drafts) => isLoosely(draft) && drafts.some((d) => d.rules[0].startsWith("force/roll-thing") && d.clause === draft.clause),
  // "will send two helicopters": counted as a force, not given away as well; "900 soldiers are there to train them" tells both.
  (draft, drafts) =>
    draft.quantity === null &&
    !besideForce.has(draft.rules[0]) &&
    draft.clause !== null &&
    drafts.some((d) => d.kind === "force" && d.quantity !== null && d.clause === draft.clause && sameActors(d.actor, draft.actor)),
];

/** What another would do, or a gate asks of others, and commands that are carried on: nothing else besides. */
const ofSeveralKinds: readonly Beside[] = [
  // "will hand over command of the battle group": who leads, and no force besides.
  (draft, drafts) =>
    draft.rules[0] === "force/other-verb" &&
    draft.quantity === null &&
    draft.clause !== null &&
    drafts.some((d) => d.kind === "lead" && d.clause === draft.clause),
  // "only if American forces stay": what a gate asks of others, and no news of them.
  (draft, drafts, scene) =>
    (draft.kind === "force" || draft.kind === "cost" || draft.kind === "aid" || draft.kind === "mandate") &&
    draft.quantity === null &&
    draft.clause !== null &&
    isAwaited(scene, draft.clause) &&
    drafts.some((d) => d.kind === "condition" && d.span.start <= draft.span.start && draft.span.end <= d.span.end && !sameActors(d.actor, draft.actor)),
  // "supports admitting Georgia", "criticised sending them": a view of a deed, and no deed of who holds it.
  (draft, drafts, scene) =>
    (draft.kind === "force" || draft.kind === "mandate" || draft.kind === "membership") &&
    draft.quantity === null &&
    draft.clause !== null &&
    (draft.clause.vg.form === "gerund" || (draft.clause.type === "infinitive" && draft.clause.governorNoun !== null)) &&
    draft.clause.governor !== null &&
    viewing.has(lemmaOf(draft.clause.governor)) &&
    !(draft.clause.governorNoun !== null && isAnothersDecision(scene, draft.clause.governorNoun)) &&
    drafts.some((d) => d.kind === "position" && d.clause === draft.clause!.governor),
  // "blocked the Union from allocating 10 million", "blocks measures to provide arms": what another would give.
  (draft, drafts) =>
    (draft.kind === "force" || draft.kind === "aid") &&
    draft.clause !== null &&
    (draft.clause.vg.form === "gerund" || (draft.clause.type === "infinitive" && draft.clause.governorNoun !== null)) &&
    draft.clause.governor !== null &&
    obstructs.has(lemmaOf(draft.clause.governor)) &&
    drafts.some((d) => d.kind === "position" && d.stance === "against" && d.clause === draft.clause!.governor && sameActors(d.actor, draft.actor)),
  // "It hands over in October", "Rome turned it down": told of the command, and of nothing else besides.
  (draft, drafts) =>
    ((draft.kind === "force" && draft.quantity === null) || draft.kind === "position") &&
    drafts.some(
      (d) =>
        d.kind === "lead" &&
        (d.rules[0].startsWith("lead/carried-") ||
          (d.rules[0] === "lead/as-nation" && d.change === "start") ||
          (commandPasses.has(d.rules[0]) && relieving.test(draft.rules[0]))) &&
        d.clause === draft.clause,
    ),
];

const besides: Partial<Record<Draft["kind"], readonly Beside[]>> = { force, position, mandate, lead, aid };
