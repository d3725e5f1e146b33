import type { Reach } from '../schema/site.ts';

/** The path of each compiled file in the package. What has texts is there in each language, in English if none is named. */
export const assetPath = {
  index: 'dataset/index.json',
  catalog: (language = 'en') => `${folderOf(language)}/catalog.json`,
  changelog: 'dataset/changelog.json',
  guide: (profile: string, language = 'en') => `${folderOf(language)}/${profile}/guide.json`,
  sites: (profile: string, reach: Exclude<Reach, 'page'>, language = 'en') =>
    `${folderOf(language)}/${profile}/sites.${reach}.json`,
  relations: (profile: string, language = 'en') => `${folderOf(language)}/${profile}/relations.json`,
  glances: (profile: string, language = 'en') => `${folderOf(language)}/${profile}/glances.json`,
  claims: (profile: string, language = 'en') => `${folderOf(language)}/${profile}/claims.json`,
  files: (profile: string) => `dataset/${profile}/files.json`,
} as const;

/** Languages have a folder each, of a name that no profile has. */
function folderOf(language: string): string {
  return language === 'en' ? 'dataset' : `dataset/in.${language}`;
}
