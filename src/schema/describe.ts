import type { Diagnostic } from "../core/diagnostic.js";
import type { Place } from "../core/place.js";
import type { Span } from "../core/span.js";
import { pointerTo } from "../core/yaml.js";
import { ends, missingKey, twice, unknownKey, wrongValue } from "./sentences.js";
import { type SchemaNode, type Shape, shapeOf, type Vocabulary } from "./vocabulary.js";

/** A fault as a compiled validator gives it. */
export interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly parentSchema?: unknown;
  readonly data?: unknown;
}

/** The text that was validated. */
export interface Described {
  readonly path: string;
  readonly places: ReadonlyMap<string, Place>;
  /** Where a key is missed that belongs to no other. */
  readonly root: Span;
}

/**
 * The faults that a validator found, each in one sentence for the author of the text, at its exact place.
 *
 * A key that is missing because it was written under another name is told once, and so is a value that breaks several demands.
 */
export function describe(
  errors: readonly SchemaError[],
  { path, places, root }: Described,
  { shapes, aliases, mandatory }: Vocabulary,
): readonly Diagnostic[] {
  const told = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  const tell = (pointer: string, finding: Omit<Diagnostic, "ruleId" | "severity" | "path">): void => {
    if (told.has(pointer)) return;
    told.add(pointer);
    diagnostics.push({ ruleId: "schema", severity: "error", path, ...finding });
  };
  const keyAt = (pointer: string): Span => (pointer === "" ? root : (places.get(pointer)?.key ?? root));
  const valueAt = (pointer: string): Span => (pointer === "" ? root : (places.get(pointer)?.value ?? root));

  for (const error of [...errors].sort((a, b) => weight(a) - weight(b))) {
    const { keyword, instancePath, params, data } = error;
    const node = asNode(error.parentSchema);
    if (keyword === "additionalProperties") {
      const key = String(params.additionalProperty);
      const span = keyAt(pointerTo(instancePath, key));
      const { message, meant } = unknownKey(key, node, aliases);
      const free = meant !== undefined && !has(data, meant) && !told.has(pointerTo(instancePath, meant));
      if (free) told.add(pointerTo(instancePath, meant)); // it isn't missing then
      tell(pointerTo(instancePath, key), {
        span,
        message,
        actual: key,
        ...(meant !== undefined && { expected: [meant] }),
        ...(free && { edits: [{ span, text: meant }], fix: "ask" }),
      });
    } else if (keyword === "required") {
      const key = String(params.missingProperty);
      const basis = shapeFor(pointerTo(instancePath, key), shapes)?.basis;
      const message = missingKey(key, node.properties?.[key], instancePath);
      tell(pointerTo(instancePath, key), {
        span: keyAt(instancePath),
        message,
        expected: [key],
        ...(basis && { basis }),
      });
    } else if (keyword === "uniqueItems") {
      const index = Math.max(Number(params.i), Number(params.j));
      const item: unknown = Array.isArray(data) ? data[index] : undefined;
      const pointer = pointerTo(instancePath, index);
      const message = twice(String(item), ends(instancePath).key);
      tell(pointer, { span: valueAt(pointer), message, actual: String(item) });
    } else {
      const shape = shapeFor(instancePath, shapes) ?? shapeOf(node);
      const empty = data === null || (typeof data === "string" && data.trim() === "");
      const meant = isScalar(data) && !empty ? shape.meant?.(String(data)) : undefined;
      const span = data === null ? keyAt(instancePath) : valueAt(instancePath);
      tell(instancePath, {
        span,
        message: wrongValue({
          pointer: instancePath,
          node,
          data,
          shape,
          meant,
          mandatory: mandatory.includes(ends(instancePath).key),
        }),
        ...(isScalar(data) && !empty && { actual: String(data) }),
        ...expectedOf(meant, node),
        ...(shape.basis && { basis: shape.basis }),
        ...(meant !== undefined && { edits: [{ span, text: meant }], fix: "safe" }),
      });
    }
  }
  return diagnostics.sort((a, b) => a.span.start.offset - b.span.start.offset);
}

/** The fault that explains most goes first: others at its place are left untold. */
function weight({ keyword }: SchemaError): number {
  return keyword === "additionalProperties" ? 0 : keyword === "type" ? 1 : 2;
}

function expectedOf(meant: string | undefined, node: SchemaNode): { expected?: readonly string[] } {
  if (meant !== undefined) return { expected: [meant] };
  return node.enum === undefined ? {} : { expected: node.enum };
}

function shapeFor(pointer: string, shapes: Vocabulary["shapes"]): Shape | undefined {
  const { key, index, parent } = ends(pointer);
  const name = index === undefined ? key : `${key}[]`;
  const full = `${parent ?? ""}.${name}`;
  if (Object.hasOwn(shapes, full)) return shapes[full];
  if (Object.hasOwn(shapes, name)) return shapes[name];
  return Object.hasOwn(shapes, `${parent ?? ""}.*`) ? shapes[`${parent ?? ""}.*`] : undefined;
}

function asNode(schema: unknown): SchemaNode {
  return typeof schema === "object" && schema !== null ? schema : {};
}

function isScalar(data: unknown): data is string | number | boolean {
  return typeof data === "string" || typeof data === "number" || typeof data === "boolean";
}

function has(data: unknown, key: string): boolean {
  return typeof data === "object" && data !== null && Object.hasOwn(data, key);
}
