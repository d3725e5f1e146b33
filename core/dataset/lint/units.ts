import type { Profile } from '../dataset.ts';
import { type Unit, unitsOf } from '../translation/units.ts';
import type { Problem } from './problem.ts';

/**
 * Checks that translations can tell all records of a profile apart: two that share an id in a translation's file would get
 * the same texts, those of one of them.
 */
export function lintUnits(profile: Profile): Problem[] {
  const byKey = Map.groupBy(unitsOf(profile), ({ file, id }) => `${file}:${id}`);
  return [...byKey.values()].filter((units) => units.length > 1 && !isToldByIds(units)).map(problemOf);
}

/** Records of one kind with one id are a fault whatever the language: `lintIds` tells of it. Pairs and rules it leaves alone. */
function isToldByIds(units: readonly Unit[]): boolean {
  const [{ kind } = { kind: 'pair' }, ...others] = units;
  return kind !== 'pair' && kind !== 'rule' && others.every((other) => other.kind === kind);
}

function problemOf(units: readonly Unit[]): Problem {
  const { file, id } = units[0] as Unit;
  const [owner = '', own] = id.split('/');
  const kinds = [...new Set(units.map(({ kind }) => kind))];
  if (kinds.join() === 'pair')
    return {
      file: 'profile.json',
      record: owner,
      wrong: `Two pairs of its glance name "${own}" first in then.rests, and translations know a pair by that.`,
      fix: 'Name another claim first in one of them, or make one pair of both.',
    };
  if (kinds.join() === 'rule')
    return {
      file: 'sites.json',
      record: owner,
      wrong: `Two of its rules, among them the silent ones, have the id "${own}", and translations know a rule by that.`,
      fix: 'Give the newer one an id of its own.',
    };
  return {
    file: `${file}.json`,
    record: id,
    wrong: `This id stands for ${kinds.map((kind) => NAMES[kind]).join(' and ')}, which translations can’t tell apart.`,
    fix: 'Give the newer one another id.',
  };
}

const NAMES: Readonly<Record<Unit['kind'], string>> = {
  profile: 'the profile itself',
  topic: 'a topic',
  section: 'a section',
  pair: 'a pair of a glance',
  entity: 'an entity',
  measure: 'what is counted',
  claim: 'a claim',
  later: 'a later entry',
  site: 'a site',
  rule: 'a rule of a site',
  source: 'a source',
  chart: 'a chart',
  figure: 'a figure of figures.json',
};
