// Which of several muscles lies on which, as one looks at them: guessed on a coarse lattice, before
// anything is drawn.

import { emptyCanvas, gridOf, NOBODY, type Window } from '../draw/canvas.ts'
import { rasterise } from '../draw/raster.ts'
import type { Axes } from '../draw/view.ts'
import type { Mesh } from '../space/mesh.ts'

/** mm between samples: thin tendons are seen by a few of them. */
const CELL = 1

/** What is to be brought in order. */
export interface Lying {
  readonly meshes: readonly Mesh[]
  /** As records say it, for those that do not meet: what lies deeper has less. */
  readonly rank: number
}

/** @returns the farthest from the viewer first; those of one rank that do not meet keep their turn */
export function upward<Each extends Lying>(
  muscles: readonly Each[],
  axes: Axes,
  window: Window,
): Each[] {
  const depths = muscles.map(({ meshes }) => depthsOf(meshes, axes, window))
  const under = depths.map((above) => depths.map((below) => liesOn(above, below)))
  const left = new Set(muscles.keys())
  const order: Each[] = []
  while (left.size > 0) {
    const byRank = [...left].toSorted((a, b) => rankOf(muscles, a) - rankOf(muscles, b))
    // Where they lie on each other all around, records decide.
    const next =
      byRank.find((one) => ![...left].some((other) => under[one]?.[other])) ?? byRank[0] ?? 0
    left.delete(next)
    order.push(...muscles.slice(next, next + 1))
  }
  return order
}

function rankOf(muscles: readonly Lying[], index: number): number {
  return muscles[index]?.rank ?? 0
}

/** mm towards the viewer of each sample; NaN where there is nothing. */
function depthsOf(meshes: readonly Mesh[], axes: Axes, window: Window): Float32Array {
  const canvas = emptyCanvas(gridOf(window, CELL, 0))
  for (const mesh of meshes) rasterise(canvas, mesh, 0, axes)
  return canvas.depth.map((depth, sample) =>
    (canvas.owner[sample] ?? NOBODY) === NOBODY ? Number.NaN : depth,
  )
}

/** Whether it is the nearer one at most of the places where both are. */
function liesOn(one: Float32Array, other: Float32Array): boolean {
  let nearer = 0
  one.forEach((depth, sample) => {
    const difference = depth - (other[sample] ?? Number.NaN)
    if (!Number.isNaN(difference)) nearer += Math.sign(difference)
  })
  return nearer > 0
}
