/** Stances told by what a state is ("wary of", "in two minds about") and by the verdict that it or its spokesman passes on a thing. */
import type { Stance } from "../model/claim.ts";
import { ADJ, ADV, BE, DET, gerundOf, VBG, VBN } from "../text/lexicon.ts";
import type { Clause } from "../text/clauses.ts";
import { bearerOf, clauseAt } from "./bearer.ts";
import type { Draft } from "./draft.ts";
import { ample, full, isAside, isVainTalk } from "./field.ts";
import { phraseNumbers, possiblePhrases } from "./phrases.ts";
import { entityAt, isOneOf, lemmaOf, rangeOf, type Scene, wordOf, wordsOf } from "./scene.ts";
import { moods, namesField, namesThing, predicates } from "./stance-lexicon.ts";
import { isRecent } from "./stance-asserted.ts";
import { flipped, peopleOf } from "./stance-verbs.ts";
import { tellingClauses } from "./telling.ts";
import { voiceAt } from "./voices.ts";
import { stretchEnd, standAt } from "./stance-stretch.ts";
import { verdictOf, verdictOfVoice } from "./stance-verdicts.ts";

const links = new Set(
  "remain remains remained seem seems seemed appear appears appeared look looks looked sound sounds sounded feel feels felt stay stays stayed become becomes became grow grows grew grown turn turned prove proved 's".split(
    " ",
  ),
);
/** "in two minds", "on board": predicates of more than a word, by their first. */
const phrases: readonly (readonly [RegExp, Stance])[] = [
  [
    /^(?:in (?:strong |full |broad )?favou?r|in (?:no|little) doubt|in agreement|in support|on board|well disposed|all ears|on side|all for|all in|behind the|of the (?:view|opinion)|right behind|fully behind|firmly behind|at one with|(?:behind|with) (?:it|this|that|them|him|her)(?= *(?:$|[.,;:!?)”"–—]))|warming to)(?![\w-])/,
    "for",
  ],
  [
    /^(?:up in arms|dead set against|contrary to|not having|having none|at odds with|at loggerheads|ill at ease|of a different (?:mind|opinion)|in no mood|in no hurry|no (?:fan|friend|supporter) of|not a fan|under no illusions? about|beside (?:it|them)sel(?:f|ves))\b/,
    "against",
  ],
  [
    /^(?:the|an?|its|among the|one of the|one of its|strong|staunch|firm|vocal|long-standing|longtime|fierce|outspoken|leading|great|big) ?(?:[\w-]+ ){0,2}(?:supporters?|advocates?|champions?|proponents?|backers?|cheerleaders?|driving force|prime mover|voice for)\b/,
    "for",
  ],
  [
    /^(?:the|an?|its|among the|one of the|one of its|strong|staunch|firm|vocal|long-standing|longtime|fierce|outspoken|leading|bitter) ?(?:[\w-]+ ){0,2}(?:hold-?outs?|dissenters?|opponents?|objectors?|obstacles?|hurdles?|naysayers?|sceptics?|skeptics?|critics?|stumbling block|spoiler)\b/,
    "against",
  ],
  [
    /^(?:in two minds|of two minds|on the fence|sitting on the fence|at sixes and sevens|keeping (?:its|their) (?:counsel|own counsel)|still (?:undecided|unsure))\b/,
    "unsure",
  ],
];

const firstPhrase = phraseNumbers(...phrases.map(([form]) => form));

const isLink = isOneOf(links);

/** The predicates of a sentence and the verdicts in it. */
export function predicateDrafts(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  for (let i = scene.sentence.first; i < scene.sentence.last - 1; i++) {
    if (scene.tags[i] !== BE && !isLink(scene, i)) continue;
    const draft = predicateAt(scene, i);
    if (draft) drafts.push(draft);
  }
  for (const clause of tellingClauses(scene)) {
    const draft = verdictOf(scene, clause) ?? verdictOfVoice(scene, clause) ?? dutyOf(scene, clause) ?? chargeOf(scene, clause);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

const skipped =
  /^(?:still|also|now|once|again|said|known|reportedly|to|be|less|more|far|very|rather|quite|too|all|not|yet|so|equally|no|being|both|either|itself|themselves|particularly|reported|believed|understood|thought|increasingly|clearly|by|been|as|of|course|extremely|"|“)$/;

/** "[is] deeply concerned at": from the copula over adverbs to a word of stance, with what it is about. */
function predicateAt(scene: Scene, copula: number): Draft | null {
  let j = copula + 1,
    negated = /n't$/.test(wordOf(scene, copula));
  for (; j < scene.sentence.last && j < copula + 6; j++) {
    const word = wordOf(scene, j);
    if (/^(?:not|never|hardly|n't|no)$/.test(word)) negated = true;
    if (!(scene.tags[j] === ADV && !predicates.has(word)) && !skipped.test(word)) break;
    if (/^(?:in|on|up|of|at|all|behind|no|not|still|the|a|an)$/.test(word) && phraseAt(scene, j) !== null) break;
  }
  if (j >= scene.sentence.last) return null;
  j = pastGroup(scene, j);
  const phrase = phraseAt(scene, j);
  const word = wordOf(scene, j);
  let stance = phrase?.stance ?? predicates.get(word) ?? null;
  if (
    stance === null ||
    (phrase === null &&
      scene.tags[j] !== ADJ &&
      scene.tags[j] !== VBN &&
      scene.tags[j] !== VBG &&
      !/^(?:against|for|opposed|cool|neutral|wary|keen)$/.test(word))
  )
    return null;
  // "The money is for the mission": only a state or body by its name "is for" a thing.
  const bearer = phrase === null && word === "for" ? (clauseAt(scene, copula)?.subject ?? null) : null;
  if (bearer !== null && !/^(?:state|body)$/.test(entityAt(scene, bearer.head)?.class ?? "") && entityAt(scene, bearer.head)?.form !== "metonym") return null;
  const end = phrase ? phrase.last : j + 1;
  const clause = clauseAt(scene, copula);
  if (clause && (clause.marker === "if" || clause.marker === "unless" || clause.marker === "whether" || /^(?:must|should|ought)$/.test(clause.vg.modal)))
    return null;
  // "he's already committed our troops": a perfect with its object.
  if (word === "committed" && clause !== null && clause.objects.length > 0 && clause.vg.main === j) return null;
  const last = stretchEnd(scene, end, 14);
  if (!isOf(scene, word, phrase !== null, end, last)) return null;
  // "Neither is Lima in favour".
  const subjectAt = clause?.subject?.first ?? copula;
  if (/\b(?:nor|neither)\b/.test(wordsOf(scene, Math.max(scene.sentence.first, subjectAt - 3), copula + 1).toLowerCase())) negated = !negated;
  // "is not disappointed by it": no worry, and no favour either.
  if (negated && stance === "against" && moods.has(word) && word !== "against") return null;
  if (negated) stance = stance === "unsure" ? "unsure" : flipped(stance);
  let actor = bearerOf(scene, copula);
  if (actor.length === 0) {
    actor = peopleOf(scene, clause?.subject ?? null);
    if (/^(?:no|nobody|few)\b/.test(clause?.subject ? wordsOf(scene, clause.subject.first, clause.subject.last).toLowerCase() : "")) stance = flipped(stance);
  }
  if (actor.length === 0) return null;
  // "France and Italy are divided" is one thing; "the council is divided" another; both are theirs.
  return standAt(scene, `position/is-${word}`, {
    actor,
    stance,
    first: clause ? Math.min(rangeOf(scene, clause).first, copula) : copula,
    last,
    topic: end,
    clause,
    trust: 0.6,
  });
}

/** "is the only member opposed to it", "are among those against": past the group to what is said of it. */
function pastGroup(scene: Scene, from: number): number {
  if (!/^(?:the|one|among|an?|its)$/.test(wordOf(scene, from))) return from;
  for (let i = from + 1; i < Math.min(scene.sentence.last - 1, from + 7); i++) {
    const word = wordOf(scene, i);
    if (/^(?:members?|states?|countr(?:y|ies)|all(?:y|ies)|governments?|nations?|capitals?|those|ones?)$/.test(word) && predicates.has(wordOf(scene, i + 1)))
      return i + 1;
    if (
      scene.tags[i] !== ADJ &&
      scene.tags[i] !== DET &&
      !/^(?:only|last|lone|sole|few|two|three|of|the|other|nato|eu|council|nordic|baltic|member|allied|european)$/.test(word)
    )
      return from;
  }
  return from;
}

export function phraseAt(scene: Scene, j: number): { stance: Stance; last: number } | null {
  if (
    !/^(?:in|on|the|a|an|its|one|among|strong|staunch|firm|vocal|long-standing|longtime|fierce|outspoken|leading|great|big|bitter|all|behind|with|warming|contrary|of|right|fully|firmly|at|up|dead|not|having|ill|no|under|beside|sitting|keeping|still)$/.test(
      wordOf(scene, j),
    )
  )
    return null;
  const possible = possiblePhrases(scene);
  let words: string | null = null;
  for (const [p, [form, stance]] of phrases.entries()) {
    if (possible[firstPhrase + p] === 0) continue;
    words ??= wordsOf(scene, j, Math.min(scene.sentence.last, j + 9)).toLowerCase();
    const match = form.exec(words);
    if (match) return { stance, last: Math.min(scene.sentence.last, j + match[0].split(/[\s-]+/).length) };
  }
  return null;
}

/** What follows names the ledger's business, or takes up what was said; a bare "is opposed" in a short answer stands alone. */
function isOf(scene: Scene, word: string, phrase: boolean, end: number, last: number): boolean {
  const next = end < scene.sentence.last ? wordOf(scene, end) : ".";
  // "as far as the treaty is concerned" is nobody's concern, and what is critical to a thing no critic of it.
  if (
    word === "concerned" &&
    (!/^(?:at|about|by|over|that|with|for)$/.test(next) || /\b(?:far as|where)\b[^,;]*$/.test(wordsOf(scene, scene.sentence.first, end).toLowerCase()))
  )
    return false;
  // "are to be relieved by four jets": who leaves a post, and no feeling.
  if (word === "relieved" && !/^(?:at|that|about|over|to)$/.test(next)) return false;
  if (word === "critical" && next !== "of" && next !== "about" && next !== "towards") return false;
  const stops = /^[.,;:"”!–—)]$/.test(next) || /^(?:too|as|and|but|while)$/.test(next);
  if (stops)
    return (
      !moods.has(word) ||
      phrase ||
      isRunning(scene) ||
      /^(?:keen|eager|unmoved|immovable|unbending|unyielding|game|receptive|against|opposed|undecided|cautious|wary|sceptical|skeptical|supportive|reluctant|hesitant)$/.test(
        word,
      ) ||
      (fieldNear(scene) && /^(?:for|favou?rable|unhappy|dismayed|alarmed|cool|doubtful|unsure|uncertain|divided|split|torn|neutral|sympathetic)$/.test(word)) ||
      namesField(wordsOf(scene, scene.sentence.first, end).toLowerCase())
    );
  const about = wordsOf(scene, end, Math.max(last, end + 1)).toLowerCase();
  if (/^(?:divided|split|torn)$/.test(word) && /^(?:into|in|by|between|up|from|off)\b/.test(about)) return false;
  if (/^(?:of|about|at|by|over|to|on|with|towards|toward|for|against)? ?(?:it|this|that|them|either|such a)\b/.test(about) && !/^that\b/.test(about))
    return true;
  if (word === "open") return namesThing(about) && !/^(?:for|in|until|from)\b/.test(about);
  if (/^(?:committed|wedded|content|glad|pleased|delighted|thankful|satisfied|gratified)$/.test(word))
    return namesField(about) && !/^to (?:offer|work|ensure|help|be here|have|welcome|see you|report|say|announce)/.test(about);
  if (word === "for" && !/^(?:is|are|was|were|remain|remains)$/.test(wordOf(scene, end - 2))) return false;
  if (
    word === "against" &&
    /^(?:sending|deploying|arming|stationing|hosting|extending|joining|expanding|enlarging|admitting|withdrawing|leaving|using|allowing|letting|striking|bombing|intervening|escalating)\b/.test(
      about,
    )
  )
    return true;
  if (word === "for" || word === "against") return namesThing(about) && !/^(?:for|the (?:clock|odds|wall|law))\b/.test(about);
  if (
    /^(?:happy|anxious|worried|delighted|keen)$/.test(word) &&
    /^(?:to|for) (?!the (?:mission|deployment|extension)|see|join|host|take part|stay|keep)/.test(about)
  )
    return false;
  if (moods.has(word))
    return (
      (isRunning(scene) &&
        /^(?:about|over|at|with|by|on) (?:the|its|their|this|that|such|any)\b/.test(about) &&
        !/^(?:about|over|at|with|by|on) (?:the |its |their )?(?:health|economy|safety|people|prices?|children|weather|food|result|news)\b/.test(about)) ||
      namesField(about) ||
      (namesThing(about) &&
        (isRecent(scene) || !/^(?:concerned|worried|disappointed|alarmed|happy|pleased|satisfied|anxious|disturbed|nervous)$/.test(word)) &&
        !/^(?:about|for|by|at) (?:the |its |their |our )?(?:health|economy|safety|people|prices?|children|report|result|news|vote|process)\b/.test(about))
    );
  return namesThing(about);
}

const isRunning = (scene: Scene): boolean => (isRecent(scene) ? scene.near >= full : scene.near >= ample) && !isAside(scene);

/** Is the field spoken of in this sentence or the two before it? */
function fieldNear(scene: Scene): boolean {
  const { text, sentences } = scene.reading.text;
  return namesField(text.slice(Math.max(sentences[Math.max(0, scene.index - 2)].start, scene.sentence.start - 500), scene.sentence.end).toLowerCase());
}

const harms = new Set(
  "damage undermine threaten endanger destabilise destabilize violate breach jeopardise jeopardize harm provoke fuel escalate hinder inflame militarise militarize imperil poison aggravate exacerbate infringe sabotage".split(
    " ",
  ),
);
const harming: ReadonlySet<string> = new Set([...harms].map(gerundOf));
/** "China says the three are damaging peace": what a state holds against another's doing. */
function chargeOf(scene: Scene, clause: Clause): Draft | null {
  if (isVainTalk(scene)) return null;
  const { vg, subject, governor } = clause;
  if (
    !(harms.has(lemmaOf(clause)) || (lemmaOf(clause) === "be" && harming.has(wordOf(scene, vg.last)))) ||
    vg.passive ||
    vg.negated ||
    vg.form !== "finite" ||
    vg.perfect ||
    subject === null ||
    clause.marker === "if" ||
    /^(?:would|could|might|may)$/.test(vg.modal)
  )
    return null;
  if (
    governor === null ||
    governor.subject === null ||
    !/^(?:say|claim|argue|insist|maintain|complain|charge|warn|contend|declare|believe|allege|state|protest|fear)$/.test(lemmaOf(governor))
  )
    return null;
  const end = stretchEnd(scene, vg.last, 8);
  const words = wordsOf(scene, subject.first, Math.max(end, vg.last)).toLowerCase();
  if (!namesField(words) && !(namesThing(words) || /\b(?:peace|stability|security|sovereignty|balance)\b/.test(words))) return null;
  const actor = bearerOf(scene, governor.vg.main);
  if (actor.length === 0) return null;
  return standAt(scene, "position/charge", {
    actor,
    stance: "against",
    first: Math.min(rangeOf(scene, governor).first, subject.first),
    last: Math.max(end, vg.last),
    topic: subject.first,
    clause: governor,
    trust: 0.5,
  });
}

/** "The alliance must defend its flank": a duty of the field in a spokesman's own words. */
function dutyOf(scene: Scene, clause: Clause): Draft | null {
  if (isVainTalk(scene)) return null;
  const { vg, subject, governor } = clause;
  const { modal } = vg;
  const duty =
    modal === "must" ||
    modal === "should" ||
    modal === "ought" ||
    (vg.form === "infinitive" &&
      governor !== null &&
      /^(?:need|have)$/.test(lemmaOf(governor)) &&
      governor.vg.form === "finite" &&
      vg.first - governor.vg.last <= 1 &&
      governor.subject === subject);
  if (
    !duty ||
    vg.perfect ||
    clause.marker === "if" ||
    clause.marker === "unless" ||
    clause.marker === "whether" ||
    subject === null ||
    subject.first > vg.first ||
    (clause.type === "relative" && clause.inherited)
  )
    return null;
  if (
    /^(?:one|you|i|people|there|everyone|anyone|who|it|that|which|this|what)$/.test(wordOf(scene, subject.head)) ||
    (/^(?:say|tell|know|see|remember|note|make|have|be|look|understand|wait|ask|think|talk|speak|recogni[sz]e|consider)$/.test(lemmaOf(clause)) && !vg.passive)
  )
    return null;
  // "Should missiles be given": a supposition.
  if (subject.first > scene.sentence.first && wordOf(scene, subject.first - 1) === modal) return null;
  const last = Math.min(stretchEnd(scene, vg.last, 14), Math.max(rangeOf(scene, clause).last, vg.last));
  const first = Math.min(subject.first, vg.first);
  if (vg.first - subject.last > 8 || !namesField(`${wordsOf(scene, first, Math.max(last, vg.last)).toLowerCase()}`)) return null;
  if (/\b(?:what|how|whether|where|why|i think|if)\b[^,]*$/.test(wordsOf(scene, Math.max(scene.sentence.first, first - 6), first + 1).toLowerCase()))
    return null;
  const actor = voiceAt(scene, scene.tokens.start[vg.first]);
  if (actor.length === 0) return null;
  return standAt(scene, "position/must", {
    actor,
    stance: vg.negated ? "against" : "for",
    first,
    last: Math.max(last, vg.last),
    topic: first,
    clause,
    trust: 0.45,
  });
}
