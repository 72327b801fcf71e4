// Adds to package-lock.json the optional packages of other platforms that the registry at hand doesn't have: without them
// `npm ci` refuses the lock file. Run it after `npm install` on such a machine.
import { readFileSync, writeFileSync } from "node:fs";

const SYSTEMS = ["android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "aix", "win32"];
const PROCESSORS = [
  "arm64",
  "arm",
  "ia32",
  "x64",
  "ppc64",
  "ppc64le",
  "riscv64",
  "s390x",
  "loong64",
  "mips64el",
  "wasm32",
];

const file = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(file, "utf8"));
for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const nested = `${path}/node_modules/${name}`;
    const top = `node_modules/${name}`;
    if (nested in lock.packages || top in lock.packages) continue;
    const words = name.split(/[/-]/);
    const os = SYSTEMS.filter((system) => words.includes(system) || (system === "win32" && words.includes("windows")));
    const cpu = PROCESSORS.filter((processor) => words.includes(processor));
    lock.packages[top] = {
      version,
      ...(cpu.length > 0 && { cpu }),
      ...(dev && { dev }),
      ...(words.includes("musl") && { libc: ["musl"] }),
      ...((words.includes("gnu") || words.includes("gnueabihf")) && { libc: ["glibc"] }),
      optional: true,
      ...(os.length > 0 && { os }),
    };
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
