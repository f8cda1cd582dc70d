// The figure of a group whose muscles can be switched on and off: one limb, its bones, and each member
// in its place as a layer of its own. What lies nearer to the viewer comes later.

import type { Atlas } from '../../content/atlas-data.ts'
import type { View } from '../../figure/scene.ts'
import type { AnchorRequest, SceneRequest } from '../draw/request.ts'
import { axesOf } from '../draw/view.ts'
import type { MeshOf } from '../model.ts'
import { type MuscleBodies, muscleBodies, type Side } from '../muscle/muscle.ts'
import { AT_REST } from '../space/pose.ts'
import { visibleAreas } from './coverage.ts'
import { LIMB_DETAIL } from './detail.ts'
import { frameOf } from './frame.ts'
import { DEPTH, type GroupMember } from './group-attachments.ts'
import { boneAnchors, boneObject, bonesIn, isMidline, LIMB_CELL, skinObjects } from './scenery.ts'
import { upward } from './upward.ts'
import { pointsOf } from './window.ts'

/** With the names of its members; more would crowd the figure, and a class reads no more at a time. */
const MOST_LABELS = 6

const GROUND = ['skin', 'bones']

export function groupLayers(
  subject: string,
  members: readonly GroupMember[],
  view: View,
  { landmarks }: Atlas,
): (meshOf: MeshOf) => SceneRequest {
  const axes = axesOf(view, 'right')
  const bodiesOn = (side: Side): MuscleBodies[] =>
    members.map(({ shape }) =>
      muscleBodies(shape, landmarks, { side, pose: AT_REST, layer: shape.id, tone: 'target' }),
    )
  const right = bodiesOn('right')
  const carriers = new Set(right.flatMap((body) => body.landmarks.map(({ bone }) => bone)))
  const points = right.flatMap(({ objects }) => objects.flatMap(({ mesh }) => [...pointsOf(mesh)]))
  return (meshOf) => {
    const { window, isBothSides } = frameOf(axes, points, carriers, meshOf)
    const sides: readonly Side[] = isBothSides ? ['left', 'right'] : ['right']
    const left = isBothSides ? bodiesOn('left') : []
    const lying = members.map(({ shape, layer }, index) => {
      const objects = [right, left].flatMap((bodies) => bodies[index]?.objects ?? [])
      return { id: shape.id, objects, meshes: objects.map(({ mesh }) => mesh), rank: DEPTH[layer] }
    })
    const layers = upward(lying, axes, window)
    const names = bonesIn(window, axes, carriers, meshOf)
    const bones = names.flatMap((bone) =>
      (isMidline(bone) ? (['right'] as const) : sides).map((side) =>
        boneObject(bone, meshOf, { side, cell: LIMB_CELL }),
      ),
    )
    const muscles = layers.flatMap(({ objects }) => objects)
    const areas = visibleAreas([...bones, ...muscles], axes, window)
    const named = boneAnchors(bones, carriers, areas)
      .toSorted((a, b) => areaOf(b, areas) - areaOf(a, areas))
      .slice(0, Math.max(0, MOST_LABELS - members.length))
    return {
      subject,
      figure: 'layers',
      view,
      side: isBothSides ? 'both' : 'right',
      window,
      layers: [...GROUND, ...layers.map(({ id }) => id)],
      ground: GROUND,
      objects: [...skinObjects(carriers, meshOf, sides), ...bones, ...muscles],
      marks: [],
      arrows: [],
      anchors: [
        ...layers.map(({ id, objects }): AnchorRequest => {
          return { kind: 'muscle', id, layer: id, objects: objects.map(({ name }) => name) }
        }),
        ...named,
      ],
      ...LIMB_DETAIL,
    }
  }
}

function areaOf({ objects = [] }: AnchorRequest, areas: ReadonlyMap<string, number>): number {
  return objects.reduce((sum, name) => sum + (areas.get(name) ?? 0), 0)
}
