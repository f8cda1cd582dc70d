// Paths as operators, tersely: a figure has thousands of points. Paths that follow each other share
// one graphics state, in which only what changes is said again, and a grid of their own whose lines
// are counted in whole numbers.

import type { PathStep, Point } from '../figure/scene.ts'
import type { PathMark } from '../layout/page.ts'
import type { Pt } from '../type/metrics.ts'
import { fill, strokeColour } from './shapes.ts'
import { round } from './writer.ts'

/** From one line of the grid to the next: less than the finest printer's dot. */
const GRID: Pt = 0.02

/** The least corner of the paths, from which the grid is counted. */
interface Grid {
  readonly x: Pt
  readonly y: Pt
  readonly pageHeight: Pt
}

export function inkPaths(marks: readonly PathMark[], pageHeight: Pt): string {
  const points = marks.flatMap(({ steps }) => steps.flatMap(pointsOf))
  if (points.length === 0) return ''
  const grid: Grid = {
    x: Math.floor(least(points.map(([x]) => x))),
    y: Math.floor(least(points.map(([, y]) => pageHeight - y))),
    pageHeight,
  }
  const operators = [`q 1 j 1 J ${GRID} 0 0 ${GRID} ${round(grid.x)} ${round(grid.y)} cm`]
  const state = new Map<string, string>([['cap', '1 J']])
  const set = (name: string, operator: string): void => {
    if (state.get(name) !== operator) operators.push(operator)
    state.set(name, operator)
  }
  for (const mark of marks) {
    const outline = inkSteps(mark.steps, grid)
    if (outline === '') continue
    setStyle(mark, set)
    operators.push(outline, painter(mark))
  }
  return [...operators, 'Q'].join('\n')
}

function pointsOf(step: PathStep): readonly Point[] {
  switch (step.kind) {
    case 'move':
    case 'line':
      return [step.to]
    case 'curve':
      return [...step.handles, step.to]
    case 'close':
      return []
    default:
      return step satisfies never
  }
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
}

function setStyle(
  { fill: ground, stroke }: PathMark,
  set: (name: string, operator: string) => void,
) {
  if (ground !== undefined) set('fill', fill(ground))
  if (!stroke) return
  set('stroke', strokeColour(stroke.colour))
  set('width', `${inGrid(stroke.width)} w`)
  set('dash', `[${(stroke.dash ?? []).map(inGrid).join(' ')}] 0 d`)
  set('cap', stroke.cap === 'butt' ? '0 J' : '1 J')
}

function painter({ fill: ground, stroke }: PathMark): string {
  if (ground !== undefined) return stroke ? 'B*' : 'f*'
  return stroke ? 'S' : 'n'
}

function inGrid(length: Pt): number {
  return round(length / GRID)
}

/** What rounding leaves no length of is left out. */
function inkSteps(steps: readonly PathStep[], { x, y, pageHeight }: Grid): string {
  const place = (point: Point): string =>
    `${Math.round((point[0] - x) / GRID)} ${Math.round((pageHeight - point[1] - y) / GRID)}`
  const operators: string[] = []
  let pen = ''
  let start = ''
  for (const step of steps) {
    switch (step.kind) {
      case 'move':
        pen = place(step.to)
        start = pen
        operators.push(`${pen} m`)
        break
      case 'line': {
        const to = place(step.to)
        // A line without length is a dot under a round cap.
        if (to !== pen || steps.length === 2) operators.push(`${to} l`)
        pen = to
        break
      }
      case 'curve': {
        const first = place(step.handles[0])
        const second = place(step.handles[1])
        const to = place(step.to)
        if (first === pen && second === to) {
          if (to !== pen) operators.push(`${to} l`)
        } else if (first === pen) operators.push(`${second} ${to} v`)
        else if (second === to) operators.push(`${first} ${to} y`)
        else operators.push(`${first} ${second} ${to} c`)
        pen = to
        break
      }
      case 'close':
        operators.push('h')
        pen = start
        break
      default:
        return step satisfies never
    }
  }
  return operators.join('\n')
}
