import {
  type CodeAction,
  CodeActionKind,
  createConnection,
  type InitializeResult,
  MessageType,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { version } from "../../../package.json";
import { OperationError } from "../../core/operation-error.js";
import { inLanguage, type Language } from "../../core/sentence.js";
import { sourceFile } from "../../core/source-file.js";
import type { Mended } from "../../rules/mend.js";
import type { Context } from "../context.js";
import type { ExitCode } from "../exit-code.js";
import { fromLocale, languageAsked } from "../language.js";
import { fixAll, quickFixes } from "./code-actions.js";
import { completeAt } from "./completion.js";
import { toEditorDiagnostic } from "./diagnostics.js";
import { hoverAt } from "./hover.js";
import { type Look, looks } from "./looks.js";
import { fileOf, uriOf } from "./open-files.js";
import { published } from "./published.js";
import { rounds } from "./rounds.js";
import { outline } from "./symbols.js";

const capabilities: InitializeResult["capabilities"] = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  hoverProvider: true,
  completionProvider: { triggerCharacters: [":", " ", ","] },
  documentSymbolProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.SourceFixAll] },
};

/** Serves an editor over standard input and output until it says goodbye or has gone. */
export async function serve({ io, config }: Context, publish: boolean): Promise<ExitCode> {
  const { reader, writer } = io.channel();
  let end: (code: ExitCode) => void = () => {};
  const ended = new Promise<ExitCode>((resolve) => {
    end = resolve;
  });
  const watchDog = { shutdownReceived: false, initialize: () => {}, exit: (code: number) => end(code === 0 ? 0 : 1) };
  const connection = createConnection(
    (logger) => createProtocolConnection(new StreamMessageReader(reader), new StreamMessageWriter(writer), logger),
    watchDog,
  );
  const gone = () => end(watchDog.shutdownReceived ? 0 : 1);
  reader.once("end", gone).once("close", gone);
  io.interrupted.addEventListener("abort", () => end(130), { once: true });

  const documents = new TextDocuments(TextDocument);
  const textOf = (file: string) =>
    documents
      .all()
      .find(({ uri }) => fileOf(uri, io.cwd) === file)
      ?.getText();
  const judge = looks(io, config, publish, textOf);
  let language: Language = languageAsked(io) ?? "zh-CN";
  const told = new WeakSet<Error>(); // a faulty configuration is the fault of every look
  const tell = (error: unknown) => {
    if (!(error instanceof Error) || told.has(error)) return;
    told.add(error);
    if (!(error instanceof OperationError)) return connection.console.error(error.stack ?? error.message);
    const message = inLanguage(error.sentence, language);
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message });
  };
  const shown = published((uri, diagnostics) => void connection.sendDiagnostics({ uri, diagnostics }));
  const round = rounds(
    io,
    documents,
    judge,
    ({ uri }, { files }) => {
      const found = [...files.entries()].flatMap(([file, { draft, diagnostics }], index) => {
        if (index === 0 && !draft.frontMatter.present) return []; // a note or an attachment: nobody calls it a draft
        const place = index === 0 ? uri : uriOf(file, documents.all(), io.cwd);
        return [[place, diagnostics.map((diagnostic) => toEditorDiagnostic(diagnostic, language))] as const];
      });
      shown.replace(uri, new Map(found));
    },
    ({ uri }, error) => {
      shown.replace(uri, new Map());
      tell(error);
    },
  );

  /** What `answer` makes of a document, undefined where it isn't open or can't be judged. */
  const withLook = async <T>(
    { uri }: { readonly uri: string },
    answer: (look: Look, document: TextDocument) => T | Promise<T>,
  ): Promise<T | undefined> => {
    const document = documents.get(uri);
    if (document === undefined) return undefined;
    try {
      return await answer(await round.of(document), document);
    } catch (error) {
      tell(error);
      return undefined;
    }
  };
  const ownFile = ({ files, checked }: Look, { uri }: TextDocument) => {
    const { draft, report } = checked.opened.value;
    const found = draft.frontMatter.present ? (files.get(fileOf(uri, io.cwd))?.diagnostics ?? []) : [];
    return { draft, report, diagnostics: found };
  };

  const mendings = new WeakMap<Look, Promise<Mended | undefined>>(); // editors ask at each move of the cursor
  connection.onInitialize(({ locale }) => {
    language = languageAsked(io) ?? fromLocale(locale ?? "");
    return { capabilities, serverInfo: { name: "report", version } };
  });
  connection.onHover(({ textDocument, position }) =>
    withLook(textDocument, (look, document) => {
      const { draft, diagnostics } = ownFile(look, document);
      return hoverAt(draft, diagnostics, position, language);
    }),
  );
  connection.onDocumentSymbol(({ textDocument }) =>
    withLook(textDocument, (look, document) => {
      const { draft, report } = ownFile(look, document);
      return outline(draft.file, report, language);
    }),
  );
  connection.onCompletion(({ textDocument: { uri }, position }) => {
    const text = documents.get(uri)?.getText();
    return text === undefined ? [] : [...completeAt(sourceFile(uri, text), position, language)];
  });
  connection.onCodeAction(({ textDocument: { uri }, range, context: { only } }) =>
    withLook({ uri }, async (look, document): Promise<CodeAction[]> => {
      const wants = (kind: string) => only === undefined || only.some((each) => `${kind}.`.startsWith(`${each}.`));
      const { draft, diagnostics } = ownFile(look, document);
      const actions = wants(CodeActionKind.QuickFix) ? [...quickFixes(uri, draft, diagnostics, range, language)] : [];
      if (!wants(CodeActionKind.SourceFixAll) || !diagnostics.some(({ fix }) => fix === "safe")) return actions;
      const { version: before } = document;
      const mending = mendings.get(look) ?? judge.mend(fileOf(uri, io.cwd));
      mendings.set(look, mending);
      const mended = await mending;
      const isStill = documents.get(uri)?.version === before;
      return mended === undefined || !isStill ? actions : [...actions, fixAll(uri, mended, language)];
    }),
  );
  documents.onDidChangeContent(({ document }) => round.changed(document));
  documents.onDidClose(({ document }) => {
    round.closed(document);
    shown.replace(document.uri, new Map());
  });
  documents.listen(connection);
  connection.listen();

  const code = await ended;
  round.stop();
  connection.dispose();
  reader.destroy(); // else the program would wait for its end
  return code;
}
