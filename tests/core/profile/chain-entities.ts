import type { RecordedClaim } from '../../../core/bundle/compiled.ts';
import { compileClaims } from '../../../core/dataset/compile.ts';
import { type RelationGraph, relationsOf } from '../../../core/profile/relations.ts';
import type { Relation } from '../../../core/schema/claim.ts';
import type { Entity } from '../../../core/schema/profile.ts';
import { cited, fictionalProfile } from '../fictional.ts';

const kinds = {
  acme: 'company',
  waterworks: 'company',
  cloud: 'product',
  pump: 'product',
  valve: 'product',
  register: 'system',
  archive: 'system',
  maker: 'company',
  gauge: 'product',
  council: 'agency',
  harbour: 'agency',
  school: 'organization',
} as const satisfies Record<string, Entity['kind']>;

/** Entities of a company that does not exist, of all kinds that a chain is made of. */
export const chainEntities: Entity[] = Object.entries(kinds).map(([id, kind]) => ({ id, name: id, kind }));

const [claim] = compileClaims(cited(fictionalProfile())).claims as [RecordedClaim];

/** Relations between them, written as "acme supplies council", "acme supplies council with pump" or "… (planned)". */
export function relationsIn(...sentences: string[]): RelationGraph {
  return relationsOf([{ ...claim, relations: sentences.map(relationIn) }], chainEntities);
}

/** One relation, read from a sentence. */
export function relationIn(sentence: string): Relation {
  const [, from, does, to, , by, , state] = /^(\S+) (\S+) (\S+)( with (\S+))?( \((\w+)\))?$/.exec(sentence) ?? [];
  if (!from || !does || !to) throw new Error(`not a relation: ${sentence}`);
  return {
    from,
    does: does as Relation['does'],
    to,
    ...(by && { with: by }),
    ...(state && { state: state as Relation['state'] }),
  };
}
