/** A finished file (成品), not yet on disk. */
export interface Artifact {
  /** Of its name, without the dot: `docx`. */
  readonly extension: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}
