// An arc of an ellipse, as SVG's paths write it, → curves.

import type { PathStep, Point } from './scene.ts'

export interface Arc {
  readonly rx: number
  readonly ry: number
  /** In degrees, of the ellipse's first axis against x. */
  readonly turn: number
  readonly isLarge: boolean
  readonly isSweep: boolean
}

/** An arc between two points as curves of at most a quarter each (SVG 1.1, F.6). */
export function arcSteps(from: Point, to: Point, arc: Arc): PathStep[] {
  let rx = Math.abs(arc.rx)
  let ry = Math.abs(arc.ry)
  if (from[0] === to[0] && from[1] === to[1]) return []
  if (rx === 0 || ry === 0) return [{ kind: 'line', to }]
  const turn = (arc.turn * Math.PI) / 180
  const cos = Math.cos(turn)
  const sin = Math.sin(turn)
  const dx = (from[0] - to[0]) / 2
  const dy = (from[1] - to[1]) / 2
  const x = cos * dx + sin * dy
  const y = cos * dy - sin * dx
  // An ellipse that is too small to reach is enlarged until it does.
  const short = (x * x) / (rx * rx) + (y * y) / (ry * ry)
  if (short > 1) {
    rx *= Math.sqrt(short)
    ry *= Math.sqrt(short)
  }
  const over = rx * rx * y * y + ry * ry * x * x
  const far = Math.sqrt(Math.max(0, (rx * rx * ry * ry - over) / over))
  const factor = arc.isLarge === arc.isSweep ? -far : far
  const cx = (factor * rx * y) / ry
  const cy = (-factor * ry * x) / rx
  const begin = Math.atan2((y - cy) / ry, (x - cx) / rx)
  let swept = Math.atan2((-y - cy) / ry, (-x - cx) / rx) - begin
  if (arc.isSweep && swept < 0) swept += 2 * Math.PI
  if (!arc.isSweep && swept > 0) swept -= 2 * Math.PI
  const place = (px: number, py: number): Point => [
    exact(cos * (px * rx + cx) - sin * (py * ry + cy) + (from[0] + to[0]) / 2),
    exact(sin * (px * rx + cx) + cos * (py * ry + cy) + (from[1] + to[1]) / 2),
  ]
  const count = Math.max(1, Math.ceil(Math.abs(swept) / (Math.PI / 2) - 1e-9))
  const step = swept / count
  const reach = (4 / 3) * Math.tan(step / 4)
  return Array.from({ length: count }, (_, index): PathStep => {
    const a = begin + index * step
    const b = a + step
    const first = place(Math.cos(a) - reach * Math.sin(a), Math.sin(a) + reach * Math.cos(a))
    const second = place(Math.cos(b) + reach * Math.sin(b), Math.sin(b) - reach * Math.cos(b))
    const end = index === count - 1 ? to : place(Math.cos(b), Math.sin(b))
    return { kind: 'curve', handles: [first, second], to: end }
  })
}

/** Sines differ in their last digit from one machine to the next. */
function exact(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
