/** Figures that differ from paragraph to paragraph. The policy of the page allows no style attribute, so each becomes a class. */
const declarations = {
  left: (value: number) => `--left:${value}`,
  hang: (value: number) => `--hang:${value}`,
  lines: (value: number) => `--lines:${value}`,
  share: (value: number) => `width:${value}%`,
} as const satisfies Record<string, (value: number) => string>;

/** What one page has named so far (登记): no id and no accessible name is given twice. */
export interface Register {
  /** `name`, or `name（2）`, `name（3）` … if it is taken. */
  label(name: string): string;
  /** An id for one more mark of a footnote. */
  mark(number: number): string;
  /** Ids of the marks that a footnote has been given, in reading order. */
  marksOf(number: number): readonly string[];
  /** The class for a figure. */
  figure(kind: keyof typeof declarations, value: number): string;
  /** The rules for these classes. */
  rules(): string;
}

export function newRegister(): Register {
  const labels = new Map<string, number>();
  const marks = new Map<number, readonly string[]>();
  const rules = new Map<string, string>();
  const marksOf = (number: number) => marks.get(number) ?? [];
  return {
    label(name) {
      const count = (labels.get(name) ?? 0) + 1;
      labels.set(name, count);
      return count === 1 ? name : `${name}（${count}）`;
    },
    mark(number) {
      const others = marksOf(number);
      const id = others.length === 0 ? `mark-${number}` : `mark-${number}-${others.length + 1}`;
      marks.set(number, [...others, id]);
      return id;
    },
    marksOf,
    figure(kind, value) {
      const rounded = Number(value.toFixed(3));
      const name = `${kind}-${String(rounded).replace(".", "_").replace("-", "minus-")}`;
      rules.set(name, `.${name}{${declarations[kind](rounded)}}`);
      return name;
    },
    rules: () => [...rules.values()].sort().join("\n"),
  };
}
