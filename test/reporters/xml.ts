import { SaxesParser } from "saxes";

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/** Reads XML as any reader of it would; throws where it isn't well-formed. */
export function readXml(xml: string): Element {
  interface Open {
    name: string;
    attributes: Record<string, string>;
    children: Open[];
    text: string;
  }
  const root: Open = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Open = { name, attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  });
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  const [element] = root.children;
  if (element === undefined) throw new Error("no root");
  return element;
}

export interface Shape {
  readonly required?: readonly string[];
  readonly optional?: readonly string[];
  /** Attributes whose values are whole numbers. */
  readonly numbers?: readonly string[];
  readonly children?: readonly string[];
  readonly text?: true;
}

/** Faults of a document against what its format allows: elements, what stands in them, their attributes. */
export function faultsOf(element: Element, shapes: Readonly<Record<string, Shape>>): readonly string[] {
  const shape = shapes[element.name];
  if (shape === undefined) return [`no such element: ${element.name}`];
  const { required = [], optional = [], numbers = [], children = [] } = shape;
  const names = Object.keys(element.attributes);
  return [
    ...required.filter((name) => !names.includes(name)).map((name) => `${element.name} lacks ${name}`),
    ...names.filter((name) => ![...required, ...optional].includes(name)).map((name) => `${element.name} has ${name}`),
    ...numbers
      .filter((name) => !/^\d+$/u.test(element.attributes[name] ?? "0"))
      .map((name) => `${element.name}: ${name} is no number`),
    ...(shape.text === undefined && element.text.trim() !== "" ? [`text in ${element.name}`] : []),
    ...element.children.filter(({ name }) => !children.includes(name)).map(({ name }) => `${name} in ${element.name}`),
    ...element.children.flatMap((child) => faultsOf(child, shapes)),
  ];
}
