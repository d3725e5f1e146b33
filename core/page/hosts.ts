/**
 * Whether a host name matches a pattern of the dataset.
 * @param host lower case, without a trailing dot
 * @param pattern "acme.example" (that name alone) or "*.acme.example" (its subdomains alone)
 */
export function hostMatches(host: string, pattern: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) && host.length >= pattern.length : host === pattern;
}

/**
 * Finds the most specific pattern that a host matches, in time that depends on the host's length alone.
 * @param host lower case, without a trailing dot
 * @param byPattern values by host pattern
 */
export function lookUpHost<T>(host: string, byPattern: Readonly<Record<string, T>>): T | undefined {
  const labels = host.split('.');
  const wider = labels.slice(1).map((_, at) => `*.${labels.slice(at + 1).join('.')}`);
  const pattern = [host, ...wider].find((one) => Object.hasOwn(byPattern, one));
  return pattern === undefined ? undefined : byPattern[pattern];
}
