// Outlines as the `d` of an SVG path, as short as it goes: whole numbers on a grid, each counted from
// where the pen is. Only what is written here is read: M m l c z.

import type { PathStep, Point } from './scene.ts'

/** @param unit of the grid, in the unit of the points */
export function printPathData(steps: readonly PathStep[], unit: number): string {
  const grid = (value: number): number => Math.round(value / unit)
  let data = ''
  let command = ''
  let [x, y] = [0, 0]
  let start: Point = [0, 0]
  const write = (letter: string, points: readonly Point[]): void => {
    if (letter !== command || letter === 'm') data += letter
    command = letter
    for (const [px, py] of points)
      for (const number of [grid(px) - x, grid(py) - y])
        data += number < 0 || /\D$/.test(data) ? number : ` ${number}`
    const last = points.at(-1)
    if (last) [x, y] = [grid(last[0]), grid(last[1])]
  }
  for (const step of steps)
    switch (step.kind) {
      case 'move':
        write(data === '' ? 'M' : 'm', [step.to])
        start = [x, y]
        break
      case 'line':
        write('l', [step.to])
        break
      case 'curve':
        write('c', [...step.handles, step.to])
        break
      case 'close':
        data += 'z'
        command = 'z'
        ;[x, y] = start
        break
      default:
        step satisfies never
    }
  return data
}

/** How many numbers follow each command, again and again. */
const NUMBERS: Readonly<Record<string, number>> = { M: 2, m: 2, l: 2, c: 6, z: 0 }

/** Farther from the corner than anything on a body, in units of the grid. */
const FARTHEST = 1_000_000

/** Undefined when it is anything but what `printPathData` writes. */
export function readPathData(data: string, unit: number): PathStep[] | undefined {
  if (!/^M-?\d+[ -]\d/.test(data) || !/^[Mmlcz\d -]*$/.test(data)) return undefined
  const steps: PathStep[] = []
  let [x, y] = [0, 0]
  let start: Point = [0, 0]
  for (const [, letter = '', rest = ''] of data.matchAll(/([Mmlcz])([^Mmlcz]*)/g)) {
    const numbers = rest.match(/-?\d+/g)?.map(Number) ?? []
    const count = NUMBERS[letter] ?? 0
    const isWhole = count === 0 ? rest === '' : numbers.length > 0 && numbers.length % count === 0
    if (!isWhole || rest.replaceAll(/ ?-?\d+/g, '') !== '') return undefined
    if ((letter === 'M') !== (steps.length === 0)) return undefined
    if ((letter === 'm' || letter === 'M') && numbers.length !== 2) return undefined
    if (letter === 'z') {
      steps.push({ kind: 'close' })
      ;[x, y] = start
    }
    for (let at = 0; at < numbers.length; at += count) {
      const points: Point[] = []
      for (let pair = at; pair < at + count; pair += 2)
        points.push([x + (numbers[pair] ?? 0), y + (numbers[pair + 1] ?? 0)])
      if (points.some((point) => point.some((value) => !(Math.abs(value) <= FARTHEST))))
        return undefined
      const [first, second, third] = points
      const to = third ?? first
      if (!first || !to) return undefined
      ;[x, y] = to
      if (second && third)
        steps.push({
          kind: 'curve',
          handles: [offGrid(first, unit), offGrid(second, unit)],
          to: offGrid(to, unit),
        })
      else steps.push({ kind: letter === 'l' ? 'line' : 'move', to: offGrid(to, unit) })
      if (letter === 'm' || letter === 'M') start = [x, y]
    }
  }
  return steps
}

function offGrid([x, y]: Point, unit: number): Point {
  return [onGrid(x, unit), onGrid(y, unit)]
}

/** The number itself, and not one that is off by the last bit. */
export function onGrid(count: number, unit: number): number {
  const value = Math.round(count * unit * 10) / 10
  return value === 0 ? 0 : value
}
