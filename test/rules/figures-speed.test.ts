import { expect, test } from "vitest";
import { figureFindings } from "./figures-told.js";

const LENGTH = 200_000;

/** Paragraphs without end, on which a careless reader would go back to the beginning again and again. */
test.each([
  "全年受理96件，其中来信18件、来访40件、网上38件，成功率85.7%，",
  "其中1件、",
  "共3件：甲1件；",
  "合计5件、甲3件、",
  "（其中3件",
  "3件（其中1件、2件）",
  "甲、乙、",
  "三项：一是",
  "“四个一”：一是甲一；",
  "“甲",
  "1,234",
  "3～5件，",
  "占50%，",
  "由3件增加到4件，增长5%，",
  "全年审核合同36份，",
  "上半年3件，全年5件，",
  "罚款5万元，罚款2000元，",
  "一二三四",
  "38个执法主体中有7个，",
  "镇党委会议研究法治工作4次。",
  "物业纠纷3件，占纠纷总数的5%。",
])("%j is read in linear time", (text) => {
  const start = performance.now();
  figureFindings(text.repeat(LENGTH / text.length));
  expect(performance.now() - start).toBeLessThan(8000); // a second or so on an idle machine; minutes if quadratic
});
