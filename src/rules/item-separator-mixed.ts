import { matchesOf } from "../text/matches.js";
import { GROUP, type Item, isItem, oddAmongAlike, oddAmongPairs, type Segment, segmentsOf } from "./alike-items.js";
import { type OddMark, oddEnumeratedMarks } from "./enumerated-marks.js";
import { found } from "./found-text.js";
import { punctuationStandard } from "./national-standards.js";
import { excerpt } from "./quote.js";
import type { Rule, RuleContext } from "./rule.js";
import { isProse, type RunningText } from "./running-text.js";
import { DIGITS, NUMERALS, textsWith } from "./texts-with.js";

/** Belongs to the item before it. */
const DEPENDENT =
  /^(?:参训|受益|受众|覆盖|惠及|发放|办结|已办结|化解|成功|其中|完成|整改|采纳|占|涉及|罚款|共|累计|服务|接受|收集|解决|发现|制发|提出|分别|同比|较|比|上升|下降|增长|帮助|追回|挽回|满意|采信|受理|审结|结案|维持|撤销|驳回|终止|责令|胜诉|败诉|纠正)/u;
/** Cheap look: few lists have as many items. */
const FOURTH = /[。；，：]四是/u;
const PERSONS = /人|元|%/u;

/** Items of one list are divided by one mark. */
export const itemSeparatorMixed: Rule = {
  meta: {
    id: "item-separator-mixed",
    severity: "info",
    summary: { zh: "同一组并列项用同一种点号", en: "Items of one list are divided by one mark" },
    explanation: {
      zh: "“甲25起；乙18起，丙12起”：几项都是“名称＋数字＋量词”，中间有的用分号、有的用逗号，读者会以为分了层次；“一是……；二是……；三是……。四是……”每项只有一句而点号不一的，也提示。后一项从属于前一项的（“开展培训3场，参训96人次”）、按部门或时间分组的不提示。",
      en: "In 甲25起；乙18起，丙12起 all items are of one form, but some are divided by ； and some by ，, as if they were groups; so are 一是…；二是…；三是…。四是…, where each item is one sentence. Items that depend on the one before (培训3场，参训96人次) and groups by office or time get no hint.",
    },
    basis: punctuationStandard,
    force: "normally",
    good: "审核合同36份；开展培训3场，参训96人次；化解纠纷12起。\n",
    bad: "调解邻里纠纷25起；物业纠纷18起，家庭纠纷12起。\n",
  },

  check(context) {
    for (const running of textsWith(context, "；", "，、", DIGITS)) {
      if (!isProse(running)) continue;
      for (const sentence of matchesOf(running.text, /[^。！？：\n]+/gu)) {
        if (!sentence[0].includes("；")) continue;
        const segments = segmentsOf(sentence[0], sentence.index);
        if (segments.filter(isItem).length < 3) continue; // mostly
        const odd = [oddMarks, oddTails, oddAmongAlike, oddAmongPairs].flatMap((look) => look(segments));
        for (const one of new Map(odd.map((mark) => [mark.from, mark])).values()) tellOf(context, running, one);
      }
    }
    for (const running of textsWith(context, "；", "。", "是", NUMERALS)) {
      if (!isProse(running) || !FOURTH.test(running.text)) continue;
      for (const odd of oddEnumeratedMarks(running.text)) tellOf(context, running, odd);
    }
  },
};

function tellOf(context: RuleContext, running: RunningText, { from, actual, expected }: OddMark): void {
  const around = excerpt(running.text.slice(Math.max(0, from - 6), from + 7));
  context.tell({
    message: {
      zh: `“${around}”里的“${actual}”与同组其他各项之间的“${expected}”不一致`,
      en: `the “${actual}” in “${around}” differs from the “${expected}” between the other items`,
    },
    expected: [expected],
    ...found(context, running, from, from + 1),
  });
}

/** One mark that differs in a run of items of one form. */
function oddMarks(segments: readonly Segment[]): readonly OddMark[] {
  return runsOf(segments).flatMap((run): readonly OddMark[] => {
    const marks = run.slice(1).map(({ before }) => before);
    const commas = marks.filter((mark) => mark === "，").length;
    const semicolons = marks.filter((mark) => mark === "；").length;
    if (commas + semicolons !== marks.length || commas === 0 || semicolons === 0) return [];
    const units = new Set(run.map(({ unit }) => unit));
    const free = run
      .slice(1)
      .every(({ before, label, unit }) => before === "；" || (!DEPENDENT.test(stripped(label)) && !PERSONS.test(unit)));
    const grouped = run.some(({ label }) => GROUP.test(label));
    if (!free || grouped) return [];
    const alike = units.size === 1;
    // 甲25起；乙18起，丙12起 in one measure, or one comma among several semicolons
    const [expected, actual] = semicolons >= commas ? (["；", "，"] as const) : (["，", "；"] as const);
    if (!(alike || (commas === 1 && semicolons >= 2))) return [];
    return run
      .slice(1)
      .flatMap(({ before, from }): readonly OddMark[] =>
        before === actual ? [{ from: from - 1, actual, expected }] : [],
      );
  });
}

/** 甲12件、已办结；乙30件，已办结；丙8件，已办结. */
function oddTails(segments: readonly Segment[]): readonly OddMark[] {
  const tails = segments.filter(
    ({ text, before }, index) =>
      (before === "，" || before === "、") &&
      !/\d/u.test(text) &&
      isItem(segments[index - 1]) &&
      (segments[index + 1]?.before ?? "；") === "；",
  );
  const [first] = tails;
  if (first === undefined || tails.length < 3 || tails.some(({ text }) => text !== first.text)) return [];
  const pauses = tails.filter(({ before }) => before === "、");
  const [odd, expected] =
    pauses.length * 2 < tails.length ? [pauses, "，"] : [tails.filter(({ before }) => before === "，"), "、"];
  return odd.map(({ from, before }) => ({ from: from - 1, actual: before, expected }));
}

/** Runs of three or more items that end in a figure; 全年 and the like before the first doesn't count. */
function runsOf(segments: readonly Segment[]): readonly (readonly Item[])[] {
  const runs: Item[][] = [];
  let open = false;
  for (const segment of segments) {
    if (!isItem(segment)) open = false;
    else if (open) runs.at(-1)?.push(segment);
    else {
      runs.push([segment]);
      open = true;
    }
  }
  return runs
    .map(([first, ...rest]) => (first === undefined ? [] : [{ ...first, label: stripped(first.label) }, ...rest]))
    .filter((run) => run.length >= 3);
}

function stripped(label: string): string {
  return label.replace(
    /^(?:全年|今年|年内|本年度|一年来|街道|全镇|全区|我街|我镇|我区|共|共计|累计)+(?=[々〇㐀-鿿]{2})/u,
    "",
  );
}
