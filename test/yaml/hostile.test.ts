// Input that is meant to hurt: it is refused, quickly.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inline, list, mapping, text } from '../../src/yaml/shape.ts'
import { reading } from './reading.ts'

const shape = mapping({ a: text(), b: list(inline()).optional() })

test('should refuse a nest of aliases before it unfolds', () => {
  const bomb = ['a: &a [x, x]']
  for (let level = 0; level < 15; level++) bomb.push(`b${level}: &b${level} [*a, *a, *a, *a]`)
  const { value, rules } = reading(bomb.join('\n'), shape)
  assert.equal(value, undefined)
  assert.ok(rules.every((rule) => rule.endsWith(' yaml-start')))
})

test('should refuse an alias and an anchor even where they would fit', () => {
  assert.deepEqual(reading('a: &x one\n', shape).rules, ['1:4 yaml-start'])
  assert.deepEqual(reading('a: one\nb: [*x]\n', shape).rules, ['2:5 yaml-start'])
})

test('should refuse depth without end', () => {
  for (const deep of ['['.repeat(100_000), '- '.repeat(50_000), '{a: '.repeat(20_000)])
    assert.ok(reading(`a: ${deep}`, shape).told.length > 0)
  assert.deepEqual(
    reading(`a: ${'['.repeat(40)}${']'.repeat(40)}`, shape).rules[1],
    '1:36 yaml-syntax',
  )
})

// What grows with the square of the length would take hours.
test('should read a long file and long lines to the end', { timeout: 300_000 }, () => {
  const sentence = 'word '.repeat(100_000)
  assert.equal(reading(`a: ${sentence}\n`, shape).value?.a.value.length, sentence.length - 1)
  assert.ok(reading(`a: ${'x: '.repeat(100_000)}\n`, shape).told.length > 0)
  assert.ok(reading(`a: ${'" '.repeat(100_000)}\n`, shape).told.length > 0)
  assert.ok(reading('k: v\n'.repeat(50_000), shape).told.length > 0)
  assert.deepEqual(reading('a: @x\n'.repeat(100_000), shape).rules, ['1:4 yaml-start'])
})
