import type { RelationEdge } from '../../../core/profile/relations.ts';
import type { Line, RelationWords } from '../../../core/profile/relations-layout.ts';
import type { Entity } from '../../../core/schema/profile.ts';
import { t } from '../../language/text.ts';
import { relationWord, statusWord } from '../../language/words.ts';

/** About how many characters a line of the diagram holds. */
const LINE_LENGTH = 22;

/** The words of the relations diagram, in the reader's language. The layout needs them to leave room for them. */
export const relationWords: RelationWords = {
  node: (entity) => [...wrapped(shortName(entity), 'plain'), { text: entityWord(entity), tone: 'quiet' }],
  edge: (edge) => [
    { text: doesWord(edge), tone: 'plain' },
    ...(edge.by ? wrapped(t('relation_with', shortName(edge.by)), 'plain') : []),
    { text: t('relation_as_of', yearsOf(edge)), tone: 'quiet' },
    ...statusWords(edge).map((text): Line => ({ text, tone: 'changed' })),
  ],
};

/** The name by which readers know an entity. */
export function shortName({ short, name }: Entity): string {
  return short ?? name;
}

/** "company", "agency", "system". */
export function entityWord({ kind }: Entity): string {
  return t(`entity_${kind}`);
}

/** "uses", or "uses (ended)". */
export function doesWord({ does, state }: RelationEdge): string {
  const word = relationWord(does);
  return state ? t('relation_state', word, t(`state_${state}`)) : word;
}

/** What became of the claims behind a relation, each status once; empty if all are as reported. */
export function statusWords({ claims }: RelationEdge): string[] {
  const changed = new Set(claims.map(({ status }) => status).filter((status) => status !== 'as-reported'));
  return [...changed].map(statusWord);
}

/** The first and last year that the claims setLanguage for: "2019–2020", or "2019". */
function yearsOf({ claims }: RelationEdge): string {
  const years = [...new Set(claims.map(({ asOf }) => asOf.slice(0, 4)))].sort();
  return [...new Set([years[0], years.at(-1)])].join('–');
}

function wrapped(text: string, tone: Line['tone']): Line[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && line.length <= LINE_LENGTH) lines[lines.length - 1] = line;
    else lines.push(word);
  }
  return lines.map((line) => ({ text: line, tone }));
}
