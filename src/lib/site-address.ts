/** Where the site is published. */
export interface SiteAddress {
  /** Scheme and host, such as `https://example.org`. */
  origin: string;
  /** Path the site is served under, with a slash at both ends. */
  base: string;
  /** Full address of the home page: both together. */
  home: string;
}

/** What may say where the site is published, besides `address` in `site.yaml`. An empty one counts as none. */
export interface AddressVariables {
  SITE_URL?: string | undefined;
  BASE_PATH?: string | undefined;
}

/**
 * Where the site is published. `SITE_URL` says scheme and host, `BASE_PATH` the path; what one of them does not say is
 * taken from `address`, that of `site.yaml`. Slashes at ends do not matter. Throws an error that names every fault of
 * the two variables.
 */
export function siteAddress({ SITE_URL, BASE_PATH }: AddressVariables, address: string): SiteAddress {
  const faults = [
    ...named('SITE_URL', SITE_URL, originFaults),
    ...named('BASE_PATH', BASE_PATH, (path) => pathFaults(path, 'Write it as "/field/guide/", or "/" for the root.')),
  ];
  if (faults.length > 0) throw refusal(faults);
  const written = new URL(address);
  const { origin } = SITE_URL ? new URL(SITE_URL) : written;
  const base = `${(BASE_PATH || written.pathname).replace(/\/$/, '')}/`;
  return { origin, base, home: origin + base };
}

/** An error without a trace: a variable was set outside of our code, so that a place in it would only hide the faults. */
function refusal(faults: readonly string[]): Error {
  const error = new Error(faults.join('\n'));
  error.stack = '';
  return error;
}

/** What is wrong with the full address of a site, each in a sentence or two: `address` in `site.yaml`. */
export function addressFaults(address: string): string[] {
  const url = URL.parse(address);
  if (!url) return [];
  const [, path = ''] = /^[a-z]+:\/\/[^/?#]*([^?#]*)/i.exec(address) ?? [];
  return [
    ...urlFaults(address, url),
    ...(path ? pathFaults(path, 'Write it as "https://example.org/guide/".') : []),
  ].map((fault) => `It ${fault}`);
}

function named(name: keyof AddressVariables, value: string | undefined, faultsOf: (value: string) => string[]) {
  return value ? faultsOf(value).map((fault) => `${name} is "${value}". It ${fault}`) : [];
}

function originFaults(text: string): string[] {
  const url = URL.parse(text);
  if (!/^https?:\/\//i.test(text))
    return [`does not begin with https:// or http://. Write scheme and host, such as "https://example.org".`];
  if (!url || /\s/.test(text)) return ['is no address. Write scheme and host, such as "https://example.org".'];
  const hasPath = url.pathname !== '/' || /^[^?#]*[^:/]\/{2,}/.test(text);
  return [
    ...(hasPath ? [`has a path. Write "${url.origin}", and the path into BASE_PATH.`] : []),
    ...urlFaults(text, url),
  ];
}

function urlFaults(text: string, { origin, username, password }: URL): string[] {
  return [
    ...(/[?#]/.test(text) ? [`has a query or a place on a page. Remove what begins with "?" or "#".`] : []),
    ...(username || password ? [`has a name or a password. Write "${origin}" instead.`] : []),
  ];
}

function pathFaults(path: string, remedy: string): string[] {
  const steps = path.split('/').filter((step) => step !== '');
  return [
    ...(path.startsWith('/') ? [] : [`does not begin with a slash. ${remedy}`]),
    ...(path.includes('//') ? [`has two slashes together. ${remedy}`] : []),
    ...(steps.some((step) => step.startsWith('.'))
      ? [`has a part that begins with a dot, which leads elsewhere or is hidden by servers. ${remedy}`]
      : []),
    ...(steps.some((step) => !/^[\w.~-]*$/.test(step))
      ? [`has a sign that is no letter from a to z, digit, hyphen, dot, tilde or underscore. ${remedy}`]
      : []),
  ];
}
