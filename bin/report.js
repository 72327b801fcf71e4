#!/usr/bin/env node
// CommonJS: Node 20 needs 5 ms more to begin with a module.
"use strict";
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  refuse(
    `错误：Node.js ${process.versions.node} 太旧，需要 20.19 或更高版本：https://nodejs.org`,
    `error: Node.js ${process.versions.node} is too old, 20.19 or later is needed`,
  );
} else if (isFolderGone()) {
  refuse(
    "错误：当前文件夹已经被删除或移走，请先进入一个现有的文件夹",
    "error: the working folder has been deleted or moved away, enter one that exists first",
  );
} else {
  start();
}

function isFolderGone() {
  try {
    process.cwd();
    return false;
  } catch {
    return true;
  }
}

async function start() {
  const { loadCached } = require("./code-cache.js");
  const command = commandIn(process.argv.slice(2));
  const loaded = loadCached(`${__dirname}/../dist/whole.cjs`, command ?? "none");
  if (loaded === undefined) {
    refuse(
      "错误：缺少 dist 文件夹；在源码目录中请先运行 npm ci",
      "error: the folder dist is missing; in a checkout run npm ci first",
    );
    return;
  }
  const code = await loaded.exports.main();
  if (command === undefined || loaded.exports.isCommand(command)) loaded.keep();
  // all is written: an end by itself would wait for a last round of the collector
  process.exit(code);
}

/** The first word that is no value of an option before it. */
function commandIn(args) {
  return args.find((arg, index) => /^[a-z]+$/.test(arg) && !/^--(?:config|lang|color)$/.test(args[index - 1]));
}

function refuse(...sentences) {
  process.stderr.write(`${sentences.join("\n")}\n`);
  process.exitCode = 2;
}
