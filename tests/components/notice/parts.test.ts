import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHIP, MENU, NOTICE, OPEN_BUTTON, PANEL, STATUS } from '../../../core/notice/parts.ts';

const STYLES = ['notice/notice.css', 'notice/panel.css', 'theme.css']
  .map((file) => readFileSync(join(import.meta.dirname, '../../../components', file), 'utf8'))
  .join('\n');
const MARGIN = 'var(--chip-margin)';

/** What the style says of one property, in each rule that is for an element itself and not for what is in it. */
function declared(property: string, selector: RegExp): string[] {
  const rules = [...STYLES.matchAll(/^([^\s{][^{\n]*) \{([^}]*)\}/gm)];
  return rules
    .filter(([, name]) => name !== undefined && selector.test(name))
    .flatMap(([, , body = '']) => [...body.matchAll(/^\s*([\w-]+): (.*);$/gm)])
    .flatMap(([, name, value]) => (name === property && value !== undefined ? [value] : []));
}

describe('the parts that the page’s script looks for', () => {
  it.each([NOTICE, CHIP, OPEN_BUTTON, PANEL, MENU, STATUS])('have a style by the same name: %s', (name) => {
    expect(STYLES).toMatch(new RegExp(`\\.${name}(?![\\w-])`));
  });

  it('stand as far from the edges as the script takes them to: the style has no measure of its own', () => {
    const insets = declared('inset', /^\.notice(\[[^\]]*\])?$/);
    expect(insets).toHaveLength(4);
    for (const inset of insets) expect(inset.split(' ').sort()).toEqual(['auto', 'auto', MARGIN, MARGIN]);
    expect(STYLES).not.toContain('--chip-margin:');
  });

  it('are as high as what is written in them, the chip never less than one can press', () => {
    expect(declared('min-height', /^\.chip$/)).toEqual(['40px']);
    expect(declared('height', /^\.(notice|chip|chip-open|chip-lines?)$/)).toEqual([]);
  });
});
