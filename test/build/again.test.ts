// What a build of everything makes again, besides the studio's set.

import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { openProject, type Project } from './project.ts'

const STUDIO = 'content/studio.yaml'

/** A studio with a set of sheets of its own, on a paper of its own. */
function setStudio(project: Project, set: string, paper: string): void {
  const changed = project
    .read(STUDIO)
    .replace(/^set:.*/m, `set: [${set}]`)
    .replace(/^paper:.*/m, `paper: ${paper}`)
  project.write(STUDIO, changed)
}

async function builds(project: Project, ...words: string[]): Promise<string> {
  const { code, out, error } = await project.run('build', ...words)
  assert.equal(code, 0, error)
  return out
}

function openLetterStudio(context: TestContext): Project {
  const project = openProject(context)
  setStudio(project, 'simple', 'letter')
  return project
}

test('should make the sheet that was made on A4 under its usual name, when A4 is usual', async (context) => {
  const project = openLetterStudio(context)
  await builds(project, 'soleus', '--edition', 'client', '--paper', 'a4', '--ink-saver')
  await builds(project, 'soleus', 'plantaris', '--as', 'packet', '--paper', 'a4', '--title', 'Two')
  setStudio(project, 'simple', 'a4')
  const out = await builds(project)
  assert.match(out, /removed soleus\/client\.a4\.ink-saver\.pdf/)
  assert.match(out, /removed packets\/two\.a4\.pdf/)
  const paths = [...project.outputs().keys()].filter((path) => !path.endsWith('/simple.pdf'))
  assert.deepEqual(paths.sort(), [
    'index.html',
    'manifest.json',
    'packets/two.pdf',
    'soleus/client.ink-saver.pdf',
  ])
  assert.match(await builds(project), /^0 made/)
})

test('should keep a sheet on A4 until the usual one is on A4 too', async (context) => {
  const project = openLetterStudio(context)
  await builds(project, 'soleus', 'plantaris', '--edition', 'client')
  await builds(project, 'soleus', 'plantaris', '--edition', 'client', '--paper', 'a4')
  setStudio(project, 'client', 'a4')
  await builds(project, 'soleus')
  const paths = [...project.outputs().keys()]
  assert.ok(!paths.includes('soleus/client.a4.pdf'))
  assert.ok(paths.includes('plantaris/client.a4.pdf'))
})

test('should make a deck again that is in no set', async (context) => {
  const project = openLetterStudio(context)
  await builds(project, 'soleus', '--edition', 'lesson')
  const record = project.read('content/muscles/soleus.md')
  project.write('content/muscles/soleus.md', record.replace(/^name: .*/m, 'name: Soleus muscle'))
  assert.match(await builds(project), /made soleus\/lesson\.html/)
})
