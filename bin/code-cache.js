// What V8 has compiled is kept beside the program, which takes a third off every later start. Node 20 has no compile cache; that of
// Node 22 keeps each module by itself, and takes twice as long to start a check.
// Where that folder can't be written (a system-wide installation), each start compiles what it needs.
"use strict";
const { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { basename, dirname, join, resolve } = require("node:path");
const { setFlagsFromString } = require("node:v8");
const vm = require("node:vm");

/**
 * A run over one draft takes less time than making its code faster. V8 is to translate each pattern once, at once for good, and
 * to optimise only what has run twice as long as usual; over a thousand drafts, that makes no difference.
 */
const FLAGS = // named otherwise in later versions
  process.version.startsWith("v20.") ? ["--regexp-tier-up-ticks=0", "--interrupt-budget=300000"] : [];

/**
 * Microseconds of a processor. A run over hundreds of drafts has compiled what few others need, and every later start would read
 * it; the next short run keeps its own.
 */
const LONG = 2_000_000;

exports.loadCached = loadCached;

/**
 * Loads a CommonJS bundle, which is a function of what such modules find around them, with what V8 compiled of it on an earlier run.
 *
 * @param {string} path of the bundle, which is ASCII
 * @param {string} key runs with the same key compile the same functions
 * @returns {{ exports: any, keep(): void } | undefined} `keep` is called when the run is over; undefined where the bundle isn't
 *   there
 */
function loadCached(path, key) {
  const file = resolve(path);
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  const folder = join(dirname(file), "code-cache");
  const stamp = `${found.size}-${Math.round(found.mtimeMs)}`;
  const cache = join(folder, `${key}-${stamp}-${process.version}-${process.arch}`);
  const cachedData = readIfThere(cache);
  for (const flag of FLAGS) setFlagsFromString(flag); // before: what is compiled under other flags is refused
  // ASCII read as Latin-1 is the same, and V8 keeps it at one byte each
  const script = new vm.Script(readFileSync(file, "latin1"), { filename: file, cachedData });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  return {
    exports: module.exports,
    keep() {
      if (cachedData !== undefined && !script.cachedDataRejected) return;
      const { user, system } = process.cpuUsage();
      if (user + system > LONG || !isWritable(folder)) return;
      writeWhole(cache, script.createCachedData());
      sweep(folder, stamp);
    },
  };
}

function readIfThere(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function isWritable(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    return true;
  } catch {
    return false;
  }
}

/** Removes what was kept of other versions of the bundle, and what runs have left that were ended in the midst of writing. */
function sweep(folder, stamp) {
  try {
    const old = readdirSync(folder).filter((name) => !name.includes(`-${stamp}-`) || name.endsWith(".tmp"));
    for (const name of old) rmSync(join(folder, name), { force: true });
  } catch {
    // another run was faster, or the folder is read-only
  }
}

function writeWhole(file, bytes) {
  try {
    const temporary = join(dirname(file), `${basename(file)}.${process.pid}.tmp`);
    writeFileSync(temporary, bytes);
    renameSync(temporary, file);
  } catch {
    // a full disk or a read-only folder: the next run is as slow as this one
  }
}
