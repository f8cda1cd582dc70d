// Words of a command that name nothing, and what is said of them.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openProject } from './project.ts'

const refused: readonly (readonly [title: string, words: readonly string[], said: string])[] = [
  [
    'an edition that is not made of what was named',
    ['build', 'soleus', '--edition', 'packet'],
    'fascicle: there is no edition `packet` of `soleus`\n  hint: it is made of a group, or of muscles that are named with `--as packet`\n',
  ],
  [
    'the name of a file for an edition',
    ['build', 'soleus', '--edition', 'client.a4.large-print'],
    'fascicle: there is no edition `client.a4.large-print`\n  hint: `--edition client --paper a4 --large-print`\n',
  ],
  [
    'a title of three hundred signs',
    ['build', 'soleus', 'plantaris', '--as', 'packet', '--title', '!'.repeat(300)],
    'fascicle: the title has more than 80 letters\n  hint: it stands large on the cover: a few words are enough\n',
  ],
]

for (const [title, words, said] of refused)
  test(`should refuse ${title}`, async (context) => {
    const { code, error } = await openProject(context).run(...words)
    assert.equal(code, 2)
    assert.equal(error, said)
  })

test('should not quote a note that begins with hyphens', async (context) => {
  const words = ['soleus', '--name', 'Ada Example', '--note', '--her knee']
  const { code, error } = await openProject(context).run('personal', ...words)
  assert.equal(code, 2)
  assert.equal(
    error,
    'fascicle: what stands behind `--note` begins with a hyphen\n  hint: join the two with a sign: `--note="…"`\n',
  )
})

test('should tell the mistakes of a template that is asked for', async (context) => {
  const project = openProject(context)
  project.write(
    'templates/handouts/mine.md.hbs',
    '---\nfor: muscle\naudience: client\n---\n# {{naem}}\n',
  )
  const { code, error } = await project.run('check', 'soleus', '--edition', 'mine')
  assert.equal(code, 1)
  assert.match(error, /mine\.md\.hbs:5:5: error: there is no name `naem` here \(template-name\)/)
})

test('should not let a packet of muscles ask for questions', async (context) => {
  const project = openProject(context)
  project.write(
    'templates/handouts/mine.md.hbs',
    '---\nfor: packet\naudience: client\n---\n# {{title}}\n\n{{#each quiz.cards}}\n{{front}}\n{{/each}}\n',
  )
  const { code, error } = await project.run('check', 'soleus')
  assert.equal(code, 1)
  assert.match(error, /mine\.md\.hbs:7:9: error: there is no name `quiz\.cards` here/)
})

test('should give a packet no name that Windows keeps for a device', async (context) => {
  const words = ['build', 'soleus', 'plantaris', '--as', 'packet', '--title', 'Con']
  const { out } = await openProject(context).run(...words)
  assert.match(out, /^made packets\/con-packet\.pdf$/m)
})

for (const address of ['https://example.com/sheets/index.html', 'https://example.com/?page=1'])
  test(`should refuse \`${address}\` as the folder of published sheets`, async (context) => {
    const project = openProject(context)
    const studio = project.read('content/studio.yaml')
    project.write('content/studio.yaml', studio.replace(/^# base-url:.*/m, `base-url: ${address}`))
    const { code, error } = await project.run('check', 'soleus')
    assert.equal(code, 1)
    assert.match(error, /`base-url` is .* the address of a folder/)
    assert.match(error, /hint: without a file’s name, and without `\?` and `#`/)
  })
