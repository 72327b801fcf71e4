import { attribute, type Element } from "./tree.js";

const BLOCKS = new Set(
  (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
    "frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre section summary table tbody " +
    "td tfoot th thead title tr ul"
  ).split(" "),
);

/** Whether an element stands in lines of its own. */
export function isBlock(element: Element): boolean {
  return BLOCKS.has(element.tagName) || /display\s*:\s*(?:block|flex|grid|table|list-item)/iu.test(styleOf(element));
}

/** What runs, or is clicked on: no text of the page. */
const PROGRAM = new Set(
  "script style noscript template select button input textarea iframe object embed applet audio video canvas svg map noframes datalist".split(
    " ",
  ),
);

export function isProgram({ tagName }: Element): boolean {
  return PROGRAM.has(tagName);
}

/** Names that pages of government sites give what stands around a text. */
const AROUND =
  /^(?:[\w-]*[-_])?(?:nav|navs|navbar|navigation|menu|submenu|topnav|subnav|mainnav|crumbs?|breadcrumbs?|mbx|weizhi|dqwz|curpos|curr?ent-?(?:pos|position|location)|position|location|footer|foot|copyright|banner|logo|share\w*|bdshare\w*|bshare\w*|jiathis\w*|social\w*|related?|relative|xgwd|xgxx|xglj|xgwj|xgjd|recommend|sidebar|toolbar|tools?|print\w*|fontsize|font-?size|zihao|zoomtext|search\w*|sousuo|login|links?|friendlinks?|yqlj|ewm|qr\w*|erweima|weixin|wechat|weibo|pagination|pager|prevnext|prev|next|hits|popup|dialog|modal|mask|wza|wzagl|gotop|backtop|totop|float\w*)$/iu;
const ROLES = /^(?:navigation|banner|contentinfo|search|complementary|menu|menubar|toolbar|dialog|alertdialog)$/iu;

/** Whether an element's name says that it is part of the page and not of the text (网页框架). */
export function isAround(element: Element): boolean {
  if (element.tagName === "nav" || ROLES.test(attribute(element, "role") ?? "")) return true;
  return namesOf(element).some((name) => AROUND.test(name));
}

/** Containers that content management systems of government sites put the text in (WP-91). */
const CONTAINERS =
  /^(?:trs_editor|trs_ueditor|trs_editor_view|trs_view|trs_web_content|view|ucap-content|zoom|zoomcon|article-?content|article_content|articlecontent|articlecon|article-?con|article_body|pages_content|moe-detail-box|show-detail|news_?content|newscontent|xxgk_content|detail-?content|info_?content|vsb_content\w*|cms-?content|bt_content|content_body)$/iu;

export function isContainer(element: Element): boolean {
  return namesOf(element).some((name) => CONTAINERS.test(name));
}

function namesOf(element: Element): string[] {
  return [attribute(element, "id") ?? "", ...(attribute(element, "class") ?? "").split(/\s+/u)].filter(Boolean);
}

export function isHidden(element: Element): boolean {
  return (
    attribute(element, "hidden") !== undefined ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/iu.test(styleOf(element))
  );
}

export function styleOf(element: Element): string {
  return attribute(element, "style") ?? "";
}

/** Whether its text is bold; undefined if the element doesn't say. */
export function boldnessOf(element: Element): boolean | undefined {
  const weight = /font-weight\s*:\s*(\w+)/iu.exec(styleOf(element))?.[1]?.toLowerCase();
  if (weight !== undefined) return weight === "bold" || weight === "bolder" || Number(weight) >= 600;
  return element.tagName === "b" || element.tagName === "strong" ? true : undefined;
}

export function alignmentOf(element: Element): "left" | "center" | "right" | undefined {
  const written = /text-align\s*:\s*(\w+)/iu.exec(styleOf(element))?.[1] ?? attribute(element, "align");
  const align = element.tagName === "center" ? "center" : written?.toLowerCase();
  if (element.tagName === "table") return undefined;
  return align === "left" || align === "center" || align === "right" ? align : undefined;
}

/** The level of a heading, by its element or as Word writes it. */
export function outlineOf(element: Element): number | undefined {
  const level =
    /^h([1-6])$/u.exec(element.tagName)?.[1] ?? /mso-outline-level\s*:\s*([1-9])/iu.exec(styleOf(element))?.[1];
  return level === undefined ? undefined : Number(level);
}

export function classIs(element: Element, pattern: RegExp): boolean {
  return pattern.test(attribute(element, "class") ?? "");
}

/** Whether line ends in the source are line ends on the page. */
export function keepsLines(element: Element): boolean {
  return element.tagName === "pre" || /white-space\s*:\s*(?:pre|break-spaces)/iu.test(styleOf(element));
}

/** Header or footer of a page of paper, as LibreOffice and Word write them. */
export function isBand(element: Element): boolean {
  return (
    /^(?:header|footer)$/iu.test(attribute(element, "title") ?? "") ||
    /mso-element\s*:\s*(?:header|footer)\b/iu.test(styleOf(element)) ||
    classIs(element, /\bMso(?:Header|Footer)\b/u)
  );
}
