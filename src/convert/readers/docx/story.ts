import type { Counters } from "../counters.js";
import type { Fields } from "../fields.js";
import type { Media } from "./media.js";
import type { NoteLabels } from "./note-labels.js";
import type { Lists } from "./numbering.js";
import type { Styles } from "./styles.js";

/** What a run of text needs to know: body, notes, headers and comments are stories of their own. */
export interface Story {
  readonly styles: Styles;
  readonly lists: Lists;
  readonly counters: Counters;
  readonly fields: Fields;
  readonly media: Media;
  readonly notes: NoteLabels;
}
