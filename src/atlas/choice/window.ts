// How much of the body a figure shows.

import type { FigureWish } from '../../content/atlas-data.ts'
import type { Window } from '../draw/canvas.ts'
import { type Axes, project } from '../draw/view.ts'
import type { Bounds } from '../solid/field.ts'
import type { Mesh } from '../space/mesh.ts'
import type { Vec3 } from '../space/vector.ts'

/** Around a muscle, in mm: enough above and below for the joints that it crosses. */
const ABOVE = 55
const ASIDE = 26

/** Smaller, nobody would know where on the body they are. */
const LEAST = 150

/** Below the floor there is nothing but the line of the sole; in mm. */
export const UNDER_FLOOR = 6

/** @returns mm of the picture plane, y down from the floor */
export function windowOf(wish: NonNullable<FigureWish['window']>): Window {
  const [left, top, right, bottom] = wish
  return { left, top: -top, width: right - left, height: top - bottom }
}

/**
 * In whole mm, so that it does not change with the last digits of a shape.
 *
 * @param limb points around the limb that the figure is of: it is shown in its whole breadth
 */
export function windowAround(axes: Axes, points: Iterable<Vec3>, limb?: Iterable<Vec3>): Window {
  const { left, right, top, bottom } = extentOf(axes, points)
  const along = Math.max(ABOVE, (LEAST - (bottom - top)) / 2)
  const high = Math.floor(top - along)
  const low = Math.ceil(axes.up[1] === 1 ? aboveFloor(bottom, along) : bottom + along)
  const across = Math.max(ASIDE, (LEAST - (right - left)) / 2)
  const [from, to] = limb
    ? breadthOf(axes, limb, high, low, { left, right })
    : [left - across, right + across]
  const x = Math.floor(from)
  return { left: x, top: high, width: Math.ceil(to) - x, height: low - high }
}

/** A foot that points down reaches below the floor, and then needs as much room as aside. */
function aboveFloor(bottom: number, along: number): number {
  return bottom > UNDER_FLOOR ? bottom + ASIDE : Math.min(bottom + along, UNDER_FLOOR)
}

/** As far to one side of the middle of the body as to the other. */
export function aboutMiddle({ left, top, width, height }: Window): Window {
  const reach = Math.max(Math.abs(left), Math.abs(left + width))
  return { left: -reach, top, width: 2 * reach, height }
}

interface Span {
  readonly left: number
  readonly right: number
}

function extentOf(axes: Axes, points: Iterable<Vec3>): Span & { top: number; bottom: number } {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const point of points) {
    const [x, y] = project(axes, point)
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return { left, right, top, bottom }
}

/** Beyond the skin, in mm. */
const MARGIN = 5

/** In mm from the muscle: of a foot seen from the side, no more is shown. */
const FARTHEST = 105

function breadthOf(
  axes: Axes,
  limb: Iterable<Vec3>,
  top: number,
  bottom: number,
  { left, right }: Span,
): [from: number, to: number] {
  let [from, to] = [left, right]
  for (const point of limb) {
    const [x, y] = project(axes, point)
    if (y < top || y > bottom) continue
    from = Math.min(from, x)
    to = Math.max(to, x)
  }
  return [Math.max(from - MARGIN, left - FARTHEST), Math.min(to + MARGIN, right + FARTHEST)]
}

export function shows(window: Window, axes: Axes, mesh: Mesh): boolean {
  for (const point of pointsOf(mesh)) {
    const [x, y] = project(axes, point)
    const [right, down] = [x - window.left, y - window.top]
    if (right >= 0 && right <= window.width && down >= 0 && down <= window.height) return true
  }
  return false
}

/** Whether anything in a box may be seen. */
export function mayShow(window: Window, axes: Axes, { min, max }: Bounds): boolean {
  const corners = [min[0], max[0]].flatMap((lateral) =>
    [min[1], max[1]].flatMap((up) =>
      [min[2], max[2]].map((forward): Vec3 => [lateral, up, forward]),
    ),
  )
  const { left, right, top, bottom } = extentOf(axes, corners)
  return (
    right >= window.left &&
    left <= window.left + window.width &&
    bottom >= window.top &&
    top <= window.top + window.height
  )
}

export function* pointsOf({ positions }: Mesh): Generator<Vec3> {
  for (let index = 0; index < positions.length; index += 3)
    yield [positions[index] ?? 0, positions[index + 1] ?? 0, positions[index + 2] ?? 0]
}
