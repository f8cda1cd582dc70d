// Parts of a line that is given by its points. Shares are measured along the straight pieces from
// point to point. What is drawn runs smoothly through the same points and is a little longer, so
// that a share may lie a hair further on there.

import type { Position } from './atlas-data.ts'

export type Line = readonly Position[]

/** The point at a share (0–1) of its length, rounded to 0.1 mm. */
export function pointOn(line: Line, share: number): Position {
  const shares = sharesOf(line)
  const index = Math.max(
    1,
    shares.findIndex((end) => share <= end),
  )
  const [from, to] = [line[index - 1], line[index]]
  const [before, end] = [shares[index - 1] ?? 0, shares[index] ?? 1]
  if (!from || !to) return line.at(-1) as Position
  return between(from, to, end > before ? (share - before) / (end - before) : 1)
}

/** The part of it between two shares, with the points of its own that lie in it. */
export function stretchOf(line: Line, from: number, to: number): Line {
  const shares = sharesOf(line)
  const inside = line.filter((_, index) => {
    const share = shares[index] ?? 0
    return share > from && share < to
  })
  return [pointOn(line, from), ...inside, pointOn(line, to)]
}

/** Of its length, at each of its points. */
function sharesOf(line: Line): number[] {
  let sum = 0
  const lengths = line.map((point, index) => {
    sum += distance(line[index - 1] ?? point, point)
    return sum
  })
  return lengths.map((length) => (sum > 0 ? length / sum : 0))
}

function distance(a: Position, b: Position): number {
  const [lateral, up, forward] = [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
  return Math.sqrt(lateral * lateral + up * up + forward * forward)
}

function between(a: Position, b: Position, share: number): Position {
  const mix = (from: number, to: number): number =>
    Math.round((from + (to - from) * share) * 10) / 10
  return [mix(a[0], b[0]), mix(a[1], b[1]), mix(a[2], b[2])]
}
