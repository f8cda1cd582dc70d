import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  collectDiagnostics,
  compare,
  type Diagnostic,
  didYouMean,
  formatDiagnostic,
  nearest,
  sortDiagnostics,
} from '../src/diagnostic.ts'

function diagnostic(file: string, line: number, column?: number, message = 'm'): Diagnostic {
  const at = { file, line, ...(column !== undefined && { column }) }
  return { severity: 'error', rule: 'some-rule', message, at }
}

const formats: readonly (readonly [title: string, diagnostic: Diagnostic, expected: string])[] = [
  ['a place with its column', diagnostic('a.md', 3, 7), 'a.md:3:7: error: m (some-rule)'],
  ['a place without a column', diagnostic('a.md', 3), 'a.md:3: error: m (some-rule)'],
  [
    'a warning and its hint',
    { ...diagnostic('a.md', 3), severity: 'warning', hint: 'do it so' },
    'a.md:3: warning: m (some-rule)\n  hint: do it so',
  ],
]

for (const [title, given, expected] of formats)
  test(`should print ${title}`, () => {
    assert.equal(formatDiagnostic(given), expected)
  })

test('should keep what is reported twice once, in the order in which it came', () => {
  const { all, report } = collectDiagnostics()
  report(diagnostic('b.md', 2))
  report(diagnostic('a.md', 1))
  report(diagnostic('b.md', 2))
  report(diagnostic('b.md', 2, 1))
  assert.deepEqual(all, [diagnostic('b.md', 2), diagnostic('a.md', 1), diagnostic('b.md', 2, 1)])
})

test('should sort by file, line as a number, column and message', () => {
  const sorted = [
    diagnostic('B.md', 9),
    diagnostic('a.md', 2, 1),
    diagnostic('a.md', 10),
    diagnostic('a.md', 10, 2, 'm'),
    diagnostic('a.md', 10, 2, 'n'),
    diagnostic('a.md', 10, 11),
  ]
  const given = sorted.toReversed()
  assert.deepEqual(sortDiagnostics(given), sorted)
  assert.deepEqual(given, sorted.toReversed(), 'what was given is left as it was')
})

test('should compare by code units, whatever the locale', () => {
  const words = ['ä', 'a', 'Z', 'z', 'a']
  assert.deepEqual(words.sort(compare), ['Z', 'a', 'a', 'z', 'ä'])
})

const guesses: readonly (readonly [
  word: string,
  candidates: readonly string[],
  meant: string | undefined,
])[] = [
  ['sya', ['name', 'say', 'plain'], 'say'],
  ['plian', ['plain'], 'plain'],
  ['gastrocnemus', ['soleus', 'gastrocnemius'], 'gastrocnemius'],
  ['gastroknemeus', ['gastrocnemius'], 'gastrocnemius'],
  ['LAYER', ['layer'], 'layer'],
  ['', ['name'], undefined],
  ['colour', ['weight'], undefined],
  // Six letters, of which two may differ, and three do.
  ['abcdef', ['abcxyz'], undefined],
  ['abcdef', ['abcdyz'], 'abcdyz'],
  // The first of two that are equally near.
  ['bat', ['cat', 'hat'], 'cat'],
  ['bat', ['cart', 'bats', 'hat'], 'bats'],
]

for (const [word, candidates, meant] of guesses)
  test(`should take \`${word}\` for ${meant ?? 'nothing'} among ${candidates.join(', ')}`, () => {
    assert.equal(nearest(word, candidates), meant)
  })

test('should name the nearest word, or else a list that is short', () => {
  const many = Array.from({ length: 25 }, (_, index) => `candidate-${index}`)
  assert.equal(didYouMean('nmae', ['name', 'say']), 'did you mean `name`?')
  assert.equal(didYouMean('colour', new Set(['name', 'say'])), 'expected one of: name, say')
  assert.equal(didYouMean('colour', many.slice(1))?.startsWith('expected one of: '), true)
  assert.equal(didYouMean('colour', many), undefined)
  assert.equal(didYouMean('colour', []), undefined)
})
