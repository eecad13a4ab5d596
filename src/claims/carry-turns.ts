/**
 * Short answers and turns after a force was told of, in the words of a newsroom or of a note: "The answer was no", "Japan would not", "Finland out", "No date
 * has been set for their return".
 */
import type { Actor, Change, Modality, Stage } from "../model/claim.ts";
import { bearerOf, tokenFrom, governmentOf } from "./bearer.ts";
import { modelOf } from "./carry-force.ts";
import { forceBefore } from "./forcetalk.ts";
import { type Draft, draftOf } from "./draft.ts";
import { isVain } from "./field.ts";
import { armsNouns } from "./gifts.ts";
import { foldedWords } from "./frames.ts";
import { phraseNumbers, possiblePhrases } from "./phrases.ts";
import { hostsOf } from "./places.ts";
import { hasCapital, type Scene, spanOf, statesAmong, wordOf, wordsOf } from "./scene.ts";
import { otherThan, haveCommon, isAmong } from "./named.ts";
import { anyMonth, anyWeekday } from "../text/timewords.ts";

interface Turn {
  readonly rule: string;
  /** Folded words of the sentence; `(?<k>…)` is the word that is said of someone. */
  readonly words: RegExp;
  readonly stage: Stage | "same";
  readonly modality?: Modality;
  readonly change?: Change;
  /** What must have been told of the force before: that it was asked for, or that it left. */
  readonly after?: "request" | "end";
  /** Whose it is: the bearer of the words, whoever is named in them, or whoever's force was told of. */
  readonly of: "bearer" | "named" | "model";
}

const end = "(?=[.,;!]|$| but\\b| and\\b| though\\b| yet\\b(?! to\\b))";
const now = "(?:still |already |now |also |again |since |so far |not surprisingly |politely |flatly |firmly |quietly |promptly |at once |too |first )*";
/** A name that the auxiliary stands right behind, at the head of the sentence or of its half. */
const name =
  "(?:^|[,;:—–] ?|\\band |\\bbut |\\byet )(?!what\\b|that\\b|which\\b|who\\b|where\\b|how\\b|if\\b|as\\b|than\\b)(?:only |even |the )?(?:[\\w’'.-]+ ){1,3}?";
const refused = (rule: string, words: string): Turn => ({ rule, words: new RegExp(words), stage: "refused", of: "bearer" });
const agreed = (rule: string, words: string): Turn => ({ rule, words: new RegExp(words), stage: "agreed", of: "bearer" });
const weighed = (rule: string, words: string): Turn => ({ rule, words: new RegExp(words), stage: "considered", of: "bearer" });
const offered = (rule: string, words: string): Turn => ({ rule, words: new RegExp(words), stage: "offered", of: "bearer" });

const turns: readonly Turn[] = [
  // Auxiliaries that stand alone repeat the verb before: "Japan would not", "Qatar might", "Denmark will".
  refused("would-not", `\\b(?<k>(?:would|will|could|can) (?:not|never)|wouldn't|won't|couldn't|can't|cannot)(?: either| yet)?${end}`),
  {
    rule: "may",
    words: new RegExp(`${name}(?<k>may|might|could)(?: well| yet)?(?: too| also| as well)?${end}`),
    stage: "considered",
    modality: "possible",
    of: "bearer",
  },
  { rule: "will", words: new RegExp(`${name}(?<k>will|is going to|are going to)(?: too| also| as well)?${end}`), stage: "pledged", of: "bearer" },
  {
    rule: "not-yet",
    words: new RegExp(`${name}(?<k>(?:has|have|did|does|is|are)(?: not|n't))(?: yet| so far)?${end}`),
    stage: "same",
    modality: "negated",
    of: "bearer",
  },
  { rule: "same", words: /\b(?<k>is|are|was|were) (?:now |also |all )?doing (?:the same|so|likewise)\b/, stage: "same", of: "bearer" },
  {
    rule: "has-too",
    words: new RegExp(`${name}(?<k>(?:already )?(?:has|have|did|does|do|had)(?: already| since| long since| too| so| also)*)${end}`),
    stage: "same",
    of: "bearer",
  },
  // Noes.
  {
    rule: "no-return",
    words:
      /\b(?<k>(?:sees?|saw) no (?:reason|need|cause|point|use)|(?:is|are) in no (?:hurry|rush|mood)) (?:in |for |to )(?:return|come back|go back|be back|returning|coming back|going back|a return)\b/,
    stage: "refused",
    change: "resume",
    after: "end",
    of: "bearer",
  },
  refused(
    "excuses",
    `\\b(?<k>(?:excused|recused) (?:itself|themselves)|made (?:its|their) excuses|begged (?:off|to be excused)|regret(?:s|ted)${end}|sent (?:its|their) regrets|thought better of it|got cold feet|(?:wants?|wanted|will have|would have) no part (?:of|in) (?:it|this|that)|(?:will|would) have none of (?:it|this|that)|shook (?:its|their) heads?|gave (?:it|the (?:idea|request)) a miss|opted out|bowed out|cried off|ducked out|baulked|balked|shied away|looked the other way|(?:has|have) (?:other|enough) (?:plans|priorities|worries|commitments|on (?:its|their) plate)|(?:is|are) (?:fully |already |over)?(?:stretched|committed elsewhere|busy elsewhere)|has its hands full|have their hands full)`,
  ),
  refused(
    "says-never",
    `\\b(?<k>said|says|say|has said|have said) (?:${now})(?:no|never|nein|non|it (?:would|will|could|can) ?(?:not|n't)|they (?:would|will|could|can) ?(?:not|n't)|it was out of the question|that was out of the question)${end}`,
  ),
  refused(
    "answer-no",
    `['’]s? (?<k>answer|reply|response|verdict) (?:is|was|came|remains|remained|has been|is still) (?:back )?(?:a |an )?(?:firm |flat |clear |polite |curt |short |blunt )?["“‘']?(?:no|refusal|nein|non|nyet|negative|shrug|in the negative|not now|not this year)`,
  ),
  {
    ...refused(
      "answer-no",
      `\\b(?:from|in) (?:[\\w’'-]+ ){1,3}(?<k>came|there came|was) (?:back )?(?:only )?(?:a |an |the same )?(?:firm |flat |clear |polite |curt |short |blunt )?["“‘']?(?:no|refusal|nein|non|nyet|shrug)${end}`,
    ),
    of: "named",
  },
  {
    ...refused(
      "answer-no",
      `(?:^|[.;,] |\\bbut )(?:the|their|its) (?<k>answer|reply|response|verdict) (?:is|was|came back|remains|has been) (?:a )?(?:firm |flat |clear |polite |curt )?["“‘']?(?:no|refusal|negative|nein|non)`,
    ),
    of: "model",
  },
  { ...refused("count-out", `\\bcount (?<k>us|[\\w-]+) out\\b`), of: "named" },
  refused(
    "cannot",
    `\\b(?<k>(?:could|can|would|will)(?: not|n't)|cannot) (?:help|oblige|spare (?:any|one|them|anyone|anybody|a man|a single)|send (?:any|one)|manage (?:it|that|any)|(?:afford|pay for) (?:it|that|any|one|them)|do (?:it|so|that|more)|go along)\\b`,
  ),
  refused(
    "would-rather-not",
    `\\b(?<k>would (?:rather|prefer) not|sees? no (?:reason|need|cause|point)|saw no (?:reason|need|cause|point)|(?:plead|cit)(?:s|ed) (?:[\\w-]+ ){0,3}?(?:elsewhere|at home|shortages?|commitments|constraints|a lack)|(?:has|have|had) (?:none|nothing|nobody|no one) (?:to spare|to send|to offer|left|available))`,
  ),
  {
    rule: "none-came",
    words:
      /^(?:but |yet |so far |in the end )?(?<k>neither|none|not one|nobody|no one)(?: of (?:them|these|those|the (?:two|three|four|five|others|rest)))?(?: of (?:them|these|those))? (?:(?:has|have|had) )?(?:yet |ever |so far |since |actually )*(?:sent|deployed|provided|contributed|delivered|furnished|supplied|come|came|arrived|turned up|shown up|showed up|materiali[sz]ed|appeared|gone|went|followed)\b/,
    stage: "in-force",
    modality: "negated",
    of: "model",
  },
  // Yeses.
  agreed("says-yes", `\\b(?<k>said|says|has said|have said) (?:${now})(?:yes|ja|oui|it (?:would|will)|they (?:would|will))${end}`),
  agreed(
    "answer-yes",
    `['’]s? (?<k>answer|reply|response) (?:is|was|came|has been) (?:back )?(?:a )?(?:clear |quick |prompt |qualified )?["“‘']?(?:yes|positive|in the affirmative)`,
  ),
  agreed(
    "gives-in",
    `\\b(?<k>agreed|consented|obliged|complied|relented|gave in|gave way|came round|nodded|assented|accepted) (?=on ${anyWeekday}|the (?:next|same|following)|(?:two|three|four|five|six) |a (?:day|week|month|fortnight)|within|in (?:${anyMonth})|at once|yesterday|last|this)`,
  ),
  agreed(
    "bows",
    `\\b(?<k>bowed|gave way|yielded|gave in|caved in) (?:to|before) (?:the |its |their )?(?:pressure|request|demand|plea|appeal|pleas|appeals|calls?|wish)`,
  ),
  // Neither: a mind that is not made up about it is a stance, what is looked into is a force under study.
  weighed(
    "thinks",
    `\\b(?<k>is|are|was|were) (?:${now})(?:thinking (?:about it|it over|hard)|mulling (?:it|this)|weighing (?:it|this)|looking at (?:it|this)|pondering (?:it|this)|(?:sleeping on|chewing (?:on|over)|sizing up|brooding over|poring over) (?:it|this|that|the (?:request|offer|idea|plea|matter|proposal))|(?:chewing|sizing|turning|talking|kicking) (?:it|this|that|the (?:request|offer|idea|plea|matter|proposal)) (?:up|over|around))`,
  ),
  weighed(
    "has-yet",
    `\\b(?<k>has|have|had) (?:yet|still) to (?:decide|answer|reply|respond|make up (?:its|their) minds?|say (?:yes|no|anything)|be heard from)`,
  ),
  {
    rule: "told-to-wait",
    words:
      /\b(?<k>(?:was|were|has been|have been|had been) (?:politely |curtly |again )?told) (?:to|(?:that )?(?:it|they) (?:must|would have to|will have to|has to|have to|had to|should)) (?:wait|be patient|queue|join the queue|stand in line|take (?:its|their) turn)\b/,
    stage: "considered",
    after: "request",
    of: "model",
  },
  weighed("promises-answer", `\\b(?<k>(?:has |have )?promised (?:an answer|a reply|a decision|to (?:answer|decide|reply|think|consider)))`),
  weighed("wants-time", `\\b(?<k>wants?|asked for|needs?|has asked for) (?:more |some )?time${end}|\\b(?<k2>wants?) to think (?:about )?(?:it|this)(?: over)?`),
  offered("open-to", `\\b(?<k>is|are) (?:${now})(?:open to it|game|up for it|tempted|willing|ready|prepared|minded to)${end}`),
  offered(
    "came-forward",
    `\\b(?<k>(?:came|has come|have come|stepped|has stepped) forward|raised (?:its|their) hands?|(?:has |have )?put (?:its|their) hands? up|(?:has |have )?volunteered)${end}`,
  ),
  // What becomes of the force.
  {
    rule: "stands",
    words:
      /\b(?:the|its|their|that|this) (?<k>offer|pledge|promise|commitment|undertaking) (?:still |also )?(?:stands|holds(?: good)?|remains (?:open|valid|on the table|good)|is still (?:open|valid|on the table|good|there))/,
    stage: "same",
    of: "model",
  },
  {
    rule: "kept",
    words:
      /\b(?:the|its|their|that|this) (?<k>promise|pledge|commitment|undertaking|word) (?:has been|was|is being|have been) (?:kept|honou?red|fulfilled|met|made good|redeemed)/,
    stage: "in-force",
    of: "model",
  },
  {
    rule: "yet-to-come",
    words:
      /\b(?:it|they|these|those|none|all|most|the (?:rest|others?)) (?<k>(?:has|have) (?:yet|still) to|(?:is|are) (?:yet|still) to) (?:turn up|show up|arrive|come|appear|materiali[sz]e|be seen|be sent|go|leave home|report for duty)/,
    stage: "pledged",
    change: "start",
    of: "model",
  },
  {
    rule: "fell-through",
    words:
      /\b(?<k>nothing (?:has |had )?(?:come|came) of (?:it|that)|(?:it|that|they) (?:came|has come|had come) to nothing|(?:it|that|the (?:plan|idea|offer|scheme)) (?:fell through|was (?:shelved|dropped|scrapped|abandoned|quietly dropped)|has been (?:shelved|dropped|scrapped|abandoned)|never (?:happened|materiali[sz]ed|came off)))/,
    stage: "ended",
    of: "model",
  },
  {
    rule: "request-refused",
    words:
      /\b(?:the|its|their|that|this) (?<k>request|appeal|plea|call|invitation|offer|demand) (?:was|has been|had been|were) (?:again |politely |flatly |quietly |promptly )?(?:turned down|rejected|declined|refused|rebuffed|ignored|denied|brushed aside)/,
    stage: "refused",
    of: "model",
  },
  {
    rule: "request-granted",
    words:
      /\b(?:the|its|their|that|this) (?<k>request|appeal|plea|call|demand) (?:was|has been|had been) (?:at once |promptly |quickly )?(?:granted|met|heeded|accepted|approved|answered)/,
    stage: "agreed",
    of: "model",
  },
  {
    rule: "no-more",
    words:
      /\b(?<k>(?:there (?:is|are|was|were) |it has |they have |has |have )no (?:plans?|question|thought|talk|intention|need) (?:of|for|to (?:send|add|provide|deploy)) (?:any )?(?:more|another|others|a (?:second|third|further)|further|reinforcements?))/,
    stage: "planned",
    modality: "negated",
    change: "add",
    of: "model",
  },
  {
    rule: "second-weighed",
    words:
      /\b(?<k>(?:a (?:second|third|further)(?: one)?|another(?: one)?|more|reinforcements?|others) (?:is|are|was|were) (?:still |also |now )?(?:under (?:discussion|consideration|review|study)|being (?:discussed|considered|studied|weighed)|not (?:ruled out|excluded)|a possibility|possible|in the air|up for discussion))/,
    stage: "considered",
    change: "add",
    of: "model",
  },
  {
    rule: "second-planned",
    words:
      /\b(?<k>(?:a (?:second|third|further)(?: one)?|another(?: one)?|more|reinforcements?|others) (?:is|are|was|were) (?:still |also |now )?(?:planned|foreseen|envisaged|to (?:follow|come|go|join)|in preparation|expected|due|scheduled|pencilled in))/,
    stage: "planned",
    change: "add",
    of: "model",
  },
  {
    rule: "numbers-fall",
    words:
      /\b(?:their|its|the) (?<k>numbers?|strength|size|contingent|presence|force|total) (?:has|have) (?:since |now |been |already |more than |almost |nearly )*(?:halved|shrunk|fallen|dwindled|dropped|declined|decreased|been halved|been cut|been reduced|come down|gone down|been trimmed)/,
    stage: "in-force",
    change: "cut",
    of: "model",
  },
  {
    rule: "numbers-rise",
    words:
      /\b(?:their|its|the) (?<k>numbers?|strength|size|contingent|presence|force|total) (?:has|have) (?:since |now |been |already |more than |almost |nearly )*(?:doubled|trebled|tripled|grown|risen|increased|swelled|swollen|climbed|gone up|been doubled|been raised|been increased)/,
    stage: "in-force",
    change: "add",
    of: "model",
  },
  {
    rule: "used-to",
    words:
      /\b(?<k>there) (?:used to be|had been|were once|once were) (?:(?:twice|three times|four times|half|nearly twice|almost twice) (?:as many|that number|the number|that)|(?:many |far )?more|fewer)/,
    stage: "ended",
    change: "level",
    of: "model",
  },
  {
    rule: "no-date",
    words:
      /\bno (?:date|day|time|timetable|deadline) (?<k>has|have|had|was|is|were)(?: yet)? ?(?:been )?(?:set|fixed|named|given|agreed|announced)(?: yet)? for (?:its|their|the) (?:return|departure(?! for)|withdrawal|pull-?out|exit|homecoming)/,
    stage: "planned",
    change: "end",
    of: "model",
  },
  {
    rule: "no-date",
    words:
      /\bno (?:date|day|time|timetable|deadline) (?<k>has|have|had|was|is|were)(?: yet)? ?(?:been )?(?:set|fixed|named|given|agreed|announced)(?: yet)? for (?:its|their|the) (?:deployment|dispatch|departure for|arrival|despatch)/,
    stage: "planned",
    change: "start",
    of: "model",
  },
  {
    rule: "stay-over",
    words:
      /['’]s? (?:own )?(?<k>stay|deployment|presence|participation|involvement|part|stint|tour|engagement|role) (?:there |in it |in this )?(?:(?:is|was|is now) (?:over|up|at an end|finished|history)|came to an end|has come to an end|ended|has ended)(?=[.,;]| (?:in|on|last|since))/,
    stage: "ended",
    change: "end",
    of: "bearer",
  },
  {
    rule: "tour-up",
    words: /\b(?<k>their|its) (?:tour|stint|stay|turn|rotation) (?:of duty )?(?:is up|ends|runs out|is over|expires|finishes|comes to an end|will end)\b/,
    stage: "planned",
    change: "end",
    of: "model",
  },
];

const firstTurn = phraseNumbers(...turns.map((t) => t.words));

/** The turns of a sentence that stand right after a force was told of. */
export function turnDrafts(scene: Scene, sofar: readonly Draft[]): Draft[] {
  if (isVain(scene, 0.5)) return [];
  const { sentence } = scene;
  const label = labelDraft(scene, sofar);
  if (label !== null) return [label];
  if (sentence.last - sentence.first > reach) return [];
  const possible = possiblePhrases(scene),
    next = possible.indexOf(1, firstTurn);
  if (next < 0 || next >= firstTurn + turns.length) return [];
  const told = scene.before[scene.before.length - 1];
  if (sofar.length === 0 && (told === undefined || scene.index - told.sentence > 2)) return [];
  const text = wordsOf(scene, sentence.first, sentence.last).toLowerCase();
  const drafts: Draft[] = [];
  for (const [t, turn] of turns.entries()) {
    if (possible[firstTurn + t] === 0) continue;
    const match = turn.words.exec(text);
    if (match === null) continue;
    const key = match.groups!["k"] ?? match.groups!["k2"];
    const from = sentence.start + match.index,
      token = tokenFrom(scene, from + match[0].indexOf(key)),
      last = tokenFrom(scene, from + match[0].length - 1) + 1;
    const model = modelOf(scene, sofar, scene.tokens.start[token]);
    // "there since May": a month.
    if (turn.rule === "may" && hasCapital(scene, token)) continue;
    if (
      model === null ||
      [...sofar, ...drafts].some((d) => d.kind === "force" && d.span.start <= scene.tokens.start[token] && scene.tokens.start[token] < d.span.end)
    )
      continue;
    const actor = whose(scene, turn, token, from, model);
    if (
      actor.length === 0 ||
      haveCommon(model.place, actor) ||
      (turn.of === "bearer" &&
        turn.stage !== "ended" &&
        turn.after !== "end" &&
        actor.every((a) => isAmong(a, model.actor)) &&
        model.stage !== "requested" &&
        model.stage !== "considered")
    )
      continue;
    // "asked Oslo for a patrol boat and was told to wait": a gift, asked for in the same breath.
    if (turn.rule === "told-to-wait" && model.sentence === scene.index && model.quantity === null && armsNouns.test(text)) continue;
    if ((turn.after === "request" && model.stage !== "requested") || (turn.after === "end" && model.change !== "end" && model.modality !== "negated")) continue;
    const place = otherThan(model.place, actor);
    drafts.push(
      draftOf("force", `force/turn-${turn.rule}`, spanOf(scene, sentence.first, Math.min(last, sentence.last)), scene.index, {
        actor,
        place,
        mission: model.mission,
        with: [...hostsOf(scene, place, actor), ...model.with.filter((w) => w.role === "asker" && !isAmong(w, actor))],
        change: turn.change ?? (model.change === "level" ? "start" : model.change),
        stage: turn.stage === "same" ? model.stage : turn.stage,
        modality: turn.modality ?? "stated",
        trust: 0.5,
        filled: { object: "the force spoken of before" },
      }),
    );
  }
  return drafts;
}

/** What stands after a state's name in a list of who sends what. */
const labels: readonly (readonly [Stage, Change, RegExp])[] = [
  [
    "refused",
    "start",
    /^(?:an? )?(?:flat |firm |polite )?(?:no(?! (?:reply|answer|word|news|figure|number|decision|date))|none|nothing|nil|out|not (?:interested|taking part|in|available|this time)|declin(?:es|ed|ing)|refus(?:es|ed|al)|won't|will not|vetoed|ruled out|regrets|abstains|passes|unable|cannot)\b/,
  ],
  [
    "considered",
    "start",
    /^(?:maybe|perhaps|possibl[ey]|under (?:consideration|review|study|discussion)|(?:still )?(?:thinking|undecided|considering|weighing|studying|deciding|hesitating|open|unclear|silent|unsure)|awaiting|waiting|waits|t\.?b\.?[acd]\.?|to be (?:confirmed|decided|announced)|pending|no (?:reply|answer|word|decision|news)|yet to|wants? (?:time|details|more)|depends)\b/,
  ],
  [
    "pledged",
    "start",
    /^(?:yes|in(?=[.,;!]|$| (?:from|if|principle|with))|confirmed|firm|committed|promised|pledged|aye|sending|will (?:send|join|come|be there)|joining|on board)\b/,
  ],
  ["agreed", "start", /^(?:agreed|agrees|ok|okay|accepted|accepts|said yes)\b/],
  ["offered", "start", /^(?:offer(?:s|ed|ing)?|ready|willing|available|prepared|volunteer(?:s|ed|ing)?)\b/],
  ["requested", "start", /^(?:asked|approached|invited|sounded out|to be asked)\b/],
  ["ended", "end", /^(?:gone|left|pulled out|withdrawn|withdrew|back home|home|went home|dropped out|closed|over)\b/],
  ["planned", "end", /^(?:leaving|going|withdrawing|pulling out|to (?:leave|go|withdraw))\b/],
];

/** "Azerbaijan – under consideration.", "Finland out.", "Egypt: yes, number open": a state and what it said, in a list of who sends what. */
function labelDraft(scene: Scene, sofar: readonly Draft[]): Draft | null {
  const { sentence } = scene;
  if (sofar.some((d) => d.kind === "force") || sentence.last - sentence.first > 12 || scene.quantities.length > 0) return null;
  const e = scene.entities.find(
    (each) =>
      each.first - sentence.first <= 1 &&
      ((each.class === "state" && each.form !== "adjective" && each.form !== "pronoun") || each.form === "metonym" || each.class === "place"),
  );
  if (!e || e.last >= sentence.last) return null;
  const mark = wordOf(scene, e.last);
  const from = /^[:;,–—=-]$/.test(mark) ? e.last + 1 : e.last;
  // Without a mark only a bare word is a note: "Finland out.", not "Finland left the talks".
  const words = from < sentence.last ? foldedWords(scene, from, sentence.last) : "";
  const found = labels.find(([, , said]) => said.test(words));
  if (
    !found ||
    (from === e.last && !/^\w+(?: too| again| for now)?\W*$/.test(words)) ||
    !(modelOf(scene, [], sentence.start) !== null || (from > e.last && forceBefore(scene, true)))
  )
    return null;
  const actor = statesAmong(scene, governmentOf(scene, e));
  if (actor.length === 0) return null;
  const model = modelOf(scene, [], sentence.start);
  const place = otherThan(model?.place ?? [], actor);
  return draftOf("force", `force/label-${found[0]}`, spanOf(scene, e.first, sentence.last), scene.index, {
    actor,
    place,
    mission: model?.mission ?? null,
    with: hostsOf(scene, place, actor),
    stage: found[0],
    change: found[1],
    trust: 0.5,
    filled: { object: "the force spoken of before" },
  });
}

/** Tokens of a sentence that is still short enough to be a turn. */
const reach = 26;

function whose(scene: Scene, turn: Turn, token: number, from: number, model: Draft): Actor[] {
  if (turn.of === "model") return model.actor;
  if (turn.of === "bearer") return statesAmong(scene, bearerOf(scene, token));
  const e =
    scene.entities.find(
      (each) => each.start >= from && (each.class === "state" || each.class === "place" || each.form === "metonym" || each.speaksFor !== null),
    ) ?? null;
  return e === null ? [] : statesAmong(scene, governmentOf(scene, e));
}
