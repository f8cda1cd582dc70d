// Lists on slides.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deckOf } from './lesson.ts'

test('should put no points before choices that are called by letters', async () => {
  const { html } = await deckOf('## Which?\n\n- **A** the shin\n- **B** the heel\n')
  assert.match(html, /<ul class="lettered">\n<li><strong>A<\/strong> the shin<\/li>/)
})

test('should put points before all other lists', async () => {
  for (const list of ['- **A** the shin\n- the heel', '- **All** of it\n- **B** the heel']) {
    const { html } = await deckOf(`## Which?\n\n${list}\n`)
    assert.doesNotMatch(html, /class="lettered"/)
  }
})
