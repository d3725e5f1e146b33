import { describe, expect, it } from 'vitest';
import { foldWord, markWords, splitWords } from '../../../core/profile/marking.ts';

describe('words', () => {
  it('are compared without case and accents', () => {
    expect(['Peña', 'ÉCOLE', 'Straße'].map(foldWord)).toEqual(['pena', 'ecole', 'strasse']);
  });

  it('end at whatever is neither letter nor number', () => {
    expect(splitWords('Amazon’s “high-level” 62%')).toEqual(['Amazon', 's', 'high', 'level', '62']);
  });
});

describe('markWords', () => {
  const text = 'Señora Peña asked; PENA answered.';

  it('marks every form of a word and nothing else', () => {
    const marked = markWords(text, new Set(['pena'])).filter(({ isMarked }) => isMarked);
    expect(marked.map((piece) => piece.text)).toEqual(['Peña', 'PENA']);
  });

  it('loses no character', () => {
    for (const words of [[], ['pena'], ['senora', 'answered'], ['nothing']]) {
      const pieces = markWords(text, new Set(words));
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    }
  });
});
