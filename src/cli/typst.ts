import { createRequire } from "node:module";
import { resolve } from "node:path";
import { OperationError } from "../core/operation-error.js";
import type { Typesetter } from "../render/pdf/typesetter.js";

const PACKAGE = "@myriaddreamin/typst-ts-node-compiler";

/** What is used of the package. */
interface Compiler {
  compile(options: { readonly mainFileContent: string }): Result;
  pdf(document: unknown, options: { readonly pdfStandard: string; readonly creationTimestamp?: number }): Uint8Array;
  mapShadow(path: string, content: Buffer): void;
  resetShadow(): void;
  evictCache(maxAge: number): void;
}

interface Result {
  readonly result: unknown;
  takeWarnings(): { readonly shortDiagnostics: readonly unknown[] } | null;
  takeDiagnostics(): { readonly shortDiagnostics: readonly unknown[] } | null;
}

interface Package {
  readonly NodeCompiler: {
    create(options: {
      readonly workspace: string;
      readonly fontArgs?: readonly { readonly fontPaths: readonly string[] }[];
    }): Compiler;
  };
}

/**
 * The Typst of this machine, if the package is installed beside the program.
 *
 * @param fontFolders absolute; searched besides those of the system
 */
export function findTypesetter(fontFolders: readonly string[]): Typesetter | undefined {
  const typst = load();
  if (typst === undefined) return undefined;
  const workspace = resolve("/report-pdf"); // nothing is read there: all that the text asks for is handed over
  const compiler = typst.NodeCompiler.create({
    workspace,
    ...(fontFolders.length === 0 ? {} : { fontArgs: [{ fontPaths: fontFolders }] }),
  });
  return {
    unknownFonts(families) {
      const lines = families.map((family) => `#text(font: ${JSON.stringify(family)})[x]`);
      const warnings = compiler.compile({ mainFileContent: lines.join("\n") }).takeWarnings()?.shortDiagnostics ?? [];
      const unknown = new Set(warnings.flatMap((warning) => UNKNOWN.exec(messageOf(warning))?.[1] ?? []));
      return new Set(families.filter((family) => unknown.has(family.toLowerCase())));
    },
    typeset(text, files) {
      for (const [name, bytes] of files) compiler.mapShadow(resolve(workspace, name), Buffer.from(bytes));
      try {
        const made = compiler.compile({ mainFileContent: text });
        if (made.result === null) throw refused(made.takeDiagnostics()?.shortDiagnostics.map(messageOf) ?? []);
        return compiler.pdf(made.result, { pdfStandard: "a-2b" });
      } catch (error) {
        throw error instanceof OperationError
          ? error
          : refused([error instanceof Error ? error.message : String(error)]);
      } finally {
        compiler.resetShadow();
        compiler.evictCache(10);
      }
    },
  };
}

const UNKNOWN = /^unknown font family: (.*)$/u;

function load(): Package | undefined {
  try {
    const found: unknown = createRequire(import.meta.url)(PACKAGE);
    return isPackage(found) ? found : undefined;
  } catch {
    return undefined; // not installed, or not for this machine
  }
}

function isPackage(value: unknown): value is Package {
  return typeof value === "object" && value !== null && "NodeCompiler" in value;
}

function messageOf(diagnostic: unknown): string {
  return typeof diagnostic === "object" && diagnostic !== null && "message" in diagnostic
    ? String(diagnostic.message)
    : "";
}

function refused(messages: readonly string[]): OperationError {
  const said = messages.map((message) => /message: "((?:[^"\\]|\\.)*)"/u.exec(message)?.[1] ?? message).join("; ");
  return new OperationError("unwritable", {
    zh: `排版程序 Typst 没有生成 PDF，它说：${said}`,
    en: `Typst made no PDF; it says: ${said}`,
  });
}
