import { counting, NO_FILES, sentencesOf } from "../reporters/summary.js";
import type { Context } from "./context.js";
import { type FileFindings, findingKey, unsaid } from "./findings.js";
import { listed } from "./quietly.js";

/** Drafts whose findings are written at a time. */
const AT_ONCE = 100;

/** What there is to say of the drafts of a build. */
export interface FindingsList {
  add(files: readonly FileFindings[]): Promise<void>;
  /** Prints it all at once: a list that stays on the screen, with one sum. */
  tell(): Promise<void>;
}

/** It holds what will be printed, as the findings of ten thousand drafts would fill the memory with their texts. */
export function findingsList({ io, talk, quiet, colour }: Context): FindingsList {
  const texts: Buffer[] = []; // outside the heap, which V8 lets grow to a multiple of what it holds
  const told = new Map<string, Buffer>(); // keys of findings: of an attachment, several drafts may have to say something
  let counts = NO_FILES;
  let leftOut = { warnings: 0, infos: 0 };
  const appearance = { language: talk.language, colour: colour.stderr, width: io.stderr.columns ?? 80 };
  return {
    async add(files) {
      const { prettyFindings } = await import("../reporters/pretty.js");
      const fresh = files.map((file) => {
        const said = new Set(told.get(file.path)?.toString().split("\n"));
        const diagnostics = unsaid(file.diagnostics, said);
        if (said.size === 0 || diagnostics.length > 0)
          told.set(file.path, Buffer.from([...said, ...diagnostics.map(findingKey)].join("\n")));
        return { ...file, diagnostics };
      });
      const list = listed(fresh, { quiet, format: "pretty", tooManyWarnings: false });
      for (const file of list.files) {
        const findings = prettyFindings(file, appearance).map((finding) => `${finding}\n`);
        if (findings.length > 0) texts.push(Buffer.from(findings.join("")));
      }
      counts = { ...list.files.reduce(counting, counts), files: told.size };
      const { warnings, infos } = list.leftOut;
      leftOut = { warnings: leftOut.warnings + warnings, infos: leftOut.infos + infos };
    },
    async tell() {
      if (texts.length === 0) return;
      const { prettySummary } = await import("../reporters/pretty.js");
      for (let at = 0; at < texts.length; at += AT_ONCE)
        talk.findings(Buffer.concat(texts.slice(at, at + AT_ONCE)).toString());
      talk.findings(prettySummary(sentencesOf(counts, leftOut), appearance));
    },
  };
}
