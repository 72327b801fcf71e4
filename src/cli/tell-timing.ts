import type { RuleId } from "../core/rule-ids.js";
import { inLanguage } from "../core/sentence.js";
import type { Stopwatch } from "../rules/timing.js";
import type { Io } from "./io.js";
import type { Talk } from "./talk.js";

interface Times {
  total: number;
  longest: number;
  count: number;
}

/** A stopwatch that can tell what it has measured. */
export interface Timing extends Stopwatch {
  /** Prints a line for each rule on stderr, the slowest first. */
  tell(talk: Talk): void;
}

export function timing(io: Io): Timing {
  const byRule = new Map<RuleId, Times>();
  return {
    clock: () => io.clock(),
    took(rule, milliseconds) {
      const times = byRule.get(rule) ?? { total: 0, longest: 0, count: 0 };
      times.total += milliseconds;
      times.longest = Math.max(times.longest, milliseconds);
      times.count++;
      byRule.set(rule, times);
    },
    tell: (talk) => talk.findings(table(byRule, talk)),
  };
}

function table(byRule: ReadonlyMap<RuleId, Times>, { language }: Talk): string {
  const rows = [...byRule].sort(([, a], [, b]) => b.total - a.total);
  const sum = rows.reduce((total, [, times]) => total + times.total, 0);
  const drafts = Math.max(0, ...rows.map(([, { count }]) => count));
  const each = drafts === 0 ? 0 : sum / drafts;
  const head = inLanguage(
    {
      zh: `规则用时：${drafts}份，共${milliseconds(sum)}毫秒，每份${milliseconds(each)}毫秒（合计、占比、每份平均、最长一份）`,
      en: `time of rules: ${drafts} looked at, ${milliseconds(sum)} ms in all, ${milliseconds(each)} ms each (total, share, mean, longest)`,
    },
    language,
  );
  const longest = Math.max(0, ...rows.map(([rule]) => rule.length));
  const lines = rows.map(([rule, times]) => {
    const share = sum === 0 ? 0 : (100 * times.total) / sum;
    const numbers = [
      `${milliseconds(times.total)} ms`.padStart(13),
      `${share.toFixed(1)}%`.padStart(7),
      `${milliseconds(times.total / times.count)} ms`.padStart(11),
      `${milliseconds(times.longest)} ms`.padStart(11),
    ];
    return `  ${rule.padEnd(longest)}${numbers.join("")}\n`;
  });
  return `${head}\n${lines.join("")}`;
}

function milliseconds(value: number): string {
  return value.toFixed(value < 10 ? 3 : 1);
}
