// One cubic curve and the places it should pass: its handles by least squares, how far it lies off,
// and which of its points is nearest to each place. After P. J. Schneider, An Algorithm for
// Automatically Fitting Digitized Curves (Graphics Gems, 1990).

import { distance, type Place } from './line.ts'

/** 0–1 by the way gone. */
export function sharesOf(line: readonly Place[]): number[] {
  const shares = [0]
  for (let i = 1; i < line.length; i++)
    shares.push((shares[i - 1] ?? 0) + distance(line[i - 1] as Place, line[i] as Place))
  const total = shares.at(-1) || 1
  return shares.map((share) => share / total)
}

/** Handles in the given directions, as long as the sum of squares wants them. */
export function handlesOf(
  line: readonly Place[],
  shares: readonly number[],
  out: Place,
  back: Place,
): readonly [Place, Place] {
  const [from, to] = [line[0] as Place, line.at(-1) as Place]
  let [c00, c01, c11, x0, x1] = [0, 0, 0, 0, 0]
  for (let i = 0; i < line.length; i++) {
    const t = shares[i] ?? 0
    const place = line[i] as Place
    const s = 1 - t
    const [b0, b1, b2, b3] = [s * s * s, 3 * t * s * s, 3 * t * t * s, t * t * t]
    const [ax, ay, bx, by] = [out[0] * b1, out[1] * b1, back[0] * b2, back[1] * b2]
    const restX = place[0] - from[0] * (b0 + b1) - to[0] * (b2 + b3)
    const restY = place[1] - from[1] * (b0 + b1) - to[1] * (b2 + b3)
    c00 += ax * ax + ay * ay
    c01 += ax * bx + ay * by
    c11 += bx * bx + by * by
    x0 += ax * restX + ay * restY
    x1 += bx * restX + by * restY
  }
  const size = distance(from, to)
  const det = c00 * c11 - c01 * c01
  let [first, second] =
    det > 1e-12 || det < -1e-12
      ? [(x0 * c11 - x1 * c01) / det, (c00 * x1 - c01 * x0) / det]
      : [0, 0]
  // Handles that point backwards or far beyond the other end make loops.
  if (first < size * 0.01 || second < size * 0.01 || first > size * 3 || second > size * 3)
    [first, second] = [size / 3, size / 3]
  return [
    [from[0] + out[0] * first, from[1] + out[1] * first],
    [to[0] + back[0] * second, to[1] + back[1] * second],
  ]
}

function onCurve(t: number, from: Place, handles: readonly [Place, Place], to: Place): Place {
  const s = 1 - t
  const [b0, b1, b2, b3] = [s * s * s, 3 * t * s * s, 3 * t * t * s, t * t * t]
  const [a, b] = handles
  return [
    from[0] * b0 + a[0] * b1 + b[0] * b2 + to[0] * b3,
    from[1] * b0 + a[1] * b1 + b[1] * b2 + to[1] * b3,
  ]
}

/** `off` in mm². */
export function farthest(
  line: readonly Place[],
  shares: readonly number[],
  from: Place,
  handles: readonly [Place, Place],
  to: Place,
): { at: number; off: number } {
  let worst = { at: line.length >> 1, off: 0 }
  for (let i = 1; i < line.length - 1; i++) {
    const [x, y] = onCurve(shares[i] ?? 0, from, handles, to)
    const place = line[i] as Place
    const off = (x - place[0]) * (x - place[0]) + (y - place[1]) * (y - place[1])
    if (off > worst.off) worst = { at: i, off }
  }
  return worst
}

/** One step of Newton's method towards the nearest point of the curve, for each place. */
export function bettered(
  line: readonly Place[],
  shares: readonly number[],
  from: Place,
  [a, b]: readonly [Place, Place],
  to: Place,
): number[] {
  return line.map((place, i) => {
    const t = shares[i] ?? 0
    const [x, y] = onCurve(t, from, [a, b], to)
    const dx = slope(t, from[0], a[0], b[0], to[0])
    const dy = slope(t, from[1], a[1], b[1], to[1])
    const [offX, offY] = [x - place[0], y - place[1]]
    const down =
      dx * dx +
      dy * dy +
      offX * curvature(t, from[0], a[0], b[0], to[0]) +
      offY * curvature(t, from[1], a[1], b[1], to[1])
    if (down < 1e-9) return t
    return Math.min(1, Math.max(0, t - (offX * dx + offY * dy) / down))
  })
}

/** First and second derivative of one coordinate. */
function slope(t: number, from: number, a: number, b: number, to: number): number {
  const s = 1 - t
  return 3 * (s * s * (a - from) + 2 * s * t * (b - a) + t * t * (to - b))
}

function curvature(t: number, from: number, a: number, b: number, to: number): number {
  return 6 * ((1 - t) * (b - 2 * a + from) + t * (to - 2 * b + a))
}
