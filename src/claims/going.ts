/** Comings, goings and stays of a force by its own verb: "touched down", "flew home", "stays on", "calls at Limassol". */
import { headOf, type Scene, wordOf } from "./scene.ts";
import { type Frame, objectsAfter, type Told } from "./frames.ts";
import { forceBefore, isNobody, isPart } from "./contributor.ts";
import { recentForce } from "./forcetalk.ts";
import { leavesFor } from "./otherways.ts";
import { requestPut } from "./putrequests.ts";
import { isPost, isSite } from "./sites.ts";
import { list } from "./lexis.ts";

const comeVerbs = list(
  "arrive land touch dock berth disembark roll cross march pour set reach enter deploy move head fly sail come embark drive push advance steam follow return call drop cast",
);
/** Of these the verb alone says it; the others need a force of its own as the subject. */
const plainlyComes = list("arrive land touch deploy sail dock berth disembark embark roll head follow return");
const goVerbs = list("walk leave depart quit exit withdraw pull go fly sail roll pack clear abandon vacate evacuate hand head return come march step drive");
/** How a force is somewhere. */
const standVerbs = list(
  "carry soldier stick hang stand sit live wait camp shelter spend lie dig stay remain linger rest anchor lodge sleep winter train exercise circle loiter hover cruise prowl roam ply orbit trawl steam idle",
);

export const isGoing = (lemma: string): boolean => lemma === "go" || comeVerbs.has(lemma) || goVerbs.has(lemma) || standVerbs.has(lemma);

/** The readers in order; the first that answers decides. */
export function goes(frame: Frame): Told | null | undefined {
  return staysPut(frame) ?? leaves(frame) ?? goesThere(frame) ?? carriesOn(frame) ?? stays(frame) ?? comes(frame) ?? standsThere(frame);
}

const homeward = /^(?:back |straight |safely |now |out |off |north |south |east |west )*(?:home|back)\b|\bback (?:to|in) (?:base|port|barracks|the capital)\b/;

/** "are not going anywhere", "is going nowhere". */
function staysPut({ clause, lemma, rest, staging }: Frame): Told | undefined {
  const stays =
    (/^(?:go|come|leave|move)$/.test(lemma) && clause.vg.negated && /\b(?:anywhere|away|home|out)\b|^\W*$/.test(rest)) ||
    (lemma === "go" && /\bnowhere\b/.test(rest));
  return stays ? { rule: "goes-nowhere", change: "end", stage: clause.vg.modal === "" ? "planned" : staging.stage } : undefined;
}

function isLeaving({ scene, clause, lemma, rest }: Frame): boolean {
  // "went back on its word": nobody goes.
  if (!goVerbs.has(lemma) || /^back on\b/.test(rest)) return false;
  if (homeward.test(rest)) return true;
  if (/^(?:fly|roll|go|drive|step)$/.test(lemma))
    return /^(?:out|away|north|south|off|aside|back)\b/.test(rest) && !/^out (?:of \w+ (?:on|to)|missions|sorties)/.test(rest);
  if (lemma === "walk") return /^(?:out|away)\b/.test(rest);
  if (lemma === "pack" || lemma === "clear") return /^(?:up|out|$|\W)/.test(rest);
  if (lemma === "evacuate") return clause.objects.some((o) => isSite(scene, o));
  return /^(?:leave|depart|quit|exit|withdraw|vacate|abandon)$/.test(lemma);
}

function leaves(frame: Frame): Told | null | undefined {
  if (!isLeaving(frame)) return undefined;
  const { scene, clause, who, lemma, rest, staging } = frame;
  // "has left for the Sinai": on the way there.
  if (who.as !== "state" && (lemma === "leave" || lemma === "depart") && leavesFor(scene, clause, who.actor))
    return { rule: "leaves-for", change: "start", stage: staging.stage };
  const home = homeward.test(rest);
  if (who.as === "state" && (!home || !/^(?:go|come|return)$/.test(lemma) || who.because !== null)) return null;
  if (home && who.as === "memory" && clause.type !== "main" && clause.type !== "infinitive") return null;
  // A union that is left is a membership.
  if (
    clause.objects.some(
      (o) =>
        /^(?:wife|family|families|job|post|office)$/.test(headOf(scene, o)) ||
        scene.entities.some((e) => e.first >= o.first && e.first < o.last && e.class === "body"),
    )
  )
    return null;
  return {
    rule: `goes-${lemma}`,
    change: "end",
    stage: staging.phase === "coming" ? staging.stage : staging.phase === "done" ? "ended" : "in-force",
    left: true,
  };
}

/** "will go to Ukraine", "no Austrian goes there". */
function goesThere({ scene, clause, who, lemma, rest, staging }: Frame): Told | undefined {
  if (lemma !== "go" || clause.vg.form === "gerund") return undefined;
  // "none of its soldiers will go": wherever they were wanted.
  if (who.as !== "state" && clause.vg.modal !== "" && clause.subject !== null && isNobody(scene, clause.subject) && /^(?:in\b|out\b|\W*$|[,;–—])/.test(rest))
    return { rule: "goes-not", change: "start", stage: staging.stage };
  if (!/^(?:to|into|there|ashore|in)\b/.test(rest)) return undefined;
  if (who.as !== "force" && !(clause.subject !== null && /^(?:no|not)$/.test(wordOf(scene, clause.subject.first)))) return undefined;
  const first = clause.attached.find((a) => a.index > clause.vg.index);
  return rest.startsWith("there") || (first !== undefined && isSite(scene, first.np)) ? { rule: "goes-to", change: "start", stage: staging.stage } : undefined;
}

function carriesOn({ clause, lemma, rest, staging }: Frame): Told | undefined {
  return /^(?:carry|soldier|stick|hang|hold)$/.test(lemma) &&
    /^(?:on|around|out)(?:[^\w\s]|$| (?:at|in|there|with|along|alone|near))/.test(rest) &&
    objectsAfter(clause).length === 0
    ? { rule: "carries-on", change: "level", stage: staging.stage }
    : undefined;
}

function stays({ scene, clause, who, lemma, rest, staging }: Frame): Told | null | undefined {
  if (lemma !== "stay" && lemma !== "remain" && lemma !== "linger") return undefined;
  if (
    (who.as === "state" && who.because !== null) ||
    objectsAfter(clause).some((o) => headOf(scene, o) !== "home") ||
    /^(?:so|silent|in (?:the|its|his) (?:navy|army|job|office|power))\b/.test(rest)
  )
    return null;
  // "remains opposed to the mission": a stance.
  if (lemma === "remain" && /^(?:\w+ly )?(?:opposed|against|in favou?r|undecided|divided|split|convinced|determined|ready|willing|reluctant)\b/.test(rest))
    return null;
  // "remains committed to the mission": a stance.
  if (who.as === "state" && /^(?:\w+ )?(?:committed|engaged|attached|dedicated|devoted|loyal)\b/.test(rest)) return null;
  if (clause.predicate >= 0 && !/^(?:on|put|open|in|at|behind|there|here|deployed|stationed|committed|engaged)\b/.test(rest)) return null;
  return { rule: "stays", change: staging.phase === "coming" ? "extend" : "level", stage: staging.stage };
}

function comes(frame: Frame): Told | undefined {
  const { scene, clause, who, lemma, rest, staging } = frame;
  // "have written to say that they would come": states, where forces are the talk.
  if (
    lemma === "come" &&
    who.as === "state" &&
    (clause.vg.modal === "would" || clause.vg.modal === "will") &&
    clause.objects.length === 0 &&
    /^(?:to|in|with|too|as well|\W*$)/.test(rest) &&
    recentForce(scene, 2)
  )
    return { rule: "comes-too", change: "start", stage: staging.stage };
  if (!comeVerbs.has(lemma) || clause.vg.form === "gerund" || who.as === "state" || (who.as !== "force" && !plainlyComes.has(lemma))) return undefined;
  if ((lemma === "deploy" || lemma === "drive") && clause.objects.length > 0) return undefined;
  if (/^(?:enter|reach|cross)$/.test(lemma) && !clause.objects.some((o) => isPost(scene, o))) return undefined;
  if (!comesHere(scene, frame)) return undefined;
  // "Half of them left in May; the rest will follow": as the first went.
  const gone =
    lemma === "follow" && clause.subject !== null && isPart(scene, clause.subject) && /^(?:end|cut)$/.test(forceBefore(scene, frame.earlier, 3)?.change ?? "");
  if (gone) return { rule: "goes-follow", change: "end", stage: staging.stage, left: true };
  return { rule: `comes-${lemma}`, change: lemma === "return" ? "resume" : "start", stage: staging.stage };
}

/** Do the words after the verb say where to? */
function comesHere(scene: Scene, { clause, lemma, rest }: Frame): boolean {
  switch (lemma) {
    // "marched through the capital": a parade.
    case "march":
      return !/^(?:through|past|down|along|in) (?:the )?(?:capital|streets?|city|avenue|boulevard|town|square|parade)\b/.test(rest);
    case "drop":
    case "cast":
      return /^anchor\b/.test(rest);
    case "set":
      return /\b(?:foot|sail|out|off)\b/.test(rest);
    case "call":
      return /^(?:\w+ )?(?:at|in at|into) /.test(rest) && clause.attached.some((a) => a.word === "at" && isSite(scene, a.np));
    case "come":
    case "fly":
    case "move":
    case "head":
    case "sail":
    case "push":
      return (
        !(lemma === "come" && /^to\b/.test(rest)) &&
        /^(?:\w+ )?(?:in|into|to|towards?|for|on|up)\b|^(?:a|two|three|four|last|this|next|early|late|earlier|later|yesterday|too|first)\b/.test(rest) &&
        !/^(?:in|on) (?:support|order|favou?r|line)/.test(rest)
      );
    case "return":
    case "follow":
      return /^(?:to|in|next|later|soon|on|before|by|this|after|within|shortly|tomorrow|from|at)\b/.test(rest);
    default:
      return true;
  }
}

function standsThere({ scene, clause, who, lemma, rest, staging, past }: Frame): Told | null | undefined {
  // "lodged a request at headquarters": a paper, and nobody lodges there.
  if (!standVerbs.has(lemma) || who.as === "state" || requestPut(scene, clause) !== null) return undefined;
  const placed = clause.attached.some((a) => a.index > clause.vg.index && isPost(scene, a.np)) || /^(?:\w+ )?(?:by\W|by$|ready|guard|watch|there)/.test(rest);
  const says =
    /^(?:\w+ )?(?:in|at|on|off|by|along|near|outside|under|over|through|around|up|above|alongside|guard|watch|there|the|two|three|four|five|six|seven|eight|nine|ten|twelve|several|half|most|a|with|ready)\b/.test(
      rest,
    );
  return placed && says ? { rule: `stands-${lemma}`, change: "level", stage: past ? "ended" : staging.stage } : null;
}
