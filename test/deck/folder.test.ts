// A deck as a folder: the page, and what it needs beside it, opened from a file like the other.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pngPicture } from '../pdf/pictures.ts'
import { deckOf, lessonOf } from './lesson.ts'
import { faultsStacked, sweep, theatre, whenReady } from './stage.ts'

const { open } = theatre()

test('should show the same slides from a folder, and ask for nothing outside of it', async () => {
  const whole = await lessonOf('popliteus')
  const { html, parts } = await lessonOf('popliteus', { inFolder: true })
  const slides = (page: string) => page.slice(page.indexOf('<main')).replace(/<script[\s\S]*$/, '')
  assert.equal(slides(html), slides(whole.html))
  assert.doesNotMatch(html, /base64/)
  assert.ok(html.length < whole.html.length / 2)
  const { page, complaints } = await open(html, { parts })
  await whenReady(page)
  assert.deepEqual(await sweep(page), [])
  const faces = await page.evaluate('[...document.fonts].map(({ status }) => status)')
  assert.deepEqual(new Set(faces as string[]), new Set(['loaded']))
  await page.keyboard.press('t')
  assert.equal(await page.locator('html').getAttribute('data-theme'), 'light')
  const opening = page.waitForEvent('popup')
  await page.keyboard.press('s')
  const speaker = await opening
  await speaker.waitForSelector('.speaker-controls-notes:not(.hidden)')
  await speaker.locator('h1.slide-number').waitFor()
  assert.equal(
    await speaker.evaluate('getComputedStyle(document.body).backgroundColor'),
    'rgb(246, 243, 236)',
  )
  assert.deepEqual(complaints, [])
  await page.context().close()
})

test('should be read on a phone without scripts', async () => {
  const { html, parts } = await lessonOf('popliteus', { inFolder: true })
  const options = { parts, javaScriptEnabled: false, viewport: { width: 390, height: 800 } }
  const { page, complaints } = await open(html, options)
  assert.deepEqual(await faultsStacked(page), [])
  assert.deepEqual(complaints, [])
  await page.context().close()
})

test('should keep each photograph once, beside the page', async () => {
  const path = 'images/My photo (1).png'
  const size = { width: 40, height: 30 }
  const picture = { kind: 'image' as const, path, ...size, alt: 'A heel', credit: '' }
  const { html, parts } = await deckOf(
    '## A\n\n![](images/a.png)\n\n---\n\n## B\n\n![](images/a.png)',
    {
      inFolder: true,
      tools: { figures: () => picture, images: new Map([[path, pngPicture(40, 30)]]) },
    },
  )
  assert.deepEqual(
    [...parts.keys()].filter((name) => name.endsWith('.png')),
    ['assets/photo-1.png'],
  )
  const { page, complaints } = await open(html, { parts })
  await whenReady(page)
  assert.equal(html.match(/<image href="assets\/photo-1\.png"/g)?.length, 1)
  assert.deepEqual(complaints, [])
  await page.context().close()
})
