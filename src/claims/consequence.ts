/** `consequence`: what follows if something happens, with trigger and effect in the document's words, and who is affected. */
import type { Actor } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import { actorsOf, isOwnWord, speakerAt } from "./args.ts";
import { fallbackActor } from "./fallback.ts";
import { actorsOfList, bearerOf, tokenFrom } from "./bearer.ts";
import { type Draft, draftOf, namesOf } from "./draft.ts";
import { missionActor } from "./matter.ts";
import { currentMission } from "./memory.ts";
import { isForceNoun } from "./contributor.ts";
import { ADJ } from "../text/lexicon.ts";
import { mayHold, phraseNumbers, possiblePhrases } from "./phrases.ts";
import { missionOf, placesIn, prepositionBefore } from "./places.ts";
import { holdsMatter, isTalkOf, subjectMatter } from "./position.ts";
import { namesField } from "./stance-lexicon.ts";
import { entitiesIn, knownAs, lemmaOf, rangeOf, type Scene, spanOf, wordOf, wordsOf, isMissionName, isStateActor } from "./scene.ts";
import { lowerOf } from "./lowered.ts";
import { voiceAt } from "./voices.ts";
import { haveCommon } from "./named.ts";

/** `(?<t>…)` is where the trigger begins. Condition rules take "only if" and "unless". */
const triggers: readonly { readonly rule: string; readonly words: RegExp }[] = [
  {
    rule: "consequence/if",
    words:
      /(?<!\b(?:only|even|as|what|ask|asks|asked|asking|wonder|wondered|see|know|unclear|decide|determine|question|doubt|unsure|whether|and|or|says?) )\b(?<t>if)(?: |, (?=[^,]{2,30}, ))(?!necessary|needed|possible|it (?:is|were|was) possible|any\b|so\b|not\b|only\b|anything|confirmed[,.]|required|you\b|it so|need be|elected|approved[,.])/,
  },
  {
    rule: "consequence/should",
    words:
      /(?<=^|["“,;:–—(] ?|\bthat |\bsaid |\bbut |\band )(?<t>should) (?=(?:the |a |an |this |these |its |their |any |one |our )?[\w'’-]+ (?:[\w'’-]+ ){0,4}?(?:be|fail|go|leave|withdraw|refuse|lapse|decide|end|come|happen|wish|want|attack|join|break|vote|choose|lose|win|continue|run|expire|not|prove|seek|escalate|collapse|pull|quit|cut|stop|need|have|veto|reject|insist)\b)/,
  },
  {
    rule: "consequence/should",
    words: /^["“]?(?<t>should) (?=[^,;?]{3,90}, [^?]{3,200}\b(?:will|would|could|may|might|can|must|has to|have to|is|are|stays?|goes|go)\b)/,
  },
  { rule: "consequence/were-to", words: /(?<=^|["“,;:–—(] ?|\bthat |\bsaid |\bbut |\band )(?<t>were) (?=[^,.;]{2,60} to \w+)/ },
  { rule: "consequence/were-not", words: /(?<=^|["“,;:–—(] ?|\bthat )(?<t>were (?:it|they|we|there) not|but for the|had it not been for) / },
  {
    rule: "consequence/suppose",
    words:
      /(?<=^|["“;:–—(] ?|\bthat )(?<t>suppos(?:e|ing)|in case|if ever|whenever|the moment|as soon as|once) (?=[^,;?]{3,90}, [^?]{3,160}\b(?:would|could|might|risks?|will have to|is lost|are lost)\b)/,
  },
  {
    rule: "consequence/unless",
    words:
      /(?<=^|["“;:–—(] ?|\bthat )(?<t>unless) (?=[^;?]{3,110},[^?]{3,160}\b(?:will have to|would have to|will be forced|be (?:cut|withdrawn|closed|forced|reduced|halved|sent home|scaled|lost|left)|collapse|fail|run out|go home|pull out|withdraw|leave|end|close|lapse|lose|stop|cease|shrink|fold|risks?)\b)/,
  },
  { rule: "consequence/unless", words: /\b(?:threaten|warn)(?:s|ed|ing)?\b(?:(?!\bnot\b|n't\b|\bno\b)[^.;]){5,160}?\b(?<t>unless) (?=[^.;]{5})/ },
  { rule: "consequence/in-the-event", words: /\b(?<t>(?:in the event|in case) (?:that|of|a|an|the|any|either|they|it|one)|in the case that)\b/ },
  {
    rule: "consequence/without",
    words:
      /(?<=^|["“;:–—(] ?|\bthat )(?<t>without|minus|deprived of|stripped of|bereft of) (?!(?:an? |any |further |much )?(?:doubts?|exception|fail|delay|question|ado|warning|words?|fight|casualties|hesitation|incident|notice)\b)(?=[^.;]{2,110},[^.;]{0,110}\b(?:will|would|could|may|might|must|has to|have to|risks?|faces?|(?:gets?|are|is) sent|goes? home|lapses|ends|stops|shuts|closes|runs? out|(?:comes?|grinds?) to (?:a|an) (?:end|halt|stop|standstill))\b|[^.;,]{2,50}\b(?:will|would|could|might|must|has to|have to|risks?|faces?)\b)/,
  },
  {
    rule: "consequence/in-that-case",
    words:
      /(?<=^|["“;:–—] ?|, ?(?=in which)|\b(?:but|and|that) )(?<t>in (?:that|this|such an?) (?:case|event|eventuality)|if so|if not|if need be|then again not|in which case|the alternative),? (?=[^.;?]{3,160}\b(?:will|would|could|may|might|must|have to|has to|is|are)\b)/,
  },
  { rule: "consequence/then", words: /\b(?<t>(?:would|could|might) then|then (?:would|could|might))\b(?! have\b)/ },
  {
    rule: "consequence/imperative",
    words:
      /(?<=^["“]?|: ["“]?)(?<t>(?:lose|fail to|let|keep|add|raise|lower|press|push|freeze|postpone|close|threaten|ignore|cross|touch|take away|take|pull|remove|cut|attack|withdraw|refuse|break|drop|strip|scrap|shut|stop|send|leave|give|move|hit|harm|fire|deny|delay|end) (?:[^.;]{3,70})) (?=and (?:[\w'’-]+ ){1,7}?(?:will|would|could|may|might|must|has to|have to|is|are|becomes?|goes?|falls?|collapses?|ends?|stops?|loses?|leaves?)\b)/,
  },
  {
    rule: "consequence/one-more",
    words:
      /(?<=^|["“;:–—] ?)(?<t>(?:(?:one|two|three|a single|any|just one) (?:more|further|other|false|wrong|stray|such)|any|a single|another|a second|fewer than|less than|half of|no (?=[^.;,]{3,40}\b(?:by|before|until)\b)) [^.;,]{2,60}?(?:, [^.;,]{2,40})?),? (?=and (?:[\w'’-]+ ){1,7}?(?:will|would|could|may|might|must|has to|have to|is|are|becomes?|goes?|falls?|ends?|stops?|strikes?|leaves?|loses?|closes?|pulls?|packs?)\b)/,
  },
  {
    rule: "consequence/moment",
    words:
      /(?<=^|["“;:–—] ?|\bthat )(?<t>the (?:day|moment|minute|hour|instant)|once|as soon as|whenever) (?=[^,;?]{3,80}\b(?:shuts?|gone|leaves?|lands?|falls?|fell|attack(?:s|ed)?|close[sd]?|fails?|failed|pulls?|collapse[sd]?|lost|loses?|die[sd]?|killed|hit|hits|fires?|fired|quits?|withdraws?|withdrawn|cross(?:es)?|strikes?|invades?|ends?|stops?|out|dries|dry)\b[^,;?]{0,30}, [^?]{3,160})/,
  },
  {
    rule: "consequence/emergency",
    words:
      /(?<=^|["“;:–—] ?|\bthat )(?<t>in (?:an?|any|the) (?:emergency|crisis|war|conflict|contingency|all-out war|escalation|attack)) (?=[^?]{3,160}\b(?:would|will|could|may|must)\b)/,
  },
  {
    rule: "consequence/any-event",
    words:
      /(?<=^|["“;:–—] ?|\bthat |\bsaid |, )(?<t>(?:any|an?|the|such an?|every|each|another|a further|a second|a new) (?:[\w-]+ )?(?:attack|strike|move|attempt|incursion|intervention|aggression|violation|breach|assault|act|use|deployment|delay|cut|change|step|withdrawal|pull-?out|blockade|provocation|escalation|threat|raid|invasion|reduction|veto|hostage-taking|kidnapping|shelling|landing|strikes|attacks)\b[^.;]{0,70}?) (?=(?:will|would|could|shall|must) (?:be (?:treated|met|seen|regarded|answered|considered|punished|viewed|taken|repelled|followed)|not (?:go|stay|remain) unanswered|meet|trigger|draw|bring|provoke|mean|lead|invite|prompt|entail|result)\b)/,
  },
  {
    rule: "consequence/failing",
    words: /(?<=^|["“;:–—(] ?|, ?(?=failing which))(?<t>failing (?=[\w-]+)|barring |absent (?:an? |the |any )|otherwise,? |or else,? )(?=[^.;]{2,90})/,
  },
  {
    rule: "consequence/with-gone",
    words:
      /(?<=^|["“;:–—(] ?|\bthat )(?<t>with) (?=[^,;]{3,60}\b(?:gone|out|absent|away|withdrawn|removed|lost|closed|home)\b[^,;]{0,20},[^?]{3,120}\b(?:would|could|might|will|risks?)\b)/,
  },
  { rule: "consequence/or-else", words: /\b(?<t>or else,? |or otherwise,? )(?=[^.;]{2,90}\b(?:will|would|could|may|might|must)\b)/ },
  {
    rule: "consequence/without-it",
    words:
      /\b(?:would|will|could|might) (?:not |also |soon |quickly )?(?:collapse|fail|end|fold|grind|stop|close|shut|wither|fall|run out|lose|cease|suffer|struggle|break|crumble|unravel|be (?:lost|over|blind|useless|exposed|finished|impossible))\b[^.;]{0,50}?\b(?<t>without) /,
  },
];
const event =
  "withdrawal|departure|pull-?out|exit|absence|end|loss|failure|delay|cut|collapse|closure|lapse|expiry|veto|refusal|shortfall|removal|reduction|suspension|defeat|departures|escalation|attack|invasion";
const outcome = new RegExp(
  `\\b(?<t>(?:${event}|leaving|losing|withdrawing|pulling|removing|closing|halting|stopping|suspending|scrapping|ending|cutting)\\b[^.;]{0,100}?)\\b(?:would|could|might|will)(?: also| then)? (?<e>(?:make|mean|force|leave|cost|jeopardi[sz]e|undermine|trigger|lead to|spell|weaken|endanger|threaten|hamper|cripple|put)\\b)(?:(?<=mean|leave|force|spell|trigger)|(?=[^.;]{0,90}\\b(?:difficult|impossible|harder|end|at risk|jeopard|mission|missions|force|troops|alliance|nato|operation|vulnerable|gap|collapse|security|withdraw|reduc|without|exposed)\\b))`,
);

const firstTrigger = phraseNumbers(...triggers.map((each) => each.words));
const holdsOutcome = mayHold(outcome);

export function consequenceDrafts(scene: Scene): Draft[] {
  const text = lowerOf(scene);
  const about =
    isTalkOf(scene) ||
    (holdsMatter(scene) && subjectMatter.test(text)) ||
    scene.quantities.some((q) => q.family === "money" || q.family === "personnel" || q.family === "percent" || q.family === "gdp") ||
    scene.entities.some((e) => isMissionName(e));
  if (!about) return [];
  const possible = possiblePhrases(scene);
  for (let r = 0; r < triggers.length; r++) {
    if (possible[firstTrigger + r] === 0) continue;
    const { rule, words } = triggers[r];
    const match = words.exec(text);
    if (!match) continue;
    const draft = fromTrigger(scene, rule, tokenFrom(scene, scene.sentence.start + match.index + match[0].indexOf(match.groups!["t"])));
    if (draft) return [draft];
  }
  const match = holdsOutcome(scene) ? outcome.exec(text) : null;
  const draft = match ? fromOutcome(scene, text, match) : null;
  return draft ? [draft] : byOutcome(scene);
}

const speech =
  /^(?:say|tell|add|ask|wonder|know|see|caution|estimate|think|believe|note|claim|argue|insist|report|fear|concede|predict|calculate|explain|write|reckon|suggest|stress)$/;

function fromTrigger(scene: Scene, rule: string, trigger: number): Draft | null {
  // "If, as expected, the council fails": the aside is no trigger.
  const aside = wordOf(scene, trigger + 1) === "," ? commaAfter(scene, trigger + 2) : null;
  const triggerEnd = Math.min(endOf(scene, aside ?? trigger), bareEnd(scene, rule, trigger));
  const isEffect = (c: Clause): boolean =>
    c.vg.form === "finite" &&
    !(c.vg.first >= trigger && c.vg.first < triggerEnd) &&
    !speech.test(lemmaOf(c)) &&
    (c.type !== "relative" || threatens(c) || wordOf(scene, trigger + 1) === "which") &&
    (c.vg.modal !== "" || c.vg.tense === "future" || c.vg.tense === "present" || threatens(c)) &&
    (!c.vg.perfect || threatens(c));
  // The trigger itself must be a clause, unless it is a noun after "without" or "in the event of".
  if (
    /\/(?:if|should|were-to)$/.test(rule) &&
    !scene.clauses.some(
      (c) =>
        (c.vg.first >= trigger && c.vg.first < triggerEnd && c.vg.tense !== "past") ||
        (c.vg.first >= trigger && c.vg.first < triggerEnd && /^were\b/i.test(wordOf(scene, c.vg.first))) ||
        (c.vg.first >= trigger && c.vg.first < triggerEnd && c.vg.modal !== ""),
    )
  ) {
    if (
      !scene.clauses.some((c) => c.vg.first >= trigger && c.vg.first < triggerEnd) ||
      !scene.clauses.some((c) => isEffect(c) && (/^(?:would|could|might)$/.test(c.vg.modal) || threatens(c)))
    )
      return null;
  }
  // "If he had not": what did not happen has no outcome to come.
  if (scene.clauses.some((c) => c.vg.first >= trigger && c.vg.first < triggerEnd && c.vg.tense === "past" && c.vg.perfect)) return null;
  const later = scene.clauses.find((c) => c.vg.first >= triggerEnd && isEffect(c));
  const earlier = [...scene.clauses].reverse().find((c) => c.vg.last <= trigger && isEffect(c));
  const fronted =
    trigger === scene.sentence.first ||
    (/^["“,;:–—(]$/.test(wordOf(scene, trigger - 1)) &&
      later !== undefined &&
      (later.vg.modal !== "" || later.vg.tense === "future" || (later.vg.tense === "present" && /^[,”"]$/.test(wordOf(scene, triggerEnd)) && justTold(scene))));
  const main = fronted ? (later ?? earlier) : (earlier ?? later);
  if (!main) return null;
  const subjectFirst = main.subject && !main.inherited && main.subject.first < main.vg.first ? main.subject.first : main.vg.first;
  const after = main.vg.first >= triggerEnd;
  // Talk of what one would like, of anyone, or of good and bad, tells no outcome.
  if (
    /^(?:you|i|one|people|anyone|anybody|someone|somebody)$/.test(wordOf(scene, trigger + 1)) ||
    /^(?:we|they) (?:want|wish|are to|look|look at|think|talk)\b/.test(wordsOf(scene, trigger + 1, Math.min(scene.sentence.last, trigger + 4)).toLowerCase())
  )
    return null;
  if (main.subject !== null && /^(?:i|you|what|who|that)$/.test(wordOf(scene, main.subject.head)) && !main.inherited) return null;
  if (
    !fronted &&
    main.vg.modal === "" &&
    main.vg.tense !== "future" &&
    !/^(?:risk|face|stand|threaten|warn)$/.test(lemmaOf(main)) &&
    !(
      main.vg.tense === "present" &&
      /^(?:go|leave|end|lapse|stop|close|return|come|shut|fall|withdraw|pull|run|lose|cease|expire|collapse)$/.test(lemmaOf(main)) &&
      justTold(scene)
    )
  )
    return null;
  // "we would be grateful": thanks for what is asked.
  if (
    /^(?:be|appreciate|welcome)$/.test(lemmaOf(main)) &&
    main.vg.modal === "would" &&
    /\b(?:grateful|thankful|glad|happy|pleased|delighted|obliged|appreciate|welcome)\b/.test(
      wordsOf(scene, main.vg.first, Math.min(scene.sentence.last, main.vg.last + 4)).toLowerCase(),
    )
  )
    return null;
  // "Another 20 soldiers and ten officers will guard the embassy": a list of who comes.
  if (rule.endsWith("one-more") && main.subject !== null && isForceNoun(scene, main.subject.head) && isForceNoun(scene, triggerEnd - 1)) return null;
  const effect = { first: Math.max(subjectFirst, after ? triggerEnd : scene.sentence.first), last: after ? endOf(scene, main.vg.first, 18) : trigger };
  if (!isMatterOf(scene, Math.min(trigger, effect.first), Math.max(triggerEnd, effect.last)) && !(threatens(main) && scene.near >= 20)) return null;
  // "must pay, failing which": what is not to fail stands before.
  const owed = wordOf(scene, trigger + 1) === "which" ? scene.clauses.findLast((c) => c.vg.last <= trigger && c.vg.form === "finite") : undefined;
  const cause = { first: owed ? rangeOf(scene, owed).first : trigger, last: triggerEnd };
  const actor = affected(scene, main, effect, cause);
  if (actor.length === 0) return null;
  return drafted(scene, rule, actor, cause, effect, main);
}

/** "which threatens to cut trade if the launchers arrive": a threat names its outcome, in whatever clause and tense. */
const threatens = (clause: Clause): boolean => /^(?:threaten|warn)$/.test(lemmaOf(clause)) && !clause.vg.passive && !clause.vg.negated;

/**
 * Where a trigger without a comma behind it ends: at the verb that tells its outcome, at "and", or at the subject after it ("without funds the mission will").
 */
function bareEnd(scene: Scene, rule: string, trigger: number): number {
  if (!/without$|failing|imperative|one-more|any-event|then$/.test(rule)) return scene.sentence.last;
  if (/then$/.test(rule)) return trigger + 1;
  if (/imperative|one-more/.test(rule)) {
    for (let i = trigger + 2; i < scene.sentence.last; i++) if (wordOf(scene, i) === "and") return i;
  }
  const main = scene.clauses.find((c) => c.vg.first > trigger && c.vg.form === "finite" && (c.vg.modal !== "" || c.vg.tense === "future"));
  if (!main) return scene.sentence.last;
  return rule.endsWith("any-event") || main.subject === null || main.subject.first <= trigger + 1 ? main.vg.first : main.subject.first;
}

const commaAfter = (scene: Scene, from: number): number | null => {
  for (let i = from; i < Math.min(scene.sentence.last, from + 8); i++) if (wordOf(scene, i) === ",") return i;
  return null;
};

/** Do the words themselves touch the ledger's business? */
const stakes =
  /\b(?:falls?|attack(?:ed|s)?|left|leaves?|withdrew|failed|collapsed|lapsed|leaving|pulls?|withdraw\w*|quits?|stays?|fails?|collapse\w*|lapses?|expires?|refuse\w*|vetoe?s?|rejects?|invade\w*|close[sd]?|lose[s]?|without|end|go home|run out|turn back)\b/;
const isMatterOf = (scene: Scene, first: number, last: number): boolean =>
  justTold(scene) ||
  isUnderWay(scene) ||
  (isTalkOf(scene) && stakes.test(wordsOf(scene, first, last).toLowerCase()) && entitiesIn(scene, first, last).length > 0) ||
  namesField(wordsOf(scene, first, last).toLowerCase()) ||
  scene.quantities.some(
    (q) => q.first >= first && q.first < last && (q.family === "money" || q.family === "personnel" || q.family === "percent" || q.family === "gdp"),
  ) ||
  entitiesIn(scene, first, last).some((e) => isMissionName(e));

/** A short report that is of the field throughout supposes things of the field. */
const isUnderWay = (scene: Scene): boolean =>
  scene.tokens.count <= 1500 && scene.near >= 24 && scene.overall >= 20 && scene.before.some((d) => d.kind !== "meeting" && scene.index - d.sentence <= 4);

/** Did the sentence before, or this one, tell of a force, a mission or a stance? */
const justTold = (scene: Scene): boolean => {
  const previous = scene.before[scene.before.length - 1];
  return previous !== undefined && previous.kind !== "meeting" && scene.index - previous.sentence <= 1 && scene.sentence.speaker === null;
};

function fromOutcome(scene: Scene, text: string, match: RegExpExecArray): Draft | null {
  const verb = tokenFrom(scene, scene.sentence.start + match.index + match[0].lastIndexOf(match.groups!["e"]));
  const main = scene.clauses.find((c) => c.vg.first <= verb && verb < c.vg.last) ?? null;
  if (
    main === null ||
    main.marker === "if" ||
    (main.type === "complement" &&
      main.governor !== null &&
      /^(?:inform|tell|notify|assure|say|announce|confirm|report|state|warn)$/.test(lemmaOf(main.governor)) &&
      !main.conditional)
  )
    return null;
  const effect = { first: main.vg.first, last: endOf(scene, main.vg.first, 20) };
  const trigger = { first: tokenFrom(scene, scene.sentence.start + match.index), last: main.vg.first };
  if (trigger.last <= trigger.first) return null;
  const actor = entityActors(scene, effect) ?? affected(scene, main, effect, trigger);
  void text;
  return actor.length > 0 ? drafted(scene, "consequence/would", actor, trigger, effect, main) : null;
}

const outcomeVerbs =
  /^(?:make|mean|force|leave|cost|jeopardise|jeopardize|undermine|trigger|lead|spell|weaken|endanger|threaten|hamper|cripple|entail|bring|open|deprive|expose|cause|provoke|prompt|risk|reduce|complicate|strain|plunge|push|put|render|free|allow|oblige|delay|derail|halt|end|double|create|set|cut|embolden|encourage|destabilise|destabilize|fuel|deepen|split|isolate|anger|alienate|strengthen|escalate|drag|help|harm|hurt|damage|prolong|blind|doom|strand|paralyse|paralyze|sink|starve|humiliate|rob|strip|ground|halve|bare|knock|send|throw|tip|turn|tie|hand|saddle|stretch|overstretch|burden|inflict|close|drive|embarrass|wreck|scupper|torpedo|unravel|imperil|sever)$/;
/** "A departure would leave the mission without aircraft": a thing, not an actor, that would bring something about. */
function byOutcome(scene: Scene): Draft[] {
  for (const clause of scene.clauses) {
    const { vg, subject } = clause;
    const means =
      /^(?:mean|spell|entail)$/.test(lemmaOf(clause)) &&
      vg.form === "finite" &&
      (vg.tense === "present" || vg.modal === "will") &&
      subject !== null &&
      isEvent(scene, subject);
    if (
      (!means && !/^(?:would|could|might)$/.test(vg.modal)) ||
      vg.negated ||
      vg.perfect ||
      vg.passive ||
      subject === null ||
      !outcomeVerbs.test(lemmaOf(clause)) ||
      clause.type === "relative"
    )
      continue;
    const e = scene.entities.find((each) => each.first <= subject.head && subject.head < each.last);
    // "informed the Council that its troops would leave": reported, and no outcome.
    if (clause.type === "complement" && clause.governor !== null && /^(?:inform|tell|notify|assure|announce|promise|pledge)$/.test(lemmaOf(clause.governor)))
      continue;
    if (
      (e && (e.class === "state" || e.class === "body" || e.class === "person" || e.class === "office")) ||
      /^(?:he|she|they|we|i|you|who|nobody|some|many|others|that|this|which|one|people|ministers?|presidents?|country|nation|army|navy|parliament|cabinet|allies|government|it|members?|countries|leadership|leaders|generals|bloc|organi[sz]ation|union|commanders?|officials?|diplomats?|voters|mission|package|programme|proposal|bill|budget|plan|plans|pact|agreement|exercise|deal|resolution|draft)$/.test(
        wordOf(scene, subject.head),
      )
    )
      continue;
    // "said that peacekeepers would leave by May": those who go.
    if (isForceNoun(scene, subject.head) && clause.governor?.vg.form !== "gerund") continue;
    const effect = { first: vg.first, last: endOf(scene, vg.first, 20) };
    const trigger = { first: subject.first, last: vg.first };
    if (!isMatterOf(scene, trigger.first, effect.last)) continue;
    const actor = entityActors(scene, effect) ?? affected(scene, clause, effect, trigger);
    if (actor.length > 0) return [drafted(scene, "consequence/would", actor, trigger, effect, clause)];
  }
  return [];
}

const eventNoun = new RegExp(
  `^(?:${event}|no|yes|cuts|delays|losses|withdrawals|rejection|abstention|postponement|breakdown|strike|strikes|attacks|vote|outage|blockade)$`,
);
/** "A no from the senate means": what may yet happen. */
const isEvent = (scene: Scene, subject: NonNullable<Clause["subject"]>): boolean =>
  eventNoun.test(wordOf(scene, subject.head)) &&
  (subject.head === subject.first ||
    /^(?:an?|any|no|another|further|each|every|one|more)$/.test(wordOf(scene, subject.first)) ||
    scene.tags[subject.first] === ADJ);

interface Stretch {
  readonly first: number;
  readonly last: number;
}

function drafted(scene: Scene, rule: string, actor: Actor[], trigger: Stretch, effect: Stretch, main: Clause): Draft {
  const first = Math.min(trigger.first, effect.first),
    last = Math.max(trigger.last, effect.last);
  const mission = missionOf(scene, first, last, false);
  const memory = mission === null ? currentMission(scene, scene.tokens.start[first]) : null;
  return draftOf("consequence", rule, spanOf(scene, first, last), scene.index, {
    actor,
    modality: "conditional",
    trigger: wordsOf(scene, trigger.first, trigger.last),
    effect: wordsOf(scene, effect.first, Math.max(effect.last, effect.first + 1)),
    topic: wordsOf(scene, trigger.first, trigger.last),
    place: placesIn(scene, first, last),
    mission: mission ?? memory,
    ...(memory ? { filled: { mission: "the mission named before" } } : {}),
    clause: main,
    timed: scene.times.length > 0,
    times: scene.times.filter(
      (t) => t.edtf !== null && t.start >= scene.tokens.start[effect.first] && t.end <= scene.tokens.end[effect.last - 1] && t.role !== "from",
    ),
    trust: 0.55,
  });
}

/** Who is affected: whom the effect names, else whom the trigger names, else the speaker, the talk before, the report. */
function affected(scene: Scene, main: Clause, effect: Stretch, trigger: Stretch): Actor[] {
  // "ours would leave too", "our sailors will leave".
  if (
    main.subject &&
    (isOwnWord(scene, main.subject.head) ||
      (/^(?:our|ours|my)$/.test(wordOf(scene, main.subject.first)) && entitiesIn(scene, main.subject.first + 1, main.subject.last).length === 0))
  ) {
    const own = speakerAt(scene, scene.tokens.start[main.subject.head]);
    if (own.length > 0) return own;
    const topic = scene.reading.topics.find((id) => scene.reading.lookups.state.has(id));
    return topic ? [knownAs(scene.reading.lookups, topic)] : (fallbackActor(scene, scene.tokens.start[effect.first])?.actor ?? []);
  }
  // "threatened to leave if": of whoever threatens.
  const threat = threatens(main) ? bearerOf(scene, main.vg.main) : [];
  if (threat.length > 0) return threat;
  // "his aggression": whoever does it is not whom it befalls.
  const subject = main.subject && !/^(?:his|her)$/.test(wordOf(scene, main.subject.first)) ? actorsOfList(scene, main.subject) : [];
  if (subject.length > 0) return subject;
  const inEffect = entityActors(scene, effect);
  if (inEffect) return inEffect;
  // "If unrest spreads, the observers will be back": the mission's, not those who would make it worse.
  const spoken = main.subject !== null && sent.test(wordOf(scene, main.subject.head)) ? sentOf(scene, scene.tokens.start[main.vg.first]) : [];
  if (spoken.length > 0) return spoken;
  const said = voiceAt(scene, scene.tokens.start[main.vg.first]);
  if (said.length > 0) return said;
  const inTrigger = entityActors(scene, trigger);
  // "If the Americans left, the plan would be void": of whoever the talk is, rather than of who would bring it about.
  const talk =
    inTrigger === null || !inTrigger.every((a) => isStateActor(scene, a))
      ? undefined
      : scene.before.findLast((d) => d.kind !== "meeting" && d.kind !== "consequence" && d.actor.length > 0 && scene.index - d.sentence <= 2);
  if (talk && !haveCommon(talk.actor, inTrigger!)) return [...talk.actor];
  if (inTrigger) return inTrigger;
  const speaker = speakerAt(scene, scene.tokens.start[main.vg.first]);
  if (speaker.length > 0) return speaker;
  return fallbackActor(scene, scene.tokens.start[effect.first])?.actor ?? [];
}

const sent =
  /^(?:peace-?keepers|troops|soldiers|forces?|mission|patrols|contingents?|battalion|brigade|plans?|operation|men|helmets|ships?|frigate|aircraft|trainers|observers|engineers|deployment|posts?|camps?|convoys?|police|component|raids?|flights|airlift|bombing|garrison|units?|company|companies|detachment)$/;
/** "The peacekeepers", "some contingents": of the mission that is spoken of. */
const sentOf = (scene: Scene, offset: number): Actor[] => {
  const own = missionActor(scene, currentMission(scene, offset));
  return own.length > 0
    ? own
    : [...(scene.before.findLast((d) => (d.kind === "force" || d.kind === "mandate") && d.actor.length > 0 && scene.index - d.sentence <= 2)?.actor ?? [])];
};

function entityActors(scene: Scene, { first, last }: Stretch): Actor[] | null {
  // A state that something happens in is a place.
  const inside = entitiesIn(scene, first, last).filter(
    (e) =>
      !(e.form === "pronoun" && /^(?:his|her)$/i.test(e.quote)) &&
      !(e.class === "state" && /^(?:in|into|from|near|inside|across|out)$/.test(prepositionBefore(scene, e))),
  );
  for (const e of inside)
    if (e.class === "state" || e.class === "body" || isMissionName(e)) {
      const found = namesOf(actorsOf(scene, e));
      if (found.length > 0) return found;
    }
  return null;
}

/** Where a clause's words end: at a comma, a stop, a closing quotation mark or after `reach` tokens. */
function endOf(scene: Scene, from: number, reach = 24): number {
  let i = from + 1;
  for (; i < scene.sentence.last && i < from + reach; i++) {
    const word = wordOf(scene, i);
    if (/^[;:.!?–—"”,)]$/.test(word)) break;
    // "if X happens Y will": no comma between trigger and effect.
  }
  return i;
}
