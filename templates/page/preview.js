// The page of `report preview`: asks for what there is to show, shows it, and asks again when the program says so.
import { rangeOf, visibleText } from "./preview-places.js";
import { setInSheets } from "./preview-sheets.js";

const byId = (id) => document.getElementById(id);
const words = JSON.parse(byId("words").textContent);
const paperFrame = byId("paper");
const SEVERITIES = ["info", "warning", "error"];

let shown;
let webFrame = byId("web");
let webVersion;
let chosen;
const hidden = new Set();
/** What stands where in the two documents: by frame, the range of each finding. */
const ranges = new WeakMap();

// ---- paper

let paperCss;
let paperHtml;

function showPaper({ paper }) {
  const { contentDocument: document, contentWindow: window } = paperFrame;
  if (paper === undefined || (paper.html === paperHtml && paper.css === paperCss)) return;
  if (paper.css !== paperCss) document.adoptedStyleSheets = [sheetOf(window, paper.css)];
  const put = placeKept(document, ".sheet .area p, .sheet .area h1, .sheet .area h2, .sheet .area h3, .sheet .area tr");
  const pages = setInSheets(document, paper, words.page);
  ({ html: paperHtml, css: paperCss } = paper);
  fitPaper();
  put();
  byId("pages").textContent = words.pages.replace("{n}", String(pages));
}

/** Narrow panes get a smaller sheet. */
function fitPaper() {
  const { contentDocument: document } = paperFrame;
  const sheets = document.querySelector(".sheets");
  if (sheets === null) return;
  const room = document.documentElement.clientWidth;
  const edge = Math.min(24, room * 0.03);
  const scale = Math.min(1.3, (room - 2 * edge) / sheets.offsetWidth);
  const left = Math.max(edge, (room - sheets.offsetWidth * scale) / 2);
  sheets.style.transform = `translate(${left}px, ${edge}px) scale(${scale})`;
  document.body.style.height = `${sheets.offsetHeight * scale + 2 * edge}px`;
}

// ---- web page

function showWeb({ web }) {
  if (web === undefined || web === webVersion) return Promise.resolve();
  const first = webVersion === undefined;
  webVersion = web;
  // a second frame behind the first, so that nothing flickers
  const next = document.createElement("iframe");
  next.id = "web";
  next.title = webFrame.title;
  next.className = "waiting";
  next.src = `web?${web}`;
  return new Promise((done) => {
    next.addEventListener(
      "load",
      () => {
        const page = next.contentDocument;
        const put = first ? () => {} : placeKept(webFrame.contentDocument, WEB_BLOCKS);
        page.documentElement.style.scrollBehavior = "auto";
        put(page);
        page.documentElement.style.scrollBehavior = "";
        page.adoptedStyleSheets = [sheetOf(next.contentWindow, byId("marks").textContent)];
        page.addEventListener("click", followLink);
        page.addEventListener("click", chooseByClick(next));
        next.className = "";
        webFrame.remove();
        webFrame = next;
        done();
      },
      { once: true },
    );
    webFrame.after(next);
  });
}

const WEB_BLOCKS = "main p, main h2, main h3, main h4, main tr, .title";

/** Links out of the page open beside the preview; the frame may not leave it. */
function followLink(event) {
  const link = event.target.closest("a[href]");
  const href = link?.getAttribute("href");
  if (!href || href.startsWith("#")) return;
  event.preventDefault();
  window.open(link.href, "_blank", "noopener,noreferrer");
}

// ---- both

function sheetOf(window, css) {
  const sheet = new window.CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** Remembers what a reader has at the top of the view; the function returned puts it there again. */
function placeKept(document, selector) {
  const root = document.documentElement;
  const { scrollTop, scrollLeft } = root;
  const blocks = [...document.querySelectorAll(selector)];
  const index = blocks.findIndex((block) => block.getBoundingClientRect().bottom > 0);
  const top = blocks[index];
  const text = top?.textContent;
  const offset = top?.getBoundingClientRect().top;
  return (after = document) => {
    const view = after.documentElement;
    view.scrollTo(scrollLeft, scrollTop);
    if (scrollTop === 0 || text === undefined) return;
    const same = [...after.querySelectorAll(selector)]
      .map((block, at) => ({ block, distance: Math.abs(at - index) }))
      .filter(({ block }) => block.textContent === text)
      .sort((a, b) => a.distance - b.distance)[0];
    if (same !== undefined) view.scrollTop += same.block.getBoundingClientRect().top - offset;
  };
}

/** Underlines what the findings speak of. */
function mark(frame) {
  const { contentDocument: document, contentWindow: window } = frame;
  const found = new Map();
  ranges.set(frame, found);
  const { highlights } = window.CSS;
  if (highlights === undefined || document.body === null) return; // an old browser shows no marks
  const visible = visibleText(document.body);
  for (const [index, { place }] of shown.findings.entries()) {
    const range = rangeOf(document, visible, place);
    if (range !== undefined) found.set(index, range);
  }
  for (const [priority, severity] of SEVERITIES.entries()) {
    const marked = [...found].filter(([index]) => visibleFinding(index) && shown.findings[index].severity === severity);
    const highlight = new window.Highlight(...marked.map(([, range]) => range));
    highlight.priority = priority;
    highlights.set(severity, highlight);
  }
  const here = found.get(chosen);
  const highlight = new window.Highlight(...(here === undefined ? [] : [here]));
  highlight.priority = SEVERITIES.length;
  highlights.set("chosen", highlight);
}

const visibleFinding = (index) => !hidden.has(shown.findings[index].severity);

function choose(index, jump) {
  chosen = index;
  for (const item of byId("findings").querySelectorAll("button")) {
    const current = Number(item.dataset.index) === index;
    item.setAttribute("aria-current", String(current));
    if (current && !jump) item.scrollIntoView({ block: "nearest" });
  }
  for (const frame of [paperFrame, webFrame]) {
    mark(frame);
    const range = ranges.get(frame).get(index);
    if (range !== undefined && jump) bring(frame, range);
  }
}

function bring({ contentDocument: document, contentWindow: window }, range) {
  const { top, bottom } = range.getBoundingClientRect();
  const height = window.innerHeight;
  if (top > height * 0.1 && bottom < height * 0.8) return;
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  document.documentElement.scrollBy({ top: top - height * 0.33, behavior: calm ? "instant" : "smooth" });
}

/** A click on a mark chooses its finding. */
function chooseByClick(frame) {
  return ({ clientX: x, clientY: y }) => {
    for (const [index, range] of ranges.get(frame) ?? []) {
      const hit = [...range.getClientRects()].some(
        ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom + 4,
      );
      if (hit && visibleFinding(index)) return choose(index, false);
    }
  };
}

// ---- findings

function showFindings() {
  const focus = document.activeElement?.dataset?.index;
  const list = byId("findings");
  const items = shown.findings.map((finding, index) => {
    const item = document.createElement("li");
    item.hidden = !visibleFinding(index);
    const button = element("button", "finding", "");
    button.type = "button";
    button.dataset.index = String(index);
    button.dataset.severity = finding.severity;
    button.setAttribute("aria-current", String(index === chosen));
    button.append(element("span", "kind", words[finding.severity]), element("span", "message", finding.message));
    button.append(element("span", "where", `${finding.where} · ${finding.ruleId}`));
    if (finding.basis !== undefined) button.append(element("span", "where", finding.basis));
    button.addEventListener("click", () => {
      if (narrow.matches) showView(lastPane);
      choose(index, true);
    });
    item.append(button);
    return item;
  });
  list.replaceChildren(...items);
  if (focus !== undefined) list.querySelector(`[data-index="${focus}"]`)?.focus({ preventScroll: true });
  for (const severity of SEVERITIES) {
    const count = shown.findings.filter((finding) => finding.severity === severity).length;
    byId(`count-${severity}`).textContent = String(count);
  }
  byId("nothing").hidden = shown.findings.length > 0;
}

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

for (const severity of SEVERITIES) {
  byId(`show-${severity}`).addEventListener("click", ({ currentTarget }) => {
    const on = currentTarget.getAttribute("aria-pressed") !== "true";
    currentTarget.setAttribute("aria-pressed", String(on));
    if (on) hidden.delete(severity);
    else hidden.add(severity);
    showFindings();
    for (const frame of [paperFrame, webFrame]) mark(frame);
  });
}

// ---- views

const narrow = matchMedia("(max-width: 47.99rem)");
let lastPane = "paper";

function showView(view) {
  document.body.dataset.view = view;
  if (view !== "findings") lastPane = view;
  for (const tab of document.querySelectorAll("[data-tab]")) {
    tab.setAttribute("aria-pressed", String(tab.dataset.tab === view));
  }
}

for (const tab of document.querySelectorAll("[data-tab]")) {
  tab.addEventListener("click", () => showView(tab.dataset.tab));
}

// ---- the program

async function refresh() {
  const answer = await fetch("state");
  if (!answer.ok) throw new Error(`state: ${answer.status}`);
  const next = await answer.json();
  if (next.version === shown?.version) return;
  const before = shown?.findings[chosen];
  shown = next;
  const same = next.findings.findIndex(
    ({ ruleId, message }) => ruleId === before?.ruleId && message === before?.message,
  );
  chosen = same < 0 ? undefined : same;
  document.title = next.title;
  byId("title").textContent = next.title;
  byId("fault").hidden = next.fault === undefined;
  byId("fault").textContent = next.fault ?? "";
  showFindings();
  showPaper(next);
  mark(paperFrame);
  await showWeb(next);
  mark(webFrame);
  byId("state").textContent = words.upToDate.replace("{time}", next.time);
  document.documentElement.dataset.version = String(next.version);
}

/** One at a time; what comes meanwhile is shown afterwards. */
let work = Promise.resolve();
const refreshed = () => {
  work = work.then(refresh).catch(() => lost());
};

function lost() {
  byId("state").textContent = words.stopped;
  document.documentElement.dataset.live = "no";
}

await new Promise((done) => {
  if (paperFrame.contentDocument?.readyState === "complete" && paperFrame.contentDocument.title !== "") done();
  else paperFrame.addEventListener("load", done, { once: true });
});
paperFrame.contentDocument.addEventListener("click", followLink);
paperFrame.contentDocument.addEventListener("click", chooseByClick(paperFrame));
new ResizeObserver(fitPaper).observe(paperFrame);
const events = new EventSource("events");
events.addEventListener("shown", () => {
  document.documentElement.dataset.live = "yes";
  refreshed();
});
events.addEventListener("error", lost);
