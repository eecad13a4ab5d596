/**
 * Steps into an alliance and out of it that a verb and its noun tell: "granted Georgia candidate status", "opened accession talks with", "took its seat", "gave
 * notice of withdrawal", "is neutral", "belongs to no bloc".
 */
import type { Actor, Change, Modality, Party, Stage } from "../model/claim.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import type { Clause } from "../text/clauses.ts";
import { asBody, bodyIn, bodyNear, isTalkOfMembers } from "./alliance.ts";
import { actorsOf } from "./args.ts";
import { actorsOfList } from "./bearer.ts";
import { type Draft, draftOf } from "./draft.ts";
import { foldedWords, objectAfter } from "./frames.ts";
import { list, privateBodies } from "./lexis.ts";
import { headOf, isStateActor, knownAs, lemmaOf, rangeOf, type Scene, spanOf, isMissionName, statesAmong } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import { unique } from "./named.ts";
import { overlaps } from "../model/span.ts";

/** Whose step it is: the subject's, or that of whoever it is given to. */
type Whose = "subject" | "other";
interface Step {
  readonly words: RegExp;
  readonly whose: Whose;
  readonly change: Change;
  readonly stage: Stage;
  readonly talk?: boolean /** Only where somebody's coming in or going out is the talk. */;
  readonly comings?: boolean;
  readonly negated?: boolean;
  readonly bodiless?: boolean /** Whose status it is, where nobody else is named: candidates are the Union's, action plans the alliance's. */;
  readonly of?: string;
}

const steps = new Map<string, Step[]>();
const put = (lemmas: string, words: RegExp, whose: Whose, change: Change, stage: Stage, more: Partial<Step> = {}): void => {
  for (const lemma of lemmas.split(" ")) steps.set(lemma, [...(steps.get(lemma) ?? []), { words, whose, change, stage, ...more }]);
};

const candidate =
  /\b(?:candidate(?:[ -]country)? status|status (?:of|as) (?:an? )?(?:official )?(?:candidates?|applicants?)|(?:membership|accession) (?:perspective|status))\b/;
const plan = /\b(?:membership action plan|action plan for membership)\b/;
const invitation =
  /\binvitations? to (?:(?:join|accede|become|membership)\b|(?:the )?(?:nato|alliance|eu|union|bloc|club)\b(?! (?:\w+ )?(?:summits?|meetings?|talks|conferences?|council|dinner|exercises?)))/;
put("grant give award confer accord confirm hand recommend approve endorse", candidate, "other", "start", "decided", { of: "eu" });
put("deny refuse withhold", candidate, "other", "start", "refused", { of: "eu" });
put("offer promise grant give", plan, "other", "start", "offered", { of: "nato" });
put("deny refuse", plan, "other", "start", "refused", { of: "nato" });
put("get receive obtain win secure gain", candidate, "subject", "start", "decided", { of: "eu" });
put("get receive obtain win secure", plan, "subject", "start", "offered", { of: "nato" });
put("get receive obtain win secure", invitation, "subject", "start", "offered", { talk: true });
/** An invitation to come in, where that is the talk: to nothing else. */
const asked =
  "invitations?\\b(?! to (?!join|accede|become|enter|membership|start|begin|open|the (?:alliance|union|bloc|club|pact)\\b)| (?:for|from) (?!membership|the (?:alliance|union|bloc|club|pact)\\b|nato\\b))";
put("get receive obtain win secure land earn", new RegExp(`^(?:an? |the |its |their |both |formal |official )*${asked}`), "subject", "start", "offered", {
  talk: true,
  comings: true,
});
put(
  "walk go come return fly travel leave depart",
  new RegExp(`^(?:[a-z]+ )?(?:with|holding|clutching|bearing) (?:an? |the |its |their |both |formal |official )*${asked}`),
  "subject",
  "start",
  "offered",
  { talk: true, comings: true },
);
put(
  "walk go come return fly travel leave depart",
  new RegExp(`^(?:[a-z]+ )?(?:empty[- ]handed\\b|without (?:an? |the |its |their |any )?(?:${asked}|date\\b|seat\\b|membership\\b))`),
  "subject",
  "start",
  "refused",
  { talk: true, comings: true },
);
put(
  "be",
  new RegExp(`^(?:also |still |again )?no (?:${asked}|(?:[\\w-]+ )?(?:membership|accession|action) (?:plan|action plan|perspective|offer|promise|date)\\b)`),
  "other",
  "start",
  "refused",
  { talk: true, comings: true },
);
put(
  "open begin start launch",
  /^(?:its |their |the |formal )*(?:accession|membership|entry) (?:talks|negotiations)\b(?! with\b)/,
  "subject",
  "start",
  "agreed",
  { talk: true },
);
put("sign initial conclude", /^(?:an? |the |its |their )*(?:accession|membership) (?:treaty|agreement|protocol|accord)\b/, "subject", "start", "agreed", {
  talk: true,
});
const talks =
  /\b(?:accession|membership|entry|enlargement) (?:negotiations?|talks|process|procedure|conference)\b|\b(?:negotiations?|talks) (?:with [\w-]+ )?(?:on|about|for) (?:accession|membership|entry)\b/;
put("promise offer", /^(?:eventual |full |early |speedy )?(?:membership|accession|admission|entry|a (?:place|seat) in)\b/, "other", "start", "offered", {
  talk: true,
});
put(
  "notify inform tell",
  /\bsuspension of (?:its|their) (?:membership|participation)\b|\bthat (?:it|they) (?:was|were|is|are) suspending (?:its|their) (?:membership|participation)\b/,
  "subject",
  "suspend",
  "suspended",
  { talk: true },
);
put(
  "promise offer grant give",
  /^(?!its\b|their\b)(?:[\w'’-]+ ){1,3}?(?:full |eventual |immediate |speedy |early )?(?:membership|accession|admission)\b/,
  "other",
  "start",
  "offered",
  { talk: true },
);
put(
  "open begin start launch conclude complete close",
  /^(?:its |their |the |formal )*(?:accession|membership|entry) (?:talks|negotiations) with (?:the )?(?:nato|eu|e\.u\.|european union|union|alliance|bloc|commission|ecowas|csto|african union|community|organi[sz]ation)\b/,
  "subject",
  "start",
  "agreed",
  { talk: true },
);
put(
  "be remain",
  /^(?:(?:still|now|well|firmly|also|already|irreversibly) )*on (?:the|a|its|their|an irreversible|course|track) ?(?:[\w-]+ )?(?:path|road|way|course|track|brink|verge|cusp|threshold)?\s?(?:to|of|towards?|into|for) (?:full |eventual )?(?:membership|accession|joining|entering|entry|the (?:alliance|union|bloc)|nato|eu)\b/,
  "subject",
  "start",
  "planned",
  { talk: true },
);
put(
  "be become remain",
  /^(?:(?:still|now|also|already|officially|formally) )*(?:an? |the )?(?:official |potential |formal |declared )?(?:candidates?|applicants?|aspirants?) (?:for (?:full )?(?:membership|accession|entry|admission)|to (?:join|enter|accede|become))\b/,
  "subject",
  "start",
  "decided",
  { talk: true },
);
put(
  "complete finalise finalize conclude",
  /^(?:(?:its|their|the|formal) )*(?:exit|withdrawal|departure)(?: process)? from (?:the )?(?!\w+ (?:war|mission|base))/,
  "subject",
  "end",
  "ended",
  { talk: true, comings: true },
);
put(
  "complete finalise finalize conclude",
  /^(?:(?:its|their|the|formal) )*(?:accession|entry|admission)(?: process)? (?:to|into) /,
  "subject",
  "start",
  "in-force",
  { talk: true },
);
put(
  "declare proclaim",
  /^(?:itself|themselves) (?:to be )?(?:(?:militarily|permanently|constitutionally|strictly) )?(?:neutral|non-aligned|nonaligned)\b/,
  "subject",
  "level",
  "in-force",
  { negated: true, bodiless: true },
);
put("open begin start launch conclude close resume complete", talks, "other", "start", "agreed");
put("suspend freeze halt block stall pause shelve delay", talks, "other", "start", "suspended");
put("take occupy assume resume", /^(?:its|their|the|her|our) (?:\w+ )?(?:seats?\b|places? (?:in|among)\b)/, "subject", "start", "in-force", { talk: true });
put(
  "put lodge submit file hand present send make deliver",
  /\b(?:membership (?:applications?|bids?|requests?)|(?:bids?|requests?) (?:to (?:join|accede|enter|become)|for (?:membership|accession|admission))|(?:letters? of )?applications?\b(?! for (?!membership|accession|admission))|candidac(?:y|ies)\b)/,
  "subject",
  "start",
  "requested",
  { talk: true },
);
put("withdraw retract pull", /\b(?:application|bid|candidacy|request for membership)\b/, "subject", "start", "refused", { talk: true });
put(
  "notify announce give serve file send submit declare",
  /\b(?:withdrawal|departure|exit|denunciation)\b(?! of\b)|\bnotice (?:to|that it|of)\b/,
  "subject",
  "end",
  "pledged",
  { talk: true },
);
put(
  "inform tell",
  /\b(?:withdrawal|departure|exit)\b(?! of\b)|\b(?:its|their) (?:decision|intention) to (?:leave|quit|withdraw)\b/,
  "subject",
  "end",
  "pledged",
  { talk: true },
);
/** What the body itself says of a member's going: "took note of the exit of". */
put(
  "take note acknowledge register accept record confirm",
  /^(?:note of |of )?(?:(?:the|its|their|with regret|formal|official) )*(?:exit|withdrawal|departure)\b(?! of [^,;.]*\b(?:troops|soldiers|forces|contingents?|peacekeepers|units?|personnel|mission)\b)/,
  "other",
  "end",
  "decided",
  { comings: true },
);
put(
  "leave keep hold",
  /^(?:(?:the|its|a|their) )?(?:doors? (?:(?:slightly|still|wide) )?(?:ajar|open)|(?:ajar|open) (?:the|its|a) door) (?:for|to)\b/,
  "other",
  "start",
  "offered",
  { comings: true },
);
const optOut = /^(?:an? |its |the |their )?(?:[\w-]+ )?opt-?outs?\b/;
put("have keep retain enjoy maintain hold", optOut, "subject", "level", "in-force", { negated: true, of: "eu" });
put("end abandon scrap drop give abolish renounce surrender relinquish", optOut, "subject", "start", "in-force", { of: "eu" });
put(
  "opt",
  /^out of (?:the )?(?:[\w'’-]+ ){0,4}?(?:defen[cs]e|security|military|nuclear)(?: and (?:defen[cs]e|security))? (?:polic(?:y|ies)|cooperation|structures?|commands?|matters|union|arrangements|planning|side|pillar)\b/,
  "subject",
  "level",
  "in-force",
  { negated: true },
);
put(
  "freeze suspend halt pause interrupt end",
  /^(?:["“”’'] ?)*(?:its|their|our|all) (?:(?!combat|military|training|peacekeeping|fighting|leading|operational)\w+ )?(?:part|role|participation|membership|involvement|cooperation|work) (?:in|of|with)\b/,
  "subject",
  "suspend",
  "suspended",
);
/** Of a member, not of what is given to one or flows to it. */
const suspension = /\bsuspension\b(?! of [^,;.]*\b(?:aid|help|trade|flights?|visas?|sanctions?|payments?|funds|funding|talks|exports?|imports?)\b)/;
put("lift end revoke rescind", suspension, "other", "resume", "in-force");
put("maintain extend prolong uphold confirm", suspension, "other", "suspend", "suspended");
put(
  "suspend freeze halt",
  /^(?:["“”’'] ?)*(?:its|their|her|our|his) (?:own )?(?:participation|membership|obligations|seat|part)\b/,
  "subject",
  "suspend",
  "suspended",
  { talk: true },
);
const anyObject = /^\w/;
put("suspend", anyObject, "other", "suspend", "suspended", { talk: false });
put("expel eject oust exclude", anyObject, "other", "end", "ended", { talk: false });
put(
  "be remain stay keep",
  /^(?:(?:still|also|both|itself|a|an|the|and|remain|militarily|permanently|strictly|officially|constitutionally|avowedly|firmly) )*(?:neutral|non-aligned|nonaligned|unaligned|blocfree|bloc-free|outside (?:all|any|every) (?:military )?(?:blocs?|alliances?))(?=$|[\s]*(?:[.,;:)]|and\b|but\b|states?\b|countr|nation|since\b|by\b|under\b|as\b))/,
  "subject",
  "level",
  "in-force",
  { negated: true, bodiless: true },
);
put(
  "be remain stay",
  /^(?:(?:still|also|a|an) )*(?:part|members?|party|in|inside|partners?)(?: of| to)? (?:no|neither) (?:\w+ )?(?:blocs?|alliances?|pacts?|coalitions?)\b/,
  "subject",
  "level",
  "in-force",
  { negated: true, bodiless: true },
);
put("belong", /^to (?:no|neither|none of the) (?:\w+ )?(?:blocs?|alliances?|pacts?|coalitions?|camps?)\b/, "subject", "level", "in-force", {
  negated: true,
  bodiless: true,
});
put("join enter", /^no (?:\w+ )?(?:blocs?|alliances?|pacts?|coalitions?)\b/, "subject", "start", "in-force", { negated: true, bodiless: true });

// What stands in for "a member": being in or out, one of a number, a candidate; and the acts that bring it about.
const stop = "(?=\\s*(?:$|[.,;:!?)–—]|(?:yet|now|already|at last|since|by|in|on|from|too|again|and|but|for good|as)\\b))";
const ordinal =
  "(?:(?:eleven|twelf|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)th|twentieth|thirtieth|(?:twenty|thirty)-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|[1-4]\\d(?:st|nd|rd|th))";
const modest = "(?:(?:now|still|also|both|already|officially|formally|only|not|itself|today|at last|soon|to be) )*";
put(
  "be stay remain",
  new RegExp(`^${modest}(?:inside|in)(?: (?:it|the (?:alliance|union|pact|bloc|club|coalition|fold)))?${stop}(?! (?:in|on|by|as|from)\\b)`),
  "subject",
  "level",
  "in-force",
  { talk: true },
);
put(
  "be stay remain",
  new RegExp(`^${modest}(?:outside|out)(?: (?:of )?(?:it|the (?:alliance|union|pact|bloc|club|coalition|fold)))?${stop}(?! (?:in|on|by|as|from)\\b)`),
  "subject",
  "level",
  "in-force",
  { talk: true, negated: true },
);
put(
  "be become remain",
  new RegExp(`^${modest}(?:an? |the )?(?:official |full |eu |union )?candidate(?: countr(?:y|ies)| states?|s)?${stop}`),
  "subject",
  "start",
  "decided",
  { talk: true, of: "eu" },
);
put(
  "be become",
  new RegExp(
    `^${modest}(?:the |its |our |their |nato['’]s |the [\\w-]+['’]s )?${ordinal}(?: (?:members?|ally|state|country|nation))?(?: (?:to (?:join|sit|enter|sign)\\b|at|of|in)|${stop})`,
  ),
  "subject",
  "start",
  "in-force",
  { talk: true },
);
put(
  "be become",
  new RegExp(`^${modest}(?:no |an? |full )?(?:members?|one of (?:us|them|its (?:members|number)))(?: of (?:it|them|neither|either|any)\\b[^.;]{0,30}|${stop})`),
  "subject",
  "level",
  "in-force",
  { talk: true },
);
put("want like wish", new RegExp(`^(?:to (?:be|come|get) )?(?:in|inside)(?: too| as well| after all)?${stop}`), "subject", "start", "planned", { talk: true });
put("hope press push wait", /^for (?:(?:19|20)\d\d|membership|an invitation|accession|entry|a date|admission)\b/, "subject", "start", "planned", {
  talk: true,
});
put(
  "apply",
  new RegExp(
    `^(?:${stop}|(?:together|jointly|again|first|last (?:week|month|year|spring|summer|autumn|winter)|yesterday|today|(?:a|the|one|two|three|some|several) (?:[\\w-]+ )?(?:days?|weeks?|fortnight|months?|years?) (?:later|ago|after|before)|the (?:same|next|following) (?:day|week|month|year)|in writing|formally)\\b|(?:for|to) (?:full |associate )?(?:membership|candidacy|admission|accession|join|accede|become|enter|be (?:let|taken|admitted))\\b)`,
  ),
  "subject",
  "start",
  "requested",
  { talk: true },
);
put(
  "hand put send",
  /^(?:in )?(?:its|their|an?|the|his|her) (?:[\w-]+ )?(?:applications?|requests? to join|letters? of application|letters?|candidac(?:y|ies)|bids?)\b/,
  "subject",
  "start",
  "requested",
  { talk: true },
);
put(
  "have",
  /^(?:no|neither|little) (?:[\w-]+ )?(?:plans?|wish|intention|desire|thought|ambition|hurry|interest) (?:to (?:join|enter|accede|apply|belong|return|come (?:in|back)|become (?:one|a member))|(?:of|in) (?:joining|entering|acceding|applying|belonging|returning|membership))\b/,
  "subject",
  "start",
  "planned",
  { talk: true, negated: true },
);
put(
  "invite",
  /\bto (?:join|accede|become|begin|start|open|enter|take (?:a|its|their) seat|negotiate|sit)\b|\bas (?:its|the|a) (?:\w+-?\w+ )?member\b|^in\b/,
  "other",
  "start",
  "agreed",
  { talk: true },
);
put(
  "take let bring allow usher",
  new RegExp(`^(?:in|into (?:it|the (?:alliance|union|pact|bloc|club|coalition|fold)))(?: (?:as|on|from|after|by|at|in)\\b|${stop})`),
  "other",
  "start",
  "in-force",
  { talk: true },
);
put(
  "throw put kick toss drum shut cast boot",
  new RegExp(`^out(?: of (?:it|the (?:alliance|union|pact|bloc|club|coalition|fold|organi[sz]ation)))?(?: (?:on|in|by|after|at)\\b|${stop})`),
  "other",
  "end",
  "ended",
  { talk: true },
);
put("leave quit", new RegExp(`^it(?: (?:in|on|as|for good|again|by|after|altogether)\\b|${stop})`), "subject", "end", "ended", { talk: true });

const subjects = list("fly go raise hoist run");

export function stepsOf(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  const told = sofar.filter((d) => d.kind === "membership");
  for (const clause of scene.clauses) {
    const known = steps.get(lemmaOf(clause));
    const draft = (known ? stepOf(scene, clause, known, told) : subjects.has(lemmaOf(clause)) ? flagOf(scene, clause) : null) ?? ownTalks(scene, clause);
    if (draft && ![...told, ...found].some((d) => overlaps(d.span, draft.span))) found.push(draft);
  }
  return found;
}

const statesNamed = (scene: Scene, mentions: readonly ResolvedMention[], party: Party | null): Actor[] =>
  unique(mentions.filter((e) => (e.class === "state" || e.form === "metonym") && e.form !== "pronoun").flatMap((e) => actorsOf(scene, e))).filter(
    (a) => isStateActor(scene, a) && a.id !== party?.id,
  );

function stepOf(scene: Scene, clause: Clause, known: readonly Step[], told: readonly Draft[]): Draft | null {
  if (clause.conditional || clause.vg.first >= scene.sentence.last || /^(?:once|when|until|till|before|after)$/.test(clause.marker)) return null;
  const range = rangeOf(scene, clause);
  // What one is invited or has plans to do stands in a clause of its own.
  const end = /^(?:invite|have|want|apply)$/.test(lemmaOf(clause)) ? Math.min(scene.sentence.last, clause.vg.last + 14) : range.last;
  const after = clause.vg.last < end ? foldedWords(scene, clause.vg.last, end) : "";
  const passive = clause.vg.passive;
  // "Negotiations with Tirana on accession were opened": what the subject's noun is of stands behind it.
  const subject =
    clause.subject === null
      ? ""
      : foldedWords(scene, clause.subject.first, passive && clause.subject.first < clause.vg.first ? clause.vg.first : clause.subject.last);
  const step = known.find((s) => (s.whose === "other" || !passive) && s.words.test(passive && s.whose === "other" && !s.words.test(after) ? subject : after));
  if (step === undefined || (passive && step.whose === "subject")) return null;
  // "ended its part in the force in Lebanon": a mission is no alliance.
  if (step.change === "suspend" && scene.entities.some((e) => isMissionName(e) && e.first >= clause.vg.last && e.first < range.last)) return null;
  // "invited Kenya to join the NATO mission in Kosovo": nor is it where someone is asked to join it.
  if (end > range.last && scene.entities.some((e) => isMissionName(e) && e.form !== "pronoun" && e.first >= clause.vg.last && e.first < end)) return null;
  // "spoke of the contingent's exit from the country": soldiers go, and no member.
  if (forcesLeave.test(after) || forcesLeave.test(subject)) return null;
  const party = partyFor(scene, clause, step, range);
  // Of a body that the report does not name: who applies and who is invited, where membership is the talk.
  if (
    (party === null && !step.bodiless && ((step.stage !== "requested" && step.stage !== "agreed") || step.talk !== true || !isTalkOfMembers(scene))) ||
    (step.talk === true && bodyIn(scene, range.first, range.last) === null && !isTalkOfMembers(scene) && !isGroupNear(scene))
  )
    return null;
  if (step.comings === true && !isTalkOfComings(scene)) return null;
  const actor = whoTakesIt(scene, clause, { step, range, party, told, nounInSubject: passive && step.words.test(subject) && !step.words.test(after) });
  if (actor.length === 0) return null;
  const staging = stagingOf(scene, clause);
  const none = /^(?:no|neither)\b/.test(after) && !step.negated;
  const coming = staging.phase === "coming" && step.change !== "level";
  const stage: Stage = none ? "refused" : coming && step.stage !== "requested" && step.stage !== "refused" ? staging.stage : step.stage;
  const modality: Modality = step.negated ? "negated" : none ? "stated" : staging.modality;
  return draftOf("membership", "membership/step", spanOf(scene, range.first, Math.min(range.last, clause.vg.last + 16)), scene.index, {
    actor,
    with: party ? [party] : [],
    change: opensAgain(scene, step, told) ? "resume" : step.change,
    stage,
    modality,
    clause,
    trust: 0.56,
  });
}

const forcesLeave =
  /\b(?:contingents?|troops?|soldiers?|peace-?keepers?|forces?|observers?|units?|battalions?)(?: ?['’] ?s?)? (?:exit|withdrawal|departure|pull-?out|accession)\b|\b(?:exit|withdrawal|departure|pull-?out) of (?:the |its |all |their )?(?:[\w-]+ ){0,3}?(?:troops?|forces?|contingents?|soldiers|peace-?keepers?|observers)\b/;

/** A door left open for those who go is one to come back by. */
const opensAgain = (scene: Scene, { comings, stage }: Step, told: readonly Draft[]): boolean =>
  comings === true && stage === "offered" && toldOf(scene, told)?.change === "end";

const comingWords =
  /\b(?:membership|accession|acced\w+|enlargement|applicants?|candidates?|aspirants?|newcomers?|join(?:ed|ing)?|open-door|readmi\w+|secession|leavers?|exit|quit(?:ting)?|withdrew|withdrawal from)\b/i;
/** Is somebody's coming in or going out what the sentence, the two before it or the last claims are about? */
export function isTalkOfComings(scene: Scene): boolean {
  if (scene.before.some((d) => d.kind === "membership" && scene.index - d.sentence <= 3)) return true;
  const { sentences, text } = scene.reading.text;
  return comingWords.test(text.slice(Math.max(sentences[Math.max(0, scene.index - 2)].start, scene.sentence.start - 500), scene.sentence.end));
}

/** Is a body named in the sentence before? */
const isGroupNear = (scene: Scene): boolean =>
  bodyIn({ ...scene, entities: scene.reading.entities }, scene.reading.text.sentences[Math.max(0, scene.index - 1)].first, scene.sentence.first) !== null;

/** The body of the words, that which acts, or that of the talk. */
function partyFor(scene: Scene, clause: Clause, step: Step, range: { readonly first: number; readonly last: number }): Party | null {
  const named = bodyIn(scene, range.first, range.last);
  if (named) return asBody(named);
  if (step.bodiless) return null;
  // "The Union's peace council suspended Gabon": the body whose organ acts.
  const organ = clause.subject
    ? scene.entities.find((e) => e.class === "body" && e.id !== null && e.first >= clause.subject!.first && e.first < clause.subject!.last)
    : undefined;
  const { lookups } = scene.reading;
  const parent = organ?.id ? lookups.body.get(organ.id)?.parent : undefined;
  if (parent) return { id: parent, name: lookups.nameOf(parent) ?? parent, role: "body" };
  if (step.words === anyObject) return null;
  return bodyNear(scene, scene.tokens.start[clause.vg.first]) ?? (step.of === undefined ? null : { ...knownAs(lookups, step.of), role: "body" });
}

interface Taking {
  readonly step: Step;
  readonly range: { readonly first: number; readonly last: number };
  readonly party: Party | null;
  readonly told: readonly Draft[];
  readonly nounInSubject: boolean;
}

function whoTakesIt(scene: Scene, clause: Clause, { step, range, party, told, nounInSubject }: Taking): Actor[] {
  // "A Danish firm applied for membership": no state's.
  if (step.whose === "subject" && clause.subject !== null && privateBodies.has(headOf(scene, clause.subject))) return [];
  if (step.whose === "subject") return clause.subject ? actorsOfList(scene, clause.subject).filter((a) => isStateActor(scene, a) && a.id !== party?.id) : [];
  // "Georgia was granted candidate status": the subject; "status was granted to Georgia": behind.
  if (clause.vg.passive && !nounInSubject && clause.subject !== null)
    return actorsOfList(scene, clause.subject).filter((a) => isStateActor(scene, a) && a.id !== party?.id);
  // "suspended Togo": the object itself is a state, not its troops.
  if (step.words === anyObject) {
    const object = objectAfter(clause);
    const e = object ? scene.entities.find((each) => each.first <= object.head && object.head < each.last) : undefined;
    return object && e?.class === "state" && e.form !== "adjective" && e.form !== "people" ? statesAmong(scene, actorsOfList(scene, object)) : [];
  }
  const from = nounInSubject && clause.subject ? clause.subject.first : clause.vg.last;
  const named = statesNamed(
    scene,
    scene.entities.filter((e) => e.first >= from && e.first < range.last),
    party,
  );
  if (named.length > 0 || step.comings !== true) return named;
  // "For Skopje there was no invitation": who stands before; "left the door open for them": those told of last.
  const before =
    clause.subject !== null && clause.subject.first >= clause.vg.last
      ? statesNamed(
          scene,
          scene.entities.filter((e) => e.last <= clause.vg.first),
          party,
        )
      : [];
  return before.length > 0 ? before : [...(toldOf(scene, told)?.actor ?? [])];
}

/** The membership told last, of states by name. */
const toldOf = (scene: Scene, told: readonly Draft[]): Draft | null =>
  told.findLast((d) => d.actor.length > 0) ??
  scene.before.findLast((d) => d.kind === "membership" && d.actor.length > 0 && scene.index - d.sentence <= 3) ??
  null;

/** "Georgia's flag was raised at NATO headquarters", "the Finnish flag goes up": a state that comes in. */
function flagOf(scene: Scene, clause: Clause): Draft | null {
  const range = rangeOf(scene, clause);
  const np = clause.vg.passive || lemmaOf(clause) === "fly" || lemmaOf(clause) === "go" ? clause.subject : (objectAfter(clause) ?? null);
  if (
    np === null ||
    !/\bflags?$/.test(foldedWords(scene, np.first, np.last)) ||
    (lemmaOf(clause) === "go" && !/^up\b/.test(clause.vg.last < range.last ? foldedWords(scene, clause.vg.last, range.last) : clause.particle))
  )
    return null;
  const body = bodyIn(scene, range.first, range.last);
  const party = body ? asBody(body) : isTalkOfMembers(scene) ? bodyNear(scene, scene.tokens.start[clause.vg.first]) : null;
  const actor = statesNamed(
    scene,
    scene.entities.filter((e) => e.first >= np.first && e.first < np.last),
    party,
  );
  if (party === null || actor.length === 0) return null;
  const staging = stagingOf(scene, clause);
  return draftOf("membership", "membership/flag", spanOf(scene, range.first, range.last), scene.index, {
    actor,
    with: [party],
    change: "start",
    stage: staging.phase === "coming" ? staging.stage : "in-force",
    modality: staging.modality,
    clause,
    trust: 0.52,
  });
}

/** "Accession talks with Georgia began in June". */
function ownTalks(scene: Scene, clause: Clause): Draft | null {
  if (
    clause.subject === null ||
    clause.vg.passive ||
    !/^(?:begin|start|open|resume|conclude|stall|continue)$/.test(lemmaOf(clause)) ||
    !talks.test(foldedWords(scene, clause.subject.first, clause.subject.last))
  )
    return null;
  const range = rangeOf(scene, clause);
  const body = bodyIn(scene, scene.sentence.first, scene.sentence.last);
  const party = body ? asBody(body) : bodyNear(scene, scene.sentence.start);
  const actor = statesNamed(
    scene,
    scene.entities.filter((e) => e.first >= clause.subject!.first && e.first < clause.vg.first),
    party,
  );
  if (party === null || actor.length === 0) return null;
  const staging = stagingOf(scene, clause);
  return draftOf("membership", "membership/talks", spanOf(scene, clause.subject.first, range.last), scene.index, {
    actor,
    with: [party],
    change: "start",
    stage: lemmaOf(clause) === "stall" ? "suspended" : staging.phase === "coming" ? "planned" : "agreed",
    modality: staging.modality,
    clause,
    trust: 0.52,
  });
}
