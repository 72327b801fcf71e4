import type { Diagnostic, Edit } from "../core/diagnostic.js";
import { fingerprints } from "../core/fingerprint.js";
import { inLanguage, type Language, type Sentence } from "../core/sentence.js";
import type { Span } from "../core/span.js";
import { isAbsolute, pathFrom } from "./path.js";
import type { Reporter } from "./reporter.js";
import { sarifLevels, sarifRule } from "./sarif-rule.js";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/** Where relative paths count from: by convention, the root of the sources. */
const ROOT = "%SRCROOT%";

/**
 * SARIF 2.1.0 (OASIS), for GitHub's code scanning, Azure DevOps and editors.
 *
 * Holds the rules that have something to tell, with their help; fixes; and fingerprints that outlive a moved line.
 */
export const sarif: Reporter = (files, { language, version, rules, root }) => {
  const told = new Set(files.flatMap(({ diagnostics }) => diagnostics.map(({ ruleId }) => ruleId)));
  const described = rules.filter(({ id }) => told.has(id));
  const indexOf = new Map(described.map(({ id }, index) => [id, index]));
  const locations = files.map(({ path }) => location(pathFrom(root, path)));
  const results = files.flatMap((file, index) => {
    const prints = fingerprints(file);
    return file.diagnostics.map((diagnostic, at) => {
      const { print = "", ordinal = 0 } = prints[at] ?? {};
      return {
        ruleId: diagnostic.ruleId,
        ruleIndex: indexOf.get(diagnostic.ruleId),
        level: sarifLevels[diagnostic.severity],
        message: { text: plain(inLanguage(diagnostic.message, language)) },
        locations: [
          { physicalLocation: { artifactLocation: { ...locations[index], index }, region: region(diagnostic.span) } },
        ],
        partialFingerprints: { "report/v1": `${print}:${ordinal}` },
        ...fixesOf(diagnostic, { ...locations[index], index }, language),
      };
    });
  });
  const run = {
    tool: {
      driver: {
        name: "report",
        version,
        semanticVersion: version,
        rules: described.map((meta) => sarifRule(meta, language)),
      },
    },
    language,
    columnKind: "utf16CodeUnits",
    newlineSequences: ["\r\n", "\n", "\r"],
    originalUriBaseIds: { [ROOT]: { description: { text: inLanguage(ROOT_IS, language) } } },
    artifacts: locations.map((where) => ({ location: where, roles: ["analysisTarget"], sourceLanguage: "markdown" })),
    results,
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: "2.1.0", runs: [run] }, null, 2)}\n`;
};

const ROOT_IS: Sentence = { zh: "运行检查时所在的文件夹", en: "the folder in which the check was run" };

const fixWords = {
  safe: { zh: "自动改正", en: "mend" },
  ask: { zh: "看过以后改正", en: "mend after a look" },
} as const satisfies Record<NonNullable<Diagnostic["fix"]>, Sentence>;

interface ArtifactLocation {
  readonly uri?: string;
  readonly uriBaseId?: string;
  readonly index: number;
}

function fixesOf({ edits, fix }: Diagnostic, artifactLocation: ArtifactLocation, language: Language): object {
  if (edits === undefined || fix === undefined) return {};
  const replacements = edits.map(replacement);
  const description = { text: inLanguage(fixWords[fix], language) };
  return { fixes: [{ description, artifactChanges: [{ artifactLocation, replacements }] }] };
}

function replacement({ span, text }: Edit): object {
  return { deletedRegion: region(span), ...(text === "" ? {} : { insertedContent: { text } }) };
}

function region({ start, end }: Span): object {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function location(path: string): { readonly uri: string; readonly uriBaseId?: string } {
  const uri = path.split("/").map(encodeURIComponent).join("/");
  return isAbsolute(path) ? { uri: `file://${path.startsWith("/") ? "" : "/"}${uri}` } : { uri, uriBaseId: ROOT };
}

/** Brackets that SARIF would take for a link (3.11.6). */
function plain(text: string): string {
  return text.replace(/\[(?=[^\]]*\]\()/gu, "\\[");
}
