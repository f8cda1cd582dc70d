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
  'vertebra-l5': [],
  'vertebra-l4': [],
  'vertebra-l3': [],
  'vertebra-l2': [],
  'vertebra-l1': [],
  'vertebra-t12': [],
  'vertebra-t11': [],
  'vertebra-t10': [],
  'vertebra-t9': [],
  'vertebra-t8': [],
  'vertebra-t7': [],
  'vertebra-t6': [],
  'vertebra-t5': [],
  'vertebra-t4': [],
  'vertebra-t3': [],
  'vertebra-t2': [],
  'vertebra-t1': [],
  'vertebra-c7': [],
  'vertebra-c6': [],
  'vertebra-c5': [],
  'vertebra-c4': [],
  'vertebra-c3': [],
  'vertebra-c2': ['axis'],
  'vertebra-c1': ['atlas'],
  'rib-1': [],
  'rib-2': [],
  'rib-3': [],
  'rib-4': [],
  'rib-5': [],
  'rib-6': [],
  'rib-7': [],
  'rib-8': [],
  'rib-9': [],
  'rib-10': [],
  'rib-11': [],
  'rib-12': [],
  'costal-cartilages': ['costal-cartilages'],
  sternum: ['sternum'],
  clavicle: ['clavicle'],
  scapula: ['scapula'],
  humerus: ['humerus'],
  ulna: ['ulna'],
  radius: ['radius'],
  carpals: ['carpals'],
  'metacarpal-1': ['metacarpal-1'],
  'metacarpal-2': ['metacarpal-2'],
  'metacarpal-3': ['metacarpal-3'],
  'metacarpal-4': ['metacarpal-4'],
  'metacarpal-5': ['metacarpal-5'],
  'finger-1': ['distal-phalanx-thumb'],
  'finger-2': [],
  'finger-3': [],
  'finger-4': [],
  'finger-5': [],
  skull: ['skull'],
  mandible: ['mandible'],
  hyoid: ['hyoid'],
} as const satisfies Readonly<Record<string, readonly BoneId[]>>

export const MODELLED_BONES = Object.keys(MODELLED) as (keyof typeof MODELLED)[]

const CARRIERS: ReadonlyMap<string, string> = new Map(
  Object.entries(MODELLED).flatMap(([carrier, parts]) => [
    [carrier, carrier],
    ...parts.map((part): [string, string] => [part, carrier]),
  ]),
)

/** The modelled bone that a bone of the vocabulary is, or is part of; its own name, too, is known. */
export function carrierOf(bone: string): string | undefined {
  const carrier = CARRIERS.get(bone)
  if (carrier !== undefined) return carrier
  const whole = BONES[bone as BoneId]
  return whole ? carrierOf(whole) : undefined
}
