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
      contents: `
        let crypto;
        export function hash(name, data, form) {
          crypto ??= require("node:crypto"); // once: to ask for it takes as long as a hash
          return crypto.hash(name, data, form);
        }`,
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

/** What most drafts need no longer, since they are plain: made ready when it is asked for. */
const lateParsers = {
  name: "late-parsers",
  setup({ onResolve, onLoad }) {
    const late = (name, module, lines) => {
      onResolve({ filter: name }, ({ importer, namespace }) =>
        namespace === "file" && /[\\/]src[\\/](?:core[\\/]yaml[-\w]*|draft[\\/]markdown)\.ts$/.test(importer)
          ? { path: module, namespace: "late-parsers" }
          : undefined,
      );
      const contents = [`let made; const late = () => (made ??= require(${JSON.stringify(module)}));`, ...lines].join(
        "\n",
      );
      onLoad({ filter: name, namespace: "late-parsers" }, () => ({ contents, resolveDir: "." }));
    };
    const call = (name) => `export function ${name}(...given) { return late().${name}(...given); }`;
    late(/\bparser(?:\.js)?$/, "./src/draft/parser", [call("parserOf")]);
    late(/^yaml$/, "yaml", [
      ...["isAlias", "isCollection", "isMap", "isScalar", "isSeq", "parseDocument", "visit"].map(call),
      "export const Scalar = {",
      ...["PLAIN", "QUOTE_DOUBLE", "QUOTE_SINGLE"].map((name) => `get ${name}() { return late().Scalar.${name}; },`),
      "};",
    ]);
  },
};

const common = {
  outdir: "dist",
  bundle: true,
  platform: "node",
  target: "node20.19",
  minify: true,
  legalComments: "none",
  plugins: [noPrograms, lateHashes, lateEntities, lateParsers, esbuildDataModules],
  // esbuild would make strings of all patterns with \p{…}, to be compiled anew on every call; our engines know them
  supported: { "regexp-unicode-property-escapes": true },
  logLevel: "warning",
};

/**
 * Makes the bundle what `bin/code-cache.js` runs: a function of what a CommonJS module finds around it, in ASCII. esbuild
 * escapes strings, not patterns; V8 keeps a script with one other character at two bytes each, and reads it ten times slower.
 */
const asScript = {
  name: "as-script",
  setup({ onEnd, initialOptions: { outdir } }) {
    onEnd(() => {
      const file = `${outdir}/whole.cjs`;
      const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
      const code = readFileSync(file, "utf8").replace(/[^\0-\x7f]/g, escaped);
      writeFileSync(file, `(function(exports,require,module,__filename,__dirname){${code}\n})`);
    });
  },
};

/** What few runs need stands in scripts of its own, by the names it is imported by: V8 needn't read it with the others. */
const late = {
  "language-server": ["vscode-languageserver", "vscode-languageserver/node", "vscode-languageserver-textdocument"],
  docx: ["docx"],
  plots: ["d3-scale", "d3-shape"],
  "baseline-validator": ["./schemas/baseline.schema.json?validator"],
  "dictionary-validator": ["./schemas/dictionary.schema.json?validator"],
  "house-validator": ["./schemas/house.schema.json?validator"],
  "gbt33476-stationery": ["./templates/houses/gbt33476.yaml?stationery"],
  "gbt9704-stationery": ["./templates/houses/gbt9704.yaml?stationery"],
};

const lateScripts = {
  name: "late-scripts",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^late:/ }, ({ path }) => ({ path: path.slice("late:".length), namespace: "late" }));
    onLoad({ filter: /.*/, namespace: "late" }, ({ path }) => ({
      contents: late[path]
        .map((name) => `exports["${name}"] = require("${name}")${name.startsWith("./") ? ".default" : ""};`)
        .join("\n"),
      resolveDir: ".",
    }));
  },
};

/**
 * Writes those scripts, each with a hash in its name: programs that differ in one of them are told apart.
 *
 * @returns by the name of a module, the script that has it
 */
async function writeLate() {
  const { metafile } = await build({
    ...common,
    entryPoints: Object.fromEntries(Object.keys(late).map((file) => [file, `late:${file}`])),
    entryNames: "late/[name]-[hash]",
    format: "cjs",
    outExtension: { ".js": ".cjs" },
    plugins: [lateScripts, ...common.plugins],
    metafile: true,
  });
  return new Map(
    Object.entries(metafile.outputs).flatMap(([path, { entryPoint }]) =>
      late[entryPoint.slice("late:".length)].map((name) => [name, `./${path.slice("dist/".length)}`]),
    ),
  );
}

/**
 * Lets a bundle take those scripts instead of having copies.
 *
 * @param required the code that loads one, from the code of its path
 * @param scripts which of them; all if absent
 */
const fromLate = (required, scripts = Object.keys(late)) => ({
  name: "from-late",
  setup({ onResolve, onLoad }) {
    for (const [name, script] of lateOnes) {
      if (!scripts.some((one) => late[one].includes(name))) continue;
      const written = name.replace(/^\.(?=\/)/, "").replace(/[.?]/g, "\\$&");
      onResolve({ filter: new RegExp(`${name.startsWith("./") ? "" : "^"}${written}$`) }, ({ importer }) =>
        importer === "" ? undefined : { path: name, namespace: "from-late" },
      );
      onResolve({ filter: new RegExp(`^${script.replaceAll(".", "\\.")}$`) }, () => ({ path: script, external: true }));
    }
    onLoad({ filter: /.*/, namespace: "from-late" }, ({ path }) => ({
      contents: `module.exports = ${required(JSON.stringify(lateOnes.get(path)))}["${path}"];`,
    }));
  },
});

/** For programs that import us, and for the threads and processes of the command line. */
const split = {
  ...common,
  charset: "utf8", // escapes of Chinese text would take a twentieth more of the package
  entryPoints: {
    index: "src/index.ts",
    worker: "src/batch/worker.ts",
    "build-thread": "src/cli/build-thread.ts",
  },
  format: "esm",
  splitting: true,
  chunkNames: "chunks/[name]-[hash]",
  plugins: [fromLate((path) => `bundledLate(${path})`, ["docx"]), ...common.plugins],
  // some of the bundled libraries are CommonJS and ask for Node's own modules by `require`
  banner: {
    js: [
      'import{createRequire as bundledRequire}from"node:module";const require=bundledRequire(import.meta.url);',
      'const bundledLate=path=>require((/\\/chunks\\/[^/]*$/.test(import.meta.url)?".":"")+path);',
    ].join(""),
  },
};

/** For the command line: one script, which `bin/code-cache.js` keeps compiled. */
const whole = {
  ...common,
  entryPoints: { whole: "src/cli/main.ts" },
  format: "cjs",
  plugins: [fromLate((path) => `require(${path})`), ...common.plugins, asScript],
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
        export function hash(name, data) {
          return createHash().update(data).digest("hex");
        }
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
  charset: "utf8", // modules are UTF-8 wherever they are served from; escapes would take twice the room
  plugins: [withoutNode, ...common.plugins],
};

rmSync("dist", { recursive: true, force: true });
const lateOnes = await writeLate();
const outputs = [split, whole, browser];
if (process.argv.includes("--watch")) for (const options of outputs) await (await context(options)).watch();
else await Promise.all(outputs.map((options) => build(options)));
