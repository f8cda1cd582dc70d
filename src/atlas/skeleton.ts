// Every bone that is modelled, and its surface.

import { ARM } from './bones/arm.ts'
import { FOOT } from './bones/foot.ts'
import { HEAD } from './bones/head.ts'
import { HIP_BONE } from './bones/hip-bone.ts'
import { LEG } from './bones/leg.ts'
import { SACRUM } from './bones/sacrum.ts'
import { THIGH } from './bones/thigh.ts'
import { TRUNK } from './bones/trunk.ts'
import type { Field } from './field.ts'
import type { Mesh } from './mesh.ts'
import { surfaceNet } from './surface-net.ts'

export interface Bone {
  /** In mm, of the right side or of the whole where there is only one. */
  readonly field: () => Field
  /** A bone of the middle is its own mirror image. */
  readonly side: 'right' | 'middle'
  /** The largest cell that its thin plates bear without holes, in mm. */
  readonly coarsest?: number
}

/** From below upwards. */
export const BONES = {
  ...FOOT,
  ...LEG,
  ...THIGH,
  ...HIP_BONE,
  ...SACRUM,
  ...TRUNK,
  ...ARM,
  ...HEAD,
} as const

export type BoneName = keyof typeof BONES

export const SKELETON = Object.keys(BONES) as readonly BoneName[]

/** @param cell of the mesh in mm: 2 for one limb, 5 for a small figure; thin bones take less */
export function boneMesh(name: BoneName, cell: number): Mesh {
  const { field, coarsest = cell }: Bone = BONES[name]
  return surfaceNet(field(), Math.min(cell, coarsest))
}
