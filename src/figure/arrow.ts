// An arrow along a line: which way a part moves.

import type { DrawnPath } from './drawing.ts'
import type { Palette } from './palette.ts'
import { curveThrough, polygon } from './path.ts'
import type { Point } from './scene.ts'
import { lengthOf } from './segment.ts'

/** @param points on the drawing, from where the movement begins */
export function drawArrow(points: readonly Point[], { arrow, halo }: Palette): DrawnPath[] {
  const tip = points.at(-1)
  if (!tip || points.length < 2) return []
  const { colour, width } = arrow
  const length = width * 4.2
  // The shaft ends inside the head, and the head points the way the line's last part leads.
  const shaft = points.filter((point) => lengthOf([point, tip]) > length * 0.8)
  const neck = shaft.at(-1) ?? points[0] ?? tip
  const far = lengthOf([neck, tip]) || 1
  const [ux, uy] = [(tip[0] - neck[0]) / far, (tip[1] - neck[1]) / far]
  const base: Point = [tip[0] - ux * length, tip[1] - uy * length]
  const half = width * 1.9
  const head = polygon([
    tip,
    [base[0] - uy * half, base[1] + ux * half],
    [base[0] + ux * width * 0.7, base[1] + uy * width * 0.7],
    [base[0] + uy * half, base[1] - ux * half],
  ])
  const line = curveThrough([
    ...shaft.filter((point) => lengthOf([point, tip]) > length),
    [base[0] + ux * width, base[1] + uy * width],
  ])
  const edge = width * 0.9
  return [
    { steps: line, stroke: { colour: halo, width: width + edge } },
    { steps: head, fill: halo, stroke: { colour: halo, width: edge } },
    ...(line.length > 1 ? [{ steps: line, stroke: { colour, width } }] : []),
    { steps: head, fill: colour },
  ]
}
