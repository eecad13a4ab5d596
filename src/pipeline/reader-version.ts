import { rulesVersion } from "./read.ts";
import { loadRegistry } from "./registry.ts";

/** What a document was read with: changes when the rules or the registry change. The same as `Reader.version`, without building a reader. */
export const readerVersion = (): string => `${rulesVersion}-${loadRegistry().version}`;
