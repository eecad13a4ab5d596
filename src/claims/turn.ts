/** A number of people where its verb alone would mislead, and whither they are bound. */
import type { Named, Stage } from "../model/claim.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import { beforeWords, nounBefore, phraseAt } from "./carrier.ts";
import type { readVerb } from "./direction.ts";
import { levelOf } from "./level.ts";
import { putBy } from "./putrequests.ts";
import { answerTo, requestNouns } from "./requests.ts";
import { entitiesIn, headOf, lemmaOf, type Scene, wordOf, wordsOf, wordAfterVerb } from "./scene.ts";
import { unique } from "./named.ts";

type Reading = ReturnType<typeof readVerb>;
const arrivals = new Set(["land", "disembark", "enter", "reach", "touch", "deplane", "cross", "roll", "march", "parachute", "drop", "drive", "jump", "storm"]);
/** Verbs that put what they count at another's service. */
const lendings = new Set(["lend", "find", "spare", "loan", "throw"]);
/** "said yes to 90": by whom. */
export const houses = /\b(?:parliament|bundestag|congress|senate|council|assembly|house|members|deputies|lawmakers|mps|cabinet|riksdag|storting|sejm|diet)\b/i;
const lets = new Set(["let", "allow", "permit", "enable"]);

const swells = new Set(["augment", "reinforce", "supplement", "bolster", "back", "buttress", "support", "assist", "help", "complement"]);

/** "to the 12,000-strong mission": the size of what others join, by a phrase after a preposition. */
export function isWhereto(scene: Scene, q: ReadQuantity): boolean {
  const np = /strong$/i.test(q.quote) ? phraseAt(scene, q.first) : null;
  return (
    np !== null &&
    /^(?:the|its|their)$/.test(wordOf(scene, np.first)) &&
    np.index > 0 &&
    scene.chunks[np.index - 1].type === "prep" &&
    /^(?:to|in|with|within|of|into|alongside|under|by)$/.test(wordOf(scene, np.first - 1)) &&
    !/\b(?:planned|proposed|new|future|envisaged|projected)\b/.test(wordsOf(scene, np.first, np.last).toLowerCase())
  );
}

/** What stands around the number corrects what the verb alone would say: levels before and after, requests answered, arrivals, the way home. */
export function turnOf(scene: Scene, clause: Clause, q: ReadQuantity, read: Reading): Partial<Reading> {
  if (read.rule === "based") return {};
  const level = levelOf(scene, clause, q);
  if (level?.role === "old" || level?.role === "past")
    return { rule: `${level.role}-level`, change: level.change, stage: level.stage, modality: "stated", asChange: false };
  if (level?.role === "new" && level.change !== "level" && read.rule !== "withdraw")
    return { change: level.change, asChange: false, ...(read.rule === "other-verb" ? { rule: "new-level" } : {}) };
  const lemma = lemmaOf(clause);
  const joint = q.first > scene.sentence.first ? wordOf(scene, q.first - 1) : "";
  // "Italy's share, now 1,100, will rise": what it is at present.
  if (/^(?:now|currently|presently|today)$/.test(joint) && read.stage !== "in-force")
    return { rule: "now", change: "level", stage: "in-force", modality: "stated", asChange: false };
  // "some 20 are left on the island", "left 400 men in Mali": what stays.
  if (lemma === "leave" && clause.vg.passive)
    return { rule: "left", change: "level", asChange: false, ...(clause.vg.modal === "" ? { stage: "in-force" as const } : {}) };
  if (lemma === "leave" && read.rule === "keep" && q.first >= clause.vg.last && read.stage === "ended")
    return { rule: "left", change: "level", stage: "in-force" };
  // "120 have gone, leaving five soldiers": those who stay.
  if (lemma === "leave" && read.rule === "keep" && clause.vg.form === "gerund" && q.first >= clause.vg.last)
    return { rule: "left", change: "level", stage: "in-force", asChange: false };
  // "The Fijians will join 341 troops from the Philippines": whom they join are there.
  if (
    lemma === "join" &&
    !clause.vg.passive &&
    q.first >= clause.vg.last &&
    q.change !== "add" &&
    (q.family === "personnel" || q.family === "none") &&
    clause.objects.some((o) => o.first >= clause.vg.last && o.first <= q.first) &&
    !/\b(?:with|by|for)$/.test(beforeWords(scene, q, 1))
  )
    return { rule: "are-joined", change: "level", stage: "in-force", modality: "stated", asChange: false };
  // "will augment the 400 officers deployed last year".
  if (
    swells.has(lemma) &&
    !clause.vg.passive &&
    q.first > clause.vg.last &&
    clause.objects.some(
      (o) =>
        o.first <= q.first &&
        (wordOf(scene, o.first) === "the" || (o.last > q.last && entitiesIn(scene, o.first, o.last).some((e) => e.class === "body" || e.class === "mission"))),
    ) &&
    /^(?:sent|deployed|stationed|based|already|serving|who|there|in place)\b/.test(
      wordsOf(scene, q.last, Math.min(scene.sentence.last, q.last + 2)).toLowerCase(),
    )
  )
    return { rule: "are-joined", change: "level", stage: "in-force", modality: "stated", asChange: false };
  // "to the 12,000-strong mission in Gao": as strong as it is.
  if (isWhereto(scene, q) && (read.stage !== "in-force" || read.change === "start"))
    return { rule: "strong", change: "level", stage: "in-force", modality: "stated", asChange: false };
  // "will add 60 men to its two dozen": those who are there are more than counted by the verb.
  if (
    lemma === "add" &&
    !clause.vg.passive &&
    q.first > clause.vg.last &&
    /\bto (?:the|its|their|our)(?: (?:existing|present|current|some|about))*$/.test(beforeWords(scene, q, 4).toLowerCase()) &&
    scene.quantities.some((other) => other !== q && other.first >= clause.vg.last && other.last < q.first)
  )
    return { rule: "are-joined", change: "level", stage: "in-force", modality: "stated", asChange: false };
  // "on top of the 200 marines there": those beside whom others come.
  if (
    /\b(?:on top of|in addition to|besides|alongside|beyond)(?: (?:the|its|their|those|these|our))?(?: (?:existing|present|current))?$/.test(
      beforeWords(scene, q, 5).toLowerCase(),
    )
  )
    return { rule: "are-joined", change: "level", stage: "in-force", modality: "stated", asChange: false };
  // "let 90 Danes stay aboard": what is let happen begins.
  if (
    (clause.type === "complement" || clause.type === "infinitive") &&
    clause.governor !== null &&
    lemmaOf(clause.governor) === "let" &&
    q.first < clause.vg.first &&
    read.change === "level"
  )
    return { rule: "lets", change: "start" };
  // "Peru's, of 34 police, is under study": of an offer, where no offer is named.
  if (q.last <= clause.vg.first && read.stage === "in-force" && isUnderStudy(scene, clause))
    return { rule: "under-study", stage: "considered", change: q.change === "add" ? "add" : "start", modality: "stated", asChange: false };
  const asked = requestFor(scene, clause, q);
  if (asked !== null) return asked;
  const promised = promisedOf(scene, clause, q, read);
  if (promised !== null) return promised;
  const movement = afterMovement(scene, q);
  if (movement !== null) return movement;
  // "puts the force at 4,600": a count, nothing sent.
  if (lemma === "put" && q.first > clause.vg.last && wordOf(scene, q.first - 1) === "at") return { rule: "reckoned", change: "level", stage: "in-force" };
  if (read.rule === "other-verb") {
    if (lemma === "say" && /\byes to(?: \w+){0,3}$/.test(beforeWords(scene, q, 5)))
      return {
        rule: "says-yes",
        change: "start",
        stage: clause.subject !== null && houses.test(wordsOf(scene, clause.subject.first, clause.vg.first)) ? "decided" : "agreed",
      };
    if (lets.has(lemma)) return { rule: "lets", change: "start" };
    if (
      lemma === "come" &&
      q.first < clause.vg.first &&
      !clause.vg.passive &&
      clause.objects.length === 0 &&
      !/^(?:from|of|under)$/.test(clause.vg.last < scene.sentence.last ? wordOf(scene, clause.vg.last) : "")
    )
      return { rule: "arrives", change: "start" };
    // "With it came 90 Danes": the subject stands behind.
    if (lemma === "come" && clause.vg.tense === "past" && q.first >= clause.vg.last && q.first - clause.vg.last <= 4 && !/^(?:from|of|under|to)$/.test(joint))
      return { rule: "arrives", change: "start" };
    if (lendings.has(lemma) && !clause.vg.passive && clause.subject !== null && q.first >= clause.vg.last && clause.vg.modal === "" && read.stage !== "refused")
      return clause.vg.tense === "past" || clause.vg.perfect
        ? { rule: "lends", change: "start" }
        : clause.vg.form === "finite" || clause.vg.progressive
          ? { rule: "lends", change: "start", stage: read.stage === "in-force" ? "pledged" : read.stage }
          : {};
    // "They took its place, 90 of them": who comes for another.
    if (
      lemma === "take" &&
      clause.objects.some((o) => o.index > clause.vg.index && headOf(scene, o) === "place") &&
      (clause.vg.tense === "past" || clause.vg.perfect)
    )
      return { rule: "replace", change: "start" };
    if (arrivals.has(lemma) || (lemma === "take" && clause.particle === "up")) return { rule: "arrives", change: "start" };
  }
  if (lemma === "commit" && read.stage === "in-force" && !clause.vg.passive) return { stage: "pledged" };
  if (lemma === "be" && q.first < clause.vg.first && /^(?:home|back|gone|out|away)$/.test(wordAfterVerb(scene, clause)) && clause.vg.modal !== "")
    return { rule: "be-home", change: "end" };
  // "The last of the 90 were home on Monday".
  if (
    lemma === "be" &&
    q.first < clause.vg.first &&
    clause.vg.modal === "" &&
    !clause.vg.negated &&
    /^(?:back )?home\b(?! to\b)/.test(wordsOf(scene, clause.vg.last, Math.min(scene.sentence.last, clause.vg.last + 3)).toLowerCase())
  )
    return { rule: "is-home", change: "end", stage: "ended" };
  // "The mandate was extended, with up to 700 sailors": so many as before.
  if (
    read.rule === "extend" &&
    clause.subject !== null &&
    headOf(scene, clause.subject) === "mandate" &&
    /\b(?:with|at)(?: (?:up to|at most|some|about))?$/.test(beforeWords(scene, q, 3))
  )
    return { change: "level" };
  return {};
}

/** "rejected a request for 3,000", "replied to the appeal for 200 sappers": asked for, or what became of it. */
function requestFor(scene: Scene, clause: Clause, q: ReadQuantity): Partial<Reading> | null {
  const np = phraseAt(scene, q.noun >= 0 ? q.noun : q.first);
  const prep = np ? scene.chunks[np.index - 1] : undefined;
  // "a plea from Geneva for ten nurses".
  const from = np ? scene.chunks[np.index - 3] : undefined;
  const outer = np ? scene.chunks[np.index - (from?.type === "prep" && /^(?:from|by|of)$/.test(wordOf(scene, from.first)) ? 4 : 2)] : undefined;
  if (prep?.type !== "prep" || wordOf(scene, prep.first) !== "for" || outer?.type !== "np" || !requestNouns.has(headOf(scene, outer))) return null;
  const answer = answerTo(scene, clause);
  return {
    rule: answer !== null ? "request-answered" : "request-for",
    stage: answer ?? "requested",
    change: q.change === "add" ? "add" : "start",
    modality: "stated",
    ...(answer === null && putBy(scene, clause).length > 0 ? { asker: putBy(scene, clause) } : {}),
  };
}

const sayings: ReadonlyMap<string, Stage> = new Map([
  ["promise", "pledged"],
  ["pledge", "pledged"],
  ["vow", "pledged"],
  ["undertaking", "pledged"],
  ["offer", "offered"],
  ["plan", "planned"],
  ["proposal", "planned"],
  ["preparation", "planned"],
  ["talk", "considered"],
  ["idea", "considered"],
  ["prospect", "considered"],
]);
const promisedWords: ReadonlyMap<string, Stage> = new Map([
  ["promised", "pledged"],
  ["pledged", "pledged"],
  ["announced", "pledged"],
  ["planned", "planned"],
  ["proposed", "planned"],
  ["offered", "offered"],
  ["requested", "requested"],
]);

/** "its promise of 90 marines stands", "turned down an offer of ten trainers", "the promised 90 marines": said, and not yet there. */
function promisedOf(scene: Scene, clause: Clause, q: ReadQuantity, read: Reading): Partial<Reading> | null {
  const change = q.change === "add" ? "add" : "start";
  const before = q.first > scene.sentence.first ? promisedWords.get(wordOf(scene, q.first - 1)) : undefined;
  if (before !== undefined && read.stage === "in-force" && read.change === "level" && scene.tags[q.first - 1] !== 7)
    return { rule: "promised", stage: before, change, modality: "stated" };
  const np = phraseAt(scene, q.noun >= 0 ? q.noun : q.first);
  const outer = np === null ? null : nounBefore(scene, np, /^(?:of|for)$/);
  if (outer === null) return null;
  const stage = sayings.get(headOf(scene, outer));
  if (stage === undefined || (read.stage !== "in-force" && read.stage !== "ended" && read.stage !== "refused")) return null;
  const lemma = lemmaOf(clause);
  const refused =
    (lemma === "turn" && clause.particle === "down") ||
    (lemma === "take" && (clause.particle === "back" || wordAfterVerb(scene, clause) === "back")) ||
    /^(?:reject|refuse|decline|rebuff|dismiss|spurn|drop|shelve|abandon|scrap|withdraw|retract|cancel|rescind|revoke|renounce)$/.test(lemma);
  const vain =
    /^(?:lapse|expire|evaporate|collapse|fizzle|founder|vanish)$/.test(lemma) ||
    vainly.test(wordsOf(scene, clause.vg.first, Math.min(scene.sentence.last, clause.vg.last + 3)).toLowerCase());
  const taken =
    /^(?:accept|take|snap|gobble|seize|jump)$/.test(lemma) &&
    (!/^(?:take|snap)$/.test(lemma) || clause.particle === "up" || /^up\b/.test(wordAfterVerb(scene, clause)));
  // "Its offer, of 34 police, is under study": neither taken nor turned down.
  if (!refused && !taken && isUnderStudy(scene, clause)) return { rule: "under-study", stage: "considered", change, modality: "stated" };
  return {
    rule: "promise-of",
    stage: refused ? "refused" : taken ? "agreed" : stage,
    change,
    modality: (clause.vg.negated || vain) && !refused ? "negated" : "stated",
  };
}
/** "came to nothing", "fell through": a promise that is not kept. */
const vainly =
  /\b(?:(?:come|comes|came) to (?:nothing|naught)|(?:fall|falls|fell|fallen) (?:through|flat)|(?:go|goes|went|gone) (?:unfulfilled|unmet|nowhere))\b/;

const studied =
  /^(?:still |now |being |also )*(?:under (?:study|review|consideration|discussion|examination|scrutiny)|up for (?:discussion|review)|(?:studied|considered|weighed|examined|reviewed|looked (?:at|into)|discussed))\b/;
/** "is under study", "was being looked at": whatever it is, it is not yet there. */
const isUnderStudy = (scene: Scene, clause: Clause): boolean =>
  (lemmaOf(clause) === "be" || (clause.vg.progressive && clause.vg.passive)) &&
  studied.test(wordsOf(scene, lemmaOf(clause) === "be" ? clause.vg.last : clause.vg.last - 1, Math.min(scene.sentence.last, clause.vg.last + 4)).toLowerCase());

/** "after the arrival of 2,500 troops", "since the departure of 300": done already. */
function afterMovement(scene: Scene, q: ReadQuantity): Partial<Reading> | null {
  const m =
    /\b(?:after|following|since|with) (?:the |its |their )?(?:[\w-]+ )?(arrival|deployment|dispatch|departure|withdrawal|return) of (?:the |another |some )?$/.exec(
      `${beforeWords(scene, q, 6)} `,
    );
  if (!m) return null;
  const goes = /^(?:departure|withdrawal|return)$/.test(m[1]);
  return { rule: `after-${m[1]}`, stage: goes ? "ended" : "in-force", change: goes ? "cut" : "add", modality: "stated" };
}

const outward = new Set(["leave", "sail", "fly", "depart", "head", "embark", "set", "bind", "board"]);
/** "left Podgorica for Afghanistan": whither, before whence; null where no such place is said. */
export function boundFor(scene: Scene, clause: Clause): Named[] | null {
  const lemma = lemmaOf(clause);
  // "reached Nepal": whither is the object.
  const reaches = lemma === "reach" && !clause.vg.passive;
  if (
    !reaches &&
    !outward.has(lemma) &&
    !(lemma === "take" && wordOf(scene, clause.vg.last) === "off") &&
    !(lemma === "be" && wordOf(scene, clause.vg.last) === "bound")
  )
    return null;
  const to = reaches ? clause.objects : clause.attached.filter((a) => a.word === "for").map((a) => a.np);
  const found = to
    .flatMap((np) => entitiesIn(scene, np.first, np.last))
    .filter((e) => e.id !== null && (e.class === "state" || e.class === "place" || e.class === "region") && e.form !== "adjective");
  return found.length === 0
    ? null
    : unique(found.map((e) => ({ id: e.id, name: e.class === "place" ? e.name : (scene.reading.lookups.nameOf(e.id!) ?? e.quote) })));
}
