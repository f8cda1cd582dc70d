// Arrows of a motion: the way that a point goes about a joint, drawn a little farther out.

import type { Joint } from '../../content/atlas-data.ts'
import { pose } from './pose.ts'
import { add, dot, length, scale, subtract, unit, type Vec3 } from './vector.ts'

/** Beyond the point itself, in mm, so that the arrow does not lie on the skin of what moves. */
const BEYOND = 20

/** Left out at the start, as a share of the way: there stands what has not moved yet. */
const LATE = 0.12

const STEPS = 16

/** From the joint's axis straight to a point. */
export function spoke({ centre, axis }: Joint, point: Vec3): Vec3 {
  const along = unit(axis)
  const arm = subtract(point, centre)
  return subtract(arm, scale(along, dot(arm, along)))
}

/** @returns in mm of the body, from near the start of the motion to its end */
export function arc(joint: Joint, degrees: number, point: Vec3): Vec3[] {
  const start = add(point, scale(unit(spoke(joint, point)), BEYOND))
  return Array.from({ length: STEPS + 1 }, (_, step) =>
    pose(joint, degrees * (LATE + ((1 - LATE) * step) / STEPS)).move(start),
  )
}

/** What of a moving part goes farthest. */
export function farthest(joint: Joint, points: Iterable<Vec3>): Vec3 | undefined {
  let [best, reach]: [Vec3 | undefined, number] = [undefined, -1]
  for (const point of points) {
    const distance = Math.round(length(spoke(joint, point)) * 100)
    if (distance > reach) [best, reach] = [point, distance]
  }
  return best
}
