import validate from "../../schemas/config.schema.json?validator";
import type { Diagnostic, Severity } from "../core/diagnostic.js";
import { entriesOf, isMapping, type Mapping } from "../core/mapping.js";
import type { Outcome } from "../core/outcome.js";
import { type RuleId, ruleIds } from "../core/rule-ids.js";
import type { Language } from "../core/sentence.js";
import { sourceFile } from "../core/source-file.js";
import { pointerTo, readYaml, type YamlReading } from "../core/yaml.js";
import { type Site, siteLabels } from "../layout/site.js";
import { formats } from "../render/all.js";
import { describe } from "../schema/describe.js";
import { nearest } from "../schema/nearest.js";
import { configWords } from "./config-words.js";
import { noSettings, type Settings } from "./settings.js";

const severities = ["off", "info", "warning", "error"] as const satisfies readonly (Severity | "off")[];
const languages = ["zh-CN", "en"] as const satisfies readonly Language[];

/** Keys whose values are codes: `0100000001` keeps its first digit. */
const CODES = /^\/site\/\w+$/u;

/** Reads `report.config.yaml`. Paths stay as they were written; what is wrong is told and left out. */
export function readConfig(path: string, text: string): Outcome<Settings> {
  const file = sourceFile(path, text);
  const reading = readYaml(file, 0, text.length, { ruleId: "schema", keepText: (pointer) => CODES.test(pointer) });
  const { value, places, diagnostics } = reading;
  if (value === undefined || value === null) return { value: noSettings, diagnostics };
  const root = places.get("")?.key ?? {
    start: { line: 1, column: 1, offset: 0 },
    end: { line: 1, column: 1, offset: 0 },
  };
  const data = isMapping(value) ? value : undefined;
  if (data === undefined) {
    const message = {
      zh: "配置应当每行一项，写作“名称: 内容”",
      en: "the configuration should have an entry in each line, written “name: value”",
    };
    return {
      value: noSettings,
      diagnostics: [...diagnostics, { ruleId: "schema", severity: "error", path, span: root, message }],
    };
  }
  const faults = validate(value) ? [] : describe(validate.errors ?? [], { path, places, root }, configWords);
  return { value: toSettings(data), diagnostics: [...diagnostics, ...faults, ...unknownRules(path, data, reading)] };
}

function toSettings(data: Mapping): Settings {
  const house = text(data.house);
  const outDir = text(data.outDir);
  const place = text(data.place);
  const office = text(data.office);
  const to = texts(data.to).flatMap((name) => formats.filter((format) => format === name));
  const language = languages.find((name) => name === data.language);
  const site = isMapping(data.site) ? data.site : undefined;
  return {
    ...(house !== undefined && { house }),
    ...(to.length > 0 && { to }),
    ...(outDir !== undefined && { outDir }),
    rules: new Map(Object.entries(entriesOf(data.rules)).flatMap(ruleSetting)),
    terms: texts(data.terms),
    previous: texts(data.previous),
    ...(site !== undefined && { site: toSite(site) }),
    ...(language !== undefined && { language }),
    ...(place !== undefined && { place }),
    ...(office !== undefined && { office }),
  };
}

function ruleSetting([name, value]: readonly [string, unknown]): [RuleId, Severity | "off"][] {
  const id = ruleIds.find((known) => known === name);
  const severity = severities.find((known) => known === value);
  return id === undefined || severity === undefined ? [] : [[id, severity]];
}

function toSite(data: Mapping): Site {
  const labels = siteLabels.flatMap((key): [string, string][] => {
    const label = text(data[key]);
    return label === undefined ? [] : [[key, label]];
  });
  return Object.fromEntries(labels);
}

/** Rules that the program doesn't have. */
function unknownRules(path: string, data: Mapping, { places }: YamlReading): readonly Diagnostic[] {
  const known: readonly string[] = ruleIds;
  return Object.keys(entriesOf(data.rules)).flatMap((id): Diagnostic[] => {
    const span = places.get(pointerTo("/rules", id))?.key;
    if (known.includes(id) || span === undefined) return [];
    const meant = nearest(id, known);
    const message = {
      zh: `没有“${id}”这条规则，${meant === undefined ? "report rules 列出全部规则" : `可能是“${meant}”`}`,
      en: `there is no rule “${id}”; ${meant === undefined ? "report rules lists them all" : `perhaps it is “${meant}”`}`,
    };
    return [
      {
        ruleId: "schema",
        severity: "error",
        path,
        span,
        message,
        actual: id,
        ...(meant !== undefined && { expected: [meant] }),
      },
    ];
  });
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

/** One text or a list of them. */
function texts(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((item) => text(item) ?? []);
}
