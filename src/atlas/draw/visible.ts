// Where a label may point: the place of a visible region that is farthest from its border, and how
// far the region runs to both sides of it.

import type { Anchor } from '../../figure/scene.ts'
import type { Grid } from './canvas.ts'
import type { Extent } from './extent.ts'
import { maskOf, type Patch } from './mask.ts'

/** Steps to the neighbour beside, and to the one across the corner. */
const BESIDE = 1
const ACROSS = Math.SQRT2

/**
 * How far each sample of a region lies from its border, in samples; the window's edge is a border.
 * Two sweeps, one from each corner.
 */
export function inwardness(grid: Grid, mask: Patch): Float32Array {
  const { columns, rows } = mask
  const out = new Float32Array(columns * rows)
  const left = Math.max(1, grid.margin - mask.column)
  const top = Math.max(1, grid.margin - mask.row)
  const right = Math.min(columns - 2, grid.columns - 1 - grid.margin - mask.column)
  const bottom = Math.min(rows - 2, grid.rows - 1 - grid.margin - mask.row)
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const i = row * columns + column
      if (mask.values[i] === 0) continue
      out[i] = Math.min(
        (out[i - 1] ?? 0) + BESIDE,
        (out[i - columns] ?? 0) + BESIDE,
        (out[i - columns - 1] ?? 0) + ACROSS,
        (out[i - columns + 1] ?? 0) + ACROSS,
      )
    }
  }
  for (let row = bottom; row >= top; row--) {
    for (let column = right; column >= left; column--) {
      const i = row * columns + column
      if (mask.values[i] === 0) continue
      out[i] = Math.min(
        out[i] ?? 0,
        (out[i + 1] ?? 0) + BESIDE,
        (out[i + columns] ?? 0) + BESIDE,
        (out[i + columns + 1] ?? 0) + ACROSS,
        (out[i + columns - 1] ?? 0) + ACROSS,
      )
    }
  }
  return out
}

/** A pole at the far end of a region counts this much less than one in its middle. */
const TOWARDS_MIDDLE = 0.4

/** @returns undefined where nothing of the region is seen, or less than `least` samples across */
export function poleOf(
  grid: Grid,
  inside: (sample: number) => boolean,
  within: Extent,
  least: number,
): Pick<Anchor, 'at' | 'reach'> | undefined {
  if (within.right < 0) return undefined
  const mask = maskOf(grid, inside, within, 1)
  const { columns } = mask
  const far = inwardness(grid, mask)
  const pole = deepest(far, mask, least / 2)
  if (pole < 0) return undefined
  const row = Math.floor(pole / columns)
  let [left, right] = [pole, pole]
  while ((far[left - 1] ?? 0) > 0) left--
  while ((far[right + 1] ?? 0) > 0) right++
  const x = (i: number): number => mm(grid, mask.column + (i % columns))
  return { at: [x(pole), mm(grid, mask.row + row)], reach: [x(left), x(right)] }
}

/** @returns -1 where nothing is as deep as `least` */
function deepest(far: Float32Array, mask: Patch, least: number): number {
  const { columns } = mask
  let [count, sumX, sumY] = [0, 0, 0]
  for (let i = 0; i < far.length; i++) {
    if (far[i] === 0) continue
    count++
    sumX += i % columns
    sumY += Math.floor(i / columns)
  }
  const extent = Math.max(mask.columns, mask.rows)
  let [best, pole] = [0, -1]
  for (let i = 0; i < far.length; i++) {
    const depth = far[i] ?? 0
    if (depth < least || depth === 0) continue
    const x = (i % columns) - sumX / count
    const y = Math.floor(i / columns) - sumY / count
    const score = depth * (1 - (TOWARDS_MIDDLE * Math.sqrt(x * x + y * y)) / extent)
    if (score > best) [best, pole] = [score, i]
  }
  return pole
}

/** From the window's left or top. */
function mm(grid: Grid, samples: number): number {
  return (samples - grid.margin) * grid.cell
}
