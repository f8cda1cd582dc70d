// Fields of a record that hold ids. In a template they are the things that the ids name: for each
// such field, what names there are behind it, and how they are filled.

import type { Library } from '../content/library.ts'
import { shapes } from '../content/schema.ts'
import { type Vocabulary, vocabularyOf } from '../yaml/describe.ts'
import type { Located } from '../yaml/located.ts'

interface Reference {
  readonly vocabulary: Vocabulary
  /** Undefined for an id that leads nowhere, which the content door has reported. */
  readonly find: (id: string, library: Library) => object | undefined
}

const source: Reference = {
  vocabulary: vocabularyOf(shapes.source),
  find: (id, { sources }) => sources.get(id),
}

const muscle: Reference = {
  vocabulary: vocabularyOf(shapes.unwritten),
  find: (id, { names, unwritten }) => names.get(id) ?? unwritten.get(id),
}

export const REFERENCES: ReadonlyMap<string, Reference> = new Map(
  Object.entries({
    sources: source,
    more: source,
    'works-with': muscle,
    against: muscle,
    works: muscle,
    muscle,
    members: {
      vocabulary: vocabularyOf(shapes.muscle),
      find: (id, { muscles }) => muscles.get(id),
    },
    exercises: {
      vocabulary: vocabularyOf(shapes.exercise),
      find: (id, { exercises }) => exercises.get(id),
    },
    'red-flags': {
      vocabulary: vocabularyOf(shapes.redFlag),
      find: (id, { redFlags }) => redFlags.get(id),
    },
  }),
)

export function isLocated(value: object): value is Located<unknown> {
  return 'value' in value && 'at' in value
}
