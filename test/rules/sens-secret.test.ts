import { sensSecret } from "../../src/rules/sens-secret.js";
import { testRule } from "./test-rule.js";

const told = (place: string, mark: string) =>
  `${place} “${mark}”说明内容不能公开，年度报告应当公开，请核对并删去有关内容或标志`;
const front = (entries: string) => `---\nyear: 2024\n${entries}---\n\n正文。\n`;

testRule(sensSecret, {
  valid: [
    "街道组织学习《中华人民共和国保守国家秘密法》1次。\n",
    "严格保守当事人的商业秘密和国家秘密，落实保密审查。\n",
    "受理申请12件，其中予以公开9件、不予公开3件。\n",
    "坚持以公开为常态、不公开为例外。\n",
    "检查内部资料性出版物印制单位2家，修订内部资料管理制度。\n",
    "定密事项分为绝密、机密、秘密三级，清点机密文件3份。\n",
    "标注密级（秘密）的文件3份，商业秘密（不公开）1件。\n", // the words are explained
    "不予公开的申请（不予公开3件）均已答复，申请（不予公开）已告知理由。\n",
    "| 答复结果 | 件数 |\n| --- | --- |\n| 不予公开 | 3 |\n", // a kind of answer
    front("publish: { openness: 主动公开 }\n"),
  ],
  invalid: [
    { draft: "内部资料 注意保存\n\n召开会议4次。\n", told: [told("1:1", "内部资料 注意保存")] },
    { draft: "秘密\n\n召开会议4次。\n", told: [told("1:1", "秘密")] },
    { draft: "（机密）召开专题会议。\n", told: [told("1:1", "（机密）")] },
    { draft: "绝密★10年\n\n制定预案。\n", told: [told("1:1", "绝密★10年")] },
    { draft: "重点工作台账（不公开）已报区委。\n", told: [told("1:7", "（不公开）")] },
    { draft: "全年办结36件。此件不公开。\n", told: [told("1:9", "此件不公开")] },
    { draft: "公开方式：依申请公开\n", told: [told("1:1", "公开方式：依申请公开")] },
    { draft: "### 处置方案【内部资料】\n\n已完成。\n", told: [told("1:9", "【内部资料】")] },
    { draft: "---\nyear: 2024\nnote: 此件不予公开\n---\n\n正文。\n", told: [told("3:7", "此件不予公开")] },
    {
      draft: front("letterhead: { classification: 机密★1年 }\n"),
      told: ["3:31 (warning) “机密★1年”说明内容不能公开，年度报告应当公开，请核对并删去有关内容或标志"],
    },
  ],
});

testRule(sensSecret, {
  options: { publish: true },
  valid: [front("publish: { openness: 主动公开 }\n")],
  invalid: [
    { draft: front("letterhead: { classification: 秘密 }\n"), told: [told("3:31", "秘密")] },
    { draft: front("publish: { openness: 不予公开 }\n"), told: [told("3:22", "不予公开")] },
  ],
});
