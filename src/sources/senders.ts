/** Who tells what a mail tells: a person is the byline, a house the publisher. An address alone names nobody. */
import type { SourceDocument } from "../model/document.ts";

export type Teller = Pick<SourceDocument, "publisher" | "byline">;

const houses =
  /\b(?:ministry|office|news(?:room|letter|desk|wire)?|press|media|government|department|embassy|council|commission|parliament|agency|service|cent(?:re|er)|institute|foundation|times|post|courier|herald|journal|daily|tribune|observer|guardian|review|briefing|bulletin|alerts?|updates?|team|desk|mission|command|forces?|alliance|union|nato|eu|un)\b/i;
const houseAddress =
  /^(?:press|news|newsletters?|media|info|no-?reply|alerts?|updates?|editors?|bulletin|contact|communications?|pressoffice|presse|briefings?)\b/i;
/** Names that every house has. */
const nobody =
  /^(?:(?:press|news|media|info|information|no[- ]?reply|do not reply|admin|contact|alerts?|editors?|newsletter|team|service) ?(?:office|team|desk|service|releases?)?)$/i;
const person = /^\p{Lu}[\p{L}.'’-]*(?: (?:de|van|von|der|den|di|da|la|le|bin|al|el|ter))*(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u;

/** `list`: the name of the mailing list that it came by, where it has one. */
export function tellerIn(
  from: { readonly name: string; readonly address: string },
  { isList = false, list = null }: { readonly isList?: boolean; readonly list?: string | null } = {},
): Teller {
  const name = from.name
    .replace(/^["']|["']$/g, "")
    .replace(/\s+via .*$/i, "")
    .replace(/^([^,]+), ([^,]+)$/, "$2 $1")
    .replace(/\s+/g, " ")
    .trim();
  if (name === "" || name.includes("@") || nobody.test(name)) return { publisher: list, byline: null };
  const [, who, house] = /^(.+?)(?: (?:at|from|of) | [|–—-] )(.+)$/.exec(name) ?? [];
  if (who !== undefined && person.test(who) && !houses.test(who)) return { byline: who, publisher: house };
  if (houses.test(name) || houseAddress.test(from.address)) return { byline: null, publisher: name };
  if (person.test(name)) return isList && list === null ? { byline: null, publisher: name } : { byline: name, publisher: list };
  // One word is a first name, or that of a house, which its address has too.
  const isHouse = name.includes(" ") || isList || from.address.toLowerCase().split("@").pop()!.includes(name.toLowerCase());
  return isHouse ? { byline: null, publisher: name } : { publisher: list, byline: null };
}
