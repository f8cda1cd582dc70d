// `fascicle present` itself: what it builds, what it says, and when it gives up.

import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { type PresentOptions, present } from '../../src/present/present.ts'
import { tellClass } from '../../src/present/tell.ts'
import { openProject, type Project, ROOT } from '../build/project.ts'

const RECORD = 'content/muscles/soleus.md'
const OTHERS = { edition: 'lesson', traits: [], port: 0, isShared: false } as const

function presentIn(
  context: TestContext,
  { folder }: Project,
  options: Partial<PresentOptions> = {},
) {
  const opening = present({
    ...{ root: ROOT, cwd: folder, studio: folder, out: `${folder}/out`, id: 'soleus' },
    ...OTHERS,
    places: [{ address: '127.0.0.1', network: 'Test network' }],
    progress: () => {},
    built: () => {},
    ...options,
  })
  context.after(async () => {
    const opened = await opening
    if (opened.kind === 'open') await opened.close()
  })
  return opening
}

/** A mistake in its record, of a kind that no handout is made with. */
function spoil(project: Project): void {
  project.write(RECORD, project.read(RECORD).replace(/^nerve:/m, 'nerv:'))
}

test('should present the deck that it has built, then the last good one with a mistake', async (context) => {
  const project = openProject(context)
  project.write(RECORD, project.read(RECORD))
  const first = await presentIn(context, project)
  assert.ok(first.kind === 'open' && !first.isOld)
  const good = await (await fetch(`${first.address}deck`)).text()
  assert.match(good, /leader\.js/)
  await first.close()
  spoil(project)
  const told: string[] = []
  const second = await presentIn(context, project, {
    built: ({ diagnostics }) => told.push(...diagnostics.map(({ message }) => message)),
  })
  assert.ok(second.kind === 'open' && second.isOld)
  assert.ok(told.some((message) => message.includes('nerv')))
  assert.equal(await (await fetch(`${second.address}deck`)).text(), good)
})

test('should stop where there is a mistake and no older deck', async (context) => {
  const project = openProject(context)
  project.write(RECORD, project.read(RECORD))
  spoil(project)
  const { code, error } = await project.run('present', 'soleus', '--port', '0')
  assert.equal(code, 1)
  assert.match(error, /nerv/)
  assert.match(error, /no slides of `soleus`/)
})

const MISUSED: readonly (readonly [words: string, problem: RegExp])[] = [
  ['', /takes one muscle or group/],
  ['soleus gastrocnemius', /takes one muscle or group/],
  ['solues', /no muscle or group `solues`\s+hint: did you mean `soleus`/],
  ['soleus --edition leson', /no edition `leson`\s+hint: did you mean `lesson`/],
  ['soleus --edition client', /for paper/],
  ['soleus --port x', /no port/],
  ['soleus --theme blue', /no theme `blue`/],
  ['soleus --paper a4', /no option `--paper`/],
]

for (const [words, problem] of MISUSED)
  test(`should not understand \`present ${words}\``, async (context) => {
    const project = openProject(context)
    const { code, error } = await project.run('present', ...words.split(' ').filter(Boolean))
    assert.equal(code, 2)
    assert.match(error, problem)
  })

test('should show code and key on a terminal only', () => {
  const page = 'http://192.168.1.20:4761/'
  const opened = {
    ...{ address: 'http://127.0.0.1:4760/', key: 'secret-key', isOld: false },
    phones: [{ page, link: `${page}#secret-key`, address: '192.168.1.20', network: 'Wi-Fi' }],
    shares: ['http://192.168.1.20:4762/'],
    cut: () => {},
    close: async () => {},
  }
  for (const isTerminal of [true, false]) {
    let out = ''
    tellClass(opened, { isTerminal, out: (text) => (out += text), error: assert.fail })
    for (const told of [opened.address, page, 'Wi-Fi', ...opened.shares])
      assert.ok(out.includes(told))
    assert.equal(out.includes('secret-key'), isTerminal)
    assert.equal(out.includes('█'), isTerminal)
  }
})
