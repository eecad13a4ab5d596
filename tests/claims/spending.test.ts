import { test } from "vitest";
import { check } from "./check.ts";

test("shares of GDP: actual, promised, planned, refused", () => {
  check("Poland spends 4.1 per cent of GDP on defence.", { kind: "spending", actor: ["POL"], min: 4.1, max: 4.1, unit: "%gdp", stage: "in-force" });
  check("Britain would lift defence spending to 2.5% of GDP by April 2027, the minister said.", { kind: "spending", actor: ["GBR"], min: 2.5, stage: "pledged" });
  check("Sweden wants to raise defence spending to 2.6% of GDP.", { kind: "spending", actor: ["SWE"], min: 2.6, stage: "planned" });
  check("Lithuania's defence council decided to spend 5 per cent of GDP from 2026.", { kind: "spending", actor: ["LTU"], min: 5, stage: "decided" });
  check("Hungary spent 1.6 per cent of GDP on its army in 2020.", { kind: "spending", actor: ["HUN"], min: 1.6, stage: "ended", holds: "2020" });
});

test("each figure of a list has its own state and time", () => {
  const list = "Poland spends 4.1 per cent of GDP on defence, Estonia 3.4 and Latvia 3.2.";
  check(list, { kind: "spending", actor: ["EST"], min: 3.4, unit: "%gdp" });
  check(list, { kind: "spending", actor: ["LVA"], min: 3.2, unit: "%gdp" });
  check("Belgium comes last with 1.13 per cent of GDP for defence, after Luxembourg (1.02) and Spain (1.24).", { kind: "spending", actor: ["ESP"], min: 1.24 });
});

test("budgets, their growth and their former level", () => {
  check("Tokyo has approved a record 8.7 trillion yen military budget.", { kind: "spending", actor: ["JPN"], min: 8.7e12, unit: "JPY", stage: "decided" });
  check("Italy's defence budget will rise by 7% to 32 billion euros next year.", { kind: "spending", actor: ["ITA"], min: 7, unit: "%", stage: "pledged", change: "add" });
  check("Australia's defence outlays are to climb from 2 to 2.4 per cent of GDP.", { kind: "spending", actor: ["AUS"], min: 2, stage: "ended" });
});

test("what others are asked to spend is a request to them", () => {
  check("Mr Biden has called for NATO members to increase military spending.", { kind: "spending", actor: ["nato"], asker: "USA", stage: "requested" });
});

test("other shares and sums are no defence spending", () => {
  check("Kenya's economy grew by 5.2 per cent last year.", { no: "spending" });
  check("The alliance's host city spent 3 million euros on schools.", { no: "spending" });
  check("Norway gives aid worth 1 per cent of its national income.", { no: "spending" });
  check("World military expenditure rose by 9.4 per cent.", { no: "spending" });
});

test("rows of a table take the measure and the years of its heading", () => {
  const heading = "NATO members' defence expenditure as a share of GDP\n\nCountry 2014 2022\n\n";
  check("Estonia 1.93 2.12", { kind: "spending", actor: ["EST"], min: 1.93, unit: "%gdp", stage: "ended", holds: "2014" }, heading);
  check("Estonia 1.93 2.12", { kind: "spending", actor: ["EST"], min: 2.12, stage: "ended", holds: "2022" }, heading);
  check("Latvia: 2.27%", { kind: "spending", actor: ["LVA"], min: 2.27, unit: "%gdp" }, heading);
  check("Latvia 3:1 Estonia", { no: "spending" }, heading);
});

test("shares that a text leaves to its reader, and refusals", () => {
  const before = "NATO wants its members to spend 2 per cent of GDP.";
  check("Madrid has ruled out five per cent.", { kind: "spending", actor: ["ESP"], min: 5, unit: "%gdp", stage: "refused" }, before);
  check("Washington itself spends 3.4 per cent, down from 3.7 per cent in 2014.", { kind: "spending", actor: ["USA"], min: 3.7, stage: "ended", holds: "2014" }, before);
  check("Turnout was 61 per cent and inflation 4 per cent.", { no: "spending" }, before);
});

const measure = "Defence budgets are compared as a share of GDP.";

test("where the text has named the measure, a state at a level spends it", () => {
  check("Lisbon refuses to go above 1.9 per cent.", { kind: "spending", actor: ["PRT"], unit: "%gdp", stage: "refused" }, measure);
  check("Denmark fell short again at 1.2 per cent.", { kind: "spending", actor: ["DNK"], min: 1.2, unit: "%gdp" }, measure);
  check("Oslo is on course for 1.9 per cent.", { kind: "spending", actor: ["NOR"], min: 1.9 }, measure);
  check("Greece is the only ally to exceed 3 per cent.", { kind: "spending", actor: ["GRC"], min: 3, max: null, stage: "in-force" }, measure);
  check("Croatia will get to one and a half per cent by 2030.", { kind: "spending", actor: ["HRV"], min: 1.5, stage: "pledged", holds: "2030/.." }, measure);
  check("The Slovenes spend 1.1 per cent, the Croats 1.6.", { kind: "spending", actor: ["HRV"], min: 1.6, unit: "%gdp" }, measure);
  check("Lithuania's exports to Latvia grew by 3 per cent.", { no: "spending" }, measure);
  check("The Danish minister won 4 per cent of the vote.", { no: "spending" }, measure);
});

test("whose and of what, by the words nearest the figure", () => {
  check("In Norway 1.7 per cent of national income goes to the armed forces.", { kind: "spending", actor: ["NOR"], min: 1.7, unit: "%gdp" }, measure);
  check("Croatia has overshot: 2.03 per cent last year.", { kind: "spending", actor: ["HRV"], min: 2.03, unit: "%gdp" }, measure);
  check("Among the last are Portugal with 1.41, Slovenia with 1.12 and Belgium with 1.07 per cent.", { kind: "spending", actor: ["SVN"], min: 1.12, unit: "%gdp" }, measure);
  check("Denmark will not go below 2.1 per cent.", { kind: "spending", actor: ["DNK"], min: 2.1, max: null, stage: "pledged", modality: "stated" }, measure);
  check("Finland's armed forces are to receive another 700 million euros.", { kind: "spending", actor: ["FIN"], min: 700e6, stage: "planned" });
  check("Tokyo earmarks 7.9 trillion yen for defence, up 16 per cent.", { kind: "spending", actor: ["JPN"], min: 16, unit: "%" });
  check("In Norway 1.7 per cent of the recruits failed.", { no: "spending" }, measure);
  check("Sweden's aid to Mali is 1.2 per cent of the total.", { no: "spending" }, measure);
});

test("members that meet the norm are counted", () => {
  check("NATO says that eleven allies reached the 2 per cent target in 2023.", { kind: "spending", actor: ["nato"], min: 11, unit: "states", stage: "ended" }, measure);
  check("Twenty members are expected to meet NATO's guideline this year.", { kind: "spending", actor: ["nato"], min: 20, unit: "states", modality: "expected" }, measure);
  check("NATO's benchmark was met by seven members in 2019.", { kind: "spending", actor: ["nato"], min: 7, unit: "states" }, measure);
  check("Half the NATO members missed the spending benchmark last year.", { kind: "spending", actor: ["nato"] }, measure);
  check("Spain announced that it would reach NATO's target of 2 per cent of GDP for defence by 2029.", { kind: "spending", actor: ["ESP"], min: 2, stage: "pledged", holds: "2029/.." });
  check("Most NATO members still miss the spending target.", { kind: "spending", actor: ["nato"], modality: "negated" }, measure);
  check("Belgium will not reach the NATO spending target before 2035.", { kind: "spending", actor: ["BEL"], modality: "negated" }, measure);
  check("Eleven players reached the final of the tournament.", { no: "spending" }, measure);
  check("Two per cent is a floor for NATO, not a ceiling.", { no: "spending" }, measure);
});

test("sums for a state's own forces", () => {
  check("The draft budget gives the Polish army 45 billion zlotys.", { kind: "spending", actor: ["POL"], min: 45e9, unit: "PLN" });
  check("The Pentagon's request stands at 800 billion dollars.", { kind: "spending", actor: ["USA"], min: 800e9, stage: "requested" });
  check("The White House asks Congress for 700 billion dollars for the Pentagon.", { kind: "spending", actor: ["USA"], min: 700e9 });
  check("The cabinet in The Hague wants to cut 600 million euros from the armed forces.", { kind: "spending", actor: ["NLD"], min: 600e6 });
  check("Spending on the military in Chile rose by 9 per cent.", { kind: "spending", actor: ["CHL"], min: 9, unit: "%" });
  check("Madrid has approved 9 billion euros to reach the 2 per cent target this year.", { kind: "spending", actor: ["ESP"], min: 9e9, unit: "EUR" });
  check("The United States is taking $480 billion out of its defence budget.", { kind: "spending", actor: ["USA"], unit: "USD" }, "Australia's minister spoke of Australia's budget and Australia's army.");
  check("Norway gives the Ukrainian army 45 million euros.", { no: "spending" });
  check("The army's charity gave the museum 3 million pounds.", { no: "spending" });
});

test("what is before parliament, own forces' parcels, drafts, coins, former levels that still stand", () => {
  check("The Knesset has before it a bill for 98 billion shekels for the coming year's defence.", { kind: "spending", actor: ["ISR"], min: 98e9, unit: "ILS", stage: "pledged" });
  check("A 12 billion euro package for the armed forces was waved through by the Belgian cabinet in March.", { kind: "spending", actor: ["BEL"], min: 12e9, stage: "decided" });
  check("Sweden's draft budget sets military expenditure at 138 billion kronor.", { kind: "spending", actor: ["SWE"], min: 138e9, stage: "pledged" });
  check("One euro in four of the Estonian defence budget goes on equipment.", { kind: "spending", actor: ["EST"], min: 25, unit: "%" });
  check("Annual defence outlay in Ireland moves from 1.2 billion euros to 1.6 billion by 2028.", { kind: "spending", actor: ["IRL"], min: 1.2e9, stage: "in-force" });
  check("Spain's military outlays crept up to 1.34 percent of GDP in 2022.", { kind: "spending", actor: ["ESP"], min: 1.34, max: 1.34, unit: "%gdp", stage: "ended" });
  check("The Norwegian government proposes to lift defence spending by 3 per cent in real terms.", { kind: "spending", actor: ["NOR"], min: 3, unit: "%" });
  check("A 2 billion euro package for Ukraine's armed forces was approved by the Belgian cabinet.", { no: "spending" });
  check("Coffee is 3 euros; one euro in four goes to the farmer.", { no: "spending" });
});

test("whose product, shares for defence, sums off a budget", () => {
  check("Defence gobbles up 4.12 per cent of Polish GDP.", { kind: "spending", actor: ["POL"], min: 4.12, unit: "%gdp" });
  check("Military spending came to 6.3 per cent of Russia's gross domestic product.", { kind: "spending", actor: ["RUS"], min: 6.3, unit: "%gdp" });
  check("Tallinn's budget strategy foresees 5.4 per cent for defence from 2026 to 2029.", { kind: "spending", actor: ["EST"], min: 5.4, unit: "%gdp" });
  check("Colombia shaved 8 per cent off its military budget.", { kind: "spending", actor: ["COL"], min: 8, unit: "%", change: "cut" });
  check("Riga tops up its defence pot by 250 million euros.", { kind: "spending", actor: ["LVA"], min: 250e6, unit: "EUR" });
  check("The shop shaved 8 per cent off its prices for the army.", { no: "spending" });
  check("In a poll 5.4 per cent were for defence cuts.", { no: "spending" });
});

test("what one spends is no sum", () => {
  check("Critics asked how much Latvia spends on its army.", { no: "spending" });
});

test("how many keep the norm, then and now; drafts and sums set aside", () => {
  const told = "NATO compared the defence spending of its members as a share of GDP.";
  check("Estonia is one of just six members to spend two per cent of GDP.", { kind: "spending", actor: ["nato"], min: 6, unit: "states", stage: "in-force" }, told);
  check("Estonia is one of just six members to spend two per cent of GDP.", { kind: "spending", actor: ["EST"], min: 2, stage: "in-force" }, told);
  check("Twelve allies met the guideline of 2 percent of GDP last year, up from four in 2014.", { kind: "spending", actor: ["nato"], min: 4, unit: "states", stage: "ended", holds: "2014" }, told);
  check("Latvia's budget sets aside 4.2 percent of GDP for defence.", { kind: "spending", actor: ["LVA"], min: 4.2, stage: "planned" }, told);
  check("Norway's proposed defence budget for 2031 amounts to 90 billion crowns.", { kind: "spending", actor: ["NOR"], min: 90e9, stage: "pledged", modality: "stated" }, told);
  check("Estonia is one of six members to send ships.", { no: "spending" }, told);
  check("One of the six generals spent a day at the front.", { no: "spending" });
});

test("levels of defence spending that name no measure, and money towards the norm", () => {
  const told = "Defence ministers of the alliance met on Monday.";
  check("Britain will raise defence spending to 2.6 percent by 2029.", { kind: "spending", actor: ["GBR"], min: 2.6, unit: "%gdp", stage: "pledged" }, told);
  check("Australia's defence spending will climb to 2.3 percent by 2033.", { kind: "spending", actor: ["AUS"], min: 2.3, unit: "%gdp" }, told);
  check("Spain promised an extra 9 billion euros to reach two percent this year.", { kind: "spending", actor: ["ESP"], min: 9e9, unit: "EUR" }, told);
  check("France's military programming law provides 420 billion euros over seven years.", { kind: "spending", actor: ["FRA"], min: 420e9 }, told);
  check("Berlin plans to borrow 300 billion euros for its army.", { kind: "spending", actor: ["DEU"], min: 300e9, stage: "planned" }, told);
  check("Spain promised an extra 9 billion euros to reach two percent this year.", { no: "aid" }, told);
  check("Croatia's defence budget grew by 2.5 percent.", { kind: "spending", actor: ["HRV"], unit: "%" }, told);
});

test("a level reached, a refused rise, figures paired with their states", () => {
  check("Romania raised its defence budget to 9 billion euros.", { kind: "spending", actor: ["ROU"], min: 9e9, stage: "in-force" });
  check("Madrid ruled out a further increase in defence spending.", { kind: "spending", actor: ["ESP"], stage: "refused" });
  check("Latvia spends 3.1 per cent of GDP on defence, up from 0.9 per cent in 2014.", { kind: "spending", actor: ["LVA"], min: 3.1, stage: "in-force" });
  check("Spain and Portugal spend 1.3 and 1.5 per cent of GDP on defence.", { kind: "spending", actor: ["ESP"], min: 1.3 });
  check("Greece is one of 11 NATO members that spend 2 per cent of GDP on defence.", { kind: "spending", actor: ["GRC"], min: 2, unit: "%gdp" });
  check("Denmark spends 2.4 per cent of GDP on health care.", { no: "spending" });
  check("Hungary has a budget deficit of 3.3 per cent of GDP.", { no: "spending" });
});

test("who climbs, who last year raised it, and who falls short of a norm", () => {
  check("Peru's defence spending is projected to climb from 2 billion dollars to 3 billion in 2031-32.", { kind: "spending", actor: ["PER"], min: 3e9, stage: "planned", modality: "expected" });
  check("Chile, which last year cut military spending by 5 per cent, comes third.", { kind: "spending", actor: ["CHL"], min: 5, unit: "%", change: "cut" });
  check("Delhi allocated 4.2 lakh crore rupees to the ministry of defence.", { kind: "spending", actor: ["IND"], min: 4.2e12, unit: "INR" });
  const short = "Nine of the alliance's 30 members will not reach the benchmark of 2 per cent of GDP this year, NATO said.";
  check(short, { kind: "target", actor: ["nato"], min: 2, unit: "%gdp" });
  check(short, { no: "force" });
  check("Peru signed a contract worth 900 million dollars for 24 helicopters.", { no: "force" });
  check("Chile will invest two billion dollars in four new frigates.", { no: "force" });
  check("Peru spends 1.4 per cent of GDP on its army, a third of what it spent in 1990.", { kind: "spending", actor: ["PER"], min: 1.4 });
});

test("figures that are expected, estimated or fell, each of its own state", () => {
  const list = "Denmark (2.1%), Slovakia (2.03%) and Albania (1.9%) are the only countries that are expected to reach the mark of 2 per cent of GDP this year.";
  check(list, { kind: "spending", actor: ["SVK"], min: 2.03, stage: "planned", modality: "expected" });
  const behind = "Defence spending is projected to reach 3.3 per cent of GDP in Norway, 2.7 in Latvia and 2.2 in Croatia.";
  check(behind, { kind: "spending", actor: ["LVA"], min: 2.7, unit: "%gdp" });
  check(behind, { kind: "spending", actor: ["HRV"], min: 2.2, unit: "%gdp" });
  check("Bolivia's military spending was estimated at 400 million dollars in 2009.", { kind: "spending", actor: ["BOL"], min: 4e8, stage: "ended", modality: "stated" });
  check("Parliament in Manila passed a 210 billion peso defence budget.", { kind: "spending", actor: ["PHL"], min: 2.1e11, unit: "PHP", stage: "decided" });
  check("Santiago cut its defence budget by 300 billion pesos.", { kind: "spending", actor: ["CHL"], unit: "CLP" });
});

test("what the spending is on may have been said in the heading or before", () => {
  const world = "World military expenditure rose to a record last year, the institute said.";
  check("Togo's spending grew by 5.7 per cent to 61.3 million dollars.", { kind: "spending", actor: ["TGO"], min: 5.7, unit: "%" }, world);
  check("Sweden raised its spending by 12 percent.", { kind: "spending", actor: ["SWE"], min: 12, change: "add" }, world);
  check("Algeria, the largest spender on the continent, spent 18.3 billion dollars.", { kind: "spending", actor: ["DZA"], min: 18.3e9 }, world);
  check("That is three times as much as Chile, the second biggest spender, on 5 billion dollars.", { kind: "spending", actor: ["CHL"], min: 5e9 }, `${world} Brazil spent 20 billion.`);
  check("Its health spending grew by 4 percent.", { no: "spending" }, `${world} Chad's outlays rose by 9 percent.`);
  check("Spending rose by 3.7 percent.", { no: "spending" }, "World military spending hit a record.");
});

test("the verb of one goes on with the next, and the level that was left is the same state's", () => {
  const text = "Germany is forecast to stay at 1.44% of GDP, Canada to slip to 1.27% from 1.32% and Spain to hover around 1.01%.";
  check(text, { kind: "spending", actor: ["CAN"], min: 1.27, unit: "%gdp", modality: "expected" });
  check(text, { kind: "spending", actor: ["CAN"], min: 1.32, stage: "ended" });
  check(text, { kind: "spending", actor: ["ESP"], min: 1.01, unit: "%gdp" });
  check("Peru raised its defence budget to 2 billion dollars from 1.8 billion a year before.", { kind: "spending", actor: ["PER"], min: 1.8e9, stage: "ended", change: "level" });
  check("Greece (3.76%) is expected to meet the target of 2 percent of GDP.", { kind: "target", min: 2, unit: "%gdp" });
});

test("growth in brackets is of who stands before them", () => {
  const text = "The highest rises in defence spending were those of Peru (up 12 percent), Chile (up 9.5 percent) and Brazil (up 3 percent).";
  check(text, { kind: "spending", actor: ["CHL"], min: 9.5, unit: "%" });
  check(text, { kind: "spending", actor: ["PER"], min: 12, unit: "%" });
});
