// The names that a template may use. They come from the shapes of the records themselves, so that a
// new field of a record is at once a new name in templates.

import { shapes } from '../content/schema.ts'
import { EXERCISE_SECTIONS, MUSCLE_SECTIONS } from '../content/vocabulary.ts'
import { FORMAT_TRAITS } from '../theme/format.ts'
import { type Vocabulary, vocabularyOf } from '../yaml/describe.ts'
import { claimVocabulary } from './claim.ts'
import { REFERENCES } from './reference.ts'

/** What a template can be for. */
export const SUBJECTS = ['muscle', 'group', 'packet'] as const

export type Subject = (typeof SUBJECTS)[number]

const text: Vocabulary = { kind: 'text' }
const flag: Vocabulary = { kind: 'flag' }

/** The pictures that the atlas may have: a template asks before it shows one. */
export const PLATE_NAMES = ['locator', 'attachments', 'layers', 'action'] as const

/** What is there only on a sheet that is made for one client. */
export const PERSONAL_NAMES = ['name', 'note', 'next', 'prepared-by'] as const

/** @param subject what a template is for */
export function vocabularyFor(subject: Subject): Vocabulary {
  const record = resolve(subject === 'packet' ? packetVocabulary() : vocabularyOf(shapes[subject]))
  return extend(record, {
    'all-sources': { kind: 'list', of: resolve(vocabularyOf(shapes.source)) },
    studio: resolve(vocabularyOf(shapes.studio)),
    country: resolve(vocabularyOf(shapes.country)),
    format: {
      kind: 'object',
      fields: Object.fromEntries(FORMAT_TRAITS.map((trait) => [trait, flag])),
    },
    packet: flag,
    ...(subject !== 'packet' && { quiz: quizVocabulary() }),
    personal: {
      kind: 'object',
      fields: {
        ...Object.fromEntries(PERSONAL_NAMES.map((name) => [name, text])),
        // Whether exercises were chosen for this client.
        chosen: flag,
        // Whether there is a note or a next visit, for a box of their own.
        boxed: flag,
      },
    },
  })
}

/** Questions about a record; a list of muscles has none. */
function quizVocabulary(): Vocabulary {
  const fields = (...names: readonly string[]): Vocabulary => ({
    kind: 'object',
    fields: Object.fromEntries(names.map((name) => [name, text])),
  })
  const listOf = (of: Vocabulary): Vocabulary => ({ kind: 'list', of })
  const option = fields('letter', 'text')
  return {
    kind: 'object',
    fields: {
      choices: listOf(
        extend(fields('number', 'prompt', 'why'), { options: listOf(option), answer: option }),
      ),
      matches: extend(fields('prompt'), {
        left: listOf(fields('number', 'text')),
        right: listOf(fields('letter', 'text')),
        rows: listOf(fields('number', 'left', 'letter', 'right')),
        answers: listOf(fields('number', 'letter')),
      }),
      blanks: listOf(fields('number', 'before', 'behind', 'answer')),
      cards: listOf(fields('front', 'back')),
    },
  }
}

/** A list of muscles has a title, and nothing of its own besides. */
function packetVocabulary(): Vocabulary {
  const group = vocabularyOf(shapes.group)
  if (group.kind !== 'object') throw new Error('a group is an object')
  const { members, checked } = group.fields
  return {
    kind: 'object',
    fields: { title: text, ...(members && { members }), ...(checked && { checked }) },
  }
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
        { ...claimVocabulary(vocabulary.fields), ...derived(vocabulary.fields) },
      )
    }
    default:
      return vocabulary satisfies never
  }
}

function derived(fields: Readonly<Record<string, Vocabulary>>): Record<string, Vocabulary> {
  if ('main-message' in fields) {
    const plates = Object.fromEntries(PLATE_NAMES.map((name) => [name, flag]))
    const sections = sectionsOf(MUSCLE_SECTIONS)
    const word: Vocabulary = { kind: 'object', fields: { term: text, plain: text, say: text } }
    return {
      id: text,
      plates: { kind: 'object', fields: plates },
      sections,
      'key-words': { kind: 'list', of: word },
      'lesson-address': text,
      'handout-address': text,
      ...('heads' in fields && { span: text }),
    }
  }
  if ('act' in fields && 'sign' in fields) return { 'act-words': text }
  if ('dose' in fields) return { 'dose-in-words': text, sections: sectionsOf(EXERCISE_SECTIONS) }
  return {}
}

function sectionsOf(headings: Readonly<Record<string, string>>): Vocabulary {
  const slugs = Object.values(headings)
  return { kind: 'object', fields: Object.fromEntries(slugs.map((slug) => [slug, text])) }
}

function extend(vocabulary: Vocabulary, more: Readonly<Record<string, Vocabulary>>): Vocabulary {
  if (vocabulary.kind !== 'object') throw new Error('only an object has fields')
  return { kind: 'object', fields: { ...vocabulary.fields, ...more } }
}
