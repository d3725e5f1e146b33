import { Graph, layout } from '@dagrejs/dagre';
import { widthInLetters } from './letters.ts';
import type { RelationEdge, RelationGraph } from './relations.ts';

export interface Point {
  x: number;
  y: number;
}

/** Centre and size, in px. */
export interface Box extends Point {
  width: number;
  height: number;
}

/** A line of text, and how much it stands out. */
export interface Line {
  text: string;
  tone: 'plain' | 'quiet' | 'changed';
}

/** Text in a box, line by line. */
export interface Written {
  lines: readonly Line[];
}

/** The words of one relation, placed on its arrow. */
export interface PlacedEdge extends Box, Written {
  edge: RelationEdge;
}

/** One line with an arrowhead, for all that one entity does to another. */
export interface Arrow {
  key: string;
  /** Ids of the entities. */
  from: string;
  to: string;
  points: Point[];
  /** Whether every relation on it is planned, ended, alleged or denied. */
  isBroken: boolean;
  /** The box around all its words. */
  box: Box;
  edges: PlacedEdge[];
}

export interface PlacedNode extends Box, Written {
  id: string;
}

export interface RelationsLayout {
  width: number;
  height: number;
  /** From left to right and from top to bottom. */
  nodes: PlacedNode[];
  arrows: Arrow[];
}

/** What is written in a box and on an arrow, in the reader's language. */
export interface RelationWords {
  node: (node: RelationGraph['nodes'][number]) => Line[];
  edge: (edge: RelationEdge) => Line[];
}

/**
 * Actions whose arrow points to whoever supplies, makes or leads. They are laid out against the direction of the arrow,
 * so that the whole diagram runs from those who supply on the left to those who use on the right.
 */
const ACTIONS_TOWARDS_SUPPLIER: ReadonlySet<RelationEdge['does']> = new Set([
  'asked',
  'awards-contract-to',
  'commissioned',
  'contracts',
  'criticizes',
  'investigates',
  'part-of',
  'pays',
  'protests-against',
  'uses',
]);

/** Sizes and distances in px. */
const NODE = { padding: 14, lineHeight: 18, character: 7.8, least: 92 };
const EDGE = { padding: 6, lineHeight: 16, character: 6.7, between: 4 };
const SPACING = { ranks: 84, nodes: 20, edges: 10, pieces: 40, margin: 12, ends: 11 };

/**
 * Places entities and their relations from left to right. Parts that nothing connects are laid out separately and stand
 * below each other, the largest first.
 */
export function layOutRelations(relations: RelationGraph, words: RelationWords): RelationsLayout {
  const whole: RelationsLayout = { width: 0, height: 0, nodes: [], arrows: [] };
  for (const piece of piecesOf(relations)) {
    const placed = layOutPiece(piece, words);
    const top = whole.height === 0 ? 0 : whole.height + SPACING.pieces;
    whole.nodes.push(...placed.nodes.map((node) => lowered(node, top)));
    whole.arrows.push(...placed.arrows.map((arrow) => lowerArrow(arrow, top)));
    whole.width = Math.max(whole.width, placed.width);
    whole.height = top + placed.height;
  }
  return whole;
}

/** Splits the diagram into its connected parts, the largest first. */
function piecesOf({ nodes, edges }: RelationGraph): Pick<RelationGraph, 'nodes' | 'edges'>[] {
  const pieceOf = new Map(nodes.map(({ id }) => [id, id]));
  for (const { from, to } of edges) {
    const [kept, joined] = [pieceOf.get(from.id), pieceOf.get(to.id)];
    if (kept === undefined || joined === undefined) continue;
    for (const [id, piece] of pieceOf) if (piece === joined) pieceOf.set(id, kept);
  }
  return [...new Set(pieceOf.values())]
    .map((piece) => ({
      nodes: nodes.filter(({ id }) => pieceOf.get(id) === piece),
      edges: edges.filter(({ from }) => pieceOf.get(from.id) === piece),
    }))
    .sort((a, b) => b.nodes.length - a.nodes.length);
}

function layOutPiece({ nodes, edges }: Pick<RelationGraph, 'nodes' | 'edges'>, words: RelationWords): RelationsLayout {
  const graph = new Graph({ directed: true, multigraph: true });
  const { ranks, nodes: nodesep, edges: edgesep, margin } = SPACING;
  graph.setGraph({ rankdir: 'LR', ranksep: ranks, nodesep, edgesep, marginx: margin, marginy: margin });
  const bundles = bundle(edges, words);
  const boxes = new Map(
    nodes.map((node) => [node.id, withRoomForEnds(sizeOf(words.node(node), NODE), node.id, bundles)]),
  );
  for (const [id, box] of boxes) graph.setNode(id, { width: box.width, height: box.height });
  for (const { key, left, right, width, height } of bundles)
    graph.setEdge(left, right, { width, height, labelpos: 'c' }, key);
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  const placed = new Map([...boxes].map(([id, box]) => [id, { ...box, id, x: graph.node(id).x, y: graph.node(id).y }]));
  const arrows = bundles.map(({ key, left, right, labels, isBackwards, ...size }): Arrow => {
    const { points, x, y } = graph.edge(left, right, key);
    const inner = points.slice(1, -1).map((point: Point) => ({ x: point.x, y: point.y }));
    return {
      key,
      from: isBackwards ? right : left,
      to: isBackwards ? left : right,
      points: isBackwards ? inner.reverse() : inner,
      isBroken: labels.every(({ edge }) => edge.state !== undefined),
      box: { ...size, x, y },
      edges: stack(labels, { ...size, x, y }),
    };
  });
  const columns = columnsOf([...placed.values(), ...arrows.map(({ box }) => box)]);
  return {
    width,
    height,
    nodes: [...placed.values()].sort((a, b) => a.x - b.x || a.y - b.y),
    arrows: withEnds(
      arrows.map((arrow) => ({ ...arrow, points: levelled(arrow, columns, placed) })),
      placed,
    ),
  };
}

interface Label extends Written {
  edge: RelationEdge;
  width: number;
  height: number;
}

interface Bundle {
  key: string;
  /** Id of the entity that should stand left of the other; the layout can't always have it so. */
  left: string;
  right: string;
  isBackwards: boolean;
  labels: Label[];
  width: number;
  height: number;
}

/** All that one entity does to another goes on one arrow, so that arrows do not run side by side. */
function bundle(edges: readonly RelationEdge[], words: RelationWords): Bundle[] {
  const isBackwards = ({ does }: RelationEdge) => ACTIONS_TOWARDS_SUPPLIER.has(does);
  const keyOf = (edge: RelationEdge) => [edge.from.id, edge.to.id, isBackwards(edge)].join('/');
  return [...Map.groupBy(edges, keyOf)].flatMap(([key, alike]) => {
    const [first] = alike;
    if (!first) return [];
    const labels = alike.map((edge): Label => ({ edge, ...sizeOf(words.edge(edge), EDGE) }));
    const width = Math.max(...labels.map((label) => label.width));
    const height = labels.reduce((sum, label) => sum + label.height + EDGE.between, -EDGE.between);
    const [left, right] = isBackwards(first) ? [first.to.id, first.from.id] : [first.from.id, first.to.id];
    return [{ key, left, right, isBackwards: isBackwards(first), labels, width, height }];
  });
}

/** Makes a box high enough for the arrows at its busier side. */
function withRoomForEnds<B extends { height: number }>(box: B, id: string, bundles: readonly Bundle[]): B {
  const atSide = (side: 'left' | 'right') => bundles.filter((one) => one[side] === id).length;
  return { ...box, height: Math.max(box.height, (Math.max(atSide('left'), atSide('right')) + 1) * SPACING.ends) };
}

/** Boxes and words stand in columns. Returns the width of each column, by the x of its middle. */
function columnsOf(boxes: readonly Box[]): Map<number, number> {
  const widths = new Map<number, number>();
  for (const { x, width } of boxes) widths.set(Math.round(x), Math.max(width, widths.get(Math.round(x)) ?? 0));
  return widths;
}

/** Lets an arrow run level through columns and bend only between them, where there are no words for it to cross. */
function levelled(
  { from, to, points, box }: Arrow,
  columns: ReadonlyMap<number, number>,
  nodes: ReadonlyMap<string, Point>,
): Point[] {
  const direction = (nodes.get(to)?.x ?? 0) < (nodes.get(from)?.x ?? 0) ? -1 : 1;
  return points
    .filter(({ x }) => columns.has(Math.round(x)) || x === box.x)
    .flatMap(({ x, y }) => {
      const half = (direction * (columns.get(Math.round(x)) ?? box.width)) / 2;
      return [
        { x: x - half, y },
        { x: x + half, y },
      ];
    });
}

interface End {
  arrow: Arrow;
  isStart: boolean;
  /** The arrow's point next to this end. Ends are put in the order of these, so that arrows do not cross at a box. */
  next: Point;
}

/** Gives arrows their ends at the left and right sides of boxes, spread evenly over the side. */
function withEnds(arrows: readonly Arrow[], nodes: ReadonlyMap<string, PlacedNode>): Arrow[] {
  const found = new Map<Arrow, { start?: Point; end?: Point }>(arrows.map((arrow) => [arrow, {}]));
  for (const node of nodes.values()) {
    const ends = arrows.flatMap((arrow) => endsAt(node.id, arrow));
    for (const side of [-1, 1]) {
      const here = ends.filter(({ next }) => (next.x < node.x ? -1 : 1) === side).sort((a, b) => a.next.y - b.next.y);
      here.forEach(({ arrow, isStart }, at) => {
        const y = node.y - node.height / 2 + ((at + 1) * node.height) / (here.length + 1);
        Object.assign(found.get(arrow) ?? {}, {
          [isStart ? 'start' : 'end']: { x: node.x + (side * node.width) / 2, y },
        });
      });
    }
  }
  return arrows.map((arrow) => {
    const { start, end } = found.get(arrow) ?? {};
    return { ...arrow, points: [start, ...arrow.points, end].flatMap((point) => point ?? []) };
  });
}

function endsAt(id: string, arrow: Arrow): End[] {
  const { from, to, points } = arrow;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  return [
    ...(from === id ? [{ arrow, isStart: true, next: first }] : []),
    ...(to === id ? [{ arrow, isStart: false, next: last }] : []),
  ];
}

/** Stacks the labels of an arrow one below the other, in the box that the layout left for them. */
function stack(labels: readonly Label[], place: Box): PlacedEdge[] {
  let top = place.y - place.height / 2;
  return labels.map((label) => {
    const y = top + label.height / 2;
    top += label.height + EDGE.between;
    return { ...label, x: place.x, y };
  });
}

interface TextBox {
  padding: number;
  lineHeight: number;
  /** Average width of a character. */
  character: number;
  /** Least width of the box. */
  least?: number;
}

/** Estimates the size of a box, rather too wide than too narrow: core/ has no browser to measure text with. */
function sizeOf(lines: Line[], { padding, lineHeight, character, least = 0 }: TextBox) {
  const longest = Math.max(...lines.map(({ text }) => widthInLetters(text)));
  return {
    lines,
    width: Math.max(least, Math.ceil(longest * character) + 2 * padding),
    height: lines.length * lineHeight + 2 * (padding / 2),
  };
}

function lowerArrow(arrow: Arrow, by: number): Arrow {
  return {
    ...arrow,
    points: arrow.points.map((point) => lowered(point, by)),
    box: lowered(arrow.box, by),
    edges: arrow.edges.map((edge) => lowered(edge, by)),
  };
}

function lowered<P extends Point>(point: P, by: number): P {
  return { ...point, y: point.y + by };
}
