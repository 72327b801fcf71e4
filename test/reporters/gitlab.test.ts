import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { gitlab } from "../../src/reporters/gitlab.js";
import type { ReportedFile } from "../../src/reporters/reporter.js";
import { files } from "./findings.js";
import { chinese } from "./options.js";

/** Written after GitLab's documentation of the Code Quality report format: it publishes no schema. */
const schema = {
  type: "array",
  items: {
    type: "object",
    required: ["description", "check_name", "fingerprint", "severity", "location"],
    additionalProperties: false,
    properties: {
      description: { type: "string", minLength: 1 },
      check_name: { type: "string", minLength: 1 },
      fingerprint: { type: "string", pattern: "^[0-9a-f]{64}$" },
      severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
      location: {
        type: "object",
        required: ["path", "lines"],
        additionalProperties: false,
        properties: {
          path: { type: "string", pattern: "^(?!\\./)[^\\\\]+$" },
          lines: {
            type: "object",
            required: ["begin"],
            additionalProperties: false,
            properties: { begin: { type: "integer", minimum: 1 } },
          },
        },
      },
    },
  },
} as const;

interface Issue {
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const issues = (told: readonly ReportedFile[]): readonly Issue[] => JSON.parse(gitlab(told, chinese));

test("obeys the documented form", () => {
  const validate = new Ajv().compile(schema);
  expect(validate(issues(files)), JSON.stringify(validate.errors)).toBe(true);
  expect(validate(issues([]))).toBe(true);
  expect(validate([{ description: "甲" }])).toBe(false);
});

test("maps severities and names paths from the folder of the run", () => {
  expect(issues(files).map(({ check_name, severity, location }) => [check_name, severity, location])).toEqual([
    ["heading-ordinal", "minor", { path: "drafts/云溪 县/2024#1.md", lines: { begin: 5 } }],
    ["md-raw-html", "major", { path: "drafts/云溪 县/2024#1.md", lines: { begin: 7 } }],
    ["part-title", "info", { path: "drafts/云溪 县/2024#1.md", lines: { begin: 5 } }],
    ["part-title", "info", { path: "drafts/云溪 县/2024#1.md", lines: { begin: 5 } }],
    ["heading-ordinal", "minor", { path: "/elsewhere/乙.md", lines: { begin: 5 } }],
  ]);
});

test("fingerprints differ, even of findings that are alike", () => {
  const prints = issues(files).map(({ fingerprint }) => fingerprint);
  expect(new Set(prints).size).toBe(prints.length);
});
