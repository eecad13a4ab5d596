/** "extended the mandates for Althea, KFOR and UNIFIL": one decision on several missions is a mandate of each. */
import type { Draft } from "./draft.ts";
import { hostsOf, missionPlaces } from "./places.ts";
import { type Scene, wordOf, isMissionName } from "./scene.ts";

/** Words that stand between the missions of a list. */
const joints: ReadonlySet<string> = new Set(
  ", and & the as well both its for of in mission missions operation force training naval peacekeeping un eu nato ( )".split(" "),
);

export function severalMandates(scene: Scene, drafts: readonly Draft[]): Draft[] {
  return drafts.flatMap((draft) => {
    if (draft.mission?.id == null || draft.clause === null) return [];
    const named = scene.entities.filter((e) => isMissionName(e) && e.id !== null && e.form === "name");
    const at = named.findIndex((e) => e.id === draft.mission!.id);
    if (at < 0 || !scene.clauses.every((c) => c === draft.clause || c.vg.first < named[at].first || c.vg.first > named[named.length - 1].last)) return [];
    // "three missions: Althea, KFOR and UNIFIL": those before it in the list as those behind.
    let from = at,
      to = at;
    while (from > 0 && isListed(scene, named[from - 1].last, named[from].first)) from--;
    while (to + 1 < named.length && isListed(scene, named[to].last, named[to + 1].first)) to++;
    const more: Draft[] = [];
    for (let k = from; k <= to; k++) {
      const mission = { id: named[k].id, name: scene.reading.lookups.nameOf(named[k].id!) ?? named[k].quote };
      if (mission.id === draft.mission.id || [...drafts, ...more].some((d) => d.mission?.id === mission.id)) continue;
      const place = missionPlaces(scene, mission);
      more.push({
        ...draft,
        mission,
        place,
        with: [...hostsOf(scene, place, draft.actor), ...draft.with.filter((w) => w.role !== "host")],
        rules: [...draft.rules, "mandate/several"],
      });
    }
    return more;
  });
}

/** A comma or "and", and nothing else that tells: "Althea, the NATO mission KFOR". */
function isListed(scene: Scene, from: number, to: number): boolean {
  let joint = false;
  for (let i = from; i < to; i++) {
    const word = wordOf(scene, i);
    if (word === "," || word === "and") joint = true;
    if (!joints.has(word) && !scene.entities.some((e) => e.first <= i && i < e.last && (e.class === "state" || e.class === "place" || e.class === "body")))
      return false;
  }
  return joint;
}
