/** `force`: a military presence, contribution or effort in a place or mission, with or without a number. */
import type { Actor, Change, Named, Stage } from "../model/claim.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import { scales, smallNumbers } from "../mentions/quantity/words.ts";
import type { Clause } from "../text/clauses.ts";
import { amongThose } from "./amongthose.ts";
import { actorsOfPhrase, partiesAs } from "./args.ts";
import { askingOf } from "./asking.ts";
import { appositionOf } from "./apposition.ts";
import { turnDrafts } from "./carry-turns.ts";
import { carryDrafts, modelOf } from "./carry-force.ts";
import { besideDrafts } from "./beside.ts";
import { beforeWords, clauseOfQuantity, evidenceOf, phraseAt } from "./carrier.ts";
import { isCivil, isFall } from "./civil.ts";
import { isForcePhrase } from "./contingent.ts";
import { followersOf } from "./followers.ts";
import { compositionDrafts } from "./composition.ts";
import { consistsOf } from "./consists.ts";
import { tellsContents } from "./contents.ts";
import { countedOf, countsForce } from "./count.ts";
import { isStanding } from "./count-verbs.ts";
import { harmed } from "./fallen.ts";
import { forceBefore, recentForce } from "./forcetalk.ts";
import { isLedUnit, isMeasure, ofArmy, otherSide } from "./notsent.ts";
import { isVague } from "./vague.ts";
import { isShareOfFund } from "./donated.ts";
import { ofCeilingNoun } from "./ceiling.ts";
import { readVerb } from "./direction.ts";
import { nominalChange, nominalOf } from "./nominal.ts";
import { type Draft, draftOf } from "./draft.ts";
import { dutyOf } from "./duty.ts";
import { echoDrafts } from "./echo.ts";
import { ellipsisModel, elliptical, unitNamed } from "./ellipsis.ts";
import { hostedBy } from "./guests.ts";
import { comingFrom, partDrafts } from "./froms.ts";
import { isGift, recipientNear } from "./handover.ts";
import { hostAsPlace } from "./hosting.ts";
import { addVerbs, beVerbs, keepVerbs, list, sendVerbs, trainVerbs, withdrawVerbs } from "./lexis.ts";
import { mayCount, timesOfLevel } from "./level.ts";
import { type MissionRow, missionRow, placeRow } from "./label.ts";
import { stateMoves } from "./movement.ts";
import { nominalForce } from "./movement-nouns.ts";
import { leftPlaces } from "./whence.ts";
import { offerOf } from "./offers.ts";
import { othersThere } from "./othersthere.ts";
import { oneAct } from "./oneact.ts";
import { actorOfForce, ofNobodyNear } from "./owner.ts";
import { statesOfForce } from "./nations.ts";
import { severally } from "./severally.ts";
import { hostsOf, missionOf, missionPlaces, placeOf, placesIn, statesOf } from "./places.ts";
import { passingDrafts } from "./passing.ts";
import { pleaOf } from "./pleas.ts";
import { noteOf, timesOfNote } from "./notes.ts";
import { forceOfClause } from "./presence.ts";
import { postingOf } from "./postings.ts";
import { nounOverForce, prospectOf } from "./prospects.ts";
import { relievedBeside, reliefOf } from "./relief.ts";
import { forceRequest } from "./requests.ts";
import { isRow, rosterRow } from "./roster.ts";
import { entityAt, headOf, lemmaOf, nounOf, rangeOf, type Scene, wordOf, wordsOf, isMissionName } from "./scene.ts";
import { tellingClauses } from "./telling.ts";
import { stillThere } from "./stillthere.ts";
import { thanksFor } from "./thanks.ts";
import { boundFor, turnOf } from "./turn.ts";
import { askedByLetter, unnamedRequest } from "./unnamed.ts";
import { comesFrom, ownerOfCount, wholeBody } from "./whose.ts";
import { withheldDrafts } from "./withheld.ts";
import { otherThan } from "./named.ts";
import { lowerOf } from "./lowered.ts";

export function forceDrafts(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  if (isRow(scene)) return rosterRow(scene);
  for (const q of scene.quantities) {
    const draft = fromQuantity(scene, q, drafts);
    if (draft) drafts.push(draft);
  }
  for (const clause of tellingClauses(scene)) {
    if (isAbility(scene, clause) || isFall(scene, clause)) continue;
    const hosted = hostedBy(scene, clause, drafts);
    // Who relieves whom is read before who is moved: there are two of them.
    const relieved = hosted.length === 0 && lemmaOf(clause) === "relieve" ? reliefOf(scene, clause, drafts) : hosted;
    const offer = relieved.length > 0 ? null : (offerOf(scene, clause, drafts) ?? postingOf(scene, clause, drafts) ?? comingFrom(scene, clause, drafts));
    if (offer) {
      drafts.push(offer);
      continue;
    }
    drafts.push(...(relieved.length > 0 ? relieved : forceOfClause(scene, clause, drafts)));
    const draft =
      askedByLetter(scene, clause) ??
      amongThose(scene, clause, drafts) ??
      thanksFor(scene, clause, drafts) ??
      prospectOf(scene, clause, drafts) ??
      forceRequest(scene, clause, drafts) ??
      pleaOf(scene, clause, drafts) ??
      nominalForce(scene, clause, drafts) ??
      askingOf(scene, clause, drafts) ??
      stateMoves(scene, clause, drafts) ??
      nounOverForce(scene, clause, drafts);
    if (draft) {
      drafts.push(draft);
      continue;
    }
    const relief = reliefOf(scene, clause, drafts);
    const duty = relief.length > 0 ? null : (dutyOf(scene, clause, drafts) ?? consistsOf(scene, clause, drafts));
    const asked = relief.length > 0 || duty ? null : unnamedRequest(scene, clause, drafts);
    drafts.push(...relief, ...[duty, asked].filter((d) => d !== null));
  }
  drafts.push(...relievedBeside(scene, drafts));
  const parts = partDrafts(scene, drafts);
  const read = [...drafts, ...parts, ...passingDrafts(scene, [...drafts, ...parts]), ...echoDrafts(scene, drafts)];
  const told = [...read, ...othersThere(scene, read)];
  // A verb that no other rule knows says less than what goes on from the sentence before.
  const sure = told.filter((d) => d.rules[0] !== "force/other-verb" || d.quantity !== null);
  const carriedOn = carryDrafts(scene, sure);
  const kept = carriedOn.length > 0 ? [...told.filter((d) => sure.includes(d) || !carriedOn.some((c) => c.clause === d.clause)), ...carriedOn] : told;
  const all = [...kept, ...turnDrafts(scene, kept)];
  return oneAct(scene, [
    ...all,
    ...besideDrafts(scene, all),
    ...withheldDrafts(scene, all),
    ...compositionDrafts(scene, all),
    ...followersOf(scene, all),
    ...severally(scene, all),
    ...stillThere(scene, all),
  ]);
}

const madeFor = list("equip design build fit arm configure conceive develop modify construct");

/** "is equipped to fight drones", "trains them on how to fight": what a ship is made for or what is taught, not what is done. */
const isAbility = (scene: Scene, { type, governor, vg }: Clause): boolean =>
  type === "infinitive" && (wordOf(scene, vg.first - 1) === "how" || (governor?.vg.passive === true && madeFor.has(lemmaOf(governor))));

/** A force by its number: "400 soldiers", "two frigates", "a company of 120". */
function fromQuantity(scene: Scene, q: ReadQuantity, earlier: readonly Draft[]): Draft | null {
  if (q.family !== "personnel" && q.family !== "unit" && q.family !== "none" && q.family !== "states") return null;
  const apposed = appositionOf(scene, q);
  const np = apposed?.np ?? phraseAt(scene, q.noun >= 0 ? q.noun : q.last - 1);
  const clause = apposed?.clause ?? clauseOfQuantity(scene, q);
  const lemma = clause ? lemmaOf(clause) : "";
  // "Washington has given two million", "Ottawa put in 59": money.
  if (q.family === "none" && (/\b(?:[mb]illion|bn)\b/i.test(q.quote) || isShareOfFund(scene, q, clause))) return null;
  if (harmed(scene, clause, q) || isLedUnit(clause, q) || otherSide(scene, clause, q) || ofArmy(scene, clause, q) || isCivil(scene, clause, q)) return null;
  // "20 more than first planned": a comparison, no second force.
  if (
    /^(?:more |fewer |less )?than (?:first|originally|initially|previously|planned|announced|promised|expected|before|in|last|the year|a year|it had|they had|at present|now)\b/.test(
      wordsOf(scene, q.last, Math.min(scene.sentence.last, q.last + 4)).toLowerCase(),
    ) &&
    /\b(?:more|fewer|less)\b/.test(wordsOf(scene, q.first, Math.min(scene.sentence.last, q.last + 1)).toLowerCase())
  )
    return null;
  if (isMeasure(scene, clause, q)) return null;
  if (apposed === null && isVague(scene, clause, q)) return null;
  if (q.quantity.unit === "personnel" && (q.quantity.min ?? q.quantity.max ?? 0) > 2_500_000) return null;
  // "9,000, not 70,000 as the West writes": a figure that is denied.
  if (
    wordOf(scene, q.first - 1) === "not" &&
    q.first - 1 > scene.sentence.first &&
    /^(?:[,–—("“”-]|and|but|\d.*|soldiers|troops|men)$/.test(wordOf(scene, q.first - 2))
  )
    return null;
  // "60,000 South Africans": a people is a force only where its soldiers are spoken of.
  const people = q.noun >= 0 ? scene.entities.find((e) => e.form === "people" && e.first <= q.noun && q.noun < e.last) : undefined;
  if (
    people &&
    !scene.entities.some(isOfMission) &&
    !recentForce(scene, 2) &&
    !(
      scene.near >= 20 &&
      (clause === null || (scene.overall >= 24 && !homely.has(lemma)) || isStanding(lemma) || sendVerbs.has(lemma) || keepVerbs.has(lemma)) &&
      (forceBefore(scene) || (scene.overall >= 24 && placesIn(scene, scene.sentence.first, scene.sentence.last, false).length > 0))
    ) &&
    !(
      clause !== null &&
      (lemma === "deploy" || lemma === "station" || lemma === "serve" || lemma === "send" || lemma === "command" || withdrawVerbs.has(lemma))
    ) &&
    !/\b(?:troops?|soldiers?|militar\w+|forces?|army|berets?|helmets?|peacekeep\w+|deploy\w*|battle group|contingent|mission|staffs?|landing|garrison|aboard|awacs|nato|warships?|frigates?)\b/.test(
      lowerOf(scene),
    )
  )
    return null;
  // "left at 17.40": an hour, or a measure in tenths; "90 Collins Street, Melbourne 3000": where someone lives.
  // "Combined Task Force 151": part of a name.
  if (q.family === "none" && scene.entities.some((e) => isMissionName(e) && e.first < q.first && q.last <= e.last)) return null;
  if (
    q.family === "none" &&
    (/\d[.:]\d\d?$/.test(q.quote) || /\b(?:street|road|avenue|parade|terrace|p\.? ?o\.? box)\b/.test(beforeWords(scene, q, 8).toLowerCase()))
  )
    return null;
  // Companies and clubs send people too.
  if (
    clause?.subject &&
    q.first > clause.vg.first &&
    entityAt(scene, clause.subject.head)?.class !== "body" &&
    /^(?:company|firm|airline|club|university|bank|charity|corporation|school|museum|manufacturer|contractor|union)$/.test(headOf(scene, clause.subject))
  )
    return null;
  // "stepped up deliveries of guns from two to six a month".
  if (
    clause !== null &&
    q.family !== "unit" &&
    q.noun < 0 &&
    [...clause.objects, ...(clause.subject ? [clause.subject] : [])].some((o) =>
      /^(?:delivery|shipment|production|output|supply|export|sale)$/.test(nounOf(scene, o.head)),
    )
  )
    return null;
  // "Twenty of the 29 members will not reach the benchmark": who spends, not who comes.
  if (
    clause !== null &&
    clause.objects.some((o) => /^(?:target|goal|guideline|benchmark|norm|threshold|floor|mark|bar)$/.test(nounOf(scene, o.head))) &&
    /^(?:reach|meet|hit|clear|pass|miss|attain|achieve|exceed|match|fulfil|surpass)$/.test(lemma)
  )
    return null;
  if (q.family === "unit" && (tellsContents(scene, clause) || isOrdered(scene, q, clause))) return null;
  if (q.family === "unit" && trade.has(lemma) && !(lemma === "order" && clause !== null && boundFor(scene, clause) !== null)) return null;
  // "will build 60 guns": made, and sent nowhere.
  if (
    q.family === "unit" &&
    /^(?:build|produce|manufacture|assemble)$/.test(lemma) &&
    clause!.objects.some((o) => o.first <= q.first && q.first < o.last) &&
    countedOf(scene, q) !== "other"
  )
    return null;
  // "opens four more bases to American forces": places, no force of the host.
  if (
    q.family === "unit" &&
    clause !== null &&
    opens.has(lemma) &&
    sites.has(nounOf(scene, q.noun)) &&
    clause.objects.some((o) => o.first <= q.noun && q.noun < o.last)
  )
    return null;
  // "handed over six bases to the army": places that were left.
  if (
    q.family === "unit" &&
    clause !== null &&
    sites.has(nounOf(scene, q.noun)) &&
    /^(?:hand|turn|give|return|cede|transfer|relinquish|vacate|surrender)$/.test(lemma) &&
    q.first >= clause.vg.last
  )
    return null;
  if (q.family === "states") return statesOfForce(scene, q, clause);
  const model = q.family === "none" ? ellipsisModel(scene, earlier, q) : null;
  if (q.family === "none" && model === null && apposed === null && !countsForce(scene, clause, q)) return null;
  const counted = q.family === "none" ? "people" : countedOf(scene, q);
  if (clause && (counted === "weapon" || counted === "platform" || counted === "other") && isGift(scene, clause, counted, q)) return null;
  // Weapons and unnamed things are a force where they are stationed, or where nobody gives anything.
  const givesAid = clause !== null && recipientNear(scene, clause, q);
  if (
    counted === "weapon" &&
    (givesAid ||
      !(clause && (sendVerbs.has(lemma) || keepVerbs.has(lemma) || beVerbs.has(lemma) || addVerbs.has(lemma) || withdrawVerbs.has(lemma))) ||
      scene.before.some((d) => d.kind === "aid" && scene.index - d.sentence <= 3))
  )
    return null;
  if (counted === "other" && (givesAid || !(clause && (sendVerbs.has(lemma) || keepVerbs.has(lemma) || withdrawVerbs.has(lemma))))) return null;
  if (
    clause &&
    trainVerbs.has(lemma) &&
    counted === "people" &&
    (clause.objects.some((o) => np !== null && o === np) || clause.vg.passive || isAmountOf(scene, clause, q))
  )
    return null;
  if (
    clause &&
    (/^(?:training|instruction)/.test(beforeWords(scene, q, 4)) ||
      /^[^.;]{0,30}\bthrough (?:their paces|(?:the |its |their )?(?:training|courses?|hands|school))\b|^(?: [\w-]+){0,3} (?:are|is|were|was|have been|being) (?:now |still )?in training (?:with|under|by|at)\b/.test(
        scene.tokens.text.slice(q.end, q.end + 60),
      ))
  )
    return null;
  // No force where nothing of the sentence or what went before says whose it is.
  const row = clause === null ? (missionRow(scene, q) ?? placeRowOf(scene, q)) : null;
  if (model && apposed === null && clause === null && row === null) return elliptical(scene, q, model, noteOf(scene, q));
  // "German brigade: 4,000 soldiers for Lithuania": the text under a heading says how far that has come.
  if (clause === null && scene.sentence.heading && wordOf(scene, q.last) === "for") return null;
  let read = clause ? readVerb(scene, clause, q) : null;
  if (model && apposed === null && row === null && (read === null || !read.sure)) {
    const going = elliptical(scene, q, model, read !== null && read.stage !== "in-force" ? read : null);
    if (going !== null || !countsForce(scene, clause, q)) return going;
  }
  // "The biggest contingent comes from Ghana, with 900 soldiers".
  const owner =
    apposed !== null
      ? comesFrom(scene, apposed.clause)
      : clause !== null &&
          q.first > clause.vg.last &&
          clause.attached.some((a) => a.word === "with" && a.np.first <= q.first && q.first < a.np.last) &&
          comesFrom(scene, clause) !== null
        ? comesFrom(scene, clause)
        : row !== null
          ? [...row.actor]
          : ownerOfCount(scene, q, clause, earlier);
  let { actor, because } = owner !== null ? { actor: owner, because: null } : actorOfForce(scene, q, np, clause, earlier);
  if (because === ofNobodyNear) return null;
  // A bare number of which nothing near says whose it is.
  if (q.family === "none" && clause === null && because === "the actor that the report is about" && !(scene.near >= 20 && recentForce(scene, 1))) return null;
  // "The allies would put in 10,000": a group that nobody names is not whom the report is about.
  if (because !== null && weak.has(because) && clause?.subject && groups.test(headOf(scene, clause.subject))) {
    actor = [];
    because = null;
  }
  // "German brigade: 4,000 soldiers": a heading that names nobody who acts says nothing of its own.
  if (clause === null && scene.sentence.heading && because === "the actor that the report is about") return null;
  if (read?.rule === "asks-for" && clause) {
    // Who is asked is the one to act; where nobody is named, it stays open.
    const asking = askersOf(scene, clause, read.asker);
    if (asking !== read.asker) read = { ...read, asker: asking };
    const asked = clause.objects.flatMap((o) => (o.first <= q.first && q.first < o.last ? [] : actorsOfPhrase(scene, o)));
    // "wants its 1,100 soldiers out": its own, so that it plans and asks nobody.
    const own = np !== null && /^(?:its|our|their|his|her)$/.test(wordOf(scene, np.first)) && asking.length > 0;
    if (own) {
      read = { ...read, stage: "planned", asker: [] };
      actor = [...asking];
    } else actor = asked.length > 0 ? asked : asking.length > 0 && clause.subject === null ? askedAfter(scene, clause, asking) : otherThan(actor, asking);
    // "The parliament has called for 300": more of the force spoken of.
    if (actor.length === 0 && model !== null) actor = model.actor;
    because = null;
  }
  const range = clause ? rangeOf(scene, clause) : { first: q.first, last: q.last };
  const own = row ?? (clause ? ownSegment(scene, q, range) : null);
  // "Of the 90 officers abroad, 30 serve in Chad": the whole is not where a part of it is.
  const whole = wordOf(scene, scene.sentence.first) === "of" && q.first - scene.sentence.first <= 3 && scene.quantities.some((other) => other.first > q.last);
  const mission = whole ? null : own !== null ? own.mission : missionOf(scene, range.first, range.last);
  let place = whole ? [] : own !== null ? [...own.place] : ((clause ? boundFor(scene, clause) : null) ?? placeOf(scene, range, mission));
  // Who asks for troops asks for them at home, unless another place is said.
  if (place.length === 0 && mission === null && read?.stage === "requested") place = statesOf(scene, read.asker ?? []);
  if (place.length === 0 && mission === null && clause) place = hostAsPlace(scene, clause, actor);
  if (read?.rule === "withdraw") place = leftPlaces(scene, range, actor) ?? place;
  const nominal = nominalOf(scene, q);
  if (nominal && read !== null) {
    read = nominal(read, clause);
    if (place.length === 0 && (read.change === "cut" || read.change === "end")) place = leftPlaces(scene, range, actor) ?? place;
  }
  // "The largest withdrawal is 900 men", "the planned cut is of 40": what the number is of says which way they go.
  const moved =
    clause !== null && read?.rule === "have" && lemma === "be" && clause.subject !== null && q.first >= clause.vg.last
      ? nominalChange.get(headOf(scene, clause.subject))
      : undefined;
  if (moved === "cut" || moved === "add")
    read = {
      ...read!,
      rule: `nominal-${headOf(scene, clause!.subject!)}`,
      change: moved,
      asChange: true,
      ...(plannedNoun.test(wordsOf(scene, clause!.subject!.first, clause!.vg.first)) ? { stage: "planned" as const } : {}),
    };
  if (read !== null && clause !== null) read = { ...read, ...turnOf(scene, clause, q, read) };
  if (read !== null && /\bat (?:its|their|the) (?:peak|height)\b/.test(halfOf(scene, q)) && read.stage === "in-force") read = { ...read, stage: "ended" };
  const quantity: { -readonly [K in keyof typeof q.quantity]: (typeof q.quantity)[K] } = {
    ...q.quantity,
    ...bareUnit(scene, q, model, earlier),
    as: q.change !== null || (read?.change === "cut" && read.asChange) || read?.asChange ? ("change" as const) : q.quantity.as,
  };
  // "100 of its 300 soldiers": the part is what moves.
  const part =
    /\b(\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|hundred) of (?:its|their|the|those|these|our)(?: [\w-]+)?\s*$/.exec(
      beforeWords(scene, q, 5),
    );
  // "108 of its 950": digits have their own claim, the whole stays the whole.
  const apart = part !== null && earlier.some((d) => d.used !== null && d.used.last <= q.first && q.first - d.used.last <= 3);
  if (apart && (q.family !== "personnel" || earlier.at(-1)?.quantity?.max === 1)) return null;
  // "400 of the promised 2,500": the whole is as far as it is called.
  const called = apart ? howFarCalled.get(wordOf(scene, q.first - 1)) : undefined;
  if (apart && read !== null)
    read = { ...read, rule: "whole", change: called === undefined ? "level" : "start", stage: called ?? "in-force", modality: "stated", asChange: false };
  // "Chad, the largest contributor with 900 men, plans to bring some home": those whom it has.
  if (read !== null && clause !== null && q.last <= clause.vg.first && hasWith.test(beforeWords(scene, q, 7)))
    read = { ...read, rule: "whole", change: "level", stage: "in-force", modality: "stated", asChange: false };
  if (read?.rule === "whole") quantity.as = "total";
  // "900 of the 17,000 in the mission": the whole is the body's.
  if (apart && /\bof the\b/.test(part[0])) {
    const whole = wholeBody(scene);
    if (whole !== null) {
      actor = whole;
      because = null;
    }
  }
  if (apart) quantity.as = "total";
  if (part && !apart && q.quantity.min !== null) {
    const n = /^\d/.test(part[1]) ? Number(part[1].replace(/,/g, "")) : (smallNumbers[part[1]] ?? scales[part[1]]);
    if (n && n < q.quantity.min) {
      quantity.min = n;
      quantity.max = n;
      if (read?.rule === "withdraw" || read?.rule === "cut") quantity.as = "change";
      if (read?.change === "end") read = { ...read, change: "cut" };
    }
  }
  // "has withdrawn half of its 800 men": how many there were; the part has no number.
  const isHalved =
    read !== null &&
    (read.rule === "withdraw" || read.rule === "cut") &&
    /\b(?:half|most|some|part|many|several|(?:a|one) (?:third|quarter|fifth|tenth)|two[- ]thirds|three[- ]quarters|the bulk) of (?:its|their|the|those|these|our)(?: [\w-]+)?\s*$/.test(
      beforeWords(scene, q, 5),
    );
  if (isHalved) {
    read = { ...read!, rule: "whole", change: "level", stage: read!.stage === "ended" ? "ended" : "in-force", modality: "stated", asChange: false };
    quantity.as = "total";
  }
  // "will bring its contingent up to 900": so many there will be, and no ceiling.
  if (
    read !== null &&
    clause !== null &&
    lemma === "bring" &&
    /^up to\b/i.test(q.quote) &&
    clause.objects.some((o) => o.first >= clause.vg.last && o.last <= q.first && isForcePhrase(scene, o, "act"))
  ) {
    quantity.min = quantity.max;
    read = { ...read, rule: "to-level", change: "add", asChange: false };
  }
  // "with another 120 expected in October": those are yet to come.
  const due = read !== null ? /^(?: [\w-]+)? (expected|due|planned|scheduled|slated|awaited) (?!by)/.exec(scene.tokens.text.slice(q.end, q.end + 34)) : null;
  if (due !== null && read!.stage === "in-force") read = { ...read!, stage: "planned", modality: due[1] === "expected" ? "expected" : "stated" };
  // "ahead of 40 men due to return this week", "the 90 scheduled to leave": on their way home, whatever the verb says of others.
  if (read !== null && dueHome.test(scene.tokens.text.slice(q.end, q.end + 60))) {
    read = { ...read, rule: "due-home", change: "end", stage: "planned", modality: "stated", asChange: false };
    place = leftPlaces(scene, { first: q.last, last: Math.min(range.last, scene.sentence.last) }, actor) ?? [];
    quantity.as = "total";
  }
  // "thirty more join the 90 gunners who are there": those are there now.
  if (
    read !== null &&
    /^(?: [\w-]+){0,2} (?:already|currently|now) (?:there|here|in|on|at|stationed|deployed|based|serving)\b/.test(scene.tokens.text.slice(q.end, q.end + 50))
  )
    read = { ...read, change: "level", stage: "in-force", modality: "stated", asChange: false };
  if ((read?.rule === "ceiling" || (read?.stage === "decided" && clause !== null && ofCeilingNoun(scene, clause, q))) && quantity.max !== null)
    quantity.min = null;
  // "will help with logistics for the remaining 900 soldiers": those are there.
  if (
    read !== null &&
    clause !== null &&
    /\bremaining$/.test(beforeWords(scene, q, 1)) &&
    clause.attached.some((a) => /^(?:for|of|to|with|among)$/.test(a.word) && a.index > clause.vg.index && a.np.first <= q.first && q.first < a.np.last)
  )
    read = { ...read, change: "level", stage: "in-force", modality: "stated", asChange: false };
  // "will not send more than 300": a ceiling.
  if (
    read !== null &&
    clause?.vg.negated &&
    q.bound === "min" &&
    quantity.min !== null &&
    quantity.max === null &&
    q.first >= clause.vg.first &&
    /^(?:more than|over|in excess of|beyond)\b/i.test(q.quote)
  ) {
    quantity.max = quantity.min;
    quantity.min = null;
    read = { ...read, modality: "stated" };
  }
  // "a further 90 will leave": more of those who go.
  const change: Change =
    q.change === "add" && (read?.change === "cut" || read?.change === "end")
      ? "cut"
      : q.change === "add"
        ? "add"
        : q.change === "cut"
          ? "cut"
          : (read?.change ?? "level");
  const asker = read?.asker ?? [];
  const times = timesOfLevel(scene, clause, q) ?? (clause === null && row === null ? timesOfNote(scene, q) : undefined);
  const note = clause === null && row === null ? noteOf(scene, q) : null;
  const total = clause === null && note === null && read === null ? totalBefore(scene, q, earlier) : null;
  const evidence =
    read?.rule === "due-home"
      ? { start: q.start, end: q.end + (dueHome.exec(scene.tokens.text.slice(q.end, q.end + 60))?.[0].length ?? 0) }
      : evidenceOf(scene, clause, q);
  return draftOf("force", `force/${read?.rule ?? "count"}`, evidence, scene.index, {
    actor,
    place,
    mission,
    change: note?.change ?? total?.change ?? change,
    stage: note?.stage ?? read?.stage ?? total?.stage ?? "in-force",
    modality: note?.modality ?? read?.modality ?? total?.modality ?? "stated",
    quantity,
    with: [...hostsOf(scene, place, actor), ...partiesAs(asker, "asker")],
    clause,
    used: q,
    rules: [...(note ? [note.rule] : []), ...(read?.rules ?? [])],
    ...(because ? { filled: { actor: because } } : {}),
    ...(times ? { times } : {}),
    trust: read?.sure ? 0.8 : 0.6,
  });
}

/** "Asked by Washington for 500 troops": who stands after "by" asks, though the verb looks like a finite one. */
function askersOf(scene: Scene, clause: Clause, asker: readonly Actor[] | undefined): readonly Actor[] {
  const by = clause.subject === null && (asker ?? []).length === 0 ? clause.attached.find((a) => a.word === "by") : undefined;
  return by ? actorsOfPhrase(scene, by.np) : (asker ?? []);
}

/** "Asked for 500 troops, Berlin declined": the subject of the main clause after it. */
function askedAfter(scene: Scene, clause: Clause, asking: readonly Actor[]): Actor[] {
  const main = scene.clauses.find((c) => c.vg.first > clause.vg.last && c.vg.form === "finite" && c.subject !== null && c.subject.first > clause.vg.last);
  return main?.subject ? otherThan(actorsOfPhrase(scene, main.subject), asking) : [];
}

/** "410 to KFOR and a further 90 to EULEX": of several numbers in a clause, each is where the words after it say. */
function ownSegment(
  scene: Scene,
  q: ReadQuantity,
  range: { readonly first: number; readonly last: number },
): { readonly mission: Named | null; readonly place: Named[] } | null {
  const others = scene.quantities.filter((other) => other !== q && mayCount(other) && other.first >= range.first && other.first < range.last);
  if (others.length === 0) return null;
  const last = others.find((other) => other.first >= q.last)?.first ?? range.last;
  const mission = missionOf(scene, q.last, last, false);
  const place = placesIn(scene, q.last, last);
  return mission === null && place.length === 0 ? null : { mission, place: place.length > 0 ? place : missionPlaces(scene, mission) };
}

/** "is training a total of 112 Ukrainian soldiers": what an amount is of is the object as much as the amount. */
const isAmountOf = (scene: Scene, clause: Clause, q: ReadQuantity): boolean =>
  clause.attached.some(
    (a) =>
      a.word === "of" &&
      a.np.first <= q.first &&
      q.first < a.np.last &&
      clause.objects.some((o) => o.last === a.prep && /^(?:total|number|group|batch|maximum|minimum|contingent|company|some)$/.test(wordOf(scene, o.head))),
  );

const placeRowOf = (scene: Scene, q: ReadQuantity): MissionRow | null => {
  const found = placeRow(scene, q);
  return found === null ? null : { mission: null, ...found };
};

/** The unit of a bare number: its own or the model's, else what the force before was called, so long as the number is one of ships or companies. */
function bareUnit(scene: Scene, q: ReadQuantity, model: Draft | null, earlier: readonly Draft[]): { unit: string; of?: string | null } {
  if (q.family !== "none" || model !== null || (q.quantity.max ?? q.quantity.min ?? 99) > 24 || q.filled?.startsWith("unit: persons, as"))
    return { unit: q.quantity.unit || model?.quantity?.unit || "personnel" };
  const before = modelOf(scene, earlier, q.start);
  return (before === null ? null : unitNamed(scene, before)) ?? { unit: q.quantity.unit || "personnel" };
}

/** How far a number has come by what it is called. */
const howFarCalled: ReadonlyMap<string, Stage> = new Map([
  ["promised", "pledged"],
  ["pledged", "pledged"],
  ["announced", "pledged"],
  ["planned", "planned"],
  ["intended", "planned"],
  ["expected", "planned"],
  ["proposed", "considered"],
  ["authorised", "decided"],
  ["authorized", "decided"],
  ["mandated", "decided"],
  ["requested", "requested"],
]);
const hasWith =
  /\b(?:contributors?|contingents?|presence|suppliers?|providers?|participants?|partner|ally|nation|country|force)(?: (?:to|in|of|there) [\w' -]+)?,? with$/i;
const plannedNoun = /\b(?:planned|proposed|next|coming|expected|scheduled|intended)\b/i;
const dueHome =
  /^(?: [\w-]+)? (?:due|expected|scheduled|slated|set) to (?:return|leave|withdraw|depart|pull out|(?:come|go|fly|sail|travel|head|get|be (?:flown|brought|sent)) (?:home|back))\b/;
/** "pledged 200 men: 170 soldiers and 30 police": the total whose parts are told behind a colon, as far as it has come. */
function totalBefore({ tokens }: Scene, q: ReadQuantity, earlier: readonly Draft[]): Draft | null {
  const total = earlier.findLast((d) => d.kind === "force" && d.used !== null && d.clause !== null);
  return total?.used && total.used.end <= q.start && /^\s*(?:in all|altogether)?\s*[:–—]/.test(tokens.text.slice(total.used.end, q.start)) ? total : null;
}

const weak = new Set(["the actor that the report is about", "the actor of the sentence before"]);
const isOfMission = (e: Scene["entities"][number]): boolean => isMissionName(e) && e.form !== "pronoun";

/** What people do who are no soldiers. */
const homely = list("lie live settle marry vote drown oppose study buy earn speak vacation holiday retire emigrate flee die");
const groups = /^(?:ally|allies|country|nation|state|member|partner|contributor|donor|neighbour|neighbor|government|coalition|alliance|side|power|other)$/;

const sites = list("base site facility camp airfield port airbase barracks location installation");
const opens = list("open offer give grant make build");
/** Trade in arms: what is bought is sent by nobody. */
const trade = list("buy purchase order acquire procure lease sell shop");

/** The words between the semicolons around a number. */
function halfOf({ tokens, sentence }: Scene, q: ReadQuantity): string {
  const words = tokens.text.slice(sentence.start, sentence.end).toLowerCase(),
    at = q.start - sentence.start;
  const end = words.indexOf(";", at);
  return words.slice(words.lastIndexOf(";", at) + 1, end < 0 ? words.length : end);
}

/** "a contract for 40 tanks", "invests two billion in six corvettes": what money is to buy. */
function isOrdered(scene: Scene, q: ReadQuantity, clause: Clause | null): boolean {
  if (clause === null) return false;
  const at = clause.attached.find((a) => a.np.first <= q.first && q.first < a.np.last && a.index > clause.vg.index);
  if (at === undefined) return false;
  return (
    (at.word === "in" && lemmaOf(clause) === "invest") ||
    ((at.word === "for" || at.word === "of") &&
      clause.objects.some((o) => o.last <= at.prep && /^(?:contract|order|tender|deal|purchase|sale|acquisition|procurement)$/.test(nounOf(scene, o.head))))
  );
}
