import { render } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { Isolated } from '../../../components/language/Isolated.tsx';

describe('a name in a line', () => {
  it.each([
    ['The Ledger (blog)', 'ltr'],
    ['إدارات الشرطة', 'rtl'],
    // Not by its first letter.
    ['Acme: אין', 'rtl'],
  ])('“%s” has its own direction, %s', (text, direction) => {
    const { container } = render(<Isolated text={text} lang="en" />);
    const name = container.querySelector('bdi');
    expect(name?.dir).toBe(direction);
    expect(name?.lang).toBe('en');
    expect(name?.textContent).toBe(text);
  });
});
