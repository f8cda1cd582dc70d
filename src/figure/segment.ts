// Straight lines between two points: whether they cross, and how near they pass.

import type { Point } from './scene.ts'

export type Segment = readonly [from: Point, to: Point]

/** Touching counts: two leaders that meet cannot be told apart. */
export function cross([a, b]: Segment, [c, d]: Segment): boolean {
  const first = turn(a, b, c) * turn(a, b, d)
  const second = turn(c, d, a) * turn(c, d, b)
  if (first < 0 && second < 0) return true
  if (first > 0 || second > 0) return false
  return liesOn(c, [a, b]) || liesOn(d, [a, b]) || liesOn(a, [c, d]) || liesOn(b, [c, d])
}

/** Positive when `c` lies to one side of the line from `a` to `b`, negative on the other. */
export function turn(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}

function liesOn(point: Point, segment: Segment): boolean {
  return distanceTo(point, segment) < 1e-6
}

export function distanceTo([x, y]: Point, segment: Segment): number {
  const [[ax, ay], [bx, by]] = segment
  const [dx, dy] = [bx - ax, by - ay]
  const square = dx * dx + dy * dy
  const along = square === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / square
  const share = Math.min(1, Math.max(0, along))
  return lengthOf([
    [x, y],
    [ax + dx * share, ay + dy * share],
  ])
}

export function distanceBetween(first: Segment, second: Segment): number {
  if (cross(first, second)) return 0
  const ends = [
    ...first.map((end) => distanceTo(end, second)),
    ...second.map((end) => distanceTo(end, first)),
  ]
  return Math.min(...ends)
}

export function lengthOf([[ax, ay], [bx, by]]: Segment): number {
  return Math.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay))
}

/** The point that is so far along, counted from the first. */
export function pointAlong([[ax, ay], [bx, by]]: Segment, distance: number): Point {
  const length = lengthOf([
    [ax, ay],
    [bx, by],
  ])
  const share = length === 0 ? 0 : distance / length
  return [ax + (bx - ax) * share, ay + (by - ay) * share]
}
