/** Each case: a sentence and its quantities, written `min..max unit`, with `~` for about, `Δ` for how many more or fewer, `/year` for a rate. */
import { expect, test } from "vitest";
import { quantitiesOf, shown } from "./quantity-helper.ts";

const cases: readonly (readonly [string, ...string[]])[] = [
  // Digits and number words.
  ["Norway will send 120 soldiers to the mission.", "120..120 personnel"],
  ["Norway will send two dozen soldiers to the mission.", "24..24 personnel"],
  ["Norway will send a hundred soldiers to the mission.", "100..100 personnel"],
  ["Some one thousand soldiers took part.", "1000..1000 personnel ~"],
  ["Two hundred and fifty troops landed.", "250..250 personnel"],
  ["Twelve hundred troops landed.", "1200..1200 personnel"],
  ["Twenty-five trainers stay behind.", "25..25 personnel"],
  ["A battalion of 800 arrived.", "800..800 personnel"],
  ["A force of about 1,500 is planned.", "1500..1500 personnel ~"],
  ["An advance party of 15 landed with the troops.", "15..15 personnel"],
  ["A 450-strong contingent left.", "450..450 personnel"],
  ["A 1,200-strong battle group is ready.", "1200..1200 personnel"],
  ["It deployed 1.300 soldiers to the border.", "1300..1300 personnel"],
  ["It deployed 12 500 soldiers to the border.", "12500..12500 personnel"],
  ["A dozen instructors flew out.", "12..12 personnel"],
  ["Half a dozen instructors flew out.", "6..6 personnel"],
  ["A single liaison officer remains.", "1..1 personnel"],
  ["One liaison officer remains.", "1..1 personnel"],
  ["A couple of officers remain.", "2..2 personnel ~"],
  ["Hundreds of soldiers marched.", "null..null personnel"],
  ["Dozens of soldiers marched.", "24..null personnel ~"],
  ["Tens of thousands of troops are massed there.", "null..null personnel"],
  ["It cost hundreds of billions of dollars.", "null..null USD"],
  // Bounds.
  ["Up to 300 troops may go.", "null..300 personnel"],
  ["As many as 300 troops may go.", "null..300 personnel"],
  ["At most 300 troops may go.", "null..300 personnel"],
  ["No more than 300 troops may go.", "null..300 personnel"],
  ["Fewer than 300 troops are left.", "null..300 personnel"],
  ["A maximum of 300 soldiers may be sent.", "null..300 personnel"],
  ["Parliament capped the deployment at 300 soldiers.", "null..300 personnel"],
  ["The mandate has a ceiling of 300 soldiers.", "null..300 personnel"],
  ["At least 300 troops are needed.", "300..null personnel"],
  ["More than 300 troops are there.", "300..null personnel"],
  ["Over 300 troops are there.", "300..null personnel"],
  ["Just over 300 troops are there.", "300..null personnel"],
  ["Upwards of 300 troops are there.", "300..null personnel"],
  ["No fewer than 300 troops are there.", "300..null personnel"],
  ["In excess of 300 troops are there.", "300..null personnel"],
  ["They have 300 soldiers or more there.", "300..null personnel"],
  ["Nearly 300 troops are there.", "300..300 personnel ~"],
  ["Some 300 troops are there.", "300..300 personnel ~"],
  ["About 300 troops are there.", "300..300 personnel ~"],
  ["Around 300 troops are there.", "300..300 personnel ~"],
  ["Roughly 300 troops are there.", "300..300 personnel ~"],
  ["Almost 300 troops are there.", "300..300 personnel ~"],
  ["Close to 300 troops are there.", "300..300 personnel ~"],
  ["An estimated 300 troops are there.", "300..300 personnel ~"],
  ["Just under 300 troops are there.", "300..300 personnel ~"],
  ["A little less than 300 troops are there.", "300..300 personnel ~"],
  ["The force may not exceed 900 troops and 70 police.", "null..900 personnel", "null..70 personnel"],
  // Ranges.
  ["Between 200 and 300 troops would go.", "200..300 personnel"],
  ["It would take 200 to 300 troops.", "200..300 personnel"],
  ["It would take 60-70 instructors.", "60..70 personnel"],
  ["It would take 60–70 instructors.", "60..70 personnel"],
  ["It would take five or six frigates.", "5..6 unit"],
  ["Three to five frigates will follow.", "3..5 unit"],
  ["It will cost between 70 and 100 million euros.", "70000000..100000000 EUR"],
  ["It will cost €5bn to €7bn.", "5000000000..7000000000 EUR"],
  ["It will cost $5 to 7 billion.", "5000000000..7000000000 USD"],
  ["The norm lies between 2 and 3 per cent of GDP.", "2..3 %gdp"],
  // Increments.
  ["A further 60 soldiers will join.", "60..60 personnel Δ"],
  ["Another 60 soldiers will join.", "60..60 personnel Δ"],
  ["An additional 60 soldiers will join.", "60..60 personnel Δ"],
  ["An extra 60 soldiers will join.", "60..60 personnel Δ"],
  ["Sixty more soldiers will join.", "60..60 personnel Δ"],
  ["Sixty additional soldiers will join.", "60..60 personnel Δ"],
  ["Up to 60 more soldiers will join.", "null..60 personnel Δ"],
  ["Up to an additional 60 soldiers will join.", "null..60 personnel Δ"],
  ["The garrison has 60 fewer soldiers than before.", "60..60 personnel Δ"],
  ["The contingent will be increased by 60 soldiers.", "60..60 personnel Δ"],
  ["The contingent will be cut by 60 soldiers.", "60..60 personnel Δ"],
  ["Spending will rise by 7 per cent.", "7..7 % Δ"],
  ["A 7% increase in spending is planned.", "7..7 % Δ"],
  ["Four more frigates will patrol.", "4..4 unit Δ"],
  // Kinds of persons.
  ["The state sent 40 police officers.", "40..40 personnel"],
  ["The state sent 40 peacekeepers.", "40..40 personnel"],
  ["The state sent 40 marines.", "40..40 personnel"],
  ["The state sent 40 blue helmets.", "40..40 personnel"],
  ["The state sent 40 military advisers.", "40..40 personnel"],
  ["The state sent 40 men and women.", "40..40 personnel"],
  ["The state sent 40 soldiers and civilian employees.", "40..40 personnel"],
  ["The state sent 40 members of its armed forces.", "40..40 personnel"],
  ["The state sent 40 Royal Marines commandos.", "40..40 personnel"],
  ["The state sent 40 special forces soldiers.", "40..40 personnel"],
  ["The state sent 40 well-trained and well-armed soldiers.", "40..40 personnel"],
  ["Some 45 of them police officers.", "45..45 personnel ~"],
  // Things.
  ["Two frigates sailed.", "2..2 unit"],
  ["One of its frigates sailed.", "1..1 unit"],
  ["Four battle groups are in place.", "4..4 unit"],
  ["It gave 14 Leopard 2 tanks.", "14..14 unit"],
  ["It gave 25 F-16s.", "25..25 unit"],
  ["It gave four F-16 fighters to the squadron.", "4..4 unit"],
  ["It gave 18 M777 howitzers.", "18..18 unit"],
  ["It gave six Patriot batteries.", "6..6 unit"],
  ["It gave 30,000 artillery shells.", "30000..30000 unit"],
  ["It gave 600 crates of tents.", "600..600 unit"],
  ["It gave one transport aircraft.", "1..1 unit"],
  ["It gave five coast guard patrol boats.", "5..5 unit"],
  ["It gave three armoured infantry vehicles.", "3..3 unit"],
  ["It gave two minehunters.", "2..2 unit"],
  ["The navy has 20 warships.", "20..20 unit"],
  ["It operates one CP-140 Aurora patrol aircraft.", "1..1 unit"],
  // States.
  ["Soldiers from 10 NATO countries serve there.", "10..10 states"],
  ["All 29 allies agreed.", "29..29 states"],
  ["Seven nations take part.", "7..7 states"],
  ["Twelve member states signed.", "12..12 states"],
  ["The 30-member alliance agreed.", "30..30 states"],
  ["The five Nordic countries agreed.", "5..5 states"],
  // Shares of GDP and other percentages.
  ["It spends 2% of GDP on defence.", "2..2 %gdp"],
  ["It spends 1.29% of its gross domestic product on defence.", "1.29..1.29 %gdp"],
  ["It spends two per cent of gross domestic product on defence.", "2..2 %gdp"],
  ["It spends 1,39 percent of the gross domestic product.", "1.39..1.39 %gdp"],
  ["It met NATO's two-per-cent-of-GDP target.", "2..2 %gdp"],
  ["It missed NATO's two-per-cent target.", "2..2 %gdp"],
  ["It missed the alliance's 2-percent guideline for defence spending.", "2..2 %gdp"],
  ["It missed the 2% benchmark for military spending.", "2..2 %gdp"],
  ["Defence spending is at least 2 per cent of national income.", "2..null %gdp"],
  ["It missed the target of two percent of NATO defence spending.", "2..2 %gdp"],
  ["It spends 1.4% of GDP and hopes to reach 2.1%.", "1.4..1.4 %gdp", "2.1..2.1 %gdp"],
  ["It spends 1.4% of GDP. Next year defence spending should hit 1.8 percent.", "1.4..1.4 %gdp", "1.8..1.8 %gdp"],
  ["The army cost 1.31 per cent of GDP; next year 1.48 is foreseen.", "1.31..1.31 %gdp", "1.48..1.48 %gdp"],
  ["At least 20 per cent of defence budgets should buy equipment.", "20..null %"],
  ["The economy grew 3 percent.", "3..3 %"],
  ["The league may pay up to three-quarters of the rent.", "null..75 %"],
  ["It covers a third of the costs.", "33.3..33.3 %"],
  // Money.
  ["It costs 134 million dollars a year.", "134000000..134000000 USD /year"],
  ["It costs €3.2bn per year.", "3200000000..3200000000 EUR /year"],
  ["It costs £200m annually.", "200000000..200000000 GBP /year"],
  ["It costs about 62,4 billion euros.", "62400000000..62400000000 EUR ~"],
  ["It costs 15 million euros a month.", "15000000..15000000 EUR /month"],
  ["It costs C$1.2 billion.", "1200000000..1200000000 CAD"],
  ["It costs A$5 million.", "5000000..5000000 AUD"],
  ["It costs NZ$5m.", "5000000..5000000 NZD"],
  ["It costs US$40 million.", "40000000..40000000 USD"],
  ["It costs EUR 30 million.", "30000000..30000000 EUR"],
  ["It costs CHF 30 million.", "30000000..30000000 CHF"],
  ["It costs 30 million Norwegian kroner.", "30000000..30000000 NOK"],
  ["It costs 30 million Canadian dollars.", "30000000..30000000 CAD"],
  ["It costs 30 billion yen.", "30000000000..30000000000 JPY"],
  ["It costs 5 billion zloty.", "5000000000..5000000000 PLN"],
  ["It costs 500 crore rupees.", "5000000000..5000000000 INR"],
  ["The outlay on the army is Rs3,150 crore.", "31500000000..31500000000 INR"],
  ["The army's bill was Rs. 48.20 crore.", "482000000..482000000 INR"],
  ["The navy got KSh 9.5 billion.", "9500000000..9500000000 KES"],
  ["The army spent R2.3 billion.", "2300000000..2300000000 ZAR"],
  ["The navy wants between R300 million and R500 million.", "300000000..500000000 ZAR"],
  ["The army got N45bn.", "45000000000..45000000000 NGN"],
  ["The army was given Tk700 crore.", "7000000000..7000000000 BDT"],
  ["Defence will cost Rp 120 trillion.", "120000000000000..120000000000000 IDR"],
  ["The army spent 3,4 Mrd. Euro.", "3400000000..3400000000 EUR"],
  ["It costs half a billion euros.", "500000000..500000000 EUR"],
  ["It costs a quarter of a million euros.", "250000..250000 EUR"],
  ["It costs $50-million.", "50000000..50000000 USD"],
  ["It costs 800.000 euros.", "800000..800000 EUR"],
  ["The budget is 50 billion euros this year and 60 billion next year.", "50000000000..50000000000 EUR", "60000000000..60000000000 EUR"],
  ["They pledged 107 million euros, of which 16 from Oslo.", "107000000..107000000 EUR", "16000000..16000000 EUR"],
  ["Canada says that the mission costs Canada $30 million.", "30000000..30000000 CAD"],
  ["Australia says that the mission costs Australia $30 million.", "30000000..30000000 AUD"],
  ["Norway says that Norway pays 3 billion kroner.", "3000000000..3000000000 NOK"],
  // A money of several states: first that of one whom its sentence names.
  ["Denmark and Denmark again. Norway is footing the bill: 110 million kroner.", "110000000..110000000 NOK"],
  ["Denmark and Denmark again. The bill is 110 million kroner.", "110000000..110000000 DKK"],
  // A part in the measure of its whole; who is brought to a number is no lower bound of it.
  ["Brussels has paid out 110 of the 150 million euros.", "110000000..110000000 EUR", "150000000..150000000 EUR"],
  ["Brussels has paid for 110 of the 150 soldiers.", "110..110 personnel", "150..150 personnel"],
  ["That brings all three to 2,600 soldiers.", "2600..2600 personnel"],
  ["It sends ten to 15 soldiers.", "10..15 personnel"],
  ["Bishkek, says Kyrgyzstan, pays 32 million soms.", "32000000..32000000 KGS"],
  // "Up to" that a verb of rising or summing ends is no ceiling.
  ["The tally of soldiers has climbed up to 70 soldiers.", "70..70 personnel"],
  ["The gifts add up to 59 billion euros.", "59000000000..59000000000 EUR"],
  ["Ghana may add up to 40 soldiers.", "null..40 personnel"],
  ["It brings up to 900 soldiers ashore.", "null..900 personnel"],
  ["Denmark says that Denmark pays 3 billion kroner.", "3000000000..3000000000 DKK"],
  ["The mission costs taxpayers 20 million ollars a year.", "20000000..20000000 USD /year"],
  // Durations.
  ["The mission was extended for two years.", "2..2 years"],
  ["The mission was extended by six months.", "6..6 months Δ?"],
  ["A two-year extension was agreed.", "2..2 years"],
  ["It stays for at least three years.", "3..null years"],
  ["It stays for another year.", "1..1 years"],
  ["It stays for a further twelve months.", "12..12 months"],
  ["It could last a decade.", "10..10 years"],
  ["It stays for several years.", "null..null years"],
  ["It stays for up to 90 days.", "null..90 days"],
  ["It stays for three more months.", "3..3 months"],
  // A part of so many things or states; of people both numbers are told.
  ["Berlin has delivered 14 of the 18 howitzers.", "14..14 unit"],
  ["Ottawa gave Kyiv 4 of its 20 trucks.", "4..4 unit"],
  ["Only 5 of the 22 NATO allies came.", "5..5 states"],
  ["It was there for 3 of the 12 months.", "12..12 months"],
  ["Chile brings home 120 of its 340 soldiers.", "120..120 personnel", "340..340 personnel"],
  ["Brussels has paid 11 of the 15 million euros.", "11000000..11000000 EUR", "15000000..15000000 EUR"],
  // Ellipsis.
  ["Denmark will send 200 soldiers, Iceland one.", "200..200 personnel", "1..1 personnel"],
  ["Sweden sends 100 troops and Finland 50.", "100..100 personnel", "50..50 personnel"],
  ["The force will grow from 650 to 830 soldiers.", "650..650 personnel", "830..830 personnel"],
  ["The contingent will grow by a further 60.", "60..60 personnel Δ"],
  ["Each will send 100 troops.", "100..100 personnel each"],
  ["The two states will send 100 troops each.", "2..2 states", "100..100 personnel each"],
];

for (const [sentence, ...wanted] of cases) {
  test(sentence, () => {
    const got = quantitiesOf(sentence).map(shown);
    expect(got).toEqual(wanted.map((each) => each.replace(" Δ?", "")));
  });
}

test("a conversion in brackets is the same quantity in another unit", () => {
  const [quantity, ...rest] = quantitiesOf("The package is worth €3.2bn (about $3.5bn).");
  expect(rest).toEqual([]);
  expect(quantity.quantity).toMatchObject({ min: 3.2e9, unit: "EUR", alt: { min: 3.5e9, unit: "USD", quote: "about $3.5bn" } });
});

test("the quote holds bounds and unit, the number alone is kept beside it", () => {
  const sentence = "Canada will send up to six staff officers to the division.";
  const [quantity] = quantitiesOf(sentence);
  expect(quantity.quote).toBe("up to six staff officers");
  expect(sentence.slice(quantity.number.start, quantity.number.end)).toBe("six");
  expect(quantity.quantity.of).toBe("staff officers");
});

test("a dollar of the document's state says that it was filled in", () => {
  const [quantity] = quantitiesOf("Canada will pay $5 million, Canada said.");
  expect(quantity.quantity.unit).toBe("CAD");
  expect(quantity.filled).toContain("CAN");
});

test("a damaged money word is a problem on the mention", () => {
  expect(quantitiesOf("It costs Canada 20 million ollars a year.")[0].problem).toMatchObject({ kind: "damaged-word", likely: "CAD" });
});
