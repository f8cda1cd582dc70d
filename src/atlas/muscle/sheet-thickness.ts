// How thick a sheet is all over: rounded off towards its edges, and to nothing at them. Samples lie
// closer together there.

import { lengthAlong } from '../space/curve.ts'
import { length, subtract, type Vec3 } from '../space/vector.ts'
import { evenly, type Lattice, type Samples } from './lattice.ts'

/** Between samples, in mm, and how many there are at least and at most. */
const STEP = 4
const FEWEST = 12
const MOST = 56
/** Around a closed one there are more. */
const AROUND = 3

/** Closer together where the form is rounded off: shares of the rounding. */
const ROUNDED = [0.04, 0.16, 0.36, 0.64]

/** How far in from its edges it is rounded off, against half its thickness. */
const ROUNDING = 1.6

export function samplesOf(
  long: number,
  broad: number,
  half: (along: number) => number,
  isClosed: boolean,
): Samples {
  const thickest = Math.max(...evenly(20).map(half))
  const [ends, edges] = [endRounding(half(0.1), long), (ROUNDING * thickest) / broad]
  const count = (mm: number, times = 1): number =>
    Math.min(times * MOST, Math.max(times * FEWEST, Math.ceil(mm / STEP)))
  return {
    along: withRounding(evenly(count(long)), ends),
    across: isClosed
      ? evenly(count(broad, AROUND))
      : withRounding(evenly(count(broad)), Math.min(0.5, edges)),
  }
}

function withRounding(even: readonly number[], rounding: number): number[] {
  const near = ROUNDED.map((share) => share * rounding)
  const places = [...even, ...near, ...near.map((place) => 1 - place)].toSorted((a, b) => a - b)
  return places.filter((place, index) => place - (places[index - 1] ?? -1) > 1e-4)
}

/** mm: a start or end on bone is rounded off over no more than this. */
const END_ROUNDING = 5

function endRounding(half: number, long: number): number {
  return Math.min(END_ROUNDING, ROUNDING * half) / Math.max(long, 1)
}

/** Half of it at each point, in mm; 0 along the edges. */
export function thicknesses(
  rows: Lattice,
  { along }: Samples,
  half: (at: number) => number,
  isClosed: boolean,
): number[][] {
  const columns = rows[0]?.length ?? 0
  const rounding = half(0.1)
  const longs = Array.from({ length: columns }, (_, j) =>
    lengthAlong(rows.map((row) => row[j] as Vec3)),
  )
  return rows.map((row, i) => {
    const at = along[i] ?? 0
    const whole = half(at)
    const ways = distancesAlong(row)
    const breadth = ways.at(-1) ?? 0
    const edge = Math.max(Math.min(ROUNDING * whole, breadth / 2), 1e-6)
    return row.map((_, j) => {
      const long = longs[j] ?? 0
      const end = Math.min(at, 1 - at) / Math.max(endRounding(rounding, long), 1e-6)
      const side = isClosed ? 1 : Math.min(ways[j] ?? 0, breadth - (ways[j] ?? 0)) / edge
      return whole * round(end) * round(side)
    })
  })
}

function distancesAlong(line: readonly Vec3[]): number[] {
  let way = 0
  return line.map((point, index) => {
    way += length(subtract(point, line[index - 1] ?? point))
    return way
  })
}

/** A quarter of a circle, from 0 up to 1. */
function round(share: number): number {
  const t = Math.min(1, Math.max(0, share))
  return Math.sqrt(t * (2 - t))
}
