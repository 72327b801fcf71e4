import type { Namespaces } from "../xml.js";

/** Field of the standard, name and our prefix. */
const standard = [
  ["wordprocessingml", "main", "w"],
  ["officeDocument", "relationships", "r"],
  ["officeDocument", "math", "m"],
  ["drawingml", "main", "a"],
  ["drawingml", "wordprocessingDrawing", "wp"],
  ["drawingml", "picture", "pic"],
  ["drawingml", "chart", "c"],
  ["drawingml", "diagram", "dgm"],
] as const;

/** Both kinds of OOXML under one set of prefixes: ISO/IEC 29500 transitional and strict. */
export const namespaces: Namespaces = new Map<string, string>([
  ...standard.flatMap(([field, name, prefix]): [string, string][] => [
    [`http://schemas.openxmlformats.org/${field}/2006/${name}`, prefix],
    [`http://purl.oclc.org/ooxml/${field}/${name}`, prefix],
  ]),
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"],
  ["http://schemas.openxmlformats.org/package/2006/relationships", "pr"],
  ["http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps"],
  ["urn:schemas-microsoft-com:vml", "v"],
  ["urn:schemas-microsoft-com:office:office", "o"],
]);
