// Hostile text on its whole way into a deck, in a real browser: as a value of a record, and as Markdown
// of a template. What the policy of the page has to stop has come too far already.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ADDRESSES, ATTACKS } from './attacks.ts'
import { deckOf, workshop } from './lesson.ts'
import { theatre, whenReady } from './stage.ts'

const { open } = theatre()
const AT = { file: 'record.md', line: 1 }

/** A link to a website is none of the attacks, though one may stand in them. */
const TOUCHED = '.present .body *:not(a[href^="https://"], a[href^="https://"] *)'

/** Opens a deck, touches everything on every slide, and tells all that happened. */
async function happenings(html: string): Promise<string[]> {
  const { page, complaints } = await open(html)
  const told: string[] = []
  page.on('dialog', async (dialog) => {
    told.push(`a dialog: ${dialog.message()}`)
    await dialog.dismiss()
  })
  await whenReady(page)
  const address = page.url().replace(/#.*/, '')
  const slides = (await page.evaluate('Reveal.getTotalSlides()')) as number
  for (let slide = 0; slide < slides; slide++) {
    await page.evaluate(`Reveal.slide(${slide}, 0, 99)`)
    assert.equal(await page.locator('.present .body [onclick], .present .body [onload]').count(), 0)
    for (const part of await page.locator(TOUCHED).all()) {
      await part.dispatchEvent('mouseover')
      await part.dispatchEvent('click')
    }
  }
  if (page.url().replace(/#.*/, '') !== address) told.push(`it went to ${page.url()}`)
  const pages = page.context().pages().length
  if (pages > 1) told.push(`${pages} pages are open`)
  await page.context().close()
  return [...told, ...complaints]
}

test('should show hostile values of a record as the words they are, in a browser', async () => {
  const { places } = workshop()
  const hostile = [...ATTACKS, ...ADDRESSES.map((address) => `[words](${address})`)]
  assert.ok(hostile.length >= 28)
  const slides = hostile.map((text, index) => {
    const value = places.plain(text, AT)
    return `## Attack ${index + 1}\n\n${value}\n\n::: notes\n${value}\n:::`
  })
  const { html, told } = await deckOf(slides.join('\n\n---\n\n'))
  assert.deepEqual(told, [])
  const { page } = await open(html)
  await whenReady(page)
  const words = await page.locator('.slides .body').allTextContents()
  const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim()
  const straight = (text: string): string => spaced(text).replace(/[“”"‘’']/g, "'")
  assert.deepEqual(words.map(straight), hostile.map(straight))
  await page.context().close()
  assert.deepEqual(await happenings(html), [])
})

test('should refuse hostile Markdown, or show it and do nothing', async () => {
  const hostile = [
    ...ATTACKS,
    ...ADDRESSES.flatMap((address) => [
      `[words](${address})`,
      `[words](<${address}>)`,
      `<${address}>`,
    ]),
    ...ADDRESSES.map((address) => `![words](${address})`),
    '![words](images/a.svg" onload="alert(1))',
    '[a]: javascript:alert(1)\n\n[a]',
  ]
  const alone = await Promise.all(
    hostile.map(async (text) => ({ text, made: await deckOf(`## A\n\nWords.\n\n${text}`) })),
  )
  const shown = alone.filter(({ made }) => !made.told.some((line) => line.includes(' error: ')))
  assert.ok(shown.length < hostile.length, 'some are refused')
  const slides = shown.map(({ text }, index) => `## Attack ${index + 1}\n\nWords.\n\n${text}`)
  if (slides.length === 0) return
  const { html } = await deckOf(slides.join('\n\n---\n\n'))
  assert.deepEqual(await happenings(html), [])
})
