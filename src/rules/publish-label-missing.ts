import { spanAt } from "../core/source-file.js";
import { siteLabels as labelsOfSite } from "../layout/site.js";
import { placeOf } from "../model/front-matter.js";
import type { Rule } from "./rule.js";
import { siteGuide } from "./sources.js";

/** The ten labels of an article page are there (WP-83): those of the site from the configuration, the others from the draft. */
export const publishLabelMissing: Rule = {
  meta: {
    id: "publish-label-missing",
    severity: "warning",
    summary: { zh: "网页上必备的标签齐全", en: "The mandatory labels of the web page are there" },
    explanation: {
      zh: "政府网站的文章页有十个必备标签：网站和栏目的七个（SiteName、SiteDomain、SiteIDCode、ColumnName、ColumnDescription、ColumnKeywords、ColumnType）写在report.config.yaml的site里，文章的三个取自草稿的title、publish.publishedAt、publish.source。没有配置site、也没有加--publish时不检查；加了--publish时是错误。程序不会代填发布时间、网站标识码。",
      en: "An article page of a government site carries ten labels: seven of the site and column under `site` in report.config.yaml, three from the draft's title, publish.publishedAt and publish.source. Silent without a `site` and without --publish; an error with --publish. The program never makes up a publication time or a site code.",
    },
    basis: siteGuide,
    force: "must",
    good: "---\ntitle: 示例街道2024年法治政府建设情况报告\nissuer: 示例街道办事处\nyear: 2024\npublish:\n  publishedAt: 2025-03-10 09:00\n  source: 示例街道办事处\n---\n",
    bad: "---\ntitle: 示例街道2024年法治政府建设情况报告\nissuer: 示例街道办事处\nyear: 2024\npublish:\n  publishedAt: 2025-03-10 09:00\n---\n",
  },
  wholeReport: true,

  check({ draft: { file, frontMatter: raw }, report: { frontMatter }, options: { publish, siteLabels }, tell }) {
    if (!publish && siteLabels === undefined) return;
    const severity = publish ? "error" : "warning";
    const from = raw.span.start.offset;
    const top = spanAt(file, from, Math.min(from + 3, raw.span.end.offset));
    const { publishedAt, source } = frontMatter.publish;
    const span = frontMatter.places.has("/publish") ? (frontMatter.places.get("/publish")?.key ?? top) : top;
    if (publishedAt === undefined && !frontMatter.places.has("/publish/publishedAt")) {
      tell({
        severity,
        message: {
          zh: "缺发布时间（标签PubDate），请在publish下写publishedAt",
          en: "the time of publication (label PubDate) is missing; give publishedAt under publish",
        },
        span,
        expected: ["publishedAt"],
      });
    }
    if (source === undefined && !frontMatter.places.has("/publish/source")) {
      tell({
        severity,
        message: {
          zh: "缺来源（标签ContentSource），请在publish下写source",
          en: "the source (label ContentSource) is missing; give it under publish",
        },
        span,
        expected: ["source"],
      });
    }
    const absent = labelsOfSite.filter((label) => !siteLabels?.has(label));
    if (absent.length > 0) {
      tell({
        severity,
        message: {
          zh: `配置文件的site里缺${absent.join("、")}`,
          en: `the configuration gives no ${absent.join(", ")} under site`,
        },
        span: raw.present ? top : placeOf(frontMatter, "/title"),
        expected: absent,
      });
    }
  },
};
