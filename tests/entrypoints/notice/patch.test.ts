import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Request } from '../../../core/notice/messages.ts';
import type { Branch as AnyBranch, Tree as AnyTree } from '../../../core/notice/tree.ts';
import { patch, pressAt } from '../../../entrypoints/notice/patch.ts';
import { trustedClick } from '../support/reader.ts';

type Branch = AnyBranch<Request>;
type Tree = AnyTree<Request>;

const onPress = vi.fn();
let page: HTMLElement;

beforeEach(() => {
  onPress.mockClear();
  document.body.innerHTML = '<main></main>';
  page = document.body.firstElementChild as HTMLElement;
  page.addEventListener('click', (event) => {
    const press = pressAt(event.target as Node);
    if (press) onPress(press);
  });
});

/** The tree of an element with children. @param rest attributes, a key and a press, if it has any */
function tree(tag: string, children: Tree[] = [], rest: Partial<Branch> = {}): Branch {
  return { tag, attributes: {}, children, ...rest };
}

const keyed = (key: string, tag = 'li') => tree(tag, [key], { key });
const patchIn = (...trees: Tree[]) => patch(page, trees);
const one = <E extends Element>(selector: string): E => page.querySelector<E>(selector) ?? nothing(selector);
const elements = (): Element[] => [...page.children];

function nothing(selector: string): never {
  throw new Error(`no ${selector}`);
}

describe('what is patched', () => {
  it('stands in the page as it was written, in its order', () => {
    patchIn('Water', tree('p', ['and ', tree('b', ['air']), '.'], { attributes: { class: 'quiet', lang: 'en' } }));
    expect(page.innerHTML).toBe('Water<p class="quiet" lang="en">and <b>air</b>.</p>');
  });

  it('takes the place of what was patched before', () => {
    patchIn(tree('p', ['one', tree('b', ['two'])]), tree('i'));
    patchIn(tree('p', ['three']));
    expect(page.innerHTML).toBe('<p>three</p>');
    patchIn();
    expect(page.innerHTML).toBe('');
  });

  it('is text where it looks like markup', () => {
    const hostile = '<img src=x onerror="alert(1)"><script>alert(1)</script>&lt;b&gt;';
    patchIn(hostile, tree('p', [hostile], { attributes: { title: hostile } }));
    expect(page.querySelectorAll('*')).toHaveLength(1);
    expect(page.firstChild?.nodeValue).toBe(hostile);
    expect(one('p').textContent).toBe(hostile);
    expect(one('p').getAttribute('title')).toBe(hostile);
  });

  it('has drawings in the namespace of drawings, and what stands beside them in that of pages', () => {
    const svg = tree('svg', [tree('g', [tree('path')])], { attributes: { viewBox: '0 0 14 14' } });
    patchIn(tree('button', [svg, tree('span')]));
    for (const tag of ['svg', 'g', 'path']) expect(one(tag).namespaceURI).toBe('http://www.w3.org/2000/svg');
    for (const tag of ['button', 'span']) expect(one(tag).namespaceURI).toBe('http://www.w3.org/1999/xhtml');
    expect(one('svg').getAttribute('viewBox')).toBe('0 0 14 14');
  });
});

describe('patched again', () => {
  it('an element stays, with its focus, where it was scrolled to, and what the reader unfolded', () => {
    const panel = (text: string) => [
      tree('h2', [text], { attributes: { tabindex: '-1' } }),
      tree('section', [tree('details', [tree('summary', [text])])], { attributes: { class: text } }),
    ];
    patchIn(...panel('one'));
    const [heading, section, details] = [one<HTMLElement>('h2'), one('section'), one<HTMLDetailsElement>('details')];
    heading.focus();
    section.scrollTop = 70;
    details.open = true;
    patchIn(...panel('two'));
    expect([one('h2'), one('section'), one('details')]).toEqual([heading, section, details]);
    expect(document.activeElement).toBe(heading);
    expect(section.scrollTop).toBe(70);
    expect(details.open).toBe(true);
    expect(page.textContent).toBe('twotwo');
    expect(section.className).toBe('two');
  });

  it('nothing is touched that did not change', async () => {
    const what = () => tree('p', ['one', tree('b', ['two'])], { attributes: { class: 'quiet' } });
    patchIn(what());
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(page, { subtree: true, childList: true, attributes: true, characterData: true });
    patchIn(what());
    await Promise.resolve();
    expect([...changes, ...observer.takeRecords()]).toEqual([]);
    observer.disconnect();
  });

  it('an attribute that is no longer written goes, and one that the browser set stays', () => {
    patchIn(tree('div', [], { attributes: { 'data-open': 'true', class: 'chip' } }));
    one('div').setAttribute('data-browser', '');
    patchIn(tree('div', [], { attributes: { class: 'panel' } }));
    expect(one('div').outerHTML).toBe('<div class="panel" data-browser=""></div>');
  });

  it('an element of another kind is a new one', () => {
    patchIn(tree('div', ['one']));
    const before = one('div');
    patchIn(tree('details', ['one']));
    expect(page.innerHTML).toBe('<details>one</details>');
    expect(before.isConnected).toBe(false);
  });
});

describe('siblings', () => {
  it('stay what they are when others go', () => {
    patchIn(keyed('a'), keyed('b'), keyed('c'), keyed('d'));
    const [, b, , d] = elements();
    patchIn(keyed('b'), keyed('d'));
    expect(elements()).toEqual([b, d]);
    expect(page.textContent).toBe('bd');
  });

  it('stay what they are when others come, at the start, between and at the end', () => {
    patchIn(keyed('b'), keyed('d'));
    const [b, d] = elements();
    patchIn(keyed('a'), keyed('b'), keyed('c'), keyed('d'), keyed('e'));
    expect([elements()[1], elements()[3]]).toEqual([b, d]);
    expect(page.textContent).toBe('abcde');
  });

  it('are not taken for one another where their keys differ', () => {
    patchIn(keyed('a'), tree('li', ['no key']));
    const before = elements();
    patchIn(keyed('b'), tree('li', ['no key']));
    expect(elements()[0]).not.toBe(before[0]);
    expect(elements()[1]).toBe(before[1]);
  });

  it('come in the order in which they are patched, whatever it was before', () => {
    patchIn(keyed('a'), keyed('b'), keyed('c'), 'text');
    patchIn('text', keyed('c'), keyed('a'), keyed('b'));
    expect(page.innerHTML).toBe('text<li>c</li><li>a</li><li>b</li>');
  });

  it('stay with their focus when a text comes before them or goes', () => {
    const undo = tree('button', ['Undo']);
    patchIn(undo, 'after');
    const button = one<HTMLButtonElement>('button');
    button.focus();
    patchIn('Hidden. ', undo, 'after');
    expect(page.textContent).toBe('Hidden. Undoafter');
    expect(document.activeElement).toBe(button);
    patchIn(undo);
    expect(page.textContent).toBe('Undo');
    expect(document.activeElement).toBe(button);
  });
});

describe('a press', () => {
  const opening = tree('button', [tree('b', ['Open'])], { press: { do: 'open' } });
  const closing = tree('button', [tree('b', ['Close'])], { press: { do: 'close' } });

  it('is told when the reader presses what it was written into, or something in it', () => {
    patchIn(opening, closing);
    trustedClick(elements()[1] as Element);
    trustedClick(one('b'));
    expect(onPress.mock.calls).toEqual([[{ do: 'close' }], [{ do: 'open' }]]);
  });

  it('means what was patched last, once', () => {
    patchIn(opening);
    const button = one('button');
    for (const last of [opening, closing]) patchIn(last);
    expect(one('button')).toBe(button);
    trustedClick(button);
    expect(onPress.mock.calls).toEqual([[{ do: 'close' }]]);
  });

  it('means nothing where the last drawing has none', () => {
    patchIn(opening);
    patchIn(tree('button', ['Open']));
    trustedClick(one('button'));
    expect(onPress).not.toHaveBeenCalled();
  });
});
