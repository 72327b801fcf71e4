import { loadHouse } from "../../src/config/load-house.js";
import { readConfig } from "../../src/config/read-config.js";
import { readDictionary } from "../../src/config/read-dictionary.js";
import type { Diagnostic } from "../../src/core/diagnostic.js";
import { sourceFile } from "../../src/core/source-file.js";
import { check, open } from "../../src/pipeline.js";
import { dictionariesWith } from "../../src/rules/built-in.js";
import type { Breach, Kind, Tried } from "./case.js";
import { draftText } from "./draft-kinds.js";
import { placeBreaches, renderLaws, sentenceBreaches } from "./draft-laws.js";
import { utf8 } from "./mutate/encode.js";
import { mutateText, mutateTimes } from "./mutate/text.js";
import { configs, dictionaries, frontMatters, houses } from "./seeds.js";
import { yamlWords } from "./words.js";

const none = { zh: "没有这个文件", en: "there is no such file" };

/** A file of an office in YAML, changed by the words of all of them. */
function yamlKind(
  name: string,
  seeds: readonly string[],
  most: number,
  laws: (text: string, draft: string) => Promise<Tried>,
): Kind {
  return {
    weight: 8,
    async make(random) {
      const text = mutateTimes(random, random.pick(seeds), (text) => mutateText(random, text, yamlWords, seeds), most);
      const draft = draftText(random);
      return { files: [{ name, bytes: utf8(text) }], run: () => laws(text, draft) };
    },
  };
}

export const configKinds = {
  config: yamlKind("report.config.yaml", configs, 4, configLaws),
  house: yamlKind("ours.yaml", houses, 2, houseLaws), // a house style is taken whole or not at all
  dictionary: yamlKind("terms.yaml", dictionaries, 4, dictionaryLaws),
} as const satisfies Record<string, Kind>;

async function configLaws(text: string): Promise<Tried> {
  const { diagnostics } = readConfig("report.config.yaml", text);
  return read("report.config.yaml", text, diagnostics, []);
}

async function houseLaws(text: string): Promise<Tried> {
  const { value, diagnostics } = await loadHouse("ours.yaml", async () => ({ path: "ours.yaml", text }));
  const broken: Breach[] = [];
  if (value === undefined && diagnostics.length === 0)
    broken.push({ law: "words", detail: "no house style, and no reason" });
  if (value !== undefined) {
    const draft = { bytes: utf8(`${frontMatters[0] ?? ""}\n## 工作\n\n### 举措\n\n情况。\n`), fetch: async () => none };
    broken.push(...(await renderLaws(draft, value)));
  }
  return read("ours.yaml", text, diagnostics, broken);
}

/** An office's words are looked for in a draft. */
async function dictionaryLaws(text: string, draft: string): Promise<Tried> {
  const { value, diagnostics } = readDictionary("terms.yaml", text);
  const opened = await open("2024.md", utf8(draft), async () => none);
  const found = check(opened, { publish: false, severities: new Map(), dictionaries: dictionariesWith([value]) });
  const own = found.filter(({ path }) => path === "2024.md");
  const files = new Map([["2024.md", opened.value.draft.file]]);
  return read("terms.yaml", text, diagnostics, placeBreaches(own, files, utf8(draft)));
}

function read(path: string, text: string, told: readonly Diagnostic[], others: readonly Breach[]): Tried {
  const files = new Map([[path, sourceFile(path, text)]]);
  const places = placeBreaches(told, files, utf8(text));
  const sentences = sentenceBreaches(told.map(({ message }) => message));
  return { breaches: [...others, ...places, ...sentences], outcome: told.length > 0 ? "faults" : "sound" };
}
