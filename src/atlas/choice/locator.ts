// The small whole body that says where a muscle is. It is filled on both sides of the body and drawn
// over everything, however deep it lies.

import type { Atlas, MuscleShape } from '../../content/atlas-data.ts'
import type { View } from '../../figure/scene.ts'
import type { Window } from '../draw/canvas.ts'
import type { SceneObject, SceneRequest } from '../draw/request.ts'
import { axesOf } from '../draw/view.ts'
import type { MeshOf } from '../model.ts'
import { muscleBodies } from '../muscle/muscle.ts'
import { AT_REST, movedMesh } from '../space/pose.ts'
import { add, scale, type Vec3 } from '../space/vector.ts'
import { BODY_DETAIL } from './detail.ts'
import { BODY_CELL, BODY_SKIN_CELL, skinObject } from './scenery.ts'
import { smallSkeleton } from './small-skeleton.ts'
import { windowOf } from './window.ts'

/** The whole figure, arms hanging: mm to the left, above the floor, to the right, below it. */
const WHOLE_BODY: Window = windowOf([-310, 1715, 310, -8])

const LOOK = { pose: AT_REST, tone: 'target', plain: true } as const

export function locator(
  subject: string,
  shapes: readonly MuscleShape[],
  view: View,
  { landmarks }: Atlas,
): (meshOf: MeshOf) => SceneRequest {
  const bodies = shapes.map((shape) => ({
    id: shape.id,
    objects: (['right', 'left'] as const).flatMap(
      (side) => muscleBodies(shape, landmarks, { ...LOOK, side, layer: subject }).objects,
    ),
  }))
  const { toward } = axesOf(view, 'both')
  return (meshOf) => ({
    subject,
    figure: 'locator',
    view,
    side: 'both',
    window: WHOLE_BODY,
    layers: ['skin', 'bones', subject],
    objects: [
      skinObject('right', meshOf('skin', BODY_SKIN_CELL)),
      ...smallSkeleton(meshOf, view, BODY_CELL),
      ...bodies.flatMap(({ objects }) => objects.map((object) => liftedOut(object, toward))),
    ],
    marks: [],
    arrows: [],
    anchors: bodies.map(({ id, objects }) => ({
      kind: 'muscle',
      id,
      objects: objects.map(({ name }) => name),
    })),
    ...BODY_DETAIL,
  })
}

/** In front of the whole body, in mm. */
const OUT = 1000

/** However deep it lies, nothing hides it; seen straight on, it stays in its place. */
function liftedOut(object: SceneObject, toward: Vec3): SceneObject {
  const mesh = movedMesh(object.mesh, (point) => add(point, scale(toward, OUT)))
  return { ...object, mesh }
}
