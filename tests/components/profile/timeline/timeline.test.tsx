import { render, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { Timeline } from '../../../../components/profile/timeline/Timeline.tsx';
import type { CompiledClaim } from '../../../../core/bundle/compiled.ts';
import { compileClaims, compileGuide } from '../../../../core/dataset/compile.ts';
import type { Later } from '../../../../core/schema/later.ts';
import { cited, fictionalProfile } from '../../../core/fictional.ts';

const profile = compileClaims(cited(fictionalProfile()));
const { sections } = compileGuide(fictionalProfile());
const [first, second, third] = profile.claims as [CompiledClaim, CompiledClaim, CompiledClaim];

const later: Later = {
  id: 'later-pumps-2021',
  date: '2021-03-02',
  text: 'In March 2021 Acme stopped a pump.',
  source: { publisher: 'The Gazette', title: 'A pump stops', url: 'https://gazette.example/pump' },
  confidence: 'corroborated',
  concerns: [{ claim: first.id, how: 'overtakes', what: 'a pump stopped in 2021' }],
};

function show(claims: CompiledClaim[], entries: Later[] = []) {
  return render(
    <Timeline
      claims={claims}
      later={entries}
      sources={profile.sources}
      sections={sections}
      now={new Date(2023, 5, 1)}
      hrefOf={(id) => `?profile=acme#${id}`}
    />,
  ).container;
}

const dated = (claim: CompiledClaim, happened: string): CompiledClaim => ({ ...claim, happened });
const chart = () => screen.getByRole('list', { name: 'Years, with what is dated in each' });

describe('Timeline', () => {
  it('draws a column for every year up to the reader’s own', () => {
    show([dated(first, '2020'), dated(second, '2021')]);
    expect(
      within(chart())
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['2020', '2021', '2022', '2023']);
  });

  it('leads from a year’s column to what is written of the year, and says how much there is', () => {
    const container = show([dated(first, '2020')], [later]);
    const link = within(chart()).getByRole('link', { name: '2021: 0 statements, 1 later entry' });
    expect(container.querySelector(link.getAttribute('href') ?? '')?.textContent).toContain('2021');
  });

  it('draws claims and later developments in different shapes', () => {
    const concerns = [{ claim: first.id, how: 'answers' as const }];
    const container = show([dated(first, '2020')], [later, { ...later, id: 'later-answer', concerns }]);
    const shapes = [...container.querySelectorAll('.stack .shape')].map((shape) => shape.getAttribute('data-shape'));
    expect(shapes.sort()).toEqual(['answer', 'change', 'claim']);
  });

  it('names the years of a long gap, and says where they are drawn shorter', () => {
    const text = show([dated(first, '1994'), dated(second, '2016')]).textContent;
    expect(text).toContain('1995–2015: nothing dated; these years are drawn shorter here.');
  });

  it('says of each entry when, who, what, and leads to it', () => {
    show([dated(first, '2020-05')], [later]);
    const link = screen.getByRole('link', { name: `Open ${first.text}` });
    expect(link.getAttribute('href')).toBe(`?profile=acme#${first.id}`);
    const event = link.closest('li')?.textContent ?? '';
    expect(event).toMatch(/^May 2020\s*The Ledger/);
    expect(screen.getByText(later.text).closest('li')?.textContent).toMatch(
      /^March 2, 2021\s*Changed since\s*The Gazette/,
    );
  });

  it('marks in words what became of a claim, and names who said it', () => {
    const attribution = { name: 'A minister' };
    const statusOf = { entry: later.id, what: 'a pump stopped in 2021' };
    const claim = {
      ...dated(first, '2020'),
      status: 'changed-since',
      statusOf,
      kind: 'allegation',
      attribution,
    } as const;
    expect(show([claim]).textContent).toMatch(
      /A minister\s*reported by The Ledger\s*changed since: a pump stopped in 2021\s*allegation/,
    );
  });

  it('counts what tells of no dated event, with the time for which it speaks', () => {
    const text = show([dated(first, '2018'), second, { ...third, asOf: '2019-08' }]).textContent;
    expect(text).toContain('2 statements tell of no dated event. What they say is as of August 2019 to May 2020.');
  });

  it('says so where nothing is dated', () => {
    expect(show([first]).textContent).toContain('None of these statements tells of a dated event.');
  });
});
