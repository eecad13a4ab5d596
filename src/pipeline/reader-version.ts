import { rulesVersion } from "./read.ts";
import { loadRegistry } from "./registry.ts";
import { weightsVersion } from "./weights.ts";

/** What a document was read with: changes when the rules, the registry or the weights change. The same as `Reader.version`, without building a reader. */
export const readerVersion = (): string => `${rulesVersion}-${loadRegistry().version}-${weightsVersion()}`;
