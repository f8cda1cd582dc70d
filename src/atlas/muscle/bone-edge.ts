// How the edge of a loft is laid onto a line of bone.

import { lengthAlong, pointAlong } from '../space/curve.ts'
import { mirror, subtract, type Vec3 } from '../space/vector.ts'
import { type Row, spanAt } from './across.ts'
import type { LoftForm } from './loft.ts'

/**
 * How far a line of bone lies off the spline through the points where lines meet it. Each share of
 * the way on the spline goes with the same share of the way on the bone, so that bone as straight as
 * the spline moves nothing.
 */
export function offEdge(
  { lines, isClosed }: LoftForm,
  bone: readonly Vec3[],
  end: 'start' | 'end',
  places: readonly number[],
  row: Row,
): Row {
  const at = isClosed ? [...places, 1] : places
  const spans = at.slice(1).map((to, index) => {
    const [a, b] = [lines[index], lines[index + 1]]
    // From the last line to the first there is no bone, nor from the right side over to the left.
    if (!a || !b || (a.side !== b.side && a.side !== 'middle' && b.side !== 'middle'))
      return undefined
    const wayOf = sharesOfWay(row, at[index] ?? 0, to)
    const isLeft = a.side === 'left' || b.side === 'left'
    return (across: number): Vec3 => {
      const place = pointAlong(bone, a[end] + (b[end] - a[end]) * wayOf(across))
      return isLeft ? mirror(place) : place
    }
  })
  const known = new Map<number, Vec3>()
  const off = (across: number): Vec3 => {
    const place = spans[spanAt(at, across)]?.(across)
    return place ? subtract(place, row(across)) : [0, 0, 0]
  }
  return (across) => {
    const found = known.get(across) ?? off(across)
    known.set(across, found)
    return found
  }
}

/** Into how many pieces a span is cut to measure it. */
const PIECES = 24

/** How much of a row's way from one place across to another lies behind each place between. */
function sharesOfWay(row: Row, from: number, to: number): (across: number) => number {
  const points = Array.from({ length: PIECES + 1 }, (_, piece) =>
    row(from + ((to - from) * piece) / PIECES),
  )
  const ways = points.map((_, piece) => lengthAlong(points.slice(0, piece + 1)))
  const total = ways[PIECES] ?? 0
  return (across) => {
    const place = (PIECES * (across - from)) / (to - from)
    const piece = Math.min(PIECES - 1, Math.max(0, Math.floor(place)))
    const [before, after] = [ways[piece] ?? 0, ways[piece + 1] ?? 0]
    return total === 0 ? 0.5 : (before + (after - before) * (place - piece)) / total
  }
}
