/** Within one document: the same matter told in fewer or vaguer words, or now by its place and now by its mission, is one line. */
import { type FactIndex, isState } from "./facts.ts";
import { daysOfDate } from "../model/edtf.ts";
import { hasNumber } from "./quantities.ts";
import type { Claim } from "./types.ts";
import { nameKey } from "./words.ts";

/** The key of a claim's line while it is made. */
export interface KeyDraft {
  readonly claim: Claim;
  readonly group: string;
  readonly actor: string;
  anchor: string;
  /** What else tells lines of one actor apart: a measure, an object, a topic, a gate, a body, a day. */
  extra: string;
}

type Step = (drafts: KeyDraft[], index: FactIndex) => void;

const anchored = new Set(["force", "role", "cost", "condition"]);
const askersOf = (claim: Claim): string =>
  claim.with
    .filter((party) => party.role === "asker")
    .map(nameKey)
    .sort()
    .join("+");

/** What one asker asks of one actor in one report is one matter, however the place is worded: its theatre, else its first place. */
const oneMatterPerAsker: Step = (drafts) => {
  const matters = new Map<string, KeyDraft[]>();
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

function theatreOfDocument(drafts: readonly KeyDraft[], index: FactIndex): string | null {
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
    const isThere = ({ anchor }: KeyDraft): boolean => {
      const places = anchor.startsWith("m:") ? index.missionById.get(anchor.slice(2))?.places : undefined;
      return states.includes(places?.length === 1 ? places[0] : anchor);
    };
    const told = new Set(drafts.filter((other) => other.group === "force" && other.actor === draft.actor && isThere(other)).map((other) => other.anchor));
    if (told.size === 1) draft.anchor = [...told][0];
  }
};

/**
 * Troops in a state are those of the one mission there of which the same report tells the same actor's part, or the part of anyone where the mission is the
 * actor's own: "Ghana's soldiers in Lebanon … its battalion in UNIFIL". With two missions there, or of a time before it, nobody knows.
 */
const missionOfPlace: Step = (drafts, index) => {
  for (const draft of drafts) {
    const { claim, anchor } = draft;
    if (!isPresence(draft) || claim.mission !== null || !isState(anchor) || anchor === draft.actor) continue;
    const missions = new Set<string>();
    for (const other of drafts) {
      const isTold = isPresence(other) && other.anchor.startsWith("m:") && other.claim.filled?.mission === undefined;
      const fact = isTold ? index.missionById.get(other.anchor.slice(2)) : undefined;
      if (fact?.places.includes(anchor) && stayed.test(fact.class) && (other.actor === draft.actor || fact.body === draft.actor) && !isBefore(claim, fact.from))
        missions.add(other.anchor);
    }
    if (missions.size === 1) draft.anchor = [...missions][0];
  }
};

/** Missions that have troops on the ground: a formation has none by its address, and observers or ships are no troops of that state. */
const stayed = /^(?:presence|combat|training|peacekeeping|police)$/;

const isPresence = ({ group }: KeyDraft): boolean => group === "force" || group === "role";

function isBefore({ holds }: Claim, from: string): boolean {
  const [told, begun] = [holds && daysOfDate(holds.edtf.split("/").findLast((part) => part !== "..") ?? ""), daysOfDate(from)];
  return told != null && begun !== null && told.to <= begun.from;
}

const aSea = /(?:^|-)(?:sea|gulf|strait|ocean|channel|bay|mediterranean)(?:-|$)/;

/** A sea, told alone and with the seas around it in one report, is one presence: "in the Red Sea and the Gulf of Aden … in the Red Sea". */
const oneSea: Step = (drafts) => {
  const isAtSea = (draft: KeyDraft): boolean => isPresence(draft) && draft.anchor !== "" && draft.anchor.split("+").every((place) => aSea.test(place));
  const atSea = drafts.filter(isAtSea);
  for (const draft of atSea) {
    const own = new Set(draft.anchor.split("+"));
    const within = atSea.filter(
      (other) =>
        other.group === draft.group &&
        other.actor === draft.actor &&
        other.anchor.split("+").length < own.size &&
        other.anchor.split("+").every((place) => own.has(place)),
    );
    if (new Set(within.map((other) => other.anchor)).size === 1) draft.anchor = within[0].anchor;
  }
};

/** A condition on one actor, told of that actor and of others with it, is one condition. */
const oneGate: Step = (drafts) => {
  const seen: KeyDraft[] = [];
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

export const withinDocument: readonly Step[] = [
  oneMatterPerAsker,
  missionOfPlace,
  oneSea,
  placeFromDocument,
  recipientFromDocument,
  measureFromDocument,
  restated,
  stateOfRegion,
  oneGate,
];
