import validate from "../../schemas/report.schema.json?validator";
import { type PartKind, partKinds } from "../model/parts.js";

export interface PartFault {
  readonly kind: PartKind;
  readonly fault: "missing" | "empty";
}

/**
 * The parts that a report lacks by its schema, in the order of the law: keyed by kind, so that a missing part gives one fault
 * wherever the others stand.
 *
 * @param projection the heading and all text below it of each kind of part that the report has
 */
export function partFaults(
  projection: Readonly<Partial<Record<PartKind, { readonly title: string; readonly text: string }>>>,
): readonly PartFault[] {
  if (validate(projection)) return [];
  const faults = new Map<string, PartFault["fault"]>();
  for (const { keyword, instancePath, params } of validate.errors ?? []) {
    if (keyword === "required" && instancePath === "") faults.set(String(params.missingProperty), "missing");
    else if (instancePath.endsWith("/text")) faults.set(instancePath.split("/")[1] ?? "", "empty");
  }
  return partKinds.flatMap((kind) => {
    const fault = faults.get(kind);
    return fault === undefined ? [] : [{ kind, fault }];
  });
}
