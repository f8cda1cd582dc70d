import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import type { News } from '../../src/preview/news.ts'
import { openPreview } from '../../src/preview/preview.ts'
import { fascicle, openProject, ROOT } from '../build/project.ts'
import { requireTool } from '../equipment/tools.ts'
import { listen } from './listener.ts'

const RECORD = 'content/muscles/gastrocnemius.md'
const STUDIO = 'content/studio.yaml'

/** A preview of the shipped project, with a record of the studio's own over it. */
async function openStudio(context: TestContext) {
  const project = openProject(context)
  const { folder } = project
  const record = project.read(RECORD)
  project.write(RECORD, record)
  project.write(STUDIO, project.read(STUDIO).replace(/^set:.*$/m, 'set: [client, lesson]'))
  const out = join(folder, 'out')
  // Looked at below: thrown here, they would leave the preview open, and the tests would not end.
  const failures: string[] = []
  const preview = await openPreview({
    ...{ root: ROOT, cwd: folder, studio: folder, out, port: 0 },
    progress: () => {},
    built: () => {},
    failed: (message) => failures.push(message),
  })
  assert.equal(preview.kind, 'open')
  if (preview.kind !== 'open') throw new Error('the preview did not open')
  context.after(() => preview.close())
  assert.deepEqual(failures, [])
  const listener = await listen(context, preview.address)
  await listener.next(({ kind }) => kind === 'built')
  const sheet = join(out, 'gastrocnemius', 'client.pdf')
  return {
    ...{ project, record, listener, sheet },
    /** Resolves once the sheet is built with this in its text. */
    shows: (words: string) =>
      listener.next((news) => isSound(news) && textOf(sheet).includes(words)),
  }
}

function isSound(news: News): boolean {
  return news.kind === 'built' && news.diagnostics.length === 0
}

function textOf(pdf: string): string {
  const text = execFileSync(requireTool('pdftotext'), [pdf, '-'], { encoding: 'utf8' })
  return text.replace(/\s+/g, ' ')
}

test('should build what was saved, and only what it reaches', async (context) => {
  const { project, record, listener, shows, sheet } = await openStudio(context)
  const before = project.outputs()
  project.write(
    RECORD,
    record.replace(/^remember:\n {2}- .*$/m, 'remember:\n  - Walk like a zebra.'),
  )
  const news = await shows('Walk like a zebra.')
  assert.ok(news.kind === 'built' && news.current.includes('gastrocnemius/client.pdf'))
  const after = project.outputs()
  for (const [path, { written }] of after)
    if (/soleus|plantaris|popliteus/.test(path)) assert.equal(written, before.get(path)?.written)
  project.write(RECORD, record)
  await listener.next((later) => isSound(later) && !textOf(sheet).includes('zebra'))
  assert.equal(
    project.outputs().get('gastrocnemius/client.pdf')?.bytes,
    before.get('gastrocnemius/client.pdf')?.bytes,
  )
})

test('should tell a mistake with its place, keep the last good sheet, and recover', async (context) => {
  const { project, record, listener, sheet } = await openStudio(context)
  const good = readFileSync(sheet)
  const line = record.split('\n').findIndex((each) => each.startsWith('nerve:')) + 1
  project.write(RECORD, record.replace(/^nerve:/m, 'nerv:'))
  const news = await listener.next((each) => each.kind === 'built' && each.diagnostics.length > 0)
  assert.ok(news.kind === 'built')
  const mistake = news.diagnostics.find(({ rule }) => rule === 'field-unknown')
  assert.deepEqual(mistake?.at, { file: RECORD, line, column: 1 })
  assert.equal(mistake?.hint, 'did you mean `nerve`?')
  assert.ok(!news.current.includes('gastrocnemius/client.pdf'))
  assert.deepEqual(readFileSync(sheet), good)
  project.write(RECORD, record)
  await listener.next(isSound)
})

test('should go on after a file that everything rests on was broken', async (context) => {
  const { project, listener } = await openStudio(context)
  const theme = project.read('templates/theme.yaml')
  project.write('templates/theme.yaml', 'nonsense: [')
  await listener.next((news) => news.kind === 'built' && news.diagnostics.length > 0)
  project.write('templates/theme.yaml', theme)
  await listener.next(isSound)
})

test('should bear how editors save', async (context) => {
  const { project, record, shows } = await openStudio(context)
  const file = join(project.folder, RECORD)
  const saying = (word: string): string =>
    record.replace(/^remember:\n {2}- .*$/m, `remember:\n  - Walk like a ${word}.`)
  // To a file beside it, which then takes its name.
  writeFileSync(`${file}.tmp`, saying('zebra'))
  renameSync(`${file}.tmp`, file)
  await shows('Walk like a zebra.')
  // Emptied first, then in pieces, with the line ends of Windows.
  const text = saying('heron').replaceAll('\n', '\r\n')
  writeFileSync(file, '')
  await new Promise((resolve) => setTimeout(resolve, 100))
  writeFileSync(file, text.slice(0, 700))
  await new Promise((resolve) => setTimeout(resolve, 100))
  writeFileSync(file, text)
  await shows('Walk like a heron.')
  // With files that come and go at once.
  for (let round = 0; round < 20; round++) {
    const passing = `content/muscles/passing-${round}.md`
    project.write(passing, 'half a rec')
    project.remove(passing)
  }
  project.write(RECORD, saying('camel'))
  await shows('Walk like a camel.')
})

test('should build a record that is new, and keep what was made of one that is gone', async (context) => {
  const { project, record, listener } = await openStudio(context)
  const isThere = (): boolean => project.outputs().has('testus/client.pdf')
  const other = record.replace('name: Gastrocnemius', 'name: Testus')
  project.write('content/muscles/testus.md', other)
  await listener.next((news) => news.kind === 'built' && isThere())
  project.remove('content/muscles/testus.md')
  const isCurrent = (news: News): boolean =>
    news.kind === 'built' && news.current.includes('testus/client.pdf')
  await listener.next((news) => news.kind === 'built' && !isCurrent(news))
  assert.ok(isThere())
})

test('should start, say where, and end with Ctrl+C', async (context) => {
  const { folder } = openProject(context)
  mkdirSync(join(folder, 'content'))
  const bin = join(ROOT, 'src', 'bin.js')
  const words = [bin, 'start', '--studio', '.', '--no-open', '--port', '0']
  const child = spawn(process.execPath, words, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  context.after(() => child.kill())
  const ended = once(child, 'exit')
  let said = ''
  for await (const part of child.stdout) {
    said += part
    if (/http:\S+/.test(said)) break
  }
  const [address = ''] = /http:\S+/.exec(said) ?? []
  const page = await fetch(address)
  assert.match(await page.text(), /<!doctype html>/)
  child.kill('SIGINT')
  const [code] = await ended
  // Windows has no signals: the process is ended for us.
  if (process.platform !== 'win32') assert.equal(code, 0)
})

const WRONG: readonly (readonly [words: readonly string[], error: string])[] = [
  [
    ['start', '--port', 'x'],
    'fascicle: `x` is no port\n  hint: a port is a number from 0 to 65535\n',
  ],
  [
    ['start', '--port', '65536'],
    'fascicle: `65536` is no port\n  hint: a port is a number from 0 to 65535\n',
  ],
  [
    ['start', 'soleus'],
    'fascicle: `start` takes no names: it shows everything\n  hint: `fascicle --help` lists the commands\n',
  ],
]

for (const [words, error] of WRONG)
  test(`should refuse \`fascicle ${words.join(' ')}\``, async () => {
    assert.deepEqual(await fascicle(words, ROOT), { code: 2, out: '', error })
  })

test('should refuse a studio that is not there, and leave nothing open', async (context) => {
  const { folder } = openProject(context)
  const { code, error } = await fascicle(['start', '--studio', 'nowhere', '--port', '0'], folder)
  assert.equal(code, 2)
  assert.match(error, /nowhere/)
})
