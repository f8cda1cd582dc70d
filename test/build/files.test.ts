import assert from 'node:assert/strict'
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve, sep } from 'node:path'
import { type TestContext, test } from 'node:test'
import {
  isFolder,
  readEngine,
  readFont,
  readIfThere,
  readProject,
  removeFile,
  shownPath,
  writeWhole,
} from '../../src/build/files.ts'
import { toFiles, utf8 } from '../content/files.ts'
import { ROOT } from './project.ts'

/** A folder for one test, filled with files. */
function openFolder(context: TestContext, files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'fascicle-files-'))
  context.after(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

/** Path, text and shown path of each file. */
function listing(files: ReturnType<typeof readProject>): string[][] {
  return [...files].map(([key, { path, bytes, shown }]) => {
    assert.equal(key, path)
    return [path, Buffer.from(bytes).toString('utf8'), shown]
  })
}

test('should read content and templates, in an order that is the same everywhere', (context) => {
  const folder = openFolder(context, {
    'templates/theme.yaml': 'theme',
    'content/muscles/b.md': 'b',
    'content/muscles/B.md': 'B',
    'content/a.yaml': 'a',
    'out/a.pdf': 'none of ours',
    'notes.md': 'none of ours',
  })
  assert.deepEqual(listing(readProject(folder, undefined, folder)), [
    ['content/a.yaml', 'a', 'content/a.yaml'],
    ['content/muscles/B.md', 'B', 'content/muscles/B.md'],
    ['content/muscles/b.md', 'b', 'content/muscles/b.md'],
    ['templates/theme.yaml', 'theme', 'templates/theme.yaml'],
  ])
})

test('should lay the files of a studio over those of the project, path by path', (context) => {
  const folder = openFolder(context, {
    'project/content/studio.yaml': 'shipped',
    'project/content/muscles/soleus.md': 'shipped',
    'project/templates/theme.yaml': 'shipped',
    'studio/content/studio.yaml': 'own',
    'studio/content/muscles/plantaris.md': 'own',
  })
  const studio = join(folder, 'studio')
  const files = readProject(join(folder, 'project'), studio, studio)
  assert.deepEqual(listing(files).sort(), [
    ['content/muscles/plantaris.md', 'own', 'content/muscles/plantaris.md'],
    ['content/muscles/soleus.md', 'shipped', '../project/content/muscles/soleus.md'],
    ['content/studio.yaml', 'own', 'content/studio.yaml'],
    ['templates/theme.yaml', 'shipped', '../project/templates/theme.yaml'],
  ])
})

test('should read what is there when a folder is missing', (context) => {
  const folder = openFolder(context, { 'content/a.yaml': 'a' })
  const absent = join(folder, 'absent')
  assert.equal(readProject(folder, absent, folder).size, 1)
  assert.equal(readProject(absent, undefined, folder).size, 0)
})

const posix = (path: string): string => path.split(sep).join('/')
const far = resolve('/elsewhere/a.md')

const shown: readonly (readonly [file: string, cwd: string, expected: string])[] = [
  [resolve('/home/studio/content/a.md'), resolve('/home/studio'), 'content/a.md'],
  [resolve('/home/studio/a.md'), resolve('/home/studio/content'), '../a.md'],
  [resolve('/home/other/a.md'), resolve('/home/studio'), '../other/a.md'],
  // Two steps up and more are harder to read than the whole path.
  [far, resolve('/home/studio/content'), posix(far)],
  [resolve('/home/studio'), resolve('/home/studio'), posix(resolve('/home/studio'))],
]

for (const [file, cwd, expected] of shown)
  test(`should show ${posix(file)} from ${posix(cwd)} as ${expected}`, () => {
    assert.equal(shownPath(file, cwd), expected)
  })

const FONT = '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'

test('should take a font from the studio first, then from an installed package', () => {
  const own = utf8('own')
  const files = toFiles(
    new Map([
      ['templates/fonts/Own.ttf', own],
      [`templates/fonts/${FONT}`, own],
    ]),
  )
  assert.equal(readFont('Own.ttf', files, ROOT), own)
  assert.equal(readFont(FONT, files, ROOT), own)
  const bytes = readFont(FONT, new Map(), ROOT)
  assert.deepEqual([...(bytes?.subarray(0, 4) ?? [])], [0, 1, 0, 0])
})

for (const name of [
  'Absent.ttf',
  '@absent/font/a.ttf',
  '../package.json',
  './package.json',
  'yaml',
])
  test(`should find no font called ${name}`, () => {
    assert.equal(readFont(name, new Map(), ROOT), undefined)
  })

test('should know the program by its sources and its version', (context) => {
  const folder = openFolder(context, { 'src/b/c.ts': 'c', 'src/a.ts': 'a', 'package.json': 'p' })
  const texts = readEngine(folder).map((bytes) => Buffer.from(bytes).toString('utf8'))
  assert.deepEqual(texts, ['a', 'c', 'p'])
})

test('should read a file that is there, and tell one that is not from an empty one', (context) => {
  const folder = openFolder(context, { empty: '' })
  assert.equal(readIfThere(join(folder, 'empty'))?.length, 0)
  assert.equal(readIfThere(join(folder, 'absent')), undefined)
  assert.equal(readIfThere(folder), undefined)
})

test('should tell a folder from a file and from nothing', (context) => {
  const folder = openFolder(context, { file: '' })
  assert.equal(isFolder(folder), true)
  assert.equal(isFolder(join(folder, 'file')), false)
  assert.equal(isFolder(join(folder, 'absent')), false)
})

test('should write a file with its folders, and leave nothing else', (context) => {
  const folder = openFolder(context)
  const file = join(folder, 'a', 'b', 'sheet.pdf')
  assert.equal(writeWhole(file, 'old'), undefined)
  assert.equal(writeWhole(file, Uint8Array.from([110, 101, 119])), undefined)
  assert.equal(readFileSync(file, 'utf8'), 'new')
  assert.deepEqual(readdirSync(dirname(file)), ['sheet.pdf'])
})

test('should leave the old file, and no other, when the new one cannot be written', (context) => {
  // So long that no name beside it can be longer.
  const name = 'n'.repeat(252)
  const folder = openFolder(context, { [name]: 'old' })
  assert.equal(writeWhole(join(folder, name), 'new'), 'ENAMETOOLONG')
  assert.deepEqual(readdirSync(folder), [name])
  assert.equal(readFileSync(join(folder, name), 'utf8'), 'old')
})

test('should say why a file cannot be written, and leave what stands in its way', (context) => {
  const folder = openFolder(context, { 'sheet.pdf/mine.txt': 'mine', soleus: 'mine' })
  for (const path of ['sheet.pdf', 'soleus/client.pdf'])
    assert.match(writeWhole(join(folder, path), 'new') ?? '', /^E[A-Z]+$/)
  assert.deepEqual(readdirSync(folder).sort(), ['sheet.pdf', 'soleus'])
  assert.deepEqual(readdirSync(join(folder, 'sheet.pdf')), ['mine.txt'])
  assert.equal(readFileSync(join(folder, 'soleus'), 'utf8'), 'mine')
})

test('should leave the old file to whoever has it open', {
  skip: process.platform === 'win32',
}, (context) => {
  const folder = openFolder(context, { 'sheet.pdf': 'old' })
  const reader = openSync(join(folder, 'sheet.pdf'), 'r')
  context.after(() => closeSync(reader))
  writeWhole(join(folder, 'sheet.pdf'), 'new')
  assert.equal(readFileSync(reader, 'utf8'), 'old')
})

test('should remove a file, and its folder only when nothing else is in it', (context) => {
  const folder = openFolder(context, {
    'alone/client.pdf': '',
    'shared/client.pdf': '',
    'shared/notes.txt': 'mine',
  })
  removeFile(join(folder, 'alone', 'client.pdf'))
  removeFile(join(folder, 'shared', 'client.pdf'))
  removeFile(join(folder, 'absent', 'client.pdf'))
  assert.deepEqual(readdirSync(folder), ['shared'])
  assert.deepEqual(readdirSync(join(folder, 'shared')), ['notes.txt'])
  assert.ok(!existsSync(join(folder, 'alone')))
})
