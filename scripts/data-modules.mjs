// Turns our own data files into modules, for esbuild (the release) and Vite (the tests) alike:
//   *.yaml                    the data
//   *?text                    the text of a file
//   *.schema.json?validator   an ajv validator compiled ahead, which takes a start-up of some 60 ms off every command
//   *.yaml?stationery         what all DOCX files of a house style share, so that a run needn't load docx
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import Ajv2020 from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { parse } from "yaml";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const schemas = join(root, "schemas");

/** The module for a data file, or undefined if it is none of ours. */
function load(file, query) {
  if (query === "validator") return validator(file);
  if (query === "stationery") return stationery(file);
  if (query === "text") return `export default ${JSON.stringify(readFileSync(file, "utf8"))};`;
  if (file.endsWith(".yaml")) return `export default ${JSON.stringify(parse(readFileSync(file, "utf8"), unsourced))};`;
  return undefined;
}

/** The source and day of an entry (dictionaries have lists of entries) are for people who read the file. */
function unsourced(_key, value) {
  if (!Array.isArray(value)) return value;
  return value.map((item) => {
    if (typeof item !== "object" || item === null || !("source" in item && "date" in item)) return item;
    const { source: _source, date: _date, ...entry } = item;
    return entry;
  });
}

function validator(file) {
  const ajv = new Ajv2020.default({
    allErrors: true,
    verbose: true,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    code: { source: true, esm: true, lines: true },
  });
  for (const word of ["markdownDescription", "defaultSnippets"]) ajv.addKeyword(word);
  for (const name of readdirSync(schemas).sort()) {
    if (name.endsWith(".schema.json")) ajv.addSchema(JSON.parse(readFileSync(resolve(schemas, name), "utf8")));
  }
  const id = JSON.parse(readFileSync(file, "utf8")).$id;
  // ajv writes `require` even into an ES module
  let count = 0;
  const imports = [];
  const code = standaloneCode.default(ajv, ajv.getSchema(id)).replace(/require\("([^"]+)"\)/g, (_, path) => {
    const name = `required${count++}`;
    imports.push(`import ${name}Module from ${JSON.stringify(path.endsWith(".js") ? path : `${path}.js`)};`);
    imports.push(`const ${name} = { default: ${name}Module.default ?? ${name}Module };`);
    return name;
  });
  return `${imports.join("\n")}\n${code}`;
}

async function stationery(file) {
  makers ??= loadMakers();
  const { loadHouse, makeStationery } = await makers;
  const { value: house } = await loadHouse(basename(file, ".yaml"), async () => undefined);
  const data = { house: JSON.stringify(house), stationery: makeStationery(house) };
  return `export default ${JSON.stringify(data)};`;
}

let makers;

/** The parts of the program itself that read a house style and have its stationery made. */
async function loadMakers() {
  const folder = mkdtempSync(join(tmpdir(), "report-stationery-"));
  try {
    const outfile = join(folder, "makers.mjs");
    await build({
      stdin: {
        contents: `
          export { loadHouse } from "./config/load-house.js";
          export { makeStationery } from "./render/docx/package/make-stationery.js";`,
        resolveDir: join(root, "src"),
        loader: "ts",
      },
      bundle: true,
      platform: "node",
      format: "esm",
      banner: {
        js: 'import{createRequire as bundledRequire}from"node:module";const require=bundledRequire(import.meta.url);',
      },
      plugins: [esbuildDataModules],
      outfile,
    });
    return await import(pathToFileURL(outfile));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const esbuildDataModules = {
  name: "data-modules",
  setup(build) {
    build.onResolve({ filter: /\?(validator|text|stationery)$/ }, ({ path, resolveDir }) => {
      const [file, query] = path.split("?");
      return { path: resolve(resolveDir, file), suffix: `?${query}` };
    });
    build.onLoad({ filter: /.*/ }, async ({ path, suffix }) => {
      const contents = await load(path, suffix.slice(1));
      return contents === undefined
        ? undefined
        : { contents, loader: "js", resolveDir: dirname(fileURLToPath(import.meta.url)), watchFiles: [path] };
    });
  },
};

export function viteDataModules() {
  return {
    name: "data-modules",
    enforce: "pre",
    resolveId(source, importer) {
      if (importer === undefined || !/\?(validator|text|stationery)$/.test(source)) return undefined;
      const [file, query] = source.split("?");
      // a virtual id: Vite keeps its own handling of queries and endings away from it
      return `\0data:${resolve(dirname(importer.replace(/^\0data:/, "").split("?")[0]), file)}@${query}`;
    },
    load(id) {
      if (id.startsWith("\0data:")) {
        const [file, query] = id.slice("\0data:".length).split("@");
        this.addWatchFile(file);
        return load(file, query);
      }
      return load(id.split("?")[0], "");
    },
  };
}
