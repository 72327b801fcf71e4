import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const src = join(dirname(fileURLToPath(import.meta.url)), "../src");

/** The storeys of the house, lowest first. A folder imports itself and what stands on a lower storey. */
const storeys = [
  ["core", "text"],
  ["model"],
  ["draft", "schema", "layout"],
  ["rules", "convert", "render", "reporters"],
  ["config"],
  ["pipeline.ts"],
  ["batch", "review", "api"],
  ["cli", "index.ts", "browser.ts"],
];

const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
  .map((name) => name.replaceAll("\\", "/"))
  .sort();

/** Files of our own that a file imports, types and dynamic imports included. */
const imports = new Map(
  files.map((file) => {
    const text = readFileSync(join(src, file), "utf8");
    const found = [...text.matchAll(/(?:from|import\()\s*"(\.{1,2}\/[^"]+)\.js"/gu)].map(([, path = ""]) =>
      relative(src, join(src, dirname(file), `${path}.ts`)).replaceAll("\\", "/"),
    );
    return [file, found.filter((path) => !path.startsWith(".."))];
  }),
);

/** Without its comments, which may speak of a process. */
const code = (file: string) => readFileSync(join(src, file), "utf8").replace(/\/\*.*?\*\/|\/\/.*$/gmsu, "");

const room = (file: string) => file.split("/")[0] ?? file;
const storey = (file: string) => storeys.findIndex((rooms) => rooms.includes(room(file)));

test("every folder has a storey", () => {
  expect(files.filter((file) => storey(file) === -1)).toEqual([]);
});

test("imports run downwards only", () => {
  const upwards = [...imports].flatMap(([file, paths]) =>
    paths
      .filter((path) => room(path) !== room(file) && storey(path) >= storey(file))
      .map((path) => `${file} → ${path}`),
  );
  expect(upwards).toEqual([]);
});

test("no import runs in a circle", () => {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, road: readonly string[]): void => {
    if (road.includes(file)) circles.push([...road.slice(road.indexOf(file)), file].join(" → "));
    else if (!done.has(file)) {
      for (const next of imports.get(file) ?? []) visit(next, [...road, file]);
      done.add(file);
    }
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});

test("disk, clock, console and environment are touched in cli/ and batch/ only", () => {
  const outside =
    /\bnode:(?:fs|os|process|child_process|worker_threads|readline)|\bconsole\.|\bprocess\.|\bDate\.now\(|\bnew Date\(\)|Math\.random\(/u;
  const offenders = files.filter((file) => !["cli", "batch"].includes(room(file)) && outside.test(code(file)));
  expect(offenders).toEqual([]);
});
