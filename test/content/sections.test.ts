// What begins a section and what is only a line of prose with `#` in front: as in Markdown, so that
// no line is a heading here and words there.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSections } from '../../src/content/sections.ts'
import { collectDiagnostics } from '../../src/diagnostic.ts'

const rules = { headings: { Why: 'why', What: 'what' }, required: [] }

function sections(body: string) {
  const { all, report } = collectDiagnostics()
  const read = readSections(body, { file: 'a.md', line: 1 }, rules, report)
  return {
    prose: Object.fromEntries([...read].map(([slug, { markdown }]) => [slug, markdown])),
    told: all.map(({ at, rule }) => `${at.line} ${rule}`),
  }
}

for (const line of [
  '#1 rule: breathe',
  '#yoga and #pilates',
  '##2 of them',
  '#######',
  '####### x',
])
  test(`should take for prose: ${line}`, () => {
    const { prose, told } = sections(`## Why\n\n${line}\n`)
    assert.deepEqual(told, [])
    assert.deepEqual(prose, { why: line })
  })

test('should take what Markdown takes for a heading', () => {
  for (const heading of ['## What', '##\tWhat', '##\u00a0What', '  ## What ', '## What ##'])
    assert.deepEqual(sections(`## Why\nOne.\n${heading}\nTwo.\n`), {
      prose: { why: 'One.', what: 'Two.' },
      told: [],
    })
})

test('should refuse headings of a wrong level', () => {
  for (const heading of ['# Big', '#\u00a0Big', '#### Small'])
    assert.deepEqual(sections(`## Why\nOne.\n${heading}\n`).told, ['3 heading-level'])
})

test('should miss the space in a heading that has none, and begin its section', () => {
  assert.deepEqual(sections('##Why\nOne.\n'), { prose: { why: 'One.' }, told: ['1 heading-space'] })
  assert.deepEqual(sections('## Why\nOne.\n###Small\n').told, ['3 heading-space'])
})
