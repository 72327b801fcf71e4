/** A short report about an invented town with nothing to object to. */
export const GOOD = `---
title: 云溪县石桥镇人民政府2024年度法治政府建设情况报告
issuer: 云溪县石桥镇人民政府
year: 2024
level: township
date: 2025-01-16
---

现将2024年度法治政府建设情况报告如下：

## 2024年推进法治政府建设的主要举措和成效

全年开展行政检查36次，办结案件4件。

## 2024年推进法治政府建设存在的不足和原因

执法人员偏少，原因是编制紧张。

## 2024年党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况

镇长主持召开专题会议3次，带头学法，年终述法。

## 2025年推进法治政府建设的主要安排

组织执法培训2次，6月底前完成。
`;

/** The same without part 3: one error. */
export const FAULTY = GOOD.replace(/## 2024年党政主要负责人.*?(?=## 2025)/su, "");

/** The same without a date: one warning. */
export const WARNED = GOOD.replace("date: 2025-01-16\n", "");

/** The same with a line more at the end. */
export function withText(text: string): string {
  return `${GOOD}\n${text}\n`;
}

/** A grey PNG of one pixel. */
export const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGOoBwAAggCBd81ytgAAAABJRU5ErkJggg==",
  "base64",
);
