// What a shape is, apart from reading with it: the names that a template may use, and the words
// with which a missing field is explained.

import { z } from 'zod'

/** What a template finds behind a name. */
export type Vocabulary =
  | { readonly kind: 'text' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'list'; readonly of: Vocabulary }
  | { readonly kind: 'object'; readonly fields: Readonly<Record<string, Vocabulary>> }

export interface Meaning {
  readonly vocabulary: Vocabulary
  /** Completes "it holds …". */
  readonly holds: string
  /** A cure that shows the right form. */
  readonly example?: string | undefined
}

const meanings = z.registry<Meaning>()

export function describe<S extends z.ZodType>(shape: S, meaning: Meaning): S {
  meanings.add(shape, meaning)
  return shape
}

export function vocabularyOf(shape: z.ZodType): Vocabulary {
  if (shape instanceof z.ZodOptional) return vocabularyOf(shape.unwrap() as z.ZodType)
  const meaning = meanings.get(shape)
  if (!meaning) throw new Error('a shape without a description: build it with src/yaml/shape.ts')
  return meaning.vocabulary
}

/** The part of a vocabulary that a path of names and item numbers leads to. */
export function vocabularyAt(root: Vocabulary, path: readonly PropertyKey[]): Vocabulary {
  let here = root
  for (const step of path) {
    if (here.kind === 'list') here = here.of
    if (here.kind === 'object' && typeof step === 'string') here = here.fields[step] ?? here
  }
  return here.kind === 'list' && path.length > 0 ? here.of : here
}
