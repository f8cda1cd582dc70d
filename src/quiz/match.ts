// Pairs to match. On a muscle’s sheet they are the words that its own record uses; on a group’s, its
// members, and what each is.

import type { Muscle } from '../content/schema.ts'
import type { Draw } from './draw.ts'
import type { Asked } from './muscle.ts'
import { letterOf } from './options.ts'
import type { Matches } from './quiz.ts'
import { distinct, nearTerms, ownTerms, type Term } from './terms.ts'
import type { QuizContext } from './words.ts'

const PAIRS = 5

/** Terms of its own first, at most so many of a kind; what is missing comes from near by. */
const MOST = { bone: 2, motion: 2, word: 3 } as const satisfies Record<Term['kind'], number>

export function matchTerms(
  muscle: Muscle,
  asked: Asked,
  draw: Draw,
  context: QuizContext,
): Matches {
  const own = draw.shuffle(ownTerms(muscle, asked, context))
  const chosen: Term[] = []
  const add = (term: Term, most: number): void => {
    const alike = chosen.filter(({ kind }) => kind === term.kind)
    if (chosen.length < PAIRS && alike.length < most && distinct(term, chosen)) chosen.push(term)
  }
  // One of each kind, so that bones, motions and other words all have their turn.
  for (const term of own) add(term, 1)
  for (const term of own) add(term, MOST[term.kind])
  for (const term of nearTerms(muscle, asked, context)) add(term, PAIRS)
  return matchesOf(chosen, context.words.quiz.match.terms.value, draw)
}

export function matchMembers(
  members: readonly Muscle[],
  draw: Draw,
  context: QuizContext,
): Matches {
  const pairs = members.map(({ id, name, plain }) => ({ id, left: name.value, right: plain.value }))
  // Of two that are called the same in plain words, either could be meant.
  const byMeaning = new Map(draw.shuffle(pairs).map((pair) => [pair.right, pair]))
  const chosen = [...byMeaning.values()].slice(0, PAIRS)
  return matchesOf(chosen, context.words.quiz.match.members.value, draw)
}

interface Both {
  readonly id: string
  readonly left: string
  readonly right: string
}

function matchesOf(pairs: readonly Both[], prompt: string, draw: Draw): Matches {
  const mixed = draw.shuffle(pairs)
  const left = mixed.map(({ id, left: text }, index) => ({ id, text, number: String(index + 1) }))
  const right = outOfStep(draw.shuffle(mixed), mixed).map(({ id, right: text }, index) => ({
    id,
    text,
    letter: letterOf(index),
  }))
  const answers = left.map(({ id, number }) => ({
    number,
    letter: right.find((each) => each.id === id)?.letter ?? '',
  }))
  return { prompt, left, right, answers }
}

/** By luck, both sides may come out in the same order: then they are shifted. */
function outOfStep(drawn: readonly Both[], left: readonly Both[]): readonly Both[] {
  const [first, ...rest] = drawn
  const isInStep = drawn.every((pair, index) => pair === left[index])
  return first && isInStep ? [...rest, first] : drawn
}
