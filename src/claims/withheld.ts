/** What is not sent beside what is: "sends medics, not soldiers", "will give money but no troops", "Japan – 25 million dollars, no soldiers". */
import type { Actor } from "../model/claim.ts";
import { actorOfClause, actorsOf } from "./args.ts";
import { isForceNoun } from "./contributor.ts";
import { recentForce } from "./forcetalk.ts";
import { type Draft, draftOf } from "./draft.ts";
import { isAside } from "./field.ts";
import { giveVerbs, list, sendVerbs } from "./lexis.ts";
import { hostsOf, placesIn } from "./places.ts";
import { isOneOf, lemmaOf, type Scene, spanOf, wordOf } from "./scene.ts";
import { otherThan } from "./named.ts";

export const withheld = "force/withheld";

const denies = isOneOf(list("no not"));
const openers = list(", ; : – — - but and with");
const kinds = list("ground combat fighting own single man men land foot any the a");
/** Nouns of armed people and what they stand for, plain enough to be denied in two words. */
const things = list("soldier troop boot army man infantry ship combat");
/** What may stand behind such a short no. */
const after = list('. , ; : – — ) ” " but and to in for on at from under');

/** Words of the field in a thousand from which two words are enough. */
const ofField = 20;

export function withheldDrafts(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const { first, last } = scene.sentence;
  // In speeches what is not sent is said of what might be.
  if (scene.near < ofField || scene.entities.length === 0 || isAside(scene)) return [];
  for (let i = first + 1; i < last - 1; i++) {
    if (!denies(scene, i) || !openers.has(wordOf(scene, i - 1))) continue;
    let head = i + 1;
    while (head < last - 1 && head - i < 3 && kinds.has(wordOf(scene, head)) && !after.has(wordOf(scene, head + 1))) head++;
    const noun = wordOf(scene, head);
    if (!isForceNoun(scene, head) && !things.has(noun) && !things.has(noun.replace(/s$/, ""))) continue;
    if (
      (head + 1 < last && !after.has(wordOf(scene, head + 1))) ||
      sofar.some((d) => d.kind === "force" && d.span.start > scene.tokens.start[i - 1] && d.span.start < scene.tokens.end[head])
    )
      continue;
    const model = sofar.findLast((d) => d.kind === "force" && d.span.start < scene.tokens.start[i] && d.modality !== "negated");
    const actor = whose(scene, i, model);
    if (actor.length === 0) continue;
    const own = placesIn(scene, head, last, false);
    const place = otherThan(own.length > 0 ? own : (model?.place ?? placesIn(scene, first, i, false)), actor);
    return [
      draftOf("force", withheld, spanOf(scene, /^\w/.test(wordOf(scene, i - 1)) ? i - 1 : i, head + 1), scene.index, {
        actor,
        place,
        mission: model?.mission ?? null,
        with: hostsOf(scene, place, actor),
        change: "start",
        stage: "refused",
        trust: 0.6,
      }),
    ];
  }
  return [];
}

/** Whoever gives or sends what stands before, or whose row it is. */
function whose(scene: Scene, at: number, model: Draft | undefined): Actor[] {
  if (model) return [...model.actor];
  const clause = scene.clauses.findLast((c) => c.vg.last <= at && (sendVerbs.has(lemmaOf(c)) || giveVerbs.has(lemmaOf(c))) && !c.vg.passive);
  if (clause) return actorOfClause(scene, clause);
  const row = scene.entities.filter((e) => e.last < at && e.class === "state" && e.form !== "adjective" && e.form !== "pronoun");
  const name = row[0];
  if (name === undefined || name.first - scene.sentence.first > 1 || !recentForce(scene, 4)) return [];
  // "Poland, Greece, Spain: no troops": all names up to the mark.
  const mark = [...Array(at - name.first).keys()].map((k) => name.first + k).find((k) => /^[:–—-]$/.test(wordOf(scene, k)));
  return mark === undefined ? [] : row.filter((e) => e.last <= mark).flatMap((e) => actorsOf(scene, e));
}
