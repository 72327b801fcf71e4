import type { Draft } from "../draft/draft.js";
import type { Report } from "../model/report.js";
import { textBelow } from "./parts-in-order.js";
import { isUnmarked, unmarkedHeadings } from "./unmarked.js";

const SHORTCOMINGS = /存在[^。]*(?:不足|问题|短板|差距)|(?:不足|问题)[^。]*存在/u;
const PLAN = /下一?步|下一?年/u;

/** Whether a draft has no first-level heading of any kind, but sentences of two parts (AR-52). */
export function hasWordsOfParts(draft: Draft, { introduction }: Report): boolean {
  if (!isUnmarked(draft) || unmarkedHeadings(draft).length > 0) return false;
  const text = textBelow(introduction);
  return SHORTCOMINGS.test(text) && PLAN.test(text);
}
