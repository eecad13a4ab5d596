/** Verbs and nouns that give a stage to what they govern: "plans to send", "the decision to send", "agreed to extend". */
import type { Modality, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import { list } from "./lexis.ts";
import { lemmaOf } from "./scene.ts";

/** Verbs over an infinitive, gerund, noun or that-clause, by the stage that they give to what they govern. */
const governors: readonly (readonly [Stage, ReadonlySet<string>])[] = [
  ["refused", list("refuse decline reject spurn snub oppose veto rebuff shelve scrap abandon cancel drop renege resist")],
  [
    "requested",
    list(
      "ask request urge recommend advise demand beg press invite appeal petition implore plead solicit beseech exhort pressure lobby lean tap badger pester nudge prod coax cajole goad approach want wish hope seek entreat call",
    ),
  ],
  ["offered", list("offer propose volunteer tender")],
  [
    "considered",
    list("consider discuss study weigh mull imagine examine explore contemplate debate review ponder evaluate assess deliberate entertain negotiate"),
  ],
  ["pledged", list("pledge promise vow announce commit undertake guarantee swear assure confirm declare unveil")],
  [
    "decided",
    list(
      "direct decree ordain decide vote approve authorise authorize adopt ratify resolve order opt sanction endorse mandate greenlight enact choose pass clear elect",
    ),
  ],
  ["agreed", list("agree consent accept sign conclude")],
  ["planned", list("plan intend aim prepare mean expect schedule envisage envision foresee project budget earmark eye target look ready gear set")],
  ["suspended", list("suspend halt pause freeze interrupt postpone defer delay")],
];
export const governorStage = new Map<string, Stage>();
for (const [stage, verbs] of governors) for (const verb of verbs) if (!governorStage.has(verb)) governorStage.set(verb, stage);

/** Nouns that govern an infinitive or an of-phrase, by stage: "the decision to send", "a request for", "plans to". */
const governorNouns: readonly (readonly [Stage, ReadonlySet<string>])[] = [
  ["decided", list("decision vote resolution approval authorisation authorization order mandate")],
  ["planned", list("plan intention intent aim proposal project scheme blueprint schedule ambition goal")],
  ["pledged", list("pledge promise vow commitment announcement undertaking")],
  ["requested", list("request call appeal demand plea invitation ask bid")],
  ["offered", list("offer readiness willingness")],
  ["agreed", list("agreement deal accord pact consent")],
  ["refused", list("refusal rejection")],
  [
    "considered",
    list("idea possibility prospect option question talk talks negotiation negotiations discussion discussions consultations debate consideration"),
  ],
];
/** What may come, by a noun before "of" and a gerund. */
export const prospects = new Set(
  "question thought talk talks prospect chance hope way point danger plans intentions ideas possibility thoughts issue matter subject".split(" "),
);
export const nounStage = new Map<string, Stage>();
for (const [stage, nouns] of governorNouns) for (const noun of nouns) nounStage.set(noun, stage);

const byPreposition: readonly (readonly [Stage, string])[] = [
  [
    "refused",
    "decide against, opt against, rule against, vote against, come out against, come down against, argue against, shy away from, stop short of, shrink from, refrain from, abstain from, desist from, back away from, back off from, back out of, recoil from, balk at, baulk at, draw the line at, close the door on, shut the door on, slam the door on, close the door to, shut the door to, set its face against, set their faces against, turn its back on, get cold feet about, think better of, say no to, dissociate itself from, hold back from, keep from, rule out, be against, be opposed to, be averse to",
  ],
  ["agreed", "say yes to, agree to, consent to"],
  ["offered", "be open to, remain open to, declare itself open to"],
  [
    "considered",
    "look at, look into, think about, think of, toy with, flirt with, play with, muse about, muse on, talk about, talk of, speak of, dream of, deliberate on, debate about, reflect on, warm to, come close to, come near to, lean towards, lean toward",
  ],
  ["planned", "plan on, work on, work towards, count on, be set on, be bent on, be intent on, be keen on, settle on, aim at"],
  ["pledged", "commit to, commit itself to, commit themselves to, sign up to, pledge itself to"],
  ["requested", "insist on, press for, push for, call for, argue for, plead for, lobby for"],
];
/** "shied away from sending", "is open to sending": by the verb, the words up to the gerund and the stage. */
export const gerundStage = new Map<string, ReadonlyMap<string, Stage>>();
for (const [stage, phrases] of byPreposition)
  for (const phrase of phrases.split(", ")) {
    const [verb, ...rest] = phrase.split(" ");
    gerundStage.set(verb, new Map([...(gerundStage.get(verb) ?? []), [rest.join(" "), stage]]));
  }

/** Verbs of saying report what follows and give no stage of their own. */
export const saying = list(
  "say tell add note state report explain believe think argue insist stress claim write recall warn suggest reveal learn hear understand estimate acknowledge concede mention observe repeat reiterate underline emphasise emphasize indicate maintain point comment",
);
export const aspectual: ReadonlyMap<string, "begin" | "go-on" | "stop"> = new Map([
  ["begin", "begin"],
  ["start", "begin"],
  ["commence", "begin"],
  ["continue", "go-on"],
  ["keep", "go-on"],
  ["remain", "go-on"],
  ["stop", "stop"],
  ["cease", "stop"],
  ["finish", "stop"],
  ["complete", "stop"],
  ["end", "stop"],
]);

/** "will keep contributing", "will go on serving": what a verb of going on governs has begun long since. */
export const isGoingOn = ({ governor }: Clause): boolean => governor !== null && aspectual.get(lemmaOf(governor)) === "go-on";
export const expectation = list("suppose expect forecast predict project anticipate estimate slate tip");
export const duties = list("oblige compel require force bind");
export const arrangement = list("set due schedule slate plan intend earmark ready prepare poise");

export const stageOfGovernor = (lemma: string): Stage | null => governorStage.get(lemma) ?? null;

/** Verbs whose progressive is announced rather than so: "is sending". */
const turns = list(
  "send deploy withdraw pull increase boost reinforce double cut reduce end extend join leave provide contribute dispatch close add raise expand commit give donate go move return strengthen",
);
export const isTurn = (lemma: string): boolean => turns.has(lemma);
/** "is pleased to offer": offers. */
export const gladly: ReadonlySet<string> = new Set(["please", "delight", "honour", "honor"]);
/** What is held on a thing that is not decided. */
export const undecided: ReadonlySet<string> = new Set(
  "decision vote votes debate debates talks discussion discussions consultations row dispute ruling referendum negotiations question".split(" "),
);

/** "we would be grateful": what is thanked for beforehand is asked. */
export const thanks =
  /\b(?:we|i|they|he|she|it)(?: would|['’]d) (?:also |all |only |very much |really )?(?:be (?:very |most |more than |only |quite )*(?:grateful|thankful|glad|happy|pleased|delighted|obliged|over the moon)|(?:warmly )?(?:appreciate|welcome) (?:it|that))\b/i;

const readiness: readonly (readonly [string, Stage, Modality])[] = [
  ["ready willing prepared happy open eager", "offered", "stated"],
  ["due set about keen", "planned", "stated"],
  ["likely", "planned", "expected"],
  ["unlikely", "planned", "negated"],
  ["reluctant unwilling loath", "refused", "stated"],
];
/** What a state is, in a heading without a verb, and how far that is: "Oslo ready to send 90 men". */
export const headingStages = new Map<string, readonly [Stage, Modality]>();
for (const [words, stage, modality] of readiness) for (const word of words.split(" ")) headingStages.set(word, [stage, modality]);

export const arriving: ReadonlySet<string> = new Set(["deploy", "send", "station", "move", "dispatch", "establish", "build", "install", "position"]);

export const offering: ReadonlySet<string> = new Set("ready willing prepared happy open keen game glad poised eager minded inclined".split(" "));

export const wanting: ReadonlySet<string> = new Set(["want", "like", "need", "wish", "prefer", "demand", "request"]);

/** Words that put a clause behind another event. */
export const contingent: ReadonlySet<string> = new Set(["before", "until", "till", "once", "unless"]);

/** What is said of a fact by these undertakes nothing: "agrees that it was a success". */
export const conceding: ReadonlySet<string> = new Set(["agree", "accept", "concede", "acknowledge", "admit"]);
/** Who agrees to what it may decide. */
export const deciding: ReadonlySet<string> = list(
  "cabinet parliament council assembly senate congress bundestag riksdag storting sejm diet lawmaker legislator deputy",
);
