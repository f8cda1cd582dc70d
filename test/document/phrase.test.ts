import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fillPhrase } from '../../src/document/phrase.ts'

type Values = Readonly<Record<string, string | number>>

const PHRASES: readonly (readonly [phrase: string, values: Values, filled: string])[] = [
  ['({part} of {parts})', { part: 1, parts: 12 }, '(1 of 12)'],
  ['{a}, {a} and {b}', { a: 'x', b: '' }, 'x, x and '],
  ['nothing to fill', { a: 'x' }, 'nothing to fill'],
  ['{unknown} {Big} {}', {}, '{unknown} {Big} {}'],
  ['{constructor}', {}, '{constructor}'],
  ['Picture: {credit}.', { credit: "$& $1 $' $$" }, "Picture: $& $1 $' $$."],
  ['{a}{b}', { a: '{b}', b: 'c' }, '{b}c'],
]

for (const [phrase, values, filled] of PHRASES)
  test(`should fill ${JSON.stringify(phrase)} with ${JSON.stringify(values)}`, () => {
    assert.equal(fillPhrase(phrase, values), filled)
  })
