// A curved plate, such as the wing of the hip bone or the blade of the scapula: a grid of points
// with a half thickness at each.

import { type CurvePoint, curveThrough, placeOf } from '../space/curve.ts'
import { subtract } from '../space/vector.ts'
import { type Ball, ballAround, isBeyond, likeliest } from './ball.ts'
import { around, type Field, grown, joined } from './field.ts'

/** Neighbouring triangles and the ball that holds them, thickness included. */
interface Tile extends Ball {
  /** Per triangle: corner a, edges ab and ac, half thickness at a, b and c. */
  readonly triangles: Float64Array
}

const STRIDE = 12

/** Cells of the fine grid along each side of a tile. */
const TILE = 2

/**
 * @param rows of equal length: [lateral, up, forward, half thickness?] in mm
 * @param halfThickness where a point has none of its own
 * @param perSpan how much finer the grid is made, by smooth curves both ways
 */
export function patch(
  rows: readonly (readonly CurvePoint[])[],
  halfThickness: number,
  perSpan = 5,
): Field {
  const grid = refined(rows, halfThickness, perSpan)
  const tiles = tilesOf(grid)
  const boxes = grid.flat().map((point) => grown(around(placeOf(point), [0, 0, 0]), point[3] ?? 0))
  return {
    bounds: joined(boxes),
    distance: (lateral, up, forward) => {
      // The likeliest tile first: then most of the others are too far away to be looked at.
      const first = likeliest(tiles, lateral, up, forward)
      if (!first) return Number.POSITIVE_INFINITY
      let nearest = tileDistance(first, lateral, up, forward)
      for (const tile of tiles) {
        if (tile === first || isBeyond(tile, nearest, lateral, up, forward)) continue
        nearest = Math.min(nearest, tileDistance(tile, lateral, up, forward))
      }
      return nearest
    },
  }
}

function refined(
  rows: readonly (readonly CurvePoint[])[],
  halfThickness: number,
  perSpan: number,
): CurvePoint[][] {
  const across = rows.map((row) =>
    curveThrough(
      row.map((point) => [...placeOf(point), point[3] ?? halfThickness]),
      perSpan,
    ),
  )
  const columns = (across[0] ?? []).map((_, column) =>
    curveThrough(
      across.map((row) => row[column] ?? []),
      perSpan,
    ),
  )
  return (columns[0] ?? []).map((_, row) => columns.map((column) => column[row] ?? []))
}

function tilesOf(grid: readonly (readonly CurvePoint[])[]): Tile[] {
  const tiles: Tile[] = []
  const [height, width] = [grid.length - 1, (grid[0]?.length ?? 1) - 1]
  for (let row = 0; row < height; row += TILE)
    for (let column = 0; column < width; column += TILE)
      tiles.push(
        tileOf(
          grid.slice(row, row + TILE + 1).map((line) => line.slice(column, column + TILE + 1)),
        ),
      )
  return tiles
}

function tileOf(grid: readonly (readonly CurvePoint[])[]): Tile {
  const points = grid.flat()
  const ball = ballAround(points.map((point) => ({ middle: placeOf(point), reach: point[3] ?? 0 })))
  const packed: number[] = []
  const at = (row: number, column: number): CurvePoint => grid[row]?.[column] ?? []
  for (let row = 0; row < grid.length - 1; row++)
    for (let column = 0; column < (grid[0]?.length ?? 0) - 1; column++) {
      packed.push(...triangle(at(row, column), at(row + 1, column), at(row, column + 1)))
      packed.push(...triangle(at(row + 1, column + 1), at(row, column + 1), at(row + 1, column)))
    }
  return { ...ball, triangles: Float64Array.from(packed) }
}

function triangle(a: CurvePoint, b: CurvePoint, c: CurvePoint): number[] {
  const [from, ab, ac] = [
    placeOf(a),
    subtract(placeOf(b), placeOf(a)),
    subtract(placeOf(c), placeOf(a)),
  ]
  return [...from, ...ab, ...ac, a[3] ?? 0, b[3] ?? 0, c[3] ?? 0]
}

function tileDistance({ triangles }: Tile, lateral: number, up: number, forward: number): number {
  let nearest = Number.POSITIVE_INFINITY
  for (let start = 0; start < triangles.length; start += STRIDE)
    nearest = Math.min(nearest, triangleDistance(triangles, start, lateral, up, forward))
  return nearest
}

/** To the nearest point of a triangle, less the thickness there (Ericson 2005, chapter 5.1.5). */
function triangleDistance(
  packed: Float64Array,
  start: number,
  lateral: number,
  up: number,
  forward: number,
): number {
  // Plain constants, here and wherever distances are measured: taking arrays apart is slow.
  const px = lateral - (packed[start] ?? 0)
  const py = up - (packed[start + 1] ?? 0)
  const pz = forward - (packed[start + 2] ?? 0)
  const bx = packed[start + 3] ?? 0
  const by = packed[start + 4] ?? 0
  const bz = packed[start + 5] ?? 0
  const cx = packed[start + 6] ?? 0
  const cy = packed[start + 7] ?? 0
  const cz = packed[start + 8] ?? 0
  const d1 = bx * px + by * py + bz * pz
  const d2 = cx * px + cy * py + cz * pz
  const bb = bx * bx + by * by + bz * bz
  const cc = cx * cx + cy * cy + cz * cz
  const bc = bx * cx + by * cy + bz * cz
  const d3 = d1 - bb
  const d4 = d2 - bc
  const d5 = d1 - bc
  const d6 = d2 - cc
  const va = d3 * d6 - d5 * d4
  const vb = d5 * d2 - d1 * d6
  const vc = d1 * d4 - d3 * d2
  // The shares of corners b and c in the nearest point.
  let v = 0
  let w = 0
  if (d1 <= 0 && d2 <= 0) v = 0
  else if (d3 >= 0 && d4 <= d3) v = 1
  else if (d6 >= 0 && d5 <= d6) w = 1
  else if (vc <= 0 && d1 >= 0 && d3 <= 0) v = d1 / (d1 - d3)
  else if (vb <= 0 && d2 >= 0 && d6 <= 0) w = d2 / (d2 - d6)
  else if (va <= 0 && d4 >= d3 && d5 >= d6) {
    w = (d4 - d3) / (d4 - d3 + (d5 - d6))
    v = 1 - w
  } else {
    const sum = va + vb + vc
    v = vb / sum
    w = vc / sum
  }
  const x = px - bx * v - cx * w
  const y = py - by * v - cy * w
  const z = pz - bz * v - cz * w
  const half =
    (packed[start + 9] ?? 0) * (1 - v - w) +
    (packed[start + 10] ?? 0) * v +
    (packed[start + 11] ?? 0) * w
  return Math.sqrt(x * x + y * y + z * z) - half
}
