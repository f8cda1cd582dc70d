// Where the muscle that a figure is about runs behind bone, its outline shows through, dashed.

import type { Shape } from '../../figure/scene.ts'
import { fitted } from './bezier.ts'
import { type Canvas, emptyCanvas, NOBODY, onWindowEdge } from './canvas.ts'
import { extentOf, extentsOf } from './extent.ts'
import { lengthOf, type Place } from './line.ts'
import { rasterise } from './raster.ts'
import type { SceneObject } from './request.ts'
import { type Detail, fitOf, loopsOf, regionOf } from './surface.ts'
import type { Axes } from './view.ts'

/** mm: shorter pieces are left out, shorter gaps are bridged. */
const SHORTEST = 14
const BRIDGED = 4
/** mm² of a form that must be hidden. */
const LEAST = 120
/** Samples inwards from the outline where a cover is looked for. */
const INWARD = 3

/** @param isCover whether an object counts as something the muscle runs behind */
export function hiddenLines(
  canvas: Canvas,
  axes: Axes,
  object: SceneObject,
  isCover: (owner: number) => boolean,
  detail: Detail,
): Shape[] {
  const { grid } = canvas
  const alone = emptyCanvas(grid)
  rasterise(alone, object.mesh, 0, axes)
  const isHidden = (sample: number): boolean =>
    alone.owner[sample] === 0 && isCover(canvas.owner[sample] ?? NOBODY)
  let count = 0
  for (let sample = 0; sample < alone.owner.length; sample++) if (isHidden(sample)) count++
  if (count * grid.cell * grid.cell < Math.max(LEAST, detail.smallest)) return []
  const region = regionOf(alone, 0, extentOf(extentsOf(alone), [0]))
  const atEdge = onWindowEdge(grid)
  return loopsOf(alone, region, detail).flatMap((loop) => {
    const covered = loop.map((place, i) => {
      if (atEdge(place)) return false
      const [before, after] = [loop.at(i - 2) as Place, loop[(i + 2) % loop.length] as Place]
      const [x, y] = [after[0] - before[0], after[1] - before[1]]
      const size = Math.sqrt(x * x + y * y) || 1
      // Outer lines run clockwise, so the form lies to their right.
      const column = Math.round((place[0] - (y / size) * INWARD * grid.cell) / grid.cell)
      const row = Math.round((place[1] + (x / size) * INWARD * grid.cell) / grid.cell)
      return isHidden((row + grid.margin) * grid.columns + column + grid.margin)
    })
    return stretches(loop, covered)
      .filter(({ line }) => lengthOf(line) >= SHORTEST)
      .map(
        ({ line, closed }): Shape => ({
          kind: 'stroke',
          role: 'hidden',
          tone: object.tone,
          steps: fitted(line, closed, fitOf(canvas, detail)),
        }),
      )
  })
}

/** The stretches of a ring for which something holds. */
function stretches(
  loop: readonly Place[],
  holds: readonly boolean[],
): { readonly line: Place[]; readonly closed: boolean }[] {
  const start = holds.findIndex((here, i) => here && !holds.at(i - 1))
  if (start < 0) return holds[0] ? [{ line: [...loop], closed: true }] : []
  const lines: Place[][] = []
  let gap: Place[] = []
  for (let i = 0; i < loop.length; i++) {
    const at = (start + i) % loop.length
    const place = loop[at] as Place
    if (!holds[at]) {
      gap.push(place)
      continue
    }
    const last = lines.at(-1)
    if (last && lengthOf(gap) < BRIDGED) last.push(...gap, place)
    else lines.push([place])
    gap = []
  }
  return lines.map((line) => ({ line, closed: false }))
}
