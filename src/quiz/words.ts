// How questions call things. Names are for learning: a bone is asked for by its technical name, and
// its plain one stands with the answer.

import type { Library } from '../content/library.ts'
import type { Muscle } from '../content/schema.ts'
import { motionParts, spaced } from '../template/motion.ts'
import { phrase, type Words } from '../template/words.ts'
import type { Kind } from './truth.ts'

export interface QuizContext {
  readonly library: Pick<Library, 'muscles' | 'names' | 'unwritten' | 'atlas' | 'glossary'>
  readonly words: Words
  /** A text of a record without emphasis, links and the like. */
  readonly plain: (text: Muscle['plain']) => string
}

/** `femur`, `ankle plantarflexion`, `medial arch support`, `deep fibular nerve`, `knee joint`, `Soleus` */
export function nameOf(kind: Kind, id: string, { library, words }: QuizContext): string {
  switch (kind) {
    case 'start':
    case 'end':
      return words.quiz.bones.get(id)?.name.value ?? library.atlas.bones.get(id)?.name ?? spaced(id)
    case 'motion': {
      const { joint, motion } = motionParts(id)
      // What is held up is called by its side: medial arch support.
      const [what, side] = motion.split(', ')
      // Of many toes, and one: toe extension.
      return side ? `${side} ${what}` : `${joint.replace(/(?<!i)s$/, '')} ${motion}`
    }
    case 'nerve':
      return words.quiz.nerves.get(id)?.value ?? phrase(words.quiz.nerve, { name: spaced(id) })
    case 'joint':
      return words.quiz.joints.get(id)?.value ?? spaced(id)
    case 'against':
    case 'with':
      return muscleName(id, { library })
    default:
      return kind satisfies never
  }
}

export function muscleName(id: string, { library }: Pick<QuizContext, 'library'>): string {
  const { names, unwritten } = library
  return (names.get(id) ?? unwritten.get(id))?.name.value ?? spaced(id)
}

/** The everyday word for a bone or a motion, where there is another. */
export function plainName(kind: Kind, id: string, context: QuizContext): string | undefined {
  const { library, words } = context
  const plain =
    kind === 'motion'
      ? words.quiz.motions.get(id)?.value
      : kind === 'start' || kind === 'end'
        ? (words.quiz.bones.get(id)?.plain.value ?? library.atlas.bones.get(id)?.plain)
        : undefined
  return plain === nameOf(kind, id, context) ? undefined : plain
}

/** With its everyday name behind it: `femur (thigh bone)`. */
export function fullName(kind: Kind, id: string, context: QuizContext): string {
  const plain = plainName(kind, id, context)
  const name = nameOf(kind, id, context)
  return plain ? `${name} (${plain})` : name
}

/** `a, b or c` */
export function anyOf(names: readonly string[], { words }: QuizContext): string {
  const [last = '', ...before] = names.toReversed()
  if (before.length === 0) return last
  return phrase(words.quiz.or, { names: before.toReversed().join(', '), last })
}

/** Whether a name hints at an answer, which is enough where there are few: Fibularis, fibula. */
export function hintsAt(name: string, answer: string): boolean {
  const told = stems(name)
  return stems(answer).some((stem) => told.includes(stem))
}

/** Whether the name of a muscle, or what that means, hints at a fact: hallucis, big toe, hallux. */
export function nameTells(muscle: Muscle, kind: Kind, id: string, context: QuizContext): boolean {
  const name = `${muscle.name.value} ${bareMeaning(muscle) ?? ''}`
  return hintsAt(name, `${nameOf(kind, id, context)} ${spaced(id)}`)
}

/** Whether a name holds all of an answer: not so the *superficial* fibular nerve. */
export function givesAway(name: string, answer: string): boolean {
  const told = stems(name)
  return stems(answer).every((stem) => told.includes(stem))
}

/** Words count as the same when their first four letters are. */
function stems(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 3 && !['nerve', 'joint', 'ankle', 'bone'].includes(word))
    .map((word) => word.slice(0, 4))
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A sentence of its own, for a fact that stands in the record as a part of one. */
export function sentence(text: string): string {
  return /[.!?”]$/.test(text) ? capital(text) : `${capital(text)}.`
}

/** `belly of the leg (Greek)` → `Greek.` */
export function originOfName({ meaning }: Muscle): string {
  const [, language, more = ''] = /\(([^)]*)\)(.*)$/.exec(meaning?.value ?? '') ?? []
  return language === undefined ? '' : sentence(language + more)
}

/** `belly of the leg (Greek)` → `belly of the leg` */
export function bareMeaning({ meaning }: Muscle): string | undefined {
  return meaning?.value.replace(/,? \(.*$/, '')
}
