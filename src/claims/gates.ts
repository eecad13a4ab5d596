/** What holds a commitment back: the gate that a phrase names, and who keeps it. */
import type { Actor, Gate, Party } from "../model/claim.ts";
import { actorsOf, partiesAs } from "./args.ts";
import { prepositionBefore } from "./places.ts";
import { entitiesIn, type Scene } from "./scene.ts";
import { namesOf } from "./draft.ts";
import { unique, otherThan } from "./named.ts";

/** Parliaments by their names and their kinds. */
export const parliamentNames =
  "parliament\\w*|bundestag|bundesrat|congress\\w*|senate|riksdag|sejm|storting|folketing|eduskunta|knesset|diet|duma|verkhovna rada|rada|cortes|d[aá]il|oireachtas|seanad|saeima|riigikogu|seimas|sabor|majlis|althing|skup[sš]tina|vouli|tweede kamer|states-?general|lok sabha|lower house|upper house|both houses|lower chamber|upper chamber|chamber|national council|(?:national |federal )?assembly|house of (?:commons|representatives|councillors|lords)|lawmakers|deputies|mps|legislat\\w+|senators|storting's";

/** Words that make a requirement one of the ledger's gates. */
export const gateWords =
  /\b(?:yes from|all (?:\d+|the others|of them)\b|co-?ordination with|bidding|behest|leave of|(?:[\w-]+ )?more votes|commons|word from|letter of assist|licen[cs]e|cortes|d[aá]il|oireachtas|saeima|riigikogu|seimas|sabor|tweede kamer|eduskunta|folketing|lawmakers|senators|consensus|unanim\w+|consents?|approv\w+|parliament\w*|votes?|ratif\w+|agree(?:s|ment)?|permission|invit\w+|mandate|authori[sz]\w+|resolution|assent|green light|go-ahead|say-so|imprimatur|nod|consultation|notification|assurances?|blessing|backing|decision|signature|clearance|cease-?fires?|truces?|peace (?:deal|accord|agreement)|audits?|guarantees?|reimbursement|vetting|(?:formal|written|official) request|requests? (?:from|by|of)|host nation|status[- ]of[- ]forces|article 100|(?:all|each|every)(?: of)? (?:the )?(?:\d+ |\w+ )?(?:allies|ally|members?|states?|countries|capitals|nations)|bundestag|congress\w*|senate|knesset|diet|sejm|duma|riksdag|storting|chamber|both houses|(?:this|the) house|lower house|upper house|house of (?:commons|representatives)|two-thirds|constitution\w*|amendment|court|referendum)\b/;

/** Words after a marker that tell of a time or a matter of course, not of what must hold first. */
export const idle =
  /^(?:as long as|so long as) (?:(?:it|this|that) (?:takes|is)|necessary|needed|required|possible|the (?:situation|war|conflict|threat))|^(?:once|as soon as) (?:the |these |they |it |their )?(?:\w+ )?(?:(?:is|are) )?(?:in force|over|complete|there|operational|trained|ready|installed|back|home)\b|^(?:once|as soon as) (?:the |its |their |his |her |our )?(?:[\w-]+ )?(?:tour|terms?|rotation|stint|shift|contract|winter|season|exercise|period|term of duty|tour of duty) (?:is|are|has|have)?\s?(?:up|over|done|ends?|ended|expires?|expired|runs out|finishes|finished)\b/;
export const noGate =
  /^(?:unless|until|till|before|once|when|after|if|only|without)?\s*(?:then|now|today|tomorrow|yesterday|recently|the (?:war|summit|election|vote is over)|further notice|dawn|christmas|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|(?:19|20)\d\d|next|last|this|\d)/;

/** What a gatekeeper gives, or brings about, that is waited for. */
export const leaveNouns =
  "permission|consent|leave|approval|go-ahead|green light|mandate|resolution|clearance|say-so|blessing|ratification|invitation|authori[sz]ation|agreement|assent|consensus|endorsement|cease-?fire|truce|vote|request";

/** Who waits for a parliament or for leave has a gate before him, and takes no stand. */
export const awaitsLeave = new RegExp(
  `\\b(?:wait(?:s|ing)?(?: for| on)?|await(?:s|ing)?) (?:the |its |their |an? )?(?:[\\w'’-]+ ){0,3}?(?:${parliamentNames}|${leaveNouns})\\b`,
);

/** A parliament in lower-case words. */
export const houses = new RegExp(`\\b(?:${parliamentNames}|(?:this|the|your|lower|upper|both) houses?|article 100|referendum)\\b`);

export function gateOf(words: string): Gate {
  if (
    /\b(?:consensus|unanim\w+|common accord|of one mind|all (?:six|seven|eight|nine|ten|twelve|fifteen|sixteen|nineteen|twenty[\w-]*|thirty[\w-]*)\b|(?:lone|single|one|any) (?:objection|dissent\w*|veto)|mutual consent|hands (?:have|must|need|would)|(?:all|each|every)(?: of)?(?: the)?(?: \d+)?(?: [\w-]+)? (?:allies|ally|members?|member states|member countries|states|countries|capitals|nations|partners)|allies (?:all )?agree|(?:any|one|each) of the \d+|all \d+)\b/.test(
      words,
    )
  )
    return "consensus";
  if (
    houses.test(words) ||
    /\b(?:other|opposition) parties\b|\b(?:votes?|support|backing) (?:of|from) the opposition\b/.test(words) ||
    /\b(?:finance|budget|appropriations|defen[cs]e|foreign (?:affairs|policy|relations)|armed services) (?:committee|commission)\b/.test(words)
  )
    return "parliament";
  if (
    /\b(?:host(?: nation|ing)?|host's|invit\w+|consent|permission|status[- ]of[- ]forces|at the request of|bidding|behest|sufferance|leave of|calls for (?:it|them|help)|co-?ordination with|local (?:government|authorit)\w*|(?:wants?|wish(?:es)?|asks? for|asks?|calls? for|needs?) (?:it|them|us|him|her)\b|(?:asks?|calls?) for (?:help|troops|it|them)|welcome there)\b/.test(
      words,
    )
  )
    return "host-consent";
  if (
    /\b(?:pa(?:y|ys|id|ying|yments?)|fund(?:s|ed|ing)?|money|cash|wages|donor|arrears|financ\w+|bills?|invoices?|costs|reimburse\w*|stump(?:s|ed)? up|cough(?:s|ed)? up|foots?|put(?:s)? up|refund\w*|bankroll\w*|letter of assist|settle)\b/.test(
      words,
    )
  )
    return "payment";
  if (/\b(?:presence|stay(?:s|ing|ed)?|remain(?:s|ing)? (?:in|on|there)|boots on|backstop|protection of|logistic\w*|airlift)\b/.test(words)) return "presence";
  if (
    /\b(?:decisions?|decid\w+|agree\w*|approv\w+|council|mandate|resolution|votes?|ratif\w+|authori[sz]\w+|assent|green light|go-ahead|say-so|says? so|imprimatur|nod|(?:the|its|their|his) word|orders?|consultation|notification|assurances?|blessing|signature|sign(?:s|ed)?|clearance|licen[cs]e|endorse\w*)\b/.test(
      words,
    )
  )
    return "decision";
  return "other";
}

/** The states and bodies named in a gate's words. */
export function gatekeepersIn(scene: Scene, first: number, last: number, actor: readonly Actor[]): Party[] {
  const found: Actor[] = [];
  let parliament: Actor[] = [];
  for (const e of entitiesIn(scene, first, last)) {
    if (e.class !== "state" && e.class !== "body" && e.class !== "person" && e.class !== "office") continue;
    if (e.form === "pronoun" || (prepositionBefore(scene, e) === "in" && e.class === "state")) continue;
    const who = namesOf(actorsOf(scene, e));
    if (e.role === "parliament") parliament = [...parliament, ...who];
    else found.push(...otherThan(who, actor));
  }
  return partiesAs(unique([...parliament, ...found]).slice(0, 4), "gatekeeper");
}
