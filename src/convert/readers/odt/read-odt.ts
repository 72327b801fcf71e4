import type { Transcript } from "../../transcript.js";
import { refusing } from "../refusing.js";
import { Scribe } from "../scribe.js";
import { encrypted, noText } from "../unreadable.js";
import { attribute, child, childrenOf, elements, type XmlElement, xmlParser } from "../xml.js";
import { type Archive, openZip } from "../zip.js";
import { writeBlocks } from "./blocks.js";
import { ListState } from "./list-state.js";
import { readListStyles } from "./list-styles.js";
import { namespaces } from "./namespaces.js";
import type { Story } from "./story.js";
import { readStyles } from "./styles.js";

/** Reads an OpenDocument text: numbers resolved, revisions accepted. */
export const readOdt = refusing(transcribe);

async function transcribe(bytes: Uint8Array): Promise<Transcript> {
  const archive = await openZip(bytes);
  const parse = xmlParser(namespaces);
  await refuseEncrypted(archive, parse);
  const part = async (name: string): Promise<XmlElement | undefined> => {
    const content = await archive.read(name);
    return content === undefined ? undefined : parse(content);
  };
  const content = await part("content.xml");
  const text = child(child(content, "office:body"), "office:text");
  if (content === undefined || text === undefined) throw noText();
  const sheet = await part("styles.xml");
  const own = [content, ...(sheet === undefined ? [] : [sheet])];
  const story: Story = {
    styles: readStyles(own),
    lists: new ListState(readListStyles(own)),
    pictures: await readPictures(archive),
    deletions: readDeletions(text),
    notes: new Map(),
  };

  const scribe = new Scribe();
  writeBlocks(text, scribe, story, {});
  const marked = scribe.noteKeys;
  for (const [index, key] of marked.entries()) {
    const body = story.notes.get(key);
    if (body !== undefined) writeBlocks(body, scribe, story, { note: index });
  }
  const seen = new Set(marked);
  for (const [key, body] of [...story.notes]) {
    if (!seen.has(key)) writeBlocks(body, scribe, story, { aside: "deleted revision" });
  }
  for (const passage of story.deletions.values()) writeBlocks(passage, scribe, story, { aside: "deleted revision" });
  for (const band of bandsOf(sheet)) writeBlocks(band, scribe, story, { aside: "header or footer" });
  return scribe.transcript("odt");
}

async function refuseEncrypted(archive: Archive, parse: (bytes: Uint8Array) => XmlElement): Promise<void> {
  const bytes = await archive.read("META-INF/manifest.xml");
  const entries = bytes === undefined ? [] : childrenOf(parse(bytes), "manifest:file-entry");
  if (entries.some((entry) => child(entry, "manifest:encryption-data") !== undefined)) {
    throw encrypted();
  }
}

async function readPictures(archive: Archive): Promise<ReadonlyMap<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>();
  for (const name of archive.names.filter((each) => each.startsWith("Pictures/") && !each.endsWith("/"))) {
    const bytes = await archive.read(name);
    if (bytes !== undefined) pictures.set(name, bytes);
  }
  return pictures;
}

function readDeletions(text: XmlElement): Map<string, XmlElement> {
  const deletions = new Map<string, XmlElement>();
  for (const region of childrenOf(child(text, "text:tracked-changes"), "text:changed-region")) {
    const id = attribute(region, "text:id") ?? attribute(region, "xml:id");
    const deletion = child(region, "text:deletion");
    const passage = deletion && {
      ...deletion,
      children: elements(deletion).filter(({ name }) => name !== "office:change-info"),
    };
    if (id !== undefined && passage !== undefined) deletions.set(id, passage);
  }
  return deletions;
}

/** Headers and footers of all pages. */
function bandsOf(sheet: XmlElement | undefined): XmlElement[] {
  return childrenOf(child(sheet, "office:master-styles"), "style:master-page").flatMap((page) =>
    elements(page).filter(({ name }) => /^style:(?:header|footer)/u.test(name)),
  );
}
