// Another site's page in the same browser, which has guessed where the preview is.

import assert from 'node:assert/strict'
import { after, before, type TestContext, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { deckOf } from '../deck/lesson.ts'
import { whenReady } from '../deck/stage.ts'
import { openBrowser } from '../equipment/browser.ts'
import { openSite } from './site.ts'

const SLIDES = '## One\n\n::: notes\nSay it\n:::\n\n---\n\n## Two\n\n---\n\n## Three\n'

let browser: Browser

before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

/** A site of ours with a deck, and one that is served from elsewhere. */
async function openBoth(context: TestContext) {
  const own = await openSite(context)
  const other = await openSite(context)
  own.write('out/deck.html', (await deckOf(SLIDES)).html)
  for (const { write } of [own, other]) write('out/frame.html', '<!doctype html><iframe></iframe>')
  const page = await browser.newPage()
  context.after(() => page.close())
  return { page, own: `${own.address}out`, other: `${other.address}out` }
}

const FRAMED: readonly (readonly [who: 'own' | 'other', slides: number])[] = [
  ['own', 3],
  ['other', 0],
]

for (const [who, slides] of FRAMED)
  test(`should let ${who === 'own' ? 'our own pages' : 'no other'} frame a deck`, async (context) => {
    const { page, ...sites } = await openBoth(context)
    await page.goto(`${sites[who]}/frame.html`)
    await page.evaluate(`new Promise((resolve) => {
      const frame = document.querySelector('iframe')
      frame.addEventListener('load', resolve, { once: true })
      frame.src = '${sites.own}/deck.html'
    })`)
    assert.equal(await page.frameLocator('iframe').locator('.slides section').count(), slides)
  })

const QUERIES = ['', '?postMessage=true', '?receiver', '?receiver&postMessageEvents=true']

for (const query of QUERIES)
  test(`should not do what another page says to deck.html${query}`, async (context) => {
    const { page, own, other } = await openBoth(context)
    await page.goto(`${other}/frame.html`)
    await page.evaluate(`window.heard = []
      addEventListener('message', ({ data }) => heard.push(data))`)
    const opening = page.waitForEvent('popup')
    await page.evaluate(`window.opened = window.open('${own}/deck.html${query}'); 0`)
    const deck = await opening
    await whenReady(deck)
    await page.evaluate(`for (const message of [
      { method: 'slide', args: [2] },
      { namespace: 'reveal-notes', type: 'heartbeat' },
    ]) opened.postMessage(JSON.stringify(message), '*')`)
    // A deck moves at once, and its notes introduce themselves twice a second.
    await deck.waitForTimeout(700)
    assert.equal(await deck.evaluate('Reveal.getIndices().h'), 0)
    assert.deepEqual(await page.evaluate('heard'), [])
  })

test('should be led from the speaker’s window', async (context) => {
  const { page, own } = await openBoth(context)
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.goto(`${own}/deck.html`)
  await whenReady(page)
  const opening = page.waitForEvent('popup')
  await page.keyboard.press('s')
  const speaker = await opening
  await speaker.waitForSelector('.speaker-controls-notes:not(.hidden)')
  const headline = (name: string) =>
    speaker.frameLocator(`#${name}-slide iframe`).locator('.present .headline')
  await headline('current').first().waitFor()
  await speaker.keyboard.press('ArrowRight')
  await page.locator('.present .headline').filter({ hasText: 'Two' }).waitFor()
  await headline('upcoming').filter({ hasText: 'Three' }).waitFor()
  await page.keyboard.press('ArrowLeft')
  await headline('current').filter({ hasText: 'One' }).waitFor()
  assert.deepEqual(complaints, [])
})
