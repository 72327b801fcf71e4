import type { Mapping } from "../core/mapping.js";
import {
  characterWidth,
  type Face,
  type FaceName,
  faceNames,
  type House,
  linePitch,
  type Page,
  type Style,
  type StyleName,
  styleNames,
  trackingFor,
} from "../layout/house.js";
import { mm, pt, zi } from "../layout/units.js";
import { type Figures, figuresOf } from "./figures.js";

const aligns = ["left", "right", "center", "justify"] as const;
const generics = ["serif", "sans-serif"] as const;

/**
 * A house style from the data of its files, which the schema has accepted.
 *
 * @returns the JSON pointers of what must be given and isn't, if there are any
 */
export function toHouse(data: Mapping): { readonly house: House; readonly missing: readonly string[] } {
  const get = figuresOf(data);
  const page = toPage(get);
  const body = toBody(get, page);
  const house: House = {
    name: get.text("/name"),
    title: { zh: get.text("/title/zh"), en: get.text("/title/en") },
    source: get.text("/source"),
    page,
    faces: byName(faceNames, (name) => toFace(get, name)),
    styles: byName(styleNames, (name) => (name === "body" ? body : toStyle(get, page, body, name))),
    ordinals: get.four("/ordinals"),
    titleLines: { shortestShare: get.number("/titleLines/shortestShare") },
    signature: {
      sealedDateRight: get.zi("/signature/sealedDateRight"),
      plainRight: get.zi("/signature/plainRight"),
      plainDateStep: get.zi("/signature/plainDateStep"),
      sealedLinesBefore: get.number("/signature/sealedLinesBefore"),
    },
    letterhead: {
      markTop: get.mm("/letterhead/markTop"),
      colour: get.text("/letterhead/colour"),
      ruleGap: get.mm("/letterhead/ruleGap"),
      ruleThickness: get.mm("/letterhead/ruleThickness"),
      numberLinesBefore: get.number("/letterhead/numberLinesBefore"),
      titleLinesBefore: get.number("/letterhead/titleLinesBefore"),
      inset: get.zi("/letterhead/inset"),
      signatoryFace: get.choice(faceNames, "/letterhead/signatoryFace"),
    },
    imprint: {
      outerRule: get.mm("/imprint/outerRule"),
      innerRule: get.mm("/imprint/innerRule"),
      inset: get.zi("/imprint/inset"),
    },
    pageNumber: {
      below: get.mm("/pageNumber/below"),
      inset: get.zi("/pageNumber/inset"),
      pattern: get.text("/pageNumber/pattern"),
    },
    table: { rule: get.mm("/table/rule") },
  };
  return { house, missing: get.missing };
}

/** Right and bottom margins are what the type area leaves of the paper. */
function toPage(get: Figures): Page {
  const [width, height] = [get.mm("/page/width"), get.mm("/page/height")];
  const [top, left] = [get.mm("/page/top"), get.mm("/page/left")];
  const typeArea = { width: get.mm("/page/typeArea/width"), height: get.mm("/page/typeArea/height") };
  const [lines, characters] = [get.number("/page/lines"), get.number("/page/characters")];
  return {
    width,
    height,
    top,
    left,
    right: mm(width - left - typeArea.width),
    bottom: mm(height - top - typeArea.height),
    typeArea,
    lines,
    characters,
    pitch: get.maybe.pt("/page/pitch") ?? linePitch(typeArea.height, lines),
    characterWidth: characterWidth(typeArea.width, characters),
  };
}

function toFace(get: Figures, name: FaceName): Face {
  return {
    names: get.texts(`/faces/${name}/names`),
    generic: get.choice(generics, `/faces/${name}/generic`),
    latin: get.text(`/faces/${name}/latin`),
  };
}

function toBody(get: Figures, page: Page): Style {
  const size = get.pt("/styles/body/size");
  const standard: Style = {
    face: get.choice(faceNames, "/styles/body/face"),
    size,
    pitch: page.pitch,
    align: get.choice(aligns, "/styles/body/align"),
    firstLine: zi(0),
    linesBefore: 0,
    bold: false,
    colour: "000000",
    keepWithNext: false,
    tracking: trackingFor(size, page.characterWidth),
  };
  return toStyle(get, page, standard, "body");
}

/** What a style doesn't say it has from the body, but for its first line, the lines before it and the paragraph behind it. */
function toStyle({ maybe }: Figures, { characterWidth }: Page, body: Style, name: StyleName): Style {
  const at = (key: keyof Style): string => `/styles/${name}/${key}`;
  const size = maybe.pt(at("size")) ?? body.size;
  return {
    face: maybe.choice(faceNames, at("face")) ?? body.face,
    size,
    pitch: maybe.pt(at("pitch")) ?? body.pitch,
    align: maybe.choice(aligns, at("align")) ?? body.align,
    firstLine: maybe.zi(at("firstLine")) ?? zi(0),
    linesBefore: maybe.number(at("linesBefore")) ?? 0,
    bold: maybe.truth(at("bold")) ?? body.bold,
    colour: maybe.text(at("colour")) ?? body.colour,
    keepWithNext: maybe.truth(at("keepWithNext")) ?? false,
    tracking: size === body.size ? trackingFor(size, characterWidth) : pt(0),
  };
}

function byName<N extends string, T>(names: readonly N[], make: (name: N) => T): Readonly<Record<N, T>> {
  // fromEntries forgets the names of its keys
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<N, T>;
}
