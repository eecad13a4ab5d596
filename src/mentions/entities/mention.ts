import type { Text } from "../../text/text.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { NameMatch } from "./names.ts";
import type { ResolvedMention } from "./types.ts";

type Fields = Pick<ResolvedMention, "first" | "last" | "start" | "end" | "id" | "class" | "form" | "name"> & Partial<ResolvedMention>;

/** A mention with the defaults of what is not said. */
export function mention(text: Text, fields: Fields): ResolvedMention {
  return {
    type: "entity",
    quote: text.text.slice(fields.start, fields.end),
    of: null,
    speaksFor: null,
    personName: null,
    person: null,
    full: { start: fields.start, end: fields.end },
    office: null,
    role: null,
    members: [],
    quantifier: null,
    count: null,
    place: null,
    confidence: 1,
    because: null,
    likely: null,
    problem: null,
    ...fields,
  };
}

const parliaments =
  /\b(?:Parliament|Bundestag|Bundesrat|Senate|Congress|Duma|Seimas|Saeima|Riigikogu|Folketing\w*|Riksdag\w*|Storting\w*|Eduskunta|Sejm|Sabor|Knesset|Rada|House|Commons|Lords|Cortes|Assembl\w+|Majlis|Diet|Althing\w*|Kamer|Capitol)\b/i;

/** A registry name as a mention. Institutions of a state act for it; organs for their body; cities are their states, with their own words as name. */
export function mentionOf(text: Text, match: NameMatch, gazetteer: Gazetteer): ResolvedMention {
  const { sense, first, last, start, end } = match;
  const words = text.text.slice(start, end);
  const base = { first, last, start, end };
  switch (sense.form) {
    case "capital":
    case "city":
      return match.asPlace
        ? mention(text, { ...base, id: sense.of, class: "place", form: "name", name: words, of: sense.of, place: sense.form === "city" ? sense.id : null })
        : mention(text, {
            ...base,
            id: sense.of,
            class: "state",
            form: "metonym",
            name: gazetteer.lookups.nameOf(sense.of ?? "") ?? words,
            of: sense.of,
            speaksFor: sense.of,
            confidence: 0.9,
          });
    case "institution":
      return mention(text, {
        ...base,
        id: null,
        class: "body",
        form: "name",
        name: words,
        of: sense.of,
        speaksFor: sense.of,
        role: parliaments.test(words) ? "parliament" : "ministry",
        office: null,
      });
    default: {
      const speaks = sense.class === "state" || sense.class === "body" ? (sense.class === "state" ? sense.id : (sense.of ?? sense.id)) : null;
      return mention(text, {
        ...base,
        id: sense.id,
        class: sense.class,
        form: match.form,
        name: sense.name,
        of: sense.of,
        speaksFor: speaks,
        confidence: sense.ambiguous ? 0.8 : 1,
      });
    }
  }
}
