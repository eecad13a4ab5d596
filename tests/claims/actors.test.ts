/** Whose it is, where the sentence itself does not say: the states of the sentences before, subjects before places, pronouns that go on. */
import { describe, test } from "vitest";
import { type Answer, check } from "./check.ts";

type Case = readonly [sentence: string, answer: Answer | { readonly no: Answer["kind"] }, before?: string];
const run = (cases: readonly Case[]): void => { for (const [sentence, answer, before] of cases) test(`${before ?? ""} ${sentence}`, () => check(sentence, answer, before)); };

describe("where nobody is named as acting, whom the sentences before are about acts", () => {
  run([
    ["A second company of 130 soldiers will follow in May.", { kind: "force", actor: ["PRT"] }, "Spain closed its camp in Herat.\n\nPortugal's minister met the alliance's generals on Friday. The Portuguese chief of staff came along."],
    ["One battalion of 500 men is being made ready.", { kind: "force", actor: ["PAK"], min: 500 }, "The world body turned to Islamabad. Pakistan has long experience of the Congo."],
    ["Some 60 soldiers will be enough.", { kind: "force", actor: ["ROU"], min: 60 }, "The airport of Kabul must be guarded. Romania knows it well. Romanian soldiers have been there twice."],
    ["Up to 90 military engineers may be sent.", { kind: "force", actor: ["JPN"], max: 90 }, "In South Sudan the roads are bad. Japan has been asked to mend them, and its prime minister is willing."],
    ["Two frigates could sail in June.", { kind: "force", actor: ["IND"], min: 2 }, "Kenya complains of pirates. India's navy has followed the matter. New Delhi wants to act."],
    // Where something happens is not who acts.
    ["Some 700 soldiers would be needed.", { kind: "force", actor: ["CHL"] }, "Chile has been asked to help in Haiti. Santiago will answer next week. The situation in Haiti is bad."],
  ]);
});

describe("a pronoun takes up the subject of the sentence before", () => {
  run([
    ["They had kept 400 soldiers there since 2014.", { kind: "force", actor: ["NLD"], min: 400 }, "The Dutch handed the camp to the Germans in May."],
    ["It plans to send 300 soldiers to Somalia.", { kind: "force", actor: ["african-union"], min: 300 }, "The African Union met in Addis Ababa. It said Burundi had not been consulted."],
    ["It will send 60 soldiers to Lithuania.", { kind: "force", actor: ["DNK"], min: 60 }, "The Danish government has asked Germany for tents."],
    ["It keeps 200 soldiers in Iraq.", { kind: "force", actor: ["CZE"], min: 200 }, "With Hungary and after long talks, the Czech Republic has rented the camp."],
    ["They will send 90 soldiers to Mali.", { kind: "force", actor: ["SWE"], min: 90 }, "The Swedes met the Estonians in Bamako."],
    ["It has 80 soldiers in Chad.", { kind: "force", actor: ["POL"], min: 80 }, "Unlike Austria, Poland has never left the mission."],
    // The adjective of a thing that does nothing is no subject.
    ["It has 300 soldiers in Kosovo.", { kind: "force", actor: ["GRC"], min: 300 }, "Turkish ships passed while Greece held its exercise."],
  ]);
});
