/** How far a force has come by verbs that are in no list of movements: named for it, asked for, begun with, done with, talked of. */
import type { Actor, Change, Stage } from "../model/claim.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import { list } from "./lexis.ts";
import { headOf, lemmaOf, type Scene, wordOf, wordsOf } from "./scene.ts";
import type { Staging } from "./staging.ts";
import { isAmong } from "./named.ts";

export interface OtherWay {
  readonly rule: string;
  readonly change: Change;
  readonly stage: Stage;
}

interface Frame {
  readonly rule: string;
  readonly verbs: ReadonlySet<string>;
  /** What must stand after the verb, in lower case. */
  readonly after?: RegExp;
  readonly when?: "done" | "now" | "passive" | "active";
  readonly change: Change;
  /** By itself, and where the verb tells what is done. */
  readonly stage: Stage;
  readonly done?: Stage;
}

const frames: readonly Frame[] = [
  { rule: "named-for", verbs: list("guarantee confirm assure choose select nominate name designate muster"), change: "start", stage: "pledged" },
  { rule: "named-for", verbs: list("chip throw cough stump step pitch weigh"), after: /^(?:in|up)\b/, change: "start", stage: "pledged" },
  {
    rule: "ordered-to",
    verbs: list("order direct divert reroute redirect"),
    after: /^(?:[\w’'-]+ ){0,6}?(?:to|into|off|towards?|back to) (?:the )?(?!buy|leave|return|stop|withdraw|pull|go\b|come\b)/,
    change: "start",
    stage: "decided",
  },
  {
    rule: "planned-for",
    verbs: list("foresee intend plan envisage envision slate schedule earmark allot mean budget assign"),
    when: "passive",
    change: "start",
    stage: "planned",
  },
  { rule: "planned-for", verbs: list("pencil put mark book"), after: /^(?:in|down)\b/, when: "passive", change: "start", stage: "planned" },
  {
    rule: "planned-for",
    verbs: list("await"),
    after: /^(?:[\w’'-]+ ){0,4}(?:word|vote|approval|leave|mandate|decision|nod|green light|consent|orders?|go-ahead)\b/,
    change: "start",
    stage: "planned",
  },
  { rule: "talked-of", verbs: list("talk speak think muse dream whisper"), after: /^(?:of|about)\b/, change: "start", stage: "considered" },
  { rule: "offers", verbs: list("register"), when: "passive", change: "start", stage: "offered" },
  { rule: "offers", verbs: list("come step"), after: /^forward with\b/, change: "start", stage: "offered" },
  {
    rule: "turned-down",
    verbs: list("turn wave brush knock bat"),
    after: /^(?:down|away|aside|off|back)\b/,
    when: "active",
    change: "start",
    stage: "refused",
  },
  { rule: "asked-for", verbs: list("ask beg call plead press appeal"), after: /^(?:[\w’'-]+ ){0,5}for\b/, change: "start", stage: "requested" },
  { rule: "asked-for", verbs: list("need require lack"), change: "start", stage: "requested" },
  // "is 800 soldiers short", "is in dire need of 18 helicopters": what is still to be found.
  {
    rule: "asked-for",
    verbs: list("be remain fall run"),
    after:
      /^(?:still |also |currently |badly |now |some |about |well )*(?:short of|(?:up to )?[\d,]+ (?:[\w-]+ ){0,2}short\b|in (?:dire |urgent |desperate |great |serious )?need (?:of|for))\b/,
    change: "start",
    stage: "requested",
  },
  {
    rule: "begins-duty",
    verbs: list("begin start commence open"),
    after: /^(?:[\w’'-]+ ){0,2}(?:work|duty|duties|patrols?|patrolling|training|their (?:task|job)|its (?:task|job)|service|operations)\b/,
    change: "start",
    stage: "planned",
    done: "in-force",
  },
  {
    rule: "takes-duty",
    verbs: list("take assume"),
    after: /^(?:over|up (?:[\w’'-]+ ){0,2}(?:post|posts|quarters|position|positions|duty|duties|station)|charge|in charge|possession)\b/,
    change: "start",
    stage: "pledged",
    done: "in-force",
  },
  {
    rule: "sets-foot",
    verbs: list("step file splash wade roll pour stream trickle stroll hit unload encamp bivouac"),
    when: "done",
    change: "start",
    stage: "in-force",
  },
  { rule: "sets-foot", verbs: list("set"), after: /^(?:foot|up (?:camp|shop)|to work)\b/, change: "start", stage: "planned", done: "in-force" },
  {
    rule: "is-over",
    verbs: list("end finish cease stop inactivate decommission demobilise demobilize quit retire repatriate"),
    change: "end",
    stage: "planned",
    done: "ended",
  },
  { rule: "is-over", verbs: list("stand wind wrap"), after: /^(?:down|up)\b/, when: "passive", change: "end", stage: "planned", done: "ended" },
  { rule: "gets", verbs: list("get gain receive"), when: "now", change: "start", stage: "planned" },
];

const frameOf = new Map<string, readonly Frame[]>();
for (const frame of frames) for (const verb of frame.verbs) frameOf.set(verb, [...(frameOf.get(verb) ?? []), frame]);

const behind: ReadonlySet<string> = new Set(["named-for", "talked-of", "turned-down", "asked-for", "gets"]);

const councils = /^(?:council|assembly|parliament|chamber|congress|senate|cabinet|summit|resolution|house|knesset|diet|bundestag)$/;
const founds = list("create establish found give grant allow constitute form accord");

/** The way of a verb that nothing else knows, or null; what is yet to come keeps the stage that its modal gives. */
export function otherWayOf(scene: Scene, clause: Clause, q: ReadQuantity | null, staging: Staging): OtherWay | null {
  if (staging.phase === "coming" || staging.modality !== "stated" || clause.vg.negated) return null;
  const lemma = lemmaOf(clause);
  const candidates = frameOf.get(lemma);
  if (candidates === undefined) return null;
  const done = staging.phase === "done",
    { vg } = clause;
  // "as confirmed by the minister": who says so.
  if (/^(?:as|than)$/.test(wordOf(scene, Math.max(scene.sentence.first, vg.first - 1)))) return null;
  if (vg.form !== "finite" && vg.form !== "participle") return null;
  const after =
    vg.last < scene.sentence.last
      ? `${clause.particle !== "" && wordOf(scene, vg.last) !== clause.particle ? `${clause.particle} ` : ""}${wordsOf(scene, vg.last, Math.min(scene.sentence.last, vg.last + 9)).toLowerCase()}`
      : "";
  const frame = candidates.find(
    (f) =>
      (f.when === undefined || (f.when === "done" ? done : f.when === "now" ? !done && !vg.passive : f.when === "passive" ? vg.passive : !vg.passive)) &&
      (f.after === undefined ? f.rule !== "named-for" || vg.passive || clause.objects.length > 0 : f.after.test(after)),
  );
  // "have filed reports": papers.
  if (frame === undefined || (lemma === "file" && clause.objects.some((o) => o.first >= vg.last))) return null;
  // "ended the siege", "finished second": no end of their stay.
  if (
    frame.rule === "is-over" &&
    !vg.passive &&
    (clause.objects.some(
      (o) => !/^(?:mission|operation|deployment|tour|duty|stay|task|work|job|service|presence|patrol|training|exercise)$/.test(headOf(scene, o)),
    ) ||
      /^(?:first|second|third|last)\b/.test(after))
  )
    return null;
  // "The trainers speak of a hot summer", "the 40 guards need rest": what is named, asked for or talked of stands behind the verb.
  if (!vg.passive && behind.has(frame.rule) && (q === null ? frame.rule === "talked-of" || clause.objects.length === 0 : q.first < vg.first)) return null;
  return { rule: frame.rule, change: frame.change, stage: done && frame.done !== undefined ? frame.done : frame.stage };
}

/** "The Council gave it 7,000 soldiers", "created the mission, with up to 900 police": what a body that may gives is decided. */
export const isFounded = (scene: Scene, clause: Clause): boolean =>
  founds.has(lemmaOf(clause)) && !clause.vg.passive && clause.vg.modal === "" && clause.subject !== null && councils.test(headOf(scene, clause.subject));

/** "are on their way", "is bound for Bangui", "is due at Limón on the 20th": on the road, or soon to be. */
export function onTheRoad(scene: Scene, clause: Clause): OtherWay | null {
  const { vg } = clause;
  if (vg.form !== "finite" || vg.modal !== "" || vg.negated || vg.last >= scene.sentence.last) return null;
  const after = wordsOf(scene, vg.last, Math.min(scene.sentence.last, vg.last + 8)).toLowerCase();
  if (lemmaOf(clause) === "be" && /^(?:now |already |also )?(?:due|expected|bound) (?:back|home)\b(?! (?:to|in) (?:the (?:field|mission)))/.test(after))
    return { rule: "is-due", change: "end", stage: "planned" };
  if (lemmaOf(clause) === "be" && /^(?:now |already |also )?(?:due (?:at|in|to|on|off|there|tomorrow|next)|bound for|booked for|down for)\b/.test(after))
    return { rule: "is-due", change: "start", stage: "planned" };
  if (!/\b(?:on (?:its|their|the|his) way|en route)\b/.test(after)) return null;
  return /\bway (?:home|out|back)\b/.test(after)
    ? { rule: "on-the-way", change: "end", stage: "in-force" }
    : { rule: "on-the-way", change: "start", stage: "in-force" };
}

const takers = list("fly send pull bring ship airlift take lift haul ferry");
const places: ReadonlySet<string> = new Set(["state", "place", "region", "mission"]);

/** What a word beside the verb turns round: who leaves a force somewhere keeps it there, who returns from there goes, who puts some in promises them. */
export function turnedWayOf(scene: Scene, clause: Clause, q: ReadQuantity | null, staging: Staging): OtherWay | null {
  if (q === null || clause.vg.passive || clause.vg.negated) return null;
  const lemma = lemmaOf(clause),
    { vg } = clause;
  const done = staging.phase === "done",
    ahead = staging.phase === "coming";
  // "Vienna will leave up to 130 there", "leaves a battalion at Incirlik until May": what is left by its own state stays.
  if (lemma === "leave") {
    const left = q.first >= vg.last && clause.subject !== null && clause.objects.some((o) => o.first <= q.first && q.first - o.last <= 1);
    return left ? { rule: "keep", change: "level", stage: ahead ? staging.stage : !done && vg.form === "finite" ? "planned" : "in-force" } : null;
  }
  const after = vg.last < scene.sentence.last ? wordsOf(scene, vg.last, Math.min(scene.sentence.last, vg.last + 4)).toLowerCase() : "";
  // "put in 900", "puts up a battalion of 900": told at the table, not on the ground.
  if (
    lemma === "put" &&
    q.first >= vg.last &&
    q.first - vg.last <= 4 &&
    (/^(?:in|up|forward)$/.test(clause.particle) || /^(?:in|up|forward)\b(?! (?:the|an?|its|their) \w+ (?:at|in|on)\b)/.test(after))
  )
    return { rule: "promise", change: "start", stage: ahead ? staging.stage : "pledged" };
  // "flew out its last 63": gone.
  if (
    takers.has(lemma) &&
    q.first >= vg.last &&
    (clause.particle === "out" || after.startsWith("out ")) &&
    /\b(?:last|final|remaining)\b/.test(wordsOf(scene, vg.last, Math.min(scene.sentence.last, q.last + 1)).toLowerCase())
  )
    return { rule: "withdraw", change: "end", stage: ahead ? staging.stage : "ended" };
  // "Nineteen Latvians returned from Kunar", but not "to their course".
  if (
    lemma === "return" &&
    clause.attached.some(
      (a) => a.word === "from" && a.index > vg.index && scene.entities.some((e) => e.first >= a.np.first && e.first < a.np.last && places.has(e.class)),
    ) &&
    !clause.attached.some((a) => a.word === "to" && a.index > vg.index)
  )
    return { rule: "withdraw", change: "end", stage: done ? "ended" : staging.stage === "in-force" ? "planned" : staging.stage };
  return null;
}

const grounds = list(
  "mission operation deployment duty theatre theater front frontline field base area island border region coast capital city town zone strait gulf sea desert province north south east west",
);
const destinations = new Set(["place", "region", "mission", "formation"]);

/** "leaves for Haiti", "left for the border in the north", but not "for" the state whose it is. */
export function leavesFor(scene: Scene, clause: Clause, own: readonly Actor[]): boolean {
  if (setsOutTo(scene, clause, own)) return true;
  const to = clause.attached.find((a) => a.word === "for");
  if (to === undefined) return false;
  if (
    scene.entities.some(
      (e) =>
        e.first >= to.np.first && e.first < to.np.last && ((e.class === "state" && e.form !== "adjective") || destinations.has(e.class)) && !isAmong(e, own),
    )
  )
    return true;
  return clause.objects.every((o) => o.index < clause.vg.index) && grounds.has(headOf(scene, to.np));
}

const joins = list("join replace relieve reinforce");

/** "left Accra to join the mission", "left Townsville bound for the Solomons": where to stands in what follows. */
function setsOutTo(scene: Scene, clause: Clause, own: readonly Actor[]): boolean {
  if (
    scene.clauses.some(
      (c) =>
        c.type === "infinitive" &&
        c.vg.index > clause.vg.index &&
        c.vg.index - clause.vg.index < 8 &&
        joins.has(lemmaOf(c)) &&
        (c.governor === clause || c.governor === null),
    )
  )
    return true;
  const { last } = scene.sentence;
  for (let i = clause.vg.last; i + 1 < last; i++) {
    const word = wordOf(scene, i),
      next = wordOf(scene, i + 1);
    if (
      !(
        (word === "bound" && next === "for") ||
        (word === "route" && (next === "to" || next === "for")) ||
        ((word === "heading" || word === "headed") && (next === "to" || next === "for" || next === "towards"))
      )
    )
      continue;
    return scene.entities.some(
      (e) => e.first >= i + 2 && e.first <= i + 4 && ((e.class === "state" && e.form !== "adjective") || destinations.has(e.class)) && !isAmong(e, own),
    );
  }
  return false;
}

/** "is giving two guns, sending soldiers and": the second of a series of what is being done. */
export const sharesProgress = (scene: Scene, { vg, governor, type }: Clause): boolean =>
  vg.form === "gerund" &&
  type === "participle" &&
  governor !== null &&
  governor.vg.progressive &&
  governor.vg.tense === "present" &&
  governor.vg.modal === "" &&
  /^(?:,|and)$/.test(wordOf(scene, vg.first - 1));
