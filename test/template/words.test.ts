import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { collectDiagnostics, formatDiagnostic } from '../../src/diagnostic.ts'
import { dayInWords, phrase, readWords } from '../../src/template/words.ts'
import { ROOT } from '../build/project.ts'
import { readText } from '../equipment/golden.ts'

const SHIPPED = readText(join(ROOT, 'templates', 'words.yaml'))

function read(yaml: string, language = 'en') {
  const { all, report } = collectDiagnostics()
  return { words: readWords(yaml, 'words.yaml', language, report), told: all.map(formatDiagnostic) }
}

function shippedWords() {
  const { words, told } = read(SHIPPED)
  assert.deepEqual(told, [])
  assert.ok(words)
  return words
}

test('should read the shipped words, with a place for each', () => {
  const words = shippedWords()
  assert.equal(words.months.length, 12)
  assert.equal(words.log.days.length, 7)
  assert.equal(words.page.value, 'Page {page} of {pages}')
  assert.equal(words.regions.get('jaw')?.value, 'jaw')
  assert.equal(SHIPPED.split('\n')[words.page.at.line - 1]?.trim().startsWith('page:'), true)
})

test('should tell a language that has no words', () => {
  const { words, told } = read(`${SHIPPED}\nde:${SHIPPED.split('\nen:')[1]}`, 'fr')
  assert.equal(words, undefined)
  assert.deepEqual(told, [
    'words.yaml:1: error: there are no words for the language `fr` (language-unknown)\n  hint: expected one of: en, de',
  ])
})

test('should give no words when one is missing or one too many', () => {
  for (const [from, to, rule] of [
    [/^ {2}page: .*$/m, '', 'field-missing'],
    [/^ {2}page:/m, '  pgae: x\n  page:', 'field-unknown'],
    ['[M, T, W, T, F, S, S]', '[M, T, W, T, F, S]', 'field-value'],
    [', December]', ']', 'field-value'],
  ] as const) {
    const yaml = SHIPPED.replace(from, to)
    assert.notEqual(yaml, SHIPPED)
    const { words, told } = read(yaml)
    assert.equal(words, undefined)
    assert.equal(told.length, 1)
    assert.match(told[0] ?? '', new RegExp(`\\(${rule}\\)`))
  }
})

const at = { file: 'words.yaml', line: 1 }

const phrases: readonly (readonly [
  value: string,
  values: Readonly<Record<string, string | number>>,
  filled: string,
])[] = [
  ['Page {page} of {pages}', { page: 1, pages: 2 }, 'Page 1 of 2'],
  ['{a} and {a}', { a: 'x' }, 'x and x'],
  ['none', { a: 'x' }, 'none'],
  ['{unknown} stays', { a: 'x' }, '{unknown} stays'],
  ['{sets} rounds', { sets: 0 }, '0 rounds'],
  // What is filled in is not read again, and `$` means nothing.
  ['{a}', { a: '{b} $& $1', b: 'y' }, '{b} $& $1'],
]

for (const [value, values, filled] of phrases)
  test(`should fill in \`${value}\` as ${filled}`, () => {
    assert.equal(phrase({ value, at, markdown: false }, values), filled)
  })

const days: readonly (readonly [day: string, order: 'mdy' | 'dmy' | 'ymd', words: string])[] = [
  ['2026-11-24', 'mdy', 'November 24, 2026'],
  ['2026-11-24', 'dmy', '24 November 2026'],
  ['2026-11-24', 'ymd', '2026-11-24'],
  ['2026-01-05', 'mdy', 'January 5, 2026'],
  ['2026-12-31', 'dmy', '31 December 2026'],
  ['2026-02-01', 'ymd', '2026-02-01'],
]

for (const [day, order, expected] of days)
  test(`should say ${day} in the order ${order} as ${expected}`, () => {
    assert.equal(dayInWords(day, order, shippedWords()), expected)
  })
