/** Which language a text is in, by a vote of its commonest small words. Enough to know what cannot be read; closer guesses are made in `sources/`. */
import { kindWord, type Tokens } from "./tokens.ts";
import { internWord } from "./words.ts";

const stopWords: readonly (readonly [string, string])[] = [
  ["en", "the of and to in a is that for it with as on was by are be this has have from at will which not its an he his they were their been said would"],
  ["fr", "le la les de des du et à un une est que qui en pour dans par sur au aux ce cette il elle ne pas plus avec sont été ont son ses"],
  ["de", "der die das und in zu den von ist mit für des ein eine nicht auf sich dem im es auch als an sie wird werden hat bei dass nach wie oder"],
  ["es", "el la los las de y en que un una es por con para del se su al lo como más no ha fue son sus entre este esta"],
  ["it", "il la di e che in un una per è del della con non sono i le si da nel dei alla ha al gli anche più come questo"],
  ["pt", "o a os as de e em que um uma do da dos das por com para não é no na se ao foi mais são como pelo sua"],
  ["nl", "de het een en van in is dat op te zijn voor met die niet aan er om ook als bij door naar maar worden heeft uit over hij"],
  ["sv", "och i att det som en på är av för med den till inte har de ett om han var från kommer under efter eller så"],
  ["da", "og i at det er en til af på for med de den som ikke har et der om han var fra vil efter eller også blev"],
  ["no", "og i å det er en til av på for med de den som ikke har et om han var fra vil etter eller også ble"],
  ["fi", "ja on ei se että hän oli joka mukaan sekä myös kun ovat mutta tai kuin niin vuoden nyt jo ole olla"],
  ["lv", "un ir ar no par uz ka kas tas lai arī nav gada kā bet pie to viņš šo būs tika pēc"],
  ["lt", "ir yra kad su iš į į apie bet kaip už jis tai buvo nuo po per dėl ne bus taip metų"],
  ["et", "ja on ei et see ta oli kui ning ka mis kes aga või pole eesti tema aasta selle oma"],
  ["pl", "i w na z do się nie to że jest o jak po od za przez oraz dla są ale tym roku być"],
  ["cs", "a v na se je že do s z o to za k po pro jsou ale jako byl podle bude který roku"],
  ["hu", "a az és hogy nem is egy van volt meg ez de már csak el még mint szerint lesz ki"],
  ["ro", "și în de la cu un o pe nu că este din pentru a au mai sunt care prin fost lui"],
  ["tr", "ve bir bu için ile da de olarak çok daha olan en gibi kadar sonra ancak türkiye tarafından dedi"],
];

let votes: Uint32Array = new Uint32Array(0);

function table(): Uint32Array {
  if (votes.length > 0) return votes;
  votes = new Uint32Array(1 << 16);
  stopWords.forEach(([, words], bit) => {
    for (const word of words.split(" ")) votes[internWord(word)] |= 1 << bit;
  });
  return votes;
}
table();

export interface LanguageVote {
  readonly language: string;
  /** False where the text is too short or the vote too close to be sure. */
  readonly sure: boolean;
}

/** The language of the first few hundred words. */
export function languageOf(tokens: Tokens): LanguageVote {
  const script = scriptOf(tokens);
  if (script !== null) return { language: script, sure: true };
  const counts = new Int32Array(stopWords.length);
  const to = Math.min(tokens.count, 700);
  let words = 0;
  for (let i = 0; i < to; i++) {
    if (tokens.kind[i] !== kindWord) continue;
    words++;
    let bits = votes[tokens.word[i]];
    while (bits !== 0) {
      const bit = 31 - Math.clz32(bits & -bits);
      counts[bit]++;
      bits &= bits - 1;
    }
  }
  let best = 0,
    second = -1;
  for (let bit = 1; bit < counts.length; bit++) {
    if (counts[bit] > counts[best]) {
      second = best;
      best = bit;
    } else if (second < 0 || counts[bit] > counts[second]) second = bit;
  }
  // English is the default of what is handed in: only a clear vote for another language overrules it.
  if (words < 12 || counts[best] < words * 0.08)
    return { language: counts[best] >= 3 && counts[best] > counts[0] * 2 ? stopWords[best][0] : "en", sure: false };
  return { language: stopWords[best][0], sure: counts[best] > counts[second] * 1.25 };
}

/** Cyrillic, Greek, Arabic and other scripts tell by their letters. */
function scriptOf(tokens: Tokens): string | null {
  const { text } = tokens;
  let cyrillic = 0,
    ukrainian = 0,
    greek = 0,
    arabic = 0,
    hebrew = 0,
    han = 0,
    kana = 0,
    hangul = 0,
    letters = 0;
  const to = Math.min(tokens.count, 120);
  for (let i = 0; i < to; i++) {
    if (tokens.kind[i] !== kindWord) continue;
    letters++;
    const unit = text.charCodeAt(tokens.start[i]);
    if (unit < 0x370) continue;
    if (unit <= 0x3ff) greek++;
    else if (unit <= 0x52f) cyrillic++;
    else if (unit >= 0x590 && unit <= 0x5ff) hebrew++;
    else if (unit >= 0x600 && unit <= 0x6ff) arabic++;
    else if (unit >= 0x3040 && unit <= 0x30ff) kana++;
    else if (unit >= 0x4e00 && unit <= 0x9fff) han++;
    else if (unit >= 0xac00 && unit <= 0xd7a3) hangul++;
  }
  if (letters === 0) return null;
  const half = letters * 0.5;
  if (cyrillic > half) {
    for (let i = 0; i < to; i++) for (let at = tokens.start[i]; at < tokens.end[i]; at++) if ("іїєґІЇЄҐ".includes(text[at])) ukrainian++;
    return ukrainian > 2 ? "uk" : "ru";
  }
  if (greek > half) return "el";
  if (arabic > half) return "ar";
  if (hebrew > half) return "he";
  if (hangul > half) return "ko";
  if (kana > 0 && kana + han > half) return "ja";
  return han > half ? "zh" : null;
}
