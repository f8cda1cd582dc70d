// What templates see of the shipped record: neither more nor less than the vocabulary says.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readProject } from '../../src/build/files.ts'
import { readLibrary } from '../../src/content/library.ts'
import type { Muscle } from '../../src/content/schema.ts'
import { collectDiagnostics } from '../../src/diagnostic.ts'
import { createPlaces, firstMark, stripMarks } from '../../src/document/places.ts'
import type { Packet } from '../../src/template/packet.ts'
import { REFERENCES } from '../../src/template/reference.ts'
import {
  recordView,
  sourcesOf,
  type View,
  type ViewContext,
  type ViewValue,
} from '../../src/template/view.ts'
import { vocabularyFor } from '../../src/template/vocabulary.ts'
import { readWords } from '../../src/template/words.ts'
import type { Vocabulary } from '../../src/yaml/describe.ts'
import { isLocated } from '../../src/yaml/located.ts'
import { ROOT } from '../build/project.ts'
import { filesOfCase, overSound, toFiles, utf8 } from '../content/files.ts'

const WORDS = 'templates/words.yaml'

function shipped(country = 'US'): { readonly muscle: Muscle; readonly context: ViewContext } {
  const { report } = collectDiagnostics()
  const files = readProject(ROOT, undefined, ROOT)
  const library = readLibrary(files, report)
  const words = readWords(textOf(files.get(WORDS)?.bytes), WORDS, 'en', report)
  const muscle = library.muscles.get('gastrocnemius')
  const spoken = library.countries.get(country)
  assert.ok(words && muscle && library.studio && spoken)
  const { studio } = library
  const plates = new Map([['gastrocnemius', new Set(['locator'])]])
  const context = { library, studio, country: spoken, words, places: createPlaces(), plates }
  return { muscle, context }
}

function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes)
}

/** What the program adds to a record, and what therefore is always there. */
const ADDED = ['act-words', 'dose-in-words', 'plates']

/** Paths of names that the record fills and the view does not, or with something else. */
function unfilled(
  record: unknown,
  view: ViewValue,
  vocabulary: Vocabulary,
  context: ViewContext,
  path: string,
): string[] {
  switch (vocabulary.kind) {
    case 'text':
      return typeof view === 'string' && stripMarks(view) !== '' ? [] : [path]
    case 'flag':
      return typeof view === 'boolean' ? [] : [path]
    case 'list':
      if (!Array.isArray(view) || !Array.isArray(record) || view.length !== record.length)
        return [path]
      return record.flatMap((item, index) =>
        unfilled(item, view[index], vocabulary.of, context, `${path}.${index}`),
      )
    case 'object': {
      if (typeof view !== 'object' || Array.isArray(view)) return [path]
      const fields = Object.entries(vocabulary.fields).filter(
        ([name]) => ADDED.includes(name) || fieldOf(record, name, context) !== undefined,
      )
      return fields.flatMap(([name, field]) =>
        unfilled(
          fieldOf(record, name, context),
          (view as View)[name],
          field,
          context,
          `${path}.${name}`,
        ),
      )
    }
    default:
      return vocabulary satisfies never
  }
}

/** What the record says under a name, with ids followed to what they name. */
function fieldOf(record: unknown, name: string, { library }: ViewContext): unknown {
  const value = (record as Readonly<Record<string, unknown>> | undefined)?.[name]
  const reference = REFERENCES.get(name)
  const follow = (id: unknown): unknown =>
    reference && typeof id === 'object' && id && isLocated(id)
      ? reference.find(String(id.value), library, id.at)
      : id
  return Array.isArray(value) ? value.map(follow) : follow(value)
}

/** Paths of names that the view has and the vocabulary does not know. */
function strangers(view: ViewValue, vocabulary: Vocabulary, path: string): string[] {
  if (vocabulary.kind === 'list')
    return Array.isArray(view)
      ? view.flatMap((item, index) => strangers(item, vocabulary.of, `${path}.${index}`))
      : [path]
  if (vocabulary.kind !== 'object') return typeof view === 'object' ? [path] : []
  return Object.entries(view as View)
    .filter(([, value]) => value !== undefined)
    .flatMap(([name, value]) => {
      const known = vocabulary.fields[name]
      return known ? strangers(value, known, `${path}.${name}`) : [`${path}.${name}`]
    })
}

test('should fill every name of the vocabulary that the record has', () => {
  const { muscle, context } = shipped()
  const { library, studio, country } = context
  const record = {
    ...muscle,
    sections: Object.fromEntries(muscle.sections),
    'all-sources': sourcesOf(muscle, library).map((key) => library.sources.get(key)),
    studio,
    country,
  }
  const view = recordView(muscle, context)
  assert.deepEqual(unfilled(record, view, vocabularyFor('muscle'), context, 'muscle'), [])
})

test('should hold no name that the vocabulary lacks', () => {
  const { muscle, context } = shipped()
  assert.deepEqual(strangers(recordView(muscle, context), vocabularyFor('muscle'), 'muscle'), [])
})

/** A part of the view by its path, without the marks of places. */
function said(view: View, ...path: readonly (string | number)[]): ViewValue {
  let here: ViewValue = view
  for (const step of path)
    here = Array.isArray(here) ? here[Number(step)] : (here as View | undefined)?.[step]
  return typeof here === 'string' ? stripMarks(here) : here
}

test('should say which pictures the atlas has of a record, and of each member of a group', () => {
  const { muscle, context } = shipped()
  const view = recordView(muscle, context)
  assert.equal(said(view, 'id'), 'gastrocnemius')
  assert.equal(said(view, 'plates', 'locator'), true)
  assert.equal(said(view, 'plates', 'attachments'), false)
  const calf = context.library.groups.get('calf')
  assert.ok(calf)
  const group = recordView(calf, context)
  assert.equal(said(group, 'plates', 'locator'), false)
  assert.equal(said(group, 'members', 0, 'id'), 'gastrocnemius')
  assert.equal(said(group, 'members', 0, 'plates', 'locator'), true)
})

test('should hold for a packet just the names of its vocabulary', () => {
  const { muscle, context } = shipped()
  const at = { file: 'packets/week-3.pdf', line: 1 }
  const packet: Packet = {
    kind: 'packet',
    id: 'week-3',
    name: { value: 'Week *3*', at, markdown: false },
    members: [muscle.id, 'soleus'].map((value) => ({ value, at, markdown: false })),
    checked: muscle.checked,
  }
  const view = recordView(packet, context)
  assert.deepEqual(strangers(view, vocabularyFor('packet'), 'packet'), [])
  assert.equal(said(view, 'title'), 'Week \\*3\\*')
  assert.equal(said(view, 'members', 1, 'id'), 'soleus')
  const soleus = context.library.muscles.get('soleus')
  assert.ok(soleus)
  const works = new Set([muscle, soleus].flatMap((each) => sourcesOf(each, context.library)))
  assert.deepEqual(sourcesOf(packet, context.library), [...works])
})

test('should follow ids to what they name, whether or not it has a record', () => {
  const { muscle, context } = shipped()
  const view = recordView(muscle, context)
  const { library } = context
  const [first] = muscle['works-with'] ?? []
  assert.equal(
    said(view, 'works-with', 0, 'name'),
    (library.muscles.get(first?.value ?? '') ?? library.unwritten.get(first?.value ?? ''))?.name
      .value,
  )
  const exercise = library.exercises.get(muscle.exercises[0]?.value ?? '')
  assert.equal(said(view, 'exercises', 0, 'name'), exercise?.name.value)
  assert.equal(said(view, 'exercises', 0, 'works', 0, 'name'), 'Gastrocnemius')
  assert.equal(said(view, 'region'), 'lower leg, ankle and foot')
})

test('should mark each text with the place where it was written', () => {
  const { muscle, context } = shipped()
  const view = recordView(muscle, context)
  const placeOf = (text: ViewValue) => {
    const mark = firstMark(String(text))
    return mark && context.places.find(mark)
  }
  assert.deepEqual(placeOf(view['main-message']), muscle['main-message'].at)
  assert.deepEqual(placeOf(view.checked), muscle.checked.at)
  const sections = view.sections as View
  assert.equal(
    placeOf(sections['why-it-matters'])?.line,
    muscle.sections.get('why-it-matters')?.firstLine,
  )
})

test('should let Markdown work in the texts that are meant for it, and in no others', () => {
  const { muscle, context } = shipped()
  const starred = { value: 'a *b*', at: muscle.name.at }
  const view = recordView(
    {
      ...muscle,
      name: { ...starred, markdown: false },
      'main-message': { ...starred, markdown: true },
    },
    context,
  )
  assert.equal(said(view, 'name'), 'a \\*b\\*')
  assert.equal(said(view, 'main-message'), 'a *b*')
})

test('should say days in the order of the country', () => {
  for (const [country, day] of [
    ['US', 'January 2, 2026'],
    ['UK', '2 January 2026'],
    ['CA', '2026-01-02'],
  ] as const) {
    const { muscle, context } = shipped(country)
    const { at } = muscle.checked
    const by = { value: 'A. Clinician', at, markdown: false }
    const on = { value: '2026-01-02', at }
    const view = recordView({ ...muscle, checked: on, reviewed: { by, on } }, context)
    assert.deepEqual([said(view, 'checked'), said(view, 'reviewed', 'on')], [day, day])
  }
})

/** What the view says to do at each red flag of the record, by how fast it is. */
function actWords(country: string): Map<string, string> {
  const { muscle, context } = shipped(country)
  const view = recordView(muscle, context)
  return new Map(
    muscle['red-flags'].map(({ value }, index) => [
      context.library.redFlags.get(value)?.act.value ?? '',
      String(said(view, 'red-flags', index, 'act-words')),
    ]),
  )
}

test('should say what to do at a red flag with the number and the words of the country', () => {
  const today = 'Get medical help today.'
  const acts: readonly (readonly [country: string, ...words: [string, string, string]])[] = [
    ['US', 'Call\u00a0911\u00a0now.', today, 'See your doctor this week.'],
    [
      'UK',
      'Call\u00a0999\u00a0now.',
      `${today.slice(0, -1)}: call\u00a0111.`,
      'See your GP this week.',
    ],
    ['AU', 'Call\u00a0000\u00a0now.', today, 'See your GP this week.'],
  ]
  for (const [country, emergency, today, soon] of acts) {
    const words = actWords(country)
    assert.equal(words.get('emergency'), emergency)
    assert.equal(words.get('today'), today)
    assert.equal(words.get('soon'), soon)
  }
})

test('should say the dose of an exercise in words', () => {
  const { muscle, context } = shipped()
  const view = recordView(muscle, context)
  muscle.exercises.forEach((_, index) => {
    assert.match(String(said(view, 'exercises', index, 'dose-in-words')), /^\S.*, .*\.$/)
  })
})

/** The sound project with other works cited at the places named. */
function citing(record: (text: string) => string, exercise: string, flag: string) {
  const sound = (path: string): string => textOf(filesOfCase('sound').get(path))
  const MUSCLE = 'content/muscles/soleus.md'
  const EXERCISE = 'content/exercises/bent-knee-stretch.md'
  const FLAGS = 'content/red-flags.yaml'
  const SOURCES = 'content/sources.yaml'
  const keys = ['book1', 'book2', 'book3', 'book4', 'book5', 'book6']
  const files = overSound(
    new Map([
      [MUSCLE, utf8(record(sound(MUSCLE)))],
      [EXERCISE, utf8(sound(EXERCISE).replace('[book1]', exercise))],
      [FLAGS, utf8(sound(FLAGS).replace('[book1]', flag))],
      [SOURCES, utf8(keys.map((key) => sound(SOURCES).replace('book1', key)).join(''))],
    ]),
  )
  const { all, report } = collectDiagnostics()
  const library = readLibrary(toFiles(files), report)
  assert.deepEqual(all, [])
  const muscle = library.muscles.get('soleus')
  assert.ok(muscle)
  return sourcesOf(muscle, library)
}

test('should collect the works in the order in which the record first names them', () => {
  const heads = (text: string): string =>
    text
      .replace('sources: [book1]', 'sources: [book3, book1]')
      .replace(/^sources: \[book1\]$/m, 'sources: [book1, book2]')
  assert.deepEqual(citing(heads, '[book5, book3]', '[book4]'), [
    'book3',
    'book1',
    'book2',
    'book5',
    'book4',
  ])
})

test('should not count works for further reading among those that the record rests on', () => {
  const more = (text: string): string => text.replace(/^checked:/m, 'more: [book6]\nchecked:')
  assert.deepEqual(citing(more, '[book1]', '[book1]'), ['book1'])
})

test('should number works as the list of the sheet does, wherever they are cited', () => {
  const { muscle, context } = shipped()
  const view = recordView(muscle, context)
  const works = view['all-sources'] as readonly View[]
  assert.deepEqual(
    works.map((work) => said(work, 'number')),
    works.map((_, index) => String(index + 1)),
  )
  const [first] = muscle.insertion[0]?.sources ?? []
  const listed = sourcesOf(muscle, context.library).indexOf(first?.value ?? '') + 1
  assert.equal(said(view, 'insertion', 0, 'sources', 0, 'number'), String(listed))
  assert.equal(said(view, 'insertion', 0, 'cited'), '\\[1,\u00a02,\u00a03\\]')
})

test('should say motions, roles and confidence in words', () => {
  const { muscle, context } = shipped()
  const view = recordView(muscle, context)
  assert.deepEqual(
    ['joint', 'motion', 'role-words'].map((name) => said(view, 'actions', 0, name)),
    ['ankle', 'plantarflexion', 'prime mover'],
  )
  assert.equal(said(view, 'notice', 0, 'certain'), true)
  assert.equal(said(view, 'notice', 2, 'certain'), false)
})

test('should list the words of the glossary that the record uses, and not its own name', () => {
  const { muscle, context } = shipped()
  const words = recordView(muscle, context)['key-words'] as readonly View[]
  const terms = words.map((word) => said(word, 'term'))
  assert.ok(terms.includes('Achilles tendon'))
  assert.ok(terms.includes('condyle'))
  assert.ok(!terms.includes('gastrocnemius'))
  assert.ok(!terms.includes('meniscus'))
  assert.equal(said(words[0] ?? {}, 'plain'), 'the thick cord above your heel')
})

test('should know where the lesson is published, when the studio says so', () => {
  const { muscle, context } = shipped()
  assert.equal(recordView(muscle, context)['lesson-address'], undefined)
  const { at } = context.studio.name
  const studio = {
    ...context.studio,
    'base-url': { value: 'https://example.com/x/', at, markdown: false },
  }
  assert.equal(
    said(recordView(muscle, { ...context, studio }), 'lesson-address'),
    '<https://example.com/x/gastrocnemius/lesson.html>',
  )
})
