import { describe, expect, it } from 'vitest';
import { widthInLetters } from '../../../core/profile/letters.ts';
import type { TimelineItem } from '../../../core/profile/timeline.ts';
import { AXIS, type Lane, layOutTimeline, type NamedSign } from '../../../core/profile/timeline-layout.ts';

const SECTIONS = [
  { id: 'river', title: 'River' },
  { id: 'mill', title: 'Mill' },
];
const SOURCES = [{ id: 'ledger', publisher: 'The Ledger', published: '2020-05-04' }];

interface Entry {
  date: string;
  label?: string;
  isDecisive?: boolean;
  sections?: string[];
}

let count = 0;
const itemOf = ({ date, label, isDecisive = true, sections = ['river'] }: Entry): TimelineItem => ({
  id: `entry-${count++}`,
  type: 'later',
  date,
  text: 'Something happened.',
  label,
  sign: 'told',
  sections: new Map(sections.map((id) => [id, { sign: 'told', isDecisive }])),
  how: 'adds',
  publisher: 'The Gazette',
});

const claimOf = (id: string, section: string, happened?: string) => ({ id, section, source: 'ledger', happened });

const layOut = (entries: Entry[], changes: Partial<Parameters<typeof layOutTimeline>[0]> = {}) =>
  layOutTimeline({
    items: entries.map(itemOf).sort((a, b) => a.date.localeCompare(b.date)),
    claims: [claimOf('one', 'river')],
    sections: SECTIONS,
    sources: SOURCES,
    until: 2026,
    ...changes,
  });

function laneOf(entries: Entry[]): Lane {
  const [lane] = layOut(entries).lanes;
  if (!lane) throw new Error('no lane');
  return lane;
}

/** From where to where a name reaches with its sign, in ems, if letters are as wide as they are on the average. */
function reachOf({ at, label, side }: NamedSign): [number, number] {
  const long = 0.8 + widthInLetters(label) * 0.5;
  return side === 'after' ? [at * AXIS - 0.5, at * AXIS + long] : [at * AXIS - long, at * AXIS + 0.5];
}

describe('lanes', () => {
  it('are the sections with anything dated, in their order', () => {
    const lanes = (...entries: Entry[]) => layOut(entries).lanes.map(({ section }) => section);
    expect(lanes({ date: '2020', sections: ['mill'] }, { date: '2021' })).toEqual(['river', 'mill']);
    expect(lanes({ date: '2020', sections: ['mill'] })).toEqual(['mill']);
    expect(lanes()).toEqual([]);
  });

  it('count how many of their claims tell of a dated event, without those withdrawn', () => {
    const withdrawn = { ...claimOf('four', 'river', '2019'), withdrawn: { date: '2026', reason: 'It was wrong.' } };
    const claims = [claimOf('one', 'river', '2020'), claimOf('two', 'river'), claimOf('three', 'mill'), withdrawn];
    expect(layOut([{ date: '2020' }], { claims }).lanes).toMatchObject([{ dated: 1, claims: 2 }]);
  });

  it('have an entry of several sections each', () => {
    const { lanes } = layOut([{ date: '2020', label: 'A flood', sections: ['river', 'mill'] }]);
    expect(lanes.map(({ named }) => named.length)).toEqual([1, 1]);
  });
});

describe('names', () => {
  it('stand after their sign, and before it near the end of the axis', () => {
    const { named } = laneOf([
      { date: '2016', label: 'A flood' },
      { date: '2026-12', label: 'Another flood' },
    ]);
    expect(named.map(({ side, line }) => [side, line])).toEqual([
      ['after', 0],
      ['before', 0],
    ]);
  });

  it('take the first line where they meet no other', () => {
    const { named, lines } = laneOf([
      { date: '2016-01', label: 'A long name of a flood' },
      { date: '2016-02', label: 'A mill' },
      { date: '2022', label: 'A pump' },
    ]);
    expect(named.map(({ line }) => line)).toEqual([0, 1, 0]);
    expect(lines).toBe(2);
  });

  it('meet nowhere and stay on the axis, however many there are on a day', () => {
    const entries = Array.from({ length: 60 }, (_, at) => ({
      date: ['2016-01-01', '2020', '2024-03', '2026-12-31'][at % 4] ?? '',
      label: 'x'.repeat(1 + ((at * 7) % 26)),
    }));
    const { named, lines } = laneOf(entries);
    expect(named).toHaveLength(60);
    for (const one of named) {
      const [from, to] = reachOf(one);
      expect(from).toBeGreaterThanOrEqual(-1);
      expect(to).toBeLessThanOrEqual(AXIS + 1);
      expect(one.line).toBeLessThan(lines);
      for (const other of named.filter(({ line, item }) => line === one.line && item !== one.item)) {
        const [start, end] = reachOf(other);
        expect(from >= end || to <= start).toBe(true);
      }
    }
  });

  it('of what no glance rests on stand where there is room on those lines, and give way first', () => {
    const decisive = { label: 'A name of a flood', isDecisive: true };
    const other = { label: 'Another of a mill', isDecisive: false };
    const { named, small, lines } = laneOf([
      ...['2020-01', '2020-02', '2020-03'].map((date) => ({ ...decisive, date })),
      ...['2020-01', '2017'].map((date) => ({ ...other, date })),
    ]);
    expect(lines).toBe(3);
    expect(named.filter(({ label }) => label === other.label).map(({ item }) => item.date)).toEqual(['2017']);
    expect(small.map(({ item }) => item.date)).toEqual(['2020-01']);
  });
});

describe('small signs', () => {
  it('are those without a name, at their date on the base line', () => {
    const { lanes, columns } = layOut([{ date: '2020-07' }]);
    const year = columns.find(({ first }) => first === 2020);
    expect(lanes[0]?.small).toMatchObject([{ row: 0 }]);
    expect(lanes[0]?.small[0]?.at).toBeCloseTo((year?.at ?? 0) + (6.5 / 12) * (year?.width ?? 0));
  });

  it('of one day each have a place of their own, close to it', () => {
    const { small, rows } = laneOf(Array.from({ length: 20 }, () => ({ date: '2020-07-01' })));
    const middle = small[0]?.at ?? 0;
    for (const one of small) {
      expect(one.row).toBeLessThan(rows);
      expect(Math.abs(one.at - middle) * AXIS).toBeLessThan(1);
      for (const other of small.filter(({ row, item }) => row === one.row && item !== one.item))
        expect(Math.abs(one.at - other.at) * AXIS).toBeGreaterThan(0.75);
    }
  });

  it('known only to the year spread within it, before they stand above each other', () => {
    const { lanes, columns } = layOut(Array.from({ length: 5 }, () => ({ date: '2020' })));
    const year = columns.find(({ first }) => first === 2020);
    const small = lanes[0]?.small ?? [];
    expect(small.map(({ row }) => row)).toEqual([0, 0, 0, 0, 0]);
    for (const { at } of small) {
      expect(at).toBeGreaterThan(year?.at ?? 1);
      expect(at).toBeLessThan((year?.at ?? 0) + (year?.width ?? 0));
    }
  });
});

describe('the days of the documents', () => {
  it('are those from which claims are shown, on the axis even if nothing else is of their year', () => {
    const sources = [...SOURCES, { id: 'other', publisher: 'Another', published: '2018' }];
    const { documents, columns } = layOut([{ date: '2022' }], { sources });
    expect(documents.map(({ publisher }) => publisher)).toEqual(['The Ledger']);
    expect(columns[0]?.first).toBe(2020);
  });

  it('have their names on one line, if they find room on both sides', () => {
    const sources = [...SOURCES, { id: 'other', publisher: 'Another', published: '2020-08' }];
    const claims = [claimOf('one', 'river'), { ...claimOf('two', 'river'), source: 'other' }];
    const { documents, documentLines } = layOut([{ date: '2016' }], { sources, claims });
    expect(documents.map(({ side }) => side)).toEqual(['before', 'after']);
    expect(documentLines).toBe(1);
  });
});
