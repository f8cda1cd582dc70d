// The figure of where a muscle is fixed: the right limb, what lies behind the muscle, the muscle
// itself and marks at both its ends. What would cover it is left out. Of muscles near the middle of
// the body both sides are shown, and the left one is pale.

import type { Atlas, MuscleShape } from '../../content/atlas-data.ts'
import type { View } from '../../figure/scene.ts'
import type { SceneObject, SceneRequest } from '../draw/request.ts'
import { axesOf } from '../draw/view.ts'
import type { MeshOf } from '../model.ts'
import { muscleBodies, type Side } from '../muscle/muscle.ts'
import { AT_REST } from '../space/pose.ts'
import { visibleAreas } from './coverage.ts'
import { LIMB_DETAIL } from './detail.ts'
import { frameIn, frameOf } from './frame.ts'
import { neighbours } from './neighbours.ts'
import {
  boneAnchors,
  boneObject,
  chosenBones,
  isMidline,
  LIMB_CELL,
  modelled,
  skinObjects,
} from './scenery.ts'
import { pointsOf, windowOf } from './window.ts'
import { seenThrough } from './xray.ts'

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
  const twinOf = (): readonly SceneObject[] =>
    muscleBodies(shape, landmarks, { ...look, side: 'left', layer: 'deep', tone: 'ghost' }).objects
  return (meshOf) => {
    const { window, isBothSides } = wish?.window
      ? frameIn(windowOf(wish.window), axes)
      : frameOf(axes, points, carriers, meshOf)
    const names = chosenBones(wish, window, axes, carriers, meshOf)
    const meshes = target.objects.map(({ mesh }) => mesh)
    const clear = wish?.xray
      ? new Set(modelled(wish.xray))
      : seenThrough(meshes, names, carriers, axes, window, meshOf)
    const sides: readonly Side[] = isBothSides ? ['left', 'right'] : ['right']
    const bones = names.flatMap((bone) =>
      (isMidline(bone) ? (['right'] as const) : sides).map((side) =>
        boneObject(bone, meshOf, {
          side,
          cell: LIMB_CELL,
          ...(clear.has(bone) ? { ghost: true } : {}),
        }),
      ),
    )
    const muscles = [
      ...(isBothSides ? twinOf() : []),
      ...deep.flatMap(({ objects }) => objects),
      ...target.objects,
    ]
    const solid = [...bones.filter(({ ghost }) => !ghost), ...muscles]
    return {
      subject: shape.id,
      figure: 'attachments',
      view,
      side: isBothSides ? 'both' : 'right',
      window,
      layers: ['skin', 'bones', 'deep', shape.id],
      objects: [...skinObjects(carriers, meshOf, sides), ...bones, ...muscles],
      marks: target.marks,
      arrows: [],
      anchors: [
        ...target.anchors,
        ...deep.flatMap(({ anchors }) => anchors.filter(({ kind }) => kind === 'muscle')),
        ...boneAnchors(bones, carriers, visibleAreas(solid, axes, window)),
      ],
      ...LIMB_DETAIL,
    }
  }
}
