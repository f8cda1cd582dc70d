// What gets a label: the anchors that have words, each with the places where its leader may end.

import type { Side } from './labels.ts'
import type { Anchor, Point, Scene } from './scene.ts'
import { lengthOf, type Segment } from './segment.ts'
import type { FigureWords, LabelWords } from './words.ts'

export interface Named {
  readonly anchor: Anchor
  readonly words: LabelWords
  /** The step in which it is shown: a layer, `start`, `end`, `arrows` or `labels`. */
  readonly step: string
}

/** The most needed first; an anchor that stands in the scene twice is named once. */
export function namedAnchors(scene: Scene, { labels }: FigureWords): Named[] {
  return [...labels].flatMap(([key, words]) => {
    const anchor = scene.anchors.find(({ kind, id }) => `${kind}:${id}` === key)
    return anchor ? [{ anchor, words, step: stepOf(anchor, scene) }] : []
  })
}

/** Where layers are shown one without the other, a name comes and goes with what it names. */
function stepOf({ kind, id }: Anchor, { figure, layers }: Scene): string {
  const own = kind === 'bone' ? 'bones' : id
  if (figure === 'layers' && layers.some(({ name }) => name === own)) return own
  if (kind === 'motion') return 'arrows'
  return kind === 'start' || kind === 'end' ? kind : 'labels'
}

/** How far into a part, from `at` towards its edge, a leader may stop short: the best first. */
const REACHES = [0.5, 0.25, 0]

export interface Ends {
  readonly ends: Readonly<Record<Side, readonly Point[]>>
  readonly marks: readonly Segment[]
}

/** @param place a point of the scene on the drawing */
export function endsOf(anchor: Anchor, scene: Scene, place: (point: Point) => Point): Ends {
  const lines = linesOf(anchor, scene)
  const [along] = lines
  if (along)
    return {
      ends: endsOnLine(along, place),
      marks: lines.flatMap((line) => segmentsOf(line.map(place))),
    }
  const [x, y] = anchor.at
  const towards = (reach: number): Point[] =>
    REACHES.map((share) => place([x + (reach - x) * share, y]))
  return { ends: { left: towards(anchor.reach[0]), right: towards(anchor.reach[1]) }, marks: [] }
}

/** The marks or the arrow that an anchor speaks of, the nearest first. */
export function linesOf({ kind, id, at }: Anchor, { marks, arrows }: Scene): (readonly Point[])[] {
  const own = [
    ...marks.filter(({ end, landmark }) => end === kind && landmark === id),
    ...arrows.filter(({ motion }) => kind === 'motion' && motion === id),
  ].map(({ along }) => along)
  const away = (along: readonly Point[]): number =>
    Math.min(...along.map((point) => lengthOf([point, at])))
  return own.toSorted((a, b) => away(a) - away(b))
}

/** Marks and arrows without a label, which leaders keep away from too. */
export function unnamedLines(
  named: readonly Named[],
  { marks, arrows }: Scene,
  place: (point: Point) => Point,
): Segment[] {
  const isNamed = (kind: string, id: string): boolean =>
    named.some(({ anchor }) => anchor.kind === kind && anchor.id === id)
  return [
    ...marks.filter(({ end, landmark }) => !isNamed(end, landmark)),
    ...arrows.filter(({ motion }) => !isNamed('motion', motion)),
  ].flatMap(({ along }) => segmentsOf(along.map(place)))
}

/** A point is a segment without length. */
function segmentsOf(points: readonly Point[]): Segment[] {
  const [first] = points
  if (first && points.length === 1) return [[first, first]]
  return points.slice(1).map((point, index): Segment => [points[index] ?? point, point])
}

function endsOnLine(along: readonly Point[], place: (point: Point) => Point): Ends['ends'] {
  const points = along.map(place)
  // On a line, its outer end, its middle, or anywhere between.
  const few = points.filter(
    (_, index) => index % Math.ceil(points.length / 5) === 0 || index === points.length - 1,
  )
  const byX = few.toSorted((a, b) => a[0] - b[0])
  const middle = points[points.length >> 1] ?? ([0, 0] as const)
  return { left: [...byX, middle], right: [...byX.toReversed(), middle] }
}
