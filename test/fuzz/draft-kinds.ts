import { loadHouse } from "../../src/config/load-house.js";
import { readConfig } from "../../src/config/read-config.js";
import { readDictionary } from "../../src/config/read-dictionary.js";
import type { Diagnostic } from "../../src/core/diagnostic.js";
import { sourceFile } from "../../src/core/source-file.js";
import type { House } from "../../src/layout/house.js";
import { readImage } from "../../src/layout/read-image.js";
import { check, type Fetch, open } from "../../src/pipeline.js";
import { dictionariesWith } from "../../src/rules/built-in.js";
import { builtIn } from "../houses.js";
import type { Breach, Kind } from "./case.js";
import { checkLaws, fixLaws, placeBreaches, renderLaws, reporterLaws, sentenceBreaches } from "./draft-laws.js";
import { mutateBytes } from "./mutate/bytes.js";
import { encode } from "./mutate/encode.js";
import { mutateText, mutateTimes } from "./mutate/text.js";
import type { Random } from "./random.js";
import { configs, dictionaries, frontMatters, houses, pictures, pieces, reports, schemaWords } from "./seeds.js";
import { markdown, yaml } from "./words.js";

const houseStyles: readonly House[] = [await builtIn("gbt9704"), await builtIn("gbt33476")];
const entries = schemaWords.flatMap((word) => [word, `\n${word}: `]);
const yamlWords = [...yaml, ...yaml, ...entries];
const none = { zh: "没有这个文件", en: "there is no such file" };

/** A draft of some pieces with a front matter, or a whole report now and then: the small ones find as much in less time. */
function draftText(random: Random): string {
  if (random.chance(0.25)) return random.pick(reports);
  const body = Array.from({ length: 1 + random.below(4) }, () => random.pick(pieces)).map((piece) =>
    piece.replace(/^---\n.*?\n---\n/su, ""),
  );
  return random.pick(frontMatters) + body.join("\n\n");
}

/** What the draft names is a picture, a file of text or nothing, as it comes. */
function beside(random: Random): Fetch {
  const picture = mutateBytes(random, random.pick(pictures));
  const text = mutateText(random, random.pick(pieces), markdown, pieces);
  const attachment = random.chance(0.9) ? new TextEncoder().encode(text) : encode(random, text);
  return async (path) => {
    if (path.endsWith(".md")) return attachment;
    return /\.(?:png|jpe?g|svg)$/u.test(path) ? picture : none;
  };
}

/** All laws of a draft, the costly ones in some cases only. */
function draftCase(random: Random, bytes: Uint8Array) {
  const fetch = beside(random);
  const lot = random.below(20);
  const choice = random.pick(["safe", "all"] as const);
  const house = random.pick(houseStyles);
  return {
    files: [{ name: "2024.md", bytes }],
    async run(): Promise<readonly Breach[]> {
      const draft = { bytes, fetch };
      const broken = [...(await checkLaws(draft))];
      if (lot < 6) broken.push(...(await fixLaws(draft, choice)));
      if (lot >= 4 && lot < 10) broken.push(...(await renderLaws(draft, house)));
      if (lot === 10) broken.push(...(await reporterLaws(draft)));
      return broken;
    },
  };
}

const utf8 = (text: string) => new TextEncoder().encode(text);

export const draftKinds = {
  draft: {
    weight: 30,
    async make(random) {
      const text = mutateTimes(random, draftText(random), (text) => mutateText(random, text, markdown, pieces));
      return draftCase(random, random.chance(0.95) ? utf8(text) : encode(random, text));
    },
  },
  "front-matter": {
    weight: 20,
    async make(random) {
      const front = random.pick(frontMatters).slice(4, -4);
      const changed = mutateTimes(random, front, (text) => mutateText(random, text, yamlWords, frontMatters));
      return draftCase(
        random,
        utf8(`---\n${changed}\n---\n\n${random.pick(pieces).replace(/^---\n.*?\n---\n/su, "")}`),
      );
    },
  },
  bytes: {
    weight: 2,
    make: async (random) => draftCase(random, mutateBytes(random, utf8(draftText(random)))),
  },
  config: {
    weight: 8,
    async make(random) {
      const text = mutateTimes(random, random.pick(configs), (text) => mutateText(random, text, yamlWords, configs));
      return { files: [{ name: "report.config.yaml", bytes: utf8(text) }], run: async () => configLaws(text) };
    },
  },
  house: {
    weight: 8,
    async make(random) {
      const text = mutateTimes(random, random.pick(houses), (text) => mutateText(random, text, yamlWords, houses), 2);
      return { files: [{ name: "ours.yaml", bytes: utf8(text) }], run: async () => houseLaws(text) };
    },
  },
  dictionary: {
    weight: 8,
    async make(random) {
      const text = mutateTimes(random, random.pick(dictionaries), (text) =>
        mutateText(random, text, yamlWords, dictionaries),
      );
      const draft = utf8(draftText(random));
      return { files: [{ name: "terms.yaml", bytes: utf8(text) }], run: async () => dictionaryLaws(text, draft) };
    },
  },
  picture: {
    weight: 2,
    async make(random) {
      const bytes = mutateBytes(random, random.pick(pictures));
      return {
        files: [{ name: "picture", bytes }],
        run: async () =>
          readImage(bytes) === undefined
            ? []
            : renderLaws({ bytes: utf8(ILLUSTRATED), fetch: async () => bytes }, houseStyles[0] ?? none0()),
      };
    },
  },
} as const satisfies Record<string, Kind>;

const ILLUSTRATED = `${frontMatters[0] ?? ""}\n![图](a.png "图1 情况")\n`;

function none0(): never {
  throw new Error("no house style");
}

function readingLaws(path: string, text: string, told: readonly Diagnostic[]): readonly Breach[] {
  const files = new Map([[path, sourceFile(path, text)]]);
  return [...placeBreaches(told, files, utf8(text)), ...sentenceBreaches(told.map(({ message }) => message))];
}

function configLaws(text: string): readonly Breach[] {
  const { diagnostics } = readConfig("report.config.yaml", text);
  return readingLaws("report.config.yaml", text, diagnostics);
}

async function houseLaws(text: string): Promise<readonly Breach[]> {
  const { value, diagnostics } = await loadHouse("ours.yaml", async () => ({ path: "ours.yaml", text }));
  const broken = [...readingLaws("ours.yaml", text, diagnostics)];
  if (value === undefined && diagnostics.length === 0)
    broken.push({ law: "words", detail: "no house style, and no reason" });
  if (value !== undefined)
    broken.push(...(await renderLaws({ bytes: utf8(frontMatters[0] ?? ""), fetch: async () => none }, value)));
  return broken;
}

/** An office's words are looked for in a draft. */
async function dictionaryLaws(text: string, draft: Uint8Array): Promise<readonly Breach[]> {
  const { value, diagnostics } = readDictionary("terms.yaml", text);
  const opened = await open("2024.md", draft, async () => none);
  const found = check(opened, { publish: false, severities: new Map(), dictionaries: dictionariesWith([value]) });
  const files = new Map([["2024.md", opened.value.draft.file]]);
  return [
    ...readingLaws("terms.yaml", text, diagnostics),
    ...placeBreaches(
      found.filter(({ path }) => path === "2024.md"),
      files,
      draft,
    ),
  ];
}
