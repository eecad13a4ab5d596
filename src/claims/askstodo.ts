/**
 * What somebody is asked to do with forces: "asked Jamaica to come to Grenada", "has asked the allies to do more", "urged Berlin to stay on", "asked whether we
 * might stay".
 */
import type { Actor, Change } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import { actorOfClause, actorsOfPhrase, partiesAs, speakerAt } from "./args.ts";
import { capitalActor } from "./bearer.ts";
import { type Draft, draftOf } from "./draft.ts";
import { isVain } from "./field.ts";
import { list } from "./lexis.ts";
import { hostsOf, missionOf, placesIn, statesOf } from "./places.ts";
import { entityAt, headOf, lemmaOf, rangeOf, type Scene, spanOf, wordOf } from "./scene.ts";
import { foldedWords, objectAfter } from "./frames.ts";
import { isJoint } from "./sites.ts";
import { stagingOf } from "./stage.ts";
import { inTalk } from "./talk.ts";
import { otherThan } from "./named.ts";

const asks = list("ask urge beg press invite implore request call appeal plead persuade want");
/** What is asked, by the verb of the infinitive with the words after it. */
const deeds: readonly (readonly [string, RegExp, Change])[] = [
  ["come return", /^(?:back |in |to |along |ashore |aboard |too\b|$)/, "start"],
  ["stay remain", /^(?:on|longer|put|there|in|until|till|for|another|beyond|a|$)/, "extend"],
  ["leave withdraw quit depart", /^(?:$|it|the|its|their|by|in|at|within|from|this|before|at once|immediately)/, "end"],
  ["do", /^(?:more|its (?:part|share)|their (?:part|share)|as much|likewise|the same|without)/, "add"],
  ["join", /^(?:in|it|them|the (?:mission|force|operation|coalition|patrols?|fleet|effort)|up|$)/, "start"],
  ["take", /^(?:part|over|(?:its|their|a) turns?|(?:its|their) place)/, "start"],
  ["participate contribute chip pitch", /^/, "start"],
  ["guard patrol protect secure escort police watch defend garrison", /^/, "start"],
];
const byLemma = new Map(deeds.flatMap(([lemmas, words, change]) => lemmas.split(" ").map((lemma) => [lemma, { words, change }] as const)));
/** What leaves or is joined that is no force. */
const civil =
  /\b(?:union|talks|table|negotiations|party|treaty|pact|agreement|room|court|elections?|summit|conference|war|conversation|euro|sanctions|home|homes|city|town|village|houses?)\b/;

/** Of one infinitive, or of a question that is asked. */
export function asksToDo(scene: Scene, sofar: readonly Draft[]): Draft[] {
  if (isVain(scene, 0.5)) return [];
  const drafts: Draft[] = [];
  for (const clause of scene.clauses) {
    const deed = byLemma.get(lemmaOf(clause));
    const over = clause.governor;
    if (deed === undefined || over === null || !asks.has(lemmaOf(over)) || over.vg.passive || clause.vg.passive || over.subject === null || clause.conditional)
      continue;
    const whether = clause.type === "complement" && (clause.marker === "whether" || clause.marker === "if") && lemmaOf(over) === "ask";
    if ((clause.type !== "infinitive" && !whether) || (!inTalk(scene, sofar) && !over.objects.some((o) => o.index > over.vg.index && isJoint(scene, o))))
      continue;
    const draft = draftFor(scene, clause, over, deed, sofar, whether);
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
}

function draftFor(
  scene: Scene,
  clause: Clause,
  over: Clause,
  deed: { readonly words: RegExp; readonly change: Change },
  sofar: readonly Draft[],
  whether: boolean,
): Draft | null {
  const range = { first: rangeOf(scene, over).first, last: rangeOf(scene, clause).last };
  const rest = clause.vg.last < range.last ? foldedWords(scene, clause.vg.last, range.last) : "";
  if (!deed.words.test(rest) || civil.test(rest)) return null;
  const span = spanOf(scene, range.first, range.last);
  if (sofar.some((d) => d.kind !== "position" && d.kind !== "condition" && (d.clause === clause || d.clause === over))) return null;
  const whom = whether
    ? clause.subject
    : (objectAfter(over) ?? over.attached.find((a) => /^(?:on|upon|to|with)$/.test(a.word) && a.index > over.vg.index)?.np ?? null);
  if (whom === null) return null;
  const named = actorsOfPhrase(scene, whom);
  const actor: Actor[] =
    named.length > 0
      ? named
      : /^(?:us|we)$/.test(wordOf(scene, whom.head))
        ? speakerAt(scene, scene.tokens.start[whom.head])
        : capitalActor(scene, entityAt(scene, whom.head) ?? undefined);
  const asker = otherThan(actorOfClause(scene, over), actor);
  if (
    actor.length === 0 ||
    (asker.length === 0 &&
      !/^(?:member|ally|state|neighbour|neighbor|country|government|leader|island|capital|group|partner)$/.test(headOf(scene, over.subject!)))
  )
    return null;
  const own = otherThan(placesIn(scene, clause.vg.last, range.last, false), actor);
  const told = sofar.findLast((d) => d.kind === "force") ?? scene.before.findLast((d) => d.kind === "force");
  const mission = missionOf(scene, clause.vg.last, range.last, false) ?? (own.length > 0 ? null : (told?.mission ?? null));
  const place = own.length > 0 ? own : (told?.place.length ?? 0) > 0 ? otherThan(told!.place, actor) : statesOf(scene, asker);
  const staging = stagingOf(scene, over);
  return draftOf("force", `force/asked-to-${lemmaOf(clause)}`, span, scene.index, {
    actor,
    mission,
    place,
    with: [...hostsOf(scene, place, actor), ...partiesAs(asker, "asker")],
    change: deed.change,
    stage: "requested",
    modality: staging.modality === "negated" ? "negated" : "stated",
    clause: over,
    rules: [...staging.rules],
    trust: 0.5,
  });
}
