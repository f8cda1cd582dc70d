// Ribs and other flat shafts: an oval section that turns as it follows a smooth curve, so that its
// broad side always lies against the same surface.

import { type CurvePoint, curveThrough, placeOf } from '../space/curve.ts'
import { cross, dot, mix, subtract, unit, type Vec3 } from '../space/vector.ts'
import { type Ball, ballAround, floorOf, isBeyond } from './ball.ts'
import { around, type Field, joined } from './field.ts'
import { roundness } from './solids.ts'

export interface StrapPoint {
  readonly at: Vec3
  /** Half the section across its broad side, and half through it, in mm. */
  readonly broad: number
  readonly thin: number
  /** Where the broad side faces; it need not be square to the strap. */
  readonly facing: Vec3
}

/** @param perSpan samples from one point to the next */
export function strap(points: readonly StrapPoint[], perSpan = 4): Field {
  const line = curveThrough(
    points.map(({ at, broad, thin, facing }) => [...at, broad, thin, ...unit(facing)]),
    perSpan,
  )
  const pieces = line.slice(1).map((to, index) => strapPiece(line[index] ?? to, to))
  const spans = points.slice(1).map((_, index): StrapSpan => {
    const within = pieces.slice(index * perSpan, (index + 1) * perSpan)
    return { ...ballAround(within), pieces: within }
  })
  return {
    bounds: joined(line.map((point) => around(placeOf(point), cube(reachOf(point))))),
    distance: (lateral, up, forward) => {
      let nearest = Number.POSITIVE_INFINITY
      let start = 0
      let least = Number.POSITIVE_INFINITY
      for (let index = 0; index < spans.length; index++) {
        const floor = floorOf(spans[index] as StrapSpan, lateral, up, forward)
        if (floor >= least) continue
        least = floor
        start = index
      }
      for (let step = 0; step < spans.length; step++) {
        const span = spans[(start + step) % spans.length] as StrapSpan
        if (isBeyond(span, nearest, lateral, up, forward)) continue
        for (const piece of span.pieces) {
          if (isBeyond(piece, nearest, lateral, up, forward)) continue
          nearest = Math.min(nearest, pieceDistance(piece, lateral, up, forward))
        }
      }
      return nearest
    },
  }
}

interface StrapSpan extends Ball {
  readonly pieces: readonly StrapPiece[]
}

interface StrapPiece extends Ball {
  readonly from: Vec3
  readonly along: Vec3
  readonly square: number
  readonly broad: number
  readonly broadening: number
  readonly thin: number
  readonly thickening: number
  /** Along the broad side, where the piece begins, and how it turns up to where it ends. */
  readonly across: Vec3
  readonly turning: Vec3
}

function strapPiece(a: CurvePoint, b: CurvePoint): StrapPiece {
  const [from, to] = [placeOf(a), placeOf(b)]
  const along = subtract(to, from)
  const square = Math.max(1e-9, dot(along, along))
  const across = unit(cross(along, facingOf(a)))
  return {
    from,
    along,
    square,
    broad: a[3] ?? 0,
    broadening: (b[3] ?? 0) - (a[3] ?? 0),
    thin: a[4] ?? 0,
    thickening: (b[4] ?? 0) - (a[4] ?? 0),
    across,
    turning: subtract(unit(cross(along, facingOf(b))), across),
    middle: mix(from, to, 0.5),
    reach: Math.sqrt(square) / 2 + Math.max(reachOf(a), reachOf(b)),
  }
}

function pieceDistance(piece: StrapPiece, lateral: number, up: number, forward: number): number {
  const { from, along, across, turning } = piece
  let x = lateral - from[0]
  let y = up - from[1]
  let z = forward - from[2]
  const share = (x * along[0] + y * along[1] + z * along[2]) / piece.square
  const t = Math.min(1, Math.max(0, share))
  x -= along[0] * t
  y -= along[1] * t
  z -= along[2] * t
  const broad = Math.max(1e-3, piece.broad + piece.broadening * t)
  const thin = Math.max(1e-3, piece.thin + piece.thickening * t)
  const sideways =
    x * (across[0] + turning[0] * t) +
    y * (across[1] + turning[1] * t) +
    z * (across[2] + turning[2] * t)
  const rest = Math.sqrt(Math.max(0, x * x + y * y + z * z - sideways * sideways))
  return roundness(sideways / broad, rest / thin, 0, broad, thin, thin)
}

function facingOf(point: CurvePoint): Vec3 {
  return [point[5] ?? 0, point[6] ?? 0, point[7] ?? 0]
}

function reachOf(point: CurvePoint): number {
  return Math.max(point[3] ?? 0, point[4] ?? 0)
}

function cube(half: number): Vec3 {
  return [half, half, half]
}
