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
 * @returns the value of that pattern, or undefined if the host matches none
 */
export function lookUpHost<T>(host: string, byPattern: ReadonlyMap<string, T>): T | undefined {
  const exact = byPattern.get(host);
  if (exact !== undefined) return exact;
  const labels = host.split('.');
  for (let from = 1; from < labels.length; from++) {
    const found = byPattern.get(`*.${labels.slice(from).join('.')}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
