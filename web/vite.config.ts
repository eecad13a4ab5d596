import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const root = dirname(fileURLToPath(import.meta.url));

/** The names of states in both languages and their numbers on the map, taken from the registry when the page is built. */
function states(): Plugin {
  const name = "virtual:states";
  return {
    name: "muster-states",
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load(id) {
      if (id !== `\0${name}`) return null;
      const [head, ...lines] = readFileSync(join(root, "..", "registry", "states.tsv"), "utf8").trimEnd().split("\n").map((line) => line.split("\t"));
      const at = (column: string): number => head.indexOf(column);
      const rows = Object.fromEntries(lines.map((cells) => [cells[at("id")], [cells[at("name_en")], cells[at("name_fr")] || cells[at("name_en")], cells[at("numeric")]]]));
      return `export default ${JSON.stringify(rows)};`;
    },
  };
}

export default defineConfig({
  root,
  base: "/",
  publicDir: join(root, "public"),
  plugins: [react(), states()],
  build: { outDir: join(root, "..", "dist", "web"), emptyOutDir: true, target: "es2022", assetsInlineLimit: 0, modulePreload: { polyfill: false }, reportCompressedSize: false, chunkSizeWarningLimit: 900 },
});
