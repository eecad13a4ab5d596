/** What is read as a gift and stays its owner's: ships lent to a fleet, a field hospital for a mission, units of soldiers. */
import type { Draft } from "./draft.ts";
import type { Scene } from "./scene.ts";
import { isAmong } from "./named.ts";

const warships = /\b(?:(?:war)?ships?|frigates?|destroyers?|corvettes?|cruisers?|minehunters?|minesweepers?|submarines?|oilers?|tenders?)$/;
const craft = /\b(?:aircraft|planes?|jets?|helicopters?)$/;
/** What serves a mission with those who work it. */
const serving = /\b(?:aircraft|planes?|jets?|helicopters?|units?|batter(?:y|ies)|hospitals?|teams?|compan(?:y|ies)|squadrons?|detachments?)$/;
/** Formed units of whatever arm: people, and nobody's to give. */
const units =
  /\b(?:helicopter|aviation|engineer|engineering|medical|infantry|police|transport|reconnaissance|signals?|armou?red|mechani[sz]ed|logistics?|tank|mortar|artillery|anti-tank|rifle|cavalry|supply|drone) (?:units?|compan(?:y|ies)|squadrons?|detachments?|platoons?)$/;

/** "gives two frigates", where no state is named that gets them, "a field hospital for the mission", "a helicopter unit". */
export function isLent(scene: Scene, { object, with: parties, stage }: Draft): boolean {
  if (object === null || stage === "requested") return false;
  const named = object.toLowerCase(),
    receivers = parties.filter((p) => p.role === "recipient");
  if (units.test(named) || /\bblue (?:helmets?|berets?)$/.test(named)) return true;
  if (serving.test(named) && (receivers.length === 0 ? stage === "offered" && craft.test(named) : receivers.every((p) => isMission(scene, p.id)))) return true;
  return warships.test(named) && !scene.entities.some((e) => e.class === "state" && e.id !== null && isAmong(e, receivers));
}

const isMission = ({ reading: { lookups } }: Scene, id: string | null): boolean => id !== null && (lookups.operation.has(id) || lookups.formation.has(id));
