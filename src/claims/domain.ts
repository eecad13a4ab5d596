/** Is a document about armed forces, alliances or their business at all? Sport, companies and fiction use the same words. */
import { internWord } from "../text/words.ts";
import type { Text } from "../text/text.ts";
import type { Reading } from "./scene.ts";

const strong = new Set(("troops soldiers military army navy nato peacekeeping peacekeepers peacekeeper battalion battalions brigade brigades warship warships frigate frigates ammunition missile missiles howitzers deployment deployments " +
  "defence defense armed warplanes airmen marines parliament alliance minister ministry ministers ambassador secretary-general sanctions treaty ceasefire weapons forces mandate mission missions contingent garrison helmets gdp summit allies force deploy deploys deployed troop police multinational security peacekeeping resolution trainers submarines bases").split(" ").map(internWord));
/** Words that only this field uses. */
const sure = new Set("troops soldiers military nato peacekeeping peacekeepers peacekeeper battalion battalions brigade brigades warship warships frigate frigates ammunition missile missiles howitzers garrison marines airmen weapons contingent gdp soldier army navy allies tanks helmets bundeswehr trainers submarines deployment deployments pentagon troop warplanes paratroopers commandos".split(" ").map(internWord));

/** Could a document be of this domain at all? By its words alone, before any name is looked up. */
export function mayConcern(text: Text): boolean {
  const { certain, distinct } = domainWords(text);
  return certain >= 1 || distinct >= 1;
}

function domainWords({ tokens }: Text): { certain: number; distinct: number } {
  const found = new Set<number>();
  let certain = 0;
  for (let i = 0; i < tokens.count; i++) {
    const n = tokens.word[i];
    if (n === 0) continue;
    if (strong.has(n)) found.add(n);
    if (sure.has(n)) certain++;
  }
  return { certain, distinct: found.size };
}

export function isDomain(reading: Reading): boolean {
  const { text, entities } = reading;
  if (isFiction(text.text)) return false;
  const { certain, distinct } = domainWords(text);
  const institutions = entities.filter((e) => e.class === "mission" || e.class === "formation" || (e.class === "body" && e.id !== null && e.quantifier === null) || (e.role !== null && e.speaksFor !== null && e.form !== "pronoun")).length;
  return (certain >= 1 && distinct + Math.min(institutions, 3) >= 2) || (institutions >= 2 && distinct >= 2) || (institutions >= 1 && distinct >= 4);
}

const fiction = /\b(?:extract(?:ed)? from|excerpt(?:ed)? from|from the novel|a novel\b|new novel|chapter (?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)\b|short story|all rights reserved by the author|work of fiction|a thriller)/i;
/** Novels are announced as such at their head or foot. */
const isFiction = (text: string): boolean => fiction.test(text.slice(0, 500)) || fiction.test(text.slice(-500));
