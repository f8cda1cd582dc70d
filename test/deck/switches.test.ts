// Drawings whose layers are hidden and shown by whoever teaches, and drawings of one layer alone.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DeckTools } from '../../src/deck/deck.ts'
import { composeScene } from '../../src/figure/compose.ts'
import { groupsShown } from '../../src/figure/only.ts'
import type { Layer } from '../../src/figure/scene.ts'
import { oval, shippedPalette } from '../figure/sample-scene.ts'
import { ruler } from '../layout/ruler.ts'
import { SCENE, SCENE_CONTENT, type SceneContent } from '../layout/scene.ts'
import { deckOf } from './lesson.ts'
import { accessFaults, faultsInPrint, faultsStacked, sweep, theatre, whenReady } from './stage.ts'

const { open } = theatre()

const muscle = (name: string, x: number, y: number): Layer => ({
  name,
  parts: [
    {
      name,
      shapes: [
        { kind: 'surface', tone: 'target', shade: 'base', steps: oval([x, y], 14, 40) },
        { kind: 'stroke', tone: 'target', role: 'outline', steps: oval([x, y], 14, 40) },
      ],
    },
  ],
})

function layersOf(...names: readonly string[]): SceneContent {
  const ground = SCENE.layers.filter(({ name }) => name === 'bones' || name === 'deep')
  const own = names.map((name, index) => muscle(name, 30 + 10 * index, 60 + 10 * index))
  const titles = names.map((name) => [name, name[0]?.toUpperCase() + name.slice(1)] as const)
  return {
    ...SCENE_CONTENT,
    scene: {
      ...SCENE,
      figure: 'layers',
      layers: [...ground, ...own],
      anchors: [
        ...SCENE.anchors,
        ...names.map((id, index) => ({
          kind: 'muscle' as const,
          id,
          at: [30 + 10 * index, 60 + 30 * index] as const,
          reach: [20 + 10 * index, 40 + 10 * index] as const,
        })),
      ],
    },
    words: {
      ...SCENE_CONTENT.words,
      labels: new Map(titles.map(([id, text]) => [`muscle:${id}`, { text, strong: true }])),
      steps: new Map([...SCENE_CONTENT.words.steps, ...titles]),
    },
    shown: 'switched',
  }
}

const TWO = layersOf('soleus', 'gastrocnemius')
const SHORT = layersOf('iliacus', 'psoas')
const SEVEN = layersOf(...Array.from({ length: 7 }, (_, index) => `muscle-${index + 1}`))

const FIGURES: Readonly<Record<string, SceneContent>> = {
  two: TWO,
  short: { ...SHORT, words: { ...SHORT.words, labelling: 'none' } },
  soleus: { ...TWO, shown: 'whole', only: 'soleus' },
  gastrocnemius: { ...TWO, shown: 'whole', only: 'gastrocnemius' },
  seven: { ...SEVEN, words: { ...SEVEN.words, labelling: 'none' } },
}

const tools: Partial<DeckTools> = {
  figures: (source) => (source.kind === 'plate' ? FIGURES[source.name] : undefined),
}

const DECK = `## Two muscles of the calf

![From behind](plate:two)

---

## Beside words

![](plate:short)

One lies on the other.
`

async function made(markdown = DECK): Promise<string> {
  const { html, told } = await deckOf(markdown, { tools })
  assert.deepEqual(told, [])
  return html
}

test('should put a button for each muscle beside the drawing, the superficial one first', async () => {
  const html = await made()
  const [column = ''] = html.match(/<div class="switches".*<\/div>/) ?? []
  assert.match(column, /role="group" aria-label="[^"]+"/)
  const buttons = [...column.matchAll(/<button type="button" (.*?)<\/button>/g)]
  assert.deepEqual(
    buttons.map(([, button]) => button),
    [
      'data-layer="gastrocnemius" aria-pressed="true"><kbd>1</kbd><span>Gastrocnemius</span>',
      'data-layer="soleus" aria-pressed="true"><kbd>2</kbd><span>Soleus</span>',
    ],
  )
  const [picture = ''] = html.match(/<svg class="picture".*<\/svg>/) ?? []
  const layers = [...picture.matchAll(/<g data-layer="([^"]+)"><use /g)].map(([, layer]) => layer)
  // Painted as they lie; bones and what is drawn over all stay.
  assert.deepEqual(layers, ['soleus', 'gastrocnemius'])
  assert.equal(picture.split('<use ').length - 1, 6)
})

test('should let numbers run on from one drawing of a slide to the next', async () => {
  const html = await made('## Both\n\n![](plate:short)\n\n![](plate:short)')
  const keys = [...html.matchAll(/<button [^>]*data-layer[^>]*><kbd>(\d)</g)].map(([, key]) => key)
  assert.deepEqual(keys, ['1', '2', '3', '4'])
})

test('should tell when there are more buttons than a slide has room for', async () => {
  const { told } = await deckOf('## Seven\n\n![](plate:seven)', { tools })
  assert.equal(told.length, 1)
  assert.match(
    told[0] ?? '',
    /^deck\.md:3.*error: this slide has no room for the buttons of 7 layers \(slide-full\)\n {2}hint: .*steps=all/,
  )
})

test('should tell when buttons leave no room for the drawing', async () => {
  const { told } = await deckOf('## Beside words\n\n![](plate:two)\n\nWords.', { tools })
  assert.match(
    told[0] ?? '',
    /^deck\.md:3.*error: .* beside its buttons \(slide-full\)\n {2}hint: /,
  )
})

test('should show one muscle alone on the bones, with its own label only', () => {
  const composition = { width: 600, height: 500, palette: shippedPalette(), metrics: ruler }
  const drawing = composeScene(TWO.scene, { ...composition, words: TWO.words })
  const steps = groupsShown(drawing, 'soleus').map(({ step }) => step)
  assert.deepEqual(steps, ['bones', 'soleus'])
  const labels = groupsShown(drawing, 'soleus').flatMap((group) => group.labels)
  const texts = labels.map(({ text }) => text)
  assert.ok(texts.includes('Soleus') && !texts.includes('Gastrocnemius'))
  assert.equal(groupsShown(drawing, undefined), drawing.groups)
})

test('should keep the bones once for two muscles that are shown alone in one frame', async () => {
  const html = await made(
    '## One\n\n![](plate:soleus)\n\n---\n\n## Two\n\n![](plate:gastrocnemius)',
  )
  const pictures = [...html.matchAll(/<svg class="picture".*<\/svg>/g)].map(([picture]) =>
    [...picture.matchAll(/<use href="#([^"]+)"/g)].map(([, id]) => id),
  )
  const [first = [], second = []] = pictures
  assert.deepEqual([first.length, second.length], [2, 2])
  assert.equal(first[0], second[0])
  assert.notEqual(first[1], second[1])
  const store = html.slice(html.indexOf('<svg class="store"'), html.indexOf('</defs>'))
  assert.equal([...store.matchAll(/<g id="picture-/g)].length, 3)
  assert.ok(!html.includes('<div class="switches"'))
})

test('should hide and show a layer by its number', async () => {
  const { page, complaints } = await open(await made())
  await whenReady(page)
  const seen = (layer: string) =>
    page.evaluate<boolean>(`document.querySelector('.present .picture [data-layer=${layer}] use')
      .checkVisibility({ visibilityProperty: true })`)
  const pressed = () =>
    page.locator('.present .switches button').first().getAttribute('aria-pressed')
  assert.deepEqual([await seen('gastrocnemius'), await pressed()], [true, 'true'])
  await page.keyboard.press('1')
  assert.deepEqual([await seen('gastrocnemius'), await pressed()], [false, 'false'])
  assert.equal(await seen('soleus'), true)
  assert.deepEqual(await accessFaults(page), [])
  await page.keyboard.press('1')
  assert.deepEqual([await seen('gastrocnemius'), await pressed()], [true, 'true'])
  assert.deepEqual(complaints, [])
  await page.context().close()
})

test('should keep buttons on the stage, beside their drawing, as high and wide as measured', async () => {
  const { page } = await open(await made())
  await whenReady(page)
  assert.deepEqual(await sweep(page), [])
  await page.evaluate('Reveal.slide(0)')
  const [picture, column, first] = await page.evaluate<
    { right: number; left: number; height: number }[]
  >(
    `['.frame', '.switches', '.switches button'].map((name) =>
      document.querySelector('.present ' + name).getBoundingClientRect().toJSON())`,
  )
  assert.ok(picture && column && first && picture.right < column.left)
  // A name on one line: its letters, and what stands around them.
  assert.equal(Math.round(first.height), 66)
  await page.context().close()
})

test('should show all layers and no buttons on paper and where slides are stacked', async () => {
  const html = await made()
  for (const [query, viewport, look] of [
    ['?view=print', { width: 1280, height: 720 }, faultsInPrint],
    ['', { width: 390, height: 800 }, faultsStacked],
  ] as const) {
    const { page } = await open(html, { query, viewport })
    if (query !== '') await whenReady(page)
    assert.deepEqual(await look(page), [])
    for (const column of await page.locator('.switches').all())
      assert.equal(await column.isVisible(), false)
    const hidden = await page.evaluate(`[...document.querySelectorAll('.picture [data-layer] use')]
      .filter((use) => !use.checkVisibility({ visibilityProperty: true })).length`)
    assert.equal(hidden, 0)
    await page.context().close()
  }
})
