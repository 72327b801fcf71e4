import { repeatWord } from "../../src/rules/repeat-word.js";
import { testRule } from "./test-rule.js";

testRule(repeatWord, {
  valid: [
    "意识存在短板，人手存在缺口。\n", // two clauses
    "查找存在的问题和存在的不足。\n", // joined
    "化解在楼门、化解在网格。\n", // parallel
    "按照要求和按照时限办理。\n", // joined
    "加强培训，能力有了明显的加强。\n", // two clauses
    "有关部门按照有关规定办理。\n", // two roles
    "法治国家、法治政府、法治社会一体建设。\n", // the set phrase
    "存在的短板仍然存在。\n", // 存在的
    "开展《关于开展普法的通知》的宣讲。\n", // the name of a paper
    "坚持谁执法谁普法。\n", // a set phrase
    "对进行违建的当事人进行处罚。\n", // a clause before a noun
    "有关部门、有关单位按照有关要求落实。\n", // three roles
    "有关部门按照有关法规的有关规定办理。\n", // three roles
    "一步一步推进，讨论讨论再讨论，人民城市人民建。\n",
  ],
  invalid: [
    { draft: "个别窗口存在服务存在拖延的现象。\n", told: ["1:5 “存在服务存在”里“存在”重复"] },
    { draft: "不断提高干部依法办事能力的提高。\n", told: ["1:3 “提高干部依法办事能力的提高”里“提高”重复"] },
    { draft: "落实好各项整改任务的落实。\n", told: ["1:1 “落实好各项整改任务的落实”里“落实”重复"] },
    { draft: "整理有关决策的有关事项和有关材料。\n", told: ["1:3 “有关决策的有关事项和有关”里“有关”重复"] },
    { draft: "学习有关规范执法行为有关要求。\n", told: ["1:3 “有关规范执法行为有关”里“有关”重复"] },
    { draft: "推进社会治理一体化治理。\n", told: ["1:5 “治理一体化治理”里“治理”重复"] },
    { draft: "对台账进行核对进行归档。\n", told: ["1:4 “进行核对进行”里“进行”重复"] },
    { draft: "既受制于受制于规范滞后。\n", told: ["1:2 “受制于受制于”里“受制于”重复"] },
  ],
});
