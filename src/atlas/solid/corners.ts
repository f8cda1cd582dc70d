// Solid form → its distances at the corners of a grid. Only blocks that the surface can reach are
// measured corner by corner.

import type { Field } from './field.ts'

/** The distances at the corners of a grid. */
export interface Corners {
  readonly cell: number
  readonly origin: readonly [number, number, number]
  readonly size: readonly [number, number, number]
  /** Distances at the corners, lateral fastest, then up, then forward. */
  readonly values: Float32Array
}

/** @param cell side of a grid cell in mm */
export function measured(field: Field, cell: number): Corners {
  const { min, max } = field.bounds
  // Corners lie on multiples of the cell, so that a form and its mirror image meet the same grid.
  const first = min.map((value) => Math.floor(value / cell) - 2)
  const last = max.map((value) => Math.ceil(value / cell) + 2)
  const size = last.map(
    (value, axis) => value - (first[axis] ?? 0) + 1,
  ) as unknown as Corners['size']
  const origin = first.map((value) => value * cell) as unknown as Corners['origin']
  const values = new Float32Array(size[0] * size[1] * size[2])
  const grid = { cell, origin, size, values }
  for (let k = 0; k < size[2]; k += LARGEST)
    for (let j = 0; j < size[1]; j += LARGEST)
      for (let i = 0; i < size[0]; i += LARGEST) measureBlock(field, grid, i, j, k, LARGEST)
  return grid
}

/** Corners along the side of a block: the first that is tried, and the last that is split. */
const LARGEST = 16
const SMALLEST = 4

/** How much nearer the surface may be than a field says. */
const DOUBT = 1.6

function measureBlock(
  field: Field,
  grid: Corners,
  i: number,
  j: number,
  k: number,
  side: number,
): void {
  const [width, height, depth] = grid.size
  if (i >= width || j >= height || k >= depth) return
  const half = ((side - 1) / 2) * grid.cell
  const [x, y, z] = [0, 1, 2].map(
    (axis) => (grid.origin[axis] ?? 0) + ([i, j, k][axis] ?? 0) * grid.cell + half,
  ) as [number, number, number]
  const middle = field.distance(x, y, z)
  // Every corner lies within half a diagonal; one more cell, for the edges that leave the block.
  const isFar = Math.abs(middle) > (half + grid.cell) * 1.7321 * DOUBT
  if (!isFar && side > SMALLEST) {
    const next = side / 2
    for (const dk of [0, next])
      for (const dj of [0, next])
        for (const di of [0, next]) measureBlock(field, grid, i + di, j + dj, k + dk, next)
    return
  }
  for (let c = k; c < Math.min(depth, k + side); c++)
    for (let b = j; b < Math.min(height, j + side); b++)
      for (let a = i; a < Math.min(width, i + side); a++)
        grid.values[a + width * (b + height * c)] = isFar
          ? middle
          : field.distance(
              grid.origin[0] + a * grid.cell,
              grid.origin[1] + b * grid.cell,
              grid.origin[2] + c * grid.cell,
            )
}
