import type { FrontMatter, Level } from "../model/front-matter.js";

/** What the names of offices end in, most telling first. */
const ENDINGS: readonly (readonly [RegExp, Level])[] = [
  [/街道?(?:办事处|党工委|工委)?$/u, "subdistrict"],
  [/[镇乡](?:人民政府|党委)?$/u, "township"],
  [/(?:局|厅|委员会|管理办公室)$/u, "department"],
  [/[县区旗](?:人民政府)?$/u, "county"],
];

/** The kind of unit that reports: as the front matter says, else as the name of the office tells. */
export function unitKind({ level, issuers }: FrontMatter): Level | undefined {
  const [issuer = ""] = issuers;
  return level ?? ENDINGS.find(([ending]) => ending.test(issuer))?.[1];
}
