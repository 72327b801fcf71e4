import { matchesOf } from "../text/matches.js";
import { unitAt } from "../text/unit-set.js";
import { found } from "./found-text.js";
import type { Rule } from "./rule.js";
import { isProse, runningTexts } from "./running-text.js";
import { type SaidTwice, saidTwice } from "./said-twice.js";
import { withoutQuoted } from "./title-stretches.js";

/** A clause says nothing twice: words that join two of a kind (和, 并, 、) lie between where it does so on purpose. */
const REPETITIONS: readonly RegExp[] = [
  // 存在…存在短板
  /(存在|确保|由于|为了|按照|根据|围绕|进行|进一步)(?![的中])(?:(?!\1)[^，。；：！？、和与及并或且而也又再的\n]){1,40}\1(?![的中已感于])/gu,
  // 召开会议召开9次; not 提供者提供, 召开…后召开, 制定…指导…制定, 制定文件制定程序
  /(召开|听取|提供|坚持|制定|印发|出台|举办|举行|配备|聘请|列入|纳入|打造|营造|构建|带领|邀请|选派|抽调|成立|设立)(?![的者方商前后时过])(?:(?!\1|指导|督促|推动|帮助|协助|要求)[^，。；：！？、和与及并或且而也又再后时便由对的“”《》\n]){2,20}\1(?![的者方商前后时期]|(?<=制定)(?:主体|机关|程序|技术|权限|管理|机制|流程|规则|规范))/gu,
  // 完成…完成 at the end of a clause; not 推进…向纵深推进, …水平不断提升
  /(打造|营造|构建|完成|提升|提高|加强|强化|完善|健全|推进|落实|开展|编制|修订|建立|履行|优化|夯实|压实)(?!的)[^，。；：！？、和与及并或且而也又再使让促带得是有为向往由从以“”《》（）\n]{2,20}(?<!不断|持续|稳步|明显|全面|同步|已|均|全部|有效|一步|整体|大幅|显著|逐步|未|待|需|要|可|能|抓|动|快|一体|统筹|协同|应|式|化)\1(?=[，。；！？\n]|$)/gu,
  // 组织开展组织; not 组织开展组织生活会
  /(组织|开展|推进|加强|完善|落实|实施|健全|强化|深化|优化|提升|推动|召开|举办)(?!\1)(?:组织|开展|推进|加强|完善|落实|实施|健全|强化|深化|优化|提升|推动|召开|举办)\1(?!生活|部|机构|建设|架构|体系|方案|办法|细则|意见|年|行动|动员|程序|关系)/gu,
  // 带头带领…带头, 人才引进人才, 期待的新期待
  /(带头)(?:带领|组织|引领)[^，。；、\n]{0,10}\1|(?<!以)(人才|经费|资金|队伍|意识|能力)(?:引进|培养|保障|投入|建设|提升|增强)\2(?!化)|(期待|期盼|诉求|关切)的[^，。；、\n]{1,6}\3(?=[，。；！？\n]|$)/gu,
  // 加强对…的加强
  /(加强|开展|推进|推动|提升|提高|落实|实施|完善|强化|促进)(?!的)(?:(?!\1|带来|促使|带动|实现|得到|取得)[^，。；：！？是使让有为\n]){2,30}的\1(?=[，。；：！？\n]|$)/gu,
  // 建设一体化建设
  /(建设|管理|治理|发展|推进)(?:一体化?|协同|联动)\1/gu,
];

/** The same for one word each: only where it stands twice. */
const REPETITIONS_OF: readonly (readonly [word: string, patterns: readonly RegExp[]])[] = [
  [
    "原因",
    [
      // 原因是…的原因
      /(原因)(?:是|为|在于)[^，。；！？\n]{2,40}的\1(?=[，。；！？\n]|$)/gu,
      // 原因是…，…的原因; not 原因是…，认真分析…的原因
      /(原因)(?:是|为|在于)[^，。；！？\n]{2,40}，[^，。；！？是为析找明清查究\n]{2,40}的\1(?=[。；！？\n]|$)/gu,
    ],
  ],
  [
    "进一步",
    [
      // 进一步推进…的进一步推进
      /进一步(推进|加强|提升|提高|完善|强化|深化|优化|规范|落实|健全)[^，。；：！？使让促\n]{2,30}的进一步\1/gu,
    ],
  ],
  [
    "开展",
    [
      // 开展走访活动开展137家
      /(开展)[^，。；：！？、\n]{2,16}(?:活动|工作|检查|培训|宣传|行动|走访|调研|整治)\1(?=\d)/gu,
    ],
  ],
  [
    "有关",
    [
      // 有关法规及其他有关规章的有关规定; 有关部门按照有关法规的有关规定 has three roles
      /有关(?:(?!有关|[按依]照|[根依]据|会同|[对由向])[^，。；：！？\n]){1,30}有关(?:(?!有关)[^，。；：！？\n]){1,12}的有关/gu,
      /有关(?:(?!有关)[^，。；：！？\n]){1,12}的有关(?:(?!有关|[按依]照|[根依]据|会同|[对由向])[^，。；：！？\n]){1,30}有关/gu,
      // 有关优化…建设有关论述
      /有关(?:优化|加强|推进|落实|开展|完善|促进|规范|提升|深化|做好|健全|改善)(?:(?!有关)[^，。；：！？、和与及并或\n]){2,24}有关(?=论述|规定|要求|精神|文件|政策|部署|重要)/gu,
    ],
  ],
];

function patternsFor(text: string): readonly RegExp[] {
  const more = REPETITIONS_OF.filter(([word]) => text.indexOf(word, text.indexOf(word) + 1) > 0);
  return more.length === 0 ? REPETITIONS : [...REPETITIONS, ...more.flatMap(([, patterns]) => patterns)];
}

/** 一点点一点点, 对对对对对对 and the like. */
const MEANT = /^(.)\1+$|^一/u;
/** 委员会委员会议, 负责人负责人大建议: the last character begins a word of its own. */
const GOES_ON = /^(?:会[议同见商谈签诊晤]|人[大员民口事才力])/u;
/** In characters; 讨论讨论 and 一步一步 may be meant, longer words said twice are typed twice. */
const DOUBLED = { least: 3, most: 10 };

/** Words typed twice in a row: 受制于受制于. */
function doubledIn(text: string): readonly SaidTwice[] {
  const found = new Map<number, string>();
  for (const length of lengthsIn(text)) {
    let same = 0;
    for (let at = 0; at + length < text.length; at++) {
      same = isHan(text.charCodeAt(at)) && text.charCodeAt(at) === text.charCodeAt(at + length) ? same + 1 : 0;
      if (same === length) found.set(at - length + 1, text.slice(at + 1 - length, at + 1));
    }
  }
  return [...found].flatMap(([index, word]) =>
    MEANT.test(word) || goesOn(text, index, word.length) ? [] : [{ index, whole: word + word, word }],
  );
}

function goesOn(text: string, index: number, length: number): boolean {
  let end = index + 2 * length;
  while (end < text.length && text.charAt(end) === text.charAt(end - length)) end++;
  return GOES_ON.test(text.slice(end - 1, end + 1));
}

/** Where units stood last; those that share a place in it are taken for one another. */
const last = new Int32Array(0x100);

/** How far back three characters in a row have stood before, shorter ways first: so long may a word typed twice be. Few texts have any. */
function lengthsIn(text: string): readonly number[] {
  last.fill(-DOUBLED.most - 1);
  let lengths: number[] = [];
  let again = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    again = isHan(unit) && at - (last[unit & 0xff] ?? 0) <= DOUBLED.most ? again + 1 : 0;
    last[unit & 0xff] = at;
    if (again < DOUBLED.least) continue;
    for (let length: number = DOUBLED.least; length <= DOUBLED.most; length++) {
      if (unitAt(text, at - length) !== unit || lengths.includes(length)) continue;
      const start = at + 1 - DOUBLED.least;
      if (text.startsWith(text.slice(start, at), start - length)) lengths = [...lengths, length].sort((a, b) => a - b);
    }
  }
  return lengths;
}

function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}

/** A word that a clause has twice. */
export const repeatWord: Rule = {
  meta: {
    id: "repeat-word",
    severity: "warning",
    summary: { zh: "一句里同一个词不重复", en: "A clause doesn't repeat a word" },
    explanation: {
      zh: "修改时旧词没有删净，就会写成“存在……存在……的问题”“加强对……的加强”“完成……完成”“原因是……的原因”；三个字以上的词连写两遍、十个字以上的分句连写两遍、“《……的通知》通知要求”也提出。并列的（“化解在楼门、化解在网格”）、书名号和引号里的不算。",
      en: "An edit that leaves the old word in place gives 存在…存在…的问题, 加强对…的加强, 完成…完成 or 原因是…的原因; so does a word of three characters or more, or a clause of ten, typed twice in a row, and 《…的通知》通知要求. Parallels (化解在楼门、化解在网格) and what stands in title marks or quotes are left alone.",
    },
    force: "practice",
    good: "部分科室法治意识存在短板。\n",
    bad: "部分科室存在法治意识存在短板的问题。\n",
  },

  check(context) {
    for (const running of runningTexts(context)) {
      if (!isProse(running) && running.kind !== "heading" && running.kind !== "run-in") continue;
      const text = withoutQuoted(running);
      let done = 0;
      const places = patternsFor(text).flatMap((pattern) =>
        matchesOf(text, pattern).map(({ index, 0: whole, 1: first, 2: second, 3: third }) => ({
          index,
          whole,
          word: first ?? second ?? third ?? "有关",
        })),
      );
      const all = [...places, ...doubledIn(text), ...saidTwice(running.text)];
      for (const { index, whole, word } of all.sort((a, b) => a.index - b.index)) {
        if (index < done) continue;
        done = index + whole.length;
        context.tell({
          ...found(context, running, index, done),
          message: {
            zh: `“${running.text.slice(index, done)}”里“${word}”重复`,
            en: `“${word}” is repeated in “${running.text.slice(index, done)}”`,
          },
        });
      }
    }
  },
};
