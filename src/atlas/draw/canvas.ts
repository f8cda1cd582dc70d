// The fine lattice over the picture, and what is known of each of its samples: which object is seen
// there, how near, which way its surface faces and which of its parameters.

import type { Place } from './line.ts'

/**
 * The lattice. Its samples lie on the window's edges, so that what the window cuts off ends exactly
 * there; around the window runs a margin, so that blurs and neighbours do not end with it.
 */
export interface Grid {
  /** Of sample 0, 0: mm of the picture plane. */
  readonly left: number
  readonly top: number
  /** mm between samples. */
  readonly cell: number
  readonly columns: number
  readonly rows: number
  /** Samples on each side that lie outside the window. */
  readonly margin: number
}

export interface Window {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export function gridOf(window: Window, cell: number, margin: number): Grid {
  return {
    left: window.left - margin * cell,
    top: window.top - margin * cell,
    cell,
    columns: Math.ceil(window.width / cell - 1e-6) + 1 + 2 * margin,
    rows: Math.ceil(window.height / cell - 1e-6) + 1 + 2 * margin,
    margin,
  }
}

/** Where nothing is drawn: its owner, and how far behind all else it lies, in mm. */
export const NOBODY = -1
export const FARTHEST = -1e9

/** One value per sample, row by row. */
export interface Canvas {
  readonly grid: Grid
  /** Number of the object that is seen, or NOBODY. */
  readonly owner: Int16Array
  /** mm towards the viewer, rounded to 0.001. */
  readonly depth: Float32Array
  /** The surface's direction: right, up and towards the viewer, of length 1. */
  readonly facing: readonly [Float32Array, Float32Array, Float32Array]
  /** Parameters of the mesh, if it has any. */
  readonly along: Float32Array
  readonly around: Float32Array
}

export function emptyCanvas(grid: Grid): Canvas {
  const size = grid.columns * grid.rows
  return {
    grid,
    owner: new Int16Array(size).fill(NOBODY),
    depth: new Float32Array(size).fill(FARTHEST),
    facing: [new Float32Array(size), new Float32Array(size), new Float32Array(size)],
    along: new Float32Array(size),
    around: new Float32Array(size),
  }
}

export function copyOf({ grid, owner, depth, facing, along, around }: Canvas): Canvas {
  const [right, up, toward] = facing
  return {
    grid,
    owner: owner.slice(),
    depth: depth.slice(),
    facing: [right.slice(), up.slice(), toward.slice()],
    along: along.slice(),
    around: around.slice(),
  }
}

/** Lays what is seen of some objects over all that is there already, however near that is. */
export function layOver(canvas: Canvas, sheet: Canvas, isOwn: (owner: number) => boolean): void {
  const arrays = ({ owner, depth, facing, along, around }: Canvas) =>
    [owner, depth, ...facing, along, around] as const
  const from = arrays(sheet)
  const to = arrays(canvas)
  for (let sample = 0; sample < sheet.owner.length; sample++) {
    if (!isOwn(sheet.owner[sample] ?? NOBODY)) continue
    for (const [index, values] of to.entries()) values[sample] = from[index]?.[sample] ?? 0
  }
}

/** Sample nearest to a point of the picture plane, or -1 outside the lattice. */
export function sampleAt(grid: Grid, x: number, y: number): number {
  const column = Math.round((x - grid.left) / grid.cell)
  const row = Math.round((y - grid.top) / grid.cell)
  if (column < 0 || row < 0 || column >= grid.columns || row >= grid.rows) return -1
  return row * grid.columns + column
}

/** Whether the window cuts off there. */
export function onWindowEdge(grid: Grid): (place: Place) => boolean {
  const right = (grid.columns - 1 - 2 * grid.margin) * grid.cell - 1e-6
  const bottom = (grid.rows - 1 - 2 * grid.margin) * grid.cell - 1e-6
  return ([x, y]) => x < 1e-6 || y < 1e-6 || x > right || y > bottom
}
