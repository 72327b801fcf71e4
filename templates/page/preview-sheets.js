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
  const columnOf = columnsOf(galley);
  repeatHeads(galley, columnOf);
  const pieces = made(measured(galley, columnOf));
  const last = Math.max(0, ...pieces.keys());
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

/** On paper the head of a table comes again on each page; columns don't repeat it, so it is put there, and takes its room. */
function repeatHeads(galley, columnOf) {
  for (const table of galley.querySelectorAll("table")) {
    const heads = table.querySelectorAll(":scope > thead > tr");
    if (heads.length !== 1) continue;
    let before = columnOf(heads[0].getBoundingClientRect());
    for (const row of table.querySelectorAll(":scope > tbody > tr")) {
      const column = columnOf(row.getBoundingClientRect());
      if (column > before) {
        const head = heads[0].cloneNode(true);
        head.className = "repeated";
        row.before(head);
      }
      before = column;
    }
  }
}

/**
 * On which pages an element stands, and in which pieces: measured before anything is moved. Nothing is left of what has no box.
 *
 * @returns `{ node, pages }`, with `parts` where it stands on more than one page
 */
function measured(element, columnOf) {
  const boxes = [...element.getClientRects()].filter(({ width, height }) => width + height > 0);
  const pages = new Set(boxes.map(columnOf));
  if (pages.size === 0) return undefined;
  if (pages.size === 1 && !element.classList.contains("galley")) return { node: element, page: [...pages][0] };
  const parts = [...element.childNodes].flatMap((node) => {
    if (node.nodeType === 3) return node.data.trim() === "" ? [] : textPieces(node, columnOf);
    return node.nodeType === 1 ? [measured(node, columnOf) ?? []].flat() : [];
  });
  return { node: element, parts };
}

/** The pieces by page, in the order of pages. */
function made({ node, page, text, parts }) {
  if (text !== undefined) return new Map([[page, node.ownerDocument.createTextNode(text)]]);
  if (parts === undefined) return new Map([[page, node]]);
  const pieces = new Map();
  for (const part of parts) {
    for (const [at, piece] of made(part)) {
      if (!pieces.has(at)) pieces.set(at, emptyCopy(node, pieces.size > 0));
      pieces.get(at).append(piece);
    }
  }
  for (const piece of [...pieces.values()].slice(0, -1)) piece.classList.add("continues");
  return pieces;
}

function emptyCopy(element, continued) {
  const copy = element.cloneNode(false);
  for (const columns of element.querySelectorAll(":scope > colgroup")) copy.append(columns.cloneNode(true));
  if (continued) {
    copy.removeAttribute("id");
    copy.classList.add("continued");
  }
  return copy;
}

/** The pieces of a text by page. */
function textPieces(node, columnOf) {
  const { data } = node;
  const range = node.ownerDocument.createRange();
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
  const pieces = [];
  let from = 0;
  let page = pageAt(0);
  while (page !== undefined && from < data.length) {
    let low = from;
    let high = data.length;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      const there = pageAt(middle);
      if (there !== undefined && there > page) high = middle;
      else low = middle;
    }
    const end = high >= data.length ? data.length : whole(data, high);
    pieces.push({ node, page, text: data.slice(from, end) });
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
