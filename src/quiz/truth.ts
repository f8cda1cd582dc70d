// What is true of a muscle, and what is false beyond doubt. Both are decided by the ids of its
// record, never by comparing words.

import type { Muscle } from '../content/schema.ts'
import { BONES, NERVES } from '../content/vocabulary.ts'
import { isDoubtfulBone, isDoubtfulMotion, isDoubtfulMuscle } from './doubt.ts'
import { isRelated } from './tree.ts'

/** What a question can be about: which bone, motion, nerve, joint or muscle. */
export type Kind = 'start' | 'end' | 'motion' | 'nerve' | 'joint' | 'against' | 'with'

/** The ids that are true of a muscle, each once. */
export function truths(kind: Kind, muscle: Muscle): string[] {
  return [...new Set(idsOf(kind, muscle))]
}

function idsOf(kind: Kind, muscle: Muscle): string[] {
  const values = (ids: readonly { readonly value: string }[] = []): string[] =>
    ids.map(({ value }) => value)
  switch (kind) {
    case 'start':
      return muscle.heads.flatMap(({ origin }) => values(origin.bones))
    case 'end':
      return muscle.insertion.flatMap(({ bones }) => values(bones))
    case 'motion':
      return muscle.actions.map(({ does }) => does.value)
    case 'nerve':
      return muscle.nerve.map(({ name }) => name.value)
    case 'joint':
      return values(muscle.joints)
    case 'against':
      return values(muscle.against)
    case 'with':
      return values(muscle['works-with'])
    default:
      return kind satisfies never
  }
}

/**
 * Whether an id is a wrong answer that no teacher could defend from the record.
 *
 * @param muscles all that have a record: of others nothing is known, so they are never wrong
 */
export function isPlainlyFalse(
  kind: Kind,
  id: string,
  muscle: Muscle,
  muscles: ReadonlyMap<string, Muscle>,
): boolean {
  const own = truths(kind, muscle)
  if (own.includes(id)) return false
  switch (kind) {
    case 'start':
    case 'end': {
      // Some books name the two ends the other way round.
      const fixed = [...truths('start', muscle), ...truths('end', muscle)]
      return !fixed.some((bone) => isRelated(bone, id, BONES)) && !isDoubtfulBone(id, kind, muscle)
    }
    case 'motion':
      return !isDoubtfulMotion(id, own, muscle)
    case 'nerve':
      return !own.some((nerve) => isRelated(nerve, id, NERVES))
    case 'joint':
      return !own.some((joint) => NEAR_JOINTS[joint]?.includes(id))
    case 'against':
    case 'with': {
      const other = muscles.get(id)
      return id !== muscle.id && other !== undefined && !isDoubtfulMuscle(kind, muscle, other)
    }
    default:
      return kind satisfies never
  }
}

/** Joints that books count together, or that a tendon beside them may cross too. */
const NEAR_JOINTS: Readonly<Record<string, readonly string[]>> = {
  ankle: ['subtalar'],
  subtalar: ['ankle'],
  hallux: ['toes'],
  toes: ['hallux'],
  'toes-mtp': ['hallux'],
}
