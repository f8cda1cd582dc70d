// What is wrong with a leader: it crosses another, or touches a mark that is not its own.

import type { Pt } from '../type/metrics.ts'
import type { Bounds, Item, Placed } from './labels.ts'
import { cross, distanceBetween, distanceTo, type Segment } from './segment.ts'

/** Leaders that it crosses, counted once for both, and marks of others that it touches. */
export function faultsOf(
  { port, end }: Placed,
  index: number,
  items: readonly Item[],
  labels: readonly Placed[],
  { clearance, obstacles }: Bounds,
): number {
  const leader: Segment = [port, end]
  let faults = obstacles.filter((mark) => touches(leader, mark, clearance)).length
  for (const [otherIndex, other] of labels.entries()) {
    if (otherIndex === index) continue
    if (otherIndex > index && cross(leader, [other.port, other.end])) faults++
    const marks = items[otherIndex]?.marks ?? []
    const isTouched =
      marks.length > 0
        ? marks.some((mark) => touches(leader, mark, clearance))
        : touches(leader, [other.end, other.end], clearance / 2)
    if (isTouched) faults++
  }
  return faults
}

/** Where a leader's own end is near a mark, it may come as near, from the other side. */
function touches(leader: Segment, mark: Segment, clearance: Pt): boolean {
  for (const axis of [0, 1] as const) {
    const least = Math.min(leader[0][axis], leader[1][axis]) - clearance
    const most = Math.max(leader[0][axis], leader[1][axis]) + clearance
    if (mark[0][axis] < least && mark[1][axis] < least) return false
    if (mark[0][axis] > most && mark[1][axis] > most) return false
  }
  const nearest = distanceBetween(leader, mark)
  return nearest < clearance && nearest < distanceTo(leader[1], mark) - 1e-6
}
