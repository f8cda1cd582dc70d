// What a library is made of: the shapes of all records, and the types they give.

import type { z } from 'zod'
import type { Place } from '../diagnostic.ts'
import { type ExerciseFacts, exerciseShape } from './exercise.ts'
import { type GroupFacts, groupShape } from './group.ts'
import {
  countryShape,
  imageShape,
  redFlagShape,
  sourceShape,
  termShape,
  unwrittenShape,
} from './lists.ts'
import { type MuscleFacts, muscleShape } from './muscle.ts'
import type { Section } from './sections.ts'
import { studioShape } from './studio.ts'

export const shapes = {
  muscle: muscleShape,
  group: groupShape,
  exercise: exerciseShape,
  redFlag: redFlagShape,
  source: sourceShape,
  term: termShape,
  country: countryShape,
  unwritten: unwrittenShape,
  image: imageShape,
  studio: studioShape,
} as const

/** What a record has beside its facts. */
export interface RecordParts {
  readonly id: string
  /** Path as its author knows it. */
  readonly file: string
  /** Prose by the slug of its heading. */
  readonly sections: ReadonlyMap<string, Section>
}

/** An entry of a shared list knows where its key stands. */
type Entry<S extends z.ZodType> = z.infer<S> & { readonly at: Place }

export type Muscle = MuscleFacts & RecordParts
export type Group = GroupFacts & RecordParts
export type Exercise = ExerciseFacts & RecordParts
export type RedFlag = Entry<typeof redFlagShape>
export type Source = Entry<typeof sourceShape>
export type Term = Entry<typeof termShape>
export type Country = Entry<typeof countryShape>
export type Unwritten = Entry<typeof unwrittenShape>
export type ImageNote = Entry<typeof imageShape>
export type Studio = z.infer<typeof studioShape>
export type { Section }
