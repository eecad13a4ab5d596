/** Origins: first tellings, and the links between the documents that tell one. */

export const linkKinds = ["copy", "near-copy", "respin", "translation", "quoted-from", "wire"] as const;

export interface Link {
  readonly from: string;
  readonly to: string;
  readonly how: (typeof linkKinds)[number];
  /** Estimated Jaccard similarity of 3-token shingles, 0–1. */
  readonly similarity: number;
  readonly because: string;
}

/** Documents that tell one first telling. */
export interface Origin {
  readonly id: string;
  readonly documents: readonly string[];
  readonly earliest: string;
  /** The agency or outlet that the documents credit, where they do. */
  readonly credit: string | null;
  readonly links: readonly Link[];
}
