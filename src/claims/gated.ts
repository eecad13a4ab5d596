/**
 * A clause on which a commitment hangs: told by its marker and by what the sentence tells beside it, rather than by its words.
 * "Peru sends a company if Chile does": who sends is bound, whatever Chile is to do first.
 */
import type { Actor, Modality } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import { DET } from "../text/lexicon.ts";
import { actorOfClause, actorsOf } from "./args.ts";
import { leftOf } from "./bearer.ts";
import { type Draft, draftOf } from "./draft.ts";
import { ample, isVainTalk } from "./field.ts";
import { gatekeepersIn, gateOf, idle, noGate } from "./gates.ts";
import { list } from "./lexis.ts";
import { currentMission } from "./memory.ts";
import { missionOf, placesIn } from "./places.ts";
import { hasCapital, isOneOf, lemmaOf, type Scene, spanOf, wordOf, wordsOf } from "./scene.ts";
import { isRecent } from "./stance-asserted.ts";
import { overlaps } from "../model/span.ts";

const isMarker = isOneOf(list("if should once until till when whenever long while unless provided"));
/** Kinds that a gate holds back. */
const commits: ReadonlySet<string> = new Set(["force", "aid", "lead", "mandate", "membership", "spending", "cost", "position"]);
/** Stages at which something is still to come. */
const ahead: ReadonlySet<string> = new Set(["offered", "considered", "planned", "pledged", "agreed", "decided", "requested", "refused"]);
/** What follows "if" without being what must hold first. */
const empty =
  /^(?:if|should|once|when|until|till|while|whenever|unless|provided)(?: and when)? (?:necessary|needed|need be|required|possible|so\b|not\b|only\b|any\b|(?:any|some|no)thing|you\b|one (?:likes|asks|wants)|i\b|(?:it|things|matters|push) (?:comes?|came)|(?:they|it|he|she|we|that|this) (?:were|was|is|are)(?: so)?[.,;]|(?:it|they|he|she|we) (?:is|are|was|were) (?:asked|called|necessary|over|back|ready|complete|home|gone|older|young|there)|it['’]s (?:over|ready|done)|every(?:one|body) (?!agree|want|sa(?:ys|id)|do(?:es)?\b|did|sign|vote|pa(?:ys|id)|consent)|(?:it|they|we|he|she) (?:had|has|have) to\b|(?:all|everything) (?:goes|else)|(?:the )?(?:reports?|figures?|leaks?|leaked|rumou?rs?|word|papers?|polls?)\b|that(?:'s|’s| is) (?:the|what|how)|there (?:is|are|were|was|'s|’s) (?:a |an |any )?(?:crisis|war|emergency|trouble|need|attack|fight)|war\b|attacked|asked|called|approved|elected|confirmed|memory|then|now|today|tomorrow|recently|further notice|last|next|this|it (?:takes|is over)|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|(?:19|20)\d\d|\d)/;
/** What stands behind a verb turned round, before a second verb: "should it be asked", "should these agree". */
const invertible = /^(?:it|they|he|she|we|both|these|those|others|all|either|neither|parliament|circumstances|conditions)$/;
/** Verbs of threat and harm: what they bring about is a consequence. */
const harm = list(
  "end stop win lose use attack invade strike bomb retaliate respond react hit punish escalate break violate continue cross collapse fail fall resume",
);
/** Verbs before "if" that ask. */
const asks = list("ask wonder know see doubt say tell decide determine question unclear unsure check as even what only like matter care");
/** What those do who are waited for. */
const wills = list(
  "ask want agree say pay sign approve vote decide let allow accept lift give desire wish please need request invite consent join follow do host confirm authorise authorize oblige lead settle meet ratify call order tell set find provide stop resolve pass permit",
);
const moves = list(
  "come go travel send stay leave join give deploy lend pay sail fly return follow contribute withdraw serve take sign ratify help let offer provide keep remain host lead train deliver accept agree accede match move open supply fund command enter approve support back close",
);

export function gatedDrafts(scene: Scene, sofar: readonly Draft[], found: readonly Draft[]): Draft[] {
  if (isVainTalk(scene)) return [];
  const { sentence } = scene;
  const drafts: Draft[] = [];
  for (let i = sentence.first; i < sentence.last - 1; i++) {
    if (!isMarker(scene, i)) continue;
    const draft = gateAt(scene, i, sofar);
    if (draft !== null && ![...found, ...drafts].some((d) => overlaps(d.span, draft.span))) drafts.push(draft);
  }
  return drafts;
}

interface Gate {
  readonly word: string;
  readonly first: number;
  readonly last: number;
  readonly clause: Clause | null;
}

function gateAt(scene: Scene, i: number, sofar: readonly Draft[]): Draft | null {
  const gate = clauseOfGate(scene, i);
  if (gate === null) return null;
  if (isThreat(scene, gate) || isLoss(scene, gate)) return null;
  const gated = gatedBy(scene, gate, sofar);
  if (gated === null) return null;
  const { first, last } = gate;
  const mission = missionOf(scene, scene.sentence.first, scene.sentence.last, false) ?? gated.mission ?? currentMission(scene, scene.tokens.start[first]);
  const words = wordsOf(scene, first, last);
  return draftOf("condition", `condition/gated-${gate.word}`, spanOf(scene, first, last), scene.index, {
    actor: [...gated.actor],
    gate: gateOf(words.toLowerCase()),
    with: gatekeepersIn(scene, first, last, gated.actor),
    modality: modalityOf(gate.word),
    clause: gate.clause,
    topic: words.replace(/[.,;"”]+$/, ""),
    place: placesIn(scene, scene.sentence.first, scene.sentence.last),
    mission,
    timed: false,
    trust: 0.52,
  });
}

const losing = list("leave withdraw pull quit go fail collapse lapse expire cut reduce halt close evacuate retreat");
const answering = list("withdraw leave pull follow review reconsider rethink reassess reduce cut end quit close");
/** "might review its deployment if the Americans leave": what comes of another's going, and no leave that anybody gives. */
function isLoss(scene: Scene, { word, first, last, clause: finite }: Gate): boolean {
  const clause = finite ?? scene.clauses.find((c) => c.vg.first > first && c.vg.first < last) ?? null;
  if ((word !== "if" && word !== "should") || clause === null) return false;
  // "will withdraw if they do not reconsider": a threat.
  const goes = clause.vg.negated
    ? /^(?:reconsider|stop|pay|change|reverse|lift|yield|comply|relent|withdraw|back|act|respond|apologise|apologize)$/.test(lemmaOf(clause))
    : losing.has(lemmaOf(clause)) ||
      (/^(?:decide|choose|opt|vote|begin|start)$/.test(lemmaOf(clause)) &&
        scene.clauses.some((c) => c.governor === clause && c.type === "infinitive" && losing.has(lemmaOf(c))));
  const main =
    scene.clauses.findLast((c) => c.vg.last <= first && c.vg.form === "finite") ?? scene.clauses.find((c) => c.vg.first >= last && c.vg.form === "finite");
  if (!goes || main === undefined || (!/^(?:may|might|could|would|will)$/.test(main.vg.modal) && main.vg.tense !== "future")) return false;
  const done = /^(?:have|need|be)$/.test(lemmaOf(main)) ? scene.clauses.find((c) => c.governor === main && c.type === "infinitive") : main;
  return done !== undefined && answering.has(lemmaOf(done));
}

/** "warned that it would leave if", "would respond if", "the mission would collapse if": what comes of it, and no leave that anybody gives. */
function isThreat(scene: Scene, { word, first, last, clause }: Gate): boolean {
  if ((word !== "if" && word !== "should") || (clause !== null && wills.has(lemmaOf(clause)) && !clause.vg.negated)) return false;
  const main =
    scene.clauses.findLast((c) => c.vg.last <= first && c.vg.form === "finite") ?? scene.clauses.find((c) => c.vg.first >= last && c.vg.form === "finite");
  if (main === undefined) return false;
  const outer = main.governor ?? scene.clauses.findLast((c) => c.vg.last <= main.vg.first);
  return (
    (harm.has(lemmaOf(main)) && lemmaOf(main) !== "end" && lemmaOf(main) !== "stop") ||
    [main, outer].some((c) => c != null && /^(?:warn|threaten|fear|caution)$/.test(lemmaOf(c)) && !c.vg.negated)
  );
}

const modalityOf = (word: string): Modality => (word === "if" || word === "should" || word === "unless" ? "conditional" : "stated");

/** The clause that a marker opens, where it is one that may hold something back. */
function clauseOfGate(scene: Scene, i: number): Gate | null {
  const { sentence } = scene;
  let word = wordOf(scene, i),
    first = i;
  const before = i > sentence.first ? wordOf(scene, i - 1) : "";
  const opens = i === sentence.first || /^[,;:–—("“-]$/.test(before);
  // "Should Chad ask", "in spring should Chad ask": turned round, and no verb follows at once.
  if (
    (word === "should" &&
      !(
        scene.tags[i + 1] === DET ||
        hasCapital(scene, i + 1) ||
        (invertible.test(wordOf(scene, i + 1)) && !/^(?:what|why|how|where|when|who|so|nor|neither)$/.test(before))
      )) ||
    (word === "should" && !opens && (i < 4 || scene.clauses.every((c) => c.vg.last > i || c.vg.form !== "finite")))
  )
    return null;
  if (word === "long") {
    if (wordOf(scene, i + 1) !== "as" || (before !== "as" && before !== "so")) return null;
    word = "as-long-as";
    first = wordOf(scene, i - 2) === "for" ? i - 2 : i - 1;
  }
  if (asks.has(before) || scene.clauses.some((c) => c.vg.last === i && asks.has(lemmaOf(c))) || (word === "provided" && !opens)) return null;
  const last = endOf(scene, first, opens);
  const words = wordsOf(scene, word === "as-long-as" ? i - 1 : i, last).toLowerCase();
  if (empty.test(words) || /\botherwise\b/.test(words) || idle.test(words) || noGate.test(words) || last - i < 3) return null;
  // "If parliament votes against it": what would come of a no, and no gate.
  if (word === "if" && /\bvot(?:es?|ed) (?:against|no)\b|\b(?:rejects?|vetoes|throws? out|refuses)\b/.test(words)) return null;
  const clause = scene.clauses.find((c) => c.vg.first > i && c.vg.first < last && c.vg.form === "finite") ?? null;
  // "that once belonged", "once close to war", "if, we are asked".
  if (
    (/^(?:once|until|till)$/.test(word) &&
      !/^(?:there|it)$/.test(wordOf(scene, i + 1)) &&
      (clause?.subject == null || clause.subject.first <= i || wordsOf(scene, i, clause.vg.first).includes(","))) ||
    wordOf(scene, i + 1) === ","
  )
    return null;
  if ((clause === null && word !== "should") || /^(?:you|i|one|anyone|he|she|anybody)$/.test(wordOf(scene, i + 1))) return null;
  return { word, first, last, clause };
}

/** What a gate holds back, and whose it is. */
function gatedBy(scene: Scene, gate: Gate, sofar: readonly Draft[]): { actor: readonly Actor[]; mission: Draft["mission"] } | null {
  if (!tenseFits(scene, gate)) return null;
  const start = scene.tokens.start[gate.first];
  const told = sofar.filter((d) => commits.has(d.kind) && d.actor.length > 0 && (d.clause === null || d.clause !== gate.clause));
  const draft =
    told.findLast((d) => d.span.start < start && !/[;]/.test(scene.tokens.text.slice(d.span.start, start))) ??
    told.find((d) => d.span.start >= scene.tokens.end[gate.last - 1]);
  // "If others leave, it will be withdrawn": what comes of it, and nobody's leave.
  const fronted = !scene.clauses.some((c) => c.vg.last <= gate.first && c.vg.form === "finite") && told.every((d) => d.span.start > start);
  const willed =
    gate.clause === null ||
    wills.has(lemmaOf(gate.clause)) ||
    (!fronted && !harms(gate.clause) && gateOf(wordsOf(scene, gate.first, gate.last).toLowerCase()) !== "other");
  if (
    !willed &&
    (fronted ||
      (gate.word === "when" && !isSettled(scene, gate)) ||
      (draft !== undefined &&
        gate.word === "if" &&
        (draft.change === "end" ||
          draft.change === "cut" ||
          (draft.clause !== null && leaves.has(lemmaOf(draft.clause)) && draft.clause.vg.modal === "would"))))
  )
    return null;
  if (draft !== undefined && holdsBack(gate, draft)) return draft;
  if (draft !== undefined && draft.stage === "ended") return null;
  const bare = scene.near >= ample || isRecent(scene) ? bareBound(scene, gate) : [];
  return bare.length > 0 ? { actor: bare, mission: null } : null;
}

/** "They will ratify it when the troops have left", "they come home when the job is done": what is to be done with first, by the tense of both. */
function isSettled(scene: Scene, { clause, first }: Gate): boolean {
  // "when there are beds for them", "when allies agree": what is lacking yet, and who is waited for.
  const lacks = clause !== null && lemmaOf(clause) === "be" && wordOf(scene, clause.vg.first - 1) === "there";
  const waits =
    clause !== null &&
    /^(?:agree|consent|ratify|approve|ask|want|invite|pay|sign|wish)$/.test(lemmaOf(clause)) &&
    clause.vg.tense === "present" &&
    !clause.vg.negated;
  if (clause === null || harms(clause) || !(clause.vg.perfect || clause.vg.passive || /^(?:can|may)$/.test(clause.vg.modal) || lacks || waits)) return false;
  const main = scene.clauses.findLast((c) => c.vg.last <= first && c.vg.form === "finite");
  return main !== undefined && (main.vg.tense === "future" || /^(?:will|shall|would)$/.test(main.vg.modal) || (waits && /^(?:can|may)$/.test(main.vg.modal)));
}

/** Who acts beside a gate, in words that tell of no commitment by themselves. */
function bareBound(scene: Scene, gate: Gate): readonly Actor[] {
  const { word, clause, first, last } = gate;
  const before = scene.clauses.findLast((c) => c.vg.last <= first && c.vg.form === "finite");
  const main = before ?? scene.clauses.find((c) => c.vg.first >= last && c.vg.form === "finite");
  if (main === undefined) {
    // "Albania: as many, if somebody flies them": a note has no verb.
    if ((word !== "if" && word !== "once" && word !== "should") || harms(clause) || first === scene.sentence.first) return [];
    return leftOf(scene, first, 14) ?? labelled(scene, first);
  }
  const { vg } = main;
  if ((vg.tense === "past" && vg.modal === "") || (main.subject !== null && nobody.has(wordOf(scene, main.subject.head)) && !main.inherited)) return [];
  const lemma = lemmaOf(main);
  if ((word === "when" && !isSettled(scene, gate)) || word === "whenever" || (word === "while" && !vg.negated)) return [];
  if (word === "until" || word === "till") {
    if (!vg.negated && !stays.has(lemma) && !deniesSubject(scene, main)) return [];
  } else if (
    harms(clause) ||
    (word === "if" && leaves.has(lemma) && !(clause !== null && wills.has(lemmaOf(clause)))) ||
    (!moves.has(lemma) && (vg.modal === "" || idleVerbs.has(lemma)) && !deniesSubject(scene, main) && !isReady(scene, main))
  )
    return [];
  const actor = actorOfClause(scene, main).filter((a) => a.id !== null);
  if (actor.length > 0) return actor;
  return (before === undefined ? null : leftOf(scene, before.vg.first, 8)) ?? boundBefore(scene, main);
}

/** "More will be sent if", "They come home once", "It would follow if": what was just told of goes on under no name. */
function boundBefore(scene: Scene, { subject, inherited }: Clause): readonly Actor[] {
  if (
    subject === null ||
    inherited ||
    !/^(?:more|they|it|these|those|others|rest|all|both|none|some|men|troops|soldiers|ships|aircraft|planes|helicopters|force|battalion|company|mission|number|deployment|withdrawal|balance|remainder|return|extension|contingent|detachment|unit|invitation|accession|membership)$/.test(
      wordOf(scene, subject.head),
    )
  )
    return [];
  return (
    scene.before.findLast((d) => scene.index - d.sentence <= 2 && commits.has(d.kind) && d.kind !== "position" && d.actor.length > 0 && d.stage !== "ended")
      ?.actor ?? []
  );
}

/** "No ship will sail until": what is denied by its subject. */
const deniesSubject = (scene: Scene, { subject }: Clause): boolean =>
  subject !== null && /^(?:no|none|nobody|nothing|neither|not)$/.test(wordOf(scene, subject.first));
/** "is ready to lead it if": what hangs on the gate stands behind an adjective. */
const isReady = (scene: Scene, clause: Clause): boolean =>
  lemmaOf(clause) === "be" &&
  /^(?:\w+ly )?(?:ready|prepared|willing|open|happy|glad|free|bound|inclined)\b/.test(
    wordsOf(scene, Math.min(clause.vg.last, scene.sentence.last - 1), Math.min(clause.vg.last + 3, scene.sentence.last)).toLowerCase(),
  );

/** "- Albania: as many": the name that a line opens with. */
function labelled(scene: Scene, before: number): readonly Actor[] {
  const e = scene.entities.find(
    (each) =>
      each.last <= before && each.last - scene.sentence.first <= 4 && (each.class === "state" || each.class === "body") && wordOf(scene, each.last) === ":",
  );
  return e === undefined ? [] : actorsOf(scene, e);
}

const harms = (clause: Clause | null): boolean => clause !== null && harm.has(lemmaOf(clause));
/** Leaving comes of what happens: a consequence, unless somebody is to will it first. */
const leaves = list("pull withdraw leave quit recall evacuate close end abandon");
const idleVerbs = list("be have seem look appear know think say regret draw take play adopt");
const nobody = list("you i one he she who what anyone people nobody somebody there");
const stays = list("remain stay keep hold continue freeze block suspend stop withhold wait delay refuse shelve bar shut");

/** Is it one of the tenses in which what must hold first is told? "Would stay until the arms flowed" tells it in the past. */
function tenseFits(scene: Scene, { word, clause, first }: Gate): boolean {
  if (clause === null) return true;
  const { vg } = clause;

  if (word === "if" || word === "should" || word === "unless")
    return !(vg.tense === "past" && vg.perfect) && !(/^(?:should|must|might)$/.test(vg.modal) && vg.modal !== word);
  if (word === "while") return vg.tense === "present";
  if (word === "when" || word === "whenever" || word === "until" || word === "till" || word === "once")
    return vg.tense === "present" || vg.perfect || scene.clauses.some((c) => c.vg.modal === "would" && c.vg.last <= first);
  return true;
}

/** Does the gate's marker go with how far what it gates has come? */
function holdsBack({ word, clause }: Gate, { stage, modality, kind, clause: main }: Draft): boolean {
  if (harms(clause) && word === "if") return false;
  if (word === "while") return modality === "negated" || stage === "refused" || stage === "suspended";
  if (word === "as-long-as") return true;
  if (kind === "position") return word === "if" || word === "should" || word === "unless" || word === "once";
  return (
    ahead.has(stage) ||
    modality === "conditional" ||
    (main !== null && main.vg.tense === "present" && !main.vg.perfect && word !== "when" && (stays.has(lemmaOf(main)) || moves.has(lemmaOf(main))))
  );
}

/** Where the gate's words end: at a stop, a dash or a closing quotation mark; at a comma too, where they open. */
function endOf(scene: Scene, from: number, opens: boolean): number {
  let i = from + 1;
  for (; i < scene.sentence.last && i < from + 22; i++) {
    const word = wordOf(scene, i);
    if (/^[;:.!?–—"”)]$/.test(word) || (word === "," && (opens || i > from + 4))) break;
    if (i > from + 3 && /^(?:but|because|although|whereas)$/.test(word)) break;
  }
  return i;
}
