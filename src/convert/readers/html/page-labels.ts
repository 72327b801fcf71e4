import { attribute, type Element, everyElement, textOf } from "./tree.js";

/** A value that the head of a page gives a name to (网页标签). */
export interface PageLabel {
  readonly name: string;
  readonly value: string;
}

/** Names by which pages of government sites describe an article (WP-10 … WP-24), and what other systems call the same. */
const NAMES =
  /^(?:SiteName|SiteDomain|SiteIDCode|ColumnName|ColumnDescription|ColumnKeywords|ColumnType|ArticleTitle|PubDate|ContentSource|IndexNumber|DocumentNumber|Keywords|Author|Description|Image|Url|DC\..+|og:.+|article:.+)$/iu;
/** What describes the site and not the article where a page has no labels of an article. */
const OF_SITE = /^(?:Keywords|Author|Description|Image|Url)$/iu;
const OF_ARTICLE = /^(?:ArticleTitle|PubDate|ContentSource)$/iu;

/** The labels of a page, as its head gives them: its title first. */
export function labelsOf(root: Element): PageLabel[] {
  const labels: PageLabel[] = [];
  for (const element of everyElement(root)) {
    const name = element.tagName === "title" ? "title" : (attribute(element, "name") ?? attribute(element, "property"));
    const value = element.tagName === "title" ? textOf(element) : attribute(element, "content");
    if (element.tagName !== "title" && (element.tagName !== "meta" || !NAMES.test(name ?? ""))) continue;
    if (element.namespaceURI !== root.namespaceURI || name === undefined || value === undefined) continue;
    const folded = value.replace(/\s+/gu, " ").trim();
    if (folded !== "") labels.push({ name, value: folded });
  }
  const described = labels.some(({ name }) => OF_ARTICLE.test(name));
  return labels.map((label) =>
    !described && OF_SITE.test(label.name) ? { ...label, name: `site ${label.name}` } : label,
  );
}

/** What the article is called by its page. */
export function titlesIn(labels: readonly PageLabel[]): string[] {
  return labels.flatMap(({ name, value }) => {
    if (/^ArticleTitle$/iu.test(name)) return [value];
    return name === "title" ? [value, ...value.split(/\s*[_|｜]\s*|\s+[-–—]\s+/u)] : [];
  });
}
