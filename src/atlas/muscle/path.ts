// The middle line of a strand between its two attachments, in a pose.

import type { PathPoint } from '../../content/atlas-data.ts'
import { type Pose, placed } from '../space/pose.ts'
import { dot, length, subtract, type Vec3 } from '../space/vector.ts'
import type { Attachment } from './attachment.ts'
import { type Drag, NO_DRAG } from './drag.ts'

interface Stop {
  readonly rest: Vec3
  readonly posed: Vec3
  /** The strand is fixed there, and comes off it in no pose. */
  readonly isEnd: boolean
}

/** Of the way between two points at rest: where less is left of it, the strand comes off there. */
const SLACK = 0.75

/**
 * What the bones carry moves with them. A point between the ends that has not moved, and that one
 * that has comes near to or passes, is left out: there the strand runs straight.
 *
 * @param drag of the tendon that the strand ends in
 */
export function pathBetween(
  from: Attachment | undefined,
  via: readonly PathPoint[],
  to: Attachment | undefined,
  pose: Pose,
  drag: Drag = NO_DRAG,
): Vec3[] {
  const end = (at: Attachment | undefined): Stop[] =>
    at ? [{ rest: at.atRest, posed: at.middle, isEnd: true }] : []
  const start = from ? [from.atRest] : []
  const shares = sharesOf([...start, ...via.map(({ at }) => at)]).slice(start.length)
  const between = via.map(
    ({ at, bone }, index): Stop => ({
      rest: at,
      posed: drag(placed(pose, at, bone), shares[index] ?? 0),
      isEnd: false,
    }),
  )
  const forward = tautened([...end(from), ...between, ...end(to)])
  return tautened(forward.toReversed())
    .toReversed()
    .map(({ posed }) => posed)
}

/** How far along the way from the first to the last point each one is, 0–1. */
function sharesOf(points: readonly Vec3[]): number[] {
  let total = 0
  const ways = points.map((point, index) => {
    total += length(subtract(point, points[index - 1] ?? point))
    return total
  })
  return ways.map((way) => (total === 0 ? 0 : way / total))
}

/** Seen from each point that moved, back to those before it that did not, up to an end. */
function tautened(stops: readonly Stop[]): Stop[] {
  const kept: Stop[] = []
  for (const stop of stops) {
    if (hasMoved(stop))
      for (
        let last = kept.at(-1);
        last && !last.isEnd && !hasMoved(last) && isSlack(last, stop);
        last = kept.at(-1)
      )
        kept.pop()
    kept.push(stop)
  }
  return kept
}

function hasMoved({ rest, posed }: Stop): boolean {
  const way = subtract(posed, rest)
  return dot(way, way) > 1
}

function isSlack(a: Stop, b: Stop): boolean {
  const rest = subtract(b.rest, a.rest)
  return dot(subtract(b.posed, a.posed), rest) < SLACK * dot(rest, rest)
}
