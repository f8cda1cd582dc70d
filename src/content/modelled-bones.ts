// The bones that the atlas models, under the names that joints, paths and landmarks know them by,
// each with the bones of the vocabulary that are part of it. What is fixed to such a part moves with
// the modelled bone.

import { BONES } from './bones.ts'

type BoneId = keyof typeof BONES

const MODELLED = {
  talus: ['talus'],
  calcaneus: ['calcaneus'],
  navicular: ['navicular'],
  cuboid: ['cuboid'],
  cuneiforms: ['cuneiforms'],
  'metatarsal-1': ['metatarsal-1'],
  'metatarsal-2': ['metatarsal-2'],
  'metatarsal-3': ['metatarsal-3'],
  'metatarsal-4': ['metatarsal-4'],
  'metatarsal-5': ['metatarsal-5'],
  'toe-1': ['proximal-phalanx-hallux', 'distal-phalanx-hallux'],
  'toe-2': [],
  'toe-3': [],
  'toe-4': [],
  'toe-5': ['proximal-phalanx-little-toe'],
  femur: ['femur'],
  patella: ['patella'],
  tibia: ['tibia'],
  fibula: ['fibula'],
  'hip-bone': ['hip-bone'],
  sacrum: ['sacrum', 'coccyx'],
  spine: ['vertebrae'],
  ribs: ['ribs'],
  sternum: ['sternum'],
  clavicle: ['clavicle'],
  scapula: ['scapula'],
  humerus: ['humerus'],
  ulna: ['ulna'],
  radius: ['radius'],
  hand: ['carpals', 'metacarpals', 'phalanges-hand'],
  skull: ['skull'],
  mandible: ['mandible'],
} as const satisfies Readonly<Record<string, readonly BoneId[]>>

export const MODELLED_BONES = Object.keys(MODELLED) as (keyof typeof MODELLED)[]

const CARRIERS: ReadonlyMap<string, string> = new Map(
  Object.entries(MODELLED).flatMap(([carrier, parts]) => parts.map((part) => [part, carrier])),
)

/** The modelled bone that a bone of the vocabulary is, or is part of. */
export function carrierOf(bone: string): string | undefined {
  const carrier = CARRIERS.get(bone)
  if (carrier !== undefined) return carrier
  const whole = BONES[bone as BoneId]
  return whole ? carrierOf(whole) : undefined
}
