import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>>; readonly resolved?: string }>
  >;
}

const read = (name: string) => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), "utf8"));
const lock: Lock = read("package-lock.json");

test("the lock file has the packages of every platform, or npm ci refuses it", () => {
  const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`node_modules/${name}` in lock.packages) && !(`${path}/node_modules/${name}` in lock.packages),
    ),
  );
  expect(missing, "run node scripts/complete-lock.mjs").toEqual([]);
});

test("the lock file names no registry", () => {
  expect(Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

test("every dependency is pinned to one version, and none is needed at run time", () => {
  const { dependencies = {}, devDependencies } = read("package.json");
  expect(dependencies).toEqual({});
  expect(Object.entries(devDependencies).filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(String(version)))).toEqual(
    [],
  );
});

test("what the package exports is there", () => {
  const { exports, bin } = read("package.json");
  const named = [exports["."].types, exports["."].default, bin.report];
  expect(named.filter((path) => !existsSync(new URL(`../${path}`, import.meta.url)))).toEqual([]);
});
