import type { Format } from "../scribe.js";
import { attribute, child, childrenOf, elements, type XmlElement } from "../xml.js";

/** What a style says of paragraphs or runs, with what it inherits. */
export interface Style {
  readonly bold?: boolean;
  readonly hidden?: boolean;
  readonly font?: string;
  readonly align?: Format["align"];
  readonly title?: boolean;
  /** 1-based. */
  readonly outline?: number;
}

export interface Styles {
  paragraph(name: string | undefined): Style;
  text(name: string | undefined): Style;
}

/** A chain of styles is a circle in broken files. */
const MAX_CHAIN = 64;
const TITLE = /^title$/iu;

const aligns: Readonly<Record<string, Format["align"]>> = {
  left: "left",
  start: "left",
  center: "center",
  right: "right",
  end: "right",
};

/** @param roots content.xml before styles.xml: where two styles have one name, that of the content is meant */
export function readStyles(roots: readonly XmlElement[]): Styles {
  const byName = new Map<string, XmlElement>();
  for (const element of stylesheets(roots).flatMap((sheet) => childrenOf(sheet, "style:style"))) {
    const key = `${attribute(element, "style:family")} ${attribute(element, "style:name")}`;
    if (!byName.has(key)) byName.set(key, element);
  }
  const done = new Map<string, Style>();
  const resolve = (family: string, name: string | undefined, depth = 0): Style => {
    const key = `${family} ${name}`;
    const element = byName.get(key);
    if (element === undefined || depth > MAX_CHAIN) return {};
    const known = done.get(key);
    if (known !== undefined) return known;
    const style = {
      ...resolve(family, attribute(element, "style:parent-style-name"), depth + 1),
      ...ownStyle(element),
    };
    done.set(key, style);
    return style;
  };
  return { paragraph: (name) => resolve("paragraph", name), text: (name) => resolve("text", name) };
}

/** The elements that styles stand in. */
export function stylesheets(roots: readonly XmlElement[]): XmlElement[] {
  const names = ["office:automatic-styles", "office:styles"];
  return roots.flatMap((root) => elements(root).filter(({ name }) => names.includes(name)));
}

function ownStyle(element: XmlElement): Style {
  const text = child(element, "style:text-properties");
  const paragraph = child(element, "style:paragraph-properties");
  const weight = text && attribute(text, "xsl-fo:font-weight");
  const display = text && attribute(text, "text:display");
  const font = text && (attribute(text, "style:font-name") ?? attribute(text, "xsl-fo:font-family"));
  const align = aligns[(paragraph && attribute(paragraph, "xsl-fo:text-align")) ?? ""];
  const outline = Number(attribute(element, "style:default-outline-level"));
  const names = [attribute(element, "style:name"), attribute(element, "style:display-name")];
  return {
    ...(weight !== undefined && { bold: weight === "bold" || Number(weight) >= 600 }),
    ...(display !== undefined && { hidden: display === "none" }),
    ...(font !== undefined && { font }),
    ...(align !== undefined && { align }),
    ...(outline >= 1 && outline <= 9 && { outline }),
    ...(names.some((name) => name !== undefined && TITLE.test(name)) && { title: true }),
  };
}
