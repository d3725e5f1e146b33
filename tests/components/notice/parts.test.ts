import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PART } from '../../../core/notice/parts.ts';

const STYLES = ['notice/notice.css', 'notice/panel.css', 'theme.css']
  .map((file) => readFileSync(join(import.meta.dirname, '../../../components', file), 'utf8'))
  .join('\n');

describe('the parts that the page’s script looks for', () => {
  it.each(Object.values(PART))('have a style by the same name: %s', (name) => {
    expect(STYLES).toMatch(new RegExp(`\\.${name}(?![\\w-])`));
  });

  it('have no measure of their own in the style, so that nothing can differ from what the script goes by', () => {
    expect(STYLES).toContain('height: var(--chip-height)');
    expect(STYLES).toContain('inset: auto var(--chip-margin) var(--chip-margin) auto');
  });
});
