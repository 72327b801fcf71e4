import { version } from "../../../package.json";
import { officePrograms } from "../../batch/find-office.js";
import { OperationError } from "../../core/operation-error.js";
import { inLanguage, type Sentence } from "../../core/sentence.js";
import { faceNames, type House } from "../../layout/house.js";
import { noTypesetter } from "../../render/pdf/render-pdf.js";
import { type Configuration, configurations } from "../config-files.js";
import type { Context } from "../context.js";
import type { ExitCode } from "../exit-code.js";
import { houseOfConfig } from "../house-files.js";
import type { Io } from "../io.js";
import { installedFonts, plain } from "./installed-fonts.js";

/** How a thing is: fine, worth knowing, or in the way. */
type Mark = "good" | "note" | "bad";

interface Finding {
  readonly mark: Mark;
  readonly subject: Sentence;
  readonly state: Sentence;
  /** What to do about it. */
  readonly advice?: Sentence;
}

const marks = { good: "✓", note: "·", bad: "✗" } as const satisfies Record<Mark, string>;

/**
 * Prints what the program finds around it: data on stdout.
 *
 * @returns 2 where something is in the way of `build`, which would end so too
 */
export async function examine({ io, talk, config }: Context): Promise<ExitCode> {
  const configured = await configuration(() => configurations(io, config)(io.cwd));
  const house = configured.value === undefined ? undefined : await houseFor(io, configured.value);
  const findings = [
    { mark: "note", subject: { zh: "report", en: "report" }, state: same(version) } as const,
    node(io),
    configured.finding,
    ...(house === undefined ? [] : [house.finding]),
    ...(house?.value === undefined ? [] : await fonts(io, house.value)),
    await typesetter(io),
    await program(io, "LibreOffice"),
    await program(io, "Chromium"),
  ];
  const say = (sentence: Sentence) => inLanguage(sentence, talk.language);
  for (const { mark, subject, state, advice } of findings) {
    const colon = talk.language === "en" ? ": " : "：";
    talk.data(`${marks[mark]} ${say(subject)}${colon}${say(state)}\n`);
    if (advice !== undefined) talk.data(`  → ${say(advice)}\n`);
  }
  return findings.some(({ mark }) => mark === "bad") ? 2 : 0;
}

function node({ node }: Io): Finding {
  const [major = 0, minor = 0] = node.split(".").map(Number);
  const subject = same("Node.js");
  if (major < 20 || (major === 20 && minor < 19)) {
    return {
      mark: "bad",
      subject,
      state: { zh: `${node} 太旧，需要 20.19 以上`, en: `${node} is too old, 20.19 is needed` },
    };
  }
  if (major < 22) {
    return {
      mark: "good",
      subject,
      state: { zh: `${node}（22 以上启动更快）`, en: `${node} (22 or later starts faster)` },
    };
  }
  return { mark: "good", subject, state: same(node) };
}

/** A thing that may be at fault, and what is said of it. */
interface Found<T> {
  readonly value?: T;
  readonly finding: Finding;
}

async function configuration(find: () => Promise<Configuration>): Promise<Found<Configuration>> {
  const subject = { zh: "配置", en: "configuration" };
  return attempt(subject, async () => {
    const value = await find();
    const state =
      value.file === undefined ? { zh: "没有，用默认设置", en: "none, defaults are used" } : same(value.file);
    return { value, finding: { mark: "good", subject, state } };
  });
}

async function houseFor(io: Io, configured: Configuration): Promise<Found<House>> {
  const subject = { zh: "版式", en: "house style" };
  return attempt(subject, async () => {
    const value = await houseOfConfig(io, configured, new Set());
    const state = { zh: `${value.name}，${value.title.zh}`, en: `${value.name}, ${value.title.en}` };
    return { value, finding: { mark: "good", subject, state } };
  });
}

async function attempt<T>(subject: Sentence, find: () => Promise<Found<T>>): Promise<Found<T>> {
  try {
    return await find();
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    return { finding: { mark: "bad", subject, state: error.sentence } };
  }
}

const faces = {
  fangsong: { zh: "仿宋（正文）", en: "仿宋 (body)" },
  kaiti: { zh: "楷体（二级标题）", en: "楷体 (second headings)" },
  heiti: { zh: "黑体（一级标题）", en: "黑体 (first headings)" },
  xiaobiaosong: { zh: "小标宋（标题）", en: "小标宋 (title)" },
  songti: { zh: "宋体（页码）", en: "宋体 (page numbers)" },
} as const satisfies Record<(typeof faceNames)[number], Sentence>;

/** A DOCX names one font for each face; where a machine lacks it, Word and WPS take another. */
async function fonts(io: Io, house: House): Promise<readonly Finding[]> {
  const installed = await installedFonts(io);
  const findings = faceNames.map((face): Finding => {
    const { names } = house.faces[face];
    const [first = ""] = names;
    const subject = { zh: `字体 ${faces[face].zh}`, en: `font ${faces[face].en}` };
    if (installed === undefined) {
      return {
        mark: "note",
        subject,
        state: { zh: `${first}，无法查看这台电脑的字体`, en: `${first}; the fonts of this machine are unknown` },
      };
    }
    const found = names.find((name) => installed.has(plain(name)));
    if (found === first) return { mark: "good", subject, state: same(first) };
    const instead =
      found === undefined
        ? { zh: "也没有可以代替的字体", en: "and nothing that could stand in" }
        : { zh: `网页用“${found}”代替`, en: `web pages use “${found}” instead` };
    return {
      mark: "note",
      subject,
      state: { zh: `没有“${first}”，${instead.zh}`, en: `“${first}” is missing, ${instead.en}` },
    };
  });
  const last = installed === undefined ? undefined : findings.findLast(({ mark }) => mark === "note");
  return findings.map((finding) => (finding === last ? { ...finding, advice: GET_FONTS } : finding));
}

/** Nobody's fonts are ours to ship. */
const GET_FONTS: Sentence = {
  zh: "缺少的字体要自己安装（.ttf、.otf 放进系统的字体文件夹），生成 PDF 时也可以用 --font-dir 指定；DOCX 在装有这些字体的电脑上打开就是正确的，不必在这台电脑上装；另换字体，在版式文件的 faces 里写",
  en: "install the missing fonts yourself (.ttf, .otf into the font folder of the system), or name a folder of them with --font-dir for PDF; a DOCX is right wherever they are installed, this machine needn’t have them; other fonts are chosen under faces in a house style",
};

/** What sets PDF is a package of its own, and a large one. */
async function typesetter({ typesetter }: Io): Promise<Finding> {
  const subject = { zh: "Typst（生成 PDF）", en: "Typst (makes PDF)" };
  if ((await typesetter([])) !== undefined) {
    return { mark: "good", subject, state: { zh: "已安装", en: "installed" } };
  }
  const state = { zh: "没有安装，DOCX 和网页用不到", en: "not installed; neither DOCX nor HTML needs it" };
  return { mark: "note", subject, state, advice: noTypesetter().sentence };
}

/** Programs beside this one: nothing is built or checked with them. */
const programs = {
  LibreOffice: officePrograms,
  Chromium: {
    commands: ["chromium", "chromium-browser", "google-chrome"],
    files: [
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
      "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ],
  },
} as const;

const missing = {
  LibreOffice: {
    zh: "没有找到；只有转换程序自己读不了的旧文件时用到",
    en: "not found; only convert uses it, for old files that it can't read itself",
  },
  Chromium: { zh: "没有找到，生成和检查都用不到", en: "not found; neither build nor check needs it" },
} as const satisfies Record<keyof typeof programs, Sentence>;

async function program(io: Io, name: keyof typeof programs): Promise<Finding> {
  const subject = same(name);
  const { commands, files } = programs[name];
  if (io.platform === "win32" || io.platform === "darwin") {
    for (const file of files) {
      if ((await io.files.stat(file)) !== undefined) return { mark: "good", subject, state: same(file) };
    }
  } else {
    for (const command of commands) {
      const [line = ""] = ((await io.run(command, ["--version"])) ?? "").trim().split("\n");
      if (line !== "") return { mark: "good", subject, state: same(line.trim()) };
    }
  }
  return { mark: "note", subject, state: missing[name] };
}

function same(text: string): Sentence {
  return { zh: text, en: text };
}
