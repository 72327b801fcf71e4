#!/usr/bin/env node
import { existsSync } from "node:fs";
import module from "node:module";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  refuse(
    `错误：Node.js ${process.versions.node} 太旧，需要 20.19 或更高版本：https://nodejs.org`,
    `error: Node.js ${process.versions.node} is too old, 20.19 or later is needed`,
  );
} else {
  try {
    process.exitCode = await (module.enableCompileCache === undefined ? runCached() : run());
  } catch (error) {
    if (error?.code !== "ERR_MODULE_NOT_FOUND" || !String(error.url).endsWith("/dist/main.js")) throw error;
    refuse(
      "错误：缺少 dist 文件夹；在源码目录中请先运行 npm ci",
      "error: the folder dist is missing; in a checkout run npm ci first",
    );
  }
}

async function run() {
  module.enableCompileCache?.();
  const { main } = await import("../dist/main.js");
  return main();
}

async function runCached() {
  const [{ loadCached }, { fileURLToPath }] = [await import("./code-cache.js"), await import("node:url")];
  const bundle = fileURLToPath(new URL("../dist/whole.cjs", import.meta.url));
  if (!existsSync(bundle)) return run();
  const command = process.argv.find((argument, index) => index > 1 && /^[a-z]+$/.test(argument));
  const loaded = loadCached(bundle, command ?? "none");
  if (loaded === undefined) return run();
  const code = await loaded.exports.main();
  loaded.keep();
  return code;
}

function refuse(...sentences) {
  process.stderr.write(`${sentences.join("\n")}\n`);
  process.exitCode = 2;
}
