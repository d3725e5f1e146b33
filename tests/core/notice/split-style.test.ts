import { describe, expect, it } from 'vitest';
import { splitStyle } from '../../../core/notice/split-style.ts';

const CHIP = new Set(['chip', 'sl']);

describe('splitStyle', () => {
  it('gives at once what may be for an element with these classes, and the rest later, both in their order', () => {
    expect(splitStyle(':host{all:initial}.card{top:0}.chip>b{top:1px}.chip .card{top:2px}.sl{top:3px}', CHIP)).toEqual({
      first: ':host{all:initial}.chip>b{top:1px}.sl{top:3px}',
      rest: '.card{top:0}.chip .card{top:2px}',
    });
  });

  it('gives a rule at once if one of its selectors needs it', () => {
    expect(splitStyle('.card,.chip{top:0}', CHIP)).toEqual({ first: '.card,.chip{top:0}', rest: '' });
  });

  it('splits what is in a condition, too', () => {
    expect(splitStyle('@media print{.chip{top:0}.card{top:1px}}@media screen{.card{top:2px}}', CHIP)).toEqual({
      first: '@media print{.chip{top:0}}',
      rest: '@media print{.card{top:1px}}@media screen{.card{top:2px}}',
    });
  });

  it('writes values in place of variables, those that were said last, and leaves the variables to the rest', () => {
    const css =
      '.sl{--ink:red;--edge:1px solid var(--ink);color:var(--ink)}.chip{--ink:blue;border:var(--edge)}.card{color:var(--ink)}';
    expect(splitStyle(css, CHIP)).toEqual({
      first: '.sl{color:blue}.chip{border:1px solid blue}',
      rest: '.sl{--ink:red;--edge:1px solid var(--ink)}.chip{--ink:blue}.card{color:var(--ink)}',
    });
  });

  it('leaves a variable that the style does not set', () => {
    expect(splitStyle('.chip{margin:var(--gap)}', CHIP).first).toBe('.chip{margin:var(--gap)}');
  });
});
