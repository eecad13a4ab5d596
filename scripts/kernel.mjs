// Compiles the kernels of the encoder, `wasm/encoder.ts`, to `weights/encoder.wasm`: npm run kernel. The same source gives the same bytes.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import compiler from "assemblyscript/asc";

const root = join(import.meta.dirname, "..");
/** Pages of 64 KiB that the memory may grow to: half a gibibyte. `src/text/encoder/encoder.ts` makes it with the same number. */
const maximumPages = 8192;

/** The bytes of the module, and what the compiler says if it fails. */
export async function compileKernel() {
  let bytes;
  const { error, stderr } = await compiler.main(
    [
      ...["encoder.ts", "--outFile", "encoder.wasm", "--runtime", "stub", "-O3", "--converge", "--noAssert"],
      ...["--enable", "simd,threads", "--importMemory", "--sharedMemory", "--noExportMemory", "--initialMemory", "1", "--maximumMemory", String(maximumPages)],
    ],
    {
      readFile: (name) => (name === "encoder.ts" ? readFileSync(join(root, "wasm", name), "utf8") : null),
      writeFile: (name, contents) => {
        if (name === "encoder.wasm") bytes = contents;
      },
      listFiles: () => [],
    },
  );
  if (error !== null || bytes === undefined) throw new Error(`wasm/encoder.ts does not compile: ${error?.message ?? ""}\n${stderr.toString()}`);
  return bytes;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const bytes = await compileKernel();
  writeFileSync(join(root, "weights", "encoder.wasm"), bytes);
  console.log(`weights/encoder.wasm: ${bytes.length} bytes`);
}
