import { privHealth } from "../../src/rules/priv-health.js";
import { testRule } from "./test-rule.js";

const told = (place: string, name: string, word: string) =>
  `${place} “${name}”与“${word}”写在一起，公开了个人的健康或受助情况，请隐去姓名或只写数字`;

testRule(privHealth, {
  valid: [
    "街道为残疾人、老年人上门服务76次。\n", // groups
    "为患糖尿病的居民张某申请救助。\n", // masked
    "街道宣讲精神卫生法、残疾人保障法各1场。\n",
    "为患重病居民家庭发放救助金，名单不对外公布。\n",
    "居民李大山与邻居的噪声纠纷已调解。\n", // nobody is ill
    "聘请谢志明律师为残疾人提供援助。\n", // a lawyer
    "区残联主任王建国慰问残疾人12名。\n", // a leader
    "居民李大山的投诉已办结。为低保户发放救助金。\n", // another sentence
    "公司负责人孔大勇向残疾人捐赠轮椅6台。",
    "为赵某落实低保，残疾人案件59件、患者权益案件3件办结。\n",
  ],
  invalid: [
    { draft: "为患肺癌的居民何稻香联系援助。\n", told: [told("1:8", "何稻香", "癌")] },
    { draft: "居民吕豆苗因精神疾病与邻居发生冲突。\n", told: [told("1:3", "吕豆苗", "精神疾病")] },
    { draft: "尿毒症患者孔槐花的申请由社区代办。\n", told: [told("1:6", "孔槐花", "尿毒症")] },
    {
      draft: "为低保户张芦花、特困人员施桑叶发放救助金。\n",
      told: [told("1:5", "张芦花", "低保"), told("1:13", "施桑叶", "特困")],
    },
    { draft: "当事人周长根（二级残疾）申请复议。\n", told: [told("1:4", "周长根", "残疾")] },
  ],
});
