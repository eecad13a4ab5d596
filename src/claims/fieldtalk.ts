/** Is the talk of the field, where a stance, a gate or a consequence is told: by the sentence, by those before it, by the passage? */
import type { Draft } from "./draft.ts";
import type { Scene } from "./scene.ts";
import { isMissionName } from "./scene.ts";

export const talk = new Set(["position", "consequence", "condition"]);
const commitments: ReadonlySet<string> = new Set(["force", "aid", "lead", "mandate"]);
const fieldWords =
  /\b(?:troops?|soldiers?|marines|paratroop\w+|infantry\w*|commandos?|sailors|airmen|militar\w+|arm(?:y|ies)|navy|naval|air force|nato|alliances?|allies|ally|missions?|peace-?keep\w+|peace force|deploy\w*|withdraw\w*|mandates?|resolutions?|security council|defen[cs]e|weapons?|arms|missiles?|nuclear|sanctions?|treat(?:y|ies)|pacts?|accession|memberships?|members?|summits?|cease-?fire|bases?|forces?|wars?|invasions?|coalitions?|brigades?|battle ?groups?|exercises?|contingents?|observers?|trainers?|training|target|gdp|per cent|article (?:four|five|4|5)|eastern flank|tanks?|jets?|warships?|frigates?|aid|burden|consensus|veto|joint|operations?|battalions?|presence|protocol|agreement|accord|extension|leopards?|patriots?|invit\w+|council|commitments?|deterrence|monitors?|policing)\b/;

/** How far back in characters a matter is still the talk. */
const matterReach = 700;

/** Words of the field in a thousand around a sentence from which its matter is the field. */
const passage = 24;

/** General talk is no position: the sentence, or the clause that it answers, must speak of the field. */
export function matters(scene: Scene, draft: Draft, others: readonly Draft[]): boolean {
  // What gates a force, or follows from one, that the sentence itself tells of is of the field.
  if (draft.kind !== "position" && others.some((d) => commitments.has(d.kind) && d.actor.length > 0)) return true;
  const { text } = scene.reading.text;
  if (scene.entities.some((e) => isMissionName(e) || (e.class === "body" && e.id !== null && scene.reading.lookups.body.get(e.id)?.class === "alliance")))
    return true;
  if (fieldWords.test(text.slice(scene.sentence.start, scene.sentence.end).toLowerCase())) return true;
  // A sentence goes on with the matter of those before it: "Greece is in favour."
  const { sentences } = scene.reading.text;
  if (
    draft.trust >= 0.5 &&
    fieldWords.test(
      text.slice(Math.min(sentences[Math.max(0, scene.index - 2)].start, Math.max(0, scene.sentence.start - matterReach)), scene.sentence.start).toLowerCase(),
    )
  )
    return true;
  // Nor need it where the passage is thick with the field.
  if (draft.kind === "position" && draft.trust >= 0.55 && scene.near >= passage) return true;
  let near = 0;
  for (let i = scene.before.length - 1; i >= 0 && scene.index - scene.before[i].sentence <= 4; i--)
    if (!talk.has(scene.before[i].kind) || scene.before[i].trust >= 0.6) near++;
  return near > 0 && (draft.trust >= 0.5 || near > 1);
}
