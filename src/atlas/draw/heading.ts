// Which way a dense line goes at each of its places, and where it turns a corner. What counts is the
// line a given way to both sides, its `arm` in mm: the last wiggles of a lattice are no corners.

import { distance, type Place } from './line.ts'

/** Cosine of the turn from which on a bend is a corner: 55°. */
const CORNER = 0.57

/** Of length 1; [0, 0] for what has next to none. */
export function unit(x: number, y: number): Place {
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

/** Whether a ring has a corner at a place. */
export function isCorner(ring: readonly Place[], at: number, arm: number): boolean {
  return bend(ring, at, arm, true) <= CORNER
}

/** A ring begins at its sharpest place, where a seam is least seen. */
export function turnedToCorner(line: readonly Place[], arm: number): readonly Place[] {
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
export function heading(line: readonly Place[], arm: number): Place {
  const start = line[0] as Place
  const end = line[away(line, 0, arm / 2, 1, false)] as Place
  return unit(end[0] - start[0], end[1] - start[1])
}

/** The direction in which a line passes a place. */
export function through(line: readonly Place[], at: number, arm: number, closed: boolean): Place {
  const before = line[away(line, at, arm / 2, -1, closed)] as Place
  const after = line[away(line, at, arm / 2, 1, closed)] as Place
  return unit(after[0] - before[0], after[1] - before[1])
}
