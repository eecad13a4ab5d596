/** Who gives what a number counts. */
import type { Actor, Party } from "../model/claim.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOf, actorsOfPhrase, speakerAt } from "./args.ts";
import { fallbackActor } from "./fallback.ts";
import { tellsContents } from "./contents.ts";
import type { Draft } from "./draft.ts";
import { includes } from "./handover.ts";
import { knownAs, lemmaOf, type Scene, wordOf, wordsOf } from "./scene.ts";
import { otherThan, isAmong } from "./named.ts";

/** Who gives: the subject or agent, the owner of the thing, a donor's label, the donor before, the first actor of the sentence. */
export function giverOf(
  scene: Scene,
  q: ReadQuantity,
  clause: Clause | null,
  np: NounPhrase | null,
  recipient: readonly Party[],
  model: Draft | null,
  rule: string,
): { actor: Actor[]; because: string | null } {
  const { lookups } = scene.reading;
  const acts = (a: Actor): boolean =>
    a.id === null || lookups.state.has(a.id) || lookups.body.has(a.id) || lookups.operation.has(a.id) || lookups.formation.has(a.id);
  const others = (list: readonly Actor[]): Actor[] => list.filter((a) => acts(a)).filter((a) => !isAmong(a, recipient) || recipient.length === 0);
  const subject = clause?.subject ? wordOf(scene, clause.subject.head) : "";
  const lemma = clause ? lemmaOf(clause) : "";
  // "Kyiv's allies have delivered": not the owner, but friends without a name.
  if (clause?.subject && !clause.vg.passive && /^(?:allies|partners|friends|backers|supporters|donors|west)$/.test(subject) && clause.subject.owner)
    return { actor: [{ id: null, name: wordsOf(scene, clause.subject.first, clause.subject.last) }], because: null };
  if (lemma === "arrive" || lemma === "reach" || lemma === "land") {
    const from = scene.entities.find(
      (e) => e.first >= q.first && wordOf(scene, Math.max(scene.sentence.first, e.first - 1)) === "from" && (e.class === "state" || e.class === "body"),
    );
    return { actor: from ? others(actorsOf(scene, from)) : (model?.actor ?? []), because: null };
  }
  // "Oslo's latest package includes": whose package it is, whoever gave before.
  const owned = clause !== null && clause.subject !== null && tellsContents(scene, clause) ? others(actorsOfPhrase(scene, clause.subject)) : [];
  if (owned.length > 0) return { actor: owned, because: null };
  if (
    model &&
    ((/^(?:it|they|this|these|that)$/.test(subject) && /^(?:be|include|comprise|contain|feature|follow|bring|come)$/.test(lemma)) ||
      (clause && rule !== "aid/bare" && includes(scene, clause, lemma)))
  )
    return { actor: model.actor, because: "who gave what was named before" };
  if (clause && clause.type === "relative" && lemma === "be") {
    const outer = clause.governor ? others(actorOfClause(scene, clause.governor)) : [];
    if (outer.length > 0) return { actor: outer, because: null };
  }
  // "brings total German support for Kenya to 20 million": the phrase of help says whose it is.
  if (clause && /^(?:bring|total|amount|exceed|reach|stand|come)$/.test(lemma)) {
    const help = [...clause.objects, ...(clause.subject ? [clause.subject] : [])].find((o) =>
      /\b(?:aid|assistance|support|help|contributions?|commitment)\b/.test(wordsOf(scene, o.first, o.last).toLowerCase()),
    );
    const own = help ? others(actorsOfPhrase(scene, help, 2)) : [];
    if (own.length > 0) return { actor: own, because: null };
  }
  // "and Britain 5 million pounds besides training 700 officers": the donor right before goes on.
  if (rule === "aid/trained" && model?.rules[0] === "aid/ellipsis" && model.sentence === scene.index && clause?.vg.form === "gerund")
    return { actor: model.actor, because: null };
  // "Egypt keeps its 1.3 billion of American military aid", "lost 40 million in Dutch help": whose help it is.
  const made =
    q.family === "money" && q.last + 1 < scene.sentence.last && /^(?:of|in)$/.test(wordOf(scene, q.last))
      ? scene.entities.find((e) => e.first === q.last + 1 && e.form === "adjective" && e.class === "state")
      : undefined;
  if (
    made &&
    /^(?:[\w-]+ ){0,2}(?:aid|assistance|help|support|grants?|loans?|money)\b/.test(
      wordsOf(scene, made.last, Math.min(scene.sentence.last, made.last + 4)).toLowerCase(),
    )
  ) {
    const own = others(actorsOf(scene, made));
    if (own.length > 0) return { actor: own, because: null };
  }
  // "I thank you for your contribution by donating $10 million": whom a guest thanks in a state's own paper gives, not who thanks.
  const host = clause?.vg.form === "gerund" ? thankedHost(scene, clause) : null;
  if (host !== null) return { actor: others(host), because: null };
  let actor = clause ? others(actorOfClause(scene, clause)) : [];
  if (actor.length > 1) actor = withoutGuests(scene, clause!, actor);
  if (actor.length === 0 && np?.owner) actor = others(actorsOfPhrase(scene, np.owner));
  if (actor.length > 0) return { actor, because: null };
  // "Canada's 3 million grant", "a German offer of two radars": the owner or adjective of the subject that gives itself.
  if (clause?.subject && rule !== "aid/trained") {
    const own = others(actorsOfPhrase(scene, clause.subject));
    if (
      own.length > 0 &&
      (clause.subject.owner !== null ||
        !clause.vg.passive ||
        /\b(?:aid|grant|loan|package|gift|offer|pledge|donation|credit)\b/.test(wordsOf(scene, clause.subject.first, clause.subject.last).toLowerCase()))
    )
      return { actor: own, because: null };
  }
  if (clause?.vg.passive && rule === "aid/given") {
    const owner = scene.entities.find((e) => e.first >= q.first && e.first < (np?.last ?? q.last) && (e.class === "state" || e.class === "body"));
    if (owner) {
      const own = others(actorsOf(scene, owner));
      if (own.length > 0) return { actor: own, because: null };
    }
  }
  if (model && model.sentence === scene.index) return { actor: model.actor, because: null };
  // "a $20 million German package": the adjective of what is given.
  const maker = np ? scene.entities.find((e) => e.first >= np.first && e.last <= np.head && e.class === "state" && e.form === "adjective") : undefined;
  if (maker && q.family === "money") {
    const own = others(actorsOf(scene, maker));
    if (own.length > 0) return { actor: own, because: null };
  }
  // "Another 9 million will be allocated to the mission": by whoever gave it money before.
  const same =
    clause?.vg.passive && q.family === "money"
      ? scene.before.findLast(
          (d) =>
            d.kind === "aid" &&
            d.actor.length > 0 &&
            scene.index - d.sentence <= 6 &&
            d.with.some((w) => w.role === "recipient" && w.id !== null && isAmong(w, recipient)),
        )
      : undefined;
  if (same) return { actor: same.actor, because: "who gave to the same before" };
  const fallback = fallbackActor(scene, q.start);
  // Whom the report is about is no donor for that.
  if (fallback?.because === "the actor that the report is about" && !(clause === null && recipient.length > 0) && !(model && model.sentence >= scene.index - 1))
    return { actor: [], because: null };
  return fallback ? { actor: others(fallback.actor), because: fallback.because } : { actor: [], because: null };
}

const guests =
  /\b(?:troops?|forces|military|soldiers|servicemen|marines|personnel|warships|ships|planes|aircraft|navy|army) (?:more |greater |wider |full |free |further )?access$/;
/** "Oman and Spain agreed on giving Spanish ships access to two ports": the host gives it, of the two. */
function withoutGuests(scene: Scene, clause: Clause, actor: Actor[]): Actor[] {
  const phrase = clause.objects.find((o) => guests.test(wordsOf(scene, o.first, o.last).toLowerCase()));
  const theirs = phrase === undefined ? [] : scene.entities.filter((e) => e.first >= phrase.first && e.last <= phrase.last && e.class === "state");
  const hosts = otherThan(actor, theirs);
  return hosts.length > 0 ? hosts : actor;
}

const thanking =
  /\b(?:thank(?:ing)? you(?! for your (?:questions?|attention|time)\b)|(?:grateful|thankful|indebted) to you|my thanks to you|appreciate your|thank your|welcome your|commend you|congratulate you|applaud you|praise you) /i;

/** The state that publishes, where a guest of another thanks "you" before the clause; nobody, where its own speaker does; null where nobody is thanked. */
function thankedHost(scene: Scene, clause: Clause): Actor[] | null {
  const { home, lookups } = scene.reading;
  if (home === null || clause.vg.first <= scene.sentence.first || !thanking.test(wordsOf(scene, scene.sentence.first, clause.vg.first))) return null;
  const speaker = speakerAt(scene, scene.tokens.start[clause.vg.first]);
  return speaker.some((a) => a.id === home) ? [] : [knownAs(lookups, home)];
}
