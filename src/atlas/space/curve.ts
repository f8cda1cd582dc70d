// Smooth lines through given points, and smooth profiles through given values: how bones, muscles
// and their widths are written down as a few numbers.

import type { Profile } from '../../content/atlas-data.ts'
import type { Vec3 } from './vector.ts'

/** A place in mm and whatever rides along with it, such as a radius: [lateral, up, forward, …]. */
export type CurvePoint = readonly number[]

/**
 * A centripetal Catmull–Rom curve through all points: no loops and no overshoot where points lie
 * at uneven distances. The ends run on straight.
 *
 * @param points of equal length; the first three numbers are the place, the rest follow smoothly
 * @param perSpan samples from one point to the next
 * @returns (points − 1) · perSpan + 1 points, the given ones among them
 */
export function curveThrough<P extends CurvePoint>(points: readonly P[], perSpan = 8): P[] {
  const last = points.length - 1
  if (last < 1) return [...points]
  const spans = points.slice(1).map((point, index) => knotSpan(points[index] as P, point))
  const sampled: P[] = []
  for (let span = 0; span < last; span++) {
    const [from, to] = [points[span] as P, points[span + 1] as P]
    const leave = tangent(points[span - 1], from, to, spans[span - 1], spans[span] ?? 1)
    const arriveReversed = tangent(points[span + 2], to, from, spans[span + 1], spans[span] ?? 1)
    for (let step = 0; step < perSpan; step++)
      sampled.push(
        from.map((value, axis) =>
          hermite(
            value,
            to[axis] ?? 0,
            leave[axis] ?? 0,
            -(arriveReversed[axis] ?? 0),
            step / perSpan,
          ),
        ) as unknown as P,
      )
  }
  sampled.push(points[last] as P)
  return sampled
}

/** The root of the distance: what makes the curve centripetal. */
function knotSpan(a: CurvePoint, b: CurvePoint): number {
  return Math.sqrt(Math.max(1e-6, gap(a, b)))
}

/** The direction at `at`, per span towards `next`; seen from the other end it is read backwards. */
function tangent(
  before: CurvePoint | undefined,
  at: CurvePoint,
  next: CurvePoint,
  spanBefore: number | undefined,
  span: number,
): number[] {
  return at.map((value, axis) => {
    const ahead = (next[axis] ?? 0) - value
    if (!before || spanBefore === undefined) return ahead
    const behind = value - (before[axis] ?? 0)
    return ahead + span * (behind / spanBefore - (behind + ahead) / (spanBefore + span))
  })
}

/** The cubic from one value to another with the given slopes, at `t` from 0 to 1. */
function hermite(from: number, to: number, leave: number, arrive: number, t: number): number {
  const [t2, t3] = [t * t, t * t * t]
  return (
    from * (2 * t3 - 3 * t2 + 1) +
    leave * (t3 - 2 * t2 + t) +
    to * (3 * t2 - 2 * t3) +
    arrive * (t3 - t2)
  )
}

/** Without what rides along. */
export function placeOf(point: CurvePoint): Vec3 {
  return [point[0] ?? 0, point[1] ?? 0, point[2] ?? 0]
}

/** In mm, between places. */
function gap(a: CurvePoint, b: CurvePoint): number {
  let sum = 0
  for (let axis = 0; axis < 3; axis++) {
    const difference = (b[axis] ?? 0) - (a[axis] ?? 0)
    sum += difference * difference
  }
  return Math.sqrt(sum)
}

/** In mm, along the broken line. */
export function lengthAlong(line: readonly CurvePoint[]): number {
  return line.slice(1).reduce((sum, point, index) => sum + gap(line[index] ?? point, point), 0)
}

/**
 * The same broken line as `count` points at equal distances; what rides along is interpolated.
 *
 * @param count at least 2
 */
export function resample<P extends CurvePoint>(line: readonly P[], count: number): P[] {
  const step = lengthAlong(line) / (count - 1)
  const evenly: P[] = []
  let [segment, before] = [0, 0]
  for (let index = 0; index < count; index++) {
    const goal = step * index
    let span = segmentLength(line, segment)
    while (segment < line.length - 2 && before + span < goal) {
      before += span
      segment++
      span = segmentLength(line, segment)
    }
    const share = span === 0 ? 0 : Math.min(1, Math.max(0, (goal - before) / span))
    evenly.push(between(line[segment] as P, (line[segment + 1] ?? line[segment]) as P, share))
  }
  return evenly
}

function segmentLength(line: readonly CurvePoint[], index: number): number {
  const [from, to] = [line[index], line[index + 1]]
  return from && to ? gap(from, to) : 0
}

function between<P extends CurvePoint>(a: P, b: P, share: number): P {
  return a.map((value, axis) => value + ((b[axis] ?? value) - value) * share) as unknown as P
}

/** The place at a share (0–1) of the length of a broken line. */
export function pointAlong<P extends CurvePoint>(line: readonly P[], share: number): P {
  let rest = lengthAlong(line) * Math.min(1, Math.max(0, share))
  for (let index = 0; index < line.length - 1; index++) {
    const span = segmentLength(line, index)
    if (rest <= span || index === line.length - 2)
      return between(line[index] as P, line[index + 1] as P, span === 0 ? 0 : rest / span)
    rest -= span
  }
  return line[0] as P
}

/**
 * The value at any share: smooth, through every given value, and between two neighbours never
 * above or below both (Fritsch and Carlson’s monotone cubic), so that a width of 0 stays 0.
 * Before the first and after the last it stays level.
 */
export function profileThrough(knots: Profile): (at: number) => number {
  const slopes = knots.map((_, index) => knotSlope(knots, index))
  return (at) => {
    let index = knots.length - 1
    while (index > 0 && (knots[index]?.[0] ?? 0) > at) index--
    const [from, to] = [knots[index], knots[index + 1]]
    if (!from) return 0
    if (!to || at <= from[0]) return from[1]
    const span = to[0] - from[0]
    const [leave, arrive] = [span * (slopes[index] ?? 0), span * (slopes[index + 1] ?? 0)]
    return hermite(from[1], to[1], leave, arrive, (at - from[0]) / span)
  }
}

/** The harmonic mean of the slopes on both sides; level at the ends and at every turn. */
function knotSlope(knots: Profile, index: number): number {
  const [before, at, after] = [knots[index - 1], knots[index], knots[index + 1]]
  if (!before || !at || !after) return 0
  const [left, right] = [at[0] - before[0], after[0] - at[0]]
  const [rise, fall] = [(at[1] - before[1]) / left, (after[1] - at[1]) / right]
  if (rise * fall <= 0) return 0
  const [w1, w2] = [2 * right + left, right + 2 * left]
  return (w1 + w2) / (w1 / rise + w2 / fall)
}
