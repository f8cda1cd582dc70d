// The modelled body: every bone, and the skin around them.

import { type BoneName, boneMesh } from './skeleton.ts'
import { skin, skinOfLeg } from './skin.ts'
import { surfaceNet } from './solid/surface-net.ts'
import type { Mesh } from './space/mesh.ts'

export type ModelName = BoneName | 'skin' | 'skin-of-leg'

/** At rest, on the right side or in the middle; cells in mm. To be kept: it takes seconds. */
export type MeshOf = (name: ModelName, cell: number) => Mesh

export const modelMesh: MeshOf = (name, cell) => {
  if (name === 'skin') return surfaceNet(skin(), cell)
  if (name === 'skin-of-leg') return surfaceNet(skinOfLeg(), cell)
  return boneMesh(name, cell)
}
