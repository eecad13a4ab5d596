/** Mandates told by nouns: "a two-year extension of the mission", "the renewal of its mandate", "a mandate of six months", "has until June". */
import type { Change, Modality, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOfPhrase, agentOf, partiesAs } from "./args.ts";
import { clauseOf } from "./carrier.ts";
import { type Draft, draftOf } from "./draft.ts";
import { list } from "./lexis.ts";
import { newMission } from "./mandate-makings.ts";
import { endOf, placed, whoseMandate } from "./mandate-parts.ts";
import { complementEnd, isThing, type Matter, matterOf, termIn, untilIn } from "./matter.ts";
import { currentMission } from "./memory.ts";
import { hostsOf } from "./places.ts";
import { headOf, lemmaOf, nounOf, rangeOf, type Scene, spanOf, wordOf, wordsOf, isMissionName, governsInfinitive } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import type { Staging } from "./staging.ts";
import { stageOfGovernor } from "./stage-words.ts";
import { otherThan } from "./named.ts";

const changes: ReadonlyMap<string, Change> = new Map([
  ["extension", "extend"],
  ["prolongation", "extend"],
  ["continuation", "extend"],
  ["rollover", "extend"],
  ["reauthorisation", "renew"],
  ["reauthorization", "renew"],
  ["renewal", "renew"],
  ["suspension", "suspend"],
  ["termination", "end"],
  ["closure", "end"],
  ["end", "end"],
  ["resumption", "resume"],
  ["expiry", "end"],
  ["expiration", "end"],
  ["ending", "end"],
  ["discontinuation", "end"],
  ["dissolution", "end"],
  ["abolition", "end"],
  ["completion", "end"],
  ["cessation", "end"],
  ..."creation establishment formation".split(" ").map((noun) => [noun, "start"] as const),
  ..."change amendment revision adjustment expansion broadening overhaul".split(" ").map((noun) => [noun, "renew"] as const),
]);
/** What is rewritten is a mandate: other things change in other ways. */
const rewritings = list("change amendment revision adjustment expansion broadening overhaul");
/** Verbs over such a noun, by the stage that they give it; those of `stageOfGovernor` come after. */
const verbStages: ReadonlyMap<string, Stage> = new Map<string, Stage>([
  ..."back support favour favor give grant welcome vote secure win obtain get receive authorise follow confirm take"
    .split(" ")
    .map((v) => [v, "decided"] as const),
  ..."recommend propose suggest call demand seek press plead appeal advocate want".split(" ").map((v) => [v, "requested"] as const),
  ..."write lobby turn apply appeal petition beg push".split(" ").map((v) => [v, "requested"] as const),
  ..."block veto oppose resist reject deny".split(" ").map((v) => [v, "refused"] as const),
  ..."mark signal bring".split(" ").map((v) => [v, "in-force"] as const),
  ["discuss", "considered"],
  ["consider", "considered"],
]);
/** Who counts on it does not decide it. */
const awaits = new Set("assume expect count anticipate foresee reckon bank await predict presume rely".split(" "));
/** Verbs over the creation of a mission. */
const makesIt = list(
  "approve authorise authorize mandate adopt endorse back support agree decide vote propose recommend request urge announce order call demand announce welcome plan seek back clear",
);
/** Prepositions before a noun that only say when. */
const onlyWhen = new Set(["after", "before", "until", "till", "since", "during", "following", "at", "by", "upon", "despite", "pending", "ahead"]);

/** How a noun is staged in a sentence without a verb, as a headline's. */
const verbless: Staging = { stage: "in-force", modality: "stated", phase: "ongoing", by: null, asked: false, rules: [] };

export function mandateNouns(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  for (const np of scene.chunks) {
    if (np.type !== "np") continue;
    const head = headOf(scene, np);
    if (!changes.has(head) && head !== "mandate") continue;
    if (
      [...sofar, ...drafts].some(
        (d) =>
          d.kind === "mandate" &&
          d.span.start < scene.tokens.end[np.last - 1] &&
          scene.tokens.start[np.first] < d.span.end &&
          d.clause !== null &&
          holdsPhrase(d.clause, np),
      )
    )
      continue;
    const draft = head === "mandate" ? mandateWithTerm(scene, np) : changed(scene, np, changes.get(head)!);
    if (draft) drafts.push(draft);
  }
  const until = scene.clauses.find((c) => lemmaOf(c) === "have" && c.objects.length === 0 && c.subject !== null);
  const has = until ? hasUntil(scene, until) : null;
  if (has && drafts.length === 0) drafts.push(has);
  return drafts;
}

const holdsPhrase = (clause: Clause, np: NounPhrase): boolean =>
  clause.objects.includes(np) || clause.subject === np || clause.attached.some((a) => a.np === np);

/** The preposition that governs a phrase, or "". */
const before = (scene: Scene, np: NounPhrase): string => {
  const prev = scene.chunks[np.index - 1];
  return prev?.type === "prep" && scene.chunks[np.index]?.first === np.first ? wordOf(scene, prev.last - 1) : "";
};

function changed(scene: Scene, np: NounPhrase, change: Change): Draft | null {
  const prep = before(scene, np);
  if (onlyWhen.has(prep)) return null;
  const head = headOf(scene, np);
  const clause = clauseOf(scene, np.first);
  // A "mission extension", "its renewal", "the extension of the deployment", "an extension".
  const next = scene.chunks[np.index + 1],
    inner = scene.chunks[np.index + 2];
  const complement = next?.type === "prep" && inner?.type === "np" && /^(?:of|to|for|in)$/.test(wordOf(scene, next.first)) ? inner : null;
  const range = clause ? rangeOf(scene, clause) : { first: scene.sentence.first, last: scene.sentence.last };
  const last = Math.max(complement ? complementEnd(scene, complement) : np.last, np.last);
  const term = termIn(scene, np.first, Math.max(range.last, last));
  const timed = term !== null || untilIn(scene, np.first, Math.max(range.last, last)) !== null;
  const matter = matterOfChange(scene, np, complement, timed);
  if (matter === null) return null;
  // "the creation of the force in 1978": of a mission that was made long ago, where nobody decides it.
  if (change === "start" && (clause === null || !makesIt.has(lemmaOf(clause)))) return null;
  if (
    (head === "end" || head === "ending" || head === "completion" || head === "closure") &&
    ((matter.strength === "stay" &&
      !/\b(?:deployment|participation|presence|military|training|mission)\b/.test(wordsOf(scene, np.first, last).toLowerCase())) ||
      !isThing(matter))
  )
    return null;
  const staging = clause ? stagingOf(scene, clause) : null;
  const lemma = clause ? lemmaOf(clause) : "";
  const { stage, modality } = stageOfNoun(scene, clause, np, staging, lemma, change);
  const asking = stage === "requested" && clause !== null && !clause.vg.passive;
  const asker = asking ? agentOf(scene, clause) : staging?.asked && staging.by ? agentOf(scene, staging.by) : [];
  const carrier = clause ?? scene.clauses[0] ?? null;
  // "The extension will cost 2 million": what it costs, and no more of it.
  if (lemma === "cost" && np === clause?.subject) return null;
  // "would make a renewal difficult": what something else would do to it.
  if (/^(?:make|render)$/.test(lemma) && clause !== null && /^(?:would|could|might|may|will)$/.test(clause.vg.modal)) return null;
  // "Chad backs the renewal", "opposed the end": a stance towards what others decide; a house that backed it has passed it.
  if (
    clause?.objects.includes(np) &&
    (lemma === "oppose" || (/^(?:support|back|favou?r)$/.test(lemma) && clause.vg.form === "finite" && clause.vg.tense !== "past"))
  )
    return null;
  if (clause !== null && (isOnlyStood(scene, clause, np, prep) || isGated(scene, clause, np))) return null;
  // "The opposition party is against the extension": no state's answer.
  if ([clause, clause?.governor].some((c) => c?.subject != null && /\b(?:opposition|part(?:y|ies))\b/i.test(wordsOf(scene, c.subject.first, c.subject.last))))
    return null;
  const deciding =
    clause !== null &&
    !asking &&
    stage !== "refused" &&
    /^(?:approve|agree|vote|decide|give|grant|adopt|endorse|clear|mandate|authorise|authorize|pass|announce|back|sign|order|ratify|propose|support|plan|seek|secure|win|obtain|get)$/.test(
      lemma,
    );
  // "The parliament rejected the extension": of the house's own state.
  const refusing =
    clause?.subject != null &&
    !clause.vg.passive &&
    stage === "refused" &&
    clause.objects.includes(np) &&
    deciders.test(wordsOf(scene, clause.subject.first, clause.subject.last));
  const whose =
    carrier === null
      ? { actor: actorsOfPhrase(scene, np.owner ?? matter.np), because: null }
      : whoseMandate(scene, carrier, matter, { acted: deciding || refusing, staging: staging ?? verbless, asker });
  // "applied to the assembly for an extension": who is turned to would decide.
  const turned =
    asking && /^(?:write|turn|appeal|apply|plead|ask)$/.test(lemma) ? clause.attached.find((a) => a.word === "to" && a.index < np.index) : undefined;
  const asked = turned ? actorsOfPhrase(scene, turned.np).filter((a) => a.id !== null) : [];
  const actor = asked.length > 0 ? asked : deciding || whose.actor.length > 0 ? whose.actor : actorOfClause(scene, carrier!);
  if (actor.length === 0) return null;
  const from = clause && holdsPhrase(clause, np) ? Math.min(range.first, np.first) : np.first,
    to = Math.max(clause && holdsPhrase(clause, np) ? range.last : np.last, last);
  const { mission, place } = placed(scene, { first: from, last: to }, matter);
  const given = change === "extend" || change === "renew" ? term : null;
  // "approved the extension of the deployment": with no term or end, it is the force that goes on.
  const kind = change === "extend" && !timed && matter.strength === "stay" ? "force" : "mandate";
  return draftOf(kind, `${kind}/nominal-${head}`, spanOf(scene, from, to), scene.index, {
    actor,
    mission,
    place,
    with: [...hostsOf(scene, place, actor), ...partiesAs(otherThan(asker, actor), "asker")],
    change,
    stage,
    modality,
    quantity: given?.quantity ?? null,
    used: given,
    clause,
    trust: whose.because ? 0.45 : 0.62,
    ...(whose.because ? { filled: { actor: whose.because } } : {}),
  });
}

/** Verbs and nouns of a stance, and states of mind, that leave what they are about to whoever decides it. */
const stands: ReadonlySet<string> = new Set(
  "criticise criticize condemn denounce deplore veto block reject oppose resist obstruct welcome hail applaud praise regret question doubt fear dislike slam decry".split(
    " ",
  ),
);
const standNouns =
  /\b(?:opposition|objections?|veto(?:es)?|reservations?|resistance|hostility|misgivings|concerns?|doubts|criticism|vote against|opposed|sceptical|skeptical|wary|undecided|hesitant|critical|uneasy|divided|split|in favou?r|against|supportive|unhappy)(?: \w+)?$/;
const backing = /\b(?:backing|support|blessing)\b/;
/**
 * "Chile criticised the renewal", "has objections to an extension", "is against the end": a stance towards what others decide, unless it is the holder's own
 * mission or house.
 */
function isOnlyStood(scene: Scene, clause: Clause, np: NounPhrase, prep: string): boolean {
  if ((np.owner !== null && isPronoun(scene, np.owner)) || isPronoun(scene, np)) return false;
  const holder = clause.vg.passive ? (clause.attached.find((a) => a.word === "by")?.np ?? null) : clause.subject;
  const words = holder === null ? "" : wordsOf(scene, holder.first, holder.last);
  if (deciders.test(words)) return false;
  const about = clause.objects.includes(np) || (clause.vg.passive && clause.subject === np);
  if (about && stands.has(lemmaOf(clause))) return true;
  // "The extension has the backing of two states".
  if (clause.subject === np && lemmaOf(clause) === "have")
    return backing.test(wordsOf(scene, clause.vg.last, Math.min(scene.sentence.last, clause.vg.last + 4)).toLowerCase());
  return prep !== "" && standNouns.test(wordsOf(scene, Math.max(scene.sentence.first, np.first - 5), scene.chunks[np.index - 1].first).toLowerCase());
}

const deciders =
  /\b(?:council|parliament|bundestag|cabinet|senate|congress|assembly|house|chamber|lawmakers|deputies|senators|mps|commons|storting|riksdag|folketing|sejm|eduskunta|knesset|majlis|dáil|we|host)\b/i;
const isPronoun = (scene: Scene, np: NounPhrase): boolean => /^(?:its|their|his|her|our)$/.test(wordOf(scene, np.first));

/** "The extension depends on a vote", "is subject to approval", "has yet to be approved": a gate, and nothing decided so far. */
const isGated = (scene: Scene, clause: Clause, np: NounPhrase): boolean =>
  clause.subject === np &&
  (/^(?:depend|hinge|await|hang|rest|need|require|wait)$/.test(lemmaOf(clause)) ||
    /^(?:(?:is|are|was|were|remains?|stays?|has|have|be) (?:\w+ly |still |also )?(?:subject to|conditional|contingent|dependent|pending|yet to|still to|not yet))\b/.test(
      wordsOf(scene, clause.vg.first, Math.min(scene.sentence.last, clause.vg.first + 5)).toLowerCase(),
    ));

/** What is extended: the complement, the owner, a word inside the phrase, or the mission spoken of. */
function matterOfChange(scene: Scene, np: NounPhrase, complement: NounPhrase | null, timed: boolean): Matter | null {
  const noun = headOf(scene, np);
  if (rewritings.has(noun)) return complement !== null && /^(?:mandate|remit)$/.test(headOf(scene, complement)) ? matterOf(scene, complement, true) : null;
  if (changes.get(noun) === "start") return complement === null ? null : newMission(scene, complement);
  const own = complement ? matterOf(scene, complement, true) : null;
  if (own) return own;
  const owner = np.owner ? matterOf(scene, np.owner, true) : null;
  if (owner) return owner;
  const change = changes.get(headOf(scene, np));
  const inside = scene.entities.find((e) => isMissionName(e) && e.first >= np.first && e.last <= np.head);
  if (inside) return { np, strength: "named", mission: { id: inside.id, name: inside.name } };
  for (let i = np.first; i < np.head; i++)
    if (/^(?:mandate|mission|operation|deployment)$/.test(nounOf(scene, i)))
      return { np, strength: "mission", mission: currentMission(scene, scene.sentence.end) };
  if (change === "end") return null;
  // "its renewal", "an extension of a year": of the mission or mandate spoken of.
  const spoken =
    scene.entities.some((e) => isMissionName(e) && (e.first < np.first || change === "extend" || change === "renew")) ||
    scene.before.some((d) => d.kind === "force" && scene.index - d.sentence <= 3 && d.actor.length > 0) ||
    scene.before.some((d) => d.kind === "mandate" && scene.index - d.sentence <= (/^(?:such|this|that)$/.test(wordOf(scene, np.first)) ? 5 : 2)) ||
    scene.chunks.some((c) => c.type === "np" && c.last <= np.first && /^(?:mandate|mission)$/.test(headOf(scene, c)));
  const bare = complement === null || termIn(scene, complement.first, complement.last) !== null;
  return spoken && bare && (timed || np.owner !== null || /^(?:its|their|the|an|a|such|this|that)$/.test(wordOf(scene, np.first)))
    ? { np, strength: "mandate", mission: currentMission(scene, scene.sentence.end) }
    : null;
}

const chances =
  /\b(?:(unlikely|improbable|doubtful|out of the question|not likely|not on the cards|off the table)|likely|probable|expected|in the offing|on the cards)\b/;

function stageOfNoun(
  scene: Scene,
  clause: Clause | null,
  np: NounPhrase,
  staging: Staging | null,
  lemma: string,
  change: Change,
): { stage: Stage; modality: Modality } {
  if (clause === null || staging === null) return { stage: change === "end" ? "ended" : change === "suspend" ? "suspended" : "decided", modality: "stated" };
  const subject = clause.subject === np && !clause.vg.passive;
  // "A renewal is unlikely", "is in the offing".
  const chance =
    subject && lemma === "be" ? chances.exec(wordsOf(scene, clause.vg.last - 1, Math.min(scene.sentence.last, clause.vg.last + 5)).toLowerCase()) : null;
  if (chance) return { stage: "planned", modality: chance[1] !== undefined ? "negated" : "expected" };
  // "Talks on the renewal continue": no more than talked of.
  const over = scene.chunks[np.index - 2];
  if (
    over?.type === "np" &&
    /^(?:on|over|about|regarding|concerning)$/.test(before(scene, np)) &&
    /^(?:talks?|negotiations?|discussions?|consultations?|debates?|deliberations?|haggling|uncertainty)$/.test(headOf(scene, over))
  )
    return { stage: "considered", modality: "stated" };
  const given = subject ? undefined : (stageOfGovernor(lemma) ?? verbStages.get(lemma));
  // "assumes its renewal", "is counting on a prolongation": what others will decide.
  if (!subject && awaits.has(lemma) && change !== "end") return { stage: "decided", modality: staging.modality === "negated" ? "negated" : "expected" };
  if (staging.phase === "coming")
    return { stage: given === "requested" || given === "refused" || given === "considered" ? given : staging.stage, modality: staging.modality };
  if (given === "in-force") return { stage: change === "end" ? "ended" : "decided", modality: staging.modality };
  if (given) return { stage: given, modality: staging.modality };
  return { stage: change === "end" ? "ended" : change === "suspend" ? "suspended" : "decided", modality: staging.modality };
}

const electors: ReadonlySet<string> = new Set(["voter", "elector", "electorate", "citizen", "people", "shareholder", "delegate"]);

/** "a six-month mandate", "a mandate until the end of March", "its new twelve-month mandate". */
function mandateWithTerm(scene: Scene, np: NounPhrase): Draft | null {
  const clause = clauseOf(scene, np.first);
  const range = clause ? rangeOf(scene, clause) : { first: scene.sentence.first, last: scene.sentence.last };
  const next = scene.chunks[np.index + 1];
  const near = Math.min(scene.sentence.last, np.last + 8, Math.max(range.last, np.last));
  const follows =
    (next !== undefined && next.type !== "np" && /^(?:of|for|until|till|through|to)$/.test(wordOf(scene, next.first))) ||
    /^up to$/i.test(wordsOf(scene, np.last, Math.min(scene.sentence.last, np.last + 2)));
  const term = termIn(scene, np.first, np.last) ?? (follows ? termIn(scene, np.last, near) : null);
  const until = follows ? untilIn(scene, np.last, near) : null;
  if (term === null && until === null) return null;
  if (onlyWhen.has(before(scene, np)) && term === null) return null;
  const matter = matterOf(scene, np, true);
  if (matter === null || scene.entities.some((e) => e.class === "person" && e.last === np.head)) return null;
  const lemma = clause ? lemmaOf(clause) : "";
  // "Voters gave the president a new mandate for five years".
  if (clause?.subject && electors.has(headOf(scene, clause.subject))) return null;
  const staging = clause ? stagingOf(scene, clause) : null;
  const carrier = clause ?? scene.clauses[0];
  if (carrier === undefined) return null;
  const words = wordsOf(scene, np.first, np.last).toLowerCase();
  // "Leaders extend mandate by a month": a headline's verb that the parse takes for a noun.
  const acted =
    np.first > scene.sentence.first
      ? (/^(extend|prolong|renew)s?$/.exec(wordOf(scene, np.first - 1)) ?? /\b(extend|prolong|renew)s? mandate\b/.exec(words))
      : null;
  const change: Change = acted
    ? acted[1] === "renew"
      ? "renew"
      : "extend"
    : /\b(?:further|new|another|fresh|renewed|additional|extended)\b/.test(words)
      ? "extend"
      : // "has a two-year mandate": so it stands.
        clause?.vg.form === "finite" && clause.vg.tense === "present" && clause.vg.modal === "" && /^(?:have|hold)$/.test(lemma) && clause.objects.includes(np)
        ? "level"
        : until !== null && term === null && !/^(?:give|grant|vote|approve|receive|get|obtain|award|set)$/.test(lemma)
          ? "level"
          : "start";
  const held = lemma === "have" || lemma === "be" || lemma === "hold" || lemma === "operate" || lemma === "";
  const asker = staging?.stage === "requested" && clause !== null ? agentOf(scene, clause) : [];
  const { actor, because } = whoseMandate(scene, carrier, matter, {
    acted: /^(?:give|grant|approve|adopt|vote|pass|agree|rubber-stamp|okay|wave|clear|endorse|back|sign|prolong|renew|extend)$/.test(lemma),
    staging: staging ?? verbless,
    asker,
  });
  if (actor.length === 0) return null;
  const last = Math.max(np.last, term?.last ?? 0, until !== null ? near : 0);
  const { mission, place } = placed(scene, range, matter);
  const given = stageOfGovernor(lemma) ?? verbStages.get(lemma) ?? null;
  const stage: Stage =
    staging?.phase === "coming"
      ? staging.stage
      : held && change === "level"
        ? "in-force"
        : (given ?? (staging?.phase === "done" && held && clause?.vg.tense === "past" ? "ended" : "decided"));
  return draftOf("mandate", "mandate/with-term", spanOf(scene, np.first, last), scene.index, {
    actor,
    mission,
    place,
    with: hostsOf(scene, place, actor),
    change,
    stage,
    modality: staging?.modality ?? "stated",
    quantity: term?.quantity ?? null,
    used: term,
    clause,
    trust: because ? 0.45 : 0.6,
    ...(because ? { filled: { actor: because } } : {}),
  });
}

/** "the observers have until 14 June", "the mission has until the end of the year". */
function hasUntil(scene: Scene, clause: Clause): Draft | null {
  if (!/^(?:until|till)$/.test(clause.vg.last < scene.sentence.last ? wordOf(scene, clause.vg.last) : "")) return null;
  const matter = clause.subject ? matterOf(scene, clause.subject, true) : null;
  const range = rangeOf(scene, clause);
  const holds = endOf(scene, clause.vg.last, range.last);
  if (matter === null || (!isThing(matter) && matter.strength !== "pronoun") || holds === null) return null;
  if (governsInfinitive(scene, clause)) return null;
  const { actor } = whoseMandate(scene, clause, matter, { acted: false, staging: stagingOf(scene, clause), asker: [] });
  if (actor.length === 0) return null;
  const { mission, place } = placed(scene, range, matter);
  return draftOf("mandate", "mandate/has-until", spanOf(scene, range.first, range.last), scene.index, {
    actor,
    mission,
    place,
    with: hostsOf(scene, place, actor),
    change: "level",
    stage: "in-force",
    holds,
    clause,
    trust: 0.6,
  });
}
