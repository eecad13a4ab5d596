/** Roles of words at a stop, as bits by the word's number, so that no string is cut: ranks, abbreviations, words that begin a sentence. */
import { flagTable } from "./units.ts";
import { internWord } from "./words.ts";

export const joinsName = 1,
  joinsLower = 2,
  joinsNumber = 4,
  starter = 8,
  continuation = 16,
  speech = 32;
export const roles = flagTable();
const give = (role: number, words: string): void => {
  for (const word of words.split(/\s+/)) roles[internWord(word)] |= role;
};
// Ranks and titles: a name follows, so the stop never ends the sentence.
give(
  joinsName,
  `mr mrs ms dr prof gen lt col maj capt cmdr cdr cpt sgt cpl pte pvt brig adm rear cmd comdr lieut supt insp hon rev sen sens rep reps gov govs pres
  sec amb st ste messrs mme mlle mgr fr dep def atty mt ft vs cf ca approx est fig eds e.g. i.e. viz al c.f. bishop-elect ret`,
);
// Company forms, quarters of the day, "etc.": they end one only where what follows clearly begins another.
give(
  joinsLower,
  "inc ltd corp co bros jr sr etc dept univ assn a.m. p.m. am pm u.s. u.k. u.n. e.u. d.c. ph.d. b.c. a.d. plc llc govt intl natl avg min max ave rd blvd bn mn u.s.s.r. u.a.e. s.a. d.r. r.o.k. gmt est edt mrd mio",
);
give(
  joinsNumber,
  "no nos jan feb mar apr jun jul aug sep sept oct nov dec art arts para paras p pp vol vols ch chap sec secs res doc pt ex op c nr tel ext rs",
);
give(
  starter,
  `the a an this that these those he she it they we i you his her its their our my in on at by for from with without within under over after before during since until
  as if when while although though because but and or so yet nor then there here however meanwhile moreover furthermore nevertheless instead also still again earlier later last next now today
  yesterday tomorrow what why how who where which whether both each all most many some several few more no not to of according despite unlike among between about only even one two three
  another other such once just asked following under against speaking`,
);
give(continuation, "which who whom whose where and or but of to for with including as than by from that");
give(speech, "said says say asked told added replied answered wrote tweeted quipped warned insisted wondered");
