// Makes the pictures of the documentation anew: node scripts/pictures.mjs [folder]. Needs dist/, LibreOffice, poppler and Chromium.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const target = resolve(process.argv[2] ?? "docs/images");
const scratch = mkdtempSync(join(tmpdir(), "report-pictures-"));
const env = { ...process.env, FONTCONFIG_FILE: join(scratch, "fonts.conf") };
const run = (program, ...args) => execFileSync(program, args, { cwd: scratch, env, stdio: "ignore" });

/** Free fonts in the place of those that the standard asks for and nobody may ship. */
const standIns = {
  仿宋_GB2312: "AR PL SungtiL GB",
  楷体_GB2312: "AR PL KaitiM GB",
  黑体: "Noto Sans CJK SC",
  方正小标宋简体: "Noto Serif CJK SC",
  宋体: "AR PL SungtiL GB",
};
const aliases = Object.entries(standIns).map(
  ([name, free]) => `<alias binding="same"><family>${name}</family><prefer><family>${free}</family></prefer></alias>`,
);

try {
  writeFileSync(
    env.FONTCONFIG_FILE,
    `<fontconfig><include>/etc/fonts/fonts.conf</include>${aliases.join("")}</fontconfig>`,
  );
  run(process.execPath, resolve("bin/report.js"), "build", resolve("examples/chenguang-2024"), "-o", scratch);
  run(
    "soffice",
    `-env:UserInstallation=${pathToFileURL(join(scratch, "office"))}`,
    "--headless",
    "--convert-to",
    "pdf",
    "chenguang-2024.docx",
  );
  run("pdftoppm", "-r", "48", "-l", "3", "-png", "chenguang-2024.pdf", "page");
  const pages = readdirSync(scratch)
    .filter((name) => /^page-.*\.png$/.test(name))
    .sort()
    .map((name) => `<img src="data:image/png;base64,${readFileSync(join(scratch, name), "base64")}">`);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 700 } });
    await page.setContent(
      `<style>body{display:flex;gap:12px;padding:12px;margin:0;width:max-content;background:#888}</style>${pages.join("")}`,
    );
    await page.locator("body").screenshot({ path: join(target, "paper.png") });
    await page.goto(pathToFileURL(join(scratch, "chenguang-2024.html")).href);
    await page.screenshot({ path: join(target, "web.png") });
  } finally {
    await browser.close();
  }
} finally {
  rmSync(scratch, { recursive: true });
}
