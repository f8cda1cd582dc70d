// A drawing as an office printer sees it: 300 dots per inch, each of one grey. Words are left out.

import type { Drawing, DrawnPath } from '../../src/figure/drawing.ts'
import { flatten } from '../../src/figure/hatch.ts'
import type { PathStep, Point } from '../../src/figure/scene.ts'
import { lengthOf, pointAlong, type Segment } from '../../src/figure/segment.ts'

export interface Bitmap {
  readonly width: number
  readonly height: number
  /** Row by row, 0 is black and 1 is white. */
  readonly greys: Float32Array
}

/** Dots in a point, at 300 dots per inch. */
export const DOTS = 300 / 72

export function printDrawing(drawing: Drawing): Bitmap {
  const width = Math.ceil(drawing.width * DOTS)
  const height = Math.ceil(drawing.height * DOTS)
  const bitmap = { width, height, greys: new Float32Array(width * height).fill(1) }
  for (const { paths } of drawing.groups) for (const path of paths) printPath(bitmap, path)
  return bitmap
}

export function greyAt({ width, greys }: Bitmap, [x, y]: Point): number {
  return greys[Math.floor(y * DOTS) * width + Math.floor(x * DOTS)] ?? 1
}

function printPath(bitmap: Bitmap, { steps, fill, stroke }: DrawnPath): void {
  if (fill) fillRings(bitmap, steps, greyOf(fill))
  if (!stroke) return
  const grey = greyOf(stroke.colour)
  for (const segment of dashed(outline(steps), stroke.dash))
    drawCapsule(bitmap, segment, stroke.width / 2, grey)
}

/** What a screen or a driver makes of a colour when it prints grey (Rec. 709). */
function greyOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** By the even-odd rule: a dot is filled when its middle is inside. */
function fillRings(
  { width, height, greys }: Bitmap,
  steps: readonly PathStep[],
  grey: number,
): void {
  const rows = new Map<number, number[]>()
  for (const [[ax, ay], [bx, by]] of flatten(steps)) {
    const [top, bottom] = [Math.min(ay, by) * DOTS, Math.max(ay, by) * DOTS]
    for (let row = Math.max(0, Math.ceil(top - 0.5)); row + 0.5 < bottom && row < height; row++) {
      const share = ((row + 0.5) / DOTS - ay) / (by - ay)
      const crossings = rows.get(row) ?? []
      crossings.push((ax + (bx - ax) * share) * DOTS)
      rows.set(row, crossings)
    }
  }
  for (const [row, crossings] of rows) {
    crossings.sort((a, b) => a - b)
    for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
      const from = Math.max(0, Math.ceil((crossings[pair] ?? 0) - 0.5))
      const to = Math.min(width, Math.ceil((crossings[pair + 1] ?? 0) - 0.5))
      if (to > from) greys.fill(grey, row * width + from, row * width + to)
    }
  }
}

function drawCapsule(
  { width, height, greys }: Bitmap,
  segment: Segment,
  radius: number,
  grey: number,
) {
  const [[ax, ay], [bx, by]] = segment
  const first = (a: number, b: number): number =>
    Math.max(0, Math.floor((Math.min(a, b) - radius) * DOTS))
  const last = (a: number, b: number, most: number): number =>
    Math.min(most - 1, Math.ceil((Math.max(a, b) + radius) * DOTS))
  const square = (bx - ax) * (bx - ax) + (by - ay) * (by - ay)
  for (let row = first(ay, by); row <= last(ay, by, height); row++)
    for (let column = first(ax, bx); column <= last(ax, bx, width); column++) {
      const [x, y] = [(column + 0.5) / DOTS - ax, (row + 0.5) / DOTS - ay]
      const along = square === 0 ? 0 : (x * (bx - ax) + y * (by - ay)) / square
      const share = Math.min(1, Math.max(0, along))
      const [dx, dy] = [x - (bx - ax) * share, y - (by - ay) * share]
      if (dx * dx + dy * dy <= radius * radius) greys[row * width + column] = grey
    }
}

/** The pieces of the lines of a path, not closed unless it says so. */
export function outline(steps: readonly PathStep[]): Segment[][] {
  const lines: Segment[][] = []
  let run: PathStep[] = []
  const flush = (): void => {
    const isClosed = run.at(-1)?.kind === 'close'
    const edges = flatten(run)
    // Filling closes each ring; a line does not.
    if (run.length > 1) lines.push(isClosed ? edges : edges.slice(0, -1))
    run = []
  }
  for (const step of steps) {
    if (step.kind === 'move') flush()
    run.push(step)
  }
  flush()
  return lines
}

function dashed(
  lines: readonly (readonly Segment[])[],
  dash: readonly number[] | undefined,
): Segment[] {
  if (!dash) return lines.flat()
  const [on = 1, off = 1] = dash
  return lines.flatMap((line) => {
    let at = 0
    return line.flatMap((segment) => {
      const length = lengthOf(segment)
      const pieces: Segment[] = []
      const first = Math.floor(at / (on + off))
      for (let index = first; index * (on + off) < at + length; index++) {
        const from = Math.max(0, index * (on + off) - at)
        const to = Math.min(length, index * (on + off) + on - at)
        if (to > from) pieces.push([pointAlong(segment, from), pointAlong(segment, to)])
      }
      at += length
      return pieces
    })
  })
}
