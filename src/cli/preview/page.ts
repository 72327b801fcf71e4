import type { Element } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import marks from "../../../templates/page/preview-marks.css?text";
import { inLanguage, type Language, type Sentence } from "../../core/sentence.js";

const words = {
  findings: { zh: "检查结果", en: "Findings" },
  paper: { zh: "纸面", en: "Paper" },
  web: { zh: "网页", en: "Web page" },
  views: { zh: "看什么", en: "What to look at" },
  kinds: { zh: "显示哪些问题", en: "Which findings to list" },
  nothing: { zh: "没有发现问题", en: "nothing to object to" },
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  info: { zh: "提示", en: "note" },
  loading: { zh: "正在打开…", en: "opening…" },
  pages: { zh: "共{n}页", en: "{n} pages" },
  page: { zh: "第{n}页", en: "page {n}" },
  upToDate: { zh: "{time} 已更新", en: "up to date, {time}" },
  stopped: { zh: "程序已停止，这里不再更新", en: "the program has stopped; this page no longer changes" },
  noScript: { zh: "预览需要浏览器允许运行脚本", en: "the preview needs scripts, which this browser forbids" },
} as const satisfies Record<string, Sentence>;

type Word = keyof typeof words;

/** The page of the preview, empty: its script asks for what there is to show. */
export function previewPage(nonce: string, language: Language): string {
  const say = (word: Word) => inLanguage(words[word], language);
  const said = Object.fromEntries(
    Object.entries(words).map(([word, sentence]) => [word, inLanguage(sentence, language)]),
  );
  const head = [
    h("title", say("loading")),
    h("link", { rel: "icon", href: "data:," }),
    h("link", { rel: "stylesheet", href: "preview.css", nonce }),
    // data, which no browser runs; `<` can't end it
    h("script", { type: "application/json", id: "words" }, JSON.stringify(said).replaceAll("<", "\\u003c")),
    h("script", { type: "text/plain", id: "marks" }, marks),
    h("script", { type: "module", src: "preview.js", nonce }),
  ];
  const bar = h("header", { className: ["bar"] }, [
    h("h1", { id: "title" }, say("loading")),
    h("div", { className: ["group", "tabs"], role: "group", ariaLabel: say("views") }, [
      tab("findings", say),
      tab("paper", say),
      tab("web", say),
    ]),
    h("p", { id: "state", className: ["state"], role: "status" }, say("loading")),
  ]);
  const filters = (["error", "warning", "info"] as const).map((severity) =>
    h("button", { type: "button", id: `show-${severity}`, ariaPressed: "true" }, [
      say(severity),
      h("b", { id: `count-${severity}` }, "0"),
    ]),
  );
  const main = h("main", [
    h("section", { className: ["pane", "checks"], ariaLabel: say("findings") }, [
      h("header", [
        h("h2", say("findings")),
        h("div", { className: ["filters"], role: "group", ariaLabel: say("kinds") }, filters),
      ]),
      h("div", { className: ["list"] }, [
        h("ol", { id: "findings" }),
        h("p", { id: "nothing", className: ["nothing"], hidden: true }, say("nothing")),
      ]),
    ]),
    pane("paper", [h("h2", say("paper")), h("p", { id: "pages" })], say),
    pane("web", [h("h2", say("web"))], say),
  ]);
  return page(language, head, { dataView: "paper" }, [
    bar,
    h("p", { id: "fault", className: ["fault"], role: "alert", hidden: true }),
    main,
    h("noscript", say("noScript")),
  ]);
}

/** The empty document that sheets of paper are put into. */
export function paperShell(language: Language): string {
  const head = [
    h("meta", { name: "color-scheme", content: "light dark" }),
    h("title", inLanguage(words.paper, language)),
  ];
  return page(language, head, {}, []);
}

function tab(view: "findings" | "paper" | "web", say: (word: Word) => string): Element {
  const ariaPressed = view === "paper" ? "true" : "false";
  return h("button", { type: "button", dataTab: view, ariaPressed }, say(view));
}

function pane(name: "paper" | "web", head: readonly Element[], say: (word: Word) => string): Element {
  const source = name === "paper" ? { src: "paper" } : {}; // the web page is asked for when there is one
  return h("section", { className: ["pane", name], ariaLabel: say(name) }, [
    h("header", [...head]),
    h("div", { className: ["frames"] }, [h("iframe", { id: name, title: say(name), ...source })]),
  ]);
}

function page(
  language: Language,
  head: readonly Element[],
  body: Record<string, string>,
  content: readonly Element[],
): string {
  const tree = h(null, [
    { type: "doctype" },
    h("html", { lang: language }, [
      h("head", [
        h("meta", { charSet: "utf-8" }),
        h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
        ...head,
      ]),
      h("body", body, [...content]),
    ]),
  ]);
  return toHtml(tree, { upperDoctype: true });
}
