/** What single words are by rules of their own: "to", "that", "before", "more", "will" and others that a general rule would get wrong. */
import { clauseAhead } from "./finiteness.ts";
import {
  ADJ,
  ADV,
  BE,
  bit,
  CONJ,
  DET,
  DO,
  GEN,
  HAVE,
  type Lexicon,
  MODAL,
  NAME,
  NEG,
  NONE,
  NOUN,
  NUM,
  PART,
  POSS,
  PREP,
  PRON,
  PUNCT,
  SUB,
  THERE,
  TIME,
  TO,
  VB,
  VBD,
  VBG,
  VBN,
  VBZ,
  verbBits,
  WH,
} from "./lexicon.ts";
import { beforeAdverbs, isNounOrName, multipliesAfter, nominals, nounAfterTo, reportsThrough, verbOfHome } from "./neighbours.ts";
import type { Tokens } from "./tokens.ts";
import { internWord, wordAt } from "./words.ts";
import { months } from "./timewords.ts";

const monthNames = new Set(months);
const up = internWord("up"),
  to = internWord("to"),
  of = internWord("of"),
  out = internWord("out"),
  state = internWord("state"),
  government = internWord("government");
const nounsOnly = new Set("according owing contrary prior".split(" "));
const forcesOf = new Set(
  "police security ground air land army government government's peacekeeping defence defense task coalition border naval marine rescue intervention standby combat special armed rebel reserve occupation assault expeditionary support reaction".split(
    " ",
  ),
);
const givers = new Set("countries nations states members governments country nation state partners".split(" "));
const nearing = new Set(
  "come comes came coming get gets got stay stays stayed stand stands stood sail sails sailed is are was were be been being very too so".split(" "),
);
const makes = new Set("make makes made making".split(" "));
const longer = internWord("longer"),
  that = internWord("that"),
  only = internWord("only");
const nominatives = new Set("he she they we".split(" ").map(internWord));
const assumes = new Set(["provided", "providing", "assuming"]);
/** May a noun phrase begin with a word that can be these? */
const opensPhrase = (bits: number): boolean =>
  (bits & (bit(DET) | bit(POSS) | bit(NAME) | bit(PRON) | bit(NOUN) | bit(NUM) | bit(ADJ))) !== 0 && (bits & (bit(PREP) | bit(TO) | bit(VBD))) === 0;

/** Does an auxiliary stand before, adverbs aside? */
function afterAuxiliary(i: number, first: number, tags: Uint8Array): boolean {
  let j = i - 1;
  while (j > first && tags[j] === ADV) j--;
  return tags[j] === HAVE || tags[j] === BE;
}

/** Does "make" stand before token `i`, adverbs and what is made aside? */
function isMadeBefore(tokens: Tokens, i: number, first: number, tags: Uint8Array): boolean {
  let j = i - 1;
  while (j > first && i - j < 4 && (tags[j] === ADV || tags[j] === PRON || tags[j] === DET)) j--;
  return j >= first && makes.has(wordAt(tokens.word[j]));
}

const acts = new Set("stay remain leave agree approve consent vote pay help want join".split(" ").map(internWord));
const actsAlone = new Set("stays remains agrees consents approves votes pays joins".split(" ").map(internWord));
/** "provided American forces stay", "provided parliament consents": a plural and what it does, within a few words. */
function pluralActs(tokens: Tokens, i: number, last: number): boolean {
  for (let j = i + 2; j < last && j - i < 6; j++)
    if (actsAlone.has(tokens.word[j]) || (acts.has(tokens.word[j]) && /s$/.test(tokens.text.slice(tokens.start[j - 1], tokens.end[j - 1])))) return true;
  return false;
}

const troops = internWord("troops");
/** A plural by its form: "troops", "ships". */
const isSeveral = (word: number, lexicon: Lexicon): boolean =>
  word === troops || (word !== 0 && word < lexicon.size && lexicon.nounLemma[word] !== 0 && lexicon.nounLemma[word] !== word);

/** The tag that a word with a rule of its own takes here, or NONE. */
export function byWord(word: string, tokens: Tokens, i: number, first: number, last: number, lexicon: Lexicon, tags: Uint8Array, can: Int32Array): number {
  const bits = can[i - first];
  const has = (tag: number): boolean => (bits & bit(tag)) !== 0;
  // A time word inside a verb group stands as any adverb does: "is currently led".
  const back = i > first ? (tags[i - 1] === TIME ? ADV : tags[i - 1]) : NONE;
  const ahead = i + 1 < last ? can[i + 1 - first] : 0;
  const aheadHas = (mask: number): boolean => (ahead & mask) !== 0;
  switch (word) {
    // "Continued Swedish participation in the mission": a heading's first word describes the noun behind it.
    case "continued":
    case "increased":
    case "renewed":
    case "expanded":
    case "reduced":
    case "proposed":
    case "planned":
    case "enhanced":
    case "strengthened":
      if (i === first && aheadHas(bit(NAME) | bit(NOUN) | bit(ADJ)) && !aheadHas(bit(DET) | bit(POSS) | bit(PREP) | bit(TO) | bit(PRON))) return ADJ;
      break;
    // "The minister, with whom she met, means to send 200": what is behind a comma opens no "means to".
    case "means":
      if (
        has(VBZ) &&
        i > first + 1 &&
        (back === PUNCT || back === NAME || back === PRON) &&
        i + 2 < last &&
        tokens.word[i + 1] === to &&
        (can[i + 2 - first] & bit(VB)) !== 0
      )
        return VBZ;
      break;
    // "Up to 170 soldiers will go": both words hedge the number.
    // "urged them to up their spending": raise it.
    case "up":
      if (i > first && tags[i - 1] === TO && aheadHas(bit(POSS))) return VB;
      if (ahead !== 0 && i + 2 < last && tokens.word[i + 1] === to && can[i + 2 - first] === bit(NUM) && (i === first || back === PUNCT)) return ADV;
      break;
    case "to":
      // "according to ship records": by whom, and nothing to do.
      if (i > first && nounsOnly.has(wordAt(tokens.word[i - 1]))) return PREP;
      if (multipliesAfter(tokens, i + 1, first, last)) return TO;
      if (ahead === bit(NUM) && back === ADV && tokens.word[i - 1] === up && (i - 1 === first || tags[i - 2] === PUNCT)) return ADV;
      if (i + 2 < last && tokens.word[i + 1] === up && (can[i + 2 - first] & bit(POSS)) !== 0) return TO;
      return (ahead & bit(VB)) !== 0 &&
        (ahead & (bit(DET) | bit(POSS))) === 0 &&
        !((ahead & bit(NOUN)) !== 0 && nounAfterTo(tokens, i, first, last, lexicon, tags, can))
        ? TO
        : (ahead & (bit(BE) | bit(HAVE) | bit(DO))) !== 0
          ? TO
          : (ahead & bit(ADV)) !== 0 && (ahead & bit(PREP)) === 0 && i + 2 < last && (can[i + 2 - first] & bit(VB)) !== 0
            ? TO
            : PREP;
    case "that":
      if (back === SUB && assumes.has(wordAt(tokens.word[i - 1]))) return ADV;
      if (back === NOUN || back === NAME || back === GEN) {
        // After a noun: a relative pronoun before a verb; a complementiser ("the fact that …", "said that") or relative otherwise.
        return aheadHas(bit(DET) | bit(NAME) | bit(PRON) | bit(POSS) | bit(NUM)) &&
          !aheadHas(bit(VBD) | bit(VBZ) | bit(BE) | bit(MODAL) | bit(HAVE)) &&
          reportsThrough(tokens, i, first, tags, lexicon)
          ? SUB
          : WH;
      }
      // "said on Monday that troops are there": no "that" points at several.
      if (back !== PREP && back !== PUNCT && back !== NONE && back !== VBG && aheadHas(bit(NOUN)) && i + 1 < last && isSeveral(tokens.word[i + 1], lexicon))
        return SUB;
      if (back === VB || back === VBZ || back === VBD || back === VBN || back === VBG || back === ADJ || back === CONJ)
        return aheadHas(bit(NOUN)) && !aheadHas(bit(DET) | bit(NAME) | bit(PRON)) && back !== VBD && back !== VBZ ? DET : SUB;
      if (aheadHas(bit(BE) | bit(MODAL) | bit(HAVE)) && back !== PREP) return PRON;
      return aheadHas(bit(NOUN) | bit(ADJ)) ? DET : aheadHas(bit(DET) | bit(NAME) | bit(PRON) | bit(POSS)) ? SUB : PRON;
    case "her":
      return aheadHas(bit(NOUN) | bit(ADJ) | bit(NUM)) && !aheadHas(bit(PREP) | bit(TO) | bit(DET)) ? POSS : PRON;
    case "whose":
    case "which":
    case "who":
    case "whom":
      return WH;
    // "the bloc's heads of state met": nobody heads "of" a state.
    case "heads":
    case "head":
      if (tokens.word[i + 1] === of && i + 2 < last && (tokens.word[i + 2] === state || tokens.word[i + 2] === government)) return NOUN;
      break;
    // "Union force to leave": whom it forces would stand before the infinitive.
    case "force":
      if ((back === NAME || back === NOUN || back === ADJ) && aheadHas(bit(TO)) && i + 2 < last && (can[i + 2 - first] & bit(VB)) !== 0) return NOUN;
      break;
    // "troop-contributing countries", "the countries contributing": those of the first are a kind.
    case "contributing":
      return i + 1 < last &&
        givers.has(wordAt(tokens.word[i + 1])) &&
        (back === NOUN || back === NAME || back === ADJ || back === DET || back === PUNCT || i === first)
        ? ADJ
        : VBG;
    // "police forces from Chad", "the deployment of US forces to Mali": nobody is forced, who would stand behind.
    case "forces":
      if (
        back === NAME &&
        !aheadHas(bit(DET) | bit(POSS) | bit(PRON) | bit(NAME) | bit(NUM)) &&
        (aheadHas(bit(VBD) | bit(VBZ)) || !aheadHas(bit(NOUN) | bit(ADJ)))
      )
        return NOUN;
      if (back === NOUN && forcesOf.has(wordAt(tokens.word[i - 1])) && !aheadHas(bit(DET) | bit(POSS) | bit(PRON))) return NOUN;
      break;
    // "is bound for Gao": on the way, and no bond.
    case "bound":
      if (back === BE && i + 1 < last && wordAt(tokens.word[i + 1]) === "for") return ADJ;
      break;
    case "state":
      if (back === PREP && tokens.word[i - 1] === of) return NOUN;
      break;
    // "no longer has soldiers", "is no longer ready": not any more.
    case "no":
      if (i + 1 >= last || tokens.word[i + 1] !== longer || (i + 2 < last && can[i + 2 - first] === bit(NOUN))) return DET;
      can[i + 1 - first] = bit(ADV);
      return NEG;
    case "one":
      return aheadHas(bit(NOUN) | bit(ADJ)) ? NUM : back === DET || back === ADJ ? NOUN : aheadHas(bit(PREP)) ? NUM : PRON;
    case "say":
      return back === DET || back === POSS || back === GEN ? NOUN : VB;
    case "said": {
      const aux = back === ADV || back === NEG ? beforeAdverbs(tags, i, first) : back;
      return aux === BE || aux === HAVE ? VBN : VBD;
    }
    // "would dearly like a boat": what stands between does not make it a preposition.
    case "like": {
      const aux = back === ADV || back === NEG ? beforeAdverbs(tags, i, first) : back;
      return aux === MODAL || back === TO ? VB : PREP;
    }
    case "as":
      return aheadHas(bit(DET) | bit(NOUN) | bit(NAME) | bit(ADJ) | bit(POSS)) && !clauseAhead(tokens, i, last, first, can)
        ? PREP
        : aheadHas(bit(PRON))
          ? SUB
          : clauseAhead(tokens, i, last, first, can)
            ? SUB
            : PREP;
    case "itself":
    case "themselves":
    case "himself":
    case "herself":
      if ((back === NOUN || back === NAME) && aheadHas(verbBits | bit(BE) | bit(HAVE) | bit(MODAL) | bit(DO)) && !aheadHas(bit(PREP))) return ADV;
      return PRON;
    case "before":
    case "after":
    case "since":
    case "until":
    case "till":
      if (word === "since" && back === ADV && wordAt(tokens.word[i - 1]) === "long") return ADV;
      // A time after "before" may be another's ("before Friday's vote is held"); one after "until" is its own.
      if ((word === "until" || word === "till") && ahead === bit(TIME)) return PREP;
      // "since June will leave": a month after "since" closes it.
      if (word === "since" && i + 2 < last && monthNames.has(wordAt(tokens.word[i + 1])) && (can[i + 2 - first] & (bit(MODAL) | bit(BE) | bit(HAVE))) !== 0)
        return PREP;
      // "until they reach 900": who acts is no preposition's.
      if (i + 2 < last && nominatives.has(tokens.word[i + 1])) return SUB;
      return clauseAhead(tokens, i, last, first, can) && !aheadHas(bit(NUM)) ? SUB : PREP;
    // "came close to sending", "is close to the border": near, and shuts nothing.
    case "close":
      if (i > first && nearing.has(wordAt(tokens.word[i - 1])) && i + 1 < last && wordAt(tokens.word[i + 1]) === "to") return ADV;
      break;
    // "have by now reached": an adverb of two words.
    case "long":
      if (i > first && wordAt(tokens.word[i - 1]) === "as" && i + 1 < last && wordAt(tokens.word[i + 1]) === "as") return ADV;
      if (i + 1 < last && wordAt(tokens.word[i + 1]) === "since" && (back === HAVE || back === BE)) return ADV;
      break;
    // "has made clear that", "made it quite clear": what it is made.
    case "complete":
      if (back === BE || (back === ADV && beforeAdverbs(tags, i, first) === BE)) return ADJ;
      break;
    case "clear":
    case "plain":
      if (has(ADJ) && isMadeBefore(tokens, i, first, tags)) return ADJ;
      break;
    case "for":
      return PREP;
    case "so":
      return ADV;
    // "the Irish hand over command".
    case "hand":
      if (i + 1 < last && wordAt(tokens.word[i + 1]) === "over" && back === NAME && has(VB)) return VB;
      break;
    // "the weeks allowed by the court end".
    case "run":
      if (has(VB) && i + 1 < last && tokens.word[i + 1] === out && (back === NOUN || back === NAME)) return VB;
      break;
    // "to more than double its contingent".
    case "than":
      return multipliesAfter(tokens, i - 1, first, last) ? ADV : PREP;
    case "still":
      return back === DET || back === POSS ? ADJ : ADV;
    // "Most of them will leave", "both of the ships are".
    case "most":
      if (i + 1 < last && tokens.word[i + 1] === of) return PRON;
      break;
    case "both":
    case "either":
    case "neither":
      if (i + 1 < last && tokens.word[i + 1] === of) return PRON;
      return aheadHas(bit(NOUN) | bit(NAME) | bit(DET) | bit(ADJ)) ? DET : ADV;
    case "there":
      return aheadHas(bit(BE) | bit(MODAL) | bit(HAVE)) ? THERE : ADV;
    case "more":
    case "fewer":
    case "less":
    case "other":
      if (word === "more" && multipliesAfter(tokens, i, first, last)) return ADV;
      if (back === NUM && aheadHas(bit(NOUN) | bit(ADJ) | bit(NAME))) return ADJ;
      return word === "other" ? ADJ : aheadHas(bit(ADJ) | bit(ADV)) && !aheadHas(bit(NOUN)) ? ADV : aheadHas(bit(PREP)) ? PRON : DET;
    case "least":
      return aheadHas(bit(ADJ) | bit(ADV)) && !aheadHas(bit(NOUN)) ? ADV : aheadHas(bit(PREP)) ? PRON : DET;
    // "two ships each from Chile and Peru".
    // "had each offered a ship", "contribute 50 each to the force".
    case "each":
      if ((isNounOrName(back) && ahead === bit(PREP)) || (back === HAVE && aheadHas(bit(VBN) | bit(BE)))) return ADV;
      return aheadHas(bit(NOUN) | bit(ADJ) | bit(NAME) | bit(NUM) | bit(DET) | bit(POSS)) ? DET : PRON;
    case "much":
    case "many":
    case "few":
    case "several":
    case "some":
    case "all":
    case "any":
    case "another":
    case "enough":
      return aheadHas(bit(NOUN) | bit(ADJ) | bit(NAME) | bit(NUM) | bit(DET) | bit(POSS)) ? DET : aheadHas(bit(PREP)) ? PRON : has(PRON) ? PRON : DET;
    // "Half will be home by June".
    case "half":
      if (i === first && aheadHas(bit(MODAL) | bit(BE) | bit(HAVE))) return NOUN;
      break;
    // "countries such as Chad": what names examples is no phrase of its own.
    case "such":
      return i > first && i + 1 < last && wordAt(tokens.word[i + 1]) === "as" && (isNounOrName(back) || back === PUNCT) ? PREP : DET;
    case "this":
    case "these":
    case "those":
      return aheadHas(bit(NOUN) | bit(ADJ) | bit(NUM)) && !aheadHas(bit(BE) | bit(MODAL) | bit(HAVE)) ? DET : PRON;
    case "last":
    case "next":
    case "first":
      // "will last until May".
      // "will last", "will initially last".
      if (word === "last" && has(VB) && (back === MODAL || back === TO || (back === ADV && beforeAdverbs(tags, i, first) === MODAL))) return VB;
      // "will first need".
      if (word === "first" && back === MODAL && aheadHas(bit(VB))) return ADV;
      return aheadHas(bit(NOUN) | bit(NUM) | bit(NAME) | bit(ADJ)) || back === DET || back === POSS ? ADJ : ADV;
    case "yet":
      return i === first ? CONJ : ADV;
    case "plus":
      return CONJ;
    // "will go once the host has agreed": what opens a clause of its own; "once the envy of all" is an adverb.
    case "once":
      return clauseAhead(tokens, i, last, first, can) &&
        (i === first || (opensPhrase(ahead) && (isNounOrName(back) || back === PUNCT || back === ADV || back === PART)))
        ? SUB
        : ADV;
    // "will go, provided the host agrees", "only provided that it does": a condition, where "Oslo provided the ships that are there" is a verb.
    case "provided":
    case "providing":
    case "assuming":
      if (
        i + 1 < last &&
        tokens.word[i + 1] === that &&
        back !== HAVE &&
        clauseAhead(tokens, i + 1, last, first, can) &&
        (back !== NAME || (word === "provided" && i + 2 < last && opensPhrase(can[i + 2 - first])))
      )
        return SUB;
      if (
        (i === first || back === PUNCT || back === CONJ || tokens.word[i - 1] === only) &&
        opensPhrase(ahead) &&
        (clauseAhead(tokens, i, last, first, can) || pluralActs(tokens, i, last))
      )
        return SUB;
      break;
    case "while":
    case "whilst":
    case "although":
    case "though":
    case "because":
    case "unless":
    case "whereas":
    case "if":
    case "whether":
      return SUB;
    case "when":
    case "where":
      return back === NOUN || back === NAME ? WH : SUB;
    // "took its battery home from", "brings the troops home.": where to, not what.
    case "home":
    case "back":
      if (back === NOUN && (aheadHas(bit(PREP) | bit(PUNCT) | bit(TIME)) || i + 1 === last) && verbOfHome(tokens, i, first, tags)) return ADV;
      break;
    // "fighter jets from Chad", "at one point saw 900 soldiers": what these words are beside a noun.
    case "jets":
      if (back === NOUN) return NOUN;
      break;
    // "the Danish contingent leaves Mali": an adjective only before "on" and a few nouns of law.
    case "contingent":
      if (
        (back === DET || back === NAME || back === POSS || back === GEN || back === ADJ) &&
        !(i + 1 < last && /^(?:liabilit|claim|event|asset|remainder|convertible)/.test(wordAt(tokens.word[i + 1])))
      )
        return NOUN;
      break;
    case "saw":
      if (back === NOUN && aheadHas(bit(DET) | bit(POSS) | bit(NUM) | bit(PRON))) return VBD;
      break;
    // "any contingent will first need", but "the political will".
    case "will":
      return (back === DET || back === POSS || back === ADJ) &&
        !aheadHas(bit(BE) | bit(VB) | bit(HAVE) | bit(NEG)) &&
        !(back === ADJ && aheadHas(bit(ADV)) && i + 2 < last && (can[i + 2 - first] & bit(VB)) !== 0)
        ? NOUN
        : MODAL;
    // "It was too late, considering the losses": in view of them.
    case "considering":
      if (back === PUNCT && aheadHas(bit(DET) | bit(POSS)) && i > first + 1) return PREP;
      break;
    case "including":
    case "following":
    case "regarding":
    case "concerning":
    case "given":
    case "pending":
      // "has so far given Chad ten tanks".
      return aheadHas(nominals) && back !== BE && back !== HAVE && back !== TO && !(back === ADV && afterAuxiliary(i, first, tags))
        ? PREP
        : has(VBG)
          ? VBG
          : has(VBN)
            ? VBN
            : PREP;
    default:
  }
  return NONE;
}
