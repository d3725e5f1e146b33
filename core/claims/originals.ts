import type { Claims } from '../bundle/compiled.ts';
import type { Card } from './card.ts';

/** What a reader asks for who wants the English of a claim, as one of the things shown in full. */
const PREFIX = 'english-';

/** The name under which the English of a claim is asked for. @param claim its id */
export function originalOf(claim: string): string {
  return `${PREFIX}${claim}`;
}

/** Whether the English of any claim is asked for. @param full what is shown in full */
export function wantsOriginals(full: ReadonlySet<string>): boolean {
  return [...full].some(isOriginal);
}

/** Whether something shown in full is the English of a claim. */
export function isOriginal(what: string): boolean {
  return what.startsWith(PREFIX);
}

/**
 * Adds to cards the English of their claims and later entries, where it is asked for.
 * @param full what is shown in full
 * @param english the claims in English; undefined as long as nobody asked for any
 */
export function withOriginals(cards: readonly Card[], full: ReadonlySet<string>, english: Claims | undefined): Card[] {
  if (!english) return [...cards];
  const texts = new Map([...english.claims, ...english.later].map(({ id, text }) => [id, text]));
  return cards.map((card) => {
    if (!full.has(originalOf(card.id))) return card;
    const entry = <E extends { id: string }>(one: E) => ({ ...one, original: texts.get(one.id) });
    const thread = card.thread.map((one) => ('more' in one ? { more: one.more.map(entry) } : entry(one)));
    return { ...card, original: texts.get(card.id), thread };
  });
}
