// Parallel lines inside a surface, cut off exactly at its edge: where an outline is crossed an odd
// number of times (the even-odd rule), the line is inside.

import type { PathStep, Point } from './scene.ts'

/** Lines rise to the right by this much for each unit to the right. */
const SLOPE = 1

/** Points per curve: at the size of a figure a tenth of a point away from it at most. */
const CURVE_PARTS = 8

/** @param spacing from line to line, at right angles to them */
export function hatchLines(steps: readonly PathStep[], spacing: number): PathStep[] {
  const edges = flatten(steps)
  // A line is all points with y + SLOPE × x = c; along it, x tells the place.
  const level = ([x, y]: Point): number => y + SLOPE * x
  const levels = edges.flatMap(([from, to]) => [level(from), level(to)])
  if (levels.length === 0) return []
  const step = spacing * Math.sqrt(1 + SLOPE * SLOPE)
  const [least, most] = levels.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  )
  const lines: PathStep[] = []
  // Counted from the origin, so that neighbouring surfaces continue each other's lines.
  for (let index = Math.ceil(least / step); index * step <= most; index++) {
    const c = index * step
    const crossings = edges
      .flatMap(([from, to]) => {
        const [a, b] = [level(from) - c, level(to) - c]
        // Half open, so that a corner on the line counts once.
        if (a < 0 === b < 0) return []
        return [from[0] + ((to[0] - from[0]) * a) / (a - b)]
      })
      .sort((a, b) => a - b)
    for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
      const [x1 = 0, x2 = 0] = crossings.slice(pair, pair + 2)
      if (x2 - x1 < spacing * 0.2) continue
      lines.push({ kind: 'move', to: [x1, c - SLOPE * x1] })
      lines.push({ kind: 'line', to: [x2, c - SLOPE * x2] })
    }
  }
  return lines
}

type Edge = readonly [Point, Point]

/** Each ring is closed, as filling does. */
export function flatten(steps: readonly PathStep[]): Edge[] {
  const edges: Edge[] = []
  let first: Point | undefined
  let here: Point = [0, 0]
  const lineTo = (to: Point): void => {
    edges.push([here, to])
    here = to
  }
  for (const step of steps) {
    switch (step.kind) {
      case 'move':
        if (first) lineTo(first)
        first = step.to
        here = step.to
        break
      case 'line':
        lineTo(step.to)
        break
      case 'curve': {
        const from = here
        for (let part = 1; part <= CURVE_PARTS; part++)
          lineTo(pointOnCurve(from, step.handles, step.to, part / CURVE_PARTS))
        break
      }
      case 'close':
        if (first) lineTo(first)
        break
      default:
        step satisfies never
    }
  }
  if (first) lineTo(first)
  return edges
}

function pointOnCurve(
  from: Point,
  [first, second]: readonly [Point, Point],
  to: Point,
  t: number,
): Point {
  const s = 1 - t
  const at = (index: 0 | 1): number =>
    s * s * s * from[index] +
    3 * s * s * t * first[index] +
    3 * s * t * t * second[index] +
    t * t * t * to[index]
  return [at(0), at(1)]
}
