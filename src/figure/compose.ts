// Composes a scene at its final width: strokes get their width, tones their colour, anchors their
// labels. What comes out is printed as it is.

import type { Colour } from '../theme/theme.ts'
import type { Metrics, Pt } from '../type/metrics.ts'
import {
  type Anchor,
  movePoints,
  type Palette,
  type PathStep,
  type Point,
  type Scene,
} from './scene.ts'

export interface DrawnPath {
  readonly steps: readonly PathStep[]
  readonly fill?: Colour
  readonly stroke?: { readonly colour: Colour; readonly width: Pt; readonly dash?: readonly Pt[] }
}

export interface DrawnLabel {
  readonly text: string
  /** Left end of the baseline. */
  readonly x: Pt
  readonly y: Pt
}

/** From its own top left corner, y down. */
export interface Drawing {
  readonly width: Pt
  readonly height: Pt
  readonly paths: readonly DrawnPath[]
  readonly labels: readonly DrawnLabel[]
}

export interface Composition {
  readonly width: Pt
  readonly palette: Palette
  readonly metrics: Metrics
  /** Anchor name → label. An anchor without a label gets none. */
  readonly labels: ReadonlyMap<string, string>
}

const LEADER_GAP: Pt = 3

/** Between the drawing and a label there is room for a leader of at least this length. */
const LEADER: Pt = 14

export function composeScene(scene: Scene, composition: Composition): Drawing {
  const { palette, metrics, labels } = composition
  const { face, size } = palette.label
  const labelled = scene.anchors.flatMap((anchor) => {
    const text = labels.get(anchor.name)
    return text === undefined ? [] : [{ anchor, text, width: metrics.width(text, face, size) }]
  })
  const margin = (side: Anchor['side']): Pt =>
    Math.max(
      0,
      ...labelled.filter(({ anchor }) => anchor.side === side).map(({ width }) => width + LEADER),
    )
  const left = margin('left')
  const right = margin('right')
  const scale = (composition.width - left - right) / scene.width
  const height = scene.height * scale
  const place = ([x, y]: Point): Point => [left + x * scale, y * scale]

  const paths = scene.parts.flatMap((part) =>
    part.shapes.map(
      (shape): DrawnPath => ({
        steps: movePoints(shape.steps, place),
        ...(shape.tone && { fill: palette.tones[shape.tone] }),
        ...(shape.stroke && { stroke: palette.strokes[shape.stroke] }),
      }),
    ),
  )

  const drawnLabels: DrawnLabel[] = []
  for (const side of ['left', 'right'] as const) {
    const column = labelled
      .filter(({ anchor }) => anchor.side === side)
      .map((label) => ({ ...label, from: place(label.anchor.at) }))
      .sort((a, b) => a.from[1] - b.from[1] || a.from[0] - b.from[0])
    const middles = spread(
      column.map(({ from }) => from[1]),
      size * 1.25,
      height,
    )
    column.forEach(({ text, width, from }, index) => {
      const middle = middles[index] ?? from[1]
      const x = side === 'left' ? left - LEADER - width : composition.width - right + LEADER
      const end: Point = [side === 'left' ? x + width + LEADER_GAP : x - LEADER_GAP, middle]
      paths.push({
        steps: [
          { kind: 'move', to: from },
          { kind: 'line', to: end },
        ],
        stroke: palette.strokes.detail,
      })
      drawnLabels.push({ text, x, y: middle + size * 0.33 })
    })
  }
  return { width: composition.width, height, paths, labels: drawnLabels }
}

/** Moves heights apart until each is at least `step` below the one before, within the drawing. */
function spread(wanted: readonly Pt[], step: Pt, height: Pt): Pt[] {
  const heights: Pt[] = []
  for (const y of wanted) heights.push(Math.max(y, (heights.at(-1) ?? -step) + step))
  let limit = height
  for (let index = heights.length - 1; index >= 0; index--) {
    heights[index] = Math.min(heights[index] ?? 0, limit)
    limit = (heights[index] ?? 0) - step
  }
  return heights
}
