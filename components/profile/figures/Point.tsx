import type { ComponentChildren } from 'preact';
import type { ChartFigure } from '../../../core/profile/charts.ts';
import { SourceLink } from '../../controls/SourceLink.tsx';
import { Isolated } from '../../language/Isolated.tsx';
import { langOf, t } from '../../language/text.ts';

interface PointLinkProps {
  point: ChartFigure;
  /** The address of a claim or later entry in the page. */
  hrefOf: (id: string) => string;
  lang?: string;
  children: ComponentChildren;
}

/** A link to the record that says the figure, or to the source of a number that only charts show. */
export function PointLink({ point, hrefOf, ...props }: PointLinkProps) {
  return point.url === undefined ? (
    <a href={hrefOf(point.record)} {...props} />
  ) : (
    <SourceLink href={point.url} {...props} />
  );
}

/** Who says it, and which publisher reports that, if it is somebody else. */
export function PointSource({ point }: { point: ChartFigure }) {
  const who = sayerOf(point);
  return (
    <>
      <Isolated text={who} lang={who === point.publisher ? 'en' : langOf(point)} />
      {who !== point.publisher && <>, {t('reported_by', point.publisher)}</>}
    </>
  );
}

/** Who says a figure; the publisher, where its name says that too: “Acme (press release)”. */
export function sayerOf({ who, publisher }: ChartFigure): string {
  return publisher.startsWith(who) ? publisher : who;
}
