// Bundles `src/` into `dist/`, with nothing to install beside it. `--watch` rebuilds on change.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { characterEntities } from "character-entities";
import { build, context } from "esbuild";
import { esbuildDataModules } from "./data-modules.mjs";

/** commander loads child_process, and with it Node's whole network, for commands that are programs of their own; ours aren't. */
const noPrograms = {
  name: "no-programs",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: "none", namespace: "no-programs" } : undefined,
    );
    onLoad({ filter: /.*/, namespace: "no-programs" }, () => ({ contents: "module.exports = {};" }));
  },
};

/** Node takes 3 ms to load its cryptography; a check of one draft needs no hash. */
const lateHashes = {
  name: "late-hashes",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:crypto$/ }, ({ importer }) =>
      /[\\/]core[\\/]hash\.ts$/.test(importer) ? { path: "hashes", namespace: "late-hashes" } : undefined,
    );
    onLoad({ filter: /.*/, namespace: "late-hashes" }, () => ({
      contents: 'export const createHash = (name) => require("node:crypto").createHash(name);',
    }));
  },
};

/** The names of `&hellip;` and two thousand others are read when one is met, not on every start. */
const lateEntities = {
  name: "late-entities",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]decode-named-character-reference[\\/]index\.js$/ }, () => ({
      contents: `
        let names;
        export function decodeNamedCharacterReference(value) {
          names ??= JSON.parse(${JSON.stringify(JSON.stringify(characterEntities))});
          return Object.hasOwn(names, value) ? names[value] : false;
        }`,
    }));
  },
};

const common = {
  outdir: "dist",
  bundle: true,
  platform: "node",
  target: "node20.19",
  minify: true,
  legalComments: "none",
  plugins: [noPrograms, lateHashes, lateEntities, esbuildDataModules],
  // esbuild would make strings of all patterns with \p{…}, to be compiled anew on every call; our engines know them
  supported: { "regexp-unicode-property-escapes": true },
  logLevel: "warning",
};

/**
 * Leaves nothing but ASCII in what esbuild has written: it escapes strings, not patterns. V8 keeps a script with one other
 * character at two bytes each, and reads it ten times slower.
 */
const ascii = {
  name: "ascii",
  setup({ onEnd, initialOptions: { outdir } }) {
    onEnd(() => {
      const file = `${outdir}/whole.cjs`;
      const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
      writeFileSync(file, readFileSync(file, "utf8").replace(/[^\0-\x7f]/g, escaped));
    });
  },
};

/** For programs that import us, and for the command line on Node 22 and later: each command loads what it needs. */
const split = {
  ...common,
  entryPoints: {
    main: "src/cli/main.ts",
    index: "src/index.ts",
    worker: "src/batch/worker.ts",
    "build-thread": "src/cli/build-thread.ts",
  },
  format: "esm",
  splitting: true,
  chunkNames: "chunks/[name]-[hash]",
  // some of the bundled libraries are CommonJS and ask for Node's own modules by `require`
  banner: {
    js: 'import{createRequire as bundledRequire}from"node:module";const require=bundledRequire(import.meta.url);',
  },
};

/** For the command line on Node 20: one script, which `bin/code-cache.js` keeps compiled. */
const whole = {
  ...common,
  entryPoints: { whole: "src/cli/main.ts" },
  format: "cjs",
  plugins: [...common.plugins, ascii],
  outExtension: { ".js": ".cjs" },
  // a script that comes out of the cache can't import: Node's own modules are required, libraries find themselves by name
  supported: { ...common.supported, "dynamic-import": false },
  define: { "import.meta.url": "bundledUrl" },
  banner: { js: 'const bundledUrl=require("node:url").pathToFileURL(__filename).href;' },
};

/** A browser has no Node: what only old files, DOCX and PDF need is left out, and hashes come from a library. */
const withoutNode = {
  name: "without-node",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:crypto$/ }, () => ({ path: "crypto", namespace: "browser" }));
    onResolve({ filter: /\/(?:convert\/(?:read|convert)|render-docx|render-pdf)\.js$/ }, ({ kind }) =>
      kind === "dynamic-import" ? { path: "absent", namespace: "browser" } : undefined,
    );
    onLoad({ filter: /^absent$/, namespace: "browser" }, () => ({ contents: "export {};" }));
    onLoad({ filter: /^crypto$/, namespace: "browser" }, () => ({
      contents: `import { sha256 } from "@noble/hashes/sha2.js";
        import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
        export function createHash() {
          const hash = sha256.create();
          return {
            update(data) { hash.update(typeof data === "string" ? utf8ToBytes(data) : data); return this; },
            digest(form) {
              const bytes = hash.digest();
              return form === "hex" ? bytesToHex(bytes) : btoa(String.fromCharCode(...bytes));
            },
          };
        }`,
      resolveDir: ".",
    }));
  },
};

/** For web pages and those who bundle them. */
const browser = {
  ...common,
  entryPoints: { browser: "src/browser.ts" },
  platform: "browser",
  target: "es2022",
  format: "esm",
  plugins: [withoutNode, ...common.plugins],
};

const outputs = [split, whole, browser];
rmSync("dist", { recursive: true, force: true });
if (process.argv.includes("--watch")) for (const options of outputs) await (await context(options)).watch();
else await Promise.all(outputs.map((options) => build(options)));
