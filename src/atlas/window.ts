// How much of the body a figure shows.

import type { FigureWish } from '../content/atlas-data.ts'
import type { Window } from './canvas.ts'
import type { Mesh } from './mesh.ts'
import type { Vec3 } from './vector.ts'
import { type Axes, project } from './view.ts'

/** Around a muscle, in mm: enough above and below for the joints that it crosses. */
const ABOVE = 55
const ASIDE = 26

/** Smaller, nobody would know where on the body they are. */
const LEAST = 150

/** Below the floor there is nothing but the line of the sole. */
const UNDER_FLOOR = 6

/** @returns mm of the picture plane, y down from the floor */
export function windowOf(wish: NonNullable<FigureWish['window']>): Window {
  const [left, top, right, bottom] = wish
  return { left, top: -top, width: right - left, height: top - bottom }
}

/**
 * In whole mm, so that it does not change with the last digits of a shape.
 *
 * @param limb the skin of the limb that the figure is of: it is shown in its whole breadth
 */
export function windowAround(axes: Axes, points: Iterable<Vec3>, limb?: Mesh): Window {
  const { left, right, top, bottom } = extentOf(axes, points)
  const along = Math.max(ABOVE, (LEAST - (bottom - top)) / 2)
  // A foot that points down reaches below the floor, and then needs as much room as aside.
  const floor = bottom > UNDER_FLOOR ? bottom + ASIDE : Math.min(bottom + along, UNDER_FLOOR)
  const high = Math.floor(top - along)
  const across = Math.max(ASIDE, (LEAST - (right - left)) / 2)
  const [from, to] = limb
    ? breadthOf(axes, limb, high, floor, { left, right })
    : [left - across, right + across]
  const x = Math.floor(from)
  return { left: x, top: high, width: Math.ceil(to) - x, height: Math.ceil(floor) - high }
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

function breadthOf(
  axes: Axes,
  limb: Mesh,
  top: number,
  bottom: number,
  { left, right }: Span,
): [from: number, to: number] {
  let [from, to] = [left, right]
  for (const point of pointsOf(limb)) {
    const [x, y] = project(axes, point)
    if (y < top || y > bottom) continue
    from = Math.min(from, x)
    to = Math.max(to, x)
  }
  return [from - MARGIN, to + MARGIN]
}

export function shows(window: Window, axes: Axes, mesh: Mesh): boolean {
  for (const point of pointsOf(mesh)) {
    const [x, y] = project(axes, point)
    const [right, down] = [x - window.left, y - window.top]
    if (right >= 0 && right <= window.width && down >= 0 && down <= window.height) return true
  }
  return false
}

export function* pointsOf({ positions }: Mesh): Generator<Vec3> {
  for (let index = 0; index < positions.length; index += 3)
    yield [positions[index] ?? 0, positions[index + 1] ?? 0, positions[index + 2] ?? 0]
}
