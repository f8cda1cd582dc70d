// The lines on a sheet along which its fibres pull: side by side like its own lines. Where a fan runs
// together only some go on, so that they do not crowd.

import { cross, length, subtract, unit, type Vec3 } from '../space/vector.ts'
import { LEAST_CORD, LIFT, scattered } from './pull.ts'
import type { Sheet } from './sheet.ts'
import type { Face } from './sheet-mesh.ts'
import type { Belly } from './tissue.ts'

/** Where a place across a sheet has its flesh. */
export type BellyAt = (across: number) => Belly

/** Fibres on the narrowest sheet, and mm of breadth for each one more. */
const FEWEST = 8
const BREADTH_FOR_EACH = 11

/** mm: lines nearer to each other than this crowd. */
const CROWDED = 2.6

/** Every so many lines, one goes on over the tendon. */
const CORD_EVERY = 3

/** Between points of a line, in mm, at most. */
const STEP = 5

/** One line, from where it lies between two that are there already. */
interface Lane {
  readonly across: number
  /** How far across it is to either of those; 0 where there are none. */
  readonly apart: number
  readonly isCord: boolean
}

export function sheetFibres(
  sheet: Sheet,
  bellyAt: BellyAt,
  isBand: (along: number, across: number) => boolean,
): Vec3[][] {
  const lanes = lanesOf(sheet)
  return (['outer', 'deep'] as const).flatMap((face) =>
    lanes.flatMap((lane, index) => {
      const [start, end] = bellyAt(lane.across)
      const cords = lane.isCord ? [stretch(sheet, 0, start), stretch(sheet, end, 1)].flat() : []
      const parts = start < end ? [shortened(start, end, index), ...cords] : cords
      const isFree = (along: number): boolean =>
        isRoomy(sheet, lane, along, face) && !isBand(along, lane.across)
      return parts.flatMap((part) => drawn(sheet, lane, part, face, isFree))
    }),
  )
}

/** From coarse to fine: each halves a gap, so that the coarse ones alone are even too. */
function lanesOf(sheet: Sheet): Lane[] {
  const { breadth, isClosed } = sheet
  const count = FEWEST + breadth / BREADTH_FOR_EACH
  const narrowest = Math.min(
    ...[0.1, 0.3, 0.5, 0.7, 0.9].map((along) => gapBeside(sheet, along, 0.5, 1 / count, 'outer')),
  )
  let halvings = 0
  while (halvings < 4 && narrowest * 2 ** halvings < CROWDED) halvings++
  const coarse = Math.max(2, Math.round(count / 2 ** halvings))
  const first: Lane[] = Array.from({ length: isClosed ? coarse : coarse - 1 }, (_, index) => ({
    across: (index + (isClosed ? 0 : 1)) / coarse,
    apart: 0,
    isCord: index % CORD_EVERY === 0 || halvings > 1,
  }))
  const finer = Array.from({ length: halvings }, (_, level) => {
    const gaps = coarse * 2 ** level
    return Array.from({ length: gaps }, (__, index): Lane => {
      return { across: (index + 0.5) / gaps, apart: 0.5 / gaps, isCord: false }
    })
  })
  return [...first, ...finer.flat()]
}

type Part = readonly [from: number, to: number]

function stretch(sheet: Sheet, from: number, to: number): Part[] {
  return (to - from) * sheet.length < LEAST_CORD ? [] : [[from + 0.01, to - 0.01]]
}

/** Their ends staggered. */
function shortened(start: number, end: number, index: number): Part {
  const span = end - start
  return [
    start + span * (0.015 + 0.06 * scattered(index)),
    end - span * (0.015 + 0.06 * scattered(index + 7)),
  ]
}

function isRoomy(sheet: Sheet, { across, apart }: Lane, along: number, face: Face): boolean {
  if (apart === 0) return true
  return [-apart, apart].every((way) => gapBeside(sheet, along, across, way, face) >= CROWDED)
}

/** From one line to another, square to the first, in mm. */
function gapBeside({ at }: Sheet, along: number, across: number, way: number, face: Face): number {
  const here = at(along, across, face, 0)
  const onward = unit(
    subtract(at(along + 0.02, across, face, 0), at(along - 0.02, across, face, 0)),
  )
  return length(cross(subtract(at(along, across + way, face, 0), here), onward))
}

/** In pieces, where something is in its way. */
function drawn(
  sheet: Sheet,
  { across }: Lane,
  [from, to]: Part,
  face: Face,
  isFree: (along: number) => boolean,
): Vec3[][] {
  const steps = Math.max(8, Math.ceil(((to - from) * sheet.length) / STEP))
  const pieces: Vec3[][] = [[]]
  for (let step = 0; step <= steps; step++) {
    const along = from + ((to - from) * step) / steps
    if (isFree(along)) pieces.at(-1)?.push(sheet.at(along, across, face, LIFT))
    else pieces.push([])
  }
  return pieces.filter((piece) => piece.length > 2)
}
