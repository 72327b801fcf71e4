import { type Counted, Counters } from "../counters.js";
import type { List } from "../lists.js";
import { attribute, type XmlElement } from "../xml.js";
import type { ListStyle, ListStyles } from "./list-styles.js";

/** Where a paragraph stands among lists within each other. */
export interface ListPlace {
  /** Tells lists apart that count on their own. */
  readonly list: string;
  readonly style: string;
  /** 0-based. */
  readonly level: number;
}

const OUTLINE = "outline";

/** Follows the lists of a text: which one goes on from which, and how far each has counted. */
export class ListState {
  readonly #styles: ListStyles;
  readonly #counters = new Counters();
  /** Lists by their ids, and the last one of each style. */
  readonly #byId = new Map<string, string>();
  readonly #byStyle = new Map<string, string>();
  #made = 0;

  constructor(styles: ListStyles) {
    this.#styles = styles;
  }

  /** @param outer the place of the item that the list stands in */
  enter(list: XmlElement, outer: ListPlace | undefined): ListPlace {
    const style = attribute(list, "text:style-name") ?? outer?.style ?? "";
    if (outer !== undefined) return { list: outer.list, style, level: outer.level + 1 };
    const continued = attribute(list, "text:continue-list");
    const goesOn = attribute(list, "text:continue-numbering") === "true";
    const before = continued !== undefined ? this.#byId.get(continued) : goesOn ? this.#byStyle.get(style) : undefined;
    const name = before ?? `${style} ${this.#made++}`;
    const id = attribute(list, "xml:id");
    if (id !== undefined) this.#byId.set(id, name);
    this.#byStyle.set(style, name);
    return { list: name, style, level: 0 };
  }

  /** @param start the number that the item itself asks for */
  next({ list, style, level }: ListPlace, start: number | undefined): Counted {
    return this.#count(list, this.#styles.byName.get(style), level, start);
  }

  /** @param level 1-based outline level of a heading that stands in no list */
  nextHeading(level: number, start: number | undefined): Counted {
    return this.#count(OUTLINE, this.#styles.outline, level - 1, start);
  }

  #count(id: string, levels: ListStyle | undefined, level: number, start: number | undefined): Counted {
    if (levels === undefined) return {};
    const list: List = { id, definition: id, levels, startOverrides: new Map() };
    return this.#counters.next(list, level, start);
  }
}
