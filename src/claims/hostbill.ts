/** What a land lays out for the soldiers of others on its soil: a cost, and no defence budget. */

/** Words of such a bill, in lower case: "host nation support", "for hosting American troops". */
export const hostsGuests = /\bhost[- ]nation (?:support|funding|budget|deal|agreement|contribution)|\bhosting (?:of )?(?:[\w.'’-]+ ){0,4}(?:troops|forces|soldiers|bases|brigade|personnel|marines|garrison)\b|\bto host (?:[\w.'’-]+ ){0,5}(?:troops|forces|soldiers|bases|brigade|personnel|marines)\b/;
