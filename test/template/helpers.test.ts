import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HELPERS } from '../../src/template/helpers.ts'
import { SUBJECTS, vocabularyFor } from '../../src/template/vocabulary.ts'
import type { Vocabulary } from '../../src/yaml/describe.ts'

/** Handlebars takes these for calls, whatever the record holds: `{{after}}` would print nothing. */
const CALLS = new Set([...HELPERS.keys(), 'if', 'unless', 'each', 'with', 'log', 'lookup'])

function namesIn(vocabulary: Vocabulary): string[] {
  switch (vocabulary.kind) {
    case 'text':
    case 'flag':
      return []
    case 'list':
      return namesIn(vocabulary.of)
    case 'object':
      return Object.entries(vocabulary.fields).flatMap(([name, of]) => [name, ...namesIn(of)])
    default:
      return vocabulary satisfies never
  }
}

for (const subject of SUBJECTS)
  test(`should give nothing of a ${subject} the name of a helper`, () => {
    const names = namesIn(vocabularyFor(subject))
    assert.ok(names.length > 50)
    assert.deepEqual(
      names.filter((name) => CALLS.has(name)),
      [],
    )
  })
