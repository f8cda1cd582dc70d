// A bad paragraph stops the sheets that print it, and no other.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openProject } from '../build/project.ts'

const BAD = 'This will cure your plantar fasciitis; your weak, misaligned calf causes it.'

test('should stop the sheets of a bad paragraph and no other, and offer better words', async (context) => {
  const project = openProject(context)
  const record = project.read('content/muscles/soleus.md')
  project.write(
    'content/muscles/soleus.md',
    `${record.trimEnd()}\n`.replace(/^main-message:.*$/m, `main-message: "${BAD}"`),
  )
  const line =
    project
      .read('content/muscles/soleus.md')
      .split('\n')
      .findIndex((text) => text.includes(BAD)) + 1
  assert.ok(line > 0)
  const said = await project.run()
  assert.equal(said.code, 1)
  const at = `content/muscles/soleus.md:${line}`
  for (const [severity, words] of [
    ['error', 'cure'],
    ['warning', 'weak'],
    ['warning', 'misaligned'],
    ['warning', 'causes'],
  ])
    assert.match(
      said.error,
      new RegExp(`${at}(?::\\d+)?: ${severity}: \`${words}\` .*\\n +hint: .+`),
    )
  const made = [...project.outputs().keys()]
  assert.ok(!made.some((path) => path.startsWith('soleus/client')))
  assert.ok(made.includes('gastrocnemius/client.pdf'))
  assert.ok(made.includes('popliteus/lesson.html'))
  assert.match(said.error, /left out: .*soleus/)
})

test('should let a teacher’s sheet say what a client’s may not', async (context) => {
  const project = openProject(context)
  const record = project.read('content/muscles/soleus.md')
  project.write(
    'content/muscles/soleus.md',
    record.replace(/^main-message:.*$/m, `main-message: "${BAD}"`),
  )
  const { code, error } = await project.run('build', 'soleus', '--edition', 'cards')
  assert.equal(code, 0, error)
})

test('should stop a sheet for a sentence of the author’s that is too long, and not for small print', async (context) => {
  const project = openProject(context)
  const record = project.read('content/muscles/soleus.md')
  const long = `It ${'really '.repeat(25)}works.`
  const text = record.replace(/^## What it does\r?\n\r?\n/m, (heading) => `${heading}${long} `)
  project.write('content/muscles/soleus.md', text)
  const line = text.split('\n').findIndex((each) => each.includes(long)) + 1
  const { code, error } = await project.run('build', 'soleus', '--edition', 'client')
  assert.equal(code, 1)
  assert.match(
    error,
    new RegExp(
      `^content/muscles/soleus\\.md:${line}(?::\\d+)?: error: this sentence has 27 words`,
      'm',
    ),
  )
  assert.equal(error.match(/error: /g)?.length, 1)
})
