/** How far it has come by the words around: what is called possible, a withdrawal that has a timetable, those who only "have to go". */
import type { Draft } from "./draft.ts";
import { lowerOf, oneSpace } from "./lowered.ts";
import { lemmaOf, type Scene } from "./scene.ts";

const possible =
  /^[^.;:,]{0,60}? (?:is|was|were|would be|could be|will be|might be|may be|seems?|looked|looks) (?:only |still |not |now |technically |militarily )*(?:possible|feasible|practicable|conceivable|achievable|realistic)\b/;
const calendar =
  /\b(?:puts?|set|sets|given|gave|gives|fix(?:es|ed)?|announced?|release[sd]?|draw(?:s|n)? up|drew up|outlin\w+|propos\w+|tentative|provisional) (?:[\w-]+ ){0,4}?(?:time-?table|time-?line|deadline|schedule|road ?map|date) (?:on|for|of) (?:the |its |their |a )?(?:[\w-]+ ){0,2}?(?:withdrawal|pull-?out|departure|drawdown|return|exit)\b/;
const bound: ReadonlySet<string> = new Set(["stage/have-to", "stage/must", "stage/should", "stage/ought"]);

/** Corrects stage, change or modality of a force; true where it did. */
export function tellFeasible(scene: Scene, draft: Draft): boolean {
  if (draft.kind !== "force" || (draft.quantity !== null && draft.stage === "in-force" && draft.change === "level")) return false;
  const { clause } = draft;
  // "concluded that pulling out would be possible": no more than that.
  if (
    draft.quantity === null &&
    clause !== null &&
    (clause.vg.form === "gerund" || draft.rules[0].startsWith("force/nominal-")) &&
    (draft.stage === "agreed" || draft.stage === "decided" || draft.stage === "pledged" || draft.stage === "in-force") &&
    possible.test(oneSpace(lowerOf(scene).slice(draft.span.end - scene.sentence.start)))
  ) {
    draft.stage = "considered";
    draft.modality = "possible";
    draft.rules.push("stage/called-possible");
    return true;
  }
  // "has put a timetable on the withdrawal": still to come.
  if (
    draft.quantity === null &&
    draft.rules[0].startsWith("force/nominal-") &&
    (draft.stage === "in-force" || draft.stage === "ended") &&
    calendar.test(oneSpace(lowerOf(scene).slice(draft.span.start - scene.sentence.start, draft.span.end - scene.sentence.start)))
  ) {
    draft.stage = "planned";
    draft.rules.push("stage/timetable");
    return true;
  }
  // "they have to go": away, where nothing says whither.
  if (
    clause !== null &&
    draft.change === "start" &&
    lemmaOf(clause) === "go" &&
    clause.particle === "" &&
    draft.rules.some((rule) => bound.has(rule)) &&
    !clause.attached.some((a) => a.index > clause.vg.index && /^(?:to|into|in|on|through|over|ahead|beyond|with|for)$/.test(a.word)) &&
    clause.objects.length === 0
  ) {
    draft.change = "end";
    draft.rules.push("change/away");
    return true;
  }
  return false;
}

/** "This bill gives 2 million. It also gives 4": does a bill open one of the last sentences of the paragraph? */
export function billBefore({ reading: { text }, index, sentence }: Scene): boolean {
  for (let i = index - 1; i >= 0 && index - i <= 3 && text.sentences[i].block >= sentence.block - 1; i--)
    if (/^\W*(?:the|this|that|a|our) (?:[\w'’-]+ ){0,2}?bill\b/i.test(text.text.slice(text.sentences[i].start, text.sentences[i].start + 60))) return true;
  return false;
}
