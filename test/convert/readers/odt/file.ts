import { archive } from "../archive.js";

const root = [
  ...["office", "text", "table", "style"].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  ),
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(" ");

/** Parts of an .odt for a test. */
export interface OdtParts {
  readonly body: string;
  /** Within `office:automatic-styles` of the content. */
  readonly automatic?: string;
  /** Within `office:styles`. */
  readonly styles?: string;
  /** Within `office:master-styles`. */
  readonly masters?: string;
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
}

export function odt({ body, automatic = "", styles = "", masters = "", more = {} }: OdtParts): Promise<Uint8Array> {
  return archive({
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml": `<office:document-content ${root}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    "styles.xml": `<office:document-styles ${root}><office:styles>${styles}</office:styles><office:master-styles>${masters}</office:master-styles></office:document-styles>`,
    ...more,
  });
}
