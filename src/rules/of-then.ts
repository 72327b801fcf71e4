/** 原区政府法制办, 时任县环保局局长: names of then, a few words before. 草原 and 原则 say nothing of it. */
const OF_THEN =
  /(?:(?<![草高平太中还病屏荒复])原(?![则因告料始有油理创])|时任|曾任|前身)[^，。；：！？“”《》\n]{0,10}$/u;
/** What became of it: 法制办（现司法局）, 安监局职责划入应急管理局. */
const NO_MORE =
  /^(?:（(?:现|今|已)|[^，。；：！？、\n]{0,8}(?:划入|划转|划归|并入|整合|合并|撤销|更名|改组|重组|改为|转隶|前身))/u;
/** How far away either may stand, in UTF-16 units. */
const REACH = 16;

/** Whether the name of a body between two places is told as the one it has now. */
export function isOfNow(text: string, from: number, to: number): boolean {
  return !OF_THEN.test(text.slice(Math.max(0, from - REACH), from)) && !NO_MORE.test(text.slice(to, to + REACH));
}
