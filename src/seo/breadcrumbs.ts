/** A step of the way from the home page to a page. */
export interface Crumb {
  label: string;
  /** Path below the site's base. */
  path: string;
}

/** The whole way to a page, as it is shown and as machines read it. The last step is the page itself. */
export const wayTo = (crumbs: readonly Crumb[]): Crumb[] => [{ label: 'Home', path: '/' }, ...crumbs];
