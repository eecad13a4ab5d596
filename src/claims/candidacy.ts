/** Membership told by a noun: "Norway's accession was signed", "Ankara's stalled EU bid", "ruled out membership of", "wants a path into the alliance". */
import type { Actor, Change, Party, Stage } from "../model/claim.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { asBody, bodyIn, bodyNear, isGroup, isTalkOfMembers, partyOf } from "./alliance.ts";
import { actorsOf, actorsOfPhrase } from "./args.ts";
import { actorsOfList, bearerOf, clauseAt, leftOf, tokenFrom } from "./bearer.ts";
import { phraseAt } from "./carrier.ts";
import { type Draft, draftOf } from "./draft.ts";
import { mayHold } from "./phrases.ts";
import { lemmaOf, rangeOf, type Scene, spanOf, wordOf, wordsOf, isStateActor } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import { isTalkOfComings } from "./steps.ts";
import { stageOfGovernor } from "./stage-words.ts";
import { unique } from "./named.ts";

/** Nouns of coming in and going out, with the change and the stage that they alone give. */
const nouns = new Map<string, { readonly change: Change; readonly stage: Stage; readonly needsBody: boolean }>();
const put = (list: string, change: Change, stage: Stage, needsBody: boolean): void => {
  for (const noun of list.split(" ")) nouns.set(noun, { change, stage, needsBody });
};
put("accession membership ascension", "start", "planned", false);
put("entry admission integration", "start", "planned", true);
put("candidacy candidature", "start", "requested", false);
put("bid bids application applications request aspirations ambitions", "start", "requested", true);
put("withdrawal exit departure expulsion pull-out pullout", "end", "planned", true);
put("path road route", "start", "planned", true);
put("suspension", "suspend", "suspended", true);
put("readmission", "resume", "planned", true);
const words = new RegExp(`\\b(?:${[...nouns.keys()].join("|")})\\b(?! action| dues| fee| criteria| requirements?| perspective)`, "g");
const holdsNoun = mayHold(words);
/** Whoever only likes or dislikes it takes a position; that is another kind. */
const stances = new Set(
  "oppose support back welcome favour favor champion resent fear criticise criticize endorse regard say tell think believe hope".split(" "),
);
const agreed = new Set("put submit send bring forward present table sign conclude lay".split(" "));
/** Who gives notice of going has not gone. */
const gives = new Set("notify announce declare serve give file inform submit signal plan".split(" "));
const refused = new Set("block veto reject refuse scupper torpedo bar".split(" "));
const stalled = new Set("delay freeze suspend stall halt postpone hold drag shelve".split(" "));
const complete = new Set("complete deposit seal finalise finalize enter take become formalise formalize celebrate".split(" "));
const assent = new Set("ratify approve accept vote pass adopt clear confirm".split(" "));

export function nominal(scene: Scene, text: string): Draft[] {
  const found: Draft[] = [];
  if (!holdsNoun(scene)) return found;
  words.lastIndex = 0;
  for (let match = words.exec(text); match !== null; match = words.exec(text)) {
    const noun = nouns.get(match[0]);
    const token = tokenFrom(scene, scene.sentence.start + match.index + match[0].length - 1);
    const np = phraseAt(scene, token),
      clause = clauseAt(scene, token);
    if (!noun || !np || clause === null) continue;
    // "a United Nations request for engineers": what the body asks for.
    if (match[0] === "request" && /^ for (?!membership|admission|accession|entry)/.test(text.slice(words.lastIndex))) continue;
    const named = besideBody(scene, np, token);
    // "its bid", "the application": what was applied for is told before; so is what "the exit" that took effect is from.
    const effected = noun.change === "end" && np === clause.subject && isEffected(scene, clause) && isTalkOfMembers(scene);
    if (
      named === null &&
      noun.needsBody &&
      !effected &&
      !(
        isTalkOfMembers(scene) &&
        /^(?:applications?|bids?|candidacy|entry|admission)$/.test(match[0]) &&
        (bodyIn(scene, scene.sentence.first, scene.sentence.last) !== null ||
          scene.before.some((d) => d.kind === "membership" && scene.index - d.sentence <= 4) ||
          isTalkOfComings(scene))
      )
    )
      continue;
    const party = named ?? bodyNear(scene, scene.tokens.start[token]);
    const joiner = (joinersOf(scene, np, token, noun.change) ?? (noun.stage === "requested" || effected ? spokenOf(scene, np) : [])).filter(
      (a) => a.id !== party?.id && isStateActor(scene, a),
    );
    if (!party || joiner.length === 0) continue;
    const told = stageOf(scene, clause, { noun: match[0], ...noun }, np);
    if (told === null) continue;
    const range = rangeOf(scene, clause);
    const outer = clause.type === "infinitive" && clause.governor ? rangeOf(scene, clause.governor).first : range.first;
    const last = Math.min(scene.sentence.last, Math.max(np.last, range.last));
    found.push(
      draftOf(
        "membership",
        `membership/${match[0]}`,
        spanOf(scene, Math.min(outer, np.first), Math.min(last, Math.max(np.last, clause.vg.last) + 8)),
        scene.index,
        { actor: joiner, with: [party], ...told, clause: clause.type === "infinitive" && clause.governor ? clause.governor : clause, trust: 0.5 },
      ),
    );
  }
  return found;
}

/** "took effect", "became final", "is official". */
function isEffected(scene: Scene, clause: Clause): boolean {
  const lemma = lemmaOf(clause),
    rest = clause.vg.last < scene.sentence.last ? wordsOf(scene, clause.vg.last, Math.min(scene.sentence.last, clause.vg.last + 4)).toLowerCase() : "";
  return (
    (lemma === "take" && /^effect\b/.test(rest)) ||
    (lemma === "come" && /^into (?:effect|force)\b/.test(rest)) ||
    (/^(?:become|be)$/.test(lemma) &&
      /^(?:(?:now|also|thus|formally|finally) )*(?:final|effective|official|complete|definitive|a fact|irreversible)\b/.test(rest))
  );
}

/** "EU bid", "accession to NATO", "membership of the union": the body beside the noun. */
function besideBody(scene: Scene, np: NounPhrase, token: number): Party | null {
  const inside = scene.entities.find((e) => e.first >= np.first && e.last <= token && isGroup(scene, e));
  if (inside) return asBody(inside);
  const prep = scene.chunks.find((c) => c.first === np.last && c.type === "prep");
  // "the withdrawal from Chad": from a land, whatever body is named behind it.
  const goal = prep && /^(?:to|into|in|from|out)$/.test(wordOf(scene, prep.first)) ? scene.chunks[prep.index + 1] : undefined;
  if (
    goal?.type === "np" &&
    scene.entities.some((e) => e.first <= goal.head && goal.head < e.last && (e.class === "state" || e.class === "place" || e.class === "region"))
  )
    return null;
  const after =
    prep && /^(?:to|into|in|of|from|for|out)$/.test(wordOf(scene, prep.first)) ? bodyIn(scene, np.last, Math.min(scene.sentence.last, np.last + 7)) : null;
  if (after) return asBody(after);
  const phrase = prep && /^(?:to|of)$/.test(wordOf(scene, prep.first)) ? scene.chunks[prep.index + 1] : undefined;
  const unnamed = phrase?.type === "np" ? partyOf(scene, phrase) : null;
  if (unnamed) return unnamed;
  const joins = /^(?:to join|to enter|for membership|to become)\b/.test(wordsOf(scene, np.last, Math.min(scene.sentence.last, np.last + 3)).toLowerCase());
  return joins ? bodyNear(scene, scene.tokens.start[token]) : null;
}

interface Noun {
  readonly noun: string;
  readonly change: Change;
  readonly stage: Stage;
}

function stageOf(scene: Scene, clause: Clause, noun: Noun, np: NounPhrase): { change: Change; stage: Stage; modality: Draft["modality"] } | null {
  const lemma = lemmaOf(clause);
  const own = wordsOf(scene, np.first, np.last).toLowerCase();
  const staging = stagingOf(scene, clause);
  const direct = clause.subject === np || clause.objects.includes(np);
  const modality = clause.type === "infinitive" && staging.modality !== "negated" ? "stated" : staging.modality;
  if (noun.change === "suspend" && /^(?:lift|end|revoke|rescind|cancel|drop)$/.test(lemma))
    return { change: "resume", stage: staging.phase === "done" ? "in-force" : staging.stage, modality };
  if (lemma === "put" && /\bput(?:s|ting)? off\b/.test(wordsOf(scene, clause.vg.first, Math.min(scene.sentence.last, clause.vg.last + 1)).toLowerCase()))
    return { change: "suspend", stage: "suspended", modality };
  if (lemma === "give" && clause.objects.some((o) => /^(?:nod|blessing|consent|approval|light|assent|go-ahead|yes|ok|imprimatur)$/.test(wordOf(scene, o.head))))
    return { change: noun.change, stage: "decided", modality };
  if (/\b(?:stalled|frozen|suspended|blocked)\b/.test(own)) return { change: noun.change, stage: "suspended", modality: "stated" };
  if (stances.has(lemma) || assent.has(lemma)) return null;
  // "put off the ratification of the bid": what a house does with its own assent; the bid stands where it stood.
  if (
    /\b(?:ratification|approval|endorsement|consideration|discussion|debate|vote|decision|talks) (?:of|on|about|over) (?:the |its |their |an? )?$/.test(
      `${wordsOf(scene, Math.max(scene.sentence.first, np.first - 4), np.first).toLowerCase()} `,
    ) &&
    !complete.has(lemma)
  )
    return null;
  if (refused.has(lemma)) return { change: noun.change, stage: "refused", modality };
  if (stalled.has(lemma)) return { change: noun.change === "start" ? "suspend" : noun.change, stage: "suspended", modality };
  // A president who signs another's protocol ratifies it.
  const signs =
    (lemma === "sign" || lemma === "put") &&
    noun.change === "start" &&
    clause.subject !== null &&
    scene.entities.some((e) => (e.class === "person" || e.class === "office") && e.first <= clause.subject!.head && clause.subject!.head < e.last) &&
    /\b(?:president|king|queen)\b/i.test(wordsOf(scene, clause.subject.first, clause.subject.last)) &&
    staging.phase === "done";
  if (signs || (lemma === "sign" && clause.particle === "off" && staging.phase === "done")) return { change: "start", stage: "decided", modality };
  if (noun.change === "start" && agreed.has(lemma) && noun.stage !== "requested") return { change: "start", stage: "agreed", modality };
  if ((complete.has(lemma) || isEffected(scene, clause)) && direct && staging.phase === "done")
    return { change: noun.change, stage: noun.change === "end" ? "ended" : "in-force", modality };
  if (noun.change === "end" && gives.has(lemma)) return { change: "end", stage: "pledged", modality };
  if (noun.change === "end" && staging.phase === "done") return { change: "end", stage: "ended", modality };
  if (noun.stage === "requested") return { change: "start", stage: "requested", modality: "stated" };
  // "what he described as a suspension of its membership": it is as he calls it.
  if (noun.change === "suspend" && np.index > 0 && wordOf(scene, scene.chunks[np.index - 1].first) === "as")
    return { change: "suspend", stage: "suspended", modality: "stated" };
  // An accession that is only spoken of: with a verb of its own it is under way.
  return direct || wordOf(scene, np.head) === "process" ? { change: noun.change, stage: staging.phase === "done" ? "considered" : noun.stage, modality } : null;
}

/** Whose accession: the owner, the adjective before, the state after "of", or what the verb's subject hands in ("its application"). */
function joinersOf(scene: Scene, np: NounPhrase, token: number, change: Change): Actor[] | null {
  if (wordOf(scene, np.first) === "whose" || wordOf(scene, Math.max(scene.sentence.first, np.first - 1)) === "whose") return leftOf(scene, np.first, 4);
  const inside = scene.entities.filter((e) => e.first >= np.first && e.last <= token + 1 && e.class === "state" && e.form !== "people");
  const before = inside.flatMap((e) => actorsOf(scene, e));
  if (before.length > 0) return unique([...ownersBefore(scene, inside[0].first), ...before]);
  // "Finland's and Sweden's membership": the owners joined before the phrase.
  if (np.owner) {
    const owner = actorsOfPhrase(scene, np.owner);
    if (owner.length > 0) return owner;
  }
  // "The union's withdrawal from Chad": where it goes from.
  const whose = change === "end" ? /\b(?:of|by)\s+(?:the )?$/ : /\b(?:of|by|for|from)\s+(?:the )?$/,
    of: ResolvedMention[] = [];
  // A comma or "and" goes on with a list that "of" has begun.
  for (const e of scene.entities)
    if (
      e.first > token &&
      e.first <= token + 7 &&
      e.class === "state" &&
      e.form !== "adjective" &&
      (of.length > 0 ? /,\s*$|\band\s+(?:the )?$/ : whose).test(scene.tokens.text.slice(Math.max(0, e.start - 9), e.start))
    )
      of.push(e);
  const after = unique(of.flatMap((e) => actorsOf(scene, e)));
  return after.length > 0 ? after : null;
}

/** "Finland's and Sweden's accession": the owners that are joined to one with "and" or a comma. */
function ownersBefore(scene: Scene, first: number): Actor[] {
  const e = scene.entities.find(
    (each) =>
      each.last < first &&
      first - each.last <= 3 &&
      each.class === "state" &&
      /^(?:['’]s?)?(?:,? and |, )(?:the )?$|^['’]s? $/.test(scene.tokens.text.slice(each.end, scene.tokens.start[first])),
  );
  return e === undefined ? [] : [...ownersBefore(scene, e.first), ...actorsOf(scene, e)];
}

/** "the applications", "their bids": of those whose membership was told last. */
function spokenOf(scene: Scene, np: NounPhrase): Actor[] {
  if (!/^(?:the|its|their|both|this|that)$/.test(wordOf(scene, np.first))) return [];
  const earlier = [...scene.before].reverse().find((d) => d.kind === "membership" && d.actor.length > 0 && scene.index - d.sentence <= 4);
  return earlier ? [...earlier.actor] : [];
}

/** Verbs of which the subject is the one that would join. */
const seeks =
  /\b(rul(?:es?|ed|ing) out|reject(?:s|ed|ing)?|renounc(?:e|es|ed|ing)|forswor[en]+|forgo(?:es)?|seek(?:s|ing)?|sought|want(?:s|ed)?|pursu(?:e|es|ed|ing)|demand(?:s|ed)?|ask(?:s|ed)? for|appl(?:y|ies|ied|ying) for|hop(?:e|es|ed|ing) for|consider(?:s|ed|ing)?|mull(?:s|ed)?|discuss(?:es|ed|ing)?|gain(?:s|ed)?|obtain(?:s|ed)?|g[eo]ts?|win(?:s)?|won|aspir(?:e|es|ed|ing) to|press(?:es|ed|ing)? for|interest(?:ed)? in|think(?:s|ing)? (?:about|of)|dream(?:s|t|ed|ing)? of|contemplat(?:es|ed|ing)|ponder(?:s|ed|ing)?|eye(?:s|d|ing)?) (?:full |early |swift |eventual |associate |an? |the |any |its |their |)?(?:fast |clear |early |quick |formal )?(?:(?:nato|eu|e\.u\.|un|csto|ecowas|alliance|african union|european union|asean|brics|sadc|cis) )?(membership|accession|entry|admission|path|way|road|route|seat|place|invitation|timetable|road ?map|future|observer status|candidate status|observership)\b/g;

const holdsSeeking = mayHold(seeks);
/** "Switzerland ruled out membership of NATO", "Kosovo wants a path into the alliance". */
export function pursued(scene: Scene, text: string): Draft[] {
  const found: Draft[] = [];
  if (!holdsSeeking(scene)) return found;
  seeks.lastIndex = 0;
  for (let match = seeks.exec(text); match !== null; match = seeks.exec(text)) {
    const token = tokenFrom(scene, scene.sentence.start + match.index);
    const end = tokenFrom(scene, scene.sentence.start + match.index + match[0].length - 1) + 1;
    const strong = /^(?:membership|accession|entry|observer status|candidate status)$/.test(match[2]);
    const inside = scene.entities.find((e) => e.first >= token && e.last <= end && isGroup(scene, e));
    const follows = /^(?:of|in|into|to|within|inside)$/.test(wordOf(scene, Math.min(end, scene.sentence.last - 1)))
      ? bodyIn(scene, end, Math.min(scene.sentence.last, end + 5))
      : null;
    const body = inside ?? follows;
    const party = body ? asBody(body) : strong && isTalkOfMembers(scene) ? bodyNear(scene, scene.tokens.start[token]) : null;
    const clause = clauseAt(scene, token);
    if (!party || clause === null || (body && /^(?:-|['’]s)/.test(scene.tokens.text.slice(body.end, body.end + 2)))) continue;
    const subject = clause.subject ? actorsOfList(scene, clause.subject) : bearerOf(scene, token);
    const actor = subject.filter((a) => a.id !== null && a.id !== party.id && scene.reading.lookups.state.has(a.id));
    if (actor.length === 0) continue;
    const staging = stagingOf(scene, clause);
    const lemma = lemmaOf(clause);
    const given: Stage = /^rul|^rej|^renounc|^forswor|^forgo/.test(match[1])
      ? "refused"
      : /^gain|^obtain|^g[eo]t|^win|^won/.test(match[1])
        ? "in-force"
        : /^want|^hop|^interest|^aspir|^eye|^pursu/.test(match[1])
          ? "planned"
          : /^think|^dream|^contempl|^ponder/.test(match[1])
            ? clause.vg.negated
              ? "planned"
              : "considered"
            : (stageOfGovernor(lemma) ?? "requested");
    found.push(
      draftOf(
        "membership",
        "membership/pursues",
        spanOf(scene, Math.min(rangeOf(scene, clause).first, token), body && body.first >= end ? body.last : end),
        scene.index,
        {
          actor,
          with: [party],
          change: "start",
          stage: staging.phase === "coming" && given === "in-force" ? staging.stage : given,
          modality: clause.vg.negated
            ? "negated"
            : staging.modality === "expected" || staging.modality === "possible" || staging.modality === "conditional"
              ? staging.modality
              : "stated",
          clause,
          trust: 0.5,
        },
      ),
    );
  }
  return found;
}
