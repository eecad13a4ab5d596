/** Letters before the names of warships. */

/** Prefixes of warships, by state: facts of naval usage. */
export const shipPrefixes: Readonly<Record<string, string>> = {
  hms: "GBR", hmas: "AUS", hmcs: "CAN", hmnzs: "NZL", uss: "USA", usns: "USA", hnlms: "NLD", fgs: "DEU", ins: "IND", roks: "KOR", hdms: "DNK", hnoms: "NOR", esps: "ESP", nrp: "PRT", hswms: "SWE", brp: "PHL", rss: "SGP", kri: "IDN", orp: "POL", tcg: "TUR", bns: "BGD", sas: "ZAF", ara: "ARG", bap: "PER", rfa: "GBR", nns: "NGA", gns: "GHA", kd: "MYS", js: "JPN", eml: "EST", pns: "PAK",
};
