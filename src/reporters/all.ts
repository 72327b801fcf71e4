import type { Reporter } from "./reporter.js";

/** What `--format` names. Only the one that is asked for is loaded. */
export const reporters = {
  pretty: async () => (await import("./pretty.js")).pretty,
  concise: async () => (await import("./concise.js")).concise,
  json: async () => (await import("./json.js")).json,
  sarif: async () => (await import("./sarif.js")).sarif,
  junit: async () => (await import("./junit.js")).junit,
  github: async () => (await import("./github.js")).github,
  gitlab: async () => (await import("./gitlab.js")).gitlab,
  checkstyle: async () => (await import("./checkstyle.js")).checkstyle,
} as const satisfies Record<string, () => Promise<Reporter>>;

export type ReporterName = keyof typeof reporters;
export const reporterNames = Object.keys(reporters).filter((name): name is ReporterName => name in reporters);
