import { defineConfig } from "vitest/config";

const shared = { testTimeout: 60_000, hookTimeout: 120_000 };
/** Tests of what reads share one reader in each worker: its registry and weights load once, and not for each file. */
const pure = ["text", "mentions", "claims", "gold", "grids", "registry"].map((folder) => `tests/${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { ...shared, name: "reading", include: pure, isolate: false } },
      { test: { ...shared, name: "rest", include: ["tests/**/*.test.ts"], exclude: pure } },
    ],
  },
});
