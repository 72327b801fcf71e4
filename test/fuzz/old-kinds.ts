import type { Kind } from "./case.js";
import { mutateBytes } from "./mutate/bytes.js";
import { encode, toLatin, utf8 } from "./mutate/encode.js";
import { type Markup, mutateElements, mutateMarkup } from "./mutate/markup.js";
import { mutateRtf, rtfWords } from "./mutate/rtf.js";
import { mutateText, mutateTimes } from "./mutate/text.js";
import { type Entry, pack, unpack } from "./mutate/zip.js";
import { oldLaws } from "./old-laws.js";
import type { Random } from "./random.js";
import { type OldFile, oldFiles } from "./seeds.js";
import { html, markdown, mime, office } from "./words.js";

/** A kind of old file: how one is changed. A few have their bytes changed blindly, whatever they are. */
function oldKind(
  name: string,
  weight: number,
  pattern: RegExp,
  change: (random: Random, file: OldFile) => Uint8Array,
): Kind {
  const files = oldFiles(pattern);
  return {
    weight,
    async make(random) {
      const made = change(random, random.pick(files));
      const bytes = random.chance(0.05) ? mutateBytes(random, made) : made;
      const twice = random.chance(0.2);
      return { files: [{ name, bytes }], run: () => oldLaws(name, bytes, twice) };
    },
  };
}

const decoded = ({ bytes }: OldFile): string => {
  const text = new TextDecoder("utf-8").decode(bytes);
  return text.includes("\ufffd") ? new TextDecoder("gb18030").decode(bytes) : text;
};
const latin = ({ bytes }: OldFile): string => Buffer.from(bytes).toString("latin1");

function markedUp(random: Random, text: string, markup: Markup, others: readonly string[]): string {
  return mutateTimes(random, text, (text) =>
    random.chance(0.8) ? mutateMarkup(random, text, markup, others) : mutateText(random, text, markup.tokens, others),
  );
}

const packages = /\.(?:docx|odt)$/u;
const parts = oldFiles(packages).flatMap(({ name, bytes }) =>
  /(?:password|truncated)/u.test(name) ? [] : [unpack(bytes)],
);
const xmlParts = parts
  .flat()
  .flatMap(({ name, bytes }) => (/\.xml$/u.test(name) ? [new TextDecoder().decode(bytes)] : []));

/** Entries are changed by their tags; some go, come twice or change places. */
function packed(random: Random, { name, bytes }: OldFile): Uint8Array {
  if (/(?:password|truncated)/u.test(name)) return mutateBytes(random, bytes);
  let entries: readonly Entry[] = unpack(bytes);
  const sound = random.chance(0.8);
  for (let left = random.count(2, 8); left > 0; left--) {
    const text = entries.filter(({ name }) => /\.(?:xml|rels)$/u.test(name));
    const main = text.filter(({ name }) => /(?:document|content)\.xml$/u.test(name));
    const chosen =
      random.chance(0.5) && main.length > 0 ? random.pick(main) : random.pick(text.length > 0 ? text : entries);
    const before = new TextDecoder().decode(chosen.bytes);
    const changed = sound
      ? mutateTimes(random, before, (text) => mutateElements(random, text, office))
      : markedUp(random, before, office, xmlParts);
    const written = sound || random.chance(0.9) ? utf8(changed) : encode(random, changed);
    entries = entries.map((entry) => (entry === chosen ? { ...entry, bytes: written } : entry));
    if (random.chance(0.05)) entries = shuffled(random, entries);
  }
  return pack(entries, random.chance(0.04) ? random : undefined);
}

function shuffled(random: Random, entries: readonly Entry[]): readonly Entry[] {
  const one = random.pick(entries);
  const rest = entries.filter((entry) => entry !== one);
  const names = [
    "../../evil.xml",
    "/etc/passwd",
    "word\\document.xml",
    "word/document.xml",
    "Pictures/a.png",
    "",
    "a".repeat(3_000),
    ...entries.map(({ name }) => name),
  ];
  switch (random.below(4)) {
    case 0:
      return rest.length > 0 ? rest : entries;
    case 1:
      return [...entries, one];
    case 2:
      return [...rest, { ...one, name: random.pick(names) }];
    default:
      return [...entries, { name: random.pick(names), bytes: random.pick(entries).bytes }];
  }
}

const pages = oldFiles(/\.html?$/u).map(decoded);
const page = (random: Random, text: string) => markedUp(random, text, html, pages);

/** A page in an envelope, or an archive of the collection with its heads changed. */
function enveloped(random: Random, file: OldFile): Uint8Array {
  if (random.chance(0.5))
    return toLatin(
      mutateTimes(random, latin(file), (text) => mutateText(random, text, random.chance(0.6) ? mime : html.tokens, [])),
    );
  const body = encode(random, page(random, random.pick(pages)));
  const coding = random.pick(["base64", "quoted-printable", "8bit", "binary", "x"]);
  const charset = random.pick(["utf-8", "gb2312", "gbk", "utf-16", "x", ""]);
  const head = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"; type="text/html"\r\n\r\n--b\r\nContent-Type: text/html; charset="${charset}"\r\nContent-Transfer-Encoding: ${coding}\r\n\r\n`;
  const content =
    coding === "base64"
      ? Buffer.from(body).toString("base64").replace(/.{76}/gu, "$&\r\n")
      : coding === "quoted-printable"
        ? quoted(body)
        : Buffer.from(body).toString("latin1");
  const whole = `${head}${content}\r\n--b--\r\n`;
  return toLatin(random.chance(0.5) ? whole : mutateText(random, whole, mime, []));
}

function quoted(bytes: Uint8Array): string {
  const coded = Array.from(bytes, (byte) =>
    byte > 0x20 && byte < 0x7f && byte !== 0x3d
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, "0")}`,
  );
  return coded.join("").replace(/.{72}/gu, "$&=\r\n");
}

const texts = oldFiles(/\.txt$/u).map(decoded);

export const old = {
  docx: oldKind("旧.docx", 20, /\.docx$/u, packed),
  odt: oldKind("旧.odt", 8, /\.odt$/u, packed),
  doc: oldKind("旧.doc", 12, /\.(?:doc|wps)$/u, (random, { bytes }) => mutateBytes(random, bytes)),
  html: oldKind("旧.html", 16, /\.html?$/u, (random, file) => encode(random, page(random, decoded(file)))),
  mht: oldKind("旧.mht", 8, /\.mht(?:ml)?$/u, enveloped),
  rtf: oldKind("旧.rtf", 12, /\.rtf$/u, (random, file) =>
    toLatin(
      mutateTimes(random, latin(file), (text) =>
        random.chance(0.85) ? mutateRtf(random, text) : mutateText(random, text, rtfWords, []),
      ),
    ),
  ),
  txt: oldKind("旧.txt", 14, /\.txt$/u, (random, file) =>
    encode(
      random,
      mutateTimes(random, decoded(file), (text) => mutateText(random, text, markdown, texts)),
    ),
  ),
} as const satisfies Record<string, Kind>;
