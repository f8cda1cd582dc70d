// Fields of a record that hold ids. In a template they are the things that the ids name: for each
// such field, what names there are behind it, and how they are filled.

import type { Library } from '../content/library.ts'
import { type Kind, REFERENCE_FIELDS } from '../content/references.ts'
import { shapes } from '../content/schema.ts'
import { type Vocabulary, vocabularyOf } from '../yaml/describe.ts'

interface Reference {
  readonly vocabulary: Vocabulary
  /** Undefined for an id that leads nowhere, which the content door has reported. */
  readonly find: (id: string, library: Library) => object | undefined
}

const THINGS: Readonly<Record<Kind, Reference>> = {
  source: { vocabulary: vocabularyOf(shapes.source), find: (id, { sources }) => sources.get(id) },
  muscle: {
    vocabulary: vocabularyOf(shapes.unwritten),
    find: (id, { names, unwritten }) => names.get(id) ?? unwritten.get(id),
  },
  exercise: {
    vocabulary: vocabularyOf(shapes.exercise),
    find: (id, { exercises }) => exercises.get(id),
  },
  'red-flag': {
    vocabulary: vocabularyOf(shapes.redFlag),
    find: (id, { redFlags }) => redFlags.get(id),
  },
}

/** A group shows all of its members, where others are only named. */
const MEMBER: Reference = {
  vocabulary: vocabularyOf(shapes.muscle),
  find: (id, { muscles }) => muscles.get(id),
}

export const REFERENCES: ReadonlyMap<string, Reference> = new Map(
  [...REFERENCE_FIELDS].map(([field, kind]) => [
    field,
    field === 'members' ? MEMBER : THINGS[kind],
  ]),
)
