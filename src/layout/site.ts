/** Labels of the site and column that publish reports (网站标签), in the order of a page. Web-publication rules WP-10 … WP-16. */
export const siteLabels = [
  "SiteName",
  "SiteDomain",
  "SiteIDCode",
  "ColumnName",
  "ColumnDescription",
  "ColumnKeywords",
  "ColumnType",
] as const;

/** What `site:` of the configuration gives of them. */
export type Site = { readonly [label in (typeof siteLabels)[number]]?: string };
