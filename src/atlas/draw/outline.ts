// Which stretches of a form's outline are its own to draw. Where two forms meet, the nearer one
// owns the line; the farther one only repeats it, in the nearer one's tone, when its own fill would
// otherwise cover half of a line that was drawn before.

import { type Canvas, NOBODY, onWindowEdge } from './canvas.ts'
import type { Place } from './line.ts'
import { type Edge, type Run, runsAlong } from './runs.ts'

/** Depths that differ by less than this (mm) are the same: the later object owns the line. */
const SAME_DEPTH = 0.3
/** Samples to each side that are looked at. */
const AROUND = 2
/**
 * @param loop around the visible samples of `self`
 * @param isBefore whether an object is drawn before `self`
 */
export function runsOf(
  canvas: Canvas,
  loop: readonly Place[],
  self: number,
  isTendon: (sample: number) => boolean,
  isBefore: (owner: number) => boolean,
): Run[] {
  const atEdge = onWindowEdge(canvas.grid)
  const edges = loop.map((place): Edge | undefined => {
    if (atEdge(place)) return undefined
    const near = surroundings(canvas, place, self, isTendon)
    const { other } = near
    const isOwn =
      other === NOBODY ||
      near.otherDepth < near.depth - SAME_DEPTH ||
      (near.otherDepth <= near.depth + SAME_DEPTH && isBefore(other))
    if (isOwn) return { owner: self, isTendon: near.isTendon }
    return { owner: isBefore(other) ? other : NOBODY, isTendon: near.otherIsTendon }
  })
  return runsAlong(loop, edges, canvas.grid.cell)
}

/** The stretches of a loop around a part of `self` where the rest of it begins. */
export function seamsOf(canvas: Canvas, loop: readonly Place[], self: number): Run[] {
  const atEdge = onWindowEdge(canvas.grid)
  const edges = loop.map((place): Edge | undefined => {
    if (atEdge(place)) return undefined
    // Where anything else is near, the outline is drawn already.
    return { owner: isAmidst(canvas, place, self) ? self : NOBODY, isTendon: false }
  })
  return runsAlong(loop, edges, canvas.grid.cell)
}

function isAmidst({ grid, owner }: Canvas, [x, y]: Place, self: number): boolean {
  const column = Math.round(x / grid.cell) + grid.margin
  const row = Math.round(y / grid.cell) + grid.margin
  for (let r = row - AROUND; r <= row + AROUND; r++) {
    for (let c = column - AROUND; c <= column + AROUND; c++) {
      if (owner[r * grid.columns + c] !== self) return false
    }
  }
  return true
}

interface Surroundings {
  readonly depth: number
  readonly isTendon: boolean
  /** The object that most of the other samples show. */
  readonly other: number
  readonly otherDepth: number
  readonly otherIsTendon: boolean
}

function surroundings(
  canvas: Canvas,
  [x, y]: Place,
  self: number,
  isTendon: (sample: number) => boolean,
): Surroundings {
  const { grid, owner, depth } = canvas
  const column = Math.round(x / grid.cell) + grid.margin
  const row = Math.round(y / grid.cell) + grid.margin
  const seen = new Map<number, { count: number; depth: number; tendon: number }>()
  for (let r = Math.max(0, row - AROUND); r <= Math.min(grid.rows - 1, row + AROUND); r++) {
    for (
      let c = Math.max(0, column - AROUND);
      c <= Math.min(grid.columns - 1, column + AROUND);
      c++
    ) {
      const sample = r * grid.columns + c
      const id = owner[sample] ?? NOBODY
      const tally = seen.get(id) ?? { count: 0, depth: 0, tendon: 0 }
      tally.count++
      tally.depth += depth[sample] ?? 0
      if (isTendon(sample)) tally.tendon++
      seen.set(id, tally)
    }
  }
  const mine = seen.get(self)
  let other = NOBODY
  let most = 0
  for (const [id, { count }] of seen) {
    if (id !== self && count > most) [other, most] = [id, count]
  }
  const tally = seen.get(other)
  return {
    depth: mine ? mine.depth / mine.count : -Infinity,
    isTendon: mine !== undefined && mine.tendon * 2 > mine.count,
    other,
    otherDepth: tally ? tally.depth / tally.count : -Infinity,
    otherIsTendon: tally !== undefined && tally.tendon * 2 > tally.count,
  }
}
