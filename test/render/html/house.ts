import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { characterWidth, type Face, type House, linePitch, type Style, styleNames } from "../../../src/layout/house.js";
import { mm, pt, toPoints, zi } from "../../../src/layout/units.js";

// stands in until src/config/load-house.ts is there
const num = (s: unknown) => Number.parseFloat(String(s));
export function loadTestHouse(name: string): House {
  let raw = parse(readFileSync(new URL(`../../../templates/houses/${name}.yaml`, import.meta.url), "utf8"));
  if (raw.extends) {
    const b = parse(readFileSync(new URL(`../../../templates/houses/${raw.extends}.yaml`, import.meta.url), "utf8"));
    raw = { ...b, ...raw, page: { ...b.page, ...raw.page, typeArea: { ...b.page.typeArea, ...raw.page.typeArea } } };
  }
  const p = raw.page;
  const ta = { width: mm(num(p.typeArea.width)), height: mm(num(p.typeArea.height)) };
  const pitch = p.pitch ? pt(num(p.pitch)) : linePitch(ta.height, p.lines);
  const cw = characterWidth(ta.width, p.characters);
  const page = {
    width: mm(num(p.width)),
    height: mm(num(p.height)),
    top: mm(num(p.top)),
    left: mm(num(p.left)),
    right: mm(num(p.width) - num(p.left) - ta.width),
    bottom: mm(num(p.height) - num(p.top) - ta.height),
    typeArea: ta,
    lines: p.lines,
    characters: p.characters,
    pitch,
    characterWidth: cw,
  };
  const body = raw.styles.body;
  const styles = Object.fromEntries(
    styleNames.map((n): [string, Style] => {
      const s = { ...body, firstLine: 0, linesBefore: 0, keepWithNext: false, ...raw.styles[n] };
      const size = pt(num(s.size));
      return [
        n,
        {
          face: s.face,
          size,
          pitch: s.pitch ? pt(num(s.pitch)) : pitch,
          align: s.align,
          firstLine: zi(num(s.firstLine)),
          linesBefore: s.linesBefore,
          bold: s.bold ?? false,
          colour: s.colour ?? "000000",
          keepWithNext: s.keepWithNext,
          tracking: pt(size === num(body.size) ? cw - size : 0),
        },
      ];
    }),
  ) as House["styles"];
  const lh = raw.letterhead;
  return {
    name: raw.name,
    title: raw.title,
    source: raw.source,
    page,
    styles,
    faces: raw.faces as Record<string, Face> as House["faces"],
    ordinals: raw.ordinals,
    titleLines: raw.titleLines,
    signature: { sealedDateRight: zi(4), plainRight: zi(2), plainDateStep: zi(2), sealedLinesBefore: 2 },
    letterhead: {
      ...lh,
      markTop: mm(num(lh.markTop)),
      ruleGap: mm(num(lh.ruleGap)),
      ruleThickness: mm(num(lh.ruleThickness)),
      inset: zi(1),
    },
    imprint: { outerRule: mm(0.35), innerRule: mm(0.25), inset: zi(1) },
    pageNumber: { below: mm(7), inset: zi(1), pattern: raw.pageNumber.pattern },
    table: { rule: mm(0.25) },
  };
}
void toPoints;
