// Bundles the fuzzer as the sources stand and runs it: a change made meanwhile doesn't touch the run. Options: test/fuzz/main.ts.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { esbuildDataModules } from "./data-modules.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const folder = mkdtempSync(join(tmpdir(), "report-fuzz-"));
try {
  await build({
    absWorkingDir: root,
    entryPoints: { main: "test/fuzz/main.ts", player: "test/fuzz/player.ts" },
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20.19",
    sourcemap: true,
    plugins: [esbuildDataModules],
    logLevel: "warning",
    banner: { js: 'import{createRequire as r}from"node:module";const require=r(import.meta.url);' },
  });
  // a copy of the program: somebody may build it anew meanwhile, and it keeps a cache beside itself
  for (const name of ["bin", "dist", "package.json"]) cpSync(join(root, name), join(folder, name), { recursive: true });
  const measure = `process.on("exit", () => require("node:fs").writeFileSync(\`\${process.env.REPORT_FUZZ_PEAKS}/peak-\${process.pid}\`, String(process.resourceUsage().maxRSS * 1024)));`;
  writeFileSync(join(folder, "measure.cjs"), measure);
  const env = { ...process.env, REPORT_FUZZ_PROGRAM: folder };
  const args = [join(folder, "main.mjs"), "--player", join(folder, "player.mjs"), ...process.argv.slice(2)];
  process.exitCode = spawnSync(process.execPath, args, { stdio: "inherit", cwd: root, env }).status ?? 2;
} finally {
  rmSync(folder, { recursive: true });
}
