// The skeleton as a body of a few centimetres shows it: feet, spine and ribs are one form each, and
// what would run together into one dark spot is left out: the hands, the far half of each rib, and,
// from behind, where they lie closest, every second rib.

import type { View } from '../../figure/scene.ts'
import type { SceneObject } from '../draw/request.ts'
import { axesOf } from '../draw/view.ts'
import type { MeshOf } from '../model.ts'
import { type BoneName, SKELETON } from '../skeleton.ts'
import type { Mesh } from '../space/mesh.ts'
import { mirroredMesh } from '../space/pose.ts'
import { FOOT, HAND, RIBS, SPINE } from './regions.ts'
import { isMidline } from './scenery.ts'

/** Forward in mm: where ribs swing widest. */
const MIDDLE = -18

const EVERY_SECOND_RIB: ReadonlySet<string> = new Set(
  ['1', '3', '5', '7', '9', '11'].map((number) => `rib-${number}`),
)

const TOGETHER: readonly (readonly [name: string, bones: ReadonlySet<string>])[] = [
  ['foot', FOOT],
  ['spine', SPINE],
  ['ribs', RIBS],
]

/** Both sides. @param cell of the meshes in mm */
export function smallSkeleton(meshOf: MeshOf, view: View, cell: number): SceneObject[] {
  const towards = axesOf(view, 'both').toward[2]
  const mesh = (bone: BoneName): Mesh => {
    const whole = meshOf(bone, cell)
    return RIBS.has(bone) && towards !== 0 ? nearHalf(whole, towards) : whole
  }
  const isShown = (bone: BoneName): boolean =>
    !HAND.has(bone) && !(towards < 0 && EVERY_SECOND_RIB.has(bone))
  const forms = new Map<string, BoneName[]>()
  for (const bone of SKELETON.filter(isShown)) {
    const name = TOGETHER.find(([, bones]) => bones.has(bone))?.[0] ?? bone
    forms.set(name, [...(forms.get(name) ?? []), bone])
  }
  return [...forms].flatMap(([name, bones]) => {
    const [middle, right] = [bones.filter(isMidline), bones.filter((bone) => !isMidline(bone))]
    return [
      ...(middle.length > 0 ? [boneOf(name, joinedMesh(middle.map(mesh)))] : []),
      ...(right.length > 0 ? onBothSides(name, joinedMesh(right.map(mesh))) : []),
    ]
  })
}

function onBothSides(name: string, mesh: Mesh): SceneObject[] {
  return [boneOf(name, mesh), boneOf(`left/${name}`, mirroredMesh(mesh))]
}

function boneOf(name: string, mesh: Mesh): SceneObject {
  return { name, layer: 'bones', tone: 'bone', kind: 'bone', mesh }
}

/** @param towards 1 keeps what lies before the middle of the body, -1 what lies behind it */
function nearHalf(mesh: Mesh, towards: number): Mesh {
  const { positions, triangles } = mesh
  const isNear = (vertex = 0): boolean => ((positions[3 * vertex + 2] ?? 0) - MIDDLE) * towards >= 0
  const kept: number[] = []
  for (let at = 0; at < triangles.length; at += 3) {
    const corners = triangles.subarray(at, at + 3)
    if (corners.some((corner) => isNear(corner))) kept.push(...corners)
  }
  return { ...mesh, triangles: Uint32Array.from(kept) }
}

function joinedMesh(meshes: readonly Mesh[]): Mesh {
  const [only] = meshes
  if (only && meshes.length === 1) return only
  let vertices = 0
  const triangles: number[] = []
  for (const mesh of meshes) {
    for (const vertex of mesh.triangles) triangles.push(vertex + vertices)
    vertices += mesh.positions.length / 3
  }
  return {
    positions: Float32Array.from(meshes.flatMap(({ positions }) => [...positions])),
    normals: Float32Array.from(meshes.flatMap(({ normals }) => [...normals])),
    triangles: Uint32Array.from(triangles),
  }
}
