// What is not in a record’s lists and yet could be defended from the record. It is neither asked
// for nor offered as a wrong answer.

import type { Muscle } from '../content/schema.ts'
import { BONE_IDS, BONES, jointOf } from '../content/vocabulary.ts'
import { motionWord, opposite } from './motions.ts'
import { isRelated } from './tree.ts'

/** Sheets between two bones: to start on the sheet is nearly to start on both. */
const SPANS: Readonly<Record<string, readonly string[]>> = {
  'interosseous-membrane-leg': ['tibia', 'fibula'],
  'tendinous-arch-of-soleus': ['tibia', 'fibula'],
  'interosseous-membrane-forearm': ['radius', 'ulna'],
  'iliotibial-tract': ['tibia', 'ilium', 'hip-bone'],
  'sacrotuberous-ligament': ['sacrum', 'ischium', 'hip-bone'],
  'patellar-ligament': ['patella', 'tibia'],
  'quadriceps-tendon': ['patella', 'tibia'],
  'pes-anserinus': ['tibia'],
}

/** A bone that the text of this end speaks of: as an exception, a variant or a place passed by. */
export function isDoubtfulBone(bone: string, end: 'start' | 'end', muscle: Muscle): boolean {
  const parts = end === 'start' ? muscle.heads.map(({ origin }) => origin) : muscle.insertion
  return parts.some(({ text, plain, soft }) => {
    const words = `${text.value} ${plain.value}`.toLowerCase()
    const spanned = soft?.flatMap(({ value }) => SPANS[value] ?? []) ?? []
    return spanned.includes(bone) || stemsOf(bone).some((stem) => words.includes(stem))
  })
}

/** Whether a text speaks of bones beside those of its list: then a gap has more right answers. */
export function speaksOfOthers(end: 'start' | 'end', muscle: Muscle): boolean {
  const parts = end === 'start' ? muscle.heads.map(({ origin }) => origin) : muscle.insertion
  const own = parts.flatMap(({ bones }) => bones?.map(({ value }) => value) ?? [])
  const isOther = (bone: (typeof BONE_IDS)[number]): boolean =>
    !own.some((each) => isRelated(each, bone, BONES) || shareStem(each, bone))
  return BONE_IDS.some((bone) => isOther(bone) && isDoubtfulBone(bone, end, muscle))
}

function shareStem(one: string, other: string): boolean {
  return stemsOf(one).some((stem) => stemsOf(other).includes(stem))
}

/** `metatarsal-5` → metatars: it finds “metatarsals” too. Sides and places tell nothing. */
function stemsOf(bone: string): string[] {
  return bone
    .split('-')
    .filter((word) => word.length > 4 && !/^(?:medial|lateral|distal|proximal|middle)$/.test(word))
    .map((word) => word.slice(0, Math.min(8, word.length - 1)))
}

/** What comes with a motion in a foot or leg that bears weight, or is counted to it in some books. */
const COMES_WITH: Readonly<Record<string, readonly string[]>> = {
  'ankle:plantarflexion': ['knee:extension'],
  'subtalar:inversion': ['foot:adduction'],
  'subtalar:eversion': ['foot:abduction'],
  'knee:internal-rotation': ['hip:external-rotation'],
  'knee:external-rotation': ['hip:internal-rotation'],
  'knee:unlocking': ['hip:external-rotation'],
  'hip:flexion': ['pelvis:anterior-tilt', 'spine:flexion', 'spine:extension'],
  'hip:extension': ['pelvis:posterior-tilt', 'knee:extension'],
  'hip:abduction': ['pelvis:hike'],
}

/** @param own motions of the muscle */
export function isDoubtfulMotion(motion: string, own: readonly string[], muscle: Muscle): boolean {
  const [joint = ''] = motion.split(':')
  const word = motionWord(motion)
  if (isSupport(motion)) return true
  if (own.some((each) => motionWord(each) === word || COMES_WITH[each]?.includes(motion)))
    return true
  // With the other bone held still, the same turn is called by the other name.
  if (word.includes('rotation') && turns(muscle)) return true
  // At a joint that it crosses, only what undoes its work is surely not its work.
  return crosses(joint, muscle) && !own.some((each) => opposite(each) === motion)
}

/** Any muscle steadies what it crosses. */
export function isSupport(motion: string): boolean {
  return /:(?:stabil|.*support|fixation|compression|tension|unlocking)/.test(motion)
}

function turns({ reverse }: Muscle): boolean {
  return reverse?.some(({ text }) => /\b(?:turn|rotat)/.test(text.value)) ?? false
}

function crosses(joint: string, { joints }: Muscle): boolean {
  return joints.some(({ value }) => value === joint)
}

/** Two muscles that share, or undo, a motion may be called partners, or opponents. */
export function isDoubtfulMuscle(kind: 'against' | 'with', one: Muscle, other: Muscle): boolean {
  return mayBeSaid(kind, one, other) || mayBeSaid(kind, other, one)
}

function mayBeSaid(kind: 'against' | 'with', one: Muscle, other: Muscle): boolean {
  const field = kind === 'against' ? 'against' : 'works-with'
  if (other[field]?.some(({ value }) => value === one.id)) return true
  return one.actions.some(({ does }) => {
    const joint = jointOf(does.value)
    // What crosses the same joint may do something there that its record passes over.
    const isSilent = !other.actions.some((action) => jointOf(action.does.value) === joint)
    if (isSilent && crosses(joint, other)) return true
    const wanted = kind === 'against' ? opposite(does.value) : does.value
    return wanted !== undefined && other.actions.some((action) => action.does.value === wanted)
  })
}
