const marks = /\p{M}+/gu;
const latin: Readonly<Record<string, string>> = { ø: "o", đ: "d", ł: "l", ß: "ss", æ: "ae", œ: "oe", ı: "i", þ: "th", ð: "d" };

/** Lower case without diacritics, so that two spellings of a name can be compared. */
export function fold(text: string): string {
  let out = text;
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) > 127) {
      out = text.normalize("NFD").replace(marks, "");
      break;
    }
  }
  return out.toLowerCase().replace(/[øđłßæœıþð]/g, (letter) => latin[letter] ?? letter);
}

/** The key of someone or something that is named: its id, else its name. */
export const nameKey = (named: { readonly id: string | null; readonly name: string }): string => named.id ?? `~${fold(named.name)}`;

export const tokensOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Function words of English and French, and the words of every statement, which tell no two subjects apart. */
const common = new Set(
  (
    "a an the of in on at to for from by with and or but as is are be been was were it its his her their our this that these those which who whom will would " +
    "can could may might must should shall not no more most some any all one new further also has have had do does did than then there here into over under " +
    "about against between after before during until while if le la les un une des du de et ou en dans sur pour par avec que qui est sont au aux ce cette ces son sa ses leur leurs"
  ).split(" "),
);

const stem = (word: string): string =>
  word.length > 4 && word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;

/** The words that carry a subject, folded, without plural endings, sorted, each once; at most `limit`, the longest first. */
export function subjectWords(text: string | null | undefined, limit = 6): string[] {
  if (!text) return [];
  const words = new Set<string>();
  for (const token of tokensOf(text)) if (!common.has(token) && token.length > 2) words.add(stem(token));
  return [...words]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .slice(0, limit)
    .sort();
}

/** Words for a head count whoever is counted; anything narrower is a count of its own. */
const generic = new Set(
  "troop soldier personnel people member force man men woman women serviceman servicemen servicewoman military servicemember trooper strong staff peacekeeper boot militaire soldat homme casque bleu".split(
    " ",
  ),
);
const vague = new Set(
  "additional extra more new other total further military armed nato allied national foreign un eu of the full-time regular active around about nearly defence defense supplementaire and or et ou".split(
    " ",
  ),
);

/** "Kenyan officers" are officers: whose they are is the line's actor. */
const ofANation = /\b(?!Marine)\p{Lu}[\p{Ll}\u2019']+(?:an|ese|ish|sh|tch|nch|ech|qi|eli|ani|iss|eek|hai)[- ](?=\p{Ll})/gu;

/** What is counted, as one or two plain nouns: "staff officers" → "staff officer"; "" for troops, soldiers, personnel. */
export function countedOf(of: string | null | undefined): string {
  if (!of) return "";
  const cached = countedCache.get(of);
  if (cached !== undefined) return cached;
  const words = tokensOf(of.replace(ofANation, ""))
    .map(stem)
    .filter((word) => !vague.has(word));
  const head = words.slice(-2);
  const counted = head.length === 0 || generic.has(head[head.length - 1]) ? "" : head.join(" ");
  if (countedCache.size < 4096) countedCache.set(of, counted);
  return counted;
}
const countedCache = new Map<string, string>();

/** Damerau–Levenshtein distance (restricted), stopping at `limit + 1`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length];
}
