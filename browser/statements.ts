import type { Settings } from '../core/reader/settings.ts';
import { readIndex } from './assets.ts';
import { browserTexts } from './language.ts';

/**
 * The language in which statements are shown: that of the interface where the dataset has it, else English, and English for
 * readers who chose it.
 * @throws BrokenAsset
 */
export async function statementsLanguage({ statements }: Pick<Settings, 'statements'>): Promise<string> {
  const [, own] = browserTexts();
  if (statements === 'english' || own === 'en') return 'en';
  const { languages } = await readIndex();
  return languages.includes(own) ? own : 'en';
}
