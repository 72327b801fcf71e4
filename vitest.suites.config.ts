import { defineConfig } from "vitest/config";
import { viteDataModules } from "./scripts/data-modules.mjs";

/** The heavier suites: real renderers and validators. `.ci/run` installs what they need. */
export default defineConfig({
  plugins: [viteDataModules()],
  test: { include: ["test/suites/**/*.test.ts"], testTimeout: 300_000, hookTimeout: 300_000, fileParallelism: false },
});
