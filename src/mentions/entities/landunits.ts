/** "Task Force Poland", "Brigade Latvia": a formation that is called after the land where it stands, and no army of that land. */
import type { Text } from "../../text/text.ts";
import { shapeCapital } from "../../text/tokens.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { battleGroupIn } from "./lookups.ts";
import { wordOf } from "./names.ts";
import type { ResolvedMention } from "./types.ts";

/** A state right behind a unit with a capital is part of the unit's name: the land's battle group where it is called so, else one that no list knows. */
export function unitsOfLands({ tokens, text }: Text, { lookups }: Gazetteer, mentions: readonly ResolvedMention[]): ResolvedMention[] {
  const isCapital = (i: number): boolean => (tokens.shape[i] & shapeCapital) !== 0;
  return mentions.map((m) => {
    if (m.class !== "state" || m.form !== "name" || m.id === null || m.first < 1 || /['’]s$/.test(m.quote) || !isCapital(m.first - 1)) return m;
    const unit = wordOf(tokens, m.first - 1),
      before = m.first > 1 && isCapital(m.first - 2) ? wordOf(tokens, m.first - 2) : "";
    const isGroup = unit === "battlegroup" || unit === "battle-group" || (unit === "group" && before === "battle");
    const isForce = unit === "force" && before === "task";
    if (!isGroup && !isForce && !/^(?:brigade|battalion)$/.test(unit)) return m;
    // "the Parachute Brigade, Poland": a comma or an opening word says that two things are named.
    const first = (isGroup && unit === "group") || isForce ? m.first - 2 : m.first - 1;
    if (!/^(?:Battle[- ]?[Gg]roup|Task Force|Brigade|Battalion)\s\S/.test(text.slice(tokens.start[first], m.end))) return m;
    const group = isGroup ? battleGroupIn(lookups, m.id) : null;
    const words = text.slice(tokens.start[first], m.end).replace(/\s+/g, " ");
    return {
      ...m,
      first,
      start: tokens.start[first],
      quote: text.slice(tokens.start[first], m.end),
      full: { start: tokens.start[first], end: m.end },
      id: group?.id ?? null,
      class: "formation",
      name: group?.nameEn ?? words,
      of: m.id,
      speaksFor: null,
      confidence: 0.8,
      because: `a unit that is called after ${m.id}`,
    };
  });
}
