/** Help by hands: people of one state who mend, heal, teach or keep going what is another's. */
import type { Actor } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorsOf, actorsOfPhrase, agentOf, partiesAs } from "./args.ts";
import { type Draft, draftOf } from "./draft.ts";
import { stageOfGift } from "./gifts.ts";
import { giftOf } from "./giftwords.ts";
import { list } from "./lexis.ts";
import { entitiesIn, holders, lemmaOf, rangeOf, type Scene, spanOf, wordOf, wordsOf, knownHolders } from "./scene.ts";
import { bareObject } from "./frames.ts";
import { otherThan, isAmong } from "./named.ts";

/** People who are sent to help. */
const hands =
  /^(?:medics?|doctors?|nurses?|surgeons?|engineers?|sappers?|deminers?|instructors?|trainers?|teachers?|sergeants?|gunners?|experts?|specialists?|advis[eo]rs?|mentors?|technicians?|mechanics?|pilots?|divers?|veterans|officers?|police|policemen|commandos|shipyards?|yards?|workshops?|hospitals?|clinics?|crew|crews|soldiers|troops|planes?|aircraft|money|funds|cooks|kitchens?|satellites?|fuel|simulators?|courses?|academ(?:y|ies)|schools?|trucks?|lorries|drivers|welders|armourers|analysts|linguists|interpreters|judges|lawyers|advances?|transports?)$/;
/** Verbs of helping that take another's people or things. */
const mending = list(
  "patch fix mend repair refit overhaul service maintain keep treat heal nurse tend feed clothe house shelter show turn make groom mould equip supply fuel refuel look clear demine build rebuild pay foot cover fly teach train school advise assist run help accompany mentor evacuate take clear carry bring tell inform guide transport ferry haul dig lay move lift see let mine sweep warn alert",
);
/** What is another's and worth helping: its soldiers and their things. */
const forces =
  /\b(?:army|armies|navy|forces?|military|police|policemen|guards?|coast ?guard|troops|soldiers?|battalions?|brigades?|marines|commandos|gendarmes?|gendarmerie|pilots?|crews?|recruits?|conscripts|gunners?|sailors|wounded|fighters|militias?|officers?|jets?|planes?|helicopters?|f-\d+s?|mi-?gs?|tanks?|howitzers?|boats?|ships?|vessels?|airspace|networks?|vehicles|guns|deminers|cadets|border|mines|minefields|veterans|columns?|convoys?)\b/;
const kept =
  /\b(?:flying|afloat|running|moving|rolling|shooting|firing|warm|paid|going|in the air|alive|in repair|supplied|fed|in (?:boots|fuel|ammunition|bullets|kit)|airworthy|seaworthy|on the road)\b/;
/** Where another's people are taught or healed. */
const houses =
  /\b(?:schools?|academ(?:y|ies)|hospitals?|clinics?|yards?|shipyards?|workshops?|bases?|camps?|ranges?|barracks|colleges?|courses?|instructors?|trainers?|doctors|engineers|simulators?|training (?:area|ground|centre|center)s?|soil)\b/;

export function handsOn(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  const lemma = lemmaOf(clause);
  if (!mending.has(lemma) || clause.subject === null || earlier.some((d) => d.kind === "aid" && d.clause === clause)) return null;
  return clause.vg.passive ? inTheirHouses(scene, clause, lemma) : byHands(scene, clause, lemma);
}

/** "Norwegian engineers keep Ukraine's jets flying", "Kenyan medics patch up wounded Somali soldiers". */
function byHands(scene: Scene, clause: Clause, lemma: string): Draft | null {
  const subject = clause.subject!;
  const range = rangeOf(scene, clause);
  const next = scene.clauses.find((c) => c !== clause && c.vg.first >= range.last && c.vg.first - range.last <= 1);
  const words = wordsOf(scene, range.first, Math.min(scene.sentence.last, range.last + (next ? 2 : 0))).toLowerCase();
  if (!hands.test(wordOf(scene, subject.head)) && !(lemma === "keep" && kept.test(words))) return null;
  if (
    (lemma === "keep" && !kept.test(words)) ||
    (lemma === "turn" && !/\binto\b/.test(words)) ||
    (lemma === "look" && !/\bafter\b/.test(words)) ||
    (lemma === "run" && !/\b(?:clinics?|hospitals?|courses?|school)\b/.test(words))
  )
    return null;
  const actor = knownHolders(scene, actorsOfPhrase(scene, subject));
  const np =
    clause.objects[0] ??
    clause.attached.find((a) => a.word === "up" || (a.word === "in" && lemma === "take") || (a.word === "after" && lemma === "look"))?.np ??
    bareObject(scene, clause);
  if (actor.length === 0 || !np) return null;
  if ((lemma === "take" && !/\bin\b|\bcare of\b|\bto\b/.test(words)) || (lemma === "see" && !/\bto\b/.test(words))) return null;
  const own = owners(scene, np, actor);
  // "the wounded of the Nigerien army", "fields for Laos": whose they are stands after it.
  const later = scene.chunks.filter((c): c is NounPhrase => c.type === "np" && c.index > np.index && c.first < range.last);
  const taken =
    own.length > 0
      ? own
      : (later.map((each) => owners(scene, each, actor)).find((each) => each.length > 0) ??
        (lemma === "clear" || lemma === "build" || lemma === "demine" ? forState(scene, clause, actor) : []));
  if (taken.length === 0) return null;
  return draft(scene, clause, "aid/by-hands", actor, taken, wordsOf(scene, np.first, np.last), Math.max(range.last, np.last));
}

/** "clear fields for Laos". */
function forState(scene: Scene, clause: Clause, actor: readonly Actor[]): Actor[] {
  const a = clause.attached.find((each) => each.word === "for" && each.index > clause.vg.index);
  return a ? holders(scene, actorsOfPhrase(scene, a.np)).filter((t) => t.id !== null && !isAmong(t, actor)) : [];
}

/** "Azerbaijan's pilots were trained at Turkish schools", "wounded Ukrainian soldiers are treated in Lithuanian hospitals". */
function inTheirHouses(scene: Scene, clause: Clause, lemma: string): Draft | null {
  const subject = clause.subject!;
  if (
    clause.inherited ||
    !/^(?:train|teach|school|treat|heal|nurse|house|repair|refit|overhaul|mend|fix|patch|feed|clothe|service|maintain|advise|mentor|keep|fly|evacuate)$/.test(
      lemma,
    )
  )
    return null;
  const range = rangeOf(scene, clause);
  if (lemma === "keep" && !kept.test(wordsOf(scene, clause.vg.first, range.last).toLowerCase())) return null;
  const by = knownHolders(scene, agentOf(scene, clause));
  const at = clause.attached.find(
    (a) => /^(?:at|in|on|to)$/.test(a.word) && a.index > clause.vg.index && houses.test(wordsOf(scene, a.np.first, a.np.last).toLowerCase()),
  );
  const owner = at
    ? entitiesIn(scene, at.np.first, at.np.last).find((e) => (e.class === "state" || e.class === "body") && (e.form === "adjective" || at.np.owner !== null))
    : undefined;
  const actor = by.length > 0 ? by : owner ? knownHolders(scene, actorsOf(scene, owner)) : [];
  if (actor.length === 0) return null;
  const taken = owners(scene, subject, actor);
  return taken.length === 0
    ? null
    : draft(
        scene,
        clause,
        "aid/in-their-houses",
        actor,
        taken,
        lemma === "train" || lemma === "teach" || lemma === "school" ? "training" : wordsOf(scene, subject.first, subject.last),
        range.last,
      );
}

/** Whose soldiers or things a phrase names, other than the helper's. */
function owners(scene: Scene, np: NounPhrase, actor: readonly Actor[]): Actor[] {
  const words = wordsOf(scene, np.first, np.last).toLowerCase();
  const e = entitiesIn(scene, np.first, np.last).find((each) => each.class === "state" && each.id !== null && each.form !== "pronoun" && !isAmong(each, actor));
  if (!e || !(forces.test(words) || giftOf(scene, np) === "kit" || e.form === "people")) return [];
  return otherThan(actorsOf(scene, e), actor);
}

function draft(scene: Scene, clause: Clause, rule: string, actor: Actor[], taken: Actor[], object: string, last: number): Draft {
  const read = stageOfGift(scene, clause, null);
  return draftOf("aid", rule, spanOf(scene, rangeOf(scene, clause).first, last), scene.index, {
    actor,
    with: partiesAs(taken, "recipient"),
    object,
    clause,
    stage: read.stage,
    modality: read.modality,
    change: read.stage === "in-force" && read.change === "start" ? "level" : read.change,
    rules: [...read.rules],
    trust: 0.5,
  });
}
