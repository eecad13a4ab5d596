/** How far it has come where the verb alone misleads, and what is only supposed. */
import { expect, test } from "vitest";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { makeReader } from "../../src/pipeline/read.ts";
import { plainDocument } from "../../src/sources/plain.ts";

const reader = makeReader(loadRegistry());
const setting = "Italy keeps 300 soldiers in Kosovo with the NATO force. ";
const read = (text: string) => reader.read({ ...plainDocument("a.txt", setting + text), publishedOn: "2023-05-06" }).claims.slice(1);
const told = (text: string): string[] => read(text).map((c) => `${c.kind} ${c.actor.map((a) => a.id).join("+")} ${c.stage} ${c.modality}`);

test.each([
  ["The Danish government decided to respond by sending 90 medics to Kosovo.", "force DNK decided stated"],
  ["Spain has decided to answer the call by boosting its aid, and by providing 40 engineers for the force in Kosovo.", "force ESP decided stated"],
  ["Norway is pleased to offer 25 soldiers to the mission in Kosovo.", "force NOR offered stated"],
  ["Belgian troops are ready to be deployed to Kosovo.", "force BEL planned stated"],
  ["The Dutch mission in Kosovo has almost ended, with just 40 soldiers remaining.", "force NLD in-force stated"],
  ["Portuguese troops are continuing in their task in Kosovo.", "force PRT in-force stated"],
  ["If Poland does send soldiers to Kosovo, they will be few.", "force POL considered conditional"],
  ["Some 4,000 Danish soldiers have served in Kosovo.", "force DNK ended stated"],
  ["Danish troops were deployed to Kosovo to lead the NATO mission.", "lead DNK in-force stated"],
  ["The Spaniards withdrew all but 90 soldiers from Kosovo.", "force ESP in-force stated"],
  ["Denmark is looking at 400 soldiers for Kosovo.", "force DNK considered stated"],
  ["While the Danes await the return of the Danish troops from Kosovo, the talks go on.", "force DNK planned stated"],
  ["There is no suggestion that Greek troops will be sent to Kosovo.", "force GRC planned negated"],
  ["The minister said that he did not think that Greek troops will be sent to Kosovo.", "force GRC pledged negated"],
  ["The senators raised the issue of sending Finnish troops to Kosovo.", "force FIN considered stated"],
  ["There is no doubt that Greek troops will be sent to Kosovo.", "force GRC pledged stated"],
])("the verb alone misleads: %s", (text, claim) => {
  expect(told(text)).toContain(claim);
});

test.each([
  ["Norway gave Kosovo $3 million, on top of the $2 million already committed to Kosovo.", 2e6, "pledged"],
  ["Norway gave Kosovo $3 million, with the remaining $1 million already in its banks.", 1e6, "in-force"],
  ["The decision provides an additional $6 million in aid to Kosovo from Norway.", 6e6, "decided"],
  ["Norway has arranged for the despatch of supplies worth $7 million to Kosovo.", 7e6, "pledged"],
  ["A further $8 million in aid for Kosovo, announced today by Norway, helps the schools.", 8e6, "pledged"],
  ["Sweden welcomed the announcement of $14 million in aid to Kosovo.", 14e6, "pledged"],
  ["Norway will give $9 million to the camps in Kosovo, with the remaining $4 million going to clinics.", 4e6, "pledged"],
  ["Norway gave $9 million to Kosovo in March.", 9e6, "in-force"],
])("money: %s", (text, sum, stage) => {
  for (const claim of read(text).filter((c) => c.kind === "aid" && c.quantity?.min === sum)) expect(claim.stage).toBe(stage);
  expect(read(text).length).toBeGreaterThan(0);
});

test.each([
  ["The Norwegian foreign minister travelled to Skopje to meet his Greek counterpart.", "ended"],
  ["The Spanish defence minister came to Skopje to meet the Greek defence minister.", "ended"],
  ["The Danish foreign minister was able to meet his Greek counterpart in Skopje.", "ended"],
  ["There are already talks between Denmark and Greece in Skopje.", "in-force"],
  ["The Danish foreign minister will travel to Skopje to meet his Greek counterpart.", "planned"],
  ["The Danish foreign minister is due in Skopje on Friday to meet his Greek counterpart.", "planned"],
])("what one came for took place: %s", (text, stage) => {
  expect(read(text).filter((c) => c.kind === "meeting").map((c) => c.stage)).toContain(stage);
});

const spoken = "Transcript. Interview with the Minister for Defence of Canada, Ann Smith. The weather was fine and the harvest good, and schools opened again after a long summer in which people went to the lakes. Roads were mended, shops were painted and trains ran on time; old friends wrote letters, children learnt to swim, and nobody in the town could remember so many apples on the trees or so little rain in the valley.\n\nJOURNALIST: Good morning, Minister.\n\n";
const spokenOf = (text: string): string[] => reader.read({ ...plainDocument("a.txt", `${spoken}ANN SMITH: ${text}`), publishedOn: "2023-05-06" }).claims.map((c) => `${c.kind} ${c.stage} ${c.modality}`);

test.each([
  "Some say that we should send more soldiers to Haiti.",
  "As to how, when and if they will be deployed to Haiti, our soldiers will rely on others.",
  "It is time that Canada brought its soldiers home from Haiti.",
  "It is cheaper than using soldiers to patrol in Haiti.",
  "We must withdraw our troops from Haiti, they say.",
  "Now is the time for the neighbours to bring the soldiers home from Haiti.",
  "I would not comment on whether our soldiers will go to Haiti.",
  "As soon as we withdraw our soldiers from Haiti, the people there will suffer.",
  "We shall not send soldiers to Haiti without proper boots.",
  "What the others should be doing is keeping our soldiers in Haiti.",
  "You do accept that our soldiers will leave Haiti.",
  "If they are honest they must not bring the soldiers home from Haiti.",
])("only supposed or demanded: %s", (text) => {
  expect(spokenOf(text).filter((one) => one.startsWith("force"))).toEqual([]);
});

test.each([
  ["We will send 90 soldiers to Haiti in June.", "force pledged stated"],
  ["We have 90 soldiers in Haiti.", "force in-force stated"],
])("said outright: %s", (text, claim) => {
  expect(spokenOf(text)).toContain(claim);
});

test.each([
  "Norway pays for a study of the effects of the deployment of Danish soldiers to Kosovo.",
  "Danish soldiers could not have come to Kosovo without the help of Greece.",
  "The Danish minister declined to say whether Danish soldiers will go to Kosovo.",
  "Danish soldiers are assuming the duty of the guard in Pristina.",
])("told of nobody's doing: %s", (text) => {
  expect(told(text).filter((one) => /^condition|DNK (?:considered|pledged|planned)/.test(one))).toEqual([]);
});

test("sent again, and received", () => {
  expect(told("Denmark has sent back engineers to Kosovo for another year.")).toContain("force DNK in-force stated");
  expect(told("Greece has welcomed 40 Danish soldiers.").filter((one) => one.startsWith("force DNK in-force")).length).toBe(1);
});
