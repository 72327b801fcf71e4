import { spanOfText } from "../core/traced-text.js";
import { passages } from "../model/prose.js";
import { matchesOf } from "../text/matches.js";
import type { Rule } from "./rule.js";

/**
 * The set phrases of a request (请示): they ask the receiver to decide. 群众请求批准, 经请示批准 and 提请审议 tell what was done; a
 * subject or 经, 已, 提 before the verb shows it.
 */
const FORMULAS =
  /(?:妥否|当否|可否|是否妥当)[，,]?请(?:予)?(?:批示|批复|审批|核准|指示|审定|批转)|(?:特此|专此)请示|(?<![申提经已未曾恳])请(?:予以?)?(?:批示|批复|批准|审批|核准|核拨)(?=[。！；]|$)|(?<![申提经已未曾恳敬邀聘诚盛特])请予以?(?:支持|解决|协调|安排|考虑|研究|增加|拨付)(?:为盼|为荷)?(?=[。！；]|$)|(?:恳请|敬请|特?请求|(?<![\u4e00-\u9fff])请(?=[^。！？；\n]{2,30}予以))(?:[区县市省州镇乡旗]委|[区县市省州](?:人民)?政府|[区县市省州镇乡]党委|上级|领导|贵)[^。！？；\n]{0,30}?(?:批准|解决|支持|增加|增核|追加|安排|拨付|核拨|协调|予以|列入|给予)|(?<![\u4e00-\u9fff])(?:拟?请|(?<=为此，)望)(?:[区县市省州镇乡旗]委|[区县市省州旗](?:人民)?政府|[区县市省州镇乡]党委|上级|各级领导|领导)[^。！？；，\n]{0,16}?(?:批准(?![后的])|批复|同意(?!后)|核准(?!后)|核增|增核|增设|追加|拨付|划拨)|(?<=[，。；]|^)望(?:上级|领导)?(?:予以?|给予|尽快|尽早)?(?:批准|批复|支持|解决|协调解决)(?:为盼|为荷)?(?=[。！；]|$)/gu;

/** A report carries no request (AR-63): who must decide something would overlook it there. */
export const requestInReport: Rule = {
  meta: {
    id: "request-in-report",
    severity: "warning",
    summary: { zh: "报告中不夹带请示事项", en: "A report carries no request" },
    explanation: {
      zh: "报告用于汇报工作，不得夹带请示事项；需要上级批准的，另写请示。“提请审议”“经请示批准”“申请法律援助”等叙述不提出。",
      en: "A report tells of work done and mustn't carry a request; what needs a decision goes into a request of its own. Accounts of requests made or granted are left alone.",
    },
    basis: { document: "《党政机关公文处理工作条例》", clause: "第十五条" },
    force: "must",
    good: "## 主要举措和成效\n\n经请示批准，增设办事窗口2个。提请常务会议审议事项6件。\n",
    bad: "## 主要举措和成效\n\n执法力量不足，恳请县政府增加编制2名，请予批准。\n",
  },

  check({ draft: { file }, report, tell }) {
    for (const { text } of passages(report)) {
      if (!/[请望]/u.test(text.text)) continue;
      for (const match of matchesOf(text.text, FORMULAS)) {
        tell({
          message: {
            zh: `“${match[0]}”是请示的用语，报告中不得夹带请示事项，请另写请示`,
            en: `“${match[0]}” is the wording of a request, which a report mustn't carry; write one of its own`,
          },
          span: spanOfText(file, text, match.index, match.index + match[0].length),
          actual: match[0],
        });
      }
    }
  },
};
