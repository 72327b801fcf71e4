import { attribute, child, childrenOf, type XmlElement } from "../xml.js";
import { integerOf, propertyOf, switchOf } from "./values.js";

/** Which list a paragraph counts in, as far as it says so itself. */
interface ListReference {
  readonly list?: string;
  readonly level?: number;
}

/** Properties of a paragraph, a run or a style; absent ones are inherited. */
export interface Properties {
  readonly outline?: number;
  readonly reference?: ListReference;
  readonly align?: string;
  readonly bold?: boolean;
  readonly hidden?: boolean;
  readonly font?: string;
}

/** A style with what it inherits. */
export interface Style extends Properties {
  readonly id: string;
  /** As Word names it in every language: `heading 1`, `Title`. Own names first, then those of the styles it is based on. */
  readonly names: readonly string[];
  /** The style, of those it is based on, from which the list comes: a level may be tied to it. */
  readonly listStyle?: string;
}

export interface Styles {
  /** What applies where no style is named: the default style, or the defaults of the document. */
  paragraph(id: string | undefined): Style;
  run(id: string | undefined): Properties;
  /** The list that a style of lists stands for. */
  listOf(id: string): string | undefined;
}

/** A chain of styles is a circle in broken files. */
const MAX_CHAIN = 64;

export function readStyles(root: XmlElement | undefined): Styles {
  const byId = new Map<string, XmlElement>();
  const defaults = new Map<string, string>();
  for (const element of childrenOf(root, "w:style")) {
    const id = attribute(element, "w:styleId") ?? "";
    const type = attribute(element, "w:type") ?? "paragraph";
    if (!byId.has(id)) byId.set(id, element);
    if (["1", "true", "on"].includes(attribute(element, "w:default") ?? "")) defaults.set(type, id);
  }
  const document = child(child(child(root, "w:docDefaults"), "w:rPrDefault"), "w:rPr");
  const basis: Style = { id: "", names: [], ...runProperties(document) };

  const done = new Map<string, Style>();
  const resolve = (id: string | undefined, depth = 0): Style => {
    const element = id === undefined ? undefined : byId.get(id);
    if (id === undefined || element === undefined || depth > MAX_CHAIN) return basis;
    const known = done.get(id);
    if (known !== undefined) return known;
    const style = inherit(resolve(propertyOf(element, "w:basedOn"), depth + 1), id, element);
    done.set(id, style);
    return style;
  };

  return {
    paragraph: (id) => resolve(id !== undefined && byId.has(id) ? id : defaults.get("paragraph")),
    run: (id) => (id === undefined || !byId.has(id) ? {} : own(resolve(id), basis)),
    listOf: (id) => resolve(id).reference?.list,
  };
}

function inherit(basis: Style, id: string, element: XmlElement): Style {
  const paragraph = paragraphProperties(child(element, "w:pPr"));
  const name = propertyOf(element, "w:name");
  return {
    ...basis,
    ...paragraph,
    ...runProperties(child(element, "w:rPr")),
    id,
    names: [...(name === undefined ? [] : [name]), ...basis.names],
    ...(paragraph.reference && {
      reference: { ...basis.reference, ...paragraph.reference },
      listStyle: id,
    }),
  };
}

/** What a style of characters says beyond the defaults of the document, which must not overrule the paragraph's. */
function own(style: Style, basis: Style): Properties {
  return {
    ...(style.bold !== basis.bold && style.bold !== undefined && { bold: style.bold }),
    ...(style.hidden !== basis.hidden && style.hidden !== undefined && { hidden: style.hidden }),
    ...(style.font !== basis.font && style.font !== undefined && { font: style.font }),
  };
}

/** @param properties `w:pPr` */
export function paragraphProperties(properties: XmlElement | undefined): Properties {
  const outline = integerOf(properties, "w:outlineLvl");
  const align = propertyOf(properties, "w:jc");
  const numbering = child(properties, "w:numPr");
  const list = propertyOf(numbering, "w:numId");
  const level = integerOf(numbering, "w:ilvl");
  return {
    ...(outline !== undefined && { outline }),
    ...(align !== undefined && { align }),
    ...(numbering && { reference: { ...(list !== undefined && { list }), ...(level !== undefined && { level }) } }),
  };
}

/** @param properties `w:rPr` */
export function runProperties(properties: XmlElement | undefined): Properties {
  if (properties === undefined) return {};
  const bold = switchOf(properties, "w:b");
  const hidden = switchOf(properties, "w:vanish");
  const fonts = child(properties, "w:rFonts");
  const font = fonts === undefined ? undefined : (attribute(fonts, "w:ascii") ?? attribute(fonts, "w:hAnsi"));
  return {
    ...(bold !== undefined && { bold }),
    ...(hidden !== undefined && { hidden }),
    ...(font !== undefined && { font }),
  };
}
