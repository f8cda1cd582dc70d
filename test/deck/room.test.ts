import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { DECK_SCRIPTS } from '../../src/deck/assets.ts'
import { SCENE_CONTENT } from '../layout/scene.ts'
import { deckAssets, deckOf } from './lesson.ts'
import { accessFaults, faultsStacked, theatre, whenReady } from './stage.ts'

const { open } = theatre()

/** Two chapters of two slides, and a last one. */
const CHAPTERS = `# Bones

Those of the leg.

---

## There are four of them

Count them.

---

# Muscles

Those of the calf.

---

## Where do they end?

Point.

::: answer
At the heel.
:::

---

# Thank you

See you.
`

/** A drawing of two layers, and what switches them, on the only slide that has a body. */
const LAYERS = `<figure class="figure plate switched"><div class="frame"><svg class="picture" viewBox="0 0 400 400" width="400" height="400" role="img" aria-label="Two layers"><g data-layer="soleus"><rect width="200" height="200" fill="#cb5a4a"/></g><g data-layer="plantaris"><rect x="200" width="200" height="200" fill="#cb5a4a"/></g></svg></div><div class="switches" role="group" aria-label="Layers"><button type="button" data-layer="plantaris" aria-pressed="true"><kbd>1</kbd><span>Plantaris</span></button><button type="button" data-layer="soleus" aria-pressed="true"><kbd>2</kbd><span>Soleus</span></button></div></figure>`

async function layered(): Promise<string> {
  const { html } = await deckOf('## Layers\n\nOne.\n\n---\n\n## More layers\n\nTwo.\n')
  return html.replaceAll(
    /<div class="body"[\s\S]*?<\/div>/g,
    `<div class="figures">${LAYERS}</div>`,
  )
}

async function ready(html: string, options: Parameters<typeof open>[1] = {}) {
  const stage = await open(html, options)
  await whenReady(stage.page)
  return stage
}

const at = (page: Page) => page.evaluate<number>('Reveal.getIndices().h')
const sheet = (page: Page) =>
  page.evaluate<string>("document.querySelector('dialog[open]')?.id ?? ''")
const focused = (page: Page) =>
  page.evaluate<string>('document.activeElement?.textContent?.trim() ?? ""')

test('should list its keys at ?, and close the list again', async () => {
  const { html } = await deckOf(CHAPTERS)
  const { page, complaints } = await ready(html)
  await page.keyboard.press('?')
  assert.equal(await sheet(page), 'deck-help')
  const text = (await page.locator('#deck-help').textContent()) ?? ''
  for (const words of ['All slides', 'Black screen', 'Your notes', 'Light or dark'])
    assert.ok(text.includes(words), words)
  assert.ok(!text.includes('layer'))
  await page.keyboard.press('?')
  assert.equal(await sheet(page), '')
  await page.keyboard.press('?')
  await page.keyboard.press('Escape')
  assert.equal(await sheet(page), '')
  await page.keyboard.press('?')
  await page.mouse.click(5, 300)
  assert.equal(await sheet(page), '')
  await page.keyboard.press('?')
  await page.locator('#deck-help .close').click()
  assert.equal(await sheet(page), '')
  assert.equal(await at(page), 0)
  assert.equal(await page.locator('.r-overlay').count(), 0)
  assert.deepEqual(complaints, [])
  await page.context().close()
})

test('should give the focus back that a sheet has taken', async () => {
  const { page } = await ready(await layered())
  await page.locator('.present .switches button').first().focus()
  await page.keyboard.press('?')
  assert.equal(await focused(page), 'Close')
  await page.keyboard.press('Escape')
  assert.match(await focused(page), /Plantaris/)
  await page.context().close()
})

test('should list only what a deck can do', async () => {
  const { html } = await deckOf(CHAPTERS, { withNotes: false })
  assert.ok(!html.includes('Your notes'))
  assert.match((await deckOf('## A\n\nB.\n')).html, /Your notes/)
})

test('should show all slides at O, under their chapters, and go where it is told', async () => {
  const { html } = await deckOf(CHAPTERS)
  const { page, complaints } = await ready(html)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('o')
  assert.equal(await sheet(page), 'deck-overview')
  assert.deepEqual(await page.locator('.chapters > h3').allTextContents(), ['Bones', 'Muscles'])
  assert.equal(await page.locator('#deck-overview .cards').first().locator('.card').count(), 2)
  assert.equal(await page.locator('#deck-overview .card').count(), 5)
  assert.match(await focused(page), /^2\s+There are four of them$/)
  assert.match((await page.locator('[aria-current]').textContent()) ?? '', /There are four/)
  await page.keyboard.press('ArrowDown')
  assert.match(await focused(page), /^4\s/)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowLeft')
  assert.match(await focused(page), /^1\s/)
  await page.keyboard.press('End')
  assert.match(await focused(page), /^5\s/)
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  assert.equal(await sheet(page), '')
  assert.equal(await at(page), 3)
  await page.keyboard.press('o')
  await page.locator('.card button').first().click()
  assert.equal(await at(page), 0)
  assert.deepEqual(complaints, [])
  await page.context().close()
})

test('should show slides small as they are, answers too, and once each', async () => {
  const { html } = await deckOf(CHAPTERS)
  const { page } = await ready(html)
  await page.keyboard.press('o')
  const seen = await page.evaluate<{ ids: number; inside: boolean; answer: string }>(`(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    const inside = [...document.querySelectorAll('.miniature')].every((small) => {
      const a = small.getBoundingClientRect()
      const b = small.querySelector('.stage').getBoundingClientRect()
      return Math.abs(a.width - b.width) < 6 && Math.abs(a.height - b.height) < 6
    })
    const answer = getComputedStyle(document.querySelector('.miniature .fragment')).opacity
    return { ids: ids.length - new Set(ids).size, inside, answer }
  })()`)
  assert.deepEqual(seen, { ids: 0, inside: true, answer: '1' })
  await page.keyboard.press('o')
  await page.keyboard.press('o')
  assert.equal(await page.locator('.card').count(), 5)
  await page.context().close()
})

test('should give no titles to a deck of one chapter', async () => {
  const { html } = await deckOf('# One\n\nA.\n\n---\n\n## B\n\nB.\n')
  const { page } = await ready(html)
  await page.keyboard.press('o')
  assert.equal(await page.locator('.chapters > h3').count(), 0)
  assert.equal(await page.locator('.card').count(), 2)
  await page.context().close()
})

test('should lock nobody out who has only a clicker', async () => {
  const { html } = await deckOf(CHAPTERS)
  const { page } = await ready(html)
  await page.keyboard.press('Escape')
  assert.equal(await sheet(page), 'deck-overview')
  await page.keyboard.press('Escape')
  assert.equal(await sheet(page), '')
  for (const opening of ['Escape', '?', 'g']) {
    await page.evaluate('Reveal.slide(0)')
    await page.keyboard.press(opening)
    await page.keyboard.press('PageDown')
    assert.equal(await sheet(page), '')
    assert.equal(await at(page), 1)
  }
  await page.keyboard.press('.')
  assert.equal(await page.evaluate('Reveal.isPaused()'), true)
  await page.keyboard.press('PageDown')
  assert.equal(await page.evaluate('Reveal.isPaused()'), false)
  assert.equal(await at(page), 1)
  await page.evaluate('window.mark = 1')
  await page.keyboard.press('F5')
  await page.keyboard.press('Shift+F5')
  assert.equal(await page.evaluate('window.mark'), 1)
  assert.equal(await at(page), 1)
  await page.context().close()
})

test('should go to a slide by its number', async () => {
  const { html } = await deckOf(CHAPTERS)
  const { page } = await ready(html)
  await page.keyboard.press('g')
  assert.match((await page.locator('#deck-jump').textContent()) ?? '', /1 to 5/)
  await page.keyboard.type('9')
  await page.keyboard.press('Enter')
  assert.equal(await sheet(page), 'deck-jump')
  await page.keyboard.type('4')
  await page.keyboard.press('Enter')
  assert.equal(await sheet(page), '')
  assert.equal(await at(page), 3)
  await page.keyboard.press('g')
  assert.equal(await page.locator('#deck-jump input').inputValue(), '')
  await page.keyboard.type('2go')
  assert.equal(await page.locator('#deck-jump input').inputValue(), '2go')
  await page.keyboard.press('Escape')
  assert.equal(await at(page), 3)
  await page.context().close()
})

test('should turn black at B, and end it at any key or click', async () => {
  const { html } = await deckOf(CHAPTERS)
  const { page } = await ready(html)
  const isBlack = () => page.evaluate<boolean>('Reveal.isPaused()')
  for (const key of ['b', 'B', '.']) {
    await page.keyboard.press(key)
    assert.equal(await isBlack(), true)
    await page.keyboard.press('x')
    assert.equal(await isBlack(), false)
  }
  await page.keyboard.press('b')
  assert.equal(await page.locator('.resume-button').textContent(), 'Go on')
  await page.mouse.click(200, 200)
  assert.equal(await isBlack(), false)
  assert.equal(await at(page), 0)
  await page.context().close()
})

test('should make the picture of a slide as large as the stage', async () => {
  const { html } = await deckOf(
    '# One\n\n---\n\n## Two\n\nB.\n\n![](plate:a)\n\n---\n\n## Three\n',
    {
      tools: { figures: () => SCENE_CONTENT },
    },
  )
  const { page, complaints } = await ready(html)
  await page.keyboard.press('PageDown')
  const picture = page.locator('section.present .figures .picture')
  const before = await picture.boundingBox()
  await page.keyboard.press('z')
  const near = await picture.boundingBox()
  assert.ok((near?.width ?? 0) > 2 * (before?.width ?? 0))
  assert.ok((near?.height ?? 0) > 550 && (near?.height ?? 0) <= 720)
  assert.equal(
    await page.evaluate("document.elementFromPoint(200, 120).closest('.figures') !== null"),
    true,
  )
  assert.deepEqual(await accessFaults(page), [])
  await page.keyboard.press('z')
  assert.deepEqual(await picture.boundingBox(), before)
  await page.keyboard.press('z')
  await page.keyboard.press('Escape')
  assert.equal(await sheet(page), '')
  assert.deepEqual(await picture.boundingBox(), before)
  await page.keyboard.press('z')
  await page.keyboard.press('PageDown')
  assert.equal(await page.locator('.close-up').count(), 0)
  assert.equal(await at(page), 2)
  await page.evaluate('Reveal.slide(0)')
  await page.keyboard.press('z')
  assert.equal(await page.locator('.close-up').count(), 0)
  assert.deepEqual(complaints, [])
  await page.context().close()
})

test('should enlarge the place that is clicked with a key held', async () => {
  const { html } = await deckOf(CHAPTERS)
  const { page, complaints } = await ready(html)
  const isNear = () => page.evaluate<boolean>("document.documentElement.matches('.zoomed')")
  await page.mouse.move(400, 200)
  // reveal.js takes the other key on Linux, where windows are moved with Alt.
  const key = process.platform === 'linux' ? 'Control' : 'Alt'
  const click = async () => {
    await page.keyboard.down(key)
    await page.mouse.down()
    await page.mouse.up()
    await page.keyboard.up(key)
  }
  await click()
  assert.equal(await isNear(), true)
  await page.keyboard.press('Escape')
  assert.equal(await isNear(), false)
  assert.equal(await sheet(page), '')
  await click()
  await page.keyboard.press('PageDown')
  assert.equal(await isNear(), false)
  assert.deepEqual(complaints, [])
  await page.context().close()
})

test('should hide and show layers by number and by click, and say so', async () => {
  const { page, complaints } = await ready(await layered())
  const layer = (name: string) => page.locator(`.present svg [data-layer=${name}] rect`)
  const said = () => page.locator('.aria-status').textContent()
  await page.keyboard.press('2')
  assert.equal(await layer('soleus').isVisible(), false)
  assert.equal(await layer('plantaris').isVisible(), true)
  assert.equal(await said(), 'Soleus is hidden')
  const pressed = () =>
    page.evaluate<string[]>(
      "[...document.querySelectorAll('.present .switches button')].map((b) => b.ariaPressed)",
    )
  assert.deepEqual(await pressed(), ['true', 'false'])
  await page.keyboard.press('2')
  assert.equal(await layer('soleus').isVisible(), true)
  assert.equal(await said(), 'Soleus is shown')
  await page.locator('.present .switches button', { hasText: 'Plantaris' }).click()
  assert.equal(await layer('plantaris').isVisible(), false)
  await page.keyboard.press('1')
  await page.keyboard.press('1')
  await page.keyboard.press('2')
  await page.keyboard.press('7')
  assert.deepEqual(await pressed(), ['false', 'false'])
  assert.deepEqual(await accessFaults(page), [])
  await page.keyboard.press('0')
  assert.deepEqual(await pressed(), ['true', 'true'])
  assert.equal(await said(), 'All layers are shown')
  await page.keyboard.press('1')
  await page.keyboard.press('PageDown')
  assert.equal(await layer('plantaris').isVisible(), true)
  assert.equal(await at(page), 1)
  assert.deepEqual(complaints, [])
  await page.context().close()
})

test('should leave keys alone that are held with others', async () => {
  const { page } = await ready(await layered())
  for (const key of ['Control+o', 'Meta+g', 'Alt+z', 'Control+1', 'Control+b', 'Control+Shift+?'])
    await page.keyboard.press(key)
  assert.equal(await sheet(page), '')
  assert.equal(await page.locator('[aria-pressed=false], .close-up, .paused').count(), 0)
  await page.context().close()
})

for (const theme of ['dark', 'light'])
  test(`should give axe nothing to find on what opens, ${theme}`, async () => {
    const { html } = await deckOf(CHAPTERS)
    const { page } = await ready(html)
    if (theme === 'light') await page.keyboard.press('t')
    const found: string[] = []
    for (const key of ['?', 'o', 'g']) {
      await page.keyboard.press(key)
      found.push(...(await accessFaults(page)))
      found.push(...(await page.evaluate<string[]>(FAINT)).map((fault) => `${key}: ${fault}`))
      await page.keyboard.press('Escape')
    }
    await page.keyboard.press('b')
    await page.waitForTimeout(50)
    found.push(...(await accessFaults(page)))
    assert.deepEqual(found, [])
    await page.context().close()
  })

/** Texts of the open sheet that stand out from its ground, or their own, less than 7 to 1. */
const FAINT = `(() => {
  const channel = (value) => (value /= 255) <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\\d.]+/g).map(Number)
    return 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b)
  }
  const groundOf = (element) => {
    const { backgroundColor } = getComputedStyle(element)
    return /, 0\\)$/.test(backgroundColor) ? groundOf(element.parentElement) : backgroundColor
  }
  return [...document.querySelectorAll('dialog[open] :is(h2, h3, button, kbd, dd, input)')].flatMap((element) => {
    const [a, b] = [light(getComputedStyle(element).color), light(groundOf(element))].sort((x, y) => y - x)
    const ratio = (a + 0.05) / (b + 0.05)
    return ratio < 7 ? [element.textContent + ' ' + ratio.toFixed(1)] : []
  })
})()`

const SAW_LOCKS = `
  window.asked = 0
  Object.defineProperty(navigator, 'wakeLock', {
    value: { request: async () => { window.asked += 1; throw new Error('no') } },
  })`

test('should keep the screen awake, and ask again when it is seen again', async () => {
  const { html } = await deckOf(CHAPTERS)
  const { page, complaints } = await ready(html)
  await page.addInitScript(SAW_LOCKS)
  await page.reload()
  await whenReady(page)
  assert.equal(await page.evaluate('window.asked'), 1)
  await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
  assert.equal(await page.evaluate('window.asked'), 2)
  assert.deepEqual(complaints, [])
  await page.context().close()
})

test('should be light when it was made light, unless its viewer has chosen', async () => {
  const { html } = await deckOf(CHAPTERS)
  const light = html.replace('<html lang="en"', '<html lang="en" data-theme="light"')
  const { page } = await ready(light)
  const theme = () =>
    page.evaluate<string>("document.documentElement.dataset.theme === 'light' ? 'light' : 'dark'")
  assert.equal(await theme(), 'light')
  await page.keyboard.press('t')
  assert.equal(await theme(), 'dark')
  await page.reload()
  await whenReady(page)
  assert.equal(await theme(), 'dark')
  await page.context().close()
})

const WITHOUT_ROOM: readonly (readonly [title: string, options: Parameters<typeof open>[1]])[] = [
  ['where no scripts run', { javaScriptEnabled: false }],
  ['on a phone', { viewport: { width: 390, height: 800 } }],
  ['on paper', { query: '?view=print' }],
]

for (const [title, options] of WITHOUT_ROOM)
  test(`should show every layer, no button and no sheet ${title}`, async () => {
    const { page, complaints } = await open(await layered(), options)
    if (title === 'on paper') await page.waitForSelector('.pdf-page', { state: 'attached' })
    else assert.deepEqual(await faultsStacked(page), [])
    for (const key of ['?', 'o', '1', 'Escape']) await page.keyboard.press(key)
    for (const button of await page.locator('button, dialog').all())
      assert.equal(await button.isVisible(), false)
    for (const layer of await page.locator('svg [data-layer] rect').all())
      assert.equal(await layer.isVisible(), true)
    assert.deepEqual(complaints, [])
    await page.context().close()
  })

test('should print no sheet that is open, and every layer', async () => {
  const { page } = await ready(await layered())
  await page.keyboard.press('1')
  await page.keyboard.press('?')
  await page.evaluate("dispatchEvent(new Event('beforeprint'))")
  await page.emulateMedia({ media: 'print' })
  assert.equal(await page.locator('#deck-help').isVisible(), false)
  assert.equal(await page.locator('.switches').first().isVisible(), false)
  for (const layer of await page.locator('svg [data-layer] rect').all())
    assert.equal(await layer.isVisible(), true)
  await page.context().close()
})

test('should be small beside what it stands on', () => {
  const { scripts } = deckAssets()
  const sizes = DECK_SCRIPTS.map((name) => Buffer.byteLength(scripts.get(name) ?? ''))
  const sum = sizes.reduce((all, size) => all + size, 0)
  assert.ok(sum <= 25_600, `${sum} bytes`)
})
