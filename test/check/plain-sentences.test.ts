// What makes a sentence hard to read once.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findingsOf } from '../../src/check/plain-sentences.ts'

const rulesIn = (sentence: string): string[] => findingsOf(sentence).map(({ rule }) => rule)
const words = (count: number): string => `${Array(count).fill('word').join(' ')}.`

test('should let a sentence have twenty-five words, and no more', () => {
  assert.deepEqual(rulesIn(words(25)), [])
  assert.deepEqual(rulesIn(words(26)), ['sentence-long'])
  assert.match(findingsOf(words(26))[0]?.message ?? '', /has 26 words/)
})

for (const text of [
  'Hold for 2.5 breaths.',
  'About 30% do.',
  'Use 1/2 of it.',
  'Take ½ a step.',
  'Ten per cent do.',
  'Walk 1,5 km.',
])
  test(`should find the number that is hard to read in “${text}”`, () => {
    assert.deepEqual(rulesIn(text), ['number-hard'])
  })

for (const text of ['Call 911 now.', 'Dial 112.', 'Ring (555) 010-1234.', 'Or +44 20 7946 0000.'])
  test(`should find the telephone number in “${text}”`, () => {
    assert.deepEqual(rulesIn(text), ['telephone-typed'])
  })

for (const text of [
  'Hold for 30 seconds, 2 rounds on each side, 5 days a week.',
  'Walk 1,000 steps.',
  'Call for help.',
  'Do 8 to 12 of them.',
  'Half of all people do.',
  'The roots are S1–S2.',
])
  test(`should find nothing in “${text}”`, () => {
    assert.deepEqual(rulesIn(text), [])
  })
