/** Who speaks for no state: parties, former office-holders, experts, critics, single members of parliament. */
import { actorsOf } from "./args.ts";
import { bindsNobody } from "./bearer.ts";
import type { Draft } from "./draft.ts";
import { entityAt, type Scene, wordOf, wordsOf } from "./scene.ts";

const advice: ReadonlySet<string> = new Set(["stage/should", "stage/must", "stage/ought"]);

const parties = new Set(
  "conservatives labour labor liberals democrats republicans greens socialists opposition party tories nationalists communists lawmakers critics activists analysts experts protesters campaigners".split(
    " ",
  ),
);
/** "a party of 20 soldiers" is soldiers. */
const isSomeOf = (scene: Scene, head: number): boolean => wordOf(scene, head) === "party" && wordOf(scene, head + 1) === "of";

/** Who speaks for no state, in small letters too. */
const nobodys: ReadonlySet<string> = new Set(
  "politician politicians opposition party parties critics activists analysts analyst experts expert protesters demonstrators campaigners columnist columnists commentators backbenchers veterans residents villagers relatives students clerics bishops voters ngos".split(
    " ",
  ),
);
/** "Peace groups demanded it". */
const causes = /\b(?:peace|rights|aid|lobby|pressure|civil[- ]society|church|women's|student|opposition|religious|campaign|advocacy|activist|protest) groups?$/;
const wishes = new Set(["requested", "offered", "pledged", "planned", "considered"]);

/** A party as the subject that opens a sentence. */
const ofParty =
  /^(?:The |But the |Only the )?(?:(?:Social |Christian |Liberal |Free |National )?(?:Democrats|Conservatives|Liberals|Socialists|Greens|Republicans|Communists|Nationalists|Labour)|[Oo]pposition)\b/;

/** Parties, former office-holders, experts and single members of parliament speak for no state. */
export function spokenForNobody(scene: Scene, draft: Draft): boolean {
  // "A retired general said that they should send soldiers": what somebody of no office advises.
  const by = draft.clause?.governor?.subject ?? null;
  if (by !== null && draft.modality === "expected" && draft.rules.some((rule) => advice.has(rule)) && bindsNobody(scene, by)) return true;
  if (
    draft.clause === null ||
    (draft.kind !== "position" && !(wishes.has(draft.stage) && draft.kind !== "condition" && draft.kind !== "consequence" && draft.kind !== "meeting"))
  )
    return false;
  // "most Swedes are against sending soldiers": what a people thinks, and no state.
  const asked = draft.quantity === null ? (draft.clause.governor?.subject ?? draft.clause.subject) : null;
  if (asked !== null && /^(?:most|many|some|few|half|ordinary|young)$/.test(wordOf(scene, asked.first)) && entityAt(scene, asked.head)?.form === "people")
    return true;
  let clause: Draft["clause"] = draft.clause;
  for (let depth = 0; clause !== null && depth < 3; depth++) {
    const subject = clause.subject;
    if (subject !== null) {
      const word = wordOf(scene, subject.head);
      // "The Liberals lodged a protest. They could accept 60 drivers."
      if (
        depth === 0 &&
        /^(?:they|it)$/.test(word) &&
        ofParty.test(scene.reading.text.text.slice(scene.reading.text.sentences[Math.max(0, scene.index - 1)].start, scene.sentence.start))
      )
        return true;
      // "A leading article says that they should come home".
      if (/^(?:article|editorial|column|commentary|op-ed|leader)$/.test(word) && draft.modality === "expected") return true;
      if (
        (parties.has(word) && (scene.tokens.shape[subject.head] & 1) !== 0) ||
        ((nobodys.has(word) || (/^groups?$/.test(word) && causes.test(wordsOf(scene, subject.first, subject.last).toLowerCase()))) &&
          !isSomeOf(scene, subject.head) &&
          !/^(?:both|all|the two)\b/i.test(wordsOf(scene, subject.first, subject.head)))
      )
        return true;
      const e = entityAt(scene, subject.head);
      // "The delegate said Beijing had abstained": its own act, whoever tells of it.
      if (
        depth === 0 &&
        draft.kind === "position" &&
        draft.clause.vg.modal === "" &&
        e !== null &&
        (e.class === "state" || e.class === "body") &&
        e.form !== "pronoun"
      )
        return false;
      if (
        e &&
        (e.class === "person" || e.class === "office") &&
        e.speaksFor === null &&
        actorsOf(scene, e).length === 0 &&
        e.role !== null &&
        /^(?:opposition|legislator|expert|former)$/.test(e.role)
      )
        return true;
    }
    clause = clause.governor;
  }
  return false;
}
