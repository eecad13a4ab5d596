/** Titles of persons: the words, the role that they give, and whether who bears it speaks for a state or body. */

export interface Title {
  readonly words: readonly string[];
  readonly role: string;
  /** False for experts, party figures and members of parliament: their words are their own. */
  readonly speaks: boolean;
}

const table: readonly (readonly [string, boolean, string])[] = [
  ["head-of-government", true, "prime minister|premier|chancellor|taoiseach|pm|prime-minister|head of government"],
  ["head-of-state", true, "president|king|queen|emperor|emir|head of state|crown prince"],
  [
    "foreign-minister",
    true,
    "foreign minister|foreign secretary|minister of foreign affairs|minister for foreign affairs|foreign affairs minister|secretary of state|top diplomat|minister of global affairs|chief diplomat|external affairs minister",
  ],
  [
    "defence-minister",
    true,
    "defence minister|defense minister|defence secretary|defense secretary|minister of defence|minister of defense|minister for defence|minister of national defence|minister of national defense|national defence minister|secretary of defense|secretary of defence|secretary of state for defence|armed forces minister|minister of the armed forces|pentagon chief|war minister",
  ],
  ["finance-minister", true, "finance minister|treasury secretary|minister of finance|treasurer|chancellor of the exchequer"],
  [
    "minister",
    true,
    "home affairs minister|interior minister|home secretary|veterans minister|vice-minister|deputy defence minister|deputy defense minister|deputy foreign minister|deputy minister|under-secretary|undersecretary|state secretary|minister of state|deputy prime minister|vice president|vice-president|minister|assistant secretary|deputy secretary|parliamentary secretary|european affairs minister|minister for europe|attorney general|justice minister|trade minister|economy minister|development minister",
  ],
  ["secretary-general", true, "secretary general|secretary-general|nato chief|un chief|deputy secretary general|deputy secretary-general"],
  ["high-representative", true, "high representative|foreign policy chief|top diplomat of the eu"],
  [
    "president-of-body",
    true,
    "commission president|council president|commission chair|commissioner|peace and security commissioner|special representative|special envoy",
  ],
  ["ambassador", true, "ambassador|envoy|permanent representative|consul|consul general|charge d'affaires|high commissioner|deputy permanent representative"],
  ["spokesperson", true, "spokesman|spokeswoman|spokesperson|press secretary"],
  [
    "commander",
    true,
    "chief of the defence staff|chief of defence|chief of defense|chief of the general staff|chairman of the joint chiefs|joint chiefs chairman|army chief|navy chief|air force chief|military chief|supreme allied commander|chief of staff|force commander|commander|commander-in-chief|general|gen|lieutenant general|lieutenant-general|lt gen|lt general|major general|major-general|maj gen|brigadier general|brigadier-general|brig gen|brigadier|colonel|col|lieutenant colonel|lieutenant-colonel|lt col|major|maj|captain|capt|admiral|adm|vice admiral|vice-admiral|rear admiral|rear-admiral|commodore|cmdr|air marshal|air chief marshal|air commodore|wing commander|lieutenant|lt|sergeant|sgt|marshal|field marshal|security adviser|national security adviser|national security advisor",
  ],
  ["official", true, "official|officials|diplomat|diplomats|government source|defence official|defense official"],
  [
    "legislator",
    false,
    "senator|sen|congressman|congresswoman|representative|rep|member of parliament|mp|mep|deputy|lawmaker|legislator|speaker|councillor|delegate",
  ],
  [
    "opposition",
    false,
    "opposition leader|leader of the opposition|shadow minister|shadow defence minister|shadow foreign minister|shadow defence secretary|shadow foreign secretary|party leader|critic|defence critic|opposition spokesman|opposition chief|candidate|presidential candidate|presidential hopeful|presidential contender|presidential nominee|nominee|election winner|front-runner|frontrunner|leader of the conservatives",
  ],
  [
    "rebel",
    false,
    "rebel leader|rebel chief|rebel commander|rebel general|rebel spokesman|rebel spokesperson|rebel president|separatist leader|separatist commander|secessionist leader|insurgent leader|militia leader|militia commander|militia chief|warlord|guerrilla leader|guerrilla commander|jihadist leader",
  ],
  [
    "expert",
    false,
    "professor|prof|analyst|expert|researcher|historian|director|fellow|senior fellow|economist|columnist|author|correspondent|dr|lecturer|scholar|strategist|commentator|associate professor|research fellow",
  ],
];

/** Titles by their first word, the longest first. */
export const titlesByFirst: ReadonlyMap<string, readonly Title[]> = (() => {
  const byFirst = new Map<string, Title[]>();
  for (const [role, speaks, list] of table)
    for (const phrase of list.split("|")) {
      const words = phrase.split(" ");
      const known = byFirst.get(words[0]);
      if (known) known.push({ words, role, speaks });
      else byFirst.set(words[0], [{ words, role, speaks }]);
    }
  for (const titles of byFirst.values()) titles.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
})();

/** Words before a title or name that end its office: what such a person says binds no state. */
export const formerWords: ReadonlySet<string> = new Set("former ex ex- then late retired former- one-time erstwhile outgoing-former".split(" "));
export const honorifics: ReadonlySet<string> = new Set("mr mrs ms miss sir lord lady dame baroness dr hon madam mr. mrs. ms. dr. sir.".split(" "));

/** "Baroness Ray of Holt": their titles name a place. */
export const peerages = new Set(["lord", "lady", "baroness", "baron", "viscount", "earl"]);
/** Letters after a name: seats in parliaments, orders and services. */
export const postnominals = new Set(
  "mp mps mep msp mla mhr mlc td tds kc qc sc ao am oam ac kg kt kcb kbe kcmg gcb gcmg cb cmg cbe dbe obe mbe dso dsc mc onz cnzm cmm usa usn usaf usmc ret rn raf rm ran raaf rcaf rcn".split(
    " ",
  ),
);
/** Surnames of holders of offices that are words of the language too, a make of car, or many people's. */
export const surnamesAsWords = new Set(
  "major king ford bush brown green east day long north hope fox church law wood price marshall bond banks hurd powell baker page young small stone park marine savage hill gates cook dean grey gray prior mason younger noble bird moss perry rusk heath nash holt street hay martin sharp barber smith home carter taylor wilson johnson clark jones kennedy rogers scott turner allen lewis morgan butler stewart nixon howard".split(
    " ",
  ),
);
export const notSurnames = new Set(
  (
    "labor labour liberal liberals conservative conservatives government administration ministry cabinet party coalition minister ministers council parliament congress army navy customs justice defence defense affairs trade finance " +
    "immigration education health foreign news assembly staff secretary election hospital motors dynamics electric office department committee commission street road avenue university college institute foundation school house river lake island islands base airport bridge square park stadium company corporation bank prize award act bill law treaty accord agreement mission operation force forces monday tuesday wednesday thursday friday saturday sunday"
  ).split(" "),
);

/** Offices of a government that its own papers name without its name. */
export const ownOffices: ReadonlySet<string> = new Set(["head-of-government", "foreign-minister", "defence-minister", "finance-minister", "minister"]);

/** What a state has that an officer or minister heads. */
export const services =
  /^(?:army|navy|military|armed|air|defen[cs]e|general|joint|land|ground|naval|police|gendarmerie|government|cabinet|parliament|senate|forces?|marines?|contingent)$/;
