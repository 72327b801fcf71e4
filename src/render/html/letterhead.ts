import type { Element } from "hast";
import { h } from "hastscript";
import type { JointMark, LaidOutImprint, LaidOutLetterhead } from "../../layout/laid-out.js";
import { onLines } from "./elements.js";

/** 版头. The lines above the mark have a box of their own, which in print puts the mark at its height. */
export function toLetterhead(letterhead: LaidOutLetterhead): Element {
  const { copyNumber, classifications, mark } = letterhead;
  const above = [
    ...(copyNumber === undefined ? [] : [h("p", { className: ["copyNumber"] }, copyNumber)]),
    ...classifications.map((line) => h("p", { className: ["classification"] }, line)),
  ];
  return h(
    "div",
    { className: ["letterhead"] },
    onLines([
      ...(above.length === 0 && mark === undefined ? [] : [h("div", { className: ["above-mark"] }, onLines(above))]),
      ...(mark === undefined ? [] : [toMark(mark)]),
      ...numberLine(letterhead),
    ]),
  );
}

/** 发文机关标志; the word beside the names of a joint report stands in the middle of their height (GB/T 9704-2012 7.2.4). */
function toMark(mark: string | JointMark): Element {
  if (typeof mark === "string") return h("p", { className: ["mark"] }, mark);
  const names = mark.names.map((name) => h("p", { className: ["mark"] }, name));
  const word = mark.word === undefined ? [] : [h("p", { className: ["mark"] }, mark.word)];
  return h(
    "div",
    { className: ["joint-mark"] },
    onLines([h("div", { className: ["issuers"] }, onLines(names)), ...word]),
  );
}

/** 发文字号, with 签发人 on the same line where the paper goes upwards (上行文). */
function numberLine({ documentNumber, signatories }: LaidOutLetterhead): readonly Element[] {
  if (signatories.length === 0) {
    return documentNumber === undefined ? [] : [h("p", { className: ["documentNumber"] }, documentNumber)];
  }
  return [
    h("p", { className: ["documentNumber", "countersigned"] }, [
      h("span", documentNumber ?? ""),
      " ",
      h("span", { className: ["signatories"] }, [
        "签发人：",
        h("span", { className: ["names"] }, signatories.flatMap((name) => [h("span", name), " "]).slice(0, -1)),
      ]),
    ]),
  ];
}

/** 版记. */
export function toColophon({ copyTo, printedBy, printedOn }: LaidOutImprint): Element {
  const printed = [printedBy, printedOn].filter((text) => text !== undefined).map((text) => h("span", text));
  return h(
    "footer",
    { className: ["colophon"] },
    onLines([
      ...(copyTo === undefined ? [] : [h("p", { className: ["imprint", "copy-to"] }, copyTo)]),
      ...(printed.length === 0
        ? []
        : [h("p", { className: ["imprint", "printing"] }, printed.flatMap((span) => [span, " "]).slice(0, -1))]),
    ]),
  );
}
