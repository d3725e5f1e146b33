import { render, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { Correction } from '../../../components/correction/Correction.tsx';

function show(state: 'loading' | 'broken' | 'unknown'): string {
  const { container } = render(<Correction state={state} done="" onNamePage={vi.fn()} onCopy={vi.fn()} />);
  return container.textContent ?? '';
}

describe('Correction', () => {
  it.each([
    ['unknown', 'There is no such statement'],
    ['broken', 'The profile can’t be read'],
  ] as const)('says where a statement is %s just that, and nothing of a correction', (state, title) => {
    const text = show(state);
    expect(screen.getByRole('heading', { level: 1, name: title })).toBeTruthy();
    expect(text).not.toContain('prepared for you');
  });

  it('says that it is reading', () => {
    expect(show('loading')).toBe('Reading the profile…');
  });
});
