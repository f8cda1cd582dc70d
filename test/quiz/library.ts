// The shipped records as questions are made of them.

import assert from 'node:assert/strict'
import { readProject } from '../../src/build/files.ts'
import { plainWords } from '../../src/build/plain-words.ts'
import type { Files } from '../../src/content/files.ts'
import { readLibrary } from '../../src/content/library.ts'
import type { Group, Muscle } from '../../src/content/schema.ts'
import { makeQuiz, type Quiz } from '../../src/quiz/quiz.ts'
import type { QuizContext } from '../../src/quiz/words.ts'
import { readWords } from '../../src/template/words.ts'
import { ROOT } from '../build/project.ts'

export interface Shelf {
  readonly context: QuizContext
  readonly muscles: readonly Muscle[]
  readonly groups: readonly Group[]
}

const WORDS = 'templates/words.yaml'

/** @param change what else stands in the project, or no longer does */
export function openShelf(change: (files: Files) => Files = (files) => files): Shelf {
  const files = change(readProject(ROOT, undefined, ROOT))
  const library = readLibrary(files, () => {})
  const bytes = files.get(WORDS)?.bytes
  const words = readWords(new TextDecoder().decode(bytes), WORDS, 'en', () => {})
  assert.ok(words)
  return {
    context: { library, words, plain: plainWords },
    muscles: [...library.muscles.values()],
    groups: [...library.groups.values()],
  }
}

/** The same shelf, with fewer muscles on it. */
export function without(shelf: Shelf, isGone: (id: string) => boolean): Shelf {
  const { library } = shelf.context
  const left = <T>(map: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
    new Map([...map].filter(([id]) => !isGone(id)))
  const fewer = { ...library, muscles: left(library.muscles), names: left(library.names) }
  return {
    context: { ...shelf.context, library: fewer },
    muscles: [...fewer.muscles.values()],
    groups: shelf.groups,
  }
}

export const SEEDS = ['worksheet', 'answers', 'cards', 'a', 'b', 'c', 'd', 'e']

export interface Asked {
  readonly record: Muscle | Group
  readonly quiz: Quiz
  readonly seed: string
}

/** Every shipped record, with several seeds. */
export function allAsked({ context, muscles, groups }: Shelf): Asked[] {
  return [...muscles, ...groups].flatMap((record) =>
    SEEDS.map((seed) => {
      const quiz = makeQuiz(record, `${record.id}/${seed}`, context)
      return { record, quiz, seed }
    }),
  )
}
