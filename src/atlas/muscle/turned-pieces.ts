// Landmarks that make one line together run each in a direction of their own: one that would lead
// the line back is taken from its other end. Separate places stay in their order.

import type { Landmark } from '../../content/atlas-data.ts'
import { length, subtract, type Vec3 } from '../space/vector.ts'

/** A piece is turned where that leaves less than this share of the gap before it, */
const MUCH_NEARER = 0.45
/** and makes it shorter by at least this, in mm. */
const LEAST_SAVED = 15

/** @returns for each piece whether it is taken from its last point to its first */
export function turnedPieces(pieces: readonly Pick<Landmark, 'points' | 'isRow'>[]): boolean[] {
  let last: Vec3 | undefined
  return pieces.map(({ points, isRow }, index) => {
    const [from, to] = [points[0], points.at(-1)]
    const next = pieces[index + 1]?.points
    // The first one has nothing before it: it ends where the second is nearer.
    const ends = last ? [last] : [next?.[0], next?.at(-1)]
    const [given, other] = last ? [from, to] : [to, from]
    const isTurned = !isRow && isMuchNearer(gapTo(other, ends), gapTo(given, ends))
    last = isTurned ? from : to
    return isTurned
  })
}

function gapTo(at: Vec3 | undefined, places: readonly (Vec3 | undefined)[]): number {
  return Math.min(...places.flatMap((place) => (at && place ? [length(subtract(place, at))] : [])))
}

function isMuchNearer(other: number, given: number): boolean {
  return other < MUCH_NEARER * given && given - other > LEAST_SAVED
}
