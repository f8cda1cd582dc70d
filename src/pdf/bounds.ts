// The room a mark takes on its page, in PDF's own coordinates: a figure's BBox is made of it.

import type { PathStep, Point } from '../figure/scene.ts'
import type { Mark } from '../layout/page.ts'
import type { FaceName, Pt } from '../type/metrics.ts'
import type { Box } from './structure.ts'

type WidthOf = (text: string, face: FaceName, size: Pt) => Pt

export function boundsOf(mark: Mark, pageHeight: Pt, widthOf: WidthOf): Box {
  switch (mark.kind) {
    case 'rect':
    case 'image':
      return [mark.x, pageHeight - mark.y - mark.height, mark.x + mark.width, pageHeight - mark.y]
    case 'text': {
      const { text, x, face, size } = mark
      const y = pageHeight - mark.y
      return [x, y - size * 0.25, x + widthOf(text, face, size), y + size * 0.8]
    }
    case 'rule':
      return boundsOfPoints([mark.from, mark.to], pageHeight, mark.width / 2)
    case 'path':
      return boundsOfPoints(reachOf(mark.steps), pageHeight, (mark.stroke?.width ?? 0) / 2)
    default:
      return mark satisfies never
  }
}

function boundsOfPoints(points: readonly Point[], pageHeight: Pt, around: Pt): Box {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of points) {
    left = Math.min(left, x - around)
    right = Math.max(right, x + around)
    bottom = Math.min(bottom, pageHeight - y - around)
    top = Math.max(top, pageHeight - y + around)
  }
  return [left, bottom, right, top]
}

/** The ends of all steps, and where curves bulge out beyond them. */
function reachOf(steps: readonly PathStep[]): Point[] {
  const points: Point[] = []
  let pen: Point = [0, 0]
  for (const step of steps) {
    if (step.kind === 'close') continue
    if (step.kind === 'curve') {
      const [first, second] = step.handles
      for (const axis of [0, 1] as const)
        for (const t of turns(pen[axis], first[axis], second[axis], step.to[axis]))
          points.push([0, 1].map((at) => along(t, pen, first, second, step.to, at)) as [Pt, Pt])
    }
    points.push(step.to)
    pen = step.to
  }
  return points
}

/** Where along a curve one coordinate turns back: the roots of its derivative between 0 and 1. */
function turns(from: number, first: number, second: number, to: number): number[] {
  const a = to - 3 * second + 3 * first - from
  const b = 2 * (second - 2 * first + from)
  const c = first - from
  const roots = Math.abs(a) < 1e-9 ? [-c / b] : rootsOf(a, b, c)
  return roots.filter((t) => t > 0 && t < 1)
}

function rootsOf(a: number, b: number, c: number): number[] {
  const under = b * b - 4 * a * c
  if (under < 0) return []
  const root = Math.sqrt(under)
  return [(-b - root) / (2 * a), (-b + root) / (2 * a)]
}

function along(t: number, ...[from, first, second, to, at]: [Point, Point, Point, Point, number]) {
  const s = 1 - t
  const [a = 0, b = 0, c = 0, d = 0] = [from, first, second, to].map((point) => point[at])
  return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d
}
