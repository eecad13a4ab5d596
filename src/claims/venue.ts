/**
 * Places and years that stand for a meeting: "At Chicago in 2012 the allies agreed", "the pledge made at Wales", "in Doha on 3 May, where ministers decided".
 */
import type { Actor, Named } from "../model/claim.ts";
import type { TimeMention } from "../model/edtf.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import type { Clause } from "../text/clauses.ts";
import { actorsOfList, tokenFrom } from "./bearer.ts";
import { type Draft, draftOf } from "./draft.ts";
import { areOfficials, ownBody, regional } from "./participants.ts";
import { prepositionBefore } from "./places.ts";
import { lemmaOf, rangeOf, type Scene, spanOf, wordOf } from "./scene.ts";
import { registered } from "./summit-actors.ts";
import { isAmong } from "./named.ts";

/** What meetings do. */
const resolves = new Set(
  "agree decide pledge promise commit adopt endorse approve declare vow undertake resolve invite recognise recognize affirm reaffirm set settle sign launch announce make take unveil confirm renew".split(
    " ",
  ),
);

export function venueDrafts(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  for (const clause of scene.clauses) {
    // "the crimes committed in Paris".
    if (!resolves.has(lemmaOf(clause)) || (clause.vg.passive && lemmaOf(clause) === "commit") || clause.vg.form === "infinitive") continue;
    const venue = venueOf(scene, clause);
    if (!venue || [...found, ...sofar].some((d) => d.kind === "meeting" && isAmong(venue.place, d.place))) continue;
    const { e, place, times } = venue;
    const known = registered(scene, "summit", [place], times);
    const actor = bodyOf(scene, clause, { known, sofar });
    if (actor.length === 0 || (times.length === 0 && known?.id !== actor[0].id)) continue;
    // A day gone by or a year alone: what was decided there is past.
    if (clause.vg.tense === "future" || clause.vg.modal !== "") continue;
    const last = Math.max(e.last, ...times.map((t) => tokenFrom(scene, t.end - 1) + 1));
    const range = rangeOf(scene, clause);
    found.push(
      draftOf(
        "meeting",
        "meeting/venue",
        spanOf(scene, Math.min(e.first - 1, range.first), Math.max(last, Math.min(range.last, clause.vg.last))),
        scene.index,
        { actor, place: [place], form: known ? "summit" : "meeting", stage: "ended", times, trust: 0.55 },
      ),
    );
  }
  return found;
}

/** The allies, ministers or leaders that a verb of deciding is said of, as their body; whoever met there by the registry. */
function bodyOf(scene: Scene, clause: Clause, { known, sofar }: { readonly known: Actor | null; readonly sofar: readonly Draft[] }): Actor[] {
  const { subject } = clause;
  if (clause.vg.passive || subject === null) return known && clause.vg.form !== "gerund" ? [known] : [];
  const head = wordOf(scene, subject.head);
  const bodies = actorsOfList(scene, subject).filter((a) => a.id !== null && scene.reading.lookups.body.has(a.id));
  if (bodies.length === 1) return bodies;
  const states = regional(scene, subject);
  if (states) return states;
  if (!areOfficials(head) && !/^(?:alliance|they|nations|countries|governments)$/.test(head)) return [];
  return known ? [known] : ownBody(scene, sofar);
}

/** A city or state with "at" or "in" before it that belongs to the clause or opens the sentence, with the time that stands beside it. */
function venueOf(scene: Scene, clause: Clause): { e: ResolvedMention; place: Named; times: TimeMention[] } | null {
  const range = rangeOf(scene, clause);
  for (const e of scene.entities) {
    if (e.id === null || (e.class !== "place" && !(e.class === "state" && e.form !== "adjective" && e.form !== "pronoun" && e.form !== "people"))) continue;
    if (e.first >= range.last || !/^(?:at|in)$/.test(prepositionBefore(scene, e)) || !/^(?:at|in|the)$/.test(wordOf(scene, e.first - 1))) continue;
    const inside = e.first >= range.first,
      opens = e.first - scene.sentence.first <= 3,
      leads = clause.marker === "where" && range.first - e.last < 8 && e.last <= range.first;
    if (!inside && !opens && !leads) continue;
    // Of a state only the pledges of a summit are told so: "at Wales", never "in Mali".
    if (e.class === "state" && e.form === "name" && wordOf(scene, e.first - 1) !== "at") continue;
    const times = scene.times.filter(
      (t) => t.edtf !== null && t.timex.type === "DATE" && ((t.start >= e.end && t.start - e.end < 12) || (t.end <= e.start && e.start - t.end < 6)),
    );
    return { e, place: { id: e.id, name: e.name }, times };
  }
  return null;
}
