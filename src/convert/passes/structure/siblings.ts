import type { Level } from "./levels.js";
import type { Marked } from "./shape.js";

/** What becomes of a numbered line. */
export type Role = "heading" | "run-in" | "numbered";

/**
 * Decides for each group of siblings whether they are headings or numbered paragraphs: the majority does (AR-50).
 *
 * @returns by index; without the first level, whose lines are headings
 */
export function rolesOf(marked: readonly Marked[], levels: ReadonlyMap<number, Level>): ReadonlyMap<number, Role> {
  const roles = new Map<number, Role>();
  for (const level of [2, 3, 4, 5] as const) {
    for (const group of groupsOf(marked, levels, roles, level)) {
      const headings = new Set(level === 5 ? [] : headingsOf(group, marked, levels, level));
      for (const index of group) {
        const runIn = marked[index]?.shape === "run-in";
        roles.set(index, headings.has(index) ? (runIn ? "run-in" : "heading") : "numbered");
      }
    }
  }
  return roles;
}

/** Lines of one level and family below one heading, counted from one beginning. */
function groupsOf(
  marked: readonly Marked[],
  levels: ReadonlyMap<number, Level>,
  roles: ReadonlyMap<number, Role>,
  level: Level,
): number[][] {
  const groups: number[][] = [];
  const open = new Map<string, { readonly group: number[]; value: number }>();
  for (const [index, own] of levels) {
    if (own < level && (own === 1 || roles.get(index) !== "numbered")) open.clear();
    if (own !== level) continue;
    const { marker } = marked[index] ?? {};
    const family = marker?.family.replace(/^digit-(?:dun|dot)$/u, "digit") ?? "none";
    const current = open.get(family);
    if (current !== undefined && (marker === undefined || marker.value > current.value)) {
      current.group.push(index);
      current.value = marker?.value ?? 0;
    } else {
      const group = [index];
      groups.push(group);
      open.set(family, { group, value: marker?.value ?? 0 });
    }
  }
  return groups;
}

function headingsOf(
  group: readonly number[],
  marked: readonly Marked[],
  levels: ReadonlyMap<number, Level>,
  level: Level,
): number[] {
  const alike = group.filter((index) => {
    const { shape } = marked[index] ?? {};
    return (
      shape === "whole" ||
      shape === "run-in" ||
      (shape === "stop" && (isFollowed(index, marked, levels) || hasText(index, marked, levels, level)))
    );
  });
  if (alike.length * 2 <= group.length) return [];
  // short lines with nothing below them are the items of a list
  const bare = alike.filter((index) => marked[index]?.shape === "whole" && !hasText(index, marked, levels, level));
  const said = alike.some((index) => marked[index]?.line.paragraph.outline !== undefined);
  return level > 2 && !said && bare.length * 2 > alike.length ? [] : alike;
}

/** Whether plain text comes next. */
function isFollowed(index: number, marked: readonly Marked[], levels: ReadonlyMap<number, Level>): boolean {
  return marked[index + 1] !== undefined && !levels.has(index + 1);
}

function hasText(index: number, marked: readonly Marked[], levels: ReadonlyMap<number, Level>, level: Level): boolean {
  return marked[index + 1] !== undefined && (levels.get(index + 1) ?? 5) > level;
}
