import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";

/** What LibreOffice is called, and where it lies on systems that have no such list of folders. */
export const officePrograms = {
  commands: ["soffice", "libreoffice"],
  files: [
    "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  ],
} as const;

/** The path of LibreOffice; undefined where it isn't installed. It isn't started for that: it takes half a second. */
export async function findOffice(): Promise<string | undefined> {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const named = folders.flatMap((folder) => officePrograms.commands.map((command) => join(folder, command)));
  for (const file of [...named, ...officePrograms.files]) {
    try {
      await access(file, constants.X_OK);
      return file;
    } catch {
      // not here
    }
  }
  return undefined;
}
