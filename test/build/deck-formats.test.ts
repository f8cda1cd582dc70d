// Formats of class decks: on the command line, in names of files, and in the lists of what was made.

import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { formatProblem } from '../../src/build/format-name.ts'
import { openProject, type Project } from './project.ts'

const LESSON = ['build', 'popliteus', '--edition', 'lesson'] as const

function setOf(project: Project, set: string): void {
  const studio = project.read('content/studio.yaml')
  project.write('content/studio.yaml', studio.replace(/^set:.*/m, `set: [${set}]`))
}

function paperOf(project: Project, paper: string): void {
  const studio = project.read('content/studio.yaml')
  project.write('content/studio.yaml', studio.replace(/^paper:.*/m, `paper: ${paper}`))
}

function made(project: Project): string[] {
  return [...project.outputs().keys()].filter((path) => path.includes('/')).sort()
}

function fileOf(project: Project, path: string): string {
  return readFileSync(join(project.folder, 'out', path), 'utf8')
}

test('should name each deck by its format, and list all of them', async (context) => {
  const project = openProject(context)
  for (const words of [[], ['--theme', 'Light'], ['--no-notes'], ['--no-notes', '--theme=light']]) {
    const { code, error } = await project.run(...LESSON, ...words)
    assert.equal(code, 0, error)
  }
  assert.deepEqual(made(project), [
    'popliteus/lesson.html',
    'popliteus/lesson.light.html',
    'popliteus/lesson.light.no-notes.html',
    'popliteus/lesson.no-notes.html',
  ])
  const manifest = JSON.parse(fileOf(project, 'manifest.json'))
  const traits = (name: string) => manifest[`popliteus/${name}.html`].format.traits
  assert.deepEqual(traits('lesson'), [])
  assert.deepEqual(traits('lesson.light.no-notes'), ['light', 'no-notes'])
  const opening = (name: string) =>
    /<html[^>]*>/.exec(fileOf(project, `popliteus/${name}.html`))?.[0]
  assert.equal(opening('lesson'), '<html lang="en">')
  assert.equal(opening('lesson.no-notes'), '<html lang="en">')
  assert.equal(opening('lesson.light'), '<html lang="en" data-theme="light">')
  const index = fileOf(project, 'index.html')
  assert.match(index, />Class deck<\/a>.*>light<\/a>/)
  assert.match(index, /aria-label="Class deck: light, without notes"/)
})

test('should make the usual deck when dark is asked for', async (context) => {
  const project = openProject(context)
  const { code, error } = await project.run(...LESSON, '--theme', 'dark')
  assert.equal(code, 0, error)
  assert.deepEqual(made(project), ['popliteus/lesson.html'])
})

test('should not put paper into the name of a deck, nor into the list', async (context) => {
  const project = openProject(context)
  const { code, error } = await project.run(...LESSON, '--paper', 'a4', '--no-notes')
  assert.equal(code, 0, error)
  assert.deepEqual(made(project), ['popliteus/lesson.no-notes.html'])
  paperOf(project, 'a4')
  await project.run('build', 'popliteus', '--edition', 'simple')
  const index = fileOf(project, 'index.html')
  assert.match(index, />Class deck \(without notes\)</)
})

test('should make again under its name a deck that is in no set', async (context) => {
  const project = openProject(context)
  setOf(project, 'simple')
  await project.run(...LESSON, '--no-notes', '--theme', 'light')
  const record = project.read('content/muscles/popliteus.md')
  project.write(
    'content/muscles/popliteus.md',
    record.replace(/^name: .*/m, 'name: Popliteus muscle'),
  )
  paperOf(project, 'a4')
  const { code, out, error } = await project.run('build')
  assert.equal(code, 0, error)
  assert.match(out, /made popliteus\/lesson\.light\.no-notes\.html/)
  assert.ok(!made(project).includes('popliteus/lesson.html'))
  assert.match((await project.run('build')).out, /^0 made/)
})

test('should make what the set names', async (context) => {
  const project = openProject(context)
  setOf(project, 'simple, lesson.no-notes')
  const { code, error } = await project.run('build', 'popliteus')
  assert.equal(code, 0, error)
  assert.deepEqual(made(project), ['popliteus/lesson.no-notes.html', 'popliteus/simple.pdf'])
})

test('should make a folder, mend what is lost in it, and remove it whole', async (context) => {
  const project = openProject(context)
  const record = project.read('content/muscles/popliteus.md')
  project.write(
    'content/muscles/mine.md',
    record.replace('name: Popliteus', 'name: Mine').replace('ta2: 2667', 'ta2: 2668'),
  )
  const build = ['build', 'mine', '--edition', 'lesson', '--folder', '--no-notes']
  const first = await project.run(...build)
  const [made = ''] = first.out.split('\n')
  assert.equal(made, 'made mine/lesson.no-notes.folder/index.html', first.error)
  const files = [...project.outputs().keys()].filter((path) => path.startsWith('mine/'))
  assert.ok(files.includes('mine/lesson.no-notes.folder/assets/reveal.js'))
  assert.ok(!files.some((path) => path.endsWith('notes.js')))
  assert.match((await project.run(...build)).out, /^0 made, 1 unchanged/)
  project.remove('out/mine/lesson.no-notes.folder/assets/reveal.js')
  assert.match((await project.run(...build)).out, /^made mine/)
  assert.deepEqual(
    [...project.outputs().keys()].filter((path) => path.startsWith('mine/')),
    files,
  )
  assert.match(fileOf(project, 'index.html'), /href="mine\/lesson\.no-notes\.folder\/index\.html"/)
  project.remove('content/muscles/mine.md')
  await project.run('build', 'popliteus', '--edition', 'lesson')
  assert.ok(!existsSync(join(project.folder, 'out', 'mine')))
})

test('should make of the set only what a wish means something for', async (context) => {
  const project = openProject(context)
  setOf(project, 'simple, lesson')
  await project.run('build', 'popliteus', '--no-notes')
  assert.deepEqual(made(project), ['popliteus/lesson.no-notes.html'])
  await project.run('build', 'popliteus', '--ink-saver', '--theme', 'light')
  assert.deepEqual(made(project), [
    'popliteus/lesson.light.html',
    'popliteus/lesson.no-notes.html',
    'popliteus/simple.ink-saver.pdf',
  ])
})

for (const [entry, said] of [
  ['client.no-notes', 'a handout is no class deck, so `no-notes` means nothing for it'],
  ['lesson.booklet', 'a deck is on no paper, so `booklet` means nothing for it'],
])
  test(`should refuse \`${entry}\` in the set`, async (context) => {
    const project = openProject(context)
    setOf(project, `simple, ${entry}`)
    const { code, error } = await project.run('check', 'popliteus')
    assert.equal(code, 1)
    assert.ok(error.includes(`${said} (format-senseless)`), error)
  })

const refused: readonly (readonly [words: readonly string[], said: string])[] = [
  [
    ['popliteus', '--theme', 'blue'],
    'fascicle: there is no theme `blue`\n  hint: expected one of: light, dark\n',
  ],
  [
    ['popliteus', '--edition', 'client', '--no-notes'],
    'fascicle: a handout is no class deck, so `no-notes` means nothing for it\n  hint: leave out one of the two\n',
  ],
  [
    ['popliteus', '--edition', 'lesson', '--large-print'],
    'fascicle: a deck is on no paper, so `large-print` means nothing for it\n  hint: leave out one of the two\n',
  ],
  [
    ['soleus', 'popliteus', '--as', 'packet', '--theme', 'light'],
    'fascicle: a handout is no class deck, so `light` means nothing for it\n  hint: leave out one of the two\n',
  ],
  [
    ['popliteus', '--edition', 'lesson.light.no-notes'],
    'fascicle: there is no edition `lesson.light.no-notes`\n  hint: `--edition lesson --theme light --no-notes`\n',
  ],
]

for (const [words, said] of refused)
  test(`should refuse ${words.join(' ')}`, async (context) => {
    const { code, error } = await openProject(context).run('build', ...words)
    assert.equal(code, 2)
    assert.equal(error, said)
  })

test('should tell that the set has no deck to leave notes out of', async (context) => {
  const project = openProject(context)
  setOf(project, 'client')
  const { code, error } = await project.run('build', 'popliteus', '--no-notes')
  assert.equal(code, 2)
  assert.equal(
    error,
    'fascicle: the studio’s `set` has no class deck, so `no-notes` means nothing here\n  hint: name the class deck that you want with `--edition`\n',
  )
})

test('should have no theme for the sheet of a client', async (context) => {
  const { code, error } = await openProject(context).run('personal', 'soleus', '--theme', 'light')
  assert.equal(code, 2)
  assert.match(error, /there is no option `--theme` here/)
})

test('should give templates the format of a deck', async (context) => {
  const project = openProject(context)
  project.write(
    'templates/decks/mine.md.hbs',
    '---\nfor: muscle\naudience: client\n---\n# {{name}}\n\n{{#if format.no-notes}}For you to keep{{else}}For me{{/if}}\n',
  )
  const { code, error } = await project.run('build', 'popliteus', '--edition', 'mine', '--no-notes')
  assert.equal(code, 0, error)
  assert.match(fileOf(project, 'popliteus/mine.no-notes.html'), /For you to keep/)
})

test('should find sense in a deck that is light and without notes', () => {
  assert.equal(
    formatProblem('deck', { paper: 'a4', traits: ['light', 'no-notes'] }, false),
    undefined,
  )
})
