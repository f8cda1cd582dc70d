// The figure of what a muscle does: the joint at the end of the motion, what moved still faintly
// where it was before, and arrows along the way.

import type { Atlas, Joint, MuscleShape } from '../../content/atlas-data.ts'
import type { View } from '../../figure/scene.ts'
import type { SceneObject, SceneRequest } from '../draw/request.ts'
import { axesOf } from '../draw/view.ts'
import type { MeshOf } from '../model.ts'
import { attachment } from '../muscle/attachment.ts'
import { muscleBodies } from '../muscle/muscle.ts'
import type { BoneName } from '../skeleton.ts'
import { arc, farthest, spoke } from '../space/arc.ts'
import { bentSkin } from '../space/bend.ts'
import { AT_REST, pose as posed } from '../space/pose.ts'
import { dot, length, type Vec3 } from '../space/vector.ts'
import { visibleAreas } from './coverage.ts'
import { LIMB_DETAIL } from './detail.ts'
import { neighbours } from './neighbours.ts'
import {
  type BoneLook,
  boneAnchors,
  boneObject,
  chosenBones,
  LIMB_CELL,
  limbOf,
  modelled,
  skinObject,
} from './scenery.ts'
import { pointsOf, windowAround, windowOf } from './window.ts'
import { seenThrough } from './xray.ts'

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
    const before = bonesAs(carried, { ghost: true })
    const ways = waysOf(joint, degrees, placesOf(before), ends)
    // Of a limb alone: the trunk would have to bend along with more than one joint, and the other
    // leg would turn too.
    const limb = limbOf(carriers, meshOf)
    const skin = limb ? bentSkin(limb, joint, degrees) : undefined
    const shown = placesOf([...target.objects, ...moving, ...before])
    const window = wish?.window
      ? windowOf(wish.window)
      : windowAround(axes, [...shown, ...ways.flat()], skin && pointsOf(skin))
    const near = chosenBones(wish, window, axes, carriers, meshOf)
    const resting = near.filter((bone) => !look.pose.carries(bone))
    const meshes = target.objects.map(({ mesh }) => mesh)
    const clear = wish?.xray
      ? new Set(modelled(wish.xray))
      : seenThrough(meshes, resting, carriers, axes, window, meshOf)
    const still = resting.flatMap((bone) => bonesAs([bone], clear.has(bone) ? { ghost: true } : {}))
    const [main] = ways
    const muscles = [...deep.flatMap(({ objects }) => objects), ...target.objects]
    const solid = still.filter(({ ghost }) => !ghost)
    const areas = visibleAreas([...solid, ...moving, ...muscles], axes, window)
    return {
      subject: shape.id,
      figure: 'action',
      view,
      side: 'right',
      window,
      layers: ['skin', 'bones', 'deep', shape.id],
      objects: [
        ...(skin ? [skinObject('right', skin)] : []),
        ...before,
        ...still,
        ...moving,
        ...muscles,
      ],
      marks: target.marks,
      arrows: ways.map((along) => ({ motion, along })),
      anchors: [
        ...(main
          ? [{ kind: 'motion', id: motion, at: main[Math.floor(main.length / 2)] as Vec3 } as const]
          : []),
        ...target.anchors,
        ...boneAnchors([...still, ...moving], carriers, areas),
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
