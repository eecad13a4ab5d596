/**
 * Misspelt and misread words of the field, made from the right ones: one letter lost, two swapped, or a confusion of optical reading
 * (rn for m, li for h, c for e). Only long words are varied, and forms that are words of their own are left out.
 */
import { internWord } from "./words.ts";

const field =
  `government parliament minister ministers ministry president military defence defense soldiers soldier battalion battalions brigade brigades division divisions regiment squadron contingent personnel
  peacekeepers peacekeeping headquarters commander commanders helicopters helicopter frigates frigate submarines aircraft missiles missile ammunition artillery equipment deployment deployments deployed
  contribution contributions contribute alliance coalition operation operations exercise exercises security council resolution mandate ambassador secretary spokesman spokeswoman spokesperson agreement agreements
  membership sovereignty billion billions million millions percent dollars increase reinforcement reinforcements leadership countries territory international national conference announced announcement december
  september november february january october foreign affairs northern southern eastern western modernise committee commission department`.split(/\s+/);
const ownWords = new Set(
  "continent minster minsters solders solder soldier defending missies ministries diction commision alliances increases untied regimen dilation modern divisons foriegn's county counties counties commander dollar missile ministers frigate helicopter exercise operation brigade battalion division deployment contribution agreement billion million reinforcement nation nations nationals territory".split(
    " ",
  ),
);

const lookup = new Map<number, { readonly likely: string; readonly ocr: boolean }>();
const flags = new Uint8Array(1 << 16);
const isField = new Set(field);
function addVariant(variant: string, likely: string, ocr: boolean): void {
  if (isField.has(variant) || ownWords.has(variant)) return;
  const number = internWord(variant);
  if (!lookup.has(number)) lookup.set(number, { likely, ocr });
  flags[number] |= 1;
}

for (const word of field) {
  if (word.length >= 7) {
    for (let i = 1; i < word.length - 1; i++) {
      addVariant(word.slice(0, i) + word.slice(i + 1), word, false);
      if (i + 1 < word.length && word[i] !== word[i + 1]) addVariant(word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2), word, false);
    }
  }
  if (word.length >= 6) {
    for (const [right, wrong] of [
      ["rn", "m"],
      ["m", "rn"],
      ["li", "h"],
      ["h", "li"],
      ["nn", "m"],
      ["m", "nn"],
      ["mm", "nun"],
      ["mm", "inm"],
      ["e", "c"],
      ["d", "cl"],
    ] as const) {
      for (let at = word.indexOf(right); at >= 0; at = word.indexOf(right, at + 1))
        addVariant(word.slice(0, at) + wrong + word.slice(at + right.length), word, true);
    }
  }
}
// The commonest small words, as optical reading spoils them.
for (const pair of "tbe=the tlie=the tlic=the tbat=that tliat=that tbis=this tliis=this wbich=which wliich=which witb=with witli=with bave=have liave=have wlio=who wbo=who sbould=should tbey=they tliey=they tbere=there tliere=there wben=when wlien=when anny=army amiy=army fonner=former infonnation=information forccs=forces troopa=troops bas=has".split(
  " ",
)) {
  const [wrong, right] = pair.split("=");
  if (wrong !== "bas") addVariant(wrong, right, true);
}

/** Units that follow a number, with their heads cut off: "12 million ollars". */
for (const unit of ["dollars", "euros", "pounds", "soldiers", "troops", "personnel", "billion", "million", "percent"]) {
  for (let cut = 1; cut <= 3; cut++) {
    const rest = unit.slice(cut);
    if (rest.length < 4 || ["rent", "cent", "sonnel", "ounds", "illion", "llion", "lion", "oops"].includes(rest)) continue;
    const number = internWord(rest);
    if (!lookup.has(number)) lookup.set(number, { likely: unit, ocr: false });
    flags[number] |= 2;
  }
}

/** What a misspelt word is likely to be; `afterNumber` allows units that lost their first letters. */
export function misspelling(word: number, afterNumber: boolean): { readonly likely: string; readonly ocr: boolean } | null {
  const flag = flags[word];
  if (flag === 0 || (flag === 2 && !afterNumber)) return null;
  return lookup.get(word) ?? null;
}
