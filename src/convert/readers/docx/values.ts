import { attribute, child, type XmlElement } from "../xml.js";

/** `w:val` of a child: the value of a property. */
export function propertyOf(properties: XmlElement | undefined, name: string): string | undefined {
  const element = child(properties, name);
  return element === undefined ? undefined : attribute(element, "w:val");
}

export function integerOf(properties: XmlElement | undefined, name: string): number | undefined {
  return toInteger(propertyOf(properties, name));
}

/** An integer as attributes write it; undefined for anything else. */
export function toInteger(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,9}$/u.test(text) ? Number(text) : undefined;
}

/** A property that is on by being there, unless it says otherwise; undefined where it isn't there. */
export function switchOf(properties: XmlElement | undefined, name: string): boolean | undefined {
  const element = child(properties, name);
  return element === undefined ? undefined : isOn(element);
}

export function isOn(element: XmlElement): boolean {
  return !["0", "false", "off"].includes(attribute(element, "w:val") ?? "");
}
