/** What a brief is asked of the page that it is opened from: its filters, and the kinds that it shows. */
const filters = ["actor", "kind", "place", "mission", "stage", "certainty", "reading", "origins", "conflict", "q", "status"] as const;

const kindsOf: Readonly<Record<string, string>> = {
  "/spending": "spending,target,cost",
  "/decisions": "condition,consequence,position",
  "/calendar": "meeting",
  "/structure": "force,lead,mandate",
};

export const briefParams = (params: URLSearchParams): Record<string, string | null> => Object.fromEntries(filters.map((name) => [name, params.get(name)]));

/** The filters of a page, with the kinds of its own where it has some. */
export const briefOfPage = (path: string, params: URLSearchParams): Record<string, string | null> => ({
  ...(path in kindsOf || path === "/commitments" || path === "/timeline" || path === "/map" || path === "/brief" ? briefParams(params) : {}),
  ...(path in kindsOf ? { kind: kindsOf[path] } : {}),
  ...(path === "/brief" ? { topic: params.get("topic") } : {}),
});
