import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { HouseResolver } from "../../src/config/house-chain.js";
import { houseWords } from "../../src/config/house-words.js";
import { builtInHouses } from "../../src/config/houses.js";
import { loadHouse } from "../../src/config/load-house.js";
import { parseHouseFile } from "../../src/config/parse-house-file.js";
import { OperationError } from "../../src/core/operation-error.js";
import { type House, styleNames } from "../../src/layout/house.js";

const none: HouseResolver = async () => undefined;

function files(texts: Readonly<Record<string, string>>): HouseResolver {
  return async (name) => {
    const text = texts[name];
    return text === undefined ? undefined : { path: name, text };
  };
}

async function load(name: string, resolve = none): Promise<House> {
  const { value, diagnostics } = await loadHouse(name, resolve);
  expect(diagnostics).toEqual([]);
  if (value === undefined) throw new Error("no house style");
  return value;
}

const HEAD = "name: ours\ntitle: { zh: 本机关, en: Ours }\nsource: 本机关\n";

/** A house style of an office that extends the standard. */
async function ours(yaml: string): Promise<House> {
  return load("ours.yaml", files({ "ours.yaml": `${HEAD}extends: gbt9704\n${yaml}` }));
}

async function told(yaml: string): Promise<readonly string[]> {
  const { value, diagnostics } = await loadHouse("ours.yaml", files({ "ours.yaml": yaml }));
  expect(value).toBeUndefined();
  return diagnostics.map(({ path, span: { start }, message }) => `${path}:${start.line}:${start.column} ${message.zh}`);
}

describe("the house styles of the program", () => {
  test("there is one for each file, by its name", () => {
    const inFolder = readdirSync("templates/houses").map((file) => file.replace(/\.yaml$/u, ""));
    expect([...builtInHouses.keys()].sort()).toEqual(inFolder.sort());
  });

  test.each(readdirSync("templates/houses"))("%s is clean as a file too", (file) => {
    const path = `templates/houses/${file}`;
    expect(parseHouseFile({ path, text: readFileSync(path, "utf8") }).diagnostics).toEqual([]);
  });

  test("GB/T 9704 has the page of the standard, and what follows from it", async () => {
    const { page, styles, ordinals } = await load("gbt9704");
    expect(page).toEqual({
      width: 210,
      height: 297,
      top: 37,
      left: 28,
      right: 26,
      bottom: 35,
      typeArea: { width: 156, height: 225 },
      lines: 22,
      characters: 28,
      pitch: 28.95,
      characterWidth: 15.75,
    });
    expect(Object.keys(styles)).toEqual([...styleNames]);
    expect(styles.body).toEqual({
      face: "fangsong",
      size: 16,
      pitch: 28.95,
      align: "justify",
      firstLine: 2,
      linesBefore: 0,
      bold: false,
      colour: "000000",
      keepWithNext: false,
      tracking: -0.25,
    });
    expect(styles.heading1).toMatchObject({
      face: "heiti",
      size: 16,
      align: "justify",
      keepWithNext: true,
      tracking: -0.25,
    });
    expect(styles.title).toMatchObject({ size: 22, pitch: 32, align: "center", firstLine: 0, tracking: 0 });
    expect(styles.quotation).toMatchObject({ face: "kaiti", firstLine: 2, keepWithNext: false });
    expect(ordinals).toEqual(["{一}、", "（{一}）", "{n}.", "（{n}）"]);
  });

  test("the other one differs from it in its page alone", async () => {
    const [standard, other] = [await load("gbt9704"), await load("gbt33476")];
    expect(other.page).toMatchObject({
      top: 34.58,
      left: 28,
      lines: 22,
      pitch: 29.45,
      typeArea: { width: 156, height: 229.84 },
    });
    expect(other.page.bottom).toBeCloseTo(32.58, 10);
    expect(other.styles.body.pitch).toBe(29.45);
    expect(other.faces).toEqual(standard.faces);
    expect(other.letterhead).toEqual(standard.letterhead);
  });
});

describe("a house style of an office", () => {
  test("takes from the one it extends what it doesn't say", async () => {
    const standard = await load("gbt9704");
    const house = await ours(
      "page: { left: 30 mm, typeArea: { width: 150mm } }\nstyles: { title: { size: 20 pt, bold: true, colour: 000080 } }\nordinals: ['第{一}', '（{一}）', '{n}.', '（{n}）']\n",
    );
    expect(house.name).toBe("ours");
    expect(house.page).toMatchObject({ left: 30, right: 30, typeArea: { width: 150, height: 225 }, pitch: 28.95 });
    expect(house.styles.title).toEqual({ ...standard.styles.title, size: 20, bold: true, colour: "000080" });
    expect(house.styles.heading1.face).toBe("heiti");
    expect(house.ordinals[0]).toBe("第{一}");
    expect(house.faces).toEqual(standard.faces);
  });

  test.each(["README.md", "README.zh-CN.md"])("is as %s says", async (readme) => {
    const yaml = /```yaml\n(name: ours\n[^`]+)```/u.exec(readFileSync(readme, "utf8"))?.[1] ?? "";
    expect((await load("ours.yaml", files({ "ours.yaml": yaml }))).page).toMatchObject({ top: 35, pitch: 28.5 });
  });

  test("that changes the body changes every style that follows it", async () => {
    const { styles } = await ours("styles: { body: { size: 15 pt, pitch: 28 pt, align: left } }\n");
    expect(styles.heading2).toMatchObject({ size: 15, pitch: 28, align: "left", tracking: 0.75 });
    expect(styles.caption).toMatchObject({ size: 14, pitch: 28, tracking: 0 });
  });

  test("may extend another office's", async () => {
    const house = await load(
      "town.yaml",
      files({
        "town.yaml": `${HEAD}extends: county.yaml\nsignature: { plainRight: 3 字 }\n`,
        "county.yaml": `${HEAD}extends: gbt33476\nsignature: { plainRight: 4 字, plainDateStep: 1 字 }\n`,
      }),
    );
    expect(house.signature).toMatchObject({ plainRight: 3, plainDateStep: 1, sealedDateRight: 4 });
    expect(house.page.pitch).toBe(29.45);
  });

  test("is looked for from the place of the file that extends it", async () => {
    const asked: (readonly [string, string | undefined])[] = [];
    await loadHouse("a/town.yaml", async (name, from) => {
      asked.push([name, from]);
      return { path: `/${name}`, text: name === "base.yaml" ? `${HEAD}extends: gbt9704` : `${HEAD}extends: base.yaml` };
    });
    expect(asked).toEqual([
      ["a/town.yaml", undefined],
      ["base.yaml", "/a/town.yaml"],
    ]);
  });
});

describe("each fault of a house style gets one sentence at its place, and no house style", () => {
  const cases: readonly (readonly [yaml: string, told: readonly string[]])[] = [
    [
      `${HEAD}extends: gbt9704\npage: { width: 21 cm }`,
      ["ours.yaml:5:16 “width”（纸宽）是“21 cm”，应当是毫米数，如 37 mm"],
    ],
    [
      `${HEAD}extends: gbt9704\npage: { width: 210毫米, top: 0 mm }`,
      ["ours.yaml:5:16 “width”（纸宽）是“210毫米”，应当写作“210 mm”"],
    ],
    [
      `${HEAD}extends: gbt9704\npage: { height: 0 mm }`,
      ["ours.yaml:5:17 “height”（纸高）是“0 mm”，应当是毫米数，如 37 mm"],
    ],
    [
      `${HEAD}extends: gbt9704\npage: { right: 26 mm }`,
      ["ours.yaml:5:9 没有“right”这一项，这里可以写width、height、top、left、typeArea、lines、characters、pitch"],
    ],
    [
      `${HEAD}extends: gbt9704\npage: { lines: 22.5 }`,
      ["ours.yaml:5:16 “lines”（行数）是“22.5”，应当是1到200之间的整数"],
    ],
    [
      `${HEAD}extends: gbt9704\nstyles: { body: { size: 三号 } }`,
      ["ours.yaml:5:25 “size”（字号）是“三号”，应当是磅数，如 16 pt"],
    ],
    [
      `${HEAD}extends: gbt9704\nstyles: { body: { firstLine: 2字符, color: 000000 } }`,
      [
        "ours.yaml:5:30 “firstLine”（首行缩进）是“2字符”，应当写作“2 字”",
        "ours.yaml:5:35 没有“color”这一项，应当是“colour”（颜色）",
      ],
    ],
    [
      `${HEAD}extends: gbt9704\nstyles: { body: { face: 仿宋, colour: red } }`,
      [
        "ours.yaml:5:25 “face”（字体）是“仿宋”，应当是fangsong、kaiti、heiti、xiaobiaosong、songti之一",
        "ours.yaml:5:37 “colour”（颜色）是“red”，应当是六位十六进制颜色，如FF0000",
      ],
    ],
    [
      `${HEAD}extends: gbt9704\nstyles: { heading5: { bold: true } }`,
      ["ours.yaml:5:11 没有“heading5”这一项，可能是“heading1”（一级标题）"],
    ],
    [
      `${HEAD}extends: gbt9704\nordinals: [一, 二]`,
      [
        'ours.yaml:5:11 “ordinals”（序号）有2项，应当是四级标题的序号，如["{一}、", "（{一}）", "{n}.", "（{n}）"]',
        "ours.yaml:5:12 “ordinals”的第1项是“一”，应当是带“{一}”或“{n}”的序号，如（{一}）",
        "ours.yaml:5:15 “ordinals”的第2项是“二”，应当是带“{一}”或“{n}”的序号，如（{一}）",
      ],
    ],
    [`${HEAD}extends: gbt9704\nfaces: { kaiti: { names: [] } }`, ["ours.yaml:5:26 “names”（字体名称）是空的列表"]],
    [
      `${HEAD}extends: gbt9704\npage: { typeArea: { width: 190 mm } }`,
      ["ours.yaml:5:28 订口加版心宽（28 mm + 190 mm）超过了纸宽 210 mm"],
    ],
    [
      `${HEAD}extends: gbt9704\npage: { top: 100 mm }`,
      ["ours.yaml:5:14 天头加版心高（100 mm + 225 mm）超过了纸高 297 mm"],
    ],
    [
      `${HEAD}extends: gbt9704\npage: { pitch: 30 pt }`,
      ["ours.yaml:5:16 每面22行放不进版心：22 × 30 pt = 232.83 mm，版心高 225 mm"],
    ],
    [
      `${HEAD}extends: gbt9704\npage: { characters: 40 }`,
      ["ours.yaml:5:21 每行40字放不进版心：正文字号 16 pt，每字只有 11.05 pt"],
    ],
    [
      `${HEAD}extends: gbt9704\nstyles: { title: { size: 36 pt } }`,
      ["ours.yaml:5:26 “title”的行距 32 pt 小于字号 36 pt，上下两行会重叠"],
    ],
    [`${HEAD}extends: gbt9705`, ["ours.yaml:4:10 没有“gbt9705”这个版式，可能是“gbt9704”"]],
    [
      `${HEAD}extends: nowhere.yaml`,
      ["ours.yaml:4:10 没有“nowhere.yaml”这个版式，程序自带gbt9704、gbt33476，其他版式写文件的路径"],
    ],
    [`${HEAD}extends: ours.yaml`, ["ours.yaml:4:10 版式“ours.yaml”最后又回到自己，extends 不能绕成一圈"]],
    [
      `${HEAD}page: { width: 210 mm }`,
      [
        "ours.yaml:1:7 版式不完整，缺少page.height、page.top、page.left等46项；写上“extends: gbt9704”就沿用国家标准的数值",
      ],
    ],
    [
      "extends: gbt9704",
      ["ours.yaml:1:1 缺少“name”（名称）", "ours.yaml:1:1 缺少“title”（说明）", "ours.yaml:1:1 缺少“source”（依据）"],
    ],
    ["- gbt9704", ["ours.yaml:1:1 版式文件应当每行一项，写作“名称: 内容”"]],
    ["", ["ours.yaml:1:1 版式文件应当每行一项，写作“名称: 内容”"]],
    [`${HEAD}extends：gbt9704`, ["ours.yaml:4:8 “extends”后面是全角冒号“：”，要用半角冒号和一个空格"]],
  ];
  test.each(cases)("%j", async (yaml, sentences) => expect(await told(yaml)).toEqual(sentences));

  test("also in the file that it extends", async () => {
    const { diagnostics } = await loadHouse(
      "town.yaml",
      files({
        "town.yaml": `${HEAD}extends: county.yaml`,
        "county.yaml": `${HEAD}extends: gbt9704\npage: { lines: 0 }`,
      }),
    );
    expect(diagnostics.map(({ path, span }) => `${path}:${span.start.line}:${span.start.column}`)).toEqual([
      "county.yaml:5:16",
    ]);
  });

  test("a circle over two files is found", async () => {
    const { diagnostics } = await loadHouse(
      "a.yaml",
      files({ "a.yaml": `${HEAD}extends: b.yaml`, "b.yaml": `${HEAD}extends: a.yaml` }),
    );
    expect(diagnostics.map(({ path, message }) => `${path} ${message.zh}`)).toEqual([
      "b.yaml 版式“a.yaml”最后又回到自己，extends 不能绕成一圈",
    ]);
  });

  test("files without end are given up", async () => {
    let count = 0;
    const endless: HouseResolver = async (name) => ({ path: name, text: `${HEAD}extends: n${count++}.yaml` });
    const { value } = await loadHouse("n.yaml", endless);
    expect(value).toBeUndefined();
    expect(count).toBeLessThan(20);
  });
});

test("a name that nothing has is a fault of the configuration", async () => {
  const error: unknown = await loadHouse("gbt9074", none).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(OperationError);
  expect(error).toMatchObject({ code: "config", sentence: { zh: "没有“gbt9074”这个版式，可能是“gbt9704”" } });
});

test("every word of the vocabulary is about a key of the schema", () => {
  const text = readFileSync("schemas/house.schema.json", "utf8");
  for (const key of Object.values(houseWords.aliases)) expect(text).toContain(`"${key}": {`);
  for (const key of Object.keys(houseWords.shapes)) expect(text).toContain(`"${key.replace("[]", "")}": {`);
});
