// The lines on a strand along which its fibres pull. Where fibres slant, each is short and runs from
// one edge to the other; where they do not, a few long ones follow the form. Tendon has straight ones.

import { arcsine, radians, tangent } from '../space/angle.ts'
import type { Vec3 } from '../space/vector.ts'
import type { Strand } from './strand.ts'

export interface Flesh {
  /** Where it begins and ends, as shares of the length. */
  readonly belly: readonly [start: number, end: number]
  /** Degrees of its fibres against the line from start to end, anticlockwise seen from outside. */
  readonly slant: number
}

/** Above the surface, in mm, so that a line is not lost in it. */
export const LIFT = 0.4

/** Between points of a line, in mm, at most. */
const STEP = 5

/** Lines on each side, the outer and the deep one. */
const STRAIGHT = 13
const SLANTED = 22
const CORDS = 5

/** Tendon shorter than this, in mm, has no lines. */
export const LEAST_CORD = 25

/** One line: on which side, from where to where, and where across it. */
interface Lane {
  readonly deep: boolean
  readonly from: number
  readonly to: number
  /** From the middle of its side to the right: −π/2 to π/2; undefined beyond its ends. */
  readonly right: (along: number) => number | undefined
}

export function linesOfPull(strand: Strand, { belly: [start, end], slant }: Flesh): Vec3[][] {
  const flesh = slant === 0 ? straight(start, end, STRAIGHT) : slanted(strand, start, end, slant)
  const cords = (from: number, to: number): Lane[] =>
    (to - from) * strand.length < LEAST_CORD ? [] : straight(from, to, CORDS)
  const lanes = [...(end > start ? flesh : []), ...cords(0, start), ...cords(end, 1)]
  return lanes.flatMap((lane) => {
    const line = drawn(strand, lane)
    return line.length > 2 ? [line] : []
  })
}

/** 0–1: without a pattern that the eye would find, and the same each time. */
export function scattered(index: number): number {
  const golden = (index + 1) * 0.6180339887
  return golden - Math.floor(golden)
}

const SIDES = [false, true] as const

/** Side by side, their ends staggered. */
function straight(start: number, end: number, count: number): Lane[] {
  const span = end - start
  return SIDES.flatMap((deep) =>
    Array.from({ length: count }, (_, index): Lane => {
      // Even around the form, so that they crowd towards its edges as on anything round.
      const right = ((index + 0.5) / count - 0.5) * Math.PI
      return {
        deep,
        from: start + span * (0.02 + 0.1 * scattered(index)),
        to: end - span * (0.02 + 0.12 * scattered(index + 7)),
        right: () => right,
      }
    }),
  )
}

/** Parallel, each from one edge of the flesh to the other. */
function slanted(strand: Strand, start: number, end: number, slant: number): Lane[] {
  const share = end - start
  const slope = tangent(radians(slant))
  // In half breadths: how far to the right a fibre would come on its way along the whole flesh.
  const broad = Math.max(1, strand.halfWidth(start + share / 2))
  const drift = (slope * share * strand.length) / broad
  const leftmost = -1 - Math.max(0, drift)
  return SIDES.flatMap((deep) =>
    Array.from({ length: SLANTED }, (_, index): Lane => {
      const shift = leftmost + ((index + 0.5) / SLANTED) * (2 + Math.abs(drift))
      const edge = 0.97 - 0.15 * scattered(index)
      return {
        deep,
        from: start + share * 0.01,
        to: end - share * 0.01,
        right: (along) => {
          const place = shift + (drift * (along - start)) / share
          return Math.abs(place) > edge ? undefined : arcsine(place)
        },
      }
    }),
  )
}

function drawn(strand: Strand, { deep, from, to, right }: Lane): Vec3[] {
  const steps = Math.max(8, Math.ceil(((to - from) * strand.length) / STEP))
  return Array.from(
    { length: steps + 1 },
    (_, step) => from + ((to - from) * step) / steps,
  ).flatMap((along) => {
    const turn = right(along)
    if (turn === undefined) return []
    // The middle of the outer side is at π, that of the deep side at 0.
    return [strand.at(along, deep ? turn : Math.PI - turn, LIFT)]
  })
}
