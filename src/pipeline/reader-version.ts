import { loadRegistry } from "./registry.ts";
import { weightsVersion } from "./weights.ts";

/** The version of the reading rules; raised whenever a rule changes what is read. */
export const rulesVersion = "1";

/** What a document was read with: changes when the rules, the registry or the weights change. The same as `Reader.version`, without building a reader. */
export const readerVersion = (): string => `${rulesVersion}-${loadRegistry().version}-${weightsVersion()}`;
