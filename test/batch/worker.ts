import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import { esbuildDataModules } from "../../scripts/data-modules.mjs";

const folder = mkdtempSync(join(tmpdir(), "report-worker-"));

/** Bundles the process that reads old files as the release does. */
export const bundledWorker = () => bundle("worker.mjs", []);

/** The same with readers that do what no reader should. */
export const wickedWorker = () => bundle("wicked.mjs", [wicked]);

const wicked: Plugin = {
  name: "wicked",
  setup: ({ onResolve }) => {
    onResolve({ filter: /\/answer\.js$/ }, () => ({ path: resolve("test/batch/wicked-answer.ts") }));
  },
};

async function bundle(name: string, plugins: readonly Plugin[]): Promise<URL> {
  const outfile = join(folder, name);
  await build({
    entryPoints: ["src/batch/worker.ts"],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    plugins: [...plugins, esbuildDataModules],
    logLevel: "warning",
    banner: { js: 'import{createRequire as r}from"node:module";const require=r(import.meta.url);' },
  });
  return pathToFileURL(outfile);
}

export function removeWorkers(): void {
  rmSync(folder, { recursive: true, force: true });
}
