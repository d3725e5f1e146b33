import type { Claims, CompiledClaim, RecordedClaim, RecordedClaims } from '../bundle/compiled.ts';
import { isShownBeside } from '../claims/card.ts';
import { figuresOf } from '../profile/charts.ts';

/**
 * Leaves out of a profile's claims what only exports and citations need, which are made of the English ones, so that no
 * language has much more to read than another.
 */
export function shownClaims(recorded: RecordedClaims): Claims {
  const { sources, claims, later, figures, charts, ...others } = recorded;
  const charted = new Set(charts.flatMap(({ points }) => points.flatMap(figuresOf)).map(({ record }) => record));
  return {
    ...others,
    charts,
    sources: sources.map(shownSource),
    claims: claims.map((claim) => ({ ...shownClaim(claim, claims), ...chartedFigures(claim, charted) })),
    later: later.map((entry) => ({ ...shownLater(entry), ...chartedFigures(entry, charted) })),
    figures: figures.map(shownFigure),
  };
}

function shownSource({
  citation: _,
  citations: __,
  laterEditions,
  ...source
}: RecordedClaims['sources'][number]): Claims['sources'][number] {
  const editions = laterEditions?.map(({ date, url }) => ({ date, url }));
  return { ...source, ...(editions && { laterEditions: editions }) };
}

/** A claim that is related, but not shown beside it, is left out; which part it reverses stands in what became of it. */
function shownClaim(
  { sentences: _, figures: __, attribution, seeAlso = [], ...claim }: RecordedClaim,
  claims: readonly RecordedClaim[],
): CompiledClaim {
  const beside = seeAlso.flatMap(({ claim: id, how }) => {
    const related = claims.find((one) => one.id === id);
    return related && isShownBeside(claim, how, related) ? { claim: id, how } : [];
  });
  const { entity: ___, ...said } = attribution ?? { name: '' };
  return { ...claim, ...(attribution && { attribution: said }), ...(beside.length > 0 && { seeAlso: beside }) };
}

function shownLater({ figures: _, source, ...entry }: RecordedClaims['later'][number]): Claims['later'][number] {
  const { date: __, archive: ___, ...where } = source;
  return { ...entry, source: where };
}

function shownFigure({
  confidence: _,
  source,
  ...record
}: RecordedClaims['figures'][number]): Claims['figures'][number] {
  const { archive: __, readAt: ___, ...where } = source;
  return { ...record, source: where };
}

/** The numbers of a record stay if a chart names it: they stand nowhere else than in charts. */
function chartedFigures({ id, figures }: Pick<RecordedClaim, 'id' | 'figures'>, charted: ReadonlySet<string>) {
  return figures && charted.has(id) ? { figures } : {};
}
