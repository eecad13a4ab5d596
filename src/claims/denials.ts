/** What a report only tells as denied: "reports that Chad will leave are untrue", "dismissed rumours of a withdrawal". */
import type { Draft } from "./draft.ts";
import { lowerOf } from "./lowered.ts";
import { isOneOf, type Scene } from "./scene.ts";

const hearsay = "(?:rumou?rs?|reports?|claims?|talk|suggestions?|speculation|allegations?|stories|story)";
const called = new RegExp(
  `\\b${hearsay} (?:that|of|about)\\b[^.;!?]{0,140}?\\b(?:is|are|was|were)\\b[^.;!?]{0,20}?["“']?(?:untrue|false|nonsense|fiction|fake|baseless|unfounded|groundless|wrong|fabricated|a fabrication|speculation|rubbish|invented|an invention|without foundation|a hoax|disinformation)\\b`,
);
const dismissed = new RegExp(
  `\\b(?:den(?:y|ies|ied)|dismiss(?:es|ed)?|reject(?:s|ed)?|rubbish(?:es|ed)?|refut(?:es|ed)|call(?:s|ed)?|brand(?:s|ed)?)\\b[^.;!?]{0,30}?\\b${hearsay} (?:that|of|about)\\b`,
);
const isHearsay = isOneOf(
  new Set("rumour rumours rumor rumors report reports claim claims talk suggestion suggestions speculation allegation allegations story stories".split(" ")),
);

/** Offset in the text from which the sentence's words are denied, or -1. */
function deniedFrom(scene: Scene): number {
  let found = false;
  for (let i = scene.sentence.first; i < scene.sentence.last && !found; i++) found = isHearsay(scene, i);
  if (!found) return -1;
  const words = lowerOf(scene);
  const match = called.exec(words) ?? dismissed.exec(words);
  return match === null ? -1 : scene.sentence.start + match.index;
}

/** Turns the forces of a denied report into what they are: not so, and not planned. */
export function denyReports(scene: Scene, drafts: readonly Draft[]): void {
  if (!drafts.some((d) => d.kind === "force" && d.modality === "stated")) return;
  const from = deniedFrom(scene);
  if (from < 0) return;
  for (const draft of drafts) {
    if (draft.kind !== "force" || draft.modality !== "stated" || draft.span.end <= from || draft.stage === "refused" || draft.rules.includes("stage/confirm"))
      continue;
    draft.modality = "negated";
    if (draft.stage === "in-force" || draft.stage === "ended") draft.stage = draft.rules[0] === "force/in-passing" ? "considered" : "planned";
    if (draft.change === "level") draft.change = "start";
    draft.rules.push("stage/denied-report");
  }
}
