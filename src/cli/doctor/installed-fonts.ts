import { join } from "node:path";
import type { Io } from "../io.js";
import { codeOf } from "../world-errors.js";
import { familyNames } from "./font-names.js";

/** Family names of the fonts that this machine has, in lower case; undefined where that can't be found out. */
export async function installedFonts(io: Io): Promise<ReadonlySet<string> | undefined> {
  const listed = await io.run("fc-list", [":", "family"]);
  if (listed !== undefined) {
    // families of one font are separated by commas; a comma or hyphen of a name stands behind a backslash
    const names = listed.split(/\n|(?<!\\),/u).map((name) => plain(name.replaceAll("\\", "")));
    return new Set(names.filter((name) => name !== ""));
  }
  const folders = fontFolders(io);
  if (folders.length === 0) return undefined;
  const fonts = new Set<string>();
  for (const folder of folders) for (const name of await namesIn(io, folder)) fonts.add(plain(name));
  return fonts.size === 0 ? undefined : fonts;
}

/** As {@link installedFonts} writes a name. */
export function plain(name: string): string {
  return name.trim().toLowerCase();
}

/** Where fonts live, for systems without fontconfig. */
function fontFolders({ platform, env }: Io): readonly string[] {
  const { SystemRoot: windows = "C:\\Windows", LOCALAPPDATA: local, HOME: home } = env;
  if (platform === "win32") {
    return [join(windows, "Fonts"), ...(local === undefined ? [] : [join(local, "Microsoft", "Windows", "Fonts")])];
  }
  if (platform !== "darwin") return [];
  const shared = ["/System/Library/Fonts", "/System/Library/Fonts/Supplemental", "/Library/Fonts"];
  return home === undefined ? shared : [...shared, join(home, "Library", "Fonts")];
}

async function namesIn({ files }: Io, folder: string): Promise<readonly string[]> {
  const names: string[] = [];
  try {
    for (const file of await files.list(folder)) {
      if (!/\.(?:ttf|ttc|otf|otc)$/iu.test(file)) continue;
      names.push(...(await familyNames((from, length) => files.readPart(join(folder, file), from, length))));
    }
  } catch (error) {
    if (codeOf(error) === undefined) throw error; // a folder that isn't there or may not be read has no fonts for us
  }
  return names;
}
