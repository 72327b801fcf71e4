import { sensStability } from "../../src/rules/sens-stability.js";
import { testRule } from "./test-rule.js";

const told = (place: string, word: string) => `${place} “${word}”是内部工作用语，不宜公开，请换成平实的说法或者不写`;

testRule(sensStability, {
  valid: [
    "街道对重点人群、重点人才、重点人物开展普法。\n",
    "净化重点人行道，配备重点人力，保护重点人口档案，重点人居环境整治。\n",
    "系统在非访问高峰升级，开展非访谈式调查。\n",
    "除非访客登记，一律不得入内。\n",
    "平稳控制风险，安稳控温。\n",
    "疫情期间设劝返点2处，劝返车辆36台。\n", // nobody petitions
    "旅客零滞留，快件零滞留。\n",
    "对重点人员开展核酸检测。\n",
    "召开维稳工作会议，做好信访维稳工作。\n", // open words
    "引导群众依法有序信访，接待来访86批次。\n",
  ],
  invalid: [
    { draft: "实现零非访、零滞留的目标。\n", told: [told("1:3", "零非访、零滞留")] },
    { draft: "对重点人落实稳控措施。\n", told: [told("1:2", "重点人"), told("1:7", "稳控")] },
    { draft: "管好“重点人”“重点事”，杜绝非访发生。\n", told: [told("1:4", "重点人"), told("1:16", "非访")] },
    { draft: "依法处置缠访、闹访行为。\n", told: [told("1:5", "缠访、闹访")] },
    { draft: "节日期间无进京上访，老上访户全部包保。\n", told: [told("1:6", "进京上访"), told("1:11", "老上访")] },
    { draft: "对信访重点人员逐一走访。\n", told: [told("1:4", "重点人员")] },
    { draft: "### 做好劝返非访人员工作\n\n已完成。\n", told: [told("1:7", "劝返非访")] },
  ],
});
