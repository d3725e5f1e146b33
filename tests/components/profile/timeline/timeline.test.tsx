import { render, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { Timeline } from '../../../../components/profile/timeline/Timeline.tsx';
import type { RecordedClaim } from '../../../../core/bundle/compiled.ts';
import { compileClaims, compileGuide } from '../../../../core/dataset/compile.ts';
import type { Later } from '../../../../core/schema/later.ts';
import { cited, fictionalProfile } from '../../../core/fictional.ts';

const profile = compileClaims(cited(fictionalProfile()));
const { sections } = compileGuide(fictionalProfile());
const [first, second, third, river] = profile.claims as [RecordedClaim, RecordedClaim, RecordedClaim, RecordedClaim];

const later: Later = {
  id: 'later-pumps-2021',
  date: '2021-03-02',
  text: 'In March 2021 Acme stopped a pump.',
  source: { publisher: 'The Gazette', title: 'A pump stops', url: 'https://gazette.example/pump' },
  confidence: 'corroborated',
  concerns: [{ claim: first.id, how: 'overtakes', what: 'a pump stopped in 2021' }],
};

function show(claims: RecordedClaim[], entries: Later[] = []) {
  return render(
    <Timeline
      claims={claims}
      later={entries}
      glances={profile.glances}
      sources={profile.sources}
      sections={sections}
      now={new Date(2023, 5, 1)}
      hrefOf={(id) => `?profile=acme#${id}`}
    />,
  ).container;
}

const dated = (claim: RecordedClaim, happened: string, label?: string): RecordedClaim => ({
  ...claim,
  happened,
  label,
});
const lanes = () => screen.getByRole('list', { name: 'What is dated, topic by topic' });
const signs = () =>
  within(lanes())
    .getAllByRole('link')
    .filter((link) => link.querySelector('.sign'));

describe('the picture', () => {
  it('has a lane for each section with anything dated, which leads to it and counts its dated statements', () => {
    show([dated(first, '2020'), second, dated(river, '2019')]);
    const heads = [...lanes().querySelectorAll('.lane-head')];
    expect(heads.map(({ textContent }) => textContent)).toEqual(['overview1 of 2 dated', 'river1 of 1 dated']);
    expect(within(lanes()).getByRole('link', { name: 'river' }).getAttribute('href')).toBe(
      '?profile=acme#section-river',
    );
  });

  it('has a sign for each entry, which leads to it and says when, what it is, its name and its text', () => {
    show([dated(first, '2020-05', 'A mill')], [later]);
    expect(signs().map((link) => link.getAttribute('href'))).toEqual(
      [first.id, later.id].map((id) => `?profile=acme#${id}`),
    );
    expect(within(lanes()).getByRole('link', { name: `May 2020 Reported: A mill ${first.text}` })).toBeTruthy();
    expect(within(lanes()).getByRole('link', { name: `March 2, 2021 Changed since: ${later.text}` })).toBeTruthy();
  });

  it('has them in the order of their dates, and writes the names of those that have one', () => {
    show([dated(first, '2019', 'A mill'), dated(second, '2018'), dated(third, '2017', 'A dam')]);
    expect(signs().map((link) => link.querySelector('bdi')?.textContent)).toEqual(['A dam', undefined, 'A mill']);
  });

  it('tells by its signs what was reported, what changed it, and what else was told', () => {
    const concerns = [{ claim: first.id, how: 'answers' as const }];
    show([dated(first, '2020')], [later, { ...later, id: 'later-answer', date: '2022', concerns }]);
    const shapes = signs().map((link) => link.querySelector('.sign')?.getAttribute('data-sign'));
    expect(shapes).toEqual(['reported', 'changed', 'told']);
  });

  it('goes to the reader’s own year, and marks the day of the document', () => {
    const container = show([dated(first, '2021')]);
    const years = [...container.querySelectorAll('.axis-year')].map(({ textContent }) => textContent);
    expect(years).toEqual(['2020', '2021', '2022', '2023']);
    const documents = screen.getByRole('list', { name: 'day of a document' });
    expect(documents.textContent).toBe('The Ledger');
  });

  it('names the years of a long gap, and says that they are drawn shorter', () => {
    const text = show([dated(first, '1994'), dated(second, '2016')]).textContent;
    expect(text).toContain('1995–2015: nothing dated; these years are drawn shorter here.');
  });

  it('is not there where nothing is dated, and the view says so', () => {
    const container = show([first]);
    expect(container.textContent).toContain('None of these statements tells of a dated event.');
    expect(container.querySelector('figure')).toBeNull();
  });
});

describe('the list', () => {
  const events = (container: Element) => [...container.querySelectorAll('[data-event]')];

  it('has everything by year, the latest first', () => {
    const container = show([dated(first, '2020-05'), dated(second, '2021-11')], [later]);
    expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
      '2021 1 statement, 1 later entry',
      '2020 1 statement',
    ]);
    expect(events(container).map((one) => one.getAttribute('data-event'))).toEqual([second.id, later.id, first.id]);
  });

  it('can be reached from the picture without going through all of its signs', () => {
    const container = show([dated(first, '2020')]);
    const link = screen.getByRole('link', { name: 'The same as a list' });
    expect(container.querySelector(link.getAttribute('href') ?? '')?.contains(events(container)[0] ?? null)).toBe(true);
  });

  it('says of each entry what, when and who, and leads to it', () => {
    show([dated(first, '2020-05')], [later]);
    const link = screen.getByRole('link', { name: `Open ${first.text}` });
    expect(link.getAttribute('href')).toBe(`?profile=acme#${first.id}`);
    expect(link.closest('li')?.textContent).toContain(`Reported:${first.text}May 2020The Ledger`);
    expect(screen.getByText(later.text).closest('li')?.textContent).toContain(
      `${later.text}March 2, 2021Changed sinceThe Gazette`,
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

  it('is followed by no claim without a date: these are counted, with the time for which they speak', () => {
    const text = show([dated(first, '2018'), second, { ...third, asOf: '2019-08' }]).textContent;
    expect(text).toContain('2 statements tell of no dated event. What they say is as of August 2019 to May 2020.');
  });
});
