// What is at hand while the forms of a scene are drawn.

import { type Canvas, NOBODY } from './canvas.ts'
import type { Extent } from './extent.ts'
import type { SceneObject } from './request.ts'
import type { Detail } from './surface.ts'
import type { Axes } from './view.ts'

export interface Stage {
  readonly canvas: Canvas
  readonly axes: Axes
  /** By the number under which the canvas knows them. */
  readonly objects: readonly SceneObject[]
  readonly detail: Detail
  /** Where each object is seen. */
  readonly extents: ReadonlyMap<number, Extent>
}

/** Whether a sample shows the tendon of a muscle, not its belly. */
export function tendonOf({ canvas, objects }: Stage): (sample: number) => boolean {
  const { owner, along, around } = canvas
  return (sample) => {
    const object = objects[owner[sample] ?? NOBODY]
    return object?.isTendon?.(along[sample] ?? 0, around[sample] ?? 0) ?? false
  }
}
