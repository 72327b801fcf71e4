import { requestInReport } from "../../src/rules/request-in-report.js";
import { testRule } from "./test-rule.js";

const part = (sentence: string) => `## 主要举措和成效\n\n${sentence}\n`;

testRule(requestInReport, {
  valid: [
    part("经请示上级批准，调整执法区域3处。"),
    part("提请常务会议审议重大事项6件，提请审批方案2件。"),
    part("协助困难群众申请法律援助19件，全部获得批准。"),
    part("邀请区司法局领导到会指导。"),
    part("对请示报告制度执行情况开展检查。"),
    part("群众请求解决的问题132个，办结130个。"),
  ],
  invalid: [
    {
      draft: part("以上报告妥否，请批示。"),
      told: ["3:5 “妥否，请批示”是请示的用语，报告中不得夹带请示事项，请另写请示"],
    },
    {
      draft: part("现申请追加经费20万元，特此请示。"),
      told: ["3:13 “特此请示”是请示的用语，报告中不得夹带请示事项，请另写请示"],
    },
    { draft: part("拟增设岗位3个，请批复。"), told: ["3:9 “请批复”是请示的用语，报告中不得夹带请示事项，请另写请示"] },
    {
      draft: part("恳请县委、县政府协调解决办公用房。"),
      told: ["3:1 “恳请县委、县政府协调”是请示的用语，报告中不得夹带请示事项，请另写请示"],
    },
  ],
});
