import { noText } from "../unreadable.js";
import { attribute, childrenOf, type XmlElement, xmlParser } from "../xml.js";
import { type Archive, openZip } from "../zip.js";
import { namespaces } from "./namespaces.js";

/** What a part of the package points at. */
interface Relationship {
  readonly id: string;
  /** Last word of the type, which is the same in strict and transitional files: `styles`, `image`. */
  readonly type: string;
  /** Name of a part, or a foreign address. */
  readonly target: string;
  readonly external: boolean;
}

/** A part with what it points at. */
export interface Part {
  readonly root: XmlElement;
  readonly relationships: readonly Relationship[];
}

/** The parts of a .docx file. */
export interface Package {
  readonly main: Part;
  /** The part of a name, or undefined where the file lacks it. */
  part(name: string): Promise<Part | undefined>;
  bytes(name: string): Promise<Uint8Array | undefined>;
}

const USUAL_MAIN = "word/document.xml";

/**
 * Finds the main part of a .docx by its relationships, or by its usual name where they are missing.
 *
 * @throws {ReadError} (rejects) if there is none, or it can't be read
 */
export async function openPackage(bytes: Uint8Array): Promise<Package> {
  const archive = await openZip(bytes);
  const parse = xmlParser(namespaces);
  const part = async (name: string): Promise<Part | undefined> => {
    const content = await archive.read(name);
    if (content === undefined) return undefined;
    return { root: parse(content), relationships: await relationshipsOf(archive, parse, name) };
  };
  const target = (await relationshipsOf(archive, parse, "")).find(({ type }) => type === "officeDocument")?.target;
  const main = (target === undefined ? undefined : await part(target)) ?? (await part(USUAL_MAIN));
  if (main?.root.name !== "w:document") throw noText();
  return { main, part, bytes: (name) => archive.read(name) };
}

async function relationshipsOf(
  archive: Archive,
  parse: (bytes: Uint8Array) => XmlElement,
  name: string,
): Promise<readonly Relationship[]> {
  const slash = name.lastIndexOf("/") + 1;
  const folder = name.slice(0, slash);
  const bytes = await archive.read(`${folder}_rels/${name.slice(slash)}.rels`);
  if (bytes === undefined) return [];
  return childrenOf(parse(bytes), "pr:Relationship").map((element) => {
    const external = attribute(element, "TargetMode") === "External";
    const target = attribute(element, "Target") ?? "";
    return {
      id: attribute(element, "Id") ?? "",
      type: attribute(element, "Type")?.split("/").at(-1) ?? "",
      target: external ? target : resolve(folder, target),
      external,
    };
  });
}

/** A target relative to the folder of its part, without `/` in front. */
function resolve(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).replaceAll("\\", "/").split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}
