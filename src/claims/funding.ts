/**
 * Money that a state or body puts into what others run: "paid 300 million into the venture", "wired three million to the trust fund", "laid 80 million on the
 * table".
 */
import type { Clause } from "../text/clauses.ts";
import type { Actor, Party } from "../model/claim.ts";
import { partiesAs, doerOf } from "./args.ts";
import { aidContextOf } from "./gifts.ts";
import { list } from "./lexis.ts";
import { currentMission, currentPlace } from "./memory.ts";
import { entitiesIn, lemmaOf, rangeOf, type Scene, wordOf, wordsOf } from "./scene.ts";
import { haveCommon, isAmong } from "./named.ts";

/** Verbs that move money to where others spend it. */
const moving = list(
  "pay put pump pour plough plow inject channel wire transfer deposit funnel sink steer remit place shovel contribute feed give donate throw invest lay slap plonk plunk stack move pass credit",
);
const purse =
  /\b(?:into|in|to|towards?) (?:(?:the|its|that|this|their|his|an?) )?(?:[\w'’-]+ ){0,5}?(?:trust fund|fund|funds|venture|kitty|pot|facility|account|accounts|war chest|coffers|undertaking|basket|central bank|treasury|till|piggy bank|purse|appeal|cash ?box)\b/;
const others = /\b(?:into|towards?) (?:the |that |this |its )?(?:[\w'’-]+ ){0,3}?(?:mission|force|operation|effort|deployment|campaign|it|them)\b/;
const shared = /\b(?:common|joint|shared|collective|nato's|own|armed|army|pension|alliance's|defen[cs]e|budget|dues|regular|assessed)\b/;
const table = /\bon (?:the|to the) table\b/;

/** "laid 80 million on the table": promised to whoever the talk is of. */
const onTheTable = (scene: Scene, clause: Clause): boolean =>
  /^(?:lay|put|place|slap|plonk|plunk|bring|throw)$/.test(lemmaOf(clause)) && table.test(onwards(scene, clause));

/** Is the money paid into a purse that others spend from, or into a mission by one who is not in it? */
export function intoFund(scene: Scene, clause: Clause): boolean {
  if (!moving.has(lemmaOf(clause))) return false;
  const words = onwards(scene, clause);
  if (shared.test(words)) return false;
  return purse.test(words) || onTheTable(scene, clause) || (others.test(words) && !isInIt(scene, clause));
}

/** "pays 890 million for the American troops": for guests on its own soil, whom no help of the text goes to. */
export const forGuests = (scene: Scene, clause: Clause): boolean =>
  /^(?:pay|offer|promise|pledge|spend|cover|fund|finance|provide|contribute)$/.test(lemmaOf(clause)) &&
  clause.attached.some(
    (a) =>
      a.word === "for" &&
      /^(?:troops|bases?|presence|garrisons?|stationing|headquarters|upkeep)$/.test(wordOf(scene, a.np.head)) &&
      !entitiesIn(scene, a.np.first, a.np.last).some(
        (e) => e.id !== null && e.id === aidContextOf(scene.reading).recipient?.id && aidContextOf(scene.reading).strength >= 3,
      ),
  );

/** "has put 60 million into the mission", of one whose soldiers are in it: its own bill. */
export const intoOwn = (scene: Scene, clause: Clause): boolean => moving.has(lemmaOf(clause)) && others.test(onwards(scene, clause)) && isInIt(scene, clause);

/** Who gets such money where no words say: the mission, or the land, that is spoken of. */
export function fundedBy(scene: Scene, clause: Clause, actor: readonly Actor[]): Party[] {
  const found = intoFund(scene, clause) ? (currentMission(scene, scene.sentence.end, actor) ?? currentPlace(scene, actor)) : null;
  return found === null || isAmong(found, actor) ? [] : partiesAs([found], "recipient");
}

/** A clause from its verb on, with the three words behind it. */
const onwards = (scene: Scene, clause: Clause): string =>
  wordsOf(scene, clause.vg.first, Math.min(scene.sentence.last, rangeOf(scene, clause).last + 3)).toLowerCase();

/** Has the payer its own soldiers in the mission, or is the mission its own? What it pays then is its own bill. */
export function isInIt(scene: Scene, clause: Clause): boolean {
  const payer = doerOf(scene, clause);
  const mission = currentMission(scene, scene.sentence.end),
    row = mission?.id ? scene.reading.lookups.operation.get(mission.id) : undefined;
  const isPayer = (a: { readonly id: string | null }): boolean => a.id !== null && isAmong(a, payer);
  return (
    payer.length === 0 ||
    payer.some((p) => p.id === row?.body || p.id === row?.lead) ||
    scene.before.some((d) => (d.kind === "force" || d.kind === "lead") && d.stage !== "refused" && d.modality !== "negated" && d.actor.some(isPayer))
  );
}

/** Is the mission run by another body than the giver's, and without its soldiers? "The Union allocated 40 million to the African Union's mission". */
export function isOthersMission(scene: Scene, mission: { readonly id: string | null }, giver: readonly Actor[]): boolean {
  const row = mission.id === null ? undefined : scene.reading.lookups.operation.get(mission.id);
  if (row === undefined || !row.body || giver.length === 0 || giver.some((a) => a.id === null || a.id === row.body || a.id === row.lead)) return false;
  return (
    row.body !== "un" &&
    !scene.before.some(
      (d) =>
        (d.kind === "force" || d.kind === "lead") && d.stage !== "refused" && haveCommon(d.actor, giver) && (d.mission === null || d.mission.id === mission.id),
    )
  );
}
