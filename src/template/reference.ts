// Fields of a record that hold ids. In a template they are the things that the ids name: for each
// such field, what names there are behind it, and how they are filled.

import type { Library } from '../content/library.ts'
import { type Kind, REFERENCE_FIELDS } from '../content/references.ts'
import { shapes } from '../content/schema.ts'
import type { Place } from '../diagnostic.ts'
import { type Vocabulary, vocabularyOf } from '../yaml/describe.ts'

interface Reference {
  readonly vocabulary: Vocabulary
  /**
   * Undefined for an id that leads nowhere, which the content door has reported.
   * @param at where the id stands
   */
  readonly find: (id: string, library: Library, at: Place) => object | undefined
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

const text: Vocabulary = { kind: 'text' }

/** A place on a bone is called in the text as it is on the drawings. */
const LANDMARK: Reference = {
  vocabulary: { kind: 'object', fields: { name: text, plain: text } },
  find: (id, { atlas }, at) => {
    const landmark = atlas.landmarks.get(id)
    return landmark && { name: { value: landmark.name, at }, plain: { value: landmark.plain, at } }
  },
}

export const REFERENCES: ReadonlyMap<string, Reference> = new Map([
  ...[...REFERENCE_FIELDS].map(([field, kind]): [string, Reference] => [
    field,
    field === 'members' ? MEMBER : THINGS[kind],
  ]),
  ['landmarks', LANDMARK],
])
