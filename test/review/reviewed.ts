import { check, open } from "../../src/pipeline.js";
import { type Reviewed, reviewOf } from "../../src/review/review.js";

/** A draft that was opened, judged and reviewed, as the command line does it. */
export async function reviewed(
  text: string,
  path = "2024.md",
  attachments: Readonly<Record<string, string>> = {},
): Promise<Reviewed> {
  const opened = await open(path, new TextEncoder().encode(text), async (name) => {
    const attachment = attachments[name];
    return attachment === undefined
      ? { zh: "没有这个文件", en: "there is no such file" }
      : new TextEncoder().encode(attachment);
  });
  const diagnostics = check(opened, { publish: false, severities: new Map() });
  const drafts = [opened, ...opened.value.attachments.values()].map(({ value }) => value.draft.file);
  const files = drafts.map((file) => ({
    path: file.path,
    text: file.text,
    diagnostics: diagnostics.filter((diagnostic) => diagnostic.path === file.path),
  }));
  return reviewOf(path, opened.value, files);
}
