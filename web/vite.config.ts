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
      const [head, ...lines] = readFileSync(join(root, "..", "registry", "states.tsv"), "utf8")
        .trimEnd()
        .split("\n")
        .map((line) => line.split("\t"));
      const at = (column: string): number => head.indexOf(column);
      const rows = Object.fromEntries(
        lines.map((cells) => [cells[at("id")], [cells[at("name_en")], cells[at("name_fr")] || cells[at("name_en")], cells[at("numeric")]]]),
      );
      return `export default ${JSON.stringify(rows)};`;
    },
  };
}

/** The French names of bodies, missions, formations and regions, where the registry has one. Their English ones come with what names them. */
function frenchNames(): Plugin {
  const name = "virtual:french";
  return {
    name: "muster-french",
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load(id) {
      if (id !== `\0${name}`) return null;
      const named: Record<string, string> = {};
      for (const table of ["bodies", "operations", "formations", "regions"]) {
        const [head, ...lines] = readFileSync(join(root, "..", "registry", `${table}.tsv`), "utf8")
          .trimEnd()
          .split("\n")
          .map((line) => line.split("\t"));
        const [own, english, french] = ["id", "name_en", "name_fr"].map((column) => head.indexOf(column));
        for (const cells of lines) if (cells[french] && cells[french] !== cells[english]) named[cells[own]] = cells[french];
      }
      const [head, ...lines] = readFileSync(join(root, "..", "registry", "bodies.tsv"), "utf8")
        .trimEnd()
        .split("\n")
        .map((line) => line.split("\t"));
      const bodies = Object.fromEntries(
        lines.map((cells) => [cells[head.indexOf("name_en")], cells[head.indexOf("name_fr")]]).filter(([english, french]) => french && french !== english),
      );
      return `export default ${JSON.stringify(named)};\nexport const bodies = ${JSON.stringify(bodies)};`;
    },
  };
}

export default defineConfig({
  root,
  base: "/",
  publicDir: join(root, "public"),
  plugins: [react(), states(), frenchNames()],
  build: {
    outDir: join(root, "..", "dist", "web"),
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 900,
  },
});
