// The line where a field over samples crosses zero, by marching squares.

import type { Grid } from './canvas.ts'
import type { Place } from './line.ts'
import type { Patch } from './mask.ts'

/**
 * Closed lines around where the patch is above 0, within the window: outer ones clockwise in the
 * picture, holes the other way round. What the window cuts off ends on its edge.
 */
export function contours(patch: Patch, grid: Grid): Place[][] {
  const squares = squaresOf(patch, grid)
  const next = new Int32Array(2 * squares.wide * squares.high).fill(-1)
  const starts: number[] = []
  for (let row = 0; row + 1 < squares.high; row++) {
    for (let column = 0; column + 1 < squares.wide; column++) {
      const at = row * squares.wide + column
      const corners = cornersInside(squares, at)
      if (corners === 0 || corners === 15) continue
      for (const [to, from] of TURNS[corners] ?? []) {
        const start = sideOf(from, at, squares.wide)
        next[start] = sideOf(to, at, squares.wide)
        starts.push(start)
      }
    }
  }
  return starts.flatMap((start) => {
    const loop: Place[] = []
    for (let side = start; (next[side] ?? -1) >= 0; ) {
      const place = crossing(side, squares, patch, grid)
      const last = loop.at(-1)
      // Two crossings fall together where the window cuts a corner.
      if (!(last && last[0] === place[0] && last[1] === place[1])) loop.push(place)
      const after = next[side] ?? -1
      next[side] = -1
      side = after
    }
    return loop.length > 3 ? [loop] : []
  })
}

/** The part of a patch that lies in the window, with a rim of one sample that is outside. */
interface Squares {
  /** Of the patch, for the first sample within the rim. */
  readonly column: number
  readonly row: number
  readonly wide: number
  readonly high: number
  /** Above 0, or -∞ on the rim. */
  readonly values: Float32Array
}

function squaresOf(patch: Patch, { margin, columns, rows }: Grid): Squares {
  const column = Math.max(0, margin - patch.column)
  const row = Math.max(0, margin - patch.row)
  const right = Math.min(patch.columns - 1, columns - 1 - margin - patch.column)
  const bottom = Math.min(patch.rows - 1, rows - 1 - margin - patch.row)
  const wide = Math.max(0, right - column + 1) + 2
  const high = Math.max(0, bottom - row + 1) + 2
  const values = new Float32Array(wide * high).fill(-Infinity)
  for (let r = row; r <= bottom; r++) {
    for (let c = column; c <= right; c++)
      values[(r - row + 1) * wide + c - column + 1] = patch.values[r * patch.columns + c] ?? 0
  }
  return { column, row, wide, high, values }
}

function cornersInside({ values, wide }: Squares, at: number): number {
  return (
    ((values[at] ?? 0) > 0 ? 1 : 0) |
    ((values[at + 1] ?? 0) > 0 ? 2 : 0) |
    ((values[at + wide + 1] ?? 0) > 0 ? 4 : 0) |
    ((values[at + wide] ?? 0) > 0 ? 8 : 0)
  )
}

type Side = 'top' | 'right' | 'bottom' | 'left'

/** Each sample has two sides: the way to its right neighbour, 2i, and to the one below, 2i + 1. */
function sideOf(side: Side, at: number, wide: number): number {
  switch (side) {
    case 'top':
      return 2 * at
    case 'right':
      return 2 * (at + 1) + 1
    case 'bottom':
      return 2 * (at + wide)
    case 'left':
      return 2 * at + 1
    default:
      return side satisfies never
  }
}

function crossing(side: number, squares: Squares, patch: Patch, { margin, cell }: Grid): Place {
  const { values, wide } = squares
  const at = side >> 1
  const isDown = side % 2 === 1
  const [from, to] = [values[at] ?? 0, values[isDown ? at + wide : at + 1] ?? 0]
  // Towards the rim the field falls to -∞: the crossing lies on the sample within.
  const share = from === -Infinity ? 1 : to === -Infinity ? 0 : from / (from - to)
  const column = patch.column + squares.column + (at % wide) - 1 + (isDown ? 0 : share)
  const row = patch.row + squares.row + Math.floor(at / wide) - 1 + (isDown ? share : 0)
  return [(column - margin) * cell, (row - margin) * cell]
}

/**
 * End and start of the lines for each set of corners that are inside (1 top left, 2 top right,
 * 4 bottom right, 8 bottom left).
 */
const TURNS: readonly (readonly (readonly [Side, Side])[])[] = [
  [],
  [['left', 'top']],
  [['top', 'right']],
  [['left', 'right']],
  [['right', 'bottom']],
  [
    ['left', 'top'],
    ['right', 'bottom'],
  ],
  [['top', 'bottom']],
  [['left', 'bottom']],
  [['bottom', 'left']],
  [['bottom', 'top']],
  [
    ['bottom', 'left'],
    ['top', 'right'],
  ],
  [['bottom', 'right']],
  [['right', 'left']],
  [['right', 'top']],
  [['top', 'left']],
  [],
]
