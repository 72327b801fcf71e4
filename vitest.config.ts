import { defineConfig } from "vitest/config";
import { viteDataModules } from "./scripts/data-modules.mjs";

export default defineConfig({
  plugins: [viteDataModules()],
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/suites/**"], // need programs that only CI installs: vitest.suites.config.ts
    testTimeout: 20_000,
  },
});
