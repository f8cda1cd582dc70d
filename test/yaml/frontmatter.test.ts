// The seam between facts and prose.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectDiagnostics } from '../../src/diagnostic.ts'
import { splitFrontMatter } from '../../src/yaml/frontmatter.ts'

function split(text: string) {
  const { all, report } = collectDiagnostics()
  const parts = splitFrontMatter(text, 'a.md', report)
  return { parts, rules: all.map(({ rule }) => rule) }
}

test('should give both halves with the lines on which they begin', () => {
  assert.deepEqual(split('---\nname: x\n--- \n\n## Why\n\n---\n').parts, {
    yaml: 'name: x\n',
    yamlFirstLine: 2,
    body: '\n## Why\n\n---\n',
    bodyFirstLine: 4,
  })
  assert.equal(split('---\nname: x\n---').parts?.body, '')
})

test('should tell where the facts do not begin or do not end', () => {
  assert.deepEqual(split('name: x\n').rules, ['front-matter-missing'])
  assert.deepEqual(split('\n---\nname: x\n---\n').rules, ['front-matter-missing'])
  assert.deepEqual(split('---\nname: x\n\n## Why\n').rules, ['front-matter-unclosed'])
})
