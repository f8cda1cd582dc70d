// The fewest cubic curves and straight lines that stay within a tolerance of a dense line. Corners
// stay corners.

import type { PathStep } from '../../figure/scene.ts'
import { bettered, farthest, handlesOf, sharesOf } from './cubic.ts'
import { cornersOf, heading, isCorner, through, turnedToCorner, unit } from './heading.ts'
import { distance, type Place } from './line.ts'

export interface Fit {
  /** How far a curve may lie from the line, in mm. */
  readonly tolerance: number
  /** How far to look to both sides for a corner and for the direction of the line, in mm. */
  readonly arm: number
  /** Coordinates are multiples of 1/perMm of a mm. */
  readonly perMm: number
}

export function fitted(line: readonly Place[], closed: boolean, fit: Fit): PathStep[] {
  const ring = closed ? turnedToCorner(line, fit.arm) : line
  const places = closed && ring[0] ? [...ring, ring[0]] : ring
  const first = places[0]
  const last = places.at(-1)
  if (first === undefined || last === undefined || places.length < 2) return []
  const steps: PathStep[] = [{ kind: 'move', to: rounded(first, fit) }]
  const ends = [0, ...cornersOf(places, false, fit.arm), places.length - 1]
  const isSmooth = closed && !isCorner(ring, 0, fit.arm)
  const start = isSmooth ? through(ring, 0, fit.arm, true) : undefined
  for (let i = 0; i + 1 < ends.length; i++) {
    const [from, to] = [ends[i] ?? 0, ends[i + 1] ?? 0]
    const piece = places.slice(from, to + 1)
    const out = (i === 0 && start) || heading(piece, fit.arm)
    const back =
      i + 2 === ends.length && start ? negative(start) : heading(piece.toReversed(), fit.arm)
    pieceOf(piece, out, back, fit, steps, 0)
  }
  if (closed) steps.push({ kind: 'close' })
  return steps
}

/** `|| 0`: -0 would print as a number of its own. */
function rounded(place: Place, { perMm }: Fit): Place {
  return [Math.round(place[0] * perMm) / perMm || 0, Math.round(place[1] * perMm) / perMm || 0]
}

function negative(place: Place): Place {
  return [-place[0], -place[1]]
}

const DEEPEST = 24

/** One curve if it is near enough, else two that meet without a corner. */
function pieceOf(
  line: readonly Place[],
  out: Place,
  back: Place,
  fit: Fit,
  steps: PathStep[],
  depth: number,
): void {
  const [from, to] = [line[0] as Place, line.at(-1) as Place]
  const isWhole = depth === 0
  if (line.length < 3 || isStraight(line, isWhole ? fit.tolerance / 2 : fit.tolerance / 8)) {
    steps.push({ kind: 'line', to: rounded(to, fit) })
    return
  }
  let shares = sharesOf(line)
  let worst = { at: line.length >> 1, off: Infinity }
  for (let round = 0; round < 4; round++) {
    const handles = handlesOf(line, shares, out, back)
    worst = farthest(line, shares, from, handles, to)
    if (worst.off <= fit.tolerance * fit.tolerance) {
      steps.push({
        kind: 'curve',
        handles: [rounded(handles[0], fit), rounded(handles[1], fit)],
        to: rounded(to, fit),
      })
      return
    }
    // Too far off for a better parametrisation to help.
    if (worst.off > 16 * fit.tolerance * fit.tolerance) break
    shares = bettered(line, shares, from, handles, to)
  }
  if (depth >= DEEPEST) {
    steps.push({ kind: 'line', to: rounded(to, fit) })
    return
  }
  const split = Math.min(line.length - 2, Math.max(1, worst.at))
  const middle = through(line, split, fit.arm, false)
  pieceOf(line.slice(0, split + 1), out, negative(middle), fit, steps, depth + 1)
  pieceOf(line.slice(split), middle, back, fit, steps, depth + 1)
}

function isStraight(line: readonly Place[], tolerance: number): boolean {
  const [from, to] = [line[0] as Place, line.at(-1) as Place]
  const [x, y] = unit(to[0] - from[0], to[1] - from[1])
  const size = distance(from, to)
  if (size <= 2 * tolerance) return false
  return line.every((place) => {
    const along = (place[0] - from[0]) * x + (place[1] - from[1]) * y
    const aside = (place[0] - from[0]) * y - (place[1] - from[1]) * x
    return (
      aside <= tolerance && aside >= -tolerance && along > -tolerance && along < size + tolerance
    )
  })
}
