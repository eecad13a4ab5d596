/** Word pieces with the words they stand for. */
import { expect, test } from "vitest";
import { piecesOf, vocabularyOf } from "../../src/text/encoder/pieces.ts";

const vocabulary = vocabularyOf([
  ..."[UNK] [CLS] [SEP] the a it cafe etat d l s ukraine ' . , « » ’ € 5 50 ##0 ##00 ##5 how ##itz ##er ##s ##a ##b 1 ##⁄ ##2 中 文 ss ½ 😀 [ ] mask fi ##ne i ##st ##an ##bul".split(" "),
]);
const words = [...vocabulary.starting, ...[...vocabulary.following].map(([word, id]) => [`##${word}`, id] as const)];
const wordOf = new Map(words.map(([word, id]) => [id, word]));

/** Each piece with what it stands for: "how=How ##itz=itz". */
function pieced(text: string): string {
  const { ids, starts, ends } = piecesOf(text, vocabulary);
  return Array.from(ids, (id, at) => `${wordOf.get(id)}=${text.slice(starts[at], ends[at])}`).join(" ");
}

test.each([
  ["Howitzers.", "how=How ##itz=itz ##er=er ##s=s .=."],
  ["the CAFÉ, cafe\u0301", "the=the cafe=CAFÉ ,=, cafe=cafe"],
  ["L’état d'a", "l=L ’=’ etat=état d=d '=' a=a"],
  ["«Ukraine's»", "«=« ukraine=Ukraine '=' s=s »=»"],
  ["€500 50,5", "€=€ ##5=5 ##00=00 50=50 ,=, 5=5"],
  ["5005", "50=50 ##0=0 ##5=5"],
  ["a\u00a0a\u2003a\u0085 a\u3000a\ta\u2028a", "a=a a=a a=a a=a a=a a=a a=a"],
  ["Ukra\u00adine the\u200b a\u0007a", "ukraine=Ukra\u00adine the=the a=a ##a=a"],
  ["中文a", "中=中 文=文 a=a"],
  ["a 😀, 🚀 a", "a=a 😀=😀 ,=, [UNK]=🚀 a=a"],
  ["😀a \ud83d a", "😀=😀 ##a=a a=a"],
  ["İstanbul", "i=İ ##st=st ##an=an ##bul=bul"],
  ["zzz the xyz.", "[UNK]=zzz the=the [UNK]=xyz .=."],
  ["[MASK] it", "[=[ mask=MASK ]=] it=it"],
  ["", ""],
  [" \n\u00a0\u0000", ""],
])("%j", (text, want) => {
  expect(pieced(text)).toBe(want);
});

test("words of more than a hundred characters are one unknown piece", () => {
  expect(pieced(`${"a".repeat(100)} it`)).toMatch(/^a=a ##a=a .* it=it$/);
  expect(pieced(`${"a".repeat(101)} it`)).toBe(`[UNK]=${"a".repeat(101)} it=it`);
});

test("more words than are remembered", () => {
  const text = Array.from({ length: 40_000 }, (_, at) => `x${at}`).join(" ");
  expect(piecesOf(text, vocabulary).ids.length).toBe(40_000);
  expect(vocabulary.met.size).toBeLessThan(33_000);
  expect(pieced("the howitzers")).toBe("the=the how=how ##itz=itz ##er=er ##s=s");
});

test("a vocabulary without its special pieces is refused", () => {
  expect(() => vocabularyOf(["the"])).toThrow("[UNK]");
});
