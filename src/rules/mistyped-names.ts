import { oncePerLast } from "../core/once.js";
import type { FrontMatter } from "../model/front-matter.js";
import type { Stretch } from "./foreign-names.js";
import { sameSound } from "./phrase-slips.js";

/** A place in the names of the office, with what it is called: 青霞 and 县 of 青霞县人民政府. */
interface NamedPlace {
  readonly core: string;
  readonly kind: string;
}

/** Another spelling of one of them. */
export interface MistypedName extends Stretch {
  readonly right: string;
}

const NAMED = /^([㐀-鿿]{2,4}?)(自治[区州县旗]|街道|苏木|[省市县区旗州盟镇乡])/u;
const OFFICE = /^(?:中共|人民政府)/u;
const HAN = /^[㐀-鿿]+$/u;

/** The places that the issuers' names are made of. */
const placesOf = oncePerLast(({ issuers }: FrontMatter): readonly NamedPlace[] => {
  const places = new Map<string, NamedPlace>();
  for (const issuer of issuers) {
    let rest = issuer.normalize("NFKC").replaceAll(/\s/gu, "");
    for (;;) {
      rest = rest.replace(OFFICE, "");
      const [whole = "", core = "", kind = ""] = NAMED.exec(rest) ?? [];
      if (whole === "") break;
      places.set(whole, { core, kind });
      rest = rest.slice(whole.length);
    }
  }
  return [...places.values()];
});

/** Names of the office's own place, or of one above it, with a character of the same sound: 清霞县 for 青霞县. */
export function mistypedNames(frontMatter: FrontMatter, text: string): readonly MistypedName[] {
  return placesOf(frontMatter).flatMap(({ core, kind }) => {
    const found: MistypedName[] = [];
    for (let at = text.indexOf(kind, core.length); at !== -1; at = text.indexOf(kind, at + 1)) {
      const from = at - core.length;
      const to = at + kind.length;
      if (isMistyped(text.slice(from, at), core)) found.push({ from, to, right: core + kind });
    }
    return found;
  });
}

/** Whether one character is another of the same sound. */
function isMistyped(written: string, core: string): boolean {
  if (written === core) return false; // nearly always
  let different = 0;
  for (let at = 0; at < core.length && different < 2; at++) if (written.charAt(at) !== core.charAt(at)) different++;
  if (different !== 1 || !HAN.test(written)) return false;
  const at = [...core].findIndex((character, place) => character !== written.charAt(place));
  return sameSound(written.charAt(at), core.charAt(at));
}
