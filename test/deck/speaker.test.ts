import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { deckOf } from './lesson.ts'
import { accessFaults, theatre, whenReady } from './stage.ts'

const { open } = theatre()

const DECK = `## One

A.

::: notes 2 minutes
Say *one*.
:::

---

## Two

B.

::: notes
- Say two.
:::

---

## Three

C.
`

interface Lectern {
  readonly page: Page
  readonly speaker: Page
  readonly complaints: string[]
}

async function lectern(options: Parameters<typeof open>[1] = {}, keys = 's'): Promise<Lectern> {
  const { html } = await deckOf(DECK)
  const { page, complaints } = await open(html, options)
  await whenReady(page)
  const opening = page.waitForEvent('popup')
  for (const key of keys) await page.keyboard.press(key)
  const speaker = await opening
  speaker.on('pageerror', ({ message }) => complaints.push(message))
  await speaker.waitForSelector('.speaker-controls-notes:not(.hidden)')
  await speaker.frameLocator('#upcoming-slide iframe').locator('section.present').waitFor()
  await speaker.frameLocator('#current-slide iframe').locator('section.present').waitFor()
  return { page, speaker, complaints }
}

const text = async (page: Page, selector: string) =>
  ((await page.locator(selector).textContent()) ?? '').trim()

/** The page's own policy lets no waiting script be made of a text. */
async function until(page: Page, condition: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await page.evaluate<boolean>(condition)) return
    await page.waitForTimeout(50)
  }
  assert.fail(`never: ${condition}`)
}

const at = (page: Page) => page.evaluate<number>('Reveal.getIndices().h')

test('should tell the speaker where the deck is, in words of its own', async () => {
  const { page, speaker, complaints } = await lectern()
  assert.equal(await speaker.title(), 'Notes: Deck')
  assert.equal(await text(speaker, '.slide-number'), 'Slide 1 of 3')
  const all = await text(speaker, 'body')
  for (const words of ['Next', 'Start at 0', 'Large notes']) assert.ok(all.includes(words), words)
  const shown = await speaker.evaluate<string>('document.body.innerText')
  assert.doesNotMatch(shown, /upcoming|click to reset|layout|pacing/i)
  await page.keyboard.press('PageDown')
  await until(speaker, "document.querySelector('h1').textContent === 'Slide 2 of 3'")
  await until(speaker, '/Say two/.test(document.body.innerText)')
  const next = speaker.frameLocator('#upcoming-slide iframe').locator('section.present .headline')
  await next.filter({ hasText: 'Three' }).waitFor()
  assert.deepEqual(complaints, [])
  await page.context().close()
})

const CLOCKS: readonly (readonly [locale: string, clock: RegExp])[] = [
  ['de-DE', /^\d{2}:\d{2}$/],
  ['en-GB', /^\d{2}:\d{2}$/],
  ['en-US', /^\d{1,2}:\d{2}\s[AP]M$/],
]

for (const [locale, clock] of CLOCKS)
  test(`should tell the time of day as ${locale} writes it`, async () => {
    const { page, speaker } = await lectern({ locale })
    assert.match(await text(speaker, '.day-time'), clock)
    assert.equal(await speaker.locator('.clock-value').isVisible(), false)
    await page.context().close()
  })

test('should set notes so large that they can be read from a lectern', async () => {
  const { page, speaker } = await lectern()
  const size = (selector: string) =>
    speaker.evaluate<number>(
      `parseFloat(getComputedStyle(document.querySelector('${selector}')).fontSize)`,
    )
  assert.ok((await size('.value p:not(.timing)')) >= 22)
  assert.equal(await text(speaker, '.value .timing'), '2 minutes')
  const [timing, note] = await speaker.evaluate<string[]>(
    "[...document.querySelectorAll('.value p')].map((p) => getComputedStyle(p).backgroundColor)",
  )
  assert.notEqual(timing, note)
  await page.context().close()
})

test('should go on when the deck is loaded again', async () => {
  const { page, speaker } = await lectern()
  await page.reload()
  await whenReady(page)
  await page.keyboard.press('PageDown')
  await until(speaker, '/Say two/.test(document.body.innerText)')
  await until(speaker, "document.querySelector('h1').textContent === 'Slide 2 of 3'")
  await page.keyboard.press('t')
  await until(speaker, "getComputedStyle(document.body).backgroundColor === 'rgb(246, 243, 236)'")
  await speaker.keyboard.press('t')
  await until(speaker, "getComputedStyle(document.body).backgroundColor === 'rgb(16, 20, 24)'")
  await page.context().close()
})

test('should lead the deck from its keys', async () => {
  const { page, speaker, complaints } = await lectern()
  await speaker.keyboard.press('b')
  await until(page, 'Reveal.isPaused()')
  await speaker.waitForTimeout(300)
  await speaker.keyboard.press('PageDown')
  await until(page, '!Reveal.isPaused()')
  assert.equal(await at(page), 0)
  await speaker.waitForTimeout(300)
  await speaker.keyboard.press('PageDown')
  await until(page, 'Reveal.getIndices().h === 1')
  assert.deepEqual(complaints, [])
  await page.context().close()
})

test('should look slides up on its own screen, not on the one of the class', async () => {
  const { page, speaker, complaints } = await lectern()
  await speaker.keyboard.press('o')
  const frame = speaker.frameLocator('#current-slide iframe')
  await frame.locator('#deck-overview').waitFor()
  assert.equal(await page.locator('dialog[open]').count(), 0)
  await frame.locator('.card button').nth(2).click()
  await until(page, 'Reveal.getIndices().h === 2')
  assert.deepEqual(complaints, [])
  await page.context().close()
})

test('should show the speaker the layers that the class sees', async () => {
  const switched = `<figure class="figure plate switched"><div class="frame"><svg class="picture" viewBox="0 0 9 9" width="90" height="90" role="img" aria-label="x"><g data-layer="a"><rect width="9" height="9"/></g></svg></div><div class="switches"><button type="button" data-layer="a" aria-pressed="true"><kbd>1</kbd><span>A</span></button></div></figure>`
  const { html } = await deckOf('## One\n\nA.\n\n::: notes\nB.\n:::\n')
  const { page, complaints } = await open(
    html.replace(/<div class="body"[\s\S]*?<\/div>/, switched),
  )
  await whenReady(page)
  const opening = page.waitForEvent('popup')
  await page.keyboard.press('s')
  const speaker = await opening
  const layer = speaker.frameLocator('#current-slide iframe').locator('svg [data-layer=a]')
  await layer.waitFor()
  await page.keyboard.press('1')
  await layer
    .and(speaker.frameLocator('#current-slide iframe').locator('.off'))
    .waitFor({ state: 'attached' })
  await speaker.keyboard.press('1')
  await until(page, "document.querySelector('[aria-pressed]').ariaPressed === 'true'")
  assert.deepEqual(complaints, [])
  await page.context().close()
})

for (const [theme, keys] of [
  ['dark', 's'],
  ['light', 'ts'],
] as const)
  test(`should give axe nothing to find in the speaker’s window, ${theme}`, async () => {
    const { page, speaker } = await lectern({}, keys)
    assert.deepEqual(await accessFaults(speaker), [])
    await page.context().close()
  })

test('should leave the speaker’s window out of a deck without notes', async () => {
  const { html } = await deckOf(DECK, { withNotes: false })
  for (const words of ['reveal.js - Notes', 'deck-speaker-style', 'Time since', 'Start at 0'])
    assert.ok(!html.includes(words), words)
})
