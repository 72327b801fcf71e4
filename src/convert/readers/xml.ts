import { SaxesParser } from "saxes";
import type { Sentence } from "../../core/sentence.js";
import { ReadError } from "../read-error.js";
import { damaged, harmful, tooLarge } from "./unreadable.js";

/** An element with names as `w:p`, whatever prefix the file uses; names of foreign namespaces begin with `?:`. */
export interface XmlElement {
  readonly name: string;
  /** Name, value, name, value …: a part has a million of them, and a map for each would take ten times the room. */
  readonly attributes: readonly string[];
  readonly children: readonly (XmlElement | string)[];
}

/** Our prefix of each namespace that a format uses. */
export type Namespaces = ReadonlyMap<string, string>;

/** Of all parts of a file together: a report has some ten thousand nodes, and the parser reads 300,000 a second. */
const limits = { bytes: 20 << 20, nodes: 400_000, depth: 256 } as const;

const CHUNK = 1 << 18;
const none: readonly never[] = [];

const foreign: Sentence = {
  zh: "文件内含实体声明，正常的办公文件不会有，没有读取；如确需转换，请用 WPS 或 Word 另存为 .docx",
  en: "the file declares entities, which no office program does, and wasn't read: save it as .docx if you need it",
};

/**
 * A parser for the XML parts of one file: strict, in UTF-8, UTF-16 or the encoding that a part declares.
 *
 * No entity but the five of XML is known, and a document type is refused: nothing is expanded or fetched.
 *
 * @returns a function that yields the root of a part, and throws a {@link ReadError} if it isn't well-formed or exceeds a limit
 */
export function xmlParser(namespaces: Namespaces): (bytes: Uint8Array) => XmlElement {
  const names = new Map<string, string>();
  const nameOf = (uri: string, local: string): string => {
    const key = `${uri} ${local}`;
    const known = names.get(key);
    if (known !== undefined) return known;
    const name = uri === "" ? local : `${namespaces.get(uri) ?? "?"}:${local}`;
    if (names.size < 10_000) names.set(key, name);
    return name;
  };
  let bytesLeft: number = limits.bytes;
  let nodesLeft: number = limits.nodes;
  const count = (): void => {
    if (--nodesLeft < 0) throw tooLarge();
  };

  return (bytes) => {
    bytesLeft -= bytes.length;
    if (bytesLeft < 0) throw tooLarge();
    const parser = new SaxesParser({ xmlns: true });
    const root = { children: [] as (XmlElement | string)[] };
    const open: { name: string; attributes: readonly string[]; children: (XmlElement | string)[] }[] = [];
    const add = (child: XmlElement | string): void => {
      count();
      (open.at(-1) ?? root).children.push(child);
    };

    parser.on("error", (error) => {
      throw damaged(error);
    });
    parser.on("doctype", () => {
      throw new ReadError("unsupported", foreign);
    });
    parser.on("attribute", count);
    parser.on("opentag", ({ uri, local, attributes }) => {
      if (open.length >= limits.depth) throw harmful();
      const own: string[] = [];
      for (const name in attributes) {
        const attribute = attributes[name];
        if (attribute === undefined || attribute.uri === "http://www.w3.org/2000/xmlns/") continue;
        own.push(nameOf(attribute.uri, attribute.local), attribute.value);
      }
      open.push({ name: nameOf(uri, local), attributes: own.length === 0 ? none : own, children: [] });
    });
    parser.on("closetag", () => {
      const element = open.pop();
      if (element !== undefined) add(element.children.length === 0 ? { ...element, children: none } : element);
    });
    parser.on("text", add);
    parser.on("cdata", add);

    feed(bytes, (text) => parser.write(text));
    parser.close();
    const element = root.children.find((child) => typeof child !== "string");
    if (element === undefined) throw damaged("no root element");
    return element;
  };
}

function feed(bytes: Uint8Array, write: (text: string) => void): void {
  try {
    const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
    for (let at = 0; at < bytes.length; at += CHUNK) {
      write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }));
    }
    write(decoder.decode());
  } catch (error) {
    throw error instanceof ReadError ? error : damaged(error);
  }
}

/** By the byte order mark, by the zeros beside `<`, else as the part declares (XML 1.0, appendix F). */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/u.exec(head)?.[1];
  return declared === undefined || /^utf-?16/iu.test(declared) ? "utf-8" : declared;
}

export function attribute({ attributes }: XmlElement, name: string): string | undefined {
  for (let at = 0; at < attributes.length; at += 2) if (attributes[at] === name) return attributes[at + 1];
  return undefined;
}

/** The element children. */
export function elements({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== "string");
}

/** The first child of a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const each of element?.children ?? none) if (typeof each !== "string" && each.name === name) return each;
  return undefined;
}

/** The children of a name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element === undefined ? [] : elements(element).filter((each) => each.name === name);
}

/** The text below an element, in the order of the file. */
export function textOf({ children }: XmlElement): string {
  let text = "";
  for (const each of children) text += typeof each === "string" ? each : textOf(each);
  return text;
}
