/** The bytes of `weights/encoder.wasm`, compiled anew. Throws with the compiler's words if `wasm/encoder.ts` does not compile. */
export function compileKernel(): Promise<Uint8Array>;
