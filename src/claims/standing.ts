/** "is on board", "are back in Bergen", "is on her way", "are still at Kant": where a force is said to be. */
import { isForcePhrase } from "./contingent.ts";
import type { Clause } from "../text/clauses.ts";
import { entitiesIn, headOf, type Scene, wordOf } from "./scene.ts";
import type { Frame, Told } from "./frames.ts";
import { isJoint, isSite } from "./sites.ts";
import { inTalk } from "./talk.ts";
import { haveCommon } from "./named.ts";

const idioms =
  "on (?:the )?(?:ground|board|station|patrol|duty|standby|stand-by|call|scene|alert|watch|beat)|in (?:place|position|theatre|theater|action|the thick)|aboard|there|present|here|at sea|part of|of it|party to|engaged|involved|operational|offshore|ashore|represented|in charge";
const idiomatic = new RegExp(`^(?:\\w+ ){0,2}(?:${idioms})\\b`);
const adverbs = "already |still |now |also |currently |again |all |both |not |never |no longer |always |once more |only |permanently |out ";
const loc = "(?:in|at|off|inside|aboard|near|around|along|over|with|among|outside|on|alongside)";
const stands = new RegExp(
  `^(?:${adverbs})*(?:${idioms}|on (?:the )?(?:site|spot|frontline|front line|job|case)|in (?:charge|the field|the area|the region|country)|at work|active|among|${loc}(?= |$))`,
);
const underWay =
  /^(?:already |still |now |also |currently |both |all |not |only )*(?:on (?:his|her|its|their|the|our) way|en route|inbound|bound for|headed|heading|steaming|sailing|due(?= (?:in|at|there|on|next|tomorrow|this|by|here|back|home)\b|\W*$)|expected|awaited|next)\b/;
const homewards =
  /^(?:\w+ ){0,2}?(?:on (?:his|her|its|their|our|the) way (?:out|home|back)|due (?:back|home|out)|(?:booked|slated|scheduled|down|expected) (?:for |to (?:be |go |fly |sail |come ))?(?:home|back)|(?:bound|heading|headed|steaming|sailing) (?:for )?(?:home|back))\b/;
const gone =
  /^(?:already |still |now |also |all |both |finally |not |long |since |safely |long since )*(?:back (?:home|in|from|by|before|on (?:\w+day|\d))|back\W*$|home|gone|out of|out\b|away|off (?:home|the)|(?:no|not any) longer (?:there|in|at|on|present|deployed|stationed|part|with)|leaving)/;
/** "are the last to leave", "were the first to arrive". */
const inOrder =
  /^(?:among )?the (?:very )?(?:first|last|next|only ones|latest|second|third)(?: \w+)? to (?<verb>leave|go (?:home|out)|go|pull out|withdraw|depart|quit|arrive|come|land|deploy|join|send|sign up)\b/;
const takesPart = /^(?:\w+ ){0,2}(?:part of|of it|party to|involved|engaged|represented|in charge|among)\b/;
/** What a state may be said to be in without a word of soldiers. */
const stateIs = /^(?:\w+ ){0,2}(?:on board|aboard|on the ground|there|present|in charge of|part of|of it|party to|involved|engaged|represented)\b/;
/** "in talks", "at risk", "on trial": no place. */
const noPlace = new RegExp(
  "^(?:\\w+ ){0,2}(?:in (?:talks|contact|touch|favou?r|line|doubt|danger|need|no |a position|the process|the dark|trouble|crisis|court|custody|hospital|mourning|full|good|poor|sight|accordance)|at (?:risk|odds|issue|stake|fault|war|peace|least|the (?:heart|table|cent|top|time|end))" +
    "|on (?:trial|fire|strike|sale|course|track|show|display|record|leave|the (?:table|agenda|verge|way|rise|list|other|same))|under (?:fire|attack|pressure|investigation|review|threat|siege|discussion|consideration|the impression|no)|with (?:us|you|him)|among the (?:dead|wounded|injured|victims|killed|best|most|first))",
);
const bodies = /^(?:presence|contingent|deployment|footprint|garrison|detachment)$/;

/** "is a member", "are the best": said of what someone is, not where. */
const isSomething = (scene: Scene, clause: Clause): boolean =>
  clause.objects.some((o) => !/^(?:home|back|part|member|route)$/.test(headOf(scene, o)) && o.index > clause.vg.index);

/** May "be" with these words after it say where a force is, whoever it is? It lets in all that `isSomewhere` reads. */
export const mayBeSomewhere = (scene: Scene, clause: Clause, rest: string): boolean =>
  inOrder.test(rest) ||
  (!isSomething(scene, clause) &&
    (stands.test(rest) ||
      underWay.test(rest) ||
      gone.test(rest) ||
      /\b(?:under ?way|back (?:in|at|on|off))\b/.test(rest) ||
      (clause.predicate >= 0 && clause.subject !== null && bodies.test(headOf(scene, clause.subject)))));

/** "is essential": a gate, not that it is there. */
export const needed = /^(?:essential|indispensable|crucial|vital|necessary|needed|required|important|key|conditional|contingent|dependent|subject|pending)$/;

export function isSomewhere(frame: Frame): Told | null {
  const { scene, clause, who, rest, staging, past, earlier } = frame;
  // "isn't there yet": its mind is not made up.
  if (clause.vg.negated && who.as === "state" && /^there yet\b/.test(rest)) return null;
  const order = inOrder.exec(rest)?.groups?.["verb"];
  // "is the second to send troops": the infinitive tells whose.
  const sends =
    order !== undefined && scene.clauses.some((c) => c.governor === clause && c.type === "infinitive" && c.objects.some((o) => isForcePhrase(scene, o, "act")));
  if (order !== undefined && !sends && who.because === null && scene.quantities.length === 0 && inTalk(scene, earlier)) {
    const leaves = order === "go" ? /^(?:among )?the (?:very )?last\b/.test(rest) : /^(?:leave|go|pull|withdraw|depart|quit)/.test(order);
    return {
      rule: "in-order",
      change: leaves ? "end" : "start",
      stage:
        staging.phase === "coming"
          ? staging.stage
          : leaves
            ? past
              ? "ended"
              : "planned"
            : past || /^(?:\w+ )?the (?:second|third|fourth|fifth|latest|\w+th)\b/.test(rest)
              ? "in-force"
              : "planned",
      left: leaves,
      trust: 0.65,
    };
  }
  if (isSomething(scene, clause)) return null;
  const level = past ? "ended" : staging.phase === "coming" ? staging.stage : "in-force";
  const where = clause.attached.filter((a) => a.index > clause.vg.index);
  if (/^(?:already |still |now |also |currently )*under ?way\b/.test(rest))
    return who.as === "state" ? null : { rule: "goes-on", change: "level", stage: level };
  if (underWay.test(rest)) {
    if (who.as === "state" && !/^\w* ?(?:on|en route)/.test(rest)) return null;
    if (homewards.test(rest))
      return { rule: "homeward", change: "end", stage: /^(?:\w+ ){0,2}?due/.test(rest) || staging.phase === "coming" ? "planned" : "in-force", left: true };
    return { rule: "under-way", change: "start", stage: /\bway\b|route|bound|inbound|head/.test(rest) && staging.phase !== "coming" ? "in-force" : "planned" };
  }
  // "are back in Amman": they have come again, unless it is their own home.
  const again = /^(?:already |now |finally |soon |once more |all )*back (?:in|at|on|off) /.test(rest) ? where.filter((a) => isSite(scene, a.np)) : [];
  if (again.length > 0 && who.as !== "state" && !again.some((a) => haveCommon(entitiesIn(scene, a.np.first, a.np.last), who.actor)))
    return { rule: "back-again", change: "resume", stage: staging.phase === "coming" ? staging.stage : past ? "ended" : "in-force" };
  if (gone.test(rest)) {
    if (who.as === "state" && !/^(?:now |already |also )*(?:out|gone|no longer part)\b/.test(rest)) return null;
    return { rule: "gone", change: "end", stage: staging.phase === "coming" ? staging.stage : "ended", left: true };
  }
  // "The Dutch deployment on the island is a small one": it is there, whatever it is like.
  if (
    who.as === "force" &&
    clause.predicate >= 0 &&
    clause.subject !== null &&
    bodies.test(headOf(scene, clause.subject)) &&
    !clause.vg.negated &&
    !needed.test(wordOf(scene, clause.predicate))
  )
    return { rule: "presence-is", change: "level", stage: level, trust: 0.45 };
  if (!stands.test(rest) || (!idiomatic.test(rest) && !where.some((a) => isSite(scene, a.np)))) return null;
  if (takesPart.test(rest) && !where.some((a) => isJoint(scene, a.np) || (/^(?:it|this|that|them)$/.test(wordOf(scene, a.np.head)) && inTalk(scene, earlier))))
    return null;
  if (
    who.as === "memory" &&
    /^(?:\w+ )?(?:there|present|here|active|among)\b/.test(rest) &&
    clause.type !== "main" &&
    clause.type !== "complement" &&
    !(clause.type === "infinitive" && staging.by !== null)
  )
    return null;
  // A state "is in talks", "is in NATO": only what says that it takes part.
  if ((who.as === "state" && !stateIs.test(rest)) || noPlace.test(rest)) return null;
  return { rule: "stands", change: clause.vg.form === "infinitive" && who.as === "state" ? "start" : "level", stage: level };
}
