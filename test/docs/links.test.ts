import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const pages = [
  "README.md",
  "README.zh-CN.md",
  "CHANGELOG.md",
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name.replaceAll("\\", "/")}`),
];

/** Text as a page shows it: code speaks of links, and has none. */
const prose = (page: string) =>
  readFileSync(join(root, page), "utf8")
    .replace(/^(`{3,})[^`].*?^\1$/gmsu, "")
    .replace(/`[^`\n]*`/gu, "");

/** Names of headings, as forges make them. */
const anchors = (page: string) =>
  [...readFileSync(join(root, page), "utf8").matchAll(/^#{1,6} (.*)$/gmu)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .trim()
      .replaceAll(" ", "-"),
  );

test.each(pages)("no link of %s is dead", (page) => {
  const links = [...prose(page).matchAll(/(?<!\\)\]\(([^)\s]+)(?: "[^"]*")?\)/gu)].map(([, link = ""]) => link);
  const dead = links.filter((link) => {
    if (/^[a-z]+:/u.test(link)) return false;
    const [path = "", anchor] = link.split("#");
    const target = path === "" ? page : join(dirname(page), decodeURI(path));
    if (!existsSync(join(root, target))) return true;
    if (anchor === undefined) return false;
    return !statSync(join(root, target)).isFile() || !anchors(target).includes(decodeURI(anchor));
  });
  expect(dead).toEqual([]);
});
