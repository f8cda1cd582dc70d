// How a strand meets a line of bone: near that end, its sections turn and widen until the last one
// lies on the line itself, as a muscle's fibres spread onto a ridge.

import { lengthAlong, pointAlong } from '../space/curve.ts'
import { dot, mix, subtract, type Vec3 } from '../space/vector.ts'

/** Where the line is left to the section's own form, as a share of the strand's length. */
const LEAST_REACH = 0.25
const MOST_REACH = 0.6

/** A long tendon spreads only where it is this many times the length of the line from it. */
const NEAR = 1.5

export interface FanEnd {
  readonly line: readonly Vec3[]
  /** At the end in question: to the right of who looks at the broad surface, and along the strand. */
  readonly across: Vec3
  readonly tangent: Vec3
  /** How far an end is from `along`, 0–1. */
  readonly from: (along: number) => number
}

/** Moves a point in the middle of a section's thickness, `right` −1 to 1 of its breadth. */
export type Fan = (along: number, right: number, point: Vec3) => Vec3

/** @param total of the strand, in mm */
export function fan({ line, across, tangent, from }: FanEnd, total: number): Fan {
  const [first, last] = [line[0], line.at(-1)]
  if (!first || !last || line.length < 2) return (_along, _right, point) => point
  const chord = subtract(last, first)
  const turned = dot(chord, across) < 0 ? line.toReversed() : line
  // A slanting line takes longer to leave, or the sections would overtake each other.
  const slanting = Math.abs(dot(chord, tangent)) * 1.5
  const length = lengthAlong(turned)
  const least = Math.min(LEAST_REACH, (NEAR * length) / Math.max(total, 1))
  const reach = Math.min(MOST_REACH, Math.max(least, slanting / Math.max(total, 1)))
  return (along, right, point) => {
    const away = from(along) / reach
    if (away >= 1 || length === 0) return point
    return mix(point, pointAlong(turned, (right + 1) / 2), 1 - away * away * (3 - 2 * away))
  }
}
