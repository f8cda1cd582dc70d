// A smooth surface through lines that lie side by side. Along the lines it is as long as they are;
// across it runs from one to the next without a kink, and on the bone along the very line that they
// begin or end on.

import { curveThrough, lengthAlong, resample } from '../space/curve.ts'
import { add, length, mix, scale, subtract, type Vec3 } from '../space/vector.ts'
import { type Row, splineAcross } from './across.ts'
import { offEdge } from './bone-edge.ts'
import type { Sided } from './mirrored-sheet.ts'

export type LoftLine = Sided<{
  /** From start to end, in mm; at least 2. */
  readonly through: readonly Vec3[]
  /** Where it meets the lines of bone, as shares of them. */
  readonly start: number
  readonly end: number
}>

export interface LoftForm {
  /** Side by side; at least 2. */
  readonly lines: readonly LoftLine[]
  /** The last one runs on into the first. */
  readonly isClosed: boolean
  /** Of the right side. */
  readonly startsOn?: readonly Vec3[] | undefined
  readonly endsOn?: readonly Vec3[] | undefined
}

export interface Loft {
  /** How far across each line lies, 0–1 and rising. */
  readonly places: readonly number[]
  /** Of its lines, on average, in mm. */
  readonly length: number
  readonly row: (along: number) => Row
}

/** Between samples of a line, in mm. */
const FINE = 2

/** Where on its lines the distance from one to the next is measured. */
const GAUGES = [0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95]

/** No two lines count as nearer than this share of the mean distance. */
const NEAREST = 0.2

export function loft(form: LoftForm): Loft {
  const { lines, isClosed } = form
  const paths = lines.map(({ through }) => finely(through))
  const places = placesOf(paths, isClosed)
  const plain = (along: number): Row =>
    splineAcross(
      paths.map((path) => sampleOf(path, along)),
      places,
      isClosed,
    )
  const start = form.startsOn && offEdge(form, form.startsOn, 'start', places, plain(0))
  const end = form.endsOn && offEdge(form, form.endsOn, 'end', places, plain(1))
  return {
    places,
    length: paths.reduce((sum, path) => sum + lengthAlong(path), 0) / paths.length,
    row: (along) => {
      const row = plain(along)
      const [atStart, atEnd] = [fading(along), fading(1 - along)]
      return (across) => {
        let point = row(across)
        if (start && atStart > 0) point = add(point, scale(start(across), atStart))
        if (end && atEnd > 0) point = add(point, scale(end(across), atEnd))
        return point
      }
    },
  }
}

function finely(through: readonly Vec3[]): Vec3[] {
  const path = curveThrough(through, 12)
  return resample(path, Math.max(12, Math.ceil(lengthAlong(path) / FINE)))
}

function sampleOf(path: readonly Vec3[], along: number): Vec3 {
  const place = Math.min(1, Math.max(0, along)) * (path.length - 1)
  const index = Math.min(path.length - 2, Math.floor(place))
  return mix(path[index] as Vec3, path[index + 1] as Vec3, place - index)
}

/** As far apart as the lines are on average; a closed loft goes on from the last to 1. */
function placesOf(paths: readonly (readonly Vec3[])[], isClosed: boolean): number[] {
  const nexts = isClosed ? [...paths.slice(1), paths[0] ?? []] : paths.slice(1)
  const gaps = nexts.map((next, index) => {
    const path = paths[index] ?? next
    const sum = GAUGES.reduce(
      (total, along) => total + length(subtract(sampleOf(next, along), sampleOf(path, along))),
      0,
    )
    return sum / GAUGES.length
  })
  const least = (NEAREST * gaps.reduce((sum, gap) => sum + gap, 0)) / gaps.length
  const spans = gaps.map((gap) => Math.max(gap, least, 1e-6))
  const total = spans.reduce((sum, span) => sum + span, 0)
  let way = 0
  return paths.map((_, index) => {
    way += spans[index - 1] ?? 0
    return isClosed || index < paths.length - 1 ? way / total : 1
  })
}

/** How far along the loft a line of bone has a say. */
const REACH = 0.3

function fading(away: number): number {
  const t = away / REACH
  return t >= 1 ? 0 : 1 - t * t * (3 - 2 * t)
}
