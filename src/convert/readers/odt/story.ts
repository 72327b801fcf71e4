import type { XmlElement } from "../xml.js";
import type { ListState } from "./list-state.js";
import type { Styles } from "./styles.js";

/** What a run of text needs to know. */
export interface Story {
  readonly styles: Styles;
  readonly lists: ListState;
  /** Pictures by their names in the archive. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Deleted passages by the ids of their places. */
  readonly deletions: Map<string, XmlElement>;
  /** Bodies of notes by the keys of their marks, as they are met. */
  readonly notes: Map<string, XmlElement>;
}
