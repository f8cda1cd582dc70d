// Library, record, seed → questions. The same seed asks the same questions, whatever the order of
// the files. A record without enough facts gets fewer questions, and never a doubtful one.

import type { Group, Muscle } from '../content/schema.ts'
import type { Place } from '../diagnostic.ts'
import { groupCards, muscleCards } from './cards.ts'
import { createDraw } from './draw.ts'
import { askGroup } from './group.ts'
import { matchMembers, matchTerms } from './match.ts'
import { askMuscle } from './muscle.ts'
import type { Kind } from './truth.ts'
import type { QuizContext } from './words.ts'

export interface Option {
  readonly letter: string
  readonly text: string
  /** What it names: a bone, motion, nerve, joint or muscle. */
  readonly id: string
}

export interface Choice {
  readonly kind: Kind | 'meaning'
  /** What it asks for, of a group: which member is fixed to this bone? Of a muscle: the muscle. */
  readonly about: string
  readonly prompt: string
  readonly options: readonly Option[]
  readonly answer: Option
  /** The record’s own plain words for the fact. */
  readonly why: string
  readonly at: Place
}

export interface Blank {
  readonly kind: Kind | 'heads' | 'layer' | 'roots'
  readonly before: string
  readonly behind: string
  readonly answer: string
  /** Ids that fill it rightly. */
  readonly ids: readonly string[]
  readonly at: Place
}

export interface Pair {
  readonly id: string
  readonly text: string
}

export interface Matches {
  readonly prompt: string
  readonly left: readonly (Pair & { readonly number: string })[]
  readonly right: readonly (Pair & { readonly letter: string })[]
  readonly answers: readonly { readonly number: string; readonly letter: string }[]
}

export interface Card {
  readonly front: string
  readonly back: string
  readonly at: Place
}

export interface Quiz {
  readonly choices: readonly Choice[]
  readonly matches: Matches
  readonly blanks: readonly Blank[]
  readonly cards: readonly Card[]
}

export function makeQuiz(record: Muscle | Group, seed: string, context: QuizContext): Quiz {
  const draw = createDraw(seed)
  if (!('members' in record)) {
    const { choices, blanks } = askMuscle(record, draw, context)
    const matches = matchTerms(record, { choices, blanks }, draw, context)
    return { choices, blanks, matches, cards: muscleCards(record, context) }
  }
  const members = record.members.flatMap(({ value }) => context.library.muscles.get(value) ?? [])
  const { choices, blanks } = askGroup(members, draw, context)
  const matches = matchMembers(members, draw, context)
  return { choices, blanks, matches, cards: groupCards(members, context) }
}
