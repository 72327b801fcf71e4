// Breaks the galley of a paper into sheets. The browser's own columns decide where pages end, by the rules of the print
// style sheet; this only cuts the elements where a column ends.

/**
 * Puts the galley of `paper` into sheets, in place of the sheets before.
 *
 * @returns the number of pages
 */
export function setInSheets(document, { html, pageNumber }, label) {
  const holder = document.createElement("div");
  holder.innerHTML = html;
  const galley = holder.firstElementChild;
  document.body.append(galley);
  // the browser balances a table of one row less; a missing image keeps the room of its width and height
  const pieces = cut(galley, columnsOf(galley));
  const last = Math.max(...pieces.keys());
  const sheets = document.createElement("div");
  sheets.className = "sheets";
  for (let page = 0; page <= last; page++) {
    const number = document.createElement("p");
    number.className = "page-number";
    number.textContent = pageNumber.replace("{n}", String(page + 1));
    const area = document.createElement("div");
    area.className = "area";
    const piece = pieces.get(page);
    if (piece !== undefined) {
      markTop(piece, page);
      area.append(...piece.childNodes);
    }
    const sheet = document.createElement("section");
    sheet.className = "sheet";
    sheet.setAttribute("aria-label", label.replace("{n}", String(page + 1)));
    sheet.append(area, number);
    sheets.append(sheet);
  }
  document.body.replaceChildren(sheets);
  return last + 1;
}

/** A function from a box to the number of its column, from 0. */
function columnsOf(galley) {
  const { left, width } = galley.getBoundingClientRect();
  const gap = Number.parseFloat(galley.ownerDocument.defaultView.getComputedStyle(galley).columnGap);
  return (box) => Math.max(0, Math.floor((box.left - left + gap / 2) / (width + gap)));
}

/** The pieces of an element by page; one that stands on one page is moved whole. */
function cut(element, columnOf) {
  const pages = new Set([...element.getClientRects()].filter(({ width, height }) => width + height > 0).map(columnOf));
  if (pages.size <= 1 && !element.classList.contains("galley")) return new Map([[[...pages][0] ?? 0, element]]);
  const pieces = new Map();
  const add = (page, node) => {
    if (!pieces.has(page)) pieces.set(page, emptyCopy(element, pieces.size > 0));
    pieces.get(page).append(node);
  };
  // all are measured before any is moved
  const children = [...element.childNodes].map((node) => {
    if (node.nodeType === 3) return node.data.trim() === "" ? [] : [...cutText(node, columnOf)];
    return node.nodeType === 1 ? [...cut(node, columnOf)] : [];
  });
  for (const child of children) for (const [page, piece] of child) add(page, piece);
  repeatHead(element, pieces);
  const inOrder = [...pieces.keys()].sort((a, b) => a - b);
  for (const page of inOrder.slice(0, -1)) pieces.get(page).classList.add("continues");
  return pieces;
}

function emptyCopy(element, continued) {
  const copy = element.cloneNode(false);
  if (continued) {
    copy.removeAttribute("id");
    copy.classList.add("continued");
  }
  return copy;
}

/** The head of a table comes again on each page. */
function repeatHead(element, pieces) {
  const head = [...pieces.values()].map((piece) => piece.querySelector(":scope > thead")).find(Boolean);
  if (element.localName !== "table" || !head) return;
  for (const piece of pieces.values()) {
    if (piece.querySelector(":scope > thead") === null) piece.prepend(head.cloneNode(true));
    for (const columns of element.querySelectorAll(":scope > colgroup")) {
      if (piece.querySelector(":scope > colgroup") === null) piece.prepend(columns.cloneNode(true));
    }
  }
}

/** The pieces of a text by page. */
function cutText(node, columnOf) {
  const { data, ownerDocument } = node;
  const range = ownerDocument.createRange();
  const pageAt = (index) => {
    // a blank at the end of a line has no box: the next character counts
    for (let from = index; from < data.length; from++) {
      range.setStart(node, from);
      range.setEnd(node, from + 1);
      const [box] = range.getClientRects();
      if (box !== undefined && box.width + box.height > 0) return columnOf(box);
    }
    return undefined;
  };
  const first = pageAt(0);
  if (first === undefined) return new Map();
  const pieces = new Map();
  let from = 0;
  let page = first;
  while (from < data.length) {
    let low = from;
    let high = data.length;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      const there = pageAt(middle);
      if (there !== undefined && there > page) high = middle;
      else low = middle;
    }
    const end = low + 1 >= data.length ? data.length : whole(data, high);
    pieces.set(page, ownerDocument.createTextNode(data.slice(from, end)));
    from = end;
    page = pageAt(from) ?? page;
  }
  return pieces;
}

/** Never within a character of two units. */
const whole = (text, index) => (/[\uDC00-\uDFFF]/.test(text[index] ?? "") ? index - 1 : index);

/** A margin that meets the end of a page is dropped, unless an attachment begins there. */
function markTop(piece, page) {
  if (page === 0) return;
  for (let at = piece.firstElementChild; at !== null; at = at.firstElementChild) {
    if (at.classList.contains("attachment") && !at.classList.contains("continued")) return;
    at.classList.add("page-top");
  }
}
