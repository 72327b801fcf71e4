import type { Severity } from "../core/diagnostic.js";
import { fingerprints } from "../core/fingerprint.js";
import { sha256 } from "../core/hash.js";
import { inLanguage } from "../core/sentence.js";
import { pathFrom } from "./path.js";
import type { Reporter } from "./reporter.js";

/** GitLab knows info, minor, major, critical and blocker. */
const severities = { error: "major", warning: "minor", info: "info" } as const satisfies Record<Severity, string>;

/** GitLab's Code Quality report. A finding keeps its fingerprint when its line moves. */
export const gitlab: Reporter = (files, { language, root }) => {
  const issues = files.flatMap((file) => {
    const path = pathFrom(root, file.path);
    const prints = fingerprints(file);
    return file.diagnostics.map(({ ruleId, severity, span, message }, index) => {
      const { print = "", ordinal = 0 } = prints[index] ?? {};
      return {
        description: inLanguage(message, language),
        check_name: ruleId,
        fingerprint: sha256(JSON.stringify([path, print, ordinal])),
        severity: severities[severity],
        location: { path, lines: { begin: span.start.line } },
      };
    });
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
};
