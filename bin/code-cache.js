// Node 20 has no compile cache: what V8 has compiled is kept beside the program, which takes a third off every later start.
// Where that folder can't be written (a system-wide installation), the program starts without it.
"use strict";
const { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { basename, dirname, join, resolve } = require("node:path");
const vm = require("node:vm");

exports.loadCached = loadCached;

/**
 * Loads a CommonJS bundle with what V8 compiled of it on an earlier run.
 *
 * @param {string} path of the bundle, which is ASCII
 * @param {string} key runs with the same key compile the same functions
 * @returns {{ exports: any, keep(): void } | undefined} `keep` is called when the run is over; undefined where the bundle isn't
 *   there or nothing can be kept
 */
function loadCached(path, key) {
  const file = resolve(path);
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  const folder = join(dirname(file), "code-cache");
  const cache = join(folder, `${key}-${found.size}-${Math.round(found.mtimeMs)}-${process.version}-${process.arch}`);
  const cachedData = readIfThere(cache);
  if (cachedData === undefined && !isWritable(folder)) return undefined;
  // ASCII read as Latin-1 is the same, and V8 keeps it at one byte each
  const code = `(function(exports,require,module,__filename,__dirname){${readFileSync(file, "latin1")}\n})`;
  const script = new vm.Script(code, { filename: file, cachedData });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  return {
    exports: module.exports,
    keep() {
      if (cachedData === undefined || script.cachedDataRejected) writeWhole(cache, script.createCachedData());
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

function writeWhole(file, bytes) {
  try {
    const temporary = join(dirname(file), `${basename(file)}.${process.pid}.tmp`);
    writeFileSync(temporary, bytes);
    renameSync(temporary, file);
  } catch {
    // a full disk or a read-only folder: the next run is as slow as this one
  }
}
