// Sentences with a gap to fill in.

import type { Muscle } from '../content/schema.ts'
import { phrase } from '../template/words.ts'
import { speaksOfOthers } from './doubt.ts'
import { placeOf } from './fact.ts'
import type { Blank } from './quiz.ts'
import type { Kind } from './truth.ts'
import { anyOf, fullName, givesAway, nameOf, type QuizContext } from './words.ts'

type Fill = Exclude<Kind, 'joint'> | 'helps'

/**
 * Undefined where the name of the muscle says it, or where more would be right than is listed.
 *
 * @param ids every one of which is right
 * @param name what the sentence calls the muscle: “It”, or by its name
 */
export function blankOf(
  { kind: fill, ids }: { readonly kind: Fill; readonly ids: readonly string[] },
  muscle: Muscle,
  context: QuizContext,
  name: string,
): Blank | undefined {
  const kind: Kind = fill === 'helps' ? 'motion' : fill
  if ((kind === 'start' || kind === 'end') && speaksOfOthers(kind, muscle)) return undefined
  const [id] = ids
  const isOut = ids.some((each) => givesAway(muscle.name.value, nameOf(kind, each, context)))
  if (id === undefined || isOut) return undefined
  const sentences = context.words.quiz.fill[fill]
  const call = ids.length > 1 ? nameOf : fullName
  const names = ids.map((each) => call(kind, each, context))
  return {
    ...gapIn(ids.length > 1 ? sentences.more : sentences.one, name),
    kind,
    answer: anyOf(names, context),
    ids,
    at: placeOf(kind, id, muscle),
  }
}

export function headsBlank({ heads }: Muscle, { words }: QuizContext): Blank[] {
  const number = words.quiz.numbers[heads.length - 1]
  const [head] = heads
  if (!head?.name || !number || heads.length < 2) return []
  const { fill, it } = words.quiz
  return [
    {
      ...gapIn(fill.heads, it.value),
      kind: 'heads',
      answer: number.value,
      ids: [],
      at: head.name.at,
    },
  ]
}

/** Between the first and the last, books differ. */
export function layerBlank({ layer }: Muscle, { words }: QuizContext): Blank[] {
  if (layer.value === 'intermediate') return []
  const { fill, it } = words.quiz
  const { value, at } = layer
  return [{ ...gapIn(fill.layer, it.value), kind: 'layer', answer: value, ids: [], at }]
}

export function rootsBlank({ nerve }: Muscle, { words }: QuizContext): Blank[] {
  const [only, ...others] = nerve
  if (!only || others.length > 0) return []
  const { fill, it } = words.quiz
  const answer = only.roots.value.replaceAll('-', '–')
  return [{ ...gapIn(fill.roots, it.value), kind: 'roots', answer, ids: [], at: only.roots.at }]
}

const GAP = '\u0000'

function gapIn(text: Parameters<typeof phrase>[0], name: string): Pick<Blank, 'before' | 'behind'> {
  const [before = '', behind = ''] = phrase(text, { name, blank: GAP }).split(GAP)
  return { before, behind }
}
