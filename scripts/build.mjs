// Bundles `src/` into `dist/`: one file per command, nothing to install beside it. `--watch` rebuilds on change.
import { rmSync } from "node:fs";
import { build, context } from "esbuild";
import { esbuildDataModules } from "./data-modules.mjs";

const options = {
  entryPoints: { main: "src/cli/main.ts", index: "src/index.ts" },
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  minify: true,
  legalComments: "none",
  chunkNames: "chunks/[name]-[hash]",
  plugins: [esbuildDataModules],
  // some of the bundled libraries are CommonJS and ask for Node's own modules by `require`
  banner: { js: 'import{createRequire as bundledRequire}from"node:module";const require=bundledRequire(import.meta.url);' },
  logLevel: "warning",
};

rmSync("dist", { recursive: true, force: true });
if (process.argv.includes("--watch")) await (await context(options)).watch();
else await build(options);
