/**
 * Which line a claim belongs to. The key is a function of the claim, of the other claims of its own document, and of the registry:
 * never of other documents, so that no later report can move an earlier claim to another line.
 */
import { type FactIndex, isState } from "./facts.ts";
import { type Gifts, isHelp } from "./gifts.ts";
import { hasNumber } from "./quantities.ts";
import type { Claim } from "./types.ts";
import { fold, subjectWords, countedOf } from "./words.ts";

/** Lead and mandate are one line: whoever leads does so for as long as the mandate runs. */
export const groupOf = (kind: Claim["kind"]): string => (kind === "lead" || kind === "mandate" ? "role" : kind);

export const nameKey = (named: { readonly id: string | null; readonly name: string }): string => named.id ?? `~${fold(named.name)}`;

export function actorKeyOf(claim: Claim): string {
  if (claim.actor.length === 1) return nameKey(claim.actor[0]);
  return [...new Set(claim.actor.map(nameKey))].sort().join("+");
}

interface Draft {
  readonly claim: Claim;
  readonly group: string;
  readonly actor: string;
  anchor: string;
  /** What else tells lines of one actor apart: a measure, an object, a topic, a gate, a body, a day. */
  extra: string;
}

/** The key of each claim's line, in the order given. `claims` are all claims of one document; `year` is that of its publication. */
export function lineKeysOf(claims: readonly Claim[], index: FactIndex, year: string): string[] {
  const drafts = claims.map((claim): Draft => draftOf(claim, index, year));
  if (drafts.length > 1) for (const step of withinDocument) step(drafts, index);
  return drafts.map((draft) =>
    draft.extra === "" ? `${draft.group}|${draft.actor}|${draft.anchor}` : `${draft.group}|${draft.actor}|${draft.anchor}|${draft.extra}`,
  );
}

function draftOf(claim: Claim, index: FactIndex, year: string): Draft {
  const actor = actorKeyOf(claim);
  return { claim, group: groupOf(claim.kind), actor, anchor: anchorOf(claim, actor, index), extra: extraOf(claim, year, index.gifts) };
}

function anchorOf(claim: Claim, actor: string, index: FactIndex): string {
  switch (claim.kind) {
    case "spending":
    case "target":
    case "membership":
    case "consequence":
      return "";
    case "position":
    case "meeting":
      return placeAnchor(claim, actor, index, false);
    case "aid": {
      const recipients = claim.with.filter((party) => party.role === "recipient");
      return recipients.length ? [...new Set(recipients.map(nameKey))].sort().join("+") : placeAnchor(claim, actor, index, false);
    }
    case "force":
    case "lead":
    case "mandate":
    case "cost":
      return missionAnchor(claim, actor, index) ?? placeAnchor(claim, actor, index, claim.kind !== "cost");
    case "condition":
      return placeAnchor(claim, actor, index, false);
  }
}

/**
 * A battle group, or a state's own operation, is that state's presence in the place, whatever the report calls it; an alliance's
 * mission is a thing of its own beside it.
 */
function missionAnchor(claim: Claim, actor: string, index: FactIndex): string | null {
  const { mission } = claim;
  if (!mission) return null;
  if (mission.id === null) return `n:${fold(mission.name)}`;
  const fact = index.missionById.get(mission.id);
  if (!fact) return `m:${mission.id}`;
  const presence = fact.class === "battle-group" || fact.class === "force" || fact.lead === actor || (fact.body === null && isState(actor));
  if (!presence) return `m:${mission.id}`;
  const places = claim.place.length || claim.with.some((party) => party.role === "host") ? null : fact.places;
  if (places === null) return placeAnchor(claim, actor, index, true);
  return places.length === 0 ? `m:${mission.id}` : anchorOfPlaces(places, actor, index);
}

function placeAnchor(claim: Claim, actor: string, index: FactIndex, hosts: boolean): string {
  if (claim.place.length === 1) return anchorOfPlaces([nameKey(claim.place[0])], actor, index);
  if (claim.place.length > 1) return anchorOfPlaces(claim.place.map(nameKey), actor, index);
  if (!hosts) return "";
  return anchorOfPlaces(claim.with.filter((party) => party.role === "host").map(nameKey), actor, index);
}

/**
 * One state is itself, also with the region or sea that it lies in; several states or a region are, for an alliance, their theatre, and for a state what the
 * text names.
 */
function anchorOfPlaces(named: readonly string[], actor: string, index: FactIndex): string {
  if (named.length === 0) return "";
  const places = named.length === 1 ? named : narrowest(named, index);
  if (places.length === 1 && isState(places[0])) return places[0];
  if (!isState(actor) && !actor.includes("+")) return `t:${index.theatreOf(places[0])}`;
  return [...new Set(places)].sort().slice(0, 6).join("+");
}

/** Without the regions that hold a state named beside them, and the seas: "in Latvia, one of four in eastern Europe" is in Latvia. */
function narrowest(places: readonly string[], index: FactIndex): readonly string[] {
  const states = places.filter(isState);
  if (states.length === 0 || states.length === places.length) return places;
  return places.filter((place) => isState(place) || !isAround(index.statesOf.get(place), states));
}

const isAround = (region: readonly string[] | undefined, states: readonly string[]): boolean =>
  region !== undefined && (region.length === 0 || states.some((state) => region.includes(state)));

function extraOf(claim: Claim, year: string, gifts: Gifts): string {
  switch (claim.kind) {
    case "force":
    case "lead":
    case "mandate":
    case "cost":
      return "";
    case "spending":
      return measureOf(claim);
    case "target":
      return `${measureOf(claim)}${/equip|research/.test(claim.quantity?.of ?? claim.topic ?? "") ? ":equipment" : ""}`;
    case "aid":
      return giftOf(claim, gifts);
    case "position":
      return subjectWords(claim.topic ?? claim.mission?.name ?? claim.evidence[0].quote).join(" ");
    case "condition": {
      const keepers = claim.with
        .filter((party) => party.role === "gatekeeper")
        .map(nameKey)
        .sort()
        .join("+");
      return claim.gate && claim.gate !== "other" ? `${claim.gate}|${keepers}` : `other|${keepers}|${subjectWords(claim.topic).join(" ")}`;
    }
    case "consequence":
      return subjectWords(claim.trigger ?? claim.topic ?? claim.evidence[0].quote).join(" ");
    case "membership":
      return claim.with
        .filter((party) => party.role === "body")
        .map(nameKey)
        .sort()
        .join("+");
    case "meeting": {
      const day = claim.holds?.edtf ?? "";
      const isSummit = claim.form === "summit" || claim.form === "conference";
      const when = isSummit ? day.slice(0, 4) || year : day || year;
      return `${claim.form ?? "meeting"}|${when}${isSummit ? "" : `|${claim.with.map(nameKey).sort().join("+")}`}`;
    }
  }
}

/** What is given, so that a gift is one line by whatever name: its sort of kit, "help" for money and for help that nobody names, else its words. */
function giftOf({ object, quantity }: Claim, gifts: Gifts): string {
  const words = object ?? (quantity && !isMoney(quantity.unit) ? quantity.of : null);
  if (words === null) return "help";
  return gifts.sortOf(words) ?? gifts.sortOf(quantity?.of) ?? (isHelp(words) ? "help" : object ? subjectWords(object, 3).join(" ") : countedOf(words));
}

export const isMoney = (unit: string | null | undefined): boolean => typeof unit === "string" && /^[A-Z]{3}$/.test(unit);

/** Shares of GDP, shares of something else, and money are different measures of one effort. */
function measureOf(claim: Claim): string {
  const unit = claim.quantity?.unit;
  if (!unit) return "";
  return isMoney(unit) ? "money" : unit;
}

// ---------------------------------------------------------------------------------------------------------------------------
// Within a document: the same matter told in fewer or vaguer words.

type Step = (drafts: Draft[], index: FactIndex) => void;

const anchored = new Set(["force", "role", "cost", "condition"]);
const askersOf = (claim: Claim): string =>
  claim.with
    .filter((party) => party.role === "asker")
    .map(nameKey)
    .sort()
    .join("+");

/** What one asker asks of one actor in one report is one matter, however the place is worded: its theatre, else its first place. */
const oneMatterPerAsker: Step = (drafts) => {
  const matters = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const asker = anchored.has(draft.group) ? askersOf(draft.claim) : "";
    if (asker === "") continue;
    const key = `${draft.group}|${draft.actor}|${asker}|${draft.claim.change}`;
    const matter = matters.get(key);
    if (matter) matter.push(draft);
    else matters.set(key, [draft]);
  }
  for (const matter of matters.values()) {
    if (matter.length < 2) continue;
    const anchor = (matter.find((draft) => draft.anchor.startsWith("t:")) ?? matter.find((draft) => draft.anchor !== ""))?.anchor;
    if (anchor) for (const draft of matter) draft.anchor = anchor;
  }
};

/** A claim with no place takes that of its own document's claims about the same actor; an alliance's takes the document's theatre. */
const placeFromDocument: Step = (drafts, index) => {
  let theatre: string | null | undefined;
  const bare = drafts.filter((draft) => draft.anchor === "" && anchored.has(draft.group));
  for (const draft of bare) {
    const isBody = !isState(draft.claim.actor[0]?.id ?? null);
    const peers = drafts.filter(
      (other) =>
        other !== draft &&
        other.group === draft.group &&
        other.anchor !== "" &&
        shareActor(other.claim, draft.claim) &&
        (!isBody || draft.group === "condition" || other.anchor.startsWith("t:")) &&
        sameGate(other.claim, draft.claim),
    );
    const close = peers.filter((other) => other.claim.stage === draft.claim.stage && other.claim.change === draft.claim.change);
    const anchors = new Set((close.length ? close : peers).map((other) => other.anchor));
    if (close.length || anchors.size === 1) draft.anchor = (close[0] ?? peers[0]).anchor;
    else if (isBody && (draft.group === "force" || draft.group === "condition")) {
      theatre ??= theatreOfDocument(drafts, index);
      if (theatre) draft.anchor = `t:${theatre}`;
    }
  }
};

function theatreOfDocument(drafts: readonly Draft[], index: FactIndex): string | null {
  const counts = new Map<string, number>();
  for (const { claim } of drafts) {
    if (claim.kind === "meeting") continue;
    for (const place of claim.place) {
      const theatre = index.theatreOf(nameKey(place));
      counts.set(theatre, (counts.get(theatre) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}

const shareActor = (a: Claim, b: Claim): boolean => a.actor.some((actor) => b.actor.some((other) => nameKey(other) === nameKey(actor)));
const keepersOf = (claim: Claim): string =>
  claim.with
    .filter((party) => party.role === "gatekeeper")
    .map(nameKey)
    .sort()
    .join("+");
const sameGate = (a: Claim, b: Claim): boolean => a.gate === b.gate && keepersOf(a) === keepersOf(b);

/** Whom help goes to is said once: "will send tanks to Georgia … 14 tanks will come from army stocks". */
const recipientFromDocument: Step = (drafts) => {
  for (const draft of drafts) {
    if (draft.group !== "aid" || draft.anchor !== "") continue;
    const anchors = new Set(
      drafts
        .filter((other) => other.group === "aid" && other.actor === draft.actor && other.claim.with.some((party) => party.role === "recipient"))
        .map((other) => other.anchor),
    );
    if (anchors.size === 1) draft.anchor = [...anchors][0];
  }
};

/** "Spending will rise" beside "to 2 per cent" in one report is that spending. */
const measureFromDocument: Step = (drafts) => {
  for (const draft of drafts) {
    if (draft.group !== "spending" || draft.extra !== "") continue;
    const peers = drafts.filter((other) => other.group === "spending" && other.extra !== "" && other.actor === draft.actor);
    const close = peers.find((other) => other.claim.stage === draft.claim.stage) ?? peers[0];
    if (close && (close.claim.stage === draft.claim.stage || new Set(peers.map((other) => other.extra)).size === 1)) draft.extra = close.extra;
  }
};

/** A headline or a lead that gives no number is explained by the sentence of the same report that does. */
const restated: Step = (drafts) => {
  for (const draft of drafts) {
    const { claim } = draft;
    if (draft.group !== "force" || claim.quantity || claim.mission || claim.change === "level" || claim.modality !== "stated" || askersOf(claim) !== "")
      continue;
    const told = drafts.find(
      (other) =>
        other.group === "force" &&
        other.actor === draft.actor &&
        other.anchor !== draft.anchor &&
        other.claim.stage === claim.stage &&
        other.claim.change === claim.change &&
        (other.claim.quantity || other.claim.mission) &&
        (draft.anchor === "" || other.claim.place.some((place) => nameKey(place) === draft.anchor)),
    );
    if (told) draft.anchor = told.anchor;
  }
};

/** A region, with no number, is the one state of it in which the same report tells of that actor's force: "troops on the eastern flank … in Estonia". */
const stateOfRegion: Step = (drafts, index) => {
  for (const draft of drafts) {
    const states =
      draft.group === "force" && isState(draft.actor) && !hasNumber(draft.claim.quantity) && draft.claim.mission === null
        ? index.statesOf.get(draft.anchor)
        : undefined;
    if (!states) continue;
    const told = new Set(
      drafts.filter((other) => other.group === "force" && other.actor === draft.actor && states.includes(other.anchor)).map((other) => other.anchor),
    );
    if (told.size === 1) draft.anchor = [...told][0];
  }
};

/** A condition on one actor, told of that actor and of others with it, is one condition. */
const oneGate: Step = (drafts) => {
  const seen: Draft[] = [];
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i];
    if (draft.group !== "condition" || draft.claim.gate === "other" || draft.claim.gate === undefined) continue;
    const alike =
      keepersOf(draft.claim) === ""
        ? []
        : seen.filter(
            (other) =>
              other.actor !== draft.actor &&
              sameGate(other.claim, draft.claim) &&
              (other.anchor === draft.anchor || other.anchor === "" || draft.anchor === ""),
          );
    // Of several, the one on the actor that the text names first.
    const first = draft.claim.actor
      .map((actor) => alike.find((other) => other.claim.actor.some((one) => nameKey(one) === nameKey(actor))))
      .find((other) => other !== undefined);
    if (first) drafts[i] = { ...draft, actor: first.actor, anchor: first.anchor };
    else seen.push(draft);
  }
};

const withinDocument: readonly Step[] = [oneMatterPerAsker, placeFromDocument, recipientFromDocument, measureFromDocument, restated, stateOfRegion, oneGate];
