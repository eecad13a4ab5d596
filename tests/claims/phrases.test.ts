/** What a sentence may hold is told by its words, and what was read of a phrase is read once. */
import { expect, test } from "vitest";
import { onceEach } from "../../src/claims/memo.ts";
import { holdsWord } from "../../src/claims/phrases.ts";
import type { Scene } from "../../src/claims/scene.ts";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { makeReader } from "../../src/pipeline/read.ts";
import { plainDocument } from "../../src/sources/plain.ts";

const reader = makeReader(loadRegistry());
function scenesOf(text: string): Scene[] {
  const scenes: Scene[] = [];
  reader.read({ ...plainDocument("a.txt", text), publishedOn: "2024-05-06" }, { sceneAt: (scene) => scenes.push(scene) });
  return scenes;
}

test("a pattern of single words, by the words of the sentence", () => {
  const holds = holdsWord(/summit|call/, "press");
  const said = scenesOf("Norway sent 120 soldiers to Mali. Norway recalled its 120 soldiers from Mali. Norway sent troops to a press point in Mali. Norway told the Snummitkall troops to leave Mali.");
  expect(said.map((scene) => holds(scene))).toEqual([false, true, true, false]);
});

test("a phrase is read once a sentence, and anew in the next", () => {
  const [one, two] = scenesOf("Norway sent 120 soldiers to Mali. Denmark sent 90 soldiers to Mali.");
  let asked = 0;
  const read = onceEach((scene: Scene, token: number) => { asked++; return token === 0 ? null : `${scene.index}/${token}`; });
  expect([read(one, 3), read(one, 3), read(one, 0), read(one, 0), read(two, 3), read(one, 3)]).toEqual([`${one.index}/3`, `${one.index}/3`, null, null, `${two.index}/3`, `${one.index}/3`]);
  expect(asked).toBe(4);
});
