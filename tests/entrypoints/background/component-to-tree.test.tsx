// biome-ignore-all lint/a11y: what is drawn here is only compared, and nobody sees it
// biome-ignore-all lint/complexity/noUselessFragments: fragments are what is tested
// biome-ignore-all lint/correctness/noVoidElementsWithChildren: what a component must not do is tested too
import { type ComponentChildren, h } from 'preact';
import { describe, expect, it } from 'vitest';
import { trusted } from '../../../components/controls/trusted.ts';
import { Panel } from '../../../components/notice/Panel.tsx';
import type { Request } from '../../../core/notice/messages.ts';
import type { Branch, Press } from '../../../core/notice/tree.ts';
import { drawTree, Pressing } from '../../../entrypoints/background/component-to-tree.ts';
import { card, shownSection } from '../../components/cards.ts';

const follow = (url: string): Press<Request> => ({
  do: 'follow',
  request: { type: 'source', profile: 'acme', url, behind: false },
});
const draw = (component: Parameters<typeof drawTree>[0]) => drawTree(component, new Pressing(follow));

function drawOne(component: Parameters<typeof drawTree>[0], pressing = new Pressing(follow)): Branch {
  const [tree, ...others] = drawTree(component, pressing);
  if (typeof tree !== 'object' || others.length > 0) throw new Error('not one element');
  return tree;
}

describe('a drawn element', () => {
  it('has its name, its attributes as they are written, and what stands in it', () => {
    expect(
      draw(
        <p class="quiet" lang="en">
          Water <b>and</b> air
        </p>,
      ),
    ).toEqual([
      {
        tag: 'p',
        attributes: { class: 'quiet', lang: 'en' },
        children: ['Water ', { tag: 'b', attributes: {}, children: ['and'] }, ' air'],
      },
    ]);
  });

  it.each([
    ['that is true stands there empty', <details open />, { open: '' }],
    ['that is false is not there', <details open={false} />, {}],
    ['that is undefined is not there', <li aria-current={undefined} class={undefined} />, {}],
    ['that is null is not there', <li class={null as never} />, {}],
    ['of aria-* says true and false', <b aria-expanded={false} aria-hidden={true} />, words('false', 'true')],
    [
      'of data-* says true and false',
      <b data-open={true} data-more={false} />,
      { 'data-open': 'true', 'data-more': 'false' },
    ],
    ['for the keyboard is written as HTML has it', h('h2', { tabIndex: -1 }), { tabindex: '-1' }],
    ['that is a number is written', h('svg', { width: 14 }), { width: '14' }],
    ['that is an empty text is kept', <img alt="" />, { alt: '' }],
    ['of a drawing keeps its capitals', h('svg', { viewBox: '0 0 14 14' }), { viewBox: '0 0 14 14' }],
  ])('an attribute %s', (_, component, attributes) => {
    expect(drawOne(component).attributes).toEqual(attributes);
  });

  it('takes in numbers, and nothing for what is not there', () => {
    expect(drawOne(<p>{[0, ' of ', 3, null, undefined, true, false, '']}</p>).children).toEqual(['0 of 3']);
    expect(drawOne(<p>{''}</p>).children).toEqual([]);
  });

  it('has texts that stand next to each other as one, and none across an element', () => {
    const children = drawOne(
      <p>
        {'a'}
        {'b'}
        <>
          {'c'}
          {['d']}
        </>
        <br />
        {'e'}
        {'f'}
      </p>,
    ).children;
    expect(children).toEqual(['abcd', { tag: 'br', attributes: {}, children: [] }, 'ef']);
  });
});

describe('a drawn component', () => {
  it('is what it draws, however deep, with what it was given', () => {
    const Deep = ({ name }: { name: string }) => <b>{name}</b>;
    const Frame = ({ children }: { children: ComponentChildren }) => <div>{children}</div>;
    const Nothing = () => null;
    expect(
      draw(
        <Frame>
          <Nothing />
          <Deep name="river" />
        </Frame>,
      ),
    ).toEqual([{ tag: 'div', attributes: {}, children: [{ tag: 'b', attributes: {}, children: ['river'] }] }]);
  });

  it('may be several elements, and so may the whole component', () => {
    const Two = () => (
      <>
        <dt>one</dt>
        <dd>two</dd>
      </>
    );
    const tags = draw([<Two key="a" />, 'three', <Two key="b" />]).map((tree) =>
      typeof tree === 'string' ? tree : tree.tag,
    );
    expect(tags).toEqual(['dt', 'dd', 'three', 'dt', 'dd']);
  });

  it('hands its key to the element it draws, as an element has its own', () => {
    const Item = ({ text }: { text: string }) => <li>{text}</li>;
    const { children } = drawOne(
      <ul>
        <Item key="river" text="a" />
        <li key={7}>b</li>
        <li>c</li>
      </ul>,
    );
    expect(children.map((tree) => (tree as Branch).key)).toEqual(['river', '7', undefined]);
  });
});

describe('a press', () => {
  const pressing = new Pressing(follow);
  const expand = pressing.means((section: string, open: boolean) => ({ do: 'expand', full: open ? [section] : [] }));

  it('is written into what is pressed: what the component’s callback would mean', () => {
    const { children } = drawOne(
      <div>
        <button type="button" onClick={() => expand('river', true)} />
        <button type="button" onClick={() => expand('overview', false)} />
      </div>,
      pressing,
    );
    expect(children.map((tree) => (tree as Branch).press)).toEqual([
      { do: 'expand', full: ['river'] },
      { do: 'expand', full: [] },
    ]);
  });

  it('counts where the component asks for the reader’s own hand', () => {
    const component = <button type="button" onClick={trusted(pressing.means(() => ({ do: 'open' })))} />;
    expect(drawOne(component, pressing).press).toEqual({ do: 'open' });
  });

  it('means nothing where the callback does, also right after one that means something', () => {
    const { children } = drawOne(
      <div>
        <button type="button" onClick={() => expand('river', true)} />
        <button type="button" onClick={() => {}} />
        <button type="button" />
      </div>,
      pressing,
    );
    expect(children.slice(1)).toEqual([button(), button()]);
  });
});

describe('what is drawn', () => {
  it('makes of a link a button that asks for its address: nothing is left that a browser could follow by itself', () => {
    const link = (
      <a class="link" href="https://ledger.example/" target="_blank" rel="noreferrer" aria-label="The Ledger">
        Source
      </a>
    );
    expect(drawOne(link)).toEqual({
      tag: 'button',
      attributes: { type: 'button', class: 'link', 'aria-label': 'The Ledger' },
      press: follow('https://ledger.example/'),
      children: ['Source'],
    });
  });

  it('holds no function and no object of the component’s', () => {
    const secret = { claim: 'not shown' };
    const tree = drawOne(
      h('input', {
        ref: () => {},
        style: { color: 'red' },
        onInput: () => secret,
        onClick: () => secret,
        dangerouslySetInnerHTML: { __html: '<b>' },
        value: 'shown',
        ...{ secret },
      }),
    );
    expect(tree).toEqual({ tag: 'input', attributes: { value: 'shown' }, children: [] });
  });

  it('is the same after a journey by message, in either browser', () => {
    const pressing = new Pressing(follow);
    const tree = drawTree(panel(pressing), pressing);
    expect(JSON.stringify(tree)).toContain('In May 2020 Acme pumped water.');
    expect(JSON.parse(JSON.stringify(tree))).toStrictEqual(tree);
    expect(structuredClone(tree)).toStrictEqual(tree);
  });
});

function words(expanded: string, hidden: string): Record<string, string> {
  return { 'aria-expanded': expanded, 'aria-hidden': hidden };
}

function button(): Branch {
  return { tag: 'button', attributes: { type: 'button' }, children: [] };
}

function panel(pressing: Pressing) {
  const press = pressing.means(() => ({ do: 'close' }));
  const presses = {
    ...{ onClose: press, onExpand: press, onHideTopic: press, onHideToday: press, onHideMonth: press },
    ...{
      onHideUntilNew: press,
      onSiteOff: press,
      onEverywhereOff: press,
      onOptions: press,
      onProfile: press,
      onCite: press,
      onWrong: press,
    },
  };
  const opened = { 'ledger-p02-01': card() };
  const sections = [shownSection({ opened }), shownSection({ cards: [card()] })];
  const content = { subject: 'Acme', host: 'acme.example', reason: undefined, sections };
  return <Panel siteName="Acme" content={content} done={{ text: 'Done.' }} now={new Date(2026, 0, 1)} {...presses} />;
}
