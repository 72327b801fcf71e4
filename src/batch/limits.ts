/** What one old file may take: real ones take 20 ms and no memory to speak of. */
export const limits = {
  /** Milliseconds for a file, without what an office program takes. */
  time: 5_000,
  /** Bytes of the whole process, 70 MB of which are the program itself. */
  memory: 300_000_000,
  /** A process that has grown so far is replaced after its file, so that the next has room. */
  heavy: 200_000_000,
  /** Megabytes of objects, as V8 counts them. */
  heap: 256,
  /** Milliseconds for a process to be ready; a virus scanner may look at it first. */
  start: 30_000,
} as const;
