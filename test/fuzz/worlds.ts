import type { Kind } from "./case.js";
import { configKinds } from "./config-kinds.js";
import { draftKinds } from "./draft-kinds.js";
import { old } from "./old-kinds.js";
import type { Random } from "./random.js";
import { pictures } from "./seeds.js";

/** Files of a working folder, by path. */
export type Folder = ReadonlyMap<string, Uint8Array>;

/** Operands that a command may be given in such a folder. */
export const paths = [
  "甲.md",
  "乙.md",
  "d",
  "d/丙.md",
  ".",
  "旧",
  "旧/旧.docx",
  "旧/旧.html",
  "d/*.md",
  "**/*.md",
  "旧/*",
  "-",
  "没有.md",
  "空",
  "链接.md",
  "图.png",
  "报表",
] as const;

async function bytesOf(kind: Kind, random: Random): Promise<Uint8Array> {
  const { files } = await kind.make(random);
  return files[0]?.bytes ?? new Uint8Array();
}

/** An office's folder in which most files have something wrong. */
export async function folderOf(random: Random): Promise<Folder> {
  const folder = new Map<string, Uint8Array>();
  const put = async (path: string, kind: Kind, probability = 1) => {
    if (random.chance(probability)) folder.set(path, await bytesOf(kind, random));
  };
  await put("甲.md", random.pick([draftKinds.draft, draftKinds["front-matter"], draftKinds.bytes]));
  await put("乙.md", draftKinds.draft, 0.5);
  await put("d/丙.md", draftKinds["front-matter"], 0.5);
  await put("d/b.md", draftKinds.draft, 0.5);
  await put("b.md", draftKinds.draft, 0.3);
  await put("report.config.yaml", configKinds.config, 0.3);
  await put("ours.yaml", configKinds.house, 0.3);
  await put("terms.yaml", configKinds.dictionary, 0.2);
  for (const [name, kind] of Object.entries(old)) await put(`旧/旧.${name}`, kind, 0.2);
  await put("报表/.report/outputs.json", configKinds.config, 0.1);
  await put("baseline.json", configKinds.config, 0.1);
  folder.set("a.png", random.pick(pictures));
  folder.set("图.png", random.pick(pictures));
  return folder;
}
