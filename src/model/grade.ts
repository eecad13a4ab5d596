/** Grades of claims: the source's reliability and the information's credibility. */

export const reliabilities = ["A", "B", "C", "D", "E", "F"] as const;
export type Reliability = (typeof reliabilities)[number];
export type Credibility = 1 | 2 | 3 | 4 | 5 | 6;

/** The Admiralty scale (NATO AJP-2.1): the source's reliability apart from the information's credibility. */
export interface Grade {
  readonly reliability: Reliability;
  readonly credibility: Credibility;
  readonly because: readonly string[];
  /** The judgement of a person that stands above the rules, where there is one. */
  readonly judgement?: string;
}
