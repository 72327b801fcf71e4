import type { Level } from "../../../model/front-matter.js";
import { squeeze } from "../../line.js";

/** How the names of public bodies end. */
const ENDING =
  /(?:政府|办事处|委员会|工委|党委|党组|[市县区镇乡局]委|局|厅|办公室|办|中心|院|处|会|部|镇|乡|街道|街|县|区|旗|市|省|大队|支队|所|站|公司|学校)$/u;
/** A body has no stops in its name, and doesn't speak of what it did. */
const NO_NAME = /[、，。；：:！？…“”0-9]|报告|情况|工作$|关于|存在|加强|推进/u;
const MAX_NAME = 40;

/** Whether a line can be the name of a public body (机关名称) and nothing else. */
export function isOrgan(text: string): boolean {
  const name = squeeze(text);
  return name.length >= 2 && name.length <= MAX_NAME && ENDING.test(name) && !NO_NAME.test(name);
}

/** Names that hands set side by side: `中共…工作委员会　　…办事处`; undefined where a piece isn't one. */
export function organsIn(text: string): readonly string[] | undefined {
  const pieces = text.split(/\s{2,}|[\t\u3000]+/u).filter((piece) => piece !== "");
  if (pieces.length > 0 && pieces.every(isOrgan)) return pieces;
  return isOrgan(text) ? [text] : undefined;
}

const RECIPIENT =
  /(?:委|党中央|政府|常委会|人大|政协|委员会|小组|办公室|办|局|厅|部|院|会|处|所|站|中心|领导|同志|单位|部门|机关|公司|学校|镇|乡|街道|[区县市省])$/u;

/** Whether a text names whom a report is sent to. */
export function isRecipient(text: string): boolean {
  return text.length >= 2 && text.length <= 30 && RECIPIENT.test(text) && !/如下|以下|方面|情况/u.test(text);
}

/** The kind of unit that a name tells, where it tells one for sure: 市 may be a city or a county. */
export function levelOf(name: string): Level | undefined {
  const core = squeeze(name).replace(
    /(?:人民政府|办事处|党工委|工作委员会|(?<=[省市县区旗镇乡道])委员会|党委|人大)$/u,
    "",
  );
  if (/街道|街$/u.test(core)) return "subdistrict";
  if (/[乡镇]$|苏木$/u.test(core)) return "township";
  if (/(?:局|厅|委|委员会|办公室)$/u.test(core))
    return /[市县区省镇乡]委$|管(?:理)?委(?:员会)?$/u.test(core) ? undefined : "department";
  if (/(?:省|自治区)$/u.test(core)) return "province";
  return /[县区旗]$/u.test(core) ? "county" : undefined;
}
