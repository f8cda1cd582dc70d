// Scenes on slides, in a real browser: shown step by step, in both themes, on paper and on a phone.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { DeckTools } from '../../src/deck/deck.ts'
import type { FigureSource } from '../../src/document/block.ts'
import { readCode } from '../../src/figure/code.ts'
import type { FigureContent } from '../../src/figure/content.ts'
import { printPathData } from '../../src/figure/path-data.ts'
import { CROWDED_CONTENT, SCENE_CONTENT, type SceneContent } from '../layout/scene.ts'
import { deckOf } from './lesson.ts'
import { accessFaults, faultsInPrint, faultsStacked, sweep, theatre, whenReady } from './stage.ts'

const { open } = theatre()

const inSteps: SceneContent = { ...SCENE_CONTENT, shown: 'in-steps' }

const CALF = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50">
<style>.a{fill:#b4503f;stroke:#000}</style>
<title>Tooltip</title>
<rect class="a" id="picture-1" width="40" height="30" rx="4" transform="rotate(10)" opacity=".5"/>
<path d="M90 40h80v80z" fill="lime" fill-rule="evenodd" stroke="teal" stroke-dasharray="3 1"/>
</svg>`

const drawing: FigureContent = {
  kind: 'image',
  path: 'images/calf.svg',
  width: 100,
  height: 50,
  alt: 'A calf in outline',
  credit: 'A. Person',
  isDrawing: true,
}

const FIGURES: Readonly<Record<string, FigureContent>> = {
  steps: inSteps,
  still: SCENE_CONTENT,
  'images/calf.svg': drawing,
}

const nameOf = (source: FigureSource): string =>
  source.kind === 'plate' ? source.name : source.kind === 'image' ? source.path : source.address

const tools: Partial<DeckTools> = {
  images: new Map([['images/calf.svg', Buffer.from(CALF)]]),
  figures: (source) => FIGURES[nameOf(source)],
}

const DECK = `## It starts above the knee

![From behind](plate:steps)

---

## It ends at the heel

![From behind](plate:still)

---

## Beside words

![](plate:steps)

Two heads.

---

## Drawn by hand

![](images/calf.svg)
`

async function made(): Promise<string> {
  const { html, told } = await deckOf(DECK, { tools })
  assert.deepEqual(told, [])
  return html
}

/** Whether each group of the slide's drawing is seen. */
function seen(page: Page): Promise<boolean[]> {
  return page.evaluate<
    boolean[]
  >(`[...Reveal.getCurrentSlide().querySelectorAll('.picture use')].map(
    (use) => use.checkVisibility({ opacityProperty: true, visibilityProperty: true }))`)
}

test('should show a scene step by step, from what is there first to the labels', async () => {
  const { page, complaints } = await open(await made())
  await whenReady(page)
  const announced = () =>
    page.evaluate<string>("document.querySelector('.aria-status').textContent")
  const shown: number[] = []
  const told: string[] = []
  const count = 6
  for (let step = 0; step < count; step++) {
    if (step > 0) await page.keyboard.press(' ')
    const all = await seen(page)
    assert.equal(all.length, count)
    assert.deepEqual(
      all,
      all.map((_, index) => index <= step),
    )
    shown.push(all.filter(Boolean).length)
    told.push((await announced()).replace(/\s+/g, ' ').trim())
  }
  assert.deepEqual(shown, [1, 2, 3, 4, 5, 6])
  assert.deepEqual(told.slice(1), [
    'What lies behind it',
    'The muscle',
    'Where it starts',
    'Where it ends',
    'What else is to be seen',
  ])
  assert.equal(await page.evaluate('Reveal.getIndices().h'), 0)
  await page.keyboard.press(' ')
  assert.equal(await page.evaluate('Reveal.getIndices().h'), 1)
  assert.deepEqual(await seen(page), Array(count).fill(true))
  assert.deepEqual(complaints, [])
  await page.context().close()
})

test('should keep each group of a drawing once, and no id twice', async () => {
  const html = await made()
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
  assert.deepEqual(ids.toSorted(), [...new Set(ids)].toSorted())
  const uses = [...html.matchAll(/<use href="#([^"]+)"/g)].map(([, id]) => id)
  for (const id of uses) assert.ok(ids.includes(id), id)
  // The first two slides show the same drawing in the same size.
  assert.deepEqual(uses.slice(0, 6), uses.slice(6, 12))
  const store = html.slice(html.indexOf('<svg class="store"'), html.indexOf('</defs>'))
  const groups = [...store.matchAll(/<g id="[^"]+">(.*)<\/g>/g)].map(([, body]) => body)
  assert.equal(new Set(groups).size, groups.length)
  assert.equal(groups.length, new Set(uses).size)
})

test('should tell which labels a slide has no room for', async () => {
  const { told } = await deckOf('## It starts here\n\n![](plate:crowded)', {
    tools: { figures: () => CROWDED_CONTENT },
  })
  const dropped = told.filter((line) => line.includes('(labels-dropped)'))
  assert.equal(dropped.length, 1)
  assert.match(dropped[0] ?? '', /^deck\.md:3.*warning: .*\n {2}hint: .*labels=numbers/)
})

test('should say once at the foot what is true of all pictures of a slide', async () => {
  const { html } = await deckOf('## Two\n\n![](plate:still)\n\n![](plate:steps)', { tools })
  assert.ok(html.includes('<p class="foot"><span>Bodies differ.</span></p>'))
  assert.equal(html.split('Bodies differ.').length, 2)
  const mixed = await deckOf('## Two\n\n![](plate:still)\n\n![](images/calf.svg)', { tools })
  assert.ok(!mixed.html.includes('class="foot"'))
  assert.ok(mixed.html.includes('<span class="credit">Bodies differ.</span>'))
})

const CODE = readCode('https://example.com/calf')

const codeTools: Partial<DeckTools> = {
  figures: (source) =>
    source.kind === 'code' && source.address !== '' && CODE
      ? { kind: 'code', code: CODE, address: source.address, alt: 'QR code for a page' }
      : undefined,
}

test('should show a QR code on white, and its address in letters below it', async () => {
  const { html, told } = await deckOf('## Look\n\n![At home](code:https://example.com/calf)', {
    tools: codeTools,
  })
  assert.deepEqual(told, [])
  assert.ok(CODE)
  const { side, steps } = CODE
  assert.ok(html.includes(`<rect width="${side}" height="${side}" fill="#ffffff"/><path d="`))
  assert.ok(html.includes(printPathData(steps, 1)))
  assert.ok(html.includes('aria-label="QR code for a page"'))
  assert.match(
    html,
    /<span class="caption">At home<br><a href="https:\/\/example\.com\/calf"[^>]*>https:\/\/example\.com\/calf<\/a><\/span>/,
  )
})

test('should show a QR code whole, square and large, in both themes', async () => {
  const { html } = await deckOf('## Look\n\n![](code:https://example.com/calf)', {
    tools: codeTools,
  })
  for (const key of ['d', 't']) {
    const { page, complaints } = await open(html)
    await whenReady(page)
    if (key === 't') await page.keyboard.press('t')
    const found: string[] = []
    const faults = await sweep(page, async () => {
      found.push(...(await accessFaults(page)))
    })
    assert.deepEqual([...faults, ...found, ...complaints], [])
    const [width = 0, height = 0] = await page.evaluate<number[]>(`(() => {
      const { width, height } = document.querySelector('.frame .picture').getBBox()
      return [width, height]
    })()`)
    assert.ok(width > 0 && width === height)
    await page.context().close()
  }
})

test('should write nothing of an instructor’s own markup', async () => {
  const html = await made()
  for (const part of ['Tooltip', 'class="a"', '.a{fill', 'lime', 'rotate(10)'])
    assert.ok(!html.includes(part), part)
  assert.ok(html.includes('aria-label="A calf in outline"'))
  assert.match(html, /fill="#00ff00" fill-rule="evenodd" stroke="#008080"/)
})

test('should show scenes whole, and give axe nothing to find, in both themes', async () => {
  const html = await made()
  for (const theme of ['dark', 'light']) {
    const { page, complaints } = await open(html)
    await whenReady(page)
    if (theme === 'light') await page.keyboard.press('t')
    const found: string[] = []
    const faults = await sweep(page, async () => {
      found.push(...(await accessFaults(page)))
    })
    assert.deepEqual([...faults, ...found, ...complaints], [])
    await page.context().close()
  }
})

test('should set labels large enough to read across a room', async () => {
  const { page } = await open(await made())
  await whenReady(page)
  const sizes = await page.evaluate<number[]>(
    "[...document.querySelectorAll('.store text')].map((text) => parseFloat(getComputedStyle(text).fontSize))",
  )
  assert.ok(sizes.length > 0)
  assert.ok(sizes.every((size) => size >= 36))
  const scales = await page.evaluate<number[]>(`[...document.querySelectorAll('.picture:has(desc)')]
    .map((svg) => svg.viewBox.baseVal.width / svg.width.baseVal.value)`)
  assert.deepEqual(
    scales.filter((scale) => scale !== 1),
    [],
  )
  await page.context().close()
})

test('should recolour scenes when the theme changes', async () => {
  const { page } = await open(await made())
  await whenReady(page)
  const colours = () =>
    page.evaluate<string[]>(
      "[...document.querySelectorAll('.store path')].map((path) => getComputedStyle(path).fill + getComputedStyle(path).stroke)",
    )
  const dark = await colours()
  assert.ok(dark.every((colour) => !colour.includes('var')))
  await page.keyboard.press('t')
  const light = await colours()
  assert.notDeepEqual(dark, light)
  // Not one is left without a colour, which would be black.
  const painted = await page.evaluate<boolean>(
    "[...document.querySelectorAll('.store path')].every((path) => (path.getAttribute('style') ?? '').includes('var(') || path.hasAttribute('fill'))",
  )
  assert.ok(painted)
  await page.context().close()
})

test('should print all steps of a scene', async () => {
  const { page, complaints } = await open(await made(), { query: '?view=print' })
  await whenReady(page)
  await page.waitForSelector('.pdf-page', { state: 'attached' })
  assert.deepEqual(await faultsInPrint(page), [])
  const hidden = await page.evaluate<number>(`[...document.querySelectorAll('.picture use')].filter(
    (use) => !use.checkVisibility({ opacityProperty: true, visibilityProperty: true })).length`)
  assert.equal(hidden, 0)
  assert.equal(await page.locator('.pdf-page').count(), 4)
  assert.deepEqual(await accessFaults(page), [])
  assert.deepEqual(complaints, [])
  await page.context().close()
})

for (const [title, options] of [
  ['on a phone', { viewport: { width: 390, height: 800 } }],
  ['where no scripts run', { javaScriptEnabled: false }],
] as const)
  test(`should show all steps of a scene ${title}`, async () => {
    const { page, complaints } = await open(await made(), options)
    const groups = await page.locator('.picture use').all()
    assert.ok(groups.length > 12)
    for (const group of groups) assert.ok(await group.isVisible())
    assert.deepEqual(await faultsStacked(page), [])
    assert.equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true)
    assert.deepEqual(complaints, [])
    await page.context().close()
  })
