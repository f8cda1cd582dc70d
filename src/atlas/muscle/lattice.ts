// A surface as points in rows, by how far along and how far across they lie.

import { mix, type Vec3 } from '../space/vector.ts'

/** Points by place along and then across. */
export type Lattice = readonly (readonly Vec3[])[]

/** Where its rows and columns lie, 0–1. */
export interface Samples {
  readonly along: readonly number[]
  readonly across: readonly number[]
}

/** From 0 to 1. */
export function evenly(count: number): number[] {
  return Array.from({ length: count + 1 }, (_, index) => index / count)
}

export function clamped(index: number, count: number): number {
  return Math.min(count - 1, Math.max(0, index))
}

/** The first and the last column of a closed sheet are the same. */
export function beside(column: number, columns: number, isClosed: boolean): number {
  if (!isClosed) return clamped(column, columns)
  const around = columns - 1
  return (column + around) % around
}

export function between(lattice: Lattice, samples: Samples, along: number, across: number): Vec3 {
  const [i, down] = spanOf(samples.along, along)
  const [j, right] = spanOf(samples.across, across)
  const at = (row: number, column: number): Vec3 => lattice[row]?.[column] as Vec3
  return mix(mix(at(i, j), at(i, j + 1), right), mix(at(i + 1, j), at(i + 1, j + 1), right), down)
}

function spanOf(places: readonly number[], at: number): [index: number, share: number] {
  let [low, high] = [0, places.length - 2]
  while (low < high) {
    const half = (low + high + 1) >> 1
    if ((places[half] ?? 0) <= at) low = half
    else high = half - 1
  }
  const [from, to] = [places[low] ?? 0, places[low + 1] ?? 1]
  return [low, Math.min(1, Math.max(0, (at - from) / (to - from)))]
}
