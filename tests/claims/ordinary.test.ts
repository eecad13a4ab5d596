/** What befalls people, what a state does at home and what is only said: no commitment, however well it fills a frame. */
import { expect, test } from "vitest";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { makeReader } from "../../src/pipeline/read.ts";
import { plainDocument } from "../../src/sources/plain.ts";

const reader = makeReader(loadRegistry());
const kinds = (text: string): string[] => reader.read({ ...plainDocument("a.txt", text), publishedOn: "2023-05-06" }).claims.map((one) => `${one.kind} ${one.actor.map((a) => a.id).join("+")}${one.quantity ? ` ${one.quantity.max}` : ""}`);
const setting = "Italy keeps 300 soldiers in Kosovo with the NATO force. ";

test.each([
  "Officials counted 150 soldiers, 95 civilians and hundreds of rebels killed.",
  "The infected included 26 Italian soldiers.",
  "The wounded were 12 Italian soldiers.",
  "Forty of our soldiers have not come home.",
  "The 36 people were moved to a hospital in Kosovo, since the virus had spread.",
  "Italy points to the presence of over 40,000 refugees in Kosovo.",
  "Italy has about 98,000 men in the army.",
  "To date 30,000 Italian soldiers have served in peace missions around the world.",
  "Italy has contributed to missions in Lebanon, Somalia and a host of other places.",
  "Nineteen of the Italian soldiers receive a pension as disabled.",
  "Served as a pilot with the United States Air Force in Vietnam.",
  "He contributed greatly to the operations of the force in Kosovo.",
])("the dead, the sick, the served and the counted: %s", (text) => {
  expect(kinds(setting + text)).toEqual(["force ITA 300"]);
});

test.each([
  "For border protection Italy has 18 patrol boats.",
  "The Italian coast guard keeps 40 boats.",
  "Italian police officers were deployed to assist the coroner.",
  "The Italian army sent 90 soldiers to fight the bushfires.",
  "The Italian navy keeps six submarines at their home base.",
  "The Italian army will recruit 1,500 more soldiers next year.",
  "Italy will not send sailors there without adequate personal protection.",
  "The Italian army will provide its soldiers with new masks.",
  "Italy sent 20 civilian experts to Kosovo.",
  "The Italian government committed 1.2 billion euros for national security.",
])("service at home and care of one's own: %s", (text) => {
  expect(kinds(setting + text)).toEqual(["force ITA 300"]);
});

test.each([
  "The police are to pay 20,000 euros in compensation, the court said.",
  "The Italian people have donated; seven million euros was donated by the community for Kosovo.",
  "He was head of Italy's Alpine Force.",
  "The Parliament may sit soon; it may sit in March.",
  "I will be talking to the defence minister about it this afternoon.",
  "In the end there will have to be some dialogue between Serbia and Italy.",
  "The crimes committed in Paris on Friday are known to the ministers.",
  "Italy welcomed the social security agreement with Serbia.",
  "As to how, and when, and if they will be deployed, we rely on others.",
  "A pump was flown out aboard two C-17 aircraft to Japan.",
  "Tents were flown out in four Italian aircraft.",
  "Italian forces will be placed under the operational control of the allied commander.",
])("no cost, gift, lead, meeting, stance or force: %s", (text) => {
  expect(kinds(setting + text)).toEqual(["force ITA 300"]);
});

test.each([
  ["Spain sent 40 police officers to Kosovo.", "force ESP 40"],
  ["Danish soldiers are serving in Kosovo as part of the force.", "force DNK"],
  ["Ireland has contributed to the force in Lebanon over the past 40 years.", "force IRL"],
  ["The Spanish coast guard sent three boats to Libya.", "force ESP 3"],
  ["The deployment costs Norway 20 million euros a year.", "cost NOR 20000000"],
  ["Of this, Norway gave 4 million euros to Kosovo.", "aid NOR 4000000"],
  ["The defence ministers of Spain and Denmark met in Oslo on Monday.", "meeting ESP+DNK"],
  ["Denmark supports the mission in Kosovo.", "position DNK"],
])("a commitment all the same: %s", (text, claim) => {
  expect(kinds(setting + text)).toContain(claim);
});

test.each([
  ["Norway spent 3 million euros on defence cooperation with Moldova.", "aid NOR 3000000"],
  ["Denmark spent 9 million euros on military assistance to Kosovo.", "aid DNK 9000000"],
  ["Norway will provide 25 million euros for the armed forces, since the mission in Kosovo goes on.", "cost NOR 25000000"],
  ["The mission costs Norway 20 million euros a year.", "cost NOR 20000000"],
  ["Norway spent 9 billion euros on defence last year.", "spending NOR 9000000000"],
])("the kind that the words call it: %s", (text, claim) => {
  expect(kinds(setting + text)).toContain(claim);
});

test.each([
  ["Denmark has only 1300, 1400 troops in Iraq.", "force DNK 1400"],
  ["Denmark has about 40, 000 troops in Iraq.", "force DNK 40000"],
  ["Spain has withdrawn all but 400 soldiers from Iraq.", "force ESP 400"],
  ["Spain will give $6.Sm to Rwanda.", "aid ESP 6500000"],
  ["Spain will send 300, over 300, soldiers to Rwanda.", "force ESP null"],
  ["Spain will give $2Om to Rwanda.", "aid ESP 20000000"],
])("a number as it was meant: %s", (text, claim) => {
  expect(kinds(setting + text)).toContain(claim);
});

test.each([
  ["Denmark had 1200, Norway 1300 troops in Iraq.", "force NOR 1300"],
  ["Spain sent 200, Denmark 300 soldiers to Kosovo.", "force DNK 300"],
])("two numbers: %s", (text, claim) => {
  expect(kinds(setting + text)).toContain(claim);
});

test.each([
  "Spain gives its support to the NATO action.",
  "Denmark gave its full support to the decision of the alliance.",
])("a stance and no gift: %s", (text) => {
  expect(kinds(setting + text).filter((one) => one.startsWith("aid"))).toEqual([]);
});

test.each([
  ["Spain gives financial support to the Kosovo police.", "aid ESP"],
  ["Denmark sent two C-17 aircraft to Kosovo.", "force DNK 2"],
])("a gift, a force: %s", (text, claim) => {
  expect(kinds(setting + text)).toContain(claim);
});
