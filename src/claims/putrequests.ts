/**
 * Requests that somebody puts in: "lodged a request for the frigate in May", "put in a request for a company with Dhaka". Who puts it in asks; whose force it is,
 * by its own words or by the sentences before, is asked for it.
 */
import type { Actor } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOfPhrase, partiesAs } from "./args.ts";
import { isForce, matter } from "./asking-matter.ts";
import { contributorOf } from "./contributor.ts";
import { type Draft, draftOf } from "./draft.ts";
import { list } from "./lexis.ts";
import { haveCommon, otherThan } from "./named.ts";
import { hostsOf, missionOf, placesIn, statesOf } from "./places.ts";
import { headOf, lemmaOf, quantitiesIn, rangeOf, type Scene, spanOf, wordOf, wordsOf } from "./scene.ts";

const puts = list("lodge file submit table make send forward issue place address present renew repeat tender convey deliver");
/** "put in", "handed in": with the word behind the verb. */
const putsIn = list("put hand");
const requests = list("request requisition appeal plea");

/** The request that a clause puts in, or null: "put in a request" and "lodged a request". */
export function requestPut(scene: Scene, clause: Clause): NounPhrase | null {
  const lemma = lemmaOf(clause);
  if (clause.vg.passive || clause.subject === null || (!puts.has(lemma) && !putsIn.has(lemma))) return null;
  const nps = [...clause.objects, ...(putsIn.has(lemma) ? clause.attached.filter((a) => a.word === "in").map((a) => a.np) : [])];
  const np = nps.find((o) => o.first >= clause.vg.last && requests.has(headOf(scene, o))) ?? null;
  // "submitted Kyiv's request": another's.
  return np !== null && np.owner === null && !/\b(?:its|their) partner\b/.test(wordsOf(scene, np.first, np.last).toLowerCase()) ? np : null;
}

/** Who puts in the request that a counted thing stands behind: "filed a request for 90 Kenyan police". */
export const putBy = (scene: Scene, clause: Clause): Actor[] => (requestPut(scene, clause) === null ? [] : actorOfClause(scene, clause));

/** "the ship", "it", "one", "the same battalion": a force that was told of. */
const told =
  /^(?:it|them|one|(?:the|this|that|those|these) (?:same )?(?:[\w-]+ )?(?:ships?|vessels?|frigates?|corvettes?|unit|aircraft|planes?|company|battalion|force|contingent|team|helicopters?|jets|troops))$/;

export function putsRequest(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  const np = requestPut(scene, clause);
  if (np === null || earlier.some((d) => d.clause === clause && d.stage === "requested")) return null;
  let thing: NounPhrase | null = null,
    to: NounPhrase | null = null,
    last = np.last;
  for (let i = np.index + 1; i + 1 < scene.chunks.length && scene.chunks[i].type === "prep"; i += 2) {
    const inner = scene.chunks[i + 1];
    if (inner.type !== "np") break;
    const word = wordOf(scene, scene.chunks[i].first);
    if (word === "for" && thing === null) thing = inner;
    else if (/^(?:to|with|from)$/.test(word) && actorsOfPhrase(scene, inner).length > 0) to = inner;
    else break;
    last = inner.last;
  }
  const before = thing !== null && told.test(wordsOf(scene, thing.first, thing.last).toLowerCase());
  if (thing === null || (!before && !isForce(scene, thing)) || quantitiesIn(scene, thing.first, thing.last).length > 0) return null;
  const asker = actorOfClause(scene, clause);
  if (asker.length === 0) return null;
  const whose =
    to !== null ? actorsOfPhrase(scene, to) : (contributorOf(scene, thing, earlier)?.actor ?? (before ? matter(scene, earlier, 3)?.actor : null) ?? []);
  const actor = otherThan(whose, asker);
  if (before && actor.length === 0) return null;
  const range = rangeOf(scene, clause),
    end = Math.max(range.last, last);
  const mission = missionOf(scene, range.first, end, false);
  const own = placesIn(scene, thing.last, end, false),
    home = own.length > 0 ? otherThan(own, actor) : mission === null && !before ? statesOf(scene, asker) : [];
  return draftOf("force", "force/puts-request", spanOf(scene, range.first, end), scene.index, {
    actor,
    mission,
    place: home,
    with: [...hostsOf(scene, home, actor), ...partiesAs(haveCommon(asker, actor) ? [] : asker, "asker")],
    change: /\b(?:more|further|extra|additional|another)\b/.test(wordsOf(scene, thing.first, thing.last).toLowerCase()) ? "add" : "start",
    stage: "requested",
    modality: clause.vg.negated ? "negated" : "stated",
    clause,
    ...(before ? { filled: { object: "the force spoken of before" } } : {}),
    trust: 0.6,
  });
}
