import { unitAt, unitSet } from "./unit-set.js";

/** A full name in two parts joined by a dot: 阿迪力·买买提. */
const DOTTED = /[\u4e00-\u9fff]{2}·[\u4e00-\u9fff]{2}/gu;
/** Characters that write the sounds of Tibetan, Yi, Mongolian and Uyghur names; none is a verb or a particle. */
const SOUNDS = unitSet(
  "阿吉木沙玛依尔古拉扎西卓次仁旦增旺堆洛桑巴达娃尼多平措格央金德久罗布贡嘎索朗顿珠仓班丹曲培才让卡杰赤列热松拥呷甲克惹勒乌果伍莫哈苏江丽努艾孜图逊吐特其娜娅斯额登雅俄泽郎噶绒",
);
const SHORTEST = 3;
const LONGEST = 5;

/** Where the dots of such names stand. */
export function dotsOfNames(text: string): readonly number[] {
  return text.includes("·") ? [...text.matchAll(DOTTED)].map(({ index }) => index + 2) : [];
}

/** Whether a name written by its sounds can begin at a place. */
export function beginsSounds(text: string, from: number): boolean {
  return SOUNDS[unitAt(text, from)] === 1 && SOUNDS[unitAt(text, from + 1)] === 1;
}

/** Where a name written by its sounds ends that begins at a place: 吉木阿甲, 丹增旺堆. */
export function soundsEnd(text: string, from: number): number | undefined {
  let to = from;
  while (to - from < LONGEST && SOUNDS[unitAt(text, to)] === 1) to++;
  return to - from >= SHORTEST ? to : undefined;
}
