// The figure of what a muscle does: the joint at the end of the motion, what moved still faintly
// where it was before, and arrows along the way.

import type { Atlas, Joint, MuscleShape } from '../content/atlas-data.ts'
import type { View } from '../figure/scene.ts'
import { arc, farthest, spoke } from './arc.ts'
import { attachment } from './attachment.ts'
import { bentSkin } from './bend.ts'
import { LIMB_DETAIL } from './detail.ts'
import type { MeshOf } from './model.ts'
import { muscleBodies } from './muscle.ts'
import { neighbours } from './neighbours.ts'
import { AT_REST, pose as posed } from './pose.ts'
import type { SceneObject, SceneRequest } from './request.ts'
import {
  type BoneLook,
  boneAnchors,
  boneObject,
  bonesIn,
  LIMB_CELL,
  limbOf,
  modelled,
  skinObject,
} from './scenery.ts'
import type { BoneName } from './skeleton.ts'
import { dot, length, type Vec3 } from './vector.ts'
import { axesOf } from './view.ts'
import { pointsOf, windowAround, windowOf } from './window.ts'

interface Motion {
  readonly joint: Joint
  /** `ankle:plantarflexion` */
  readonly motion: string
  readonly degrees: number
}

/** Nearer to the axis, in mm, a point goes too short a way for an arrow. */
const LEAST_SPOKE = 40

export function action(
  shape: MuscleShape,
  beside: readonly MuscleShape[],
  { joint, motion, degrees }: Motion,
  view: View,
  { landmarks }: Atlas,
): (meshOf: MeshOf) => SceneRequest {
  const wish = shape.figures.action
  const axes = axesOf(view, 'right')
  const look = { side: 'right', pose: posed(joint, degrees) } as const
  const target = muscleBodies(shape, landmarks, { ...look, layer: shape.id, tone: 'target' })
  const deep = neighbours(shape, beside, landmarks, look)
  const carriers = new Set(target.landmarks.map(({ bone }) => bone))
  const carried = modelled(joint.carries)
  const ends = [...shape.heads, ...shape.tendons].flatMap(({ to }) => {
    const at = attachment(to, landmarks, AT_REST)
    return at ? [at.middle] : []
  })
  return (meshOf) => {
    const bonesAs = (bones: readonly BoneName[], more: Partial<BoneLook>): SceneObject[] =>
      bones.map((bone) => boneObject(bone, meshOf, { side: 'right', cell: LIMB_CELL, ...more }))
    const moving = bonesAs(carried, { pose: look.pose })
    const resting = bonesAs(carried, { ghost: true })
    const ways = waysOf(joint, degrees, placesOf(resting), ends)
    // Of a limb alone: the trunk would have to bend along with more than one joint, and the other
    // leg would turn too.
    const limb = limbOf(carriers, meshOf)
    const skin = limb ? bentSkin(limb, joint, degrees) : undefined
    const shown = placesOf([...target.objects, ...moving, ...resting])
    const window = wish?.window
      ? windowOf(wish.window)
      : windowAround(axes, [...shown, ...ways.flat()], skin)
    const near = wish?.bones ? modelled(wish.bones) : bonesIn(window, axes, carriers, meshOf)
    const still = bonesAs(
      near.filter((bone) => !look.pose.carries(bone)),
      {},
    )
    const [main] = ways
    return {
      subject: shape.id,
      figure: 'action',
      view,
      side: 'right',
      window,
      layers: ['skin', 'bones', 'deep', shape.id],
      objects: [
        ...(skin ? [skinObject('right', skin)] : []),
        ...resting,
        ...still,
        ...moving,
        ...deep.flatMap(({ objects }) => objects),
        ...target.objects,
      ],
      marks: target.marks,
      arrows: ways.map((along) => ({ motion, along })),
      anchors: [
        ...(main
          ? [{ kind: 'motion', id: motion, at: main[Math.floor(main.length / 2)] as Vec3 } as const]
          : []),
        ...target.anchors,
        ...boneAnchors([...still, ...moving], carriers),
      ],
      ...LIMB_DETAIL,
    }
  }
}

function placesOf(objects: readonly SceneObject[]): Vec3[] {
  return objects.flatMap(({ mesh }) => [...pointsOf(mesh)])
}

/** Of what moves farthest, and of the muscle’s own end where that goes the other way. */
function waysOf(
  joint: Joint,
  degrees: number,
  points: readonly Vec3[],
  ends: readonly Vec3[],
): Vec3[][] {
  const far = farthest(joint, points)
  if (!far) return []
  const away = spoke(joint, far)
  const pulled = ends.find((end) => {
    const arm = spoke(joint, end)
    return length(arm) > LEAST_SPOKE && dot(arm, away) < 0
  })
  return [far, ...(pulled ? [pulled] : [])].map((point) => arc(joint, degrees, point))
}
