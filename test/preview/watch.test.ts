import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { watchFolders } from '../../src/preview/watch.ts'

async function openWatch(context: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'fascicle-watch-'))
  mkdirSync(join(folder, 'content', 'muscles'), { recursive: true })
  writeFileSync(join(folder, 'content', 'muscles', 'soleus.md'), 'one')
  let changes = 0
  let heard = (): void => {}
  const folders = [join(folder, 'content'), join(folder, 'templates')]
  const watch = await watchFolders(
    folders,
    () => {
      changes++
      heard()
    },
    (message) => assert.fail(message),
  )
  context.after(async () => {
    await watch.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    path: (...names: string[]) => join(folder, ...names),
    /** Resolves when a change is told after this edit. */
    after: (edit: () => void) =>
      new Promise<void>((resolve) => {
        heard = resolve
        edit()
      }),
    close: watch.close,
    changes: () => changes,
  }
}

test('should tell of a file that was written', async (context) => {
  const { path, after } = await openWatch(context)
  await after(() => writeFileSync(path('content', 'muscles', 'soleus.md'), 'two'))
})

test('should tell each time an editor saves by renaming', async (context) => {
  const { path, after } = await openWatch(context)
  const file = path('content', 'muscles', 'soleus.md')
  for (const text of ['two', 'three', 'four', 'five'])
    await after(() => {
      writeFileSync(`${file}.tmp`, text)
      renameSync(`${file}.tmp`, file)
    })
})

test('should tell of files and folders that come and go', async (context) => {
  const { path, after } = await openWatch(context)
  await after(() => writeFileSync(path('content', 'studio.yaml'), 'name: X'))
  await after(() => mkdirSync(path('content', 'images')))
  await after(() => writeFileSync(path('content', 'images', 'calf.jpg'), ''))
  await after(() => rmSync(path('content', 'images'), { recursive: true }))
  await after(() => rmSync(path('content', 'muscles', 'soleus.md')))
})

test('should tell of a folder that was not there at first', async (context) => {
  const { path, after } = await openWatch(context)
  await after(() => {
    mkdirSync(path('templates', 'handouts'), { recursive: true })
    writeFileSync(path('templates', 'handouts', 'client.md.hbs'), '')
  })
  await after(() => writeFileSync(path('templates', 'handouts', 'client.md.hbs'), 'text'))
})

test('should tell nothing any more when it is closed', async (context) => {
  const { path, close, changes } = await openWatch(context)
  writeFileSync(path('content', 'muscles', 'soleus.md'), 'two')
  await close()
  writeFileSync(path('content', 'muscles', 'soleus.md'), 'three')
  const before = changes()
  await new Promise((resolve) => setTimeout(resolve, 200))
  assert.equal(changes(), before)
})
