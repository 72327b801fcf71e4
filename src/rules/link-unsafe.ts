import { spanAt } from "../core/source-file.js";
import { isSafeLink } from "../draft/inlines.js";
import { excerpt } from "./quote.js";
import type { Rule } from "./rule.js";
import { everyNode, rangeOf, sourceOf, spanOf } from "./syntax.js";

const SITE = /^(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:cn|com|org|net)(?:[/?#:]|$)/iu;

/** Only links that a published page may carry. */
export const linkUnsafe: Rule = {
  meta: {
    id: "link-unsafe",
    severity: "error",
    summary: {
      zh: "链接只用http、https、mailto和“#”",
      en: "Links are http, https, mailto or “#…” only",
    },
    explanation: {
      zh: "“javascript:”“data:”“file:”链接有安全风险，指向本机文件的链接到了网站上打不开。这样的链接不会进入网页，文字保留。网址要写全，前面带“https://”。",
      en: "javascript:, data: and file: links are dangerous, and links to files of one's own machine lead nowhere on a site. They never reach the page; their text does. Write addresses in full, with “https://”.",
    },
    force: "practice",
    good: "详见[区政府网站](https://www.shili.example/fazhi)。\n",
    bad: "详见[办事指南](file:///D:/fazhi.html)。\n",
    fix: "ask",
  },

  check({ draft: { file, tree }, tell }) {
    const nodes = everyNode(tree).map(({ node }) => node);
    const pictures = new Set(nodes.flatMap((node) => (node.type === "imageReference" ? [node.identifier] : [])));
    for (const node of nodes) {
      if ((node.type !== "link" && node.type !== "definition") || isSafeLink(node.url)) continue;
      if (node.type === "definition" && pictures.has(node.identifier)) continue;
      const whole = spanOf(file, node);
      const at = sourceOf(file, node).lastIndexOf(node.url);
      const from = rangeOf(node)[0] + at;
      const span = at === -1 || node.url === "" ? whole : spanAt(file, from, from + node.url.length);
      const site = SITE.test(node.url) && span !== whole;
      tell({
        message: site
          ? {
              zh: `链接“${excerpt(node.url)}”前面少了“https://”`,
              en: `the link “${excerpt(node.url)}” lacks “https://”`,
            }
          : {
              zh: `链接“${excerpt(node.url)}”不能放到网页上，只能用http、https、mailto或“#”开头的链接`,
              en: `the link “${excerpt(node.url)}” can't go into a page: only http, https, mailto and “#…” can`,
            },
        span,
        actual: node.url,
        ...(site ? { edits: [{ span: { start: span.start, end: span.start }, text: "https://" }] } : {}),
      });
    }
  },
};
