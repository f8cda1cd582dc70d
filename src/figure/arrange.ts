// The scale at which a drawing and the columns of its labels fit into a room, and where all stand.

import type { Pt } from '../type/metrics.ts'
import { type Item, type Placed, placeLabels, type Side } from './labels.ts'
import { markRadius } from './marks.ts'
import { endsOf, type Named, unnamedLines } from './named.ts'
import type { Palette } from './palette.ts'
import type { Point, Scene } from './scene.ts'

export interface Extent {
  readonly width: Pt
  readonly height: Pt
}

/** From the top left corner of the drawing and its labels together. */
export interface Arranged extends Extent {
  /** Points per mm of the body. */
  readonly scale: number
  /** Top left corner of the drawing itself. */
  readonly origin: Point
  /** One for each label. */
  readonly labels: readonly Placed[]
  /** Top left of what stands in a corner. */
  readonly corner?: Point
  readonly faults: number
  /** How far leaders go and climb. */
  readonly cost: number
}

/** What stands beside the foot of the drawing, below the labels of that side. */
export interface Corner extends Extent {
  readonly side: Side
}

/** From the drawing to where leaders begin, and from there to a label, as shares of a label's size. */
const MARGIN = 0.6
export const LEADER_GAP = 0.3

/** From label to label. */
const GAP = 0.5

/** From the last label to what stands in the corner, which is not one of them. */
const CORNER_GAP = 0.9

/** What is to be arranged, and with what. */
interface Task {
  readonly scene: Scene
  readonly named: readonly Named[]
  /** One for each that is named. */
  readonly labels: readonly Extent[]
  readonly room: Extent
  readonly palette: Palette
  readonly corner?: Corner
  readonly mayCrossLines?: boolean | undefined
}

export function arrange(task: Task): Arranged | undefined {
  const { scene, labels, room } = task
  const widest = Math.max(0, ...labels.map(({ width }) => width))
  const first = arrangeBetween(task, [
    Math.max(widest, cornerAt('left', task)),
    Math.max(widest, cornerAt('right', task)),
  ])
  if (!first) return undefined
  const whole = trim(first, task)
  if (first.scale >= room.height / scene.height) return whole
  // What a column does not need is the drawing's, as long as labels do not want it back.
  const needed = columnsOf(first, task)
  const second = arrangeBetween(task, needed)
  const fits =
    second && columnsOf(second, task).every((width, side) => width <= (needed[side] ?? 0))
  return fits && second.faults <= first.faults ? trim(second, task) : whole
}

type Columns = readonly [left: Pt, right: Pt]

function columnsOf({ labels: placed }: Arranged, task: Task): Columns {
  const widest = (side: Side): Pt =>
    Math.max(
      cornerAt(side, task),
      ...task.labels.filter((_, index) => placed[index]?.side === side).map(({ width }) => width),
    )
  return [widest('left'), widest('right')]
}

function cornerAt(side: Side, { corner }: Task): Pt {
  return corner?.side === side ? corner.width : 0
}

function arrangeBetween(task: Task, columns: Columns): Arranged | undefined {
  const { scene, named, labels, room, palette, corner } = task
  const { size } = palette.label
  const beside = (column: Pt): Pt => (column === 0 ? 0 : column + (MARGIN + LEADER_GAP) * size)
  const [left, right] = [beside(columns[0]), beside(columns[1])]
  const scale = Math.min((room.width - left - right) / scene.width, room.height / scene.height)
  if (!(scale > 0)) return undefined
  const width = scene.width * scale
  const height = scene.height * scale
  const place = ([x, y]: Point): Point => [x * scale, y * scale]
  const items = named.map(
    ({ anchor }, index): Item => ({
      height: labels[index]?.height ?? 0,
      ...endsOf(anchor, scene, place),
    }),
  )
  // Labels may stand higher or lower than the drawing, as far as there is room.
  const over = (room.height - height) / 2
  if (corner && corner.height > height) return undefined
  const bottomAt = (side: Side): Pt =>
    corner?.side === side ? height - corner.height - CORNER_GAP * size : height + over
  const placement = placeLabels(items, {
    left: -MARGIN * size,
    right: width + MARGIN * size,
    top: -over,
    bottom: { left: bottomAt('left'), right: bottomAt('right') },
    gap: GAP * size,
    clearance: markRadius(palette) * 1.5,
    obstacles: unnamedLines(named, scene, place),
    mayCrossLines: task.mayCrossLines,
  })
  return {
    scale,
    origin: [0, 0],
    width,
    height,
    labels: placement.labels,
    faults: placement.faults,
    cost: placement.cost,
    ...(corner && {
      corner: [
        corner.side === 'left'
          ? -(MARGIN + LEADER_GAP) * size - corner.width
          : width + (MARGIN + LEADER_GAP) * size,
        height - corner.height,
      ],
    }),
  }
}

/** Cuts off what nothing stands on, and counts from the corner that is left. */
function trim(arranged: Arranged, task: Task): Arranged {
  const { scene, labels, palette } = task
  const [left, right] = columnsOf(arranged, task).map((column) =>
    column === 0 ? 0 : column + (MARGIN + LEADER_GAP) * palette.label.size,
  )
  const width = scene.width * arranged.scale
  const height = scene.height * arranged.scale
  const top = Math.min(0, ...arranged.labels.map((label) => label.top))
  const bottom = Math.max(
    height,
    ...arranged.labels.map((label, index) => label.top + (labels[index]?.height ?? 0)),
  )
  const move = ([x, y]: Point): Point => [x + (left ?? 0), y - top]
  return {
    ...arranged,
    origin: move([0, 0]),
    width: (left ?? 0) + width + (right ?? 0),
    height: bottom - top,
    ...(arranged.corner && { corner: move(arranged.corner) }),
    labels: arranged.labels.map((label) => ({
      ...label,
      top: label.top - top,
      port: move(label.port),
      end: move(label.end),
    })),
  }
}
