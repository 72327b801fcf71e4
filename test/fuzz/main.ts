import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { lineOf, replay, run } from "./run.js";

// npm run fuzz -- [--seconds N] [--cases N] [--seed S] [--only draft,docx] [--folder F], or --case docx:3f2a91bc to play one again.

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "60" },
    cases: { type: "string", default: "1000000000" },
    seed: { type: "string", default: "1" },
    only: { type: "string", default: "" },
    folder: { type: "string", default: join(process.cwd(), "build/fuzz") },
    case: { type: "string" },
    player: { type: "string", default: "" },
  },
});
const { player, folder } = values;
const tell = (line: string) => process.stdout.write(`${line}\n`);
mkdirSync(folder, { recursive: true });

if (values.case !== undefined) {
  const [kind = "", seed = ""] = values.case.split(":");
  const finding = await replay(player, { kind, seed: Number.parseInt(seed, 16) }, folder);
  tell(finding.breaches.length === 0 ? `${finding.name} fine` : lineOf(finding));
  process.exitCode = Math.min(finding.breaches.length, 1);
} else {
  const result = await run({
    player,
    folder,
    tell,
    seed: Number(values.seed),
    seconds: Number(values.seconds),
    cases: Number(values.cases),
    only: values.only.split(",").filter((name) => name !== ""),
  });
  for (const [name, { cases, milliseconds, slowest, slowestName, outcomes }] of Object.entries(result.kinds).sort()) {
    tell(
      `${name.padEnd(14)}${String(cases).padStart(8)} cases, ${(milliseconds / cases).toFixed(1)} ms each, slowest ${Math.round(slowest)} ms (${slowestName})`,
    );
    tell(
      `    ${Object.entries(outcomes)
        .sort(([, a], [, b]) => b - a)
        .map(([outcome, count]) => `${outcome} ${count}`)
        .join(", ")}`,
    );
  }
  tell(
    `seed ${result.seed}: ${result.cases} cases in ${Math.round(result.seconds)} s, ${result.findings.length} findings, peak ${Math.round(result.peak / 1e6)} MB`,
  );
  writeFileSync(join(folder, `seed-${result.seed}.json`), JSON.stringify(result, undefined, 2));
  process.exitCode = Math.min(result.findings.length, 1);
}
