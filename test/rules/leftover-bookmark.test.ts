import { leftoverBookmark } from "../../src/rules/leftover-bookmark.js";
import { testRule } from "./test-rule.js";

testRule(leftoverBookmark, {
  valid: [
    "街道采用[附件]形式公开，见[1]和[2]。\n",
    "编写TOC流程图，使用REF法。\n",
    "`[bookmark: _GoBack]`\n",
    "[^1]\n\n[^1]: 数据来源。\n",
    "落实IF条款，若[如果]不足则补。\n",
  ],
  invalid: [
    {
      draft: "完成评查9项 PAGEREF _Toc18834 \\h ，整改9项。\n",
      told: ["1:7 “PAGEREF _Toc18834 \\h”是文字处理软件的残留"],
      fixed: "完成评查9项，整改9项。\n",
    },
    {
      draft: "[bookmark: _GoBack] 建立会商制度。\n",
      told: ["1:1 “[bookmark: _GoBack]”是文字处理软件的残留"],
      fixed: "建立会商制度。\n",
    },
    {
      draft: "建立会商制度[bookmark: OLE_LINK3]，按月调度。\n",
      told: ["1:7 “[bookmark: OLE_LINK3]”是文字处理软件的残留"],
      fixed: "建立会商制度，按月调度。\n",
    },
    {
      draft: "建立会商制度。[endif]\n",
      told: ["1:8 “[endif]”是文字处理软件的残留"],
      fixed: "建立会商制度。\n",
    },
    {
      draft: "建立mso-fareast-font-family:SimSun;会商制度。\n",
      told: ["1:3 “mso-fareast-font-family:…”是文字处理软件的残留"],
      fixed: "建立会商制度。\n",
    },
    {
      draft: "见第PAGEREF _Toc88 \\h页。\n",
      told: ["1:3 “PAGEREF _Toc88 \\h”是文字处理软件的残留"],
      fixed: "见第页。\n",
    },
    {
      draft: "见错误!未找到引用源。的规定。\n",
      told: ["1:2 “错误!未找到引用源。”说明引用的目标丢了，请补写原来的内容"],
    },
    {
      draft: "修订制度2项\\* MERGEFORMAT。\n",
      told: ["1:8 “* MERGEFORMAT”是文字处理软件的残留"],
      fixed: "修订制度2项。\n",
    },
    {
      draft: "见表SEQ 表 \\* ARABIC所列。\n",
      told: ["1:3 “SEQ 表 * ARABIC”是文字处理软件的残留"],
      fixed: "见表所列。\n",
    },
  ],
});
