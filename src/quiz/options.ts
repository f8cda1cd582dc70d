// Options of a multiple choice: one that is right, and up to three that are plainly wrong.

import type { Draw } from './draw.ts'
import type { Choice, Option } from './quiz.ts'

interface Named {
  readonly id: string
  readonly text: string
}

const WRONG = 3
const LEAST_WRONG = 2

/**
 * @param wrong all of them plainly false, the nearest first
 * @returns undefined when there are too few
 */
export function optionsOf(
  right: Named,
  wrong: readonly Named[],
  draw: Draw,
): Pick<Choice, 'options' | 'answer'> | undefined {
  const read = new Set([right.text.toLowerCase()])
  const different = wrong.filter(({ text }) => {
    const isNew = !read.has(text.toLowerCase())
    read.add(text.toLowerCase())
    return isNew
  })
  // The nearest always, beside it not always the same ones.
  const [nearest, ...others] = different
  if (!nearest) return undefined
  const near = [nearest, ...draw.shuffle(others.slice(0, WRONG + 1)).slice(0, WRONG - 1)]
  if (near.length < LEAST_WRONG) return undefined
  const options = draw
    .shuffle([right, ...near])
    .map(({ id, text }, index): Option => ({ letter: letterOf(index), id, text }))
  const answer = options.find(({ id }) => id === right.id)
  return answer && { options, answer }
}

export function letterOf(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index)
}
