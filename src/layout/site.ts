/** The site and column that publish reports (网站标签), from `site:` of the configuration. Names: web-publication rules WP-10 … WP-16. */
export interface Site {
  readonly SiteName?: string;
  readonly SiteDomain?: string;
  readonly SiteIDCode?: string;
  readonly ColumnName?: string;
  readonly ColumnDescription?: string;
  readonly ColumnKeywords?: string;
  readonly ColumnType?: string;
}
