import { characterWidth, type Face, type House, linePitch, type Style, trackingFor } from "../../src/layout/house.js";
import { mm, pt, zi } from "../../src/layout/units.js";

const typeArea = { width: mm(156), height: mm(225) };
const pitch = linePitch(typeArea.height, 22);
const width = characterWidth(typeArea.width, 28);
const face: Face = { names: ["仿宋"], generic: "serif", latin: "Times New Roman" };

const base: Style = {
  face: "fangsong",
  size: pt(16),
  pitch,
  align: "justify",
  firstLine: zi(0),
  linesBefore: 0,
  bold: false,
  colour: "000000",
  keepWithNext: false,
  tracking: trackingFor(pt(16), width),
};
const large: Style = { ...base, size: pt(22), tracking: pt(0) };
const small: Style = { ...base, size: pt(14), tracking: pt(0) };
const indented: Style = { ...base, firstLine: zi(2) };

/** GB/T 9704-2012, as far as the layout looks at it. */
export const house: House = {
  name: "gbt9704",
  title: { zh: "党政机关公文格式", en: "Layout of official documents" },
  source: "GB/T 9704-2012",
  page: {
    width: mm(210),
    height: mm(297),
    top: mm(37),
    left: mm(28),
    right: mm(26),
    bottom: mm(35),
    typeArea,
    lines: 22,
    characters: 28,
    pitch,
    characterWidth: width,
  },
  faces: { fangsong: face, kaiti: face, heiti: face, xiaobiaosong: face, songti: face },
  styles: {
    copyNumber: base,
    classification: base,
    mark: large,
    documentNumber: base,
    title: large,
    recipients: { ...base, linesBefore: 1 },
    heading1: indented,
    heading2: indented,
    heading3: indented,
    heading4: indented,
    body: indented,
    quotation: indented,
    figure: base,
    caption: small,
    tableHead: small,
    tableCell: small,
    attachmentNote: { ...indented, linesBefore: 1 },
    signature: { ...base, linesBefore: 1 },
    date: base,
    note: indented,
    attachmentLabel: base,
    attachmentTitle: large,
    imprint: small,
    footnote: small,
    pageNumber: small,
  },
  ordinals: ["{一}、", "（{一}）", "{n}.", "（{n}）"],
  titleLines: { shortestShare: 0.34 },
  signature: { sealedDateRight: zi(4), plainRight: zi(2), plainDateStep: zi(2), sealedLinesBefore: 2 },
  letterhead: {
    markTop: mm(35),
    colour: "FF0000",
    ruleGap: mm(4),
    ruleThickness: mm(0.35),
    numberLinesBefore: 2,
    titleLinesBefore: 2,
    inset: zi(1),
    signatoryFace: "kaiti",
  },
  imprint: { outerRule: mm(0.35), innerRule: mm(0.25), inset: zi(1) },
  pageNumber: { below: mm(7), inset: zi(1), pattern: "— {n} —" },
  table: { rule: mm(0.25) },
};
