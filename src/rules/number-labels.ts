/** A word before a number that says it is a code of something, not of a person. */
const CODE =
  /(?:编号|代码|信用代码|编码|条码|序列号|订单号|流水号|工单号|单号|案号|文号|字号|索引号|批号|证书号|备案号|许可证号|项目号|合同号|设备号|标识码|版本号|期号|刊号|书号)(?:码)?(?:[为是：:“（(]|[ \u00a0]){0,2}$/u;

/** Words that a code's label stands in before its number, in UTF-16 units. */
const REACH = 16;

/** Whether the words before a number call it a code: 索引号, 统一社会信用代码, 项目编号. */
export function isCode(text: string, from: number): boolean {
  return CODE.test(text.slice(Math.max(0, from - REACH), from));
}

/** A number with its middle hidden, as it is written in Markdown: asterisks in pairs would make it bold. */
export function maskedInMarkdown(masked: string): string {
  return masked.replaceAll("*", "\\*");
}
