import type { FrontMatter } from "../model/front-matter.js";
import { formatDate } from "../text/dates.js";
import type { LaidOutImprint } from "./laid-out.js";

/** 版记; undefined where nobody gets a copy and no printing is recorded (GB/T 9704-2012 7.4). */
export function layImprint({ copyTo, imprint }: Pick<FrontMatter, "copyTo" | "imprint">): LaidOutImprint | undefined {
  const { printedBy, printedOn } = imprint ?? {};
  if (copyTo.length === 0 && printedBy === undefined && printedOn === undefined) return undefined;
  return {
    ...(copyTo.length === 0 ? {} : { copyTo: `抄送：${copyTo.join("，")}。` }),
    ...(printedBy === undefined ? {} : { printedBy }),
    ...(printedOn === undefined ? {} : { printedOn: `${formatDate(printedOn)}印发` }),
  };
}
