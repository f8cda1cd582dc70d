// Folds: lines inside one form where its surface jumps in depth, as between a condyle and the shaft
// behind it.

import type { Canvas } from './canvas.ts'
import { lengthOf, type Place } from './line.ts'

/** mm of depth that make a fold. */
const JUMP = 2.6
/** A surface seen at a grazing angle falls off this much faster than its normal foretells. */
const GRAZING = 2.4

/** Open lines of at least `shortest` mm, not yet smoothed. */
export function creases(canvas: Canvas, self: number, shortest: number): Place[][] {
  return linked(cracksOf(canvas, self))
    .map((line) => line.map((corner) => placeOf(canvas, corner)))
    .filter((line) => lengthOf(line) >= shortest * 1.2)
}

/** Corners between samples, numbered row by row; each is joined to some of its four neighbours. */
type Cracks = Map<number, number[]>

function placeOf({ grid }: Canvas, corner: number): Place {
  const wide = grid.columns + 1
  return [
    ((corner % wide) - 0.5 - grid.margin) * grid.cell,
    (Math.floor(corner / wide) - 0.5 - grid.margin) * grid.cell,
  ]
}

function cracksOf(canvas: Canvas, self: number): Cracks {
  const { owner, grid } = canvas
  const { columns, rows, margin } = grid
  const wide = columns + 1
  const cracks: Cracks = new Map()
  const join = (a: number, b: number): void => {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const ways = cracks.get(from)
      if (ways) ways.push(to)
      else cracks.set(from, [to])
    }
  }
  for (let row = margin; row < rows - margin; row++) {
    for (let column = margin; column < columns - margin; column++) {
      const sample = row * columns + column
      if (owner[sample] !== self) continue
      if (owner[sample + 1] === self && isFold(canvas, sample, sample + 1, 0))
        join(row * wide + column + 1, (row + 1) * wide + column + 1)
      if (owner[sample + columns] === self && isFold(canvas, sample, sample + columns, 1))
        join((row + 1) * wide + column, (row + 1) * wide + column + 1)
    }
  }
  return cracks
}

/** @param axis 0: the samples lie side by side; 1: one below the other */
function isFold(canvas: Canvas, a: number, b: number, axis: 0 | 1): boolean {
  const { depth, facing, grid } = canvas
  const jump = Math.abs((depth[a] ?? 0) - (depth[b] ?? 0))
  if (jump < JUMP) return false
  const slope = (sample: number): number =>
    (grid.cell * Math.abs(facing[axis][sample] ?? 0)) / Math.max(0.02, facing[2][sample] ?? 1)
  return jump > JUMP + GRAZING * Math.min(slope(a), slope(b))
}

function linked(cracks: Cracks): number[][] {
  const used = new Set<string>()
  const key = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`)
  const lines: number[][] = []
  const follow = (start: number, first: number): void => {
    const line = [start]
    let [from, to]: [number, number | undefined] = [start, first]
    while (to !== undefined) {
      used.add(key(from, to))
      line.push(to)
      const here: number = to
      from = here
      to = cracks.get(here)?.find((way) => !used.has(key(here, way)))
    }
    lines.push(line)
  }
  // Lines with ends first, from end to end; what is left are rings.
  for (const isEnd of [true, false]) {
    for (const [corner, ways] of cracks) {
      if (isEnd && ways.length !== 1) continue
      for (const way of ways) if (!used.has(key(corner, way))) follow(corner, way)
    }
  }
  return lines
}
