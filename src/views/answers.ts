/**
 * What came of requests, found when it is asked: among the lines of whoever was asked, of the members of a body for the asker as
 * host, and of the positions in the same reports. The same answers as over the whole ledger, from few of its lines.
 */
import { answersOf, indexCommitments } from "../ledger/answers.ts";
import { commitmentKnownBy } from "../ledger/clocks.ts";
import { indexFacts } from "../ledger/facts.ts";
import { groupOf } from "../ledger/lines.ts";
import type { Answer } from "../model/answer.ts";
import type { Commitment } from "../model/commitment.ts";
import type { LedgerFacts } from "../model/facts.ts";
import { commitmentAt } from "../store/commitments.ts";
import { actLinesOf, hostLines, positionLinesIn } from "../store/lines.ts";
import type { Store } from "../store/open.ts";

/** So many of a party's or a host's lines are looked through, as in `ledger/answers.ts`. */
const looked = 200;

/** `only`: ids of the versions that are to be answered, where not all are. */
export function answersTo(store: Store, commitments: readonly Commitment[], knownBy: number | null, facts: LedgerFacts, only?: ReadonlySet<string>): Answer[] {
  const asking = commitments.filter((commitment) => commitment.versions.some((version) => version.track === "request" && version.modality !== "negated"));
  if (asking.length === 0) return [];
  const lines = new Set<number>();
  for (const party of new Set(asking.map(partyOf))) for (const line of actLinesOf(store, party, looked)) lines.add(line);
  const askers = new Set<string>();
  const documents = new Set<string>();
  for (const commitment of asking) {
    for (const version of commitment.versions) {
      if (version.track !== "request" || (only && !only.has(version.id))) continue;
      if (commitment.kind === "force") for (const party of version.with) if (party.role === "asker" && party.id) askers.add(party.id);
      for (const support of version.supports.slice(0, 50)) documents.add(support.document);
    }
  }
  for (const asker of askers) for (const line of hostLines(store, asker, looked)) lines.add(line);
  for (const document of documents) for (const line of positionLinesIn(store, document)) lines.add(line);
  const byId = new Map<string, Commitment>();
  for (const line of lines) {
    const whole = commitmentAt(store, line);
    const known = whole && commitmentKnownBy(whole, knownBy);
    if (known) byId.set(known.id, known);
  }
  for (const commitment of asking) byId.set(commitment.id, commitment);
  const index = indexCommitments([...byId.values()].sort((a, b) => (a.key < b.key ? -1 : 1)));
  return asking.flatMap((commitment) => answersOf(commitment, index, indexFacts(facts), only));
}

const partyOf = (commitment: Commitment): string => `${groupOf(commitment.kind)}|${commitment.key.split("|", 2)[1]}`;
