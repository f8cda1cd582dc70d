// Questions as templates see them: by the names that the vocabulary has, and only when asked for.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { orderView } from '../../src/build/order-view.ts'
import { quizView } from '../../src/build/quiz-view.ts'
import type { Workshop } from '../../src/build/workshop.ts'
import { createPlaces } from '../../src/document/places.ts'
import type { Edition } from '../../src/template/edition.ts'
import type { View, ViewValue } from '../../src/template/view.ts'
import { vocabularyFor } from '../../src/template/vocabulary.ts'
import type { Vocabulary } from '../../src/yaml/describe.ts'
import { openShelf } from './library.ts'

const shelf = openShelf()
const { library, words } = shelf.context

/** What of a workshop questions need. */
const workshop = { library, words, places: createPlaces() } as unknown as Workshop

/** The names of a view, list items as one, with dots. */
function namesOfView(value: ViewValue, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => namesOfView(item, path))
  if (typeof value !== 'object') return [path]
  return Object.entries(value as View).flatMap(([name, field]) =>
    namesOfView(field, `${path}.${name}`),
  )
}

function namesOf(vocabulary: Vocabulary | undefined, path = ''): string[] {
  if (vocabulary?.kind === 'list') return namesOf(vocabulary.of, path)
  if (vocabulary?.kind !== 'object') return [path]
  return Object.entries(vocabulary.fields).flatMap(([name, field]) =>
    namesOf(field, `${path}.${name}`),
  )
}

for (const subject of ['muscle', 'group'] as const)
  test(`should show the questions about a ${subject} by the names of the vocabulary`, () => {
    const known = vocabularyFor(subject)
    const record = (subject === 'muscle' ? shelf.muscles : shelf.groups)[0]
    assert.ok(record && known.kind === 'object')
    const names = new Set(namesOfView(quizView(record, 'worksheet', workshop)))
    assert.deepEqual([...names].toSorted(), namesOf(known.fields.quiz).toSorted())
  })

test('should think of questions only when a template asks for them', () => {
  const [record] = shelf.muscles
  assert.ok(record)
  let asked = 0
  const watched = {
    ...workshop,
    get library() {
      asked++
      return library
    },
  } as unknown as Workshop
  const format = { paper: 'letter', traits: [] } as const
  const order = { subject: record.id, edition: 'client', format }
  const edition = { name: 'client' } as Edition
  const view = orderView(order, {}, { record, edition, workshop: watched })
  assert.equal(asked, 0)
  assert.equal(view.quiz, view.quiz)
  assert.ok(asked > 0)
})
