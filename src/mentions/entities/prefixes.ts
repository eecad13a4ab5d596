/** Letters before the names of warships. */
import { shapeAllCapitals, shapeCapital } from "../../text/tokens.ts";

/** Prefixes of warships, by state: facts of naval usage. */
const shipPrefixes: Readonly<Record<string, string>> = {
  hms: "GBR",
  hmas: "AUS",
  hmcs: "CAN",
  hmnzs: "NZL",
  uss: "USA",
  usns: "USA",
  hnlms: "NLD",
  fgs: "DEU",
  ins: "IND",
  roks: "KOR",
  hdms: "DNK",
  hnoms: "NOR",
  esps: "ESP",
  nrp: "PRT",
  hswms: "SWE",
  brp: "PHL",
  rss: "SGP",
  kri: "IDN",
  orp: "POL",
  tcg: "TUR",
  bns: "BGD",
  sas: "ZAF",
  ara: "ARG",
  bap: "PER",
  rfa: "GBR",
  nns: "NGA",
  gns: "GHA",
  kd: "MYS",
  js: "JPN",
  eml: "EST",
  pns: "PAK",
  its: "ITA",
  fs: "FRA",
  hs: "GRC",
  ros: "ROU",
  lvns: "LVA",
  uscgc: "USA",
  ccgs: "CAN",
  slns: "LKA",
  htms: "THA",
};

/** With a small letter among them: "HNoMS". */
const mixed: ReadonlySet<string> = new Set(["hnoms", "hswms"]);

/** A word besides, in a line that is all in capitals. */
const pronoun = "its";

/**
 * The state of a ship whose name begins with such letters; undefined where they are none. `word` is in lower case, `shape` that of its token, `next` that of the token
 * behind it: "ITS Fasan" is a ship, "ITS ALLIES" is none.
 */
export function navyOfPrefix(word: string, shape: number, next: number): string | undefined {
  if ((shape & shapeAllCapitals) === 0 && !mixed.has(word)) return undefined;
  return word === pronoun && ((next & shapeCapital) === 0 || (next & shapeAllCapitals) !== 0) ? undefined : shipPrefixes[word];
}
