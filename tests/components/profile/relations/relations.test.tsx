import { fireEvent, render, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { Relations } from '../../../../components/profile/relations/Relations.tsx';
import { relationWords } from '../../../../components/profile/relations/relation-words.ts';
import type { CompiledClaim } from '../../../../core/bundle/compiled.ts';
import { compileClaims } from '../../../../core/dataset/compile.ts';
import { relationsOf } from '../../../../core/profile/relations.ts';
import { layOutRelations } from '../../../../core/profile/relations-layout.ts';
import type { Relation } from '../../../../core/schema/claim.ts';
import type { Entity } from '../../../../core/schema/profile.ts';
import { cited, fictionalProfile } from '../../../core/fictional.ts';

const entities: Entity[] = [
  { id: 'acme', name: 'Acme', kind: 'company' },
  { id: 'council', name: 'River Council', short: 'RC', kind: 'agency' },
  { id: 'pump', name: 'Pump 3', kind: 'product' },
];
const profile = compileClaims(cited(fictionalProfile()));
const [first, second] = profile.claims as [CompiledClaim, CompiledClaim];
const supplies: Relation = { from: 'acme', does: 'supplies', to: 'council', with: 'pump', state: 'ended' };

function show(claims: CompiledClaim[], stance?: boolean, onStance = vi.fn()) {
  const relations = relationsOf(claims, entities, stance ?? false);
  return render(
    <Relations
      relations={relations}
      layout={layOutRelations(relations, relationWords)}
      sources={profile.sources}
      stance={stance}
      onStance={onStance}
      hrefOf={(id) => `#${id}`}
      hrefOfEntity={(id) => `?entity=${id}`}
      hrefOfClaims={(ids) => `?only=${ids.join('+')}`}
    />,
  ).container;
}

const diagram = () => within(screen.getByRole('region', { name: /diagram/ }));

describe('Relations', () => {
  it('draws every entity as a way to its claims', () => {
    show([{ ...first, relations: [supplies] }]);
    const link = diagram().getByRole('link', { name: 'RC agency, River Council: 1 statement' });
    expect(link.getAttribute('href')).toBe('?entity=council');
    expect(link.textContent?.replace(/\s+/g, ' ').trim()).toBe('RC agency');
  });

  it('writes on an arrow what is done, by what, whether it stands, as of when, and what became of it', () => {
    show([{ ...first, status: 'changed-since', relations: [supplies] }]);
    const name = 'Acme to River Council: supplies (ended) (Pump 3) as of 2020 changed since, 1 statement';
    expect(diagram().getByRole('link', { name }).getAttribute('href')).toBe(`#${first.id}`);
  });

  it('leads from an arrow of several claims to those alone', () => {
    show([
      { ...first, relations: [supplies] },
      { ...second, relations: [supplies] },
    ]);
    const link = diagram().getByRole('link', { name: /^Acme to River Council: supplies .*, 2 statements$/ });
    expect(link.getAttribute('href')).toBe(`?only=${first.id}+${second.id}`);
  });

  it('can be scrolled by keyboard', () => {
    show([{ ...first, relations: [supplies] }]);
    expect(screen.getByRole('region', { name: /diagram/ }).tabIndex).toBe(0);
  });

  it('says the same as a table', () => {
    show([{ ...first, status: 'changed-since', relations: [supplies] }]);
    const row = screen.getAllByRole('row')[1] as HTMLElement;
    const cells = [...row.children].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim());
    expect(cells).toEqual([
      'Acme',
      'supplies',
      'River Council',
      'Pump 3',
      'ended',
      'The Ledger, paragraph 1 as of May 2020 changed since',
    ]);
    expect(within(row).getByRole('link').getAttribute('href')).toBe(`#${first.id}`);
  });

  it('says for what time the arrows setLanguage', () => {
    expect(show([{ ...first, relations: [supplies] }]).textContent).toContain(
      'as of May 2020, and not what holds today',
    );
  });

  it('offers the relations that are no supply where there are any', () => {
    const onStance = vi.fn();
    show([{ ...first, relations: [supplies] }], false, onStance);
    fireEvent.click(screen.getByRole('switch'));
    expect(onStance).toHaveBeenCalledWith(true);
  });

  it('offers nothing to switch where there is nothing', () => {
    show([{ ...first, relations: [supplies] }]);
    expect(screen.queryByRole('switch')).toBeNull();
  });

  it('says so where no statement tells of a relation', () => {
    expect(show([first]).textContent).toContain('None of these statements tells who supplies what to whom.');
  });
});
