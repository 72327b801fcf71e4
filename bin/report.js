#!/usr/bin/env node
import module from "node:module";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  refuse(
    `错误：Node.js ${process.versions.node} 太旧，需要 20.19 或更高版本：https://nodejs.org`,
    `error: Node.js ${process.versions.node} is too old, 20.19 or later is needed`,
  );
} else {
  module.enableCompileCache?.();
  try {
    const { main } = await import("../dist/main.js");
    process.exitCode = await main();
  } catch (error) {
    if (error?.code !== "ERR_MODULE_NOT_FOUND" || !String(error.url).endsWith("/dist/main.js")) throw error;
    refuse(
      "错误：缺少 dist 文件夹；在源码目录中请先运行 npm ci",
      "error: the folder dist is missing; in a checkout run npm ci first",
    );
  }
}

function refuse(...sentences) {
  process.stderr.write(`${sentences.join("\n")}\n`);
  process.exitCode = 2;
}
