// The closed lists hang together, and the shapes tell templates what there is.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isIsbn } from '../../src/content/isbn.ts'
import { shapes } from '../../src/content/schema.ts'
import { BONES, JOINTS, jointOf, MOTIONS, NERVES, SOFT } from '../../src/content/vocabulary.ts'
import { vocabularyOf } from '../../src/yaml/describe.ts'

test('should name only parents that are in the list, and never go in a circle', () => {
  for (const parents of [BONES, NERVES] as Readonly<Record<string, string | null>>[])
    for (const id of Object.keys(parents)) {
      const trail = new Set<string>()
      for (let part: string | null = id; part !== null; part = parents[part] ?? null) {
        assert.ok(part in parents, `${part}, the parent of ${id}, is in the list`)
        assert.ok(!trail.has(part), `${id} is part of itself`)
        trail.add(part)
      }
    }
})

test('should list nothing twice', () => {
  for (const list of [SOFT, MOTIONS, JOINTS]) assert.equal(new Set<string>(list).size, list.length)
})

test('should derive joints from motions', () => {
  assert.equal(jointOf('toes-mtp:flexion'), 'toes-mtp')
  assert.ok(JOINTS.includes('ankle'))
})

test('should describe every record to templates', () => {
  for (const shape of Object.values(shapes)) assert.equal(vocabularyOf(shape).kind, 'object')
  const muscle = vocabularyOf(shapes.muscle)
  assert.ok(muscle.kind === 'object')
  assert.equal(muscle.fields.insertion?.kind, 'list')
  assert.equal(muscle.fields.name?.kind, 'text')
})

test('should know an ISBN by its last digit', () => {
  for (const isbn of ['978-0-7020-7705-0', '0-306-40615-2', '0-8044-2957-X', '9780306406157'])
    assert.ok(isIsbn(isbn), isbn)
  for (const isbn of ['978-0-7020-7705-1', '0-306-40615-3', '12345', 'X-306-40615-2', ''])
    assert.ok(!isIsbn(isbn), isbn)
})
