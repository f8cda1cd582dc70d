// The fewest cubic curves and straight lines that stay within a tolerance of a dense line. Corners
// stay corners.

import type { PathStep } from '../figure/scene.ts'
import { bettered, farthest, handlesOf, sharesOf } from './cubic.ts'
import { distance, type Place } from './line.ts'

export interface Fit {
  /** How far a curve may lie from the line, in mm. */
  readonly tolerance: number
  /** How far to look to both sides for a corner and for the direction of the line, in mm. */
  readonly arm: number
  /** Coordinates are multiples of 1/perMm of a mm. */
  readonly perMm: number
}

/** Cosine of the turn from which on a bend is a corner: 55°. */
const CORNER = 0.57

export function fitted(line: readonly Place[], closed: boolean, fit: Fit): PathStep[] {
  const ring = closed ? turnedToCorner(line, fit.arm) : line
  const places = closed && ring[0] ? [...ring, ring[0]] : ring
  const first = places[0]
  const last = places.at(-1)
  if (first === undefined || last === undefined || places.length < 2) return []
  const steps: PathStep[] = [{ kind: 'move', to: rounded(first, fit) }]
  const ends = [0, ...cornersOf(places, false, fit.arm), places.length - 1]
  const isSmooth = closed && bend(ring, 0, fit.arm, true) > CORNER
  const start = isSmooth ? through(ring, 0, fit.arm) : undefined
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

function unit(x: number, y: number): Place {
  const size = Math.sqrt(x * x + y * y)
  return size < 1e-9 ? [0, 0] : [x / size, y / size]
}

/** Index of the place `arm` mm before or behind another. */
function away(
  line: readonly Place[],
  from: number,
  arm: number,
  step: 1 | -1,
  closed: boolean,
): number {
  const count = line.length
  let index = from
  for (let i = 0; i < count; i++) {
    const next = closed ? (index + step + count) % count : index + step
    const place = line[next]
    if (place === undefined) return index
    index = next
    if (distance(line[from] as Place, place) >= arm) return index
  }
  return index
}

/** Cosine of the turn at a place; 1 on a straight line. */
function bend(line: readonly Place[], at: number, arm: number, closed: boolean): number {
  const place = line[at] as Place
  const before = line[away(line, at, arm, -1, closed)] as Place
  const after = line[away(line, at, arm, 1, closed)] as Place
  const into = unit(place[0] - before[0], place[1] - before[1])
  const out = unit(after[0] - place[0], after[1] - place[1])
  return into[0] * out[0] + into[1] * out[1]
}

/** A ring begins at its sharpest place, where a seam is least seen. */
function turnedToCorner(line: readonly Place[], arm: number): readonly Place[] {
  let [sharpest, where] = [2, 0]
  for (let i = 0; i < line.length; i++) {
    const cosine = Math.round(bend(line, i, arm, true) * 1000) / 1000
    if (cosine < sharpest) [sharpest, where] = [cosine, i]
  }
  return [...line.slice(where), ...line.slice(0, where)]
}

/** Sharpest place of each stretch that turns more than CORNER; ends of an open line are none. */
export function cornersOf(line: readonly Place[], closed: boolean, arm: number): number[] {
  const count = line.length
  const cosines = line.map((_, i) => Math.round(bend(line, i, arm, closed) * 1000) / 1000)
  // A ring is gone round from where it is straightest, so that no corner is met at both ends.
  const start = closed
    ? cosines.indexOf(cosines.reduce((most, cosine) => Math.max(most, cosine), -1))
    : 0
  const corners: number[] = []
  let [sharpest, where] = [CORNER, -1]
  for (let step = 1; step < count - 1; step++) {
    const i = (start + step) % count
    const cosine = cosines[i] ?? 1
    if (cosine < sharpest) [sharpest, where] = [cosine, i]
    const isOver = cosine >= CORNER || (where >= 0 && reach(line, where, i) > 2 * arm)
    if (!isOver || where < 0) continue
    corners.push(where)
    ;[sharpest, where] = [CORNER, -1]
  }
  if (closed) return corners
  return corners.filter(
    (index) => reach(line, 0, index) > arm / 2 && reach(line, index, count - 1) > arm / 2,
  )
}

function reach(line: readonly Place[], from: number, to: number): number {
  return distance(line[from] as Place, line[to] as Place)
}

/** The direction in which a line sets out. */
function heading(line: readonly Place[], arm: number): Place {
  const start = line[0] as Place
  const end = line[away(line, 0, arm / 2, 1, false)] as Place
  return unit(end[0] - start[0], end[1] - start[1])
}

/** The direction in which a line passes a place. */
function through(line: readonly Place[], at: number, arm: number): Place {
  const before = line[away(line, at, arm / 2, -1, true)] as Place
  const after = line[away(line, at, arm / 2, 1, true)] as Place
  return unit(after[0] - before[0], after[1] - before[1])
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
  const middle = throughOpen(line, split, fit.arm)
  pieceOf(line.slice(0, split + 1), out, negative(middle), fit, steps, depth + 1)
  pieceOf(line.slice(split), middle, back, fit, steps, depth + 1)
}

function throughOpen(line: readonly Place[], at: number, arm: number): Place {
  const before = line[away(line, at, arm / 2, -1, false)] as Place
  const after = line[away(line, at, arm / 2, 1, false)] as Place
  return unit(after[0] - before[0], after[1] - before[1])
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
