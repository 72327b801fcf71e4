import type { Rule, RuleContext } from "./rule.js";
import { unitKind } from "./unit-kind.js";
import { tellWords } from "./words.js";

/** In a municipality there is no province. */
export const levelWord: Rule = {
  meta: {
    id: "level-word",
    severity: "warning",
    summary: { zh: "直辖市的报告不写“省”“省级”", en: "Reports in a municipality don't speak of a province" },
    explanation: {
      zh: "直辖市没有省一级，“省级”“省、市”多半是从别处的范文抄来的。只在前言信息的place、署名、标题或者配置的place写明直辖市时检查；“外省”“各省市”“河北省”等不算。",
      en: "A municipality directly under the central government has no province above it: 省级 or 省、市 was mostly copied from another place's report. Checked only where `place`, issuer or title of the front matter, or `place` of the configuration, names a municipality; 外省, 各省市, 河北省 are left alone.",
    },
    basis: { document: "《中华人民共和国宪法》", clause: "第三十条" },
    force: "must",
    good: "---\ntitle: 天津市示例区晨光街道2024年法治政府建设情况报告\nissuer: 示例区人民政府晨光街道办事处\nyear: 2024\n---\n\n在市级案卷评查中获评优秀。\n",
    bad: "---\ntitle: 天津市示例区晨光街道2024年法治政府建设情况报告\nissuer: 示例区人民政府晨光街道办事处\nyear: 2024\n---\n\n在省级案卷评查中获评优秀。\n",
  },
  wholeReport: true,

  check(context) {
    if (unitKind(context.report.frontMatter) === "province") return;
    const municipality = municipalityOf(context);
    if (municipality === undefined) return;
    const provinces = context.dictionaries.places.filter(({ kind }) => kind === "province").map(({ name }) => name);
    tellWords(context, "level-word", {
      quoted: false,
      mend: false,
      accept: (text, from) => !provinces.some((name) => text.startsWith(name, from + 1 - name.length)),
      say: (actual, right) => ({
        zh: `${municipality}没有省一级，“${actual}”${right.length === 0 ? "不当" : `宜为${right.map((word) => `“${word}”`).join("或")}`}`,
        en: `there is no province above a part of ${municipality}: “${actual}”${right.length === 0 ? "" : ` might be ${right.map((word) => `“${word}”`).join(" or ")}`}`,
      }),
    });
  },
};

function municipalityOf({ report: { frontMatter }, options, dictionaries }: RuleContext): string | undefined {
  const { place = options.place, issuers, title = "" } = frontMatter;
  const municipalities = dictionaries.places.filter(({ kind }) => kind === "municipality").map(({ name }) => name);
  if (place !== undefined) return municipalities.find((name) => place.startsWith(name.slice(0, -1)));
  return municipalities.find((name) => [...issuers, title].some((text) => text.includes(name)));
}
