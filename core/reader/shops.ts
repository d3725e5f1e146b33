/** A site as far as it is told whose shop it is. */
interface Shop {
  country?: string | undefined;
}

/**
 * Finds the reader's own shop: that of the region of their language; else that of the country where most speak it.
 * @param shops those that the reader may allow
 * @param language the first of the browser's languages, as a BCP 47 tag
 */
export function ownShop<S extends Shop>(shops: readonly S[], language: string): S | undefined {
  const likely = likelyParts(language);
  const countries = likely ? [likely.region, likelyParts(likely.language)?.region] : [];
  return countries.flatMap((country) => shops.find((shop) => country && shop.country === country) ?? [])[0];
}

/**
 * Sorts shops so that for each of the reader's languages that of its region comes first, then those of countries where
 * most speak it. The others stay in their order.
 * @param languages the browser's languages, as BCP 47 tags
 */
export function nearestFirst<S extends Shop>(shops: readonly S[], languages: readonly string[]): S[] {
  const likely = languages.flatMap((language) => likelyParts(language) ?? []);
  const wanted = likely.flatMap(({ region, language }) => [region, language]);
  const rank = ({ country }: Shop) => {
    const own = country === undefined ? [] : [country, likelyParts(`und-${country}`)?.language];
    const at = wanted.findIndex((one) => own.includes(one));
    return at < 0 ? wanted.length : at;
  };
  return shops.toSorted((a, b) => rank(a) - rank(b));
}

/** What a language tag most likely stands for: "de-AT" and "und-AT" for German in Austria. */
function likelyParts(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return undefined; // a tag that is none
  }
}
