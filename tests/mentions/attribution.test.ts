/** Attributions of single sentences: source | cue | content, pieces of content apart by `||`. */
import { expect, test } from "vitest";
import { attributionsIn } from "../../src/mentions/attribution/attributions.ts";
import type { Span } from "../../src/model/span.ts";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { lexiconOf } from "../../src/text/lexicon.ts";
import { readText } from "../../src/text/read.ts";

const lexicon = lexiconOf(loadRegistry().lexicon);
const read = (text: string) => attributionsIn({ text: readText({ path: null, url: null, text, title: null, publisher: null, byline: null, publishedOn: null, language: "en", problems: [] }), lexicon, entities: [] });

function shown(text: string): string[] {
  const words = (span: Span | null): string => (span === null ? "–" : text.slice(span.start, span.end));
  return read(text).map((a) => `${words(a.source)} | ${words(a.cue)} | ${a.content.map(words).join(" || ")}`);
}

const attributed: readonly (readonly [string, ...string[]])[] = [
  ["The minister said the battalion would leave in June.", "The minister | said | the battalion would leave in June"],
  ["The minister said that the battalion would leave in June.", "The minister | said | that the battalion would leave in June"],
  ["The talks will go on, the envoy said.", "the envoy | said | The talks will go on"],
  ["The talks, the envoy said, will go on until June.", "the envoy | said | The talks || will go on until June"],
  ["“We will send two frigates,” Admiral Olsen said on Monday.", "Admiral Olsen | said | “We will send two frigates,”"],
  ["“We will send two frigates,” said Admiral Olsen, commander of the northern fleet.", "Admiral Olsen, commander of the northern fleet | said | “We will send two frigates,”"],
  ["“We will send two frigates,” the admiral said. “They leave in May.”", "the admiral | said | “We will send two frigates,” || “They leave in May.”"],
  ["“The plan,” she said, “is dead.”", "she | said | “The plan,” || “is dead.”"],
  ["Olsen said: “We will send two frigates.”", "Olsen | said | “We will send two frigates.”"],
  ["Olsen told reporters that the fleet was ready.", "Olsen | told | that the fleet was ready"],
  ["Olsen told parliament in a letter that the fleet was ready.", "Olsen | told | that the fleet was ready"],
  ["She asked whether the fleet was ready.", "She | asked | whether the fleet was ready"],
  ["According to two diplomats, the alliance will open an office in Amman.", "two diplomats | According to | the alliance will open an office in Amman"],
  ["The alliance will open an office in Amman, according to two diplomats.", "two diplomats | according to | The alliance will open an office in Amman"],
  ["Three officials said the troops had left.", "Three officials | said | the troops had left"],
  ["NATO puts the force at about 4,600; the camp stays.", "NATO | puts | the force at about 4,600"],
  ["The ministry estimates the costs at 800 million euros, the court at more than a billion.", "The ministry | estimates | the costs at 800 million euros", "the court | estimates | at more than a billion"],
  ["The bill is reckoned by the court at 8 million euros.", "the court | is reckoned | The bill || at 8 million euros"],
  ["The force has 900 men by the mission's last count.", "the mission | by the mission's last count | The force has 900 men"],
  ["On the bank's own estimate, spending reaches 2 percent.", "the bank | On the bank's own estimate | spending reaches 2 percent"],
  ["The talks failed, reports Reuters.", "Reuters | reports | The talks failed"],
  ["The battalion will leave in June, announced Minister Olsen in Oslo.", "Minister Olsen | announced | The battalion will leave in June"],
  ["The plan, announced Monday, is dead."],
  ["The fleet leaves, promised a new date."],
  ["Olsen let it be known that the fleet was ready.", "Olsen | let it be known | that the fleet was ready"],
  ["Olsen puts 900 men at 48 hours' notice."],
  ["The fleet is ready, Olsen was cited as saying.", "Olsen | was cited as saying | The fleet is ready"],
  ["He paid 50 million, according to a daily, 30 million according to a diplomat.", "a daily | according to | He paid 50 million || 30 million according to a diplomat", "a diplomat | according to | 30 million"],
  ["Senator BELL (Tasmania)—The fleet is ready. It sails in May.", "Senator BELL (Tasmania) | – | The fleet is ready. It sails in May."],
  ["According to the mayor's office it comes to the agenda in May.", "the mayor's office | According to | it comes to the agenda in May"],
  ["Her answer was that nobody had asked her.", "Her | answer was | that nobody had asked her"],
  ["Olsen said while the fleet was old, it would sail.", "Olsen | said | while the fleet was old, it would sail"],
  ["This was reported by the ministry.", "the ministry | was reported | This"],
  ["In the words of the envoy, the mission is over.", "the envoy | In the words | the mission is over"],
  ["The fleet grew in the number of ships."],
  ["The report says the brigade has no tanks.", "The report | says | the brigade has no tanks"],
  ["A poll showed that most voters want talks.", "A poll | showed | that most voters want talks"],
  ["The general warned that the ammunition was running out, adding that factories need years.", "The general | warned | that the ammunition was running out"],
  ["He promised to raise the budget and said the army would grow.", "He | promised | to raise the budget", "He | said | the army would grow"],
  ["The opposition criticised the plan.", "The opposition | criticised | the plan"],
  ["Lawmakers called the deal a disgrace.", "Lawmakers | called | the deal a disgrace"],
  ["She called it “a disgrace.”", "She | called | it “a disgrace.”"],
  ["The president accused the rebels of breaking the truce.", "The president | accused | the rebels of breaking the truce"],
  ["Berlin urged the two sides to return to the table.", "Berlin | urged | the two sides to return to the table"],
  ["The chancellor called for a new treaty.", "The chancellor | called for | a new treaty"],
  ["The ministry denied the report.", "The ministry | denied | the report"],
  ["The envoy believes the truce will hold.", "The envoy | believes | the truce will hold"],
  ["Ministers hope that the truce will hold.", "Ministers | hope | that the truce will hold"],
  ["The company wants to sell the yard.", "The company | wants | to sell the yard"],
  ["The union refused to sign the contract.", "The union | refused | to sign the contract"],
  ["The bishop is convinced that the war will end.", "The bishop | is convinced | that the war will end"],
  ["Residents are worried about the noise.", "Residents | are worried about | the noise"],
  ["It is unclear whether the ship was hit.", "– | It is unclear | whether the ship was hit"],
  ["The ship is expected to reach Oslo on Friday.", "– | is expected | The ship || to reach Oslo on Friday"],
  ["The pilot is said to have survived.", "– | is said | The pilot || to have survived"],
  ["The mayor was criticised by the council.", "the council | was criticised | The mayor"],
  ["The mayor was asked whether she would resign.", "– | was asked | whether she would resign"],
  ["The base will close in May, as the minister has said.", "the minister | has said | The base will close in May"],
  ["The base, as the minister has said, will close in May.", "the minister | has said | The base || will close in May"],
  ["The officer, who said the order was wrong, has left the army.", "who | said | the order was wrong"],
  ["The admiral's claim that the mine was Dutch was wrong.", "The admiral | claim | that the mine was Dutch"],
  ["The minister made critical remarks about the treaty.", "The minister | made critical remarks about | the treaty"],
  ["The minister expressed doubt that the treaty would hold.", "The minister | expressed doubt | that the treaty would hold"],
  ["The governor, a former pilot, said the road was safe.", "The governor, a former pilot | said | the road was safe"],
  ["Gov. Ann B. Carter, D-Ore., said the road was safe.", "Gov. Ann B. Carter, D-Ore | said | the road was safe"],
  ["The bank and the ministry said the loan was safe.", "The bank and the ministry | said | the loan was safe"],
  ["Officials say the road is safe.", "Officials | say | the road is safe"],
  ["She said she would stay and that her deputy would go.", "She | said | she would stay and that her deputy would go"],
  ["The mayor spoke on Friday, arguing the road is unsafe.", "The mayor | arguing | the road is unsafe"],
  ["He was quoted as saying that the dam would break.", "He | was quoted as saying | that the dam would break"],
  ["“The dam will break”, so Meyer.", "Meyer | so | “The dam will break”"],
  ["Radio Nine has learned that the dam is leaking.", "Radio Nine | has learned | that the dam is leaking"],
  ["The plant, officials say, is safe.", "officials | say | The plant || is safe"],
  ["It was a plan the army said would never work.", "the army | said | a plan || would never work"],
  ["The mayor tweeted: “The road is closed.”", "The mayor | tweeted | “The road is closed.”"],
  ["The mayor wrote that the road was closed.", "The mayor | wrote | that the road was closed"],
  ["The mayor announced a curfew.", "The mayor | announced | a curfew"],
  ["The judge, in a statement, on Tuesday rejected the appeal.", "The judge | rejected | the appeal"],
  ["“Is the dam safe?” asked the senator.", "the senator | asked | “Is the dam safe?”"],
  ["The senator railed against the dam.", "The senator | railed against | the dam"],
  ["The engineer said Monday the dam was safe.", "The engineer | said Monday | the dam was safe"],
  ["The engineer said on Monday that the dam was safe.", "The engineer | said | that the dam was safe"],
  ["The council voted against the dam.", "The council | voted against | the dam"],
  ["The minister has also called for talks.", "The minister | has also called for | talks"],
  ["The envoy repeatedly said the text was final.", "The envoy | repeatedly said | the text was final"],
  ["Parliament demanded that the text be changed.", "Parliament | demanded | that the text be changed"],
  ["The paper reported that the text had leaked.", "The paper | reported | that the text had leaked"],
  ["Vestre: we will build the dam", "Vestre | : | we will build the dam"],
  ["Tunisia's foreign minister said the border would reopen.", "Tunisia's foreign minister | said | the border would reopen"],
  ["He said the border would reopen, but the crossing is still shut.", "He | said | the border would reopen, but the crossing is still shut"],
  ["In his speech, the king thanked the nurses.", "the king | thanked | the nurses"],
  ["Experts, however, say the dam may not hold.", "Experts | say | the dam may not hold"],
  ["The clerk, who had read the file, said it was empty.", "The clerk, who had read the file | said | it was empty"],
  ["Neighbours complained about the smell.", "Neighbours | complained about | the smell"],
  ["The captain said the ship, which left on Monday, was safe.", "The captain | said | the ship, which left on Monday, was safe"],
  ["The envoy thinks it will rain.", "The envoy | thinks | it will rain"],
  ["The envoy spoke of a new start and thanked the hosts.", "The envoy | spoke of | a new start", "The envoy | thanked | the hosts"],
];

for (const [sentence, ...wanted] of attributed) test(sentence, () => expect(shown(sentence)).toEqual(wanted));

const nothing = [
  "The ship left on Monday.",
  "The brigade has forty tanks.",
  "Snow fell on the hills all night.",
  "The road to the harbour is closed.",
  "They added two rooms to the house.",
  "The clock shows ten.",
  "He calls his mother.",
  "The bridge was built in 1901.",
  "Prices rose by two percent in March.",
  "Four ships sailed into the bay.",
  "The note lay on the table.",
  "The claim form is blue.",
  "Workers packed the crates.",
  "The river feeds the lake.",
  "The team won the cup.",
  "A \"smart\" lamp hung over the door.",
  "The \"Blue Star\" is a ship.",
  "The report is thick.",
  "The letter arrived on Friday.",
  "The town has a new statement hall.",
];

for (const sentence of nothing) test(`nothing in: ${sentence}`, () => expect(shown(sentence)).toEqual([]));

test("a quotation goes on in the next paragraph", () => {
  const text = "“We built the dam,” Ann Meyer said. “It took nine years.\n\n“And then it rained,” she added.";
  expect(shown(text)).toEqual(["Ann Meyer | said | “We built the dam,” || “It took nine years.", "she | added | “And then it rained,”"]);
});

test("a paragraph that is nothing but a quotation goes on with the last speaker", () => {
  const text = "“The dam holds,” said Ann Meyer.\n\n“Nobody needs to leave the valley.”\n\nRain fell until dawn.";
  expect(shown(text)).toEqual(["Ann Meyer | said | “The dam holds,” || “Nobody needs to leave the valley.”"]);
});

test("a transcript's labels attribute what follows them", () => {
  const text = "Mr. Paul Holt (Lakeside, IND): Will the road open? Nobody has told us.\n\nHon. Ann Meyer (Minister of Roads): It opens in May.";
  expect(read(text).filter((a) => a.cue === null).map((a) => a.source && text.slice(a.source.start, a.source.end))).toEqual(["Mr. Paul Holt (Lakeside, IND)", "Hon. Ann Meyer (Minister of Roads)"]);
});

test("kind, how and count", () => {
  const facts = (text: string) => read(text).map(({ kind, how, count }) => ({ kind, how, count }));
  expect(facts("Three officials said the road was shut.")).toEqual([{ kind: "anonymous", how: "said", count: 3 }]);
  expect(facts("The council announced a curfew.")).toEqual([{ kind: "body", how: "announced", count: null }]);
  expect(facts("Radio Nine has learned that the dam is leaking.")).toEqual([{ kind: "outlet", how: "reported", count: null }]);
  expect(facts("According to the minutes of the talks, the road will open.")).toEqual([{ kind: "body", how: "readout", count: null }]);
  expect(facts("He was quoted as saying that the dam would break.")).toEqual([{ kind: "named", how: "quoted", count: null }]);
  expect(facts("The mayor asked whether the road was shut.")).toEqual([{ kind: "named", how: "asked", count: null }]);
});
