// Every bone that is modelled, and its surface.

import { ARM } from './bones/arm.ts'
import type { Bone } from './bones/bone.ts'
import { FOOT } from './bones/foot.ts'
import { HAND } from './bones/hand.ts'
import { HEAD } from './bones/head.ts'
import { HIP_BONE } from './bones/hip-bone.ts'
import { LEG } from './bones/leg.ts'
import { RIBS } from './bones/ribs.ts'
import { SACRUM } from './bones/sacrum.ts'
import { SHOULDER } from './bones/shoulder.ts'
import { STERNUM } from './bones/sternum.ts'
import { THIGH } from './bones/thigh.ts'
import { VERTEBRAE } from './bones/vertebrae.ts'
import { surfaceNet } from './solid/surface-net.ts'
import type { Mesh } from './space/mesh.ts'

/** From below upwards. */
export const BONES = {
  ...FOOT,
  ...LEG,
  ...THIGH,
  ...HIP_BONE,
  ...SACRUM,
  ...VERTEBRAE,
  ...RIBS,
  ...STERNUM,
  ...ARM,
  ...SHOULDER,
  ...HAND,
  ...HEAD,
} as const

export type BoneName = keyof typeof BONES

export const SKELETON = Object.keys(BONES) as readonly BoneName[]

/** @param cell of the mesh in mm: 2 for one limb, 5 for a small figure; thin bones take less */
export function boneMesh(name: BoneName, cell: number): Mesh {
  const { field, coarsest = cell }: Bone = BONES[name]
  return surfaceNet(field(), Math.min(cell, coarsest))
}
