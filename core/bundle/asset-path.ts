/** The path of each compiled file in the package. */
export const assetPath = {
  index: 'dataset/index.json',
  catalog: 'dataset/catalog.json',
  changelog: 'dataset/changelog.json',
  guide: (profile: string) => `dataset/${profile}/guide.json`,
  claims: (profile: string) => `dataset/${profile}/claims.json`,
} as const;
