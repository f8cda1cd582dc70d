import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ManifestEntry, printManifest, readManifest } from '../../src/build/manifest.ts'

const entry: ManifestEntry = {
  subject: 'soleus',
  edition: 'client',
  format: { paper: 'a4', traits: [] },
  key: 'k',
  digest: 'd',
  pages: 2,
}

function read(text: string): Map<string, ManifestEntry> {
  return new Map(readManifest(Buffer.from(text, 'utf8')))
}

test('should read what it prints', () => {
  const manifest = new Map([['soleus/client.pdf', entry]])
  assert.deepEqual(read(printManifest(manifest)), manifest)
})

test('should read the list of a packet that it prints', () => {
  const selection = { title: 'Week 3', members: ['soleus', 'popliteus'] }
  const manifest = new Map([
    ['packets/week-3.pdf', { ...entry, subject: 'week-3', edition: 'packet', selection }],
  ])
  assert.deepEqual(read(printManifest(manifest)), manifest)
})

test('should print the same for the same entries, in whatever order they came', () => {
  const entries: [string, ManifestEntry][] = [
    ['b/client.pdf', { ...entry, subject: 'b' }],
    ['a/client.pdf', { ...entry, subject: 'a' }],
    ['0/client.pdf', { ...entry, subject: 'B' }],
  ]
  const printed = printManifest(new Map(entries))
  assert.equal(printManifest(new Map(entries.toReversed())), printed)
  assert.deepEqual([...read(printed).keys()], ['0/client.pdf', 'a/client.pdf', 'b/client.pdf'])
  assert.ok(printed.endsWith('}\n'))
  assert.equal(printManifest(new Map()), '{}\n')
})

test('should read nothing where there is no file', () => {
  assert.deepEqual(readManifest(undefined), new Map())
})

for (const damaged of ['', '{', 'null', '2', '"text"', '[]', '[null]', '{"a": null}', '\u0000'])
  test(`should read nothing from a damaged file: ${JSON.stringify(damaged)}`, () => {
    assert.deepEqual(read(damaged), new Map())
  })

const unusable: readonly (readonly [title: string, change: object])[] = [
  ['without a digest', { digest: undefined }],
  ['with a number for its subject', { subject: 1 }],
  ['on another paper', { format: { paper: 'a5', traits: [] } }],
  ['in another format', { format: { paper: 'a4', traits: ['tiny'] } }],
  ['with pages in words', { pages: 'two' }],
  ['without a key', { key: null }],
  ['with a list for its edition', { edition: ['client'] }],
  ['of a list without a title', { selection: { members: ['a', 'b'] } }],
  ['of a list that names no muscles', { selection: { title: 'T', members: 'ab' } }],
  ['of a list with a member that is no id', { selection: { title: 'T', members: ['a', '../b'] } }],
  [
    'of a list whose name leads elsewhere',
    { subject: '../x', selection: { title: 'T', members: ['a', 'b'] } },
  ],
]

for (const [title, change] of unusable)
  test(`should pass over an entry ${title}, and keep the others`, () => {
    const text = JSON.stringify({ 'a/client.pdf': { ...entry, ...change }, 'b/client.pdf': entry })
    assert.deepEqual(read(text), new Map([['b/client.pdf', entry]]))
  })

test('should not believe a path that leads out of the folder', () => {
  const entry = {
    subject: 'x',
    edition: 'client',
    format: { paper: 'a4', traits: [] },
    key: 'k',
    digest: 'd',
    pages: 2,
  }
  for (const path of [
    '../x/client.pdf',
    '/etc/passwd',
    'x/../../y.pdf',
    'content/studio.yaml',
    'x\\..\\y.pdf',
    'x/y/z.pdf',
  ])
    assert.equal(readManifest(Buffer.from(JSON.stringify({ [path]: entry }))).size, 0, path)
})
