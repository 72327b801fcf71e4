import type { FrontMatter } from "../model/front-matter.js";

const OFFICE = /^(.*?)街道?(?=办事处|办公室|党工委|工委|[12]\d{3}|关于|[\s|]|$)/u;
/** What stands before the name of a sub-district itself. */
const ABOVE = /^.*(?:人民政府|[省市区县旗州盟])/u;

/** The name of a sub-district without 街道: 青禾 of 示例市云岭区人民政府青禾街道办事处. */
export function ownName({ issuers, title }: FrontMatter): string | undefined {
  for (const text of [...issuers, title ?? ""]) {
    const before = OFFICE.exec(text.normalize("NFKC"))?.[1];
    const name = before?.replace(ABOVE, "");
    if (name !== undefined && /^[々〇㐀-鿿]{2,6}$/u.test(name)) return name;
  }
  return undefined;
}
