import type { RelationEdge, RelationGraph } from '../../../core/profile/relations.ts';
import type {
  Arrow,
  Box,
  Line,
  PlacedEdge,
  PlacedNode,
  Point,
  RelationsLayout,
} from '../../../core/profile/relations-layout.ts';
import { plural, t } from '../../language/text.ts';
import type { RelationLinks } from './links.ts';

type DiagramProps = RelationLinks & { relations: RelationGraph; layout: RelationsLayout };

/**
 * The greatest width, in px, at which a diagram can be read on paper: on A4, between our margins, its letters of 12 px are
 * then still 7 pt high.
 */
const WIDEST_ON_PAPER = 860;

/** The diagram. If it is wider than the page, it scrolls within its own box. */
export function RelationsDiagram({ relations, layout, ...links }: DiagramProps) {
  const { width, height, nodes, arrows } = layout;
  return (
    <section
      class="relations-scroll"
      data-wide={width > WIDEST_ON_PAPER || undefined}
      aria-label={t('relations_diagram')}
      aria-describedby="relations-text"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
    >
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: its region has the name; a title would be one big tooltip. */}
      <svg
        class="relations-diagram"
        width={Math.ceil(width)}
        height={Math.ceil(height)}
        viewBox={`0 0 ${Math.ceil(width)} ${Math.ceil(height)}`}
        style={{ '--width': String(Math.ceil(width)) }}
      >
        <defs>
          <marker
            id="relations-head"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            orient="auto"
          >
            <path class="relations-head" d="M0 0.5 8 4 0 7.5z" />
          </marker>
        </defs>
        <g>
          {arrows.map((arrow) => (
            <ArrowLine key={arrow.key} arrow={arrow} />
          ))}
          {arrows.map(({ key, box, edges }) => (
            <g key={key} class="relations-words" data-several={edges.length > 1 || undefined}>
              <Frame box={box} radius={6} />
            </g>
          ))}
        </g>
        {nodes.map((node) => (
          <g key={node.id}>
            <Node node={node} relations={relations} {...links} />
            {arrows
              .flatMap(({ edges }) => edges)
              .filter(({ edge }) => edge.from.id === node.id)
              .map((placed) => (
                <Edge key={placed.edge.key} placed={placed} {...links} />
              ))}
          </g>
        ))}
      </svg>
    </section>
  );
}

function ArrowLine({ arrow }: { arrow: Arrow }) {
  return (
    <path
      class="relations-arrow"
      d={curve(arrow.points)}
      data-broken={arrow.isBroken || undefined}
      marker-end="url(#relations-head)"
    />
  );
}

/** An SVG path through the points that is horizontal at each of them. */
function curve(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const bends = rest.map((point, at) => {
    const before = points[at] ?? first;
    const middle = (before.x + point.x) / 2;
    return `C${place({ x: middle, y: before.y })} ${place({ x: middle, y: point.y })} ${place(point)}`;
  });
  return `M${place(first)} ${bends.join(' ')}`;
}

function place({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}

function Node({ node, relations, hrefOfEntity }: { node: PlacedNode; relations: RelationGraph } & RelationLinks) {
  const entity = relations.nodes.find(({ id }) => id === node.id);
  if (!entity) return null;
  const around = relations.edges.filter(({ from, to }) => from.id === node.id || to.id === node.id);
  const claims = new Set(around.flatMap((edge) => edge.claims.map(({ id }) => id)));
  const name = entity.short ? `${entity.name}: ` : '';
  const label = t('relations_node', wordsOf(node.lines), name + plural('statements', claims.size));
  return (
    <a class="relations-node" href={hrefOfEntity(node.id)} aria-label={label} data-kind={entity.kind}>
      <Frame box={node} radius={8} />
      <Lines box={node} lines={node.lines} lineHeight={18} />
    </a>
  );
}

function Edge({ placed, hrefOf, hrefOfClaims }: { placed: PlacedEdge } & RelationLinks) {
  const { edge, lines } = placed;
  const ids = edge.claims.map(({ id }) => id);
  const [only] = ids;
  const href = only !== undefined && ids.length === 1 ? hrefOf(only) : hrefOfClaims(ids);
  return (
    <a class="relations-edge" href={href} aria-label={sentence(edge, lines)}>
      <Frame box={placed} radius={4} />
      <Lines box={placed} lines={lines} lineHeight={16} />
    </a>
  );
}

/** "Acme to Pump: designed as of 2019–2020, 2 statements". The words on the arrow are in it unchanged. */
function sentence({ from, to, claims }: RelationEdge, lines: readonly Line[]): string {
  return t('relations_edge', from.name, to.name, wordsOf(lines), plural('statements', claims.length));
}

function wordsOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join(' ');
}

function Frame({ box: { x, y, width, height }, radius }: { box: Box; radius: number }) {
  return <rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx={radius} />;
}

function Lines({ box, lines, lineHeight }: { box: Box; lines: readonly Line[]; lineHeight: number }) {
  const top = box.y - (lines.length * lineHeight) / 2 + lineHeight * 0.72;
  return (
    <text text-anchor="middle">
      {lines.flatMap(({ text, tone }, at) => [
        // Without this space, screen readers would join the last word of a line with the first of the next.
        at > 0 && ' ',
        <tspan key={at} x={box.x} y={top + at * lineHeight} data-tone={tone}>
          {text}
        </tspan>,
      ])}
    </text>
  );
}
