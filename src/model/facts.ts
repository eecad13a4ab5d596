/** Facts of the registry, as the ledger takes them. */

/** What the registry knows, handed in: memberships, missions and their hosts, offices and their holders, regions, names. Dates half-open as written. */
export interface LedgerFacts {
  readonly members: readonly { readonly body: string; readonly state: string; readonly from: string; readonly to: string }[];
  readonly missions: readonly MissionFact[];
  readonly roles: readonly { readonly mission: string; readonly state: string; readonly role: string; readonly from: string; readonly to: string }[];
  readonly holders: readonly { readonly office: string; readonly person: string; readonly name: string; readonly from: string; readonly to: string }[];
  readonly regions: readonly { readonly id: string; readonly states: readonly string[] }[];
  readonly names: Readonly<Record<string, string>>;
  readonly kit: readonly KitFact[];
}

/** A sort of kit with its names: plain ones, models by name, letters before a model's number. */
export interface KitFact {
  readonly sort: string;
  readonly names: readonly string[];
  readonly makes: readonly string[];
  readonly letters: readonly string[];
}

export interface MissionFact {
  readonly id: string;
  readonly name: string;
  readonly body: string | null;
  readonly lead: string | null;
  readonly places: readonly string[];
  /** battle-group, division, headquarters, training, peacekeeping … */
  readonly class: string;
  readonly from: string;
  readonly to: string;
}
