/** The verbs and nouns of steps into an alliance and out of it: what each tells, and whose step it is. */
import type { Change, Stage } from "../model/claim.ts";

/** Whose step it is: the subject's, or that of whoever it is given to. */
type Whose = "subject" | "other";
export interface Step {
  readonly words: RegExp;
  readonly whose: Whose;
  readonly change: Change;
  readonly stage: Stage;
  /** Only where membership is the talk. */
  readonly talk?: boolean;
  /** Only where somebody's coming in or going out is the talk. */
  readonly comings?: boolean;
  readonly negated?: boolean;
  readonly bodiless?: boolean;
  /** Whose status it is, where nobody else is named: candidates are the Union's, action plans the alliance's. */
  readonly of?: string;
}

export const steps = new Map<string, Step[]>();
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
/** Talks on accession, by the nouns that name them. */
export const talks =
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
/** Whoever is its object: "expelled Russia". */
export const anyObject = /^\w/;
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
