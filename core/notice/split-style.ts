/** A style sheet in two: what is needed at once, and the rest, both in their order. */
export interface SplitStyle {
  first: string;
  rest: string;
}

/**
 * Splits a style sheet: first come the rules that may be for an element with some classes, with the values of variables
 * written in, so that the browser has none to hand down; everything else can wait, all variables too. Rules of the rest
 * count as later ones, so they must not be for the same elements.
 * @param css without comments, and with no braces but those of rules; what it says last of a variable holds
 * @param classes all classes of what is shown at first
 */
export function splitStyle(css: string, classes: ReadonlySet<string>): SplitStyle {
  const { first, rest } = splitRules(css, (selectors) => selectors.split(',').some((one) => isFor(one, classes)));
  const { plain, variables } = withoutVariables(first);
  return { first: withValues(plain, valuesIn(css)), rest: variables + rest };
}

function splitRules(css: string, isFirst: (selectors: string) => boolean): SplitStyle {
  const split = { first: '', rest: '' };
  for (const { head, body } of blocksOf(css)) {
    if (!head.startsWith('@')) {
      split[isFirst(head) ? 'first' : 'rest'] += `${head}{${body}}`;
      continue;
    }
    const inner = splitRules(body, isFirst);
    if (inner.first) split.first += `${head}{${inner.first}}`;
    if (inner.rest) split.rest += `${head}{${inner.rest}}`;
  }
  return split;
}

function isFor(selector: string, classes: ReadonlySet<string>): boolean {
  const named = [...selector.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name);
  return named.length > 0 ? named.every((name) => classes.has(name)) : selector.includes(':host');
}

function withoutVariables(css: string): { plain: string; variables: string } {
  let variables = '';
  const plain = css.replace(/([^{}]+)\{([^{}]*)\}/g, (_, head: string, body: string) => {
    const declarations = body.split(';').filter(Boolean);
    const [set, others] = [true, false].map((is) => declarations.filter((one) => VARIABLE.test(one) === is).join(';'));
    if (set) variables += `${head}{${set}}`;
    return others ? `${head}{${others}}` : '';
  });
  return { plain, variables };
}

const VARIABLE = /^\s*--[\w-]+\s*:/;

function valuesIn(css: string): ReadonlyMap<string, string> {
  return new Map([...css.matchAll(/(--[\w-]+)\s*:\s*([^;{}]+)/g)].map(([, name = '', value = '']) => [name, value]));
}

/** A variable that the sheet does not set stays one. */
function withValues(css: string, values: ReadonlyMap<string, string>): string {
  return css.replace(/var\((--[\w-]+)\)/g, (use, name: string) => {
    const value = values.get(name);
    return value === undefined ? use : withValues(value.trim(), values);
  });
}

function blocksOf(css: string): { head: string; body: string }[] {
  const blocks: { head: string; body: string }[] = [];
  let [depth, start, open] = [0, 0, 0];
  for (let at = 0; at < css.length; at++) {
    if (css[at] === '{' && depth++ === 0) open = at;
    if (css[at] !== '}' || --depth !== 0) continue;
    blocks.push({ head: css.slice(start, open).trim(), body: css.slice(open + 1, at) });
    start = at + 1;
  }
  return blocks;
}
