import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { makeContactSheet } from '../../src/build/contact-sheet.ts'
import { printPlate } from '../../src/figure/plate-file.ts'
import { checkPdfUa } from '../equipment/uacheck.ts'
import { openProject, ROOT } from './project.ts'
import { anchor, squareScene } from './scenes.ts'

test('should show every plate on one page that needs nothing else, and on paper', async (context) => {
  const project = openProject(context)
  const anchors = [anchor('head', 'soleus/fibular'), anchor('bone', 'tibia')]
  for (const figure of ['attachments', 'locator'] as const) {
    const plate = printPlate(squareScene('soleus', figure, 'back', anchors), 'a test')
    project.write(`content/plates/soleus/${figure}.back.svg`, plate)
  }
  const options = {
    root: ROOT,
    cwd: project.folder,
    studio: project.folder,
    out: join(project.folder, 'out'),
  }
  const made = await makeContactSheet(options)
  assert.deepEqual(made, { diagnostics: [], written: ['out/atlas.html', 'out/atlas.pdf'] })
  const html = readFileSync(join(project.folder, 'out/atlas.html'), 'utf8')
  const [, soleus = ''] = /<h2>Soleus<\/h2>([\s\S]*?)<\/section>/.exec(html) ?? []
  // Each plate is there with five kinds of words, and once more to save ink.
  const plates = soleus.match(/data-shows="plain"/g)?.length ?? 0
  assert.ok(plates >= 2)
  assert.equal(soleus.match(/<svg /g)?.length, 6 * plates)
  assert.match(soleus, /aria-label="Drawing: Soleus\. Right leg, from behind\. It starts at /)
  assert.match(soleus, />Shin bone</)
  assert.match(soleus, />Tibia</)
  assert.doesNotMatch(html, /<script|<link|@import|url\((?!data:)|(?:src|href)="(?!data:|#)/)
  for (const [, name = ''] of html.matchAll(/var\(--([\w-]+)\)/g))
    assert.ok(html.includes(`--${name}: `), `--${name} is used and nowhere given`)
  assert.deepEqual(await checkPdfUa(readFileSync(join(project.folder, 'out/atlas.pdf'))), [])
  assert.deepEqual((await makeContactSheet(options)).written, [])
  await project.run('build', 'soleus', '--edition', 'client')
  assert.match(project.read('out/index.html'), /<a href="atlas\.html">/)
})

test('should say what is wrong with a plate that cannot be read', async (context) => {
  const project = openProject(context)
  project.write('content/plates/soleus/action.front.svg', '<svg>')
  const { diagnostics } = await makeContactSheet({
    root: ROOT,
    cwd: project.folder,
    studio: project.folder,
    out: join(project.folder, 'out'),
  })
  assert.deepEqual(
    diagnostics.map(({ rule, at }) => `${rule} ${at.file}`),
    ['plate-unreadable content/plates/soleus/action.front.svg'],
  )
})
