/**
 * Which line a claim belongs to. The key is a function of the claim, of the other claims of its own document, and of the registry:
 * never of other documents, so that no later report can move an earlier claim to another line.
 */
import { type FactIndex, isState } from "./facts.ts";
import { type Gifts, isHelp } from "./gifts.ts";
import type { Claim } from "./types.ts";
import { type KeyDraft, withinDocument } from "./one-matter.ts";
import { fold, nameKey, subjectWords, countedOf } from "./words.ts";

/** Lead and mandate are one line: whoever leads does so for as long as the mandate runs. */
export const groupOf = (kind: Claim["kind"]): string => (kind === "lead" || kind === "mandate" ? "role" : kind);

export function actorKeyOf(claim: Claim): string {
  if (claim.actor.length === 1) return nameKey(claim.actor[0]);
  return [...new Set(claim.actor.map(nameKey))].sort().join("+");
}

/** The key of each claim's line, in the order given. `claims` are all claims of one document; `year` is that of its publication. */
export function lineKeysOf(claims: readonly Claim[], index: FactIndex, year: string): string[] {
  const drafts = claims.map((claim): KeyDraft => draftOf(claim, index, year));
  if (drafts.length > 1) for (const step of withinDocument) step(drafts, index);
  return drafts.map((draft) =>
    draft.extra === "" ? `${draft.group}|${draft.actor}|${draft.anchor}` : `${draft.group}|${draft.actor}|${draft.anchor}|${draft.extra}`,
  );
}

function draftOf(claim: Claim, index: FactIndex, year: string): KeyDraft {
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
  // People as a gift are those who are trained: "has trained 1,650 soldiers", "training for its army".
  if (object === null && quantity?.unit === "personnel") return "training";
  const words = object ?? (quantity && !isMoney(quantity.unit) ? quantity.of : null);
  if (words === null) return "help";
  return (
    gifts.sortOf(words) ??
    gifts.sortOf(quantity?.of) ??
    (isHelp(words) ? "help" : /\btrain(?:s|ed|ing)?\b/i.test(words) ? "training" : object ? subjectWords(object, 3).join(" ") : countedOf(words))
  );
}

export const isMoney = (unit: string | null | undefined): boolean => typeof unit === "string" && /^[A-Z]{3}$/.test(unit);

/** Shares of GDP, shares of something else, and money are different measures of one effort. */
function measureOf(claim: Claim): string {
  const unit = claim.quantity?.unit;
  if (!unit) return "";
  return isMoney(unit) ? "money" : unit;
}
