// From the body to the picture plane and back. Orthographic: nothing gets smaller with distance, so
// that one scale holds all over a plate.

import type { Point, Scene, View } from '../../figure/scene.ts'
import { dot, type Vec3 } from '../space/vector.ts'

/** Directions of the body that point right and up in the picture and towards the viewer. */
export interface Axes {
  readonly right: Vec3
  readonly up: Vec3
  readonly toward: Vec3
}

const UP: Vec3 = [0, 1, 0]
const FROM_RIGHT: Axes = { right: [0, 0, 1], up: UP, toward: [1, 0, 0] }
const FROM_LEFT: Axes = { right: [0, 0, -1], up: UP, toward: [-1, 0, 0] }

/** Of 45 degrees, sine and cosine. */
const HALF = Math.SQRT1_2

/** In a front view the body's right stands at the viewer's left. */
export function axesOf(view: View, side: Scene['side']): Axes {
  switch (view) {
    case 'front':
      return { right: [-1, 0, 0], up: UP, toward: [0, 0, 1] }
    case 'back':
      return { right: [1, 0, 0], up: UP, toward: [0, 0, -1] }
    case 'outer':
      return side === 'left' ? FROM_LEFT : FROM_RIGHT
    case 'inner':
      return side === 'left' ? FROM_RIGHT : FROM_LEFT
    case 'front-outer':
      return side === 'left'
        ? { right: [-HALF, 0, -HALF], up: UP, toward: [-HALF, 0, HALF] }
        : { right: [-HALF, 0, HALF], up: UP, toward: [HALF, 0, HALF] }
    case 'back-outer':
      return side === 'left'
        ? { right: [HALF, 0, -HALF], up: UP, toward: [-HALF, 0, -HALF] }
        : { right: [HALF, 0, HALF], up: UP, toward: [HALF, 0, -HALF] }
    case 'above':
      return { right: [-1, 0, 0], up: [0, 0, -1], toward: [0, 1, 0] }
    case 'below':
      return { right: [-1, 0, 0], up: [0, 0, 1], toward: [0, -1, 0] }
    default:
      return view satisfies never
  }
}

/** @returns mm of the picture plane, y down; the middle of the body at x = 0, the floor at y = 0 */
export function project(axes: Axes, at: Vec3): Point {
  return [dot(at, axes.right), -dot(at, axes.up)]
}

/** @returns mm towards the viewer */
export function depthOf(axes: Axes, at: Vec3): number {
  return dot(at, axes.toward)
}
