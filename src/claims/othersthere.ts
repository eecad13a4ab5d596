/**
 * Others who are there, told beside one: "the third largest contributor after Italy and Spain", "Ghana and the other contributors, including Nepal and Fiji",
 * "work alongside Dutch and Australian medics".
 */
import type { Actor } from "../model/claim.ts";
import { actorsOf } from "./args.ts";
import { isForceNoun } from "./contributor.ts";
import { type Draft, draftOf } from "./draft.ts";
import { isVain } from "./field.ts";
import { statesFrom } from "./froms.ts";
import { hostsOf, missionOf, placesIn } from "./places.ts";
import { mayHold } from "./phrases.ts";
import { lemmaOf, nounOf, type Scene, spanOf, tokenAt, wordOf } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import { inTalk } from "./talk.ts";
import { unique, otherThan, haveCommon, isAmong } from "./named.ts";

const ranked =
  /\b(?:largest|biggest|(?:second|third|fourth|fifth|\w+th)[- ](?:largest|biggest)|number[- ](?:two|three))\b[^.;:]{0,120}?\b(?:after|behind|following)\s+(?:those (?:of|from)\s+|only\s+)?/gi;
const ofForces = /\b(?:contribut\w+|contingents?|components?|troops?|soldiers|presence|force|peacekeepers|garrison)\b/i;
const others =
  /\b(?:other |all |main |fellow |remaining )(?:[\w-]+ ){0,2}?(?:contributors?|contributing (?:countries|nations|states)|troop[- ]contributing (?:countries|nations|states))\b[\s,(–—-]*(?:including|such as|like|among them|namely)\s+/gi;
const mayTell = mayHold(ranked, others);

export function othersThere(scene: Scene, sofar: readonly Draft[]): Draft[] {
  if (isVain(scene, 0.5)) return [];
  const drafts = besideThem(scene, sofar);
  if (!mayTell(scene)) return drafts;
  const text = scene.tokens.text.slice(scene.sentence.start, scene.sentence.end);
  for (const [pattern, rule] of [
    [ranked, "ranked-after"],
    [others, "other-contributors"],
  ] as const) {
    for (const match of text.matchAll(pattern)) {
      const from = tokenAt(scene.tokens, scene.sentence.start + match.index + match[0].length);
      const found = statesFrom(scene, from);
      if (rule === "ranked-after" && !ofForces.test(text)) continue;
      if (found.actor.length === 0 || !(sofar.some((d) => d.kind === "force") || inTalk(scene, sofar))) continue;
      const at = tokenAt(scene.tokens, scene.sentence.start + match.index);
      // "Ghana and the other contributors": who is named first is one of them.
      const first = rule === "other-contributors" ? namedBefore(scene, at) : [];
      const actor = unique([...first, ...found.actor]);
      const { start, end } = spanOf(scene, from, found.last);
      if (sofar.some((d) => d.kind === "force" && found.actor.every((a) => isAmong(a, d.actor)) && d.span.start < end && start < d.span.end)) continue;
      drafts.push(presenceOf(scene, "force/is-contributor", actor, from, found.last, sofar));
    }
  }
  return drafts;
}

/** The state right before "and the other …". */
function namedBefore(scene: Scene, at: number): Actor[] {
  let i = at - 1;
  while (i > scene.sentence.first && /^(?:the|all|its|and|,|as|well)$/.test(wordOf(scene, i))) i--;
  if (i === at - 1) return [];
  const e = scene.entities.find((each) => each.first <= i && i < each.last && each.class === "state" && each.form !== "adjective");
  return e === undefined ? [] : actorsOf(scene, e);
}

/** "will work alongside Dutch and Australian medics": those are there already. */
function besideThem(scene: Scene, sofar: readonly Draft[]): Draft[] {
  return scene.clauses.flatMap((clause) => {
    const at = clause.attached.find((a) => a.word === "alongside" && a.index > clause.vg.index);
    const own = at === undefined ? undefined : sofar.find((d) => d.kind === "force" && d.clause === clause && d.actor.length > 0);
    if (at === undefined || own === undefined || !/^(?:work|serve|operate|fight|train|patrol|deploy|stand|be)$/.test(lemmaOf(clause))) return [];
    const nps = at.np.joined.length > 1 ? at.np.joined : [at.np];
    const last = nps[nps.length - 1].last;
    const states = scene.entities.filter((e) => e.class === "state" && e.id !== null && e.first >= at.np.first && e.last <= last);
    // "alongside Kenyan soldiers", "alongside the Danes"; not "alongside the Danish government", nor the host's own.
    const soldiers =
      isForceNoun(scene, nps[nps.length - 1].head) ||
      /^(?:troop|force|soldier|personnel|contingent|medic|staff|counterpart)$/.test(nounOf(scene, nps[nps.length - 1].head));
    if (states.length === 0 || !(soldiers ? states.every((e) => e.form === "adjective") : states.every((e) => e.form === "people"))) return [];
    const actor = unique(states.flatMap((e) => actorsOf(scene, e))).filter((a) => !isAmong(a, own.actor) && !isAmong(a, own.place));
    if (
      actor.length === 0 ||
      stagingOf(scene, clause).modality === "negated" ||
      sofar.some((d) => d.kind === "force" && d !== own && haveCommon(actor, d.actor))
    )
      return [];
    return [presenceOf(scene, "force/alongside", actor, at.np.first, last, sofar, own)];
  });
}

function presenceOf(scene: Scene, rule: string, actor: Actor[], first: number, last: number, sofar: readonly Draft[], beside?: Draft): Draft {
  const model = beside ?? sofar.find((d) => d.kind === "force" && (d.place.length > 0 || d.mission !== null));
  const named = placesIn(scene, scene.sentence.first, scene.sentence.last, false);
  const place = otherThan(model?.place ?? named, actor);
  return draftOf("force", rule, spanOf(scene, first, last), scene.index, {
    actor,
    place,
    mission: model?.mission ?? missionOf(scene, scene.sentence.first, scene.sentence.last, false),
    with: hostsOf(scene, place, actor),
    change: "level",
    stage: "in-force",
    trust: 0.55,
  });
}
