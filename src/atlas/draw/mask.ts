// A region of the lattice as a field over a rectangle of samples: 1 inside, 0 outside, soft when
// blurred.

import type { Grid } from './canvas.ts'
import type { Extent } from './extent.ts'

/** A rectangle of the lattice with a value for each sample. */
export interface Patch {
  readonly column: number
  readonly row: number
  readonly columns: number
  readonly rows: number
  readonly values: Float32Array
}

/** 1 inside, 0 outside, with `pad` samples around the extent. */
export function maskOf(
  grid: Grid,
  inside: (sample: number) => boolean,
  within: Extent,
  pad: number,
): Patch {
  const column = Math.max(0, within.left - pad)
  const row = Math.max(0, within.top - pad)
  const columns = Math.min(grid.columns - 1, within.right + pad) - column + 1
  const rows = Math.min(grid.rows - 1, within.bottom + pad) - row + 1
  const values = new Float32Array(columns * rows)
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      if (inside((row + r) * grid.columns + column + c)) values[r * columns + c] = 1
    }
  }
  return { column, row, columns, rows, values }
}

/** Sample of the lattice for each value of the patch. */
export function samplesOf(patch: Patch, grid: Grid): Int32Array {
  const out = new Int32Array(patch.values.length)
  for (let r = 0; r < patch.rows; r++) {
    for (let c = 0; c < patch.columns; c++) {
      out[r * patch.columns + c] = (patch.row + r) * grid.columns + patch.column + c
    }
  }
  return out
}

export function withValues(patch: Patch, values: Float32Array): Patch {
  return { ...patch, values }
}

/** Mean over a square of 2·radius + 1 samples, `rounds` times; three come close to a bell curve. */
export function blurred(patch: Patch, radius: number, rounds: number): Patch {
  const { columns, rows } = patch
  const values = patch.values.slice()
  const across = new Float32Array(values.length)
  for (let round = 0; round < rounds; round++) {
    for (let r = 0; r < rows; r++) slide(values, across, r * columns, 1, columns, radius)
    for (let c = 0; c < columns; c++) slide(across, values, c, columns, rows, radius)
  }
  return withValues(patch, values)
}

/** Outside the patch everything is 0. */
function slide(
  from: Float32Array,
  to: Float32Array,
  start: number,
  step: number,
  count: number,
  radius: number,
): void {
  const width = 2 * radius + 1
  let sum = 0
  for (let i = -radius; i < count; i++) {
    if (i + radius < count) sum += from[start + (i + radius) * step] ?? 0
    if (i - radius - 1 >= 0) sum -= from[start + (i - radius - 1) * step] ?? 0
    if (i >= 0) to[start + i * step] = sum / width
  }
}
