import { fireEvent, render, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { Relations } from '../../../../components/profile/relations/Relations.tsx';
import type { RecordedClaim } from '../../../../core/bundle/compiled.ts';
import { compileClaims } from '../../../../core/dataset/compile.ts';
import { aroundOf } from '../../../../core/profile/around.ts';
import { chainOf } from '../../../../core/profile/chain-of.ts';
import { relationsOf } from '../../../../core/profile/relations.ts';
import type { Since } from '../../../../core/profile/since.ts';
import type { Relation } from '../../../../core/schema/claim.ts';
import type { Entity } from '../../../../core/schema/profile.ts';
import { cited, fictionalProfile } from '../../../core/fictional.ts';

const entities: Entity[] = [
  { id: 'acme', name: 'Acme', kind: 'company' },
  { id: 'council', name: 'River Council', short: 'RC', kind: 'agency' },
  { id: 'harbour', name: 'Harbour', kind: 'agency' },
  { id: 'pump', name: 'Pump 3', kind: 'product' },
  { id: 'maker', name: 'Maker', kind: 'company' },
];
const profile = compileClaims(cited(fictionalProfile()));
const [first, second] = profile.claims as [RecordedClaim, RecordedClaim];
const supplies: Relation = { from: 'acme', does: 'supplies', to: 'council', with: 'pump', state: 'ended' };
const uses: Relation = { from: 'harbour', does: 'uses', to: 'pump' };
const pays: Relation = { from: 'harbour', does: 'pays', to: 'acme' };

const nothing: Since = { lines: [], more: 0 };

interface Shown {
  around?: string;
  since?: Since;
  onAround?: (id: string) => void;
}

function show(claims: RecordedClaim[], { around, since = nothing, onAround = vi.fn() }: Shown = {}) {
  const relations = relationsOf(claims, entities);
  const chain = chainOf(relations, 'acme');
  return render(
    <Relations
      relations={relations}
      chain={chain}
      around={around === undefined ? undefined : aroundOf(relations, around)}
      company="Acme"
      sources={profile.sources}
      sinceOf={() => since}
      onAround={onAround}
      links={{
        hrefOf: (id) => `#${id}`,
        hrefOfClaims: (ids) => `?only=${ids.join('+')}`,
        hrefOfAround: (id) => (id === undefined ? '?whole' : `?around=${id}`),
      }}
    />,
  ).container;
}

const says = (claim: RecordedClaim, ...relations: Relation[]): RecordedClaim => ({ ...claim, relations });
const grid = (container: Element) => within(container.querySelector('.chain-grid') as HTMLElement);
const plain = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim();

describe('the whole chain', () => {
  it('has a box for the company’s part, for what was used, and for who used it, each a way to what is told around it', () => {
    const boxes = [...show([says(first, supplies, uses)]).querySelectorAll('.chain-box')];
    expect(boxes.map((box) => [box.getAttribute('data-column'), plain(box)])).toEqual([
      ['part', 'Acmecompany'],
      ['system', 'Pump 3product'],
      ['user', 'RCRiver Council'],
      ['user', 'Harbouragency'],
    ]);
    expect(boxes.map((box) => box.querySelector('a')?.getAttribute('href'))).toEqual(
      ['acme', 'pump', 'council', 'harbour'].map((id) => `?around=${id}`),
    );
  });

  it('says on a line what was done, whether it stands, as of when, and what became of it', () => {
    const container = show([{ ...says(first, supplies), status: 'changed-since' }]);
    const name = 'Acme to River Council: supplied to (ended) (Pump 3) as of 2020 changed since, 1 statement';
    const link = grid(container).getByRole('link', { name });
    expect(link.getAttribute('href')).toBe(`#${first.id}`);
    expect(plain(link)).toBe('supplied to (ended)');
    expect(link.querySelector('[data-sign="changed"]')).not.toBeNull();
  });

  it('breaks the line of what does not stand', () => {
    const lines = show([says(first, supplies, uses)]).querySelectorAll('.chain-line[data-column="used"]');
    expect([...lines].map((line) => line.hasAttribute('data-broken'))).toEqual([true, false]);
  });

  it('leads from what several claims say to those alone', () => {
    const container = show([says(first, supplies), says(second, supplies)]);
    const link = grid(container).getByRole('link', { name: /^Acme to River Council: .*, 2 statements$/ });
    expect(link.getAttribute('href')).toBe(`?only=${first.id}+${second.id}`);
  });

  it('names who made a system, and who took it where that is another one', () => {
    const maker: Relation[] = [
      { from: 'maker', does: 'uses', to: 'acme' },
      { from: 'maker', does: 'makes', to: 'pump' },
    ];
    const container = show([says(first, ...maker, uses)]);
    expect(plain(container.querySelector('.chain-box[data-column="system"]'))).toBe('Pump 3product; made by Maker');
    expect(plain(container.querySelector('.chain-line[data-column="given"]'))).toBe('used by Maker');
  });

  it('says of what was only alleged that it was', () => {
    const container = show([
      { ...says(first, uses), kind: 'allegation' },
      says(second, { ...uses, from: 'acme', does: 'makes' }),
    ]);
    expect(plain(container.querySelector('.chain-line[data-column="used"]'))).toBe('used by (allegation)');
  });

  it('tells in a box what came since, and leads to it', () => {
    const line = { text: 'Pumps stopped', year: 2022, sign: 'changed' as const, record: 'later-a', isBefore: false };
    const container = show([says(first, supplies)], { since: { lines: [line], more: 2 } });
    const box = within(container.querySelector('.chain-box[data-column="system"]') as HTMLElement);
    expect(box.getByRole('link', { name: '2022 Pumps stopped' }).getAttribute('href')).toBe('#later-a');
    expect(box.getByRole('link', { name: '2 more entries' }).getAttribute('href')).toBe(`#${first.id}`);
  });

  it('is a list of the same, for windows without room', () => {
    const items = show([says(first, supplies, uses)]).querySelectorAll('.chain-list > li');
    expect([...items].map(plain)).toEqual([
      'Pump 3productAcme’s partAcmeWho used itRCsupplied to (ended)Harbourused by',
    ]);
  });
});

describe('around one name', () => {
  it('tells who did what to it, and what it did to whom', () => {
    show([says(first, supplies, pays)], { around: 'acme' });
    const region = within(screen.getByRole('region', { name: 'Around Acme' }));
    expect(region.getAllByRole('heading').map(plain)).toEqual(['What others did', 'What it did']);
    const [before, after] = region.getAllByRole('list');
    expect(plain(before)).toMatch(/^Harbour pays 2020/);
    expect(plain(after)).toBe('supplies (ended) RC (Pump 3) 2020');
  });

  it('leads on from every name, and from every verb to its statement', () => {
    show([says(first, pays)], { around: 'acme' });
    const region = within(screen.getByRole('region', { name: 'Around Acme' }));
    expect(region.getByRole('link', { name: 'Harbour' }).getAttribute('href')).toBe('?around=harbour');
    expect(region.getByRole('link', { name: /^Harbour to Acme: pays/ }).getAttribute('href')).toBe(`#${first.id}`);
    expect(region.getByRole('link', { name: '1 statement' }).getAttribute('href')).toBe(`#${first.id}`);
  });

  it('tells what was done with it', () => {
    show([says(first, supplies)], { around: 'pump' });
    const region = within(screen.getByRole('region', { name: 'Around Pump 3' }));
    expect(plain(region.getByRole('heading', { name: 'What was done with it' }).nextElementSibling)).toBe(
      'Acme supplies (ended) RC 2020',
    );
  });

  it('offers every name', () => {
    const onAround = vi.fn();
    show([says(first, supplies, pays)], { around: 'acme', onAround });
    const select = screen.getByRole('combobox', { name: 'Another name' });
    expect(within(select).getAllByRole('option').map(plain)).toEqual(['Acme', 'Harbour', 'Pump 3', 'RC']);
    fireEvent.change(select, { target: { value: 'council' } });
    expect(onAround).toHaveBeenCalledWith('council');
  });
});

describe('Relations', () => {
  it('leads from one drawing to the other, where there are two', () => {
    show([says(first, supplies)]);
    const drawings = within(screen.getByRole('navigation', { name: 'Two drawings' }));
    expect(drawings.getByRole('link', { current: 'page' }).textContent).toBe('The whole chain');
    expect(drawings.getByRole('link', { name: 'Around one name' }).getAttribute('href')).toBe('?around=acme');
  });

  it('has one drawing alone where the relations make no chain', () => {
    show([says(first, pays)], { around: 'acme' });
    expect(screen.queryByRole('navigation')).toBeNull();
  });

  it('says the same as a table', () => {
    show([{ ...says(first, supplies), status: 'changed-since' }]);
    const row = screen.getAllByRole('row')[1] as HTMLElement;
    expect([...row.children].map(plain)).toEqual([
      'Acme',
      'supplies',
      'River Council',
      'Pump 3',
      'ended',
      'The Ledger, paragraph 1 as of May 2020 changed since',
    ]);
    expect(within(row).getByRole('link').getAttribute('href')).toBe(`#${first.id}`);
  });

  it('says for what time it speaks', () => {
    expect(show([says(first, supplies)]).textContent).toContain('as of May 2020, and not what holds today');
  });

  it('says so where no statement tells of a relation', () => {
    expect(show([first]).textContent).toContain('None of these statements tells who supplies what to whom.');
  });
});
