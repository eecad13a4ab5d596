/** Is a document about armed forces, alliances or their business at all? Sport, companies and fiction use the same words. */
import { kindNumber } from "../text/tokens.ts";
import { internWord } from "../text/words.ts";
import type { Text } from "../text/text.ts";
import type { Uncounted } from "./scene.ts";
import { isMissionName } from "./scene.ts";

const strong =
  "troops soldiers military army navy nato peacekeeping peacekeepers peacekeeper battalion battalions brigade brigades warship warships frigate frigates ammunition missile missiles howitzers deployment deployments " +
  "defence defense armed warplanes airmen marines parliament alliance minister ministry ministers ambassador secretary-general sanctions treaty ceasefire weapons forces mandate mission missions contingent garrison helmets gdp summit allies force deploy deploys deployed troop police multinational security peacekeeping resolution trainers submarines bases " +
  "observer observers patrol patrols patrolling patrolled squadron squadrons jets fighters warplane airfield garrisons gunboat gunboats admiral colonel brigadier commander commanders regiment regiments platoon platoons rotation embargo artillery gunners sappers engineers medics helicopters destroyer destroyers minehunter minehunters aircraft withdrawal pullout pull-out envoy accession veto consensus base exercise exercises drills convoy advance-party detachment detachments contingents instructors mentors training mandates peacemakers ratified ratify monitors council union bloc pact treaties joint command headquarters men boots berets drones munitions rockets generators batteries battery radar budget spending aid donors " +
  "combat war wars fleet flotilla ship ships planes truce armistice guns armour armoured bombs bombers bomber bombing arms rifles rifle shells launchers helicopter fighter air vessels vehicles barracks airlift peacekeeping intervention invasion occupation ally neutral neutrality monitor cops constables policemen gendarmes officers generals";
/** Words that only this field uses. */
const sure =
  "troops soldiers military nato peacekeeping peacekeepers peacekeeper battalion battalions brigade brigades warship warships frigate frigates ammunition missile missiles howitzers mortars anti-tank anti-aircraft garrison marines airmen weapons contingent gdp soldier army navy allies tanks helmets bundeswehr trainers submarines deployment deployments pentagon troop warplanes paratroopers commandos battlegroup battlegroups f-16s f-16 f-18s f-35s typhoons eurofighters gripens rafales mirages bradleys himars patriots " +
  "servicemen servicewomen servicepeople servicemembers paratrooper commando infantry infantrymen artillery howitzer sappers sapper legionnaires warplane destroyers destroyer corvettes corvette minehunters minehunter minesweepers minesweeper gunboats gunboat platoon platoons submarine chinook chinooks apaches f-35 gripen typhoon " +
  "kfor unifil minusma minusca monusco unmiss unficyp undof isaf eufor amisom atmis unmil unoci minustah unamid unisfa untso sfor resolute-support ifor minurso eutm eunavfor atalanta aspides barkhane takuba minurcat ecomog sapmil";

/** Two words that together only this field uses. */
const together =
  "service member|service members|service personnel|battle group|battle groups|fighter jet|fighter jets|fighter aircraft|attack helicopter|attack helicopters|transport helicopters|combat helicopters|helicopter unit|tank company|tank companies|police company|riot police|military engineers|military police|motorised company|motorized company|supply ship|aircraft carrier|tanker aircraft|transport aircraft|surveillance aircraft|surveillance plane|reconnaissance aircraft|military advisers|military advisors|patrol ship|patrol ships|patrol boat|patrol boats|patrol vessel|patrol vessels|patrol aircraft|field hospital|field hospitals|blue helmet|blue helmets|staff officers|mine clearers|special forces|peace keepers|air policing|air defence|air defense";
/** "a 150-strong company": what is counted so is a force. */
const strongOnes = new Set(["company", "force", "unit", "detachment", "contingent", "mission"].map(internWord)),
  strongWord = internWord("strong");

/** Could a document be of this domain at all? By its words alone, before any name is looked up. */
export function mayConcern(text: Text): boolean {
  const { certain, distinct } = fieldOf(text);
  return certain >= 1 || distinct >= 1;
}

/** The least that `isDomain` asks of the words alone, whatever names stand among them. */
export function mayBeDomain(text: Text): boolean {
  const { certain, distinct } = fieldOf(text);
  // A few lines have room for one such word, or only for a mission by its name; what they name says the rest.
  return (text.tokens.count < fewLines || certain >= 1 || distinct >= (text.tokens.count < shortReport ? 1 : 2)) && !isFiction(text.text) && !isGame(text.text);
}

/** The words of the sports page: it borrows ours (defence, captain, allies, draw), but not the other way round. */
const sport =
  "goal goals goalkeeper striker midfielder league cup coach referee penalty half-time halftime kick-off kickoff fixture semi-final semifinal quarter-final final finals scored scorer equaliser equalizer header pitch tournament club clubs season fans stadium champions championship innings wicket batsman bowler try tries scrum match matches midfield winger defender defenders substitute offside playoff playoffs points";
/** Of the business page. */
const business =
  "shares shareholders turnover revenue revenues profit profits customers dividend quarterly earnings ceo subsidiary startup investors acquisition merger stock sales brand retailer retail logistics warehouse warehouses franchise employees software clients market markets chairman supervisory bankruptcy ipo venture outlets";

/** Of the television page and of the ward. */
const screen =
  "episode episodes filming filmed series script screenplay scriptwriter scriptwriters plot viewers actor actors actress drama trailer showrunner streaming finale sofa novelist cast binge";
const health =
  "hospital hospitals nurse nurses ward wards patients patient clinic clinics surgeon surgeons midwife midwives matron consultant consultants nhs ambulance ambulances trauma doctors gp gps beds";

interface Field {
  /** How often words of this field stand, and how many different ones that it shares with others. */
  readonly certain: number;
  readonly distinct: number;
  /** How many different words of the sports page and of the business page. */
  readonly sport: number;
  readonly business: number;
  readonly screen: number;
  readonly health: number;
}

const isStrong = 1,
  isSure = 2,
  isSport = 4,
  isBusiness = 8,
  isScreen = 16,
  isHealth = 32,
  isSecond = 64;
const marks = new Uint8Array(1 << 17);
for (const [list, mark] of [
  [strong, isStrong],
  [sure, isSure],
  [sport, isSport],
  [business, isBusiness],
  [screen, isScreen],
  [health, isHealth],
] as const)
  for (const word of list.split(" ")) marks[internWord(word)] |= mark;
/** By the number of the second word, those of the first. */
const firsts = new Map<number, Set<number>>();
for (const pair of together.split("|")) {
  const [first, second] = pair.split(" ").map(internWord);
  firsts.set(second, (firsts.get(second) ?? new Set()).add(first));
  marks[second] |= isSecond;
}
for (const word of strongOnes) marks[word] |= isSecond;
const isCounted = ({ tokens }: Text, i: number): boolean =>
  i > 2 && strongOnes.has(tokens.word[i]) && tokens.word[i - 1] === strongWord && tokens.kind[i - 3] === kindNumber;

const fields = new WeakMap<Text, Field>();

/** What the words of a text say of its field, counted in one walk. */
function fieldOf(text: Text): Field {
  const known = fields.get(text);
  if (known) return known;
  const found = new Set<number>(),
    certain = countSure(text, found);
  const distinct = (mark: number): number => {
    let n = 0;
    for (const word of found) if ((marks[word] & mark) !== 0) n++;
    return n;
  };
  const field = {
    certain,
    distinct: distinct(isStrong),
    sport: distinct(isSport),
    business: distinct(isBusiness),
    screen: distinct(isScreen),
    health: distinct(isHealth),
  };
  fields.set(text, field);
  return field;
}

/** How often words of this field alone stand; the others that are counted are put into `found`. */
function countSure(text: Text, found: Set<number>): number {
  const { count, word } = text.tokens;
  let certain = 0;
  for (let i = 0; i < count; i++) {
    const mark = marks[word[i]];
    if (mark === 0) continue;
    if ((mark & isSure) !== 0 || ((mark & isSecond) !== 0 && i > 0 && (firsts.get(word[i])?.has(word[i - 1]) || isCounted(text, i)))) certain++;
    if ((mark & ~(isSure | isSecond)) !== 0) found.add(word[i]);
  }
  return certain;
}

/** Told years, all before the organisations of this ledger existed: history. */
function isHistory(reading: Uncounted): boolean {
  const years = reading.times
    .map((t) => /^(\d{4})/.exec(t.timex.value)?.[1])
    .filter((y) => y !== undefined)
    .map(Number);
  return years.length >= 2 && Math.max(...years) < 1940;
}

/** Tokens of a report that is too short to say often what it is about, and of a few lines that can say it only once. */
const shortReport = 300,
  fewLines = 80;

const game =
  /\b(?:war-?\s?games?|table-?top|scenario (?:is|was) (?:invented|made up)|board game|video game|simulations?|role-?play\w*|hypothetical|what if|imagin(?:e|ed|ary)|thought experiment|fictional|fictitious)\b/i;

const isGame = (text: string): boolean => game.test(text.slice(0, 260));

export function isDomain(reading: Uncounted): boolean {
  const { text, entities } = reading;
  if (isFiction(text.text) || isHistory(reading) || isGame(text.text)) return false;
  const offices = new Set(
    entities
      .filter(
        (e) =>
          e.form !== "pronoun" &&
          e.speaksFor !== null &&
          e.role !== null &&
          /^(?:head-of|defence|foreign|ministry|parliament|secretary-general|ambassador|commander|spokesperson)/.test(e.role),
      )
      .map((e) => e.quote.toLowerCase()),
  ).size;
  const { certain, distinct, sport, business, screen, health } = fieldOf(text);
  // A long report of soldiers may speak of goals, points and markets too.
  const outweighs = (others: number): boolean => others >= 5 && offices < 3 && certain < 3 * others;
  if (outweighs(sport) || outweighs(business) || outweighs(screen) || outweighs(health)) return false;
  const institutions = entities.filter(
    (e) =>
      isMissionName(e) || (e.class === "body" && e.id !== null && e.quantifier === null) || (e.role !== null && e.speaksFor !== null && e.form !== "pronoun"),
  ).length;
  // A few lines cannot say it twice: "Canada will send 100 troops to Latvia."
  const isPlain = distinct >= 2 && sport + business + screen + health === 0;
  if (
    (certain >= 1 || isPlain) &&
    text.tokens.count < fewLines &&
    entities.some((e) => (e.class === "state" || (e.class === "body" && e.quantifier === null)) && e.id !== null)
  )
    return true;
  const states = new Set(entities.filter((e) => e.class === "state" && e.id !== null).map((e) => e.id)).size;
  // "Kenya sent 30 police to Haiti on Monday.": a line alone that has one of our words and two states.
  if (distinct >= 1 && states >= 2 && text.tokens.count < fewLines && sport + business + screen + health === 0) return true;
  const missions = entities.some((e) => isMissionName(e) && e.id !== null);
  // "Denmark leads UNIFIL.", "The mandate of UNIFIL expires in August."
  if (missions && text.tokens.count < fewLines && sport + business + screen + health === 0) return true;
  if (
    text.tokens.count < shortReport &&
    sport + business + screen + health < 3 &&
    ((certain + distinct >= 2 && states >= 3) ||
      (certain >= 1 && states >= 2) ||
      (distinct >= 1 && states >= 5) ||
      (distinct >= 2 && states >= 3 && institutions >= 1) ||
      (missions && states >= 1) ||
      (distinct >= 3 && states >= 2))
  )
    return true;
  return (certain >= 1 && distinct + Math.min(institutions, 3) >= 2) || (institutions >= 2 && distinct >= 2) || (institutions >= 1 && distinct >= 4);
}

const fiction =
  /\b(?:extract(?:ed)? from|excerpt(?:ed)? from|from the novel|a novel\b|new novel|chapter (?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)\b|short story|all rights reserved by the author|work of fiction|a thriller)|\b(?:tv|television|film|book|theatre|drama|box[- ]set) review\b|★★/i;
/** Novels are announced as such at their head or foot, and so is what is told of films and plays. */
const isFiction = (text: string): boolean => fiction.test(text.slice(0, 500)) || fiction.test(text.slice(-500));
