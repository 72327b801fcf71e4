import { matchesOf } from "../text/matches.js";
import { found } from "./found-text.js";
import { numeralStandard } from "./national-standards.js";
import type { Rule } from "./rule.js";
import { isInFrontMatter, type RunningText } from "./running-text.js";
import { DIGITS, textsWith } from "./texts-with.js";

const TWO_DIGITS = /(?<![\d.．:：/〔—～~\-－])(?<![（(](?=\d{2}年(?![为是]\d)))(\d{2})年/gu;
/** A point in time, whatever stands before it: 24年5月, 24年度, 24年底. */
const POINT = /^(?:\d{1,2}月(?!份?薪)|度(?!假)|底|初|末(?!位)|第[一二三四1-4]季度|[上下]半年)/u;
const COMPARED = /(?:与|较|比|同|和)$/u;
const COMPARISON = /^(?:相比|同期|年底|的?\d|增|减|上升|下降|提高|多|少)/u;
/** 自18年起. */
const SINCE = /(?:自从?|从|始于|截至|截止到?)$/u;
/** Whose 10年以来 is a point in time; 建镇20年以来 isn't. */
const FROM = /(?:^|[，。；：、（\n]|[会道镇局乡区市县院处办府委厅自从对将把]|[清梳]理)$(?<!建.)/u;
/** What happened in a year, rather than lasted for years. */
const EVENT =
  /^(?:建成|开展|完成|实现|印发|制定|启动|成立|修订|出台|投入|新增|竣工|获评|获得|荣获|办理|办结|受理|全年|工作|任务|计划|通过|公布|公开|发布|立项|交办|签订|举办|召开|将)/u;
/** What lasts: 历时22年, 服务社区20年, 房龄30年. */
const LASTING =
  /(?:[这此]|满|历时|时隔|相隔|距今|已有|已|近|约|达|超过?|逾|余|第|每|房龄|工龄|党龄|教龄|执业|任职|工作|从事|服务|坚持|连续|持续|长达|为期|扎根|守护|使用|运行|经营|居住|生活|纠缠|困扰|期限|保存|保管|徒刑|刑期|合同|租期|周期|过去|今后|未来|最近|前|后|头|[一二三四五六七八九十两几])$/u;

/** Years are written in full. */
export const yearShort: Rule = {
  meta: {
    id: "year-short",
    severity: "warning",
    summary: { zh: "年份写全四位数字", en: "Years have all four digits" },
    explanation: {
      zh: "“22年”应写“2022年”。“历时22年”“满20年”“房龄30年”是时长，不管；两位数后面是月份、“度”“底”，或者与别的年份比较，或者接近报告年度而后面是“建成”“完成”一类动词时，才认作年份。",
      en: "22年 should be 2022年. Durations (历时22年, 满20年, 房龄30年) are left alone: two digits are taken for a year only before a month, 度 or 底, in a comparison, or where they are near the year reported on and something happened in them (22年建成).",
    },
    basis: numeralStandard,
    force: "normally",
    good: "2022年建成的广场，妥善化解一起历时22年的争议。\n",
    bad: "24年5月，街道更新执法记录仪12台。\n",
  },

  check(context) {
    const { year } = context.report.frontMatter;
    for (const running of textsWith(context, "年", DIGITS)) {
      if (isInFrontMatter(running) && running.kind !== "title") continue;
      const inSpan = matchesOf(running.text, SPAN).filter(([, first = "", last = ""]) => last > first);
      const alone = matchesOf(running.text, TWO_DIGITS).filter(({ index, 1: digits = "" }) =>
        isYear(running, index, digits, year),
      );
      for (const match of new Map([...inSpan, ...alone].map((one) => [one.index, one])).values()) {
        const [actual] = match;
        const digits = actual.slice(0, 2);
        const right = `${Number(digits) > 60 ? "19" : "20"}${digits}年`;
        context.tell({
          message: {
            zh: `“${actual}”应写全，可能是“${right}”`,
            en: `“${actual}” should be written in full, perhaps “${right}”`,
          },
          expected: [right],
          ...found(context, running, match.index, match.index + actual.length),
        });
      }
    }
  },
};

/** 2021至25年, 2021—25年. */
const SPAN = /(?<=(?<!\d)(?:19|20)(\d{2})年?[至到—～~－-])(\d{2})年/gu;

function isYear({ text }: RunningText, at: number, digits: string, year: number | undefined): boolean {
  const before = text.slice(Math.max(0, at - 4), at);
  const after = text.slice(at + 3, at + 9);
  if (LASTING.test(before)) return false;
  if (POINT.test(after) || (COMPARED.test(before) && COMPARISON.test(after))) return true;
  if (/（$/u.test(before) && /^(?:为|是)\d/u.test(after)) return true;
  const distance = year === undefined ? Number.POSITIVE_INFINITY : Number(digits) + 2000 - year;
  const isRecent = distance >= -10 && distance <= 0;
  if (/[由从]$/u.test(before) && /^的\d/u.test(after)) return isRecent; // 由18年的27起降到5起
  if (
    (after.startsWith("以来") && FROM.test(before)) ||
    (SINCE.test(before) && /^(?:起|开始|[，。；）]|至|到)/u.test(after))
  )
    return isRecent;
  return (
    distance >= -5 &&
    distance <= 1 &&
    (EVENT.test(after) || (/(?:^|[，。；\n])$/u.test(before) && after.startsWith("，")))
  );
}
