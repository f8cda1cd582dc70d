// What is wrong with a leader: it crosses another, or touches a mark that is not its own. Where
// leaders may cross the lines of others, that is no fault, but not liked either.

import type { Pt } from '../type/metrics.ts'
import type { Bounds, Item, Placed } from './labels.ts'
import { cross, distanceBetween, distanceTo, lengthOf, type Segment } from './segment.ts'

export interface Flaws {
  readonly faults: number
  /** Pieces of lines that it crosses where that is allowed. */
  readonly crossed: number
}

/** Leaders that it crosses, counted once for both, and marks of others that it touches. */
export function flawsOf(
  { port, end }: Placed,
  index: number,
  items: readonly Item[],
  labels: readonly Placed[],
  { clearance, obstacles, mayCrossLines }: Bounds,
): Flaws {
  const leader: Segment = [port, end]
  const isFree = (mark: Segment): boolean => mayCrossLines === true && lengthOf(mark) > 0
  const touched = obstacles.filter((mark) => touches(leader, mark, clearance))
  let faults = touched.filter((mark) => !isFree(mark)).length
  let crossed = touched.length - faults
  for (const [otherIndex, other] of labels.entries()) {
    if (otherIndex === index) continue
    if (otherIndex > index && cross(leader, [other.port, other.end])) faults++
    const marks = items[otherIndex]?.marks ?? []
    if (marks.length === 0) {
      if (touches(leader, [other.end, other.end], clearance / 2)) faults++
      continue
    }
    const own = marks.filter((mark) => touches(leader, mark, clearance))
    const free = own.filter(isFree).length
    crossed += free
    if (own.length > free) faults++
  }
  return { faults, crossed }
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
