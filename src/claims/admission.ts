/** What a body or its members do to a state: let it in, take it back, throw it out; and a government that takes its country in or out. */
import type { Change, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import { asBody, bodyIn, bodyNear, isTalkOfMembers, partyOf } from "./alliance.ts";
import { agentOf, partiesAs } from "./args.ts";
import { actorsOfList } from "./bearer.ts";
import { type Draft, draftOf } from "./draft.ts";
import { lemmaOf, rangeOf, type Scene, spanOf, wordOf, wordsOf, isStateActor } from "./scene.ts";
import { stagingOf } from "./stage.ts";

const inVerbs = new Set(["admit", "accept", "let", "take", "bring", "welcome", "usher", "readmit", "invite"]);
const outVerbs = new Set("expel eject oust throw kick push drum force exclude evict remove keep take pull lead bring boot bar".split(" "));
const strong = new Set(["expel", "eject", "oust", "exclude", "evict", "remove", "bar"]);
/** Verbs of which one alone says that a state came in, where membership is the talk. */
const plainly = new Set(["admit", "readmit"]);

export function admits(scene: Scene, clause: Clause): Draft[] | null {
  const lemma = lemmaOf(clause);
  const canIn = inVerbs.has(lemma),
    canOut = outVerbs.has(lemma);
  if (!canIn && !canOut) return null;
  const { vg } = clause;
  const range = rangeOf(scene, clause);
  const object = clause.objects.find((o) => o.first >= vg.last) ?? null;
  const member = clause.attached.some((a) => a.word === "as" && /^members?$/.test(wordOf(scene, a.np.head)));
  const into = clause.attached.find((a) => /^(?:into|to|in)$/.test(a.word)),
    from =
      clause.attached.find((a) => /^(?:out of|from)$/.test(a.word)) ??
      (wordsOf(scene, vg.last - 1, Math.min(scene.sentence.last, range.last + 1)).includes(" out of ")
        ? clause.attached.find((a) => a.word === "of")
        : undefined);
  // Only strong verbs need no "out of": what is kept or taken from a body is mostly not its membership.
  const out = canOut && from !== undefined && (from.word !== "from" || strong.has(lemma));
  if (!out && !canIn) return null;
  const side = out ? from : into;
  const body = side ? bodyIn(scene, side.np.first, side.np.last) : null;
  if (body && /^-|^['’]s/.test(scene.tokens.text.slice(body.end, body.end + 2))) return null;
  const ofBody = member ? bodyIn(scene, vg.last, Math.min(scene.sentence.last, range.last + 6)) : null;
  const party = body
    ? asBody(body)
    : ofBody
      ? asBody(ofBody)
      : side && (out || side.word === "into")
        ? partyOf(scene, side.np)
        : (member || plainly.has(lemma) || (lemma === "let" && wordOf(scene, Math.min(vg.last, scene.sentence.last - 1)) === "in" && into?.prep !== vg.last)) &&
            isTalkOfMembers(scene)
          ? bodyNear(scene, scene.tokens.start[vg.first])
          : null;
  if (!party || (lemma === "invite" && !member) || (/^(?:welcome|accept)$/.test(lemma) && !member && !(body && side?.word !== "in"))) return null;
  const taken = vg.passive ? (clause.subject ? actorsOfList(scene, clause.subject) : []) : object ? actorsOfList(scene, object) : [];
  // "took another's place as the newest member": the object is no state.
  if (!vg.passive && object && (object.owner !== null || !scene.entities.some((e) => e.first <= object.head && object.head < e.last))) return null;
  const actor = taken.filter((a) => isStateActor(scene, a) && a.id !== party.id);
  if (
    actor.length === 0 ||
    (!vg.passive &&
      object !== null &&
      object.joined.length < 2 &&
      scene.entities.some((e) => e.first <= object.head && object.head < e.last && (e.class === "person" || e.class === "office")))
  )
    return null;
  const staging = stagingOf(scene, clause);
  const back = lemma === "readmit" || /\bback\b/.test(wordsOf(scene, vg.last - 1, Math.max(side?.np.first ?? vg.last, vg.last)).toLowerCase());
  const change: Change = out ? "end" : back ? "resume" : "start";
  const stage: Stage = lemma === "invite" ? "offered" : staging.phase !== "done" ? staging.stage : out ? "ended" : "in-force";
  const agents = vg.passive ? [] : agentOf(scene, clause).filter((a) => a.id !== party.id && !actor.some((b) => a.id === b.id));
  return [
    draftOf("membership", `membership/${out ? "put-out" : "let-in"}`, spanOf(scene, range.first, range.last), scene.index, {
      actor,
      with: [party, ...(staging.asked ? partiesAs(agents, "asker") : [])],
      change: lemma === "keep" ? "level" : change,
      stage: lemma === "keep" ? "in-force" : stage,
      modality: lemma === "keep" ? "negated" : staging.modality,
      clause,
      trust: 0.6,
      rules: [...staging.rules],
    }),
  ];
}
