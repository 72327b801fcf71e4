import type { TracedText } from "../core/traced-text.js";
import type { Block, Report, Table } from "../model/report.js";
import { type Amount, isScale, type Scale, scales } from "../text/figures-amount.js";
import { sameUnit } from "../text/figures-units.js";
import type { Place } from "./figures-openers.js";
import { proseOf } from "./figures-prose.js";
import type { Sentence, Term } from "./figures-sentences.js";
import { isSlip } from "./figures-slips.js";
import { numberIn, totalRowOf } from "./figures-tables.js";

/** A figure of the prose that a table beside it gives otherwise. */
export interface Contradiction extends Place {
  /** The head of the column. */
  readonly column: string;
  /** The total in the table. */
  readonly total: string;
}

const HEAD = /^(.{2,}?)(?:[（(](.{1,4})[）)])?$/u;
/** Says that the prose speaks of the whole, as the table's total does. */
const WHOLE = /全年|年内|共|累计|合计/u;
const AROUND =
  /^(?:街道|全镇|全乡|全街|全区|全县|全市|我街道?|我镇|我乡)?(?:全年|年内|(?:19|20)\d{2}年|本年度)*(?:共计?|累计|合计)?(?:开展|完成|办理|实施|进行|组织|举办)?/u;

/** Says that the table has the figures of the sentence. */
const CITED = /[（，；]?(?:详|具体|情况)?[见如](?:下|附|上)?表/u;
const CITED_AT = /^[（，]?(?:详|具体|情况)?[见如](?:下|附|上)?表/u;
/** Before a figure that no total of a table gives. */
const PARTIAL = /其中|部分|主要|占|[比较]|同期|上年/u;
/** Refers to what the table before lists. */
const ABOVE = /^(?:上述|以上|前述|表中|上表)(?:的|所列)?$/u;

/** A table, and the sentences of the paragraphs beside it: two before, one behind. */
export interface Beside {
  readonly table: Table;
  readonly before: readonly Sentence[];
  readonly behind: readonly Sentence[];
}

/** The tables of a report with the prose beside them. */
export function* tablesIn(report: Report): Generator<Beside> {
  const tables = [...siblings(report)].filter((blocks) => blocks.some(({ type }) => type === "table"));
  if (tables.length === 0) return;
  const prose = new Map<TracedText, Sentence[]>();
  for (const sentence of proseOf(report)) {
    const { text } = sentence.passage;
    const found = prose.get(text);
    if (found === undefined) prose.set(text, [sentence]);
    else found.push(sentence);
  }
  const sentences = (block: Block | undefined) => (block?.type === "paragraph" ? (prose.get(block.text) ?? []) : []);
  for (const blocks of tables) {
    for (const [index, table] of blocks.entries()) {
      if (table.type !== "table") continue;
      const before = [...sentences(blocks[index - 2]), ...sentences(blocks[index - 1])];
      yield { table, before, behind: sentences(blocks[index + 1]) };
    }
  }
}

/** Prose next to a table that gives another total under the same words and unit. */
export function* contradictionsIn(report: Report): Generator<Contradiction> {
  for (const { table, before, behind } of tablesIn(report)) {
    yield* against(table, [...before, ...behind]);
    yield* citing(table, [...before, ...behind]);
    yield* referring(table, before, behind);
  }
}

/** Prose behind a table that refers to its total: 上述1083件案件中 below 1038. What another figure before it says is meant. */
function* referring(table: Table, before: readonly Sentence[], behind: readonly Sentence[]): Generator<Contradiction> {
  const totals = totalRowOf(table);
  for (const sentence of behind) {
    for (const term of sentence.terms) {
      const { value, unit: own, exact } = term.figure;
      const thing = term.tail.slice(0, 2);
      if (!exact || thing.length < 2 || !ABOVE.test(term.lead)) continue;
      if (before.some(({ terms }) => terms.some(({ figure }) => figure.value === value))) continue;
      for (const [index, { text: head }] of table.head.entries()) {
        const [, column = "", unit] = HEAD.exec(head.text.trim()) ?? [];
        const cell = totals?.[index];
        const total = cell === undefined ? undefined : numberIn(cell);
        if (unit === undefined || total === undefined || !sameUnit(unit, own) || !column.includes(thing)) continue;
        if (table.rows.some((row) => row.some((other) => numberIn(other) === value))) continue;
        yield { sentence, term, column, total: `${cell?.text.text.trim()}${unit}` };
      }
    }
  }
}

function* against(table: Table, sentences: readonly Sentence[]): Generator<Contradiction> {
  const totals = totalRowOf(table);
  const unitOfAll = /单位：(.{1,4}?)[）)]?$/u.exec(table.caption?.text.text ?? "")?.[1];
  for (const sentence of sentences) {
    for (const term of sentence.terms) {
      if (!WHOLE.test(term.lead) || !term.figure.exact) continue;
      for (const [index, { text: head }] of table.head.entries()) {
        const [, column = "", unit = unitOfAll] = HEAD.exec(head.text.trim()) ?? [];
        const cell = totals?.[index];
        const total = cell === undefined ? undefined : numberIn(cell);
        if (unit === undefined || total === undefined || !sameUnit(unit, term.figure.unit)) continue;
        if (term.lead.replace(AROUND, "") !== column && term.lead.replace(AROUND, "") !== `${column}共`) continue;
        if (isSpokenOf(sentences, total)) continue;
        if (total !== term.figure.value) yield { sentence, term, column, total: `${cell?.text.text.trim()}${unit}` };
      }
    }
  }
}

/** Prose that gives a total and says that the table has it: 立案3275件，罚款412.6万元（见表1）. */
function* citing(table: Table, sentences: readonly Sentence[]): Generator<Contradiction> {
  const totals = totalRowOf(table);
  if (totals === undefined) return;
  for (const sentence of sentences) {
    const { passage, from, to, owner } = sentence;
    if (owner !== undefined || !CITED.test(passage.text.text.slice(from, to))) continue;
    for (const term of sentence.terms) {
      const column = columnFor(table, term);
      const cell = column === undefined ? undefined : totals[column.index];
      const total = cell === undefined ? undefined : numberIn(cell);
      if (column === undefined || total === undefined || isAnyOf(table, term, column.scale)) continue;
      if (isSpokenOf(sentences, total * column.scale)) continue;
      const written = cell?.text.text.replace(/[\s,，]/gu, "") ?? "";
      if (!isCitedAt(sentence, term) && !isSlip(written, term.figure.numeral.replace(/[万亿]$/u, ""))) continue;
      yield { sentence, term, column: column.name, total: `${cell?.text.text.trim()}${column.unit}` };
    }
  }
}

/** Whether 见表1 stands right behind a figure. */
function isCitedAt({ passage }: Sentence, { figure }: Term): boolean {
  return CITED_AT.test(passage.text.text.slice(figure.to, figure.to + 10));
}

/** Whether another figure of the prose is the total of the table, so that this one is of something else. */
function isSpokenOf(sentences: readonly Sentence[], total: Amount): boolean {
  return sentences.some(({ terms }) => terms.some(({ figure }) => figure.value === total));
}

interface Column {
  readonly index: number;
  readonly name: string;
  readonly unit: string;
  readonly scale: Scale;
}

/** The one column whose head the words before a figure name, with its unit: 办理普通程序行政处罚案件 and 行政处罚（件）. */
function columnFor({ head }: Table, { figure, lead }: Term): Column | undefined {
  if (!figure.exact || figure.unit === "" || PARTIAL.test(lead)) return undefined;
  const found = head.flatMap(({ text }, index): readonly Column[] => {
    const [, name = "", unit = ""] = HEAD.exec(text.text.trim()) ?? [];
    const place = unit.charAt(0);
    const scale = isScale(place) ? scales[place] : 1n;
    const fits = sameUnit(scale === 1n ? unit : unit.slice(1), figure.unit) && unit !== "" && lead.includes(name);
    return fits ? [{ index, name, unit, scale }] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** Whether any cell has a figure, which the prose may round. */
function isAnyOf({ rows }: Table, { figure: { value, step } }: Term, scale: Scale): boolean {
  return rows.some((row) =>
    row.some((cell) => {
      const number = numberIn(cell);
      if (number === undefined) return false;
      const apart = number * scale - value;
      return 2n * (apart < 0n ? -apart : apart) <= step;
    }),
  );
}

function* siblings({ introduction, parts }: Report): Generator<readonly Block[]> {
  yield introduction;
  for (const { blocks } of parts) yield* below(blocks);
}

function* below(blocks: readonly Block[]): Generator<readonly Block[]> {
  yield blocks;
  for (const block of blocks) if (block.type === "section") yield* below(block.blocks);
}
