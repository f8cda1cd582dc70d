// What a sheet must not say, and what only looks like it.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { claimsOf } from '../../src/check/phrase.ts'
import { PHRASE_RULES } from '../../src/check/phrases.ts'
import { sentencesOf } from '../../src/check/sentences.ts'

/** Rule → a sentence that breaks it, and one that does not. */
const CASES: Readonly<Record<string, readonly [bad: string, good: string]>> = {
  'scope-diagnose': ['This test diagnoses a tear.', 'This is not a diagnosis.'],
  'scope-treat': ['It treats heel pain.', 'Treat yourself to a rest.'],
  'scope-cure': ['It cures a stiff back.', 'Nothing here will cure a stiff back.'],
  'scope-heal': ['Rolling heals your fascia.', 'Wait until the cut has healed.'],
  'scope-healing': ['This pose is healing.', 'Skin heals slowly.'],
  'scope-prescribe': ['I prescribe three sets.', 'Do what your doctor prescribed.'],
  'scope-rehab': ['This is rehab for your calf.', 'Ask your physical therapist about rehab.'],
  'scope-guarantee': ['Relief is guaranteed.', 'Nothing is guaranteed.'],
  'scope-fix': ['This will fix your knee.', 'Fix your eyes on one point.'],
  'scope-detox': ['Twists detox the liver.', 'A twist does not detox anything.'],
  'scope-patient': ['For all my patients.', 'Be patient with yourself.'],
  'scope-condition': ['It helps your condition.', 'Keep your mat in good condition.'],
  'scope-no-pain-no-gain': ['No pain, no gain!', 'Forget “no pain, no gain”.'],
  'frightening-weak': ['Your calf is weak.', 'You have three weeks.'],
  'frightening-alignment': ['Your hips are misaligned.', 'Line up your feet.'],
  'frightening-damage': ['It is worn out.', 'The shoes are worn out.'],
  'too-sure-cause': ['A stiff calf causes heel pain.', 'It has more than one cause.'],
  'too-sure': ['Your calf is always stiff.', 'It may never trouble you.'],
  'long-word-doctor': ['Ask a physician.', 'Ask a doctor.'],
  'long-word-people': ['Many individuals do.', 'Many people do.'],
  'long-word-use': ['Utilise a strap.', 'Use a strap.'],
  'long-word-before': ['Prior to class, rest.', 'Before class, rest.'],
  'long-word-do': ['Perform it slowly.', 'Do it slowly.'],
}

test('should have a case for every rule, and a rule for every case', () => {
  assert.deepEqual(
    PHRASE_RULES.map(({ id }) => id),
    Object.keys(CASES),
  )
})

const rulesIn = (text: string): string[] => claimsOf(text).map(({ rule }) => rule.id)

for (const [id, [bad, good]] of Object.entries(CASES))
  test(`should find ${id} where it is meant, and only there`, () => {
    assert.deepEqual(rulesIn(bad), [id])
    assert.deepEqual(rulesIn(good), [])
  })

test('should find every claim of a paragraph, in order and with its place', () => {
  const text =
    'Keep moving. This will cure your plantar fasciitis; your weak, misaligned calf causes it.'
  const found = claimsOf(text)
  assert.deepEqual(
    found.map(({ words }) => words),
    ['cure', 'weak', 'misaligned', 'causes'],
  )
  for (const { words, start } of found) assert.equal(text.slice(start, start + words.length), words)
})

test('should not let a denial reach beyond its part of a sentence', () => {
  assert.deepEqual(rulesIn('It does not hurt, and it will cure you.'), ['scope-cure'])
  assert.deepEqual(rulesIn('This is not hard. It cures you.'), ['scope-cure'])
})

function linesOf(name: string): string[] {
  const file = fileURLToPath(new URL(name, import.meta.url))
  return readFileSync(file, 'utf8').split(/\r?\n/).filter(Boolean)
}

const stops = (text: string): boolean =>
  claimsOf(text).some(({ rule }) => rule.severity === 'error')

test('should let sixty innocent sentences pass', () => {
  const innocent = linesOf('innocent.txt')
  assert.equal(innocent.length, 60)
  assert.deepEqual(innocent.filter(stops), [])
})

test('should stop sixty sentences that claim too much', () => {
  const bad = linesOf('bad.txt')
  assert.equal(bad.length, 60)
  assert.deepEqual(
    bad.filter((text) => !stops(text)),
    [],
  )
})

const SENTENCES: readonly (readonly [text: string, sentences: readonly string[]])[] = [
  ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
  ['Hold for 2.5 breaths. Rest.', ['Hold for 2.5 breaths.', 'Rest.']],
  ['Ask Dr. Lee. Then go.', ['Ask Dr. Lee.', 'Then go.']],
  ['Use a prop, e.g. a block. Rest.', ['Use a prop, e.g. a block.', 'Rest.']],
  ['She said “stop.” I did.', ['She said “stop.”', 'I did.']],
  ['She said no. I went on.', ['She said no.', 'I went on.']],
  ['  No end  ', ['No end']],
  ['', []],
]

for (const [text, sentences] of SENTENCES)
  test(`should part ${JSON.stringify(text)} into sentences`, () => {
    const found = sentencesOf(text)
    assert.deepEqual(
      found.map((sentence) => sentence.text),
      sentences,
    )
    for (const { text: own, start } of found) assert.ok(text.startsWith(own, start))
  })
