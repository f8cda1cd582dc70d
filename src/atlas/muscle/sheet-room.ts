// How much of its thickness a sheet has room for: on the inner side of a tight bend across, or where
// its lines run closely together, a face would else overtake itself and fold into jags.

import { dot, subtract, type Vec3 } from '../space/vector.ts'
import type { Lattice } from './lattice.ts'

/** From one sample to the next a face keeps at least this share of the way that its middle goes. */
const LEAST_WAY = 0.15

/** Never thinner than this share of what it should be, or an end would be a needle. */
const THINNEST = 0.3

/** Rounds in which thickness is evened out around where there is no room. */
const ROUNDS = 4

/**
 * The thickness of one face, in mm.
 *
 * @param out directions of length 1, towards the outer side
 * @param towards 1 of the outer face, -1 of the deep one
 */
export function roomFor(
  thick: readonly (readonly number[])[],
  middle: Lattice,
  out: Lattice,
  towards: 1 | -1,
  isClosed: boolean,
): number[][] {
  let shares = thick.map((row, i) =>
    sharesOf(row, middle[i] ?? [], out[i] ?? [], towards, isClosed),
  )
  for (let round = 0; round < ROUNDS; round++) shares = evened(shares)
  return thick.map((row, i) => row.map((mm, j) => mm * (shares[i]?.[j] ?? 1)))
}

function sharesOf(
  thick: readonly number[],
  middle: readonly Vec3[],
  out: readonly Vec3[],
  towards: 1 | -1,
  isClosed: boolean,
): number[] {
  const shares = thick.map(() => 1)
  for (let j = 1; j < thick.length; j++) {
    const way = subtract(middle[j] as Vec3, middle[j - 1] as Vec3)
    const turn = subtract(out[j - 1] as Vec3, out[j] as Vec3)
    const lost = ((towards * ((thick[j - 1] ?? 0) + (thick[j] ?? 0))) / 2) * dot(turn, way)
    const most = (1 - LEAST_WAY) * dot(way, way)
    if (lost <= most) continue
    const share = Math.max(THINNEST, most / lost)
    for (const k of [j - 1, j]) shares[k] = Math.min(shares[k] ?? 1, share)
  }
  const last = shares.length - 1
  if (isClosed) shares[0] = shares[last] = Math.min(shares[0] ?? 1, shares[last] ?? 1)
  return shares
}

function evened(shares: readonly (readonly number[])[]): number[][] {
  return shares.map((row, i) =>
    row.map((share, j) => {
      const around = [row[j - 1], row[j + 1], shares[i - 1]?.[j], shares[i + 1]?.[j]]
      const sum = around.reduce<number>((total, next) => total + (next ?? share), share)
      return Math.min(share, sum / (around.length + 1))
    }),
  )
}
