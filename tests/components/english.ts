import { setLanguage } from '../../components/language/text.ts';
import en from '../../locales/en.json' with { type: 'json' };

/** Lets components speak English with the real texts, as the browser's own i18n.getMessage would. */
export function speakEnglish(): void {
  const messages: Record<string, string> = en;
  setLanguage((key, values) => (messages[key] ?? '').replace(/\$(\d)/g, (_, n) => values[Number(n) - 1] ?? ''), 'en');
}
