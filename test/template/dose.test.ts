import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { shapes } from '../../src/content/schema.ts'
import { collectDiagnostics } from '../../src/diagnostic.ts'
import { doseInWords } from '../../src/template/dose.ts'
import { readWords } from '../../src/template/words.ts'
import { readYaml } from '../../src/yaml/read.ts'
import { ROOT } from '../build/project.ts'
import { readText } from '../equipment/golden.ts'

function shippedWords() {
  const yaml = readText(join(ROOT, 'templates', 'words.yaml'))
  const words = readWords(yaml, 'words.yaml', 'en', collectDiagnostics().report)
  assert.ok(words)
  return words
}

const words = shippedWords()

/** The dose as an instructor writes it, in words. */
function inWords(dose: string): string {
  const { all, report } = collectDiagnostics()
  const yaml = `name: x
kind: stretch
tool: wall
steps: [x]
dose: {${dose}}
feel: x
stop-if: [x]
works: [soleus]
sources: [book1]
`
  const exercise = readYaml(yaml, { file: 'a.md', firstLine: 1 }, shapes.exercise, report)
  assert.deepEqual(all, [])
  assert.ok(exercise)
  return doseInWords(exercise.dose, words)
}

const doses: readonly (readonly [dose: string, words: string])[] = [
  [
    'hold: 30, sets: 2, per-side: yes, days: 5',
    'Hold for 30 seconds, 2 rounds on each side, 5 days a week.',
  ],
  ['reps: 10, sets: 2, per-side: no, days: 3', '10 times, 2 rounds, 3 days a week.'],
  ['time: 60, sets: 1, per-side: no, days: 7', '60 seconds, 1 round, every day.'],
  [
    'hold: 5, sets: 1, per-side: yes, days: 7',
    'Hold for 5 seconds, 1 round on each side, every day.',
  ],
]

for (const [dose, expected] of doses)
  test(`should say {${dose}} in words`, () => {
    assert.equal(inWords(dose), expected)
  })

test('should speak of one day and of one time as of one', () => {
  for (const dose of [
    'hold: 30, sets: 1, per-side: no, days: 1',
    'reps: 1, sets: 1, per-side: no, days: 2',
  ])
    assert.doesNotMatch(inWords(dose), /\b1 (?:times|rounds|days|seconds)\b/)
})
