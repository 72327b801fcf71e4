import type { Shown } from "./shown.js";

/** What is on show at present (展台), and who waits for the next. */
export interface Desk {
  /** What the page asks for, as JSON; undefined before the first time. */
  state(): string | undefined;
  /** The web page as it would be published. */
  web(): Uint8Array | undefined;
  version(): number;
  /** Puts something else on show. What is absent in it stays as it was. */
  show(shown: Shown): void;
  /** Says what is wrong, and leaves the rest as it was. */
  tell(fault: string, time: string): void;
  /** @returns a function that stops the telling */
  onShow(tell: () => void): () => void;
}

export function newDesk(title: string): Desk {
  let current: Shown = { title, time: "", findings: [] };
  let version = 0;
  let webVersion = 0;
  const waiting = new Set<() => void>();
  const put = (shown: Shown) => {
    current = shown;
    version++;
    for (const tell of waiting) tell();
  };
  return {
    state() {
      if (version === 0) return undefined;
      const { web, ...others } = current;
      return JSON.stringify({ version, ...others, ...(web === undefined ? {} : { web: webVersion }) });
    },
    web: () => current.web,
    version: () => version,
    show(shown) {
      const { web = current.web, paper = current.paper } = shown;
      if (web !== undefined && !sameBytes(web, current.web)) webVersion++;
      put({ ...shown, ...(web === undefined ? {} : { web }), ...(paper === undefined ? {} : { paper }) });
    },
    tell: (fault, time) => put({ ...current, fault, time }),
    onShow(tell) {
      waiting.add(tell);
      return () => waiting.delete(tell);
    },
  };
}

function sameBytes(a: Uint8Array, b: Uint8Array | undefined): boolean {
  return b !== undefined && Buffer.compare(a, b) === 0;
}
