// The barrel on which the ribs lie: level cuts through it, all of one outline that is stretched to
// their width and depth. Ribs, cartilages and what lies on them take their places from here.

import { curveThrough, profileThrough } from '../space/curve.ts'
import { cross, subtract, unit, type Vec3 } from '../space/vector.ts'

/** Its height, half its width, and where it ends behind (at the ribs’ angles) and in front. */
type Girth = readonly [up: number, half: number, back: number, front: number]

const GIRTHS: readonly Girth[] = [
  [1070, 113, -82, 30],
  [1100, 119, -88, 42],
  [1130, 124, -95, 50],
  [1160, 128, -101, 57],
  [1190, 130, -107, 62],
  [1220, 130, -112, 63],
  [1250, 127, -114, 60],
  [1280, 121, -114, 55],
  [1310, 112, -111, 47],
  [1340, 101, -106, 37],
  [1370, 84, -95, 23],
  [1400, 62, -82, 6],
]

/**
 * The outline from behind beside the spine to the breastbone, in shares of the half width and of
 * the depth. A station is counted along these points.
 */
const OUTLINE: readonly (readonly [lateral: number, forward: number])[] = [
  [0.38, 0.02],
  [0.52, 0],
  [0.72, 0.055],
  [0.88, 0.17],
  [0.97, 0.33],
  [1, 0.5],
  [0.955, 0.68],
  [0.84, 0.83],
  [0.66, 0.935],
  [0.42, 0.985],
  [0.16, 1],
]

/** Samples of the outline from one station to the next. */
const FINE = 10
const FINE_OUTLINE = curveThrough(OUTLINE, FINE)

const halfWidthAt = profileThrough(GIRTHS.map(([up, half]) => [up, half]))
const backAt = profileThrough(GIRTHS.map(([up, , back]) => [up, back]))
const frontAt = profileThrough(GIRTHS.map(([up, , , front]) => [up, front]))

/** @param station 0 beside the spine, 1 the angles, 5 the widest place, 10 beside the breastbone */
export function onCage(station: number, up: number): Vec3 {
  const fine = Math.min(FINE_OUTLINE.length - 1.001, Math.max(0, station * FINE))
  const before = FINE_OUTLINE[Math.floor(fine)] ?? []
  const after = FINE_OUTLINE[Math.floor(fine) + 1] ?? before
  const share = fine - Math.floor(fine)
  const between = (axis: 0 | 1): number =>
    (before[axis] ?? 0) + ((after[axis] ?? 0) - (before[axis] ?? 0)) * share
  const [back, front] = [backAt(up), frontAt(up)]
  return [between(0) * halfWidthAt(up), up, back + between(1) * (front - back)]
}

/** Square to the barrel, out of it: lateral, up and forward make a left-handed system. */
export function outOfCage(station: number, up: number): Vec3 {
  const round = subtract(onCage(station + 0.4, up), onCage(station - 0.4, up))
  const upwards = subtract(onCage(station, up + 6), onCage(station, up - 6))
  return unit(cross(upwards, round))
}
