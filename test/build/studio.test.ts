import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { requireTool } from '../equipment/tools.ts'
import { pngPicture } from '../pdf/pictures.ts'
import { openProject, type Project } from './project.ts'

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 100"><path d="M0 0h400v100h-400z" fill="#0b5563"/></svg>'
const DESCRIBED = '{ alt: The studio, credit: The studio }\n'

/** A studio of its own, with these lines of content/studio.yaml changed. */
function studioWith(
  context: TestContext,
  changes: readonly (readonly [from: string, to: string])[],
): Project {
  const project = openProject(context)
  const shipped = project.read('content/studio.yaml')
  const written = changes.reduce((text, [from, to]) => {
    assert.ok(text.includes(from), from)
    return text.replace(from, to)
  }, shipped)
  project.write('content/studio.yaml', written)
  return project
}

async function made(project: Project): Promise<{ text: string; deck: string; error: string }> {
  const said = await project.run('build', 'gastrocnemius')
  assert.equal(said.code, 0, said.error)
  const sheet = join(project.folder, 'out/gastrocnemius/client.pdf')
  const text = execFileSync(requireTool('pdftotext'), ['-layout', sheet, '-'], { encoding: 'utf8' })
  const { bytes = '' } = project.outputs().get('gastrocnemius/lesson.html') ?? {}
  return { text, deck: Buffer.from(bytes, 'base64').toString('utf8'), error: said.error }
}

const logos: readonly (readonly [name: string, file: string, bytes: string | Uint8Array])[] = [
  ['a wide drawing', 'logo.svg', SVG],
  ['a square picture', 'logo.png', pngPicture(300, 300)],
  ['a tall picture', 'logo.png', pngPicture(200, 600)],
]

for (const [name, file, bytes] of logos)
  test(`should show ${name} as the logo on sheet and deck without a word`, async (context) => {
    const project = studioWith(context, [['# logo: logo.png', `logo: ${file}`]])
    project.write(`content/images/${file}`, bytes)
    project.write('content/images.yaml', `${file}: ${DESCRIBED}`)
    const { deck, error } = await made(project)
    assert.equal(error, '')
    assert.equal(deck.match(/class="logo"/g)?.length, 1)
  })

test('should have no logo and no footer when the studio has none', async (context) => {
  const { deck, error } = await made(studioWith(context, []))
  assert.equal(error, '')
  assert.doesNotMatch(deck, /class="logo"/)
})

test('should print the footer on every page and slide, with real quotes', async (context) => {
  const project = studioWith(context, [
    ['# footer: Ask me in class, or write to me.', 'footer: "Ask me -- don\'t wait."'],
    ['name: Your studio name', 'name: O\'Brien\'s "Pilates" studio'],
  ])
  const { text, deck, error } = await made(project)
  assert.equal(error, '')
  assert.equal(text.match(/Ask me – don’t wait\./g)?.length, 2)
  assert.match(text, /O’Brien’s “Pilates” studio/)
  assert.doesNotMatch(text, /['"]/)
  const slides = deck.match(/<section/g)?.length ?? 0
  assert.equal(deck.match(/<span>Ask me – don’t wait\.<\/span>/g)?.length, slides)
})

test('should tell a footer that has no room on slides, at its line', async (context) => {
  const project = studioWith(context, [
    ['# footer: Ask me in class, or write to me.', `footer: ${'A very long line '.repeat(20)}`],
  ])
  const { error } = await made(project)
  assert.match(error, /content\/studio\.yaml:\d+:\d+: warning: .*slide \(foot-too-long\)/)
})

test('should tell a logo that makes every deck large', async (context) => {
  const project = studioWith(context, [['# logo: logo.png', 'logo: logo.svg']])
  project.write('content/images/logo.svg', `${SVG}<!--${'x'.repeat(200_000)}-->`)
  project.write('content/images.yaml', `logo.svg: ${DESCRIBED}`)
  const said = await project.run('check')
  assert.match(said.error, /studio\.yaml:\d+:\d+: warning: the logo has 200 kB.*\(logo-large\)/)
})
