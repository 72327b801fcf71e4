import { existsSync, readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { ruleMetas } from "../../src/rules/metas.js";

// What cases are made of: the fixtures of the project. They are read in a fixed order, so that a seed means the same tomorrow.

const text = (path: string): string => readFileSync(path, "utf8");
const listed = (folder: string, pattern: RegExp): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => pattern.test(name))
        .sort()
        .map((name) => `${folder}/${name}`)
    : [];

const planted: readonly { readonly draft: string }[] = listed("test/corpus/planted", /\.yaml$/u).flatMap((path) =>
  parse(text(path)),
);

/** Whole reports, and pieces of a few lines that show one fault each. */
export const reports: readonly string[] = [
  ...listed("examples", /\.md$/u),
  ...listed("examples/chenguang-2024", /\.md$/u),
  ...listed("test/corpus/clean", /\.md$/u),
  ...listed("templates/drafts", /\.md$/u),
].map(text);

export const pieces: readonly string[] = [
  ...ruleMetas.flatMap(({ good, bad }) => [good, bad]),
  ...planted.map(({ draft }) => draft),
].filter((piece) => piece !== "");

export const frontMatters: readonly string[] = [
  ...new Set([...reports, ...pieces].flatMap((draft) => /^---\n.*?\n---\n/su.exec(draft)?.[0] ?? [])),
];

/** An example of each entry, for the first configurations to be changed. */
const CONFIG = `house: ours.yaml
to: [docx, html]
outDir: build
language: en
rules: { part-title: off, date-late: error, punct-halfwidth: info }
place: 天津市
office: 示例区司法局
terms: [ours.yaml, "terms/*.yaml"]
previous: ['2023/*.md']
site: { SiteName: 示例市人民政府, SiteDomain: www.example.gov.cn, SiteIDCode: "0100000001", ColumnName: 法治政府建设年度报告, ColumnType: 政务公开 }
`;
const HOUSE = `name: ours
extends: gbt9704
title: { zh: 我区版面, en: Our layout }
source: 办公室 2024 年通知
page: { top: 35 mm, pitch: 28.5 pt }
`;

export const configs: readonly string[] = [CONFIG, ...listed("examples", /^report\.config\.yaml$/u).map(text)];
export const houses: readonly string[] = [HOUSE, HOUSE, ...listed("templates/houses", /\.yaml$/u).map(text)];
/** Long lists, of which the first entries show the form. */
export const dictionaries: readonly string[] = listed("templates/dictionaries", /\.yaml$/u).map((path) =>
  text(path).split("\n").slice(0, 120).join("\n"),
);

/** All words of the schemas: names of entries and values that they may have. */
export const schemaWords: readonly string[] = [
  ...new Set(
    listed("schemas", /^(?:config|house|dictionary|front-matter)\.schema\.json$/u).flatMap((path) =>
      words(JSON.parse(text(path))),
    ),
  ),
];

function words(schema: unknown): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap(words);
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]): readonly string[] => {
    if (key === "enum" && Array.isArray(value)) return value.map(String);
    const names = key === "properties" && typeof value === "object" && value !== null ? Object.keys(value) : [];
    return [...names, ...words(value)];
  });
}

export interface OldFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Old files of the collection, by the ends of their names. */
export function oldFiles(pattern: RegExp): readonly OldFile[] {
  return [...listed("test/collection", pattern), ...listed("examples/old", pattern)]
    .filter((path) => !/\/(?:README\.md|.*\.mjs|.*\.json)$/u.test(path))
    .map((path) => ({ name: path, bytes: new Uint8Array(readFileSync(path)) }));
}

export const pictures: readonly Uint8Array[] = listed("examples/images", /\.(?:png|jpe?g|svg)$/u).map(
  (path) => new Uint8Array(readFileSync(path)),
);
