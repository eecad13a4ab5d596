export type Lang = "en" | "fr";

/** Headings of tables. */
export const headings: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  en: {
    id: "id", actor: "actor", kind: "kind", what: "what", quantity: "quantity", place: "where", holds: "holds", stage: "stage", certainty: "certainty", grade: "grade", evidence: "ev", flags: "flags",
    known: "known", title: "title", publisher: "publisher", published: "published", language: "lang", quality: "quality", claims: "claims", problems: "problems", origin: "origin", path: "path", quote: "quote",
    document: "document", because: "because", likely: "likely", field: "field", outcome: "outcome", asker: "asks", asked: "asked", answer: "answer", state: "state", end: "ends", days: "days", name: "name", class: "class",
    leads: "leads", contributors: "contribute", host: "in", body: "body", about: "about", gates: "gates", positions: "positions", form: "form", from: "from", to: "to", before: "before", after: "after", merged: "the same as", kept: "keep", score: "score",
    evidenceOf: "evidence", how: "how", similarity: "alike", earlier: "earlier", count: "count", check: "check", result: "result", mission: "mission", why: "why", unsure: "sure", verdict: "verdict", by: "by", on: "on",
  },
  fr: {
    id: "id", actor: "acteur", kind: "nature", what: "objet", quantity: "quantité", place: "où", holds: "vaut", stage: "stade", certainty: "certitude", grade: "cote", evidence: "src", flags: "signes",
    known: "connu", title: "titre", publisher: "éditeur", published: "publié", language: "langue", quality: "qualité", claims: "énoncés", problems: "problèmes", origin: "origine", path: "chemin", quote: "citation",
    document: "document", because: "parce que", likely: "sans doute", field: "champ", outcome: "issue", asker: "demande", asked: "à qui", answer: "réponse", state: "état", end: "fin", days: "jours", name: "nom", class: "classe",
    leads: "dirige", contributors: "contribuent", host: "en", body: "organe", about: "au sujet de", gates: "conditions", positions: "positions", form: "forme", from: "de", to: "à", before: "avant", after: "après", merged: "identique à", kept: "garder", score: "score",
    evidenceOf: "indices", how: "comment", similarity: "proche", earlier: "premier", count: "nombre", check: "contrôle", result: "résultat", mission: "mission", why: "pourquoi", unsure: "sûr", verdict: "verdict", by: "par", on: "le",
  },
};
