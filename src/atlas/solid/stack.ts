// A form given by its level sections, such as a trunk.

import { curveThrough } from '../space/curve.ts'
import { around, type Field, joined } from './field.ts'
import { roundness } from './solids.ts'

/** An ellipse at one height, in mm: where its middle is and its two radii. */
export type StackRow = readonly [
  up: number,
  lateral: number,
  forward: number,
  lateralRadius: number,
  forwardRadius: number,
]

/** Level ellipses one above the other, such as a trunk; flat at both ends. */
export function stack(rows: readonly StackRow[]): Field {
  const sorted = rows.toSorted((a, b) => a[0] - b[0])
  const line = curveThrough(sorted, 8)
  const [low, high] = [sorted[0]?.[0] ?? 0, sorted.at(-1)?.[0] ?? 0]
  const table = levels(line, low, high)
  return {
    bounds: joined(
      line.map(([up = 0, x = 0, z = 0, a = 0, b = 0]) => around([x, up, z], [a, 0, b])),
    ),
    distance: (lateral, up, forward) => {
      const place = ((Math.min(high, Math.max(low, up)) - low) / (high - low)) * LEVELS
      const index = Math.min(LEVELS - 1, Math.floor(place))
      const [below, above] = [table[index] as StackRow, table[index + 1] as StackRow]
      const share = place - index
      const at = (axis: 1 | 2 | 3 | 4): number => below[axis] + (above[axis] - below[axis]) * share
      const [a, b] = [at(3), at(4)]
      const [x, z] = [(lateral - at(1)) / a, (forward - at(2)) / b]
      const side = roundness(x, z, 0, a, b, Math.min(a, b))
      const beyond = Math.max(low - up, up - high)
      if (beyond <= 0) return Math.max(side, beyond)
      const outside = Math.max(0, side)
      return Math.sqrt(outside * outside + beyond * beyond)
    },
  }
}

const LEVELS = 192

/** The rows at equal steps of height. */
function levels(line: readonly StackRow[], low: number, high: number): StackRow[] {
  let index = 0
  return Array.from({ length: LEVELS + 1 }, (_, level) => {
    const up = low + ((high - low) * level) / LEVELS
    while (index < line.length - 2 && (line[index + 1]?.[0] ?? up) < up) index++
    const [below, above] = [line[index] as StackRow, line[index + 1] as StackRow]
    const share = Math.min(1, Math.max(0, (up - below[0]) / (above[0] - below[0] || 1)))
    return below.map(
      (value, axis) => value + ((above[axis] ?? 0) - value) * share,
    ) as unknown as StackRow
  })
}
