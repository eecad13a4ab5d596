/** The words of quantities: number words, bounds, units, currencies. Lists are folded (lower case, straight apostrophes). */

const set = (list: string): ReadonlySet<string> => new Set(list.split(" "));

export const smallNumbers: Readonly<Record<string, number>> = {
  zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15,
  sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
};

export const scales: Readonly<Record<string, number>> = {
  hundred: 100, thousand: 1e3, million: 1e6, mln: 1e6, mio: 1e6, billion: 1e9, bln: 1e9, bn: 1e9, trillion: 1e12, trn: 1e12, tn: 1e12, mn: 1e6, m: 1e6, k: 1e3, b: 1e9, crore: 1e7, lakh: 1e5, dozen: 12, milliard: 1e9, milliards: 1e9, millions: 1e6, billions: 1e9, score: 20,
};

/** Plural scales with no count before them are words, no number ("hundreds"), except dozens, which the field reads as two at least. */
export const vagueScales = set("hundreds thousands millions billions trillions scores");

export interface Phrase {
  readonly words: readonly string[];
  readonly bound: "max" | "min" | "approx";
}

const phrases = (bound: Phrase["bound"], list: string): Phrase[] => list.split("|").map((words) => ({ words: words.split(" "), bound }));

/** What stands before a number; matched from its end, the longest first. */
export const boundsBefore: readonly Phrase[] = [
  ...phrases("max", "never more than|never over|rarely more than|seldom more than|hardly more than|up to|at most|as many as|as much as|no more than|not more than|a maximum of|the maximum of|maximum of|maximum|maximally|authorised strength of|authorized strength of|an authorised strength of|an upper limit of|a troop ceiling of|a ceiling of|ceiling of|a cap of|cap of|capped at|limited to|fewer than|less than|below|under|not exceeding|not to exceed|not exceed|a limit of|limit of|to a maximum of|upto|a total of up to"),
  ...phrases("min", "never fewer than|never less than|at least|past|more than|over|upwards of|upward of|no fewer than|no less than|not less than|not fewer than|in excess of|just over|well over|slightly over|above|a minimum of|minimum of|minimum|exceeding|exceeds|exceeded|a little over|slightly more than|well above|just above|well more than|north of|greater than|larger than|beyond|far more than|a good|a shade over|a touch over|a fraction over|a whisker over|a shade more than|a bit over|a shade above"),
  ...phrases("approx", "a little less than|a bit less than|slightly fewer than|a little fewer than|nearly|some|about|around|roughly|almost|close to|approximately|approx|circa|ca|c|an estimated|estimated|estimated at|in the region of|in the order of|on the order of|near|near to|just under|just short of|a little under|slightly less than|slightly under|just below|virtually|an approximate|somewhere around|something like|perhaps|ca.|approx.|close on|hard on|getting on for|not quite|not far off|not far short of|a shade under|a touch under|a whisker under|a fraction under|a shade below|a bit under|shy of|just shy of|a little short of|in the neighbourhood of|in the neighborhood of|in the vicinity of|the better part of|of the order of|nigh on|well-nigh"),
].sort((a, b) => b.words.length - a.words.length);

/** Says that the number is how many more: "a further 60". */
export const addBefore = [["a", "further"], ["an", "additional"], ["an", "extra"], ["further"], ["another"], ["additional"], ["extra"], ["moreover"]] as const;
export const addAfter = set("more additional extra further");
export const cutAfter = set("fewer less");

export const personnelNouns = set(
  "troop troops trooper troopers warrior warriors mariner mariners constable constables soldier soldiers personnel serviceman servicemen servicewoman servicewomen servicemembers trainer trainers instructor instructors adviser advisers advisor advisors peacekeeper peacekeepers police policeman policemen policewomen officer officers marine marines sailor sailors airman airmen aircrew crew crews paratrooper paratroopers reservist reservists conscript conscripts recruit recruits mercenary mercenaries contractor contractors observer observers monitor monitors engineer engineers medic medics doctor doctors nurse nurses mentor mentors commando commandos gendarme gendarmes gunner gunners trainee trainees staffer staffers staff staffs men women people persons person fighter-pilots pilot pilots technician technicians specialist specialists expert experts cadet cadets guardsman guardsmen guards coastguards coastguardsmen infantryman infantrymen combatants military militaries legionnaires berets helmets bluehelmets warfighters sapper sappers scout scouts riflemen fusilier fusiliers pioneer pioneers signaller signallers signalman signalmen artillerymen tankmen seaman seamen corpsman corpsmen grenadiers parachutists frogmen irregulars regulars servicepersons servicepeople service-members crewmen crewmembers magistrates judges prosecutors bluejackets paras elements managers guys lads blokes chaps boys volunteer volunteers civilians employees diggers squaddies tankers rangers gurkhas operators drivers mechanics surgeons divers interpreters handlers analyst analysts linguists planners planner carabinieri bersaglieri inspectors agent agents generals general admirals colonels captain rotators reinforcements gis uniforms boots effectives militarypersonnel veterans militants jets-crews workers airforce-personnel snipers dragoons hussars cavalrymen sergeants lieutenants counselors translators peshmerga mujahideen sniper militiamen border-guards coastguards footsoldiers foot-soldiers legionaries tirailleurs askaris jawans chasseurs alpini lancers submariners aviators flyers fliers navigators loadmasters paramedics spotters controllers supervisors verifiers deminers sentries storemen redcaps tommies infantry cavalry orderlies stretcher-bearers dog-handlers radio-operators bayonets ghurkas sub-officers non-coms ncos airwomen cop cops bobbies verifier marechaussees bluecaps grenadier lancer jaegers logistician logisticians spahis zouaves blueberets de-miners");
export const memberNouns = set("member members");
/** Left of "of N": groups of persons counted by a bare number. */
export const groupNouns = set("force forces contingent contingents battalion battlegroup battlegroups group groups team teams party detachment detachments unit units company companies brigade brigades garrison crew crews troop presence deployment contribution strength staff platoon squad mission division regiment corps taskforce complement component peacekeepers army");

export const unitNouns = set(
  "battlegroup battlegroups battle-group battle-groups battalion battalions brigade brigades division divisions regiment regiments corps company companies platoon platoons squadron squadrons squad squads detachment detachments contingent contingents ship ships warship warships vessel vessels frigate frigates destroyer destroyers corvette corvettes minehunter minehunters minesweeper minesweepers submarine submarines boat boats cutter cutters carrier carriers cruiser cruisers tanker tankers trawlers ferry ferries tug tugs flotilla " +
  "tank tanks vehicle vehicles carrier apc apcs ifv ifvs humvee humvees mrap mraps truck trucks lorry lorries pickup pickups bulldozers ambulance ambulances jeep jeeps bus buses " +
  "aircraft plane planes airplane airplanes jet jets fighter fighters bomber bombers helicopter helicopters chopper choppers drone drones uav uavs airlifter airlifters transporter transporters refueller refuellers glider gliders gunship gunships interceptor interceptors awacs trainer-jets airframes aeroplanes " +
  "battery batteries howitzer howitzers mortar mortars launcher launchers gun guns rifle rifles pistol pistols missile missiles rocket rockets shell shells round rounds mine mines grenade grenades bomb bombs torpedo torpedoes munition munitions projectiles cartridges warhead warheads radar radars system systems interceptors " +
  "base bases camp camps post posts location locations outpost outposts barracks hospital hospitals clinics station stations hub hubs headquarters garrison centres centers sites sets set kits kit helmets vests generators tents goggles masks units unit teams team flights sorties patrols exercises containers pallets crates truckloads tonnes-of-ammunition satellites satellite bridges bridge beds binoculars uniforms rations laptops radios stretchers devices leopards abrams bradleys strykers marders gepards patriots himars javelins stingers typhoons rafales gripens eurofighters tornados apaches chinooks pumas reapers griffons leclerc leclercs iroquois otters orions orion poseidons nimrods auroras cougars caracals merlins wildcats typhoon tornado rafale gripen eurofighter hornet apache chinook mirage harrier phantoms starfighters sabres canberras superfortresses stratotankers globemasters galaxies sukhois migs raptors predators voyagers wedgetails growlers caribous dakotas neptunes sentries auxiliaries tenders oilers pershings lances hercules atlas caesars challengers challenger m777s m777 harriers mirages bushmasters hawkeis hornets hips switchblades archers iris-t nasams samp/t piranhas boxers fuchs pzh fennek lav lavs tigers lynxes blackhawks weapons jackets vests sights scopes blankets parachutes engines trailers excavators cranes dinghies speedboats motorcycles cars cameras detectors jammers simulators terminals transformers shelters suits boots bazookas carbines machine-guns machineguns submachine-guns autocannons cannons harpoons bayraktars shaheds hellfires kalashnikovs katyushas rpgs amraams sidewinders tomahawks nlaws starstreaks tourniquets incubators ventilators transalls tucanos super-tucanos orions globemasters atlantiques cougars alouettes phantoms jaguars buccaneers skyhawks vipers ospreys hueys antonovs ilyushins sukhois migs hinds gazelles caracals caimans merlins wildcats nimrods sentinels predators herons stratotankers voyagers casas dorniers fokkers skytrains dakotas etendards");

export const stateNouns = set("country countries nation nations state states ally allies capital capitals government governments contributors partners signatories");

/** Nouns that words before them may not jump over to reach a unit ("two years of troops"). */
export const otherMeasures = set("vote votes seat seats point points goal goals degree degrees km kilometre kilometres kilometer kilometers mile miles metre metres meter meters tonne tonnes ton tons hour hours minute minutes second seconds pm am o'clock knot knots feet foot litres barrels pages page times time percentage abstentions centimetres kg lawmakers senators mps deputies dead casualties reasons questions wounded killed");

export const durationNouns: Readonly<Record<string, readonly [string, number]>> = {
  year: ["years", 1], years: ["years", 1], yr: ["years", 1], yrs: ["years", 1], month: ["months", 1], months: ["months", 1], week: ["weeks", 1], weeks: ["weeks", 1], day: ["days", 1], days: ["days", 1], decade: ["years", 10], decades: ["years", 10], fortnight: ["weeks", 2],
};

export const percentWords = set("percent percents pct procent");

/** Words of money → ISO 4217, or a list of readings by state where the word alone does not say. */
export const currencyWords: Readonly<Record<string, string>> = {
  euro: "EUR", euros: "EUR", eur: "EUR", usd: "USD", gbp: "GBP", cad: "CAD", aud: "AUD", nzd: "NZD", nok: "NOK", sek: "SEK", dkk: "DKK", chf: "CHF", pln: "PLN", czk: "CZK", huf: "HUF", ron: "RON", bgn: "BGN", jpy: "JPY", cny: "CNY", krw: "KRW", inr: "INR", uah: "UAH", rub: "RUB", ils: "ILS", zar: "ZAR", sgd: "SGD", isk: "ISK", fjd: "FJD", sbd: "SBD", pgk: "PGK", ugx: "UGX", tzs: "TZS", ghs: "GHS", xof: "XOF", xaf: "XAF", etb: "ETB", rwf: "RWF", dzd: "DZD", egp: "EGP", sar: "SAR", aed: "AED", qar: "QAR", kwd: "KWD", pkr: "PKR", npr: "NPR", bdt: "BDT", lkr: "LKR", thb: "THB", vnd: "VND", php: "PHP", myr: "MYR", idr: "IDR", mxn: "MXN", brl: "BRL", clp: "CLP", rsd: "RSD", amd: "AMD", azn: "AZN", kzt: "KZT", mdl: "MDL",
  sterling: "GBP", yen: "JPY", yuan: "CNY", renminbi: "CNY", rmb: "CNY", won: "KRW", rouble: "RUB", roubles: "RUB", ruble: "RUB", rubles: "RUB", hryvnia: "UAH", hryvnias: "UAH", hryvnya: "UAH", zloty: "PLN", zlotys: "PLN", zlotych: "PLN", "zł": "PLN", forint: "HUF", forints: "HUF", koruna: "CZK", korunas: "CZK", koruny: "CZK", lev: "BGN", leva: "BGN", lei: "RON", lira: "TRY", liras: "TRY", shekel: "ILS", shekels: "ILS", naira: "NGN", krona: "SEK", kronor: "SEK", baht: "THB", ringgit: "MYR", rupiah: "IDR", tenge: "KZT", dram: "AMD", lari: "GEL", birr: "ETB", cedi: "GHS", cedis: "GHS", taka: "BDT", dong: "VND", kronur: "ISK", deutschmark: "DEM", deutschmarks: "DEM", "d-mark": "DEM", "d-marks": "DEM", marks: "DEM", dm: "DEM", guilder: "NLG", guilders: "NLG", lire: "ITL", peseta: "ESP", pesetas: "ESP", escudo: "PTE", escudos: "PTE", drachma: "GRD", drachmas: "GRD", schillings: "ATS", markka: "FIM", markkaa: "FIM", litas: "LTL", lats: "LVL", kroon: "EEK", kroons: "EEK", kwacha: "ZMW", metical: "MZN", meticais: "MZN", pula: "BWP", dalasi: "GMD", dalasis: "GMD", afghani: "AFN", afghanis: "AFN", rial: "IRR", rials: "IRR", kyat: "MMK", kuna: "HRK", denars: "MKD", nad: "NAD", mzn: "MZN", kes: "KES", ngn: "NGN",
  dollar: "$", dollars: "$", pound: "GBP", pounds: "GBP", krone: "kr", kroner: "kr", crown: "kr", crowns: "kr", kronas: "kr", franc: "franc", francs: "franc", rupee: "rupee", rupees: "rupee", peso: "peso", pesos: "peso", dinar: "dinar", dinars: "dinar", riyal: "riyal", riyals: "riyal", dirham: "dirham", dirhams: "dirham", rand: "ZAR", shilling: "shilling", shillings: "shilling",
};

/** Ambiguous money words: the state's own currency where it is one of these, else the last. */
export const ambiguousMoney: Readonly<Record<string, readonly string[]>> = {
  $: ["CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "USD"], kr: ["NOK", "DKK", "SEK", "CZK", "ISK", "NOK"], franc: ["CHF", "XOF", "XAF", "RWF", "CHF"], rupee: ["INR", "PKR", "LKR", "NPR", "INR"],
  peso: ["MXN", "PHP", "ARS", "CLP", "COP", "MXN"], dinar: ["IQD", "KWD", "JOD", "RSD", "DZD", "BHD", "TND", "LYD", "IQD"], riyal: ["SAR", "QAR", "YER", "IRR", "SAR"], dirham: ["AED", "MAD", "AED"], shilling: ["KES", "UGX", "TZS", "SOS", "KES"],
};

export const currencySymbols: Readonly<Record<string, string>> = { $: "$", "€": "EUR", "£": "GBP", "¥": "JPY", "₩": "KRW", "₹": "INR", "₽": "RUB", "₴": "UAH", "₺": "TRY", "₪": "ILS", "₦": "NGN" };

/** Letters before "$": C$, A$, US$ … */
export const dollarPrefixes: Readonly<Record<string, string>> = { c: "CAD", ca: "CAD", can: "CAD", cdn: "CAD", a: "AUD", au: "AUD", aus: "AUD", aust: "AUD", nz: "NZD", us: "USD", "u.s": "USD", "u.s.": "USD", hk: "HKD", s: "SGD", sg: "SGD", nt: "TWD", r: "BRL", n: "NAD", j: "JMD", tt: "TTD", fj: "FJD", f: "FJD", b: "BND", si: "SBD", bds: "BBD", ec: "XCD", bz: "BZD", g: "GYD" };
