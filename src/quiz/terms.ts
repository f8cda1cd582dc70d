// Terms with their plain meanings, to match on the sheet of a muscle: first those that its record
// uses itself, then those of the bones and joints beside.

import type { Muscle } from '../content/schema.ts'
import { BONES } from '../content/vocabulary.ts'
import { keyWordsOf } from '../template/key-words.ts'
import { motionWord, opposite } from './motions.ts'
import type { Asked } from './muscle.ts'
import { nearBones, nearMotions } from './neighbourhood.ts'
import { isRelated } from './tree.ts'
import { truths } from './truth.ts'
import { hintsAt, muscleName, nameOf, plainName, type QuizContext } from './words.ts'

export interface Term {
  readonly kind: 'bone' | 'motion' | 'word'
  readonly id: string
  readonly left: string
  readonly right: string
}

/** Its bones and motions, and the words of the glossary that its record uses. */
export function ownTerms(muscle: Muscle, asked: Asked, context: QuizContext): Term[] {
  const { names, unwritten } = context.library
  const words = keyWordsOf(muscle, context.library)
    // A muscle is met on its own sheet, and what works with what is asked for on this one.
    .filter(({ id }) => !names.has(id) && !unwritten.has(id))
    .map(({ id, term, plain }): Term => {
      const bone = boneTerm(id, context)
      const motion = motionTerm(id, context)
      const right = context.plain(plain).replace(/^(?:an?|the) /, '')
      return bone ?? motion ?? { kind: 'word', id, left: term.value, right }
    })
  return usable(
    [
      ...bonesOf(muscle).flatMap((id) => boneTerm(id, context) ?? []),
      ...truths('motion', muscle).flatMap((id) => motionTerm(motionWord(id), context) ?? []),
      ...words,
    ],
    muscle,
    asked,
    context,
  )
}

/** First what undoes its motions, then the nearest bones, and motions beside. */
export function nearTerms(muscle: Muscle, asked: Asked, context: QuizContext): Term[] {
  const motions = truths('motion', muscle)
  const undone = motions.flatMap((motion) => opposite(motion) ?? [])
  const termOf = (motion: string) => motionTerm(motionWord(motion), context) ?? []
  const terms = [
    ...undone.flatMap(termOf),
    ...bonesOf(muscle).flatMap((bone) =>
      nearBones(bone).flatMap((id) => boneTerm(id, context) ?? []),
    ),
    ...nearMotions(motions).flatMap(termOf),
  ]
  return usable(terms, muscle, asked, context)
}

/** Whether a term can stand beside others, each with one right partner. */
export function distinct(term: Term, others: readonly Term[]): boolean {
  return !others.some(
    ({ id, left, right }) =>
      // An inner wedge bone of the midfoot is an inner midfoot bone too.
      isWithin(right, term.right) ||
      isWithin(term.right, right) ||
      isRelated(id, term.id, BONES) ||
      // A plantarflexion is a flexion too, and the Achilles tendon a tendon.
      left.includes(term.left) ||
      term.left.includes(left),
  )
}

/** Whether all words of one meaning are in the other. */
function isWithin(one: string, other: string): boolean {
  const words = other.split(' ')
  return one.split(' ').every((word) => words.includes(word))
}

function bonesOf(muscle: Muscle): string[] {
  return [...truths('start', muscle), ...truths('end', muscle)]
}

function boneTerm(id: string, context: QuizContext): Term | undefined {
  const right = id in BONES ? plainName('start', id, context) : undefined
  return right === undefined
    ? undefined
    : { kind: 'bone', id, left: nameOf('start', id, context), right }
}

function motionTerm(id: string, { words }: QuizContext): Term | undefined {
  const right = words.quiz.terms.get(id)?.value
  return right === undefined
    ? undefined
    : { kind: 'motion', id, left: id.replaceAll('-', ' '), right }
}

/** Each once, without those that answer a question of the same sheet. */
function usable(
  terms: readonly Term[],
  muscle: Muscle,
  { choices, blanks }: Asked,
  context: QuizContext,
): Term[] {
  const filled = blanks.flatMap(({ ids }) => ids)
  // A gap takes any right word of the sheet; which of four bones it is, a meaning does not tell.
  const isGap = ({ id }: Term): boolean =>
    filled.some((other) => other === id || motionWord(other) === id)
  const partners = [...truths('against', muscle), ...truths('with', muscle), muscle.id]
  const named = partners.map((id) => muscleName(id, context).toLowerCase())
  const told = choices.filter(({ kind }) => kind === 'meaning').map(({ answer }) => answer.text)
  const tells = ({ left, right }: Term): boolean =>
    hintsAt(muscle.name.value, left) ||
    hintsAt(left, right) ||
    named.some((name) => right.toLowerCase().includes(name)) ||
    told.some((text) => right.includes(text) || text.includes(right))
  const kept = new Map<string, Term>()
  for (const term of terms)
    if (!kept.has(term.id) && !isGap(term) && !tells(term)) kept.set(term.id, term)
  return [...kept.values()]
}
