/** Which lines of the ledger an assumption takes away, and by which rule. */
import { type Bounds, boundsOfQuantity } from "../accounts/bounds.ts";
import { hostsOf, mayBeSame } from "../accounts/forces.ts";
import { commitmentKnownBy, standingOn } from "../ledger/clocks.ts";
import { endOf } from "../ledger/lapses.ts";
import type { Kind, Named } from "../model/claim.ts";
import { isoOf } from "../model/edtf.ts";
import type { Commitment, Support, Track, Version } from "../model/commitment.ts";
import type { Assumption, AssumptionOf, Scenario } from "./schema.ts";
import { type ScenarioWorld, claimsOf, isActor, isIn, nameOf } from "./world.ts";

export interface Fall {
  readonly commitment: string;
  readonly version: string;
  readonly kind: Kind;
  readonly track: Track;
  readonly actor: readonly Named[];
  readonly where: readonly Named[];
  readonly mission: Named | null;
  /** `falls`: by the assumption itself. `in question`: it rests on what falls, and nothing says that it ends with it. */
  readonly state: "falls" | "in question";
  /** What is lost: people, units or money; null where the words give no number. */
  readonly loses: { readonly amount: Bounds; readonly unit: string; readonly per: string | null } | null;
  /** ISO day from which. */
  readonly from: string;
  readonly by: string;
  readonly rule: string;
  readonly because: string;
  readonly claims: readonly string[];
}

type Ruled = readonly Fall[];
type Rule<Name extends Assumption["assume"]> = (assumption: AssumptionOf<Name>, scenario: Scenario, world: ScenarioWorld) => Ruled;

/** Every fall, once for each version: what falls by one assumption is not merely in question by another. */
export function fallsOf(scenario: Scenario, world: ScenarioWorld): readonly Fall[] {
  const found = new Map<string, Fall>();
  for (const assumption of scenario.assumptions) {
    for (const fall of fallsBy(assumption, scenario, world)) {
      const there = found.get(fall.version);
      if (!there || (there.state === "in question" && fall.state === "falls")) found.set(fall.version, fall);
    }
  }
  return [...found.values()].sort((a, b) =>
    a.state < b.state ? -1 : a.state > b.state ? 1 : a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.version < b.version ? -1 : 1,
  );
}

function fallsBy(assumption: Assumption, scenario: Scenario, world: ScenarioWorld): Ruled {
  switch (assumption.assume) {
    case "withdraws":
      return withdrawal(assumption, scenario, world);
    case "presence-ends":
      return withdrawal({ ...assumption, assume: "withdraws" }, scenario, world);
    case "mandate-not-renewed":
      return lapse(assumption, scenario, world);
    case "source-discounted":
      return discounted(assumption, scenario, world);
    case "gate-fails":
    case "gdp-grows":
    case "gdp-is":
    case "spending-grows":
    case "spending-reaches":
    case "spending-is":
    case "plan":
      return [];
  }
}

const present = new Set<Kind>(["force", "lead", "mandate", "cost", "aid"]);

/** The ally's presence, leads, mandates and costs in the place or mission; what it does with others there is in question. */
const withdrawal: Rule<"withdraws"> = (assumption, scenario, world) => {
  const { ally, place, mission } = assumption;
  const day = dayOfAssumption(assumption, scenario);
  return world.ledger.commitments.flatMap((commitment) => {
    if (!present.has(commitment.kind) || !isActor(commitment, ally) || !isMeant(world, commitment, place, mission)) return [];
    const joint = commitment.actor.length > 1;
    return standingOn(commitment, { trueOn: day, knownBy: scenario.knownBy }).flatMap(({ version, state }) => {
      if (state === "past" || !goesOn(version)) return [];
      const isTraining = version.kind === "aid";
      return [
        fallOf(world, commitment, version, {
          state: joint || isTraining ? "in question" : "falls",
          from: day,
          by: assumption.id,
          rule: "withdraws/own-line",
          because: `${nameOf(world, ally)} withdraws${joint ? "; others share the line" : isTraining ? "; aid may be given from elsewhere" : ""}`,
        }),
      ];
    });
  });
};

/** The mandate or lead and its planned renewals fall at its end; forces and costs under it are in question. */
const lapse: Rule<"mandate-not-renewed"> = (assumption, scenario, world) => {
  const { ally, place, mission } = assumption;
  const ended: Fall[] = [];
  let end: number | null = assumption.on === undefined ? null : dayOfAssumption(assumption, scenario);
  const meant = world.ledger.commitments.filter(
    (commitment) => (ally === undefined || isActor(commitment, ally)) && isMeant(world, commitment, place, mission),
  );
  for (const whole of meant) {
    if (whole.kind !== "mandate" && whole.kind !== "lead") continue;
    const commitment = commitmentKnownBy(whole, scenario.knownBy);
    const open = commitment?.versions.filter((version) => version.supersededBy === null && goesOn(version)) ?? [];
    end ??=
      open
        .map((version) => endOf(version).latest)
        .filter((latest) => latest !== null)
        .sort((a, b) => a - b)[0] ?? null;
    for (const version of open) {
      const renews = version.track !== "actual" && (version.change === "extend" || version.change === "renew");
      ended.push(
        fallOf(world, whole, version, {
          state: "falls",
          from: end ?? scenario.on,
          by: assumption.id,
          rule: renews ? "lapse/planned-renewal" : "lapse/own-line",
          because: renews ? "the renewal does not come" : "the mandate ends and is not renewed",
        }),
      );
    }
  }
  const holders = new Set(ended.flatMap((fall) => fall.actor.map((actor) => actor.id)));
  const rests = meant
    .filter((commitment) => (commitment.kind === "force" || commitment.kind === "cost") && commitment.actor.some((actor) => holders.has(actor.id)))
    .flatMap((commitment) =>
      standingOn(commitment, { trueOn: end ?? scenario.on, knownBy: scenario.knownBy })
        .filter(({ version, state }) => state !== "past" && goesOn(version))
        .map(({ version }) =>
          fallOf(world, commitment, version, {
            state: "in question",
            from: end ?? scenario.on,
            by: assumption.id,
            rule: "lapse/under-the-mandate",
            because: "it stands under the mandate that ends",
          }),
        ),
    );
  return [...ended, ...rests];
};

/** What is told by the discounted source alone falls; what others tell too stands. */
const discounted: Rule<"source-discounted"> = (assumption, scenario, world) => {
  const documents = new Map(world.documents.map((document) => [document.id, document]));
  const isOff = (support: Support): boolean =>
    (assumption.document !== undefined && support.document === assumption.document) ||
    (assumption.publisher !== undefined && documents.get(support.document)?.publisher?.toLowerCase() === assumption.publisher.toLowerCase()) ||
    (assumption.speaker !== undefined &&
      (world.claimOf?.(support.claim)?.attribution.some(({ who }) => who.id === assumption.speaker || who.name === assumption.speaker) ?? false));
  const who = assumption.publisher ?? assumption.speaker ?? assumption.document!;
  return world.ledger.commitments.flatMap((whole) => {
    const commitment = commitmentKnownBy(whole, scenario.knownBy);
    return (commitment?.versions ?? [])
      .filter((version) => version.supersededBy === null && version.supports.every(isOff))
      .map((version) =>
        fallOf(world, whole, version, { state: "falls", from: scenario.on, by: assumption.id, rule: "source/alone", because: `told by ${who} alone` }),
      );
  });
};

/** The people that fall, each once: a line that only stands in question loses between nothing and all; two tellings of the same people are not added. */
export function peopleLostIn(falls: readonly Fall[]): readonly { readonly fall: Fall; readonly lost: Bounds }[] {
  const people = falls
    .filter((fall) => fall.loses?.unit === "personnel" && fall.track === "actual")
    .sort((a, b) => (b.loses!.amount.max ?? Infinity) - (a.loses!.amount.max ?? Infinity) || (a.version < b.version ? -1 : 1));
  const kept: Fall[] = [];
  for (const fall of people) {
    const row = (one: Fall) => ({ ally: one.actor, host: one.where, mission: one.mission });
    if (!kept.some((one) => one.commitment !== fall.commitment && mayBeSame(row(one), row(fall)))) kept.push(fall);
  }
  return kept.map((fall) => ({
    fall,
    lost: fall.state === "falls" ? fall.loses!.amount : { min: 0, max: fall.loses!.amount.max, ...(fall.loses!.amount.approx ? { approx: true } : {}) },
  }));
}

// ---------------------------------------------------------------------------------------------------------------------------

export const dayOfAssumption = (assumption: { readonly on?: string }, scenario: Scenario): number =>
  assumption.on === undefined ? scenario.on : Math.round(Date.parse(`${assumption.on}T00:00:00Z`) / 86_400_000);

export const isMeant = (world: ScenarioWorld, commitment: Commitment, place: string | undefined, mission: string | undefined): boolean =>
  (mission === undefined || commitment.mission?.id === mission || commitment.versions.some((version) => version.mission?.id === mission)) &&
  (place === undefined || isIn(world, commitment, place));

/** What is so, promised, meant or forecast, and no end, cut or refusal in itself. */
const goesOn = (version: Version): boolean =>
  version.track !== "refusal" &&
  version.track !== "request" &&
  version.track !== "denial" &&
  version.stage !== "ended" &&
  version.stage !== "suspended" &&
  version.change !== "end" &&
  version.change !== "cut" &&
  version.change !== "suspend";

function fallOf(
  world: ScenarioWorld,
  commitment: Commitment,
  version: Version,
  made: Pick<Fall, "state" | "by" | "rule" | "because"> & { readonly from: number },
): Fall {
  const quantity = version.derived?.quantity ?? version.quantity;
  const amount = boundsOfQuantity(quantity);
  const places = hostsOf(
    {
      place: version.place.length ? version.place : commitment.place,
      with: version.with.length ? version.with : commitment.with,
      mission: version.mission ?? commitment.mission,
    },
    world.facts,
  );
  return {
    commitment: commitment.id,
    version: version.id,
    kind: version.kind,
    track: version.track,
    actor: commitment.actor.map(({ id, name }) => ({ id, name: id ? nameOf(world, id) : name })),
    where: places,
    mission: version.mission ?? commitment.mission,
    loses: amount && quantity ? { amount, unit: quantity.of && quantity.unit === "unit" ? quantity.of : quantity.unit, per: quantity.per } : null,
    ...made,
    from: isoOf(made.from),
    claims: claimsOf(version),
  };
}
