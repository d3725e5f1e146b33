/** Requests to this machine, as browsers and tests make them, stay on it: Node knows it in IPv6 with brackets and without. */
const HERE = ['localhost', '127.0.0.1', '::1', '[::1]'];

/**
 * What lets Node go through the proxy that the environment names, as other programs do without being told.
 * @param {Readonly<Record<string, string | undefined>>} env the environment
 * @returns {Record<string, string>} variables to add; none where there is no proxy, somebody decided already, or a proxy
 *   is named without its protocol: Node would not even start with that
 */
export function proxyVariables(env) {
  const named = [env.http_proxy, env.https_proxy, env.HTTP_PROXY, env.HTTPS_PROXY].filter(Boolean);
  const isClear =
    named.length > 0 && named.every((one) => URL.canParse(one) && /^https?:$/.test(new URL(one).protocol));
  if (!isClear || env.NODE_USE_ENV_PROXY !== undefined) return {};
  const direct = [env.no_proxy || env.NO_PROXY, ...HERE].filter(Boolean).join(',');
  return { NODE_USE_ENV_PROXY: '1', no_proxy: direct, NO_PROXY: direct };
}
