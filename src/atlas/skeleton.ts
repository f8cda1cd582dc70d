// Every bone that is modelled, the names of the record's bones among them, and their surfaces.

import { BONES as BONE_PARTS } from '../content/bones.ts'
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

/**
 * The modelled bones that a bone of the records (src/content/bones.ts) is or holds, or else that it
 * is part of; none where nothing of it is modelled.
 */
export function modelledBones(id: string): readonly BoneName[] {
  const own = modelledWithin(id)
  if (own.length > 0) return own
  const whole = BONE_PARTS[id as keyof typeof BONE_PARTS]
  if (!whole) return []
  return isModelled(whole) ? [whole] : (OTHERWISE[whole] ?? modelledBones(whole))
}

function modelledWithin(id: string): readonly BoneName[] {
  if (isModelled(id)) return [id]
  const parts = Object.entries(BONE_PARTS).filter(([, whole]) => whole === id)
  return OTHERWISE[id] ?? [...new Set(parts.flatMap(([part]) => modelledWithin(part)))]
}

function isModelled(id: string): id is BoneName {
  return Object.hasOwn(BONES, id)
}

/** Bones of the records that are modelled within another, or go by another name. */
const OTHERWISE: Readonly<Record<string, readonly BoneName[]>> = {
  coccyx: ['sacrum'],
  vertebrae: ['spine'],
  'phalanges-foot': ['toe-1', 'toe-2', 'toe-3', 'toe-4', 'toe-5'],
  'proximal-phalanx-hallux': ['toe-1'],
  'distal-phalanx-hallux': ['toe-1'],
  'proximal-phalanx-little-toe': ['toe-5'],
  carpals: ['hand'],
  metacarpals: ['hand'],
  'phalanges-hand': ['hand'],
}
