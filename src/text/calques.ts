/** Words that a translation left as they were, and terms put into English word by word. Statements about languages, not about texts. */
import { addPhrase } from "./collocations.ts";
import { internWord } from "./words.ts";

const calques: readonly (readonly [string, string])[] = [
  ["combat group", "battle group"],
  ["combat groups", "battle groups"],
  ["fighting group", "battle group"],
  ["tactical group", "battle group"],
  ["tactical groups", "battle groups"],
  ["grouping tactical", "battle group"],
  ["spend troops", "commit troops"],
  ["spend soldiers", "commit soldiers"],
  ["atlantic alliance organization", "North Atlantic alliance"],
  ["council of security", "Security Council"],
  ["forces armed", "armed forces"],
  ["ministry of the defense", "ministry of defence"],
  ["gross internal product", "gross domestic product"],
  ["internal gross product", "gross domestic product"],
  ["gross inland product", "gross domestic product"],
  ["brutto social product", "gross national product"],
  ["alliance atlantic", "Atlantic alliance"],
  ["exercise of maneuvers", "exercise"],
  ["ground troops of earth", "land forces"],
  ["forces of order", "police"],
  ["state major", "general staff"],
  ["chief of state major", "chief of staff"],
  ["war marine", "navy"],
  ["air arm force", "air force"],
  ["defence expenses", "defence spending"],
  ["defense expenses", "defence spending"],
  ["plan of action for adhesion", "membership action plan"],
];
for (const [phrase, likely] of calques) addPhrase(phrase, "mistranslated", likely);

/** Foreign words of the field that are no English words: one in an English sentence was not translated. */
const foreign = new Map<number, string>();
const foreignWords = `troupes=troops soldats=soldiers armée=army militaires=soldiers défense=defence gouvernement=government ministre=minister pays=countries otan=NATO onu=UN ue=EU sommet=summit renforcement=reinforcement
  effectifs=personnel déploiement=deployment accord=agreement soutien=support milliards=billions membres=members alliés=allies guerre=war otan's=NATO's états-unis=United_States royaume-uni=United_Kingdom
  truppen=troops soldaten=soldiers bundeswehreinsatz=deployment verteidigung=defence regierung=government milliarden=billions millionen=millions einsatz=deployment bündnis=alliance streitkräfte=armed_forces
  tropas=troops soldados=soldiers ejército=army defensa=defence gobierno=government otan=NATO alianza=alliance despliegue=deployment militares=soldiers cumbre=summit fuerzas=forces millones=millions
  soldati=soldiers governo=government difesa=defence truppe=troops esercito=army vertice=summit miliardi=billions alleanza=alliance militari=soldiers
  krijgsmacht=armed_forces regering=government troepen=troops miljard=billion defensie=defence wojska=troops żołnierzy=soldiers rząd=government karavīri=soldiers kareiviai=soldiers`;
for (const pair of foreignWords.split(/\s+/)) {
  const [word, meaning] = pair.split("=");
  // "accord", "pays", "militaires" apart: those that are English too stay out.
  if (word === "accord" || word === "pays") continue;
  foreign.set(internWord(word), meaning.replaceAll("_", " "));
}
const isForeign = new Uint8Array(1 << 16);
for (const number of foreign.keys()) isForeign[number] = 1;

/** The meaning of an untranslated word by its number, or null. */
export const untranslated = (word: number): string | null => (isForeign[word] === 0 ? null : (foreign.get(word) ?? null));

/** Nouns and adjectives of the field for the order that Romance languages use: "contingent multinational in". */
const nouns = new Uint8Array(1 << 16);
for (const word of "presence mission alliance contingent battalion brigade grouping detachment unit equipment aid troops soldiers forces effort summit operation headquarters corps".split(
  " ",
))
  nouns[internWord(word)] = 1;
const adjectives = new Uint8Array(1 << 16);
for (const word of "tactical multinational additional bilateral logistical supplementary".split(" ")) adjectives[internWord(word)] = 1;
const closers = new Uint8Array(1 << 16);
for (const word of "in of for to at on by with from and that which who will is are was were has have until since".split(" ")) closers[internWord(word)] = 1;

/** True where `noun adjective` at these word numbers is in foreign order, given the word that follows (0 for none or a symbol). */
export const isForeignOrder = (noun: number, adjective: number, next: number, nextIsSymbol: boolean): boolean =>
  adjectives[adjective] === 1 && nouns[noun] === 1 && (nextIsSymbol || closers[next] === 1 || adjectives[next] === 1);

export const isDomainAdjective = (word: number): boolean => adjectives[word] === 1;
