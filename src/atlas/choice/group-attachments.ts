// The figure of a group: both limbs, so that what lies on top can be compared with what lies under
// it. The left limb has every member; from the right one, those that lie on top are taken off.

import type { Atlas, MuscleShape } from '../../content/atlas-data.ts'
import type { View } from '../../figure/scene.ts'
import type { AnchorRequest, SceneObject, SceneRequest } from '../draw/request.ts'
import { axesOf } from '../draw/view.ts'
import type { MeshOf } from '../model.ts'
import { muscleBodies, nameOn, type Side } from '../muscle/muscle.ts'
import { AT_REST } from '../space/pose.ts'
import { visibleAreas } from './coverage.ts'
import { LIMB_DETAIL } from './detail.ts'
import {
  boneAnchors,
  boneObject,
  bonesIn,
  isMidline,
  LIMB_CELL,
  limbOf,
  skinObjects,
} from './scenery.ts'
import type { MemberOfAtlas } from './subject.ts'
import { aboutMiddle, pointsOf, windowAround } from './window.ts'

export interface GroupMember {
  readonly shape: MuscleShape
  readonly layer: MemberOfAtlas['layer']
}

export const DEPTH = { deep: 0, intermediate: 1, superficial: 2 } as const

/** From above downward by turns, so that what lies on something can be told from it. */
const TONES = ['target', 'helper'] as const

export function groupAttachments(
  subject: string,
  members: readonly GroupMember[],
  view: View,
  { landmarks }: Atlas,
): (meshOf: MeshOf) => SceneRequest {
  const axes = axesOf(view, 'right')
  const upward = members.toSorted((a, b) => DEPTH[a.layer] - DEPTH[b.layer])
  const top = Math.max(...members.map(({ layer }) => DEPTH[layer]))
  // What spans the middle cannot be taken off one side.
  const under = upward.filter(({ shape, layer }) => DEPTH[layer] < top || isInMiddle(shape))
  const bodiesOn = (side: Side, shown: readonly GroupMember[]) =>
    shown.map(({ shape, layer }) => {
      const tone = TONES[(top - DEPTH[layer]) % 2] ?? 'target'
      return muscleBodies(shape, landmarks, { side, pose: AT_REST, layer: shape.id, tone })
    })
  const left = bodiesOn('left', upward)
  // When all lie equally deep there is nothing to take off.
  const isLayered = upward.some(({ layer }) => DEPTH[layer] < top)
  const right = bodiesOn('right', isLayered ? under : upward)
  const bodies = [...left, ...right]
  const carriers = new Set(bodies.flatMap((body) => body.landmarks.map(({ bone }) => bone)))
  const points = bodiesOn('right', upward).flatMap(({ objects }) =>
    objects.flatMap(({ mesh }) => [...pointsOf(mesh)]),
  )
  return (meshOf) => {
    const limb = limbOf(carriers, meshOf)
    const window = aboutMiddle(windowAround(axes, points, limb && pointsOf(limb)))
    const names = bonesIn(window, axes, carriers, meshOf)
    const bones = names.flatMap((bone) =>
      (isMidline(bone) ? (['right'] as const) : (['left', 'right'] as const)).map((side) =>
        boneObject(bone, meshOf, { side, cell: LIMB_CELL }),
      ),
    )
    const muscles = bodies.flatMap(({ objects }) => objects)
    return {
      subject,
      figure: 'attachments',
      view,
      side: 'both',
      window,
      layers: ['skin', 'bones', ...upward.map(({ shape }) => shape.id)],
      objects: [...skinObjects(carriers, meshOf, ['left', 'right']), ...bones, ...muscles],
      marks: [],
      arrows: [],
      anchors: [
        ...memberAnchors(upward, muscles, under),
        ...boneAnchors(bones, carriers, visibleAreas([...bones, ...muscles], axes, window)),
      ],
      ...LIMB_DETAIL,
    }
  }
}

function isInMiddle({ heads }: MuscleShape): boolean {
  return heads.every((head) => head.kind === 'sheet' && head.isMirrored)
}

/** Each member is named where it is seen best: the deeper ones on the limb that is laid open. */
function memberAnchors(
  members: readonly GroupMember[],
  objects: readonly SceneObject[],
  under: readonly GroupMember[],
): AnchorRequest[] {
  return members.map((member) => {
    const side: Side = under.includes(member) ? 'right' : 'left'
    const prefix = nameOn(side, `${member.shape.id}/`)
    const names = objects.map(({ name }) => name).filter((name) => name.startsWith(prefix))
    return { kind: 'muscle', id: member.shape.id, objects: names }
  })
}
