// Which part of the body a modelled bone belongs to, by its name: nothing has to be modelled to ask.

import { MODELLED_BONES } from '../../content/modelled-bones.ts'

type Bones = ReadonlySet<string>

function bonesLike(pattern: RegExp): Bones {
  return new Set(MODELLED_BONES.filter((bone) => pattern.test(bone)))
}

export const FOOT = bonesLike(/^(talus|calcaneus|navicular|cuboid|cuneiforms|metatarsal-.|toe-.)$/)
export const LEG: Bones = new Set([...bonesLike(/^(femur|patella|tibia|fibula)$/), ...FOOT])
export const HAND = bonesLike(/^(carpals|metacarpal-.|finger-.)$/)
/** Without the girdle that it hangs on. */
export const ARM: Bones = new Set([...bonesLike(/^(humerus|ulna|radius)$/), ...HAND])
export const GIRDLE = bonesLike(/^(scapula|clavicle)$/)
const PELVIS = bonesLike(/^(hip-bone|sacrum)$/)
export const SPINE = bonesLike(/^vertebra-/)
export const RIBS = bonesLike(/^(rib-\d+|costal-cartilages)$/)
const HEAD = bonesLike(/^(skull|mandible|hyoid)$/)
const TRUNK: Bones = new Set([...SPINE, ...RIBS, 'sternum', ...HEAD])

/** Of bones in a row, any is as near as another. */
export function rowOf(bone: string): string {
  if (SPINE.has(bone)) return 'spine'
  return RIBS.has(bone) || bone === 'sternum' ? 'thorax' : bone
}

/** @param carriers the bones that a muscle hangs on */
export function isOfLeg(carriers: Iterable<string>): boolean {
  return [...carriers].some((bone) => LEG.has(bone))
}

/** Also of the rotator cuff, and not of what comes to the arm from the trunk. */
export function isOfArm(carriers: Iterable<string>): boolean {
  const bones = [...carriers]
  return (
    bones.some((bone) => ARM.has(bone)) && bones.every((bone) => ARM.has(bone) || GIRDLE.has(bone))
  )
}

/** Also when its other end is on a limb. */
export function isOfTrunk(carriers: Iterable<string>): boolean {
  const bones = [...carriers]
  return bones.some((bone) => TRUNK.has(bone)) || bones.every((bone) => PELVIS.has(bone))
}

/** Between limbs and trunk, the inner side of a muscle cannot be looked at. */
export function hasInnerSide(carriers: Iterable<string>): boolean {
  const bones = [...carriers]
  return !isOfTrunk(bones) && (isOfLeg(bones) || bones.every((bone) => ARM.has(bone)))
}
