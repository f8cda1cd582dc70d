// What stands near what. Wrong answers come from the neighbourhood of the right one, or they would
// not be worth thinking about.

import { BONES, jointOf, MOTIONS } from '../content/vocabulary.ts'
import { opposite } from './motions.ts'
import { isRelated } from './tree.ts'

const BONE_LINES: readonly (readonly string[])[] = [
  words(
    'sacrum hip-bone femur patella fibula tibia talus calcaneus navicular cuboid medial-cuneiform metatarsal-1 metatarsal-5 distal-phalanx-hallux',
  ),
  words('sternum clavicle scapula humerus ulna radius carpals metacarpals phalanges-hand'),
  words(
    'skull mandible hyoid cervical-vertebrae thoracic-vertebrae ribs sternum lumbar-vertebrae hip-bone sacrum coccyx',
  ),
]

const NERVE_LINES: readonly (readonly string[])[] = [
  words(
    'superior-gluteal inferior-gluteal obturator femoral tibial deep-fibular superficial-fibular medial-plantar lateral-plantar',
  ),
  words(
    'accessory dorsal-scapular long-thoracic thoracodorsal suprascapular axillary musculocutaneous radial median ulnar',
  ),
  words('facial mandibular phrenic intercostal subcostal iliohypogastric pudendal'),
]

const JOINT_LINES: readonly (readonly string[])[] = [
  words('hip knee ankle subtalar hallux toes'),
  words('scapula shoulder elbow forearm wrist thumb fingers'),
  words('jaw head neck spine ribs pelvis hip'),
]

/** Bones, the nearest first; a part stands where the whole of it stands. */
export function nearBones(bone: string): string[] {
  return nearest(BONE_LINES, (other) => isRelated(bone, other, BONES))
}

export function nearNerves(nerve: string): string[] {
  return nearest(NERVE_LINES, (other) => nerve === other)
}

export function nearJoints(joint: string): string[] {
  return nearest(JOINT_LINES, (other) => joint === other)
}

/** First what undoes any of a muscle’s motions, then those of the joints beside. */
export function nearMotions(motions: readonly string[]): string[] {
  const undone = motions.flatMap((motion) => opposite(motion) ?? [])
  const joints = motions.flatMap((motion) => {
    const joint = motion.slice(0, motion.indexOf(':'))
    return [joint, ...nearJoints(joint)]
  })
  const beside = joints.flatMap((joint) => MOTIONS.filter((motion) => jointOf(motion) === joint))
  const [usual, rare] = [true, false].map((is) => beside.filter((motion) => isUsual(motion) === is))
  return [...new Set([...undone, ...(usual ?? []), ...(rare ?? [])])]
}

/** What every class learns first; a toe is seldom asked to spread. */
function isUsual(motion: string): boolean {
  return /:(?:plantar|dorsi)?(?:flexion|extension)$|:(?:in|e)version$/.test(motion)
}

function nearest(lines: readonly (readonly string[])[], isRight: (id: string) => boolean) {
  const line = lines.find((ids) => ids.some(isRight)) ?? []
  const here = line.findIndex(isRight)
  return line
    .map((id, index) => ({ id, distance: Math.abs(index - here) }))
    .toSorted((a, b) => a.distance - b.distance)
    .map(({ id }) => id)
}

function words(list: string): string[] {
  return list.split(' ')
}
