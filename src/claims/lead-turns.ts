/**
 * Leads by turns of phrase: "plays first fiddle in", "took the division under its wing", "pulled back from the leadership", "is boss of", "is under a Pole".
 */
import type { Actor, Change } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorsOf } from "./args.ts";
import { isLedWords, isRanked, leadOf, leadSpan, nationOf } from "./command.ts";
import type { Draft } from "./draft.ts";
import { foldedWords } from "./frames.ts";
import { inField } from "./matter.ts";
import { currentMission } from "./memory.ts";
import { entitiesIn, headOf, isOneOf, lemmaOf, rangeOf, type Scene, statesAmong, wordOf, isMissionName } from "./scene.ts";
import { list } from "./lexis.ts";

interface Turn {
  readonly after: RegExp;
  readonly change: Change;
  readonly passive?: boolean;
}
const turns = new Map<string, Turn[]>();
const put = (lemmas: string, change: Change, after: RegExp, passive = false): void => {
  for (const lemma of lemmas.split(" ")) turns.set(lemma, [...(turns.get(lemma) ?? []), { after, change, passive }]);
};

const post = "(?:lead|leadership|command|helm|reins|baton|wheel|top job|overall command|leading role|lead role|chair)";
put("play", "level", /^(?:the )?(?:first fiddle|lead(?:ing)? (?:role|part))\b/);
put("take", "start", new RegExp(`^(?:up |over )?(?:the )?(?:overall )?${post}\\b|\\bunder (?:its|their|his) (?:wing|command|control|orders)\\b`));
put("have hold keep", "level", new RegExp(`^(?:the|full|overall) (?:\\w+ )?(?:${post}|say)\\b`));
put(
  "be become",
  "level",
  /^(?:now |still |again |currently |the )*(?:boss|chief|head|commander|in the lead|in the driving seat|in the chair|at the (?:head|helm|wheel|top|reins)|in (?:charge|command|control)) (?:of|at|in|over)\b/,
);
put("pull draw back bow step withdraw retreat opt", "end", new RegExp(`^(?:back|out|down|away|off)?\\s*(?:from|of) (?:the |its )?${post}\\b`));
put("put place", "start", /^(?:back )?(?:in (?:charge|command)|at the (?:head|helm))\b/, true);
put("entrust charge task", "start", /^with (?:the )?(?:lead|leadership|command|leading|commanding|running)\b/, true);
put("call", "level", /^the (?:shots|tune)\b/);
const asNation = "(?:as|to be|to become) (?:the )?(?:lead|framework) nation\\b";
put(
  "take",
  "start",
  /^(?:its |their |the )?turns? (?:at the (?:head|helm|top)|in (?:charge|command|the lead|the chair)|as (?:the )?(?:lead|framework) nation|(?:leading|commanding|heading)|to (?:lead|command|head))\b/,
);
put("step", "start", new RegExp(`^(?:up|in|forward)(?: again)? ${asNation}`));
put("step stand", "end", new RegExp(`^(?:down|back|aside) ${asNation}`));
put("set pull", "level", /^the (?:pace|tone|strings)\b/);

const mayTurn = isOneOf(
  list(
    "turn turns nation fiddle role wing say control top pace tone seat part command shots tune helm wheel reins baton boss chief head charge command lead leadership under leads led strings chair leading",
  ),
);
const commanded =
  /\b(?:missions?|operations?|forces?|brigades?|battalions?|divisions?|corps|battle ?groups?|task ?force|coalition|headquarters|staff|contingents?|sector|flotilla|squadron|peacekeepers|observers|monitors|training|troops|blue helmets|group|intervention)\b/;

export function turnedLeads(scene: Scene): Draft[] {
  let told = false;
  for (let i = scene.sentence.first; i < scene.sentence.last && !told; i++) told = mayTurn(scene, i);
  if (!told || !inField(scene)) return [];
  const words = foldedWords(scene, scene.sentence.first, scene.sentence.last);
  if (!commanded.test(words) && currentMission(scene, scene.sentence.end) === null) return [];
  for (const clause of scene.clauses) {
    const draft = ofTurn(scene, clause) ?? leadsThere(scene, clause) ?? underOne(scene, clause);
    if (draft) return [draft];
  }
  const fronted = frontedLead(scene);
  return fronted ? [fronted] : [];
}

function ofTurn(scene: Scene, clause: Clause): Draft | null {
  const known = turns.get(lemmaOf(clause));
  if (known === undefined || clause.subject === null || clause.marker === "if") return null;
  const { last } = rangeOf(scene, clause);
  const end = Math.max(last, Math.min(scene.sentence.last, clause.vg.last + 9));
  const rest = clause.vg.last < end ? foldedWords(scene, clause.vg.last, end) : "";
  const turn = known.find((t) => (t.passive ?? false) === clause.vg.passive && t.after.test(rest));
  if (turn === undefined || /\bsecond in command\b|\bdeput/.test(rest)) return null;
  const actor = nationIn(scene, clause.subject);
  return actor.length > 0 ? leadSpan(scene, clause, "lead/turn", actor, turn.change, rangeOf(scene, clause).first, end) : null;
}

/** A state, its people, or one of them by rank; a ministry or party leads nothing so. */
function nationIn(scene: Scene, np: NounPhrase): Actor[] {
  const { state } = scene.reading.lookups;
  if (!isRanked(scene, np) && !entitiesIn(scene, np.first, np.last).some((e) => e.class === "state" || e.form === "metonym" || e.class === "person")) return [];
  return nationOf(scene, np).filter((a) => a.id !== null && state.has(a.id));
}

/** "the Dutch lead in Uruzgan": where, and no object. */
function leadsThere(scene: Scene, clause: Clause): Draft | null {
  if (
    !/^(?:lead|command)$/.test(lemmaOf(clause)) ||
    clause.vg.passive ||
    clause.subject === null ||
    clause.objects.some((o) => o.index > clause.vg.index) ||
    clause.attached.some((a) => a.word === "to")
  )
    return null;
  const there = clause.attached.some(
    (a) =>
      a.word === "in" &&
      a.index > clause.vg.index &&
      entitiesIn(scene, a.np.first, a.np.last).some((e) => e.class === "place" || e.class === "state" || isMissionName(e) || e.class === "region"),
  );
  const actor = there ? nationIn(scene, clause.subject) : [];
  return actor.length > 0 ? leadOf(scene, clause, "lead/leads-there", actor, "level") : null;
}

/** "The staff in Stavanger is under a Pole": what is led, and one of a nation over it. */
function underOne(scene: Scene, clause: Clause): Draft | null {
  if (!/^(?:be|stand|remain|come|serve|operate|sail|fight|work)$/.test(lemmaOf(clause)) || clause.subject === null || !isLedWords(scene, clause.subject))
    return null;
  const under = clause.attached.find((a) => a.word === "under" && a.index > clause.vg.index);
  if (under === undefined) return null;
  const one = entitiesIn(scene, under.np.first, under.np.last).find(
    (e) => e.class === "state" && (e.form === "people" || (e.last === under.np.last && /^(?:an?|the)$/.test(wordOf(scene, under.np.first)))),
  );
  return one ? leadOf(scene, clause, "lead/under-one", actorsOf(scene, one), "level") : null;
}

/** "Under New Zealand's leadership, the monitors stayed": whose command opens the sentence. */
function frontedLead(scene: Scene): Draft | null {
  const { first } = scene.sentence;
  const np = scene.chunks[1];
  if (wordOf(scene, first) !== "under" || np?.type !== "np" || !/^(?:leadership|command|lead|direction)$/.test(headOf(scene, np))) return null;
  const actor = statesAmong(scene, np.owner !== null ? nationOf(scene, np.owner) : nationOf(scene, np));
  const clause = scene.clauses.find((c) => c.vg.form === "finite") ?? null;
  return actor.length > 0 && clause?.subject != null && commanded.test(foldedWords(scene, clause.subject.first, clause.subject.last))
    ? leadSpan(scene, clause, "lead/under-command", actor, "level", first, clause.subject.last)
    : null;
}
