/** What the words of a run say of whoever is named next: verbs of coming, staying, going, refusing and weighing, with what may stand after them. */
import type { Change, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { Draft } from "./draft.ts";
import { anyWeekday } from "../text/timewords.ts";

export interface Move {
  readonly rule: string;
  readonly change: Change;
  /** The stage that the word itself says; else that of its verb group, or `done` where that is over. */
  readonly stage?: Stage;
  readonly done?: Stage;
  /** Must nothing else stand in its object? */
  readonly bare: boolean;
}

interface Row {
  readonly rule: string;
  readonly change: Change | "model";
  readonly stage?: Stage;
  readonly done?: Stage;
  readonly words: RegExp;
  readonly bare?: false;
}

/** Nothing more, or only when, with whom and how often. */
const tail =
  "(?:\\W*$|[,.;:–—-]|(?:twice|once|again|too|also|as well|either|politely|flatly|outright|altogether|entirely|for good|for now|in turn|instead|first|last|next|then|alone|alongside|yesterday|today|tomorrow|tonight|already|early|late|later|earlier|soon|shortly|afterwards|before|after|since|until|till|by|within|in|on|at|from|this|a|two|three|four|for (?:a|an|the|its|their|want|lack|fear|one|two|three|six|another|good|now|as long)|with|without|beside|as|so far|yet|because|when|while|though|but|and|or)\\b)";
const there = "(?:(?:there|it|the (?:country|mission|force|coalition|operation|island|place|field|region|theatre|area|town|sector|camp))\\b ?)?";
const to = (words: string): RegExp => new RegExp(`^(?:${words})`);

const leaves = (words: string): Row => ({ rule: "leaves", change: "end", done: "ended", words: to(words) });
const comes = (words: string): Row => ({ rule: "comes", change: "start", words: to(words) });
const stays = (words: string): Row => ({ rule: "stays", change: "level", words: to(words) });
const refuses = (words: string): Row => ({ rule: "refuses", change: "model", stage: "refused", words: to(words) });
const weighs = (words: string): Row => ({ rule: "weighs", change: "model", stage: "considered", words: to(words) });
/** Its words take an object, which is no force of its own: "bears the brunt", "shares the task". */
const shares = (words: string): Row => ({ rule: "shares", change: "level", bare: false, words: to(words) });
const says = (stage: Stage, words: string): Row => ({ rule: `says-${stage}`, change: "model", stage, words: to(words) });

const matter = "(?:it|this|that|the (?:request|idea|offer|matter|question|invitation|proposal|possibility)|(?:its|their) (?:options|reply|answer|part|own))";
const rows: readonly (readonly [string, readonly Row[]])[] = [
  ["withdraw quit depart exit decamp retreat retire leave", [leaves(`${there}${tail}`)]],
  ["pull", [leaves("(?:out|back|off|up stakes)\\b")]],
  ["move", [leaves("(?:out|off|away)\\b"), comes("(?:in|up|forward)\\b")]],
  ["pack", [leaves("(?:up|its|their|$|\\W)")]],
  ["clear", [leaves("(?:out|off)\\b")]],
  ["go", [leaves("(?:home|back|away|off)\\b"), comes("(?:in|along|ashore|aboard|there|too|with (?:it|them|us))\\b")]],
  ["drop back bow opt", [refuses("out\\b")]],
  ["beg cry", [refuses("off\\b")]],
  ["arrive land rejoin enlist rally participate partake disembark", [comes(tail)]],
  ["join", [comes(`(?:(?:in|up|them|it|later|${there})\\b ?)?${tail}`)]],
  [
    "come",
    [
      leaves("(?:home|back|out)\\b"),
      comes(
        `(?:too|along|forward|aboard|ashore|on board|next|later|first|last|after|in\\b(?! (?:to|for)\\b)|by (?:sea|air|land|ship|train|rail|road|bus|night|the)|on ${anyWeekday})\\b`,
      ),
      comes(
        "(?:\\W*$|[,.;:]| ?(?:under|with (?:it|them|us|the (?:first|second|others?|rest))|alone|for (?:exercises|a|an|six|four|three|two|training|the)|as|twice|once|every|each|again)\\b)",
      ),
    ],
  ],
  [
    "follow",
    [comes(`(?:(?:suit|on|them|it|later)\\b ?)?${tail}`), comes("the (?:next |following )?(?:day|week|month|year|morning|summer|spring|autumn|winter)\\b")],
  ],
  [
    "turn show",
    [
      comes("up\\b"),
      { ...weighs("(?:an? |some |keen |great |little )*interest\\b"), bare: false },
      says("offered", "(?:itself|themselves)? ?(?:willing\\w*|read\\w+)\\b"),
    ],
  ],
  [
    "signal express voice",
    [
      { ...weighs("(?:an? |some |its |their |keen |great |initial )*interest\\b"), bare: false },
      says("offered", "(?:its |their |a |great )?(?:willingness|readiness)(?:\\W*$|[,.;:])"),
    ],
  ],
  ["toy flirt", [weighs("with\\b")]],
  ["accompany", [{ ...comes("(?:it|them|this|that|the|its|their)\\b"), bare: false }]],
  ["settle", [stays("in\\b")]],
  ["finish", [leaves(tail)]],
  ["share", [shares(`(?:the|this|that) (?:task|job|duty|burden|load|watch|work|mission)\\b`)]],
  ["bear take carry", [shares("the (?:brunt|main burden|lion['’]s share)\\b")]],
  ["make", [shares("up (?:the )?(?:numbers|rest|remainder|bulk|balance|half|most|core|tail)\\b")]],
  ["complete round", [shares("(?:off |out )?the (?:set|picture|list|line-up|lineup|trio|quartet|party|number|force|contingent)\\b")]],
  ["bring", [shares("up the rear\\b")]],
  ["do", [{ ...comes("(?:its|their) (?:part|share|bit|turn|duty)\\b"), bare: false }]],
  ["take", [{ ...comes("(?:its|their|a) turns?\\b"), bare: false }]],
  ["lend", [{ ...comes("a hand\\b"), bare: false }]],
  ["step jump", [comes("(?:in|forward|up)\\b")]],
  ["pitch chip weigh muck", [comes("in\\b")]],
  ["sign", [comes("(?:up\\b|on(?: too| as well)?(?:\\W*$|[,.;:]))")]],
  ["sail steam", [comes(tail), comes("(?:for|to|towards?)\\b")]],
  [
    "stay remain",
    [refuses("(?:out|away|at home|clear|aloof|on the bench|on the sidelines|ashore)\\b"), stays(`(?:on|put|there|here|where|behind|longer|${tail})`)],
  ],
  ["keep", [refuses("(?:out|away|clear|aloof)\\b")]],
  ["stand", [refuses("(?:aside|back|apart|aloof)\\b"), stays("(?:firm|fast|pat)\\b")]],
  ["sit", [refuses("(?:(?:it|this one|this|that) )?out\\b|on (?:its|their) hands\\b"), stays("tight\\b")]],
  ["hang hold carry soldier stick", [refuses("back\\b"), stays("(?:on|fast|around|out|with (?:it|them))\\b(?! (?:for|to|against)\\b)")]],
  ["look", [refuses("(?:on|the other way|away)\\b")]],
  ["persevere linger persist", [stays(tail)]],
  ["decline refuse demur balk baulk", [refuses(`(?:${matter}\\b ?)?${tail}`)]],
  [
    "say",
    [
      refuses("[“\"']?no(?: to\\b|[”\"']|\\W*$|[,.;:])"),
      says("agreed", "[“\"']?yes\\b"),
      says("considered", "[“\"']?(?:maybe|perhaps)\\b"),
      refuses("[“\"']?(?:it|they) (?:would|will) not\\W*$"),
    ],
  ],
  [
    "think consider weigh ponder mull hesitate waver dither deliberate reflect hedge study review",
    [weighs(`(?:(?:about )?${matter}(?: over| up)?\\b ?)?${tail}`)],
  ],
  ["volunteer offer", [says("offered", tail)]],
  ["promise pledge vow commit", [says("pledged", tail)]],
  [
    "be",
    [
      {
        rule: "is-coming",
        change: "start",
        stage: "pledged",
        words: to(
          "(?:also |already |now |still |all )*(?:on (?:the|its|their) (?:way|quay|water|road|move|march|train)|under ?way|en route|under sail|inbound)\\b",
        ),
      },
      {
        rule: "is-there",
        change: "level",
        words: to("(?:also |already |now |still |all )*(?:at sea|on the (?:ground|spot)|on station|on patrol|in (?:place|position|theatre|the field))\\b"),
      },
      {
        rule: "is-among",
        change: "level",
        words: to(
          "(?:also |already |now |still |not )*(?:among (?:them|these|those|the (?:contributors|contributing|participants|troop))|one of (?:them|these|those|the contributors)|(?:the |its |their )?(?:\\w+[- ])?(?:largest|biggest|main|leading|second|third|smallest|only|sole) (?:\\w+ )?contributors?)\\b",
        ),
      },
      { rule: "is-next", change: "start", stage: "planned", words: to("(?:also |then |to be )?(?:the )?next(?:\\W|$| (?:in|on|to|week|month|year)\\b)") },
      {
        rule: "is-in",
        change: "start",
        stage: "pledged",
        words: to("(?:also |already |now |all )?(?:in|on board|aboard|game|in on it|in for)(?:\\W*$|[,.;:]| (?:too|as well|already|the long)\\b)"),
      },
      {
        rule: "is-with",
        change: "level",
        words: to(
          "(?:also |already |now |still )?(?:with|beside|alongside|among) (?:us|them|him|her|it|ours)\\b|(?:there|here|on it|at it)(?: too| as well| already)?(?:\\W*$|[,.;])",
        ),
      },
      {
        rule: "is-gone",
        change: "end",
        stage: "ended",
        words: to("(?:now |already |all |long |safely )*(?:out|gone|off|away|home|back home)(?:\\W*$|[,.;:]| (?:by|since|in|for|now|already|from|of)\\b)"),
      },
      refuses("(?:unwilling|unable|in no (?:hurry|mood|position)|having none of it)\\b"),
      weighs(
        "(?:still |as yet |also )?(?:undecided|unsure|hesitant|in two minds|of two minds|thinking|considering|weighing|wavering|hesitating|dithering|waiting|sitting on the fence|on the fence|yet to (?:decide|answer|reply|say))\\b",
      ),
      says(
        "offered",
        "(?:also |always )?(?:willing|ready|prepared|game|up for it|available|on offer)(?:\\W*$|[,.;:]| (?:too|as well|if|once|in principle)\\b)",
      ),
    ],
  ],
];

const byLemma = new Map<string, readonly Row[]>();
for (const [lemmas, all] of rows) for (const lemma of lemmas.split(" ")) byLemma.set(lemma, [...(byLemma.get(lemma) ?? []), ...all]);

export const mayMove = (lemma: string): boolean => byLemma.has(lemma);

/** Stages of a force that is not there yet: who gets out of it then says no. */
const ahead: ReadonlySet<Stage> = new Set(["requested", "offered", "considered", "planned", "pledged", "agreed"]);

/** What a verb and its words say, or null. */
export function moveOf(lemma: string, clause: Clause, rest: string, model: Draft): Move | null {
  const after = `${clause.particle !== "" && !rest.startsWith(clause.particle) ? `${clause.particle} ` : ""}${rest}`;
  const row = byLemma.get(lemma)?.find((each) => each.words.test(after));
  if (row === undefined || (clause.vg.passive && lemma !== "be")) return null;
  const out = row.stage === "refused" && /^(?:drop|back|bow)$/.test(lemma);
  if (out && !ahead.has(model.stage)) return { rule: "leaves", change: "end", done: "ended", bare: true };
  // "has not declined": no answer at all.
  if (row.stage !== undefined && clause.vg.negated)
    return row.stage === "refused" || row.stage === "considered" ? null : { rule: "refuses", change: changeOf(model), stage: "refused", bare: true };
  // Who gives a modal to its going has not gone.
  return {
    rule: row.rule,
    change: row.change === "model" ? changeOf(model) : row.change,
    ...(row.stage ? { stage: row.stage } : {}),
    ...(row.done ? { done: row.done } : {}),
    bare: row.bare ?? true,
  };
}

const changeOf = (model: Draft): Move["change"] => (model.change === "level" ? "start" : model.change);
