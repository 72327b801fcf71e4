import type { RuleId } from "../core/rule-ids.js";
import { inLanguage } from "../core/sentence.js";
import type { RuleTime } from "../reporters/reporter.js";
import type { Stopwatch } from "../rules/timing.js";
import type { Io } from "./io.js";
import type { Talk } from "./talk.js";

/** A stopwatch that can tell what it has measured. */
export interface Timing extends Stopwatch {
  /** What each rule took, the slowest first. */
  times(): readonly RuleTime[];
  /** Prints a line for each of the slowest rules on stderr, and one for the rest. */
  tell(talk: Talk): void;
}

/** Rules that have a line of their own. */
const SHOWN = 15;

export function timing(io: Io): Timing {
  const byRule = new Map<RuleId, RuleTime>();
  const times = () => [...byRule.values()].sort((a, b) => b.milliseconds - a.milliseconds);
  return {
    clock: () => io.clock(),
    took(ruleId, milliseconds) {
      const before = byRule.get(ruleId) ?? { ruleId, milliseconds: 0, longest: 0, drafts: 0 };
      byRule.set(ruleId, {
        ruleId,
        milliseconds: before.milliseconds + milliseconds,
        longest: Math.max(before.longest, milliseconds),
        drafts: before.drafts + 1,
      });
    },
    times,
    tell: (talk) => talk.findings(table(times(), talk)),
  };
}

function table(times: readonly RuleTime[], { language }: Talk): string {
  const sum = total(times);
  const drafts = Math.max(0, ...times.map((time) => time.drafts));
  const each = drafts === 0 ? 0 : sum / drafts;
  const head = inLanguage(
    {
      zh: `规则用时：${drafts}份，共${figure(sum)}毫秒，每份${figure(each)}毫秒（合计、占比、每份平均、最长一份）`,
      en: `time of rules: ${drafts} looked at, ${figure(sum)} ms in all, ${figure(each)} ms each (total, share, mean, longest)`,
    },
    language,
  );
  const shown = times.slice(0, SHOWN);
  const others = times.slice(SHOWN);
  const longest = Math.max(0, ...shown.map(({ ruleId }) => ruleId.length));
  const share = (milliseconds: number) => `${(sum === 0 ? 0 : (100 * milliseconds) / sum).toFixed(1)}%`.padStart(7);
  const lines = shown.map((time) => {
    const numbers = [
      `${figure(time.milliseconds)} ms`.padStart(13),
      share(time.milliseconds),
      `${figure(time.milliseconds / time.drafts)} ms`.padStart(11),
      `${figure(time.longest)} ms`.padStart(11),
    ];
    return `  ${time.ruleId.padEnd(longest)}${numbers.join("")}\n`;
  });
  if (others.length > 0) {
    const left = total(others);
    const rest = {
      zh: `其余${others.length}条共${figure(left)}毫秒，占${share(left).trim()}；--format json 列出全部`,
      en: `${others.length} others: ${figure(left)} ms, ${share(left).trim()}; --format json has all`,
    };
    lines.push(`  ${inLanguage(rest, language)}\n`);
  }
  return `${head}\n${lines.join("")}`;
}

function total(times: readonly RuleTime[]): number {
  return times.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
}

function figure(milliseconds: number): string {
  return milliseconds.toFixed(milliseconds < 10 ? 3 : 1);
}
