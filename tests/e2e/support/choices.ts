import type { Settings } from '../../../core/reader/settings.ts';
import type { Sidelight } from './extension.ts';

/** Stores choices of the reader's before a page is visited, where a test is not about how they are made. */
export async function choose({ openExtensionPage }: Sidelight, settings: Partial<Settings>): Promise<void> {
  const options = await openExtensionPage('options.html');
  await options.evaluate((chosen) => chrome.storage.local.set({ settings: chosen }), settings);
  await options.close();
}
