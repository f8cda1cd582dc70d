// What hides a muscle, and what is seen around it: guessed on a coarse lattice, before anything is
// drawn.

import { emptyCanvas, FARTHEST, gridOf, NOBODY, type Window } from '../draw/canvas.ts'
import { rasterise } from '../draw/raster.ts'
import type { Axes } from '../draw/view.ts'
import type { Mesh } from '../space/mesh.ts'

/** mm between samples. */
const CELL = 4

/** A bone counts as before a muscle when it is nearer by so many mm: at its ends they touch. */
const BEFORE = 2

/** @returns for each set of bones the share of the muscle (0–1) that it hides */
export function hiddenShares(
  muscle: readonly Mesh[],
  bones: ReadonlyMap<string, readonly Mesh[]>,
  axes: Axes,
  window: Window,
): ReadonlyMap<string, number> {
  const grid = gridOf(window, CELL, 0)
  const seen = emptyCanvas(grid)
  for (const mesh of muscle) rasterise(seen, mesh, 0, axes)
  const samples = [...seen.owner.keys()].filter((sample) => seen.owner[sample] === 0)
  return new Map(
    [...bones].map(([name, meshes]) => {
      const cover = emptyCanvas(grid)
      for (const mesh of meshes) rasterise(cover, mesh, 0, axes)
      const hidden = samples.filter(
        (sample) => (cover.depth[sample] ?? FARTHEST) > (seen.depth[sample] ?? 0) + BEFORE,
      )
      return [name, samples.length === 0 ? 0 : hidden.length / samples.length]
    }),
  )
}

/** @returns for each name how much of it is seen among all, in mm² */
export function visibleAreas(
  objects: readonly { readonly name: string; readonly mesh: Mesh }[],
  axes: Axes,
  window: Window,
): ReadonlyMap<string, number> {
  const canvas = emptyCanvas(gridOf(window, CELL, 0))
  for (const [index, { mesh }] of objects.entries()) rasterise(canvas, mesh, index, axes)
  const areas = new Map<string, number>()
  for (const owner of canvas.owner) {
    const name = owner === NOBODY ? undefined : objects[owner]?.name
    if (name !== undefined) areas.set(name, (areas.get(name) ?? 0) + CELL * CELL)
  }
  return areas
}
