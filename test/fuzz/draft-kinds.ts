import type { House } from "../../src/layout/house.js";
import { readImage } from "../../src/layout/read-image.js";
import type { Fetch } from "../../src/pipeline.js";
import { builtIn } from "../houses.js";
import type { Kind, Tried } from "./case.js";
import { checkLaws, fixLaws, renderLaws, reporterLaws } from "./draft-laws.js";
import { mutateBytes } from "./mutate/bytes.js";
import { encode, utf8 } from "./mutate/encode.js";
import { mutateText, mutateTimes } from "./mutate/text.js";
import type { Random } from "./random.js";
import { frontMatters, pictures, pieces, reports } from "./seeds.js";
import { markdown, yamlWords } from "./words.js";

const houseStyles: readonly House[] = [await builtIn("gbt9704"), await builtIn("gbt33476")];
const ILLUSTRATED = utf8(`${frontMatters[0] ?? ""}\n![图](a.png "图1 情况")\n`);
const none = { zh: "没有这个文件", en: "there is no such file" };

/** A draft of some pieces with a front matter, or a whole report now and then: the small ones find as much in less time. */
export function draftText(random: Random): string {
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
  const attachment = random.chance(0.9) ? utf8(text) : encode(random, text);
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
    async run(): Promise<Tried> {
      const draft = { bytes, fetch };
      const checked = await checkLaws(draft);
      const broken = [...checked.breaches];
      if (lot < 6) broken.push(...(await fixLaws(draft, choice)));
      if (lot >= 4 && lot < 10) broken.push(...(await renderLaws(draft, house)));
      if (lot === 10) broken.push(...(await reporterLaws(draft)));
      return { breaches: broken, outcome: checked.outcome };
    },
  };
}

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
  picture: {
    weight: 2,
    async make(random) {
      const bytes = mutateBytes(random, random.pick(pictures));
      const house = random.pick(houseStyles);
      return {
        files: [{ name: "picture", bytes }],
        async run() {
          if (readImage(bytes) === undefined) return { breaches: [], outcome: "refused" };
          return {
            breaches: await renderLaws({ bytes: ILLUSTRATED, fetch: async () => bytes }, house),
            outcome: "printed",
          };
        },
      };
    },
  },
} as const satisfies Record<string, Kind>;
