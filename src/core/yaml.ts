import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLError,
} from "yaml";
import type { Diagnostic } from "./diagnostic.js";
import type { Place } from "./place.js";
import type { RuleId } from "./rule-ids.js";
import type { Sentence } from "./sentence.js";
import { type SourceFile, spanAt } from "./source-file.js";
import { type ColonFault, colonFaults } from "./yaml-colons.js";
import { tooDeepAt } from "./yaml-depth.js";
import {
  depthFault,
  doubleKeyFault,
  indentCharacterFault,
  keyFault,
  reservedFault,
  syntaxFault,
} from "./yaml-faults.js";
import { readPlainYaml } from "./yaml-plain.js";

export interface YamlOptions {
  /** Under which id faults of the syntax are told. */
  readonly ruleId: RuleId;
  /** Whether the scalar at a JSON pointer is a code that keeps its source text: `000001` is no number. */
  readonly keepText?: (pointer: string) => boolean;
}

export interface YamlReading {
  /** Plain data; a text without entries is `null`. Undefined where the syntax is so broken that the data would be a guess. */
  readonly value: unknown;
  /** By JSON pointer; the root is the empty one. */
  readonly places: ReadonlyMap<string, Place>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Front matter and configuration are flat; what is deeper is a mistake or an attack. */
const MAX_DEPTH = 32;

/** A colon that is mended can uncover another behind it, hardly ever a third. */
const MAX_REPAIRS = 4;

/**
 * Reads the YAML that stands in `from`…`to` of a file, and where each of its entries stands.
 *
 * Keys with a full-width colon or without a blank behind the colon are told and read as they were meant. Anchors, aliases and
 * unknown tags are refused: in the hands of a clerk they are text that would be lost (`title: *重要*`), elsewhere a bomb.
 *
 * @returns no exception for any text
 */
export function readYaml(file: SourceFile, from: number, to: number, options: YamlOptions): YamlReading {
  const plain = readPlainYaml(file, from, to, (pointer) => options.keepText?.(pointer) === true);
  return plain === undefined ? parseYaml(file, from, to, options) : { ...plain, diagnostics: [] };
}

/** The same reading, by the parser alone: what tests compare with. */
export function parseYaml(file: SourceFile, from: number, to: number, options: YamlOptions): YamlReading {
  const tell = (start: number, end: number, message: Sentence, more?: Partial<Diagnostic>): Diagnostic => ({
    ruleId: options.ruleId,
    severity: "error",
    path: file.path,
    span: spanAt(file, start, end),
    message,
    ...more,
  });
  let text = file.text.slice(from, to);
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    const diagnostics = [tell(from + deep, from + deep + 1, depthFault)];
    return { value: undefined, places: new Map(), diagnostics };
  }
  const diagnostics: Diagnostic[] = [];
  const inserted: number[] = [];
  const inFile = (offset: number): number => from + offset - inserted.filter((at) => at < offset).length;
  let document = parse(text);
  for (let pass = 0; pass < MAX_REPAIRS; pass++) {
    const faults = colonFaults(document, text);
    if (faults.length === 0) break;
    for (const { at, replaces, message } of faults) {
      const start = inFile(at);
      const edit = { span: spanAt(file, start, start + replaces), text: ": " };
      diagnostics.push(tell(start, start + 1, message, { edits: [edit], fix: "safe" }));
    }
    text = mend(text, faults, inserted);
    document = parse(text);
  }

  const error = firstError(document);
  if (error !== undefined) {
    const { start, end, message } = syntaxFault(error, text, document);
    diagnostics.push(tell(inFile(start), inFile(end), message));
    return { value: undefined, places: new Map(), diagnostics };
  }

  const places = new Map<string, Place>();
  let broken = false;
  const refuse = (start: number, end: number, message: Sentence): undefined => {
    broken = true;
    diagnostics.push(tell(inFile(start), inFile(end), message));
  };
  const spanOf = (node: Node | null | undefined, otherwise: number) => {
    const [start, end] = node?.range ?? [otherwise, otherwise];
    return spanAt(file, inFile(start), inFile(start + text.slice(start, end).trimEnd().length));
  };

  function dataOf(node: Node | null | undefined, pointer: string, depth: number): unknown {
    if (!node) return null;
    const [start, end] = node.range ?? [0, 0];
    if (isAlias(node)) return refuse(start, end, reservedFault(text.slice(start, end)));
    if (node.anchor !== undefined) {
      const at = Math.max(0, text.lastIndexOf(`&${node.anchor}`, start));
      return refuse(at, at + node.anchor.length + 1, reservedFault(`&${node.anchor}`));
    }
    if (depth > MAX_DEPTH) return refuse(start, Math.min(end, start + 1), depthFault);
    if (isSeq<Node | null>(node)) {
      return node.items.map((item, index) => {
        const here = pointerTo(pointer, index);
        const span = spanOf(item, start);
        places.set(here, { key: span, value: span });
        return dataOf(item, here, depth + 1);
      });
    }
    if (isMap<Node, Node | null>(node)) {
      const entries = new Map<string, unknown>();
      for (const pair of node.items) {
        const name = nameOf(pair);
        if (name === undefined) continue;
        const here = pointerTo(pointer, name);
        const key = spanOf(pair.key, start);
        const first = entries.has(name) ? places.get(here) : undefined;
        if (first !== undefined) {
          diagnostics.push({ ...tell(0, 0, doubleKeyFault(name, first.key.start.line)), span: key, actual: name });
          continue;
        }
        places.set(here, {
          key,
          value: pair.value?.range ? spanOf(pair.value, start) : { start: key.end, end: key.end },
        });
        entries.set(name, dataOf(pair.value, here, depth + 1));
      }
      return Object.fromEntries(entries); // also `__proto__` becomes a key like others
    }
    if (!isScalar(node)) return null;
    if (typeof node.value === "string" || node.value === null) return node.value;
    return options.keepText?.(pointer) ? (node.source ?? String(node.value)) : node.value;
  }

  function nameOf({ key }: Pair<Node, Node | null>): string | undefined {
    const [start, end] = key.range ?? [0, 0];
    if (!isScalar(key)) return refuse(start, Math.max(start + 1, end), keyFault);
    const name = typeof key.value === "string" ? key.value : (key.source ?? String(key.value));
    const blanks = /^[\u3000\u00a0]+/u.exec(name)?.[0].length ?? 0;
    return blanks > 0 ? refuse(start, start + blanks, indentCharacterFault) : name;
  }

  const value = dataOf(document.contents, "", 0);
  const whole = spanOf(document.contents, 0);
  places.set("", { key: whole, value: whole });
  return { value: broken ? undefined : value, places, diagnostics };
}

/** The JSON pointer of an entry. */
export function pointerTo(parent: string, name: string | number): string {
  return `${parent}/${String(name).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

function parse(text: string): Document.Parsed {
  // the parser looks for double keys in quadratic time
  const lines = text.replace(/\r(?!\n)/gu, "\n"); // it knows no line that ends in a lone CR
  return parseDocument(lines, { prettyErrors: false, logLevel: "error", uniqueKeys: false });
}

function mend(text: string, faults: readonly ColonFault[], inserted: number[]): string {
  let mended = "";
  let done = 0;
  for (const { at, replaces } of faults) {
    mended += `${text.slice(done, at)}: `;
    done = at + replaces;
    if (replaces === 1) {
      // earlier insertions behind this one move along
      const here = mended.length - 1;
      for (const [index, place] of inserted.entries()) if (place >= here) inserted[index] = place + 1;
      inserted.push(here);
    }
  }
  return mended + text.slice(done);
}

/** What the parser says after its first error follows from that one, unless it gave up. */
function firstError({ errors, warnings }: Document.Parsed): YAMLError | undefined {
  const gaveUp = errors.find(({ code }) => code === "RESOURCE_EXHAUSTION");
  return gaveUp ?? [...errors, ...warnings].sort((a, b) => a.pos[0] - b.pos[0])[0];
}
