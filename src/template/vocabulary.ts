// The names that a template may use. They come from the shapes of the records themselves, so that a
// new field of a record is at once a new name in templates.

import { shapes } from '../content/schema.ts'
import { MUSCLE_SECTIONS } from '../content/vocabulary.ts'
import { type Vocabulary, vocabularyOf } from '../yaml/describe.ts'
import { REFERENCES } from './reference.ts'

/** What a template can be for. */
export const SUBJECTS = ['muscle', 'group'] as const

export type Subject = (typeof SUBJECTS)[number]

const text: Vocabulary = { kind: 'text' }
const flag: Vocabulary = { kind: 'flag' }

/** The pictures that the atlas may have: a template asks before it shows one. */
export const PLATE_NAMES = ['locator', 'attachments', 'layers', 'action'] as const

/** @param subject what a template is for */
export function vocabularyFor(subject: Subject): Vocabulary {
  const record = resolve(vocabularyOf(shapes[subject]))
  const sections = Object.fromEntries(Object.values(MUSCLE_SECTIONS).map((slug) => [slug, text]))
  return extend(record, {
    sections: { kind: 'object', fields: sections },
    'all-sources': { kind: 'list', of: resolve(vocabularyOf(shapes.source)) },
    studio: resolve(vocabularyOf(shapes.studio)),
    country: resolve(vocabularyOf(shapes.country)),
  })
}

/** Follows ids to what they name, and adds what the program says in its own words. */
function resolve(vocabulary: Vocabulary): Vocabulary {
  switch (vocabulary.kind) {
    case 'text':
    case 'flag':
      return vocabulary
    case 'list':
      return { kind: 'list', of: resolve(vocabulary.of) }
    case 'object': {
      const fields = Object.entries(vocabulary.fields).map(
        ([name, field]): [string, Vocabulary] => {
          const reference = REFERENCES.get(name)
          if (!reference) return [name, resolve(field)]
          const target = resolve(reference.vocabulary)
          return [name, field.kind === 'list' ? { kind: 'list', of: target } : target]
        },
      )
      return extend(
        { kind: 'object', fields: Object.fromEntries(fields) },
        derived(vocabulary.fields),
      )
    }
    default:
      return vocabulary satisfies never
  }
}

function derived(fields: Readonly<Record<string, Vocabulary>>): Record<string, Vocabulary> {
  if ('main-message' in fields) {
    const plates = Object.fromEntries(PLATE_NAMES.map((name) => [name, flag]))
    return { id: text, plates: { kind: 'object', fields: plates } }
  }
  if ('act' in fields && 'sign' in fields) return { 'act-words': text }
  if ('dose' in fields) return { 'dose-in-words': text }
  return {}
}

function extend(vocabulary: Vocabulary, more: Readonly<Record<string, Vocabulary>>): Vocabulary {
  if (vocabulary.kind !== 'object') throw new Error('only an object has fields')
  return { kind: 'object', fields: { ...vocabulary.fields, ...more } }
}
