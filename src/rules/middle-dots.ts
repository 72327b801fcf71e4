import { matchesOf } from "../text/matches.js";
import type { RunningText } from "./running-text.js";

/** A dot that should be a middle dot (间隔号). */
export interface WrongDot {
  readonly at: number;
  /** The name that it stands in. */
  readonly from: number;
  readonly to: number;
}

const DOT = /[.．•・‧∙⋅]/u;
/** Names are short and hold no other punctuation: “扫黄打非·新风2021”. */
const LONGEST_NAME = 24;
const NAME = /^[^，。；：！？、]+$/u;
const BETWEEN = /(?<=[々〇㐀-鿿])[.．•・‧∙⋅](?=[々〇㐀-鿿\d])/gu;
/** `4.15` before the words of a day; not `6.26万元`. */
const DAY =
  /(?<![\d.．])(1[0-2]|[1-9])([.．•・‧])(3[01]|[12]\d|[1-9])(?![\d.．])(?=[”」]?(?:全民|全国|国家|国际|世界|中国|联合国|宪法|禁毒|消防|消费者|知识产权|学雷锋|植树|环境|防灾|减灾|土地|测绘|税收|青年|妇女|儿童|护士|教师|医师|警察|记者|读书|法[治制]|安全|反[诈邪恐间]|扫黄|保密|档案|信访|普法)[々〇㐀-鿿]{0,12}?[日周节])/gu;
const QUOTED_DAY = /(?<=[“‘])(1[0-2]|[1-9])([.．•・‧])(3[01]|[12]\d|[1-9])(?=[”’](?!版))/gu;

/** Dots within a quoted name or a title: “护苗.2024”. */
export function stopsInNames({ text, pairs }: RunningText): readonly WrongDot[] {
  const dots: WrongDot[] = [];
  for (const { open, close, mark } of pairs.matched) {
    if (!"“‘《〈".includes(mark) || close - open > LONGEST_NAME) continue;
    const name = text.slice(open + 1, close);
    if (!DOT.test(name) || !NAME.test(name)) continue;
    for (const { index } of matchesOf(name, BETWEEN)) dots.push({ at: open + 1 + index, from: open + 1, to: close });
  }
  return dots;
}

/** Dots in the names of days: 4.15全民国家安全教育日, “12.4”. */
export function dotsInDays({ text }: RunningText): readonly WrongDot[] {
  if (!DOT.test(text)) return [];
  const dots = new Map<number, WrongDot>();
  for (const { index, 0: day, 1: month = "" } of [...matchesOf(text, DAY), ...matchesOf(text, QUOTED_DAY)]) {
    const at = index + month.length;
    dots.set(at, { at, from: index, to: index + day.length });
  }
  return [...dots.values()];
}
