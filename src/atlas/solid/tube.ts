// Shafts, ridges and knobs: a round or oval form that follows a smooth curve.

import { type CurvePoint, curveThrough, placeOf } from '../space/curve.ts'
import { dot, mix, subtract, unit, type Vec3 } from '../space/vector.ts'
import { type Ball, ballAround, floorOf, isBeyond } from './ball.ts'
import { around, type Field, joined } from './field.ts'
import { roundness } from './solids.ts'

export interface TubeShape {
  /** The radius towards this direction is `ratio` times the given one: an oval shaft. */
  readonly flat?: { readonly towards: Vec3; readonly ratio: number }
  /** Samples from one point to the next; 6 unless told. */
  readonly perSpan?: number
}

/** A shaft along a smooth curve. @param points [lateral, up, forward, radius] in mm */
export function tube(points: readonly CurvePoint[], shape: TubeShape = {}): Field {
  const perSpan = shape.perSpan ?? 6
  const line = curveThrough(points, perSpan)
  const ratio = shape.flat?.ratio ?? 1
  const towards = unit(shape.flat?.towards ?? [1, 0, 0])
  const pieces = line.slice(1).map((to, index) => tubePiece(line[index] ?? to, to, ratio))
  const spans = points.slice(1).map((_, index): TubeSpan => {
    const within = pieces.slice(index * perSpan, (index + 1) * perSpan)
    return { ...ballAround(within), pieces: within }
  })
  return {
    bounds: joined(line.map((point) => around(placeOf(point), cube(wide(point, ratio))))),
    distance: (lateral, up, forward) => {
      let nearest = Number.POSITIVE_INFINITY
      let start = 0
      let least = Number.POSITIVE_INFINITY
      for (let index = 0; index < spans.length; index++) {
        const floor = floorOf(spans[index] as TubeSpan, lateral, up, forward)
        if (floor >= least) continue
        least = floor
        start = index
      }
      for (let step = 0; step < spans.length; step++) {
        const span = spans[(start + step) % spans.length] as TubeSpan
        if (isBeyond(span, nearest, lateral, up, forward)) continue
        for (const piece of span.pieces) {
          if (isBeyond(piece, nearest, lateral, up, forward)) continue
          nearest = Math.min(nearest, pieceDistance(piece, lateral, up, forward, ratio, towards))
        }
      }
      return nearest
    },
  }
}

interface TubeSpan extends Ball {
  readonly pieces: readonly TubePiece[]
}

interface TubePiece extends Ball {
  readonly from: Vec3
  readonly along: Vec3
  readonly square: number
  readonly radius: number
  readonly widening: number
}

function tubePiece(a: CurvePoint, b: CurvePoint, ratio: number): TubePiece {
  const [from, to] = [placeOf(a), placeOf(b)]
  const along = subtract(to, from)
  const square = Math.max(1e-9, dot(along, along))
  return {
    from,
    along,
    square,
    radius: a[3] ?? 0,
    widening: (b[3] ?? 0) - (a[3] ?? 0),
    middle: mix(from, to, 0.5),
    reach: Math.sqrt(square) / 2 + Math.max(wide(a, ratio), wide(b, ratio)),
  }
}

function pieceDistance(
  piece: TubePiece,
  lateral: number,
  up: number,
  forward: number,
  ratio: number,
  towards: Vec3,
): number {
  const { from, along } = piece
  let x = lateral - from[0]
  let y = up - from[1]
  let z = forward - from[2]
  const share = (x * along[0] + y * along[1] + z * along[2]) / piece.square
  const t = Math.min(1, Math.max(0, share))
  x -= along[0] * t
  y -= along[1] * t
  z -= along[2] * t
  const radius = Math.max(1e-3, piece.radius + piece.widening * t)
  const square = x * x + y * y + z * z
  if (ratio === 1) return Math.sqrt(square) - radius
  const across = x * towards[0] + y * towards[1] + z * towards[2]
  const rest = Math.sqrt(Math.max(0, square - across * across))
  return roundness(across / (radius * ratio), rest / radius, 0, radius * ratio, radius, radius)
}

function wide(point: CurvePoint, ratio: number): number {
  return (point[3] ?? 0) * Math.max(1, ratio)
}

function cube(half: number): Vec3 {
  return [half, half, half]
}
