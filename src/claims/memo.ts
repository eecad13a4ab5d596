/** What many rules ask of one phrase, clause or token is read once a sentence: scenes stand still while their sentence is read. */
import type { Scene } from "./scene.ts";

/** A reading that answers from memory when the same sentence asks of the same part again. */
export function onceEach<Part, Read extends {} | null>(read: (scene: Scene, part: Part) => Read): (scene: Scene, part: Part) => Read {
  let sentence: Scene["sentence"] | null = null,
    before = -1;
  const answers = new Map<Part, Read>();
  return (scene, part) => {
    if (scene.sentence !== sentence || scene.before.length !== before) {
      if (answers.size > 0) answers.clear();
      ({ sentence } = scene);
      before = scene.before.length;
    }
    const known = answers.get(part);
    if (known !== undefined) return known;
    const found = read(scene, part);
    answers.set(part, found);
    return found;
  };
}
