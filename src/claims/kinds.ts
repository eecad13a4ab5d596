/** The kinds in the order in which a sentence is read for them. Extension is a new file and a new line here. */
import type { Draft } from "./draft.ts";
import { forceDrafts } from "./force.ts";
import type { Scene } from "./scene.ts";

export type KindReader = (scene: Scene, sofar: readonly Draft[]) => Draft[];

export const kindReaders: readonly KindReader[] = [forceDrafts];
