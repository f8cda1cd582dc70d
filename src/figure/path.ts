// Outlines made of a few points, in whatever unit the points are in.

import type { PathStep, Point } from './scene.ts'

/** A circle's quarter as a cubic curve: the handles' length as a share of the radius. */
export const HANDLE = 0.5523

export function circle([x, y]: Point, radius: number): PathStep[] {
  const h = radius * HANDLE
  const quarter = (from: Point, to: Point, end: Point): PathStep => ({
    kind: 'curve',
    handles: [from, to],
    to: end,
  })
  return [
    { kind: 'move', to: [x + radius, y] },
    quarter([x + radius, y + h], [x + h, y + radius], [x, y + radius]),
    quarter([x - h, y + radius], [x - radius, y + h], [x - radius, y]),
    quarter([x - radius, y - h], [x - h, y - radius], [x, y - radius]),
    quarter([x + h, y - radius], [x + radius, y - h], [x + radius, y]),
    { kind: 'close' },
  ]
}

export function polygon(points: readonly Point[]): PathStep[] {
  return [...polyline(points), { kind: 'close' }]
}

export function polyline(points: readonly Point[]): PathStep[] {
  return points.map((to, index) => ({ kind: index === 0 ? 'move' : 'line', to }))
}

/** Smooth, and through each point (a Catmull–Rom spline). */
export function curveThrough(points: readonly Point[]): PathStep[] {
  if (points.length < 3) return polyline(points)
  return points.map((to, index): PathStep => {
    const from = points[index - 1]
    if (!from) return { kind: 'move', to }
    const before = points[index - 2] ?? from
    const after = points[index + 1] ?? to
    return {
      kind: 'curve',
      handles: [
        [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6],
        [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6],
      ],
      to,
    }
  })
}
