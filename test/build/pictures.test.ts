// Plates in documents, from end to end: what a template names, what it is told, what is made anew.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { printPlate } from '../../src/figure/plate-file.ts'
import type { FigureName } from '../../src/figure/scene.ts'
import { openProject, type Project } from './project.ts'
import { anchor, squareScene } from './scenes.ts'

const TEMPLATE = 'templates/handouts/client.md.hbs'

/** A template that shows one picture and nothing else. */
function show(project: Project, picture: string): void {
  const front = project.read('templates/handouts/client.md.hbs').split('---')[1]
  project.write(TEMPLATE, `---${front}---\n# {{name}}\n\n${picture}\n`)
}

function store(project: Project, id: string, figure: FigureName, view = 'back' as const): void {
  const anchors = [anchor('bone', 'calcaneus'), anchor('muscle', id)]
  const plate = printPlate(squareScene(id, figure, view, anchors), 'a test')
  project.write(`content/plates/${id}/${figure}.${view}.svg`, plate)
}

/** Errors only: these plates are of no age at all. */
async function errorsOf(project: Project): Promise<string[]> {
  const { error } = await project.run('check', 'gastrocnemius', '--edition', 'client')
  return error.split(/\n(?! )/).filter((each) => each.includes(': error: '))
}

const REFUSED: readonly (readonly [picture: string, told: string, hint: string])[] = [
  [
    'plate:atachments',
    'there is no plate called `atachments` (plate-unknown)',
    'did you mean `attachments`?',
  ],
  [
    'plate:attachments?labls=plain',
    'a plate has no option `labls` (plate-option)',
    'did you mean `labels`?',
  ],
  [
    'plate:attachments?of=solues',
    'there is no muscle or group `solues` to show (plate-unknown)',
    'did you mean `soleus`?',
  ],
  [
    'plate:attachments?view=front',
    'the plate `attachments` of gastrocnemius is not drawn from `front` (plate-unknown)',
    'expected one of: back',
  ],
  [
    'code:',
    'a QR code has no address to lead to (code-address)',
    'write it behind `code:`, or let the template ask first whether there is one',
  ],
  [
    'code:ftp://example.com/x',
    'a QR code cannot lead to `ftp://example.com/x` (code-address)',
    'an address begins with https:// or http://, has no spaces and no more than 300 characters',
  ],
]

for (const [picture, told, hint] of REFUSED)
  test(`should tell ${picture} at its own line`, async (context) => {
    const project = openProject(context)
    store(project, 'gastrocnemius', 'attachments')
    show(project, `![](${picture})`)
    const line =
      project
        .read(TEMPLATE)
        .split('\n')
        .findIndex((each) => each.startsWith('![')) + 1
    assert.deepEqual(await errorsOf(project), [
      `${TEMPLATE}:${line}: error: ${told}\n  hint: ${hint}`,
    ])
  })

test('should tell a picture that is none at the line that shows it', async (context) => {
  const project = openProject(context)
  project.write('content/images/calf.jpg', 'no picture')
  project.write('content/images.yaml', 'calf.jpg: { alt: A calf, credit: Nobody }\n')
  show(project, '![](images/calf.jpg)')
  const [told = ''] = await errorsOf(project)
  assert.match(
    told,
    /^templates\/handouts\/client\.md\.hbs:\d+: error: `images\/calf\.jpg` .+ \(image-unreadable\)\n {2}hint: /,
  )
})

test('should ask for a plate that is damaged to be drawn again', async (context) => {
  const project = openProject(context)
  project.write('content/plates/gastrocnemius/attachments.back.svg', '<svg></svg>')
  show(project, '![](plate:attachments)')
  const [told = ''] = await errorsOf(project)
  assert.match(
    told,
    /^content\/plates\/gastrocnemius\/attachments\.back\.svg:1: error: .*\(plate-unreadable\)/,
  )
  assert.match(told, /hint: run `npm run draw gastrocnemius -- --studio .+`/)
})

test('should leave a picture out where a muscle has none, and say how', async (context) => {
  const project = openProject(context)
  project.write(
    'content/muscles/testus.md',
    project.read('content/muscles/gastrocnemius.md').replace('name: Gastroc', 'name: T'),
  )
  show(project, '{{#if plates.attachments}}\n![](plate:attachments)\n{{/if}}')
  const guarded = await project.run('check', 'testus', '--edition', 'client')
  assert.doesNotMatch(guarded.error, /error/)
  show(project, '![](plate:attachments)')
  const bare = await project.run('check', 'testus', '--edition', 'client')
  assert.match(bare.error, /there is no plate `attachments` of testus \(plate-unknown\)/)
  assert.match(bare.error, /let a template ask first: `\{\{#if plates\.attachments\}\}`/)
})

test('should show a picture of each member of a group that has one', async (context) => {
  const project = openProject(context)
  store(project, 'gastrocnemius', 'attachments')
  store(project, 'soleus', 'attachments')
  const path = 'templates/handouts/client.group.md.hbs'
  const front = project.read(path).split('---')[1]
  const figure = '{{#if plates.attachments}}\n![{{name}}](plate:attachments?of={{id}})\n\n{{/if}}'
  project.write(path, `---${front}---\n# {{name}}\n\n{{#each members}}\n${figure}\n{{/each}}\n`)
  await project.run('build', 'calf', '--edition', 'client', '--keep-markdown')
  const markdown = project.read('out/calf/client.md')
  for (const picture of ['![Gastrocnemius](plate:attachments?of=gastrocnemius)', '?of=soleus)'])
    assert.ok(markdown.includes(picture), markdown)
})

test('should make a sheet anew when its plate or a word on it has changed', async (context) => {
  const project = openProject(context)
  store(project, 'gastrocnemius', 'attachments')
  show(project, '![Where](plate:attachments?labels=plain)')
  const build = async (): Promise<string> =>
    (await project.run('build', 'gastrocnemius', '--edition', 'client')).out
  assert.match(await build(), /^made gastrocnemius\/client\.pdf$/m)
  assert.match(await build(), /^0 made, 1 unchanged/m)
  const names = 'content/atlas/names.yaml'
  project.write(names, project.read(names).replace('plain: heel bone', 'plain: bone of the heel'))
  assert.match(await build(), /^made gastrocnemius\/client\.pdf$/m)
  const wider = { ...squareScene('gastrocnemius', 'attachments', 'back'), width: 50 }
  project.write('content/plates/gastrocnemius/attachments.back.svg', printPlate(wider, 'a test'))
  assert.match(await build(), /^made gastrocnemius\/client\.pdf$/m)
})

test('should tell a shape whose plates are older, and only when it is asked for', async (context) => {
  const project = openProject(context)
  store(project, 'gastrocnemius', 'attachments')
  const { error, code } = await project.run('check', 'gastrocnemius')
  assert.equal(code, 0)
  assert.match(
    error,
    /^content\/plates\/gastrocnemius\/attachments\.back\.svg:1: warning: this plate of gastrocnemius .*earlier data \(plate-stale\)\n {2}hint: run `npm run draw gastrocnemius -- --studio .+`$/m,
  )
  assert.doesNotMatch((await project.run('check', 'soleus')).error, /of gastrocnemius/)
})

test('should call a place by its new name, on the drawing and in the text, in one build', async (context) => {
  const project = openProject(context)
  const path = 'content/atlas/landmarks/foot.yaml'
  const landmarks = project.read(path)
  assert.ok(landmarks.includes('plain: back of the heel bone'))
  project.write(path, landmarks.replace('plain: back of the heel bone', 'plain: spur'))
  const { code } = await project.run('build', 'gastrocnemius', '--edition', 'lesson')
  assert.equal(code, 0)
  const page = readFileSync(join(project.folder, 'out', 'gastrocnemius', 'lesson.html'), 'utf8')
  assert.match(page, /<text[^>]*>End: spur<\/text>/)
  assert.match(page, /<strong>End: spur\.<\/strong>/)
  assert.ok(!page.includes('End: back of the heel bone'))
})
