/**
 * Word-spinner substitutions. A spinner swaps words for thesaurus synonyms without knowing that some are one half of a fixed term:
 * "defence minister" becomes "guard pastor". So: fixed terms of the field, each half with the synonyms a thesaurus gives it, and every
 * pairing that has at least one synonym in it is spun. Pairings that are English in their own right are left out.
 */
import { addPhrase } from "./collocations.ts";

interface Term {
  readonly likely: string;
  /** One list a word, the true word first. */
  readonly words: readonly (readonly string[])[];
}

const clergy = ["minister", "serve", "clergyman", "priest", "pastor", "preacher"];
const terms: readonly Term[] = [
  { likely: "defence minister", words: [["defence", "safeguard", "barrier", "resistance", "guard", "protection"], clergy] },
  { likely: "defence minister", words: [["defense"], clergy] },
  {
    likely: "defence ministry",
    words: [
      ["defence", "safeguard", "barrier", "resistance", "guard"],
      ["ministry", "service"],
    ],
  },
  {
    likely: "defence spending",
    words: [
      ["defence", "safeguard", "barrier", "guard", "resistance"],
      ["spending", "expenditure", "outlay", "spend"],
    ],
  },
  {
    likely: "defence budget",
    words: [
      ["defence", "safeguard", "barrier", "guard", "resistance"],
      ["budget", "satchel", "spending plan"],
    ],
  },
  {
    likely: "defence secretary",
    words: [
      ["defence", "safeguard", "barrier", "resistance"],
      ["secretary", "assistant"],
    ],
  },
  {
    likely: "defence chiefs",
    words: [
      ["defence", "safeguard", "barrier", "resistance"],
      ["chiefs", "chief", "boss", "bosses", "heads"],
    ],
  },
  { likely: "prime minister", words: [["prime", "high", "head", "leader", "principal", "superior"], clergy] },
  { likely: "prime minister", words: [["head", "leader"], ["administrator"]] },
  { likely: "foreign minister", words: [["foreign", "outside", "remote", "overseas", "outer", "strange", "unfamiliar"], clergy] },
  {
    likely: "foreign ministry",
    words: [
      ["foreign", "outside", "remote", "unfamiliar"],
      ["ministry", "service of priests"],
    ],
  },
  { likely: "interior minister", words: [["interior", "inside"], clergy] },
  { likely: "finance minister", words: [["finance", "fund"], clergy] },
  {
    likely: "security council",
    words: [
      ["security", "safety", "protection"],
      ["council", "chamber", "gathering"],
    ],
  },
  { likely: "joint force", words: [["joint"], ["force", "power"]] },
  { likely: "multinational force", words: [["multinational"], ["force", "power"]] },
  {
    likely: "peacekeeping force",
    words: [
      ["peacekeeping", "peacemaking", "harmony-keeping"],
      ["force", "power"],
    ],
  },
  {
    likely: "peacekeepers",
    words: [
      ["peace", "harmony"],
      ["keepers", "guardians"],
    ],
  },
  {
    likely: "armed forces",
    words: [
      ["armed", "outfitted", "furnished", "equipped", "prepared"],
      ["forces", "powers"],
    ],
  },
  {
    likely: "special forces",
    words: [
      ["special", "unique", "exceptional", "extraordinary"],
      ["forces", "powers"],
    ],
  },
  {
    likely: "task force",
    words: [
      ["task", "errand", "assignment", "undertaking"],
      ["force", "power"],
    ],
  },
  {
    likely: "battle group",
    words: [
      ["battle", "fight", "clash", "war"],
      ["group", "gathering", "bunch"],
    ],
  },
  {
    likely: "battle groups",
    words: [
      ["battle", "fight", "clash", "war"],
      ["groups", "gatherings", "bunches"],
    ],
  },
  { likely: "air force", words: [["air"], ["force", "compel", "constrain"]] },
  {
    likely: "United States",
    words: [
      ["united", "assembled", "joined", "unified", "combined"],
      ["states", "expresses"],
    ],
  },
  {
    likely: "United Nations",
    words: [
      ["united", "assembled", "joined", "unified", "combined"],
      ["nations", "countries"],
    ],
  },
  { likely: "United Kingdom", words: [["united", "assembled", "joined", "unified", "combined"], ["kingdom"]] },
  { likely: "Great Britain", words: [["great", "incredible", "extraordinary", "awesome"], ["britain"]] },
  {
    likely: "member states",
    words: [
      ["member", "part"],
      ["states", "expresses"],
    ],
  },
  { likely: "member countries", words: [["part"], ["countries", "nations"]] },
  { likely: "chief of staff", words: [["chief", "boss"], ["of"], ["staff"]] },
  { likely: "gross domestic product", words: [["gross"], ["domestic", "residential", "household", "local"], ["product", "item"]] },
  { likely: "white house", words: [["white"], ["house", "abode", "dwelling"]] },
  { likely: "head of state", words: [["head", "leader"], ["of"], ["state", "express"]] },
  {
    likely: "arms embargo",
    words: [
      ["arms", "limbs"],
      ["embargo", "ban"],
    ],
  },
  { likely: "nuclear weapons", words: [["nuclear"], ["weapons", "instruments"]] },
];

/** English in their own right: a coast guard's spending, a church's head pastor, combined nations. */
const sound = new Set([
  "head minister",
  "leader minister",
  "guard service",
  "guard budget",
  "head priest",
  "high priest",
  "head pastor",
  "foreign priest",
  "overseas pastor",
  "foreign service",
  "protection minister",
  "guard chief",
  "arms ban",
  "war group",
  "war groups",
  "foreign pastor",
  "superior pastor",
  "principal pastor",
  "combined nations",
  "combined states",
  "combined kingdom",
  "resistance chief",
  "resistance chiefs",
  "resistance heads",
  "resistance spending",
  "fight group",
  "local product",
  "inside priest",
  "head of express",
  "head preacher",
  "high minister of",
  "defence outlay",
  "defence expenditure",
  "defence spend",
  "defence heads",
  "defence chief",
  "defence boss",
  "defence bosses",
  "defence assistant",
  "fund serve",
  "finance serve",
  "leader of state",
  "foreign clergyman",
  "foreign preacher",
  "unified nations",
  "defence service",
  "security gathering",
  "peace guardians",
  "peace keepers",
  "prepared forces",
  "equipped forces",
  "exceptional forces",
  "extraordinary forces",
  "unique forces",
  "gross local product",
  "inside minister",
  "strange minister",
  "strange priest",
  "strange pastor",
  "strange preacher",
  "strange clergyman",
  "fight bunch",
  "war bunch",
  "war bunches",
  "clash group",
  "clash groups",
  "fight groups",
  "combined countries",
  "prime serve",
  "high serve",
  "head serve",
  "principal serve",
  "superior serve",
  "leader serve",
  "outside serve",
  "remote serve",
  "overseas serve",
  "outer serve",
  "inside serve",
  "undertaking force",
  "assignment force",
  "guard spend",
  "guard expenditure",
]);

for (const term of terms) {
  const pairings = term.words.reduce<{ phrase: string; synonyms: number }[]>(
    (before, choices) =>
      before.flatMap(({ phrase, synonyms }) =>
        choices.map((choice, i) => ({ phrase: phrase === "" ? choice : `${phrase} ${choice}`, synonyms: synonyms + (i > 0 ? 1 : 0) })),
      ),
    [{ phrase: "", synonyms: 0 }],
  );
  const trueForm = term.words.map((choices) => choices[0]).join(" ");
  const trueFirst = trueForm.toLowerCase() === term.likely.toLowerCase() || trueForm === "defense minister";
  for (const { phrase, synonyms } of pairings) if ((synonyms > 0 || !trueFirst) && !sound.has(phrase)) addPhrase(phrase, "spun", term.likely);
}

/** Whole idioms that only spinners write. */
const idioms: readonly (readonly [string, string])[] = [
  ["in all actuality", "in fact"],
  ["is relied upon to", "is expected to"],
  ["are relied upon to", "are expected to"],
  ["was relied upon to", "was expected to"],
  ["were relied upon to", "were expected to"],
  ["as far as concerns him", "for his part"],
  ["as far as concerns her", "for her part"],
  ["as far as concerns it", "for its part"],
  ["individual from the alliance", "member of the alliance"],
  ["part nations of", "member states of"],
  ["north atlantic settlement", "North Atlantic Treaty"],
  ["aviation based armed forces", "air force"],
  ["top state leader", "prime minister"],
  ["state head administrator", "prime minister"],
  ["head administrator of the state", "prime minister"],
  ["unfamiliar office", "foreign office"],
  ["unfamiliar arrangement", "foreign policy"],
  ["unfamiliar strategy", "foreign policy"],
  ["unfamiliar troops", "foreign troops"],
  ["unfamiliar powers", "foreign forces"],
  ["unfamiliar soldiers", "foreign soldiers"],
  ["unfamiliar undertakings", "foreign affairs"],
  ["unfamiliar issues", "foreign affairs"],
  ["european association", "European Union"],
  ["african association", "African Union"],
  ["united realm", "United Kingdom"],
  ["joined realm", "United Kingdom"],
  ["unified realm", "United Kingdom"],
  ["assembled realm", "United Kingdom"],
  ["joined together countries", "United Nations"],
  ["dark ocean", "Black Sea"],
  ["baltic ocean", "Baltic Sea"],
  ["red ocean", "Red Sea"],
  ["contender jets", "fighter jets"],
  ["contender jet", "fighter jet"],
  ["contender planes", "fighter planes"],
  ["contender airplane", "fighter aircraft"],
  ["warrior jets", "fighter jets"],
  ["warrior planes", "fighter planes"],
  ["maritime power", "naval force"],
  ["ground powers", "ground forces"],
  ["peacekeeping powers", "peacekeeping forces"],
  ["military unexpected", "military contingent"],
  ["national unexpected", "national contingent"],
  ["harmony mission", "peace mission"],
  ["harmony deal", "peace deal"],
  ["harmony arrangement", "peace agreement"],
  ["still can't seem to", "has yet to"],
  ["as indicated by", "according to"],
  ["in an explanation", "in a statement"],
  ["invited the choice", "welcomed the decision"],
  ["the choice to send", "the decision to send"],
  ["the choice to convey", "the decision to deploy"],
  ["one year from now", "next year"],
  ["eastern side of the alliance", "eastern flank of the alliance"],
  ["financial plan for safeguard", "defence budget"],
];
for (const [phrase, likely] of idioms) addPhrase(phrase, "spun", likely);
