// The figure of where a muscle is fixed: the right limb, what lies behind the muscle, the muscle
// itself and marks at both its ends. What would cover it is left out.

import type { Atlas, MuscleShape } from '../content/atlas-data.ts'
import type { View } from '../figure/scene.ts'
import { LIMB_DETAIL } from './detail.ts'
import type { MeshOf } from './model.ts'
import { muscleBodies } from './muscle.ts'
import { neighbours } from './neighbours.ts'
import { AT_REST } from './pose.ts'
import type { SceneRequest } from './request.ts'
import {
  boneAnchors,
  boneObject,
  bonesIn,
  LIMB_CELL,
  limbOf,
  modelled,
  skinObjects,
} from './scenery.ts'
import { axesOf } from './view.ts'
import { pointsOf, windowAround, windowOf } from './window.ts'

export function attachments(
  shape: MuscleShape,
  behind: readonly MuscleShape[],
  view: View,
  { landmarks }: Atlas,
): (meshOf: MeshOf) => SceneRequest {
  const look = { side: 'right', pose: AT_REST } as const
  const wish = shape.figures.attachments
  const axes = axesOf(view, 'right')
  const target = muscleBodies(shape, landmarks, { ...look, layer: shape.id, tone: 'target' })
  const deep = neighbours(shape, behind, landmarks, look)
  const points = [
    ...target.objects.flatMap(({ mesh }) => [...pointsOf(mesh)]),
    ...target.marks.flatMap(({ along }) => along),
  ]
  const carriers = new Set(target.landmarks.map(({ bone }) => bone))
  return (meshOf) => {
    const window = wish?.window
      ? windowOf(wish.window)
      : windowAround(axes, points, limbOf(carriers, meshOf))
    const names = wish?.bones ? modelled(wish.bones) : bonesIn(window, axes, carriers, meshOf)
    const bones = names.map((bone) => boneObject(bone, meshOf, { side: 'right', cell: LIMB_CELL }))
    return {
      subject: shape.id,
      figure: 'attachments',
      view,
      side: 'right',
      window,
      layers: ['skin', 'bones', 'deep', shape.id],
      objects: [
        ...skinObjects(carriers, meshOf, ['right']),
        ...bones,
        ...deep.flatMap(({ objects }) => objects),
        ...target.objects,
      ],
      marks: target.marks,
      arrows: [],
      anchors: [
        ...target.anchors,
        ...deep.flatMap(({ anchors }) => anchors.filter(({ kind }) => kind === 'muscle')),
        ...boneAnchors(bones, carriers),
      ],
      ...LIMB_DETAIL,
    }
  }
}
