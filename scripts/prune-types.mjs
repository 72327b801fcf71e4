// Takes out of dist/types what neither entry leads to: tsc writes a declaration for each module, programs see a tenth of them.
import { readdirSync, readFileSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../dist/types");
const IMPORT = /\b(?:from|import\()\s*"(\.[^"]+)\.js"/gu;

const kept = new Set();
const pending = [join(root, "index.d.ts"), join(root, "browser.d.ts")];
for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
  if (kept.has(file)) continue;
  kept.add(file);
  for (const [, path] of readFileSync(file, "utf8").matchAll(IMPORT))
    pending.push(resolve(dirname(file), `${path}.d.ts`));
}

/** Whether anything is left in the folder. */
function prune(folder) {
  let left = false;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() ? prune(path) : kept.has(path)) left = true;
    else if (entry.isDirectory()) rmdirSync(path);
    else rmSync(path);
  }
  return left;
}
prune(root);
