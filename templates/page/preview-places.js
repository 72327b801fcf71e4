// Finds a place of the draft in what a reader sees. A place is a stretch of visible text (blanks left out) and how many
// such stretches come before it; where layout changed it, a shorter stretch has to do.

/** The visible text of a document without blanks, and where each unit stands. */
export function visibleText(root) {
  const walker = root.ownerDocument.createTreeWalker(root, 4, {
    acceptNode: (node) => (node.parentElement.closest("sup, .page-number, .repeated, .toc, .skip, .back") ? 2 : 1),
  });
  const parts = [];
  const starts = [];
  let length = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.data.replace(/\s+/gu, "");
    if (text === "") continue;
    parts.push(text);
    starts.push({ at: length, node });
    length += text.length;
  }
  return { text: parts.join(""), starts };
}

/** The range of a place, or undefined where the document doesn't show it. */
export function rangeOf(document, visible, place) {
  if (place === undefined) return undefined;
  if (place.element !== undefined) {
    const element = document.querySelector(`.${place.element}`);
    if (element === null) return undefined;
    const range = document.createRange();
    range.selectNodeContents(element);
    return range;
  }
  const { before, text, after, times } = place;
  const tries = [
    [before, text, after, times],
    [before.slice(-8), text, after.slice(0, 8), 0],
    ["", text, after, 0],
    [before, text, "", 0],
    ["", "", after, 0],
    [before, "", "", 0],
  ];
  for (const [lead, found, trail, skipped] of tries) {
    const wanted = lead + found + trail;
    if (wanted.length < 2) continue;
    const at = nth(visible.text, wanted, skipped);
    if (at < 0) continue;
    const from = at + lead.length;
    return between(document, visible, from, from + Math.max(found.length, 1));
  }
  return undefined;
}

function nth(text, wanted, skipped) {
  let at = text.indexOf(wanted);
  for (let passed = 0; at >= 0 && passed < skipped; passed++) {
    const next = text.indexOf(wanted, at + 1);
    if (next < 0) return at;
    at = next;
  }
  return at;
}

function between(document, { starts, text }, from, to) {
  const range = document.createRange();
  const [startNode, start] = unitAt(starts, Math.min(from, text.length - 1));
  const [endNode, end] = unitAt(starts, Math.min(to, text.length) - 1);
  range.setStart(startNode, start);
  range.setEnd(endNode, end + 1);
  return range;
}

/** The text node and the offset of a unit, blanks counted again. */
function unitAt(starts, index) {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle].at <= index) low = middle;
    else high = middle - 1;
  }
  const { at, node } = starts[low];
  let left = index - at;
  for (let offset = 0; offset < node.data.length; offset++) {
    if (/\s/u.test(node.data[offset])) continue;
    if (left-- === 0) return [node, offset];
  }
  return [node, Math.max(0, node.data.length - 1)];
}
