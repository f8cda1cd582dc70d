// A smooth curve across lines that lie side by side: from each to the next, at one place along them.

import { add, length, mix, scale, subtract, type Vec3 } from '../space/vector.ts'

/** Points by how far across they are, 0–1. */
export type Row = (across: number) => Vec3

/** At a line, a spline turns no faster than this many times the slower of its two sides. */
const STEEPEST = 2

export function splineAcross(
  points: readonly Vec3[],
  places: readonly number[],
  isClosed: boolean,
): Row {
  const knots = isClosed ? [...points, points[0] as Vec3] : points
  const at = isClosed ? [...places, 1] : places
  const spans = at.slice(1).map((place, index) => place - (at[index] ?? 0))
  const slopes = spans.map((span, index) =>
    scale(subtract(knots[index + 1] as Vec3, knots[index] as Vec3), 1 / span),
  )
  const tangents = knots.map((_, index) => tangentAt(index, slopes, spans, isClosed))
  return (across) => {
    const index = spanAt(at, across)
    const span = spans[index] ?? 1
    const t = (across - (at[index] ?? 0)) / span
    const [t2, t3] = [t * t, t * t * t]
    const between = mix(knots[index] as Vec3, knots[index + 1] as Vec3, 3 * t2 - 2 * t3)
    const leave = scale(tangents[index] as Vec3, span * (t3 - 2 * t2 + t))
    return add(between, add(leave, scale(tangents[index + 1] as Vec3, span * (t3 - t2))))
  }
}

/** In which of the spans between rising places it lies. */
export function spanAt(places: readonly number[], across: number): number {
  let index = places.length - 2
  while (index > 0 && (places[index] ?? 0) > across) index--
  return index
}

function tangentAt(
  index: number,
  slopes: readonly Vec3[],
  spans: readonly number[],
  isClosed: boolean,
): Vec3 {
  const last = slopes.length
  const before = index > 0 ? index - 1 : isClosed ? last - 1 : undefined
  const after = index < last ? index : isClosed ? 0 : undefined
  if (before === undefined || after === undefined)
    return tangentAtEdge(index === 0 ? slopes.slice(0, 2) : slopes.slice(-2).toReversed())
  const [a, b] = [slopes[before] as Vec3, slopes[after] as Vec3]
  const [left, right] = [spans[before] ?? 1, spans[after] ?? 1]
  return noSteeper(mix(a, b, left / (left + right)), a, b)
}

/** It bends on as it bends beside the edge. */
function tangentAtEdge([outer, inner]: readonly Vec3[]): Vec3 {
  if (!outer || !inner) return outer ?? [0, 0, 0]
  return noSteeper(subtract(scale(outer, 1.5), scale(inner, 0.5)), outer, inner)
}

function noSteeper(tangent: Vec3, a: Vec3, b: Vec3): Vec3 {
  const most = STEEPEST * Math.min(length(a), length(b))
  const steep = length(tangent)
  return steep > most ? scale(tangent, most / steep) : tangent
}
